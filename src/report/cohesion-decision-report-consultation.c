#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-summary.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* Who was asked, what they raised, and what was done about it. */

static CohesionList *
get_engagements (const CohesionDecisionReport *self)
{
  return cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS);
}

/**
 * cohesion_decision_report_make_engagement:
 * @self: a report
 * @engagement: an engagement
 *
 * Returns: (transfer full): what it was, and below it where
 */
CohesionText *
cohesion_decision_report_make_engagement (const CohesionDecisionReport *self, CohesionNode *engagement)
{
  CohesionText *text = cohesion_text_new (NULL);

  cohesion_decision_report_append_field (self, text, engagement, COHESION_ENGAGEMENT_TITLE);
  if (*text->text == '\0')
    {
      g_autoptr (CohesionText)
          kind = cohesion_report_writer_choice (&self->writer, engagement, COHESION_ENGAGEMENT_KIND);

      cohesion_decision_report_append_line (self, text, kind != NULL ? kind->text : NULL, NULL);
    }
  if (*text->text == '\0')
    {
      cohesion_text_free (text);
      return cohesion_report_writer_missing (&self->writer, engagement, COHESION_ENGAGEMENT_TITLE,
                                             _ ("Give it a title."), NC_ ("report", "None recorded"));
    }
  cohesion_decision_report_append_field (self, text, engagement, COHESION_ENGAGEMENT_VENUE);
  cohesion_text_set_source (text, cohesion_node_get_id (engagement), "title");
  return text;
}

static CohesionText *
make_date (const CohesionDecisionReport *self, CohesionNode *engagement)
{
  g_autofree char *span = cohesion_decision_report_format_span (self, engagement, COHESION_ENGAGEMENT_FROM,
                                                                COHESION_ENGAGEMENT_TO);
  CohesionText *text;

  if (span == NULL)
    return cohesion_report_writer_missing (&self->writer, engagement, COHESION_ENGAGEMENT_FROM,
                                           _ ("Say when it was."), NC_ ("report", "None recorded"));
  text = cohesion_text_new (span);
  cohesion_text_set_source (text, cohesion_node_get_id (engagement), "from");
  return text;
}

/**
 * cohesion_decision_report_add_engagements:
 * @self: a report
 *
 * Adds a table of who was asked: what it was, when, who took part and how many, as it was said.
 */
void
cohesion_decision_report_add_engagements (CohesionDecisionReport *self)
{
  CohesionList *engagements = get_engagements (self);
  CohesionTable *table;

  if (cohesion_list_get_length (engagements) == 0)
    return;
  table = cohesion_decision_report_add_table (self, NC_ ("report", "Who was asked"));
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Event"), 1.6);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Date"), 0.9);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Who took part"), 1.3);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "How many"), 0.8);
  for (guint i = 0; i < cohesion_list_get_length (engagements); i++)
    {
      CohesionNode *engagement = cohesion_list_get (engagements, i);

      cohesion_table_add_cell (table, cohesion_decision_report_make_engagement (self, engagement));
      cohesion_table_add_cell (table, make_date (self, engagement));
      cohesion_table_add_cell (table, cohesion_decision_report_make_audience (self, engagement));
      cohesion_table_add_cell (table, cohesion_decision_report_make_attendance (self, engagement));
    }
}

/**
 * cohesion_decision_report_make_focus:
 * @self: a report
 * @focus: something that was raised
 *
 * Returns: (transfer full): its words
 */
CohesionText *
cohesion_decision_report_make_focus (const CohesionDecisionReport *self, CohesionNode *focus)
{
  CohesionText *text = cohesion_report_writer_words (&self->writer, focus, COHESION_FOCUS_TEXT);

  return text != NULL ? text
                      : cohesion_report_writer_missing (&self->writer, focus, COHESION_FOCUS_TEXT,
                                                        _ ("Write down what was raised."),
                                                        NC_ ("report", "None recorded"));
}

/**
 * cohesion_decision_report_add_focuses:
 * @self: a report
 * @title: of the table, in the context “report”
 * @raised: title of its first column
 *
 * Adds a table of what was raised, what was done about it and what it led to, if anything was raised.
 */
void
cohesion_decision_report_add_focuses (CohesionDecisionReport *self, const char *title, const char *raised)
{
  g_autoptr (GPtrArray)
      focuses = cohesion_node_collect (cohesion_tree_get_root (self->tree), COHESION_KIND_FOCUS);
  CohesionTable *table;

  if (focuses->len == 0)
    return;
  table = cohesion_decision_report_add_table (self, title);
  cohesion_decision_report_add_column (self, table, raised, 1.6);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "What we did"), 1.4);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Led to"), 1.6);
  for (guint i = 0; i < focuses->len; i++)
    {
      CohesionNode *focus = g_ptr_array_index (focuses, i);

      cohesion_table_add_cell (table, cohesion_decision_report_make_focus (self, focus));
      cohesion_table_add_cell (table, cohesion_decision_report_make_reply (self, focus));
      cohesion_table_add_cell (table, cohesion_decision_report_make_effects (self, focus));
    }
}

/* How comments were collected, for whoever doubts the numbers. */
static void
add_methods (CohesionDecisionReport *self)
{
  CohesionList *engagements = get_engagements (self);
  gboolean any = FALSE;

  for (guint i = 0; i < cohesion_list_get_length (engagements); i++)
    {
      CohesionNode *engagement = cohesion_list_get (engagements, i);
      CohesionText *title = cohesion_report_writer_words (&self->writer, engagement,
                                                          COHESION_ENGAGEMENT_TITLE);

      if (!cohesion_report_writer_has (engagement, COHESION_ENGAGEMENT_METHOD))
        {
          g_clear_pointer (&title, cohesion_text_free);
          continue;
        }
      if (!any)
        cohesion_report_writer_heading (&self->writer, 3, TRUE,
                                        NC_ ("report", "How comments were collected and grouped"));
      any = TRUE;
      if (title != NULL)
        cohesion_blocks_add_lead_in (self->writer.blocks, title);
      cohesion_report_writer_add (&self->writer, engagement, COHESION_ENGAGEMENT_METHOD);
    }
}

/**
 * cohesion_decision_report_add_consultation:
 * @self: a report
 * @part: of the template, with the field of its text
 *
 * Adds what is written about the consultation, who was asked, what they raised and how that was collected.
 */
void
cohesion_decision_report_add_consultation (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  gboolean written = self->report != NULL && cohesion_report_writer_has (self->report, part->field);
  gboolean recorded = cohesion_list_get_length (get_engagements (self)) > 0;

  cohesion_decision_report_begin (self, part, written || recorded);
  if (written)
    cohesion_report_writer_add (&self->writer, self->report, part->field);
  else if (!recorded)
    cohesion_decision_report_add_note (self, part, self->report, part->field, _ (part->hint));
  cohesion_decision_report_add_engagements (self);
  cohesion_decision_report_add_focuses (self, NC_ ("report", "What was raised and what was done"),
                                        NC_ ("report", "What was raised"));
  add_methods (self);
}
