#include "config.h"

#include "cohesion-status-bar.h"

#include "cohesion-status-symbol.h"

#include <glib/gi18n.h>

/* Height of the bar and the gap between its parts, in pixels. */
#define HEIGHT 12
#define GAP 2

typedef struct
{
  guint count;
  GdkRGBA colour;
} Part;

/**
 * CohesionStatusBar:
 *
 * How many actions have each status, as a stacked bar. The numbers stand in words beside it; to a
 * screen reader the bar is an image that says them.
 */
struct _CohesionStatusBar
{
  GtkWidget parent_instance;

  GArray *parts;
  guint total;
};

G_DEFINE_FINAL_TYPE (CohesionStatusBar, cohesion_status_bar, GTK_TYPE_WIDGET)

static void
cohesion_status_bar_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 48;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 120;
}

static void
append_part (GtkWidget *widget, GtkSnapshot *snapshot, const Part *part, float start, float end)
{
  float width = (float) gtk_widget_get_width (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t area = GRAPHENE_RECT_INIT (mirrored ? width - end : start, 0, MAX (end - start - GAP, 1),
                                             HEIGHT);
  GdkRGBA colour = part->colour;
  GdkRGBA text;

  gtk_widget_get_color (widget, &text);
  cohesion_colour_adapt (&colour, &text);
  gtk_snapshot_append_color (snapshot, &colour, &area);
}

static void
cohesion_status_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CohesionStatusBar *self = COHESION_STATUS_BAR (widget);
  float width = (float) gtk_widget_get_width (widget);
  float start = 0;
  GskRoundedRect outline;

  if (self->total == 0)
    return;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, HEIGHT), HEIGHT / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      float end = start + (width + GAP) * (float) part->count / (float) self->total;

      if (part->count > 0)
        append_part (widget, snapshot, part, start, end);
      start = end;
    }
  gtk_snapshot_pop (snapshot);
}

static void
cohesion_status_bar_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_STATUS_BAR (object)->parts, g_array_unref);
  G_OBJECT_CLASS (cohesion_status_bar_parent_class)->finalize (object);
}

static void
cohesion_status_bar_class_init (CohesionStatusBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cohesion_status_bar_finalize;
  widget_class->measure = cohesion_status_bar_measure;
  widget_class->snapshot = cohesion_status_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cohesion_status_bar_init (CohesionStatusBar *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
}

/**
 * cohesion_status_bar_new:
 *
 * Returns: (transfer floating): a bar that shows nothing yet
 */
GtkWidget *
cohesion_status_bar_new (void)
{
  return g_object_new (COHESION_TYPE_STATUS_BAR, "valign", GTK_ALIGN_CENTER, NULL);
}

/**
 * cohesion_summary_describe:
 *
 * Returns: (transfer full): the counts in words, such as “5 On track, 2 At risk”
 */
char *
cohesion_summary_describe (CohesionTree *tree, const CohesionSummary *summary)
{
  CohesionList *scheme = cohesion_status_get_scheme (tree);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < summary->n_statuses; i++)
    if (summary->by_status[i] > 0)
      /* Translators: how many actions have a status, as part of a list: “5 On track” */
      g_strv_builder_take (builder, g_strdup_printf (C_ ("status count", "%u %s"), summary->by_status[i],
                                                     cohesion_node_get_name (cohesion_list_get (scheme, i))));
  parts = g_strv_builder_end (builder);
  /* Translators: stands between the items of a list */
  return g_strjoinv (C_ ("list", ", "), parts);
}

/**
 * cohesion_status_bar_set_summary:
 * @tree: whose status scheme gives the colours
 * @summary: what to show
 */
void
cohesion_status_bar_set_summary (CohesionStatusBar *self, CohesionTree *tree, const CohesionSummary *summary)
{
  CohesionList *scheme = cohesion_status_get_scheme (tree);
  g_autofree char *words = cohesion_summary_describe (tree, summary);

  g_array_set_size (self->parts, 0);
  self->total = 0;
  for (guint i = 0; i < summary->n_statuses; i++)
    {
      Part part = { .count = summary->by_status[i], .colour = { 0.5f, 0.5f, 0.5f, 1 } };
      const char *colour = cohesion_node_get_string (cohesion_list_get (scheme, i),
                                                     COHESION_STATUS_DEFINITION_COLOUR);

      if (colour)
        gdk_rgba_parse (&part.colour, colour);
      g_array_append_val (self->parts, part);
      self->total += part.count;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
