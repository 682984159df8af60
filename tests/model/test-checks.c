#include "config.h"

#include "format/cohesion-format.h"
#include "model/cohesion-checks.h"

#include <locale.h>
#include <string.h>

#define ACTION_PATH "themes[0].priorities[0].actions[0]"

/* A strategy with one action of which nothing is missing; %s is put into the action, then into the document.
 */
static const char frame[] =
    "{\"format\": \"com.council.Cohesion\", \"formatVersion\": 1, \"id\": \"d\","
    " \"organisation\": {\"id\": \"o\", \"name\": \"Barking and Dagenham\"},"
    " \"strategy\": {\"id\": \"s\", \"title\": \"No one left behind\", \"period\": {\"from\": \"2019\", "
    "\"to\": \"2027\"}},"
    " \"themes\": [{\"id\": \"t\", \"title\": \"Inclusion\", \"priorities\": ["
    "{\"id\": \"p\", \"title\": \"Belonging\", \"measures\": [\"m1\"], \"actions\": [{\"id\": \"a\", "
    "\"title\": \"Summer of "
    "Festivals\","
    " \"lead\": \"culture\", \"deadline\": {\"text\": \"By end of 2026\", \"date\": \"2026-12-31\"}%s}]}]}],"
    " \"measures\": [{\"id\": \"m1\", \"title\": \"Neighbours who talk\", \"kind\": \"contextual\", "
    "\"baseline\": {\"value\": \"72\"},"
    " \"readings\": [{\"id\": \"m1r\", \"period\": \"2026\", \"value\": \"74\"}]}],"
    " \"parties\": [{\"id\": \"culture\", \"role\": \"Head of Culture\"},"
    " {\"id\": \"gone\", \"role\": \"Head of Nothing\", \"activeTo\": \"2026-08\"},"
    " {\"id\": \"named\", \"role\": \"Head of Policy\", \"name\": \"N. N.\"}]%s}";

/* Later members may not repeat earlier ones, so what they replace is taken out of the frame first. */
typedef struct
{
  const char *without; /* a piece of the frame to leave out, or NULL */
  const char *in_action;
  const char *in_document;
  const char *check;
  const char *found; /* the paths it is found at */
} Case;

#define LEAD " \"lead\": \"culture\","
#define DEADLINE ", \"deadline\": {\"text\": \"By end of 2026\", \"date\": \"2026-12-31\"}"
#define NO_DEADLINE " \"deadline\": {\"text\": \"By end of 2026\", \"date\": \"2026-12-31\"}"
#define MEASURED " \"measures\": [\"m1\"],"
#define TITLE " \"title\": \"Summer of Festivals\","
#define STRATEGY                                                                                             \
  " \"strategy\": {\"id\": \"s\", \"title\": \"No one left behind\", \"period\": {\"from\": \"2019\", "      \
  "\"to\": \"2027\"}},"

#define COUNCIL " \"organisation\": {\"id\": \"o\", \"name\": \"Barking and Dagenham\"},"
#define LOGO(uri) ", \"organisation\": {\"id\": \"o\", \"name\": \"A\", \"logo\": \"" uri "\"}"

#define FOCUS(members)                                                                                       \
  ", \"engagements\": [{\"id\": \"e\", \"title\": \"Event\", \"focuses\": [{\"id\": \"f\", \"text\": "       \
  "\"Listen\"" members "}]}]"
#define EVIDENCE(members) ", \"evidence\": [{\"id\": \"v\", \"statement\": \"72 per cent\"" members "}]"

#define PERIOD_TO(date)                                                                                      \
  ", \"strategy\": {\"id\": \"s\", \"title\": \"T\", \"period\": {\"from\": \"2019\", \"to\": \"" date "\"}" \
  "}"

