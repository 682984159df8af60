#include "config.h"

#include "cohesion-lines-page-private.h"

#include "ui/widgets/cohesion-list-replace.h"
#include "ui/widgets/cohesion-undo-toast.h"

/* A page that is a list of lines: it keeps them, what is selected, and what can be done to any of them. */

typedef struct
{
  /* Of the template of the page. */
  GtkListView *view;
  AdwToastOverlay *toasts;
  GMenuModel *menu;

  GtkWidget *drop_row; /* weak; the row that something is held over */

  /* Owned. */
  GListStore *lines;
  GtkSingleSelection *selection; /* NULL until there is a view */
} CohesionLinesPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CohesionLinesPage, cohesion_lines_page, COHESION_TYPE_PAGE)

#define PRIVATE(self) ((CohesionLinesPagePrivate *) cohesion_lines_page_get_instance_private (self))

static guint
position_of (CohesionLinesPage *self, CohesionNode *node)
{
  GListModel *lines = G_LIST_MODEL (PRIVATE (self)->lines);

  for (guint i = 0; node && i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (CohesionPageLine) line = g_list_model_get_item (lines, i);

      if (cohesion_page_line_get_node (line) == node)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * cohesion_lines_page_get_lines:
 *
 * Returns: (transfer none) (element-type CohesionPageLine): what the page says
 */
GListModel *
cohesion_lines_page_get_lines (CohesionLinesPage *self)
{
  return G_LIST_MODEL (PRIVATE (self)->lines);
}

/**
 * cohesion_lines_page_get_selected:
 *
 * Returns: (transfer none) (nullable): what the selected line comes from
 */
CohesionNode *
cohesion_lines_page_get_selected (CohesionLinesPage *self)
{
  CohesionPageLine *line = gtk_single_selection_get_selected_item (PRIVATE (self)->selection);

  return line ? cohesion_page_line_get_node (line) : NULL;
}

/**
 * cohesion_lines_page_is_writable:
 *
 * Returns: whether there is a document that may be changed
 */
gboolean
cohesion_lines_page_is_writable (CohesionLinesPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));

  return document && !cohesion_document_get_read_only (document);
}

/* Private: what is selected and may be moved and removed here, or NULL. */
CohesionNode *
cohesion_lines_page_get_movable (CohesionLinesPage *self)
{
  CohesionPageLine *line = gtk_single_selection_get_selected_item (PRIVATE (self)->selection);
  CohesionNode *node = line ? cohesion_page_line_get_node (line) : NULL;

  if (node == NULL || cohesion_page_line_get_line_type (line) == COHESION_PAGE_LINE_GUEST)
    return NULL;
  return cohesion_node_get_container (node) && cohesion_lines_page_is_writable (self) ? node : NULL;
}

/* Private: where the row that something is held over is kept, for cohesion_drop_mark(). */
GtkWidget **
cohesion_lines_page_get_mark (CohesionLinesPage *self)
{
  return &PRIVATE (self)->drop_row;
}

/* Private: what can be done to the selected line. */
GMenuModel *
cohesion_lines_page_get_menu (CohesionLinesPage *self)
{
  return PRIVATE (self)->menu;
}

static void
notify_updated (CohesionLinesPage *self)
{
  cohesion_lines_page_update_actions (self);
  COHESION_LINES_PAGE_GET_CLASS (self)->updated (self);
}

static void
cohesion_lines_page_selected_changed (CohesionPage *page)
{
  CohesionLinesPage *self = COHESION_LINES_PAGE (page);
  CohesionNode *node = cohesion_session_get_selected (cohesion_page_get_session (page));

  if (cohesion_lines_page_get_selected (self) != node)
    gtk_single_selection_set_selected (PRIVATE (self)->selection, position_of (self, node));
}

static void
cohesion_lines_page_update (CohesionPage *page)
{
  CohesionLinesPage *self = COHESION_LINES_PAGE (page);
  CohesionTree *tree = cohesion_session_get_tree (cohesion_page_get_session (page));
  g_autoptr (GPtrArray) lines = COHESION_LINES_PAGE_GET_CLASS (self)->make_lines (self, tree);

  cohesion_list_store_replace (PRIVATE (self)->lines, lines, (GEqualFunc) cohesion_page_line_equal);
  cohesion_lines_page_selected_changed (page);
  notify_updated (self);
}

static guint
find_revealed (CohesionLinesPage *self, CohesionNode *node)
{
  cohesion_page_update (COHESION_PAGE (self));
  if (position_of (self, node) == GTK_INVALID_LIST_POSITION && COHESION_LINES_PAGE_GET_CLASS (self)->reveal)
    {
      COHESION_LINES_PAGE_GET_CLASS (self)->reveal (self);
      cohesion_page_update (COHESION_PAGE (self));
    }
  return position_of (self, node);
}

