#include "config.h"

#include "cohesion-journal-change.h"

#include "cohesion-packing.h"

#include "model/cohesion-node-private.h"

/* Steps of a history, written down and made again. A change is (what, particulars, by, at). */

#define CHANGE "(svsx)"
#define SET "(ssv)"     /* node, field, value */
#define INSERT "(ssuv)" /* parent, list, position, branch */
#define REMOVE "(s)"    /* node */
#define MOVE "(sssu)"   /* node, parent, list, position */
#define TYPING "(vx)"   /* value, at */

static const char *
list_name (const CohesionPlace *place)
{
  return cohesion_node_get_kind (place->parent)->lists[place->list].json;
}

static GVariant *
pack_particulars (const CohesionChange *change, const char **what)
{
  CohesionNode *node = cohesion_change_get_node (change);
  const char *id = cohesion_node_get_id (node);
  const CohesionPlace *place = cohesion_change_get_place (change, TRUE);

  switch (cohesion_change_get_change_type (change))
    {
    case COHESION_CHANGE_SET:
      *what = "set";
      return g_variant_new (SET, id,
                            cohesion_node_get_kind (node)->fields[cohesion_change_get_field (change)].json,
                            cohesion_pack_value (cohesion_change_get_value (change, TRUE)));
    case COHESION_CHANGE_INSERT:
      *what = "insert";
      return g_variant_new (INSERT, cohesion_node_get_id (place->parent), list_name (place), place->position,
                            cohesion_pack_branch (node));
    case COHESION_CHANGE_MOVE:
      *what = "move";
      return g_variant_new (MOVE, id, cohesion_node_get_id (place->parent), list_name (place),
                            place->position);
    case COHESION_CHANGE_REMOVE:
    case COHESION_CHANGE_GROUP:
    default:
      *what = "remove";
      return g_variant_new (REMOVE, id);
    }
}

/**
 * cohesion_journal_pack_change:
 * @change: a change, not a group, that was applied just now
 *
 * Returns: (transfer floating): the change, for a step of cohesion_journal_replay_step()
 */
GVariant *
cohesion_journal_pack_change (const CohesionChange *change)
{
  CohesionAuthor author = cohesion_change_get_author (change);
  const char *what;
  GVariant *particulars = pack_particulars (change, &what);

  return g_variant_new (CHANGE, what, particulars, author.by != NULL ? author.by : "", author.at);
}

/**
 * cohesion_journal_pack_typing:
 * @change: a change of a field
 *
 * Returns: (transfer floating): what it holds now, for cohesion_journal_replay_typing()
 */
GVariant *
cohesion_journal_pack_typing (const CohesionChange *change)
{
  return g_variant_new (TYPING, cohesion_pack_value (cohesion_change_get_value (change, TRUE)),
                        cohesion_change_get_author (change).at);
}

/* While steps are made again the clock stands at the time they were made at. A history asks it first for the
   time to write down, then for the time since the last keystroke: that is none, as the journal has told
   typing from steps. */
static _Thread_local struct
{
  gint64 at;
  gboolean asked;
} past;

static gint64
past_clock (void)
{
  if (past.asked)
    return 1;
  past.asked = TRUE;
  return past.at * G_USEC_PER_SEC;
}

static void
go_back_to (CohesionHistory *history, const char *by, gint64 at)
{
  past.at = at;
  past.asked = FALSE;
  cohesion_history_set_clock (history, past_clock);
  if (by != NULL)
    cohesion_history_set_author (history, *by != '\0' ? by : NULL);
}

static gboolean
find_place (CohesionTree *tree, const char *parent, const char *list, guint position, CohesionPlace *place)
{
  CohesionNode *node = cohesion_tree_lookup (tree, parent);
  int index = node != NULL ? cohesion_kind_find_list (cohesion_node_get_kind (node), list) : -1;

  if (index < 0 || position > cohesion_node_get_n_children (node, (guint) index))
    return FALSE;
  *place = (CohesionPlace) { node, (guint) index, position };
  return TRUE;
}

