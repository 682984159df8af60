#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

/* “Progress of …”: which report on the strategy it is. */
static CohesionText *
make_title_of_strategy (const CohesionDecisionReport *self)
{
  CohesionText *title = cohesion_report_writer_words (&self->writer, self->strategy, COHESION_STRATEGY_TITLE);
  g_autofree char *words = NULL;

  if (title == NULL || self->title == NULL)
    return title;
  words = cohesion_language_fill (say (self, self->title), title->text, NULL);
  cohesion_text_free (title);
  title = cohesion_text_new (words);
  cohesion_text_set_source (title, cohesion_node_get_id (self->strategy), "title");
  return title;
}

static CohesionText *
make_title (const CohesionDecisionReport *self)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionText *title = cohesion_report_writer_words (writer, self->report, COHESION_REPORT_TITLE);

  if (title == NULL)
    title = cohesion_report_writer_words (writer, self->meeting, COHESION_MEETING_REPORT_TITLE);
  if (title == NULL)
    title = make_title_of_strategy (self);
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

static gboolean
is_exempt (const CohesionDecisionReport *self)
{
  return g_strcmp0 (cohesion_report_writer_get (self->report, COHESION_REPORT_CLASSIFICATION), "exempt") == 0;
}

/* An exempt report must say why: the preview asks for it, print says the rest. */
static CohesionText *
without_paragraph (const CohesionDecisionReport *self, CohesionText *text)
{
  CohesionText *note = cohesion_text_new_missing (
      _ ("Name the paragraph of Schedule 12A to the Local Government Act 1972 that makes the report exempt."),
      text->text);

  cohesion_text_set_source (note, cohesion_node_get_id (self->report), "header.exemptParagraph");
  cohesion_text_free (text);
  return note;
}

static CohesionText *
with_paragraph (const CohesionDecisionReport *self, CohesionText *text, const char *paragraph)
{
  g_autoptr (CohesionText) answer = text;
  /* Translators: “Exempt report” or “Yes”, and the number of a paragraph of Schedule 12A to the Local
   * Government Act 1972 */
  g_autofree char *words = cohesion_language_fill (
      say (self, NC_ ("report", "%1$s (paragraph %2$s of Schedule 12A)")), answer->text, paragraph, NULL);
  CohesionText *both = cohesion_text_new (words);

  cohesion_text_set_source (both, answer->node, answer->field);
  return both;
}

/* “Exempt report (paragraph 3 of Schedule 12A)”. */
static CohesionText *
make_access (const CohesionDecisionReport *self)
{
  CohesionText *text = cohesion_report_writer_choice (&self->writer, self->report,
                                                      COHESION_REPORT_CLASSIFICATION);
  const char *paragraph;

  if (text == NULL || !is_exempt (self))
    return text;
  paragraph = cohesion_report_writer_get (self->report, COHESION_REPORT_EXEMPT_PARAGRAPH);
  if (paragraph == NULL)
    return without_paragraph (self, text);
  return with_paragraph (self, text, paragraph);
}

