#include "config.h"

#include "cohesion-language.h"

#include "cohesion-catalogue.h"

#include <glib/gi18n.h>
#include <libintl.h>
#include <string.h>

/* Texts in a language that need not be that of the program: a report has its own. */

/* As model/cohesion-date.c marks them for translation. */
static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };

/* The messages of @locale, such as “cy” or “pt_BR”; none if there is no such file. */
static GHashTable *
load (const char *locale)
{
  g_autofree char *path = g_strconcat (bindtextdomain (GETTEXT_PACKAGE, NULL), "/", locale, "/LC_MESSAGES/",
                                       GETTEXT_PACKAGE, ".mo", NULL);
  g_autofree char *data = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return NULL;
  return cohesion_catalogue_parse (data, size);
}

/* A tag comes from a file: nothing in it may lead out of the folder of the catalogues. */
static gboolean
is_tag (const char *language)
{
  for (const char *c = language; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '-')
      return FALSE;
  return *language != '\0';
}

/* Welsh of Wales may be in cy_GB, else it is in cy. */
static GHashTable *
load_language (const char *language)
{
  g_autofree char *locale = g_strdelimit (g_strdup (language), "-", '_');
  GHashTable *messages = NULL;
  char *end;

  if (!is_tag (language))
    return NULL;
  while ((messages = load (locale)) == NULL && (end = strrchr (locale, '_')) != NULL)
    *end = '\0';
  return messages;
}

/* Read once, and kept as long as the program runs. */
static GHashTable *
get_messages (const char *language)
{
  static GMutex mutex;
  static GHashTable *languages = NULL;
  gpointer messages;

  g_mutex_lock (&mutex);
  if (languages == NULL)
    languages = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_lookup_extended (languages, language, NULL, &messages))
    {
      messages = load_language (language);
      g_hash_table_insert (languages, g_strdup (language), messages);
    }
  g_mutex_unlock (&mutex);
  return messages;
}

static char *
dup_key (const char *context, const char *msgid)
{
  return context != NULL ? g_strconcat (context, "\004", msgid, NULL) : g_strdup (msgid);
}

/**
 * cohesion_language_text:
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 * @context: (nullable): gettext context
 * @msgid: a string marked for translation with that context
 *
 * Looks a string up in a language, whatever that of the program. It may be called on any thread.
 *
 * Returns: the translation, or @msgid where there is none
 */
const char *
cohesion_language_text (const char *language, const char *context, const char *msgid)
{
  g_autofree char *key = dup_key (context, msgid);
  GHashTable *messages = language != NULL ? get_messages (language) : NULL;
  const char *translation = messages != NULL ? g_hash_table_lookup (messages, key) : NULL;

  if (language == NULL)
    return context != NULL ? g_dpgettext2 (NULL, context, msgid) : g_dgettext (NULL, msgid);
  return translation != NULL ? translation : msgid;
}

/* In the language of the program. */
static const char *
find_plural (const char *key, const char *singular, const char *plural, guint number)
{
  const char *translation = g_dngettext (NULL, key, plural, number);

  return translation == key ? singular : translation;
}

/**
 * cohesion_language_plural:
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 * @context: (nullable): gettext context
 * @singular: a string marked for translation with that context, for one
 * @plural: the same for several
 * @number: how many
 *
 * Looks up the form of a sentence that goes with a number, whatever the language of the program.
 *
 * Returns: the translation, or @singular or @plural where there is none
 */
const char *
cohesion_language_plural (const char *language,
                          const char *context,
                          const char *singular,
                          const char *plural,
                          guint number)
{
  GHashTable *messages = language != NULL ? get_messages (language) : NULL;
  g_autofree char *key = dup_key (context, singular);
  const char *translation = messages != NULL ? cohesion_catalogue_get_plural (messages, key, number) : NULL;

  if (language == NULL)
    return find_plural (key, singular, plural, number);
  if (translation != NULL)
    return translation;
  return number == 1 ? singular : plural;
}

static gboolean
is_conversion (char c)
{
  return c == 's' || c == 'u';
}

/* Which text a conversion of @pattern stands for, and where it ends; -1: it is none. */
static int
read_conversion (const char *pattern, int *next, const char **end)
{
  if (g_ascii_isdigit (pattern[1]) && pattern[2] == '$' && is_conversion (pattern[3]))
    {
      *end = pattern + 4;
      return g_ascii_digit_value (pattern[1]) - 1;
    }
  if (!is_conversion (pattern[1]))
    return -1;
  *end = pattern + 2;
  return (*next)++;
}

