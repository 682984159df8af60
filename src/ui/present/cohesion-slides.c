#include "config.h"

#include "cohesion-slides.h"

#include "model/cohesion-duties.h"
#include "model/cohesion-node-text.h"
#include "ui/overview/cohesion-overview-rows.h"
#include "ui/widgets/cohesion-status-bar.h"

#include <glib/gi18n.h>

/* The slides of a presentation: the strategy as a whole, then each theme with its priorities and what is late
 * or in trouble in it. Nothing on them can be changed. */

static GtkWidget *
add_text (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_heading (GtkWidget *box, const char *text, int level)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
                                   text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  gtk_widget_add_css_class (label, level == 1 ? "title-1" : "title-3");
  if (level > 1)
    gtk_widget_set_margin_top (label, 18);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
new_slide (const char *title, GtkWidget **box)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_add_css_class (*box, "slide");
  gtk_widget_set_valign (*box, GTK_ALIGN_CENTER);
  add_heading (*box, title, 1);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 1100);
  adw_clamp_set_child (ADW_CLAMP (clamp), *box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  return scroller;
}

static void
add_status (GtkWidget *box, CohesionTree *tree, const CohesionSummary *summary)
{
  g_autofree char *lateness = cohesion_summary_describe_lateness (tree, summary);
  g_autofree char *words = cohesion_summary_describe (tree, summary);
  GtkWidget *bar = cohesion_status_bar_new ();

  cohesion_status_bar_set_summary (COHESION_STATUS_BAR (bar), tree, summary);
  add_text (box, lateness, "title-4");
  gtk_box_append (GTK_BOX (box), bar);
  add_text (box, words, NULL);
}

static void
add_actions (GtkWidget *box, const char *heading, GPtrArray *actions, CohesionDate today)
{
  if (actions->len == 0)
    return;
  add_heading (box, heading, 2);
  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      g_autofree char *title = cohesion_node_dup_title (action);
      g_autofree char *trouble = cohesion_action_describe_trouble (action, today);

      add_text (box, title, "heading");
      add_text (box, trouble, NULL);
    }
}

/* The actions below @node that are in the portfolio. */
static GPtrArray *
collect_actions (CohesionNode *node, CohesionNode *holder)
{
  GPtrArray *actions = cohesion_node_collect (node, COHESION_KIND_ACTION);

  for (guint i = actions->len; holder && i-- > 0;)
    if (cohesion_action_get_portfolio_holder (g_ptr_array_index (actions, i)) != holder)
      g_ptr_array_remove_index (actions, i);
  return actions;
}

static GtkWidget *
new_first_slide (CohesionTree *tree, const char *title, CohesionNode *holder, CohesionDate today)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (tree);
  g_autoptr (GPtrArray) actions = collect_actions (cohesion_tree_get_root (tree), holder);
  g_autoptr (CohesionSummary) summary = cohesion_summary_new (tree, actions, today);
  g_autofree char *date = cohesion_date_format (today);
  g_autofree char *as_at = g_strdup_printf (_ ("As at %s"), date);
  const char *vision = cohesion_node_get_string (strategy, COHESION_STRATEGY_VISION);
  GtkWidget *box;
  GtkWidget *slide = new_slide (title, &box);

  add_text (box, as_at, "dimmed");
  if (holder)
    {
      /* Translators: the name of a portfolio, or of who holds it */
      g_autofree char *only = g_strdup_printf (_ ("Only the portfolio “%s”"),
                                               cohesion_party_get_portfolio (holder));

      add_text (box, only, "title-4");
    }
  if (vision)
    add_text (box, vision, NULL);
  add_status (box, tree, summary);
  return slide;
}

static GtkWidget *
new_theme_slide (CohesionTree *tree, CohesionNode *theme, GPtrArray *actions, CohesionDate today)
{
  g_autoptr (CohesionSummary) summary = cohesion_summary_new (tree, actions, today);
  CohesionList *priorities = cohesion_node_get_list (theme, COHESION_THEME_LIST_PRIORITIES);
  g_autofree char *title = cohesion_node_dup_title (theme);
  GtkWidget *box;
  GtkWidget *slide = new_slide (title, &box);

  for (guint i = 0; i < cohesion_list_get_length (priorities); i++)
    {
      g_autofree char *priority = cohesion_node_dup_title (cohesion_list_get (priorities, i));

      add_text (box, priority, NULL);
    }
  if (actions->len > 0)
    add_status (box, tree, summary);
  add_actions (box, _ ("Overdue"), summary->overdue, today);
  add_actions (box, _ ("At risk"), summary->troubled, today);
  return slide;
}

/**
 * cohesion_slides_new:
 * @title: the title of the strategy
 * @holder: (nullable): whose portfolio to present; %NULL for the whole strategy
 * @today: the day as at which it is presented
 *
 * Returns: (transfer full) (element-type GtkWidget): the slides, floating: one for the whole, one for each
 * theme that the portfolio has actions in
 */
GPtrArray *
cohesion_slides_new (CohesionTree *tree, const char *title, CohesionNode *holder, CohesionDate today)
{
  CohesionList *themes = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_THEMES);
  GPtrArray *slides = g_ptr_array_new ();

  g_ptr_array_add (slides, new_first_slide (tree, title, holder, today));
  for (guint i = 0; i < cohesion_list_get_length (themes); i++)
    {
      CohesionNode *theme = cohesion_list_get (themes, i);
      g_autoptr (GPtrArray) actions = collect_actions (theme, holder);

      if (holder == NULL || actions->len > 0)
        g_ptr_array_add (slides, new_theme_slide (tree, theme, actions, today));
    }
  return slides;
}
