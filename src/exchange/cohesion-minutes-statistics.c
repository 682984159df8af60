#include "config.h"

#include "cohesion-minutes-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Percentages, each with the words that say what it is of. Words may follow their figure (“27 per cent are
 * not UK nationals”) or precede it (“same age group 52%”); in a sentence with several, all must do the same,
 * or it is not clear which words belong to which. */

#define NUMBER "\\d{1,3}(?:\\.\\d+)?"
#define FIGURE                                                                                               \
  "(?:\\b(?i:(?<about>" COHESION_MINUTES_QUALIFIER ")) |(?<sign>[~≈<>]) ?)?"                                 \
  "(?<![\\p{L}\\d.,£+–≥≤-])(?<number>" NUMBER ") ?(?:%|(?:per cent|percent)\\b)(?! ?-?points?\\b)"

/* What may stand between a thing that is said and the next. */
#define JOIN "(?:and|while|whereas|but|with|or|compared with|compared to|as well as|plus)"
#define STARTS_WITH_BREAK "^\\s*(?:[,;.)|/]|[–—] |" JOIN "\\b)"
#define ENDS_WITH_BREAK "(?:[,;(|/]|[–—]|\\b" JOIN ")\\s*$"

/* A number that is neither a year nor years. */
#define OTHER_NUMBER "(?<![\\d,.–-])(?!(?:19|20)\\d\\d\\b)\\d[\\d,.]*"

typedef struct
{
  int start; /* of the words before the number that say how exact it is */
  int end;
  char *number;
  char *about;
} Figure;

static void
figure_clear (gpointer data)
{
  Figure *figure = data;

  g_free (figure->number);
  g_free (figure->about);
}

/* A part of a sentence that says one thing or several alike, with the figures in it. */
typedef struct
{
  CohesionMinutes *minutes;
  guint index;
  const char *text; /* of the sentence */
  int start;
  int end;
  GArray *figures;
} Clause;

static char *
dup_part (const Clause *clause, int start, int end)
{
  return g_strndup (clause->text + start, (gsize) MAX (end - start, 0));
}

static gboolean
part_matches (const Clause *clause, int start, int end, const char *pattern)
{
  g_autofree char *part = dup_part (clause, start, end);

  return cohesion_minutes_find (clause->minutes, pattern, part, NULL);
}

static gboolean
part_has_substance (const Clause *clause, int start, int end)
{
  g_autofree char *part = dup_part (clause, start, end);

  return cohesion_words_have_substance (part);
}

static const Figure *
get_figure (const Clause *clause, guint i)
{
  return &g_array_index (clause->figures, Figure, i);
}

