#include "config.h"

#include "cohesion-briefing.h"

#include "cohesion-progress-report-private.h"
#include "cohesion-report-since.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* Two pages in large print for a member: how it stands, what is late and why, what has changed, whom to ring
 * and what is asked of the meeting. */

#define LARGE_PRINT 14.0
#define PAGES 2
/* Of more actions nobody remembers anything. */
#define MAX_LATE 8

static CohesionText *
make_title (const CohesionProgressReport *self)
{
  CohesionText *title = cohesion_report_writer_words (&self->base.writer, self->base.report,
                                                      COHESION_REPORT_TITLE);
  const char *name = cohesion_report_writer_get (self->base.strategy, COHESION_STRATEGY_SHORT_TITLE);
  g_autofree char *words = NULL;

  if (title != NULL)
    return title;
  if (name == NULL)
    name = cohesion_report_writer_get (self->base.strategy, COHESION_STRATEGY_TITLE);
  if (name == NULL)
    return cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "Members’ briefing")));
  /* Translators: title of a short report; %s is the title of the strategy */
  words = cohesion_language_fill (
      cohesion_progress_report_say (self, NC_ ("report", "Members’ briefing: %s")), name, NULL);
  title = cohesion_text_new (words);
  cohesion_text_set_source (title, cohesion_node_get_id (self->base.strategy), "title");
  return title;
}

static gboolean
has_phone (CohesionNode *party)
{
  return party != NULL && cohesion_report_writer_has (party, COHESION_PARTY_PHONE);
}

/* “Head of Culture, telephone 020 8215 3000”: what a member needs to ring. NULL where nobody is known. */
static CohesionText *
make_party (const CohesionProgressReport *self, CohesionNode *party)
{
  CohesionText *text = cohesion_report_writer_words (&self->base.writer, party, COHESION_PARTY_ROLE);
  const char *phone = party != NULL ? cohesion_report_writer_get (party, COHESION_PARTY_PHONE) : NULL;
  g_autoptr (CohesionText) name = NULL;
  g_autofree char *words = NULL;

  if (text == NULL)
    text = cohesion_report_writer_words (&self->base.writer, party, COHESION_PARTY_NAME);
  if (text == NULL || phone == NULL)
    return text;
  name = text;
  /* Translators: whom to ring: a post or a name, and a telephone number */
  words = cohesion_language_fill (cohesion_progress_report_say (self, NC_ ("report", "%1$s, telephone %2$s")),
                                  name->text, phone, NULL);
  text = cohesion_text_new (words);
  cohesion_text_set_source (text, name->node, name->field);
  return text;
}

static void
add_label (CohesionProgressReport *self, CohesionBlock *labels, const char *label, CohesionText *value)
{
  if (value != NULL)
    cohesion_block_add_pair (labels, cohesion_progress_report_say (self, label), value);
}

static void
add_front (CohesionProgressReport *self)
{
  const CohesionReportWriter *writer = &self->base.writer;
  CohesionNode *holder = self->progress->scope.portfolio_holder;
  g_autofree char *day = cohesion_language_format_date (writer->language, self->base.as_at);
  CohesionNode *director = cohesion_node_get_reference (self->base.strategy,
                                                        COHESION_STRATEGY_ACCOUNTABLE_DIRECTOR);
  CohesionBlock *labels;

  cohesion_blocks_add_heading (writer->blocks, 1, FALSE, make_title (self));
  labels = cohesion_blocks_add_labels (writer->blocks);
  if (holder != NULL)
    add_label (self, labels, NC_ ("report", "For"),
               cohesion_report_writer_words (writer, holder, COHESION_PARTY_ROLE));
  add_label (self, labels, NC_ ("report", "Meeting"),
             cohesion_report_writer_words (writer, self->base.meeting, COHESION_MEETING_BODY));
  add_label (self, labels, NC_ ("report", "As at"), cohesion_text_new (day));
  if (director != NULL)
    add_label (self, labels, NC_ ("report", "Accountable director"), make_party (self, director));
}

static void
heading (CohesionProgressReport *self, const char *words)
{
  cohesion_report_writer_heading (&self->base.writer, 2, FALSE, words);
}

