#include "config.h"

#include "cohesion-query-entry.h"

#include "cohesion-query-help.h"

#include "document/cohesion-document-typing.h"
#include "model/cohesion-query.h"

#include <glib/gi18n.h>

#include <string.h>

/* So long after the last key the actions are looked for, in milliseconds. */
#define DELAY 120
/* Nobody reads on after so many; a further letter helps more. */
#define MAX_PROPOSALS 12

/**
 * CohesionQueryEntry:
 *
 * Where it is typed which actions are looked for. What is typed becomes the query of the session; what
 * cannot be understood is underlined, with a sentence below; and it says how one could go on.
 */
struct _CohesionQueryEntry
{
  AdwBin parent_instance;

  /* Owned. */
  CohesionSession *session;
  GSignalGroup *session_signals;
  GPtrArray *current; /* the proposals that are shown */

  /* Template. */
  GtkEntry *entry;
  GtkMenuButton *help;
  GtkLabel *problem;
  GtkPopover *popover;
  GtkListBox *proposals;

  guint commit_source;
  gboolean busy; /* the text is being changed by the program */
};

G_DEFINE_FINAL_TYPE (CohesionQueryEntry, cohesion_query_entry, ADW_TYPE_BIN)

static const char *
get_text (CohesionQueryEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Where the cursor is, in bytes. */
static gsize
get_cursor (CohesionQueryEntry *self)
{
  const char *text = get_text (self);

  return (gsize) (g_utf8_offset_to_pointer (text, gtk_editable_get_position (GTK_EDITABLE (self->entry))) -
                  text);
}

static void
set_text (CohesionQueryEntry *self, const char *text)
{
  self->busy = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->busy = FALSE;
}

static void
close_proposals (CohesionQueryEntry *self)
{
  gtk_popover_popdown (self->popover);
}

static gboolean
are_proposals_shown (CohesionQueryEntry *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

/**
 * cohesion_query_entry_commit:
 *
 * Looks for what is typed now, without waiting for further keys.
 */
void
cohesion_query_entry_commit (CohesionQueryEntry *self)
{
  g_clear_handle_id (&self->commit_source, g_source_remove);
  if (self->session)
    cohesion_session_set_query (self->session, get_text (self));
}

static gboolean
commit (gpointer user_data)
{
  CohesionQueryEntry *self = user_data;

  self->commit_source = 0;
  cohesion_query_entry_commit (self);
  return G_SOURCE_REMOVE;
}

static void
query_changed (CohesionQueryEntry *self)
{
  const char *query = cohesion_session_get_query (self->session);

  if (g_strcmp0 (query, get_text (self)) != 0 && self->commit_source == 0)
    set_text (self, query);
}

static GtkWidget *
create_row (const CohesionQueryProposal *proposal)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_label_new (proposal->text);
  GtkWidget *label = gtk_label_new (proposal->label);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 28);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_visible (label, strstr (proposal->text, proposal->label) == NULL);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, proposal->text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, proposal->label, -1);
  return row;
}

static void
announce (gpointer widget, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
announce_proposals (CohesionQueryEntry *self)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u suggestion", "%u suggestions", self->current->len),
                                           self->current->len);

  announce (self->proposals, text);
}

/**
 * cohesion_query_entry_complete:
 *
 * Shows how one could go on at the cursor, if there is a way.
 */
void
cohesion_query_entry_complete (CohesionQueryEntry *self)
{
  CohesionQueryContext context = { 0 };
  gboolean news;

  if (self->session == NULL)
    return;
  context.today = cohesion_document_get_today (cohesion_session_get_document (self->session));
  g_clear_pointer (&self->current, g_ptr_array_unref);
  self->current = cohesion_query_complete (cohesion_session_get_tree (self->session), get_text (self),
                                           get_cursor (self), &context);
  if (self->current->len > MAX_PROPOSALS)
    g_ptr_array_set_size (self->current, MAX_PROPOSALS);
  gtk_list_box_remove_all (self->proposals);
  for (guint i = 0; i < self->current->len; i++)
    gtk_list_box_append (self->proposals, create_row (g_ptr_array_index (self->current, i)));
  gtk_list_box_unselect_all (self->proposals);
  if (self->current->len == 0)
    {
      close_proposals (self);
      return;
    }
  news = !are_proposals_shown (self);
  gtk_popover_popup (self->popover);
  if (news)
    announce_proposals (self);
}

