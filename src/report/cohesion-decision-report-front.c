#include "config.h"

#include "cohesion-decision-report-private.h"
#include "cohesion-report-text.h"

#include "model/cohesion-minute.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

static CohesionText *
make_title (const CohesionDecisionReport *self)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionText *title = cohesion_report_writer_words (writer, self->report, COHESION_REPORT_TITLE);

  if (title == NULL)
    title = cohesion_report_writer_words (writer, self->meeting, COHESION_MEETING_REPORT_TITLE);
  if (title == NULL)
    title = cohesion_report_writer_words (writer, self->strategy, COHESION_STRATEGY_TITLE);
  if (title == NULL)
    title = cohesion_report_writer_missing (writer, self->strategy, COHESION_STRATEGY_TITLE,
                                            _ ("Give the strategy a title."),
                                            NC_ ("report", "Decision report"));
  return title;
}

static CohesionText *
make_body (const CohesionDecisionReport *self)
{
  return cohesion_report_writer_words (&self->writer, self->meeting, COHESION_MEETING_BODY);
}

static CohesionText *
make_date (const CohesionDecisionReport *self)
{
  return cohesion_report_writer_date (&self->writer, self->meeting, COHESION_MEETING_DATE);
}

static CohesionText *
make_item (const CohesionDecisionReport *self)
{
  return cohesion_report_writer_words (&self->writer, self->meeting, COHESION_MEETING_ITEM);
}

static CohesionText *
make_report_of (const CohesionDecisionReport *self)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionText *text = cohesion_report_writer_party (writer, self->report, COHESION_REPORT_REPORT_OF, FALSE);

  if (text == NULL)
    text = cohesion_report_writer_party (writer, self->meeting, COHESION_MEETING_PRESENTED_BY, FALSE);
  if (text == NULL)
    text = cohesion_report_writer_party (writer, self->strategy, COHESION_STRATEGY_PORTFOLIO_HOLDER, FALSE);
  return text;
}

static CohesionText *
make_access (const CohesionDecisionReport *self)
{
  CohesionText *text = cohesion_report_writer_choice (&self->writer, self->report,
                                                      COHESION_REPORT_CLASSIFICATION);
  const char *paragraph;
  g_autofree char *exempt = NULL;

  if (text == NULL)
    return NULL;
  paragraph = cohesion_report_writer_get (self->report, COHESION_REPORT_EXEMPT_PARAGRAPH);
  if (paragraph == NULL)
    return text;
  /* Translators: %s is the number of a paragraph of Schedule 12A to the Local Government Act 1972 */
  exempt = cohesion_report_fill (say (self, NC_ ("report", " (paragraph %s of Schedule 12A)")), paragraph,
                                 NULL);
  cohesion_text_append (text, exempt);
  return text;
}

static CohesionText *
make_purpose (const CohesionDecisionReport *self)
{
  return cohesion_report_writer_choice (&self->writer, self->report, COHESION_REPORT_FOR_WHAT);
}

/* A strategy that names no wards is for all of them. */
static CohesionText *
make_wards (const CohesionDecisionReport *self)
{
  CohesionText *text = cohesion_report_writer_words (&self->writer, self->report, COHESION_REPORT_WARDS);
  const char *const *wards = cohesion_node_get_strings (self->strategy, COHESION_STRATEGY_WARDS);
  g_autofree char *joined = g_strjoinv (", ", (char **) wards);

  if (text != NULL)
    return text;
  text = *joined != '\0' ? cohesion_report_writer_own (&self->writer, joined)
                         : cohesion_text_new (say (self, NC_ ("report", "All wards")));
  cohesion_text_set_source (text, cohesion_node_get_id (self->strategy), "wards");
  return text;
}

static CohesionText *
make_key_decision (const CohesionDecisionReport *self)
{
  gboolean in_report = self->report != NULL &&
                       cohesion_node_has_value (self->report, COHESION_REPORT_KEY_DECISION);
  CohesionNode *node = in_report ? self->report : self->decision;
  guint field = in_report ? COHESION_REPORT_KEY_DECISION : COHESION_DECISION_KEY_DECISION;
  const char *plan = self->decision != NULL
                         ? cohesion_report_writer_get (self->decision, COHESION_DECISION_FORWARD_PLAN)
                         : NULL;
  g_autofree char *words = NULL;
  CohesionText *text;

  if (node == NULL || !cohesion_node_has_value (node, field))
    return NULL;
  if (!cohesion_node_get_boolean (node, field))
    words = g_strdup (say (self, NC_ ("report", "No")));
  else if (plan == NULL)
    words = g_strdup (say (self, NC_ ("report", "Yes")));
  else
    /* Translators: answer to “Key decision”; %s is the decision’s number in the council’s forward plan */
    words = cohesion_report_fill (say (self, NC_ ("report", "Yes (forward plan reference %s)")), plan, NULL);
  text = cohesion_text_new (words);
  cohesion_text_set_source (text, cohesion_node_get_id (node),
                            cohesion_node_get_kind (node)->fields[field].json);
  return text;
}

