#include "config.h"

#include "cohesion-measures-private.h"

#include "model/cohesion-measure-text.h"
#include "ui/widgets/cohesion-status-cell.h"

#include <glib/gi18n.h>

/* The table of measures: what its columns show, and its sections by domain. */

static const char *const direction_symbols[COHESION_N_DIRECTIONS] = {
  [COHESION_DIRECTION_UNKNOWN] = NULL,
  [COHESION_DIRECTION_IMPROVING] = "up",
  [COHESION_DIRECTION_UNCHANGED] = "level",
  [COHESION_DIRECTION_WORSENING] = "down",
};

static void
update_code (GtkWidget *cell, CohesionNode *measure)
{
  cohesion_text_cell_set (cell, cohesion_node_get_string (measure, COHESION_MEASURE_CODE));
}

static void
update_title (GtkWidget *cell, CohesionNode *measure)
{
  const char *name = cohesion_node_get_name (measure);

  cohesion_text_cell_set (cell, *name ? name : C_ ("name", "Untitled"));
}

static void
update_baseline (GtkWidget *cell, CohesionNode *measure)
{
  g_autofree char *text = cohesion_measure_format_field (measure, measure, COHESION_MEASURE_BASELINE, NULL);

  cohesion_text_cell_set (cell, text);
}

/* The target in force for the latest reading; without one, the first to come. */
static CohesionNode *
find_target (CohesionNode *measure)
{
  CohesionNode *latest = cohesion_measure_get_latest (measure);
  CohesionDate period = latest ? cohesion_reading_get_period (latest) : cohesion_date_today ();

  return cohesion_measure_get_target (measure, period);
}

static char *
dup_target (CohesionNode *measure)
{
  CohesionNode *target = find_target (measure);

  return target ? cohesion_measure_format_target (measure, target, NULL) : NULL;
}

static void
update_target (GtkWidget *cell, CohesionNode *measure)
{
  g_autofree char *text = dup_target (measure);

  cohesion_text_cell_set (cell, text);
}

/* Value and period, in one line or in two. */
static char *
dup_latest (CohesionNode *measure, gboolean one_line)
{
  CohesionNode *latest = cohesion_measure_get_latest (measure);
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;

  if (latest == NULL)
    return NULL;
  value = cohesion_measure_format_reading (measure, latest, NULL);
  period = cohesion_measure_format_period (measure, cohesion_reading_get_period (latest), NULL);
  if (*period && !one_line)
    return g_strconcat (value, "\n", period, NULL);
  /* Translators: a value and its period: “62.5% (Q2 2026–27)” */
  return *period ? g_strdup_printf (C_ ("reading", "%1$s (%2$s)"), value, period) : g_steal_pointer (&value);
}

static void
update_latest (GtkWidget *cell, CohesionNode *measure)
{
  g_autofree char *text = dup_latest (measure, FALSE);

  cohesion_text_cell_set (cell, text ? text : C_ ("reading", "None yet"));
}

static const char *
get_rating (CohesionNode *measure)
{
  if (cohesion_measure_is_contextual (measure))
    return C_ ("rating", "Context");
  return cohesion_rating_get_label (cohesion_measure_get_rating (measure), NULL);
}

static void
update_rating (GtkWidget *cell, CohesionNode *measure)
{
  CohesionRating rating = cohesion_measure_get_rating (measure);

  if (rating == COHESION_RATING_NONE)
    cohesion_status_cell_set_text (COHESION_STATUS_CELL (cell), get_rating (measure));
  else
    cohesion_status_cell_set_sign (COHESION_STATUS_CELL (cell), cohesion_rating_get_symbol (rating),
                                   cohesion_rating_get_colour (rating), get_rating (measure));
}

static void
update_direction (GtkWidget *cell, CohesionNode *measure)
{
  CohesionDirection direction = cohesion_measure_get_direction (measure);

  if (direction == COHESION_DIRECTION_UNKNOWN)
    cohesion_status_cell_set_text (COHESION_STATUS_CELL (cell),
                                   cohesion_direction_get_label (direction, NULL));
  else
    cohesion_status_cell_set_sign (COHESION_STATUS_CELL (cell), direction_symbols[direction], NULL,
                                   cohesion_direction_get_label (direction, NULL));
}

static void
update_chart (GtkWidget *cell, CohesionNode *measure)
{
  cohesion_measure_chart_set_measure (COHESION_MEASURE_CHART (cell), measure, cohesion_date_today ());
}

static int
compare_codes (gconstpointer a, gconstpointer b, gpointer data)
{
  return cohesion_text_compare (cohesion_node_get_string ((CohesionNode *) a, COHESION_MEASURE_CODE),
                                cohesion_node_get_string ((CohesionNode *) b, COHESION_MEASURE_CODE));
}

/* No number comes last. */
static int
compare_numbers (gboolean has_first, CohesionDecimal first, gboolean has_second, CohesionDecimal second)
{
  if (!has_first || !has_second)
    return !has_first - !has_second;
  return (first > second) - (first < second);
}

static gboolean
get_baseline (CohesionNode *measure, CohesionDecimal *value)
{
  const char *text = cohesion_node_get_string (measure, COHESION_MEASURE_BASELINE);

  return text && cohesion_decimal_parse (text, value);
}

static gboolean
get_target (CohesionNode *measure, CohesionDecimal *value)
{
  CohesionNode *target = find_target (measure);
  const char *text = target ? cohesion_node_get_string (target, COHESION_TARGET_VALUE) : NULL;

  return text && cohesion_decimal_parse (text, value);
}

