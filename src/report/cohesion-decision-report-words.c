#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-focus.h"
#include "model/cohesion-language.h"
#include "model/cohesion-progress.h"
#include "model/cohesion-quantity.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What people said and what is known, in the words of a report: the reports that tell of it share these. */

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

/**
 * cohesion_decision_report_add_table:
 * @self: a report
 * @title: what it shows, in the context “report”
 *
 * Returns: (transfer none): a new table, whose first column heads its rows
 */
CohesionTable *
cohesion_decision_report_add_table (CohesionDecisionReport *self, const char *title)
{
  return cohesion_blocks_add_table (self->writer.blocks,
                                    cohesion_report_writer_caption (&self->writer, say (self, title)), 0);
}

/**
 * cohesion_decision_report_add_column:
 * @self: a report
 * @table: a table without rows
 * @title: in the context “report”
 * @weight: how much room it needs beside the others
 *
 * Adds a column of words.
 */
void
cohesion_decision_report_add_column (const CohesionDecisionReport *self,
                                     CohesionTable *table,
                                     const char *title,
                                     double weight)
{
  cohesion_table_add_column (table, say (self, title), weight, COHESION_COLUMN_TEXT);
}

/**
 * cohesion_decision_report_append_line:
 * @self: a report
 * @text: a passage
 * @words: (nullable): what to add, without markup
 * @language: (nullable): of @words, where it is not the report's
 *
 * Adds @words on a line of their own. The first line gives the passage its language.
 */
void
cohesion_decision_report_append_line (const CohesionDecisionReport *self,
                                      CohesionText *text,
                                      const char *words,
                                      const char *language)
{
  if (words == NULL || *words == '\0')
    return;
  if (*text->text == '\0')
    cohesion_text_set_language (text, language);
  else
    cohesion_text_append (text, "\n");
  if (g_strcmp0 (text->language, language) == 0)
    cohesion_text_append (text, words);
  else
    cohesion_text_append_language (text, words, language != NULL ? language : self->writer.language);
}

/* The bold parts and links of @part, which was added to @text at @start. */
static void
copy_runs (CohesionText *text, guint start, const CohesionText *part)
{
  for (guint i = 0; part->runs != NULL && i < part->runs->len; i++)
    {
      const CohesionTextRun *run = &g_array_index (part->runs, CohesionTextRun, i);

      if (run->dest != NULL)
        cohesion_text_mark_reference (text, start + run->start, start + run->end, run->dest);
      else
        cohesion_text_mark (text, start + run->start, start + run->end, run->bold, run->uri);
    }
}

/**
 * cohesion_decision_report_append_field:
 * @self: a report
 * @text: a passage in the report's language
 * @node: a node
 * @field: one with words
 *
 * Adds the words of @node on a line of their own, if it has any.
 */
void
cohesion_decision_report_append_field (const CohesionDecisionReport *self,
                                       CohesionText *text,
                                       CohesionNode *node,
                                       guint field)
{
  const char *words = cohesion_report_writer_get (node, field);
  g_autoptr (CohesionText) part = NULL;

  if (words == NULL)
    return;
  if (cohesion_node_get_kind (node)->fields[field].type != COHESION_FIELD_RICH_TEXT)
    {
      cohesion_decision_report_append_line (self, text, words, self->writer.text_language);
      return;
    }
  part = cohesion_report_writer_rich (&self->writer, words);
  cohesion_decision_report_append_line (self, text, part->text, part->language);
  /* Words in another language than those before them are a part of the passage already. */
  if (g_strcmp0 (text->language, part->language) == 0)
    copy_runs (text, (guint) (strlen (text->text) - strlen (part->text)), part);
}

static char *
format_responses (const CohesionDecisionReport *self, gint64 n)
{
  g_autofree char *digits = cohesion_language_format_number (self->writer.language, (guint64) n);

  return cohesion_language_fill (cohesion_language_plural (self->writer.language, "report",
                                                           /* Translators: answers to a survey */
                                                           NNC_ ("report", "%s response", "%s responses"),
                                                           (guint) n),
                                 digits, NULL);
}