static const Case cases[] = {
  { NULL, "", FOCUS (""), "focus-without-reply", "engagements[0].focuses[0].response" },
  { NULL, "", FOCUS (", \"response\": \"pending\", \"reply\": \"Soon\""), "focus-without-reply",
    "engagements[0].focuses[0].response" },
  { NULL, "", FOCUS (", \"response\": \"notAccepted\""), "focus-without-reply",
    "engagements[0].focuses[0].reply" },
  { NULL, "", FOCUS (", \"response\": \"noted\""), "focus-without-reply", "" },
  { NULL, "", FOCUS (", \"response\": \"accepted\", \"reply\": \"Done\""), "focus-leads-nowhere",
    "engagements[0].focuses[0].priorities" },
  { NULL, "", FOCUS (", \"response\": \"partly\", \"reply\": \"Done\", \"actions\": [\"a\"]"),
    "focus-leads-nowhere", "" },
  { NULL, "", FOCUS (", \"response\": \"notAccepted\", \"reply\": \"No\""), "focus-leads-nowhere", "" },
  { NULL, "", EVIDENCE (""), "evidence-without-source", "evidence[0].source.title evidence[0].period" },
  { NULL, "", EVIDENCE (", \"source\": {\"title\": \"Census\", \"published\": \"2021\"}"),
    "evidence-without-source", "" },
  { NULL, "", ", \"definitions\": [{\"id\": \"n\", \"term\": \"Integration\"}]", "definition-without-source",
    "definitions[0].text" },
  { NULL, "", ", \"definitions\": [{\"id\": \"n\", \"term\": \"Integration\", \"text\": \"To connect\"}]",
    "definition-without-source", "definitions[0].source" },
  { NULL, "",
    ", \"definitions\": [{\"id\": \"n\", \"term\": \"Integration\", \"text\": \"To connect\", \"source\": "
    "\"Mayor\", \"adopted\": true}]",
    "definition-without-source", "definitions[0].adoptedOn" },
  { COUNCIL, "", LOGO ("data:image/svg+xml;base64,AA"), "logo-not-printed", "organisation.logoText" },
  { COUNCIL, "", LOGO ("logo.gif"), "logo-not-printed", "organisation.logoText" },
  { COUNCIL, "", LOGO ("data:image/png;base64,AA"), "logo-not-printed", "" },
  { NULL, "", ", \"quotes\": [{\"id\": \"q\"}]", "no-name", "quotes[0].text" },
  { LEAD, "", "", "no-lead", ACTION_PATH ".lead" },
  { LEAD, ", \"lead\": \"nobody\"", "", "broken-reference", ACTION_PATH ".lead" },
  { LEAD, ", \"lead\": \"t\"", "", "broken-reference", ACTION_PATH ".lead" },
  { LEAD, ", \"lead\": \"bin\"",
    ", \"trash\": [{\"id\": \"x\", \"kind\": \"party\", \"object\": {\"id\": \"bin\"}}]", "broken-reference",
    ACTION_PATH ".lead" },
  { NULL, "", ", \"trash\": [{\"id\": \"x\", \"kind\": \"action\", \"object\": {\"id\": \"z\"}}]", "no-lead",
    "" },
  { NULL, ", \"description\": \"As [72](cite:v) and [so](cite:gone)\"", EVIDENCE (""), "broken-reference",
    ACTION_PATH ".description" },
  { NULL, ", \"description\": \"As [72](cite:v)\"", EVIDENCE (""), "broken-reference", "" },
  { NULL, ", \"description\": \"As [72](cite:a)\"", "", "broken-reference", ACTION_PATH ".description" },
  { NULL, ", \"supporters\": [\"culture\", \"n1\", \"n2\"]", "", "broken-reference",
    ACTION_PATH ".supporters " ACTION_PATH ".supporters" },
  { LEAD, ", \"lead\": \"gone\"", "", "lead-inactive", ACTION_PATH ".lead" },
  { LEAD, ", \"lead\": \"gone\", \"status\": \"blue\"", "", "lead-inactive", "" },
  { NO_DEADLINE, " \"kind\": \"oneOff\"", "", "no-deadline", ACTION_PATH ".deadline" },
  { NO_DEADLINE, " \"deadline\": {\"text\": \"In due course\"}", "", "no-deadline", ACTION_PATH ".deadline" },
  { NO_DEADLINE, " \"deadline\": {\"text\": \"Yearly\", \"recurrence\": \"annual\"}", "", "no-deadline", "" },
  { NO_DEADLINE, " \"deadline\": {\"date\": \"2028-01-01\"}", "", "deadline-outside-period",
    ACTION_PATH ".deadline" },
  { NO_DEADLINE, " \"deadline\": {\"date\": \"2018-12-31\"}", "", "deadline-outside-period",
    ACTION_PATH ".deadline" },
  { NO_DEADLINE, " \"deadline\": {\"date\": \"2027-12-31\"}", "", "deadline-outside-period", "" },
  { STRATEGY, "", PERIOD_TO ("2026-09-29"), "period-over", "strategy.period.to" },
  { STRATEGY, "", PERIOD_TO ("2026-09-30"), "period-over", "" },
  { STRATEGY, ", \"status\": \"blue\"", PERIOD_TO ("2026-09-29"), "period-over", "" },
  /* Once it is over, that is told once and not of each action. */
  { STRATEGY, "", PERIOD_TO ("2026-09-29"), "deadline-outside-period", "" },
  { STRATEGY, "", PERIOD_TO ("2026-09-30"), "deadline-outside-period", ACTION_PATH ".deadline" },
  { NO_DEADLINE, " \"deadline\": {\"date\": \"2026-09-29\"}", "", "overdue", ACTION_PATH ".deadline" },
  { NO_DEADLINE, " \"deadline\": {\"date\": \"2026-09-30\"}", "", "overdue", "" },
  { NO_DEADLINE, " \"deadline\": {\"date\": \"2026-09-29\"}, \"status\": \"blue\"", "", "overdue", "" },
  { NO_DEADLINE, " \"deadline\": {\"date\": \"2026-09-29\"}, \"status\": \"abandoned\"", "", "overdue", "" },
  { NO_DEADLINE, " \"deadline\": {\"date\": \"2026-09-01\"}",
    ", \"periods\": [{\"id\": \"q\", \"label\": \"Q2\", \"from\": \"2026-07-01\", \"to\": \"2026-09-30\"}]",
    "overdue-without-update", ACTION_PATH ".statusComment" },
  { NO_DEADLINE,
    " \"deadline\": {\"date\": \"2026-09-01\"}, \"updates\": [{\"id\": \"u\", \"date\": \"2026-06-30\"}]",
    ", \"periods\": [{\"id\": \"q\", \"label\": \"Q2\", \"from\": \"2026-07-01\", \"to\": \"2026-09-30\"}]",
    "overdue-without-update", ACTION_PATH ".statusComment" },
  { NO_DEADLINE,
    " \"deadline\": {\"date\": \"2026-09-01\"}, \"updates\": [{\"id\": \"u\", \"date\": \"2026-07-01\"}]",
    ", \"periods\": [{\"id\": \"q\", \"label\": \"Q2\", \"from\": \"2026-07-01\", \"to\": \"2026-09-30\"}]",
    "overdue-without-update", "" },
  { NULL, ", \"milestones\": [{\"id\": \"m\", \"title\": \"M\", \"deadline\": {\"date\": \"2026-01-01\"}}]",
    "", "milestone-overdue", ACTION_PATH ".milestones[0].deadline" },
  { NULL,
    ", \"milestones\": [{\"id\": \"m\", \"deadline\": {\"date\": \"2026-01-01\"}, \"doneOn\": \"2026\"}]", "",
    "milestone-overdue", "" },
  { NULL, ", \"status\": \"amber\"", "", "status-without-comment", ACTION_PATH ".statusComment" },
  { NULL, ", \"status\": \"red\"", "", "status-without-comment", ACTION_PATH ".statusComment" },
  { NULL, ", \"status\": \"red\", \"statusComment\": \"No money.\"", "", "status-without-comment", "" },
  { NULL, ", \"status\": \"green\"", "", "status-without-comment", "" },
  { NULL, ", \"status\": \"purple\", \"forecast\": \"red\"", "", "unknown-status", ACTION_PATH ".status" },
  { NULL, ", \"status\": \"blue\"", "", "completion-incomplete",
    ACTION_PATH ".completedOn " ACTION_PATH ".completionEvidence" },
  { NULL, ", \"progress\": 101", "", "progress-out-of-range", ACTION_PATH ".progress" },
  { NULL, ", \"progress\": 100, \"updates\": [{\"id\": \"u\", \"progress\": -1}]", "",
    "progress-out-of-range", ACTION_PATH ".updates[0].progress" },
  { NULL, ", \"code\": \"A1\"}, {\"id\": \"b\", \"code\": \"A1\"}, {\"id\": \"c\", \"code\": \"A2\"", "",
    "duplicate-code", "themes[0].priorities[0].actions[1].code" },
  { NULL, ", \"dependsOn\": [\"a\"]", "", "circular-dependency", ACTION_PATH ".dependsOn" },
  { NULL,
    ", \"dependsOn\": [\"b\"]}, {\"id\": \"b\", \"dependsOn\": [\"c\", \"e\"]}, {\"id\": \"c\","
    " \"dependsOn\": [\"gone\", \"b\", \"t\"]}, {\"id\": \"e\"",
    "", "circular-dependency", "themes[0].priorities[0].actions[2].dependsOn" },
  { NULL, ", \"dependsOn\": [\"b\", \"c\"]}, {\"id\": \"b\", \"dependsOn\": [\"c\"]}, {\"id\": \"c\"", "",
    "circular-dependency", "" },
  { NULL, ", \"deadlineChanges\": [{\"id\": \"k\"}]", "", "deadline-change-unapproved",
    ACTION_PATH ".deadlineChanges[0].approvedBy" },
  { STRATEGY, ", \"deadlineChanges\": [{\"id\": \"k\", \"on\": \"2026-05-01\"}]",
    ", \"strategy\": {\"id\": \"s\", \"title\": \"T\", \"status\": \"adopted\"}, \"meetings\": [{\"id\": "
    "\"n\", \"body\": \"Cabinet\", \"date\": \"2026-06-01\"}]",
    "deadline-change-unapproved", ACTION_PATH ".deadlineChanges[0].approvedBy" },
  { NULL,
    ", \"status\": \"green\", \"statusAsAt\": \"2026-09-02\", \"updates\": [{\"id\": \"u\", \"date\": "
    "\"2026-09-01\"}]",
    "", "status-newer-than-comment", ACTION_PATH ".statusComment" },
  { NULL,
    ", \"status\": \"green\", \"statusAsAt\": \"2026-09\", \"updates\": [{\"id\": \"u\", \"date\": "
    "\"2026-09-01\"}]",
    "", "status-newer-than-comment", "" },
  { NULL,
    ", \"status\": \"green\", \"statusAsAt\": \"2026-09-02\", \"updates\": [{\"id\": \"u\", \"date\": "
    "\"2026-08-01\"}], \"comments\": [{\"id\": \"k\", \"at\": \"2026-09-02T09:00:00Z\"}]",
    "", "status-newer-than-comment", "" },
  { NULL, ", \"status\": \"green\", \"statusAsAt\": \"2026-09-02\"", "", "status-newer-than-comment", "" },
  { NULL,
    ", \"comments\": [{\"id\": \"k\", \"text\": \"Fine.\"}, {\"id\": \"l\", \"kind\": \"question\", "
    "\"text\": \"When?\"}, {\"id\": \"m\", \"kind\": \"question\", \"text\": \"Why?\", \"resolved\": true}]",
    "", "open-question", ACTION_PATH ".comments[1].resolved" },
  { NULL, "", ", \"settings\": {\"id\": \"g\", \"numbering\": {\"action\": \"code\"}}", "no-code",
    ACTION_PATH ".code" },
  { NULL, ", \"code\": \"A1\"", ", \"settings\": {\"id\": \"g\", \"numbering\": {\"action\": \"code\"}}",
    "no-code", "" },
  { MEASURED, "", "", "priority-unmeasured", "themes[0].priorities[0].measures" },
  { MEASURED, ", \"measures\": [\"m1\"]", "", "priority-unmeasured", "" },
  { MEASURED, ", \"successMeasure\": \"More visitors\"", "", "priority-unmeasured", "" },
  { NULL, "",
    ", \"documents\": [{\"id\": \"x1\", \"kind\": \"appendix\", \"number\": \"1\"}], \"decisions\": "
    "[{\"id\": \"k\", \"resolutions\": [{\"id\": \"r1\", \"text\": \"it, as set out at Appendix 1 and "
    "Appendix 2\"}, {\"id\": \"r2\", \"text\": \"the Appendix to the report\", \"textAsAgreed\": \"Appendix "
    "B.\"}]}]",
    "appendix-missing", "decisions[0].resolutions[0].text decisions[0].resolutions[1].textAsAgreed" },
  { NULL, "",
    ", \"documents\": [{\"id\": \"x1\", \"title\": \"Plan\"}, {\"id\": \"x2\", \"title\": \"Map\"}], "
    "\"decisions\": [{\"id\": \"k\", \"resolutions\": [{\"id\": \"r1\", \"appendices\": [\"x1\", "
    "\"x2\"]}]}], \"reports\": [{\"id\": \"q\", \"decision\": \"k\", \"appendices\": [\"x2\"]}]",
    "appendix-not-in-report", "reports[0].appendices" },
  { NULL, "",
    ", \"reports\": [{\"id\": \"q\", \"header\": {\"classification\": \"open\", \"author\": \"named\", "
    "\"director\": \"culture\"}, \"implications\": [{\"id\": \"i\", \"by\": \"N. N.\"}]}, {\"id\": \"q2\", "
    "\"header\": {\"classification\": \"exempt\", \"author\": \"named\"}, \"implications\": [{\"id\": "
    "\"i2\", \"by\": \"N. N.\"}]}]",
    "name-in-open-report", "reports[0].header.author" },
  { NULL, "",
    ", \"reports\": [{\"id\": \"q\", \"header\": {\"classification\": \"open\"}, \"implications\": [{\"id\": "
    "\"i\", \"by\": \"N. N.\"}, {\"id\": \"j\"}]}]",
    "implication-name-in-open-report", "reports[0].implications[0].by" },
  { TITLE, "", "", "no-name", ACTION_PATH ".title" },
  { STRATEGY, "",
    ", \"strategy\": {\"id\": \"s\", \"title\": \"T\", \"period\": {\"from\": \"2027\", \"to\": \"2026\"}}",
    "dates-reversed", "strategy.period.to" },
  { STRATEGY, "",
    ", \"strategy\": {\"id\": \"s\", \"title\": \"T\", \"period\": {\"from\": \"2026-05\", \"to\": "
    "\"2026\"}}",
    "dates-reversed", "" },
  { STRATEGY, "",
    ", \"strategy\": {\"id\": \"s\", \"sections\": [{\"id\": \"s1\", \"heading\": \"A\"}, {\"id\": \"s2\", "
    "\"level\": 2},"
    " {\"id\": \"s3\", \"level\": 4}, {\"id\": \"s4\", \"level\": 1}, {\"id\": \"s5\", \"level\": 0}]}",
    "heading-skip", "strategy.sections[2].level strategy.sections[4].level" },
  { NULL, "",
    ", \"settings\": {\"id\": \"g\", \"statusScheme\": [{\"id\": \"k1\", \"key\": \"x\"}, {\"id\": \"k2\", "
    "\"key\": \"x\"}]}",
    "duplicate-status", "settings.statusScheme[1].key" },
  { NULL, "}]}, {\"id\": \"p2\", \"actions\": [{\"id\": \"b\"", "", "priority-empty", "" },
  { NULL, "}]}, {\"id\": \"p2\", \"x\": [{", "", "priority-empty", "themes[0].priorities[1]" },
  { NULL, "}]}]}, {\"id\": \"t2\", \"x\": [{\"y\": [{", "", "theme-empty", "themes[1]" },
  { NULL, "", ", \"decisions\": [{\"id\": \"k\"}]", "decision-empty", "decisions[0]" },
  { NULL, "",
    ", \"reports\": [{\"id\": \"r\", \"implications\": [{\"id\": \"i\"}, {\"id\": \"j\", \"cleared\": "
    "true}]}]",
    "implication-not-cleared", "reports[0].implications[0].cleared" },
  { STRATEGY, "",
    ", \"strategy\": {\"id\": \"s\", \"confidentiality\": {\"kind\": \"partExempt\"}}, \"reports\": ["
    "{\"id\": \"r\", \"header\": {\"classification\": \"open\"}}, {\"id\": \"q\", \"header\": "
    "{\"classification\": \"exempt\"}}]",
    "exempt-in-open-report", "reports[0].header.classification" },
  { NULL, "",
    ", \"documents\": [{\"id\": \"l1\", \"uri\": \"javascript:alert(1)\"}, {\"id\": \"l2\", \"uri\": "
    "\"https://a.example\"},"
    " {\"id\": \"l3\", \"uri\": \"C:\\\\plan.docx\"}, {\"id\": \"l4\", \"uri\": \"Appendix 1.pdf\"}]",
    "unsafe-link", "documents[0].uri documents[2].uri" },
};

