#include "config.h"

#include "cohesion-checks-private.h"
#include "cohesion-status.h"

#include <glib/gi18n.h>

#define ALL G_MAXUINT64
#define BIT(kind) COHESION_KIND_BIT (COHESION_KIND_##kind)
/* What goes by a name wherever it is printed. */
#define NAMED                                                                                                \
  (BIT (ORGANISATION) | BIT (STRATEGY) | BIT (PARENT_PLAN) | BIT (SECTION) | BIT (STATUS_DEFINITION) |       \
   BIT (THEME) | BIT (PRIORITY) | BIT (ACTION) | BIT (MILESTONE) | BIT (INITIATIVE) | BIT (PARTY) |          \
   BIT (MEETING) | BIT (RESOLUTION) | BIT (DOCUMENT_LINK) | BIT (ENGAGEMENT) | BIT (FOCUS) |                 \
   BIT (DEFINITION) | BIT (EVIDENCE) | BIT (QUOTE) | BIT (OPTION) | BIT (GLOSSARY_ENTRY))

static void
check_theme_has_priorities (CohesionChecker *self, CohesionNode *theme)
{
  cohesion_checker_expect_children (self, theme, COHESION_THEME_LIST_PRIORITIES,
                                    _ ("There is no priority under this theme."));
}

static void
check_priority_has_actions (CohesionChecker *self, CohesionNode *priority)
{
  cohesion_checker_expect_children (self, priority, COHESION_PRIORITY_LIST_ACTIONS,
                                    _ ("There is no action under this priority."));
}

static void
check_decision_has_resolutions (CohesionChecker *self, CohesionNode *decision)
{
  cohesion_checker_expect_children (self, decision, COHESION_DECISION_LIST_RESOLUTIONS,
                                    _ ("This decision has no resolution."));
}

static void
check_implication (CohesionChecker *self, CohesionNode *implication)
{
  if (!cohesion_node_get_boolean (implication, COHESION_IMPLICATION_CLEARED))
    cohesion_checker_report (self, implication, COHESION_IMPLICATION_CLEARED,
                             _ ("This implication is not cleared yet."));
}

static void
check_exempt (CohesionChecker *self, CohesionNode *report)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (self->tree);

  if (g_strcmp0 (cohesion_node_get_string (report, COHESION_REPORT_CLASSIFICATION), "open") == 0 &&
      g_strcmp0 (cohesion_node_get_string (strategy, COHESION_STRATEGY_CONFIDENTIALITY), "partExempt") == 0)
    cohesion_checker_report (self, report, COHESION_REPORT_CLASSIFICATION,
                             _ ("The report is open, but the strategy is exempt in part."));
}

static gint64
level_of (CohesionNode *section)
{
  gint64 level = section ? cohesion_node_get_integer (section, COHESION_SECTION_LEVEL) : 0;

  return level == COHESION_UNSET ? 1 : level;
}

static void
check_heading (CohesionChecker *self, CohesionNode *section)
{
  guint position = cohesion_node_get_position (section);
  CohesionList *list = cohesion_node_get_container (section);
  CohesionNode *before = position > 0 ? cohesion_list_get (list, position - 1) : NULL;

  if (level_of (section) < 1 || level_of (section) > level_of (before) + 1)
    cohesion_checker_report (self, section, COHESION_SECTION_LEVEL, _ ("The heading skips a level."));
}

static void
check_status_key (CohesionChecker *self, CohesionNode *status)
{
  const char *key = cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_KEY);

  if (key != NULL && cohesion_status_find (self->tree, key) != status)
    cohesion_checker_report (self, status, COHESION_STATUS_DEFINITION_KEY,
                             _ ("The status scheme has the key “%s” twice."), key);
}

/* All checks. A check is one row here and a function; where its fix is safe, that is a row of the document’s
 * table of fixes. */
