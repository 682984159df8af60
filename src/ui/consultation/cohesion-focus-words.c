#include "config.h"

#include "cohesion-focus-words.h"

#include "model/cohesion-focus.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-quantity.h"
#include "model/cohesion-rich-text.h"
#include "ui/lines/cohesion-notes.h"

#include <glib/gi18n.h>

/* What is said of an engagement and of what was raised there. */

/* What is said of something, in one line; NULL if nothing is. */
static char *
join_parts (GStrvBuilder *parts)
{
  g_auto (GStrv) strv = g_strv_builder_end (parts);

  /* Translators: stands between what is said about a consultation: “Event · 2019 · Dockside offices” */
  return *strv ? g_strjoinv (C_ ("consultation", " · "), strv) : NULL;
}

static void
add_field (GStrvBuilder *parts, CohesionNode *node, guint field)
{
  if (cohesion_node_has_value (node, field))
    g_strv_builder_take (parts, cohesion_node_dup_text (node, field));
}

static void
add_dates (GStrvBuilder *parts, CohesionNode *engagement)
{
  g_autofree char *from = cohesion_node_dup_text (engagement, COHESION_ENGAGEMENT_FROM);
  g_autofree char *to = cohesion_node_dup_text (engagement, COHESION_ENGAGEMENT_TO);

  if (*from && *to)
    /* Translators: the first and the last day of a consultation: “1 June 2019 to 30 June 2019” */
    g_strv_builder_take (parts, g_strdup_printf (C_ ("consultation", "%1$s to %2$s"), from, to));
  else if (*from || *to)
    g_strv_builder_add (parts, *from ? from : to);
}

/* Who took part; not twice, where that is also what is counted. */
static void
add_audience (GStrvBuilder *parts, CohesionNode *engagement)
{
  const char *audience = cohesion_node_get_string (engagement, COHESION_ENGAGEMENT_AUDIENCE);
  const char *unit = cohesion_node_get_string (engagement, COHESION_ENGAGEMENT_ATTENDANCE_UNIT);
  g_autofree char *attendance = cohesion_engagement_dup_attendance (engagement, NULL);
  g_autofree char *one = audience ? g_utf8_casefold (audience, -1) : NULL;
  g_autofree char *other = unit ? g_utf8_casefold (unit, -1) : NULL;

  if (attendance)
    g_strv_builder_add (parts, attendance);
  if (audience && (attendance == NULL || g_strcmp0 (one, other) != 0))
    g_strv_builder_add (parts, audience);
}

static void
add_responses (GStrvBuilder *parts, CohesionNode *engagement)
{
  gint64 n = cohesion_node_get_integer (engagement, COHESION_ENGAGEMENT_RESPONSES);
  guint form = (guint) CLAMP (n, 0, G_MAXINT);

  if (n > 0)
    /* Translators: how many answered a survey */
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u response", "%u responses", form), form));
}

/**
 * cohesion_engagement_dup_facts:
 * @engagement: a node of the kind “engagement”
 *
 * Returns: (transfer full) (nullable): what kind it was, when, where and who took part, in one line; %NULL if
 *   nothing is known
 */
char *
cohesion_engagement_dup_facts (CohesionNode *engagement)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  add_field (parts, engagement, COHESION_ENGAGEMENT_KIND);
  add_dates (parts, engagement);
  add_field (parts, engagement, COHESION_ENGAGEMENT_VENUE);
  add_audience (parts, engagement);
  add_responses (parts, engagement);
  return join_parts (parts);
}

/**
 * cohesion_focus_add_origin:
 * @notes: (element-type CohesionNote): notes to add to
 * @focus: what was raised
 *
 * Says who raised it, if anybody wrote that down, and how often.
 */
