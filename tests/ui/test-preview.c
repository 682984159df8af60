#include "config.h"

#include "report/cohesion-report.h"
#include "ui/reports/cohesion-preview.h"

#include <adwaita.h>

#define N_PAGES 40

typedef struct
{
  CohesionLayout *layout;
  GtkWidget *window;
  CohesionPreview *preview;
  GtkAdjustment *down;
} Fixture;

static CohesionLayout *
lay_out (guint n_pages, const char *title)
{
  g_autoptr (CohesionBlocks) blocks = cohesion_blocks_new ("en-GB");
  g_autoptr (GError) error = NULL;
  CohesionLayout *layout;

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *words = g_strdup_printf ("Words of page %u", i + 1);
      CohesionText *text = cohesion_text_new (words);

      cohesion_text_set_source (text, words, "text");
      if (i > 0)
        cohesion_blocks_add_page_break (blocks);
      cohesion_blocks_add_heading (blocks, i == 0 ? 1 : 2, FALSE, cohesion_text_new (title));
      cohesion_blocks_add_paragraph (blocks, text);
    }
  layout = cohesion_report_lay_out (blocks, COHESION_DATE_INIT (2026, 11, 23), COHESION_PURPOSE_PREVIEW, NULL,
                                    &error);
  g_assert_no_error (error);
  return layout;
}

static void
settle (void)
{
  gint64 until = g_get_monotonic_time () + 120 * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->layout = lay_out (N_PAGES, "A heading & more");
  fixture->preview = COHESION_PREVIEW (cohesion_preview_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->preview));
  fixture->down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->preview));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 700);
  cohesion_preview_set_layout (fixture->preview, fixture->layout);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->preview);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_finalize_object (fixture->preview);
  g_assert_finalize_object (fixture->layout);
}

static guint
count_sheets (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (fixture->preview)); sheet;
       sheet = gtk_widget_get_next_sibling (sheet))
    n++;
  return n;
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->preview), action, NULL));
  settle ();
}

static void
scroll (Fixture *fixture, GtkScrollType type)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.scroll", "i", type));
  settle ();
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (cohesion_preview_get_n_pages (fixture->preview), ==, N_PAGES);
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), ==, 0);
  scroll (fixture, GTK_SCROLL_END);
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), ==, N_PAGES - 1);
  g_assert_cmpuint (count_sheets (fixture), <=, 4);
  scroll (fixture, GTK_SCROLL_START);
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), ==, 0);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  double size = gtk_adjustment_get_page_size (fixture->down);

  scroll (fixture, GTK_SCROLL_PAGE_DOWN);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (fixture->down), 0.9 * size, 1);
  scroll (fixture, GTK_SCROLL_PAGE_UP);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->down), ==, 0);
  scroll (fixture, GTK_SCROLL_STEP_DOWN);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (fixture->down), 0.1 * size, 1);
}

/* Whether the class binds @key to @action. */
static gboolean
is_bound (Fixture *fixture, guint key, GdkModifierType modifiers, const char *action)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->preview));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
          GtkShortcutAction *bound = gtk_shortcut_get_action (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers &&
              GTK_IS_NAMED_ACTION (bound))
            return g_str_equal (gtk_named_action_get_action_name (GTK_NAMED_ACTION (bound)), action);
        }
    }
  return FALSE;
}

