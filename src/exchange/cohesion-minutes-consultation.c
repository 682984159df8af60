#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Who was asked, how many came, and what they raised. */

static const struct
{
  const char *word;
  const char *kind;
} kinds[] = {
  { "focus group", "focusGroup" }, { "workshop", "workshop" }, { "survey", "survey" },
  { "questionnaire", "survey" },   { "event", "event" },       { "meeting", "event" },
  { "written", "written" },
};

static const char *
find_kind (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strstr (lower, kinds[i].word))
      return kinds[i].kind;
  return NULL;
}

static CohesionMinutesPiece *
add_engagement (CohesionMinutes *self, guint index, const char *kind, const char *title)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_ENGAGEMENT, NULL);
  g_autofree char *large = cohesion_words_begin_large (title);
  g_autofree char *bare = cohesion_words_end_bare (large);

  cohesion_draft_set (piece->node, COHESION_ENGAGEMENT_KIND, kind ? kind : "programme");
  cohesion_draft_set (piece->node, COHESION_ENGAGEMENT_TITLE, bare);
  self->engagement = piece->node;
  return piece;
}

/* What was done at an engagement, in the words of the sentences that tell it. */
static void
add_method (CohesionMinutes *self, guint index, CohesionNode *node)
{
  const char *before = cohesion_minutes_find_value (self, self->engagement, COHESION_ENGAGEMENT_METHOD);
  const char *sentence = cohesion_minutes_get (self, index)->text;
  g_autofree char *both = before ? g_strdup_printf ("%s %s", before, sentence) : g_strdup (sentence);

  cohesion_draft_set (node, COHESION_ENGAGEMENT_METHOD, both);
  cohesion_minutes_take (self, index, 0, (int) strlen (sentence));
}

/* Private: “An event held by … at … gave … the chance to …”. */
void
cohesion_minutes_read_event (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *what = NULL;
  g_autofree char *purpose = NULL;
  g_autofree char *title = NULL;
  CohesionMinutesPiece *piece;

  if (!cohesion_minutes_find (
          self,
          "^(?:An?|The) (?<what>(?:\\p{L}+ )?(?:event|workshop|focus group|meeting)) (?:was )?"
          "(?:held|organised|hosted|run) by (?<by>.+?)(?: at (?:its |the |their )?(?<venue>.+?))? "
          "(?:gave|giving|offered) (?<who>.+?) (?:the|a) (?:chance|opportunity) to (?<purpose>.+)$",
          sentence->text, &match))
    return;
  what = g_match_info_fetch_named (match, "what");
  purpose = g_match_info_fetch_named (match, "purpose");
  title = g_strconcat (what, " to ", purpose, NULL);
  piece = add_engagement (self, index, find_kind (what), title);
  cohesion_draft_set_match (piece->node, COHESION_ENGAGEMENT_ORGANISER, match, "by");
  cohesion_draft_set_match (piece->node, COHESION_ENGAGEMENT_VENUE, match, "venue");
  cohesion_draft_set_match (piece->node, COHESION_ENGAGEMENT_AUDIENCE, match, "who");
  add_method (self, index, piece->node);
}

static void
set_attendance (CohesionMinutes *self, guint index, CohesionMinutesPiece *piece, GMatchInfo *match)
{
  g_autofree char *number = g_match_info_fetch_named (match, "number");
  g_autofree char *about = g_match_info_fetch_named (match, "about");
  g_auto (GStrv) groups = g_strsplit (number, ",", -1);
  g_autofree char *digits = g_strjoinv ("", groups);
  int start = -1;
  int end = -1;

  cohesion_draft_set_integer (piece->node, COHESION_ENGAGEMENT_ATTENDANCE,
                              g_ascii_strtoll (digits, NULL, 10));
  cohesion_minutes_qualify (piece, COHESION_ENGAGEMENT_ATTENDANCE_QUALIFIER, about);
  cohesion_draft_set_match (piece->node, COHESION_ENGAGEMENT_AUDIENCE, match, "who");
  g_match_info_fetch_pos (match, 0, &start, &end);
  if (piece->target)
    g_match_info_fetch_named_pos (match, "what", &end, NULL);
  cohesion_minutes_take (self, index, start, end);
}

/* Private: “Around 50 members of the voluntary sector attended the event”. What they did there goes with it,
 * but at a meeting of the council, where it is a point of discussion. */
