#include "config.h"

#include "cohesion-text-height.h"

/* What GtkTextView keeps free for the caret at the end of a line. */
#define CARET 1

/* How many paragraphs are remembered beside those that are there. */
#define SPARE 1024

struct _CohesionTextHeight
{
  GHashTable *heights; /* (element-type guint64 int): of paragraphs by what they are */
  guint n_layouts;
};

/* A paragraph: what decides how high it is. */
typedef struct
{
  char *text;
  int margin;
  int indent;
  PangoTabArray *tabs;
  GArray *bold; /* of int: offsets where it begins and ends, in turn */
} Paragraph;

/**
 * cohesion_text_height_new:
 *
 * Returns: (transfer full): what has measured nothing yet
 */
CohesionTextHeight *
cohesion_text_height_new (void)
{
  CohesionTextHeight *self = g_new0 (CohesionTextHeight, 1);

  self->heights = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

/**
 * cohesion_text_height_free:
 * @self: (transfer full): what to free
 */
void
cohesion_text_height_free (CohesionTextHeight *self)
{
  g_hash_table_unref (self->heights);
  g_free (self);
}

/**
 * cohesion_text_height_forget:
 *
 * The font is another one.
 */
void
cohesion_text_height_forget (CohesionTextHeight *self)
{
  g_hash_table_remove_all (self->heights);
}

/**
 * cohesion_text_height_get_n_layouts:
 *
 * Returns: how many paragraphs were laid out so far
 */
guint
cohesion_text_height_get_n_layouts (CohesionTextHeight *self)
{
  return self->n_layouts;
}

static void
read_tags (Paragraph *paragraph, const GtkTextIter *start)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (start);

  for (GSList *at = tags; at; at = at->next)
    {
      gboolean has_margin;
      gboolean has_indent;
      gboolean has_tabs;

      g_object_get (at->data, "left-margin-set", &has_margin, "indent-set", &has_indent, "tabs-set",
                    &has_tabs, NULL);
      if (has_margin)
        g_object_get (at->data, "left-margin", &paragraph->margin, NULL);
      if (has_indent)
        g_object_get (at->data, "indent", &paragraph->indent, NULL);
      if (has_tabs && paragraph->tabs == NULL)
        g_object_get (at->data, "tabs", &paragraph->tabs, NULL);
    }
}

static void
read_bold (Paragraph *paragraph, GtkTextTag *bold, GtkTextIter iter, const GtkTextIter *end)
{
  int first = gtk_text_iter_get_line_index (&iter);

  if (gtk_text_iter_has_tag (&iter, bold))
    g_array_append_val (paragraph->bold, first);
  while (gtk_text_iter_forward_to_tag_toggle (&iter, bold) && gtk_text_iter_compare (&iter, end) < 0)
    {
      int index = gtk_text_iter_get_line_index (&iter);

      g_array_append_val (paragraph->bold, index);
    }
}

static void
read_paragraph (Paragraph *paragraph, GtkTextBuffer *buffer, const GtkTextIter *start)
{
  GtkTextTag *bold = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "bold");
  GtkTextIter end = *start;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  paragraph->text = gtk_text_iter_get_slice (start, &end);
  paragraph->bold = g_array_new (FALSE, FALSE, sizeof (int));
  read_tags (paragraph, start);
  if (bold)
    read_bold (paragraph, bold, *start, &end);
}

static void
clear_paragraph (Paragraph *paragraph)
{
  g_clear_pointer (&paragraph->tabs, pango_tab_array_free);
  g_array_unref (paragraph->bold);
  g_free (paragraph->text);
}

static void
mix (guint64 *key, guint64 value)
{
  *key = (*key ^ value) * G_GUINT64_CONSTANT (1099511628211);
}

static guint64
make_key (const Paragraph *paragraph, int width)
{
  guint64 key = G_GUINT64_CONSTANT (14695981039346656037);

  for (const char *p = paragraph->text; *p; p++)
    mix (&key, (guchar) *p);
  mix (&key, (guint64) width);
  mix (&key, (guint64) paragraph->margin);
  mix (&key, (guint64) paragraph->indent);
  for (guint i = 0; i < paragraph->bold->len; i++)
    mix (&key, (guint64) g_array_index (paragraph->bold, int, i));
  return key;
}

static PangoAttrList *
make_attributes (const Paragraph *paragraph)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < paragraph->bold->len; i += 2)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) g_array_index (paragraph->bold, int, i);
      if (i + 1 < paragraph->bold->len)
        bold->end_index = (guint) g_array_index (paragraph->bold, int, i + 1);
      pango_attr_list_insert (attributes, bold);
    }
  return attributes;
}

static int
lay_out (CohesionTextHeight *self, const Paragraph *paragraph, PangoLayout *layout, int width)
{
  g_autoptr (PangoAttrList) attributes = make_attributes (paragraph);
  int height;

  self->n_layouts++;
  pango_layout_set_text (layout, paragraph->text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_indent (layout, paragraph->indent * PANGO_SCALE);
  pango_layout_set_tabs (layout, paragraph->tabs);
  pango_layout_set_width (layout, MAX (width - CARET - paragraph->margin, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static int
measure_line (CohesionTextHeight *self,
              GtkTextBuffer *buffer,
              const GtkTextIter *start,
              PangoLayout *layout,
              int width)
{
  Paragraph paragraph = { 0 };
  guint64 key;
  gpointer height;

  read_paragraph (&paragraph, buffer, start);
  key = make_key (&paragraph, width);
  if (!g_hash_table_lookup_extended (self->heights, &key, NULL, &height))
    {
      height = GINT_TO_POINTER (lay_out (self, &paragraph, layout, width));
      g_hash_table_insert (self->heights, g_memdup2 (&key, sizeof key), height);
    }
  clear_paragraph (&paragraph);
  return GPOINTER_TO_INT (height);
}

/**
 * cohesion_text_height_measure:
 * @view: a text
 * @width: in pixels
 *
 * Returns: how high the text of @view is at that width, in pixels
 */
int
cohesion_text_height_measure (CohesionTextHeight *self, GtkTextView *view, int width)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), NULL);
  int height = 0;
  GtkTextIter iter;

  if (g_hash_table_size (self->heights) > SPARE + 8 * (guint) gtk_text_buffer_get_line_count (buffer))
    cohesion_text_height_forget (self);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  for (int line = 0; line < gtk_text_buffer_get_line_count (buffer); line++)
    {
      gtk_text_buffer_get_iter_at_line (buffer, &iter, line);
      height += measure_line (self, buffer, &iter, layout, width);
    }
  return height;
}