/* What measures are checked for; %s is put into a measure that is taken every year. */
static const struct
{
  const char *in_measure;
  const char *check;
  const char *message;
} measures[] = {
  { "", "measure-without-baseline", "Nothing says where this measure began." },
  { "", "reading-missing", "This measure has no reading yet." },
  { ", \"readings\": [{\"id\": \"r\", \"period\": \"2025-03-31\", \"value\": \"1\"}]", "reading-missing",
    "The reading of 2025–26 is missing." },
  { ", \"readings\": [{\"id\": \"r\", \"period\": \"2024-03-31\", \"value\": \"1\"}]", "reading-missing",
    "2 readings are missing, the first of 2024–25." },
  { ", \"readings\": [{\"id\": \"r\", \"period\": \"2026-03-31\", \"value\": \"1\"}]", "reading-missing",
    NULL },
  { ", \"readings\": [{\"id\": \"r\", \"period\": \"2025\"}]", "reading-implausible",
    "There is no value, and no reason why not." },
  { ", \"readings\": [{\"id\": \"r\", \"notAvailableReason\": \"Survey cancelled\"}]", "reading-implausible",
    NULL },
  { ", \"targets\": [{\"id\": \"x\", \"value\": \"0\"}], \"polarity\": \"higher\"", "target-zero",
    "The target is 0, though more would be better." },
  { ", \"targets\": [{\"id\": \"x\", \"value\": \"0\"}], \"polarity\": \"lower\"", "target-zero", NULL },
  { ", \"targets\": [{\"id\": \"x\", \"period\": \"2025\", \"value\": \"8\"}], \"readings\": [{\"id\": "
    "\"r\", "
    "\"period\": \"2025\", \"value\": \"81\"}]",
    "reading-implausible", "This is more than ten times the target. Is it mistyped?" },
  { ", \"targets\": [{\"id\": \"x\", \"period\": \"2025\", \"value\": \"8\"}], \"readings\": [{\"id\": "
    "\"r\", "
    "\"period\": \"2025\", \"value\": \"80\"}]",
    "reading-implausible", NULL },
  { ", \"readings\": [{\"id\": \"r\", \"value\": \"3\", \"numerator\": \"4\", \"denominator\": \"2\"}]",
    "reading-implausible", "The value is not what the numerator and the denominator make." },
};

