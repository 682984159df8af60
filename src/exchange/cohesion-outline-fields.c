#include "config.h"

#include "cohesion-outline-text-private.h"

#include "model/cohesion-limits.h"
#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"

#include <glib/gi18n.h>

/* What the cells of a table mean: text, leads, deadlines, statuses. */

static gboolean
is_alike (const char *a, const char *b)
{
  g_autofree char *folded = NULL;
  g_autofree char *other = NULL;

  if (a == NULL || b == NULL || *a == '\0' || *b == '\0')
    return FALSE;
  folded = g_utf8_casefold (a, -1);
  other = g_utf8_casefold (b, -1);
  return g_utf8_collate (folded, other) == 0;
}

/* Private: the person or team of that post, name or portfolio; NULL if there is none. */
CohesionNode *
cohesion_outline_text_find_lead (CohesionOutlineText *self, const char *name)
{
  static const guint fields[] = { COHESION_PARTY_ROLE, COHESION_PARTY_NAME, COHESION_PARTY_PORTFOLIO };
  CohesionList *parties = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_PARTIES);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    for (guint j = 0; j < cohesion_list_get_length (parties); j++)
      if (is_alike (cohesion_node_get_string (cohesion_list_get (parties, j), fields[i]), name))
        return cohesion_list_get (parties, j);
  return NULL;
}

/* Private: the key of the status that has that label or key; NULL if there is none. */
const char *
cohesion_outline_text_find_status (CohesionOutlineText *self, const char *text)
{
  static const guint fields[] = { COHESION_STATUS_DEFINITION_LABEL, COHESION_STATUS_DEFINITION_SHORT_LABEL,
                                  COHESION_STATUS_DEFINITION_KEY };
  CohesionList *scheme = cohesion_node_get_list (cohesion_tree_get_settings (self->tree),
                                                 COHESION_SETTINGS_LIST_STATUSES);

  for (guint i = 0; i < cohesion_list_get_length (scheme); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
      if (is_alike (cohesion_node_get_string (cohesion_list_get (scheme, i), fields[j]), text))
        return cohesion_node_get_string (cohesion_list_get (scheme, i), COHESION_STATUS_DEFINITION_KEY);
  return NULL;
}

static gboolean
is_understood (const CohesionDeadline *deadline)
{
  return cohesion_deadline_get_precision (deadline) != COHESION_DEADLINE_PRECISION_NONE ||
         cohesion_deadline_get_recurrence (deadline) != COHESION_DEADLINE_RECURRENCE_NONE;
}

/* Private: whether a text is a deadline that is understood. */
gboolean
cohesion_outline_text_is_deadline (CohesionOutlineText *self, const char *text)
{
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, &self->context, NULL);

  return is_understood (deadline);
}

static void
set (CohesionNode *node, guint field, CohesionValue value)
{
  cohesion_node_set_value (node, field, &value);
  cohesion_value_clear (&value);
}

static void
fill_deadline (CohesionOutlineText *self, CohesionNode *node, guint field, const char *text, guint line)
{
  CohesionDeadlineProblem problem;
  g_autoptr (CohesionDeadline) deadline = cohesion_deadline_parse (text, &self->context, &problem);

  set (node, field, cohesion_value_deadline (deadline));
  if (problem != COHESION_DEADLINE_PROBLEM_NONE)
    cohesion_outline_text_note (self, line, g_strdup (cohesion_deadline_problem_describe (problem)));
  else if (!is_understood (deadline))
    cohesion_outline_text_note (
        self, line,
        g_strdup_printf (_ ("The deadline “%s” is kept as it is written; no date was found in it."), text));
}

static void
fill_status (CohesionOutlineText *self, CohesionNode *node, guint field, const char *text, guint line)
{
  const char *key = cohesion_outline_text_find_status (self, text);

  if (key)
    set (node, field, cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], key));
  else
    cohesion_outline_text_note (
        self, line, g_strdup_printf (_ ("“%s” is no status of this strategy, and was left out."), text));
}

