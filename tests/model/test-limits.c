#include "config.h"

#include "model/cohesion-choices.h"
#include "model/cohesion-id.h"
#include "model/cohesion-kinds.h"
#include "model/cohesion-limits.h"

/* What fields take and what they refuse. */

typedef struct
{
  const char *text;
  gboolean accepted;
} Case;

static void
check (CohesionFieldType type, const Case *cases, gsize n_cases)
{
  CohesionField field = { .json = "field", .type = type, .choices = status_outcomes };

  for (gsize i = 0; i < n_cases; i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (cohesion_field_accepts (&field, cases[i].text), ==, cases[i].accepted);
    }
}

static void
test_decimal (void)
{
  static const Case cases[] = { { "0", TRUE },    { "-1", TRUE },    { "12.50", TRUE }, { "-0.5", TRUE },
                                { "007", TRUE },  { ".5", FALSE },   { "5.", FALSE },   { "-", FALSE },
                                { "--1", FALSE }, { "+1", FALSE },   { "1,5", FALSE },  { "1.2.3", FALSE },
                                { "1e3", FALSE }, { " 1", FALSE },   { "1 ", FALSE },   { "£5", FALSE },
                                { "-.5", FALSE }, { "1.5x", FALSE }, { "NaN", FALSE },  { "1.-5", FALSE },
                                { "٣", FALSE } };

  check (COHESION_FIELD_DECIMAL, cases, G_N_ELEMENTS (cases));
}

static void
test_colour (void)
{
  static const Case cases[] = { { "#26a269", TRUE }, { "#FFFFFF", TRUE },   { "26a269", FALSE },
                                { "#26a26", FALSE }, { "#26a2699", FALSE }, { "#26a26g", FALSE },
                                { "#", FALSE },      { "red", FALSE },      { "#26a269 ", FALSE },
                                { "##6a269", FALSE } };

  check (COHESION_FIELD_COLOUR, cases, G_N_ELEMENTS (cases));
}

static void
test_date (void)
{
  static const Case cases[] = { { "2026", TRUE },        { "2026-09", TRUE },      { "2026-09-30", TRUE },
                                { "2028-02-29", TRUE },  { "2026-02-29", FALSE },  { "2026-13", FALSE },
                                { "2026-00-10", FALSE }, { "2026-09-31", FALSE },  { "26-09-30", FALSE },
                                { "2026-9-30", FALSE },  { "2026-09-30T", FALSE }, { "30/09/2026", FALSE } };

  check (COHESION_FIELD_DATE, cases, G_N_ELEMENTS (cases));
}

static void
test_choice (void)
{
  static const Case cases[] = { { "open", TRUE }, { "done", TRUE }, { "Done", FALSE }, { "don", FALSE } };

  check (COHESION_FIELD_CHOICE, cases, G_N_ELEMENTS (cases));
}

static void
test_reference (void)
{
  static const Case cases[] = { { "a1", TRUE }, { "A.b-c_9", TRUE }, { "a b", FALSE },  { "a/b", FALSE },
                                { "é", FALSE }, { "", FALSE },       { "a\nb", FALSE }, { "..", TRUE } };

  check (COHESION_FIELD_REFERENCE, cases, G_N_ELEMENTS (cases));
  check (COHESION_FIELD_REFERENCES, cases, G_N_ELEMENTS (cases));
}

static void
test_longest_id (void)
{
  g_autofree char *longest = g_strnfill (COHESION_MAX_ID, 'a');
  g_autofree char *too_long = g_strnfill (COHESION_MAX_ID + 1, 'a');

  g_assert_true (cohesion_id_is_valid (longest));
  g_assert_false (cohesion_id_is_valid (too_long));
}

/* Words are not judged. */
static void
test_any_text (void)
{
  static const Case cases[] = { { "2026-13", TRUE }, { "#", TRUE }, { "a\nb", TRUE } };

  check (COHESION_FIELD_TEXT, cases, G_N_ELEMENTS (cases));
  check (COHESION_FIELD_RICH_TEXT, cases, G_N_ELEMENTS (cases));
  check (COHESION_FIELD_STRINGS, cases, G_N_ELEMENTS (cases));
}

/* Counted in characters, so that no language may write less than another. */
static void
test_fits (void)
{
  g_assert_true (cohesion_text_fits ("", 0));
  g_assert_false (cohesion_text_fits ("a", 0));
  g_assert_true (cohesion_text_fits ("abc", 3));
  g_assert_false (cohesion_text_fits ("abcd", 3));
  g_assert_true (cohesion_text_fits ("éßम", 3));
  g_assert_false (cohesion_text_fits ("éßमx", 3));
}

static void
test_max_length (void)
{
  const CohesionField *fields = cohesion_kind_get (COHESION_KIND_ACTION)->fields;

  g_assert_cmpuint (cohesion_field_get_max_length (&fields[COHESION_ACTION_TITLE]), ==, COHESION_MAX_TITLE);
  g_assert_cmpuint (cohesion_field_get_max_length (&fields[COHESION_ACTION_DESCRIPTION]), ==,
                    COHESION_MAX_TEXT);
}

/* The choices of every table can be written to a file and are found again; labels are there to be read. */
static void
test_choices_of_tables (void)
{
  for (guint i = 0; i < cohesion_kind_get_count (); i++)
    for (guint j = 0; j < cohesion_kind_get (i)->n_fields; j++)
      {
        const CohesionField *field = &cohesion_kind_get (i)->fields[j];

        g_assert_null (cohesion_field_find_choice (field, "no choice of any field"));
        for (const CohesionChoice *choice = field->choices; choice && choice->key; choice++)
          {
            g_assert_true (cohesion_field_find_choice (field, choice->key) == choice);
            g_assert_true (cohesion_field_accepts (field, choice->key));
            g_assert_cmpstr (cohesion_choice_get_label (choice), !=, "");
          }
      }
}

/* Made twice it is the same; made of anything else it is another; and it is a valid id. */
static void
test_derived_id (void)
{
  g_autofree char *one = cohesion_id_derive ("base", "name");
  g_autofree char *again = cohesion_id_derive ("base", "name");
  g_autofree char *other_name = cohesion_id_derive ("base", "names");
  g_autofree char *other_base = cohesion_id_derive ("bases", "name");

  g_assert_cmpstr (one, ==, again);
  g_assert_cmpstr (one, !=, other_name);
  g_assert_cmpstr (one, !=, other_base);
  g_assert_true (g_uuid_string_is_valid (one));
  g_assert_cmpint (one[14], ==, '8');
  g_assert_true (cohesion_id_is_valid (one));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/limits/decimal", test_decimal);
  g_test_add_func ("/limits/colour", test_colour);
  g_test_add_func ("/limits/date", test_date);
  g_test_add_func ("/limits/choice", test_choice);
  g_test_add_func ("/limits/reference", test_reference);
  g_test_add_func ("/limits/longest-id", test_longest_id);
  g_test_add_func ("/limits/any-text", test_any_text);
  g_test_add_func ("/limits/fits", test_fits);
  g_test_add_func ("/limits/max-length", test_max_length);
  g_test_add_func ("/limits/choices-of-tables", test_choices_of_tables);
  g_test_add_func ("/limits/derived-id", test_derived_id);
  return g_test_run ();
}
