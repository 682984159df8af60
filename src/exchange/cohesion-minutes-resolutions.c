#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was resolved. Councils have written it as “Cabinet resolved to:”, “Cabinet agreed: (i) To note …”,
 * “Agreed, in order to …, to: 1. …”, “RESOLVED – That …” and “RESOLVED: (1) that …”. */

#define BODY_WORDS                                                                                           \
  "(?:(?:The )?(?:Cabinet|Council|Executive|Assembly|Committee|Board|Panel|"                                 \
  "[\\p{Lu}]\\p{L}*(?: (?:and |of |for )?[\\p{Lu}]\\p{L}*)*) |(?i:it was )|(?i:it was unanimously ))?"
#define RESOLVED                                                                                             \
  "(?:(?i:unanimously ))?(?:resolved|RESOLVED|Resolved|agreed|AGREED|Agreed|decided|DECIDED|Decided|"        \
  "Decisions?|DECISIONS?|Resolutions?|RESOLUTIONS?)(?: (?i:unanimously))?"

/* A line that leads in resolutions, with the first of them or without; and a sentence that tells of one. */
#define LEAD                                                                                                 \
  "^(?<lead>" BODY_WORDS RESOLVED "(?:,? in order to (?<reason>[^:]+?),)?(?: (?i:to))?(?: (?i:that))?"       \
  "(?: (?i:the following(?: \\p{L}+)?|as follows))?"                                                         \
  "(?:\\s*:(?: ?(?i:that|to)\\s*:?$)?|\\s*[–—]|\\s+-(?= )|\\s*$))\\s*(?<one>.*)$"
#define TOLD "^(?<lead>" BODY_WORDS RESOLVED ") (?<one>(?i:that|to) .+)$"

static void
add_decision (CohesionMinutes *self, guint index, GMatchInfo *match)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (self, index, COHESION_KIND_DECISION, NULL);
  const char *title = self->meeting ? cohesion_node_get_string (self->meeting, COHESION_MEETING_TITLE) : NULL;
  g_autofree char *reason = match ? g_match_info_fetch_named (match, "reason") : NULL;
  g_autofree char *to = NULL;

  self->decision = piece->node;
  if (title == NULL && self->meeting)
    title = cohesion_node_get_string (self->meeting, COHESION_MEETING_REPORT_TITLE);
  cohesion_draft_set (piece->node, COHESION_DECISION_TITLE, title ? title : _ ("Decision"));
  if (match)
    cohesion_draft_set_match (piece->node, COHESION_DECISION_LEAD, match, "lead");
  else
    piece->doubt = g_strdup (_ ("No line before it says that this was resolved, and by whom."));
  cohesion_draft_set (piece->node, COHESION_DECISION_OUTCOME, "asRecommended");
  if (self->meeting)
    cohesion_draft_refer (piece->node, COHESION_DECISION_MEETING, self->meeting);
  if (reason && *reason)
    {
      to = g_strconcat ("To ", reason, NULL);
      cohesion_draft_set (piece->node, COHESION_DECISION_REASONS, to);
    }
}

/* What the numerals of a list are. */
typedef enum
{
  BULLETS,
  DIGITS,
  ROMAN,
  LETTERS,
} Style;

static char *
bare_label (const char *label)
{
  gsize begin = strspn (label, "(");

  return g_ascii_strdown (label + begin, (gssize) strcspn (label + begin, ".)"));
}

static Style
find_style (const char *label)
{
  g_autofree char *bare = bare_label (label);

  if (g_ascii_isdigit (*bare))
    return DIGITS;
  if (g_str_equal (bare, "i"))
    return ROMAN;
  return g_ascii_isalpha (*bare) ? LETTERS : BULLETS;
}

/* Whether @label is numeral @number of a list, from 1. */
static gboolean
is_numeral (const char *label, Style style, guint number)
{
  static const char *const ones[] = { "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix" };
  static const char *const tens[] = { "", "x", "xx", "xxx", "xl" };
  g_autofree char *bare = bare_label (label);
  g_autofree char *roman = number < 50 ? g_strconcat (tens[number / 10], ones[number % 10], NULL) : NULL;

  switch ((int) style)
    {
    case DIGITS:
      return g_ascii_strtoull (bare, NULL, 10) == number;
    case ROMAN:
      return g_strcmp0 (bare, roman) == 0;
    case LETTERS:
      return bare[0] == (char) ('a' + number - 1) && bare[1] == '\0';
    default:
      return find_style (label) == BULLETS;
    }
}

/* Whether an item goes on with what @text says rather than saying something by itself. */
static gboolean
is_below (const char *text)
{
  return !g_str_has_suffix (text, ".") && !g_str_has_suffix (text, "”");
}

/* The items of a list below a resolution, which are part of it. */
static void
append_items (CohesionMinutes *self, guint *index, GString *text, const char *top, Style style, guint number)
{
  CohesionMinutesSentence *sentence;

  while ((sentence = cohesion_minutes_get (self, *index + 1)) && sentence->label && !sentence->claimed &&
         is_below (text->str) &&
         !(top && cohesion_labels_are_alike (sentence->label, top) &&
           is_numeral (sentence->label, style, number)))
    {
      g_autofree char *words = NULL;

      if (top && cohesion_labels_are_alike (sentence->label, top) && style != ROMAN && style != LETTERS)
        return;
      ++*index;
      words = cohesion_minutes_take_item (self, index);
      g_string_append_printf (text, " %s %s", sentence->label, words);
    }
}

