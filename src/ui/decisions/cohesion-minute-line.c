#include "config.h"

#include "cohesion-minute-line.h"

#include "cohesion-minute-notes.h"

#include "model/cohesion-decision.h"
#include "model/cohesion-duties.h"
#include "model/cohesion-list.h"
#include "model/cohesion-minute.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-summary.h"

#include <glib/gi18n.h>

/**
 * CohesionMinuteLine:
 *
 * One paragraph of the minutes as the page shows them: a meeting, a paper, a point of the discussion, what
 * a decision opens with, a resolution. It does not change; when what it says changes, another takes its
 * place.
 */
struct _CohesionMinuteLine
{
  GObject parent_instance;

  CohesionLineType type;
  gboolean written;

  /* Owned. */
  CohesionNode *node; /* NULL for a heading */
  char *numeral;
  char *text;
  char *note;
  char *recommended; /* of an amended resolution; or NULL */
};

G_DEFINE_FINAL_TYPE (CohesionMinuteLine, cohesion_minute_line, G_TYPE_OBJECT)

static void
cohesion_minute_line_finalize (GObject *object)
{
  CohesionMinuteLine *self = COHESION_MINUTE_LINE (object);

  g_clear_object (&self->node);
  g_clear_pointer (&self->numeral, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->recommended, g_free);

  G_OBJECT_CLASS (cohesion_minute_line_parent_class)->finalize (object);
}

static void
cohesion_minute_line_class_init (CohesionMinuteLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_minute_line_finalize;
}

static void
cohesion_minute_line_init (CohesionMinuteLine *self)
{
}

/* Adds a line; takes over @text and @note. */
static CohesionMinuteLine *
add_line (GPtrArray *lines, CohesionLineType type, CohesionNode *node, char *text, char *note)
{
  CohesionMinuteLine *line = g_object_new (COHESION_TYPE_MINUTE_LINE, NULL);

  line->type = type;
  line->written = TRUE;
  g_set_object (&line->node, node);
  line->text = text;
  line->note = note;
  g_ptr_array_add (lines, line);
  return line;
}

/* What is said of something beside its name, in one line; NULL if nothing is. */
static char *
join_parts (GStrvBuilder *parts)
{
  g_auto (GStrv) strv = g_strv_builder_end (parts);

  /* Translators: stands between what is said about a meeting or a paper: “Item 5 · Cohesion Strategy” */
  return *strv ? g_strjoinv (C_ ("minute", " · "), strv) : NULL;
}

static void
add_field (GStrvBuilder *parts, CohesionNode *node, guint field)
{
  g_autofree char *text = cohesion_node_dup_text (node, field);

  if (*text)
    g_strv_builder_add (parts, text);
}

static char *
dup_meeting_note (CohesionNode *meeting)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  const char *item = cohesion_node_get_string (meeting, COHESION_MEETING_ITEM);
  const char *minute = cohesion_node_get_string (meeting, COHESION_MEETING_MINUTE);
  CohesionNode *presenter = cohesion_node_get_reference (meeting, COHESION_MEETING_PRESENTED_BY);

  if (item)
    /* Translators: %s is the number of an item on an agenda */
    g_strv_builder_take (parts, g_strdup_printf (C_ ("meeting", "Item %s"), item));
  if (minute)
    /* Translators: %s is the number of a minute */
    g_strv_builder_take (parts, g_strdup_printf (C_ ("meeting", "Minute %s"), minute));
  add_field (parts, meeting, COHESION_MEETING_TITLE);
  if (presenter)
    /* Translators: %s is the post of whoever presented a report to a meeting */
    g_strv_builder_take (parts,
                         g_strdup_printf (_ ("Presented by %s"), cohesion_party_get_title (presenter)));
  return join_parts (parts);
}

static void
add_paper (GPtrArray *lines, CohesionNode *paper)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *kind = cohesion_node_dup_text (paper, COHESION_DOCUMENT_LINK_KIND);
  const char *number = cohesion_node_get_string (paper, COHESION_DOCUMENT_LINK_NUMBER);

  if (*kind && number)
    /* Translators: the kind and the number of a paper: “Appendix 1” */
    g_strv_builder_take (parts, g_strdup_printf (C_ ("paper", "%s %s"), kind, number));
  else if (*kind)
    g_strv_builder_add (parts, kind);
  add_field (parts, paper, COHESION_DOCUMENT_LINK_SIZE);
  add_line (lines, COHESION_LINE_PAPER, paper, cohesion_node_dup_title (paper), join_parts (parts));
}

/* What the lines are made from. */
typedef struct
{
  CohesionTree *tree;
  GPtrArray *lines;
  GPtrArray *changes; /* of deadlines */
  CohesionDate today;
} Writer;

static void
add_resolution (Writer *writer, CohesionNode *resolution)
{
  char *text = cohesion_resolution_dup_item (resolution, COHESION_WORDING_AGREED);
  gboolean written = text != NULL;
  CohesionMinuteLine *line;

  if (!written)
    {
      text = cohesion_node_dup_text (resolution, COHESION_RESOLUTION_VERB);
      if (*text == '\0')
        {
          g_free (text);
          text = g_strdup (C_ ("resolution", "New resolution"));
        }
    }
  line = add_line (writer->lines, COHESION_LINE_RESOLUTION, resolution, text, NULL);
  line->written = written;
  line->numeral = cohesion_resolution_dup_numeral (resolution, COHESION_WORDING_AGREED);
  line->note = written ? cohesion_resolution_dup_note (resolution, writer->changes)
                       : g_strdup (_ ("Write what is resolved in the details."));
  if (written && cohesion_resolution_is_amended (resolution))
    line->recommended = cohesion_resolution_dup_item (resolution, COHESION_WORDING_RECOMMENDED);
}

