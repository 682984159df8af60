#include "config.h"

#include "cohesion-preview-private.h"

#include "report/cohesion-layout-text.h"

#include "cohesion-preview-page.h"

#include <glib/gi18n.h>

/**
 * CohesionPreview:
 *
 * The pages of a report, to be put into a #GtkScrolledWindow. Only what is in sight is made, so that a
 * report may have thousands of pages.
 *
 * Signal "text-activated" (text): a passage, a #CohesionText that comes from a field, was clicked.
 */

enum
{
  PROP_0,
  PROP_LAYOUT,
  PROP_ZOOM,
  PROP_PAGE,
  N_PROPS,
  /* Of GtkScrollable, from here on. */
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  TEXT_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *pspecs[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (CohesionPreview,
                               cohesion_preview,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
set_adjustment (CohesionPreview *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **own = &self->adjustments[orientation];

  if (adjustment != NULL && *own == adjustment)
    return;
  if (*own)
    g_signal_handlers_disconnect_by_data (*own, self);
  g_clear_object (own);
  *own = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (*own, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
cohesion_preview_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionPreview *self = COHESION_PREVIEW (object);

  switch (property_id)
    {
    case PROP_LAYOUT:
      g_value_set_object (value, self->layout);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, cohesion_preview_get_zoom (self));
      break;
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[property_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[property_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cohesion_preview_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  CohesionPreview *self = COHESION_PREVIEW (object);

  switch (property_id)
    {
    case PROP_LAYOUT:
      cohesion_preview_set_layout (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, property_id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[property_id - PROP_HSCROLL_POLICY] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cohesion_preview_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 800;
}

/* What is aimed at stays where it is: the page’s upper edge when the window changes its width, what is under
 * the pointer or in the middle when somebody zooms. */
static void
keep_place (CohesionPreview *self, double old, double zoom)
{
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double y = gtk_adjustment_get_value (down) + self->aim_y;
  guint page = cohesion_preview_find_page (self, y, old);
  graphene_rect_t before = cohesion_preview_get_page_place (self, page, old);
  graphene_rect_t after = cohesion_preview_get_page_place (self, page, zoom);
  double middle = MAX (gtk_adjustment_get_upper (across), gtk_adjustment_get_page_size (across)) / 2;
  double x = gtk_adjustment_get_value (across) + self->aim_x - middle;
  double width;
  double height;

  cohesion_preview_measure_content (self, zoom, &width, &height);
  y = after.origin.y + (y - before.origin.y) * zoom / old - self->aim_y;
  x = x * zoom / old + MAX (width, gtk_widget_get_width (GTK_WIDGET (self))) / 2 - self->aim_x;
  gtk_adjustment_configure (down, y, 0, MAX (height, y + gtk_adjustment_get_page_size (down)), 0, 0,
                            gtk_adjustment_get_page_size (down));
  gtk_adjustment_configure (across, x, 0, MAX (width, x + gtk_adjustment_get_page_size (across)), 0, 0,
                            gtk_adjustment_get_page_size (across));
}

static void
configure (GtkAdjustment *adjustment, double content, double size)
{
  double upper = MAX (content, size);

  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - size), 0,
                            upper, size * 0.1, size * 0.9, size);
}

static CohesionPreviewPage *
get_sheet (CohesionPreview *self, guint i)
{
  if (i == self->sheets->len)
    {
      GtkWidget *sheet = cohesion_preview_page_new (cohesion_preview_paint_page);

      gtk_widget_set_parent (sheet, GTK_WIDGET (self));
      g_ptr_array_add (self->sheets, sheet);
      self->pages_known = FALSE;
    }
  return g_ptr_array_index (self->sheets, i);
}

static void
place_sheet (CohesionPreview *self, guint page, const graphene_rect_t *place)
{
  CohesionPreviewPage *sheet = get_sheet (self, self->n_used++);
  GtkAllocation allocation = { (int) place->origin.x, (int) place->origin.y, (int) place->size.width,
                               (int) place->size.height };

  if (cohesion_preview_page_get_number (sheet) != page)
    self->pages_known = FALSE;
  cohesion_preview_page_set_number (sheet, page);
  gtk_widget_set_child_visible (GTK_WIDGET (sheet), TRUE);
  gtk_widget_size_allocate (GTK_WIDGET (sheet), &allocation, -1);
}

/* “Page 1 of 7: Summary, Recommendations” */
static char *
dup_page_label (CohesionPreview *self, guint page, const GArray *stops)
{
  guint n_pages = cohesion_preview_get_n_pages (self);
  g_autoptr (GString) headings = g_string_new (NULL);

  for (guint i = 0; i < stops->len; i++)
    {
      const CohesionStop *stop = &g_array_index (stops, CohesionStop, i);

      if (stop->page != page)
        continue;
      /* Translators: between the headings of a page, which a screen reader reads out */
      g_string_append (headings, headings->len > 0 ? C_ ("headings", ", ") : "");
      g_string_append (headings, stop->heading->text->text);
    }
  if (headings->len == 0)
    /* Translators: the number of the page, and of how many */
    return g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);
  /* Translators: the number of the page, of how many, and the headings on it */
  return g_strdup_printf (_ ("Page %u of %u: %s"), page + 1, n_pages, headings->str);
}

static void
describe_sheets (CohesionPreview *self)
{
  g_autoptr (GArray) stops = NULL;

  if (self->pages_known || self->n_used == 0)
    return;
  self->pages_known = TRUE;
  stops = cohesion_layout_list_stops (self->layout);
  for (guint i = 0; i < self->n_used; i++)
    {
      CohesionPreviewPage *sheet = g_ptr_array_index (self->sheets, i);
      guint page = cohesion_preview_page_get_number (sheet);
      g_autofree char *label = dup_page_label (self, page, stops);
      g_autofree char *text = cohesion_layout_dup_page_text (self->layout, page);

      cohesion_preview_page_describe (sheet, label, text);
    }
}

static void
place_sheets (CohesionPreview *self, int width, int height)
{
  double x = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  double y = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  double middle = gtk_adjustment_get_upper (self->adjustments[GTK_ORIENTATION_HORIZONTAL]) / 2 - x;
  guint n_pages = cohesion_preview_get_n_pages (self);
  guint first = cohesion_preview_find_page (self, y, self->allocated);
  guint page = first;

  self->n_used = 0;
  for (; page < n_pages; page++)
    {
      graphene_rect_t place = cohesion_preview_get_page_place (self, page, self->allocated);

      if (place.origin.y >= y + height)
        break;
      place_sheet (self, page,
                   &GRAPHENE_RECT_INIT ((float) round (middle + place.origin.x),
                                        (float) round (place.origin.y - y), place.size.width,
                                        place.size.height));
    }
  for (guint i = self->n_used; i < self->sheets->len; i++)
    gtk_widget_set_child_visible (g_ptr_array_index (self->sheets, i), FALSE);
  cohesion_preview_forget_paint (self, first, page);
}

static gboolean
tell_view (gpointer user_data)
{
  CohesionPreview *self = user_data;

  self->telling = 0;
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_ZOOM]);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_PAGE]);
  return G_SOURCE_REMOVE;
}

/* Not from within an allocation: what shows them may want another size. */
static void
queue_tell_view (CohesionPreview *self)
{
  if (self->telling == 0)
    self->telling = g_idle_add (tell_view, self);
}

static void
update_page (CohesionPreview *self, int height)
{
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];
  guint page = cohesion_preview_find_page (self, gtk_adjustment_get_value (down) + height / 3.0,
                                           self->allocated);

