#include "config.h"

#include "cohesion-measures-private.h"

#include "document/cohesion-document-typing.h"
#include "model/cohesion-list.h"

#include <glib/gi18n.h>

/**
 * CohesionMeasuresPage:
 *
 * What shows whether the strategy works: a table of measures by domain, and for the selected one a chart in
 * words and lines, and its readings as a grid to type and paste into.
 */

enum
{
  PROP_0,
  PROP_SORT,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (CohesionMeasuresPage, cohesion_measures_page, COHESION_TYPE_PAGE)

/* Private: the measure whose row is selected, or NULL. */
CohesionNode *
cohesion_measures_page_get_selected (CohesionMeasuresPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static guint
position_of (CohesionMeasuresPage *self, CohesionNode *node)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; node && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionNode) measure = g_list_model_get_item (model, i);

      if (measure == node)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The measure that a target or a reading belongs to. */
static CohesionNode *
measure_of (CohesionNode *node)
{
  while (node && !cohesion_node_is (node, COHESION_KIND_MEASURE))
    node = cohesion_node_get_parent (node);
  return node;
}

static void
show_measure (CohesionMeasuresPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionNode *measure = document ? cohesion_measures_page_get_selected (self) : NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->panel, measure != NULL);
  cohesion_readings_grid_set_measure (self->grid, document, measure);
  cohesion_measure_chart_set_measure (self->chart, measure,
                                      document ? cohesion_document_get_today (document) : COHESION_DATE_NONE);
  words = cohesion_measure_chart_dup_description (self->chart);
  gtk_label_set_text (self->words, words);
  gtk_label_set_text (self->title, measure ? cohesion_node_get_name (measure) : "");
}

static void
cohesion_measures_page_selected_changed (CohesionPage *page)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (page);
  CohesionNode *node = measure_of (cohesion_session_get_selected (cohesion_page_get_session (page)));

  if (node != cohesion_measures_page_get_selected (self))
    gtk_single_selection_set_selected (self->selection, position_of (self, node));
}

static char *
list_domains (CohesionList *measures)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cohesion_list_get_length (measures); i++)
    {
      const char *domain = cohesion_node_get_string (cohesion_list_get (measures, i),
                                                     COHESION_MEASURE_DOMAIN);

      g_string_append_printf (text, "%s;", domain ? domain : "");
    }
  return g_string_free_and_steal (text);
}

/* Sorted anew only if a measure went to another domain: sorting takes the focus away. */
static void
sort (CohesionMeasuresPage *self, CohesionList *measures)
{
  g_autofree char *domains = list_domains (measures);

  if (g_set_str (&self->domains, domains))
    gtk_sorter_changed (gtk_sort_list_model_get_section_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
  cohesion_node_columns_set_sort (
      self->columns,
      cohesion_session_get_look (cohesion_page_get_session (COHESION_PAGE (self)), "measures"));
  cohesion_node_columns_sort_again (self->columns);
}

/* The user has pressed the head of a column. */
static void
sort_changed (CohesionMeasuresPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  g_autofree char *sort = cohesion_node_columns_dup_sort (self->columns);

  if (session)
    cohesion_session_set_look (session, "measures", sort);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SORT]);
}

static void
cohesion_measures_page_update (CohesionPage *page)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (page);
  CohesionTree *tree = cohesion_session_get_tree (cohesion_page_get_session (page));
  CohesionList *measures = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_MEASURES);

  sort (self, measures);
  cohesion_node_columns_update (self->columns);
  gtk_stack_set_visible_child_name (self->stack, cohesion_list_get_length (measures) > 0 ? "list" : "empty");
  show_measure (self);
  cohesion_measures_page_update_actions (self);
}

/* Private: shows what has just been done, selects @measure and gives its row the focus. */
void
cohesion_measures_page_select (CohesionMeasuresPage *self, CohesionNode *measure)
{
  guint position;

  cohesion_session_set_selected (cohesion_page_get_session (COHESION_PAGE (self)), measure);
  cohesion_page_update (COHESION_PAGE (self));
  position = position_of (self, measure);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                               NULL);
}

static void
cohesion_measures_page_show_field (CohesionPage *page, CohesionNode *node, int field)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (page);
  guint position = position_of (self, measure_of (node));

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_SELECT, NULL);
  if (cohesion_node_is (node, COHESION_KIND_READING))
    gtk_stack_set_visible_child_name (self->sides, "readings");
}

