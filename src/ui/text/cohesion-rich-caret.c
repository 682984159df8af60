#include "config.h"

#include "cohesion-rich-buffer-private.h"

/* Marks of items and citations are one thing each: the caret does not go into them, and they go as a whole.
 */

/* Where the caret goes that was put at @offset into the mark of a line. */
static void
leave_mark (CohesionRichBuffer *self, GtkTextIter *iter, const GtkTextIter *start, const GtkTextIter *end)
{
  int offset = gtk_text_iter_get_offset (iter);
  gboolean goes_back = self->caret == gtk_text_iter_get_offset (end) && offset + 1 == self->caret;

  *iter = *end;
  if (goes_back && !gtk_text_iter_is_start (start))
    {
      *iter = *start;
      gtk_text_iter_backward_char (iter);
    }
}

static void
leave_chip (CohesionRichBuffer *self, GtkTextIter *iter, const GtkTextIter *start, const GtkTextIter *end)
{
  int offset = gtk_text_iter_get_offset (iter);
  int from = gtk_text_iter_get_offset (start);
  int to = gtk_text_iter_get_offset (end);

  if (self->caret >= to)
    *iter = *start;
  else if (self->caret <= from)
    *iter = *end;
  else
    *iter = offset - from < to - offset ? *start : *end;
}

static void
update_typing (CohesionRichBuffer *self, const GtkTextIter *iter)
{
  GtkTextIter before = *iter;
  GtkTextIter start;
  GtkTextIter end;

  cohesion_rich_buffer_find_mark (self, iter, &start, &end);
  if (!gtk_text_iter_equal (iter, &end))
    gtk_text_iter_backward_char (&before);
  self->typing_bold = gtk_text_iter_has_tag (&before, self->bold);
}

/* Private: moves the caret out of what it cannot be in, on in the direction in which it went. */
void
cohesion_rich_buffer_keep_caret_out (CohesionRichBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  gboolean selects = gtk_text_buffer_get_has_selection (buffer);
  GtkTextIter iter;
  GtkTextIter before;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  before = iter;
  cohesion_rich_buffer_find_mark (self, &iter, &start, &end);
  if (gtk_text_iter_compare (&iter, &end) < 0)
    leave_mark (self, &iter, &start, &end);
  else if (cohesion_rich_buffer_find_chip (self, &iter, &start, &end))
    leave_chip (self, &iter, &start, &end);
  if (!gtk_text_iter_equal (&iter, &before))
    {
      self->is_quiet = TRUE;
      if (selects)
        gtk_text_buffer_move_mark (buffer, gtk_text_buffer_get_insert (buffer), &iter);
      else
        gtk_text_buffer_place_cursor (buffer, &iter);
      self->is_quiet = FALSE;
    }
  if (gtk_text_iter_get_offset (&iter) != self->caret)
    update_typing (self, &iter);
  self->caret = gtk_text_iter_get_offset (&iter);
}

/* Private: makes what is about to be deleted cover no half of anything. */
void
cohesion_rich_buffer_extend_deletion (CohesionRichBuffer *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextIter from;
  GtkTextIter to;

  cohesion_rich_buffer_find_mark (self, start, &from, &to);
  if (gtk_text_iter_compare (start, &to) < 0)
    *start = from;
  cohesion_rich_buffer_find_mark (self, end, &from, &to);
  /* Whole lines leave the mark of the next one alone; what is joined to another line loses it. */
  if (gtk_text_iter_compare (end, &to) < 0 &&
      (!gtk_text_iter_equal (end, &from) || !gtk_text_iter_starts_line (start)))
    *end = to;
  if (cohesion_rich_buffer_find_chip (self, start, &from, &to))
    *start = from;
  if (cohesion_rich_buffer_find_chip (self, end, &from, &to))
    *end = to;
}