/**
 * cohesion_language_fill:
 * @pattern: a text, perhaps translated, with “%s” or “%1$s”, “%2$s” where others go, and “%%” for a per cent
 * sign
 * @...: these texts, ended by %NULL
 *
 * Puts texts into a sentence. Unlike with printf() the sentence may come from anywhere: what it asks for
 * beyond the texts stays as it is.
 *
 * Returns: (transfer full): the sentence
 */
char *
cohesion_language_fill (const char *pattern, ...)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  GString *sentence = g_string_new (NULL);
  va_list arguments;
  int next = 0;
  char *text;

  va_start (arguments, pattern);
  while ((text = va_arg (arguments, char *)) != NULL)
    g_ptr_array_add (texts, text);
  va_end (arguments);
  while (*pattern != '\0')
    {
      const char *end = pattern + 1;
      int which = *pattern == '%' ? read_conversion (pattern, &next, &end) : -1;

      if (g_str_has_prefix (pattern, "%%"))
        end = pattern + 2;
      if (which >= 0 && which < (int) texts->len)
        g_string_append (sentence, g_ptr_array_index (texts, which));
      else if (end == pattern + 2 && which < 0)
        g_string_append_c (sentence, '%');
      else
        g_string_append_len (sentence, pattern, end - pattern);
      pattern = end;
    }
  return g_string_free_and_steal (sentence);
}

/**
 * cohesion_language_format_date:
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 * @date: a date
 *
 * Words a date as cohesion_date_format() does, in any language.
 *
 * Returns: (transfer full): such as “21 May 2019”, “May 2019” or “2019”; the empty text for no date
 */
char *
cohesion_language_format_date (const char *language, CohesionDate date)
{
  g_autofree char *day = g_strdup_printf ("%u", date.day);
  g_autofree char *year = g_strdup_printf ("%u", date.year);

  if (language == NULL)
    return cohesion_date_format (date);
  if (!cohesion_date_is_valid (date))
    return g_strdup ("");
  if (date.month == 0)
    return g_steal_pointer (&year);
  if (date.day == 0)
    return cohesion_language_fill (
        cohesion_language_text (language, "month and year", "%1$s %2$u"),
        cohesion_language_text (language, "month without a day", months[date.month - 1]), year, NULL);
  return cohesion_language_fill (
      cohesion_language_text (language, "full date", "%1$u %2$s %3$u"), day,
      cohesion_language_text (language, "month in a full date", months[date.month - 1]), year, NULL);
}

/* The languages of these islands and many in Asia write 12,000.5; a space that does not break, and a comma
 * before the fraction, suit all others. */
static gboolean
has_point (const char *language)
{
  static const char *const with_point[] = { "en", "cy", "ga", "gd", "gv", "kw", "bn", "gu", "he",
                                            "hi", "ja", "ko", "pa", "ta", "te", "th", "ur", "zh" };

  for (guint i = 0; i < G_N_ELEMENTS (with_point); i++)
    if (g_str_has_prefix (language, with_point[i]) && !g_ascii_isalpha (language[2]))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_language_format_number:
 * @language: BCP 47 tag
 * @number: a number
 *
 * Returns: (transfer full): its digits in groups of three: “12,000”
 */
char *
cohesion_language_format_number (const char *language, guint64 number)
{
  GString *digits = g_string_new (NULL);

  g_string_printf (digits, "%" G_GUINT64_FORMAT, number);
  for (gssize i = (gssize) digits->len - 3; i > 0; i -= 3)
    g_string_insert (digits, i, has_point (language) ? "," : "\u00a0");
  return g_string_free_and_steal (digits);
}

/**
 * cohesion_language_format_decimal:
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 * @decimal: a number
 * @places: how many digits after the point to write, six at the most
 *
 * Returns: (transfer full): the number as that language writes it: “1,204.5”
 */
char *
cohesion_language_format_decimal (const char *language, CohesionDecimal decimal, guint places)
{
  g_autofree char *text = NULL;
  g_autofree char *whole = NULL;
  const char *digits;
  const char *point;

  if (language == NULL)
    return cohesion_decimal_format (decimal, places);
  text = cohesion_decimal_to_text (decimal, places);
  digits = *text == '-' ? text + 1 : text;
  point = strchr (digits, '.');
  whole = cohesion_language_format_number (language, g_ascii_strtoull (digits, NULL, 10));
  return g_strconcat (digits > text ? "−" : "", whole,
                      point == NULL          ? ""
                      : has_point (language) ? "."
                                             : ",",
                      point != NULL ? point + 1 : "", NULL);
}
