#include "config.h"

#include "support/cohesion-build.h"

#include "model/cohesion-blank.h"
#include "model/cohesion-quantity.h"

/* Numbers as people say them. */

static CohesionNode *
add (CohesionTree *tree, guint list, guint kind)
{
  return cohesion_build_add (cohesion_tree_get_root (tree), list, kind);
}

#define assert_text(call, expected)                                                                          \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *text_ = call;                                                                           \
    g_assert_cmpstr (text_, ==, expected);                                                                   \
  }                                                                                                          \
  G_STMT_END

static void
test_attendance (void)
{
  static const struct
  {
    gint64 value;
    const char *qualifier;
    const char *unit;
    const char *text;
  } cases[] = {
    { 50, "about", "members of the voluntary sector", "around 50 members of the voluntary sector" },
    { 3000, "over", "residents", "over 3000 residents" },
    { 12, "under", NULL, "under 12 people" },
    { 1, "exact", NULL, "1 person" },
    { 0, NULL, NULL, "0 people" },
    { G_MAXINT64, NULL, "residents", "9223372036854 residents" },
    { -5, NULL, NULL, "0 people" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
      CohesionNode *event = add (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS, COHESION_KIND_ENGAGEMENT);

      g_assert_null (cohesion_engagement_dup_attendance (event, NULL));
      cohesion_build_set_integer (event, COHESION_ENGAGEMENT_ATTENDANCE, cases[i].value);
      cohesion_build_set_text (event, COHESION_ENGAGEMENT_ATTENDANCE_QUALIFIER, cases[i].qualifier);
      cohesion_build_set_text (event, COHESION_ENGAGEMENT_ATTENDANCE_UNIT, cases[i].unit);
      assert_text (cohesion_engagement_dup_attendance (event, NULL), cases[i].text);
    }
}

static void
test_figure (void)
{
  static const struct
  {
    const char *value;
    const char *qualifier;
    const char *unit;
    const char *text;
  } cases[] = {
    { "72", "exact", "%", "72%" },
    { "72.50", "over", "Per cent", "over 72.5%" },
    { "1200", "about", "£", "around £1200" },
    { "350000", NULL, "people", "350000 people" },
    { "3", "a lot", NULL, "3" },
    { "many", "over", "people", NULL },
    { NULL, "over", "people", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CohesionTree) tree = cohesion_tree_new_blank ("en-GB");
      CohesionNode *evidence = add (tree, COHESION_DOCUMENT_LIST_EVIDENCE, COHESION_KIND_EVIDENCE);

      cohesion_build_set_text (evidence, COHESION_EVIDENCE_VALUE, cases[i].value);
      cohesion_build_set_text (evidence, COHESION_EVIDENCE_QUALIFIER, cases[i].qualifier);
      cohesion_build_set_text (evidence, COHESION_EVIDENCE_UNIT, cases[i].unit);
      assert_text (cohesion_evidence_dup_figure (evidence, NULL), cases[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/attendance", test_attendance);
  g_test_add_func ("/quantity/figure", test_figure);
  return g_test_run ();
}
