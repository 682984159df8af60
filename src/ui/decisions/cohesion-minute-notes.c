#include "config.h"

#include "cohesion-minute-notes.h"

#include "compare/cohesion-words.h"
#include "model/cohesion-decision.h"
#include "model/cohesion-duties.h"
#include "model/cohesion-minute.h"
#include "model/cohesion-node-text.h"

#include <glib/gi18n.h>

/* What the page says below a decision and a resolution, a sentence a line. */

/* NULL if there is nothing to say. */
static char *
join_lines (GStrvBuilder *lines)
{
  g_auto (GStrv) strv = g_strv_builder_end (lines);

  return *strv ? g_strjoinv ("\n", strv) : NULL;
}

static void
add_heading (GStrvBuilder *lines, CohesionNode *decision)
{
  g_autofree char *title = cohesion_node_dup_text (decision, COHESION_DECISION_TITLE);
  g_autofree char *outcome = cohesion_node_dup_text (decision, COHESION_DECISION_OUTCOME);

  if (*title && *outcome)
    /* Translators: the title of a decision and its outcome: “Cohesion Strategy · As recommended” */
    g_strv_builder_take (lines, g_strdup_printf (C_ ("decision", "%1$s · %2$s"), title, outcome));
  else if (*title || *outcome)
    g_strv_builder_add (lines, *title ? title : outcome);
}

static void
add_publicity (GStrvBuilder *lines, CohesionNode *decision)
{
  const char *plan = cohesion_node_get_string (decision, COHESION_DECISION_FORWARD_PLAN);
  g_autofree char *notice = cohesion_node_dup_text (decision, COHESION_DECISION_NOTICE_DATE);

  if (!cohesion_node_get_boolean (decision, COHESION_DECISION_KEY_DECISION))
    return;
  if (plan && *notice)
    /* Translators: %1$s is a reference in the forward plan, %2$s a day */
    g_strv_builder_take (
        lines, g_strdup_printf (_ ("Key decision %1$s, of which notice was given on %2$s."), plan, notice));
  else if (*notice)
    /* Translators: %s is a day */
    g_strv_builder_take (lines,
                         g_strdup_printf (_ ("Key decision, of which notice was given on %s."), notice));
  else if (plan)
    /* Translators: %s is a reference in the forward plan */
    g_strv_builder_take (lines, g_strdup_printf (_ ("Key decision %s."), plan));
  else
    g_strv_builder_add (lines, _ ("Key decision."));
}

/**
 * cohesion_decision_dup_note:
 *
 * Returns: (transfer full) (nullable): its title and outcome, whether it is a key decision, and when it is in
 *   force
 */
char *
cohesion_decision_dup_note (CohesionNode *decision, CohesionDate today)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *force = cohesion_decision_describe_force (decision, today);

  add_heading (lines, decision);
  add_publicity (lines, decision);
  if (force)
    g_strv_builder_add (lines, force);
  return join_lines (lines);
}

/* What was recommended and what was agreed, in words for whoever does not see them marked. */
static void
add_amendment (GStrvBuilder *lines, CohesionNode *resolution)
{
  const char *before = cohesion_resolution_get_words (resolution, COHESION_WORDING_RECOMMENDED);
  g_autofree char *told = NULL;

  if (!cohesion_resolution_is_amended (resolution))
    return;
  told = cohesion_words_describe (before ? before : "",
                                  cohesion_resolution_get_words (resolution, COHESION_WORDING_AGREED));
  /* Translators: %s tells which words of a recommendation were removed and added */
  g_strv_builder_take (lines, g_strdup_printf (_ ("Amended. %s"), told));
}

static void
add_adoption (GStrvBuilder *lines, CohesionNode *resolution)
{
  CohesionNode *decision = cohesion_node_get_parent (resolution);
  CohesionNode *adoption = cohesion_strategy_find_adoption (cohesion_node_get_tree (resolution));
  CohesionDate date = cohesion_decision_get_date (decision);
  g_autofree char *day = date.year ? cohesion_date_format (date) : NULL;

  if (!cohesion_resolution_adopts (resolution))
    return;
  if (adoption != decision && cohesion_node_has_value (decision, COHESION_DECISION_OUTCOME))
    return;
  if (adoption != decision)
    g_strv_builder_add (lines, _ ("Adopts the strategy, if it is agreed."));
  else if (day)
    /* Translators: %s is the day of a meeting */
    g_strv_builder_take (lines, g_strdup_printf (_ ("Adopted the strategy on %s."), day));
  else
    g_strv_builder_add (lines, _ ("Adopted the strategy."));
}

static char *
join_titles (CohesionNode *resolution, guint field, guint64 without)
{
  g_autoptr (GPtrArray) nodes = cohesion_node_get_references (resolution, field);
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; i < nodes->len; i++)
    if (!(COHESION_KIND_BIT (cohesion_node_get_kind (g_ptr_array_index (nodes, i))->id) & without))
      g_strv_builder_take (titles, cohesion_node_dup_title (g_ptr_array_index (nodes, i)));
  strv = g_strv_builder_end (titles);
  return *strv ? g_strjoinv (C_ ("list", "; "), strv) : NULL;
}

static void
add_links (GStrvBuilder *lines, CohesionNode *resolution)
{
  CohesionNode *delegate = cohesion_node_get_reference (resolution, COHESION_RESOLUTION_DELEGATED_TO);
  guint64 told = cohesion_resolution_adopts (resolution) ? COHESION_KIND_BIT (COHESION_KIND_STRATEGY) : 0;
  g_autofree char *affected = join_titles (resolution, COHESION_RESOLUTION_AFFECTS, told);
  g_autofree char *appendices = join_titles (resolution, COHESION_RESOLUTION_APPENDICES, 0);

  if (affected)
    /* Translators: %s is what a resolution changes: themes, priorities, actions */
    g_strv_builder_take (lines, g_strdup_printf (_ ("Affects: %s"), affected));
  if (appendices)
    /* Translators: %s are the titles of papers */
    g_strv_builder_take (lines, g_strdup_printf (_ ("Appendices: %s"), appendices));
  if (delegate)
    /* Translators: %s is a post or body that is to decide further */
    g_strv_builder_take (lines,
                         g_strdup_printf (_ ("Delegated to: %s"), cohesion_party_get_title (delegate)));
}

/**
 * cohesion_resolution_dup_note:
 * @changes: (element-type CohesionNode): changes of deadlines, of the whole strategy
 *
 * Returns: (transfer full) (nullable): how it was amended, what it adopts, affects and delegates, and which
 *   changes of deadlines it approved
 */
char *
cohesion_resolution_dup_note (CohesionNode *resolution, GPtrArray *changes)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  add_amendment (lines, resolution);
  add_adoption (lines, resolution);
  add_links (lines, resolution);
  for (guint i = 0; i < changes->len; i++)
    {
      CohesionNode *change = g_ptr_array_index (changes, i);
      g_autofree char *title = NULL;
      g_autofree char *told = NULL;

      if (cohesion_node_get_reference (change, COHESION_DEADLINE_CHANGE_APPROVED_BY) != resolution)
        continue;
      title = cohesion_node_dup_title (cohesion_node_get_parent (change));
      told = cohesion_deadline_change_sum_up (change);
      /* Translators: %1$s is an action; %2$s how its deadline changed: “From March 2026 to July 2026” */
      g_strv_builder_take (lines, g_strdup_printf (_ ("Approved the deadline of %1$s. %2$s"), title, told));
    }
  return join_lines (lines);
}
