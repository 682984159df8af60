#include "config.h"

#include "whole-window.h"

#include "model/cohesion-minute.h"
#include "model/cohesion-search.h"

#include <glib/gi18n.h>
#include <locale.h>

/* Every text of the program goes through the translation: in the language en_XA it has brackets. */

static gboolean
add_texts (CohesionNode *node, gpointer user_data)
{
  GString *all = user_data;
  const CohesionKind *kind = cohesion_node_get_kind (node);

  /* Minutes are in the language of the strategy, with the verbs before their words. */
  if (cohesion_node_is (node, COHESION_KIND_RESOLUTION))
    {
      g_autofree char *item = cohesion_resolution_dup_item (node, COHESION_WORDING_AGREED);

      g_string_append_printf (all, "%s\n", item ? item : "");
    }

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (CohesionValue) value = cohesion_node_dup_value (node, i);

      if (value.storage == COHESION_STORAGE_STRING && value.slot.string)
        g_string_append_printf (all, "%s\n", value.slot.string);
      else if (value.storage == COHESION_STORAGE_DEADLINE && value.slot.deadline)
        g_string_append_printf (all, "%s\n", cohesion_deadline_get_text (value.slot.deadline));
      else if (value.storage == COHESION_STORAGE_STRINGS && value.slot.strings)
        {
          g_autofree char *joined = g_strjoinv ("\n", value.slot.strings);

          g_string_append_printf (all, "%s\n", joined);
        }
    }
  return TRUE;
}

/* Whether there are words in @text: two letters side by side, but for numerals such as “(ii)”. */
static gboolean
has_words (const char *text)
{
  if (*text == '(' && strspn (text, "(ivx)") == strlen (text))
    return FALSE;
  for (; *text && text[1]; text++)
    if (g_ascii_isalpha (*text) && g_ascii_isalpha (text[1]))
      return TRUE;
  return FALSE;
}

/* Whether @text is the strategy’s own: one of its texts, or several with dots between them. */
static gboolean
is_of_strategy (const char *text, const char *strategy)
{
  g_auto (GStrv) parts = g_strsplit (text, " · ", -1);

  for (char **part = parts; *part; part++)
    if (has_words (*part) && !strstr (strategy, *part))
      return FALSE;
  return TRUE;
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  return gtk_widget_get_tooltip_text (widget);
}

static void
check_text (GtkWidget *widget, const char *where, gpointer user_data)
{
  const char *strategy = user_data;
  const char *text = get_text (widget);
  g_autofree char *path = NULL;

  if (text == NULL || strchr (text, '[') || is_of_strategy (text, strategy))
    return;
  path = whole_window_dup_path (widget);
  g_test_message ("%s: “%s” was not translated:%s", where, text, path);
  g_test_fail ();
}

static void
test_everything_is_translated (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) strategy = g_string_new ("Cohesion\n");

  whole_window_open_sample (fixture);
  cohesion_node_foreach (
      cohesion_tree_get_root (cohesion_session_get_tree (cohesion_window_get_session (fixture->window))),
      add_texts, strategy);
  whole_window_foreach (fixture, check_text, strategy->str);
}

static void
add_tests (void)
{
  WINDOW_TEST ("/language/everything-is-translated", test_everything_is_translated);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("COHESION_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  return window_fixture_run (argc, argv, add_tests);
}
