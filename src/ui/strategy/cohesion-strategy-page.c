#include "config.h"

#include "cohesion-strategy-page.h"

#include "cohesion-outline-places.h"
#include "cohesion-outline-words.h"
#include "cohesion-outline.h"
#include "cohesion-strategy-text.h"

#include "model/cohesion-date.h"
#include "model/cohesion-level.h"
#include "model/cohesion-list.h"
#include "model/cohesion-node-text.h"
#include "ui/session/cohesion-page-layout.h"

#include <glib/gi18n.h>

/**
 * CohesionStrategyPage:
 *
 * The page where a strategy is drafted: a card with its title, stage, period and vision, and the
 * outline; or what it says beside them, as a text.
 */
struct _CohesionStrategyPage
{
  CohesionPage parent_instance;

  /* Template. */
  GtkWidget *header;
  GtkLabel *heading;
  GtkLabel *facts;
  GtkLabel *vision;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkButton *first;
  CohesionOutline *outline;
  AdwViewStack *views;
  CohesionStrategyText *text;

  /* Owned. */
  GSignalGroup *tree_signals;
  GSignalGroup *rows_signals;
};

G_DEFINE_FINAL_TYPE (CohesionStrategyPage, cohesion_strategy_page, COHESION_TYPE_PAGE)

static CohesionTree *
tree_of (CohesionStrategyPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));

  return session ? cohesion_session_get_tree (session) : NULL;
}

static char *
dup_period (CohesionNode *strategy)
{
  CohesionDate from = COHESION_DATE_NONE;
  CohesionDate to = COHESION_DATE_NONE;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  const char *from_text = cohesion_node_get_string (strategy, COHESION_STRATEGY_FROM);
  const char *to_text = cohesion_node_get_string (strategy, COHESION_STRATEGY_TO);

  if (from_text && cohesion_date_parse_iso (from_text, &from))
    first = cohesion_date_format (from);
  if (to_text && cohesion_date_parse_iso (to_text, &to))
    last = cohesion_date_format (to);
  if (first && last)
    /* Translators: the years or days from which and until which a strategy holds: “2019–2024” */
    return g_strdup_printf (C_ ("period", "%s–%s"), first, last);
  if (first)
    return g_strdup_printf (C_ ("period", "From %s"), first);
  return last ? g_strdup_printf (C_ ("period", "Until %s"), last) : NULL;
}

static char *
dup_facts (CohesionNode *strategy)
{
  const CohesionField *field = &cohesion_node_get_kind (strategy)->fields[COHESION_STRATEGY_STATUS];
  const char *key = cohesion_node_get_string (strategy, COHESION_STRATEGY_STATUS);
  const CohesionChoice *stage = key ? cohesion_field_find_choice (field, key) : NULL;
  g_autofree char *period = dup_period (strategy);

  if (stage && period)
    /* Translators: the stage of a strategy and its period: “Adopted · 2019–2024” */
    return g_strdup_printf (_ ("%s · %s"), cohesion_choice_get_label (stage), period);
  return g_strdup (stage ? cohesion_choice_get_label (stage) : period);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && *text);
}

/* What the strategy is for: its vision, or else its ambition. */
static char *
dup_purpose (CohesionNode *strategy)
{
  if (cohesion_node_has_value (strategy, COHESION_STRATEGY_VISION))
    return cohesion_node_dup_plain_text (strategy, COHESION_STRATEGY_VISION);
  if (cohesion_node_has_value (strategy, COHESION_STRATEGY_AMBITION))
    return cohesion_node_dup_plain_text (strategy, COHESION_STRATEGY_AMBITION);
  return g_strdup (_ ("What is this strategy for? Write its vision."));
}

static void
show_header (CohesionStrategyPage *self, CohesionNode *strategy)
{
  const char *title = cohesion_node_get_name (strategy);
  g_autofree char *facts = dup_facts (strategy);
  g_autofree char *purpose = dup_purpose (strategy);

  show_label (self->heading, *title ? title : _ ("Untitled strategy"));
  show_label (self->facts, facts);
  gtk_label_set_label (self->vision, purpose);
}

/* What to do first, in the words that the strategy has for its levels. */
static void
show_empty (CohesionStrategyPage *self, CohesionTree *tree)
{
  guint kind = (guint) cohesion_outline_child_kind (cohesion_tree_get_root (tree));
  g_autofree char *add = cohesion_level_dup_add_label (tree, kind);

  adw_status_page_set_title (self->empty, _ ("Nothing drafted yet"));
  adw_status_page_set_description (self->empty,
                                   _ ("Begin with the first one, or paste a list from Word or Excel."));
  gtk_button_set_label (self->first, add);
}

static void
update (CohesionStrategyPage *self)
{
  CohesionTree *tree = tree_of (self);

  if (tree == NULL)
    return;
  show_header (self, cohesion_tree_get_strategy (tree));
  show_empty (self, tree);
}

static void
node_changed (CohesionStrategyPage *self, CohesionNode *node)
{
  if (cohesion_node_is (node, COHESION_KIND_STRATEGY) || cohesion_node_is (node, COHESION_KIND_SETTINGS))
    update (self);
}

static void
rows_changed (CohesionStrategyPage *self)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (cohesion_outline_get_view (self->outline)));
  gboolean empty = rows == NULL || g_list_model_get_n_items (rows) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "outline");
}

static void
header_clicked (CohesionStrategyPage *self)
{
  cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)),
                         cohesion_tree_get_strategy (tree_of (self)), -1);
}

static void
first_clicked (CohesionStrategyPage *self)
{
  guint kind = (guint) cohesion_outline_child_kind (cohesion_tree_get_root (tree_of (self)));
  g_autofree char *action = g_strconcat ("outline.add-", cohesion_kind_get (kind)->json, NULL);

  gtk_stack_set_visible_child_name (self->stack, "outline");
  gtk_widget_activate_action (GTK_WIDGET (self->outline), action, NULL);
}

