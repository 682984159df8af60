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
write_slip (CohesionJsonWriter *writer, const CohesionDifference *difference)
{
  CohesionNode *note = cohesion_difference_get_note (difference);
  CohesionNode *approval = cohesion_difference_get_approval (difference);
  const char *category = note ? cohesion_node_get_string (note, COHESION_DEADLINE_CHANGE_REASON_CATEGORY)
                              : NULL;

  if (difference->type != COHESION_DIFFERENCE_SLIPPED &&
      difference->type != COHESION_DIFFERENCE_BROUGHT_FORWARD &&
      difference->type != COHESION_DIFFERENCE_DATED && difference->type != COHESION_DIFFERENCE_UNDATED)
    return;
  cohesion_json_writer_add_int (writer, "days", cohesion_difference_get_days (difference));
  cohesion_json_writer_add_int (writer, "weeks", cohesion_difference_get_weeks (difference));
  if (category)
    cohesion_json_writer_add_string (writer, "reasonCategory", category);
  cohesion_json_writer_add_boolean (writer, "approved", approval != NULL);
  if (approval)
    cohesion_json_writer_add_string (writer, "approvedBy", cohesion_node_get_id (approval));
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
  write_field (writer, difference);
  write_slip (writer, difference);
  if (*reason)
    cohesion_json_writer_add_string (writer, "reason", reason);
  cohesion_json_writer_add_string (writer, "sentence", sentence);
  cohesion_json_writer_end_object (writer);
}

/* Private to the command. */
GBytes *
cohesion_tool_comparison_to_json (CohesionComparison *comparison, GError **error)
{
  g_autoptr (CohesionJsonWriter) writer = cohesion_json_writer_new ();
  GPtrArray *differences = cohesion_comparison_get_differences (comparison);

  cohesion_json_writer_begin_object (writer, NULL);
  cohesion_json_writer_begin_array (writer, "differences");
  for (guint i = 0; i < differences->len; i++)
    write_difference (writer, g_ptr_array_index (differences, i));
  cohesion_json_writer_end_array (writer);
  cohesion_json_writer_end_object (writer);
  return cohesion_json_writer_finish (g_steal_pointer (&writer), error);
}
