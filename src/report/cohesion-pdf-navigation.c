#include "config.h"

#include "cohesion-pdf-navigation.h"

#include <string.h>

/* Bookmarks down to this level are shown when the file is opened. */
#define OPEN_LEVEL 1

static void
append_destination (GString *text,
                    const CohesionPdfRecording *recording,
                    const CohesionPdfNumbers *numbers,
                    const CohesionPdfDestination *place)
{
  const CohesionPdfPage *page = cohesion_pdf_recording_get_page (recording, place->page);

  g_string_append (text, "/Dest[");
  cohesion_pdf_append_reference (text, numbers->first_page + place->page);
  g_string_append (text, "/XYZ null ");
  cohesion_pdf_append_number (text, page->height - place->y);
  g_string_append (text, " null]");
}

/* A URI is ASCII (RFC 3986). What is escaped already stays as it is. */
static char *
escape_uri (const char *uri)
{
  return g_uri_escape_bytes ((const guint8 *) uri, strlen (uri), "%!*'();:@&=+$,/?#[]");
}

static void
append_target (GString *text,
               const CohesionPdfRecording *recording,
               const CohesionPdfNumbers *numbers,
               const CohesionPdfTag *tag)
{
  g_autofree char *escaped = NULL;

  if (!tag->uri)
    {
      append_destination (text, recording, numbers, cohesion_pdf_recording_find (recording, tag->dest));
      return;
    }
  escaped = escape_uri (tag->uri);
  g_string_append (text, "/A<</S/URI/URI");
  cohesion_pdf_append_text (text, escaped);
  g_string_append (text, ">>");
}

static void
write_annotation (CohesionPdfWriter *writer,
                  const CohesionPdfRecording *recording,
                  const CohesionPdfNumbers *numbers,
                  guint index)
{
  const CohesionPdfArea *area = &g_array_index (recording->areas, CohesionPdfArea, index);
  const CohesionPdfPage *page = cohesion_pdf_recording_get_page (recording, area->page);
  const CohesionPdfTag *tag = cohesion_pdf_recording_get (recording, area->record)->tag;
  const char *target = tag->uri ? tag->uri : tag->dest;
  GString *text = cohesion_pdf_writer_begin (writer, numbers->first_annotation + index);

  /* F 4: it is printed, as ISO 19005-2, 6.3.2 wants of every annotation. */
  g_string_append (text, "<</Type/Annot/Subtype/Link/F 4/BS<</W 0>>/Rect");
  cohesion_pdf_append_rectangle (text, &area->rectangle, page->height);
  g_string_append_printf (text, "/StructParent %u/P ",
                          cohesion_pdf_recording_get_n_pages (recording) + index);
  cohesion_pdf_append_reference (text, numbers->first_page + area->page);
  g_string_append (text, "/Contents");
  cohesion_pdf_append_text (text, tag->contents && *tag->contents ? tag->contents : target);
  append_target (text, recording, numbers, tag);
  g_string_append (text, ">>");
  cohesion_pdf_writer_end (writer);
}

/**
 * cohesion_pdf_write_annotations:
 * Writes an annotation for each area of each link (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18.5).
 */
void
cohesion_pdf_write_annotations (CohesionPdfWriter *writer,
                                const CohesionPdfRecording *recording,
                                const CohesionPdfNumbers *numbers)
{
  for (guint i = 0; i < recording->areas->len; i++)
    write_annotation (writer, recording, numbers, i);
}

/* An item of the outline; the others it names by index + 1, 0 is none. Item 0 is the outline itself. */
typedef struct
{
  guint parent;
  guint first;
  guint last;
  guint previous;
  guint next;
  guint n_children;
  guint depth;
} Item;

/* The nearest item before index that is of a higher level. A level left out is as if it were not. */
static guint
find_parent (const GArray *bookmarks, const Item *items, guint index)
{
  int level = g_array_index (bookmarks, CohesionPdfBookmark, index - 1).level;
  guint parent = index - 1;

  while (parent > 0 && g_array_index (bookmarks, CohesionPdfBookmark, parent - 1).level >= level)
    parent = items[parent].parent;
  return parent;
}

