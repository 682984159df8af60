#include "config.h"

#include "cohesion-timeline-row.h"

#include "cohesion-timeline-paint.h"

#include "ui/widgets/cohesion-status-symbol.h"

#include "model/cohesion-node-text.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* Around the words, in pixels. */
#define PADDING_X 12
#define PADDING_Y 6
#define GAP 2

/* Room for the marks where they stand below the words. */
#define BAR 26

/**
 * CohesionTimelineRow:
 *
 * One action on a timeline: its number, title, status and deadline in words, and beside or below them when
 * it was promised and when it is due. All of it is drawn, so that a row is one widget. Its item in the list
 * says it to a screen reader.
 */
struct _CohesionTimelineRow
{
  GtkWidget parent_instance;

  /* Owned. */
  CohesionTimelineScale *scale;
  CohesionNode *action;
  PangoLayout *title;
  PangoLayout *caption;
  PangoLayout *sentence;
  GtkIconPaintable *mark;
  char *symbol;

  CohesionTimelineFacts facts;
  GdkRGBA colour;
  gboolean coloured;
};

G_DEFINE_FINAL_TYPE (CohesionTimelineRow, cohesion_timeline_row, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
cohesion_timeline_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* How wide the words may be in a row of that width. */
static int
get_text_width (CohesionTimelineRow *self, int width)
{
  int label = cohesion_timeline_get_label_width (width);

  if (label == 0 || cohesion_timeline_scale_get_as_text (self->scale))
    label = width;
  return MAX (label - 2 * PADDING_X, 1) * PANGO_SCALE;
}

static int
measure_text (PangoLayout *layout, int width)
{
  int height;

  pango_layout_set_width (layout, width);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static PangoLayout *
new_layout (CohesionTimelineRow *self, const char *text, int lines, double size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (lines > 0)
    {
      pango_layout_set_height (layout, -lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/* Few ask for the sentence, so it is laid out only then. */
static PangoLayout *
get_sentence (CohesionTimelineRow *self)
{
  g_autofree char *text = NULL;

  if (self->sentence == NULL)
    {
      text = cohesion_timeline_dup_sentence (self->action, cohesion_timeline_scale_get_today (self->scale));
      self->sentence = new_layout (self, text, 0, 1);
    }
  return self->sentence;
}

static int
measure_height (CohesionTimelineRow *self, int width)
{
  int text = get_text_width (self, width);
  int height = 2 * PADDING_Y;

  if (self->title == NULL)
    return height;
  if (cohesion_timeline_scale_get_as_text (self->scale))
    return height + measure_text (get_sentence (self), text);
  height += measure_text (self->title, text) + GAP + measure_text (self->caption, text);
  return height + (cohesion_timeline_is_stacked (width) ? BAR : 0);
}

static void
cohesion_timeline_row_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  CohesionTimelineRow *self = COHESION_TIMELINE_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 600;
    }
  else
    *minimum = *natural = measure_height (self, for_size < 0 ? 600 : for_size);
}

static int
paint_text (CohesionTimelineRow *self, GtkSnapshot *snapshot, PangoLayout *layout, int y, float alpha)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  int text = get_text_width (self, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int height = measure_text (layout, text);
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  colour.alpha *= alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) (mirrored ? width - PADDING_X - text / PANGO_SCALE : PADDING_X),
                                      (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
  return y + height;
}

static void
paint_time (CohesionTimelineRow *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int label = cohesion_timeline_get_label_width (width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  CohesionTimelinePaint paint = { .snapshot = snapshot,
                                  .scale = self->scale,
                                  .width = width,
                                  .top = label == 0 ? height - BAR : 0,
                                  .height = height,
                                  .middle = (float) (label == 0 ? height - BAR / 2 - 2 : height / 2),
                                  .mirrored = mirrored,
                                  .mark = self->mark ? GTK_SYMBOLIC_PAINTABLE (self->mark) : NULL };

  gtk_widget_get_color (widget, &paint.text);
  paint.colour = self->coloured ? self->colour : paint.text;
  if (self->coloured)
    cohesion_colour_adapt (&paint.colour, &paint.text);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) (mirrored ? 0 : label), 0,
                                                         (float) (width - label), (float) height));
  cohesion_timeline_paint_grid (&paint);
  cohesion_timeline_paint_facts (&paint, &self->facts);
  gtk_snapshot_pop (snapshot);
}

static void
cohesion_timeline_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CohesionTimelineRow *self = COHESION_TIMELINE_ROW (widget);

  if (self->action == NULL)
    return;
  if (cohesion_timeline_scale_get_as_text (self->scale))
    {
      paint_text (self, snapshot, get_sentence (self), PADDING_Y, 1);
      return;
    }
  paint_time (self, snapshot);
  paint_text (self, snapshot, self->caption, paint_text (self, snapshot, self->title, PADDING_Y, 1) + GAP,
              0.75f);
}

