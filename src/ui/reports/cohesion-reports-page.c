#include "config.h"

#include "cohesion-missing-parts.h"
#include "cohesion-reports-page-private.h"

#include <glib/gi18n.h>

/* Pages that take longer are seen to be made. */
#define SPINNER_MS 1000

/**
 * CohesionReportsPage:
 *
 * The reports of a strategy: one of them as pages, as they will be printed. Its texts are written in the
 * details beside it, where the report is what is selected.
 */

G_DEFINE_FINAL_TYPE (CohesionReportsPage, cohesion_reports_page, COHESION_TYPE_PAGE)

static CohesionSession *
get_session (CohesionReportsPage *self)
{
  return cohesion_page_get_session (COHESION_PAGE (self));
}

/* The details show the report, or the part of it that was selected last. */
static void
select_report (CohesionReportsPage *self)
{
  CohesionSession *session = get_session (self);
  CohesionNode *report = cohesion_reports_page_get_report (self);
  CohesionNode *selected = session ? cohesion_session_get_selected (session) : NULL;

  if (session && report && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      !(selected && cohesion_node_is_within (selected, report)))
    cohesion_session_set_selected (session, report);
}

static void
update_view (CohesionReportsPage *self)
{
  guint n_pages = cohesion_preview_get_n_pages (self->preview);
  double zoom = cohesion_preview_get_zoom (self->preview);
  g_autofree char *percent = g_strdup_printf (C_ ("zoom", "%d%%"), (int) round (100 * zoom));
  g_autofree char *page = NULL;

  if (n_pages > 0)
    /* Translators: the number of the page, and of how many */
    page = g_strdup_printf (_ ("Page %u of %u"), cohesion_preview_get_page (self->preview) + 1, n_pages);
  gtk_label_set_label (self->page_label, page ? page : "");
  gtk_button_set_label (self->zoom_button, percent);
}

/* An exempt report must not reach the public: it says so for as long as it is looked at. */
static void
update_exempt (CohesionReportsPage *self)
{
  CohesionNode *report = cohesion_reports_page_get_report (self);
  const char *class = report ? cohesion_node_get_string (report, COHESION_REPORT_CLASSIFICATION) : NULL;
  const char *paragraph = report ? cohesion_node_get_string (report, COHESION_REPORT_EXEMPT_PARAGRAPH) : NULL;
  gboolean exempt = g_strcmp0 (class, "exempt") == 0;
  g_autofree char *text = NULL;

  if (exempt && paragraph)
    /* Translators: %s is the number of a paragraph of the law */
    text = g_strdup_printf (_ ("Exempt report, not for publication: paragraph %s"), paragraph);
  adw_banner_set_title (self->exempt_banner, text ? text : _ ("Exempt report, not for publication"));
  adw_banner_set_revealed (self->exempt_banner, exempt);
}

/* The pages, or why there are none. */
static void
update_pages (CohesionReportsPage *self)
{
  const char *problem = cohesion_report_maker_get_problem (self->maker);
  g_autofree char *escaped = problem ? g_markup_escape_text (problem, -1) : NULL;

  adw_status_page_set_description (self->problem, escaped);
  gtk_stack_set_visible_child_name (
      self->views, !cohesion_report_can_make (cohesion_reports_page_get_report (self)) ? "other"
                   : problem                                                           ? "problem"
                                                                                       : "pages");
}

static void
update (CohesionReportsPage *self)
{
  CohesionNode *report = cohesion_reports_page_get_report (self);

  gtk_stack_set_visible_child_name (self->stack, report ? "report" : "empty");
  update_pages (self);
  update_exempt (self);
  cohesion_reports_page_update_actions (self);
}

static void
show_layout (CohesionReportsPage *self)
{
  cohesion_preview_set_layout (self->preview, cohesion_report_maker_get_layout (self->maker));
  cohesion_reports_page_update_missing (self);
  cohesion_reports_page_update_reading_age (self);
  update_view (self);
  cohesion_reports_page_update_actions (self);
}

static gboolean
show_spinner (gpointer user_data)
{
  CohesionReportsPage *self = user_data;

  self->spinner_timeout = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  return G_SOURCE_REMOVE;
}

static void
busy_changed (CohesionReportsPage *self)
{
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  if (cohesion_report_maker_get_busy (self->maker))
    self->spinner_timeout = g_timeout_add (SPINNER_MS, show_spinner, self);
  else
    gtk_widget_set_visible (self->spinner, FALSE);
}