  if (page == self->page)
    return;
  self->page = page;
  queue_tell_view (self);
}

static void
cohesion_preview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CohesionPreview *self = COHESION_PREVIEW (widget);
  double old = self->allocated;
  double zoom = self->zoom > 0 ? self->zoom : cohesion_preview_get_fitting_zoom (self, width);
  double content_width;
  double content_height;

  if (old > 0 && fabs (old - zoom) > 1e-6)
    keep_place (self, old, zoom);
  self->allocated = zoom;
  self->aim_x = width / 2.0;
  self->aim_y = 0;
  cohesion_preview_measure_content (self, zoom, &content_width, &content_height);
  configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], content_width, width);
  configure (self->adjustments[GTK_ORIENTATION_VERTICAL], content_height, height);
  place_sheets (self, width, height);
  describe_sheets (self);
  update_page (self, height);
  if (fabs (old - zoom) > 1e-6)
    queue_tell_view (self);
}

static void
cohesion_preview_dispose (GObject *object)
{
  CohesionPreview *self = COHESION_PREVIEW (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      if (self->adjustments[i])
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
      g_clear_object (&self->adjustments[i]);
    }
  while (self->sheets->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->sheets, self->sheets->len - 1));
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (cohesion_preview_parent_class)->dispose (object);
}

