#include "config.h"

#include "cohesion-minutes-private.h"

#include "model/cohesion-choices.h"

#include <glib/gi18n.h>
#include <string.h>

/* One resolution: its verb, what it is about, the appendices that it names, what it affects. */

#define BODY_WORD                                                                                            \
  "(?:[Tt]he )?(?:Cabinet|Council|Executive|Assembly|Committee|Board|Panel|Members|"                         \
  "[\\p{Lu}]\\p{L}+(?: (?:and|[\\p{Lu}]\\p{L}+))* (?:Committee|Board|Panel|Council))"

/* “approve”, also as “approves”, and “approved” where a report “be approved”. */
static const char *
find_verb (const char *word)
{
  static const char *const endings[] = { "", "s", "d", "ed", "red" };

  for (const CohesionChoice *choice = resolution_verbs; choice->key; choice++)
    {
      gsize length = strlen (choice->key);

      if (g_ascii_strncasecmp (choice->key, word, length) != 0)
        continue;
      for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
        if (g_str_equal (word + length, endings[i]))
          return choice->key;
    }
  return NULL;
}

/* “approve the Strategy”, “to approve …”, “that Cabinet approve …”. */
static const char *
read_active (CohesionMinutes *self, const char *text, char **rest)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;
  const char *verb;

  if (!cohesion_minutes_find (
          self, "^(?:(?i:that) )?(?:" BODY_WORD " )?(?:(?i:to) )?(?<verb>\\p{L}+)[,:]? (?<rest>.+)$", text,
          &match))
    return NULL;
  word = g_match_info_fetch_named (match, "verb");
  verb = find_verb (word);
  if (verb && !g_str_has_suffix (word, "ed"))
    *rest = g_match_info_fetch_named (match, "rest");
  return *rest ? verb : NULL;
}

/* “that the Strategy be approved, subject to …”. */
static const char *
read_passive (CohesionMinutes *self, const char *text, char **rest)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *what = NULL;
  g_autofree char *done = NULL;
  g_autofree char *after = NULL;
  const char *verb;

  if (!cohesion_minutes_find (
          self, "^(?:(?i:that) )?(?<what>.+?) be (?:hereby |now )?(?<done>\\p{L}+ed)\\b(?<after>.*)$", text,
          &match))
    return NULL;
  what = g_match_info_fetch_named (match, "what");
  done = g_match_info_fetch_named (match, "done");
  after = g_match_info_fetch_named (match, "after");
  verb = find_verb (done);
  if (verb == NULL || cohesion_minutes_find (self, "\\bbe (?:\\p{L}+ )?\\p{L}+ed\\b", after, NULL))
    return NULL;
  *rest = g_ascii_strcasecmp (what, "it") == 0 ? g_strstrip (g_strdup (after))
                                               : g_strconcat (what, after, NULL);
  return **rest ? verb : NULL;
}

/* The verb that resolutions have, and what follows it. */
static const char *
read_verb (CohesionMinutes *self, const char *text, char **rest)
{
  const char *verb = read_active (self, text, rest);

  return verb ? verb : read_passive (self, text, rest);
}

/* Private: whether @text, without anything before it, says what is resolved. */
gboolean
cohesion_minutes_is_resolution (CohesionMinutes *self, const char *text)
{
  g_autofree char *rest = NULL;
  g_autofree char *bare = cohesion_words_end_bare (text);

  return read_verb (self, bare, &rest) != NULL ||
         cohesion_minutes_find (self, "^That .+ be \\p{L}+", bare, NULL);
}

static CohesionNode *
find_appendix (CohesionMinutes *self, const char *number)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      if (cohesion_node_is (piece->node, COHESION_KIND_DOCUMENT_LINK) &&
          g_strcmp0 (cohesion_node_get_string (piece->node, COHESION_DOCUMENT_LINK_KIND), "appendix") == 0 &&
          g_strcmp0 (cohesion_node_get_string (piece->node, COHESION_DOCUMENT_LINK_NUMBER), number) == 0)
        return piece->node;
    }
  return NULL;
}

