#include "config.h"

#include "cohesion-readings-text-private.h"

#include "model/cohesion-list.h"
#include "model/cohesion-search.h"
#include "model/cohesion-tree.h"

#include <glib/gi18n.h>

/* Reads a block of readings of several measures, as a performance officer keeps them: a line a measure, which
 * its code or its title names, and a column a period. */

typedef struct
{
  CohesionReadingTable *table;
  GHashTable *measures; /* folded code or title -> measure, or NULL where several have it */
  GPtrArray *drafts;
} Block;

static void
learn (GHashTable *measures, const char *name, CohesionNode *measure)
{
  g_autofree char *folded = name ? cohesion_search_fold (name) : NULL;
  gpointer known = NULL;

  if (folded == NULL || *g_strstrip (folded) == '\0')
    return;
  if (g_hash_table_lookup_extended (measures, folded, NULL, &known) && known != measure)
    measure = NULL;
  g_hash_table_insert (measures, g_steal_pointer (&folded), measure);
}

static GHashTable *
list_measures (CohesionTree *tree)
{
  GHashTable *measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CohesionList *list = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_MEASURES);

  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    {
      CohesionNode *measure = cohesion_list_get (list, i);

      learn (measures, cohesion_node_get_string (measure, COHESION_MEASURE_CODE), measure);
      learn (measures, cohesion_node_get_string (measure, COHESION_MEASURE_TITLE), measure);
    }
  return measures;
}

/* Whether @name is that of a measure; @measure is NULL if it is that of several. */
static gboolean
find_measure (Block *self, const char *name, CohesionNode **measure)
{
  g_autofree char *folded = cohesion_search_fold (name);
  gpointer found = NULL;
  gboolean known = g_hash_table_lookup_extended (self->measures, g_strstrip (folded), NULL, &found);

  *measure = found;
  return known;
}

static gboolean
is_period (Block *self, guint column)
{
  return cohesion_reading_table_is_period (self->table, cohesion_reading_table_get (self->table, 0, column));
}

static gboolean
names_measures (Block *self, guint column)
{
  CohesionNode *measure;

  for (guint i = 1; i < self->table->n_rows; i++)
    if (find_measure (self, cohesion_reading_table_get (self->table, i, column), &measure))
      return TRUE;
  return FALSE;
}

/* Whether periods stand over the columns, and measures before the lines. */
static gboolean
is_block (Block *self)
{
  gboolean periods = FALSE;
  gboolean measures = FALSE;

  for (guint i = 0; i < self->table->n_columns; i++)
    if (is_period (self, i))
      periods = TRUE;
    else
      measures = measures || names_measures (self, i);
  return periods && measures;
}

/* By the first column that names one: a code, say, before a title. @name is what stands there, or in the
 * first column that is not empty if none does. */
static CohesionNode *
find_measure_of_row (Block *self, guint row, const char **name)
{
  CohesionNode *measure = NULL;
  const char *first = NULL;

  for (guint i = 0; measure == NULL && i < self->table->n_columns; i++)
    {
      *name = cohesion_reading_table_get (self->table, row, i);
      if (**name == '\0' || is_period (self, i))
        continue;
      find_measure (self, *name, &measure);
      first = first ? first : *name;
    }
  if (measure == NULL)
    *name = first ? first : "";
  return measure;
}

static gboolean
has_values (Block *self, guint row)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    if (is_period (self, i) && *cohesion_reading_table_get (self->table, row, i) != '\0')
      return TRUE;
  return FALSE;
}

static void
refuse_row (Block *self, guint row, const char *name)
{
  CohesionReadingDraft *draft = cohesion_reading_draft_new (self->table, row, NULL);
  CohesionNode *measure;

  if (*name == '\0')
    cohesion_reading_draft_set_problem (draft, g_strdup (_ ("Nothing says of which measure this is.")));
  else if (find_measure (self, name, &measure))
    /* Translators: %s is what was pasted where a measure is named */
    cohesion_reading_draft_set_problem (
        draft, g_strdup_printf (_ ("Several measures are called “%s”. Name them by their codes."), name));
  else
    /* Translators: %s is what was pasted where a measure is named */
    cohesion_reading_draft_set_problem (
        draft, g_strdup_printf (_ ("No measure has “%s” as its code or title."), name));
  g_ptr_array_add (self->drafts, draft);
}

/* A cell that is empty says nothing of its period. */
static void
read_row (Block *self, guint row, CohesionNode *measure)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      const char *text = cohesion_reading_table_get (self->table, row, i);
      CohesionReadingDraft *draft;

      if (*text == '\0' || !is_period (self, i))
        continue;
      draft = cohesion_reading_draft_new (self->table, row, measure);
      cohesion_reading_read_period (cohesion_reading_table_get (self->table, 0, i), self->table->context,
                                    &draft->period);
      cohesion_reading_draft_take_value (draft, text);
      g_ptr_array_add (self->drafts, draft);
    }
}

static void
read_rows (Block *self)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    {
      const char *heading = cohesion_reading_table_get (self->table, 0, i);

      if (*heading != '\0' && !is_period (self, i) && !names_measures (self, i))
        cohesion_reading_table_leave_out (self->table, heading, self->drafts);
    }
  for (guint i = 1; i < self->table->n_rows; i++)
    {
      const char *name;
      CohesionNode *measure = find_measure_of_row (self, i, &name);

      if (measure)
        read_row (self, i, measure);
      else if (has_values (self, i))
        refuse_row (self, i, name);
    }
}

/* Private: reads a table of several measures, with periods along its first line or down its first column.
 * Returns FALSE, and reads nothing, if it is none. */
gboolean
cohesion_readings_block_read (CohesionReadingTable *table, CohesionTree *tree, GPtrArray *drafts)
{
  g_autoptr (GHashTable) measures = list_measures (tree);
  Block self = { table, measures, drafts };

  for (guint turned = 0; turned < 2; turned++)
    {
      cohesion_reading_table_turn (table, turned != 0);
      if (is_block (&self))
        {
          read_rows (&self);
          return TRUE;
        }
    }
  return FALSE;
}
