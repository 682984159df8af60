#include "config.h"

#include "cohesion-numbering.h"

/* Numbers are derived from places and never stored. */

static const char *
setting (CohesionNode *node, guint field, const char *otherwise)
{
  CohesionTree *tree = cohesion_node_get_tree (node);
  CohesionNode *settings = tree ? cohesion_tree_get_settings (tree) : NULL;
  const char *value = settings ? cohesion_node_get_string (settings, field) : NULL;

  return value ? value : otherwise;
}

static char *
theme_number (CohesionNode *theme)
{
  const char *style = setting (theme, COHESION_SETTINGS_THEME_NUMBERING, "decimal");
  guint position = cohesion_node_get_position (theme);

  if (g_str_equal (style, "none"))
    return NULL;
  if (g_str_equal (style, "upper") && position < 26)
    return g_strdup_printf ("%c", 'A' + (char) position);
  return g_strdup_printf ("%u", position + 1);
}

static char *
priority_number (CohesionNode *priority)
{
  const char *style = setting (priority, COHESION_SETTINGS_PRIORITY_NUMBERING, "continuous");
  CohesionNode *theme = cohesion_node_get_parent (priority);
  guint number = cohesion_node_get_position (priority) + 1;

  if (g_str_equal (style, "none"))
    return NULL;
  if (theme && g_str_equal (style, "continuous"))
    {
      CohesionList *themes = cohesion_node_get_container (theme);

      for (guint i = 0; themes && cohesion_list_get (themes, i) != theme; i++)
        number += cohesion_node_get_n_children (cohesion_list_get (themes, i),
                                                COHESION_THEME_LIST_PRIORITIES);
    }
  return g_strdup_printf ("%u", number);
}

static char *
action_number (CohesionNode *action)
{
  const char *style = setting (action, COHESION_SETTINGS_ACTION_NUMBERING, "priority");
  CohesionNode *priority = cohesion_node_get_parent (action);
  g_autofree char *above = NULL;

  if (g_str_equal (style, "code"))
    return g_strdup (cohesion_node_get_string (action, COHESION_ACTION_CODE));
  if (g_str_equal (style, "none") || priority == NULL)
    return NULL;
  above = priority_number (priority);
  return g_strdup_printf ("%s%s%u", above ? above : "", above ? "." : "",
                          cohesion_node_get_position (action) + 1);
}

static char *
resolution_number (CohesionNode *resolution)
{
  return cohesion_dup_numeral (cohesion_node_get_position (resolution) + 1,
                               setting (resolution, COHESION_SETTINGS_NUMERALS, "i"));
}

/**
 * cohesion_node_dup_number:
 * @node: a node in a tree
 *
 * Works out the number of a theme, priority, action or resolution from its place, as the settings
 * say. Unless they say otherwise, priorities run on across themes: 1-5 over three themes.
 *
 * Returns: (transfer full) (nullable): the number; %NULL for kinds that have none
 */
char *
cohesion_node_dup_number (CohesionNode *node)
{
  switch (cohesion_node_get_kind (node)->id)
    {
    case COHESION_KIND_THEME:
      return theme_number (node);
    case COHESION_KIND_PRIORITY:
      return priority_number (node);
    case COHESION_KIND_ACTION:
      return action_number (node);
    case COHESION_KIND_RESOLUTION:
      return resolution_number (node);
    default:
      return NULL;
    }
}

static void
append_roman (GString *text, guint number)
{
  static const struct
  {
    guint value;
    const char *digits;
  } steps[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
                { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
                { 5, "v" },    { 4, "iv" },   { 1, "i" } };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (text, steps[i].digits);
}

static void
append_letters (GString *text, guint number)
{
  for (; number > 0; number = (number - 1) / 26)
    g_string_prepend_c (text, 'a' + (char) ((number - 1) % 26));
}

/**
 * cohesion_dup_numeral:
 * @number: from 1
 * @style: "i", "1" or "a", as in the settings
 *
 * Returns: (transfer full): the numeral as minutes print it: “(ii)”, “2.” or “(b)”
 */
char *
cohesion_dup_numeral (guint number, const char *style)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  if (g_str_equal (style, "1"))
    return g_strdup_printf ("%u.", number);
  if (g_str_equal (style, "a"))
    append_letters (digits, number);
  else
    append_roman (digits, number);
  return g_strdup_printf ("(%s)", digits->str);
}