static void
add_decision (Writer *writer, CohesionNode *decision)
{
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  const char *lead_in = cohesion_decision_get_lead_in (decision);

  add_line (writer->lines, COHESION_LINE_DECISION, decision,
            g_strdup (lead_in ? lead_in : C_ ("decision", "Resolved to:")),
            cohesion_decision_dup_note (decision, writer->today));
  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    add_resolution (writer, cohesion_list_get (resolutions, i));
}

static void
add_decisions (Writer *writer, CohesionNode *meeting)
{
  CohesionList *decisions = cohesion_tree_get_list (writer->tree, COHESION_DOCUMENT_LIST_DECISIONS);

  for (guint i = 0; i < cohesion_list_get_length (decisions); i++)
    {
      CohesionNode *decision = cohesion_list_get (decisions, i);

      if (cohesion_node_get_reference (decision, COHESION_DECISION_MEETING) == meeting)
        add_decision (writer, decision);
    }
}

static void
add_meeting (Writer *writer, CohesionNode *meeting)
{
  g_autoptr (GPtrArray) papers = cohesion_node_get_references (meeting, COHESION_MEETING_DOCUMENTS);
  const char *const *points = cohesion_node_get_strings (meeting, COHESION_MEETING_DISCUSSION);

  add_line (writer->lines, COHESION_LINE_MEETING, meeting, cohesion_meeting_dup_title (meeting),
            dup_meeting_note (meeting));
  for (guint i = 0; i < papers->len; i++)
    add_paper (writer->lines, g_ptr_array_index (papers, i));
  for (guint i = 0; points[i]; i++)
    add_line (writer->lines, COHESION_LINE_POINT, meeting, g_strdup (points[i]), NULL);
  add_decisions (writer, meeting);
}

/* The newest first; those without a date are still to come. */
static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  const char *first = cohesion_node_get_string (*(CohesionNode *const *) a, COHESION_MEETING_DATE);
  const char *second = cohesion_node_get_string (*(CohesionNode *const *) b, COHESION_MEETING_DATE);

  if (first == NULL || second == NULL)
    return (first != NULL) - (second != NULL);
  return -g_strcmp0 (first, second);
}

/**
 * cohesion_minute_lines_new:
 * @today: the day on which decisions are in force, or not yet
 *
 * Returns: (transfer full) (element-type CohesionMinuteLine): the minutes of all meetings, the newest
 *   first, and at the end the decisions that belong to no meeting
 */
GPtrArray *
cohesion_minute_lines_new (CohesionTree *tree, CohesionDate today)
{
  CohesionList *meetings = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_MEETINGS);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GPtrArray) loose = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray)
      changes = cohesion_node_collect (cohesion_tree_get_root (tree), COHESION_KIND_DEADLINE_CHANGE);
  Writer writer = { tree, lines, changes, today };

  for (guint i = 0; i < cohesion_list_get_length (meetings); i++)
    g_ptr_array_add (sorted, cohesion_list_get (meetings, i));
  g_ptr_array_sort (sorted, compare_meetings);
  for (guint i = 0; i < sorted->len; i++)
    add_meeting (&writer, g_ptr_array_index (sorted, i));
  writer.lines = loose;
  add_decisions (&writer, NULL);
  if (loose->len > 0)
    add_line (lines, COHESION_LINE_HEADING, NULL, g_strdup (_ ("Not tied to a meeting yet")), NULL);
  g_ptr_array_extend_and_steal (lines, g_steal_pointer (&loose));
  return lines;
}

/**
 * cohesion_minute_line_get_line_type:
 *
 * Returns: what the line is
 */
CohesionLineType
cohesion_minute_line_get_line_type (CohesionMinuteLine *self)
{
  return self->type;
}

/**
 * cohesion_minute_line_get_node:
 *
 * Returns: (transfer none) (nullable): what the line comes from; %NULL for a heading
 */
CohesionNode *
cohesion_minute_line_get_node (CohesionMinuteLine *self)
{
  return self->node;
}

/**
 * cohesion_minute_line_get_numeral:
 *
 * Returns: (nullable): the numeral of a resolution, such as “(ii)”
 */
const char *
cohesion_minute_line_get_numeral (CohesionMinuteLine *self)
{
  return self->numeral;
}

/**
 * cohesion_minute_line_get_text:
 *
 * Returns: what the line says
 */
const char *
cohesion_minute_line_get_text (CohesionMinuteLine *self)
{
  return self->text;
}

/**
 * cohesion_minute_line_get_note:
 *
 * Returns: (nullable): what is said below it
 */
const char *
cohesion_minute_line_get_note (CohesionMinuteLine *self)
{
  return self->note;
}

/**
 * cohesion_minute_line_get_recommended:
 *
 * Returns: (nullable): of a resolution that was amended, what the line would say as it was recommended
 */
const char *
cohesion_minute_line_get_recommended (CohesionMinuteLine *self)
{
  return self->recommended;
}

/**
 * cohesion_minute_line_is_written:
 *
 * Returns: whether it is part of the minute; not a resolution in which nothing is written yet
 */
gboolean
cohesion_minute_line_is_written (CohesionMinuteLine *self)
{
  return self->written;
}

/**
 * cohesion_minute_line_equal:
 *
 * Returns: whether two lines look the same and come from the same node
 */
gboolean
cohesion_minute_line_equal (CohesionMinuteLine *self, CohesionMinuteLine *other)
{
  return self->type == other->type && self->node == other->node && self->written == other->written &&
         g_strcmp0 (self->numeral, other->numeral) == 0 && g_strcmp0 (self->text, other->text) == 0 &&
         g_strcmp0 (self->note, other->note) == 0 && g_strcmp0 (self->recommended, other->recommended) == 0;
}
