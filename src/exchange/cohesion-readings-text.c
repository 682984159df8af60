#include "config.h"

#include "cohesion-readings-text.h"

#include "cohesion-readings-text-private.h"

#include "model/cohesion-limits.h"
#include "model/cohesion-measure-text.h"

#include <glib/gi18n.h>

/* Reads readings of one measure that were copied from a spreadsheet or typed: a line a period, or a column a
 * period. */

/* Words that headings of columns begin with, whatever the language of the program. */
static const struct
{
  const char *word;
  CohesionReadingColumn column;
} headings[] = {
  { "period", COHESION_READING_COLUMN_PERIOD },
  { "date", COHESION_READING_COLUMN_PERIOD },
  { "year", COHESION_READING_COLUMN_PERIOD },
  { "quarter", COHESION_READING_COLUMN_PERIOD },
  { "month", COHESION_READING_COLUMN_PERIOD },
  { "value", COHESION_READING_COLUMN_VALUE },
  { "actual", COHESION_READING_COLUMN_VALUE },
  { "result", COHESION_READING_COLUMN_VALUE },
  { "outturn", COHESION_READING_COLUMN_VALUE },
  { "reading", COHESION_READING_COLUMN_VALUE },
  { "%", COHESION_READING_COLUMN_VALUE },
  { "numerator", COHESION_READING_COLUMN_NUMERATOR },
  { "denominator", COHESION_READING_COLUMN_DENOMINATOR },
  { "base", COHESION_READING_COLUMN_DENOMINATOR },
  { "provisional", COHESION_READING_COLUMN_PROVISIONAL },
  { "note", COHESION_READING_COLUMN_NOTE },
  { "comment", COHESION_READING_COLUMN_NOTE },
  { "reason", COHESION_READING_COLUMN_NOTE },
};

/* How tables say that there is no figure. */
static const char *const nothing[] = {
  "-", "–", "—", "..", "…", ":", "x", "n/a", "na", "nil return", "not available", NULL
};

static const guint fields[COHESION_N_READING_COLUMNS] = {
  COHESION_READING_PERIOD,      COHESION_READING_VALUE,       COHESION_READING_NUMERATOR,
  COHESION_READING_DENOMINATOR, COHESION_READING_PROVISIONAL, COHESION_READING_NOTE,
};

/**
 * cohesion_reading_draft_free:
 * @self: (transfer full): what to free
 */
void
cohesion_reading_draft_free (CohesionReadingDraft *self)
{
  g_clear_object (&self->measure);
  g_free (self->value);
  g_free (self->numerator);
  g_free (self->denominator);
  g_free (self->note);
  g_free (self->not_available);
  g_free (self->problem);
  g_free (self->warning);
  g_free (self);
}

/* Private: what is in a cell; empty past the end. */
const char *
cohesion_reading_table_get (const CohesionReadingTable *table, guint row, guint column)
{
  guint line = table->turned ? column : row;

  if (line >= table->rows->len)
    return "";
  return cohesion_text_row_get (g_ptr_array_index (table->rows, line), table->turned ? row : column);
}

static const char *
get_text (const CohesionReadingTable *table, guint row, CohesionReadingColumn column)
{
  return table->columns[column] < 0 ? ""
                                    : cohesion_reading_table_get (table, row, (guint) table->columns[column]);
}

static int
find_column (const char *heading)
{
  g_autofree char *folded = g_utf8_casefold (heading, -1);
  const CohesionKind *kind = cohesion_kind_get (COHESION_KIND_READING);

  for (guint i = 0; *heading && i < COHESION_N_READING_COLUMNS; i++)
    {
      g_autofree char *label = g_utf8_casefold (cohesion_field_get_label (&kind->fields[fields[i]]), -1);

      if (g_str_equal (label, folded))
        return (int) i;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_has_prefix (folded, headings[i].word))
      return (int) headings[i].column;
  return -1;
}

/* Private: whether a text is understood as a period. */
gboolean
cohesion_reading_table_is_period (const CohesionReadingTable *table, const char *text)
{
  CohesionDate period;

  return cohesion_reading_read_period (text, table->context, &period);
}

/* Private: turns a table, or not, so that its first line becomes its first column. */
void
cohesion_reading_table_turn (CohesionReadingTable *table, gboolean turned)
{
  guint widest = 0;

  table->turned = turned;
  for (guint i = 0; i < table->rows->len; i++)
    widest = MAX (widest, ((const CohesionTextRow *) g_ptr_array_index (table->rows, i))->cells->len);
  table->n_rows = table->turned ? widest : table->rows->len;
  table->n_columns = table->turned ? table->rows->len : widest;
}

/* Periods along the first line and none below them: the table has to be turned. */
static gboolean
goes_across (const CohesionReadingTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->n_columns; i++)
    n += cohesion_reading_table_is_period (table, cohesion_reading_table_get (table, 0, i));
  return n >= 2 && table->n_rows >= 2 &&
         !cohesion_reading_table_is_period (table, cohesion_reading_table_get (table, 1, 0));
}

