#include "config.h"

#include "cohesion-chart.h"
#include "cohesion-progress-report-private.h"
#include "cohesion-report.h"

#include "model/cohesion-language.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* The words, numbers and cells that the parts of a progress report share. */

/**
 * cohesion_progress_report_from:
 * @base: what a progress report shares with others
 *
 * Returns: (transfer none): the progress report
 */
CohesionProgressReport *
cohesion_progress_report_from (CohesionDecisionReport *base)
{
  return (CohesionProgressReport *) base;
}

/**
 * cohesion_progress_report_say:
 * @self: a report
 * @msgid: a string of the context “report”
 *
 * Returns: the string in the report's language
 */
const char *
cohesion_progress_report_say (const CohesionProgressReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->base.writer, msgid);
}

/**
 * cohesion_progress_report_format:
 * @self: a report
 * @number: a number
 *
 * Returns: (transfer full): its digits
 */
char *
cohesion_progress_report_format (const CohesionProgressReport *self, guint number)
{
  return cohesion_language_format_number (self->base.writer.language, number);
}

/**
 * cohesion_progress_report_count:
 * @self: a report
 * @singular: a sentence of the context “report” for one, with “%1$s” where the number goes
 * @plural: the same for several
 * @number: how many
 * @other: (nullable): what goes where “%2$s” is
 *
 * Returns: (transfer full): the sentence in the report's language
 */
char *
cohesion_progress_report_count (const CohesionProgressReport *self,
                                const char *singular,
                                const char *plural,
                                guint number,
                                const char *other)
{
  g_autofree char *digits = cohesion_progress_report_format (self, number);

  return cohesion_language_fill (
      cohesion_language_plural (self->base.writer.language, "report", singular, plural, number), digits,
      other, NULL);
}

/**
 * cohesion_progress_report_create_context:
 * @cr: what a chart is drawn on
 *
 * Returns: (transfer full): the letters of charts, those of the report
 */
PangoContext *
cohesion_progress_report_create_context (cairo_t *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Noto Sans, Sans");

  pango_context_set_font_description (context, font);
  return context;
}

/**
 * cohesion_progress_report_add_sentence:
 * @self: a report
 * @sentence: in the report's language
 *
 * Adds a paragraph.
 */
void
cohesion_progress_report_add_sentence (CohesionProgressReport *self, const char *sentence)
{
  cohesion_blocks_add_paragraph (self->base.writer.blocks, cohesion_text_new (sentence));
}

/**
 * cohesion_progress_report_add_percentages_note:
 * @self: a report
 * @counts: the numbers of a table
 * @percentages: what they are of all, so that they add up to 100
 * @n: how many there are
 *
 * Says why equal numbers are different percentages, if any are.
 */
void
cohesion_progress_report_add_percentages_note (CohesionProgressReport *self,
                                               const guint *counts,
                                               const guint *percentages,
                                               guint n)
{
  gboolean differ = FALSE;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      differ |= counts[i] == counts[j] && percentages[i] != percentages[j];
  if (differ)
    cohesion_progress_report_add_sentence (
        self,
        cohesion_progress_report_say (
            self, NC_ ("report", "The percentages are rounded so that they add up to 100: equal numbers "
                                 "may differ by one per cent.")));
}

/**
 * cohesion_progress_report_add_rest:
 * @self: a report that tells only as much as it has room for
 * @n: how many actions there are
 * @query: (nullable): what finds them all; %NULL where the page of what has changed has them
 *
 * Says how many of them the report leaves out, if it does; that leads to where they are.
 */
void
cohesion_progress_report_add_rest (CohesionProgressReport *self, guint n, const char *query)
{
  g_autofree char *sentence = NULL;
  CohesionText *text;

  if (n <= self->limit)
    return;
  sentence = cohesion_progress_report_count (self,
                                             NNC_ ("report", "%1$s more action is in the progress report.",
                                                   "%1$s more actions are in the progress report."),
                                             n - self->limit, NULL);
  text = cohesion_text_new (sentence);
  if (query != NULL)
    cohesion_text_set_query (text, query);
  else
    cohesion_text_set_page (text, "changes");
  cohesion_blocks_add_paragraph (self->base.writer.blocks, text);
}

