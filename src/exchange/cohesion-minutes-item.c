#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* The item on the agenda of a meeting: its number, the report, and the title of the strategy in it. */

/* Longer is no heading. */
#define HEADING_WORDS 40

#define FILE_SIZE "(?:\\s+(?:pdf icon\\s+)?(?<size>(?:PDF|DOC|DOCX) [\\d.,]+ ?[KMG]B))?$"

static const char *const items[] = {
  "^(?i:agenda )?(?i:item)(?: (?i:no)\\.?| (?i:number))? "
  "?(?<item>\\d{1,3}[a-zA-Z]?)\\b\\s*[.:)–—-]*\\s*(?<title>.*?)" FILE_SIZE,
  "^(?i:minute)(?: (?i:no)\\.?| (?i:number))? "
  "?(?<minute>\\d{1,4}(?:/\\d{1,4})?)\\b\\s*[.:)–—-]*\\s*(?<title>.*?)" FILE_SIZE,
  "^(?<item>\\d{1,3}[a-zA-Z]?)[.:]?\\s+(?<title>.+?)" FILE_SIZE,
};

/* What was read of a heading. */
typedef struct
{
  char *item;
  char *minute;
  char *title;
  char *size;
  gboolean is_plain; /* a number alone, which may be that of anything */
} Heading;

static void
heading_clear (Heading *heading)
{
  g_free (heading->item);
  g_free (heading->minute);
  g_free (heading->title);
  g_free (heading->size);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Heading, heading_clear)

static gboolean
is_heading (CohesionMinutes *self, const char *text)
{
  return *text && !strchr (".:;!?", text[strlen (text) - 1]) &&
         cohesion_words_count (text) <= HEADING_WORDS && !g_unichar_islower (g_utf8_get_char (text)) &&
         !cohesion_minutes_find (self, "^\\p{L}+ \\d{4}$", text, NULL);
}

static void
fetch (GMatchInfo *match, Heading *heading)
{
  heading->item = g_match_info_fetch_named (match, "item");
  heading->minute = g_match_info_fetch_named (match, "minute");
  heading->title = g_match_info_fetch_named (match, "title");
  heading->size = g_match_info_fetch_named (match, "size");
}

/* The number of an item that was read as the label of a line: “27. Community Cohesion Plan”. */
static gboolean
read_labelled (CohesionMinutes *self, const CohesionMinutesSentence *sentence, Heading *heading)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (sentence->label == NULL || !g_ascii_isdigit (*sentence->label) || !sentence->is_last ||
      !cohesion_minutes_find (self, "^(?<title>.+?)" FILE_SIZE, sentence->text, &match))
    return FALSE;
  fetch (match, heading);
  g_free (heading->item);
  heading->item = g_strndup (sentence->label, strspn (sentence->label, "0123456789"));
  heading->is_plain = TRUE;
  return is_heading (self, heading->title);
}

static gboolean
read_heading (CohesionMinutes *self, guint index, Heading *heading)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *next = cohesion_minutes_get (self, index + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (items) && sentence->label == NULL && sentence->is_last; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!cohesion_minutes_find (self, items[i], sentence->text, &match))
        continue;
      fetch (match, heading);
      heading->is_plain = i + 1 == G_N_ELEMENTS (items);
      if (*heading->title == '\0' && next && next->label == NULL && next->is_last &&
          is_heading (self, next->text))
        {
          g_free (heading->title);
          heading->title = g_strdup (next->text);
          cohesion_minutes_take_all (self, index + 1);
        }
      return is_heading (self, heading->title);
    }
  return read_labelled (self, sentence, heading);
}

/* Whether a heading that is a number and a title is that of the next item, and no line of a list. */
static gboolean
follows (CohesionMinutes *self, guint index, const Heading *heading)
{
  const char *known = cohesion_node_get_string (self->meeting, COHESION_MEETING_ITEM);
  CohesionMinutesSentence *next = cohesion_minutes_get (self, index + 1);

  if (next == NULL || next->label || !cohesion_words_end_with_stop (next->text))
    return FALSE;
  return self->decision ||
         (known && g_ascii_strtoull (known, NULL, 10) + 1 == g_ascii_strtoull (heading->item, NULL, 10));
}

/* Another item of the same meeting; nothing of the first item belongs to it. */
static void
begin_next_item (CohesionMinutes *self, guint index)
{
  static const guint same[] = { COHESION_MEETING_BODY, COHESION_MEETING_DATE, COHESION_MEETING_TIME,
                                COHESION_MEETING_VENUE };
  CohesionNode *before = self->meeting;
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_MEETING, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    cohesion_draft_set (piece->node, same[i], cohesion_minutes_find_value (self, before, same[i]));
  self->meeting = piece->node;
  self->decision = NULL;
}

