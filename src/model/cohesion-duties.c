#include "config.h"

#include "cohesion-duties.h"

#include "cohesion-status.h"

#include <glib/gi18n.h>

typedef struct
{
  GPtrArray *actions[COHESION_N_DUTIES];
  guint n_overdue[COHESION_N_DUTIES];
} Load;

struct _CohesionDuties
{
  CohesionDate today;
  GHashTable *loads; /* (element-type CohesionNode Load), the keys not owned */
  GPtrArray *none;
};

/* The fields of an action that say what a party has to do with it; the portfolio holder may come from further
 * up, and is seen to apart. */
static const struct
{
  guint field;
  CohesionDuty duty;
} parts[] = {
  { COHESION_ACTION_LEAD, COHESION_DUTY_LEADS },
  { COHESION_ACTION_SUPPORTERS, COHESION_DUTY_SUPPORTS },
  { COHESION_ACTION_PARTNERS, COHESION_DUTY_SUPPORTS },
  { COHESION_ACTION_ACCOUNTABLE, COHESION_DUTY_ANSWERS },
};

static void
load_free (gpointer data)
{
  Load *load = data;

  for (guint i = 0; i < COHESION_N_DUTIES; i++)
    g_clear_pointer (&load->actions[i], g_ptr_array_unref);
  g_free (load);
}

static Load *
ensure_load (CohesionDuties *self, CohesionNode *party)
{
  Load *load = g_hash_table_lookup (self->loads, party);

  if (load)
    return load;
  load = g_new0 (Load, 1);
  for (guint i = 0; i < COHESION_N_DUTIES; i++)
    load->actions[i] = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (self->loads, party, load);
  return load;
}

/* Whoever supports an action and is a partner in it has one part in it, not two. */
static void
add_part (CohesionDuties *self, CohesionNode *party, CohesionDuty duty, CohesionNode *action)
{
  Load *load = party ? ensure_load (self, party) : NULL;
  GPtrArray *actions = load ? load->actions[duty] : NULL;

  if (load == NULL || (actions->len > 0 && g_ptr_array_index (actions, actions->len - 1) == action))
    return;
  g_ptr_array_add (actions, g_object_ref (action));
  load->n_overdue[duty] += cohesion_action_is_overdue (action, self->today);
}

static gboolean
add_action (CohesionNode *node, gpointer user_data)
{
  if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY))
    return FALSE;
  if (!cohesion_node_is (node, COHESION_KIND_ACTION))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (cohesion_node_get_kind (node)->fields[parts[i].field].type == COHESION_FIELD_REFERENCE)
      add_part (user_data, cohesion_node_get_reference (node, parts[i].field), parts[i].duty, node);
    else
      {
        g_autoptr (GPtrArray) parties = cohesion_node_get_references (node, parts[i].field);

        for (guint j = 0; j < parties->len; j++)
          add_part (user_data, g_ptr_array_index (parties, j), parts[i].duty, node);
      }
  add_part (user_data, cohesion_action_get_portfolio_holder (node), COHESION_DUTY_ANSWERS, node);
  return FALSE;
}

/**
 * cohesion_duties_new:
 * @today: the day by which an action is overdue or not
 *
 * Goes through the strategy once.
 *
 * Returns: (transfer full): what each party leads, supports and answers for
 */
CohesionDuties *
cohesion_duties_new (CohesionTree *tree, CohesionDate today)
{
  CohesionDuties *self = g_new0 (CohesionDuties, 1);

  self->today = today;
  self->loads = g_hash_table_new_full (NULL, NULL, NULL, load_free);
  self->none = g_ptr_array_new ();
  cohesion_node_foreach (cohesion_tree_get_root (tree), add_action, self);
  return self;
}

/**
 * cohesion_duties_free:
 * @self: (transfer full): what to free
 */
void
cohesion_duties_free (CohesionDuties *self)
{
  g_hash_table_unref (self->loads);
  g_ptr_array_unref (self->none);
  g_free (self);
}

/**
 * cohesion_duties_get_actions:
 * @duty: which part in them; a party answers for what it is accountable for, and for what is in its
 *   portfolio
 *
 * Returns: (transfer none) (element-type CohesionNode): the actions in which @party has that part, in
 *   the order of the document
 */
GPtrArray *
cohesion_duties_get_actions (CohesionDuties *self, CohesionNode *party, CohesionDuty duty)
{
  Load *load = g_hash_table_lookup (self->loads, party);

  return load ? load->actions[duty] : self->none;
}

/**
 * cohesion_duties_get_n_overdue:
 *
 * Returns: how many of the actions in which @party has that part are overdue
 */
guint
cohesion_duties_get_n_overdue (CohesionDuties *self, CohesionNode *party, CohesionDuty duty)
{
  Load *load = g_hash_table_lookup (self->loads, party);

  return load ? load->n_overdue[duty] : 0;
}

/**
 * cohesion_party_get_title:
 *
 * Returns: what to call @party in lists: its post or team, else its name, else its organisation
 */
const char *
cohesion_party_get_title (CohesionNode *party)
{
  static const guint fields[] = { COHESION_PARTY_ROLE, COHESION_PARTY_NAME, COHESION_PARTY_PORTFOLIO,
                                  COHESION_PARTY_ORGANISATION };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (cohesion_node_has_value (party, fields[i]))
      return cohesion_node_get_string (party, fields[i]);
  /* Translators: stands for a person or team of whom nothing is said yet */
  return C_ ("party", "Not named yet");
}

/**
 * cohesion_party_get_portfolio:
 * @party: who holds a portfolio
 *
 * Returns: what to call the portfolio: by its subject, else by who holds it
 */
const char *
cohesion_party_get_portfolio (CohesionNode *party)
{
  const char *portfolio = cohesion_node_get_string (party, COHESION_PARTY_PORTFOLIO);

  return portfolio ? portfolio : cohesion_party_get_title (party);
}

/**
 * cohesion_party_has_personal_data:
 *
 * Returns: whether anything is kept about @party that data protection law calls personal
 */
gboolean
cohesion_party_has_personal_data (CohesionNode *party)
{
  const CohesionKind *kind = cohesion_node_get_kind (party);

  for (guint i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].flags & COHESION_FLAG_PERSONAL) && cohesion_node_has_value (party, i))
      return TRUE;
  return FALSE;
}

/**
 * cohesion_party_has_left:
 *
 * Returns: whether the last day on which @party was active is before @today
 */
gboolean
cohesion_party_has_left (CohesionNode *party, CohesionDate today)
{
  const char *text = cohesion_node_get_string (party, COHESION_PARTY_ACTIVE_TO);
  CohesionDate last;

  return text && cohesion_date_parse_iso (text, &last) &&
         cohesion_date_compare (cohesion_date_last_day (last), today) < 0;
}
