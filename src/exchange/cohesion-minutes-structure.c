#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Themes and priorities, the plan above the strategy, its directions, and what was done before it. */

/* “Theme 1: …”, or a numbered heading with a list below it. */
#define THEME "^Theme (?:\\d+|\\p{L}+)\\s*[:.–—-]\\s*(?<title>.+)$"
#define PRIORITY "^(?:Priority|Objective|Aim) (?<number>\\d+)\\s*[:.–—-]\\s*(?<title>.+)$"

static CohesionNode *
add_titled (CohesionMinutes *self, guint index, guint kind, CohesionNode *parent, const char *title)
{
  g_autofree char *bare = cohesion_words_end_bare (title);
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, kind, parent);

  cohesion_draft_set (piece->node, (guint) cohesion_node_get_kind (piece->node)->name_field, bare);
  return piece->node;
}

/* Whether the items from @index on are priorities, said so by the first. */
static gboolean
is_priority (CohesionMinutes *self, guint index, GMatchInfo **match)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);

  return sentence && cohesion_minutes_find (self, PRIORITY, sentence->text, match);
}

static void
read_priorities (CohesionMinutes *self, CohesionNode *theme, guint index)
{
  for (;; index++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *title = NULL;

      if (!is_priority (self, index, &match))
        return;
      title = g_match_info_fetch_named (match, "title");
      add_titled (self, index, COHESION_KIND_PRIORITY, theme, title);
      cohesion_minutes_take_all (self, index);
      while (!cohesion_minutes_get (self, index)->is_last)
        index++;
    }
}

/* Private: a theme with the priorities below it. */
void
cohesion_minutes_read_theme (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *title = NULL;
  CohesionNode *theme;

  if (!sentence->is_last)
    return;
  if (cohesion_minutes_find (self, THEME, sentence->text, &match))
    title = g_match_info_fetch_named (match, "title");
  else if (sentence->label && g_str_has_suffix (sentence->text, ":") && is_priority (self, index + 1, NULL))
    title = g_strdup (sentence->text);
  if (title == NULL)
    return;
  theme = add_titled (self, index, COHESION_KIND_THEME, NULL, title);
  cohesion_minutes_take_all (self, index);
  read_priorities (self, theme, index + 1);
}

/* Private: “Our priorities are:”, and a list of them; they go into a theme that the text does not name. */
void
cohesion_minutes_read_priorities (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *item = cohesion_minutes_get (self, index + 1);
  g_autoptr (GMatchInfo) match = NULL;
  CohesionMinutesPiece *theme;
  const char *label;
  int start = -1;
  int end = -1;

  if (!sentence->is_last || sentence->label || !item || !item->label || item->claimed ||
      !cohesion_minutes_find (self, "\\b(?<word>(?i:priorities|objectives|aims))\\b[^.]{0,40}:$",
                              sentence->text, &match))
    return;
  label = item->label;
  g_match_info_fetch_named_pos (match, "word", &start, &end);
  cohesion_minutes_take (self, index, start, end);
  theme = cohesion_minutes_add (self, index, COHESION_KIND_THEME, NULL);
  cohesion_draft_set (theme->node, COHESION_THEME_TITLE, _ ("Priorities"));
  theme->doubt = g_strdup (_ ("The text names no theme that these priorities belong to: name it."));
  for (index++; (item = cohesion_minutes_get (self, index)) && item->label && !item->claimed &&
                cohesion_labels_are_alike (item->label, label);
       index++)
    {
      guint first = index;
      g_autofree char *words = cohesion_minutes_take_item (self, &index);

      add_titled (self, first, COHESION_KIND_PRIORITY, theme->node, words);
    }
}

/* Private: “the vision set out in the Borough Manifesto”, and the year of its adoption. */
void
cohesion_minutes_read_parent_plan (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionNode *strategy = cohesion_tree_get_strategy (self->tree);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) year = NULL;
  g_autofree char *title = NULL;
  int start = -1;
  int end = -1;

  if (cohesion_minutes_find (
          self,
          "\\b(?:vision|aims|ambitions|objectives|priorities) (?:set out |as set out )?(?:in|of) the "
          "(?<title>[\\p{Lu}][\\p{L}’'-]+(?: (?:of|for|and|[\\p{Lu}][\\p{L}’'-]+))*)",
          sentence->text, &match))
    {
      title = g_match_info_fetch_named (match, "title");
      if (!cohesion_minutes_find_draft (self, COHESION_KIND_PARENT_PLAN, title))
        self->parent_plan = add_titled (self, index, COHESION_KIND_PARENT_PLAN, strategy, title);
      g_match_info_fetch_named_pos (match, "title", &start, &end);
      cohesion_minutes_take (self, index, start, end);
    }
  if (self->parent_plan && strstr (sentence->text, cohesion_node_get_name (self->parent_plan)) &&
      cohesion_minutes_find (self, "\\b(?:adoption|adopted) in (?<year>\\d{4})\\b", sentence->text, &year))
    {
      CohesionMinutesPiece *piece = cohesion_minutes_fill (self, index, self->parent_plan);

      cohesion_minutes_keep (self, index, piece->node, COHESION_PARENT_PLAN_ADOPTED, year, "year");
    }
}

/* Private: “the Council’s direction of travel in relation to …”. */
void
cohesion_minutes_read_directions (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *direction = NULL;
  CohesionMinutesPiece *piece;

  if (!cohesion_minutes_find (self,
                              "\\bdirections? of travel (?:in relation to|on|towards|for) (?<words>[^.;]+)",
                              sentence->text, &match))
    return;
  words = g_match_info_fetch_named (match, "words");
  bare = cohesion_words_end_bare (words);
  direction = cohesion_words_begin_large (bare);
  piece = cohesion_minutes_fill (self, index, cohesion_tree_get_strategy (self->tree));
  cohesion_draft_add_string (piece->node, COHESION_STRATEGY_DIRECTIONS, direction);
  cohesion_minutes_take_match (self, index, match);
  if (strstr (direction, " and ") || strchr (direction, ','))
    piece->doubt = g_strdup (
        _ ("These are several directions: once they are brought in, give each a line of its own."));
}

static char *
initiative_title (const char *words)
{
  return cohesion_words_begin_large (g_str_has_prefix (words, "the ") ? words + strlen ("the ") : words);
}

/* Private: “initiatives …, such as …”. */
void
cohesion_minutes_read_initiatives (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) titles = NULL;
  int start = -1;
  int end = -1;

  if (!cohesion_minutes_find (
          self, "\\b(?:initiatives|projects|programmes)\\b.*?(?:such as|including) (?<words>[^.;]+)",
          sentence->text, &match))
    return;
  words = g_match_info_fetch_named (match, "words");
  titles = cohesion_words_split_list (words);
  g_match_info_fetch_named_pos (match, "words", &start, &end);
  cohesion_minutes_take (self, index, start, end);
  for (guint i = 0; titles[i]; i++)
    {
      g_autofree char *title = initiative_title (titles[i]);

      add_titled (self, index, COHESION_KIND_INITIATIVE, NULL, title);
    }
}
