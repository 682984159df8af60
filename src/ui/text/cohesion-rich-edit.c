#include "config.h"

#include "cohesion-rich-buffer-private.h"

#include "model/cohesion-citation.h"
#include "model/cohesion-rich-paste.h"

/* What can be done to a rich text beside typing. Each is one action of the user. */

static void
get_caret (CohesionRichBuffer *self, GtkTextIter *iter)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  gtk_text_buffer_get_iter_at_mark (buffer, iter, gtk_text_buffer_get_insert (buffer));
}

/* Whether every word from @start to @end is bold. */
static gboolean
is_all_bold (CohesionRichBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  for (GtkTextIter iter = *start; gtk_text_iter_compare (&iter, end) < 0;)
    {
      GtkTextIter mark_start;
      GtkTextIter mark_end;

      cohesion_rich_buffer_find_mark (self, &iter, &mark_start, &mark_end);
      if (gtk_text_iter_compare (&iter, &mark_end) < 0)
        iter = mark_end;
      else if (!gtk_text_iter_has_tag (&iter, self->bold) &&
               !g_unichar_isspace (gtk_text_iter_get_char (&iter)))
        return FALSE;
      else
        gtk_text_iter_forward_char (&iter);
    }
  return TRUE;
}

/**
 * cohesion_rich_buffer_get_bold:
 *
 * Returns: whether what is selected is bold, or what is typed next will be
 */
gboolean
cohesion_rich_buffer_get_bold (CohesionRichBuffer *self)
{
  GtkTextIter start;
  GtkTextIter end;

  if (gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end))
    return is_all_bold (self, &start, &end);
  return self->typing_bold;
}

/* Ends what is a step of its own. */
static void
end_command (CohesionRichBuffer *self)
{
  cohesion_rich_buffer_tell_restyled (self);
  cohesion_rich_buffer_tell_command (self);
}

/**
 * cohesion_rich_buffer_set_bold:
 * @bold: whether what is selected, or typed next, is to be bold
 */
void
cohesion_rich_buffer_set_bold (CohesionRichBuffer *self, gboolean bold)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start;
  GtkTextIter end;

  cohesion_rich_buffer_tell_command (self);
  self->typing_bold = bold;
  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      gtk_text_buffer_begin_user_action (buffer);
      if (bold)
        gtk_text_buffer_apply_tag (buffer, self->bold, &start, &end);
      else
        gtk_text_buffer_remove_tag (buffer, self->bold, &start, &end);
      gtk_text_buffer_end_user_action (buffer);
    }
  end_command (self);
}

static CohesionRichKind
kind_of (CohesionRichMark mark)
{
  if (mark == COHESION_RICH_MARK_NUMBER)
    return COHESION_RICH_NUMBER;
  return mark == COHESION_RICH_MARK_NONE || mark == COHESION_RICH_MARK_INDENT ? COHESION_RICH_PARAGRAPH
                                                                              : COHESION_RICH_BULLET;
}

/**
 * cohesion_rich_buffer_get_kind:
 *
 * Returns: what the line of the caret is
 */
CohesionRichKind
cohesion_rich_buffer_get_kind (CohesionRichBuffer *self)
{
  GtkTextIter caret;
  GtkTextIter start;
  GtkTextIter end;

  get_caret (self, &caret);
  return kind_of (cohesion_rich_buffer_find_mark (self, &caret, &start, &end));
}

static void
set_line_kind (CohesionRichBuffer *self, int line, CohesionRichKind kind, gboolean is_only)
{
  GtkTextIter iter;
  GtkTextIter start;
  GtkTextIter end;
  CohesionRichMark mark;

  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &iter, line);
  mark = cohesion_rich_buffer_find_mark (self, &iter, &start, &end);
  /* A line between two paragraphs parts them. */
  if ((gtk_text_iter_ends_line (&start) && !is_only) || kind_of (mark) == kind)
    return;
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (self), &start, &end);
  if (kind != COHESION_RICH_PARAGRAPH)
    cohesion_rich_buffer_insert_mark (
        self, &start, kind == COHESION_RICH_NUMBER ? COHESION_RICH_MARK_NUMBER : COHESION_RICH_MARK_DASH, "");
}

/**
 * cohesion_rich_buffer_set_kind:
 * @kind: what the lines that are selected, or that of the caret, are to be
 */
void
cohesion_rich_buffer_set_kind (CohesionRichBuffer *self, CohesionRichKind kind)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start;
  GtkTextIter end;
  int first;
  int last;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  first = gtk_text_iter_get_line (&start);
  last = gtk_text_iter_get_line (&end);
  if (last > first && gtk_text_iter_starts_line (&end))
    last--;
  cohesion_rich_buffer_tell_command (self);
  gtk_text_buffer_begin_user_action (buffer);
  self->is_quiet = TRUE;
  for (int line = first; line <= last; line++)
    set_line_kind (self, line, kind, first == last);
  self->is_quiet = FALSE;
  gtk_text_buffer_end_user_action (buffer);
  cohesion_rich_buffer_keep_caret_out (self);
  end_command (self);
}