static void
paste_clicked (CohesionStrategyPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->outline), "outline.paste", NULL);
}

static gboolean
shows_text (CohesionStrategyPage *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "text") == 0;
}

/* The text is made when somebody looks at it first. */
static void
view_changed (CohesionStrategyPage *self)
{
  if (self->text && shows_text (self))
    cohesion_strategy_text_set_document (self->text, cohesion_page_get_document (COHESION_PAGE (self)));
}

static void
cohesion_strategy_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionStrategyPage *self = COHESION_STRATEGY_PAGE (page);

  if (self->outline == NULL)
    return;
  g_signal_group_set_target (self->tree_signals, session ? cohesion_session_get_tree (session) : NULL);
  cohesion_outline_set_session (self->outline, session);
  g_signal_group_set_target (self->rows_signals,
                             gtk_column_view_get_model (cohesion_outline_get_view (self->outline)));
  rows_changed (self);
  update (self);
  cohesion_strategy_text_set_document (self->text, NULL);
  view_changed (self);
}

/* Whether the outline has a row for it. */
static gboolean
is_in_outline (CohesionNode *node)
{
  return cohesion_node_is (node, COHESION_KIND_THEME) || cohesion_node_is (node, COHESION_KIND_PRIORITY) ||
         cohesion_node_is (node, COHESION_KIND_ACTION);
}

/* Whether it is written in the text. */
static gboolean
is_in_text (CohesionNode *node)
{
  static const guint kinds[] = { COHESION_KIND_FOREWORD,       COHESION_KIND_PARENT_PLAN,
                                 COHESION_KIND_SECTION,        COHESION_KIND_OPTION,
                                 COHESION_KIND_GLOSSARY_ENTRY, COHESION_KIND_EQUALITY_IMPACT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (cohesion_node_is (node, kinds[i]))
      return TRUE;
  return FALSE;
}

static void
cohesion_strategy_page_show_field (CohesionPage *page, CohesionNode *node, int field)
{
  CohesionStrategyPage *self = COHESION_STRATEGY_PAGE (page);

  if (is_in_text (node) && field >= 0)
    adw_view_stack_set_visible_child_name (self->views, "text");
  else if (is_in_outline (node))
    adw_view_stack_set_visible_child_name (self->views, "outline");
  cohesion_outline_show (self->outline, node);
  if (shows_text (self))
    cohesion_strategy_text_show_field (self->text, node, field);
}

static gboolean
cohesion_strategy_page_grab_focus (GtkWidget *widget)
{
  CohesionStrategyPage *self = COHESION_STRATEGY_PAGE (widget);
  gboolean empty = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") == 0;

  if (shows_text (self))
    return gtk_widget_child_focus (GTK_WIDGET (self->text), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (empty ? GTK_WIDGET (self->first) : GTK_WIDGET (self->outline));
}

static void
cohesion_strategy_page_dispose (GObject *object)
{
  CohesionStrategyPage *self = COHESION_STRATEGY_PAGE (object);

  cohesion_page_set_session (COHESION_PAGE (self), NULL);
  g_clear_object (&self->tree_signals);
  g_clear_object (&self->rows_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_STRATEGY_PAGE);

  G_OBJECT_CLASS (cohesion_strategy_page_parent_class)->dispose (object);
}

static void
cohesion_strategy_page_class_init (CohesionStrategyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (COHESION_TYPE_OUTLINE);
  g_type_ensure (COHESION_TYPE_STRATEGY_TEXT);
  G_OBJECT_CLASS (klass)->dispose = cohesion_strategy_page_dispose;
  widget_class->grab_focus = cohesion_strategy_page_grab_focus;
  COHESION_PAGE_CLASS (klass)->session_changed = cohesion_strategy_page_session_changed;
  COHESION_PAGE_CLASS (klass)->show_field = cohesion_strategy_page_show_field;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/strategy/cohesion-strategy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionStrategyPage, header);
  gtk_widget_class_bind_template_child (widget_class, CohesionStrategyPage, heading);
  gtk_widget_class_bind_template_child (widget_class, CohesionStrategyPage, facts);
  gtk_widget_class_bind_template_child (widget_class, CohesionStrategyPage, vision);
  gtk_widget_class_bind_template_child (widget_class, CohesionStrategyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionStrategyPage, empty);
  gtk_widget_class_bind_template_child (widget_class, CohesionStrategyPage, first);
  gtk_widget_class_bind_template_child (widget_class, CohesionStrategyPage, outline);
  gtk_widget_class_bind_template_child (widget_class, CohesionStrategyPage, views);
  gtk_widget_class_bind_template_child (widget_class, CohesionStrategyPage, text);
  gtk_widget_class_bind_template_callback (widget_class, header_clicked);
  gtk_widget_class_bind_template_callback (widget_class, first_clicked);
  gtk_widget_class_bind_template_callback (widget_class, paste_clicked);
}

static void
cohesion_strategy_page_init (CohesionStrategyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cohesion_page_keep_layout (COHESION_PAGE (self), self->views, "strategy");
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (view_changed), self,
                           G_CONNECT_SWAPPED);
  self->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "node-changed", G_CALLBACK (node_changed), self);
  self->rows_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->rows_signals, "items-changed", G_CALLBACK (rows_changed), self);
}

/**
 * cohesion_strategy_page_new:
 *
 * Returns: (transfer floating): a page that shows no session yet
 */
GtkWidget *
cohesion_strategy_page_new (void)
{
  return g_object_new (COHESION_TYPE_STRATEGY_PAGE, NULL);
}
