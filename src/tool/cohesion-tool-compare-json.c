#include "config.h"

#include "cohesion-tool-compare.h"

#include "format/cohesion-json-writer.h"
#include "model/cohesion-node-text.h"

/* Differences for other programs: keys are those of the file, sentences are for people. */

static void
write_field (CohesionJsonWriter *writer, const CohesionDifference *difference)
{
  const CohesionKind *kind = cohesion_node_get_kind (difference->node);
  g_autofree char *old = cohesion_difference_dup_old (difference);
  g_autofree char *new = cohesion_difference_dup_new (difference);

  if (difference->field < 0)
    return;
  cohesion_json_writer_add_string (writer, "field", kind->fields[difference->field].json);
  cohesion_json_writer_add_string (writer, "old", old);
  cohesion_json_writer_add_string (writer, "new", new);
}

static void
write_step (CohesionJsonWriter *writer, const CohesionDeadlineStep *step)
{
  CohesionNode *approval = cohesion_deadline_step_get_approval (step);
  const char *on = step->note ? cohesion_node_get_string (step->note, COHESION_DEADLINE_CHANGE_ON) : NULL;
  const char *category = step->note
                             ? cohesion_node_get_string (step->note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY)
                             : NULL;
  const char *reason = step->note ? cohesion_node_get_string (step->note, COHESION_DEADLINE_CHANGE_REASON)
                                  : NULL;

  cohesion_json_writer_begin_object (writer, NULL);
  if (on)
    cohesion_json_writer_add_string (writer, "on", on);
  cohesion_json_writer_add_string (writer, "from", step->from ? cohesion_deadline_get_text (step->from) : "");
  cohesion_json_writer_add_string (writer, "to", step->to ? cohesion_deadline_get_text (step->to) : "");
  cohesion_json_writer_add_int (writer, "days", step->days);
  cohesion_json_writer_add_int (writer, "weeks", step->weeks);
  if (category)
    cohesion_json_writer_add_string (writer, "reasonCategory", category);
  if (reason)
    cohesion_json_writer_add_string (writer, "reason", reason);
  cohesion_json_writer_add_boolean (writer, "approved", approval != NULL);
  if (approval)
    cohesion_json_writer_add_string (writer, "approvedBy", cohesion_node_get_id (approval));
  cohesion_json_writer_end_object (writer);
}

/* A deadline may have been changed several times, each for a reason of its own. */
static void
write_slip (CohesionJsonWriter *writer, const CohesionDifference *difference)
{
  g_autoptr (GArray) steps = cohesion_difference_list_steps (difference);

  if (difference->type != COHESION_DIFFERENCE_SLIPPED &&
      difference->type != COHESION_DIFFERENCE_BROUGHT_FORWARD &&
      difference->type != COHESION_DIFFERENCE_DATED && difference->type != COHESION_DIFFERENCE_UNDATED)
    return;
  cohesion_json_writer_add_int (writer, "days", cohesion_difference_get_days (difference));
  cohesion_json_writer_add_int (writer, "weeks", cohesion_difference_get_weeks (difference));
  cohesion_json_writer_add_boolean (writer, "approved", cohesion_deadline_steps_are_approved (steps));
  cohesion_json_writer_begin_array (writer, "changes");
  for (guint i = 0; i < steps->len; i++)
    write_step (writer, &g_array_index (steps, CohesionDeadlineStep, i));
  cohesion_json_writer_end_array (writer);
}

static void
write_difference (CohesionJsonWriter *writer, const CohesionDifference *difference)
{
  g_autofree char *title = cohesion_node_dup_title (difference->node);
  g_autofree char *reason = cohesion_difference_dup_reason (difference);
  g_autofree char *sentence = cohesion_difference_describe (difference);

  cohesion_json_writer_begin_object (writer, NULL);
  cohesion_json_writer_add_string (writer, "type", cohesion_difference_type_get_key (difference->type));
  cohesion_json_writer_add_string (writer, "kind", cohesion_node_get_kind (difference->node)->json);
  cohesion_json_writer_add_string (writer, "id", cohesion_node_get_id (difference->node));
  cohesion_json_writer_add_string (writer, "title", title);
  if (cohesion_difference_is_of_added (difference))
    cohesion_json_writer_add_boolean (writer, "ofAdded", TRUE);
  write_field (writer, difference);
  write_slip (writer, difference);
  if (*reason)
    cohesion_json_writer_add_string (writer, "reason", reason);
  cohesion_json_writer_add_string (writer, "sentence", sentence);
  cohesion_json_writer_end_object (writer);
}

static void
write_differences (CohesionJsonWriter *writer, GPtrArray *differences)
{
  for (guint i = 0; i < differences->len; i++)
    write_difference (writer, g_ptr_array_index (differences, i));
}

/* Private to the command. */
GBytes *
cohesion_tool_comparison_to_json (CohesionComparison *comparison, GError **error)
{
  g_autoptr (CohesionJsonWriter) writer = cohesion_json_writer_new ();

  cohesion_json_writer_begin_object (writer, NULL);
  cohesion_json_writer_begin_array (writer, "differences");
  write_differences (writer, cohesion_comparison_get_differences (comparison));
  write_differences (writer, cohesion_comparison_get_of_added (comparison));
  cohesion_json_writer_end_array (writer);
  cohesion_json_writer_end_object (writer);
  return cohesion_json_writer_finish (g_steal_pointer (&writer), error);
}
