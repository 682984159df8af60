#include "config.h"

#include "cohesion-risks-private.h"

#include "model/cohesion-node-text.h"
#include "ui/widgets/cohesion-status-cell.h"

#include <glib/gi18n.h>

/* The register of risks: what its columns show, and their order. */

static void
update_code (GtkWidget *cell, CohesionNode *risk)
{
  cohesion_text_cell_set (cell, cohesion_node_get_string (risk, COHESION_RISK_CODE));
}

static const char *
get_event (CohesionNode *risk)
{
  const char *name = cohesion_node_get_name (risk);

  return *name ? name : C_ ("name", "Untitled");
}

static void
update_event (GtkWidget *cell, CohesionNode *risk)
{
  cohesion_text_cell_set (cell, get_event (risk));
}

static void
update_likelihood (GtkWidget *cell, CohesionNode *risk)
{
  cohesion_text_cell_set (cell, cohesion_risk_likelihood_get_label (cohesion_risk_get_likelihood (risk)));
}

static void
update_impact (GtkWidget *cell, CohesionNode *risk)
{
  cohesion_text_cell_set (cell, cohesion_risk_impact_get_label (cohesion_risk_get_impact (risk)));
}

static void
update_score (GtkWidget *cell, CohesionNode *risk)
{
  CohesionRiskLevel level = cohesion_risk_get_level (risk);
  g_autofree char *text = cohesion_risk_format_score (risk);

  if (level == COHESION_RISK_LEVEL_NONE)
    cohesion_status_cell_set_text (COHESION_STATUS_CELL (cell), text);
  else
    cohesion_status_cell_set_sign (COHESION_STATUS_CELL (cell), cohesion_risk_level_get_symbol (level),
                                   cohesion_risk_level_get_colour (level), text);
}

static char *
dup_owner (CohesionNode *risk)
{
  CohesionNode *owner = cohesion_node_get_reference (risk, COHESION_RISK_OWNER);

  return owner ? cohesion_node_dup_title (owner) : NULL;
}

static void
update_owner (GtkWidget *cell, CohesionNode *risk)
{
  g_autofree char *text = dup_owner (risk);

  cohesion_text_cell_set (cell, text);
}

static char *
dup_review (CohesionNode *risk)
{
  g_autofree char *date = cohesion_node_dup_text (risk, COHESION_RISK_REVIEW_ON);

  if (!cohesion_risk_is_open (risk))
    return g_strdup (C_ ("risk", "Closed"));
  if (cohesion_risk_is_review_overdue (risk, cohesion_date_today ()))
    /* Translators: %s is the day on which a risk was to be looked at again */
    return g_strdup_printf (C_ ("risk", "Overdue since %s"), date);
  return g_steal_pointer (&date);
}

static void
update_review (GtkWidget *cell, CohesionNode *risk)
{
  g_autofree char *text = dup_review (risk);

  if (cohesion_risk_is_review_overdue (risk, cohesion_date_today ()))
    cohesion_status_cell_set_sign (COHESION_STATUS_CELL (cell), "triangle", "#9c6500", text);
  else
    cohesion_status_cell_set_sign (COHESION_STATUS_CELL (cell), NULL, NULL, text);
}

static int
compare_codes (gconstpointer a, gconstpointer b, gpointer data)
{
  return cohesion_text_compare (cohesion_node_get_string ((CohesionNode *) a, COHESION_RISK_CODE),
                                cohesion_node_get_string ((CohesionNode *) b, COHESION_RISK_CODE));
}

static int
compare_likelihoods (gconstpointer a, gconstpointer b, gpointer data)
{
  return (int) cohesion_risk_get_likelihood ((CohesionNode *) a) -
         (int) cohesion_risk_get_likelihood ((CohesionNode *) b);
}

static int
compare_impacts (gconstpointer a, gconstpointer b, gpointer data)
{
  return (int) cohesion_risk_get_impact ((CohesionNode *) a) -
         (int) cohesion_risk_get_impact ((CohesionNode *) b);
}

static int
compare_scores (gconstpointer a, gconstpointer b, gpointer data)
{
  return (int) cohesion_risk_get_score ((CohesionNode *) a) -
         (int) cohesion_risk_get_score ((CohesionNode *) b);
}

static int
compare_owners (gconstpointer a, gconstpointer b, gpointer data)
{
  g_autofree char *first = dup_owner ((CohesionNode *) a);
  g_autofree char *second = dup_owner ((CohesionNode *) b);

  return cohesion_text_compare (first, second);
}

/* Dates are written so that they sort; what is closed is not to be looked at again. */
static const char *
get_review (CohesionNode *risk)
{
  return cohesion_risk_is_open (risk) ? cohesion_node_get_string (risk, COHESION_RISK_REVIEW_ON) : NULL;
}

static int
compare_reviews (gconstpointer a, gconstpointer b, gpointer data)
{
  return cohesion_text_compare (get_review ((CohesionNode *) a), get_review ((CohesionNode *) b));
}

static const CohesionNodeColumn columns[] = {
  { "code", NC_ ("column", "Code"), 60, 2, cohesion_text_cell_new, update_code, compare_codes },
  { "event", NC_ ("column", "What may happen"), 0, 0, cohesion_title_cell_new, update_event,
    cohesion_node_compare_names },
  { "likelihood", NC_ ("column", "Likelihood"), 110, 3, cohesion_text_cell_new, update_likelihood,
    compare_likelihoods },
  { "impact", NC_ ("column", "Impact"), 90, 3, cohesion_text_cell_new, update_impact, compare_impacts },
  { "score", NC_ ("column", "Score"), 124, 0, cohesion_status_cell_new, update_score, compare_scores },
  { "owner", NC_ ("column", "Owner"), 150, 2, cohesion_title_cell_new, update_owner, compare_owners },
  { "review", NC_ ("column", "Review"), 150, 1, cohesion_status_cell_new, update_review, compare_reviews },
};

static char *
dup_row_name (CohesionNode *risk)
{
  g_autofree char *score = cohesion_risk_format_score (risk);
  g_autofree char *review = dup_review (risk);

  if (*review == '\0')
    /* Translators: a risk and its score: “Grant is not renewed: 20 Very high” */
    return g_strdup_printf (C_ ("risk", "%1$s: %2$s"), get_event (risk), score);
  /* Translators: a risk, its score, and when it is to be looked at again */
  return g_strdup_printf (C_ ("risk", "%1$s: %2$s; review: %3$s"), get_event (risk), score, review);
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  CohesionRisksPage *self = data;

  if (!cohesion_risk_is_open (item) && !gtk_toggle_button_get_active (self->closed))
    return FALSE;
  return self->likelihood == 0 || (cohesion_risk_get_likelihood (item) == self->likelihood &&
                                   cohesion_risk_get_impact (item) == self->impact);
}

/* The gravest first; of the same score, in the order of the document. */
static int
compare_gravity (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_scores (b, a, data);
}

/* Private: makes the columns and the model of the register. */
void
cohesion_risks_page_make_table (CohesionRisksPage *self)
{
  g_autoptr (GtkSorter) gravity = GTK_SORTER (gtk_custom_sorter_new (compare_gravity, NULL, NULL));

  self->columns = cohesion_node_columns_new (self->view, columns, G_N_ELEMENTS (columns), dup_row_name);
  self->filtered = gtk_filter_list_model_new (NULL,
                                              GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL)));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)), NULL);
  cohesion_node_columns_sort_model (self->columns, self->sorted, gravity);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->sorted));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}