/* The resolutions that follow their lead, each with its numeral. */
static void
read_list (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index + 1);
  const char *top = sentence->label;
  Style style = find_style (top);

  for (guint number = 1; (sentence = cohesion_minutes_get (self, index + 1)) && sentence->label &&
                         !sentence->claimed && cohesion_labels_are_alike (sentence->label, top) &&
                         (number == 1 || is_numeral (sentence->label, style, number));
       number++)
    {
      guint first = ++index;
      g_autofree char *words = cohesion_minutes_take_item (self, &index);
      g_autoptr (GString) text = g_string_new (words);

      append_items (self, &index, text, top, style, number + 1);
      cohesion_minutes_add_resolution (self, first, text->str);
    }
}

/* Resolutions without numerals, a paragraph each. */
static void
read_paragraphs (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence;

  while ((sentence = cohesion_minutes_get (self, index + 1)) && !sentence->label && !sentence->claimed &&
         cohesion_minutes_is_resolution (self, sentence->text))
    {
      guint first = ++index;
      g_autofree char *words = cohesion_minutes_take_item (self, &index);

      cohesion_minutes_add_resolution (self, first, words);
    }
}

/* The only resolution, in the words that follow the lead, to the end of the paragraph and of a list below it.
 */
static CohesionMinutesPiece *
read_one (CohesionMinutes *self, guint index, const char *one)
{
  guint first = index;
  g_autofree char *words = NULL;
  g_autoptr (GString) text = g_string_new (one);
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);

  while (!sentence->is_last && (sentence = cohesion_minutes_get (self, index + 1)))
    {
      g_string_append_printf (text, " %s", sentence->text);
      cohesion_minutes_take_all (self, ++index);
    }
  if (g_str_has_suffix (text->str, ":"))
    append_items (self, &index, text, NULL, BULLETS, 0);
  return cohesion_minutes_add_resolution (self, first, text->str);
}

/* “The Cabinet resolved to approve …”, and “agreed”, which is said of much that is no resolution. */
static void
read_told (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *one = NULL;
  CohesionMinutesPiece *piece;

  if (!cohesion_minutes_find (self, TOLD, sentence->text, &match))
    return;
  one = g_match_info_fetch_named (match, "one");
  if (!cohesion_minutes_is_resolution (self, one))
    return;
  add_decision (self, index, match);
  cohesion_minutes_take_all (self, index);
  piece = read_one (self, index, one);
  if (piece->doubt == NULL &&
      !cohesion_minutes_find (self, "\\b(?i:resolved)\\b|AGREED", sentence->text, NULL))
    piece->doubt = g_strdup (_ ("The text tells this in passing: see that it was resolved."));
}

static gboolean
read_led (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *next = cohesion_minutes_get (self, index + 1);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *one = NULL;

  if (!cohesion_minutes_find (self, LEAD, sentence->text, &match))
    return FALSE;
  one = g_match_info_fetch_named (match, "one");
  if (!*one &&
      !(next && !next->claimed && (next->label || cohesion_minutes_is_resolution (self, next->text))))
    return FALSE;
  add_decision (self, index, match);
  cohesion_minutes_take_all (self, index);
  if (*one)
    read_one (self, index, one);
  else if (next->label)
    read_list (self, index);
  else
    read_paragraphs (self, index);
  return TRUE;
}

/* “That the Committee:”, and a list of what it does; a recommendation may begin so, too. */
static gboolean
read_body (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);
  CohesionMinutesSentence *before = index > 0 ? cohesion_minutes_get (self, index - 1) : NULL;
  CohesionMinutesSentence *next = cohesion_minutes_get (self, index + 1);
  g_autoptr (GMatchInfo) match = NULL;

  if (self->meeting == NULL || self->decision || !next || !next->label || next->claimed ||
      !cohesion_minutes_find (
          self,
          "^(?<lead>(?i:that) (?:the )?(?:Cabinet|Council|Executive|Assembly|Committee|Board|Panel)\\s*:)$",
          sentence->text, &match))
    return FALSE;
  add_decision (self, index, match);
  if (before && !before->claimed && cohesion_minutes_find (self, "^" RESOLVED "\\W*$", before->text, NULL))
    cohesion_minutes_take_all (self, index - 1);
  else
    cohesion_minutes_doubt (g_ptr_array_index (self->pieces, self->pieces->len - 1),
                            _ ("No line before it says that this was resolved, and by whom."));
  cohesion_minutes_take_all (self, index);
  read_list (self, index);
  return TRUE;
}

/* “That the Strategy be approved”, with nothing before it. */
static void
read_bare (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);

  if (self->meeting == NULL || self->decision ||
      !cohesion_minutes_find (self, "^[Tt]hat .+ be \\p{L}+", sentence->text, NULL) ||
      !cohesion_minutes_is_resolution (self, sentence->text))
    return;
  add_decision (self, index, NULL);
  if (sentence->label)
    read_list (self, index - 1);
  else
    read_paragraphs (self, index - 1);
}

/* Private: the lead of the resolutions, and they. */
void
cohesion_minutes_read_resolutions (CohesionMinutes *self, guint index)
{
  CohesionMinutesSentence *sentence = cohesion_minutes_get (self, index);

  if (!sentence->label && (read_led (self, index) || read_body (self, index)))
    return;
  if (!sentence->label)
    read_told (self, index);
  if (!sentence->claimed)
    read_bare (self, index);
}
