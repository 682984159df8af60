#include "config.h"

#include "cohesion-blank.h"

#include "cohesion-id.h"
#include "cohesion-node-private.h"

#include <glib/gi18n.h>

/* What a strategy document holds before anybody has written a word. */

typedef struct
{
  const char *key;
  const char *label;
  const char *symbol;
  const char *colour;
  const char *meaning;
  const char *counts_as;
} Status;

/* Blue, green, amber and red as councils define them in their performance reports. */
static const Status default_scheme[] = {
  { "notStarted", NC_ ("status", "Not started"), "circle", "#5e5c64", N_ ("Work has not begun"), "open" },
  { "green", NC_ ("status", "On track"), "dot", "#1a7f4b", N_ ("On target; no action is required"), "open" },
  { "amber", NC_ ("status", "At risk"), "triangle", "#9c6500",
    N_ ("Concerns over deadline or outputs, but plans are in place"), "open" },
  { "red", NC_ ("status", "Off track"), "diamond", "#c01c28", N_ ("Significant concerns, slippage or issues"),
    "open" },
  { "noUpdate", NC_ ("status", "No update"), "dash", "#5e5c64", N_ ("Nothing was reported for this period"),
    "open" },
  { "blue", NC_ ("status", "Complete"), "tick", "#1a5fb4", N_ ("Done, with a date and evidence"), "done" },
  { "abandoned", NC_ ("status", "Abandoned"), "cross", "#3d3846", N_ ("Closed without being done"),
    "closed" },
};