static const CohesionCheck checks[] = {
  { "broken-reference", COHESION_SEVERITY_ERROR, NC_ ("check", "Broken references"),
    N_ ("What is referred to was deleted, or is of a kind that makes no sense there."), ALL,
    cohesion_check_references },
  { "unknown-status", COHESION_SEVERITY_ERROR, NC_ ("check", "Unknown statuses"),
    N_ ("A status that the scheme does not have cannot be counted."), ALL, cohesion_check_statuses },
  { "unsafe-link", COHESION_SEVERITY_WARNING, NC_ ("check", "Links that cannot be followed"),
    N_ ("Readers of a public document cannot open them."), ALL, cohesion_check_links },
  { "no-name", COHESION_SEVERITY_WARNING, NC_ ("check", "Without a title"),
    N_ ("Reports print these by their title."), NAMED, cohesion_check_name },
  { "dates-reversed", COHESION_SEVERITY_ERROR, NC_ ("check", "Ends before it begins"),
    N_ ("One of the two dates is wrong."), ALL, cohesion_check_order_of_dates },
  { "duplicate-status", COHESION_SEVERITY_ERROR, NC_ ("check", "Statuses with the same key"),
    N_ ("Only the first of them is ever used."), BIT (STATUS_DEFINITION), check_status_key },
  { "heading-skip", COHESION_SEVERITY_WARNING, NC_ ("check", "Headings that skip a level"),
    N_ ("Readers with a screen reader go from heading to heading."), BIT (SECTION), check_heading },
  { "theme-empty", COHESION_SEVERITY_WARNING, NC_ ("check", "Themes without a priority"),
    N_ ("A theme is delivered through its priorities."), BIT (THEME), check_theme_has_priorities },
  { "priority-empty", COHESION_SEVERITY_WARNING, NC_ ("check", "Priorities without an action"),
    N_ ("Nothing would be done about them."), BIT (PRIORITY), check_priority_has_actions },
  { "priority-unmeasured", COHESION_SEVERITY_HINT, NC_ ("check", "Priorities without a measure"),
    N_ ("Nobody could tell whether they are reached."), BIT (PRIORITY), cohesion_check_priority_is_measured },
  { "no-lead", COHESION_SEVERITY_ERROR, NC_ ("check", "Actions without a lead"),
    N_ ("Each action has exactly one lead, who answers for it."), BIT (ACTION), cohesion_check_lead },
  { "lead-inactive", COHESION_SEVERITY_WARNING, NC_ ("check", "Leads who have left"),
    N_ ("Somebody else has to take the action on."), BIT (ACTION), cohesion_check_lead_is_active },
  { "no-deadline", COHESION_SEVERITY_WARNING, NC_ ("check", "Actions without a date"),
    N_ ("They can never be late, nor in time."), BIT (ACTION), cohesion_check_deadline },
  { "deadline-outside-period", COHESION_SEVERITY_WARNING, NC_ ("check", "Deadlines outside the strategy"),
    N_ ("They lie before it begins or after it ends."), BIT (ACTION), cohesion_check_deadline_in_period },
  { "period-over", COHESION_SEVERITY_WARNING, NC_ ("check", "Period over, and actions open"),
    N_ ("What is left goes into a longer period, or into the next strategy."), BIT (STRATEGY),
    cohesion_check_period_is_over },
  { "overdue", COHESION_SEVERITY_WARNING, NC_ ("check", "Overdue actions"),
    N_ ("Their deadline has passed and they are not done."), BIT (ACTION), cohesion_check_overdue },
  { "overdue-without-update", COHESION_SEVERITY_WARNING, NC_ ("check", "Overdue without an update"),
    N_ ("Nobody has said in this period why they are late."), BIT (ACTION), cohesion_check_overdue_is_told },
  { "milestone-overdue", COHESION_SEVERITY_WARNING, NC_ ("check", "Overdue milestones"),
    N_ ("Their deadline has passed and they are not done."), BIT (MILESTONE),
    cohesion_check_milestone_overdue },
  { "status-without-comment", COHESION_SEVERITY_WARNING, NC_ ("check", "Trouble without a reason"),
    N_ ("Members ask first of all why an action is in trouble."), BIT (ACTION),
    cohesion_check_status_comment },
  { "status-newer-than-comment", COHESION_SEVERITY_HINT, NC_ ("check", "Statuses newer than what is said"),
    N_ ("What was written last is about an earlier status."), BIT (ACTION), cohesion_check_status_is_told },
  { "completion-incomplete", COHESION_SEVERITY_WARNING, NC_ ("check", "Completed without date or evidence"),
    N_ ("Scrutiny asks when it was done, and how one knows."), BIT (ACTION), cohesion_check_completion },
  { "duplicate-code", COHESION_SEVERITY_ERROR, NC_ ("check", "Codes used twice"),
    N_ ("A code stands for one action for ever."), BIT (ACTION), cohesion_check_code },
  { "no-code", COHESION_SEVERITY_WARNING, NC_ ("check", "Actions without a code"),
    N_ ("This strategy lists its actions by their codes."), BIT (ACTION), cohesion_check_has_code },
  { "progress-out-of-range", COHESION_SEVERITY_ERROR, NC_ ("check", "Progress beyond 0 to 100"),
    N_ ("Progress is a percentage."), BIT (ACTION) | BIT (UPDATE), cohesion_check_progress },
  { "circular-dependency", COHESION_SEVERITY_ERROR, NC_ ("check", "Actions that wait for each other"),
    N_ ("None of them could ever begin."), BIT (ACTION), cohesion_check_circle },
  { "deadline-change-unapproved", COHESION_SEVERITY_HINT, NC_ ("check", "Deadlines moved without approval"),
    N_ ("What was promised to Cabinet is for Cabinet to change."), BIT (DEADLINE_CHANGE),
    cohesion_check_approval },
  { "open-question", COHESION_SEVERITY_HINT, NC_ ("check", "Questions without an answer"),
    N_ ("A member has asked, and waits."), BIT (COMMENT), cohesion_check_question },
  { "measure-without-baseline", COHESION_SEVERITY_WARNING, NC_ ("check", "Measures without a baseline"),
    N_ ("Without it nobody can tell what has changed."), BIT (MEASURE), cohesion_check_baseline },
  { "reading-missing", COHESION_SEVERITY_WARNING, NC_ ("check", "Missing readings"),
    N_ ("A period is over and there is no figure for it."), BIT (MEASURE), cohesion_check_readings },
  { "target-zero", COHESION_SEVERITY_WARNING, NC_ ("check", "Targets of 0"),
    N_ ("Most were never filled in."), BIT (TARGET), cohesion_check_target },
  { "reading-implausible", COHESION_SEVERITY_WARNING, NC_ ("check", "Unlikely readings"),
    N_ ("Most are slips of the keyboard."), BIT (READING), cohesion_check_reading },
  { "focus-without-reply", COHESION_SEVERITY_WARNING, NC_ ("check", "Raised, and without a reply"),
    N_ ("Whoever raised it looks for what was done."), BIT (FOCUS), cohesion_check_focus_reply },
  { "focus-leads-nowhere", COHESION_SEVERITY_HINT, NC_ ("check", "Accepted, and without an effect"),
    N_ ("What was accepted shows in a priority or an action."), BIT (FOCUS), cohesion_check_focus_leads_on },
  { "evidence-without-source", COHESION_SEVERITY_WARNING, NC_ ("check", "Figures without source or year"),
    N_ ("Scrutiny asks where a figure comes from, and how old it is."), BIT (EVIDENCE),
    cohesion_check_evidence_source },
  { "definition-without-source", COHESION_SEVERITY_HINT,
    NC_ ("check", "Definitions without a source or date"),
    N_ ("Readers ask whose definition it is, and since when it counts."), BIT (DEFINITION),
    cohesion_check_definition_source },
  { "decision-empty", COHESION_SEVERITY_WARNING, NC_ ("check", "Decisions without a resolution"),
    N_ ("A minute says what was resolved."), BIT (DECISION), check_decision_has_resolutions },
  { "appendix-missing", COHESION_SEVERITY_ERROR, NC_ ("check", "Missing appendices"),
    N_ ("A recommendation speaks of an appendix that is not there."), BIT (RESOLUTION),
    cohesion_check_appendices },
  { "appendix-not-in-report", COHESION_SEVERITY_WARNING, NC_ ("check", "Appendices not in the report"),
    N_ ("What Cabinet is asked to approve must go with the report."), BIT (REPORT),
    cohesion_check_report_appendices },
  { "implication-not-cleared", COHESION_SEVERITY_WARNING, NC_ ("check", "Implications not cleared"),
    N_ ("Finance, Legal and others clear their part before dispatch."), BIT (IMPLICATION),
    check_implication },
  { "exempt-in-open-report", COHESION_SEVERITY_ERROR, NC_ ("check", "Exempt matter in an open report"),
    N_ ("What is exempt must not be published."), BIT (REPORT), check_exempt },
  { "name-in-open-report", COHESION_SEVERITY_HINT, NC_ ("check", "Names of people in open reports"),
    N_ ("Posts say enough in most papers; names are personal data."), BIT (REPORT), cohesion_check_names },
  { "logo-not-printed", COHESION_SEVERITY_WARNING, NC_ ("check", "Logos that cannot be printed"),
    N_ ("Reports print pictures of the PNG format only."), BIT (ORGANISATION), cohesion_check_logo },
  { "implication-name-in-open-report", COHESION_SEVERITY_HINT,
    NC_ ("check", "Names below implications in open reports"),
    N_ ("Posts say enough in most papers; names are personal data."), BIT (IMPLICATION),
    cohesion_check_implication_name },
};