static CohesionTree *
read_case (const Case *item)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) template = g_string_new (frame);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) pieces = NULL;
  CohesionTree *tree;

  if (item->without != NULL)
    g_assert_cmpuint (g_string_replace (template, item->without, "", 1), ==, 1);
  pieces = g_strsplit (template->str, "%s", 3);
  g_string_append_printf (text, "%s%s%s%s%s", pieces[0], item->in_action, pieces[1], item->in_document,
                          pieces[2]);
  bytes = g_bytes_new (text->str, text->len);
  tree = cohesion_format_read (bytes, NULL, &error);
  if (tree == NULL)
    g_test_message ("%s", text->str);
  g_assert_no_error (error);
  return tree;
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (CohesionTree) tree = read_case (item);
  g_autoptr (GPtrArray) findings = cohesion_check (tree, COHESION_DATE_INIT (2026, 9, 30));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CohesionFinding *finding = findings->pdata[i];
      g_autofree char *path = cohesion_format_dup_path (finding->node, finding->field);

      g_assert_cmpuint (strlen (finding->message), >, 10);
      g_assert_cmpstr (cohesion_check_get_title (finding->check), !=, finding->check);
      g_assert_cmpuint (strlen (cohesion_check_get_explanation (finding->check)), >, 10);
      if (g_str_equal (finding->check, item->check))
        g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", path);
    }
  g_assert_cmpstr (found->str, ==, item->found);
}

