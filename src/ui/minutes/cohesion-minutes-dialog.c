#include "config.h"

#include "cohesion-minutes-dialog.h"

#include "cohesion-minutes-row.h"

#include "document/cohesion-document-minutes.h"
#include "document/cohesion-document-typing.h"
#include "exchange/cohesion-foreign-file.h"

#include <glib/gi18n.h>

/**
 * CohesionMinutesDialog:
 *
 * Takes the text of a minute, shows each thing that was found in it beside the sentence that it came from,
 * and brings in what is accepted, in one step. What was not understood is listed.
 *
 * Signal "brought-in" (count): so many things were brought in.
 */
struct _CohesionMinutesDialog
{
  AdwDialog parent_instance;

  /* Owned. */
  CohesionSession *session;
  CohesionMinutes *minutes;
  char *read; /* the text that they were found in */
  GCancellable *cancellable;

  /* Template. */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkTextView *view;
  GtkLabel *summary;
  GtkListBox *list;
  GtkLabel *left_title;
  GtkLabel *left;
  GtkWidget *back_button;
  GtkWidget *find_button;
  GtkWidget *bring_button;
};

enum
{
  BROUGHT_IN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionMinutesDialog, cohesion_minutes_dialog, ADW_TYPE_DIALOG)

static guint
count_accepted (CohesionMinutesDialog *self)
{
  GPtrArray *pieces = cohesion_minutes_get_pieces (self->minutes);
  guint count = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (pieces, i);

      count += piece->accepted && !cohesion_minutes_piece_is_held (self->minutes, piece);
    }
  return count;
}

static void
show_summary (CohesionMinutesDialog *self)
{
  guint n = cohesion_minutes_get_pieces (self->minutes)->len;
  guint accepted = count_accepted (self);
  g_autofree char *text = g_strdup_printf (
      /* Translators: of how many things that were found in a minute how many will be brought in. */
      ngettext ("%1$u of %2$u thing found will be brought in.",
                "%1$u of %2$u things found will be brought in.", n),
      accepted, n);

  gtk_label_set_label (self->summary, n ? text : _ ("Nothing was found that belongs into a strategy."));
  gtk_widget_set_sensitive (self->bring_button, accepted > 0);
}

/* One that waits for another changes with it. */
static void
decided (CohesionMinutesDialog *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (COHESION_IS_MINUTES_ROW (row))
      cohesion_minutes_row_update (COHESION_MINUTES_ROW (row));
  show_summary (self);
}

static void
show_left (CohesionMinutesDialog *self)
{
  g_autoptr (GPtrArray) left = cohesion_minutes_list_left (self->minutes);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf (
      /* Translators: the sentences follow, with “…” for the parts of them that were understood. */
      ngettext ("Left out, all or part of %u sentence", "Left out, all or part of %u sentences", left->len),
      left->len);

  for (guint i = 0; i < left->len; i++)
    {
      const CohesionMinutesSentence *sentence = g_ptr_array_index (left, i);
      g_autofree char *rest = cohesion_minutes_sentence_dup_rest (sentence);

      g_string_append (text, i ? "\n" : "");
      /* Translators: a line of the text and a sentence of it. */
      g_string_append_printf (text, _ ("Line %1$u: %2$s"), sentence->line, rest);
      if (sentence->why)
        g_string_append_printf (text, "\n%s", sentence->why);
    }
  gtk_label_set_label (self->left_title, title);
  gtk_label_set_label (self->left, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->left_title), left->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->left), left->len > 0);
}

/* Shows the text, or what was found in it. */
static void
show_found (CohesionMinutesDialog *self, gboolean found)
{
  gtk_stack_set_visible_child_name (self->stack, found ? "found" : "text");
  gtk_widget_set_visible (self->back_button, found);
  gtk_widget_set_visible (self->find_button, !found);
  gtk_widget_set_visible (self->bring_button, found);
}

static char *
dup_text (CohesionMinutesDialog *self)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  return text;
}

static void
keep_text (CohesionMinutesDialog *self, const char *text)
{
  g_autofree char *shown = dup_text (self);

  if (!g_str_equal (shown, text))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
}

