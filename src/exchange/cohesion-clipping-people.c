#include "config.h"

#include "cohesion-clipping-private.h"

#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"

/* The people whom branches refer to. They travel with the branches, because the strategy where those arrive
 * may not have them. */

typedef void (*PersonFunc) (CohesionNode *node, guint field, const char *id, gpointer user_data);

typedef struct
{
  PersonFunc func;
  gpointer user_data;
} Visit;

static gboolean
visit_node (CohesionNode *node, gpointer user_data)
{
  Visit *visit = user_data;
  const CohesionKind *kind = cohesion_node_get_kind (node);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (CohesionValue) value = cohesion_node_dup_value (node, i);

      if (!(kind->fields[i].targets & COHESION_KIND_BIT (COHESION_KIND_PARTY)))
        continue;
      if (value.storage == COHESION_STORAGE_STRING && value.slot.string)
        visit->func (node, i, value.slot.string, visit->user_data);
      for (guint j = 0;
           value.storage == COHESION_STORAGE_STRINGS && value.slot.strings && value.slot.strings[j]; j++)
        visit->func (node, i, value.slot.strings[j], visit->user_data);
    }
  return TRUE;
}

static void
foreach_person (GPtrArray *branches, PersonFunc func, gpointer user_data)
{
  Visit visit = { func, user_data };

  for (guint i = 0; i < branches->len; i++)
    cohesion_node_foreach (g_ptr_array_index (branches, i), visit_node, &visit);
}

static void
collect (CohesionNode *node, guint field, const char *id, gpointer people)
{
  CohesionTree *tree = cohesion_node_get_tree (node);
  CohesionNode *party = tree ? cohesion_tree_lookup_live (tree, id) : NULL;

  if (party && !g_ptr_array_find (people, party, NULL))
    g_ptr_array_add (people, party);
}

/* Private: the people of the strategy whom the branches refer to. */
GPtrArray *
cohesion_clipping_list_people (GPtrArray *branches)
{
  GPtrArray *people = g_ptr_array_new ();

  foreach_person (branches, collect, people);
  return people;
}

typedef struct
{
  CohesionTree *tree;
  GHashTable *people; /* id there -> party that came along */
  GPtrArray *missing;
} Arrival;

static CohesionNode *
find_namesake (CohesionTree *tree, CohesionNode *party)
{
  CohesionList *parties = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_PARTIES);

  for (guint i = 0; i < cohesion_list_get_length (parties); i++)
    if (g_str_equal (cohesion_node_get_name (cohesion_list_get (parties, i)),
                     cohesion_node_get_name (party)) &&
        g_strcmp0 (cohesion_node_get_string (cohesion_list_get (parties, i), COHESION_PARTY_NAME),
                   cohesion_node_get_string (party, COHESION_PARTY_NAME)) == 0)
      return cohesion_list_get (parties, i);
  return NULL;
}

static void
replace (CohesionNode *node, guint field, const char *from, const char *to)
{
  g_auto (CohesionValue) value = cohesion_node_dup_value (node, field);
  g_auto (CohesionValue) single = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], to);

  if (value.storage == COHESION_STORAGE_STRING)
    {
      cohesion_node_set_value (node, field, &single);
      return;
    }
  for (guint i = 0; value.slot.strings[i]; i++)
    if (g_str_equal (value.slot.strings[i], from))
      g_set_str (&value.slot.strings[i], to);
  cohesion_node_set_value (node, field, &value);
}

static void
settle (CohesionNode *node, guint field, const char *id, gpointer user_data)
{
  Arrival *arrival = user_data;
  CohesionNode *party = g_hash_table_lookup (arrival->people, id);
  CohesionNode *namesake;

  if (party == NULL || cohesion_tree_lookup_live (arrival->tree, id))
    return;
  namesake = find_namesake (arrival->tree, party);
  replace (node, field, id, cohesion_node_get_id (namesake ? namesake : party));
  if (namesake == NULL && !g_ptr_array_find (arrival->missing, party, NULL))
    g_ptr_array_add (arrival->missing, g_object_ref (party));
}

/* Private: has branches that arrive in @tree refer to the people there, and to those of @people, by the ids
 * that they had, whom it does not have. Returns the latter. */
GPtrArray *
cohesion_clipping_settle_people (GPtrArray *branches, CohesionTree *tree, GHashTable *people)
{
  Arrival arrival = { tree, people, g_ptr_array_new_with_free_func (g_object_unref) };

  foreach_person (branches, settle, &arrival);
  return arrival.missing;
}
