#include "config.h"

#include "cohesion-progress-report-private.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* The order and the headings of a progress report; its front and its end are those of a decision report. */

static const char *const others[] = { "risk",         "contractual", "staffing", "equality",
                                      "safeguarding", "health",      "crime",    "property",
                                      "climate",      "corporate",   NULL };

#define SUMMARY_HINT N_ ("Write a summary of 120 to 150 words.")
#define BODY                                                                                                 \
  { cohesion_progress_report_add_position, NC_ ("report", "Overall position"), 2, TRUE },                    \
      { cohesion_progress_report_add_changes, NC_ ("report", "What has changed"), 2, TRUE },                 \
      { cohesion_progress_report_add_overdue, NC_ ("report", "Overdue"), 2, TRUE },                          \
      { cohesion_progress_report_add_themes, NC_ ("report", "By theme"), 2, TRUE },                          \
      { cohesion_progress_report_add_measures, NC_ ("report", "Measures"), 2, TRUE },                        \
      { cohesion_progress_report_add_people, NC_ ("report", "By portfolio and by lead"), 2, TRUE },          \
      { cohesion_progress_report_add_reasons, NC_ ("report", "Reasons for delay"), 2, TRUE },                \
      { cohesion_progress_report_add_focuses, NC_ ("report", "What was raised in consultation"), 2, TRUE },  \
      { cohesion_progress_report_add_risks, NC_ ("report", "Risks"), 2, TRUE },                              \
  {                                                                                                          \
    cohesion_progress_report_add_months, NC_ ("report", "Next six months"), 2, TRUE                          \
  }
#define IMPLICATIONS(level)                                                                                  \
  { cohesion_decision_report_add_chapter,                                                                    \
    NC_ ("report", "Financial implications"),                                                                \
    level,                                                                                                   \
    TRUE,                                                                                                    \
    .kind = "finance",                                                                                       \
    .hint = N_ ("Ask finance for their implications.") },                                                    \
      { cohesion_decision_report_add_chapter,                                                                \
        NC_ ("report", "Legal implications"),                                                                \
        level,                                                                                               \
        TRUE,                                                                                                \
        .kind = "legal",                                                                                     \
        .hint = N_ ("Ask legal services for their implications.") },                                         \
  {                                                                                                          \
    cohesion_decision_report_add_others, NC_ ("report", "Other implications"), level, TRUE, .kinds = others  \
  }
#define END                                                                                                  \
  { cohesion_progress_report_add_appendices, NC_ ("report", "List of appendices"), 2 },                      \
      { cohesion_progress_report_add_plan, NC_ ("report", "Appendix 1: full action plan"), 2 },              \
  {                                                                                                          \
    NULL                                                                                                     \
  }

static const CohesionDecisionPart lbbd_parts[] = {
  { cohesion_decision_report_add_contents, NC_ ("report", "Contents") },
  { cohesion_progress_report_add_summary, NC_ ("report", "Summary"), 2, .hint = SUMMARY_HINT },
  { cohesion_progress_report_add_recommendations, NC_ ("report", "Recommendations"), 2 },
  BODY,
  IMPLICATIONS (2),
  { cohesion_decision_report_add_papers,
    NC_ ("report", "Public background papers used in the preparation of the report"), 2,
    .hint = N_ ("Name the papers that the report relies on.") },
  END,
};

static const CohesionDecisionPart newham_parts[] = {
  { cohesion_decision_report_add_contents, NC_ ("report", "Contents") },
  { cohesion_progress_report_add_summary, NC_ ("report", "Executive summary"), 2, TRUE,
    .hint = SUMMARY_HINT },
  { cohesion_progress_report_add_recommendations, NC_ ("report", "Recommendations"), 2, TRUE },
  BODY,
  { cohesion_decision_report_add_heading, NC_ ("report", "Implications"), 2, TRUE },
  IMPLICATIONS (3),
  { cohesion_decision_report_add_papers, NC_ ("report", "Background information"), 2, TRUE,
    .hint = N_ ("Name the papers that the report relies on.") },
  END,
};

/* Two pages: how it stands, what went wrong, what is late and whose it is. */
static const CohesionDecisionPart exception_parts[] = {
  { cohesion_progress_report_add_position, NC_ ("report", "Overall position"), 2, TRUE },
  { cohesion_progress_report_add_changes, NC_ ("report", "What has changed"), 2, TRUE },
  { cohesion_progress_report_add_overdue, NC_ ("report", "Overdue"), 2, TRUE },
  { cohesion_progress_report_add_people, NC_ ("report", "By portfolio and by lead"), 2, TRUE },
  { NULL },
};

static const CohesionDecisionTemplate templates[] = {
  { "lbbd", cohesion_decision_front_lbbd, lbbd_parts },
  { "newham", cohesion_decision_front_newham, newham_parts },
};

static const CohesionDecisionTemplate exceptions[] = {
  { "lbbd", cohesion_decision_front_lbbd, exception_parts },
  { "newham", cohesion_decision_front_newham, exception_parts },
};

/**
 * cohesion_progress_template_find:
 * @key: (nullable): of a template, as in the settings
 * @exception: whether only what is out of the ordinary is told
 *
 * Returns: the order and the headings of that template, or of the usual one
 */
const CohesionDecisionTemplate *
cohesion_progress_template_find (const char *key, gboolean exception)
{
  const CohesionDecisionTemplate *known = exception ? exceptions : templates;

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_strcmp0 (known[i].key, key) == 0)
      return &known[i];
  return &known[0];
}
