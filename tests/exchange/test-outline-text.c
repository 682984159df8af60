#include "config.h"

#include "exchange/cohesion-clipping.h"
#include "exchange/cohesion-outline-text.h"
#include "model/cohesion-blank.h"
#include "model/cohesion-deadline.h"
#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"

/* What is understood of lists and tables that people paste. */

typedef struct
{
  CohesionTree *tree;
  CohesionNode *culture;
} Fixture;

static const CohesionDate today = { 2026, 7, 1 };

static void
set_text (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

static CohesionNode *
add_party (CohesionTree *tree, const char *role)
{
  g_autoptr (CohesionNode) party = cohesion_node_new (COHESION_KIND_PARTY, NULL);

  set_text (party, COHESION_PARTY_ROLE, role);
  cohesion_node_insert (cohesion_tree_get_root (tree), COHESION_DOCUMENT_LIST_PARTIES, 0, party);
  return party;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->tree = cohesion_tree_new_blank ("en-GB");
  fixture->culture = add_party (fixture->tree, "Culture and Heritage");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->tree);
}

static void
dump (GString *text, CohesionNode *node, guint depth)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  g_string_append (text, text->len > 0 ? "|" : "");
  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, '.');
  g_string_append_printf (text, "%c:%s", kind->json[0], cohesion_node_get_name (node));
  for (guint i = 0; kind->outline_list >= 0 && i < cohesion_node_get_n_children (node, kind->outline_list);
       i++)
    dump (text, cohesion_list_get (cohesion_node_get_list (node, kind->outline_list), i), depth + 1);
}

static char *
dump_branches (CohesionOutlineText *read)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cohesion_outline_text_get_branches (read)->len; i++)
    dump (text, g_ptr_array_index (cohesion_outline_text_get_branches (read), i), 0);
  return g_string_free_and_steal (text);
}

static CohesionNode *
first_branch (CohesionOutlineText *read, guint branch)
{
  return g_ptr_array_index (cohesion_outline_text_get_branches (read), branch);
}

static const char *
note_text (CohesionOutlineText *read, guint note, guint *line)
{
  CohesionOutlineNote *found = g_ptr_array_index (cohesion_outline_text_get_notes (read), note);

  *line = found->line;
  return found->text;
}

typedef struct
{
  const char *path;
  const char *text;
  const char *expected;
  guint n_notes;
} ListCase;

static const ListCase lists[] = {
  { "plain", "One\nTwo\n\nThree", "a:One|a:Two|a:Three", 0 },
  { "windows-line-ends", "One\r\nTwo\r\n", "a:One|a:Two", 0 },
  { "bullets", "• One\n• Two", "a:One|a:Two", 0 },
  { "word-bullets", "•\tOne\no\tBelow\n•\tTwo", "p:One|.a:Below|p:Two", 0 },
  { "tabs", "Culture\n\tBelong\n\t\tFestivals\n\t\tGuide\n\tCelebrate",
    "t:Culture|.p:Belong|..a:Festivals|..a:Guide|.p:Celebrate", 0 },
  { "spaces", "Belong\n  Festivals\n  Guide\nCelebrate", "p:Belong|.a:Festivals|.a:Guide|p:Celebrate", 0 },
  { "numbers", "1. Culture\n1.1 Belong\n1.1.1 Festivals\n1.2 Celebrate\n2. Inclusion",
    "t:Culture|.p:Belong|..a:Festivals|.p:Celebrate|t:Inclusion", 0 },
  { "heading-and-bullets", "Belong\n- Festivals\n- Guide\nCelebrate\n- Days",
    "p:Belong|.a:Festivals|.a:Guide|p:Celebrate|.a:Days", 0 },
  { "numbers-that-begin-deep", "1.1 Belong\n2. Celebrate", "a:Belong|a:Celebrate", 0 },
  { "letters", "(a) One\n(b) Two", "a:One|a:Two", 0 },
  { "year-is-no-number", "2026 is the year of culture\n12 actions",
    "a:2026 is the year of culture|a:12 actions", 0 },
  { "too-deep", "Culture\n\tBelong\n\t\tFestivals\n\t\t\tin every ward", "t:Culture|.p:Belong|..a:Festivals",
    1 },
  { "outdented", "\tBelong\nCelebrate", "a:Belong|a:Celebrate", 0 },
  { "nothing", " \n\t\n", "", 0 },
};