static void
set_text (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

static void
set_integer (CohesionNode *node, guint field, gint64 integer)
{
  CohesionValue value = cohesion_value_integer (integer);

  cohesion_node_set_value (node, field, &value);
}

/* Nobody has used such an id before: what was there and was deleted is named after an earlier end of the
 * trash. */
static char *
derive_id (CohesionNode *parent, guint kind, guint position)
{
  CohesionNode *document = cohesion_node_is (parent, COHESION_KIND_DOCUMENT)
                               ? parent
                               : cohesion_node_get_parent (parent);
  guint n_deleted = cohesion_node_get_n_children (document, COHESION_DOCUMENT_LIST_TRASH);
  CohesionNode *last = NULL;
  g_autofree char *name = NULL;

  if (n_deleted > 0)
    last = cohesion_list_get (cohesion_node_get_list (document, COHESION_DOCUMENT_LIST_TRASH), n_deleted - 1);
  name = g_strdup_printf ("%s %u %s", cohesion_kind_get (kind)->json, position,
                          last ? cohesion_node_get_id (last) : "");
  return cohesion_id_derive (cohesion_node_get_id (parent), name);
}

/* The same file opened twice gives the same ids. */
static CohesionNode *
add_child (CohesionNode *parent, guint list, guint kind)
{
  guint position = cohesion_node_get_n_children (parent, list);
  g_autofree char *id = derive_id (parent, kind, position);
  g_autoptr (CohesionNode) child = cohesion_node_new (kind, id);

  cohesion_node_insert (parent, list, position, child);
  return child;
}

static void
fill_statuses (CohesionNode *settings)
{
  for (gsize i = 0; i < G_N_ELEMENTS (default_scheme); i++)
    {
      const Status *status = &default_scheme[i];
      CohesionNode *node = add_child (settings, COHESION_SETTINGS_LIST_STATUSES,
                                      COHESION_KIND_STATUS_DEFINITION);

      set_text (node, COHESION_STATUS_DEFINITION_KEY, status->key);
      set_text (node, COHESION_STATUS_DEFINITION_LABEL, g_dpgettext2 (NULL, "status", status->label));
      set_text (node, COHESION_STATUS_DEFINITION_SYMBOL, status->symbol);
      set_text (node, COHESION_STATUS_DEFINITION_COLOUR, status->colour);
      set_text (node, COHESION_STATUS_DEFINITION_MEANING, _ (status->meaning));
      set_text (node, COHESION_STATUS_DEFINITION_COUNTS_AS, status->counts_as);
    }
}

static void
fill_settings (CohesionNode *settings)
{
  set_text (settings, COHESION_SETTINGS_THEME_NAME, C_ ("level", "Theme"));
  set_text (settings, COHESION_SETTINGS_THEME_NAMES, C_ ("level", "Themes"));
  set_text (settings, COHESION_SETTINGS_PRIORITY_NAME, C_ ("level", "Priority"));
  set_text (settings, COHESION_SETTINGS_PRIORITY_NAMES, C_ ("level", "Priorities"));
  set_text (settings, COHESION_SETTINGS_ACTION_NAME, C_ ("level", "Action"));
  set_text (settings, COHESION_SETTINGS_ACTION_NAMES, C_ ("level", "Actions"));
  set_integer (settings, COHESION_SETTINGS_AMBER_DAYS, 1);
  /* Three months late is red, as Rotherham’s performance framework has it. */
  set_integer (settings, COHESION_SETTINGS_RED_DAYS, 90);
  set_text (settings, COHESION_SETTINGS_FINANCIAL_YEAR_START, "04-01");
  set_text (settings, COHESION_SETTINGS_PERIOD_PATTERN, "quarter");
  set_text (settings, COHESION_SETTINGS_THEME_NUMBERING, "decimal");
  set_text (settings, COHESION_SETTINGS_PRIORITY_NUMBERING, "continuous");
  set_text (settings, COHESION_SETTINGS_ACTION_NUMBERING, "priority");
  set_text (settings, COHESION_SETTINGS_LEAD_IN, _ ("Cabinet resolved to:"));
  set_text (settings, COHESION_SETTINGS_NUMERALS, "i");
  /* Translators: the word before the last of several resolutions, as in “(i) Approve …; and (ii) Note …” */
  set_text (settings, COHESION_SETTINGS_CONJUNCTION, C_ ("resolutions", "and"));
  set_integer (settings, COHESION_SETTINGS_LARGEST_REMAINDER, TRUE);
  set_text (settings, COHESION_SETTINGS_REPORT_TEMPLATE, "lbbd");
  fill_statuses (settings);
}

/**
 * cohesion_node_complete:
 * @document: a node of the kind “document” that is in no tree
 *
 * Adds what every document has but a hand-written file may leave out: the council, the settings
 * (with a status scheme) and the strategy.
 */
void
cohesion_node_complete (CohesionNode *document)
{
  CohesionNode *settings = cohesion_node_get_single (document, COHESION_DOCUMENT_LIST_SETTINGS);

  if (!cohesion_node_get_single (document, COHESION_DOCUMENT_LIST_ORGANISATION))
    add_child (document, COHESION_DOCUMENT_LIST_ORGANISATION, COHESION_KIND_ORGANISATION);
  if (!cohesion_node_get_single (document, COHESION_DOCUMENT_LIST_STRATEGY))
    add_child (document, COHESION_DOCUMENT_LIST_STRATEGY, COHESION_KIND_STRATEGY);
  if (!settings)
    fill_settings (add_child (document, COHESION_DOCUMENT_LIST_SETTINGS, COHESION_KIND_SETTINGS));
  else if (cohesion_node_get_n_children (settings, COHESION_SETTINGS_LIST_STATUSES) == 0)
    fill_statuses (settings);
}

/**
 * cohesion_tree_new_blank:
 * @language: BCP 47 tag of the language the strategy will be written in
 *
 * Returns: (transfer full): a document with nothing in it but the default settings
 */
CohesionTree *
cohesion_tree_new_blank (const char *language)
{
  return cohesion_tree_new_blank_for (language, NULL);
}

/**
 * cohesion_tree_new_blank_for:
 * @language: BCP 47 tag of the language the strategy will be written in
 * @council: (nullable): name of the council it belongs to
 *
 * Returns: (transfer full): a document with nothing in it but that and the default settings
 */
CohesionTree *
cohesion_tree_new_blank_for (const char *language, const char *council)
{
  g_autoptr (CohesionNode) document = cohesion_node_new (COHESION_KIND_DOCUMENT, NULL);
  CohesionNode *strategy;

  cohesion_node_complete (document);
  set_text (document, COHESION_DOCUMENT_LANGUAGE, language);
  set_text (cohesion_node_get_single (document, COHESION_DOCUMENT_LIST_ORGANISATION),
            COHESION_ORGANISATION_NAME, council);
  strategy = cohesion_node_get_single (document, COHESION_DOCUMENT_LIST_STRATEGY);
  set_text (strategy, COHESION_STRATEGY_STATUS, "draft");
  return cohesion_tree_new (document);
}
