#include "config.h"

#include "cohesion-user.h"

/**
 * cohesion_dup_initials:
 * @name: name of a person
 *
 * Returns: (transfer full): the first letters of the words of @name, such as “AA” for “Ann Ames”
 */
char *
cohesion_dup_initials (const char *name)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (name, " \t-", -1);

  for (guint i = 0; words[i]; i++)
    if (*words[i])
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[i])));
  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/**
 * cohesion_dup_user:
 * @settings: the settings of the program
 *
 * Returns: (transfer full) (nullable): what is written beside the changes of whoever works here: the
 *   initials, or the post if there is no name
 */
char *
cohesion_dup_user (GSettings *settings)
{
  g_autofree char *initials = g_settings_get_string (settings, "my-initials");
  g_autofree char *name = g_settings_get_string (settings, "my-name");
  g_autofree char *post = g_settings_get_string (settings, "my-post");

  if (*initials)
    return g_steal_pointer (&initials);
  if (*name)
    return cohesion_dup_initials (name);
  return *post ? g_steal_pointer (&post) : NULL;
}