static void
find_figures (Clause *clause)
{
  g_autofree char *part = dup_part (clause, clause->start, clause->end);
  g_autoptr (GMatchInfo) match = NULL;

  clause->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  g_array_set_clear_func (clause->figures, figure_clear);
  for (cohesion_minutes_find (clause->minutes, FIGURE, part, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      Figure figure = { .number = g_match_info_fetch_named (match, "number"),
                        .about = g_match_info_fetch_named (match, "about") };

      if (figure.about == NULL || *figure.about == '\0')
        {
          g_free (figure.about);
          figure.about = g_match_info_fetch_named (match, "sign");
        }
      g_match_info_fetch_pos (match, 0, &figure.start, &figure.end);
      figure.start += clause->start;
      figure.end += clause->start;
      g_array_append_val (clause->figures, figure);
    }
}

/* The words after figure @i, up to the next or the end. */
static int
next_start (const Clause *clause, guint i)
{
  return i + 1 < clause->figures->len ? get_figure (clause, i + 1)->start : clause->end;
}

/* Whether the words of each figure follow it: there are some, and the next figure begins something new. */
static gboolean
words_follow (const Clause *clause)
{
  for (guint i = 0; i < clause->figures->len; i++)
    {
      int end = get_figure (clause, i)->end;

      if (!part_has_substance (clause, end, next_start (clause, i)) ||
          (i + 1 < clause->figures->len &&
           !part_matches (clause, end, next_start (clause, i), ENDS_WITH_BREAK)))
        return FALSE;
    }
  return TRUE;
}

/* Whether the words of each figure precede it: there are some, and after each figure something new begins. */
static gboolean
words_precede (const Clause *clause)
{
  int before = clause->start;

  for (guint i = 0; i < clause->figures->len; i++)
    {
      const Figure *figure = get_figure (clause, i);

      if (!part_has_substance (clause, before, figure->start) ||
          (i + 1 < clause->figures->len &&
           !part_matches (clause, figure->end, next_start (clause, i), STARTS_WITH_BREAK)))
        return FALSE;
      before = figure->end;
    }
  return !part_has_substance (clause, before, clause->end);
}

/* “from 20 to 25 per cent”: the figure is not all of what is said. */
static gboolean
is_range (const Clause *clause)
{
  for (guint i = 0; i < clause->figures->len; i++)
    if (part_matches (clause, clause->start, get_figure (clause, i)->start, NUMBER "(?: to | and | or |/)$"))
      return TRUE;
  return FALSE;
}

/* Drops the stops around a statement, and if it is one of several what joins it to the next. */
static void
trim (const Clause *clause, gboolean is_joined, int *start, int *end)
{
  const char *front = is_joined ? "^(?:[\\s,;.:)|/]|[–—] |" JOIN "\\b)+" : "^[\\s,;.:]+";
  const char *back = is_joined ? "(?:[\\s,;.:(|/]|[–—]|\\b" JOIN ")+$" : "[\\s,;.:]+$";
  g_autofree char *part = dup_part (clause, *start, *end);
  g_autoptr (GMatchInfo) before = NULL;
  g_autoptr (GMatchInfo) after = NULL;
  int length = 0;

  if (cohesion_minutes_find (clause->minutes, front, part, &before))
    g_match_info_fetch_pos (before, 0, NULL, &length);
  if (cohesion_minutes_find (clause->minutes, back, part + length, &after))
    {
      int from = 0;

      g_match_info_fetch_pos (after, 0, &from, NULL);
      *end = *start + length + from;
    }
  *start += length;
}

static CohesionMinutesPiece *
add_statistic (const Clause *clause, guint i, gboolean is_joined, int start, int end)
{
  CohesionMinutesPiece *piece = cohesion_minutes_add (clause->minutes, clause->index, COHESION_KIND_EVIDENCE,
                                                      NULL);
  const Figure *figure = get_figure (clause, i);
  g_autofree char *words = NULL;
  g_autofree char *large = NULL;

  trim (clause, is_joined, &start, &end);
  words = dup_part (clause, start, end);
  large = cohesion_words_begin_large (words);
  cohesion_draft_set (piece->node, COHESION_EVIDENCE_STATEMENT, large);
  cohesion_draft_set (piece->node, COHESION_EVIDENCE_VALUE, figure->number);
  cohesion_draft_set (piece->node, COHESION_EVIDENCE_UNIT, "%");
  cohesion_minutes_qualify (piece, COHESION_EVIDENCE_QUALIFIER, figure->about);
  cohesion_minutes_take (clause->minutes, clause->index, start, end);
  return piece;
}

/* “2019: …” and “Key findings: …”: a year is the figure’s, and anything else is left. */
static void
cut_heading (Clause *clause, char **year)
{
  int after = get_figure (clause, 0)->end;
  g_autofree char *part = dup_part (clause, clause->start, get_figure (clause, 0)->start);
  g_autoptr (GMatchInfo) match = NULL;
  int end = 0;

  *year = NULL;
  if (!cohesion_minutes_find (clause->minutes, "^.*: ", part, &match) ||
      part_matches (clause, after, next_start (clause, 0), STARTS_WITH_BREAK) ||
      !part_has_substance (clause, after, next_start (clause, 0)))
    return;
  g_match_info_fetch_pos (match, 0, NULL, &end);
  g_clear_pointer (&match, g_match_info_unref);
  if (cohesion_minutes_find (clause->minutes, "^\\s*(?<year>(?:19|20)\\d\\d): $", part, &match))
    {
      *year = g_match_info_fetch_named (match, "year");
      cohesion_minutes_take (clause->minutes, clause->index, clause->start, clause->start + end);
    }
  clause->start += end;
}

static gboolean
has_other_numbers (const Clause *clause, int start, int end)
{
  const Figure *figure = get_figure (clause, 0);

  return part_matches (clause, start, figure->start, OTHER_NUMBER) ||
         part_matches (clause, figure->end, end, OTHER_NUMBER);
}

/* What stands between the commas around the only figure. */
static void
narrow (const Clause *clause, int *start, int *end)
{
  const Figure *figure = get_figure (clause, 0);

  for (int i = *start; i < figure->start; i++)
    if (strncmp (clause->text + i, ", ", 2) == 0)
      *start = i + 2;
  for (int i = figure->end; i < *end; i++)
    if (strncmp (clause->text + i, ", ", 2) == 0)
      *end = i;
}

static gboolean
read_one (const Clause *clause, const char *year)
{
  CohesionMinutesPiece *piece;
  int start = clause->start;
  int end = clause->end;
  gboolean is_narrow = has_other_numbers (clause, start, end);

  if (is_narrow)
    narrow (clause, &start, &end);
  if (has_other_numbers (clause, start, end) ||
      !(part_has_substance (clause, start, get_figure (clause, 0)->start) ||
        part_has_substance (clause, get_figure (clause, 0)->end, end)))
    return FALSE;
  piece = add_statistic (clause, 0, is_narrow, start, end);
  if (year)
    cohesion_draft_set (piece->node, COHESION_EVIDENCE_PERIOD, year);
  if (is_narrow && piece->doubt == NULL)
    piece->doubt = g_strdup (
        _ ("The sentence has other numbers, too: see that these are the words of this one."));
  return TRUE;
}

static gboolean
read_several (const Clause *clause, const char *year)
{
  gboolean follow = words_follow (clause);
  int before = clause->start;

  if (follow == words_precede (clause))
    return FALSE;
  for (guint i = 0; i < clause->figures->len; i++)
    {
      const Figure *figure = get_figure (clause, i);
      CohesionMinutesPiece *piece = follow ? add_statistic (clause, i, TRUE, figure->start,
                                                            next_start (clause, i))
                                           : add_statistic (clause, i, TRUE, before, figure->end);

      if (year)
        cohesion_draft_set (piece->node, COHESION_EVIDENCE_PERIOD, year);
      if (piece->doubt == NULL)
        piece->doubt = g_strdup (_ ("The sentence has several figures: see that this one has its words."));
      before = figure->end;
    }
  return TRUE;
}

static void
read_clause (CohesionMinutes *self, guint index, int start, int end)
{
  Clause clause = { self, index, cohesion_minutes_get (self, index)->text, start, end, NULL };
  g_autofree char *year = NULL;

  find_figures (&clause);
  if (clause.figures->len > 0)
    {
      cut_heading (&clause, &year);
      if (is_range (&clause) ||
          !(clause.figures->len == 1 ? read_one (&clause, year) : read_several (&clause, year)))
        cohesion_minutes_list_whole (self, index, _ ("It is not clear which words belong to which figure."));
    }
  g_array_unref (clause.figures);
}

/* Private: the percentages of a sentence. What a semicolon parts is read by itself. */
void
cohesion_minutes_read_statistics (CohesionMinutes *self, guint index)
{
  const char *text = cohesion_minutes_get (self, index)->text;
  int start = 0;

  for (int i = 0;; i++)
    if (text[i] == ';' || text[i] == '\0')
      {
        read_clause (self, index, start, i);
        if (text[i] == '\0')
          break;
        start = i + 1;
      }
}