static void
set_report (CohesionReportsPage *self, CohesionNode *report)
{
  GListModel *model = gtk_drop_down_get_model (self->reports);

  cohesion_report_maker_set_report (self->maker, report);
  for (guint i = 0; model && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionNode) node = g_list_model_get_item (model, i);

      if (node == report && gtk_drop_down_get_selected (self->reports) != i)
        gtk_drop_down_set_selected (self->reports, i);
    }
  update (self);
}

static void
on_report_chosen (CohesionReportsPage *self)
{
  CohesionNode *report = gtk_drop_down_get_selected_item (self->reports);

  if (report == cohesion_reports_page_get_report (self))
    return;
  set_report (self, report);
  select_report (self);
}

/* A report may have come or gone; the choice takes care of what is left. */
static void
reports_changed (CohesionReportsPage *self)
{
  on_report_chosen (self);
  update (self);
}

/* What is selected anywhere in the window, if it is of a report, says which to show. */
static void
selection_changed (CohesionReportsPage *self)
{
  CohesionNode *node = cohesion_session_get_selected (get_session (self));

  while (node && !cohesion_node_is (node, COHESION_KIND_REPORT))
    node = cohesion_node_get_parent (node);
  if (node)
    set_report (self, node);
}

/* Brings what is written about into sight. */
static void
field_shown (CohesionReportsPage *self, CohesionNode *node, int field)
{
  CohesionLayout *layout = cohesion_preview_get_layout (self->preview);
  const CohesionKind *kind = cohesion_node_get_kind (node);
  cairo_rectangle_t area;
  guint page;

  if (layout && field >= 0 &&
      cohesion_layout_find (layout, cohesion_node_get_id (node), kind->fields[field].json, &page, &area))
    cohesion_preview_reveal (self->preview, page, &area);
}

static void
on_text_activated (CohesionReportsPage *self, const CohesionText *text)
{
  CohesionSession *session = get_session (self);
  CohesionNode *node;
  int field;

  if (session && text->query)
    cohesion_session_show_actions (session, text->query);
  else if (session && cohesion_text_find_source (text, cohesion_session_get_tree (session), &node, &field))
    cohesion_session_show (session, node, field);
  else if (session && text->page)
    cohesion_session_set_page (session, text->page);
}

static void
on_view_changed (CohesionReportsPage *self)
{
  update_view (self);
}

static void
on_outline_opened (CohesionReportsPage *self, GParamSpec *pspec, GtkMenuButton *button)
{
  if (gtk_menu_button_get_active (button))
    cohesion_reports_page_fill_headings (self);
}

static void
on_heading_activated (CohesionReportsPage *self, GtkListBoxRow *row)
{
  cohesion_reports_page_open_heading (self, row);
}

static void
on_missing_opened (CohesionReportsPage *self, GParamSpec *pspec, GtkMenuButton *button)
{
  if (gtk_menu_button_get_active (button))
    cohesion_reports_page_fill_missing (self);
}

static void
on_missing_activated (CohesionReportsPage *self, GtkListBoxRow *row)
{
  cohesion_reports_page_open_missing (self, row);
}

static void
cohesion_reports_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionReportsPage *self = COHESION_REPORTS_PAGE (page);
  CohesionTree *tree = session ? cohesion_session_get_tree (session) : NULL;
  CohesionList *reports = tree ? cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_REPORTS) : NULL;
  CohesionNode *selected = session ? cohesion_session_get_selected (session) : NULL;

  if (self->reports == NULL)
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->document_signals,
                             session ? cohesion_session_get_document (session) : NULL);
  g_signal_group_set_target (self->tree_signals, tree);
  gtk_drop_down_set_model (self->reports, (GListModel *) reports);
  g_signal_group_set_target (self->list_signals, reports);
  set_report (self, tree ? cohesion_reports_find_current (tree) : NULL);
  /* The list has chosen its first one meanwhile. */
  if (session)
    {
      cohesion_session_set_selected (session, selected);
      selection_changed (self);
    }
}

static void
cohesion_reports_page_map (GtkWidget *widget)
{
  CohesionReportsPage *self = COHESION_REPORTS_PAGE (widget);

  GTK_WIDGET_CLASS (cohesion_reports_page_parent_class)->map (widget);
  cohesion_report_maker_set_active (self->maker, TRUE);
  select_report (self);
  cohesion_reports_page_update_actions (self);
}

static void
cohesion_reports_page_unmap (GtkWidget *widget)
{
  CohesionReportsPage *self = COHESION_REPORTS_PAGE (widget);

  GTK_WIDGET_CLASS (cohesion_reports_page_parent_class)->unmap (widget);
  cohesion_report_maker_set_active (self->maker, FALSE);
  cohesion_reports_page_update_actions (self);
}