static void
add_supporter (CohesionNode *node, const char *id)
{
  int field = cohesion_kind_find_field (cohesion_node_get_kind (node), "supporters");
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (field < 0)
    return;
  if (cohesion_node_get_strings (node, (guint) field))
    g_strv_builder_addv (ids, (const char **) cohesion_node_get_strings (node, (guint) field));
  g_strv_builder_add (ids, id);
  all = g_strv_builder_end (ids);
  set (node, (guint) field, cohesion_value_strings ((const char *const *) all));
}

/* Exactly one leads; who else is named supports. */
static void
add_lead (CohesionNode *node, guint field, const char *id)
{
  if (cohesion_node_has_value (node, field))
    add_supporter (node, id);
  else
    set (node, field, cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], id));
}

/* Private: has a person or team lead a node, or support it if somebody leads it already. */
void
cohesion_outline_lead (CohesionNode *node, CohesionNode *party)
{
  int field = cohesion_kind_find_field (cohesion_node_get_kind (node), "lead");

  if (field >= 0)
    add_lead (node, (guint) field, cohesion_node_get_id (party));
}

static void
remember_new_lead (CohesionOutlineText *self, CohesionNode *node, const char *name, guint line)
{
  GPtrArray *nodes = g_hash_table_lookup (self->new_leads, name);

  if (nodes == NULL)
    {
      nodes = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->new_leads, g_strdup (name), nodes);
    }
  g_ptr_array_add (nodes, g_object_ref (node));
  cohesion_outline_text_note (self, line, g_strdup_printf (_ ("“%s” is not among the people."), name));
}

static void
fill_lead (CohesionOutlineText *self, CohesionNode *node, guint field, const char *text, guint line)
{
  CohesionNode *party = cohesion_outline_text_find_lead (self, text);
  g_auto (GStrv) names = NULL;

  if (party)
    {
      add_lead (node, field, cohesion_node_get_id (party));
      return;
    }
  names = g_strsplit_set (text, "\n;/", -1);
  for (guint i = 0; names[i]; i++)
    {
      const char *name = g_strstrip (names[i]);

      party = cohesion_outline_text_find_lead (self, name);
      if (party)
        add_lead (node, field, cohesion_node_get_id (party));
      else if (*name)
        remember_new_lead (self, node, name, line);
    }
}

static void
fill_text (CohesionOutlineText *self, CohesionNode *node, guint field, const char *text, guint line)
{
  const CohesionField *table = &cohesion_node_get_kind (node)->fields[field];
  guint max = cohesion_field_get_max_length (table);
  g_autofree char *fitting = g_utf8_substring (text, 0, (glong) MIN ((glong) max, g_utf8_strlen (text, -1)));

  set (node, field, cohesion_value_string (table, fitting));
  if (!g_str_equal (fitting, text))
    /* Translators: %s is the name of a field, such as “Title” */
    cohesion_outline_text_note (
        self, line,
        g_strdup_printf (_ ("%s: the text is too long, and was cut."), cohesion_field_get_label (table)));
}

/* Private: sets a field to what a text means; what it does not mean is noted. */
void
cohesion_outline_text_fill (CohesionOutlineText *self,
                            CohesionNode *node,
                            guint field,
                            const char *text,
                            guint line)
{
  if (*text == '\0')
    return;
  switch ((guint) cohesion_node_get_kind (node)->fields[field].type)
    {
    case COHESION_FIELD_DEADLINE:
      fill_deadline (self, node, field, text, line);
      break;
    case COHESION_FIELD_STATUS:
      fill_status (self, node, field, text, line);
      break;
    case COHESION_FIELD_REFERENCE:
      fill_lead (self, node, field, text, line);
      break;
    default:
      fill_text (self, node, field, text, line);
    }
}
