#include "config.h"

#include "cohesion-deadline-tokens.h"

#include "cohesion-deadline-period.h"

/* Longer words are none of ours. */
#define LONGEST_WORD 15
/* Numbers stop growing here: nothing so large is a date. */
#define LARGEST_NUMBER 99999

typedef struct
{
  const char *text;
  CohesionTokenKind kind;
  guint value;
} Word;

static const Word words[] = {
  { "january", TOKEN_MONTH, 1 },
  { "jan", TOKEN_MONTH, 1 },
  { "february", TOKEN_MONTH, 2 },
  { "feb", TOKEN_MONTH, 2 },
  { "febuary", TOKEN_MONTH, 2 },
  { "march", TOKEN_MONTH, 3 },
  { "mar", TOKEN_MONTH, 3 },
  { "april", TOKEN_MONTH, 4 },
  { "apr", TOKEN_MONTH, 4 },
  { "may", TOKEN_MONTH, 5 },
  { "june", TOKEN_MONTH, 6 },
  { "jun", TOKEN_MONTH, 6 },
  { "july", TOKEN_MONTH, 7 },
  { "jul", TOKEN_MONTH, 7 },
  { "august", TOKEN_MONTH, 8 },
  { "aug", TOKEN_MONTH, 8 },
  { "september", TOKEN_MONTH, 9 },
  { "sept", TOKEN_MONTH, 9 },
  { "sep", TOKEN_MONTH, 9 },
  { "october", TOKEN_MONTH, 10 },
  { "oct", TOKEN_MONTH, 10 },
  { "november", TOKEN_MONTH, 11 },
  { "nov", TOKEN_MONTH, 11 },
  { "december", TOKEN_MONTH, 12 },
  { "dec", TOKEN_MONTH, 12 },

  { "spring", TOKEN_SEASON, 1 },
  { "summer", TOKEN_SEASON, 2 },
  { "autumn", TOKEN_SEASON, 3 },
  { "winter", TOKEN_SEASON, 4 },
  { "christmas", TOKEN_FEAST, 1 },
  { "xmas", TOKEN_FEAST, 1 },
  { "easter", TOKEN_FEAST, 2 },
  { "early", TOKEN_PART, 1 },
  { "start", TOKEN_PART, 1 },
  { "beginning", TOKEN_PART, 1 },
  { "mid", TOKEN_PART, 2 },
  { "middle", TOKEN_PART, 2 },
  { "late", TOKEN_PART, 3 },
  { "latter", TOKEN_PART, 3 },

  { "quarter", TOKEN_QUARTER },
  { "quarters", TOKEN_QUARTER },
  { "qtr", TOKEN_QUARTER },
  { "qtrs", TOKEN_QUARTER },
  { "q", TOKEN_QUARTER },
  { "qu", TOKEN_QUARTER },
  { "last", TOKEN_FINAL },
  { "final", TOKEN_FINAL },
  { "new", TOKEN_NEW },
  { "half", TOKEN_HALF },
  { "h", TOKEN_HALF },
  { "term", TOKEN_TERM },
  { "terms", TOKEN_TERM },
  { "year", TOKEN_YEAR },
  { "years", TOKEN_YEAR },
  { "yr", TOKEN_YEAR },
  { "yrs", TOKEN_YEAR },
  { "y", TOKEN_YEAR },
  { "annum", TOKEN_YEAR },
  { "financial", TOKEN_YEAR_KIND, COHESION_YEAR_FINANCIAL },
  { "fiscal", TOKEN_YEAR_KIND, COHESION_YEAR_FINANCIAL },
  { "fy", TOKEN_YEAR_KIND, COHESION_YEAR_FINANCIAL },
  { "budget", TOKEN_YEAR_KIND, COHESION_YEAR_FINANCIAL },
  { "calendar", TOKEN_YEAR_KIND, COHESION_YEAR_CALENDAR },
  { "academic", TOKEN_YEAR_KIND, COHESION_YEAR_ACADEMIC },
  { "school", TOKEN_YEAR_KIND, COHESION_YEAR_ACADEMIC },
  { "municipal", TOKEN_YEAR_KIND, COHESION_YEAR_MUNICIPAL },
  { "civic", TOKEN_YEAR_KIND, COHESION_YEAR_MUNICIPAL },

  { "was", TOKEN_FORMERLY },
  { "formerly", TOKEN_FORMERLY },
  { "originally", TOKEN_FORMERLY },
  { "previously", TOKEN_FORMERLY },
  { "day", TOKEN_UNIT, 0 },
  { "days", TOKEN_UNIT, 0 },
  { "week", TOKEN_UNIT, 0 },
  { "weeks", TOKEN_UNIT, 0 },
  { "wk", TOKEN_UNIT, 0 },
  { "wks", TOKEN_UNIT, 0 },
  { "fortnight", TOKEN_UNIT, 0 },
  { "month", TOKEN_UNIT, 1 },
  { "months", TOKEN_UNIT, 1 },
  { "mth", TOKEN_UNIT, 1 },
  { "mths", TOKEN_UNIT, 1 },

  { "monthly", TOKEN_RHYTHM, 1 },
  { "quarterly", TOKEN_RHYTHM, 3 },
  { "annual", TOKEN_RHYTHM, 12 },
  { "annually", TOKEN_RHYTHM, 12 },
  { "yearly", TOKEN_RHYTHM, 12 },
  { "biannual", TOKEN_RHYTHM, 6 },
  { "biannually", TOKEN_RHYTHM, 6 },
  { "ongoing", TOKEN_RHYTHM },
  { "continuous", TOKEN_RHYTHM },
  { "continuously", TOKEN_RHYTHM },
  { "continual", TOKEN_RHYTHM },
  { "continually", TOKEN_RHYTHM },
  { "continuing", TOKEN_RHYTHM },
  { "continue", TOKEN_RHYTHM },
  { "rolling", TOKEN_RHYTHM },
  { "permanent", TOKEN_RHYTHM },
  { "always", TOKEN_RHYTHM },
  { "bau", TOKEN_RHYTHM },
  { "daily", TOKEN_RHYTHM },
  { "weekly", TOKEN_RHYTHM },
  { "fortnightly", TOKEN_RHYTHM },
  { "bimonthly", TOKEN_RHYTHM },
  { "termly", TOKEN_RHYTHM },
  { "biennial", TOKEN_RHYTHM },
  { "biennially", TOKEN_RHYTHM },
  { "regular", TOKEN_RHYTHM },
  { "regularly", TOKEN_RHYTHM },
  { "every", TOKEN_EVERY },
  { "each", TOKEN_EVERY },
  { "per", TOKEN_EVERY },
  { "other", TOKEN_OTHER },
  { "once", TOKEN_TIMES, 1 },
  { "twice", TOKEN_TIMES, 2 },
  { "times", TOKEN_TIMES },
  { "bi", TOKEN_TWICE },
  { "semi", TOKEN_TWICE },
  { "on", TOKEN_ON },
  { "going", TOKEN_GOING },
  { "throughout", TOKEN_LIFE },
  { "life", TOKEN_LIFE, 1 },
  { "lifetime", TOKEN_LIFE, 1 },
  { "lifespan", TOKEN_LIFE, 1 },
  { "duration", TOKEN_LIFE, 1 },

  { "adoption", TOKEN_EVENT },
  { "approval", TOKEN_EVENT },
  { "completion", TOKEN_EVENT },
  { "appointment", TOKEN_EVENT },
  { "publication", TOKEN_EVENT },
  { "receipt", TOKEN_EVENT },
  { "next", TOKEN_NEXT },
  { "within", TOKEN_WITHIN },
  { "after", TOKEN_AFTER },
  { "following", TOKEN_AFTER },
  { "upon", TOKEN_AFTER },
  { "post", TOKEN_AFTER },
  { "from", TOKEN_FROM },
  { "starting", TOKEN_FROM },
  { "commencing", TOKEN_FROM },
  { "commences", TOKEN_FROM },
  { "onwards", TOKEN_FROM },
  { "onward", TOKEN_FROM },
  { "thereafter", TOKEN_FROM },
  { "since", TOKEN_FROM },
  { "then", TOKEN_FROM },
  { "of", TOKEN_OF },
  { "and", TOKEN_AND },
  { "to", TOKEN_AND },
  { "or", TOKEN_AND },
  { "by", TOKEN_BY },
  { "before", TOKEN_BY, 1 },
  { "in", TOKEN_BY },
  { "during", TOKEN_BY },
  { "until", TOKEN_BY },
  { "till", TOKEN_BY },
  { "than", TOKEN_BY },
  { "for", TOKEN_BY },
  { "prior", TOKEN_BY, 1 },
  { "due", TOKEN_BY },
  { "at", TOKEN_BY },
  { "through", TOKEN_BY },
  { "deadline", TOKEN_BY },
  { "target", TOKEN_BY },
  { "end", TOKEN_CLOSE },
  { "ending", TOKEN_CLOSE },
  { "ends", TOKEN_CLOSE },
  { "close", TOKEN_CLOSE },

  { "st", TOKEN_FILLER },
  { "nd", TOKEN_FILLER },
  { "rd", TOKEN_FILLER },
  { "th", TOKEN_FILLER },
  { "holiday", TOKEN_FILLER },
  { "holidays", TOKEN_FILLER },
  { "break", TOKEN_FILLER },
  { "the", TOKEN_FILLER },
  { "a", TOKEN_FILLER },
  { "an", TOKEN_FILLER },
  { "s", TOKEN_FILLER },
  { "no", TOKEN_FILLER },
  { "not", TOKEN_FILLER },
  { "later", TOKEN_FILLER },
  { "latest", TOKEN_FILLER },
  { "this", TOKEN_FILLER },
  { "current", TOKEN_FILLER },
  { "date", TOKEN_FILLER },
  { "part", TOKEN_FILLER },
  { "approx", TOKEN_FILLER },
  { "approximately", TOKEN_FILLER },
  { "about", TOKEN_FILLER },
  { "around", TOKEN_FILLER },
  { "circa", TOKEN_FILLER },
  { "c", TOKEN_FILLER },
  { "expected", TOKEN_FILLER },
  { "estimated", TOKEN_FILLER },
  { "est", TOKEN_FILLER },
  { "provisional", TOKEN_FILLER },
  { "provisionally", TOKEN_FILLER },
  { "tbc", TOKEN_FILLER },
  { "complete", TOKEN_FILLER },
  { "completed", TOKEN_FILLER },
  { "revised", TOKEN_FILLER },
  { "review", TOKEN_FILLER },
  { "reviewed", TOKEN_FILLER },
  { "time", TOKEN_FILLER },
  { "working", TOKEN_FILLER },
  { "commence", TOKEN_FILLER },
  { "w", TOKEN_FILLER },
  { "e", TOKEN_FILLER },
  { "t", TOKEN_FILLER },
  { "am", TOKEN_FILLER },
  { "pm", TOKEN_FILLER },
  { "noon", TOKEN_FILLER },
  { "midnight", TOKEN_FILLER },
  { "monday", TOKEN_FILLER },
  { "mon", TOKEN_FILLER },
  { "tuesday", TOKEN_FILLER },
  { "tue", TOKEN_FILLER },
  { "tues", TOKEN_FILLER },
  { "wednesday", TOKEN_FILLER },
  { "wed", TOKEN_FILLER },
  { "thursday", TOKEN_FILLER },
  { "thu", TOKEN_FILLER },
  { "thur", TOKEN_FILLER },
  { "thurs", TOKEN_FILLER },
  { "friday", TOKEN_FILLER },
  { "fri", TOKEN_FILLER },
  { "saturday", TOKEN_FILLER },
  { "sat", TOKEN_FILLER },
  { "sunday", TOKEN_FILLER },
  { "sun", TOKEN_FILLER },

  { "one", TOKEN_NUMBER, 1 },
  { "two", TOKEN_NUMBER, 2 },
  { "three", TOKEN_NUMBER, 3 },
  { "four", TOKEN_NUMBER, 4 },
  { "five", TOKEN_NUMBER, 5 },
  { "six", TOKEN_NUMBER, 6 },
  { "seven", TOKEN_NUMBER, 7 },
  { "eight", TOKEN_NUMBER, 8 },
  { "nine", TOKEN_NUMBER, 9 },
  { "ten", TOKEN_NUMBER, 10 },
  { "eleven", TOKEN_NUMBER, 11 },
  { "twelve", TOKEN_NUMBER, 12 },
  { "eighteen", TOKEN_NUMBER, 18 },
  { "thirty", TOKEN_NUMBER, 30 },
};

