#include "config.h"

#include "cohesion-difference-private.h"

#include "model/cohesion-node-text.h"

#include <glib/gi18n.h>

/* What a difference is about; its sentences are in another file. */

static const struct
{
  const char *key;
  const char *label;
} types[COHESION_N_DIFFERENCES] = {
  [COHESION_DIFFERENCE_COMPLETED] = { "completed", NC_ ("difference", "Completed") },
  [COHESION_DIFFERENCE_TROUBLED] = { "troubled", NC_ ("difference", "Newly at risk or off track") },
  [COHESION_DIFFERENCE_SLIPPED] = { "slipped", NC_ ("difference", "Deadline slipped") },
  [COHESION_DIFFERENCE_BROUGHT_FORWARD] = { "broughtForward",
                                            NC_ ("difference", "Deadline brought forward or reworded") },
  [COHESION_DIFFERENCE_DATED] = { "dated", NC_ ("difference", "Given a deadline") },
  [COHESION_DIFFERENCE_UNDATED] = { "undated", NC_ ("difference", "No longer has a deadline") },
  [COHESION_DIFFERENCE_ABANDONED] = { "abandoned", NC_ ("difference", "Abandoned") },
  [COHESION_DIFFERENCE_STATUS] = { "status", NC_ ("difference", "Status moved") },
  [COHESION_DIFFERENCE_LEAD] = { "lead", NC_ ("difference", "Lead changed") },
  [COHESION_DIFFERENCE_ADDED] = { "added", NC_ ("difference", "Added") },
  [COHESION_DIFFERENCE_REWORDED] = { "reworded", NC_ ("difference", "Reworded") },
  [COHESION_DIFFERENCE_REMOVED] = { "removed", NC_ ("difference", "Removed") },
  [COHESION_DIFFERENCE_MEASURE] = { "measure", NC_ ("difference", "Measure changed") },
  [COHESION_DIFFERENCE_RISK] = { "risk", NC_ ("difference", "Risk changed") },
  [COHESION_DIFFERENCE_MOVED] = { "moved", NC_ ("difference", "Moved") },
  [COHESION_DIFFERENCE_REORDERED] = { "reordered", NC_ ("difference", "Put in another order") },
  [COHESION_DIFFERENCE_CHANGED] = { "changed", NC_ ("difference", "Otherwise changed") },
  [COHESION_DIFFERENCE_RECORDED] = { "recorded", NC_ ("difference", "Updates, comments and records") },
};

/* Private to the comparison. */
CohesionDifference *
cohesion_difference_new (CohesionDifferenceType type, CohesionNode *node, CohesionNode *other, int field)
{
  CohesionDifference *self = g_new (CohesionDifference, 1);

  self->type = type;
  self->node = g_object_ref (node);
  self->other = other ? g_object_ref (other) : NULL;
  self->field = field;
  return self;
}

/**
 * cohesion_difference_free:
 *
 * Frees @self.
 */
void
cohesion_difference_free (CohesionDifference *self)
{
  g_clear_object (&self->node);
  g_clear_object (&self->other);
  g_free (self);
}

/**
 * cohesion_difference_type_get_label:
 *
 * Returns: the heading over differences of a type, such as “Deadline slipped”
 */
const char *
cohesion_difference_type_get_label (CohesionDifferenceType type)
{
  return g_dpgettext2 (NULL, "difference", types[type].label);
}

/**
 * cohesion_difference_type_get_key:
 *
 * Returns: what the type is called where programs read it, such as “slipped”; never translated
 */
const char *
cohesion_difference_type_get_key (CohesionDifferenceType type)
{
  return types[type].key;
}

/**
 * cohesion_difference_type_format_heading:
 * @n: how many differences of the type there are
 * @n_added: how many of them are about what was added, and are told there too
 *
 * Returns: (transfer full): the heading over them with their number, such as “Completed (3)”
 */
char *
cohesion_difference_type_format_heading (CohesionDifferenceType type, guint n, guint n_added)
{
  if (n_added == 0)
    /* Translators: a heading over changes of one type, and how many there are: “Completed (3)”. */
    return g_strdup_printf (C_ ("changes", "%1$s (%2$u)"), cohesion_difference_type_get_label (type), n);
  return g_strdup_printf (
      /* Translators: the same, and how many of them are about actions that were added since, and are told
       * under “Added” too: “Completed (3, of which 1 is of an action added since)”. */
      g_dngettext (NULL, "%1$s (%2$u, of which %3$u is of an action added since)",
                   "%1$s (%2$u, of which %3$u are of actions added since)", n_added),
      cohesion_difference_type_get_label (type), n, n_added);
}

/**
 * cohesion_difference_is_of_added:
 *
 * Returns: whether it tells what became of something that was added; it is part of that change and does not
 *   count as one of its own
 */
gboolean
cohesion_difference_is_of_added (const CohesionDifference *self)
{
  return self->other == NULL &&
         (self->type == COHESION_DIFFERENCE_COMPLETED || self->type == COHESION_DIFFERENCE_TROUBLED ||
          self->type == COHESION_DIFFERENCE_SLIPPED || self->type == COHESION_DIFFERENCE_ABANDONED);
}

/**
 * cohesion_difference_dup_old:
 *
 * Returns: (transfer full): what the field said before, for people; empty if nothing, or if the difference
 *   is not about a field
 */
char *
cohesion_difference_dup_old (const CohesionDifference *self)
{
  CohesionDeadline *promised;

  if (self->field >= 0 && self->other)
    return cohesion_node_dup_plain_text (self->other, (guint) self->field);
  promised = self->type == COHESION_DIFFERENCE_SLIPPED && cohesion_difference_is_of_added (self)
                 ? cohesion_action_get_first_deadline (self->node)
                 : NULL;
  return g_strdup (promised ? cohesion_deadline_get_text (promised) : "");
}

/**
 * cohesion_difference_dup_new:
 *
 * Returns: (transfer full): what the field says after that; empty if nothing, or if the difference is not
 *   about a field
 */
char *
cohesion_difference_dup_new (const CohesionDifference *self)
{
  if (self->field < 0)
    return g_strdup ("");
  return cohesion_node_dup_plain_text (self->node, (guint) self->field);
}