static void
back_clicked (CohesionMinutesDialog *self)
{
  show_found (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * cohesion_minutes_dialog_read:
 * @text: the text of a minute
 *
 * Shows what is found in @text, which can be gone back to.
 */
void
cohesion_minutes_dialog_read (CohesionMinutesDialog *self, const char *text)
{
  CohesionDeadlineContext dates = cohesion_document_get_deadline_context (
      cohesion_session_get_document (self->session));
  GPtrArray *pieces;

  keep_text (self, text);
  g_set_str (&self->read, text);
  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->minutes, cohesion_minutes_free);
  self->minutes = cohesion_minutes_read (text, cohesion_session_get_tree (self->session), &dates);
  pieces = cohesion_minutes_get_pieces (self->minutes);
  for (guint i = 0; i < pieces->len; i++)
    {
      GtkWidget *row = cohesion_minutes_row_new (self->minutes, g_ptr_array_index (pieces, i));

      g_signal_connect_object (row, "decided", G_CALLBACK (decided), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), pieces->len > 0);
  show_left (self);
  show_summary (self);
  show_found (self, TRUE);
  gtk_widget_grab_focus (pieces->len ? GTK_WIDGET (self->list) : self->bring_button);
}

static void
text_changed (CohesionMinutesDialog *self, GtkTextBuffer *buffer)
{
  gtk_widget_set_sensitive (self->find_button, gtk_text_buffer_get_char_count (buffer) > 0);
}

static void
find_clicked (CohesionMinutesDialog *self)
{
  g_autofree char *text = dup_text (self);

  /* What was decided about the same text stays decided. */
  if (g_strcmp0 (text, self->read) == 0)
    show_found (self, TRUE);
  else
    cohesion_minutes_dialog_read (self, text);
}

static void
bring_clicked (CohesionMinutesDialog *self)
{
  guint count = cohesion_document_bring_in_minutes (cohesion_session_get_document (self->session),
                                                    self->minutes);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[BROUGHT_IN], 0, count);
}

/* What to do, which is the same whatever went wrong. */
static void
show_unread (CohesionMinutesDialog *self, GFile *file)
{
  g_autofree char *path = file ? g_file_get_basename (file) : g_strdup ("");
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (file)
    /* Translators: %s is the name of a file. */
    text = g_strdup_printf (
        _ ("“%s” could not be read as a text. Open it, copy its text, and paste it here."), name);
  toast = adw_toast_new (text ? text : _ ("No file could be opened. Copy the text, and paste it here."));
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionMinutesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  if (g_file_load_contents_finish (G_FILE (source), result, &data, &length, NULL, &error))
    text = cohesion_foreign_file_dup_text (data, length);
  if (text)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_unread (self, G_FILE (source));
}

/**
 * cohesion_minutes_dialog_open:
 * @file: a text, or a page of the web
 *
 * Puts the words of @file where those of a minute are pasted.
 */
void
cohesion_minutes_dialog_open (CohesionMinutesDialog *self, GFile *file)
{
  g_file_load_contents_async (file, self->cancellable, loaded, g_object_ref (self));
}

static void
chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionMinutesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file)
    cohesion_minutes_dialog_open (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_unread (self, NULL);
}

static void
open_clicked (CohesionMinutesDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_filter_set_name (filter, _ ("Texts and web pages"));
  gtk_file_filter_add_mime_type (filter, "text/plain");
  gtk_file_filter_add_mime_type (filter, "text/html");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_open (dialog, GTK_WINDOW (root), self->cancellable, chosen, g_object_ref (self));
}

static void
cohesion_minutes_dialog_dispose (GObject *object)
{
  CohesionMinutesDialog *self = COHESION_MINUTES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_MINUTES_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cohesion_minutes_dialog_parent_class)->dispose (object);
}

static void
cohesion_minutes_dialog_finalize (GObject *object)
{
  CohesionMinutesDialog *self = COHESION_MINUTES_DIALOG (object);

  g_clear_pointer (&self->minutes, cohesion_minutes_free);
  g_clear_pointer (&self->read, g_free);

  G_OBJECT_CLASS (cohesion_minutes_dialog_parent_class)->finalize (object);
}

static void
cohesion_minutes_dialog_class_init (CohesionMinutesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_minutes_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cohesion_minutes_dialog_finalize;
  signals[BROUGHT_IN] = g_signal_new ("brought-in", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/minutes/cohesion-minutes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionMinutesDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionMinutesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionMinutesDialog, view);
  gtk_widget_class_bind_template_child (widget_class, CohesionMinutesDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, CohesionMinutesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CohesionMinutesDialog, left_title);
  gtk_widget_class_bind_template_child (widget_class, CohesionMinutesDialog, left);
  gtk_widget_class_bind_template_child (widget_class, CohesionMinutesDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, CohesionMinutesDialog, find_button);
  gtk_widget_class_bind_template_child (widget_class, CohesionMinutesDialog, bring_button);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, find_clicked);
  gtk_widget_class_bind_template_callback (widget_class, bring_clicked);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked);
}

static void
cohesion_minutes_dialog_init (CohesionMinutesDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed", G_CALLBACK (text_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cohesion_minutes_dialog_new:
 * @session: whose strategy the minute is about
 *
 * Returns: (transfer floating): a dialog that asks for a text
 */
CohesionMinutesDialog *
cohesion_minutes_dialog_new (CohesionSession *session)
{
  CohesionMinutesDialog *self = g_object_new (COHESION_TYPE_MINUTES_DIALOG, NULL);

  self->session = g_object_ref (session);
  return self;
}