/* Ordinals spelt out; the others carry a suffix. */
static const char *const ordinals[] = { "first", "second", "third", "fourth", "fifth" };

static GHashTable *
make_word_table (void)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_hash_table_insert (table, (gpointer) words[i].text, (gpointer) &words[i]);
  return table;
}

static const Word *
find_word (const char *text)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, (GThreadFunc) (void (*) (void)) make_word_table, NULL);
  return g_hash_table_lookup (once.retval, text);
}

static void
read_word (const char *text, CohesionToken *token)
{
  char folded[LONGEST_WORD + 1] = "";
  gsize length = 0;
  const Word *word;

  for (token->end = token->start; g_ascii_isalpha (text[token->end]); token->end++)
    if (length < LONGEST_WORD)
      folded[length++] = g_ascii_tolower (text[token->end]);

  token->kind = TOKEN_UNKNOWN;
  if (token->end - token->start > LONGEST_WORD)
    return;
  word = find_word (folded);
  if (word != NULL)
    {
      token->kind = word->kind;
      token->value = word->value;
    }
  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (g_str_equal (folded, ordinals[i]))
      {
        token->kind = TOKEN_NUMBER;
        token->value = i + 1;
        token->ordinal = TRUE;
      }
}

static gboolean
has_ordinal_suffix (const char *text)
{
  static const char *const suffixes[] = { "st", "nd", "rd", "th" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_ascii_strncasecmp (text, suffixes[i], 2) == 0)
      return !g_ascii_isalpha (text[2]);
  return FALSE;
}

