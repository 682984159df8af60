#include "config.h"

#include "cohesion-progress-report-private.h"

#include "model/cohesion-list.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-summary.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What people raised when the strategy was made, and what has come of it. */

static GPtrArray *
collect_focuses (CohesionTree *tree)
{
  return cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_FOCUS);
}

static void
append_references (GString *text, CohesionNode *focus, guint field)
{
  g_autoptr (GPtrArray) nodes = cohesion_node_get_references (focus, field);

  for (guint i = 0; i < nodes->len; i++)
    {
      CohesionNode *node = g_ptr_array_index (nodes, i);
      g_autofree char *title = cohesion_node_dup_title (node);

      if (!cohesion_node_is (node, COHESION_KIND_ACTION) || cohesion_action_is_public (node))
        g_string_append_printf (text, "%s%s", text->len ? "\n" : "", title);
    }
}

/* The priorities and actions that it led to, a line each. */
static CohesionText *
make_effects (const CohesionProgressReport *self, CohesionNode *focus)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  CohesionText *text;

  append_references (lines, focus, COHESION_FOCUS_PRIORITIES);
  append_references (lines, focus, COHESION_FOCUS_ACTIONS);
  if (lines->len == 0)
    return cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "None")));
  text = cohesion_text_new (lines->str);
  cohesion_text_set_source (text, cohesion_node_get_id (focus), "priorities");
  return text;
}

static CohesionText *
make_words (const CohesionProgressReport *self, CohesionNode *focus, guint field, const char *none)
{
  CohesionText *text = cohesion_report_writer_words (&self->base.writer, focus, field);

  return text ? text : cohesion_text_new (cohesion_progress_report_say (self, none));
}

static CohesionText *
make_response (const CohesionProgressReport *self, CohesionNode *focus)
{
  CohesionText *text = cohesion_report_writer_choice (&self->base.writer, focus, COHESION_FOCUS_RESPONSE);

  return text ? text
              : cohesion_text_new (cohesion_progress_report_say (self, NC_ ("report", "No reply yet")));
}

/**
 * cohesion_progress_report_add_focuses:
 * @base: a progress report
 * @part: of the template
 *
 * Adds what was raised in consultation and what has come of it, if anything was.
 */
void
cohesion_progress_report_add_focuses (CohesionDecisionReport *base, const CohesionDecisionPart *part)
{
  CohesionProgressReport *self = cohesion_progress_report_from (base);
  g_autoptr (GPtrArray) focuses = collect_focuses (self->base.tree);
  CohesionTable *table;

  if (focuses->len == 0)
    return;
  cohesion_decision_report_begin (base, part, TRUE);
  table = cohesion_progress_report_add_table (self,
                                              NC_ ("report", "What was raised, and what has come of it"), 0);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "What was raised"), 2,
                                       COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Response"), 0.8, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "What we did"), 1.6, COHESION_COLUMN_TEXT);
  cohesion_progress_report_add_column (self, table, NC_ ("report", "Led to"), 1.6, COHESION_COLUMN_TEXT);
  for (guint i = 0; i < focuses->len; i++)
    {
      CohesionNode *focus = g_ptr_array_index (focuses, i);

      cohesion_table_add_cell (
          table, make_words (self, focus, COHESION_FOCUS_TEXT, NC_ ("report", "None recorded")));
      cohesion_table_add_cell (table, make_response (self, focus));
      cohesion_table_add_cell (
          table, make_words (self, focus, COHESION_FOCUS_REPLY, NC_ ("report", "No reply yet")));
      cohesion_table_add_cell (table, make_effects (self, focus));
    }
}