static gboolean
cohesion_reports_page_grab_focus (GtkWidget *widget)
{
  CohesionReportsPage *self = COHESION_REPORTS_PAGE (widget);

  if (cohesion_report_can_make (cohesion_reports_page_get_report (self)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->preview));
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
cohesion_reports_page_dispose (GObject *object)
{
  CohesionReportsPage *self = COHESION_REPORTS_PAGE (object);

  cohesion_page_set_session (COHESION_PAGE (self), NULL);
  g_clear_handle_id (&self->spinner_timeout, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->tree_signals);
  if (self->maker)
    g_signal_handlers_disconnect_by_data (self->maker, self);
  g_clear_object (&self->maker);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_REPORTS_PAGE);

  G_OBJECT_CLASS (cohesion_reports_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/reports/cohesion-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, views);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, first_button);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, reports);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, page_label);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, outline_list);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, outline_popover);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, exempt_banner);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, missing_revealer);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, missing_label);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, reading_label);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, missing_button);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, missing_list);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, missing_popover);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, preview);
  gtk_widget_class_bind_template_child (widget_class, CohesionReportsPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, on_report_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_text_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_outline_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_heading_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_missing_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_missing_activated);
}

static void
cohesion_reports_page_class_init (CohesionReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (COHESION_TYPE_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = cohesion_reports_page_dispose;
  widget_class->map = cohesion_reports_page_map;
  widget_class->unmap = cohesion_reports_page_unmap;
  widget_class->grab_focus = cohesion_reports_page_grab_focus;
  COHESION_PAGE_CLASS (klass)->session_changed = cohesion_reports_page_session_changed;
  bind_children (widget_class);
  cohesion_reports_page_class_add_actions (widget_class);
}

static void
watch (CohesionReportsPage *self)
{
  self->session_signals = g_signal_group_new (COHESION_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (selection_changed),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "show-field", G_CALLBACK (field_shown), self);
  self->document_signals = g_signal_group_new (COHESION_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only",
                                  G_CALLBACK (cohesion_reports_page_update_actions), self);
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (reports_changed), self);
  self->tree_signals = g_signal_group_new (COHESION_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "changed", G_CALLBACK (update), self);
  self->maker = cohesion_report_maker_new ();
  g_signal_connect_swapped (self->maker, "notify::layout", G_CALLBACK (show_layout), self);
  g_signal_connect_swapped (self->maker, "notify::problem", G_CALLBACK (update_pages), self);
  g_signal_connect_swapped (self->maker, "notify::busy", G_CALLBACK (busy_changed), self);
}

static void
cohesion_reports_page_init (CohesionReportsPage *self)
{
  g_autoptr (GtkListItemFactory) brief = cohesion_report_factory_new (FALSE);
  g_autoptr (GtkListItemFactory) full = cohesion_report_factory_new (TRUE);

  watch (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_factory (self->reports, brief);
  gtk_drop_down_set_list_factory (self->reports, full);
  update (self);
  update_view (self);
}

/**
 * cohesion_reports_page_new:
 *
 * Returns: (transfer floating): a page that shows no session yet
 */
GtkWidget *
cohesion_reports_page_new (void)
{
  return g_object_new (COHESION_TYPE_REPORTS_PAGE, NULL);
}

/**
 * cohesion_reports_page_get_report:
 *
 * Returns: (transfer none) (nullable): the report that is shown
 */
CohesionNode *
cohesion_reports_page_get_report (CohesionReportsPage *self)
{
  return self->maker ? cohesion_report_maker_get_report (self->maker) : NULL;
}

/**
 * cohesion_reports_page_get_preview:
 *
 * Returns: (transfer none): where its pages are shown
 */
CohesionPreview *
cohesion_reports_page_get_preview (CohesionReportsPage *self)
{
  return self->preview;
}

/**
 * cohesion_reports_page_get_document:
 *
 * Returns: (transfer none) (nullable): whose reports are shown
 */
CohesionDocument *
cohesion_reports_page_get_document (CohesionReportsPage *self)
{
  CohesionSession *session = get_session (self);

  return session ? cohesion_session_get_document (session) : NULL;
}

/**
 * cohesion_reports_page_add_toast:
 * @toast: (transfer full): what to show for a moment, in the window or in what the page is in
 */
void
cohesion_reports_page_add_toast (CohesionReportsPage *self, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autoptr (AdwToast) owned = toast;

  if (overlay)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_steal_pointer (&owned));
}
