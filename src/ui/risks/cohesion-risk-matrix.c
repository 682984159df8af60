#include "config.h"

#include "cohesion-risk-matrix.h"

#include <glib/gi18n.h>

/**
 * CohesionRiskMatrix:
 *
 * The register of risks by likelihood and impact: a table of buttons, each of which says how many risks it
 * has. Tab enters it once; the arrow keys go from cell to cell. A cell that is pressed narrows the register
 * down.
 *
 * Signal "chosen" (likelihood, impact): a cell was pressed, or released: 0, 0.
 */
struct _CohesionRiskMatrix
{
  GtkWidget parent_instance;

  gboolean choosing;

  /* Children. */
  GtkWidget *grid;
  GtkWidget *cells[COHESION_RISK_SCALE][COHESION_RISK_SCALE];
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const level_classes[COHESION_N_RISK_LEVELS] = {
  [COHESION_RISK_LEVEL_LOW] = "risk-low",
  [COHESION_RISK_LEVEL_MEDIUM] = "risk-medium",
  [COHESION_RISK_LEVEL_HIGH] = "risk-high",
  [COHESION_RISK_LEVEL_VERY_HIGH] = "risk-very-high",
};

G_DEFINE_FINAL_TYPE (CohesionRiskMatrix, cohesion_risk_matrix, GTK_TYPE_WIDGET)

static void
cohesion_risk_matrix_dispose (GObject *object)
{
  g_clear_pointer (&COHESION_RISK_MATRIX (object)->grid, gtk_widget_unparent);
  G_OBJECT_CLASS (cohesion_risk_matrix_parent_class)->dispose (object);
}

static void
cohesion_risk_matrix_class_init (CohesionRiskMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_risk_matrix_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static gboolean
find_cell (CohesionRiskMatrix *self, GtkWidget *cell, guint *likelihood, guint *impact)
{
  for (guint i = 0; i < COHESION_RISK_SCALE; i++)
    for (guint j = 0; j < COHESION_RISK_SCALE; j++)
      if (self->cells[i][j] == cell)
        {
          *likelihood = i + 1;
          *impact = j + 1;
          return TRUE;
        }
  return FALSE;
}

static void
release_others (CohesionRiskMatrix *self, GtkWidget *but)
{
  for (guint i = 0; i < COHESION_RISK_SCALE; i++)
    for (guint j = 0; j < COHESION_RISK_SCALE; j++)
      if (self->cells[i][j] != but)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->cells[i][j]), FALSE);
}

static void
toggled (CohesionRiskMatrix *self, GtkWidget *cell)
{
  guint likelihood = 0, impact = 0;

  if (self->choosing)
    return;
  self->choosing = TRUE;
  release_others (self, cell);
  self->choosing = FALSE;
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (cell)))
    find_cell (self, cell, &likelihood, &impact);
  g_signal_emit (self, signals[CHOSEN], 0, likelihood, impact);
}

/* One cell alone takes the focus when it comes from outside: the one where it was last. */
static void
focus_cell (CohesionRiskMatrix *self, guint likelihood, guint impact)
{
  GtkWidget *cell = self->cells[likelihood - 1][impact - 1];

  for (guint i = 0; i < COHESION_RISK_SCALE; i++)
    for (guint j = 0; j < COHESION_RISK_SCALE; j++)
      gtk_widget_set_focusable (self->cells[i][j], self->cells[i][j] == cell);
  gtk_widget_grab_focus (cell);
}