static void
cohesion_timeline_row_dispose (GObject *object)
{
  CohesionTimelineRow *self = COHESION_TIMELINE_ROW (object);

  cohesion_timeline_row_set_action (self, NULL);
  g_clear_object (&self->scale);
  g_clear_object (&self->mark);
  g_clear_pointer (&self->symbol, g_free);

  G_OBJECT_CLASS (cohesion_timeline_row_parent_class)->dispose (object);
}

static void
cohesion_timeline_row_class_init (CohesionTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_timeline_row_dispose;
  widget_class->get_request_mode = cohesion_timeline_row_get_request_mode;
  widget_class->measure = cohesion_timeline_row_measure;
  widget_class->snapshot = cohesion_timeline_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timelinerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cohesion_timeline_row_init (CohesionTimelineRow *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * cohesion_timeline_row_new:
 * @scale: where days lie
 *
 * Returns: (transfer floating): a row that shows no action yet
 */
GtkWidget *
cohesion_timeline_row_new (CohesionTimelineScale *scale)
{
  CohesionTimelineRow *self = g_object_new (COHESION_TYPE_TIMELINE_ROW, NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_object (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scale, "resized", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* What stands below the title: “At risk · 30 September 2026”. */
static char *
dup_caption (CohesionNode *action, CohesionDate today)
{
  CohesionDeadline *deadline = cohesion_node_get_deadline (action, COHESION_ACTION_DEADLINE);
  const char *word = cohesion_timeline_get_status_word (action);

  if (deadline == NULL)
    return g_strdup (word);
  if (cohesion_action_is_overdue (action, today))
    /* Translators: the status of an action, and the words of its deadline, which has passed */
    return g_strdup_printf (C_ ("timeline", "%1$s · %2$s · overdue"), word,
                            cohesion_deadline_get_text (deadline));
  /* Translators: the status of an action, and the words of its deadline */
  return g_strdup_printf (C_ ("timeline", "%1$s · %2$s"), word, cohesion_deadline_get_text (deadline));
}

static void
set_words (CohesionTimelineRow *self)
{
  CohesionDate today = cohesion_timeline_scale_get_today (self->scale);
  g_autofree char *title = cohesion_node_dup_title (self->action);
  g_autofree char *caption = dup_caption (self->action, today);

  self->title = new_layout (self, title, 2, 1);
  self->caption = new_layout (self, caption, 1, PANGO_SCALE_SMALL);
}

static void
set_mark (CohesionTimelineRow *self)
{
  CohesionNode *status = cohesion_action_get_status (self->action);
  const char *symbol = status ? cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_SYMBOL) : NULL;
  const char *colour = status ? cohesion_node_get_string (status, COHESION_STATUS_DEFINITION_COLOUR) : NULL;

  self->coloured = colour && gdk_rgba_parse (&self->colour, colour);
  if (!g_set_str (&self->symbol, symbol))
    return;
  g_clear_object (&self->mark);
  self->mark = symbol ? cohesion_status_symbol_load (GTK_WIDGET (self), symbol) : NULL;
}

/**
 * cohesion_timeline_row_set_action:
 * @action: (nullable): what to show, or to show again after it has changed
 */
void
cohesion_timeline_row_set_action (CohesionTimelineRow *self, CohesionNode *action)
{
  g_set_object (&self->action, action);
  g_clear_object (&self->title);
  g_clear_object (&self->caption);
  g_clear_object (&self->sentence);
  if (action == NULL)
    return;
  cohesion_timeline_facts_read (&self->facts, action, cohesion_timeline_scale_get_today (self->scale));
  set_words (self);
  set_mark (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