static void
read_number (const char *text, CohesionToken *token)
{
  token->kind = TOKEN_NUMBER;
  for (token->end = token->start; g_ascii_isdigit (text[token->end]); token->end++, token->digits++)
    if (token->value < LARGEST_NUMBER)
      token->value = token->value * 10 + (guint) g_ascii_digit_value (text[token->end]);
  if (has_ordinal_suffix (text + token->end))
    {
      token->ordinal = TRUE;
      token->end += 2;
    }
}

/* Dashes of every length are one, and so are the ends of lines. */
static gunichar
plain (gunichar character)
{
  if (character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029)
    return '\n';
  if (g_unichar_type (character) == G_UNICODE_DASH_PUNCTUATION || character == 0x2212)
    return '-';
  return character;
}

/* Apostrophes stand before short years and in genitives: they change nothing. */
static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == '`' || character == 0x2018 || character == 0x2019 ||
         character == 0x02BC;
}

/* Whether nothing needs to be seen of @character: white space, and marks without a width. */
static gboolean
is_space (gunichar character)
{
  return character != '\n' && (g_unichar_isspace (character) || g_unichar_iszerowidth (character) ||
                               g_unichar_iscntrl (character));
}

static void
read_other (const char *text, gsize length, gunichar character, CohesionToken *token)
{
  gboolean known = character < 0x80 && g_ascii_ispunct ((char) character);

  token->kind = known || character == '\n' ? TOKEN_PUNCTUATION : TOKEN_UNKNOWN;
  token->value = character;
  token->end = token->start + length;
}