/* What the text says is set out at an appendix. */
static char *
dup_appendix_title (CohesionMinutes *self, const char *text, const char *number)
{
  g_autofree char *pattern = g_strdup_printf (
      "(?:[“‘](?<quoted>[^”]+)[”’]|\\b(?:the|its|their) (?<what>[^,;“]+?)),? "
      "(?:as |which (?:is|are) |that (?:is|are) )?"
      "(?:(?:set out|attached|detailed|shown|described|contained|appended) )?(?:at|in|as|to) Appendix %s\\b",
      number);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *title = NULL;

  if (regex == NULL || !g_regex_match (regex, text, 0, &match))
    return NULL;
  title = g_match_info_fetch_named (match, "quoted");
  if (title == NULL || *title == '\0')
    {
      g_free (title);
      title = g_match_info_fetch_named (match, "what");
    }
  return cohesion_words_begin_large (title);
}

static CohesionNode *
add_appendix (CohesionMinutes *self, guint index, const char *text, const char *number)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_DOCUMENT_LINK, NULL);
  g_autofree char *title = dup_appendix_title (self, text, number);

  cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_KIND, "appendix");
  cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_NUMBER, number);
  if (title)
    cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_TITLE, title);
  else
    piece->doubt = g_strdup (_ ("The text does not say what this appendix is: give it a title."));
  return piece->node;
}

/* Appendix 1 to the report, as a paper. */
static void
read_appendices (CohesionMinutes *self, guint index, CohesionNode *resolution, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (cohesion_minutes_find (self, "\\bAppendix (?<number>\\d{1,3}|[A-Z])\\b", text, &match);
       g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch_named (match, "number");
      CohesionNode *paper = find_appendix (self, number);

      cohesion_draft_refer (resolution, COHESION_RESOLUTION_APPENDICES,
                            paper ? paper : add_appendix (self, index, text, number));
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

/* Private: the title that the strategy has, or that the text gives it. */
const char *
cohesion_minutes_find_title (CohesionMinutes *self)
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

/* The strategy that it approves, by its title; “the Strategy” may be another one. */
static void
read_affected (CohesionMinutes *self, guint index, CohesionMinutesPiece *resolution, const char *text)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (self->tree);
  const char *title = cohesion_minutes_find_title (self);
  CohesionMinutesPiece *piece;

  if (title && strstr (text, title))
    cohesion_draft_refer (resolution->node, COHESION_RESOLUTION_AFFECTS, strategy);
  else if (cohesion_minutes_find (
               self, "\\b[Tt]he (?:draft |proposed |revised |final )?(?:Strategy|strategy)\\b", text, NULL))
    {
      piece = cohesion_minutes_fill (self, index, resolution->node);
      cohesion_draft_refer (piece->node, COHESION_RESOLUTION_AFFECTS, strategy);
      piece->doubt = g_strdup (_ ("The resolution does not name the strategy: see that it is this one."));
    }
}

/* Private: a resolution of the decision that is being read. */
CohesionMinutesPiece *
cohesion_minutes_add_resolution (CohesionMinutes *self, guint index, const char *text)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_RESOLUTION, self->decision);
  g_autofree char *bare = cohesion_words_end_bare (text);
  g_autofree char *rest = NULL;
  const char *verb = read_verb (self, bare, &rest);

  cohesion_draft_set (piece->node, COHESION_RESOLUTION_TEXT, verb ? rest : bare);
  if (verb)
    cohesion_draft_set (piece->node, COHESION_RESOLUTION_VERB, verb);
  else
    piece->doubt = g_strdup (
        _ ("It does not begin with a verb that resolutions have: choose one once it is brought in."));
  if (g_strcmp0 (verb, "approve") == 0)
    read_affected (self, index, piece, bare);
  read_appendices (self, index, piece->node, bare);
  read_strands (self, index, bare);
  return piece;
}
