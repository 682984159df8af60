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

static const struct
{
  const char *words;
  const char *qualifier;
} qualifiers[] = {
  { "around", "about" },     { "about", "about" },     { "approximately", "about" }, { "roughly", "about" },
  { "some", "about" },       { "nearly", "under" },    { "almost", "under" },        { "under", "under" },
  { "fewer than", "under" }, { "less than", "under" }, { "over", "over" },           { "more than", "over" },
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
}

static void
set_attendance (CohesionNode *node, GMatchInfo *match)
{
  g_autofree char *number = g_match_info_fetch_named (match, "number");
  g_autofree char *about = g_match_info_fetch_named (match, "about");
  g_autofree char *lower = about ? g_utf8_strdown (about, -1) : g_strdup ("");
  g_auto (GStrv) groups = g_strsplit (number, ",", -1);
  g_autofree char *digits = g_strjoinv ("", groups);
  const char *qualifier = "exact";

  for (gsize i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    if (g_str_equal (qualifiers[i].words, lower))
      qualifier = qualifiers[i].qualifier;
  cohesion_draft_set_integer (node, COHESION_ENGAGEMENT_ATTENDANCE, g_ascii_strtoll (digits, NULL, 10));
  cohesion_draft_set (node, COHESION_ENGAGEMENT_ATTENDANCE_QUALIFIER, qualifier);
  cohesion_draft_set_match (node, COHESION_ENGAGEMENT_AUDIENCE, match, "who");
}

/* Private: “Around 50 members of the voluntary sector attended the event”. */
void
cohesion_minutes_read_attendance (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *what = NULL;
  CohesionMinutesPiece *piece;

  if (!cohesion_minutes_find (
          self,
          "(?i)(?:\\b(?<about>around|about|approximately|roughly|some|nearly|almost|under|fewer than|less "
          "than|over|"
          "more than) )?(?<number>\\d{1,3}(?:,\\d{3})+|\\d+) (?<who>[^.,;:]{3,80}?) (?:had |have |has )?"
          "(?:attended|took part in|taken part in|participated in|contributed to|responded to|replied "
          "to|completed) "
          "(?:the |a |an )?(?<what>.+?)(?: and | to discuss |, |\\.|$)",
          sentence->text, &match))
    return;
  what = g_match_info_fetch_named (match, "what");
  if (self->engagement && find_kind (what) &&
      !cohesion_node_has_value (self->engagement, COHESION_ENGAGEMENT_ATTENDANCE))
    piece = cohesion_minutes_fill (self, index, self->engagement);
  else
    piece = add_engagement (self, index, find_kind (what), what);
  set_attendance (piece->node, match);
}

/* Whether the paragraph that ends with @index leads in a list of what people raised. */
static gboolean
leads_in (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *before = index > 0 ? cohesion_minutes_get (self, index - 1) : NULL;
  g_autofree char *text = before && before->paragraph == sentence->paragraph
                              ? g_strconcat (before->text, " ", sentence->text, NULL)
                              : g_strdup (sentence->text);

  return g_str_has_suffix (text, ":") &&
         cohesion_minutes_find (
             self,
             "(?i)\\b(?:focus(?:es)?|issues|points|suggestions|concerns|comments|ideas|themes)\\b"
             ".*\\b(?:raised|made|suggested|identified|mentioned|included|came up)\\b",
             text, NULL);
}

/* Private: a list of what people raised. */
void
cohesion_minutes_read_focuses (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *item = cohesion_minutes_get (self, index + 1);
  guint paragraph = sentence->paragraph;

  if (!sentence->is_last || !item || !item->label || item->understood || !leads_in (self, index))
    return;
  if (self->engagement == NULL)
    add_engagement (self, index, find_kind (sentence->text), _ ("Consultation"))->doubt = g_strdup (
        _ ("The text does not say where this was raised: name the event."));
  for (guint i = index; (item = cohesion_minutes_get (self, i)) && item->paragraph == paragraph; i--)
    {
      item->understood = TRUE;
      if (i == 0)
        break;
    }
  for (index++; (item = cohesion_minutes_get (self, index)) && item->label; index++)
    {
      CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_FOCUS, self->engagement);
      g_autofree char *bare = cohesion_words_end_bare (item->text);

      cohesion_draft_set (piece->node, COHESION_FOCUS_TEXT, bare);
      cohesion_draft_set (piece->node, COHESION_FOCUS_RESPONSE, "pending");
    }
}