/* The link that the caret is in, or at the end of. */
static gboolean
find_link (CohesionRichBuffer *self, GtkTextIter *start, GtkTextIter *end, const char **uri)
{
  GtkTextTag *tag;

  get_caret (self, start);
  tag = cohesion_rich_buffer_find_address_tag (self, start);
  if (tag == NULL)
    {
      gtk_text_iter_backward_char (start);
      tag = cohesion_rich_buffer_find_address_tag (self, start);
    }
  if (tag == NULL || cohesion_citation_peek_id (g_object_get_data (G_OBJECT (tag), "uri")))
    return FALSE;
  *uri = g_object_get_data (G_OBJECT (tag), "uri");
  *end = *start;
  if (!gtk_text_iter_starts_tag (start, tag))
    gtk_text_iter_backward_to_tag_toggle (start, tag);
  gtk_text_iter_forward_to_tag_toggle (end, tag);
  return TRUE;
}

/**
 * cohesion_rich_buffer_dup_link:
 * @uri: (out) (nullable): where the link at the caret leads
 *
 * Returns: (transfer full): the words of that link, or those that are selected
 */
char *
cohesion_rich_buffer_dup_link (CohesionRichBuffer *self, const char **uri)
{
  GtkTextIter start;
  GtkTextIter end;

  *uri = NULL;
  if (!find_link (self, &start, &end, uri))
    gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  return gtk_text_iter_get_slice (&start, &end);
}

/* The words of a link are on one line and have no brackets. */
static char *
dup_words (const char *words)
{
  g_autofree char *clean = g_strdup (words);

  g_strdelimit (clean, "\r\n\t", ' ');
  for (char *p = clean; *p; p++)
    *p = *p == '[' ? '(' : *p == ']' ? ')' : *p;
  g_strstrip (clean);
  return g_steal_pointer (&clean);
}

/**
 * cohesion_rich_buffer_replace:
 * @start: offset of what is to go
 * @end: offset of its end
 * @words: what comes in its place
 * @uri: where that leads
 *
 * Puts a link or a citation into the text, and the caret behind it.
 */
void
cohesion_rich_buffer_replace (CohesionRichBuffer *self,
                              int start,
                              int end,
                              const char *words,
                              const char *uri)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *clean = dup_words (words);
  gboolean is_citation = cohesion_citation_peek_id (uri) != NULL;
  GtkTextIter from;
  GtkTextIter to;

  cohesion_rich_buffer_tell_command (self);
  gtk_text_buffer_begin_user_action (buffer);
  self->is_quiet = TRUE;
  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert_with_tags (buffer, &from, clean, -1, is_citation ? self->chip : self->link,
                                    cohesion_rich_buffer_get_address_tag (self, uri, FALSE), NULL);
  gtk_text_buffer_place_cursor (buffer, &from);
  self->is_quiet = FALSE;
  self->typing_bold = FALSE;
  gtk_text_buffer_end_user_action (buffer);
  cohesion_rich_buffer_keep_caret_out (self);
  end_command (self);
}

/**
 * cohesion_rich_buffer_set_link:
 * @words: what is seen
 * @uri: where it leads
 *
 * Changes the link at the caret, or puts one in the place of what is selected.
 */
void
cohesion_rich_buffer_set_link (CohesionRichBuffer *self, const char *words, const char *uri)
{
  const char *old;
  GtkTextIter start;
  GtkTextIter end;

  if (!find_link (self, &start, &end, &old))
    gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  cohesion_rich_buffer_replace (self, gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end),
                                words, uri);
}

/**
 * cohesion_rich_buffer_remove_link:
 *
 * Leaves the words of the link at the caret, which lead nowhere then.
 */
void
cohesion_rich_buffer_remove_link (CohesionRichBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const char *uri;
  GtkTextIter start;
  GtkTextIter end;

  if (!find_link (self, &start, &end, &uri))
    return;
  cohesion_rich_buffer_tell_command (self);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_remove_tag (buffer, cohesion_rich_buffer_find_address_tag (self, &start), &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->link, &start, &end);
  gtk_text_buffer_end_user_action (buffer);
  end_command (self);
}

/* An item pasted into an item goes on with its words. */
static const char *
skip_first_mark (CohesionRichBuffer *self, const char *source)
{
  GtkTextIter caret;

  get_caret (self, &caret);
  return g_str_has_prefix (source, "- ") && gtk_text_iter_get_line_offset (&caret) > 0 ? source + 2 : source;
}

/**
 * cohesion_rich_buffer_paste:
 * @text: what another program gave
 *
 * Puts plain text in the place of what is selected. Its bullets and numbers become items.
 */
void
cohesion_rich_buffer_paste (CohesionRichBuffer *self, const char *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autofree char *source = cohesion_rich_paste_clean (text);

  cohesion_rich_buffer_tell_command (self);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, skip_first_mark (self, source), -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  cohesion_rich_buffer_tell_command (self);
}