void
cohesion_focus_add_origin (GArray *notes, CohesionNode *focus)
{
  const char *who = cohesion_node_get_string (focus, COHESION_FOCUS_RAISED_BY);
  gint64 weight = cohesion_node_get_integer (focus, COHESION_FOCUS_WEIGHT);
  guint n = (guint) CLAMP (weight, 0, G_MAXINT);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  if (who)
    /* Translators: %s is a group of people, such as “Members of the voluntary sector” */
    g_strv_builder_take (parts, g_strdup_printf (C_ ("focus", "Raised by: %s"), who));
  if (weight > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("Raised once", "Raised %u times", n), n));
  cohesion_note_array_add (notes, COHESION_NOTE_DIMMED, NULL, join_parts (parts));
}

/**
 * cohesion_focus_add_response:
 * @notes: (element-type CohesionNote): notes to add to
 * @focus: what was raised
 *
 * Says what the response is, and what was done; and what of that is missing.
 */
void
cohesion_focus_add_response (GArray *notes, CohesionNode *focus)
{
  guint gaps = cohesion_focus_get_gaps (focus);
  CohesionNoteTone tone = gaps & COHESION_FOCUS_PENDING ? COHESION_NOTE_GAP : COHESION_NOTE_PLAIN;

  cohesion_note_array_add (notes, tone, cohesion_focus_get_symbol (focus),
                           g_strdup (cohesion_focus_get_response_label (focus)));
  if (gaps & COHESION_FOCUS_SAYS_NOTHING)
    cohesion_note_array_add (notes, COHESION_NOTE_GAP, NULL, g_strdup (_ ("Nothing says what was done")));
  cohesion_note_array_add (
      notes, COHESION_NOTE_PLAIN, NULL,
      cohesion_rich_text_to_plain (cohesion_node_get_string (focus, COHESION_FOCUS_REPLY)));
}

static void
add_titles (GStrvBuilder *titles, CohesionNode *focus, guint field)
{
  g_autoptr (GPtrArray) nodes = cohesion_node_get_references (focus, field);

  for (guint i = 0; i < nodes->len; i++)
    g_strv_builder_take (titles, cohesion_node_dup_title (g_ptr_array_index (nodes, i)));
}

static GStrv
list_effects (CohesionNode *focus)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  add_titles (titles, focus, COHESION_FOCUS_PRIORITIES);
  add_titles (titles, focus, COHESION_FOCUS_ACTIONS);
  return g_strv_builder_end (titles);
}

/**
 * cohesion_focus_dup_effects:
 * @focus: what was raised
 *
 * Returns: (transfer full) (nullable): the priorities and actions that it led to, in one line; %NULL if there
 *   are none
 */
char *
cohesion_focus_dup_effects (CohesionNode *focus)
{
  g_auto (GStrv) titles = list_effects (focus);
  g_autofree char *joined = g_strjoinv (C_ ("list", "; "), titles);

  /* Translators: %s are the priorities and actions that came of what was raised in a consultation */
  return *titles ? g_strdup_printf (C_ ("focus", "Led to: %s"), joined) : NULL;
}

/**
 * cohesion_focus_add_effects:
 * @notes: (element-type CohesionNote): notes to add to
 * @focus: what was raised
 *
 * Names each priority and action that it led to, or says that there is none.
 */
void
cohesion_focus_add_effects (GArray *notes, CohesionNode *focus)
{
  g_auto (GStrv) titles = list_effects (focus);
  gboolean gap = (cohesion_focus_get_gaps (focus) & COHESION_FOCUS_LEADS_NOWHERE) != 0;

  for (guint i = 0; titles[i]; i++)
    cohesion_note_array_add (notes, COHESION_NOTE_PLAIN, NULL, g_strdup (titles[i]));
  if (*titles == NULL)
    cohesion_note_array_add (notes, gap ? COHESION_NOTE_GAP : COHESION_NOTE_DIMMED, NULL,
                             g_strdup (gap ? _ ("Leads nowhere yet") : C_ ("focus", "Nothing")));
}
