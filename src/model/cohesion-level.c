#include "config.h"

#include "cohesion-level.h"

#include <glib/gi18n.h>

/* A council may have names of its own for the levels of its strategy, such as aims and objectives. */

/* What a council calls a level of its strategy, if it is not what the program calls it. */
static const char *
own_name (CohesionTree *tree, guint kind, const char *number)
{
  CohesionNode *settings = tree ? cohesion_tree_get_settings (tree) : NULL;
  g_autofree char *json = g_strdup_printf ("levelNames.%s.%s", cohesion_kind_get (kind)->json, number);
  int field = settings ? cohesion_kind_find_field (cohesion_node_get_kind (settings), json) : -1;
  const char *name = field < 0 ? NULL : cohesion_node_get_string (settings, (guint) field);

  return name && *name ? name : NULL;
}

static gboolean
is_renamed (CohesionTree *tree, guint kind)
{
  const char *name = own_name (tree, kind, "singular");

  return name != NULL && !g_str_equal (name, cohesion_kind_get_label (cohesion_kind_get (kind)));
}

/**
 * cohesion_level_dup_name:
 * @tree: (nullable): whose settings are asked; %NULL means the program’s own names
 * @kind: one of the `COHESION_KIND_` constants
 *
 * Returns: (transfer full): what one of that kind is called in this strategy, such as “Priority” or “Aim”
 */
char *
cohesion_level_dup_name (CohesionTree *tree, guint kind)
{
  const char *own = own_name (tree, kind, "singular");

  return g_strdup (own ? own : cohesion_kind_get_label (cohesion_kind_get (kind)));
}

/**
 * cohesion_level_dup_names:
 * @kind: one of the `COHESION_KIND_` constants
 *
 * Returns: (transfer full): what several of that kind are called in this strategy, such as “Priorities”
 */
char *
cohesion_level_dup_names (CohesionTree *tree, guint kind)
{
  const char *own = own_name (tree, kind, "plural");

  return own ? g_strdup (own) : cohesion_level_dup_name (tree, kind);
}

/* How many there are, by the names that the program has for the levels. */
static char *
count_by_default_name (guint kind, guint n)
{
  switch (kind)
    {
    case COHESION_KIND_THEME:
      return g_strdup_printf (g_dngettext (NULL, "%u theme", "%u themes", n), n);
    case COHESION_KIND_PRIORITY:
      return g_strdup_printf (g_dngettext (NULL, "%u priority", "%u priorities", n), n);
    case COHESION_KIND_ACTION:
      return g_strdup_printf (g_dngettext (NULL, "%u action", "%u actions", n), n);
    default:
      return g_strdup_printf ("%u", n);
    }
}

/**
 * cohesion_level_dup_count:
 * @kind: one of the `COHESION_KIND_` constants
 *
 * Returns: (transfer full): how many there are in this strategy’s words, such as “5 actions” or “2 Aims”
 */
char *
cohesion_level_dup_count (CohesionTree *tree, guint kind, guint n)
{
  const char *own = is_renamed (tree, kind) ? own_name (tree, kind, n == 1 ? "singular" : "plural") : NULL;

  if (own == NULL)
    return count_by_default_name (kind, n);
  /* Translators: a number and what the council calls a level of its strategy, such as “2 Aims” */
  return g_strdup_printf (_ ("%u %s"), n, own);
}

/**
 * cohesion_level_dup_add_label:
 * @kind: one of the `COHESION_KIND_` constants
 *
 * Returns: (transfer full): what the button that adds one says, such as “Add priority” or “Add Aim”
 */
char *
cohesion_level_dup_add_label (CohesionTree *tree, guint kind)
{
  if (!is_renamed (tree, kind))
    return g_strdup (cohesion_kind_get_step_label (cohesion_kind_get (kind), COHESION_STEP_ADD));
  /* Translators: %s is what the council calls a level of its strategy, such as “Aim” */
  return g_strdup_printf (_ ("Add %s"), own_name (tree, kind, "singular"));
}