/**
 * cohesion_finding_free:
 * @finding: (transfer full): a finding
 *
 * Frees a finding.
 */
void
cohesion_finding_free (CohesionFinding *finding)
{
  g_clear_object (&finding->node);
  g_free (finding->message);
  g_free (finding);
}

/**
 * cohesion_severity_get_label:
 * @severity: a severity
 *
 * Returns: its name for people, in lower case
 */
const char *
cohesion_severity_get_label (CohesionSeverity severity)
{
  switch (severity)
    {
    case COHESION_SEVERITY_ERROR:
      return C_ ("severity", "error");
    case COHESION_SEVERITY_WARNING:
      return C_ ("severity", "warning");
    case COHESION_SEVERITY_HINT:
    default:
      return C_ ("severity", "hint");
    }
}

/* Private: adds a finding of the check that is running. */
void
cohesion_checker_report (CohesionChecker *self, CohesionNode *node, int field, const char *format, ...)
{
  CohesionFinding *finding = g_new0 (CohesionFinding, 1);
  va_list args;

  finding->check = self->current->key;
  finding->severity = self->severity;
  finding->node = g_object_ref (node);
  finding->field = field;
  va_start (args, format);
  finding->message = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->findings, finding);
}

/* Private: reports @message if the list is empty. */
void
cohesion_checker_expect_children (CohesionChecker *self, CohesionNode *node, guint list, const char *message)
{
  if (cohesion_node_get_n_children (node, list) == 0)
    cohesion_checker_report (self, node, -1, "%s", message);
}

