#include "config.h"

#include "cohesion-minute-extract.h"

#include "cohesion-date.h"
#include "cohesion-duties.h"
#include "cohesion-language.h"
#include "cohesion-level.h"
#include "cohesion-minute.h"
#include "cohesion-numbering.h"
#include "cohesion-rich-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* The minute of a meeting as a clerk publishes it: the meeting, the item, what was said, the themes and
 * priorities where they were read out, and all that was resolved. In the language of the strategy. */

static void
part_free (CohesionExtractPart *part)
{
  g_free (part->label);
  g_free (part->text);
  g_free (part);
}

/* Adds a paragraph, if it says something; takes over @label and @text. */
static void
add (GPtrArray *parts, CohesionExtractKind kind, char *label, char *text)
{
  CohesionExtractPart *part = g_new0 (CohesionExtractPart, 1);

  part->kind = kind;
  part->label = label;
  part->text = text;
  if (text == NULL || text[strspn (text, " \t\r\n")] == '\0')
    part_free (part);
  else
    g_ptr_array_add (parts, part);
}

static const char *
language_of (CohesionNode *node)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_node_get_tree (node));

  return cohesion_node_get_string (root, COHESION_DOCUMENT_LANGUAGE);
}

/* In figures, as minutes have it; a date that is not known to the day, in words. */
static char *
dup_day (CohesionNode *meeting)
{
  const char *language = language_of (meeting);
  const char *iso = cohesion_node_get_string (meeting, COHESION_MEETING_DATE);
  g_autofree char *year = NULL;
  g_autofree char *month = NULL;
  g_autofree char *day = NULL;
  CohesionDate date;

  if (iso == NULL || !cohesion_date_parse_iso (iso, &date))
    return NULL;
  if (date.day == 0)
    return cohesion_language_format_date (language, date);
  year = g_strdup_printf ("%u", date.year);
  month = g_strdup_printf ("%02u", date.month);
  day = g_strdup_printf ("%02u", date.day);
  return cohesion_language_fill (
      /* Translators: day, month and year in figures: 21/05/2019. Always of four figures, two and two. */
      cohesion_language_text (language, "date in figures", NC_ ("date in figures", "%1$s/%2$s/%3$s")), day,
      month, year, NULL);
}

static char *
dup_meeting (CohesionNode *meeting)
{
  const char *language = language_of (meeting);
  const char *body = cohesion_node_get_string (meeting, COHESION_MEETING_BODY);
  const char *item = cohesion_node_get_string (meeting, COHESION_MEETING_ITEM);
  g_autofree char *day = dup_day (meeting);

  if (body == NULL || day == NULL)
    return g_strdup (body ? body : day);
  if (item == NULL)
    /* Translators: heads a minute: “Meeting: 21/05/2019 - Cabinet” */
    return cohesion_language_fill (
        cohesion_language_text (language, "minute", NC_ ("minute", "Meeting: %1$s - %2$s")), day, body, NULL);
  /* Translators: heads a minute: “Meeting: 21/05/2019 - Cabinet (Item 5)” */
  return cohesion_language_fill (
      cohesion_language_text (language, "minute", NC_ ("minute", "Meeting: %1$s - %2$s (Item %3$s)")), day,
      body, item, NULL);
}

static gboolean
contains (const char *text, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *looked_for = g_utf8_casefold (words, -1);

  return strstr (folded, looked_for) != NULL;
}

static gboolean
is_mentioned (const char *const *points, const char *words)
{
  for (guint i = 0; points[i]; i++)
    if (contains (points[i], words))
      return TRUE;
  return FALSE;
}

/* Who presented the report, unless the points of the discussion say so in their own words. */
static void
add_presenter (GPtrArray *parts, CohesionNode *meeting)
{
  CohesionNode *party = cohesion_node_get_reference (meeting, COHESION_MEETING_PRESENTED_BY);
  const char *title = cohesion_node_get_string (meeting, COHESION_MEETING_REPORT_TITLE);
  const char *language = language_of (meeting);
  const char *pattern;

  if (party == NULL || is_mentioned (cohesion_node_get_strings (meeting, COHESION_MEETING_DISCUSSION),
                                     cohesion_party_get_title (party)))
    return;
  /* Translators: of a minute. %1$s is a post, such as Cabinet Member for Culture; %2$s the title of a report.
   */
  pattern = title ? cohesion_language_text (language, "minute", NC_ ("minute", "The %1$s presented “%2$s”."))
                  /* Translators: of a minute. %1$s is a post, such as Cabinet Member for Culture. */
                  : cohesion_language_text (language, "minute",
                                            NC_ ("minute", "The %1$s presented the report."));
  add (parts, COHESION_EXTRACT_PARAGRAPH, NULL,
       cohesion_language_fill (pattern, cohesion_party_get_title (party), title, NULL));
}

static void
add_priorities (GPtrArray *parts, CohesionTree *tree, CohesionNode *theme)
{
  CohesionList *priorities = cohesion_node_get_list (theme, COHESION_THEME_LIST_PRIORITIES);
  g_autofree char *level = cohesion_level_dup_name (tree, COHESION_KIND_PRIORITY);
  guint length = cohesion_list_get_length (priorities);
  /* Translators: of a minute: “Priority 1: To listen better”. */
  const char *pattern = cohesion_language_text (language_of (theme), "minute",
                                                NC_ ("minute", "%1$s %2$s: %3$s"));

  for (guint i = 0; i < length; i++)
    {
      CohesionNode *priority = cohesion_list_get (priorities, i);
      g_autofree char *number = cohesion_node_dup_number (priority);
      g_autofree char *words = cohesion_minute_join (NULL, cohesion_node_get_name (priority), NULL, i,
                                                     length);

      add (parts, COHESION_EXTRACT_PRIORITY, NULL,
           cohesion_language_fill (pattern, level, number, words, NULL));
    }
}

