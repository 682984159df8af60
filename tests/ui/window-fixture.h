#pragma once

#include "ui/application/cohesion-application.h"
#include "ui/window/cohesion-window.h"

G_BEGIN_DECLS

/* An application with one window, in folders of its own; the strategies of a test lie in @folder. */
typedef struct
{
  CohesionWindow *window;
  char *folder;
} WindowFixture;

typedef gboolean (*WindowCondition) (CohesionWindow *window);

int window_fixture_run (int argc, char *argv[], void (*add_tests) (void));
CohesionApplication *window_fixture_get_application (void);
void window_fixture_set_up (WindowFixture *fixture, gconstpointer data);
void window_fixture_tear_down (WindowFixture *fixture, gconstpointer data);

void window_fixture_begin (CohesionWindow *window);

void window_fixture_settle (void);
void window_fixture_draw (WindowFixture *fixture);
void window_fixture_wait (CohesionWindow *window, WindowCondition condition);
gboolean window_fixture_is_enabled (CohesionWindow *window, const char *action);
GFile *window_fixture_write (WindowFixture *fixture, const char *name, const char *title);
char *window_fixture_read (GFile *file);
void window_fixture_add_theme (CohesionWindow *window, const char *title);

AdwAlertDialog *window_fixture_get_alert (CohesionWindow *window);
void window_fixture_answer (CohesionWindow *window, const char *response);
void window_fixture_assert_named (GtkWidget *widget);

#define WINDOW_TEST(path, func)                                                                              \
  g_test_add (path, WindowFixture, NULL, window_fixture_set_up, func, window_fixture_tear_down)

G_END_DECLS
