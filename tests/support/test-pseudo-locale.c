#include "config.h"

#include <glib.h>
#include <glib/gi18n.h>
#include <locale.h>

/* Whether text came through the translation, with what follows its opening bracket. */
static gboolean
is_translated_from (const char *text, const char *beginning)
{
  return g_str_has_prefix (text, "[") && g_str_has_suffix (text, "]") &&
         g_str_has_prefix (text + strlen ("["), beginning);
}

static void
test_texts (void)
{
  g_assert_true (is_translated_from (_ ("Council strategy"), "Çöûñçîľ"));
  g_assert_cmpuint (g_utf8_strlen (_ ("Council strategy"), -1), >=, 1.3 * strlen ("Council strategy"));
  g_assert_cmpstr (_ ("Not in the template"), ==, "Not in the template");
}

static void
test_contexts (void)
{
  g_assert_true (is_translated_from (g_dpgettext2 (GETTEXT_PACKAGE, "kind", "Meeting"), "Mëëťîñg"));
  g_assert_cmpstr (g_dpgettext2 (GETTEXT_PACKAGE, "no such context", "Meeting"), ==, "Meeting");
}

/* Dates come from the C library, so the locale itself must be there too. */
static void
test_locale (void)
{
  g_assert_cmpstr (setlocale (LC_TIME, NULL), ==, "en_XA.UTF-8");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("COHESION_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pseudo-locale/texts", test_texts);
  g_test_add_func ("/pseudo-locale/contexts", test_contexts);
  g_test_add_func ("/pseudo-locale/locale", test_locale);
  return g_test_run ();
}
