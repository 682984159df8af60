#include "config.h"

#include "cohesion-focus.h"

#include "cohesion-kinds.h"
#include "cohesion-list.h"
#include "cohesion-summary.h"

#include <glib/gi18n.h>

/* What was raised in a consultation, and whether whoever raised it can see what came of it. */

#define PENDING "pending"

/* The keys of the choice “focus_responses”, and the symbols that stand for them beside their words. */
static const struct
{
  const char *key;
  const char *symbol;
} symbols[] = {
  { "accepted", "tick" },
  { "partly", "diamond" },
  { "notAccepted", "cross" },
  { "noted", "dot" },
};

/**
 * cohesion_focus_get_response:
 * @focus: a node of the kind “focus”
 *
 * Returns: key of the response to it; “pending” if nothing is set
 */
const char *
cohesion_focus_get_response (CohesionNode *focus)
{
  const char *response = cohesion_node_get_string (focus, COHESION_FOCUS_RESPONSE);

  return response ? response : PENDING;
}

/**
 * cohesion_focus_get_response_label:
 * @focus: a node of the kind “focus”
 *
 * Returns: the response in words, such as “Partly accepted”
 */
const char *
cohesion_focus_get_response_label (CohesionNode *focus)
{
  const CohesionField *field = &cohesion_kind_get (COHESION_KIND_FOCUS)->fields[COHESION_FOCUS_RESPONSE];
  const CohesionChoice *choice = cohesion_field_find_choice (field, cohesion_focus_get_response (focus));

  return choice ? cohesion_choice_get_label (choice) : cohesion_focus_get_response (focus);
}

/**
 * cohesion_focus_get_symbol:
 * @focus: a node of the kind “focus”
 *
 * Returns: the symbol that stands beside the words of the response, as of a status
 */
const char *
cohesion_focus_get_symbol (CohesionNode *focus)
{
  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_str_equal (symbols[i].key, cohesion_focus_get_response (focus)))
      return symbols[i].symbol;
  return "circle";
}

/**
 * cohesion_focus_get_link_field:
 * @kind: the kind of what a focus leads to: %COHESION_KIND_PRIORITY or %COHESION_KIND_ACTION
 *
 * Returns: index of the field of a focus that refers to such
 */
guint
cohesion_focus_get_link_field (guint kind)
{
  return kind == COHESION_KIND_PRIORITY ? COHESION_FOCUS_PRIORITIES : COHESION_FOCUS_ACTIONS;
}

static gboolean
leads_nowhere (CohesionNode *focus, const char *response)
{
  return (g_str_equal (response, "accepted") || g_str_equal (response, "partly")) &&
         !cohesion_node_has_value (focus, COHESION_FOCUS_PRIORITIES) &&
         !cohesion_node_has_value (focus, COHESION_FOCUS_ACTIONS);
}

/**
 * cohesion_focus_get_gaps:
 * @focus: a node of the kind “focus”
 *
 * What is only noted needs no words.
 *
 * Returns: what is still to be done about it, of #CohesionFocusGaps
 */
guint
cohesion_focus_get_gaps (CohesionNode *focus)
{
  const char *response = cohesion_focus_get_response (focus);
  guint gaps = 0;

  if (g_str_equal (response, PENDING))
    gaps |= COHESION_FOCUS_PENDING;
  else if (!cohesion_node_has_value (focus, COHESION_FOCUS_REPLY) && !g_str_equal (response, "noted"))
    gaps |= COHESION_FOCUS_SAYS_NOTHING;
  if (leads_nowhere (focus, response))
    gaps |= COHESION_FOCUS_LEADS_NOWHERE;
  return gaps;
}

static GPtrArray *
collect (CohesionTree *tree, guint kind)
{
  return cohesion_node_collect (cohesion_tree_get_root (tree), kind);
}

/* An action stands for the priority that it is part of. */
static void
add_raised (GHashTable *raised, CohesionNode *focus)
{
  g_autoptr (GPtrArray) priorities = cohesion_node_get_references (focus, COHESION_FOCUS_PRIORITIES);
  g_autoptr (GPtrArray) actions = cohesion_node_get_references (focus, COHESION_FOCUS_ACTIONS);

  for (guint i = 0; i < priorities->len; i++)
    g_hash_table_add (raised, g_ptr_array_index (priorities, i));
  for (guint i = 0; i < actions->len; i++)
    g_hash_table_add (raised, cohesion_node_get_parent (g_ptr_array_index (actions, i)));
}

/**
 * cohesion_focus_list_unraised:
 *
 * What nobody raised is a question that a council will be asked; while nothing that was raised is recorded,
 * it is none yet.
 *
 * Returns: (transfer container) (element-type CohesionNode): the priorities to which no focus led, nor to any
 *   action in them, in the order of the strategy
 */
