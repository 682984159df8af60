#include "config.h"

#include "cohesion-risks-private.h"

#include "document/cohesion-document-typing.h"
#include "model/cohesion-list.h"

#include <glib/gi18n.h>

/**
 * CohesionRisksPage:
 *
 * The register of risks, the gravest first, and the matrix of likelihood and impact, whose cells narrow it
 * down.
 */

enum
{
  PROP_0,
  PROP_SORT,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (CohesionRisksPage, cohesion_risks_page, COHESION_TYPE_PAGE)

/* Private: the risk whose row is selected, or NULL. */
CohesionNode *
cohesion_risks_page_get_selected (CohesionRisksPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static guint
position_of (CohesionRisksPage *self, CohesionNode *node)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; node && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionNode) risk = g_list_model_get_item (model, i);

      if (risk == node)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
cohesion_risks_page_selected_changed (CohesionPage *page)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (page);
  CohesionNode *node = cohesion_session_get_selected (cohesion_page_get_session (page));

  if (node != cohesion_risks_page_get_selected (self))
    gtk_single_selection_set_selected (self->selection, position_of (self, node));
}

static char *
list_scores (CohesionList *risks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cohesion_list_get_length (risks); i++)
    {
      CohesionNode *risk = cohesion_list_get (risks, i);

      g_string_append_printf (text, "%u.%u%c", cohesion_risk_get_likelihood (risk),
                              cohesion_risk_get_impact (risk), cohesion_risk_is_open (risk) ? ';' : '!');
    }
  return g_string_free_and_steal (text);
}

/* Filtered anew only if a score or a status is another: it takes the focus away. */
static void
sort (CohesionRisksPage *self, CohesionList *risks)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  g_autofree char *scores = list_scores (risks);

  if (g_set_str (&self->scores, scores))
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
  cohesion_node_columns_set_sort (self->columns, cohesion_session_get_look (session, "risks"));
  cohesion_node_columns_sort_again (self->columns);
}

/* The user has pressed the head of a column. */
static void
sort_changed (CohesionRisksPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  g_autofree char *sort = cohesion_node_columns_dup_sort (self->columns);

  if (session)
    cohesion_session_set_look (session, "risks", sort);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SORT]);
}

static void
show_matrix (CohesionRisksPage *self, CohesionTree *tree)
{
  gboolean closed = gtk_toggle_button_get_active (self->closed);
  CohesionChartMatrix matrix;
  g_autofree char *words = NULL;
  g_autofree char *chosen = NULL;

  cohesion_chart_matrix_init (&matrix, tree, closed);
  cohesion_risk_matrix_show (self->matrix, &matrix);
  words = cohesion_chart_matrix_describe (&matrix);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (self->chosen, self->likelihood > 0);
  if (self->likelihood > 0)
    chosen = cohesion_chart_matrix_describe_cell (self->likelihood, self->impact,
                                                  matrix.counts[self->likelihood - 1][self->impact - 1]);
  gtk_label_set_text (self->chosen_words, chosen ? chosen : "");
}

static void
cohesion_risks_page_update (CohesionPage *page)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (page);
  CohesionTree *tree = cohesion_session_get_tree (cohesion_page_get_session (page));
  CohesionList *risks = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_RISKS);

  sort (self, risks);
  cohesion_node_columns_update (self->columns);
  show_matrix (self, tree);
  gtk_stack_set_visible_child_name (self->stack, cohesion_list_get_length (risks) > 0 ? "list" : "empty");
  gtk_stack_set_visible_child_name (
      self->register_stack,
      g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0 ? "register" : "nothing");
  cohesion_risks_page_update_actions (self);
}

/* Private: shows only the risks of a cell; 0, 0 for all. */
void
cohesion_risks_page_filter (CohesionRisksPage *self, guint likelihood, guint impact)
{
  self->likelihood = likelihood;
  self->impact = impact;
  cohesion_risk_matrix_choose (self->matrix, likelihood, impact);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
  cohesion_page_update (COHESION_PAGE (self));
}

/* Makes sure that a risk is in the register as it is shown. */
static guint
reveal (CohesionRisksPage *self, CohesionNode *risk)
{
  if (position_of (self, risk) != GTK_INVALID_LIST_POSITION)
    return position_of (self, risk);
  if (!cohesion_risk_is_open (risk))
    gtk_toggle_button_set_active (self->closed, TRUE);
  cohesion_risks_page_filter (self, 0, 0);
  return position_of (self, risk);
}

/* Private: shows what has just been done, selects @risk and gives its row the focus. */
void
cohesion_risks_page_select (CohesionRisksPage *self, CohesionNode *risk)
{
  guint position;

  cohesion_page_update (COHESION_PAGE (self));
  position = reveal (self, risk);
  cohesion_session_set_selected (cohesion_page_get_session (COHESION_PAGE (self)), risk);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                               NULL);
}