static gboolean
key_pressed (GtkEventController *controller,
             guint key,
             guint code,
             GdkModifierType state,
             CohesionRiskMatrix *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint forward = mirrored ? GDK_KEY_Left : GDK_KEY_Right;
  guint backward = mirrored ? GDK_KEY_Right : GDK_KEY_Left;
  guint likelihood, impact;

  if (!find_cell (self, focus, &likelihood, &impact))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Up && likelihood < COHESION_RISK_SCALE)
    focus_cell (self, likelihood + 1, impact);
  else if (key == GDK_KEY_Down && likelihood > 1)
    focus_cell (self, likelihood - 1, impact);
  else if (key == forward && impact < COHESION_RISK_SCALE)
    focus_cell (self, likelihood, impact + 1);
  else if (key == backward && impact > 1)
    focus_cell (self, likelihood, impact - 1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_label (const char *text, float xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_cell (CohesionRiskMatrix *self, guint likelihood, guint impact)
{
  GtkWidget *cell = gtk_toggle_button_new ();
  CohesionRiskLevel level = cohesion_risk_score_get_level (likelihood * impact);

  gtk_widget_add_css_class (cell, "risk-cell");
  gtk_widget_add_css_class (cell, "numeric");
  gtk_widget_add_css_class (cell, level_classes[level]);
  gtk_widget_set_focusable (cell, likelihood == COHESION_RISK_SCALE && impact == 1);
  gtk_widget_set_hexpand (cell, TRUE);
  g_signal_connect_object (cell, "toggled", G_CALLBACK (toggled), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (self->grid), cell, (int) impact, COHESION_RISK_SCALE + 1 - (int) likelihood, 1,
                   1);
  self->cells[likelihood - 1][impact - 1] = cell;
}

static void
add_names (CohesionRiskMatrix *self)
{
  gtk_grid_attach (GTK_GRID (self->grid), new_label (C_ ("risk", "Likelihood"), 1, "dimmed"), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), new_label (C_ ("risk", "Impact"), 0.5, "dimmed"), 1,
                   COHESION_RISK_SCALE + 2, COHESION_RISK_SCALE, 1);
  for (guint i = 1; i <= COHESION_RISK_SCALE; i++)
    {
      g_autofree char *row = g_strdup_printf (C_ ("risk", "%1$u %2$s"), i,
                                              cohesion_risk_likelihood_get_label (i));
      g_autofree char *column = g_strdup_printf (C_ ("risk", "%1$u %2$s"), i,
                                                 cohesion_risk_impact_get_label (i));

      gtk_grid_attach (GTK_GRID (self->grid), new_label (row, 1, NULL), 0, COHESION_RISK_SCALE + 1 - (int) i,
                       1, 1);
      gtk_grid_attach (GTK_GRID (self->grid), new_label (column, 0.5, NULL), (int) i, COHESION_RISK_SCALE + 1,
                       1, 1);
    }
}

static void
cohesion_risk_matrix_init (CohesionRiskMatrix *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 3);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  add_names (self);
  /* The gravest first, as the matrix is read. */
  for (guint i = COHESION_RISK_SCALE; i > 0; i--)
    for (guint j = 1; j <= COHESION_RISK_SCALE; j++)
      add_cell (self, i, j);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * cohesion_risk_matrix_show:
 * @matrix: how many risks each cell has
 */
void
cohesion_risk_matrix_show (CohesionRiskMatrix *self, const CohesionChartMatrix *matrix)
{
  g_autofree char *words = cohesion_chart_matrix_describe (matrix);

  for (guint i = 1; i <= COHESION_RISK_SCALE; i++)
    for (guint j = 1; j <= COHESION_RISK_SCALE; j++)
      {
        guint count = matrix->counts[i - 1][j - 1];
        g_autofree char *name = cohesion_chart_matrix_describe_cell (i, j, count);
        g_autofree char *text = count ? g_strdup_printf ("%u", count) : g_strdup ("");

        gtk_button_set_label (GTK_BUTTON (self->cells[i - 1][j - 1]), text);
        gtk_widget_set_tooltip_text (self->cells[i - 1][j - 1], name);
        gtk_accessible_update_property (GTK_ACCESSIBLE (self->cells[i - 1][j - 1]),
                                        GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * cohesion_risk_matrix_choose:
 * @likelihood: from 1 to 5, or 0 for no cell
 * @impact: from 1 to 5, or 0 for no cell
 *
 * Presses a cell, without telling of it.
 */
void
cohesion_risk_matrix_choose (CohesionRiskMatrix *self, guint likelihood, guint impact)
{
  GtkWidget *cell = likelihood && impact ? self->cells[likelihood - 1][impact - 1] : NULL;

  self->choosing = TRUE;
  release_others (self, cell);
  if (cell)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (cell), TRUE);
  self->choosing = FALSE;
}

/**
 * cohesion_risk_matrix_get_cell:
 *
 * Returns: (transfer none): the button of a cell
 */
GtkWidget *
cohesion_risk_matrix_get_cell (CohesionRiskMatrix *self, guint likelihood, guint impact)
{
  return self->cells[likelihood - 1][impact - 1];
}