static void
test_measure (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"com.council.Cohesion\", \"formatVersion\": 1, \"id\": \"d\", \"measures\": [{\"id\": "
      "\"m\", "
      "\"title\": \"Neighbours who talk\", \"frequency\": \"annual\"%s}]}",
      measures[i].in_measure);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionTree) tree = cohesion_format_read (bytes, NULL, &error);
  g_autoptr (GPtrArray) findings = NULL;
  const char *message = NULL;

  g_assert_no_error (error);
  findings = cohesion_check (tree, COHESION_DATE_INIT (2026, 9, 30));
  for (guint j = 0; j < findings->len; j++)
    if (g_str_equal (((CohesionFinding *) findings->pdata[j])->check, measures[i].check))
      message = ((CohesionFinding *) findings->pdata[j])->message;
  g_assert_cmpstr (message, ==, measures[i].message);
}

/* A strategy of which nothing is missing gives no finding; otherwise nobody reads any. */
static void
test_clean (void)
{
  const Case nothing = { NULL, "", "", NULL, NULL };
  g_autoptr (CohesionTree) tree = read_case (&nothing);
  g_autoptr (GPtrArray) findings = cohesion_check (tree, COHESION_DATE_INIT (2026, 9, 30));

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((CohesionFinding *) findings->pdata[i])->message);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_words (void)
{
  const Case late = { NO_DEADLINE, " \"deadline\": {\"date\": \"2026-09-29\"}", "", NULL, NULL };
  g_autoptr (CohesionTree) tree = read_case (&late);
  g_autoptr (GPtrArray) one_day = cohesion_check (tree, COHESION_DATE_INIT (2026, 9, 30));
  g_autoptr (GPtrArray) two_days = cohesion_check (tree, COHESION_DATE_INIT (2026, 10, 1));
  const CohesionFinding *finding = one_day->pdata[0];

  g_assert_cmpstr (finding->message, ==, "This is overdue by 1 day.");
  g_assert_cmpstr (((CohesionFinding *) two_days->pdata[0])->message, ==, "This is overdue by 2 days.");
  g_assert_cmpint (finding->severity, ==, COHESION_SEVERITY_WARNING);
  g_assert_cmpstr (cohesion_severity_get_label (finding->severity), ==, "warning");
}