static gboolean
replay_set (CohesionTree *tree, CohesionHistory *history, GVariant *particulars, gboolean in_group)
{
  const char *id, *name;
  g_autoptr (GVariant) packed = NULL;
  g_auto (CohesionValue) value = { COHESION_STORAGE_INTEGER };
  CohesionNode *node;
  int field;

  g_variant_get (particulars, "(&s&sv)", &id, &name, &packed);
  node = cohesion_tree_lookup (tree, id);
  field = node != NULL ? cohesion_kind_find_field (cohesion_node_get_kind (node), name) : -1;
  if (field < 0 || !cohesion_unpack_value (&cohesion_node_get_kind (node)->fields[field], packed, &value))
    return FALSE;
  if (in_group)
    {
      cohesion_history_set (history, node, (guint) field, &value);
      return TRUE;
    }
  /* Perhaps the beginning of typing. */
  cohesion_history_settle (history);
  cohesion_history_type (history, node, (guint) field, &value);
  return TRUE;
}

typedef struct
{
  CohesionTree *tree;
  gboolean has_known; /* an id in the branch is in the tree already */
} Check;

static gboolean
check_id (CohesionNode *node, gpointer data)
{
  Check *check = data;

  check->has_known |= cohesion_tree_lookup (check->tree, cohesion_node_get_id (node)) != NULL;
  return TRUE;
}

/* The branch was written down with the stamp that the insertion gave it. */
static void
take_stamp_back (CohesionNode *node)
{
  g_auto (CohesionStamp) stamp = cohesion_node_dup_stamp (node);

  stamp.revision--;
  cohesion_node_set_stamp (node, &stamp);
}

static gboolean
replay_insert (CohesionTree *tree, CohesionHistory *history, GVariant *particulars)
{
  const char *parent, *list;
  guint position;
  g_autoptr (GVariant) branch = NULL;
  g_autoptr (CohesionNode) node = NULL;
  Check check = { tree, FALSE };
  CohesionPlace place;

  g_variant_get (particulars, "(&s&suv)", &parent, &list, &position, &branch);
  node = cohesion_unpack_branch (branch);
  if (node == NULL || !find_place (tree, parent, list, position, &place))
    return FALSE;
  cohesion_node_foreach (node, check_id, &check);
  if (check.has_known || !cohesion_list_accepts (cohesion_node_get_list (place.parent, place.list),
                                                 cohesion_node_get_kind (node)->id))
    return FALSE;
  take_stamp_back (node);
  cohesion_history_insert (history, node, &place);
  return TRUE;
}

static gboolean
replay_remove (CohesionTree *tree, CohesionHistory *history, GVariant *particulars)
{
  const char *id;
  CohesionNode *node;

  g_variant_get (particulars, "(&s)", &id);
  node = cohesion_tree_lookup (tree, id);
  if (node == NULL || cohesion_node_get_parent (node) == NULL)
    return FALSE;
  cohesion_history_remove (history, node);
  return TRUE;
}

static gboolean
replay_move (CohesionTree *tree, CohesionHistory *history, GVariant *particulars)
{
  const char *id, *parent, *list;
  guint position;
  CohesionNode *node;
  CohesionPlace place;

  g_variant_get (particulars, "(&s&s&su)", &id, &parent, &list, &position);
  node = cohesion_tree_lookup (tree, id);
  if (node == NULL || !find_place (tree, parent, list, position, &place) ||
      !cohesion_history_can_move (history, node, &place))
    return FALSE;
  cohesion_history_move (history, node, &place);
  return TRUE;
}

