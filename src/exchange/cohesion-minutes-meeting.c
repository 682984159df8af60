#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* The meeting, the item on its agenda, who presented it, what members said, and when a page was published. */

#define DAY                                                                                                  \
  "(?:\\d{1,2}(?:st|nd|rd|th)? \\p{L}+ \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2}-\\p{L}{3}-\\d{4})"
#define WEEKDAY "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
#define BODY "(?:[\\p{Lu}][\\p{L}’'&-]*(?: (?:and|of|the|for|[\\p{Lu}][\\p{L}’'&-]*))*)"

/* As committee systems head an item, as minutes are headed, and as lists of meetings have them. */
static const char *const meetings[] = {
  "^(?:Meeting|Meeting date|Date of meeting)\\s*:\\s*" WEEKDAY "(?<date>" DAY ")\\s*[–—,-]\\s*(?<body>" BODY
  ")\\s*(?:\\(Item (?<item>[^)]+)\\))?$",
  "^Minutes of (?:the |a )?(?:meeting of )?(?:the )?(?<body>" BODY
  ")(?: meeting)?(?: held)?(?: on|,| [–—-])? " WEEKDAY "(?<date>" DAY ")\\.?$",
  "^(?<body>(?:Cabinet|Council|Executive|Assembly)(?: [\\p{Lu}]\\p{L}+)*|" BODY
  " (?:Committee|Board|Cabinet|Panel|Forum))\\s*[–—,:-]?\\s*" WEEKDAY "(?<date>" DAY ")$",
};

static gboolean
ends_with_stop (const char *text)
{
  return *text && strchr (".:;!?", text[strlen (text) - 1]);
}

/* What stands above the line of the meeting, if that is a heading. */
static void
take_heading (CohesionMinutes *self, CohesionNode *meeting, guint index)
{
  CohesionMinutesSentence *above = index > 0 ? cohesion_minutes_get (self, index - 1) : NULL;

  if (above == NULL || above->understood || ends_with_stop (above->text) || above->label)
    return;
  cohesion_draft_set (meeting, COHESION_MEETING_TITLE, above->text);
  above->understood = TRUE;
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
      CohesionMinutesPiece *piece;

      if (!cohesion_minutes_find (self, meetings[i], sentence->text, &match))
        continue;
      piece = cohesion_minutes_add (self, index, COHESION_KIND_MEETING, NULL);
      date = g_match_info_fetch_named (match, "date");
      cohesion_draft_set_match (piece->node, COHESION_MEETING_BODY, match, "body");
      if (!cohesion_minutes_set_date (self, piece->node, COHESION_MEETING_DATE, date))
        piece->doubt = g_strdup_printf (_ ("“%s” is not understood as a date."), date);
      if (i == 0)
        cohesion_draft_set_match (piece->node, COHESION_MEETING_ITEM, match, "item");
      take_heading (self, piece->node, index);
      self->meeting = piece->node;
      return;
    }
}

/* The title in quotation marks, and after the dash what kind of strategy it is. */
static void
read_strategy_title (CohesionMinutes *self, guint index, const char *title)
{
  g_autoptr (GMatchInfo) match = NULL;
  CohesionMinutesPiece *piece;

  if (!cohesion_minutes_find (self,
                              "^[‘'“\"](?<title>.+?)(?:[’'”\"]\\s*[–—-]\\s*(?<subtitle>.+)|\\s[–—-]\\s"
                              "(?<inner>[^’”\"]+)[’'”\"])$",
                              title, &match))
    return;
  piece = cohesion_minutes_fill (self, index, cohesion_tree_get_strategy (self->tree));
  cohesion_draft_set_match (piece->node, COHESION_STRATEGY_TITLE, match, "title");
  cohesion_draft_set_match (piece->node, COHESION_STRATEGY_SUBTITLE, match, "subtitle");
  cohesion_draft_set_match (piece->node, COHESION_STRATEGY_SUBTITLE, match, "inner");
}

static void
read_paper (CohesionMinutes *self, guint index, const char *title, GMatchInfo *match)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_DOCUMENT_LINK, NULL);

  cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_KIND, "report");
  cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_TITLE, title);
  cohesion_draft_set_match (piece->node, COHESION_DOCUMENT_LINK_SIZE, match, "size");
  cohesion_draft_refer (self->meeting, COHESION_MEETING_DOCUMENTS, piece->node);
}

