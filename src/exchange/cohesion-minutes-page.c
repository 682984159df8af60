#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a page that a council published says of itself: its title and date, the council, and the strategy that
 * it is about. */

#define DAY COHESION_MINUTES_DAY
#define WEEKDAY COHESION_MINUTES_WEEKDAY

#define COUNCIL                                                                                              \
  "\\b(?<name>[\\p{Lu}][\\p{L}’'-]+(?:(?: (?:and|upon|on|under))? [\\p{Lu}][\\p{L}’'-]+){0,4}? Council)\\b"  \
  "(?! [Tt]ax\\b)"

/* Words that may begin a sentence before a name, and those that make no name of a council by themselves. */
#define NO_NAME                                                                                              \
  "^(?:The|At|In|By|For|From|With|Our|Your|And|But|As|When|While|Since|That|This|Members|Members of|Leader|" \
  "Join|Contact|Full|Local)\\s+"
#define NO_COUNCIL                                                                                           \
  "^(?:(?:City|Borough|County|District|Town|Parish|Community|Youth|Arts|Research|Privy|British|Design|"      \
  "Annual|Special|Extraordinary|Faith|Faiths|Muslim|Health|Advisory|Metropolitan)\\s+)*Council$|"            \
  "\\b(?:Full|Cabinet|Committee|Executive)\\b"

/* How a page speaks of the strategy of the council. */
#define STRATEGY                                                                                             \
  "\\b(?:[Cc]ouncil[’']s|[Oo]ur|[Ii]ts|(?:develop|shape|agree|adopt|launch|write|draft)"                     \
  "(?:s|ed|ing)?(?: the| its| our)?) (?:(?:new|draft|first|own|proposed|emerging|next|"                      \
  "\\p{L}+-year) )*(?!corporate )(?<title>(?:[\\p{L}-]+ ){1,5}[Ss]trategy)\\b"

/* Private: the line that says when a page was published; its first line is its title. */
void
cohesion_minutes_read_published (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *first = cohesion_minutes_get (self, 0);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) bare = NULL;
  g_autofree char *date = NULL;
  CohesionMinutesPiece *piece;
  gboolean is_bare;

  if (self->page || self->meeting || !cohesion_minutes_is_paragraph (self, index))
    return;
  is_bare = index > 0 && index < 3 &&
            cohesion_minutes_find (self, "^" WEEKDAY "(?<date>" DAY ")$", sentence->text, &bare);
  if (!is_bare &&
      !cohesion_minutes_find (self,
                              "^(?i:published|date published|publication date|published on|posted|posted on)"
                              "\\s*:?\\s*" WEEKDAY "(?<date>" DAY ")\\.?$",
                              sentence->text, &match))
    return;
  piece = cohesion_minutes_add (self, index, COHESION_KIND_DOCUMENT_LINK, NULL);
  date = g_match_info_fetch_named (is_bare ? bare : match, "date");
  cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_KIND, "web");
  if (index > 0 && first->is_last && first->label == NULL && !cohesion_words_end_with_stop (first->text))
    {
      cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_TITLE, first->text);
      cohesion_minutes_take_all (self, 0);
    }
  cohesion_minutes_set_date (self, piece, COHESION_DOCUMENT_LINK_PUBLISHED, date);
  if (is_bare)
    cohesion_minutes_doubt (piece,
                            _ ("This day stands below the title: see that the page was published then."));
  cohesion_minutes_take_all (self, index);
  self->page = piece->node;
  self->page_is_dated = !is_bare;
}

/* The name of a council, without what only stands before it. */
static char *
dup_name (CohesionMinutes *self, GMatchInfo *match)
{
  g_autofree char *words = g_match_info_fetch_named (match, "name");
  const char *name = words;
  g_autoptr (GMatchInfo) before = NULL;

  if (cohesion_minutes_find (self, NO_NAME, words, &before))
    {
      int end = 0;

      g_match_info_fetch_pos (before, 0, NULL, &end);
      name += end;
    }
  return cohesion_minutes_find (self, NO_COUNCIL, name, NULL) ? NULL : g_strdup (name);
}

/* What the text says of the council elsewhere adds nothing to its name. */
static void
take_name (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  gsize length = strlen (self->council);

  for (const char *at = strstr (sentence->text, self->council); at; at = strstr (at + 1, self->council))
    cohesion_minutes_take (self, index, (int) (at - sentence->text),
                           (int) (at - sentence->text + (long) length));
}

static guint
count_sentences_with (CohesionMinutes *self, const char *words)
{
  guint count = 0;

  for (guint i = 0; i < self->sentences->len; i++)
    count += strstr (cohesion_minutes_get (self, i)->text, words) != NULL;
  return count;
}

/* Whether the council of the text is, as far as is known, that of the strategy. */
static gboolean
is_ours (CohesionMinutes *self)
{
  CohesionNode *council = cohesion_tree_get_organisation (self->tree);
  const char *known = council ? cohesion_node_get_string (council, COHESION_ORGANISATION_NAME) : NULL;

  return council && (known == NULL || g_str_equal (known, self->council));
}