static void
add_position (CohesionProgressReport *self)
{
  CohesionBlock *labels;

  heading (self, NC_ ("report", "How it stands"));
  cohesion_progress_report_add_sentences (self);
  labels = cohesion_blocks_add_labels (self->base.writer.blocks);
  for (guint i = 0; i < self->progress->statuses->len; i++)
    {
      const CohesionProgressStatus *status = g_ptr_array_index (self->progress->statuses, i);
      CohesionShape shape;
      guint32 colour;

      if (status->now.actions->len == 0 || status->definition == NULL)
        continue;
      cohesion_progress_report_get_sign (status->definition, &shape, &colour);
      cohesion_block_add_status (
          labels, cohesion_node_get_string (status->definition, COHESION_STATUS_DEFINITION_LABEL),
          cohesion_progress_report_make_count (self, &status->now), shape, colour);
      cohesion_block_set_label_language (labels, self->base.writer.text_language);
    }
}

static int
compare_due (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CohesionDate *today = user_data;

  return cohesion_date_compare (cohesion_action_get_due (*(CohesionNode *const *) a, *today),
                                cohesion_action_get_due (*(CohesionNode *const *) b, *today));
}

/* What is past its deadline, and behind it what is at risk or off track; the longest overdue first. */
static GPtrArray *
collect_late (const CohesionProgressReport *self)
{
  const CohesionProgressGroup *total = self->progress->total;
  CohesionDate today = self->progress->scope.today;
  GPtrArray *late = g_ptr_array_new ();
  const GPtrArray *open = total->tallies[COHESION_TALLY_OPEN].actions;

  for (guint i = 0; i < total->tallies[COHESION_TALLY_OVERDUE].actions->len; i++)
    g_ptr_array_add (late, g_ptr_array_index (total->tallies[COHESION_TALLY_OVERDUE].actions, i));
  g_ptr_array_sort_with_data (late, compare_due, &today);
  for (guint i = 0; i < open->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (open, i);

      if (cohesion_status_is_trouble (cohesion_action_get_status (action)) &&
          !cohesion_action_is_overdue (action, today))
        g_ptr_array_add (late, action);
    }
  return late;
}

/* Why in a sentence: the comment on the status. Why the deadline was put off stands by itself. */
static CohesionText *
make_why (const CohesionProgressReport *self, CohesionNode *action)
{
  CohesionText *text = cohesion_report_writer_words (&self->base.writer, action,
                                                     COHESION_ACTION_STATUS_COMMENT);

  return text != NULL ? text
                      : cohesion_text_new (
                            cohesion_progress_report_say (self, NC_ ("report", "No reason is recorded.")));
}

/* The action’s own, or that of its priority; the one of the strategy is at the head of the briefing. */
static CohesionNode *
get_director (CohesionNode *action)
{
  CohesionNode *priority = cohesion_node_get_parent (action);
  CohesionNode *director = cohesion_node_get_reference (action, COHESION_ACTION_ACCOUNTABLE);

  if (director == NULL && cohesion_node_is (priority, COHESION_KIND_PRIORITY))
    director = cohesion_node_get_reference (priority, COHESION_PRIORITY_ACCOUNTABLE);
  return director;
}

static void
add_status (CohesionProgressReport *self, CohesionBlock *labels, CohesionNode *action)
{
  CohesionShape shape;
  guint32 colour;

  cohesion_progress_report_get_sign (cohesion_action_get_status (action), &shape, &colour);
  cohesion_block_add_status (labels, cohesion_progress_report_say (self, NC_ ("report", "Status")),
                             cohesion_progress_report_make_status (self, action, COHESION_ACTION_STATUS),
                             shape, colour);
}

/* For each time that the deadline was changed, by how much, why and who agreed. */
static void
add_delays (CohesionProgressReport *self, CohesionBlock *labels, CohesionNode *action)
{
  g_autoptr (GArray) steps = cohesion_action_list_deadline_steps (action, NULL);

  if (steps->len > 0)
    add_label (self, labels, NC_ ("report", "Deadline changed"),
               cohesion_progress_report_make_steps (self, action, steps, TRUE));
}

