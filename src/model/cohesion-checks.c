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
   BIT (MEETING) | BIT (RESOLUTION) | BIT (DOCUMENT_LINK))

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

static const CohesionCheck checks[] = {
  { "broken-reference", COHESION_SEVERITY_ERROR, ALL, cohesion_check_references },
  { "unknown-status", COHESION_SEVERITY_ERROR, ALL, cohesion_check_statuses },
  { "unsafe-link", COHESION_SEVERITY_WARNING, ALL, cohesion_check_links },
  { "no-name", COHESION_SEVERITY_WARNING, NAMED, cohesion_check_name },
  { "dates-reversed", COHESION_SEVERITY_ERROR, ALL, cohesion_check_order_of_dates },
  { "duplicate-status", COHESION_SEVERITY_ERROR, BIT (STATUS_DEFINITION), check_status_key },
  { "heading-skip", COHESION_SEVERITY_WARNING, BIT (SECTION), check_heading },
  { "theme-empty", COHESION_SEVERITY_WARNING, BIT (THEME), check_theme_has_priorities },
  { "priority-empty", COHESION_SEVERITY_WARNING, BIT (PRIORITY), check_priority_has_actions },
  { "no-lead", COHESION_SEVERITY_ERROR, BIT (ACTION), cohesion_check_lead },
  { "lead-inactive", COHESION_SEVERITY_WARNING, BIT (ACTION), cohesion_check_lead_is_active },
  { "no-deadline", COHESION_SEVERITY_WARNING, BIT (ACTION), cohesion_check_deadline },
  { "deadline-outside-period", COHESION_SEVERITY_WARNING, BIT (ACTION), cohesion_check_deadline_in_period },
  { "overdue", COHESION_SEVERITY_WARNING, BIT (ACTION), cohesion_check_overdue },
  { "milestone-overdue", COHESION_SEVERITY_WARNING, BIT (MILESTONE), cohesion_check_milestone_overdue },
  { "status-without-comment", COHESION_SEVERITY_WARNING, BIT (ACTION), cohesion_check_status_comment },
  { "completion-incomplete", COHESION_SEVERITY_WARNING, BIT (ACTION), cohesion_check_completion },
  { "duplicate-code", COHESION_SEVERITY_ERROR, BIT (ACTION), cohesion_check_code },
  { "progress-out-of-range", COHESION_SEVERITY_ERROR, BIT (ACTION) | BIT (UPDATE), cohesion_check_progress },
  { "circular-dependency", COHESION_SEVERITY_ERROR, BIT (ACTION), cohesion_check_circle },
  { "deadline-change-unapproved", COHESION_SEVERITY_HINT, BIT (DEADLINE_CHANGE), cohesion_check_approval },
  { "decision-empty", COHESION_SEVERITY_WARNING, BIT (DECISION), check_decision_has_resolutions },
  { "implication-not-cleared", COHESION_SEVERITY_WARNING, BIT (IMPLICATION), check_implication },
  { "exempt-in-open-report", COHESION_SEVERITY_ERROR, BIT (REPORT), check_exempt },
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
  finding->severity = self->current->severity;
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

static gboolean
check_node (CohesionNode *node, gpointer user_data)
{
  CohesionChecker *self = user_data;
  guint64 kind = COHESION_KIND_BIT (cohesion_node_get_kind (node)->id);

  if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      self->current = &checks[i];
      if (checks[i].kinds & kind)
        checks[i].run (self, node);
    }
  return TRUE;
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
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) followed = g_hash_table_new (NULL, NULL);
  CohesionChecker self = {
    .tree = tree,
    .today = today,
    .codes = codes,
    .followed = followed,
  };

  self.findings = g_ptr_array_new_with_free_func ((GDestroyNotify) cohesion_finding_free);
  cohesion_node_foreach (cohesion_tree_get_root (tree), check_node, &self);
  return self.findings;
}