static void
test_bindings (Fixture *fixture, gconstpointer data)
{
  static const guint keys[] = { GDK_KEY_Page_Up, GDK_KEY_Page_Down, GDK_KEY_Home,
                                GDK_KEY_End,     GDK_KEY_Up,        GDK_KEY_Down };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (is_bound (fixture, keys[i], 0, "preview.scroll"));
  g_assert_true (is_bound (fixture, GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in"));
  g_assert_true (is_bound (fixture, GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out"));
  g_assert_true (is_bound (fixture, GDK_KEY_0, GDK_CONTROL_MASK, "preview.zoom-fit"));
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  double fitting = cohesion_preview_get_zoom (fixture->preview);

  g_assert_true (cohesion_preview_get_fits (fixture->preview));
  g_assert_cmpfloat (fitting, <, 1);
  act (fixture, "preview.zoom-in");
  g_assert_cmpfloat (cohesion_preview_get_zoom (fixture->preview), >, fitting);
  g_assert_false (cohesion_preview_get_fits (fixture->preview));
  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.zoom-in", NULL);
  settle ();
  g_assert_cmpfloat (cohesion_preview_get_zoom (fixture->preview), ==, COHESION_PREVIEW_MAX_ZOOM);
  for (guint i = 0; i < 30; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->preview), "preview.zoom-out", NULL);
  settle ();
  g_assert_cmpfloat (cohesion_preview_get_zoom (fixture->preview), ==, COHESION_PREVIEW_MIN_ZOOM);
  act (fixture, "preview.zoom-fit");
  g_assert_cmpfloat_with_epsilon (cohesion_preview_get_zoom (fixture->preview), fitting, 0.001);
}

/* The page that is read stays in sight when it becomes larger. */
static void
test_zoom_keeps_page (Fixture *fixture, gconstpointer data)
{
  cohesion_preview_show_place (fixture->preview, 20, 300);
  settle ();
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), ==, 20);
  cohesion_preview_set_zoom (fixture->preview, 2);
  settle ();
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), ==, 20);
}

/* New pages of the report do not move the reader; fewer pages than before leave the last in sight. */
static void
test_new_layout_keeps_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionLayout) other = lay_out (N_PAGES, "Another heading");
  g_autoptr (CohesionLayout) shorter = lay_out (3, "A short one");
  double value;

  cohesion_preview_show_place (fixture->preview, 10, 100);
  settle ();
  value = gtk_adjustment_get_value (fixture->down);
  cohesion_preview_set_layout (fixture->preview, other);
  settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->down), ==, value);
  cohesion_preview_set_layout (fixture->preview, shorter);
  settle ();
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), ==, 2);
  cohesion_preview_set_layout (fixture->preview, NULL);
  settle ();
  g_assert_cmpuint (cohesion_preview_get_n_pages (fixture->preview), ==, 0);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *first = GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (fixture->preview)));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->preview), GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->preview), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pages of the report");
  gtk_test_accessible_assert_role (first, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Page 1 of 40: A heading & more");
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "A heading & more\nWords of page 1\n");
  cohesion_preview_show_place (fixture->preview, 7, 0);
  settle ();
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Page 8 of 40: A heading & more");
}

/* What is picked is what the layout has at that place. */
static void
test_pick (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (fixture->preview));
  double scale = cohesion_preview_get_zoom (fixture->preview) * 96 / 72;
  const CohesionText *text;
  graphene_rect_t bounds;
  cairo_rectangle_t area;
  guint page;

  g_assert_true (cohesion_layout_find (fixture->layout, "Words of page 1", "text", &page, &area));
  g_assert_true (gtk_widget_compute_bounds (sheet, GTK_WIDGET (fixture->preview), &bounds));
  text = cohesion_preview_pick_text (fixture->preview, bounds.origin.x + (area.x + 5) * scale,
                                     bounds.origin.y + (area.y + 5) * scale);
  g_assert_nonnull (text);
  g_assert_cmpstr (text->node, ==, "Words of page 1");
  g_assert_null (cohesion_preview_pick_text (fixture->preview, 1, 1));
  cohesion_preview_reveal (fixture->preview, 30, &area);
  settle ();
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), >=, 29);
}

static void
test_thousands (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CohesionLayout) layout = lay_out (3000, "Long");
  gint64 start = g_get_monotonic_time ();

  cohesion_preview_set_layout (fixture->preview, layout);
  settle ();
  scroll (fixture, GTK_SCROLL_END);
  g_assert_cmpuint (cohesion_preview_get_page (fixture->preview), ==, 2999);
  g_assert_cmpuint (count_sheets (fixture), <=, 4);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 3 * G_USEC_PER_SEC);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->preview), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 360);
}

#define ADD(path, func) g_test_add ("/preview/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("pages", test_pages);
  ADD ("keys", test_keys);
  ADD ("bindings", test_bindings);
  ADD ("zoom", test_zoom);
  ADD ("zoom-keeps-page", test_zoom_keeps_page);
  ADD ("new-layout-keeps-place", test_new_layout_keeps_place);
  ADD ("accessible", test_accessible);
  ADD ("pick", test_pick);
  ADD ("thousands", test_thousands);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
