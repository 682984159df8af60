#include "config.h"

#include "cohesion-minutes-private.h"

#include "model/cohesion-choices.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was resolved. Councils have written it as “Cabinet resolved to:”, “Cabinet agreed: (i) To note …”,
 * “Agreed, in order to …, to: 1. …” and “RESOLVED – That …”. */

#define LEAD                                                                                                 \
  "(?<lead>(?:The )?(?:[\\p{Lu}][\\p{L}]*(?: [\\p{Lu}][\\p{L}]*)* )?(?:resolved|RESOLVED|Resolved|agreed|"   \
  "AGREED|Agreed|decided|Decision|DECISION)(?:,? in order to (?<reason>[^:]+?),)?(?: to)?(?: that| "         \
  "THAT)?\\s*[:–—-])"

/* “approve”, and “approved” where a report “be approved”. */
static const char *
find_verb (const char *word)
{
  for (const CohesionChoice *choice = resolution_verbs; choice->key; choice++)
    {
      gsize length = strlen (choice->key);

      if (g_ascii_strncasecmp (choice->key, word, length) == 0 &&
          (word[length] == '\0' || g_str_equal (word + length, "d") || g_str_equal (word + length, "ed") ||
           g_str_equal (word + length, "red")))
        return choice->key;
    }
  return NULL;
}

/* Appendix 1 to the report, as a paper. */
static void
read_appendices (CohesionMinutes *self, guint index, CohesionNode *resolution, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!cohesion_minutes_find (self, "\\bAppendix (?<number>\\d+|[A-Z])\\b", text, &match))
    return;
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch_named (match, "number");
      g_autofree char *title = g_strdup_printf (_ ("Appendix %s to the report"), number);
      CohesionNode *paper = cohesion_minutes_find_draft (self, COHESION_KIND_DOCUMENT_LINK, title);

      if (paper == NULL)
        {
          paper = cohesion_minutes_add (self, index, COHESION_KIND_DOCUMENT_LINK, NULL)->node;
          cohesion_draft_set (paper, COHESION_DOCUMENT_LINK_KIND, "appendix");
          cohesion_draft_set (paper, COHESION_DOCUMENT_LINK_NUMBER, number);
          cohesion_draft_set (paper, COHESION_DOCUMENT_LINK_TITLE, title);
        }
      cohesion_draft_refer (resolution, COHESION_RESOLUTION_APPENDICES, paper);
    }
}

/* “the socio-cultural, political and economic themes”: one for each theme, in their order. */
static void
read_strands (CohesionMinutes *self, guint index, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();
  g_autofree char *words = NULL;
  g_auto (GStrv) strands = NULL;

  if (!cohesion_minutes_find (self, "\\bthe (?<strands>(?:[\\p{L}-]+, )*[\\p{L}-]+ and [\\p{L}-]+) themes\\b",
                              text, &match))
    return;
  words = g_match_info_fetch_named (match, "strands");
  strands = cohesion_words_split_list (words);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      if (cohesion_node_is (piece->node, COHESION_KIND_THEME) && !piece->target)
        g_ptr_array_add (themes, piece->node);
    }
  for (guint i = 0; themes->len == g_strv_length (strands) && i < themes->len; i++)
    {
      CohesionMinutesPiece *piece = cohesion_minutes_fill (self, index, g_ptr_array_index (themes, i));

      cohesion_draft_set (piece->node, COHESION_THEME_STRAND, strands[i]);
      piece->doubt = g_strdup (
          _ ("The text does not say which strand is which theme: this follows their order."));
    }
}

/* The title that the strategy has, or that the text gives it. */
static const char *
find_title (CohesionMinutes *self)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (self->tree);
  const char *title = cohesion_node_get_string (strategy, COHESION_STRATEGY_TITLE);

  for (guint i = 0; i < self->pieces->len && title == NULL; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->target == strategy)
        title = cohesion_node_get_string (piece->node, COHESION_STRATEGY_TITLE);
    }
  return title;
}