static void
cohesion_preview_finalize (GObject *object)
{
  CohesionPreview *self = COHESION_PREVIEW (object);

  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->textures, g_hash_table_unref);
  G_OBJECT_CLASS (cohesion_preview_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  pspecs[PROP_LAYOUT] = g_param_spec_object ("layout", NULL, NULL, COHESION_TYPE_LAYOUT,
                                             read | G_PARAM_WRITABLE);
  pspecs[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, COHESION_PREVIEW_MAX_ZOOM, 1, read);
  pspecs[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, read);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
cohesion_preview_class_init (CohesionPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cohesion_preview_get_property;
  object_class->set_property = cohesion_preview_set_property;
  object_class->dispose = cohesion_preview_dispose;
  object_class->finalize = cohesion_preview_finalize;
  widget_class->measure = cohesion_preview_measure;
  widget_class->size_allocate = cohesion_preview_size_allocate;
  install_properties (object_class);

  signals[TEXT_ACTIVATED] = g_signal_new ("text-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_css_name (widget_class, "preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  cohesion_preview_class_add_actions (widget_class);
}

static void
cohesion_preview_init (CohesionPreview *self)
{
  self->sheets = g_ptr_array_new ();
  self->textures = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "desk");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages of the report"), -1);
  cohesion_preview_add_controllers (self);
}

/**
 * cohesion_preview_new:
 *
 * Returns: (transfer floating): a preview of nothing yet
 */
GtkWidget *
cohesion_preview_new (void)
{
  return g_object_new (COHESION_TYPE_PREVIEW, NULL);
}

/**
 * cohesion_preview_get_layout:
 *
 * Returns: (transfer none) (nullable): the pages that are shown
 */
CohesionLayout *
cohesion_preview_get_layout (CohesionPreview *self)
{
  return self->layout;
}

/**
 * cohesion_preview_set_layout:
 * @layout: (nullable): the pages to show; it is scrolled as before
 */
void
cohesion_preview_set_layout (CohesionPreview *self, CohesionLayout *layout)
{
  if (!g_set_object (&self->layout, layout))
    return;
  g_hash_table_remove_all (self->textures);
  self->pages_known = FALSE;
  for (guint i = 0; i < self->sheets->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->sheets, i));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_LAYOUT]);
}

/**
 * cohesion_preview_get_n_pages:
 *
 * Returns: how many pages there are
 */
guint
cohesion_preview_get_n_pages (CohesionPreview *self)
{
  return self->layout ? cohesion_layout_get_n_pages (self->layout) : 0;
}

/**
 * cohesion_preview_get_page:
 *
 * Returns: number of the page that is looked at, from 0
 */
guint
cohesion_preview_get_page (CohesionPreview *self)
{
  return self->page;
}

static double
get_content_y (CohesionPreview *self, guint page, double y)
{
  double zoom = cohesion_preview_get_zoom (self);

  return cohesion_preview_get_page_place (self, page, zoom).origin.y + y * zoom * 96 / 72;
}

/**
 * cohesion_preview_show_place:
 * @page: number of a page, from 0
 * @y: in points from its top
 *
 * Scrolls so that a place on a page comes to the top, with a little of what is above it.
 */
void
cohesion_preview_show_place (CohesionPreview *self, guint page, double y)
{
  if (page < cohesion_preview_get_n_pages (self))
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                              get_content_y (self, page, y) - COHESION_PREVIEW_GAP);
}

/**
 * cohesion_preview_reveal:
 * @page: number of a page, from 0
 * @area: a part of it, in points
 *
 * Scrolls, no further than needed, until a part of a page is in sight.
 */
void
cohesion_preview_reveal (CohesionPreview *self, guint page, const cairo_rectangle_t *area)
{
  if (page < cohesion_preview_get_n_pages (self))
    gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_VERTICAL],
                               get_content_y (self, page, area->y) - COHESION_PREVIEW_GAP,
                               get_content_y (self, page, area->y + area->height) + COHESION_PREVIEW_GAP);
}

/**
 * cohesion_preview_get_zoom:
 *
 * Returns: how large the pages are; 1 is their size on paper
 */
double
cohesion_preview_get_zoom (CohesionPreview *self)
{
  return self->zoom > 0 ? self->zoom : self->allocated > 0 ? self->allocated : 1;
}

/**
 * cohesion_preview_get_fits:
 *
 * Returns: whether the pages are as wide as there is room for
 */
gboolean
cohesion_preview_get_fits (CohesionPreview *self)
{
  return self->zoom <= 0;
}

/**
 * cohesion_preview_set_zoom:
 * @zoom: how large the pages are to be; 0 makes them as wide as there is room for
 */
void
cohesion_preview_set_zoom (CohesionPreview *self, double zoom)
{
  if (zoom > 0)
    zoom = CLAMP (zoom, COHESION_PREVIEW_MIN_ZOOM, COHESION_PREVIEW_MAX_ZOOM);
  if (fabs (self->zoom - zoom) < 1e-6)
    return;
  if (self->aim_y <= 0)
    self->aim_y = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  self->zoom = zoom;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  queue_tell_view (self);
}

/**
 * cohesion_preview_pick_text:
 * @x: in the widget’s pixels
 * @y: in the widget’s pixels
 *
 * Returns: (transfer none) (nullable): the passage that is shown there
 */
const CohesionText *
cohesion_preview_pick_text (CohesionPreview *self, double x, double y)
{
  double scale = cohesion_preview_get_zoom (self) * 96 / 72;

  for (guint i = 0; i < self->n_used; i++)
    {
      GtkWidget *sheet = g_ptr_array_index (self->sheets, i);
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (sheet, GTK_WIDGET (self), &bounds) &&
          graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return cohesion_layout_hit (self->layout,
                                    cohesion_preview_page_get_number (COHESION_PREVIEW_PAGE (sheet)),
                                    (x - bounds.origin.x) / scale, (y - bounds.origin.y) / scale);
    }
  return NULL;
}
