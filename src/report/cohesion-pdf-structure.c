#include "config.h"

#include "cohesion-pdf-structure.h"

/* How many keys of the parent tree go in one object. */
#define KEYS_PER_LEAF 64

/* One thing in an element: a marked sequence on a page, or, if page is COHESION_PDF_NONE, another element. */
typedef struct
{
  guint page;
  guint value;
} Kid;

typedef struct
{
  CohesionPdfWriter *writer;
  const CohesionPdfRecording *recording;
  const CohesionPdfNumbers *numbers;
  const CohesionPdfPageMarks *marks;
  /* The kids of record i are kids[ends[i - 1]] up to kids[ends[i]]. */
  Kid *kids;
  guint *ends;
  /* By record, and by area: one more than the index of the first and of the next area; 0 is none. */
  GHashTable *first_area;
  guint *next_area;
} Structure;

typedef void (*KidFunc) (Structure *self, guint owner, Kid kid);

static void
count_kid (Structure *self, guint owner, Kid kid)
{
  self->ends[owner]++;
}

/* ends[owner] is where its next kid goes, until all are placed. */
static void
place_kid (Structure *self, guint owner, Kid kid)
{
  self->kids[self->ends[owner]++] = kid;
}

/* Records up to end began before what is drawn now, so they come before it in the elements they are in. */
static guint
visit_elements (Structure *self, guint next, guint end, KidFunc func)
{
  for (; next < end; next++)
    func (self, cohesion_pdf_recording_get (self->recording, next)->parent,
          (Kid) { COHESION_PDF_NONE, next });
  return next;
}

/* Calls func for every kid, those of one element in the order in which they were drawn. */
static void
visit_kids (Structure *self, KidFunc func)
{
  guint n_pages = cohesion_pdf_recording_get_n_pages (self->recording);
  guint next = 1;

  for (guint page = 0; page < n_pages; page++)
    for (guint i = 0; i < self->marks[page].n_records; i++)
      {
        guint record = self->marks[page].records[i];

        next = visit_elements (self, next, record + 1, func);
        func (self, record, (Kid) { page, i });
      }
  visit_elements (self, next, self->recording->records->len, func);
}

static void
collect_kids (Structure *self)
{
  guint n_records = self->recording->records->len;
  guint total = 0;

  self->ends = g_new0 (guint, n_records);
  visit_kids (self, count_kid);
  for (guint i = 0; i < n_records; i++)
    {
      guint count = self->ends[i];

      self->ends[i] = total;
      total += count;
    }
  self->kids = g_new (Kid, total);
  visit_kids (self, place_kid);
}

static void
collect_areas (Structure *self)
{
  const GArray *areas = self->recording->areas;

  self->first_area = g_hash_table_new (NULL, NULL);
  self->next_area = g_new (guint, areas->len);
  for (guint i = areas->len; i > 0; i--)
    {
      gpointer record = GUINT_TO_POINTER (g_array_index (areas, CohesionPdfArea, i - 1).record);

      self->next_area[i - 1] = GPOINTER_TO_UINT (g_hash_table_lookup (self->first_area, record));
      g_hash_table_insert (self->first_area, record, GUINT_TO_POINTER (i));
    }
}

static void
append_page (Structure *self, GString *text, guint page)
{
  cohesion_pdf_append_reference (text, self->numbers->first_page + page);
}

/* The page of the first marked sequence, to which sequences without a page of their own belong. */
static guint
append_home_page (Structure *self, GString *text, guint begin, guint end)
{
  for (guint i = begin; i < end; i++)
    if (self->kids[i].page != COHESION_PDF_NONE)
      {
        g_string_append (text, "/Pg ");
        append_page (self, text, self->kids[i].page);
        return self->kids[i].page;
      }
  return COHESION_PDF_NONE;
}

static void
append_kid (Structure *self, GString *text, Kid kid, guint home)
{
  if (kid.page == COHESION_PDF_NONE)
    cohesion_pdf_append_reference (text, self->numbers->first_element + kid.value);
  else if (kid.page == home)
    cohesion_pdf_append_unsigned (text, kid.value);
  else
    {
      g_string_append (text, "<</Type/MCR/Pg ");
      append_page (self, text, kid.page);
      g_string_append (text, "/MCID ");
      cohesion_pdf_append_unsigned (text, kid.value);
      g_string_append (text, ">>");
    }
  g_string_append_c (text, ' ');
}

static void
append_annotations (Structure *self, GString *text, guint record)
{
  guint next = GPOINTER_TO_UINT (g_hash_table_lookup (self->first_area, GUINT_TO_POINTER (record)));

  for (; next != 0; next = self->next_area[next - 1])
    {
      g_string_append (text, "<</Type/OBJR/Pg ");
      append_page (self, text, g_array_index (self->recording->areas, CohesionPdfArea, next - 1).page);
      g_string_append (text, "/Obj ");
      cohesion_pdf_append_reference (text, self->numbers->first_annotation + next - 1);
      g_string_append (text, ">>");
    }
}