/**
 * cohesion_progress_report_make_named:
 * @self: a report
 * @action: an action, in the table that was begun last
 *
 * Returns: (transfer full): its number and title; in an exception report, which tells of the same actions
 *   more than once, also which table named it first
 */
CohesionText *
cohesion_progress_report_make_named (CohesionProgressReport *self, CohesionNode *action)
{
  CohesionText *text = cohesion_decision_report_make_action (&self->base, action);
  guint table = self->base.writer.n_tables;
  const char *id = cohesion_node_get_id (action);
  guint first;

  if (!self->exception || text->missing)
    return text;
  if (self->named == NULL)
    self->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  first = GPOINTER_TO_UINT (g_hash_table_lookup (self->named, id));
  if (first == 0)
    g_hash_table_insert (self->named, g_strdup (id), GUINT_TO_POINTER (table));
  else if (first != table)
    {
      g_autofree char *number = cohesion_progress_report_format (self, first);
      /* Translators: of an action that two tables name; %s is the number of the first */
      g_autofree char *words = cohesion_language_fill (
          cohesion_progress_report_say (self, NC_ ("report", "See also table %s")), number, NULL);

      cohesion_decision_report_append_line (&self->base, text, words, NULL);
    }
  return text;
}

/**
 * cohesion_progress_report_fits:
 * @self: a report that is written
 * @n_pages: how many pages it may have
 *
 * Returns: whether it has no more pages than that once it is published
 */
gboolean
cohesion_progress_report_fits (const CohesionProgressReport *self, guint n_pages)
{
  g_autoptr (CohesionLayout) layout = cohesion_report_lay_out (self->base.writer.blocks, self->base.as_at,
                                                               COHESION_PURPOSE_PUBLISH, NULL, NULL);

  return cohesion_layout_get_n_pages (layout) <= n_pages;
}

/**
 * cohesion_progress_report_make_number:
 * @self: a report
 * @number: a number
 *
 * Returns: (transfer full): its digits
 */
CohesionText *
cohesion_progress_report_make_number (const CohesionProgressReport *self, guint number)
{
  g_autofree char *digits = cohesion_progress_report_format (self, number);

  return cohesion_text_new (digits);
}

/**
 * cohesion_progress_report_make_count:
 * @self: a report
 * @count: what was counted
 *
 * Returns: (transfer full): how many there are; it leads to them
 */
CohesionText *
cohesion_progress_report_make_count (const CohesionProgressReport *self, const CohesionCount *count)
{
  CohesionText *text = cohesion_progress_report_make_number (self, count->actions->len);

  cohesion_text_set_query (text, count->query);
  return text;
}

/**
 * cohesion_progress_report_make_change:
 * @self: a report
 * @change: by how much a number has changed
 *
 * Returns: (transfer full): “+2”, “−2” or “0”
 */
CohesionText *
cohesion_progress_report_make_change (const CohesionProgressReport *self, int change)
{
  g_autofree char *digits = cohesion_progress_report_format (self, (guint) ABS (change));
  g_autofree char *words = g_strconcat (change > 0 ? "+" : change < 0 ? "−" : "", digits, NULL);

  return cohesion_text_new (words);
}

static void
add_changes_cell (CohesionTable *table, CohesionText *text)
{
  cohesion_text_set_page (text, "changes");
  cohesion_table_add_cell (table, text);
}

/**
 * cohesion_progress_report_add_comparison:
 * @self: a report
 * @table: a table that has columns for how it was at the last report
 * @now: a number
 * @before: the same at the last report
 *
 * Adds the cells of these columns, if the report compares with an earlier version.
 */
void
cohesion_progress_report_add_comparison (const CohesionProgressReport *self,
                                         CohesionTable *table,
                                         guint now,
                                         guint before)
{
  if (self->before == NULL)
    return;
  add_changes_cell (table, cohesion_progress_report_make_number (self, before));
  add_changes_cell (table, cohesion_progress_report_make_change (self, (int) now - (int) before));
}