/* With nothing typed yet at the cursor, suggestions would only be in the way. */
static gboolean
is_typing (CohesionQueryEntry *self)
{
  gsize cursor = get_cursor (self);

  return cursor > 0 && !g_ascii_isspace (get_text (self)[cursor - 1]) &&
         gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

static void
on_changed (CohesionQueryEntry *self)
{
  gboolean empty = *get_text (self) == '\0';

  gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY,
                                     empty ? NULL : "edit-clear-symbolic");
  gtk_entry_set_attributes (self->entry, NULL);
  if (self->busy)
    return;
  g_clear_handle_id (&self->commit_source, g_source_remove);
  self->commit_source = g_timeout_add (DELAY, commit, self);
}

static void
on_cursor_moved (CohesionQueryEntry *self)
{
  if (self->busy)
    return;
  if (self->commit_source && is_typing (self))
    cohesion_query_entry_complete (self);
  else
    close_proposals (self);
}

static void
pick (CohesionQueryEntry *self, GtkListBoxRow *row)
{
  const CohesionQueryProposal *proposal = g_ptr_array_index (self->current, gtk_list_box_row_get_index (row));
  const char *text = get_text (self);
  gboolean goes_on = strchr (":<>=", proposal->text[strlen (proposal->text) - 1]) != NULL;
  g_autofree char *before = g_strndup (text, proposal->start);
  const char *after = text + proposal->start + proposal->length;
  g_autofree char *start = g_strconcat (before, proposal->text, goes_on || *after == ' ' ? "" : " ", NULL);
  g_autofree char *whole = NULL;

  after += *after == '"';
  whole = g_strconcat (start, after, NULL);
  set_text (self, whole);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), (int) g_utf8_strlen (start, -1));
  cohesion_query_entry_commit (self);
  if (goes_on)
    cohesion_query_entry_complete (self);
  else
    close_proposals (self);
}

static void
on_row_activated (CohesionQueryEntry *self, GtkListBoxRow *row)
{
  pick (self, row);
}

static void
select_step (CohesionQueryEntry *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->proposals);
  int n = (int) self->current->len;
  int at = row ? gtk_list_box_row_get_index (row) + step : step > 0 ? 0 : n - 1;
  const CohesionQueryProposal *proposal = g_ptr_array_index (self->current, (at + n) % n);
  g_autofree char *spoken = g_strdup_printf (C_ ("suggestion", "%1$s, %2$s"), proposal->text,
                                             proposal->label);

  gtk_list_box_select_row (self->proposals, gtk_list_box_get_row_at_index (self->proposals, (at + n) % n));
  announce (self->proposals, spoken);
}

static gboolean
on_proposals_key (CohesionQueryEntry *self, guint key)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->proposals);

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Up:
      select_step (self, key == GDK_KEY_Down ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      close_proposals (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (row == NULL)
        return GDK_EVENT_PROPAGATE;
      pick (self, row);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_key_pressed (CohesionQueryEntry *self, guint key, guint code, GdkModifierType modifiers)
{
  if (are_proposals_shown (self) && on_proposals_key (self, key))
    return GDK_EVENT_STOP;
  if (key == GDK_KEY_Down || (key == GDK_KEY_space && (modifiers & GDK_CONTROL_MASK)))
    {
      cohesion_query_entry_complete (self);
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Escape || *get_text (self) == '\0')
    return GDK_EVENT_PROPAGATE;
  set_text (self, "");
  cohesion_query_entry_commit (self);
  return GDK_EVENT_STOP;
}

static void
on_activate (CohesionQueryEntry *self)
{
  close_proposals (self);
  cohesion_query_entry_commit (self);
}

static void
on_icon_released (CohesionQueryEntry *self)
{
  set_text (self, "");
  cohesion_query_entry_commit (self);
}

static void
on_left (CohesionQueryEntry *self)
{
  close_proposals (self);
}

static void
cohesion_query_entry_dispose (GObject *object)
{
  CohesionQueryEntry *self = COHESION_QUERY_ENTRY (object);

  g_clear_handle_id (&self->commit_source, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->current, g_ptr_array_unref);
  if (self->popover)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_QUERY_ENTRY);

  G_OBJECT_CLASS (cohesion_query_entry_parent_class)->dispose (object);
}

static gboolean
cohesion_query_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (COHESION_QUERY_ENTRY (widget)->entry));
}

