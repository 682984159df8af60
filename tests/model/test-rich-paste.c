#include "config.h"

#include "model/cohesion-rich-paste.h"

typedef struct
{
  const char *given;
  const char *expected;
} Case;

static void
test_clean (void)
{
  static const Case cases[] = {
    { "", "" },
    { " and then ", " and then " },
    { "One\r\nTwo\rThree\vFour", "One\nTwo\nThree\nFour" },
    { "•\tArt\n•\tParks", "- Art\n- Parks" },
    { "·   Art\n–  Parks\n* Play", "- Art\n- Parks\n- Play" },
    { "  \uf0b7\u00a0\u00a0Art\no\tParks", "- Art\n- Parks" },
    { "o come all ye\nfaithful", "o come all ye\nfaithful" },
    { "• Art", "- Art" },
    { "1.\tArt\n2)  Parks", "1. Art\n2. Parks" },
    { "2019. That was it\n- ", "2019. That was it\n- " },
    { "a\ab", "ab" },
    { "-5 degrees\nnext", "-5 degrees\nnext" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = cohesion_rich_paste_clean (cases[i].given);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_address (void)
{
  static const Case cases[] = {
    { "", NULL },
    { "culture", NULL },
    { "https://", NULL },
    { "cite:4f", NULL },
    { "https://a.b/c", "https://a.b/c" },
    { " www.a.b ", "https://www.a.b" },
    { "culture@a.b", "mailto:culture@a.b" },
    { "HTTP://a.b", "HTTP://a.b" },
    { "a.b/c (d) [e]", "https://a.b/c%20%28d%29%20%5Be%5D" },
    { "javascript:alert", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = cohesion_rich_address_complete (cases[i].given);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rich-paste/clean", test_clean);
  g_test_add_func ("/rich-paste/address", test_address);
  return g_test_run ();
}