/* The same as an answer to “Exempt”. */
static CohesionText *
make_exempt (const CohesionDecisionReport *self)
{
  const char *paragraph;
  CohesionText *text;

  if (self->report == NULL || !cohesion_report_writer_has (self->report, COHESION_REPORT_CLASSIFICATION))
    return NULL;
  text = cohesion_text_new (say (self, is_exempt (self) ? NC_ ("report", "Yes") : NC_ ("report", "No")));
  cohesion_text_set_source (text, cohesion_node_get_id (self->report), "header.classification");
  paragraph = cohesion_report_writer_get (self->report, COHESION_REPORT_EXEMPT_PARAGRAPH);
  if (!is_exempt (self))
    return text;
  if (paragraph == NULL)
    return without_paragraph (self, text);
  return with_paragraph (self, text, paragraph);
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

  /* A report that asks for no decision need not say. */
  if (self->title != NULL && node == NULL)
    return NULL;
  if (node == NULL || !cohesion_node_has_value (node, field))
    return cohesion_report_writer_missing (&self->writer, self->report, COHESION_REPORT_KEY_DECISION,
                                           _ ("Say whether this is a key decision."),
                                           NC_ ("report", "Not recorded"));
  if (!cohesion_node_get_boolean (node, field))
    words = g_strdup (say (self, NC_ ("report", "No")));
  else if (plan == NULL)
    words = g_strdup (say (self, NC_ ("report", "Yes")));
  else
    /* Translators: answer to “Key decision”; %s is the decision’s number in the council’s forward plan */
    words = cohesion_language_fill (say (self, NC_ ("report", "Yes (forward plan reference %s)")), plan,
                                    NULL);
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

/* As written for the report, or else those of its author. */
static CohesionText *
make_contact (const CohesionDecisionReport *self)
{
  CohesionText *text = cohesion_report_writer_words (&self->writer, self->report, COHESION_REPORT_CONTACT);
  CohesionNode *author = self->report != NULL
                             ? cohesion_node_get_reference (self->report, COHESION_REPORT_AUTHOR)
                             : NULL;
  g_autofree char *lines = NULL;
  const char *email, *phone;

  if (text != NULL)
    return text;
  if (author == NULL)
    author = cohesion_node_get_reference (self->strategy, COHESION_STRATEGY_LEAD_OFFICER);
  email = author != NULL ? cohesion_report_writer_get (author, COHESION_PARTY_EMAIL) : NULL;
  phone = author != NULL ? cohesion_report_writer_get (author, COHESION_PARTY_PHONE) : NULL;
  if (email == NULL && phone == NULL)
    return NULL;
  lines = email != NULL && phone != NULL ? g_strconcat (phone, "\n", email, NULL)
                                         : g_strdup (email != NULL ? email : phone);
  text = cohesion_report_writer_own (&self->writer, lines);
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

/* The appendices by name, a line each. */
static CohesionText *
make_appendices (const CohesionDecisionReport *self)
{
  g_autoptr (GPtrArray) papers = cohesion_decision_report_collect_appendices (self);
  CohesionText *text = papers->len > 0 ? cohesion_report_writer_own (&self->writer, NULL) : NULL;

  for (guint i = 0; i < papers->len; i++)
    {
      CohesionNode *document = g_ptr_array_index (papers, i);
      g_autofree char *number = cohesion_decision_report_format_appendix (self, document, i);
      const char *title = cohesion_report_writer_get (document, COHESION_DOCUMENT_LINK_TITLE);
      g_autofree char *line = title != NULL
                                  ? cohesion_language_fill (say (self, NC_ ("report", "%1$s: %2$s")), number,
                                                            title, NULL)
                                  : g_strdup (number);

      cohesion_text_append (text, i > 0 ? "\n" : "");
      cohesion_text_append (text, line);
      cohesion_text_set_source (text, cohesion_node_get_id (document), "title");
    }
  return text;
}

const CohesionDecisionRow cohesion_decision_front_lbbd[] = {
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
  { NC_ ("report", "Key decision"), make_key_decision, NULL, COHESION_REPORT_KEY_DECISION },
  { NC_ ("report", "Report author"), make_author, N_ ("Say who wrote the report."), COHESION_REPORT_AUTHOR },
  { NC_ ("report", "Contact details"), make_contact, N_ ("Say how to reach the author."),
    COHESION_REPORT_CONTACT },
  { NC_ ("report", "Accountable director"), make_accountable_director,
    N_ ("Choose the accountable director."), COHESION_REPORT_ACCOUNTABLE_DIRECTOR },
  /* Not every council has one. */
  { NC_ ("report", "Accountable executive director"), make_director, NULL, COHESION_REPORT_DIRECTOR },
  { NULL },
};

const CohesionDecisionRow cohesion_decision_front_newham[] = {
  { NC_ ("report", "Decision maker"), make_body, N_ ("Choose the meeting and name its body."),
    COHESION_REPORT_MEETING },
  { NC_ ("report", "Date"), make_date, N_ ("Give the meeting a date."), COHESION_REPORT_MEETING },
  { NC_ ("report", "Lead officer"), make_author, N_ ("Say who wrote the report."), COHESION_REPORT_AUTHOR },
  { NC_ ("report", "Contact details"), make_contact, N_ ("Say how to reach the author."),
    COHESION_REPORT_CONTACT },
  { NC_ ("report", "Cabinet member"), make_report_of, N_ ("Say whose report it is."),
    COHESION_REPORT_REPORT_OF },
  { NC_ ("report", "Key decision"), make_key_decision, NULL, COHESION_REPORT_KEY_DECISION },
  { NC_ ("report", "Exempt"), make_exempt, N_ ("Say whether the report is open or exempt."),
    COHESION_REPORT_CLASSIFICATION },
  { NC_ ("report", "Wards affected"), make_wards, NULL, COHESION_REPORT_WARDS },
  { NC_ ("report", "Appendices"), make_appendices,
    N_ ("Name the appendices, the strategy itself among them."), COHESION_REPORT_APPENDICES },
  { NULL },
};

/**
 * cohesion_decision_report_add_front:
 * @self: a report
 * @rows: of the template, ended by one without a label
 *
 * Adds the title and, as a list of labels, what a clerk needs to know.
 */
void
cohesion_decision_report_add_front (CohesionDecisionReport *self, const CohesionDecisionRow *rows)
{
  CohesionBlock *labels;

  cohesion_blocks_add_heading (self->writer.blocks, 1, FALSE, make_title (self));
  labels = cohesion_blocks_add_labels (self->writer.blocks);
  for (; rows->label != NULL; rows++)
    {
      CohesionText *value = rows->make (self);

      if (value == NULL && rows->hint != NULL)
        value = cohesion_report_writer_missing (&self->writer, self->report, rows->field, _ (rows->hint),
                                                NULL);
      if (value != NULL)
        cohesion_block_add_pair (labels, say (self, rows->label), value);
    }
}
