#include "config.h"

#include "cohesion-consultation-report.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-focus.h"
#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* All that was asked and said, what was replied and what came of it, for those who took part and for whoever
 * checks a decision: an appendix to it. */

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

static CohesionList *
get_engagements (const CohesionDecisionReport *self)
{
  return cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS);
}

static CohesionText *
make_strategy (const CohesionDecisionReport *self)
{
  return cohesion_report_writer_words (&self->writer, self->strategy, COHESION_STRATEGY_TITLE);
}

static CohesionText *
make_council (const CohesionDecisionReport *self)
{
  return cohesion_report_writer_words (&self->writer, cohesion_tree_get_organisation (self->tree),
                                       COHESION_ORGANISATION_NAME);
}

static CohesionText *
make_day (const CohesionDecisionReport *self)
{
  g_autofree char *day = cohesion_language_format_date (self->writer.language, self->as_at);

  return cohesion_text_new (day);
}

static const CohesionDecisionRow front[] = {
  { NC_ ("report", "Strategy"), make_strategy, N_ ("Give the strategy a title."), COHESION_REPORT_TITLE },
  { NC_ ("report", "Council"), make_council, N_ ("Name the council."), COHESION_REPORT_TITLE },
  { NC_ ("report", "As at"), make_day, NULL, COHESION_REPORT_TITLE },
  { NULL },
};

static CohesionText *
make_number (const CohesionDecisionReport *self, guint number)
{
  g_autofree char *digits = cohesion_language_format_number (self->writer.language, number);

  return cohesion_text_new (digits);
}

static void
add_number (CohesionDecisionReport *self, CohesionTable *table, guint number)
{
  cohesion_table_add_cell (table, make_number (self, number));
}

/* How many of what was raised have the response @key. */
static guint
count_responses (GPtrArray *focuses, const char *key)
{
  guint n = 0;

  for (guint i = 0; i < focuses->len; i++)
    n += g_str_equal (cohesion_focus_get_response (g_ptr_array_index (focuses, i)), key);
  return n;
}

/* A row for each response that was given, and for what has none. */
static void
add_responses (CohesionDecisionReport *self, GPtrArray *focuses)
{
  const CohesionChoice *choices =
      cohesion_kind_get (COHESION_KIND_FOCUS)->fields[COHESION_FOCUS_RESPONSE].choices;
  CohesionTable *table = cohesion_decision_report_add_table (self, NC_ ("report", "Responses in numbers"));

  cohesion_decision_report_add_column (self, table, NC_ ("report", "Response"), 2);
  cohesion_table_add_column (table, say (self, NC_ ("report", "How many")), 0.5, COHESION_COLUMN_NUMBER);
  for (; choices->key != NULL; choices++)
    {
      guint n = count_responses (focuses, choices->key);

      if (n == 0)
        continue;
      cohesion_table_add_cell (table, cohesion_text_new (cohesion_language_text (self->writer.language,
                                                                                 "choice", choices->label)));
      add_number (self, table, n);
    }
  cohesion_table_add_cell (table, cohesion_text_new (say (self, NC_ ("report", "All that was raised"))));
  add_number (self, table, focuses->len);
}

/* What is still to be done, in numbers: nobody can say that it was hidden. */
static void
add_gaps (CohesionDecisionReport *self)
{
  CohesionFocusCounts counts;
  CohesionBlock *labels = cohesion_blocks_add_labels (self->writer.blocks);

  cohesion_focus_counts_init (&counts, self->tree);
  cohesion_block_add_pair (labels, say (self, NC_ ("report", "Without a reply")),
                           make_number (self, counts.n_unanswered));
  cohesion_block_add_pair (labels, say (self, NC_ ("report", "Accepted, but has led to nothing yet")),
                           make_number (self, counts.n_leading_nowhere));
  cohesion_block_add_pair (labels, say (self, NC_ ("report", "Priorities that nobody raised")),
                           make_number (self, counts.n_unraised));
}

static void
add_nobody (CohesionDecisionReport *self)
{
  CohesionText *text = cohesion_text_new_missing (_ ("Record who was asked, and what they raised."),
                                                  say (self, NC_ ("report", "Nobody has been asked yet.")));

  cohesion_text_set_page (text, "consultation");
  cohesion_blocks_add_paragraph (self->writer.blocks, text);
}