static void
row_selected (CohesionMeasuresPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  CohesionNode *measure = session ? cohesion_measures_page_get_selected (self) : NULL;

  if (session == NULL)
    return;
  if (measure && measure_of (cohesion_session_get_selected (session)) != measure)
    cohesion_session_set_selected (session, measure);
  show_measure (self);
  cohesion_measures_page_update_actions (self);
}

static void
row_activated (CohesionMeasuresPage *self, guint position)
{
  g_autoptr (CohesionNode) measure = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), measure, -1);
}

static void
on_narrow (CohesionMeasuresPage *self)
{
  cohesion_node_columns_set_room (self->columns, 0);
}

static void
on_middling (CohesionMeasuresPage *self)
{
  cohesion_node_columns_set_room (self->columns, 1);
}

static void
on_wide (CohesionMeasuresPage *self)
{
  cohesion_node_columns_set_room (self->columns, 2);
}

static void
cohesion_measures_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (page);
  CohesionTree *tree = session ? cohesion_session_get_tree (session) : NULL;

  if (self->view == NULL)
    return;
  gtk_sort_list_model_set_model (
      self->sorted,
      tree ? G_LIST_MODEL (cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_MEASURES)) : NULL);
  show_measure (self);
  if (session)
    cohesion_measures_page_selected_changed (page);
  cohesion_page_update (page);
  cohesion_measures_page_update_actions (self);
}

static gboolean
cohesion_measures_page_grab_focus (GtkWidget *widget)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
cohesion_measures_page_map (GtkWidget *widget)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (widget);

  GTK_WIDGET_CLASS (cohesion_measures_page_parent_class)->map (widget);
  if (cohesion_measures_page_get_selected (self) == NULL)
    cohesion_view_show_first_heading (GTK_WIDGET (self->view));
}

/* The order in which they were arranged has no name. */
static void
cohesion_measures_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (object);
  char *sort;

  if (property_id != PROP_SORT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  /* Its menu asks before there is a table. */
  sort = self->columns ? cohesion_node_columns_dup_sort (self->columns) : NULL;
  g_value_take_string (value, sort ? sort : g_strdup (""));
}

static void
cohesion_measures_page_set_property (GObject *object,
                                     guint property_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  if (property_id == PROP_SORT)
    cohesion_node_columns_set_sort (COHESION_MEASURES_PAGE (object)->columns, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_measures_page_dispose (GObject *object)
{
  CohesionMeasuresPage *self = COHESION_MEASURES_PAGE (object);

  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_MEASURES_PAGE);
  g_clear_object (&self->columns);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_pointer (&self->domains, g_free);

  G_OBJECT_CLASS (cohesion_measures_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (COHESION_TYPE_MEASURE_CHART);
  g_type_ensure (COHESION_TYPE_READINGS_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/measures/cohesion-measures-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionMeasuresPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionMeasuresPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionMeasuresPage, view);
  gtk_widget_class_bind_template_child (widget_class, CohesionMeasuresPage, panel);
  gtk_widget_class_bind_template_child (widget_class, CohesionMeasuresPage, title);
  gtk_widget_class_bind_template_child (widget_class, CohesionMeasuresPage, sides);
  gtk_widget_class_bind_template_child (widget_class, CohesionMeasuresPage, chart);
  gtk_widget_class_bind_template_child (widget_class, CohesionMeasuresPage, words);
  gtk_widget_class_bind_template_child (widget_class, CohesionMeasuresPage, grid);
  gtk_widget_class_bind_template_child (widget_class, CohesionMeasuresPage, measure_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_middling);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
}

static void
cohesion_measures_page_class_init (CohesionMeasuresPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cohesion_measures_page_get_property;
  object_class->set_property = cohesion_measures_page_set_property;
  object_class->dispose = cohesion_measures_page_dispose;
  widget_class->grab_focus = cohesion_measures_page_grab_focus;
  widget_class->map = cohesion_measures_page_map;
  page_class->session_changed = cohesion_measures_page_session_changed;
  page_class->selected_changed = cohesion_measures_page_selected_changed;
  page_class->show_field = cohesion_measures_page_show_field;
  page_class->update = cohesion_measures_page_update;
  pspecs[PROP_SORT] = g_param_spec_string (
      "sort", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
  bind_template (widget_class);
  cohesion_measures_page_install_actions (widget_class);
}

static void
cohesion_measures_page_init (CohesionMeasuresPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cohesion_measures_page_make_table (self);
  cohesion_measures_page_add_keys (self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (row_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sort_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (row_activated), self, G_CONNECT_SWAPPED);
}