/**
 * cohesion_pdf_append_rectangle:
 * @rectangle: in points from the top left of a page
 * @page_height: of that page
 *
 * Appends the corners in points from the bottom left, as PDF wants them.
 */
void
cohesion_pdf_append_rectangle (GString *text, const cairo_rectangle_t *rectangle, double page_height)
{
  double corners[] = { rectangle->x, page_height - rectangle->y - rectangle->height,
                       rectangle->x + rectangle->width, page_height - rectangle->y };

  g_string_append_c (text, '[');
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      cohesion_pdf_append_number (text, corners[i]);
    }
  g_string_append_c (text, ']');
}

static void
append_string_entry (GString *text, const char *key, const char *value)
{
  if (!value)
    return;
  g_string_append (text, key);
  cohesion_pdf_append_text (text, value);
}

static void
append_span (GString *text, const char *key, int span)
{
  if (span > 1)
    g_string_append_printf (text, "%s %d", key, span);
}

/* ISO 32000-1, 14.8.5.7. ISO 14289-1, 7.5 wants to know of every header what it heads. */
static void
append_table_attributes (Structure *self, GString *text, const CohesionPdfRecord *record)
{
  const CohesionPdfTag *tag = record->tag;
  const char *scope = tag ? tag->scope : NULL;
  const CohesionPdfRecord *row = cohesion_pdf_recording_get (self->recording, record->parent);

  if (record->role == COHESION_PDF_ROLE_TH && !scope)
    scope = cohesion_pdf_recording_get (self->recording, row->parent)->role == COHESION_PDF_ROLE_THEAD
                ? "Column"
                : "Row";
  if (!scope && !(tag && (tag->summary || tag->col_span > 1 || tag->row_span > 1)))
    return;
  g_string_append (text, "<</O/Table");
  if (scope && record->role == COHESION_PDF_ROLE_TH)
    g_string_append_printf (text, "/Scope/%s", scope);
  if (tag)
    {
      append_string_entry (text, "/Summary", tag->summary);
      append_span (text, "/ColSpan", tag->col_span);
      append_span (text, "/RowSpan", tag->row_span);
    }
  g_string_append (text, ">>");
}

static void
append_box_attributes (Structure *self, GString *text, const CohesionPdfRecord *record)
{
  if (record->page == COHESION_PDF_NONE)
    return;
  g_string_append (text, "<</O/Layout/Placement/Block/BBox");
  cohesion_pdf_append_rectangle (text, record->tag->rectangle,
                                 cohesion_pdf_recording_get_page (self->recording, record->page)->height);
  g_string_append (text, ">>");
}

static void
append_attributes (Structure *self, GString *text, const CohesionPdfRecord *record)
{
  const CohesionPdfTag *tag = record->tag;
  gsize start = text->len;

  g_string_append (text, "/A[");
  if (record->role == COHESION_PDF_ROLE_TH || record->role == COHESION_PDF_ROLE_TD ||
      record->role == COHESION_PDF_ROLE_TABLE)
    append_table_attributes (self, text, record);
  else if (tag && tag->list_numbering && record->role == COHESION_PDF_ROLE_L)
    g_string_append_printf (text, "<</O/List/ListNumbering/%s>>", tag->list_numbering);
  else if (tag && tag->rectangle && cohesion_pdf_role_get (record->role)->vector)
    append_box_attributes (self, text, record);
  if (text->len == start + 3)
    g_string_truncate (text, start);
  else
    g_string_append_c (text, ']');
}

static void
append_identifier (GString *text, guint record)
{
  g_string_append_printf (text, "(note-%08u)", record);
}

static void
append_extras (Structure *self, GString *text, guint index)
{
  const CohesionPdfRecord *record = cohesion_pdf_recording_get (self->recording, index);
  const CohesionPdfTag *tag = record->tag;

  append_attributes (self, text, record);
  if (record->role == COHESION_PDF_ROLE_NOTE)
    {
      g_string_append (text, "/ID");
      append_identifier (text, index);
    }
  if (!tag)
    return;
  append_string_entry (text, "/Alt", tag->alt);
  append_string_entry (text, "/ActualText", tag->actual_text);
  append_string_entry (text, "/Lang", tag->language);
}

static void
write_element (Structure *self, guint index)
{
  const CohesionPdfRecord *record = cohesion_pdf_recording_get (self->recording, index);
  GString *text = cohesion_pdf_writer_begin (self->writer, self->numbers->first_element + index);
  guint begin = index > 0 ? self->ends[index - 1] : 0;
  guint home;

  g_string_append (text, "<</S/");
  g_string_append (text, cohesion_pdf_role_get (record->role)->name);
  g_string_append (text, "/P ");
  cohesion_pdf_append_reference (text, index > 0 ? self->numbers->first_element + record->parent
                                                 : self->numbers->structure);
  home = append_home_page (self, text, begin, self->ends[index]);
  g_string_append (text, "/K[");
  for (guint i = begin; i < self->ends[index]; i++)
    append_kid (self, text, self->kids[i], home);
  append_annotations (self, text, index);
  g_string_append_c (text, ']');
  append_extras (self, text, index);
  g_string_append (text, ">>");
  cohesion_pdf_writer_end (self->writer);
}