/* The columns that the first line names; without any, they are in their usual order. */
static gboolean
read_headings (CohesionReadingTable *table)
{
  gboolean any = FALSE;

  for (guint i = 0; i < COHESION_N_READING_COLUMNS; i++)
    table->columns[i] = -1;
  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *text = cohesion_reading_table_get (table, 0, i);
      int column = cohesion_reading_table_is_period (table, text) ? -1 : find_column (text);

      if (column >= 0 && table->columns[column] < 0)
        table->columns[column] = (int) i;
      any = any || column >= 0;
    }
  if (any && table->columns[COHESION_READING_COLUMN_PERIOD] < 0)
    table->columns[COHESION_READING_COLUMN_PERIOD] = *cohesion_reading_table_get (table, 0, 0) == '\0' ? 0
                                                                                                       : -1;
  for (guint i = 0; !any && i < COHESION_N_READING_COLUMNS; i++)
    table->columns[i] = (int) i;
  return any;
}

static gboolean
says_nothing (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return g_strv_contains (nothing, lower);
}

static gboolean
says_yes (const char *text)
{
  static const char *const words[] = { "y", "yes", "true", "p", "x", "1", "provisional", NULL };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return g_strv_contains (words, lower);
}

/* Private: says what is wrong with a draft, unless something is already; takes @problem. */
void
cohesion_reading_draft_set_problem (CohesionReadingDraft *draft, char *problem)
{
  if (draft->problem == NULL)
    draft->problem = problem;
  else
    g_free (problem);
}

static char *
read_number (CohesionReadingDraft *draft, const char *text)
{
  char *number = *text ? cohesion_reading_read_number (text) : NULL;

  if (number == NULL && *text && !says_nothing (text))
    /* Translators: %s is what was pasted where a number is wanted */
    cohesion_reading_draft_set_problem (draft, g_strdup_printf (_ ("“%s” is no number."), text));
  return number;
}

/* “62.5 (p)” is a provisional value. */
static void
read_value (CohesionReadingDraft *draft, const char *text)
{
  static const char *const marks[] = { "(p)", "p", "(provisional)" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_suffix (text, marks[i]))
      {
        g_autofree char *bare = g_strstrip (g_strndup (text, strlen (text) - strlen (marks[i])));
        g_autofree char *number = cohesion_reading_read_number (bare);

        if (number)
          {
            draft->provisional = TRUE;
            draft->value = g_steal_pointer (&number);
            return;
          }
      }
  draft->value = read_number (draft, text);
}

/* A value is worked out from numerator and denominator, or compared with them. */
static void
work_out (CohesionReadingDraft *draft)
{
  CohesionDecimal numerator, denominator, value, written;
  g_autofree char *made = NULL;

  if (!cohesion_decimal_parse (draft->numerator, &numerator) ||
      !cohesion_decimal_parse (draft->denominator, &denominator) ||
      !cohesion_measure_compute_value (draft->measure, numerator, denominator, &value))
    return;
  if (draft->value == NULL)
    {
      draft->value = cohesion_decimal_to_text (value, cohesion_decimal_count_places (value));
      return;
    }
  if (!cohesion_decimal_parse (draft->value, &written) ||
      cohesion_decimal_round (value, cohesion_decimal_count_places (written)) == written)
    return;
  made = cohesion_measure_format_value (draft->measure, value, NULL);
  /* Translators: %s is a value such as “62.4%” */
  draft->warning = g_strdup_printf (_ ("Numerator and denominator make %s."), made);
}

/* Private: what a draft holds, from the text of its value and what it says already. */
void
cohesion_reading_draft_take_value (CohesionReadingDraft *draft, const char *text)
{
  read_value (draft, text);
  if (draft->value == NULL && says_nothing (text))
    draft->not_available = draft->note ? g_steal_pointer (&draft->note)
                                       : g_strdup (C_ ("reading", "Not available"));
  else
    work_out (draft);
  if (draft->value == NULL && draft->not_available == NULL)
    cohesion_reading_draft_set_problem (draft, g_strdup (_ ("There is no value.")));
  if (draft->value && strchr (text, '%') && !cohesion_measure_is_percentage (draft->measure))
    g_set_str (&draft->warning, _ ("This is a percentage, but the unit of the measure is another."));
}

/* Private: a draft with nothing in it. */
CohesionReadingDraft *
cohesion_reading_draft_new (const CohesionReadingTable *table, guint row, CohesionNode *measure)
{
  CohesionReadingDraft *draft = g_new0 (CohesionReadingDraft, 1);

  g_set_object (&draft->measure, measure);
  draft->line = table->turned ? row + 1
                              : ((const CohesionTextRow *) g_ptr_array_index (table->rows, row))->number;
  return draft;
}

