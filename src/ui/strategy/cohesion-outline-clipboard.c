#include "config.h"

#include "cohesion-outline-private.h"

#include "cohesion-outline-places.h"
#include "cohesion-paste-dialog.h"

#include "document/cohesion-document-verbs.h"
#include "exchange/cohesion-clipping.h"
#include "model/cohesion-list.h"
#include "ui/widgets/cohesion-dialog.h"

#include <glib/gi18n.h>

/* Branches on the clipboard: as this program’s own type, whole, and as text, an indented list. */

static CohesionNode *
last_of (GPtrArray *nodes)
{
  return nodes->len > 0 ? g_ptr_array_index (nodes, nodes->len - 1) : NULL;
}

static void
say (CohesionOutline *self, const char *text)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  cohesion_outline_add_toast (self, toast);
}

/* Private: puts what is selected on the clipboard. */
void
cohesion_outline_copy (CohesionOutline *self)
{
  g_autoptr (GPtrArray) nodes = cohesion_outline_dup_selected (self);
  g_autoptr (GPtrArray) top = cohesion_clipping_topmost (nodes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_clipping_write (top, &error);
  g_autofree char *text = cohesion_clipping_dup_text (top);
  g_autoptr (GdkContentProvider) provider = NULL;

  if (bytes == NULL)
    {
      say (self, error->message);
      return;
    }
  provider = gdk_content_provider_new_union (
      (GdkContentProvider *[]) { gdk_content_provider_new_for_bytes (COHESION_CLIPPING_TYPE, bytes),
                                 gdk_content_provider_new_typed (G_TYPE_STRING, text) },
      2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
}

/* Where branches go that were copied: the first of them tells, and the others must be of its kind. */
static gboolean
place_for (CohesionOutline *self, GPtrArray *branches, CohesionPlace *place)
{
  g_autoptr (GPtrArray) nodes = cohesion_outline_dup_selected (self);
  CohesionNode *root = cohesion_tree_get_root (cohesion_session_get_tree (self->session));

  return cohesion_place_for_new (root, last_of (nodes),
                                 cohesion_node_get_kind (g_ptr_array_index (branches, 0))->id, place);
}

/* The people whom the strategy does not have come with the branches, in the same step. */
static GPtrArray *
paste_with_people (CohesionDocument *document,
                   GPtrArray *branches,
                   GPtrArray *people,
                   const CohesionPlace *place)
{
  CohesionHistory *history = cohesion_document_get_history (document);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  CohesionPlace end = { root, COHESION_DOCUMENT_LIST_PARTIES,
                        cohesion_node_get_n_children (root, COHESION_DOCUMENT_LIST_PARTIES) };
  GPtrArray *pasted;

  cohesion_history_begin_group (history, C_ ("step", "Paste"));
  pasted = cohesion_document_paste (document, branches, place);
  if (pasted && people->len > 0)
    g_ptr_array_unref (cohesion_document_paste (document, people, &end));
  cohesion_history_end_group (history);
  return pasted;
}

static gboolean
paste_at (CohesionOutline *self, GPtrArray *branches, GPtrArray *people, const CohesionPlace *place)
{
  g_autoptr (GPtrArray)
      pasted = paste_with_people (cohesion_outline_get_document (self), branches, people, place);

  if (pasted == NULL)
    {
      say (self, _ ("That cannot be put here"));
      return FALSE;
    }
  cohesion_outline_select (self, pasted);
  return TRUE;
}

static GPtrArray *
read_clipping (CohesionOutline *self, GBytes *bytes, GPtrArray **people, GError **error)
{
  return cohesion_clipping_read (bytes, cohesion_session_get_tree (self->session), people, error);
}

/* Private: puts copies of nodes, perhaps of another document, at a place. */
gboolean
cohesion_outline_paste_copies (CohesionOutline *self,
                               CohesionDocument *from,
                               GPtrArray *nodes,
                               const CohesionPlace *place)
{
  g_autoptr (GPtrArray) top = cohesion_clipping_topmost (nodes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_clipping_write (top, &error);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) copies = bytes ? read_clipping (self, bytes, &people, &error) : NULL;

  if (copies)
    return paste_at (self, copies, people, place);
  say (self, error->message);
  return FALSE;
}

static void
paste_bytes (CohesionOutline *self, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) branches = read_clipping (self, bytes, &people, &error);
  CohesionPlace place;

  if (branches == NULL)
    say (self, error->message);
  else if (place_for (self, branches, &place))
    paste_at (self, branches, people, &place);
  else
    say (self, _ ("That cannot be put here"));
}

static void
bytes_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CohesionOutline) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      say (self, error->message);
      return;
    }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  if (self->session)
    paste_bytes (self, bytes);
}

static void
stream_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CohesionOutline) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream)
    g_output_stream_splice_async (memory, stream,
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, bytes_read, g_object_ref (self));
  else
    say (self, error->message);
}

static void
text_pasted (CohesionOutline *self, GPtrArray *nodes)
{
  if (self->session)
    cohesion_outline_select (self, nodes);
}

static void
text_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CohesionOutline) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GPtrArray) nodes = NULL;
  CohesionPasteDialog *dialog;

  if (text == NULL || self->session == NULL)
    return;
  nodes = cohesion_outline_dup_selected (self);
  dialog = cohesion_paste_dialog_new (self->session, last_of (nodes), text);
  g_signal_connect_object (dialog, "pasted", G_CALLBACK (text_pasted), self, G_CONNECT_SWAPPED);
  cohesion_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* Private: puts in what is on the clipboard: branches at once, text after a look at what was understood. */
void
cohesion_outline_paste (CohesionOutline *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  const char *types[] = { COHESION_CLIPPING_TYPE, NULL };

  if (gdk_content_formats_contain_mime_type (formats, COHESION_CLIPPING_TYPE))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, stream_opened, g_object_ref (self));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read, g_object_ref (self));
}