static gboolean
get_latest (CohesionNode *measure, CohesionDecimal *value)
{
  CohesionNode *latest = cohesion_measure_get_latest (measure);

  return latest && cohesion_reading_get_value (latest, value);
}

static int
compare_values (gconstpointer a, gconstpointer b, gboolean (*get) (CohesionNode *, CohesionDecimal *))
{
  CohesionDecimal first = 0, second = 0;
  gboolean has_first = get ((CohesionNode *) a, &first);
  gboolean has_second = get ((CohesionNode *) b, &second);

  return compare_numbers (has_first, first, has_second, second);
}

static int
compare_baselines (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_values (a, b, get_baseline);
}

static int
compare_targets (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_values (a, b, get_target);
}

static int
compare_latest (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_values (a, b, get_latest);
}

/* From on target to off target, then what is not rated. */
static int
compare_ratings (gconstpointer a, gconstpointer b, gpointer data)
{
  CohesionRating first = cohesion_measure_get_rating ((CohesionNode *) a);
  CohesionRating second = cohesion_measure_get_rating ((CohesionNode *) b);

  return compare_numbers (first != COHESION_RATING_NONE, first, second != COHESION_RATING_NONE, second);
}

/* From improving to worsening, then what is not known. */
static int
compare_directions (gconstpointer a, gconstpointer b, gpointer data)
{
  CohesionDirection first = cohesion_measure_get_direction ((CohesionNode *) a);
  CohesionDirection second = cohesion_measure_get_direction ((CohesionNode *) b);

  return compare_numbers (first != COHESION_DIRECTION_UNKNOWN, first, second != COHESION_DIRECTION_UNKNOWN,
                          second);
}

static const CohesionNodeColumn columns[] = {
  { "code", NC_ ("column", "Code"), 60, 2, cohesion_text_cell_new, update_code, compare_codes },
  { "title", NC_ ("column", "Measure"), 0, 0, cohesion_title_cell_new, update_title,
    cohesion_node_compare_names },
  { "baseline", NC_ ("column", "Baseline"), 78, 2, cohesion_text_cell_new, update_baseline,
    compare_baselines },
  { "target", NC_ ("column", "Target"), 84, 1, cohesion_text_cell_new, update_target, compare_targets },
  { "latest", NC_ ("column", "Latest"), 108, 0, cohesion_title_cell_new, update_latest, compare_latest },
  { "rating", NC_ ("column", "Rating"), 114, 0, cohesion_status_cell_new, update_rating, compare_ratings },
  { "direction", NC_ ("column", "Direction"), 108, 1, cohesion_status_cell_new, update_direction,
    compare_directions },
  { "trend", NC_ ("column", "Trend"), 88, 2, cohesion_measure_chart_new_small, update_chart,
    compare_directions },
};

static char *
dup_row_name (CohesionNode *measure)
{
  g_autofree char *latest = dup_latest (measure, TRUE);
  g_autofree char *target = dup_target (measure);
  const char *name = cohesion_node_get_name (measure);

  if (latest == NULL)
    /* Translators: %s is the title of a measure */
    return g_strdup_printf (C_ ("measure", "%s: no reading yet"), name);
  if (target == NULL)
    /* Translators: the title of a measure, and its latest value and period */
    return g_strdup_printf (C_ ("measure", "%1$s: %2$s"), name, latest);
  /* Translators: a measure: title, latest value and period, target, rating, direction of travel */
  return g_strdup_printf (C_ ("measure", "%1$s: %2$s; target %3$s; %4$s; %5$s"), name, latest, target,
                          get_rating (measure),
                          cohesion_direction_get_label (cohesion_measure_get_direction (measure), NULL));
}

static const CohesionChoice *
get_domains (void)
{
  return cohesion_kind_get (COHESION_KIND_MEASURE)->fields[COHESION_MEASURE_DOMAIN].choices;
}

/* The sections are the domains in the order of the tables, then what has none. */
static guint
section_of (CohesionNode *measure)
{
  const char *key = cohesion_node_get_string (measure, COHESION_MEASURE_DOMAIN);
  guint i = 0;

  while (get_domains ()[i].key && g_strcmp0 (get_domains ()[i].key, key) != 0)
    i++;
  return i;
}

static int
compare_sections (gconstpointer a, gconstpointer b, gpointer data)
{
  guint first = section_of ((CohesionNode *) a), second = section_of ((CohesionNode *) b);

  return first < second ? GTK_ORDERING_SMALLER : first > second ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

static void
header_setup (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
header_bind (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  const CohesionChoice *domain = &get_domains ()[section_of (gtk_list_header_get_item (header))];

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       domain->key ? cohesion_choice_get_label (domain) : C_ ("measures", "No domain"));
}

/* Private: makes the columns, the sections and the model of the table. */
void
cohesion_measures_page_make_table (CohesionMeasuresPage *self)
{
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_sections, NULL, NULL));

  self->columns = cohesion_node_columns_new (self->view, columns, G_N_ELEMENTS (columns), dup_row_name);
  self->sorted = gtk_sort_list_model_new (NULL, NULL);
  gtk_sort_list_model_set_section_sorter (self->sorted, sorter);
  cohesion_node_columns_sort_model (self->columns, self->sorted, NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->sorted));
  g_signal_connect (headers, "setup", G_CALLBACK (header_setup), NULL);
  g_signal_connect (headers, "bind", G_CALLBACK (header_bind), NULL);
  gtk_column_view_set_header_factory (self->view, headers);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}