/* The title in quotation marks, and after the dash what kind of strategy it is; or a title that is one. */
static void
read_strategy_title (CohesionMinutes *self, guint index, const char *title)
{
  g_autoptr (GMatchInfo) match = NULL;
  CohesionMinutesPiece *piece;

  if (cohesion_minutes_find_title (self))
    return;
  if (cohesion_minutes_find (self,
                             "^[‘'“\"](?<title>.+?)(?:[’'”\"]\\s*[–—-]\\s*(?<subtitle>.+)|\\s[–—-]\\s"
                             "(?<inner>[^’”\"]+)[’'”\"])$",
                             title, &match))
    {
      piece = cohesion_minutes_fill (self, index, cohesion_tree_get_strategy (self->tree));
      cohesion_draft_set_match (piece->node, COHESION_STRATEGY_TITLE, match, "title");
      cohesion_draft_set_match (piece->node, COHESION_STRATEGY_SUBTITLE, match, "subtitle");
      cohesion_draft_set_match (piece->node, COHESION_STRATEGY_SUBTITLE, match, "inner");
    }
  else if (cohesion_minutes_find (self, "\\b(?i:strategy|plan)(?: \\d{4}\\s?[–—-]\\s?\\d{2,4})?$", title,
                                  NULL))
    {
      piece = cohesion_minutes_fill (self, index, cohesion_tree_get_strategy (self->tree));
      cohesion_draft_set (piece->node, COHESION_STRATEGY_TITLE, title);
      piece->doubt = g_strdup (_ ("This is the title of a report: see whether it is that of this strategy."));
    }
}

static void
read_paper (CohesionMinutes *self, guint index, const Heading *heading)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_DOCUMENT_LINK, NULL);

  cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_KIND, "report");
  cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_TITLE, heading->title);
  if (heading->size && *heading->size)
    cohesion_draft_set (piece->node, COHESION_DOCUMENT_LINK_SIZE, heading->size);
  cohesion_draft_refer (self->meeting, COHESION_MEETING_DOCUMENTS, piece->node);
}

static void
add_item (CohesionMinutes *self, guint index, const char *title)
{
  const char *known = cohesion_node_get_string (cohesion_tree_get_strategy (self->tree),
                                                COHESION_STRATEGY_TITLE);
  CohesionMinutesItem item = { cohesion_minutes_get (self, index)->line, self->meeting, FALSE };

  item.is_about = (known && strstr (title, known)) ||
                  cohesion_minutes_find (self, "\\b(?i:strategy|cohesion|integration)\\b", title, NULL);
  g_array_append_val (self->items, item);
}

/* The item that a piece was found in, from 0; -1 if it stands before them all. */
static int
find_item (CohesionMinutes *self, const CohesionMinutesPiece *piece)
{
  int found = -1;

  for (guint i = 0; i < self->items->len; i++)
    {
      const CohesionMinutesItem *item = &g_array_index (self->items, CohesionMinutesItem, i);

      if (item->meeting == piece->node)
        return (int) i;
      if (item->line <= piece->line)
        found = (int) i;
    }
  return found;
}

/* Private: of several items, only those about the strategy are to be brought in, or the first if none says
 * that it is. */
void
cohesion_minutes_doubt_items (CohesionMinutes *self)
{
  gboolean one_is_about = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    one_is_about |= g_array_index (self->items, CohesionMinutesItem, i).is_about;
  for (guint i = 0; i < self->pieces->len && self->items->len > 1; i++)
    {
      CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);
      int item = find_item (self, piece);

      if (item >= 0 &&
          (one_is_about ? !g_array_index (self->items, CohesionMinutesItem, item).is_about : item > 0))
        cohesion_minutes_doubt (
            piece,
            _ ("This is of another item of the meeting: bring it in only if it is about this strategy."));
    }
}

/* Private: the line with the number of the item, the title of the report and the size of its file. */
void
cohesion_minutes_read_item (CohesionMinutes *self, guint index)
{
  g_auto (Heading) heading = { 0 };
  const char *known = self->meeting ? cohesion_node_get_string (self->meeting, COHESION_MEETING_ITEM) : NULL;

  if (self->meeting == NULL || !read_heading (self, index, &heading))
    return;
  if (cohesion_node_has_value (self->meeting, COHESION_MEETING_REPORT_TITLE))
    {
      if (heading.is_plain && !follows (self, index, &heading))
        return;
      begin_next_item (self, index);
    }
  else if (heading.is_plain && known && !g_str_equal (known, heading.item))
    return;
  if (heading.item && *heading.item)
    cohesion_draft_set (self->meeting, COHESION_MEETING_ITEM, heading.item);
  if (heading.minute && *heading.minute)
    cohesion_draft_set (self->meeting, COHESION_MEETING_MINUTE, heading.minute);
  cohesion_draft_set (self->meeting, COHESION_MEETING_REPORT_TITLE, heading.title);
  cohesion_minutes_take_all (self, index);
  add_item (self, index, heading.title);
  read_paper (self, index, &heading);
  read_strategy_title (self, index, heading.title);
}