static void
test_list (Fixture *fixture, gconstpointer data)
{
  const ListCase *list = data;
  guint kind = cohesion_outline_text_guess_kind (list->text, fixture->tree, COHESION_KIND_ACTION);
  g_autoptr (CohesionOutlineText) read = cohesion_outline_text_read (list->text, fixture->tree, kind, today);
  g_autofree char *found = dump_branches (read);

  g_assert_cmpstr (found, ==, list->expected);
  g_assert_cmpuint (cohesion_outline_text_get_notes (read)->len, ==, list->n_notes);
}

static void
test_too_deep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionOutlineText) read = cohesion_outline_text_read (
      "Festivals\n\tin every ward\n\tin summer\nGuide", fixture->tree, COHESION_KIND_ACTION, today);
  guint line;

  g_assert_cmpstr (cohesion_node_get_string (first_branch (read, 0), COHESION_ACTION_DESCRIPTION), ==,
                   "in every ward\nin summer");
  note_text (read, 1, &line);
  g_assert_cmpuint (line, ==, 3);
  g_assert_cmpuint (cohesion_outline_text_get_count (read, COHESION_KIND_ACTION), ==, 2);
}

static void
test_table_with_headings (Fixture *fixture, gconstpointer data)
{
  static const char *const text =
      "Ref\tPriority\tAction\tLead responsibility\tTimescale\tRAG\tBudget\n"
      "CC1\tBelong\tMap the communities\tculture and heritage\tDecember 2026\tOn track\t5\n"
      "CC2\t\tMonitor performance\tRenaissance\tIn line with the LAA\tpurple\t\n"
      "CC3\tCelebrate\tDays\t\"Culture and Heritage\nChildren’s Trust\"\t30/02/2027\t\t\n";
  g_autoptr (CohesionOutlineText)
      read = cohesion_outline_text_read (text, fixture->tree, COHESION_KIND_ACTION, today);
  g_autofree char *found = dump_branches (read);
  CohesionNode *action = cohesion_list_get (
      cohesion_node_get_list (first_branch (read, 0), COHESION_PRIORITY_LIST_ACTIONS), 0);
  CohesionNode *last = cohesion_list_get (
      cohesion_node_get_list (first_branch (read, 1), COHESION_PRIORITY_LIST_ACTIONS), 0);
  guint line;

  g_assert_cmpstr (found, ==, "p:Belong|.a:Map the communities|.a:Monitor performance|p:Celebrate|.a:Days");
  g_assert_cmpstr (cohesion_node_get_string (action, COHESION_ACTION_CODE), ==, "CC1");
  g_assert_cmpstr (cohesion_node_get_string (action, COHESION_ACTION_LEAD), ==,
                   cohesion_node_get_id (fixture->culture));
  g_assert_cmpstr (cohesion_node_get_string (action, COHESION_ACTION_STATUS), ==, "green");
  g_assert_cmpint (
      cohesion_deadline_get_date (cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE)).year, ==,
      2026);
  g_assert_cmpstr (cohesion_node_get_string (last, COHESION_ACTION_LEAD), ==,
                   cohesion_node_get_id (fixture->culture));
  /* The column of budgets, three faults of the second row, two of the third. */
  g_assert_cmpuint (cohesion_outline_text_get_notes (read)->len, >=, 5);
  g_assert_nonnull (strstr (note_text (read, 0, &line), "Budget"));
  g_assert_nonnull (strstr (note_text (read, 1, &line), "Renaissance"));
  g_assert_cmpuint (line, ==, 3);
  g_assert_cmpuint (cohesion_outline_text_get_n_new_leads (read), ==, 2);
}

static void
test_table_without_headings (Fixture *fixture, gconstpointer data)
{
  static const char *const text =
      "Hold the Summer of Festivals\tCulture and Heritage\tSeptember 2026\tAt risk\n"
      "Publish the Good Neighbour Guide\tCulture and Heritage\tby March 2027\tOn track\n";
  g_autoptr (CohesionOutlineText)
      read = cohesion_outline_text_read (text, fixture->tree, COHESION_KIND_ACTION, today);
  CohesionNode *action = first_branch (read, 1);

  g_assert_cmpuint (cohesion_outline_text_get_branches (read)->len, ==, 2);
  g_assert_cmpuint (cohesion_outline_text_get_notes (read)->len, ==, 0);
  g_assert_cmpstr (cohesion_node_get_name (action), ==, "Publish the Good Neighbour Guide");
  g_assert_cmpstr (cohesion_deadline_get_text (cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE)),
                   ==, "by March 2027");
  g_assert_cmpstr (cohesion_node_get_string (action, COHESION_ACTION_STATUS), ==, "green");
}