static gboolean
replay_change (CohesionTree *tree, CohesionHistory *history, GVariant *change, gboolean in_group)
{
  const char *what, *by;
  g_autoptr (GVariant) particulars = NULL;
  gint64 at;

  if (!g_variant_is_of_type (change, G_VARIANT_TYPE (CHANGE)))
    return FALSE;
  g_variant_get (change, "(&sv&sx)", &what, &particulars, &by, &at);
  go_back_to (history, by, at);
  if (g_str_equal (what, "set") && g_variant_is_of_type (particulars, G_VARIANT_TYPE (SET)))
    return replay_set (tree, history, particulars, in_group);
  if (g_str_equal (what, "insert") && g_variant_is_of_type (particulars, G_VARIANT_TYPE (INSERT)))
    return replay_insert (tree, history, particulars);
  if (g_str_equal (what, "remove") && g_variant_is_of_type (particulars, G_VARIANT_TYPE (REMOVE)))
    return replay_remove (tree, history, particulars);
  if (g_str_equal (what, "move") && g_variant_is_of_type (particulars, G_VARIANT_TYPE (MOVE)))
    return replay_move (tree, history, particulars);
  return FALSE;
}

static gboolean
replay_group (CohesionTree *tree, CohesionHistory *history, const char *label, GVariantIter *changes)
{
  GVariant *change;

  cohesion_history_begin_group (history, label);
  while (g_variant_iter_next (changes, "v", &change))
    {
      g_autoptr (GVariant) owned = change;

      if (!replay_change (tree, history, change, TRUE))
        {
          cohesion_history_cancel_group (history);
          return FALSE;
        }
    }
  cohesion_history_end_group (history);
  return TRUE;
}

/**
 * cohesion_journal_replay_step:
 * @tree: a document as it was
 * @history: its history
 * @step: (is group, label, changes), the changes from cohesion_journal_pack_change(); or anything
 *
 * Makes a step again, by the same author at the same time. Leaves clock and author of @history so.
 *
 * Returns: whether that could be done; if not, nothing was
 */
gboolean
cohesion_journal_replay_step (CohesionTree *tree, CohesionHistory *history, GVariant *step)
{
  gboolean is_group;
  const char *label;
  g_autoptr (GVariantIter) changes = NULL;
  g_autoptr (GVariant) change = NULL;

  if (!g_variant_is_of_type (step, G_VARIANT_TYPE ("(bsav)")))
    return FALSE;
  g_variant_get (step, "(b&sav)", &is_group, &label, &changes);
  if (is_group)
    return replay_group (tree, history, label, changes);
  return g_variant_iter_next (changes, "v", &change) && replay_change (tree, history, change, FALSE);
}

/* Typing is written down now and then, and may be back at what was written last: it must count as typing all
 * the same. */
static void
leave_value (CohesionHistory *history, CohesionNode *node, guint field, const CohesionValue *value)
{
  g_auto (CohesionValue) now = cohesion_node_dup_value (node, field);
  g_auto (CohesionValue) none = cohesion_value_none (&cohesion_node_get_kind (node)->fields[field]);

  if (!cohesion_value_equal (&now, value))
    return;
  cohesion_history_type (history, node, field, &none);
  past.asked = FALSE;
}

/**
 * cohesion_journal_replay_typing:
 * @history: a history
 * @typing: what cohesion_journal_pack_typing() gave, or anything
 *
 * Goes on typing in the last step.
 *
 * Returns: whether that could be done
 */
gboolean
cohesion_journal_replay_typing (CohesionHistory *history, GVariant *typing)
{
  const CohesionChange *step = cohesion_history_get_last_step (history);
  g_autoptr (GVariant) packed = NULL;
  g_auto (CohesionValue) value = { COHESION_STORAGE_INTEGER };
  CohesionNode *node;
  gint64 at;
  guint field;

  if (!g_variant_is_of_type (typing, G_VARIANT_TYPE (TYPING)) || step == NULL ||
      cohesion_change_get_change_type (step) != COHESION_CHANGE_SET)
    return FALSE;
  g_variant_get (typing, TYPING, &packed, &at);
  node = cohesion_change_get_node (step);
  field = cohesion_change_get_field (step);
  if (!cohesion_unpack_value (&cohesion_node_get_kind (node)->fields[field], packed, &value))
    return FALSE;
  go_back_to (history, NULL, at);
  leave_value (history, node, field, &value);
  cohesion_history_type (history, node, field, &value);
  return TRUE;
}