static char *
read_note (CohesionReadingDraft *draft, const char *text)
{
  if (*text == '\0')
    return NULL;
  if (!cohesion_text_fits (text, COHESION_MAX_TITLE))
    cohesion_reading_draft_set_problem (draft, g_strdup (_ ("The note is too long.")));
  return g_strdup (text);
}

static CohesionReadingDraft *
read_row (const CohesionReadingTable *table, guint row)
{
  CohesionReadingDraft *draft = cohesion_reading_draft_new (table, row, table->measure);
  const char *period = get_text (table, row, COHESION_READING_COLUMN_PERIOD);

  if (*period == '\0')
    cohesion_reading_draft_set_problem (draft, g_strdup (_ ("There is no period.")));
  else if (!cohesion_reading_read_period (period, table->context, &draft->period))
    /* Translators: %s is what was pasted where a period is wanted */
    cohesion_reading_draft_set_problem (draft,
                                        g_strdup_printf (_ ("“%s” is not understood as a period."), period));
  draft->numerator = read_number (draft, get_text (table, row, COHESION_READING_COLUMN_NUMERATOR));
  draft->denominator = read_number (draft, get_text (table, row, COHESION_READING_COLUMN_DENOMINATOR));
  draft->provisional = says_yes (get_text (table, row, COHESION_READING_COLUMN_PROVISIONAL));
  draft->note = read_note (draft, get_text (table, row, COHESION_READING_COLUMN_NOTE));
  cohesion_reading_draft_take_value (draft, get_text (table, row, COHESION_READING_COLUMN_VALUE));
  return draft;
}

static void
find_doubles (GPtrArray *drafts)
{
  g_autoptr (GHashTable) periods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < drafts->len; i++)
    {
      CohesionReadingDraft *draft = g_ptr_array_index (drafts, i);

      if (draft->period.year &&
          !g_hash_table_add (periods, g_strdup_printf ("%u %p", cohesion_date_get_julian (draft->period),
                                                       (gpointer) draft->measure)))
        cohesion_reading_draft_set_problem (draft,
                                            g_strdup (_ ("This period is there already, further up.")));
    }
}

/* Private: tells that a column is left out. */
void
cohesion_reading_table_leave_out (const CohesionReadingTable *table, const char *heading, GPtrArray *drafts)
{
  CohesionReadingDraft *draft = g_new0 (CohesionReadingDraft, 1);

  draft->line = 1;
  draft->problem = table->turned
                       /* Translators: %s is the heading of a row that was pasted */
                       ? g_strdup_printf (_ ("The row “%s” is left out."), heading)
                       /* Translators: %s is the heading of a column that was pasted */
                       : g_strdup_printf (_ ("The column “%s” is left out."), heading);
  g_ptr_array_add (drafts, draft);
}

static void
read_one (CohesionReadingTable *table, GPtrArray *drafts)
{
  gboolean headed;

  cohesion_reading_table_turn (table, FALSE);
  cohesion_reading_table_turn (table, goes_across (table));
  headed = read_headings (table);
  for (guint i = 0; headed && i < table->n_columns; i++)
    {
      const char *text = cohesion_reading_table_get (table, 0, i);

      if (*text != '\0' && find_column (text) < 0)
        cohesion_reading_table_leave_out (table, text, drafts);
    }
  for (guint i = headed; i < table->n_rows; i++)
    g_ptr_array_add (drafts, read_row (table, i));
}

/**
 * cohesion_readings_text_read:
 * @tree: a strategy
 * @measure: (nullable): what the readings are of unless the text says so; %NULL if it has to
 * @text: lines with tabs between their cells: period, value, numerator, denominator, provisional, note, or in
 *   the order that headings in the first line give; or of several measures, each named by its code or its
 *   title, a line each with a column a period, or the other way round
 * @context: what periods are read by
 *
 * Reads readings without entering them. Numbers may have commas between thousands, a per-cent or a pound
 * sign; “n/a” and the like say that there is no figure.
 *
 * Returns: (transfer full) (element-type CohesionReadingDraft): what was understood, a draft a reading; what
 * was not has a problem
 */
GPtrArray *
cohesion_readings_text_read (CohesionTree *tree,
                             CohesionNode *measure,
                             const char *text,
                             const CohesionDeadlineContext *context)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_reading_draft_free);
  g_auto (GStrv) lines = g_strsplit (text, "\r", -1);
  g_autofree char *plain = g_strjoinv ("", lines);
  g_autoptr (GPtrArray) rows = cohesion_text_table_read (plain);
  CohesionReadingTable table = { .measure = measure, .context = context, .rows = rows };

  if (rows->len == 0)
    return drafts;
  if (!cohesion_readings_block_read (&table, tree, drafts) && measure)
    read_one (&table, drafts);
  else if (drafts->len == 0)
    {
      CohesionReadingDraft *draft = g_new0 (CohesionReadingDraft, 1);

      draft->line = 1;
      draft->problem = g_strdup (_ ("Nothing says of which measure this is."));
      g_ptr_array_add (drafts, draft);
    }
  find_doubles (drafts);
  return drafts;
}
