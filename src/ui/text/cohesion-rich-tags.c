#include "config.h"

#include "cohesion-rich-buffer-private.h"

#include "model/cohesion-citation.h"

/* The tags of a rich buffer: what its parts are, and what they look like. */

/* How far the words of an item stand from the edge, in pixels. */
#define HANG 24

static GtkTextTag *
make_mark (GtkTextBuffer *buffer, CohesionRichMark mark)
{
  g_autoptr (PangoTabArray) tabs = pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, HANG);

  if (mark == COHESION_RICH_MARK_INDENT)
    return gtk_text_buffer_create_tag (buffer, NULL, "left-margin", HANG, NULL);
  return gtk_text_buffer_create_tag (buffer, NULL, "indent", -HANG, "tabs", tabs, NULL);
}

/* Private: makes the tags of a new buffer. */
void
cohesion_rich_buffer_make_tags (CohesionRichBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  self->bold = gtk_text_buffer_create_tag (buffer, "bold", "weight", PANGO_WEIGHT_BOLD, NULL);
  self->link = gtk_text_buffer_create_tag (buffer, "link", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  self->chip = gtk_text_buffer_create_tag (buffer, "chip", NULL, NULL);
  for (CohesionRichMark mark = COHESION_RICH_MARK_DASH; mark <= COHESION_RICH_MARK_INDENT; mark++)
    self->marks[mark] = make_mark (buffer, mark);
}

static gboolean
is_own (CohesionRichBuffer *self, GtkTextTag *tag)
{
  for (CohesionRichMark mark = COHESION_RICH_MARK_DASH; mark <= COHESION_RICH_MARK_INDENT; mark++)
    if (tag == self->marks[mark])
      return TRUE;
  return tag == self->bold || tag == self->link || tag == self->chip ||
         g_object_get_data (G_OBJECT (tag), "uri");
}

static gboolean
has_own (CohesionRichBuffer *self, GSList *tags)
{
  for (GSList *at = tags; at; at = at->next)
    if (is_own (self, at->data))
      return TRUE;
  return FALSE;
}

/* Private: whether something of the text begins or ends at @iter, not only a mark of the spelling. */
gboolean
cohesion_rich_buffer_toggles (CohesionRichBuffer *self, const GtkTextIter *iter)
{
  g_autoptr (GSList) on = gtk_text_iter_get_toggled_tags (iter, TRUE);
  g_autoptr (GSList) off = gtk_text_iter_get_toggled_tags (iter, FALSE);

  return has_own (self, on) || has_own (self, off);
}

typedef struct
{
  CohesionRichBuffer *buffer;
  const GtkTextIter *start;
  const GtkTextIter *end;
} Range;

static void
clear_tag (GtkTextTag *tag, gpointer data)
{
  Range *range = data;

  if (is_own (range->buffer, tag))
    gtk_text_buffer_remove_tag (GTK_TEXT_BUFFER (range->buffer), tag, range->start, range->end);
}

/* Private: makes plain text of what stands from @start to @end. Marks of the spelling stay. */
void
cohesion_rich_buffer_clear (CohesionRichBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  Range range = { self, start, end };

  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)), clear_tag, &range);
}

/* Private: the tag of all that leads to @uri, with bold written within the brackets of the link or not. */
GtkTextTag *
cohesion_rich_buffer_get_address_tag (CohesionRichBuffer *self, const char *uri, gboolean inner)
{
  /* No address begins with a star. */
  g_autofree char *key = g_strconcat (inner ? "*" : "", uri, NULL);
  GtkTextTag *tag = g_hash_table_lookup (self->addresses, key);

  if (tag == NULL)
    {
      tag = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self), NULL, NULL, NULL);
      g_object_set_data_full (G_OBJECT (tag), "uri", g_strdup (uri), g_free);
      g_object_set_data (G_OBJECT (tag), "inner", GINT_TO_POINTER (inner));
      g_hash_table_insert (self->addresses, g_steal_pointer (&key), tag);
    }
  return tag;
}

/* Private: the tag of the link at @iter, or NULL. */
GtkTextTag *
cohesion_rich_buffer_find_address_tag (CohesionRichBuffer *self, const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);

  for (GSList *at = tags; at; at = at->next)
    if (g_object_get_data (G_OBJECT (at->data), "uri"))
      return at->data;
  return NULL;
}

/* Private: the mark at the beginning of the line of @iter, and from where to where it is. */
CohesionRichMark
cohesion_rich_buffer_find_mark (CohesionRichBuffer *self,
                                const GtkTextIter *iter,
                                GtkTextIter *start,
                                GtkTextIter *end)
{
  *start = *iter;
  gtk_text_iter_set_line_offset (start, 0);
  *end = *start;
  for (CohesionRichMark mark = COHESION_RICH_MARK_DASH; mark <= COHESION_RICH_MARK_INDENT; mark++)
    if (gtk_text_iter_has_tag (start, self->marks[mark]))
      {
        gtk_text_iter_forward_to_tag_toggle (end, self->marks[mark]);
        return mark;
      }
  return COHESION_RICH_MARK_NONE;
}

/* Private: whether @iter is within a citation, not at its ends, and from where to where that is. */
gboolean
cohesion_rich_buffer_find_chip (CohesionRichBuffer *self,
                                const GtkTextIter *iter,
                                GtkTextIter *start,
                                GtkTextIter *end)
{
  GtkTextTag *tag = cohesion_rich_buffer_find_address_tag (self, iter);

  if (tag == NULL || !cohesion_citation_peek_id (g_object_get_data (G_OBJECT (tag), "uri")) ||
      gtk_text_iter_starts_tag (iter, tag))
    return FALSE;
  *start = *end = *iter;
  gtk_text_iter_backward_to_tag_toggle (start, tag);
  gtk_text_iter_forward_to_tag_toggle (end, tag);
  return TRUE;
}

/* Private: puts the mark of an item before the words of a line. */
void
cohesion_rich_buffer_insert_mark (CohesionRichBuffer *self,
                                  GtkTextIter *iter,
                                  CohesionRichMark mark,
                                  const char *indent)
{
  g_autofree char *text = g_strconcat (indent, mark == COHESION_RICH_MARK_NUMBER ? "2.\t" : "•\t", NULL);

  gtk_text_buffer_insert_with_tags (GTK_TEXT_BUFFER (self), iter, text, -1, self->marks[mark], NULL);
}

/**
 * cohesion_rich_buffer_set_colours:
 * @link: of the words of links
 * @chip: behind those of citations
 *
 * Sets what the style of the window wants.
 */
void
cohesion_rich_buffer_set_colours (CohesionRichBuffer *self, const GdkRGBA *link, const GdkRGBA *chip)
{
  g_object_set (self->link, "foreground-rgba", link, NULL);
  g_object_set (self->chip, "background-rgba", chip, NULL);
}

/**
 * cohesion_rich_buffer_get_uri:
 *
 * Returns: (nullable): where the words at @iter lead
 */
const char *
cohesion_rich_buffer_get_uri (CohesionRichBuffer *self, const GtkTextIter *iter)
{
  GtkTextTag *tag = cohesion_rich_buffer_find_address_tag (self, iter);

  return tag ? g_object_get_data (G_OBJECT (tag), "uri") : NULL;
}