/* From two weeks on, nobody counts days. */
static void
test_weeks (void)
{
  const Case late = { NO_DEADLINE, " \"deadline\": {\"date\": \"2026-09-16\"}", "", NULL, NULL };
  g_autoptr (CohesionTree) tree = read_case (&late);
  g_autoptr (GPtrArray) days = cohesion_check (tree, COHESION_DATE_INIT (2026, 9, 29));
  g_autoptr (GPtrArray) weeks = cohesion_check (tree, COHESION_DATE_INIT (2026, 9, 30));

  g_assert_cmpstr (((CohesionFinding *) days->pdata[0])->message, ==, "This is overdue by 13 days.");
  g_assert_cmpstr (((CohesionFinding *) weeks->pdata[0])->message, ==, "This is overdue by 2 weeks.");
}

static CohesionSeverity
severity_of_approval (const char *held, const char *stage)
{
  g_autofree char *document = g_strdup_printf (
      ", \"strategy\": {\"id\": \"s\", \"title\": \"T\", \"status\": \"%s\"}, \"meetings\": [{\"id\": \"n\", "
      "\"body\": \"Cabinet\", \"date\": \"%s\"}]",
      stage, held);
  const Case item = { STRATEGY, ", \"deadlineChanges\": [{\"id\": \"k\", \"on\": \"2026-05-01\"}]", document,
                      NULL, NULL };
  g_autoptr (CohesionTree) tree = read_case (&item);
  g_autoptr (GPtrArray) findings = cohesion_check (tree, COHESION_DATE_INIT (2026, 9, 30));

  g_assert_cmpuint (findings->len, ==, 1);
  return ((CohesionFinding *) findings->pdata[0])->severity;
}