/* Reads the token at @at; FALSE if what stands there is none. A byte that is not UTF-8 is unknown. */
static gboolean
read_token (const char *text, gsize at, gsize *next, CohesionToken *token)
{
  gunichar character = g_utf8_get_char_validated (text + at, -1);
  gboolean bad = character == (gunichar) -1 || character == (gunichar) -2;
  gsize length = bad ? 1 : (gsize) (g_utf8_next_char (text + at) - (text + at));

  *token = (CohesionToken) { .start = at, .end = at + length };
  *next = at + length;
  if (!bad && (is_space (plain (character)) || is_apostrophe (character)))
    return FALSE;
  if (g_ascii_isalpha (text[at]))
    read_word (text, token);
  else if (g_ascii_isdigit (text[at]))
    read_number (text, token);
  else
    read_other (text, length, bad ? 0xFFFD : plain (character), token);
  *next = token->end;
  return TRUE;
}

/**
 * cohesion_deadline_tokenise:
 * @text: anything; it need not be UTF-8
 *
 * Cuts what officers write into words, numbers and marks.
 *
 * Returns: (transfer full) (element-type CohesionToken): the tokens, the last one TOKEN_END
 */
GArray *
cohesion_deadline_tokenise (const char *text)
{
  GArray *tokens = g_array_sized_new (FALSE, TRUE, sizeof (CohesionToken), 16);
  gsize at = 0, last_end = 0;
  CohesionToken token;

  while (text[at] != '\0')
    if (read_token (text, at, &at, &token))
      {
        token.spaced = token.start > last_end;
        last_end = token.end;
        g_array_append_val (tokens, token);
      }
  token = (CohesionToken) { .kind = TOKEN_END, .start = at, .end = at };
  g_array_append_val (tokens, token);
  return tokens;
}

/**
 * cohesion_token_is:
 * @token: a token
 * @punctuation: a character; '-' is any dash, '\n' the end of a line
 *
 * Returns: whether @token is that mark
 */
gboolean
cohesion_token_is (const CohesionToken *token, char punctuation)
{
  return token->kind == TOKEN_PUNCTUATION && token->value == (guint) punctuation;
}