/* Private: the line with the number of the item, the title of the report and the size of its file. */
void
cohesion_minutes_read_item (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *item = NULL;
  g_autofree char *title = NULL;
  const char *known = self->meeting ? cohesion_node_get_string (self->meeting, COHESION_MEETING_ITEM) : NULL;

  if (self->meeting == NULL || cohesion_node_has_value (self->meeting, COHESION_MEETING_REPORT_TITLE) ||
      !cohesion_minutes_find (self,
                              "^(?:(?:Item )?(?<item>\\d{1,3}[a-zA-Z]?)[.:]?\\s+)?(?<title>[^.]+?)"
                              "(?:\\s+(?:pdf icon\\s+)?(?<size>(?:PDF|DOC|DOCX) [\\d.,]+ ?[KMG]B))?$",
                              sentence->text, &match))
    return;
  item = g_match_info_fetch_named (match, "item");
  if (!*item && sentence->label)
    {
      g_free (item);
      item = cohesion_words_end_bare (sentence->label);
    }
  if (!*item || (known && !g_str_equal (known, item)))
    return;
  title = g_match_info_fetch_named (match, "title");
  cohesion_draft_set (self->meeting, COHESION_MEETING_ITEM, item);
  cohesion_draft_set (self->meeting, COHESION_MEETING_REPORT_TITLE, title);
  read_paper (self, index, title, match);
  read_strategy_title (self, index, title);
}

/* Private: “The Cabinet Member for … presented …”. */
void
cohesion_minutes_read_presenter (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  CohesionMinutesPiece *piece;
  g_autofree char *role = NULL;

  if (self->meeting == NULL || cohesion_node_has_value (self->meeting, COHESION_MEETING_PRESENTED_BY) ||
      !cohesion_minutes_find (
          self,
          "^The (?<role>(?:(?<member>Cabinet Member|Leader|Deputy Leader|Mayor|Commissioner|"
          "Portfolio Holder|Lead Member)|[\\p{Lu}][\\p{L}]* ?(?:Director|Head|Officer|Manager))"
          "\\b[^.;]*?),? (?:presented|introduced|submitted)\\b",
          sentence->text, &match))
    return;
  role = g_match_info_fetch_named (match, "member");
  piece = cohesion_minutes_add (self, index, COHESION_KIND_PARTY, NULL);
  cohesion_draft_set (piece->node, COHESION_PARTY_KIND, role && *role ? "member" : "officer");
  cohesion_draft_set_match (piece->node, COHESION_PARTY_ROLE, match, "role");
  cohesion_draft_refer (self->meeting, COHESION_MEETING_PRESENTED_BY, piece->node);
}

/* Private: what members said, where nothing else was found in it or not the whole of it. */
void
cohesion_minutes_read_discussion (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *next = cohesion_minutes_get (self, index + 1);
  CohesionMinutesPiece *piece;

  if (g_str_has_suffix (sentence->text, ":") && next && next->label)
    sentence->understood = TRUE; /* it only leads in a list, whose items are read as what they are */
  if (self->meeting == NULL || self->decision || sentence->understood ||
      !cohesion_minutes_find (
          self,
          "^(?:(?:The |Some |Several |Other )?(?:Cabinet Members?|Members?|Councillors?|Leader|"
          "Deputy Leader|Mayor|Commissioner|Portfolio Holder|Chair))\\b",
          sentence->text, NULL))
    return;
  piece = cohesion_minutes_fill (self, index, self->meeting);
  cohesion_draft_add_string (piece->node, COHESION_MEETING_DISCUSSION, sentence->text);
}

/* Private: the line that says when a page was published; its first line is its title. */
void
cohesion_minutes_read_published (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *first = cohesion_minutes_get (self, 0);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *date = NULL;
  CohesionMinutesPiece *piece;

  if (!cohesion_minutes_find (self, "^(?:Published|Date published)\\s*:?\\s*(?<date>" DAY ")\\.?$",
                              sentence->text, &match))
    return;
  piece = cohesion_minutes_add (self, index, COHESION_KIND_DOCUMENT_LINK, NULL);
  date = g_match_info_fetch_named (match, "date");
  cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_KIND, "web");
  if (!first->understood && !ends_with_stop (first->text))
    {
      cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_TITLE, first->text);
      first->understood = TRUE;
    }
  if (!cohesion_minutes_set_date (self, piece->node, COHESION_DOCUMENT_LINK_PUBLISHED, date))
    piece->doubt = g_strdup_printf (_ ("“%s” is not understood as a date."), date);
}
