#include "config.h"

#include "model/cohesion-catalogue.h"
#include "model/cohesion-language.h"
#include "model/cohesion-plural.h"

#include <libintl.h>

static void
test_fill (void)
{
  static const struct
  {
    const char *pattern;
    const char *sentence;
  } cases[] = {
    { "plain", "plain" },
    { "%s and %s", "one and two" },
    { "%2$s before %1$s", "two before one" },
    { "%1$s, %1$s", "one, one" },
    { "%1$u of %2$u", "one of two" },
    { "100 % of %s", "100 % of one" },
    { "%3$s and %s %s %s", "%3$s and one two %s" },
    { "%d %n %", "%d %n %" },
    { "%s%%", "one%" },
    { "%%s", "%s" },
    { "%", "%" },
    { "%1$", "%1$" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = cohesion_language_fill (cases[i].pattern, "one", "two", NULL);

      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    CohesionDate date;
    const char *words;
  } cases[] = {
    { COHESION_DATE_INIT (2019, 5, 21), "21 May 2019" },
    { COHESION_DATE_INIT (2019, 12, 0), "December 2019" },
    { COHESION_DATE_INIT (2019, 0, 0), "2019" },
    { COHESION_DATE_INIT (0, 0, 0), "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = cohesion_language_format_date ("en-GB", cases[i].date);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_numbers (void)
{
  g_autofree char *small = cohesion_language_format_number ("en-GB", 999);
  g_autofree char *thousands = cohesion_language_format_number ("cy", 12000);
  g_autofree char *millions = cohesion_language_format_number ("en", 1234567);
  g_autofree char *french = cohesion_language_format_number ("fr", 1234567);

  g_assert_cmpstr (small, ==, "999");
  g_assert_cmpstr (thousands, ==, "12,000");
  g_assert_cmpstr (millions, ==, "1,234,567");
  g_assert_cmpstr (french, ==, "1\u00a0234\u00a0567");
}

static void
test_decimals (void)
{
  static const struct
  {
    const char *language;
    const char *number;
    guint places;
    const char *words;
  } cases[] = {
    { "en-GB", "12345.5", 1, "12,345.5" },
    { "cy", "-0.5", 2, "−0.50" },
    { "de", "1234.25", 2, "1\u00a0234,25" },
    { "ur", "2.5", 0, "3" },
    { "en-XA", "7", 0, "7" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;
      CohesionDecimal decimal;

      g_assert_true (cohesion_decimal_parse (cases[i].number, &decimal));
      words = cohesion_language_format_decimal (cases[i].language, decimal, cases[i].places);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* No language is that of the program. */
static void
test_program (void)
{
  g_autofree char *day = cohesion_language_format_date (NULL, COHESION_DATE_INIT (2019, 5, 21));
  g_autofree char *number = cohesion_language_format_decimal (NULL, 2 * COHESION_DECIMAL_ONE, 0);

  g_assert_cmpstr (cohesion_language_text (NULL, "report", "Summary"), ==, "Summary");
  g_assert_cmpstr (cohesion_language_text (NULL, NULL, "Summary"), ==, "Summary");
  g_assert_cmpstr (cohesion_language_plural (NULL, "report", "one", "several", 1), ==, "one");
  g_assert_cmpstr (cohesion_language_plural (NULL, "report", "one", "several", 2), ==, "several");
  g_assert_cmpstr (day, ==, "21 May 2019");
  g_assert_cmpstr (number, ==, "2");
}

/* A catalogue of one message in either byte order. */
static GByteArray *
make_catalogue (gboolean swapped)
{
  static const char original[] = "report\004Summary";
  static const char translation[] = "Crynodeb";
  guint32 numbers[] = { 0x950412de, 0, 1, 28, 36, 0, 44, sizeof original - 1, 44, sizeof translation - 1, 0 };
  GByteArray *data = g_byte_array_new ();

  numbers[10] = 44 + sizeof original;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      guint32 number = swapped ? GUINT32_SWAP_LE_BE (numbers[i]) : numbers[i];

      g_byte_array_append (data, (const guint8 *) &number, sizeof number);
    }
  g_byte_array_append (data, (const guint8 *) original, sizeof original);
  g_byte_array_append (data, (const guint8 *) translation, sizeof translation);
  return data;
}

static void
test_catalogue (void)
{
  for (int swapped = 0; swapped < 2; swapped++)
    {
      g_autoptr (GByteArray) data = make_catalogue (swapped);
      g_autoptr (GHashTable) messages = cohesion_catalogue_parse ((const char *) data->data, data->len);

      g_assert_cmpuint (g_hash_table_size (messages), ==, 1);
      g_assert_cmpstr (g_hash_table_lookup (messages, "report\004Summary"), ==, "Crynodeb");
    }
}

/* Which form goes with a number is told by the rule of each language. */
static void
test_plural_rules (void)
{
  static const struct
  {
    const char *rule;
    guint number;
    guint form;
  } cases[] = {
    { "n != 1", 0, 1 },
    { "n != 1", 1, 0 },
    { "n != 1", 2, 1 },
    { "0", 7, 0 },
    { "(n > 1)", 1, 0 },
    { "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)", 1, 0 },
    { "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)", 3, 1 },
    { "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)", 13, 2 },
    { "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)", 22, 1 },
    { "(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 :(n==6) ? 4 : 5", 6, 4 },
    { "(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 :(n==6) ? 4 : 5", 7, 5 },
    { "!n + 2 * 3 - 4 / 2", 0, 5 },
    { "n % 0", 3, 0 },
    { "n / 0", 3, 0 },
    { "", 3, 0 },
    { "((((", 3, 0 },
    { "?:", 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cohesion_plural_choose (cases[i].rule, cases[i].number) != cases[i].form)
      g_error ("“%s” of %u", cases[i].rule, cases[i].number);
}

/* Any words for a rule come to an end. */
static void
test_odd_plural_rules (void)
{
  g_autofree char *deep = g_strnfill (100000, '(');
  g_autofree char *negated = g_strnfill (100000, '!');

  g_assert_cmpuint (cohesion_plural_choose (deep, 1), ==, 0);
  cohesion_plural_choose (negated, 1);
}

/* Two messages, the header and one with a form for several, as msgfmt writes them. */
static void
test_plural_forms (void)
{
  static const char header[] = "Plural-Forms: nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;\n";
  static const char original[] = "report\004one\0several";
  static const char forms[] = "un\0dau\0sawl";
  guint32 base = 28 + 32;
  guint32 numbers[] = {
    0x950412de,       0, 2, 28, 44, 0, 0, 0, base, sizeof original - 1, base + 1, sizeof header - 1, 0,
    sizeof forms - 1, 0
  };
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GHashTable) messages = NULL;

  numbers[12] = base + 1 + sizeof original;
  numbers[14] = numbers[12] + sizeof header;
  g_byte_array_append (data, (const guint8 *) numbers, sizeof numbers);
  g_byte_array_append (data, (const guint8 *) "", 1);
  g_byte_array_append (data, (const guint8 *) original, sizeof original);
  g_byte_array_append (data, (const guint8 *) header, sizeof header);
  g_byte_array_append (data, (const guint8 *) forms, sizeof forms);
  messages = cohesion_catalogue_parse ((const char *) data->data, data->len);
  g_assert_cmpstr (cohesion_catalogue_get_plural (messages, "report\004one", 1), ==, "un");
  g_assert_cmpstr (cohesion_catalogue_get_plural (messages, "report\004one", 2), ==, "dau");
  g_assert_cmpstr (cohesion_catalogue_get_plural (messages, "report\004one", 9), ==, "sawl");
  g_assert_null (cohesion_catalogue_get_plural (messages, "report\004other", 9));
  g_assert_cmpstr (cohesion_language_plural ("xx", "report", "one", "several", 1), ==, "one");
  g_assert_cmpstr (cohesion_language_plural ("xx", "report", "one", "several", 0), ==, "several");
}

/* Cut off anywhere, and with any byte changed, a catalogue is read as far as it makes sense. */
static void
test_broken_catalogue (void)
{
  g_autoptr (GByteArray) data = make_catalogue (FALSE);

  for (guint size = 0; size < data->len; size++)
    {
      g_autofree char *cut = g_memdup2 (data->data, size);
      g_autoptr (GHashTable) messages = cohesion_catalogue_parse (cut, size);

      g_assert_cmpuint (g_hash_table_size (messages), ==, 0);
    }
  for (guint i = 0; i < data->len; i++)
    for (guint value = 0; value < 256; value += 51)
      {
        g_autofree guint8 *changed = g_memdup2 (data->data, data->len);
        g_autoptr (GHashTable) messages = NULL;

        changed[i] = (guint8) value;
        messages = cohesion_catalogue_parse ((const char *) changed, data->len);
        g_assert_cmpuint (g_hash_table_size (messages), <=, 1);
      }
}

static void
install_catalogue (const char *folder, const char *locale)
{
  g_autoptr (GByteArray) data = make_catalogue (FALSE);
  g_autofree char *path = g_build_filename (folder, locale, "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (path, GETTEXT_PACKAGE ".mo", NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, (const char *) data->data, data->len, NULL));
}

/* The language of the report, and neither that of the program nor of any other report. */
static void
test_languages (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cohesion-locale-XXXXXX", NULL);

  install_catalogue (folder, "cy");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  g_assert_cmpstr (cohesion_language_text ("cy", "report", "Summary"), ==, "Crynodeb");
  g_assert_cmpstr (cohesion_language_text ("cy-GB", "report", "Summary"), ==, "Crynodeb");
  g_assert_cmpstr (cohesion_language_text ("en-GB", "report", "Summary"), ==, "Summary");
  g_assert_cmpstr (cohesion_language_text ("ur", "report", "Summary"), ==, "Summary");
  g_assert_cmpstr (cohesion_language_text ("cy", "other", "Summary"), ==, "Summary");
  g_assert_cmpstr (cohesion_language_text ("cy", "report", "Reasons"), ==, "Reasons");
  g_assert_cmpstr (cohesion_language_text ("../cy", "report", "Summary"), ==, "Summary");
  g_assert_cmpstr (cohesion_language_text ("", "report", "Summary"), ==, "Summary");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/fill", test_fill);
  g_test_add_func ("/language/dates", test_dates);
  g_test_add_func ("/language/numbers", test_numbers);
  g_test_add_func ("/language/decimals", test_decimals);
  g_test_add_func ("/language/program", test_program);
  g_test_add_func ("/language/catalogue", test_catalogue);
  g_test_add_func ("/language/plural-rules", test_plural_rules);
  g_test_add_func ("/language/odd-plural-rules", test_odd_plural_rules);
  g_test_add_func ("/language/plural-forms", test_plural_forms);
  g_test_add_func ("/language/broken-catalogue", test_broken_catalogue);
  g_test_add_func ("/language/languages", test_languages);
  return g_test_run ();
}