static void
add_overview (CohesionDecisionReport *self)
{
  g_autoptr (GPtrArray)
      focuses = cohesion_node_collect (cohesion_tree_get_root (self->tree), COHESION_KIND_FOCUS);
  gboolean any = cohesion_list_get_length (get_engagements (self)) > 0;

  cohesion_report_writer_heading (&self->writer, 2, TRUE, NC_ ("report", "Overview"));
  if (self->report != NULL)
    cohesion_report_writer_add (&self->writer, self->report, COHESION_REPORT_SUMMARY);
  if (!any)
    add_nobody (self);
  cohesion_decision_report_add_engagements (self);
  if (focuses->len == 0)
    return;
  add_responses (self, focuses);
  add_gaps (self);
}

static void
add_label (CohesionDecisionReport *self, CohesionBlock *labels, const char *label, CohesionText *value)
{
  if (value != NULL)
    cohesion_block_add_pair (labels, say (self, label), value);
}

static CohesionText *
make_date (const CohesionDecisionReport *self, CohesionNode *engagement)
{
  g_autofree char *span = cohesion_decision_report_format_span (self, engagement, COHESION_ENGAGEMENT_FROM,
                                                                COHESION_ENGAGEMENT_TO);
  CohesionText *text = span != NULL ? cohesion_text_new (span) : NULL;

  if (text != NULL)
    cohesion_text_set_source (text, cohesion_node_get_id (engagement), "from");
  return text;
}

/* The papers that the public may see, a line each. */
static CohesionText *
make_papers (const CohesionDecisionReport *self, CohesionNode *engagement)
{
  g_autoptr (GPtrArray) papers = cohesion_node_get_references (engagement, COHESION_ENGAGEMENT_DOCUMENTS);
  CohesionText *text = cohesion_text_new (NULL);

  for (guint i = 0; i < papers->len; i++)
    if (cohesion_decision_report_may_name (g_ptr_array_index (papers, i)))
      cohesion_decision_report_append_field (self, text, g_ptr_array_index (papers, i),
                                             COHESION_DOCUMENT_LINK_TITLE);
  if (*text->text != '\0')
    return text;
  cohesion_text_free (text);
  return NULL;
}

static void
add_facts (CohesionDecisionReport *self, CohesionNode *engagement)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionBlock *labels = cohesion_blocks_add_labels (writer->blocks);

  add_label (self, labels, NC_ ("report", "Kind"),
             cohesion_report_writer_choice (writer, engagement, COHESION_ENGAGEMENT_KIND));
  add_label (self, labels, NC_ ("report", "Date"), make_date (self, engagement));
  add_label (self, labels, NC_ ("report", "Venue"),
             cohesion_report_writer_words (writer, engagement, COHESION_ENGAGEMENT_VENUE));
  add_label (self, labels, NC_ ("report", "Organised by"),
             cohesion_report_writer_words (writer, engagement, COHESION_ENGAGEMENT_ORGANISER));
  add_label (self, labels, NC_ ("report", "Who took part"),
             cohesion_decision_report_make_audience (self, engagement));
  add_label (self, labels, NC_ ("report", "How many"),
             cohesion_decision_report_make_attendance (self, engagement));
  add_label (self, labels, NC_ ("report", "Papers"), make_papers (self, engagement));
}

/* How comments were collected: readers judge by it what the rest is worth. */
static void
add_method (CohesionDecisionReport *self, CohesionNode *engagement)
{
  cohesion_report_writer_heading (&self->writer, 3, TRUE,
                                  NC_ ("report", "How comments were collected and grouped"));
  if (!cohesion_report_writer_add (&self->writer, engagement, COHESION_ENGAGEMENT_METHOD))
    cohesion_blocks_add_paragraph (
        self->writer.blocks,
        cohesion_report_writer_missing (&self->writer, engagement, COHESION_ENGAGEMENT_METHOD,
                                        _ ("Say how comments were collected and grouped."),
                                        NC_ ("report", "None recorded.")));
}

static gboolean
any_has_weight (CohesionList *focuses)
{
  for (guint i = 0; i < cohesion_list_get_length (focuses); i++)
    if (cohesion_node_has_value (cohesion_list_get (focuses, i), COHESION_FOCUS_WEIGHT))
      return TRUE;
  return FALSE;
}

static void
add_weight (CohesionDecisionReport *self, CohesionTable *table, CohesionNode *focus)
{
  gint64 weight = cohesion_node_get_integer (focus, COHESION_FOCUS_WEIGHT);

  if (weight != COHESION_UNSET && weight >= 0)
    add_number (self, table, (guint) MIN (weight, G_MAXUINT));
  else
    cohesion_table_add_cell (table, cohesion_text_new (say (self, NC_ ("report", "Not counted"))));
}