static void
add_late_action (CohesionProgressReport *self, CohesionNode *action)
{
  CohesionNode *director = get_director (action);
  CohesionNode *lead = cohesion_node_get_reference (action, COHESION_ACTION_LEAD);
  CohesionBlock *labels;

  cohesion_blocks_add_heading (self->base.writer.blocks, 3, FALSE,
                               cohesion_decision_report_make_action (&self->base, action));
  labels = cohesion_blocks_add_card (self->base.writer.blocks);
  add_status (self, labels, action);
  add_label (self, labels, NC_ ("report", "Deadline"),
             cohesion_progress_report_make_deadline (self, action, COHESION_ACTION_DEADLINE));
  add_label (self, labels, NC_ ("report", "Why"), make_why (self, action));
  add_delays (self, labels, action);
  /* Without a number there is nobody to ring. */
  add_label (self, labels, has_phone (lead) ? NC_ ("report", "Ring") : NC_ ("report", "Lead"),
             make_party (self, lead));
  if (director != NULL)
    add_label (self, labels, NC_ ("report", "Director"), make_party (self, director));
}

static gboolean
any_has_phone (const GPtrArray *actions)
{
  for (guint i = 0; i < actions->len; i++)
    if (has_phone (cohesion_node_get_reference (g_ptr_array_index (actions, i), COHESION_ACTION_LEAD)))
      return TRUE;
  return FALSE;
}

/* It leads to the page that has all of them. */
static void
add_rest (CohesionProgressReport *self, guint n)
{
  g_autofree char *sentence = cohesion_progress_report_count (
      self,
      NNC_ ("report", "%1$s more action is late or in trouble: the progress report has it.",
            "%1$s more actions are late or in trouble: the progress report has them."),
      n, NULL);
  CohesionText *text = cohesion_text_new (sentence);

  cohesion_text_set_page (text, "overview");
  cohesion_blocks_add_paragraph (self->base.writer.blocks, text);
}

static void
add_late (CohesionProgressReport *self)
{
  g_autoptr (GPtrArray) late = collect_late (self);

  heading (self, any_has_phone (late) ? NC_ ("report", "What is late or in trouble, and whom to ring")
                                      : NC_ ("report", "What is late or in trouble"));
  if (late->len == 0)
    cohesion_progress_report_add_sentence (
        self, cohesion_progress_report_say (self, NC_ ("report", "Nothing is late or in trouble.")));
  for (guint i = 0; i < MIN (late->len, self->limit); i++)
    add_late_action (self, g_ptr_array_index (late, i));
  if (late->len > self->limit)
    add_rest (self, late->len - self->limit);
}

static guint
count_changes (const CohesionProgressReport *self, CohesionProgressChangeKind kind)
{
  const GArray *changes = self->changes->lists[kind];
  CohesionNode *holder = self->progress->scope.portfolio_holder;
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const CohesionProgressChange *change = &g_array_index (changes, CohesionProgressChange, i);
      CohesionNode *action = change->now != NULL ? change->now : change->before;
      CohesionNode *own = cohesion_action_get_portfolio_holder (action);

      n += holder == NULL ||
           (own != NULL && g_str_equal (cohesion_node_get_id (own), cohesion_node_get_id (holder)));
    }
  return n;
}

static const struct
{
  CohesionProgressChangeKind kind;
  const char *singular;
  const char *plural;
} changes[] = {
  { COHESION_PROGRESS_COMPLETED,
    NNC_ ("report", "%1$s action was completed.", "%1$s actions were completed.") },
  { COHESION_PROGRESS_TROUBLED, NNC_ ("report",
                                      "%1$s action is newly at risk or off track.",
                                      "%1$s actions are newly at risk or off track.") },
  { COHESION_PROGRESS_DEADLINE, NNC_ ("report",
                                      "The deadline of %1$s action was changed.",
                                      "The deadlines of %1$s actions were changed.") },
  { COHESION_PROGRESS_ADDED, NNC_ ("report", "%1$s action was added.", "%1$s actions were added.") },
  { COHESION_PROGRESS_ABANDONED,
    NNC_ ("report", "%1$s action was abandoned.", "%1$s actions were abandoned.") },
  { COHESION_PROGRESS_LEAD,
    NNC_ ("report", "%1$s action has another lead.", "%1$s actions have another lead.") },
};

