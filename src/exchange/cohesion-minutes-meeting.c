#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Which body met, when and where: in one line, or in a line for each with its label. */

#define DAY COHESION_MINUTES_DAY
#define WEEKDAY COHESION_MINUTES_WEEKDAY
#define BODY COHESION_MINUTES_BODY
#define TIME "\\d{1,2}(?:[.:]\\d{2})? ?(?:[ap]\\.?m\\.?|noon|hours)|\\d{1,2}[.:]\\d{2}"
#define BODY_NAME                                                                                            \
  "(?:" BODY " )?(?:Cabinet|Council|Executive|Assembly|Committee|Board|Panel|Forum|Commission)"              \
  "(?: \\(?[\\p{Lu}][\\p{L}’'&-]*\\)?)*"

/* As committee systems head an item, as minutes are headed, and as lists of meetings have them. */
static const char *const meetings[] = {
  "^(?:Meeting|Meeting date|Date of meeting)\\s*:\\s*" WEEKDAY "(?<date>" DAY ")\\s*[–—,-]\\s*(?<body>" BODY
  ")\\s*(?:\\((?:Agenda )?Item (?<item>[^)]+)\\))?$",
  "^(?:Minutes|MINUTES|Draft minutes|Notes) (?i:of) (?i:the |a )?(?i:meeting of )?(?i:the )?(?<body>" BODY
  ")(?: meeting)?(?: held)?(?: on|,| [–—-])? " WEEKDAY "(?<date>" DAY ")"
  "(?:,? at (?<time>" TIME "))?(?:,? (?:in|at) (?:the )?(?<venue>.+?))?\\.?$",
  "^(?<body>" BODY_NAME ")\\s*[–—,:-]?\\s*" WEEKDAY "(?<date>" DAY ")"
  "(?:,? at (?<time>" TIME "))?$",
};

/* A line with nothing but the name of a body. */
#define BODY_LINE                                                                                            \
  "^(?:(?i:(?:draft )?(?:minutes|notes))(?i: of)?(?i: the| a)?(?i: meeting)?(?i: of)?(?i: the)? (?<of>" BODY \
  ")|(?:Meeting|Committee|Body) ?(?:of|:) (?:the )?(?<after>" BODY ")|(?<alone>" BODY_NAME                   \
  "|CABINET|COUNCIL|EXECUTIVE|[\\p{Lu} &]+ (?:COMMITTEE|BOARD|PANEL)))(?: [Mm]eeting| MEETING)?$"

/* How far above its date the name of a body may stand. */
#define NEAR 4

/* What stands on every page of a committee system, and is the title of nothing. */
#define FURNITURE                                                                                            \
  "^(?i:public document pack|issue|meetings?|minutes?|agenda|home|decisions?|council|democracy)\\b.{0,24}$"

/* “SCRUTINY COMMITTEE” as it is written in a sentence. */
static char *
soften (const char *name)
{
  GString *soft;
  gboolean begins = TRUE;

  for (const char *at = name; *at; at = g_utf8_next_char (at))
    if (g_unichar_islower (g_utf8_get_char (at)))
      return g_strdup (name);
  soft = g_string_new (NULL);
  for (const char *at = name; *at; at = g_utf8_next_char (at))
    {
      gboolean is_small = begins && (g_str_has_prefix (at, "OF ") || g_str_has_prefix (at, "AND ") ||
                                     g_str_has_prefix (at, "FOR ") || g_str_has_prefix (at, "THE "));
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (soft, begins && !is_small ? c : g_unichar_tolower (c));
      begins = *at == ' ' || *at == '-';
    }
  return g_string_free_and_steal (soft);
}

static void
set_body (CohesionNode *meeting, const char *body)
{
  g_autofree char *soft = soften (body);

  cohesion_draft_set (meeting, COHESION_MEETING_BODY, soft);
}

/* Reads what stands above the line of the meeting: the name of the body again, and the title of the item. */
static void
take_headings (CohesionMinutes *self, CohesionNode *meeting, guint index)
{
  g_autofree char *body = g_utf8_casefold (cohesion_node_get_name (meeting), -1);

  if (cohesion_minutes_find (self, "^(?i:draft )?(?i:minutes|notes)\\b",
                             cohesion_minutes_get (self, index)->text, NULL))
    return;

  for (guint i = 0; i < 2 && index > i; i++)
    {
      CohesionMinutesSentence *above = cohesion_minutes_get (self, index - 1 - i);
      g_autofree char *text = g_utf8_casefold (above->text, -1);

      if (above->claimed || above->label || cohesion_words_end_with_stop (above->text))
        return;
      if (!g_str_equal (text, body))
        {
          if (!cohesion_minutes_find (self, FURNITURE, above->text, NULL))
            {
              cohesion_draft_set (meeting, COHESION_MEETING_TITLE, above->text);
              cohesion_minutes_take_all (self, index - 1 - i);
            }
          return;
        }
      cohesion_minutes_take_all (self, index - 1 - i);
    }
}

static CohesionMinutesPiece *
begin_meeting (CohesionMinutes *self, guint index)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_MEETING, NULL);

  self->meeting = piece->node;
  self->decision = NULL;
  return piece;
}