static void
read_affected (CohesionMinutes *self, CohesionMinutesPiece *piece, const char *verb)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (self->tree);
  const char *title = find_title (self);

  if (g_strcmp0 (verb, "approve") == 0 && title && strstr (piece->sentence, title))
    cohesion_draft_refer (piece->node, COHESION_RESOLUTION_AFFECTS, strategy);
}

static void
read_resolution (CohesionMinutes *self, guint index, const char *text)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_RESOLUTION, self->decision);
  g_autofree char *bare = cohesion_words_end_bare (text);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;
  const char *verb = NULL;

  if (cohesion_minutes_find (
          self, "^(?:[Tt]hat (?<what>.+) be (?<done>\\p{L}+ed)|(?:[Tt]o )?(?<verb>\\p{L}+)\\s+(?<rest>.+))$",
          bare, &match))
    {
      g_autofree char *done = g_match_info_fetch_named (match, "done");

      word = g_match_info_fetch_named (match, "verb");
      verb = find_verb (*done ? done : word);
    }
  if (verb)
    {
      cohesion_draft_set (piece->node, COHESION_RESOLUTION_VERB, verb);
      cohesion_draft_set_match (piece->node, COHESION_RESOLUTION_TEXT, match, "rest");
      cohesion_draft_set_match (piece->node, COHESION_RESOLUTION_TEXT, match, "what");
    }
  else
    {
      cohesion_draft_set (piece->node, COHESION_RESOLUTION_TEXT, bare);
      piece->doubt = g_strdup (_ ("It does not begin with a verb that resolutions have: choose one."));
    }
  read_affected (self, piece, verb);
  read_appendices (self, index, piece->node, bare);
  read_strands (self, index, bare);
}

static void
add_decision (CohesionMinutes *self, guint index, GMatchInfo *match)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_DECISION, NULL);
  const char *title = self->meeting ? cohesion_node_get_string (self->meeting, COHESION_MEETING_TITLE) : NULL;
  g_autofree char *lead = g_match_info_fetch_named (match, "lead");
  g_autofree char *reason = g_match_info_fetch_named (match, "reason");
  g_autofree char *to = NULL;

  self->decision = piece->node;
  if (title == NULL && self->meeting)
    title = cohesion_node_get_string (self->meeting, COHESION_MEETING_REPORT_TITLE);
  cohesion_draft_set (piece->node, COHESION_DECISION_TITLE, title ? title : _ ("Decision"));
  cohesion_draft_set (piece->node, COHESION_DECISION_LEAD, lead);
  cohesion_draft_set (piece->node, COHESION_DECISION_OUTCOME, "asRecommended");
  if (self->meeting)
    cohesion_draft_refer (piece->node, COHESION_DECISION_MEETING, self->meeting);
  if (reason && *reason)
    {
      to = g_strconcat ("To ", reason, NULL);
      cohesion_draft_set (piece->node, COHESION_DECISION_REASONS, to);
    }
}

/* The resolutions that follow their lead, each with its numeral; sentences after the first of an item belong
 * to it. */
static void
read_items (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence;

  while ((sentence = cohesion_minutes_get (self, ++index)) && sentence->label)
    {
      guint first = index;
      g_autoptr (GString) text = g_string_new (sentence->text);

      while (!sentence->is_last && (sentence = cohesion_minutes_get (self, index + 1)))
        {
          sentence->understood = TRUE;
          g_string_append_printf (text, " %s", sentence->text);
          index++;
        }
      read_resolution (self, first, text->str);
    }
}

/* Private: the lead of the resolutions, and they. */
void
cohesion_minutes_read_resolutions (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *next = cohesion_minutes_get (self, index + 1);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *one = NULL;

  if (sentence->label || !cohesion_minutes_find (self, "^" LEAD "\\s*(?<one>.*)$", sentence->text, &match))
    return;
  one = g_match_info_fetch_named (match, "one");
  if (!*one && !(next && next->label))
    return;
  add_decision (self, index, match);
  if (*one)
    read_resolution (self, index, one);
  else
    read_items (self, index);
}
