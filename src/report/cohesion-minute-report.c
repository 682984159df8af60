#include "config.h"

#include "cohesion-minute-report.h"

#include "cohesion-report-writer.h"

#include "model/cohesion-minute-extract.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* The minute of a meeting as pages, to be printed or published. */

typedef struct
{
  CohesionBlocks *blocks;
  CohesionListStyle numerals;
  CohesionBlock *list;           /* that the next items go into */
  CohesionExtractKind list_kind; /* of what these items are */
  gboolean has_title;
} Writer;

static CohesionListStyle
get_numerals (CohesionTree *tree)
{
  const char *numerals = cohesion_node_get_string (cohesion_tree_get_settings (tree),
                                                   COHESION_SETTINGS_NUMERALS);

  if (g_strcmp0 (numerals, "1") == 0)
    return COHESION_LIST_DECIMAL;
  return g_strcmp0 (numerals, "a") == 0 ? COHESION_LIST_ALPHA : COHESION_LIST_ROMAN;
}

static CohesionText *
new_text (const CohesionExtractPart *part)
{
  g_autofree char *text = part->label ? g_strdup_printf ("%s %s", part->label, part->text)
                                      : g_strdup (part->text);

  return cohesion_text_new (text);
}

static void
add_item (Writer *self, const CohesionExtractPart *part, CohesionListStyle style)
{
  if (self->list == NULL || self->list_kind != part->kind)
    self->list = cohesion_blocks_add_list (self->blocks, style);
  self->list_kind = part->kind;
  cohesion_block_add_item (self->list, cohesion_text_new (part->text));
}

/* Whatever comes first is the title. */
static void
add_heading (Writer *self, const CohesionExtractPart *part)
{
  cohesion_blocks_add_heading (self->blocks, self->has_title ? 2 : 1, FALSE, new_text (part));
  self->has_title = TRUE;
}

static void
add_part (Writer *self, const CohesionExtractPart *part)
{
  switch (part->kind)
    {
    case COHESION_EXTRACT_PRIORITY:
      add_item (self, part, COHESION_LIST_BULLET);
      return;
    case COHESION_EXTRACT_RESOLUTION:
      add_item (self, part, self->numerals);
      return;
    case COHESION_EXTRACT_TITLE:
    case COHESION_EXTRACT_ITEM:
    case COHESION_EXTRACT_DECISION:
      add_heading (self, part);
      break;
    case COHESION_EXTRACT_THEME:
    case COHESION_EXTRACT_LEAD_IN:
      cohesion_blocks_add_lead_in (self->blocks, new_text (part));
      break;
    case COHESION_EXTRACT_MEETING:
    case COHESION_EXTRACT_PARAGRAPH:
    default:
      if (self->has_title)
        cohesion_blocks_add_paragraph (self->blocks, new_text (part));
      else
        add_heading (self, part);
      break;
    }
  self->list = NULL;
}

/**
 * cohesion_minute_report_build:
 * @node: a meeting, or a decision
 *
 * Returns: (transfer full): the minute that cohesion_minute_extract() gives, as blocks
 */
CohesionBlocks *
cohesion_minute_report_build (CohesionNode *node)
{
  CohesionTree *tree = cohesion_node_get_tree (node);
  const char *language = cohesion_node_get_string (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LANGUAGE);
  g_autoptr (GPtrArray) parts = cohesion_minute_extract (node);
  Writer writer = { .blocks = cohesion_blocks_new (g_intern_string (language ? language : "en-GB")),
                    .numerals = get_numerals (tree) };

  for (guint i = 0; i < parts->len; i++)
    add_part (&writer, g_ptr_array_index (parts, i));
  return writer.blocks;
}

/* What nobody has decided yet has no minute. */
static CohesionNode *
find_last (CohesionTree *tree)
{
  CohesionList *decisions = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS);

  for (guint i = cohesion_list_get_length (decisions); i > 0; i--)
    if (cohesion_node_has_value (cohesion_list_get (decisions, i - 1), COHESION_DECISION_OUTCOME))
      return cohesion_list_get (decisions, i - 1);
  return NULL;
}

/**
 * cohesion_minute_report_find:
 * @tree: a strategy
 * @report: (nullable): a report
 *
 * Returns: (transfer none) (nullable): what the minute in @report is of: the decision or the meeting that it
 *   names; without a report, the last decision of which the outcome is known
 */
CohesionNode *
cohesion_minute_report_find (CohesionTree *tree, CohesionNode *report)
{
  CohesionNode *decision;

  if (report == NULL)
    return find_last (tree);
  decision = cohesion_node_get_reference (report, COHESION_REPORT_DECISION);
  return decision != NULL ? decision : cohesion_node_get_reference (report, COHESION_REPORT_MEETING);
}

/**
 * cohesion_minute_report_compose:
 * @tree: a strategy
 * @report: (nullable): what is written for the minute
 * @node: (nullable): a meeting, or a decision
 *
 * Returns: (transfer full): the minute of @node; without it, a page that asks for one
 */
CohesionBlocks *
cohesion_minute_report_compose (CohesionTree *tree, CohesionNode *report, CohesionNode *node)
{
  CohesionReportWriter writer;

  if (node != NULL)
    return cohesion_minute_report_build (node);
  cohesion_report_writer_init (&writer, tree, report);
  cohesion_blocks_add_heading (
      writer.blocks, 1, FALSE,
      cohesion_text_new (cohesion_report_writer_say (&writer, NC_ ("report", "Minute extract"))));
  cohesion_blocks_add_paragraph (
      writer.blocks,
      cohesion_report_writer_missing (&writer, report, COHESION_REPORT_DECISION,
                                      _ ("Choose the decision or the meeting that the minute is of."),
                                      NC_ ("report", "None recorded.")));
  return writer.blocks;
}
