#include "config.h"

#include "cohesion-find.h"

#include "cohesion-find-result.h"

#include <glib/gi18n.h>

/* Nobody reads on after so many; a further word helps more. */
#define LIMIT 1000

/**
 * CohesionFind:
 *
 * Looks for words in everything that is written in the strategy, and goes there.
 */
struct _CohesionFind
{
  AdwDialog parent_instance;

  /* Owned. */
  CohesionSession *session;

  /* Template. */
  GtkSearchEntry *entry;
  GtkStack *views;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (CohesionFind, cohesion_find, ADW_TYPE_DIALOG)

static GtkWidget *
create_label (const char *name, int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), lines > 1);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_widget_set_name (label, name);
  return label;
}

static void
set_up_row (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = create_label ("title", 1);

  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dimmed");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), create_label ("text", 2));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_item_set_child (item, box);
}

static void
show_match (GtkLabel *label, const CohesionMatch *match)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = (guint) match->start;
  bold->end_index = (guint) (match->start + match->length);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_text (label, match->text);
  gtk_label_set_attributes (label, attributes);
}

static void
bind_row (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  CohesionFindResult *result = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const CohesionMatch *match = cohesion_find_result_get_match (result);
  g_autofree char *text = cohesion_find_result_dup_title (result);
  /* Translators: what was found, read out: where it is, then what it says. */
  g_autofree char *spoken = text ? g_strdup_printf (C_ ("found", "%1$s. %2$s"), text, match->text)
                                 : g_strdup (match->text);

  gtk_label_set_text (GTK_LABEL (title), text);
  gtk_widget_set_visible (title, text != NULL);
  show_match (GTK_LABEL (gtk_widget_get_next_sibling (title)), match);
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
set_up_header (GtkListItemFactory *factory, GtkListHeader *header, gpointer user_data)
{
  GtkWidget *label = create_label ("kind", 1);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_list_header_set_child (header, label);
}

static void
bind_header (GtkListItemFactory *factory, GtkListHeader *header, gpointer user_data)
{
  const CohesionMatch *match = cohesion_find_result_get_match (gtk_list_header_get_item (header));
  const char *kind = cohesion_kind_get_label (cohesion_node_get_kind (match->node));
  /* Translators: a kind of item and how many were found, such as “Action (12)”. */
  g_autofree char *text = g_strdup_printf (C_ ("found", "%1$s (%2$u)"), kind,
                                           gtk_list_header_get_n_items (header));

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
announce (CohesionFind *self, guint n)
{
  g_autofree char *text = n == 0 ? g_strdup (_ ("Nothing found"))
                                 : g_strdup_printf (ngettext ("%u found", "%u found", n), n);

  gtk_accessible_announce (GTK_ACCESSIBLE (self->list), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_search_changed (CohesionFind *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GListModel *results = cohesion_find_results_new (cohesion_session_get_tree (self->session), words, LIMIT);
  guint n = g_list_model_get_n_items (results);
  g_autoptr (GtkSingleSelection) selection = gtk_single_selection_new (results);

  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), 0);
  if (*words == '\0')
    gtk_stack_set_visible_child_name (self->views, "start");
  else
    gtk_stack_set_visible_child_name (self->views, n > 0 ? "results" : "nothing");
  if (*words)
    announce (self, n);
}

static void
go_to (CohesionFind *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (CohesionFindResult) result = model ? g_list_model_get_item (model, position) : NULL;
  g_autoptr (CohesionSession) session = g_object_ref (self->session);
  const CohesionMatch *match;

  if (result == NULL)
    return;
  match = cohesion_find_result_get_match (result);
  adw_dialog_close (ADW_DIALOG (self));
  cohesion_session_show (session, match->node, (int) match->field);
}

static void
on_row_activated (CohesionFind *self, guint position)
{
  go_to (self, position);
}

static void
on_entry_activated (CohesionFind *self)
{
  /* Enter may come before the delay of the entry is over. */
  on_search_changed (self);
  go_to (self, 0);
}

static void
on_stop_search (CohesionFind *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
on_key_pressed (CohesionFind *self, guint key, guint code, GdkModifierType modifiers)
{
  if (key != GDK_KEY_Down || gtk_stack_get_visible_child_name (self->views) == NULL ||
      !g_str_equal (gtk_stack_get_visible_child_name (self->views), "results"))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

static void
cohesion_find_dispose (GObject *object)
{
  CohesionFind *self = COHESION_FIND (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_FIND);
  G_OBJECT_CLASS (cohesion_find_parent_class)->dispose (object);
}

static void
cohesion_find_class_init (CohesionFindClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_find_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/find/cohesion-find.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionFind, entry);
  gtk_widget_class_bind_template_child (widget_class, CohesionFind, views);
  gtk_widget_class_bind_template_child (widget_class, CohesionFind, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
cohesion_find_init (CohesionFind *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (rows, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row), NULL);
  g_signal_connect (headers, "setup", G_CALLBACK (set_up_header), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (bind_header), NULL);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * cohesion_find_new:
 * @session: what to search, and where to show what was found
 *
 * Returns: (transfer floating): the dialog
 */
CohesionFind *
cohesion_find_new (CohesionSession *session)
{
  CohesionFind *self = g_object_new (COHESION_TYPE_FIND, NULL);

  self->session = g_object_ref (session);
  return self;
}
