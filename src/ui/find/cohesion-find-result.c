#include "config.h"

#include "cohesion-find-result.h"

#include "model/cohesion-node-text.h"
#include "model/cohesion-numbering.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

/**
 * CohesionFindResult:
 *
 * One row of what was found.
 */
struct _CohesionFindResult
{
  GObject parent_instance;

  /* Owned. */
  CohesionMatch *match;
};

G_DEFINE_FINAL_TYPE (CohesionFindResult, cohesion_find_result, G_TYPE_OBJECT)

static void
cohesion_find_result_finalize (GObject *object)
{
  CohesionFindResult *self = COHESION_FIND_RESULT (object);

  g_clear_pointer (&self->match, cohesion_match_free);
  G_OBJECT_CLASS (cohesion_find_result_parent_class)->finalize (object);
}

static void
cohesion_find_result_class_init (CohesionFindResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_find_result_finalize;
}

static void
cohesion_find_result_init (CohesionFindResult *self)
{
}

/**
 * cohesion_find_result_new:
 * @match: (transfer full): what was found
 *
 * Returns: (transfer full): a row for it
 */
CohesionFindResult *
cohesion_find_result_new (CohesionMatch *match)
{
  CohesionFindResult *self = g_object_new (COHESION_TYPE_FIND_RESULT, NULL);

  self->match = match;
  return self;
}

/**
 * cohesion_find_result_get_match:
 *
 * Returns: what was found
 */
const CohesionMatch *
cohesion_find_result_get_match (CohesionFindResult *self)
{
  return self->match;
}

/**
 * cohesion_find_result_dup_title:
 *
 * Returns: (transfer full): which item it is in, and in which of its fields unless it is the name itself
 */
char *
cohesion_find_result_dup_title (CohesionFindResult *self)
{
  CohesionNode *node = self->match->node;
  const CohesionKind *kind = cohesion_node_get_kind (node);
  g_autofree char *number = cohesion_node_dup_number (node);
  g_autofree char *name = cohesion_node_dup_plain_name (node);
  const char *field = cohesion_field_get_label (&kind->fields[self->match->field]);

  if (kind->name_field == (int) self->match->field)
    return number ? g_strdup (number) : NULL;
  if (!*name)
    return g_strdup (field);
  if (number == NULL)
    /* Translators: the name of an item and one of its fields, such as “Culture: Description”. */
    return g_strdup_printf (C_ ("found", "%1$s: %2$s"), name, field);
  /* Translators: the number and the name of an item and one of its fields, such as “1.2 Summer of Festivals:
   * Lead”. */
  return g_strdup_printf (C_ ("found", "%1$s %2$s: %3$s"), number, name, field);
}

static GListStore *
section_for (GListStore *sections, GHashTable *by_kind, CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);
  GListStore *section = g_hash_table_lookup (by_kind, kind);

  if (section == NULL)
    {
      g_autoptr (GListStore) created = g_list_store_new (COHESION_TYPE_FIND_RESULT);

      g_list_store_append (sections, created);
      g_hash_table_insert (by_kind, (gpointer) kind, created);
      section = created;
    }
  return section;
}

/**
 * cohesion_find_results_new:
 * @words: what to look for
 * @limit: how many results at most
 *
 * Returns: (transfer full): a list of #CohesionFindResult with a section for each kind
 */
GListModel *
cohesion_find_results_new (CohesionTree *tree, const char *words, guint limit)
{
  g_autoptr (GPtrArray) matches = cohesion_search (tree, words, limit);
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GHashTable) by_kind = g_hash_table_new (NULL, NULL);

  g_ptr_array_set_free_func (matches, NULL);
  for (guint i = 0; i < matches->len; i++)
    {
      CohesionMatch *match = g_ptr_array_index (matches, i);
      g_autoptr (CohesionFindResult) result = cohesion_find_result_new (match);

      g_list_store_append (section_for (sections, by_kind, match->node), result);
    }
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (sections)));
}
