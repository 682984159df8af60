#include "config.h"

#include "cohesion-minutes-private.h"

#include "model/cohesion-level.h"
#include "model/cohesion-node-text.h"

#include <glib/gi18n.h>

/* What was found, in words. */

static const char *
name_of (CohesionMinutes *self, const char *id)
{
  CohesionNode *node = cohesion_tree_lookup (self->tree, id);

  for (guint i = 0; i < self->pieces->len && node == NULL; i++)
    {
      const CohesionMinutesPiece *piece = g_ptr_array_index (self->pieces, i);

      if (g_str_equal (cohesion_node_get_id (piece->node), id))
        node = piece->node;
    }
  return node ? cohesion_node_get_name (node) : "";
}

/* A draft refers to drafts, which no tree can look up. */
static char *
dup_value (CohesionMinutes *self, CohesionNode *node, guint index)
{
  const CohesionField *field = &cohesion_node_get_kind (node)->fields[index];
  g_autoptr (GString) names = NULL;
  const char *const *ids;

  if (field->type == COHESION_FIELD_REFERENCE)
    return g_strdup (name_of (self, cohesion_node_get_string (node, index)));
  if (field->type != COHESION_FIELD_REFERENCES)
    return cohesion_node_dup_text (node, index);
  names = g_string_new (NULL);
  ids = cohesion_node_get_strings (node, index);
  for (guint i = 0; ids[i]; i++)
    g_string_append_printf (names, "%s%s", i ? "\n" : "", name_of (self, ids[i]));
  return g_string_free_and_steal (g_steal_pointer (&names));
}

/**
 * cohesion_minutes_dup_heading:
 * @piece: one of the pieces
 *
 * Returns: (transfer full): what kind of thing it is, and for fields what they belong to
 */
char *
cohesion_minutes_dup_heading (CohesionMinutes *self, const CohesionMinutesPiece *piece)
{
  g_autofree char *kind = cohesion_level_dup_name (self->tree, cohesion_node_get_kind (piece->node)->id);
  const char *name = piece->target ? cohesion_node_get_name (piece->target) : "";

  /* Translators: a kind of thing and which one it is: “Theme “Relationships and culture””. */
  return *name ? g_strdup_printf (_ ("%1$s “%2$s”"), kind, name) : g_steal_pointer (&kind);
}

/**
 * cohesion_minutes_dup_text:
 * @piece: one of the pieces
 *
 * Returns: (transfer full): what its fields say, a line each
 */
char *
cohesion_minutes_dup_text (CohesionMinutes *self, const CohesionMinutesPiece *piece)
{
  const CohesionKind *kind = cohesion_node_get_kind (piece->node);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    if (cohesion_node_has_value (piece->node, i))
      {
        g_autofree char *value = dup_value (self, piece->node, i);
        g_autofree char *line =
            /* Translators: the label of a field and what it says. */
            g_strdup_printf (_ ("%1$s: %2$s"), g_dpgettext2 (NULL, "field", kind->fields[i].label), value);

        if (*value)
          g_string_append_printf (text, "%s%s", text->len ? "\n" : "", line);
      }
  if (cohesion_node_is (piece->node, COHESION_KIND_RESOLUTION) &&
      cohesion_node_has_value (piece->node, COHESION_RESOLUTION_AFFECTS))
    g_string_append_printf (text, "\n%s", _ ("Adopts the strategy, unless it was adopted before."));
  return g_string_free_and_steal (g_steal_pointer (&text));
}
