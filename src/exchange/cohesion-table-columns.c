#include "config.h"

#include "cohesion-outline-text-private.h"

#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"

#include <glib/gi18n.h>

/* What the columns of a table are: by their headings, or else by what is in them. */

#define MAX_COLUMNS 64

typedef enum
{
  ROLE_NONE,
  ROLE_LEVEL, /* the title of a node of a kind */
  ROLE_FIELD, /* a field of the last kind */
} Role;

typedef struct
{
  Role role;
  guint which; /* a kind, or a field */
} Column;

/* A table on its way to branches. */
typedef struct
{
  CohesionOutlineText *text;
  GPtrArray *rows;
  guint n_columns;
  Column columns[MAX_COLUMNS];
  guint kind;            /* of what a row is */
  CohesionNode *open[8]; /* the branches that the row is in, the outermost first */
  char *titles[8];
} Table;

/* Words that stand over columns in councils’ action plans, beside the names of fields and levels. */
static const struct
{
  const char *heading;
  const char *name;
} synonyms[] = {
  { N_ ("task"), "title" },
  { N_ ("activity"), "title" },
  { N_ ("what"), "title" },
  { N_ ("owner"), "lead" },
  { N_ ("who"), "lead" },
  { N_ ("responsible"), "lead" },
  { N_ ("responsibility"), "lead" },
  { N_ ("lead responsibility"), "lead" },
  { N_ ("lead officer"), "lead" },
  { N_ ("lead service"), "lead" },
  { N_ ("timescale"), "deadline" },
  { N_ ("timescales"), "deadline" },
  { N_ ("target date"), "deadline" },
  { N_ ("due date"), "deadline" },
  { N_ ("due"), "deadline" },
  { N_ ("by when"), "deadline" },
  { N_ ("when"), "deadline" },
  { N_ ("completion date"), "deadline" },
  { N_ ("rag"), "status" },
  { N_ ("brag"), "status" },
  { N_ ("rag status"), "status" },
  { N_ ("comment"), "statusComment" },
  { N_ ("comments"), "statusComment" },
  { N_ ("progress"), "statusComment" },
  { N_ ("update"), "statusComment" },
  { N_ ("outcome"), "successMeasure" },
  { N_ ("success measure"), "successMeasure" },
  { N_ ("ref"), "code" },
  { N_ ("reference"), "code" },
  { N_ ("no."), "code" },
};

static gboolean
is_word (const char *heading, const char *word)
{
  g_autofree char *a = g_utf8_casefold (heading, -1);
  g_autofree char *b = word ? g_utf8_casefold (word, -1) : NULL;

  return b != NULL && g_str_equal (a, b);
}

static gboolean
is_level_name (Table *self, const char *heading, guint kind)
{
  static const char *const numbers[] = { "singular", "plural" };
  CohesionNode *settings = cohesion_tree_get_settings (self->text->tree);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *json = g_strdup_printf ("levelNames.%s.%s", cohesion_kind_get (kind)->json,
                                               numbers[i]);
      int field = cohesion_kind_find_field (cohesion_node_get_kind (settings), json);

      if (field >= 0 && is_word (heading, cohesion_node_get_string (settings, (guint) field)))
        return TRUE;
    }
  return is_word (heading, cohesion_kind_get_label (cohesion_kind_get (kind)));
}

static Column
column_of_field (const CohesionKind *kind, const char *json)
{
  int field = cohesion_kind_find_field (kind, json);

  if (field < 0)
    return (Column) { ROLE_NONE, 0 };
  if (field == kind->name_field)
    return (Column) { ROLE_LEVEL, kind->id };
  return (Column) { ROLE_FIELD, (guint) field };
}

static gboolean
can_fill (const CohesionField *field)
{
  return cohesion_field_is_text (field) || field->type == COHESION_FIELD_DEADLINE ||
         field->type == COHESION_FIELD_STATUS ||
         (field->type == COHESION_FIELD_REFERENCE &&
          field->targets == COHESION_KIND_BIT (COHESION_KIND_PARTY));
}