static CohesionText *
make_author (const CohesionDecisionReport *self)
{
  CohesionText *text = cohesion_report_writer_party (&self->writer, self->report, COHESION_REPORT_AUTHOR,
                                                     TRUE);

  if (text == NULL)
    text = cohesion_report_writer_party (&self->writer, self->strategy, COHESION_STRATEGY_LEAD_OFFICER, TRUE);
  return text;
}

static CohesionText *
make_contact (const CohesionDecisionReport *self)
{
  CohesionText *text = cohesion_report_writer_words (&self->writer, self->report, COHESION_REPORT_CONTACT);
  CohesionNode *author;
  g_autofree char *lines = NULL;
  const char *email, *phone;

  if (text != NULL || self->report == NULL)
    return text;
  author = cohesion_node_get_reference (self->report, COHESION_REPORT_AUTHOR);
  email = author != NULL ? cohesion_report_writer_get (author, COHESION_PARTY_EMAIL) : NULL;
  phone = author != NULL ? cohesion_report_writer_get (author, COHESION_PARTY_PHONE) : NULL;
  if (email == NULL && phone == NULL)
    return NULL;
  lines = email != NULL && phone != NULL ? g_strconcat (phone, "\n", email, NULL)
                                         : g_strdup (email != NULL ? email : phone);
  text = cohesion_text_new (lines);
  cohesion_text_set_source (text, cohesion_node_get_id (author), "email");
  return text;
}

static CohesionText *
make_accountable_director (const CohesionDecisionReport *self)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionText *text = cohesion_report_writer_party (writer, self->report,
                                                     COHESION_REPORT_ACCOUNTABLE_DIRECTOR, TRUE);

  if (text == NULL)
    text = cohesion_report_writer_party (writer, self->strategy, COHESION_STRATEGY_ACCOUNTABLE_DIRECTOR,
                                         TRUE);
  return text;
}

static CohesionText *
make_director (const CohesionDecisionReport *self)
{
  return cohesion_report_writer_party (&self->writer, self->report, COHESION_REPORT_DIRECTOR, TRUE);
}

/* The front of the report; what has no hint is left out without a word. */
static const struct
{
  const char *label;
  CohesionText *(*make) (const CohesionDecisionReport *self);
  const char *hint;
  guint field;
} rows[] = {
  { NC_ ("report", "Meeting"), make_body, N_ ("Choose the meeting and name its body."),
    COHESION_REPORT_MEETING },
  { NC_ ("report", "Date"), make_date, N_ ("Give the meeting a date."), COHESION_REPORT_MEETING },
  { NC_ ("report", "Item"), make_item, NULL, COHESION_REPORT_MEETING },
  { NC_ ("report", "Report of"), make_report_of, N_ ("Say whose report it is."), COHESION_REPORT_REPORT_OF },
  { NC_ ("report", "Access"), make_access, N_ ("Say whether the report is open or exempt."),
    COHESION_REPORT_CLASSIFICATION },
  { NC_ ("report", "Purpose"), make_purpose, N_ ("Say whether it is for decision or for information."),
    COHESION_REPORT_FOR_WHAT },
  { NC_ ("report", "Wards affected"), make_wards, NULL, COHESION_REPORT_WARDS },
  { NC_ ("report", "Key decision"), make_key_decision, N_ ("Say whether this is a key decision."),
    COHESION_REPORT_KEY_DECISION },
  { NC_ ("report", "Report author"), make_author, N_ ("Say who wrote the report."), COHESION_REPORT_AUTHOR },
  { NC_ ("report", "Contact details"), make_contact, N_ ("Say how to reach the author."),
    COHESION_REPORT_CONTACT },
  { NC_ ("report", "Accountable director"), make_accountable_director,
    N_ ("Choose the accountable director."), COHESION_REPORT_ACCOUNTABLE_DIRECTOR },
  { NC_ ("report", "Accountable executive director"), make_director,
    N_ ("Choose the accountable executive director."), COHESION_REPORT_DIRECTOR },
};

/**
 * cohesion_decision_report_add_front:
 * @self: a report
 *
 * Adds the title and, as a list of labels, what a clerk needs to know.
 */