/* How many there were, as it was said; who was counted is told beside it, unless that is somebody else. */
static char *
format_attendance (const CohesionDecisionReport *self, CohesionNode *engagement)
{
  gint64 number = cohesion_node_get_integer (engagement, COHESION_ENGAGEMENT_ATTENDANCE);
  const char *unit = cohesion_report_writer_get (engagement, COHESION_ENGAGEMENT_ATTENDANCE_UNIT);
  const char *audience = cohesion_report_writer_get (engagement, COHESION_ENGAGEMENT_AUDIENCE);
  g_autofree char *digits = NULL;

  if (number == COHESION_UNSET || number < 0)
    return NULL;
  if (unit == NULL || (audience != NULL && g_ascii_strcasecmp (unit, audience) != 0))
    return cohesion_engagement_dup_attendance (engagement, self->writer.language);
  digits = cohesion_language_format_number (self->writer.language, (guint64) number);
  return cohesion_quantity_qualify (
      digits, cohesion_report_writer_get (engagement, COHESION_ENGAGEMENT_ATTENDANCE_QUALIFIER),
      self->writer.language);
}

/**
 * cohesion_decision_report_make_attendance:
 * @self: a report
 * @engagement: an engagement
 *
 * Returns: (transfer full): how many took part, as it was said, and how many answered
 */
CohesionText *
cohesion_decision_report_make_attendance (const CohesionDecisionReport *self, CohesionNode *engagement)
{
  CohesionText *text = cohesion_text_new (NULL);
  gint64 n_responses = cohesion_node_get_integer (engagement, COHESION_ENGAGEMENT_RESPONSES);
  g_autofree char *attendance = format_attendance (self, engagement);
  g_autofree char *responses = n_responses != COHESION_UNSET && n_responses >= 0
                                   ? format_responses (self, n_responses)
                                   : NULL;

  cohesion_decision_report_append_line (self, text, attendance, NULL);
  cohesion_decision_report_append_line (self, text, responses, NULL);
  if (*text->text == '\0')
    {
      cohesion_text_free (text);
      return cohesion_report_writer_missing (&self->writer, engagement, COHESION_ENGAGEMENT_ATTENDANCE,
                                             _ ("Say how many took part."), NC_ ("report", "None recorded"));
    }
  cohesion_text_set_source (text, cohesion_node_get_id (engagement), "attendance.value");
  return text;
}

/**
 * cohesion_decision_report_make_audience:
 * @self: a report
 * @engagement: an engagement
 *
 * Returns: (transfer full): who took part
 */
CohesionText *
cohesion_decision_report_make_audience (const CohesionDecisionReport *self, CohesionNode *engagement)
{
  CohesionText *text = cohesion_report_writer_words (&self->writer, engagement, COHESION_ENGAGEMENT_AUDIENCE);

  if (text == NULL)
    text = cohesion_report_writer_words (&self->writer, engagement, COHESION_ENGAGEMENT_ATTENDANCE_UNIT);
  return text != NULL
             ? text
             : cohesion_report_writer_missing (&self->writer, engagement, COHESION_ENGAGEMENT_AUDIENCE,
                                               _ ("Say who took part."), NC_ ("report", "None recorded"));
}

/**
 * cohesion_decision_report_format_span:
 * @self: a report
 * @node: a node
 * @from_field: when it began
 * @to_field: when it ended
 *
 * Returns: (transfer full): “2017 to 2019”, or as much of it as is known
 */
char *
cohesion_decision_report_format_span (const CohesionDecisionReport *self,
                                      CohesionNode *node,
                                      guint from_field,
                                      guint to_field)
{
  g_autoptr (CohesionText) from = cohesion_report_writer_date (&self->writer, node, from_field);
  g_autoptr (CohesionText) to = cohesion_report_writer_date (&self->writer, node, to_field);

  if (from != NULL && to != NULL)
    /* Translators: two dates between which something lasts */
    return cohesion_language_fill (say (self, NC_ ("report", "%1$s to %2$s")), from->text, to->text, NULL);
  return g_strdup (from != NULL ? from->text : to != NULL ? to->text : NULL);
}

