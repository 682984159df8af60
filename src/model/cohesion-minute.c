#include "config.h"

#include "cohesion-minute.h"

#include "cohesion-language.h"
#include "cohesion-numbering.h"

#include <glib/gi18n.h>
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

/* The minute is in the language of the strategy, whatever that of the program is. */
static const char *
language_of (CohesionNode *node)
{
  CohesionNode *root = cohesion_tree_get_root (cohesion_node_get_tree (node));

  return cohesion_node_get_string (root, COHESION_DOCUMENT_LANGUAGE);
}

static const char *
say_verb (CohesionNode *resolution)
{
  const CohesionField *field = &cohesion_node_get_kind (resolution)->fields[COHESION_RESOLUTION_VERB];
  const CohesionChoice *verb = cohesion_field_find_choice (
      field, cohesion_node_get_string (resolution, COHESION_RESOLUTION_VERB));

  return verb ? cohesion_language_text (language_of (resolution), "choice", verb->label) : NULL;
}

/* Whether putting the matter off is itself what was resolved, in words of its own. */
static gboolean
resolves_to_defer (CohesionNode *decision)
{
  CohesionList *resolutions = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);

  for (guint i = 0; i < cohesion_list_get_length (resolutions); i++)
    if (g_strcmp0 (cohesion_node_get_string (cohesion_list_get (resolutions, i), COHESION_RESOLUTION_VERB),
                   "defer") == 0)
      return TRUE;
  return FALSE;
}

/**
 * cohesion_decision_get_lead_in:
 * @decision: a decision in a tree
 *
 * Returns: (nullable): what its resolutions open with: its own words, else those of the settings; of what was
 *   rejected or deferred, that it was
 */
const char *
cohesion_decision_get_lead_in (CohesionNode *decision)
{
  const char *own = cohesion_node_get_string (decision, COHESION_DECISION_LEAD);
  const char *outcome = cohesion_node_get_string (decision, COHESION_DECISION_OUTCOME);

  if (g_strcmp0 (outcome, "rejected") == 0)
    return cohesion_language_text (language_of (decision), "minute",
                                   NC_ ("minute", "The following recommendations were not agreed:"));
  if (g_strcmp0 (outcome, "deferred") == 0 && !resolves_to_defer (decision))
    return cohesion_language_text (language_of (decision), "minute",
                                   NC_ ("minute", "The following recommendations were deferred:"));
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
  const char *words = cohesion_resolution_get_words (resolution, wording);
  CohesionList *all = cohesion_node_get_container (resolution);

  if (words == NULL)
    return NULL;
  return cohesion_minute_join (
      say_verb (resolution), words, setting (resolution, COHESION_SETTINGS_CONJUNCTION),
      place_of (resolution, wording), count_written (all, cohesion_list_get_length (all), wording));
}
