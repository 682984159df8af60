#include "config.h"

#include "cohesion-text-change.h"

#include <string.h>

/**
 * cohesion_text_buffer_change:
 * @offset: where @old begins, in characters
 * @old: text that the buffer has there
 * @text: what is to be there
 *
 * Changes no more than differs, so that the caret stays where it was.
 */
void
cohesion_text_buffer_change (GtkTextBuffer *buffer, int offset, const char *old, const char *text)
{
  const char *old_end = old + strlen (old);
  const char *end = text + strlen (text);
  const char *from = old;
  const char *to = text;
  GtkTextIter start_iter;
  GtkTextIter end_iter;

  while (*from && *from == *to)
    from++, to++;
  while (old_end > from && end > to && old_end[-1] == end[-1])
    old_end--, end--;
  /* Whole characters only; a line ends with all of its “\r\n”. */
  while (from > old && (((guchar) *from & 0xc0) == 0x80 || ((guchar) *to & 0xc0) == 0x80 || from[-1] == '\r'))
    from--, to--;
  while (((guchar) *old_end & 0xc0) == 0x80 || ((guchar) *end & 0xc0) == 0x80 ||
         (*old_end == '\n' && *end == '\n'))
    old_end++, end++;

  g_object_freeze_notify (G_OBJECT (buffer));
  gtk_text_buffer_get_iter_at_offset (buffer, &start_iter,
                                      offset + (int) g_utf8_pointer_to_offset (old, from));
  gtk_text_buffer_get_iter_at_offset (buffer, &end_iter,
                                      offset + (int) g_utf8_pointer_to_offset (old, old_end));
  gtk_text_buffer_delete (buffer, &start_iter, &end_iter);
  gtk_text_buffer_insert (buffer, &start_iter, to, (int) (end - to));
  g_object_thaw_notify (G_OBJECT (buffer));
}