/* Private: the line that says which body met, and when. */
void
cohesion_minutes_read_meeting (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);

  for (gsize i = 0; i < G_N_ELEMENTS (meetings) && !sentence->label; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *date = NULL;
      g_autofree char *body = NULL;
      CohesionMinutesPiece *piece;

      if (!cohesion_minutes_find (self, meetings[i], sentence->text, &match))
        continue;
      piece = begin_meeting (self, index);
      date = g_match_info_fetch_named (match, "date");
      body = g_match_info_fetch_named (match, "body");
      set_body (piece->node, body);
      cohesion_minutes_set_date (self, piece, COHESION_MEETING_DATE, date);
      cohesion_draft_set_match (piece->node, COHESION_MEETING_ITEM, match, "item");
      cohesion_draft_set_match (piece->node, COHESION_MEETING_TIME, match, "time");
      cohesion_draft_set_match (piece->node, COHESION_MEETING_VENUE, match, "venue");
      take_headings (self, piece->node, index);
      cohesion_minutes_take_all (self, index);
      return;
    }
}

/* The name of the body in a line that has nothing else. */
static char *
dup_body (CohesionMinutes *self, guint index)
{
  static const char *const groups[] = { "of", "after", "alone" };
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;

  if (sentence->label || sentence->claimed || !sentence->is_last ||
      !cohesion_minutes_find (self, BODY_LINE, sentence->text, &match))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *body = g_match_info_fetch_named (match, groups[i]);

      if (body && *body)
        return g_steal_pointer (&body);
    }
  return NULL;
}

/* A meeting whose date stands in a line of its own, below the name of the body. */
static CohesionMinutesPiece *
find_meeting_above (CohesionMinutes *self, guint index)
{
  for (guint i = index; i > 0 && index - i < NEAR; i--)
    {
      g_autofree char *body = dup_body (self, i - 1);
      CohesionMinutesPiece *piece;

      if (body == NULL)
        continue;
      piece = begin_meeting (self, i - 1);
      set_body (piece->node, body);
      cohesion_minutes_take_all (self, i - 1);
      take_headings (self, piece->node, i - 1);
      return piece;
    }
  return NULL;
}

static void
read_day (CohesionMinutes *self, guint index, const char *value)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *date = NULL;
  CohesionMinutesPiece *piece;

  if (!cohesion_minutes_find (self, "^" WEEKDAY "(?<date>" DAY ")(?:,? (?:at )?(?<time>" TIME "))?\\.?$",
                              value, &match))
    return;
  if ((self->meeting == NULL || cohesion_minutes_find_value (self, self->meeting, COHESION_MEETING_DATE)) &&
      !find_meeting_above (self, index))
    return;
  piece = cohesion_minutes_fill (self, index, self->meeting);
  date = g_match_info_fetch_named (match, "date");
  cohesion_minutes_set_date (self, piece, COHESION_MEETING_DATE, date);
  cohesion_draft_set_match (piece->node, COHESION_MEETING_TIME, match, "time");
  cohesion_minutes_take_all (self, index);
}

/* A line with a label that the meeting has a field for. */
static void
read_field (CohesionMinutes *self, guint index, guint field, const char *value, const char *doubt)
{
  CohesionMinutesPiece *piece;

  if (self->meeting == NULL && !find_meeting_above (self, index))
    return;
  piece = cohesion_minutes_fill (self, index, self->meeting);
  cohesion_draft_set (piece->node, field, value);
  piece->doubt = g_strdup (doubt);
  cohesion_minutes_take_all (self, index);
}

/* A line that is nothing but a day, or a time once the day is known, below the name of the body. */
static void
read_bare_line (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *time = NULL;

  if (self->items->len || !cohesion_minutes_is_paragraph (self, index))
    return;
  read_day (self, index, sentence->text);
  if (sentence->claimed || self->meeting == NULL ||
      cohesion_minutes_find_value (self, self->meeting, COHESION_MEETING_TIME) ||
      !cohesion_minutes_find (
          self, "^\\(?(?<time>\\d{1,2}(?:[.:]\\d{2})?[\\s\\d.:apm–-]{0,20}(?:[ap]\\.?m\\.?|hours|noon))\\)?$",
          sentence->text, &match))
    return;
  time = g_match_info_fetch_named (match, "time");
  read_field (self, index, COHESION_MEETING_TIME, time, NULL);
}

/* Private: “Date: …”, “Time: …”, “Venue: …”, “Present: …”. */
void
cohesion_minutes_read_header (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *written = NULL;
  g_autofree char *label = NULL;
  g_autofree char *value = NULL;

  if (sentence->label || self->decision)
    return;
  read_bare_line (self, index);
  if (sentence->claimed ||
      !cohesion_minutes_find (
          self,
          "^(?<label>(?i:(?:meeting )?held on|date(?: of (?:the )?meeting| and time)?|time|start time|venue|"
          "place|location|present|members present|in attendance|also present|"
          "apologies(?: for absence)?))\\s*:\\s*(?<value>.+)$",
          sentence->text, &match))
    return;
  written = g_match_info_fetch_named (match, "label");
  label = g_utf8_strdown (written, -1);
  value = g_match_info_fetch_named (match, "value");
  if (g_str_has_prefix (label, "date") || g_str_has_suffix (label, "held on"))
    read_day (self, index, value);
  else if (g_str_has_suffix (label, "time"))
    read_field (self, index, COHESION_MEETING_TIME, value, NULL);
  else if (g_str_equal (label, "venue") || g_str_equal (label, "place") || g_str_equal (label, "location"))
    read_field (self, index, COHESION_MEETING_VENUE, value, NULL);
  else if (g_str_has_suffix (label, "present") && sentence->is_last)
    read_field (self, index, COHESION_MEETING_ATTENDANCE, value,
                _ ("These are names of people: bring them in only if they are needed."));
}