/* Private: the date in a field, or none. */
CohesionDate
cohesion_checker_get_date (CohesionNode *node, guint field)
{
  CohesionDate date = COHESION_DATE_NONE;

  cohesion_date_parse_iso (cohesion_node_get_string (node, field), &date);
  return date;
}

/* A run over all nodes, which may be done in pieces. */
struct _CohesionCheckRun
{
  CohesionChecker checker;
  GPtrArray *nodes; /* all that are to be looked at, in the order of the document */
  guint next;
};

/* How many nodes are looked at between two looks at the clock. */
#define NODES_AT_ONCE 50

static gboolean
collect_node (CohesionNode *node, gpointer user_data)
{
  if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY))
    return FALSE;
  g_ptr_array_add (user_data, g_object_ref (node));
  return TRUE;
}

/**
 * cohesion_check_run_new:
 * @tree: a strategy with settings
 * @today: the day that counts as today
 *
 * Returns: (transfer full): a check of @tree that has not begun yet
 */
CohesionCheckRun *
cohesion_check_run_new (CohesionTree *tree, CohesionDate today)
{
  CohesionCheckRun *self = g_new0 (CohesionCheckRun, 1);

  self->checker.tree = g_object_ref (tree);
  self->checker.today = today;
  self->checker.codes = g_hash_table_new (g_str_hash, g_str_equal);
  self->checker.followed = g_hash_table_new (NULL, NULL);
  self->checker.findings = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_finding_free);
  self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  cohesion_node_foreach (cohesion_tree_get_root (tree), collect_node, self->nodes);
  return self;
}

