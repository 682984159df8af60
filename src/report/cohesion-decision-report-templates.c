#include "config.h"

#include "cohesion-decision-report-private.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

static const char *const lbbd_others[] = { "risk",         "contractual", "staffing", "equality",
                                           "safeguarding", "health",      "crime",    "property",
                                           "climate",      "corporate",   NULL };

static const CohesionDecisionPart lbbd_parts[] = {
  { cohesion_decision_report_add_contents, NC_ ("report", "Contents") },
  { cohesion_decision_report_add_written, NC_ ("report", "Summary"), 2, FALSE, COHESION_REPORT_SUMMARY,
    G_MAXUINT, N_ ("Write a summary of 120 to 150 words.") },
  { cohesion_decision_report_add_recommendations, NC_ ("report", "Recommendations"), 2 },
  { cohesion_decision_report_add_written, NC_ ("report", "Reasons"), 2, FALSE, COHESION_REPORT_REASONS,
    COHESION_DECISION_REASONS,
    N_ ("Say why the decision is asked for, and which corporate priorities it serves.") },
  { cohesion_decision_report_add_background, NC_ ("report", "Introduction and background"), 2, TRUE },
  { cohesion_decision_report_add_proposal, NC_ ("report", "Proposal and issues"), 2, TRUE },
  { cohesion_decision_report_add_options, NC_ ("report", "Options appraisal"), 2, TRUE,
    COHESION_REPORT_OPTIONS, COHESION_DECISION_ALTERNATIVES,
    N_ ("Describe each option, for and against, and always “do nothing”.") },
  { cohesion_decision_report_add_consultation, NC_ ("report", "Consultation"), 2, TRUE,
    COHESION_REPORT_CONSULTATION, G_MAXUINT,
    N_ ("Say who was consulted, when and how, and what was done about what they said.") },
  { cohesion_decision_report_add_chapter, NC_ ("report", "Financial implications"), 2, TRUE,
    .kind = "finance", .hint = N_ ("Ask finance for their implications.") },
  { cohesion_decision_report_add_funding },
  { cohesion_decision_report_add_chapter, NC_ ("report", "Legal implications"), 2, TRUE, .kind = "legal",
    .hint = N_ ("Ask legal services for their implications.") },
  { cohesion_decision_report_add_others, NC_ ("report", "Other implications"), 2, TRUE,
    .kinds = lbbd_others },
  { cohesion_decision_report_add_papers,
    NC_ ("report", "Public background papers used in the preparation of the report"), 2,
    .hint = N_ ("Name the papers that the report relies on.") },
  { cohesion_decision_report_add_appendices, NC_ ("report", "List of appendices"), 2,
    .hint = N_ ("Name the appendices, the strategy itself among them.") },
  { NULL },
};

/* Equality and corporate policy have headings of their own. */
static const char *const newham_others[] = { "risk",         "contractual", "staffing",
                                             "safeguarding", "health",      "crime",
                                             "property",     "climate",     NULL };

static const CohesionDecisionPart newham_parts[] = {
  { cohesion_decision_report_add_contents, NC_ ("report", "Contents") },
  { cohesion_decision_report_add_written, NC_ ("report", "Executive summary"), 2, TRUE,
    COHESION_REPORT_SUMMARY, G_MAXUINT, N_ ("Write a summary of 120 to 150 words.") },
  { cohesion_decision_report_add_recommendations, NC_ ("report", "Recommendations"), 2, TRUE },
  { cohesion_decision_report_add_written, NC_ ("report", "Reasons"), 3, FALSE, COHESION_REPORT_REASONS,
    COHESION_DECISION_REASONS,
    N_ ("Say why the decision is asked for, and which corporate priorities it serves.") },
  { cohesion_decision_report_add_background, NC_ ("report", "Background"), 2, TRUE },
  { cohesion_decision_report_add_proposal, NC_ ("report", "Key considerations and proposals"), 2, TRUE },
  { cohesion_decision_report_add_chapter, NC_ ("report", "Policy implications"), 2, TRUE, .kind = "corporate",
    .hint = N_ ("Say which policies of the council it bears on.") },
  { cohesion_decision_report_add_options, NC_ ("report", "Alternatives considered"), 2, TRUE,
    COHESION_REPORT_OPTIONS, COHESION_DECISION_ALTERNATIVES,
    N_ ("Describe each option, for and against, and always “do nothing”.") },
  { cohesion_decision_report_add_consultation, NC_ ("report", "Consultation"), 2, TRUE,
    COHESION_REPORT_CONSULTATION, G_MAXUINT,
    N_ ("Say who was consulted, when and how, and what was done about what they said.") },
  { cohesion_decision_report_add_heading, NC_ ("report", "Implications"), 2, TRUE },
  { cohesion_decision_report_add_chapter, NC_ ("report", "Financial implications"), 3, TRUE,
    .kind = "finance", .hint = N_ ("Ask finance for their implications.") },
  { cohesion_decision_report_add_funding },
  { cohesion_decision_report_add_chapter, NC_ ("report", "Legal implications"), 3, TRUE, .kind = "legal",
    .hint = N_ ("Ask legal services for their implications.") },
  { cohesion_decision_report_add_chapter, NC_ ("report", "Equality implications"), 3, TRUE,
    .kind = "equality",
    .hint = N_ ("Say what the decision means for people with protected characteristics.") },
  { cohesion_decision_report_add_others, NC_ ("report", "Other implications"), 3, TRUE,
    .kinds = newham_others },
  { cohesion_decision_report_add_papers, NC_ ("report", "Background information"), 2, TRUE,
    .hint = N_ ("Name the papers that the report relies on.") },
  { NULL },
};

/* The first is for every council without a template of its own. */
static const CohesionDecisionTemplate templates[] = {
  { "lbbd", cohesion_decision_front_lbbd, lbbd_parts },
  { "newham", cohesion_decision_front_newham, newham_parts },
};

/**
 * cohesion_decision_template_find:
 * @key: (nullable): of a template, as in the settings
 *
 * Returns: the order and the headings of that template, or of the usual one
 */
const CohesionDecisionTemplate *
cohesion_decision_template_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_strcmp0 (templates[i].key, key) == 0)
      return &templates[i];
  return &templates[0];
}
