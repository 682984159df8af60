#include "config.h"

#include "model/cohesion-status.h"
#include "report/cohesion-report-kind.h"

#include "cohesion-reports-page-private.h"

#include <glib/gi18n.h>

/* How a report is shown where one is picked. */

static char *
dup_date (CohesionNode *meeting)
{
  CohesionDate date;

  if (!cohesion_date_parse_iso (cohesion_node_get_string (meeting, COHESION_MEETING_DATE), &date))
    return NULL;
  return cohesion_date_format (date);
}

/* What kind of report it is, and for which meeting. */
static char *
dup_facts (CohesionNode *report)
{
  const CohesionField *field = &cohesion_node_get_kind (report)->fields[COHESION_REPORT_KIND];
  const CohesionChoice *kind = cohesion_field_find_choice (
      field, cohesion_node_get_string (report, COHESION_REPORT_KIND));
  const char *name = kind ? cohesion_choice_get_label (kind) : _ ("Report");
  CohesionNode *meeting = cohesion_node_get_reference (report, COHESION_REPORT_MEETING);
  const char *body = meeting ? cohesion_node_get_string (meeting, COHESION_MEETING_BODY) : NULL;
  g_autofree char *date = meeting ? dup_date (meeting) : NULL;

  if (body && date)
    /* Translators: kind of a report, the body that meets, and when: “Decision report · Cabinet, 21 May 2019”
     */
    return g_strdup_printf (_ ("%s · %s, %s"), name, body, date);
  return g_strdup (name);
}

/* A report without a title of its own is known by its kind. */
static char *
dup_untitled (CohesionNode *report)
{
  const CohesionField *field = &cohesion_node_get_kind (report)->fields[COHESION_REPORT_KIND];
  const CohesionChoice *kind = cohesion_field_find_choice (
      field, cohesion_node_get_string (report, COHESION_REPORT_KIND));

  /* It is the strategy, not about it. */
  if (g_str_equal (cohesion_report_get_kind (report), "strategy"))
    return g_strdup (cohesion_choice_get_label (kind));
  /* Translators: %s is a kind of report, such as “Progress review” */
  return g_strdup_printf (_ ("%s of this strategy"), kind ? cohesion_choice_get_label (kind) : _ ("Report"));
}

static gboolean
title_to_label (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *title = g_value_get_string (from);

  g_value_take_string (to, title ? g_strdup (title) : dup_untitled (user_data));
  return TRUE;
}

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer with_facts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), create_label ());
  if (GPOINTER_TO_INT (with_facts))
    {
      GtkWidget *facts = create_label ();

      gtk_widget_add_css_class (facts, "caption");
      gtk_widget_add_css_class (facts, "dimmed");
      gtk_label_set_max_width_chars (GTK_LABEL (gtk_widget_get_first_child (box)), 60);
      gtk_box_append (GTK_BOX (box), facts);
    }
  gtk_list_item_set_child (item, box);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer with_facts)
{
  CohesionNode *report = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *facts = gtk_widget_get_next_sibling (title);
  g_autofree char *text = facts ? dup_facts (report) : NULL;
  GBinding *binding = g_object_bind_property_full (report, "title", title, "label", G_BINDING_SYNC_CREATE,
                                                   title_to_label, NULL, report, NULL);

  g_object_set_data (G_OBJECT (item), "binding", binding);
  if (facts)
    gtk_label_set_label (GTK_LABEL (facts), text);
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer with_facts)
{
  g_binding_unbind (g_object_steal_data (G_OBJECT (item), "binding"));
}

/**
 * cohesion_reports_find_current:
 * @tree: a strategy
 *
 * Returns: (transfer none) (nullable): the report that is likely to be wanted: the newest on the progress of
 * a strategy that was adopted, the newest that asks for a decision on another, else the newest of all
 */
CohesionNode *
cohesion_reports_find_current (CohesionTree *tree)
{
  CohesionList *reports = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_REPORTS);
  guint n = cohesion_list_get_length (reports);
  const char *wanted = cohesion_strategy_is_in_force (cohesion_tree_get_strategy (tree)) ? "progress"
                                                                                         : "decision";

  for (guint i = n; i > 0; i--)
    if (g_str_equal (cohesion_report_get_kind (cohesion_list_get (reports, i - 1)), wanted))
      return cohesion_list_get (reports, i - 1);
  return n > 0 ? cohesion_list_get (reports, n - 1) : NULL;
}

/**
 * cohesion_report_factory_new:
 * @with_facts: whether the kind and the meeting are shown below the title
 *
 * Returns: (transfer full): what shows reports in a list
 */
GtkListItemFactory *
cohesion_report_factory_new (gboolean with_facts)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up), GINT_TO_POINTER (with_facts));
  g_signal_connect (factory, "bind", G_CALLBACK (bind), GINT_TO_POINTER (with_facts));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), GINT_TO_POINTER (with_facts));
  return factory;
}