static void
add_focuses (CohesionDecisionReport *self, CohesionNode *engagement)
{
  CohesionList *focuses = cohesion_node_get_list (engagement, COHESION_ENGAGEMENT_LIST_FOCUSES);
  gboolean weighed = any_has_weight (focuses);
  CohesionTable *table;

  if (cohesion_list_get_length (focuses) == 0)
    return;
  cohesion_report_writer_heading (&self->writer, 3, TRUE, NC_ ("report", "What was raised"));
  table = cohesion_decision_report_add_table (self, NC_ ("report", "What was raised and what was done"));
  cohesion_decision_report_add_column (self, table, NC_ ("report", "What was raised"), 1.6);
  if (weighed)
    cohesion_table_add_column (table, say (self, NC_ ("report", "Times raised")), 0.5,
                               COHESION_COLUMN_NUMBER);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "What we did"), 1.4);
  cohesion_decision_report_add_column (self, table, NC_ ("report", "Led to"), 1.6);
  for (guint i = 0; i < cohesion_list_get_length (focuses); i++)
    {
      CohesionNode *focus = cohesion_list_get (focuses, i);

      cohesion_table_add_cell (table, cohesion_decision_report_make_focus (self, focus));
      if (weighed)
        add_weight (self, table, focus);
      cohesion_table_add_cell (table, cohesion_decision_report_make_reply (self, focus));
      cohesion_table_add_cell (table, cohesion_decision_report_make_effects (self, focus));
    }
}

static CohesionText *
make_heading (const CohesionDecisionReport *self, CohesionNode *engagement)
{
  CohesionText *text = cohesion_report_writer_words (&self->writer, engagement, COHESION_ENGAGEMENT_TITLE);

  if (text == NULL)
    text = cohesion_report_writer_choice (&self->writer, engagement, COHESION_ENGAGEMENT_KIND);
  return text != NULL ? text
                      : cohesion_report_writer_missing (&self->writer, engagement, COHESION_ENGAGEMENT_TITLE,
                                                        _ ("Give it a title."), NC_ ("report", "Engagement"));
}

static void
add_engagement (CohesionDecisionReport *self, CohesionNode *engagement)
{
  cohesion_blocks_add_heading (self->writer.blocks, 2, TRUE, make_heading (self, engagement));
  add_facts (self, engagement);
  add_method (self, engagement);
  if (cohesion_report_writer_has (engagement, COHESION_ENGAGEMENT_FINDINGS))
    {
      cohesion_report_writer_heading (&self->writer, 3, TRUE, NC_ ("report", "Findings"));
      cohesion_report_writer_add (&self->writer, engagement, COHESION_ENGAGEMENT_FINDINGS);
    }
  add_focuses (self, engagement);
}

static void
add_quotes (CohesionDecisionReport *self)
{
  if (!cohesion_decision_report_has_quotes (self))
    return;
  cohesion_report_writer_heading (&self->writer, 2, TRUE, NC_ ("report", "In their own words"));
  cohesion_decision_report_add_quotes_alone (self);
}

/**
 * cohesion_consultation_report_build:
 * @tree: a strategy
 * @report: (nullable): what is written for the report, or NULL for what can be made without
 * @as_at: the day that it speaks of
 *
 * Writes the report on the consultation, an appendix to a decision report. It names nobody who took part, and
 * counts what has no reply. It reads the strategy, hence runs on its thread.
 *
 * Returns: (transfer full): the report
 */
CohesionBlocks *
cohesion_consultation_report_build (CohesionTree *tree, CohesionNode *report, CohesionDate as_at)
{
  CohesionDecisionReport self = {
    .tree = tree,
    .report = report,
    .strategy = cohesion_tree_get_strategy (tree),
    .settings = cohesion_tree_get_settings (tree),
    .as_at = as_at,
    /* Translators: title of a report; %s is the title of the strategy */
    .title = NC_ ("report", "Consultation report: %s"),
  };
  CohesionList *engagements = get_engagements (&self);

  cohesion_report_writer_init (&self.writer, tree, report);
  cohesion_decision_report_add_front (&self, front);
  cohesion_blocks_add_contents (self.writer.blocks,
                                cohesion_text_new (say (&self, NC_ ("report", "Contents"))));
  add_overview (&self);
  for (guint i = 0; i < cohesion_list_get_length (engagements); i++)
    add_engagement (&self, cohesion_list_get (engagements, i));
  add_quotes (&self);
  cohesion_report_writer_add_sources (&self.writer);
  return self.writer.blocks;
}