static void
cohesion_query_entry_class_init (CohesionQueryEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_query_entry_dispose;
  widget_class->grab_focus = cohesion_query_entry_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/actions/cohesion-query-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionQueryEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, CohesionQueryEntry, help);
  gtk_widget_class_bind_template_child (widget_class, CohesionQueryEntry, problem);
  gtk_widget_class_bind_template_child (widget_class, CohesionQueryEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, CohesionQueryEntry, proposals);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_icon_released);
  gtk_widget_class_bind_template_callback (widget_class, on_cursor_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_left);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

/* It is long, and few ask for it. */
static void
make_help (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, cohesion_query_help_new ());
}

static void
cohesion_query_entry_init (CohesionQueryEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->help, make_help, NULL, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  self->session_signals = g_signal_group_new (COHESION_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::query", G_CALLBACK (query_changed), self);
}

/**
 * cohesion_query_entry_set_session:
 * @session: (nullable): whose query it shows and changes
 */
void
cohesion_query_entry_set_session (CohesionQueryEntry *self, CohesionSession *session)
{
  g_clear_handle_id (&self->commit_source, g_source_remove);
  g_signal_group_set_target (self->session_signals, session);
  if (g_set_object (&self->session, session) && session)
    query_changed (self);
}

static void
underline (CohesionQueryEntry *self, GPtrArray *problems)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < problems->len; i++)
    {
      const CohesionQueryProblem *problem = g_ptr_array_index (problems, i);
      PangoAttribute *line = pango_attr_underline_new (PANGO_UNDERLINE_ERROR);

      line->start_index = (guint) problem->start;
      line->end_index = (guint) (problem->start + problem->length);
      pango_attr_list_insert (attributes, line);
    }
  gtk_entry_set_attributes (self->entry, attributes);
}

/**
 * cohesion_query_entry_set_problems:
 * @problems: (element-type CohesionQueryProblem): what is not understood of the query
 *
 * Underlines it, and says of the first what would do. That a term wants something is not said while it is
 * being proposed.
 */
void
cohesion_query_entry_set_problems (CohesionQueryEntry *self, GPtrArray *problems)
{
  const CohesionQueryProblem *first = problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL;
  gboolean shown = first &&
                   !(are_proposals_shown (self) && first->start + first->length >= get_cursor (self));
  gboolean news = shown && g_strcmp0 (gtk_label_get_text (self->problem), first->sentence) != 0;

  if (g_strcmp0 (cohesion_session_get_query (self->session), get_text (self)) == 0)
    underline (self, problems);
  gtk_label_set_text (self->problem, shown ? first->sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               first ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (news)
    announce (self->problem, first->sentence);
}

/**
 * cohesion_query_entry_get_entry:
 *
 * Returns: (transfer none): where it is typed
 */
GtkEntry *
cohesion_query_entry_get_entry (CohesionQueryEntry *self)
{
  return self->entry;
}

/**
 * cohesion_query_entry_get_proposals:
 *
 * Returns: (transfer none): the list of how one could go on
 */
GtkListBox *
cohesion_query_entry_get_proposals (CohesionQueryEntry *self)
{
  return self->proposals;
}