static void
test_levels_by_their_own_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionOutlineText) read = NULL;
  g_autofree char *found = NULL;

  set_text (cohesion_tree_get_settings (fixture->tree), COHESION_SETTINGS_THEME_NAME, "Aim");
  read = cohesion_outline_text_read ("Aim\tPriority\tAction\nCulture\tBelong\tFestivals\n\t\tGuide\n"
                                     "Inclusion\tIntegrate\tClasses\n",
                                     fixture->tree, COHESION_KIND_ACTION, today);
  found = dump_branches (read);
  g_assert_cmpstr (found, ==,
                   "t:Culture|.p:Belong|..a:Festivals|..a:Guide|t:Inclusion|.p:Integrate|..a:Classes");
}

static void
test_new_leads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionOutlineText) read = cohesion_outline_text_read (
      "Action\tLead\nOne\tRenaissance\nTwo\tRenaissance / Trust", fixture->tree, COHESION_KIND_ACTION, today);
  g_autoptr (GPtrArray) parties = cohesion_outline_text_make_leads (read);
  CohesionNode *renaissance = g_ptr_array_index (parties, 0);
  CohesionNode *trust = g_ptr_array_index (parties, 1);

  g_assert_cmpuint (parties->len, ==, 2);
  g_assert_cmpstr (cohesion_node_get_name (renaissance), ==, "Renaissance");
  g_assert_cmpstr (cohesion_node_get_string (first_branch (read, 0), COHESION_ACTION_LEAD), ==,
                   cohesion_node_get_id (renaissance));
  g_assert_true (cohesion_node_has_value (first_branch (read, 1), COHESION_ACTION_LEAD));
  g_assert_cmpuint (g_strv_length ((char **) cohesion_node_get_strings (first_branch (read, 1),
                                                                        COHESION_ACTION_SUPPORTERS)),
                    ==, 1);
  g_assert_cmpstr (cohesion_node_get_name (trust), ==, "Trust");
}

static void
test_quotation_marks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionOutlineText)
      read = cohesion_outline_text_read ("Action\tLead\n\"Say \"\"welcome\"\"\tto all\"\tCulture and "
                                         "Heritage\n\"Unclosed\tCulture and Heritage\n",
                                         fixture->tree, COHESION_KIND_ACTION, today);

  g_assert_cmpstr (cohesion_node_get_name (first_branch (read, 0)), ==, "Say \"welcome\"\tto all");
  g_assert_cmpstr (cohesion_node_get_name (first_branch (read, 1)), ==, "\"Unclosed");
}

static void
test_long_title (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = g_strnfill (5000, 'x');
  g_autoptr (CohesionOutlineText)
      read = cohesion_outline_text_read (title, fixture->tree, COHESION_KIND_ACTION, today);

  g_assert_cmpuint (strlen (cohesion_node_get_name (first_branch (read, 0))), ==, 500);
  g_assert_cmpuint (cohesion_outline_text_get_notes (read)->len, ==, 1);
}

/* Whatever is on the clipboard, there is an answer. */
static void
test_noise (Fixture *fixture, gconstpointer data)
{
  static const char alphabet[] = "\t\t\t\n\n\"\" ab1.2-)(\r\x01\xe2\x80\xa2\xff";

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (CohesionOutlineText) read = NULL;

      for (guint j = 0; j < 60; j++)
        g_string_append_c (text, alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)]);
      cohesion_outline_text_guess_kind (text->str, fixture->tree, COHESION_KIND_THEME);
      read = cohesion_outline_text_read (text->str, fixture->tree,
                                         i % 2 ? COHESION_KIND_THEME : COHESION_KIND_ACTION, today);
      for (guint j = 0; j < cohesion_outline_text_get_branches (read)->len; j++)
        g_assert_true (g_utf8_validate (cohesion_node_get_name (first_branch (read, j)), -1, NULL));
    }
}