static void
cohesion_risks_page_show_field (CohesionPage *page, CohesionNode *node, int field)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (page);

  if (cohesion_node_is (node, COHESION_KIND_RISK))
    gtk_column_view_scroll_to (self->view, reveal (self, node), NULL, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
row_selected (CohesionRisksPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  CohesionNode *risk = session ? cohesion_risks_page_get_selected (self) : NULL;

  if (session == NULL)
    return;
  if (risk)
    cohesion_session_set_selected (session, risk);
  cohesion_risks_page_update_actions (self);
}

static void
row_activated (CohesionRisksPage *self, guint position)
{
  g_autoptr (CohesionNode) risk = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), risk, -1);
}

static void
on_quick (CohesionRisksPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "risks.add", NULL);
}

static void
on_closed (CohesionRisksPage *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
  cohesion_page_update (COHESION_PAGE (self));
}

static void
on_show_all (CohesionRisksPage *self)
{
  cohesion_risks_page_filter (self, 0, 0);
}

static void
cell_chosen (CohesionRisksPage *self, guint likelihood, guint impact)
{
  cohesion_risks_page_filter (self, likelihood, impact);
}

static void
set_room (CohesionRisksPage *self, guint room)
{
  cohesion_node_columns_set_room (self->columns, room);
}

static void
on_narrow (CohesionRisksPage *self)
{
  set_room (self, 0);
}

static void
on_middling (CohesionRisksPage *self)
{
  set_room (self, 1);
}

static void
on_wide (CohesionRisksPage *self)
{
  set_room (self, 2);
}

static void
on_widest (CohesionRisksPage *self)
{
  set_room (self, 3);
}

static void
cohesion_risks_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (page);
  CohesionTree *tree = session ? cohesion_session_get_tree (session) : NULL;

  if (self->view == NULL)
    return;
  self->likelihood = self->impact = 0;
  cohesion_risk_matrix_choose (self->matrix, 0, 0);
  gtk_filter_list_model_set_model (
      self->filtered,
      tree ? G_LIST_MODEL (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_RISKS)) : NULL);
  if (session)
    cohesion_risks_page_selected_changed (page);
  cohesion_page_update (page);
  cohesion_risks_page_update_actions (self);
}

static gboolean
cohesion_risks_page_grab_focus (GtkWidget *widget)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (widget);
  gboolean listed = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") == 0;

  return gtk_widget_grab_focus (listed ? GTK_WIDGET (self->view) : GTK_WIDGET (self->quick));
}

/* The table begins with the gravest. */
static void
cohesion_risks_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (object);
  char *sort;

  if (property_id != PROP_SORT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  /* Its menu asks before there is a table. */
  sort = self->columns ? cohesion_node_columns_dup_sort (self->columns) : NULL;
  g_value_take_string (value, sort ? sort : g_strdup ("-score"));
}

static void
cohesion_risks_page_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SORT)
    cohesion_node_columns_set_sort (COHESION_RISKS_PAGE (object)->columns, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_risks_page_dispose (GObject *object)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (object);

  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_RISKS_PAGE);
  g_clear_object (&self->columns);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_pointer (&self->scores, g_free);

  G_OBJECT_CLASS (cohesion_risks_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (COHESION_TYPE_RISK_MATRIX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/risks/cohesion-risks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, quick);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, closed);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, matrix_toggle);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, view);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, register_stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, words);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, chosen);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, chosen_words);
  gtk_widget_class_bind_template_child (widget_class, CohesionRisksPage, risk_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_quick);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_middling);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_bind_template_callback (widget_class, on_widest);
}

static void
cohesion_risks_page_class_init (CohesionRisksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cohesion_risks_page_get_property;
  object_class->set_property = cohesion_risks_page_set_property;
  object_class->dispose = cohesion_risks_page_dispose;
  widget_class->grab_focus = cohesion_risks_page_grab_focus;
  page_class->session_changed = cohesion_risks_page_session_changed;
  page_class->selected_changed = cohesion_risks_page_selected_changed;
  page_class->show_field = cohesion_risks_page_show_field;
  page_class->update = cohesion_risks_page_update;
  pspecs[PROP_SORT] = g_param_spec_string (
      "sort", NULL, NULL, "-score", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
  bind_template (widget_class);
  cohesion_risks_page_install_actions (widget_class);
}

static void
cohesion_risks_page_init (CohesionRisksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cohesion_risks_page_make_table (self);
  cohesion_risks_page_add_keys (self);
  set_room (self, 2);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (row_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sort_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "chosen", G_CALLBACK (cell_chosen), self, G_CONNECT_SWAPPED);
}