GPtrArray *
cohesion_focus_list_unraised (CohesionTree *tree)
{
  g_autoptr (GPtrArray) focuses = collect (tree, COHESION_KIND_FOCUS);
  g_autoptr (GPtrArray) priorities = collect (tree, COHESION_KIND_PRIORITY);
  g_autoptr (GHashTable) raised = g_hash_table_new (NULL, NULL);
  GPtrArray *unraised = g_ptr_array_new ();

  for (guint i = 0; i < focuses->len; i++)
    add_raised (raised, g_ptr_array_index (focuses, i));
  for (guint i = 0; focuses->len > 0 && i < priorities->len; i++)
    if (!g_hash_table_contains (raised, g_ptr_array_index (priorities, i)))
      g_ptr_array_add (unraised, g_ptr_array_index (priorities, i));
  return unraised;
}

static void
count (CohesionFocusCounts *self, CohesionNode *focus)
{
  guint gaps = cohesion_focus_get_gaps (focus);

  self->n_focuses++;
  self->n_unanswered += (gaps & COHESION_FOCUS_UNANSWERED) != 0;
  self->n_leading_nowhere += (gaps & COHESION_FOCUS_LEADS_NOWHERE) != 0;
  self->n_gaps += gaps != 0;
}

/**
 * cohesion_focus_counts_init:
 * @self: (out caller-allocates): counts of all that was raised, and of the priorities that it led to
 */
void
cohesion_focus_counts_init (CohesionFocusCounts *self, CohesionTree *tree)
{
  CohesionList *engagements = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_ENGAGEMENTS);
  g_autoptr (GPtrArray) priorities = collect (tree, COHESION_KIND_PRIORITY);
  g_autoptr (GPtrArray) unraised = cohesion_focus_list_unraised (tree);

  *self = (CohesionFocusCounts) { .n_priorities = priorities->len, .n_unraised = unraised->len };
  for (guint i = 0; i < cohesion_list_get_length (engagements); i++)
    {
      CohesionList *focuses = cohesion_node_get_list (cohesion_list_get (engagements, i),
                                                      COHESION_ENGAGEMENT_LIST_FOCUSES);

      for (guint j = 0; j < cohesion_list_get_length (focuses); j++)
        count (self, cohesion_list_get (focuses, j));
    }
}

/**
 * cohesion_focus_counts_describe:
 *
 * Returns: (transfer full): what is still to be done about what was raised, such as “No reply yet to 3 of 12
 * focuses”
 */
char *
cohesion_focus_counts_describe (const CohesionFocusCounts *self)
{
  if (self->n_focuses == 0)
    return g_strdup (_ ("Nothing that was raised is recorded yet"));
  if (self->n_gaps == 0)
    return g_strdup_printf (
        ngettext ("%u focus, with a reply", "%u focuses, all with a reply", self->n_focuses),
        self->n_focuses);
  if (self->n_leading_nowhere == 0)
    /* Translators: the form is that of %2$u, of which %1$u are meant */
    return g_strdup_printf (ngettext ("No reply yet to %1$u of %2$u focus",
                                      "No reply yet to %1$u of %2$u focuses", self->n_focuses),
                            self->n_unanswered, self->n_focuses);
  if (self->n_unanswered == 0)
    /* Translators: the form is that of %2$u, of which %1$u are meant */
    return g_strdup_printf (ngettext ("Accepted but leading nowhere: %1$u of %2$u focus",
                                      "Accepted but leading nowhere: %1$u of %2$u focuses", self->n_focuses),
                            self->n_leading_nowhere, self->n_focuses);
  /* Translators: the form is that of %2$u, of which %1$u and %3$u are meant */
  return g_strdup_printf (
      ngettext ("No reply yet to %1$u of %2$u focus; accepted but leading nowhere: %3$u",
                "No reply yet to %1$u of %2$u focuses; accepted but leading nowhere: %3$u", self->n_focuses),
      self->n_unanswered, self->n_focuses, self->n_leading_nowhere);
}

/**
 * cohesion_focus_counts_describe_unraised:
 *
 * Returns: (transfer full) (nullable): how many priorities nobody raised, such as “Nobody raised 2 of 5
 *   priorities”; %NULL if there are none
 */
char *
cohesion_focus_counts_describe_unraised (const CohesionFocusCounts *self)
{
  if (self->n_unraised == 0)
    return NULL;
  /* Translators: of %2$u priorities of the strategy, %1$u come from nothing that was raised in a
   * consultation; the form is that of %2$u */
  return g_strdup_printf (ngettext ("Nobody raised %1$u of %2$u priority",
                                    "Nobody raised %1$u of %2$u priorities", self->n_priorities),
                          self->n_unraised, self->n_priorities);
}