/* A change that a meeting could have approved and did not weighs more. */
static void
test_approval_missed (void)
{
  g_assert_cmpint (severity_of_approval ("2026-06-01", "adopted"), ==, COHESION_SEVERITY_WARNING);
  g_assert_cmpint (severity_of_approval ("2026-06-01", "draft"), ==, COHESION_SEVERITY_HINT);
  g_assert_cmpint (severity_of_approval ("2026-04-01", "adopted"), ==, COHESION_SEVERITY_HINT);
  g_assert_cmpint (severity_of_approval ("2026-10-01", "adopted"), ==, COHESION_SEVERITY_HINT);
}

/* In pieces the same is found as at once. */
static void
test_pieces (void)
{
  const Case item = { LEAD, ", \"status\": \"amber\"", "", NULL, NULL };
  g_autoptr (CohesionTree) tree = read_case (&item);
  g_autoptr (GPtrArray) whole = cohesion_check (tree, COHESION_DATE_INIT (2026, 9, 30));
  g_autoptr (CohesionCheckRun) run = cohesion_check_run_new (tree, COHESION_DATE_INIT (2026, 9, 30));
  guint n_pieces = 0;

  while (!cohesion_check_run_go_on (run, 0))
    n_pieces++;
  g_assert_cmpuint (n_pieces, <, 100);
  g_assert_cmpuint (cohesion_check_run_get_findings (run)->len, ==, whole->len);
  g_assert_cmpuint (whole->len, ==, 2);
}

