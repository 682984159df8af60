#include "config.h"

#include "cohesion-words-marks.h"

#include <adwaita.h>

/* How words that were removed and added are set: struck through and underlined, and coloured besides. */

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize length)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) (start + length);
  pango_attr_list_insert (attributes, attribute);
}

/**
 * cohesion_words_mark:
 * @change: what was done to the words; those that were kept are not marked
 * @start: where they start in the text of a label, in bytes
 * @length: how long they are
 *
 * Marks words as removed or added.
 */
void
cohesion_words_mark (PangoAttrList *attributes, CohesionWordsChange change, gsize start, gsize length)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  gboolean removed = change == COHESION_WORDS_REMOVED;
  const char *colour = removed ? (dark ? "#ff938c" : "#b01818") : (dark ? "#8ff0a4" : "#13663b");
  PangoColor parsed;

  if (change == COHESION_WORDS_KEPT)
    return;
  pango_color_parse (&parsed, colour);
  add_attribute (attributes, pango_attr_foreground_new (parsed.red, parsed.green, parsed.blue), start,
                 length);
  add_attribute (attributes,
                 removed ? pango_attr_strikethrough_new (TRUE)
                         : pango_attr_underline_new (PANGO_UNDERLINE_SINGLE),
                 start, length);
}

/**
 * cohesion_words_show_both:
 * @label: where to show it
 * @old: a text
 * @new: another version of it
 *
 * Shows what was kept, removed and added as one text, in order.
 */
void
cohesion_words_show_both (GtkLabel *label, const char *old, const char *new)
{
  g_autoptr (GArray) ranges = cohesion_words_compare (old, new);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      const CohesionWordsRange *range = &g_array_index (ranges, CohesionWordsRange, i);
      const char *from = range->change == COHESION_WORDS_REMOVED ? old : new;

      /* What takes the place of words is not to run into them. */
      if (range->change == COHESION_WORDS_ADDED && i > 0 && text->len > 0 &&
          g_array_index (ranges, CohesionWordsRange, i - 1).change == COHESION_WORDS_REMOVED &&
          !g_ascii_isspace (text->str[text->len - 1]) && !g_ascii_isspace (from[range->start]))
        g_string_append_c (text, ' ');
      cohesion_words_mark (attributes, range->change, text->len, range->length);
      g_string_append_len (text, from + range->start, (gssize) range->length);
    }
  gtk_label_set_text (label, text->str);
  gtk_label_set_attributes (label, attributes);
}