static void
propose_council (CohesionMinutes *self, guint index)
{
  CohesionNode *council = cohesion_tree_get_organisation (self->tree);
  CohesionMinutesPiece *piece;

  if (council == NULL || cohesion_node_has_value (council, COHESION_ORGANISATION_NAME))
    return;
  piece = cohesion_minutes_fill (self, index, council);
  cohesion_draft_set (piece->node, COHESION_ORGANISATION_NAME, self->council);
  if (count_sentences_with (self, self->council) == 1)
    piece->doubt = g_strdup (
        _ ("The text names this council only once: see whether the strategy is its own."));
}

/* Private: “Newham Council”. */
void
cohesion_minutes_read_council (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;

  if (self->council == NULL && cohesion_minutes_find (self, COUNCIL, sentence->text, &match))
    {
      self->council = dup_name (self, match);
      if (self->council)
        propose_council (self, index);
    }
  if (self->council && is_ours (self))
    take_name (self, index);
}

/* A longer name that the text has for what @title names. */
static char *
find_longer_title (CohesionMinutes *self, const char *title)
{
  for (guint i = 0; i < self->sentences->len; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *other = NULL;

      if (!cohesion_minutes_find (self, STRATEGY, cohesion_minutes_get (self, i)->text, &match))
        continue;
      other = g_match_info_fetch_named (match, "title");
      if (!g_str_equal (other, title) && g_str_has_suffix (other, title))
        return g_steal_pointer (&other);
    }
  return NULL;
}

/* Private: “the council’s new social integration strategy”, where nothing named the strategy before. */
void
cohesion_minutes_read_strategy (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *title = NULL;
  g_autofree char *large = NULL;
  g_autofree char *longer = NULL;
  CohesionMinutesPiece *piece;

  if (cohesion_minutes_find_title (self) || !cohesion_minutes_find (self, STRATEGY, sentence->text, &match))
    return;
  title = g_match_info_fetch_named (match, "title");
  large = cohesion_words_begin_large (title);
  longer = find_longer_title (self, title);
  piece = cohesion_minutes_fill (self, index, cohesion_tree_get_strategy (self->tree));
  cohesion_minutes_keep (self, index, piece->node, COHESION_STRATEGY_TITLE, match, "title");
  cohesion_draft_set (piece->node, COHESION_STRATEGY_TITLE, large);
  if (longer)
    piece->doubt = g_strdup_printf (_ ("The text calls it “%s”, too."), longer);
  else if (count_sentences_with (self, title) == 1)
    piece->doubt = g_strdup (_ ("The text names this strategy only once: see whether it is this one."));
}

/* What a strategy of a page without themes is about, beside the sentence that names it. */
static void
propose_theme (CohesionMinutes *self)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (self->tree);
  CohesionMinutesPiece *theme;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);
      const char *title = piece->target == strategy
                              ? cohesion_node_get_string (piece->node, COHESION_STRATEGY_TITLE)
                              : NULL;
      g_autofree char *subject = NULL;

      if (title == NULL || !g_str_has_suffix (title, " strategy"))
        continue;
      subject = g_strndup (title, strlen (title) - strlen (" strategy"));
      theme = g_new0 (CohesionMinutesPiece, 1);
      theme->line = piece->line;
      theme->sentence = g_strdup (piece->sentence);
      theme->node = cohesion_node_new (COHESION_KIND_THEME, NULL);
      theme->doubt = g_strdup (_ ("The text names no themes: this is what its strategy is about."));
      cohesion_draft_set (theme->node, COHESION_THEME_TITLE, subject);
      g_ptr_array_add (self->pieces, theme);
      return;
    }
}

static gboolean
has_themes (CohesionMinutes *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      if (cohesion_node_is (piece->node, COHESION_KIND_THEME))
        return TRUE;
    }
  return cohesion_list_get_length (cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_THEMES)) > 0;
}

static void
set_if_known (CohesionNode *node, guint field, const char *text)
{
  if (text)
    cohesion_draft_set (node, field, text);
}

/* A page is the source of what it says. */
static void
credit (CohesionMinutes *self, CohesionNode *node)
{
  CohesionNode *council = cohesion_tree_get_organisation (self->tree);
  const char *title = cohesion_node_get_string (self->page, COHESION_DOCUMENT_LINK_TITLE);
  const char *date = self->page_is_dated
                         ? cohesion_node_get_string (self->page, COHESION_DOCUMENT_LINK_PUBLISHED)
                         : NULL;
  const char *known = council ? cohesion_node_get_string (council, COHESION_ORGANISATION_NAME) : NULL;

  if (cohesion_node_is (node, COHESION_KIND_EVIDENCE))
    {
      set_if_known (node, COHESION_EVIDENCE_SOURCE, title);
      set_if_known (node, COHESION_EVIDENCE_PUBLISHER, self->council ? self->council : known);
      set_if_known (node, COHESION_EVIDENCE_PUBLISHED, date);
    }
  else if (cohesion_node_is (node, COHESION_KIND_QUOTE))
    {
      set_if_known (node, COHESION_QUOTE_SOURCE, title);
      set_if_known (node, COHESION_QUOTE_DATE, date);
    }
}

/* Private: at the end, says of figures and quotes where they come from, and proposes a theme if there is
 * none. */
void
cohesion_minutes_credit (CohesionMinutes *self)
{
  for (guint i = 0; i < self->pieces->len && self->page; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      credit (self, piece->node);
    }
  if (self->meeting == NULL && !has_themes (self))
    propose_theme (self);
}