static Item *
arrange_items (const GArray *bookmarks)
{
  Item *items = g_new0 (Item, bookmarks->len + 1);

  for (guint i = 1; i <= bookmarks->len; i++)
    {
      Item *item = &items[i];
      Item *parent;

      item->parent = find_parent (bookmarks, items, i);
      parent = &items[item->parent];
      item->depth = parent->depth + 1;
      item->previous = parent->last;
      if (parent->last != 0)
        items[parent->last].next = i;
      else
        parent->first = i;
      parent->last = i;
      parent->n_children++;
    }
  return items;
}

static void
append_item_reference (GString *text, const char *key, guint outline, guint item)
{
  if (item == 0)
    return;
  g_string_append (text, key);
  cohesion_pdf_append_reference (text, outline + item);
}

/* ISO 32000-1, 12.3.3: how many items are shown below this one; negative while it is closed. */
static void
append_count (GString *text, const Item *item)
{
  if (item->n_children > 0)
    g_string_append_printf (text, "/Count %s%u", item->depth <= OPEN_LEVEL ? "" : "-", item->n_children);
}

static void
write_item (CohesionPdfWriter *writer,
            const CohesionPdfRecording *recording,
            const CohesionPdfNumbers *numbers,
            const Item *items,
            guint index)
{
  const CohesionPdfBookmark *bookmark = &g_array_index (recording->bookmarks, CohesionPdfBookmark, index - 1);
  const CohesionPdfDestination *place = bookmark->dest
                                            ? cohesion_pdf_recording_find (recording, bookmark->dest)
                                            : NULL;
  const Item *item = &items[index];
  GString *text = cohesion_pdf_writer_begin (writer, numbers->outline + index);

  g_string_append (text, "<</Title");
  cohesion_pdf_append_text (text, bookmark->title);
  g_string_append (text, "/Parent ");
  cohesion_pdf_append_reference (text, numbers->outline + item->parent);
  append_item_reference (text, "/Prev ", numbers->outline, item->previous);
  append_item_reference (text, "/Next ", numbers->outline, item->next);
  append_item_reference (text, "/First ", numbers->outline, item->first);
  append_item_reference (text, "/Last ", numbers->outline, item->last);
  append_count (text, item);
  append_destination (text, recording, numbers, place ? place : &bookmark->place);
  g_string_append (text, ">>");
  cohesion_pdf_writer_end (writer);
}

/* All items of the first level, and those directly below them, which are open. */
static guint
count_shown (const Item *items, guint n_items)
{
  guint shown = items[0].n_children;

  for (guint i = 1; i <= n_items; i++)
    if (items[i].depth <= OPEN_LEVEL)
      shown += items[i].n_children;
  return shown;
}

/**
 * cohesion_pdf_write_outline:
 * Writes the bookmarks, if there are any: the outline itself and an object for each after it.
 */
void
cohesion_pdf_write_outline (CohesionPdfWriter *writer,
                            const CohesionPdfRecording *recording,
                            const CohesionPdfNumbers *numbers)
{
  guint n_items = recording->bookmarks->len;
  g_autofree Item *items = NULL;
  GString *text;

  if (n_items == 0)
    return;
  items = arrange_items (recording->bookmarks);
  text = cohesion_pdf_writer_begin (writer, numbers->outline);
  g_string_append (text, "<</Type/Outlines");
  append_item_reference (text, "/First ", numbers->outline, items[0].first);
  append_item_reference (text, "/Last ", numbers->outline, items[0].last);
  g_string_append_printf (text, "/Count %u>>", count_shown (items, n_items));
  cohesion_pdf_writer_end (writer);
  for (guint i = 1; i <= n_items; i++)
    write_item (writer, recording, numbers, items, i);
}