static void
append_effects (const CohesionDecisionReport *self, CohesionText *text, CohesionNode *focus)
{
  const char *level = cohesion_decision_report_get_level_name (self, COHESION_SETTINGS_PRIORITY_NAME,
                                                               NC_ ("level", "Priority"));
  g_autoptr (GPtrArray) priorities = cohesion_node_get_references (focus, COHESION_FOCUS_PRIORITIES);
  g_autoptr (GPtrArray) actions = cohesion_node_get_references (focus, COHESION_FOCUS_ACTIONS);

  for (guint i = 0; i < priorities->len; i++)
    {
      g_autoptr (CohesionText) heading = cohesion_decision_report_make_heading (
          self, g_ptr_array_index (priorities, i), COHESION_PRIORITY_TITLE, level);

      cohesion_decision_report_append_line (self, text, heading->missing ? NULL : heading->text,
                                            heading->language);
    }
  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);
      g_autoptr (CohesionText) name = cohesion_decision_report_make_action (self, action);

      if (cohesion_action_is_public (action))
        cohesion_decision_report_append_line (self, text, name->missing ? NULL : name->text, name->language);
    }
}

/**
 * cohesion_decision_report_make_effects:
 * @self: a report
 * @focus: something that was raised
 *
 * Returns: (transfer full): the priorities and actions that it led to, a line each
 */
CohesionText *
cohesion_decision_report_make_effects (const CohesionDecisionReport *self, CohesionNode *focus)
{
  CohesionText *text = cohesion_text_new (NULL);

  append_effects (self, text, focus);
  if (*text->text == '\0')
    {
      cohesion_text_free (text);
      return cohesion_text_new (say (self, NC_ ("report", "None")));
    }
  cohesion_text_set_source (text, cohesion_node_get_id (focus), "priorities");
  return text;
}

/**
 * cohesion_decision_report_make_reply:
 * @self: a report
 * @focus: something that was raised
 *
 * Returns: (transfer full): whether it was accepted, and what was done about it
 */
CohesionText *
cohesion_decision_report_make_reply (const CohesionDecisionReport *self, CohesionNode *focus)
{
  g_autoptr (CohesionText)
      label = cohesion_report_writer_choice (&self->writer, focus, COHESION_FOCUS_RESPONSE);
  CohesionText *text;

  if (cohesion_focus_get_gaps (focus) & COHESION_FOCUS_PENDING)
    return cohesion_report_writer_missing (&self->writer, focus, COHESION_FOCUS_REPLY,
                                           _ ("Reply to what was raised."), NC_ ("report", "No reply yet"));
  text = cohesion_text_new (NULL);
  cohesion_decision_report_append_line (self, text, label != NULL ? label->text : NULL, NULL);
  cohesion_decision_report_append_field (self, text, focus, COHESION_FOCUS_REPLY);
  cohesion_text_set_source (text, cohesion_node_get_id (focus), "reply");
  return text;
}

/**
 * cohesion_decision_report_make_strand:
 * @self: a report
 * @theme: a theme
 *
 * Returns: (transfer full) (nullable): the strand that it belongs to, such as “Socio-cultural”: it stands by
 *   itself, so it begins as a sentence does
 */
CohesionText *
cohesion_decision_report_make_strand (const CohesionDecisionReport *self, CohesionNode *theme)
{
  const char *strand = cohesion_report_writer_get (theme, COHESION_THEME_STRAND);
  g_autofree char *first = NULL;
  g_autofree char *words = NULL;
  CohesionText *text;

  if (strand == NULL)
    return NULL;
  first = g_utf8_strup (strand, (gssize) (g_utf8_next_char (strand) - strand));
  words = g_strconcat (first, g_utf8_next_char (strand), NULL);
  text = cohesion_report_writer_own (&self->writer, words);
  cohesion_text_set_source (text, cohesion_node_get_id (theme), "strand");
  return text;
}
