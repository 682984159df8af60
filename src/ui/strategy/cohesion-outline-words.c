#include "config.h"

#include "cohesion-outline-words.h"

#include "cohesion-outline-places.h"

#include "ui/widgets/cohesion-status-cell.h"

#include "model/cohesion-deadline.h"
#include "model/cohesion-level.h"
#include "model/cohesion-list.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-numbering.h"

#include <glib/gi18n.h>

/* What the rows of the outline say. Pure functions of nodes; the tables of the kinds tell which fields
 * there are. */

static const char *const lead_names[] = { "lead", "portfolioHolder", "author", NULL };
static const char *const deadline_names[] = { "deadline", NULL };
static const char *const status_names[] = { "status", NULL };
static const char *const text_names[] = { "text", NULL };

/**
 * cohesion_node_find_field:
 * @names: (array zero-terminated=1): names in the file, the best first
 * @type: what the field must hold
 *
 * Returns: index of the first of the fields that the kind of @node has, or -1
 */
int
cohesion_node_find_field (CohesionNode *node, const char *const *names, CohesionFieldType type)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  for (guint i = 0; names[i]; i++)
    {
      int field = cohesion_kind_find_field (kind, names[i]);

      if (field >= 0 && kind->fields[field].type == type)
        return field;
    }
  return -1;
}

static char *
first_line (const char *text)
{
  return text ? g_strndup (text, strcspn (text, "\r\n")) : NULL;
}

/**
 * cohesion_outline_dup_title:
 *
 * Returns: (transfer full): the title of @node, or what stands for one
 */
char *
cohesion_outline_dup_title (CohesionNode *node)
{
  g_autofree char *name = cohesion_node_dup_plain_name (node);
  int text = cohesion_node_find_field (node, text_names, COHESION_FIELD_RICH_TEXT);
  g_autofree char *level = NULL;

  if (*name)
    return first_line (name);
  if (cohesion_node_get_kind (node)->name_field < 0 && text >= 0 && cohesion_node_has_value (node, text))
    {
      g_autofree char *words = cohesion_node_dup_plain_text (node, (guint) text);

      return first_line (words);
    }
  level = cohesion_level_dup_name (cohesion_node_get_tree (node), cohesion_node_get_kind (node)->id);
  /* Translators: a theme, priority or action that has no title yet; %s is which of them */
  return g_strdup_printf (_ ("%s without a title"), level);
}

/**
 * cohesion_outline_dup_lead:
 *
 * Returns: (transfer full) (nullable): who leads or answers for @node, or wrote it
 */
char *
cohesion_outline_dup_lead (CohesionNode *node)
{
  int field = cohesion_node_find_field (node, lead_names, COHESION_FIELD_REFERENCE);
  CohesionNode *party = field < 0 ? NULL : cohesion_node_get_reference (node, (guint) field);
  const char *name;

  if (party == NULL)
    return NULL;
  name = cohesion_node_get_name (party);
  return g_strdup (*name ? name : cohesion_node_get_string (party, COHESION_PARTY_NAME));
}

/**
 * cohesion_outline_dup_deadline:
 *
 * Returns: (transfer full) (nullable): when @node is due, as it was written
 */
char *
cohesion_outline_dup_deadline (CohesionNode *node)
{
  int field = cohesion_node_find_field (node, deadline_names, COHESION_FIELD_DEADLINE);
  CohesionDeadline *deadline = field < 0 ? NULL : cohesion_node_get_deadline (node, (guint) field);

  return deadline ? g_strdup (cohesion_deadline_get_text (deadline)) : NULL;
}

/**
 * cohesion_outline_dup_facts:
 *
 * Returns: (transfer full) (nullable): who leads @node and when it is due, in one line; %NULL if neither is
 *   known
 */
char *
cohesion_outline_dup_facts (CohesionNode *node)
{
  g_autofree char *lead = cohesion_outline_dup_lead (node);
  g_autofree char *deadline = cohesion_outline_dup_deadline (node);

  if (lead && deadline)
    /* Translators: who leads an action and when it is due: “Culture · by end of March 2027” */
    return g_strdup_printf (C_ ("row", "%1$s · %2$s"), lead, deadline);
  return lead ? g_steal_pointer (&lead) : g_steal_pointer (&deadline);
}

/**
 * cohesion_outline_dup_count:
 *
 * Returns: (transfer full) (nullable): how many children @node has, in words; %NULL if it can have none
 */
char *
cohesion_outline_dup_count (CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  if (kind->outline_list < 0)
    return NULL;
  return cohesion_level_dup_count (cohesion_node_get_tree (node), (guint) cohesion_outline_child_kind (node),
                                   cohesion_node_get_n_children (node, (guint) kind->outline_list));
}

/**
 * cohesion_outline_get_status:
 *
 * Returns: (nullable): key of the reported status of @node
 */
const char *
cohesion_outline_get_status (CohesionNode *node)
{
  int field = cohesion_node_find_field (node, status_names, COHESION_FIELD_STATUS);

  return field < 0 ? NULL : cohesion_node_get_string (node, (guint) field);
}

static void
add_part (GString *name, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (name->len > 0)
    /* Translators: stands between the parts of a row that a screen reader reads out */
    g_string_append (name, C_ ("row", ", "));
  g_string_append (name, part);
}

/**
 * cohesion_outline_dup_row_name:
 *
 * Returns: (transfer full): the row of @node as a screen reader reads it: “Priority 3, To help all
 *   residents, 5 actions”
 */
char *
cohesion_outline_dup_row_name (CohesionNode *node)
{
  CohesionTree *tree = cohesion_node_get_tree (node);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *level = cohesion_level_dup_name (tree, cohesion_node_get_kind (node)->id);
  g_autofree char *number = cohesion_node_dup_number (node);
  g_autofree char *title = cohesion_outline_dup_title (node);
  g_autofree char *lead = cohesion_outline_dup_lead (node);
  g_autofree char *deadline = cohesion_outline_dup_deadline (node);
  g_autofree char *count = cohesion_outline_dup_count (node);

  g_string_append (name, level);
  if (number)
    g_string_append_printf (name, " %s", number);
  add_part (name, title);
  add_part (name, lead);
  add_part (name, deadline);
  add_part (name, cohesion_status_get_label (tree, cohesion_outline_get_status (node)));
  add_part (name, count);
  return g_string_free_and_steal (g_steal_pointer (&name));
}