/* What is copied as text is understood when it is pasted as text. */
static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  static const char *const expected = "t:Culture|.p:Belong|..a:Festivals|..a:Guide|.p:Celebrate|t:Inclusion";
  g_autoptr (CohesionOutlineText) read = cohesion_outline_text_read (
      "Culture\n\tBelong\n\t\tFestivals\n\t\tGuide\n\tCelebrate\nInclusion", fixture->tree,
      COHESION_KIND_THEME, today);
  g_autofree char *text = cohesion_clipping_dup_text (cohesion_outline_text_get_branches (read));
  g_autoptr (CohesionOutlineText)
      again = cohesion_outline_text_read (text, fixture->tree, COHESION_KIND_THEME, today);
  g_autofree char *found = dump_branches (again);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_clipping (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionOutlineText) read = cohesion_outline_text_read (
      "Belong\n\tFestivals\nCelebrate", fixture->tree, COHESION_KIND_PRIORITY, today);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cohesion_clipping_write (cohesion_outline_text_get_branches (read), &error);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) copies = cohesion_clipping_read (bytes, fixture->tree, &people, &error);
  CohesionNode *first = g_ptr_array_index (copies, 0);
  GPtrArray *none;
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("\x1e{\"kind\": \"theme\"", 16);

  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, 2);
  g_assert_cmpstr (cohesion_node_get_name (first), ==, "Belong");
  g_assert_cmpuint (cohesion_node_get_n_children (first, COHESION_PRIORITY_LIST_ACTIONS), ==, 1);
  g_assert_cmpstr (cohesion_node_get_id (first), !=, cohesion_node_get_id (first_branch (read, 0)));
  g_assert_null (cohesion_clipping_read (nothing, fixture->tree, &none, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (cohesion_clipping_read (nonsense, fixture->tree, &none, &error));
  g_assert_nonnull (error);
}

static GPtrArray *
carry_over (GPtrArray *branches, CohesionTree *tree, GPtrArray **people)
{
  g_autoptr (GBytes) bytes = cohesion_clipping_write (branches, NULL);
  GPtrArray *copies = cohesion_clipping_read (bytes, tree, people, NULL);

  g_assert_nonnull (copies);
  return copies;
}

/* Whoever leads comes along to a strategy that does not have them; where it has, they are found. */
static void
test_people_come_along (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionOutlineText) read = cohesion_outline_text_read (
      "Action\tLead\nFestivals\tCulture and Heritage\n", fixture->tree, COHESION_KIND_ACTION, today);
  g_autoptr (CohesionTree) other = cohesion_tree_new_blank ("en-GB");
  CohesionNode *action = first_branch (read, 0);
  GPtrArray *branches = cohesion_outline_text_get_branches (read);
  g_autoptr (CohesionNode) theme = cohesion_node_new (COHESION_KIND_THEME, NULL);
  g_autoptr (CohesionNode) priority = cohesion_node_new (COHESION_KIND_PRIORITY, NULL);
  CohesionNode *namesake;

  cohesion_node_insert (cohesion_tree_get_root (fixture->tree), COHESION_DOCUMENT_LIST_THEMES, 0, theme);
  cohesion_node_insert (theme, COHESION_THEME_LIST_PRIORITIES, 0, priority);
  cohesion_node_insert (priority, COHESION_PRIORITY_LIST_ACTIONS, 0, action);
  for (int i = 0; i < 3; i++)
    {
      CohesionTree *tree = i == 0 ? fixture->tree : other;
      g_autoptr (GPtrArray) people = NULL;
      g_autoptr (GPtrArray) copies = NULL;
      const char *lead;

      namesake = i == 2 ? add_party (other, "Culture and Heritage") : NULL;
      copies = carry_over (branches, tree, &people);
      lead = cohesion_node_get_string (g_ptr_array_index (copies, 0), COHESION_ACTION_LEAD);
      g_assert_cmpuint (people->len, ==, i == 1 ? 1 : 0);
      if (i == 0)
        g_assert_cmpstr (lead, ==, cohesion_node_get_id (fixture->culture));
      else if (i == 1)
        g_assert_cmpstr (lead, ==, cohesion_node_get_id (g_ptr_array_index (people, 0)));
      else
        g_assert_cmpstr (lead, ==, cohesion_node_get_id (namesake));
    }
}

#define ADD(path, func) g_test_add ("/outline-text/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *path = g_strconcat ("/outline-text/list/", lists[i].path, NULL);

      g_test_add (path, Fixture, &lists[i], set_up, test_list, tear_down);
    }
  ADD ("too-deep", test_too_deep);
  ADD ("table/with-headings", test_table_with_headings);
  ADD ("table/without-headings", test_table_without_headings);
  ADD ("table/levels-by-their-own-names", test_levels_by_their_own_names);
  ADD ("table/quotation-marks", test_quotation_marks);
  ADD ("new-leads", test_new_leads);
  ADD ("long-title", test_long_title);
  ADD ("noise", test_noise);
  ADD ("round-trip", test_round_trip);
  ADD ("clipping", test_clipping);
  ADD ("people-come-along", test_people_come_along);
  return g_test_run ();
}