static Column
column_of_heading (Table *self, const char *heading)
{
  const CohesionKind *leaf = cohesion_kind_get (self->kind);

  for (int kind = COHESION_KIND_DOCUMENT; cohesion_kind_get ((guint) kind)->outline_list >= 0;)
    {
      const CohesionKind *table = cohesion_kind_get ((guint) kind);

      kind = (int) table->lists[table->outline_list].kind;
      if (is_level_name (self, heading, (guint) kind))
        return (Column) { ROLE_LEVEL, (guint) kind };
    }
  for (guint i = 0; i < leaf->n_fields; i++)
    if (can_fill (&leaf->fields[i]) && !(leaf->fields[i].flags & COHESION_FLAG_FIXED) &&
        is_word (heading, cohesion_field_get_label (&leaf->fields[i])))
      return column_of_field (leaf, leaf->fields[i].json);
  for (gsize i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (is_word (heading, synonyms[i].heading) || is_word (heading, _ (synonyms[i].heading)))
      return column_of_field (leaf, synonyms[i].name);
  return (Column) { ROLE_NONE, 0 };
}

static gboolean
is_taken (Table *self, Column column)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].role == column.role && self->columns[i].which == column.which)
      return TRUE;
  return FALSE;
}

static void
note_unknown_column (Table *self, const char *heading)
{
  if (*heading)
    cohesion_outline_text_note (
        self->text, 1,
        g_strdup_printf (_ ("The column “%s” was not understood, and was left out."), heading));
}

/* Whether the first row is one of headings: then columns are what they say, and the row is done with. */
static gboolean
read_headings (Table *self)
{
  const CohesionTextRow *row = g_ptr_array_index (self->rows, 0);
  guint known = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      Column column = column_of_heading (self, cohesion_text_row_get (row, i));

      if (column.role == ROLE_NONE || is_taken (self, column))
        continue;
      self->columns[i] = column;
      known++;
    }
  if (known < 2)
    {
      memset (self->columns, 0, sizeof self->columns);
      return FALSE;
    }
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].role == ROLE_NONE)
      note_unknown_column (self, cohesion_text_row_get (row, i));
  g_ptr_array_remove_index (self->rows, 0);
  return TRUE;
}

typedef struct
{
  guint filled;
  guint deadlines;
  guint leads;
  guint statuses;
  gsize length;
} Contents;

static Contents
look_at_column (Table *self, guint column)
{
  Contents contents = { 0 };

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *cell = cohesion_text_row_get (g_ptr_array_index (self->rows, i), column);

      if (*cell == '\0')
        continue;
      contents.filled++;
      contents.length += strlen (cell);
      contents.deadlines += cohesion_outline_text_is_deadline (self->text, cell);
      contents.leads += cohesion_outline_text_find_lead (self->text, cell) != NULL;
      contents.statuses += cohesion_outline_text_find_status (self->text, cell) != NULL;
    }
  return contents;
}

/* Without headings, what most cells of a column are is what the column is; the one with most text is the
 * title. */
static void
guess_columns (Table *self)
{
  const CohesionKind *leaf = cohesion_kind_get (self->kind);
  gsize longest = 0;
  guint title = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      Contents contents = look_at_column (self, i);
      Column column = { ROLE_NONE, 0 };

      if (contents.length > longest)
        {
          longest = contents.length;
          title = i;
        }
      if (contents.filled == 0)
        continue;
      if (2 * contents.statuses > contents.filled)
        column = column_of_field (leaf, "status");
      else if (2 * contents.leads >= contents.filled)
        column = column_of_field (leaf, "lead");
      else if (2 * contents.deadlines > contents.filled)
        column = column_of_field (leaf, "deadline");
      if (column.role != ROLE_NONE && !is_taken (self, column))
        self->columns[i] = column;
    }
  self->columns[title] = (Column) { ROLE_LEVEL, self->kind };
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].role == ROLE_NONE && look_at_column (self, i).filled > 0)
      {
        g_autofree char *number = g_strdup_printf ("%u", i + 1);

        note_unknown_column (self, number);
      }
}

