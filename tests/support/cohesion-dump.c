#include "config.h"

#include "cohesion-dump.h"

static void
dump_deadline (GString *text, const CohesionDeadline *deadline)
{
  char date[COHESION_DATE_ISO_SIZE];

  g_string_append_printf (text, "%s (%s, %s, %s, %s, %u-%u)", cohesion_deadline_get_text (deadline),
                          cohesion_date_to_iso (cohesion_deadline_get_date (deadline), date),
                          cohesion_deadline_precision_to_key (cohesion_deadline_get_precision (deadline)),
                          cohesion_deadline_recurrence_to_key (cohesion_deadline_get_recurrence (deadline)),
                          cohesion_deadline_get_anchor (deadline), cohesion_deadline_get_month (deadline),
                          cohesion_deadline_get_day (deadline));
}

static void
dump_value (GString *text, CohesionNode *node, guint field)
{
  g_auto (CohesionValue) value = cohesion_node_dup_value (node, field);
  g_autofree char *joined = NULL;

  switch (value.storage)
    {
    case COHESION_STORAGE_INTEGER:
      g_string_append_printf (text, "%" G_GINT64_FORMAT, value.slot.integer);
      break;
    case COHESION_STORAGE_STRINGS:
      joined = value.slot.strings ? g_strjoinv ("|", value.slot.strings) : NULL;
      g_string_append_printf (text, "[%s]", joined ? joined : "");
      break;
    case COHESION_STORAGE_DEADLINE:
      if (value.slot.deadline)
        dump_deadline (text, value.slot.deadline);
      break;
    case COHESION_STORAGE_STRING:
    default:
      g_string_append (text, value.slot.string ? value.slot.string : "");
      break;
    }
  g_string_append_c (text, ';');
}

static gboolean
dump_node (CohesionNode *node, gpointer user_data)
{
  GString *text = user_data;
  const CohesionKind *kind = cohesion_node_get_kind (node);
  CohesionNode *parent = cohesion_node_get_parent (node);

  g_string_append_printf (text,
                          "%s %s in %s, revision %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s: ", kind->json,
                          cohesion_node_get_id (node), parent ? cohesion_node_get_id (parent) : "none",
                          cohesion_node_get_revision (node), cohesion_node_get_modified (node),
                          cohesion_node_get_modified_by (node));
  for (guint i = 0; i < kind->n_fields; i++)
    dump_value (text, node, i);
  g_string_append_c (text, '\n');
  return TRUE;
}

char *
cohesion_dump (CohesionTree *tree)
{
  GString *text = g_string_new (NULL);

  cohesion_node_foreach (cohesion_tree_get_root (tree), dump_node, text);
  return g_string_free_and_steal (text);
}