void
cohesion_minutes_read_attendance (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *what = NULL;
  g_autofree char *number = NULL;
  CohesionMinutesPiece *piece;

  if (!cohesion_minutes_find (
          self,
          "(?:\\b(?i:(?<about>" COHESION_MINUTES_QUALIFIER
          ")) )?(?<![\\d.,£])(?<number>\\d{1,3}(?:,\\d{3})+|\\d+) "
          "(?<who>(?!per cent|percent)[^.,;:%|/\\d]{3,80}?) (?:had |have |has )?"
          "(?:attended|took part in|taken part in|participated in|contributed to|responded to|replied "
          "to|completed) "
          "(?:the |a |an )?(?<what>\\p{L}[^|]*?)(?= and | to discuss |, |;|\\.|$)",
          sentence->text, &match))
    return;
  what = g_match_info_fetch_named (match, "what");
  number = g_match_info_fetch_named (match, "number");
  if (self->engagement && find_kind (what) &&
      !cohesion_node_has_value (self->engagement, COHESION_ENGAGEMENT_ATTENDANCE))
    piece = cohesion_minutes_fill (self, index, self->engagement);
  else
    piece = add_engagement (self, index, find_kind (what), what);
  set_attendance (self, index, piece, match);
  if (cohesion_minutes_find (self, "^(?:19|20)\\d\\d$", number, NULL))
    piece->doubt = g_strdup (_ ("This may be a year, and no number of people."));
  if (self->meeting == NULL && !cohesion_minutes_is_spent (self, index))
    add_method (self, index, piece->node);
}

/* The first sentence of the paragraph that ends with @index and leads in a list of what people raised;
 * nothing else leads in one. */
static gboolean
find_lead (CohesionMinutes *self, guint index, guint *first)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GString) text = g_string_new (NULL);

  *first = index;
  while (*first > 0 && cohesion_minutes_get (self, *first - 1)->paragraph == sentence->paragraph)
    (*first)--;
  for (guint i = *first; i <= index; i++)
    g_string_append_printf (text, "%s ", cohesion_minutes_get (self, i)->text);
  return g_str_has_suffix (sentence->text, ":") &&
         cohesion_minutes_find (
             self,
             "(?i)\\b(?:focus(?:es)?|issues|points|suggestions|concerns|comments|ideas|themes)\\b"
             ".*\\b(?:raised|made|suggested|identified|mentioned|included|came up)\\b",
             text->str, NULL);
}

/* The sentences that lead in the list are what came of it, in short. */
static void
read_findings (CohesionMinutes *self, guint first, guint last)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *bare = NULL;
  CohesionMinutesPiece *piece;

  for (guint i = first; i <= last; i++)
    {
      CohesionMinutesSentence *sentence = cohesion_minutes_get (self, i);

      if (cohesion_words_have_substance (sentence->text))
        g_string_append_printf (text, "%s%s", text->len ? " " : "", sentence->text);
      cohesion_minutes_take_all (self, i);
    }
  bare = g_str_has_suffix (text->str, ":") ? cohesion_words_end_bare (text->str) : g_strdup (text->str);
  piece = cohesion_minutes_fill (self, first, self->engagement);
  cohesion_draft_set (piece->node, COHESION_ENGAGEMENT_FINDINGS, bare);
}

/* Private: a list of what people raised. */
void
cohesion_minutes_read_focuses (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *item = cohesion_minutes_get (self, index + 1);
  const char *label;
  guint first = 0;

  if (!sentence->is_last || !item || !item->label || item->claimed || !find_lead (self, index, &first))
    return;
  if (self->engagement == NULL)
    add_engagement (self, first, find_kind (sentence->text), _ ("Consultation"))->doubt = g_strdup (
        _ ("The text does not say where this was raised: name the event."));
  read_findings (self, first, index);
  label = item->label;
  for (index++; (item = cohesion_minutes_get (self, index)) && item->label &&
                cohesion_labels_are_alike (item->label, label);
       index++)
    {
      CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_FOCUS, self->engagement);
      g_autofree char *words = cohesion_minutes_take_item (self, &index);
      g_autofree char *bare = cohesion_words_end_bare (words);

      cohesion_draft_set (piece->node, COHESION_FOCUS_TEXT, bare);
      cohesion_draft_set (piece->node, COHESION_FOCUS_RESPONSE, "pending");
    }
}