void
cohesion_decision_report_add_front (CohesionDecisionReport *self)
{
  CohesionBlock *labels;

  cohesion_blocks_add_heading (self->writer.blocks, 1, FALSE, make_title (self));
  labels = cohesion_blocks_add_labels (self->writer.blocks);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CohesionText *value = rows[i].make (self);

      if (value == NULL && rows[i].hint != NULL)
        value = cohesion_report_writer_missing (&self->writer, self->report, rows[i].field, _ (rows[i].hint),
                                                NULL);
      if (value != NULL)
        cohesion_block_add_pair (labels, say (self, rows[i].label), value);
    }
}

/* “Approve … as set out at Appendix 1 to the report; and”: semicolons, the conjunction, the full stop. */
static CohesionText *
make_resolution (const CohesionDecisionReport *self, CohesionNode *resolution, guint position, guint n)
{
  const char *conjunction = cohesion_report_writer_get (self->settings, COHESION_SETTINGS_CONJUNCTION);
  const char *words = cohesion_report_writer_get (resolution, COHESION_RESOLUTION_TEXT);
  g_autoptr (CohesionText)
      verb = cohesion_report_writer_choice (&self->writer, resolution, COHESION_RESOLUTION_VERB);
  g_autofree char *item = NULL;
  CohesionText *text;

  if (words == NULL)
    return cohesion_report_writer_missing (&self->writer, resolution, COHESION_RESOLUTION_TEXT,
                                           _ ("Write what is recommended."), NULL);
  item = cohesion_minute_join (verb != NULL ? verb->text : NULL, words, conjunction, position, n);
  text = cohesion_report_writer_own (&self->writer, item);
  cohesion_text_set_source (text, cohesion_node_get_id (resolution), "text");
  return text;
}

static CohesionListStyle
get_list_style (const CohesionDecisionReport *self)
{
  const char *numerals = cohesion_report_writer_get (self->settings, COHESION_SETTINGS_NUMERALS);

  if (g_strcmp0 (numerals, "1") == 0)
    return COHESION_LIST_DECIMAL;
  return g_strcmp0 (numerals, "a") == 0 ? COHESION_LIST_ALPHA : COHESION_LIST_ROMAN;
}

static void
add_lead_in (CohesionDecisionReport *self)
{
  const char *body = self->meeting != NULL ? cohesion_report_writer_get (self->meeting, COHESION_MEETING_BODY)
                                           : NULL;
  g_autofree char *words = NULL;

  if (body != NULL)
    /* Translators: opens the list of recommendations; %s is the body that decides, such as Cabinet */
    words = cohesion_report_fill (say (self, NC_ ("report", "The %s is recommended to:")), body, NULL);
  else
    words = g_strdup (say (self, NC_ ("report", "It is recommended to:")));
  cohesion_blocks_add_lead_in (self->writer.blocks, cohesion_text_new (words));
}

/* How many of the first @end resolutions have words. */
static guint
count_written (CohesionList *resolutions, guint end)
{
  guint n = 0;

  for (guint i = 0; i < end; i++)
    n += cohesion_report_writer_has (cohesion_list_get (resolutions, i), COHESION_RESOLUTION_TEXT);
  return n;
}

static void
add_missing_recommendations (CohesionDecisionReport *self)
{
  const char *heading = say (self, NC_ ("report", "Recommendations"));

  cohesion_blocks_add_heading (self->writer.blocks, 2, FALSE, cohesion_text_new_missing (heading, NULL));
  cohesion_blocks_add_paragraph (
      self->writer.blocks,
      cohesion_report_writer_missing (&self->writer, self->report, COHESION_REPORT_DECISION,
                                      _ ("Choose the decision whose resolutions are recommended."), NULL));
}

/**
 * cohesion_decision_report_add_recommendations:
 * @self: a report
 *
 * Adds what Cabinet is asked to resolve: the resolutions of the decision, as recommended.
 */
void
cohesion_decision_report_add_recommendations (CohesionDecisionReport *self)
{
  CohesionList *resolutions = self->decision != NULL ? cohesion_node_get_list (
                                                           self->decision, COHESION_DECISION_LIST_RESOLUTIONS)
                                                     : NULL;
  guint length = resolutions != NULL ? cohesion_list_get_length (resolutions) : 0;
  guint n = length > 0 ? count_written (resolutions, length) : 0;
  CohesionBlock *list;

  if (n == 0)
    {
      add_missing_recommendations (self);
      return;
    }
  cohesion_report_writer_heading (&self->writer, 2, FALSE, NC_ ("report", "Recommendations"));
  add_lead_in (self);
  list = cohesion_blocks_add_list (self->writer.blocks, get_list_style (self));
  for (guint i = 0; i < length; i++)
    cohesion_block_add_item (
        list, make_resolution (self, cohesion_list_get (resolutions, i), count_written (resolutions, i), n));
}
