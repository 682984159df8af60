#include "config.h"

#include "cohesion-bench-paint.h"

/* Waits until the window has painted what is queued. */
typedef struct
{
  gboolean painted;
  gulong handler;
} Paint;

static void
note_paint (Paint *paint)
{
  paint->painted = TRUE;
}

/**
 * cohesion_bench_wait_for_paint:
 * @window: a window
 *
 * Waits until it has painted what is queued.
 */
void
cohesion_bench_wait_for_paint (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Paint paint = { FALSE, 0 };

  paint.handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (note_paint), &paint);
  while (!paint.painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, paint.handler);
}

static gboolean
time_is_up (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * cohesion_bench_settle:
 * @milliseconds: how long to wait
 *
 * Lets animations and idle work come to an end.
 */
void
cohesion_bench_settle (guint milliseconds)
{
  gboolean up = FALSE;

  g_timeout_add (milliseconds, time_is_up, &up);
  while (!up)
    g_main_context_iteration (NULL, TRUE);
}