/**
 * cohesion_check_run_free:
 */
void
cohesion_check_run_free (CohesionCheckRun *self)
{
  g_clear_pointer (&self->checker.codes, g_hash_table_unref);
  g_clear_pointer (&self->checker.followed, g_hash_table_unref);
  g_clear_pointer (&self->checker.findings, g_ptr_array_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_object (&self->checker.tree);
  g_free (self);
}

static void
check_node (CohesionChecker *self, CohesionNode *node)
{
  guint64 kind = COHESION_KIND_BIT (cohesion_node_get_kind (node)->id);

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (checks[i].kinds & kind)
      {
        self->current = &checks[i];
        self->severity = checks[i].severity;
        checks[i].run (self, node);
      }
}

/**
 * cohesion_check_run_go_on:
 * @microseconds: how long it may take, about; negative for as long as it takes
 *
 * Looks at some more of the strategy. Once the strategy has changed, a new run has to be made.
 *
 * Returns: whether all of it has been looked at
 */
gboolean
cohesion_check_run_go_on (CohesionCheckRun *self, gint64 microseconds)
{
  gint64 end = microseconds < 0 ? G_MAXINT64 : g_get_monotonic_time () + microseconds;

  while (self->next < self->nodes->len)
    {
      check_node (&self->checker, g_ptr_array_index (self->nodes, self->next++));
      if (self->next % NODES_AT_ONCE == 0 && g_get_monotonic_time () >= end)
        break;
    }
  return self->next >= self->nodes->len;
}

/**
 * cohesion_check_run_get_findings:
 *
 * Returns: (transfer none) (element-type CohesionFinding): what was found so far, in the order of the
 *   document
 */
GPtrArray *
cohesion_check_run_get_findings (CohesionCheckRun *self)
{
  return self->checker.findings;
}

/**
 * cohesion_check:
 * @tree: a strategy with settings
 * @today: the day that counts as today
 *
 * Looks for everything that should be put right before the strategy is published. Takes time in proportion to
 * the size of the strategy.
 *
 * Returns: (transfer container) (element-type CohesionFinding): what was found, in the order of the document
 */
GPtrArray *
cohesion_check (CohesionTree *tree, CohesionDate today)
{
  g_autoptr (CohesionCheckRun) run = cohesion_check_run_new (tree, today);

  cohesion_check_run_go_on (run, -1);
  return g_ptr_array_ref (cohesion_check_run_get_findings (run));
}

static const CohesionCheck *
find_check (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].key, key))
      return &checks[i];
  return NULL;
}

/**
 * cohesion_check_get_title:
 * @check: what is looked for, such as "no-lead"
 *
 * Returns: the translated name of what it finds, such as “Actions without a lead”
 */
const char *
cohesion_check_get_title (const char *check)
{
  const CohesionCheck *found = find_check (check);

  return found ? g_dpgettext2 (NULL, "check", found->title) : check;
}

/**
 * cohesion_check_get_explanation:
 * @check: what is looked for, such as "no-lead"
 *
 * Returns: a translated sentence that says why it matters
 */
const char *
cohesion_check_get_explanation (const char *check)
{
  const CohesionCheck *found = find_check (check);

  return found ? _ (found->explanation) : "";
}