static void
add_themes (GPtrArray *parts, CohesionTree *tree)
{
  CohesionList *themes = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_THEMES);

  for (guint i = 0; i < cohesion_list_get_length (themes); i++)
    {
      CohesionNode *theme = cohesion_list_get (themes, i);
      g_autofree char *number = cohesion_node_dup_number (theme);

      add (parts, COHESION_EXTRACT_THEME, number ? g_strconcat (number, ".", NULL) : NULL,
           g_strconcat (cohesion_node_get_name (theme), ":", NULL));
      add_priorities (parts, tree, theme);
    }
}

/* “… the three main themes, which were:” wants them to follow. */
static gboolean
leads_in_themes (CohesionTree *tree, const char *point)
{
  g_autofree char *themes = cohesion_level_dup_names (tree, COHESION_KIND_THEME);
  g_autofree char *words = g_strchomp (g_strdup (point));

  return g_str_has_suffix (words, ":") && contains (words, themes);
}

static void
add_meeting (GPtrArray *parts, CohesionNode *meeting)
{
  CohesionTree *tree = cohesion_node_get_tree (meeting);
  const char *const *points = cohesion_node_get_strings (meeting, COHESION_MEETING_DISCUSSION);
  const char *minute = cohesion_node_get_string (meeting, COHESION_MEETING_MINUTE);

  add (parts, COHESION_EXTRACT_TITLE, NULL,
       g_strdup (cohesion_node_get_string (meeting, COHESION_MEETING_TITLE)));
  add (parts, COHESION_EXTRACT_MEETING, NULL, dup_meeting (meeting));
  add (parts, COHESION_EXTRACT_ITEM,
       g_strdup (minute ? minute : cohesion_node_get_string (meeting, COHESION_MEETING_ITEM)),
       g_strdup (cohesion_node_get_string (meeting, COHESION_MEETING_REPORT_TITLE)));
  add_presenter (parts, meeting);
  for (guint i = 0; points[i]; i++)
    {
      add (parts, COHESION_EXTRACT_PARAGRAPH, NULL, g_strdup (points[i]));
      if (leads_in_themes (tree, points[i]))
        add_themes (parts, tree);
    }
}

static void
add_decision (GPtrArray *parts, CohesionNode *decision, gboolean among_several)
{
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);

  if (among_several)
    add (parts, COHESION_EXTRACT_DECISION, NULL,
         g_strdup (cohesion_node_get_string (decision, COHESION_DECISION_TITLE)));
  add (parts, COHESION_EXTRACT_LEAD_IN, NULL, g_strdup (cohesion_decision_get_lead_in (decision)));
  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    {
      CohesionNode *resolution = cohesion_list_get (resolutions, i);
      g_autofree char *item = cohesion_resolution_dup_item (resolution, COHESION_WORDING_AGREED);

      if (item)
        add (parts, COHESION_EXTRACT_RESOLUTION,
             cohesion_resolution_dup_numeral (resolution, COHESION_WORDING_AGREED),
             cohesion_rich_text_to_plain (item));
    }
}

static GPtrArray *
list_decisions (CohesionNode *meeting)
{
  CohesionList *all = cohesion_tree_get_list (cohesion_node_get_tree (meeting),
                                              COHESION_DOCUMENT_LIST_DECISIONS);
  GPtrArray *decisions = g_ptr_array_new ();

  for (guint i = 0; i < cohesion_list_get_length (all); i++)
    if (cohesion_node_get_reference (cohesion_list_get (all, i), COHESION_DECISION_MEETING) == meeting)
      g_ptr_array_add (decisions, cohesion_list_get (all, i));
  return decisions;
}

/**
 * cohesion_minute_extract:
 * @node: a meeting, or a decision: its meeting with all that was decided there, or itself if it has none
 *
 * Returns: (transfer full) (element-type CohesionExtractPart): the minute, paragraph by paragraph
 */
GPtrArray *
cohesion_minute_extract (CohesionNode *node)
{
  CohesionNode *meeting = cohesion_node_is (node, COHESION_KIND_MEETING)
                              ? node
                              : cohesion_node_get_reference (node, COHESION_DECISION_MEETING);
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  g_autoptr (GPtrArray) decisions = NULL;

  if (meeting == NULL)
    {
      add_decision (parts, node, TRUE);
      return parts;
    }
  decisions = list_decisions (meeting);
  add_meeting (parts, meeting);
  for (guint i = 0; i < decisions->len; i++)
    add_decision (parts, g_ptr_array_index (decisions, i), decisions->len > 1);
  return parts;
}

/**
 * cohesion_minute_extract_to_text:
 * @parts: (element-type CohesionExtractPart): a minute
 *
 * Returns: (transfer full): the minute as plain text, with an empty line between its paragraphs
 */
char *
cohesion_minute_extract_to_text (GPtrArray *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const CohesionExtractPart *part = g_ptr_array_index (parts, i);
      const char *label = part->kind == COHESION_EXTRACT_PRIORITY ? "·" : part->label;

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? "\n\n" : "", label ? label : "", label ? " " : "",
                              part->text);
    }
  g_string_append (text, "\n");
  return g_string_free_and_steal (text);
}