/* A chain of dependencies as long as the strategy neither overflows the stack nor takes quadratic time. */
static void
test_long_chain (void)
{
  g_autoptr (GString) actions = g_string_new (", \"dependsOn\": [\"a0\"]}");
  Case chain = { NULL, NULL, "", NULL, NULL };
  g_autoptr (CohesionTree) tree = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  guint n_circles = 0;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (actions, ", {\"id\": \"a%u\", \"dependsOn\": [\"a%u\"]}", i, i + 1);
  g_string_append (actions, ", {\"id\": \"a50000\", \"dependsOn\": [\"a\"]");
  chain.in_action = actions->str;
  tree = read_case (&chain);
  findings = cohesion_check (tree, COHESION_DATE_INIT (2026, 9, 30));
  for (guint i = 0; i < findings->len; i++)
    n_circles += g_str_equal (((CohesionFinding *) findings->pdata[i])->check, "circular-dependency");
  g_assert_cmpuint (n_circles, ==, 1);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/checks/%s/%u", cases[i].check, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/checks/measures/%s/%" G_GSIZE_FORMAT,
                                               measures[i].check, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_measure);
    }
  g_test_add_func ("/model/checks/clean", test_clean);
  g_test_add_func ("/model/checks/words", test_words);
  g_test_add_func ("/model/checks/weeks", test_weeks);
  g_test_add_func ("/model/checks/approval-missed", test_approval_missed);
  g_test_add_func ("/model/checks/pieces", test_pieces);
  g_test_add_func ("/model/checks/long-chain", test_long_chain);
  return g_test_run ();
}