/* Key i of the parent tree: the elements of a page by mark, and after the pages that of each annotation. */
static void
append_parents (Structure *self, GString *text, guint key)
{
  guint n_pages = cohesion_pdf_recording_get_n_pages (self->recording);

  cohesion_pdf_append_unsigned (text, key);
  if (key >= n_pages)
    {
      guint record = g_array_index (self->recording->areas, CohesionPdfArea, key - n_pages).record;

      g_string_append_c (text, ' ');
      cohesion_pdf_append_reference (text, self->numbers->first_element + record);
      g_string_append_c (text, ' ');
      return;
    }
  g_string_append_c (text, '[');
  for (guint i = 0; i < self->marks[key].n_records; i++)
    {
      cohesion_pdf_append_reference (text, self->numbers->first_element + self->marks[key].records[i]);
      g_string_append_c (text, ' ');
    }
  g_string_append_c (text, ']');
}

static guint
write_parent_tree (Structure *self)
{
  guint n_keys = cohesion_pdf_recording_get_n_pages (self->recording) + self->recording->areas->len;
  guint n_leaves = (n_keys + KEYS_PER_LEAF - 1) / KEYS_PER_LEAF;
  guint root = cohesion_pdf_writer_reserve (self->writer, 1 + n_leaves);
  GString *text = cohesion_pdf_writer_begin (self->writer, root);

  g_string_append (text, "<</Kids[");
  for (guint i = 0; i < n_leaves; i++)
    {
      cohesion_pdf_append_reference (text, root + 1 + i);
      g_string_append_c (text, ' ');
    }
  g_string_append (text, "]>>");
  cohesion_pdf_writer_end (self->writer);
  for (guint i = 0; i < n_leaves; i++)
    {
      guint begin = i * KEYS_PER_LEAF;
      guint end = MIN (begin + KEYS_PER_LEAF, n_keys);

      text = cohesion_pdf_writer_begin (self->writer, root + 1 + i);
      g_string_append_printf (text, "<</Limits[%u %u]/Nums[", begin, end - 1);
      for (guint key = begin; key < end; key++)
        append_parents (self, text, key);
      g_string_append (text, "]>>");
      cohesion_pdf_writer_end (self->writer);
    }
  return root;
}

/* Notes are found by their identifiers: ISO 14289-1, 7.9. Their numbers have leading zeros, so they are in
 * the order that a name tree wants. */
static void
append_identifier_tree (Structure *self, GString *text)
{
  gsize start = text->len;
  gsize empty;

  g_string_append (text, "/IDTree<</Names[");
  empty = text->len;
  for (guint i = 0; i < self->recording->records->len; i++)
    if (cohesion_pdf_recording_get (self->recording, i)->role == COHESION_PDF_ROLE_NOTE)
      {
        append_identifier (text, i);
        cohesion_pdf_append_reference (text, self->numbers->first_element + i);
        g_string_append_c (text, ' ');
      }
  if (text->len == empty)
    g_string_truncate (text, start);
  else
    g_string_append (text, "]>>");
}

static void
write_root (Structure *self, guint parent_tree)
{
  GString *text = cohesion_pdf_writer_begin (self->writer, self->numbers->structure);

  g_string_append (text, "<</Type/StructTreeRoot/K[");
  cohesion_pdf_append_reference (text, self->numbers->first_element);
  g_string_append (text, "]/ParentTree ");
  cohesion_pdf_append_reference (text, parent_tree);
  g_string_append_printf (text, "/ParentTreeNextKey %u",
                          cohesion_pdf_recording_get_n_pages (self->recording) + self->recording->areas->len);
  append_identifier_tree (self, text);
  g_string_append (text, ">>");
  cohesion_pdf_writer_end (self->writer);
}

/**
 * cohesion_pdf_write_structure:
 * @marks: one for each page
 *
 * Writes the structure tree and the way back to it from pages and annotations (ISO 32000-1, 14.7).
 */
void
cohesion_pdf_write_structure (CohesionPdfWriter *writer,
                              const CohesionPdfRecording *recording,
                              const CohesionPdfNumbers *numbers,
                              const CohesionPdfPageMarks *marks)
{
  Structure self = { writer, recording, numbers, marks };

  collect_kids (&self);
  collect_areas (&self);
  for (guint i = 0; i < recording->records->len; i++)
    write_element (&self, i);
  write_root (&self, write_parent_tree (&self));
  g_clear_pointer (&self.kids, g_free);
  g_clear_pointer (&self.ends, g_free);
  g_clear_pointer (&self.next_area, g_free);
  g_clear_pointer (&self.first_area, g_hash_table_unref);
}
