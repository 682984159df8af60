#include "config.h"

#include "cohesion-minute.h"

#include "cohesion-numbering.h"

#include <string.h>

/* The words of a minute: “Cabinet resolved to: (i) Approve …; and (ii) Note ….” */

/* What is resolved, without what a list puts behind it. */
static char *
trim (const char *words, const char *conjunction)
{
  g_autoptr (GString) text = g_string_new (words);
  g_autofree char *tail = g_strconcat ("; ", conjunction, NULL);

  g_string_truncate (text, strlen (g_strstrip (text->str)));
  if (*conjunction && g_str_has_suffix (text->str, tail))
    g_string_truncate (text, text->len - strlen (tail));
  while (text->len > 0 && strchr (".;, ", text->str[text->len - 1]) != NULL)
    g_string_truncate (text, text->len - 1);
  return g_strdup (text->str);
}

/**
 * cohesion_minute_join:
 * @verb: (nullable): what it begins with, such as “Approve”
 * @words: what follows the verb
 * @conjunction: (nullable): the word before the last item, such as “and”
 * @position: its place among the items, from 0
 * @n_items: how many items there are
 *
 * Makes one item of a list of resolutions or recommendations, with a semicolon behind it, a semicolon
 * and the conjunction, or the full stop. What @words may have of these already is not doubled.
 *
 * Returns: (transfer full): the item, without its numeral
 */
char *
cohesion_minute_join (const char *verb,
                      const char *words,
                      const char *conjunction,
                      guint position,
                      guint n_items)
{
  const char *last_word = conjunction ? conjunction : "";
  g_autofree char *trimmed = trim (words, last_word);
  gboolean joined = position + 2 == n_items && *last_word;

  return g_strconcat (verb ? verb : "", verb ? " " : "", trimmed, position + 1 == n_items ? "." : ";",
                      joined ? " " : "", joined ? last_word : "", NULL);
}

static const char *
setting (CohesionNode *node, guint field)
{
  CohesionNode *settings = cohesion_tree_get_settings (cohesion_node_get_tree (node));

  return settings ? cohesion_node_get_string (settings, field) : NULL;
}

/**
 * cohesion_decision_get_lead_in:
 * @decision: a decision in a tree
 *
 * Returns: (nullable): what its resolutions open with: its own words, else those of the settings
 */
const char *
cohesion_decision_get_lead_in (CohesionNode *decision)
{
  const char *own = cohesion_node_get_string (decision, COHESION_DECISION_LEAD);

  return own ? own : setting (decision, COHESION_SETTINGS_LEAD_IN);
}

/**
 * cohesion_resolution_get_words:
 * @wording: which of its texts; what was agreed is what was recommended, unless it says otherwise
 *
 * Returns: (nullable): what follows the verb; %NULL if nothing but white space is written
 */
const char *
cohesion_resolution_get_words (CohesionNode *resolution, CohesionWording wording)
{
  static const guint fields[] = { COHESION_RESOLUTION_TEXT_AS_AGREED, COHESION_RESOLUTION_TEXT };

  for (guint i = wording == COHESION_WORDING_AGREED ? 0 : 1; i < G_N_ELEMENTS (fields); i++)
    {
      const char *words = cohesion_node_get_string (resolution, fields[i]);

      if (words && words[strspn (words, " \t\r\n")])
        return words;
    }
  return NULL;
}

/**
 * cohesion_resolution_is_amended:
 *
 * Returns: whether it was agreed in other words than were recommended
 */
gboolean
cohesion_resolution_is_amended (CohesionNode *resolution)
{
  return g_strcmp0 (cohesion_resolution_get_words (resolution, COHESION_WORDING_AGREED),
                    cohesion_resolution_get_words (resolution, COHESION_WORDING_RECOMMENDED)) != 0;
}

/* How many of the first @end resolutions of a list have words. */
static guint
count_written (CohesionList *resolutions, guint end, CohesionWording wording)
{
  guint n = 0;

  for (guint i = 0; i < end; i++)
    n += cohesion_resolution_get_words (cohesion_list_get (resolutions, i), wording) != NULL;
  return n;
}

static guint
place_of (CohesionNode *resolution, CohesionWording wording)
{
  return count_written (cohesion_node_get_container (resolution), cohesion_node_get_position (resolution),
                        wording);
}

/**
 * cohesion_resolution_dup_numeral:
 * @resolution: a resolution of a decision
 *
 * Those in which nothing is written yet are not counted.
 *
 * Returns: (transfer full) (nullable): its numeral in the minute; %NULL if nothing is written in it
 */
char *
cohesion_resolution_dup_numeral (CohesionNode *resolution, CohesionWording wording)
{
  const char *style = setting (resolution, COHESION_SETTINGS_NUMERALS);

  if (cohesion_resolution_get_words (resolution, wording) == NULL)
    return NULL;
  return cohesion_dup_numeral (place_of (resolution, wording) + 1, style ? style : "i");
}

/**
 * cohesion_resolution_dup_item:
 * @resolution: a resolution of a decision
 *
 * Returns: (transfer full) (nullable): what the minute says behind its numeral, such as “Note the
 *   proposed approach.”; %NULL if nothing is written in it
 */
char *
cohesion_resolution_dup_item (CohesionNode *resolution, CohesionWording wording)
{
  const CohesionField *field = &cohesion_node_get_kind (resolution)->fields[COHESION_RESOLUTION_VERB];
  const CohesionChoice *verb = cohesion_field_find_choice (
      field, cohesion_node_get_string (resolution, COHESION_RESOLUTION_VERB));
  const char *words = cohesion_resolution_get_words (resolution, wording);
  CohesionList *all = cohesion_node_get_container (resolution);

  if (words == NULL)
    return NULL;
  return cohesion_minute_join (verb ? cohesion_choice_get_label (verb) : NULL, words,
                               setting (resolution, COHESION_SETTINGS_CONJUNCTION),
                               place_of (resolution, wording),
                               count_written (all, cohesion_list_get_length (all), wording));
}

/**
 * cohesion_decision_dup_minute:
 * @decision: a decision in a tree
 *
 * Returns: (transfer full): the lead-in and the resolutions as plain text, a paragraph each, with an
 *   empty line between them; ends without a line break
 */
char *
cohesion_decision_dup_minute (CohesionNode *decision, CohesionWording wording)
{
  CohesionList *all = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  const char *lead_in = cohesion_decision_get_lead_in (decision);
  g_autoptr (GString) text = g_string_new (lead_in);

  for (guint i = 0; i < cohesion_list_get_length (all); i++)
    {
      g_autofree char *numeral = cohesion_resolution_dup_numeral (cohesion_list_get (all, i), wording);
      g_autofree char *item = cohesion_resolution_dup_item (cohesion_list_get (all, i), wording);

      if (item)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n\n" : "", numeral, item);
    }
  return g_strdup (text->str);
}