/**
 * cohesion_progress_report_make_deadline:
 * @self: a report
 * @action: an action
 * @field: one of its deadlines
 *
 * Returns: (transfer full): the deadline as it was written, “None” if there is none
 */
CohesionText *
cohesion_progress_report_make_deadline (const CohesionProgressReport *self, CohesionNode *action, guint field)
{
  CohesionText *text = cohesion_report_writer_deadline (&self->base.writer, action, field);

  return text != NULL ? text
                      : cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "None")));
}

/**
 * cohesion_progress_report_get_sign:
 * @definition: (nullable): a status
 * @shape: (out): its sign
 * @colour: (out): 0xRRGGBB
 *
 * Gets what stands before the words of a status.
 */
void
cohesion_progress_report_get_sign (CohesionNode *definition, CohesionShape *shape, guint32 *colour)
{
  const char *symbol = definition != NULL
                           ? cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_SYMBOL)
                           : NULL;
  const char *text = definition != NULL
                         ? cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_COLOUR)
                         : NULL;

  *shape = symbol != NULL ? cohesion_chart_get_shape (symbol) : COHESION_SHAPE_NONE;
  *colour = 0;
  if (text != NULL)
    cohesion_chart_parse_colour (text, colour);
}

/**
 * cohesion_progress_report_make_status:
 * @self: a report
 * @action: an action
 * @field: its status or its forecast
 *
 * Returns: (transfer full) (nullable): the label of that status, %NULL where nothing was reported
 */
CohesionText *
cohesion_progress_report_make_status (const CohesionProgressReport *self, CohesionNode *action, guint field)
{
  const char *key = cohesion_node_get_string (action, field);
  CohesionNode *definition = field == COHESION_ACTION_STATUS
                                 ? cohesion_action_get_status (action)
                                 : cohesion_status_find (cohesion_node_get_tree (action), key);
  CohesionText *text;

  if (field != COHESION_ACTION_STATUS && key == NULL)
    return NULL;
  if (definition == NULL)
    text = cohesion_text_new (key);
  else
    text = cohesion_report_writer_own (
        &self->base.writer, cohesion_node_get_string (definition, COHESION_STATUS_DEFINITION_LABEL));
  cohesion_text_set_source (text, cohesion_node_get_id (action),
                            cohesion_node_get_kind (action)->fields[field].json);
  return text;
}

/**
 * cohesion_progress_report_add_table:
 * @self: a report
 * @title: a string of the context “report”: what the table shows
 * @row_header: number of the column that names each row
 *
 * Returns: (transfer none): a table with the next number
 */
CohesionTable *
cohesion_progress_report_add_table (CohesionProgressReport *self, const char *title, int row_header)
{
  CohesionText *caption = cohesion_report_writer_caption (&self->base.writer,
                                                          cohesion_progress_report_say (self, title));

  return cohesion_blocks_add_table (self->base.writer.blocks, caption, row_header);
}

/**
 * cohesion_progress_report_add_column:
 * @self: a report
 * @table: a table without cells
 * @title: a string of the context “report”
 * @weight: how much of the spare width it takes
 * @kind: how its cells are set
 *
 * Adds a column.
 */
void
cohesion_progress_report_add_column (CohesionProgressReport *self,
                                     CohesionTable *table,
                                     const char *title,
                                     double weight,
                                     CohesionColumnKind kind)
{
  cohesion_table_add_column (table, cohesion_progress_report_say (self, title), weight, kind);
}

/**
 * cohesion_progress_report_add_status_cell:
 * @self: a report
 * @table: a table
 * @action: an action
 *
 * Adds a cell with the sign and the word of its status.
 */
void
cohesion_progress_report_add_status_cell (CohesionProgressReport *self,
                                          CohesionTable *table,
                                          CohesionNode *action)
{
  CohesionShape shape;
  guint32 colour;

  cohesion_progress_report_get_sign (cohesion_action_get_status (action), &shape, &colour);
  cohesion_table_add_status (
      table, cohesion_progress_report_make_status (self, action, COHESION_ACTION_STATUS), shape, colour);
}