static void
add_changes (CohesionProgressReport *self)
{
  CohesionBlock *list = NULL;

  heading (self, NC_ ("report", "What has changed"));
  if (self->changes == NULL)
    {
      cohesion_progress_report_add_sentence (
          self, cohesion_progress_report_say (
                    self, NC_ ("report", "There is no earlier version to compare the strategy with.")));
      return;
    }
  cohesion_progress_report_add_since (self);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      guint n = count_changes (self, changes[i].kind);
      g_autofree char *sentence = NULL;
      CohesionText *text;

      if (n == 0)
        continue;
      sentence = cohesion_progress_report_count (self, changes[i].singular, changes[i].plural, n, NULL);
      if (list == NULL)
        list = cohesion_blocks_add_list (self->base.writer.blocks, COHESION_LIST_BULLET);
      text = cohesion_text_new (sentence);
      cohesion_text_set_page (text, "changes");
      cohesion_block_add_item (list, text);
    }
  if (list == NULL)
    cohesion_progress_report_add_sentence (
        self, cohesion_progress_report_say (self, NC_ ("report", "Nothing has changed.")));
}

static void
add_recommendations (CohesionProgressReport *self)
{
  static const CohesionDecisionPart part = { .heading = NC_ ("report", "What you are asked to agree"),
                                             .level = 2 };

  cohesion_progress_report_add_recommendations (&self->base, &part);
}

/* The portfolio holder whose briefing it is: the one asked for, or whose report it is if he has actions. */
static CohesionNode *
find_holder (CohesionTree *tree, CohesionNode *report, const CohesionBriefingOptions *options)
{
  CohesionNode *holder = report != NULL ? cohesion_node_get_reference (report, COHESION_REPORT_REPORT_OF)
                                        : NULL;
  g_autoptr (GPtrArray) actions = NULL;

  if (options->portfolio_holder != NULL || holder == NULL)
    return options->portfolio_holder;
  actions = cohesion_decision_report_collect_actions (cohesion_tree_get_root (tree));
  for (guint i = 0; i < actions->len; i++)
    if (cohesion_action_get_portfolio_holder (g_ptr_array_index (actions, i)) == holder)
      return holder;
  return NULL;
}

static void
write_report (CohesionProgressReport *self)
{
  cohesion_blocks_set_text_size (self->base.writer.blocks, LARGE_PRINT);
  cohesion_blocks_set_compact (self->base.writer.blocks);
  add_front (self);
  add_position (self);
  add_late (self);
  add_changes (self);
  add_recommendations (self);
  cohesion_report_writer_add_sources (&self->base.writer);
}

/**
 * cohesion_briefing_build:
 * @tree: a strategy
 * @report: (nullable): what is written for the briefing
 * @options: what else it is made of
 *
 * Writes two pages for a member in large print. It reads the strategy, hence runs on its thread.
 *
 * Returns: (transfer full): the briefing
 */
CohesionBlocks *
cohesion_briefing_build (CohesionTree *tree, CohesionNode *report, const CohesionBriefingOptions *options)
{
  CohesionProgressReport self = { .base = { .report = report }, .brief = TRUE };

  cohesion_progress_report_init (&self, tree, options->as_at);
  cohesion_progress_report_compare (&self, options->snapshot, options->before);
  cohesion_progress_report_count_up (&self, find_holder (tree, report, options));
  for (self.limit = MAX_LATE;; self.limit--)
    {
      write_report (&self);
      if (self.limit == 1 || cohesion_progress_report_fits (&self, PAGES))
        break;
      g_clear_object (&self.base.writer.blocks);
      cohesion_report_writer_init (&self.base.writer, tree, report);
    }
  cohesion_progress_report_clear (&self);
  return self.base.writer.blocks;
}