/* The last level that has a column is what a row is. */
static void
find_leaf (Table *self)
{
  int kind = COHESION_KIND_DOCUMENT;

  while (cohesion_kind_get ((guint) kind)->outline_list >= 0)
    {
      const CohesionKind *table = cohesion_kind_get ((guint) kind);

      kind = (int) table->lists[table->outline_list].kind;
      if (is_taken (self, (Column) { ROLE_LEVEL, (guint) kind }))
        self->kind = (guint) kind;
    }
}

static int
column_for_level (Table *self, guint kind)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].role == ROLE_LEVEL && self->columns[i].which == kind)
      return (int) i;
  return -1;
}

/* The branch that a row is in, at one level: the one above if the cell is empty or says the same. */
static CohesionNode *
enter_branch (Table *self, const CohesionTextRow *row, guint level, guint kind, CohesionNode *parent)
{
  int column = column_for_level (self, kind);
  const char *title = column < 0 ? "" : cohesion_text_row_get (row, (guint) column);

  if (self->open[level] == NULL || (*title && g_strcmp0 (self->titles[level], title) != 0))
    {
      self->open[level] = cohesion_outline_text_add (self->text, parent, kind, title, row->number);
      g_set_str (&self->titles[level], title);
      for (guint i = level + 1; i < G_N_ELEMENTS (self->open); i++)
        self->open[i] = NULL;
    }
  return self->open[level];
}

static void
read_row (Table *self, const CohesionTextRow *row)
{
  CohesionNode *parent = NULL;
  CohesionNode *node;
  guint level = 0;
  int title = column_for_level (self, self->kind);

  for (int kind = COHESION_KIND_DOCUMENT; kind != (int) self->kind;)
    {
      const CohesionKind *table = cohesion_kind_get ((guint) kind);

      kind = (int) table->lists[table->outline_list].kind;
      if (kind != (int) self->kind && (parent || column_for_level (self, (guint) kind) >= 0))
        parent = enter_branch (self, row, level++, (guint) kind, parent);
    }
  if (*cohesion_text_row_get (row, (guint) title) == '\0')
    return;
  node = cohesion_outline_text_add (self->text, parent, self->kind,
                                    cohesion_text_row_get (row, (guint) title), row->number);
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].role == ROLE_FIELD)
      cohesion_outline_text_fill (self->text, node, self->columns[i].which, cohesion_text_row_get (row, i),
                                  row->number);
}

static int
last_kind (void)
{
  int kind = COHESION_KIND_DOCUMENT;

  while (cohesion_kind_get ((guint) kind)->outline_list >= 0)
    kind = (int) cohesion_kind_get ((guint) kind)->lists[cohesion_kind_get ((guint) kind)->outline_list].kind;
  return kind;
}

/* Private: makes branches of a table; @kind is what a row is if the headings do not say. */
void
cohesion_outline_text_read_table (CohesionOutlineText *self, const char *text, guint kind)
{
  g_autoptr (GPtrArray) rows = cohesion_text_table_read (text);
  Table table = { .text = self, .rows = rows, .kind = (guint) last_kind () };

  for (guint i = 0; i < rows->len; i++)
    table.n_columns = MAX (table.n_columns, ((CohesionTextRow *) g_ptr_array_index (rows, i))->cells->len);
  table.n_columns = MIN (table.n_columns, MAX_COLUMNS);
  if (read_headings (&table))
    find_leaf (&table);
  else
    {
      table.kind = kind;
      guess_columns (&table);
    }
  for (guint i = 0; i < rows->len && column_for_level (&table, table.kind) >= 0; i++)
    read_row (&table, g_ptr_array_index (rows, i));
  for (gsize i = 0; i < G_N_ELEMENTS (table.titles); i++)
    g_free (table.titles[i]);
}
