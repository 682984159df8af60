#include "config.h"

#include "form-fixture.h"

#include "ui/form/cohesion-text-row.h"
#include "ui/text/cohesion-rich-view.h"
#include "ui/text/cohesion-spelling.h"

/* Spelling is checked where somebody writes, and leaves no trace in what is kept. */

static GtkTextView *
get_view (FormFixture *fixture, guint field)
{
  return cohesion_text_row_get_view (COHESION_TEXT_ROW (form_fixture_get_row (fixture, field)));
}

static void
begin (FormFixture *fixture, const char *language, guint field, const char *text)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (fixture->document));

  cohesion_document_set_text (fixture->document, root, COHESION_DOCUMENT_LANGUAGE, language);
  cohesion_document_set_text (fixture->document, fixture->action, field, text);
  gtk_widget_grab_focus (form_fixture_get_row (fixture, field));
}

static gboolean
is_marked (GtkTextView *view, int offset)
{
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *at = tags; at; at = at->next)
    {
      PangoUnderline underline;

      g_object_get (at->data, "underline", &underline, NULL);
      if (underline == PANGO_UNDERLINE_ERROR || underline == PANGO_UNDERLINE_ERROR_LINE)
        return TRUE;
    }
  return FALSE;
}

static void
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* The checker works when nothing else does, a moment after the last key. */
static gboolean
becomes_marked (GtkTextView *view, int offset)
{
  gboolean is_over = FALSE;
  guint timeout = g_timeout_add_once (5000, on_timeout, &is_over);

  while (!is_over && !is_marked (view, offset))
    g_main_context_iteration (NULL, TRUE);
  if (!is_over)
    g_source_remove (timeout);
  return !is_over;
}

static gboolean
stays_unmarked (GtkTextView *view, int offset)
{
  gboolean is_over = FALSE;

  g_timeout_add_once (1500, on_timeout, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  return !is_marked (view, offset);
}

/* With the document’s dictionary: “neighbour” is no word to an American. */
static void
test_marks (FormFixture *fixture, gconstpointer data)
{
  const char *source = "A **neighbour** festivl in [the wrod](https://a.b) now";
  GtkTextView *view = get_view (fixture, COHESION_ACTION_DESCRIPTION);
  gconstpointer state;

  begin (fixture, "en-GB", COHESION_ACTION_DESCRIPTION, source);
  state = cohesion_history_get_state (cohesion_document_get_history (fixture->document));
  g_assert_true (becomes_marked (view, 13));
  g_assert_true (becomes_marked (view, 28));
  g_assert_false (is_marked (view, 3));
  g_assert_true (cohesion_history_get_state (cohesion_document_get_history (fixture->document)) == state);
  gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (view), "!", -1, TRUE);
  g_assert_cmpstr (cohesion_node_get_string (fixture->action, COHESION_ACTION_DESCRIPTION), ==,
                   "A **neighbour** festivl in [the wrod](https://a.b) now!");
}

static void
test_plain_text (FormFixture *fixture, gconstpointer data)
{
  begin (fixture, "en-GB", COHESION_ACTION_STATUS_COMMENT, "A festivl of art");
  g_assert_true (becomes_marked (get_view (fixture, COHESION_ACTION_STATUS_COMMENT), 3));
}

static void
test_correction (FormFixture *fixture, gconstpointer data)
{
  GtkTextView *view = get_view (fixture, COHESION_ACTION_DESCRIPTION);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;

  begin (fixture, "en-GB", COHESION_ACTION_DESCRIPTION, "A **festivl** of art");
  g_assert_true (becomes_marked (view, 3));
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 4);
  gtk_text_buffer_place_cursor (buffer, &iter);
  /* The checker takes a moment to see on which word the caret is. */
  while (is_marked (view, 3))
    {
      g_main_context_iteration (NULL, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (view), "spelling.correct", "s", "festival");
    }
  g_assert_cmpstr (cohesion_node_get_string (fixture->action, COHESION_ACTION_DESCRIPTION), ==,
                   "A **festival** of art");
  cohesion_history_undo (cohesion_document_get_history (fixture->document));
  g_assert_cmpstr (cohesion_node_get_string (fixture->action, COHESION_ACTION_DESCRIPTION), ==,
                   "A **festivl** of art");
}

/* Every word would be wrong. */
static void
test_no_dictionary (FormFixture *fixture, gconstpointer data)
{
  GtkTextView *view = get_view (fixture, COHESION_ACTION_DESCRIPTION);

  begin (fixture, "tlh", COHESION_ACTION_DESCRIPTION, "Qapla festivl of art");
  g_assert_true (stays_unmarked (view, 8));
}

static void
test_switched_off (FormFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (COHESION_APP_ID);
  GtkTextView *view = get_view (fixture, COHESION_ACTION_DESCRIPTION);

  g_settings_set_boolean (settings, "check-spelling", FALSE);
  begin (fixture, "en-GB", COHESION_ACTION_DESCRIPTION, "A festivl of art");
  g_assert_true (stays_unmarked (view, 3));
  /* From the menu of the text, too. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "spelling.enabled", NULL));
  g_assert_true (g_settings_get_boolean (settings, "check-spelling"));
  g_assert_true (becomes_marked (view, 3));
  g_settings_reset (settings, "check-spelling");
}

/* Who only reads is not told of mistakes. */
static void
test_read_only (FormFixture *fixture, gconstpointer data)
{
  GtkTextView *view = get_view (fixture, COHESION_ACTION_DESCRIPTION);

  cohesion_document_set_text (fixture->document, fixture->action, COHESION_ACTION_DESCRIPTION,
                              "A festivl of art");
  cohesion_document_set_read_only (fixture->document, TRUE);
  form_fixture_iterate ();
  gtk_widget_grab_focus (GTK_WIDGET (view));
  g_assert_true (stays_unmarked (view, 3));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  if (!cohesion_spelling_is_built_in ())
    return 77;
#define ADD(name, function)                                                                                  \
  g_test_add ("/ui/spelling/" name, FormFixture, NULL, form_fixture_set_up, function, form_fixture_tear_down)
  ADD ("marks", test_marks);
  ADD ("plain-text", test_plain_text);
  ADD ("correction", test_correction);
  ADD ("no-dictionary", test_no_dictionary);
  ADD ("switched-off", test_switched_off);
  ADD ("read-only", test_read_only);
#undef ADD
  return g_test_run ();
}