static void
scroll_to (CohesionLinesPage *self, CohesionNode *node, GtkListScrollFlags flags)
{
  guint position = find_revealed (self, node);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (PRIVATE (self)->view, position, flags | GTK_LIST_SCROLL_SELECT, NULL);
}

/**
 * cohesion_lines_page_select:
 * @node: what the page has just been told to change
 *
 * Shows what has been done, selects the line of @node and gives it the focus.
 */
void
cohesion_lines_page_select (CohesionLinesPage *self, CohesionNode *node)
{
  cohesion_session_set_selected (cohesion_page_get_session (COHESION_PAGE (self)), node);
  scroll_to (self, node, GTK_LIST_SCROLL_FOCUS);
}

static void
cohesion_lines_page_show_field (CohesionPage *page, CohesionNode *node, int field)
{
  scroll_to (COHESION_LINES_PAGE (page), node, GTK_LIST_SCROLL_NONE);
}

/* What is filtered away leaves the details as they are. */
static void
line_selected (CohesionLinesPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  CohesionNode *node = session ? cohesion_lines_page_get_selected (self) : NULL;

  if (session == NULL)
    return;
  if (node)
    cohesion_session_set_selected (session, node);
  notify_updated (self);
}

static void
line_activated (CohesionLinesPage *self, guint position)
{
  g_autoptr (CohesionPageLine) line = g_list_model_get_item (G_LIST_MODEL (PRIVATE (self)->lines), position);

  if (cohesion_page_line_get_node (line))
    cohesion_session_show_details (cohesion_page_get_session (COHESION_PAGE (self)),
                                   cohesion_page_line_get_node (line), -1);
}

static void
cohesion_lines_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionLinesPage *self = COHESION_LINES_PAGE (page);

  if (PRIVATE (self)->selection == NULL)
    return;
  g_list_store_remove_all (PRIVATE (self)->lines);
  cohesion_page_update (page);
  notify_updated (self);
}

static void
cohesion_lines_page_dispose (GObject *object)
{
  cohesion_page_set_session (COHESION_PAGE (object), NULL);
  g_clear_weak_pointer (&PRIVATE (COHESION_LINES_PAGE (object))->drop_row);
  g_clear_object (&PRIVATE (COHESION_LINES_PAGE (object))->selection);
  g_clear_object (&PRIVATE (COHESION_LINES_PAGE (object))->lines);

  G_OBJECT_CLASS (cohesion_lines_page_parent_class)->dispose (object);
}

static void
cohesion_lines_page_class_init (CohesionLinesPageClass *klass)
{
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_lines_page_dispose;
  page_class->session_changed = cohesion_lines_page_session_changed;
  page_class->selected_changed = cohesion_lines_page_selected_changed;
  page_class->show_field = cohesion_lines_page_show_field;
  page_class->update = cohesion_lines_page_update;
  cohesion_lines_page_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
cohesion_lines_page_init (CohesionLinesPage *self)
{
  PRIVATE (self)->lines = g_list_store_new (COHESION_TYPE_PAGE_LINE);
}

/**
 * cohesion_lines_page_set_view:
 * @view: where the lines are shown
 * @toasts: where it is said what was done
 * @menu: what can be done to a line
 *
 * Tells the parts of the template of a page, once, when it has been made.
 */
void
cohesion_lines_page_set_view (CohesionLinesPage *self,
                              GtkListView *view,
                              AdwToastOverlay *toasts,
                              GMenuModel *menu)
{
  CohesionLinesPagePrivate *priv = PRIVATE (self);

  priv->view = view;
  priv->toasts = toasts;
  priv->menu = menu;
  priv->selection = cohesion_lines_page_make_list (self, priv->lines, view);
  cohesion_lines_page_add_keys (self, GTK_WIDGET (view));
  g_signal_connect_object (priv->selection, "notify::selected-item", G_CALLBACK (line_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "activate", G_CALLBACK (line_activated), self, G_CONNECT_SWAPPED);
}

/**
 * cohesion_lines_page_say:
 * @title: what was done, or why it was not; plain text
 */
void
cohesion_lines_page_say (CohesionLinesPage *self, const char *title)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, title);
  adw_toast_overlay_add_toast (PRIVATE (self)->toasts, toast);
}

/**
 * cohesion_lines_page_say_done:
 * @title: what was done; plain text
 *
 * Says what was done to the document, and offers to take it back.
 */
void
cohesion_lines_page_say_done (CohesionLinesPage *self, const char *title)
{
  cohesion_undo_toast_show (PRIVATE (self)->toasts, cohesion_page_get_document (COHESION_PAGE (self)), title);
}
