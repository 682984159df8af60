#include "config.h"

#include "cohesion-window-title.h"

#include <glib/gi18n.h>

/* What the header bar says of a document, as functions of the document alone. */

/**
 * cohesion_window_title_dup_time:
 * @time: some time, in the zone of the user
 * @now: the present, in the same zone
 *
 * Returns: (transfer full): @time in few words: the time of day if it was today, else the day
 */
char *
cohesion_window_title_dup_time (GDateTime *time, GDateTime *now)
{
  if (g_date_time_get_year (time) != g_date_time_get_year (now))
    /* Translators: a day of another year, as for strftime, such as “12 May 2025”. */
    return g_date_time_format (time, C_ ("time", "%-d %B %Y"));
  if (g_date_time_get_day_of_year (time) != g_date_time_get_day_of_year (now))
    /* Translators: a day of this year, as for strftime, such as “12 May”. */
    return g_date_time_format (time, C_ ("time", "%-d %B"));
  /* Translators: a time of today, as for strftime, such as “14:02”. */
  return g_date_time_format (time, C_ ("time", "%H:%M"));
}

static char *
dup_stage (CohesionDocument *document)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (document));
  const CohesionField *field = &cohesion_node_get_kind (strategy)->fields[COHESION_STRATEGY_STATUS];
  const char *key = cohesion_node_get_string (strategy, COHESION_STRATEGY_STATUS);
  const CohesionChoice *stage = cohesion_field_find_choice (field, key);

  return g_strdup (stage ? cohesion_choice_get_label (stage) : NULL);
}

static char *
dup_council (CohesionDocument *document)
{
  CohesionNode *council = cohesion_tree_get_organisation (cohesion_document_get_tree (document));
  const char *name = council ? cohesion_node_get_string (council, COHESION_ORGANISATION_SHORT_NAME) : NULL;

  if (council && (name == NULL || !*name))
    name = cohesion_node_get_string (council, COHESION_ORGANISATION_NAME);
  return g_strdup (name);
}

static char *
dup_saved (CohesionDocument *document, GDateTime *saved, GDateTime *now)
{
  g_autofree char *time = saved ? cohesion_window_title_dup_time (saved, now) : NULL;

  if (cohesion_document_get_read_only (document))
    return g_strdup (C_ ("document", "read-only"));
  if (cohesion_document_get_modified (document))
    return g_strdup (C_ ("document", "edited"));
  if (time == NULL)
    return g_strdup (C_ ("document", "not saved yet"));
  /* Translators: %s is a time, such as “14:02”, or a day, such as “12 May”. */
  return g_strdup_printf (C_ ("document", "saved %s"), time);
}

/**
 * cohesion_window_title_dup_subtitle:
 * @saved: (nullable): when it was last saved, in the zone of the user; %NULL if never
 * @now: the present, in the same zone
 *
 * Returns: (transfer full): whose strategy it is, how far it has come and whether it is saved, such
 *   as “Barking and Dagenham · Adopted · saved 14:02”
 */
char *
cohesion_window_title_dup_subtitle (CohesionDocument *document, GDateTime *saved, GDateTime *now)
{
  g_auto (GStrv) parts = g_new0 (char *, 4);
  char *all[] = { dup_council (document), dup_stage (document), dup_saved (document, saved, now) };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i] && *all[i])
      parts[n++] = all[i];
    else
      g_free (all[i]);
  return g_strjoinv (" · ", parts);
}
