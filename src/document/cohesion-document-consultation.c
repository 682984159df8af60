#include "config.h"

#include "cohesion-document-consultation.h"

#include "cohesion-document-measures.h"
#include "cohesion-document-verbs.h"

#include "model/cohesion-focus.h"
#include "model/cohesion-list.h"
#include "model/cohesion-rich-text.h"

#include <glib/gi18n.h>

/* What people were asked and what they raised, and how it finds its way into the strategy. */

/**
 * cohesion_document_add_engagement:
 * @kind: (nullable): key of what it is, such as “event”
 *
 * Adds an event, a survey or another way of asking people, at the end, in one step.
 *
 * Returns: (transfer none) (nullable): what was added; %NULL in a read-only document
 */
CohesionNode *
cohesion_document_add_engagement (CohesionDocument *self, const char *kind)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (self));
  CohesionNode *engagement;

  if (cohesion_document_get_read_only (self))
    return NULL;
  cohesion_history_begin_group (history, NULL);
  engagement = cohesion_document_add (self, root, COHESION_DOCUMENT_LIST_ENGAGEMENTS, G_MAXUINT,
                                      COHESION_KIND_ENGAGEMENT);
  cohesion_document_set_text (self, engagement, COHESION_ENGAGEMENT_KIND, kind);
  cohesion_history_end_group (history);
  return engagement;
}

static CohesionNode *
add_focus (CohesionDocument *self, CohesionNode *engagement, guint position, const char *text)
{
  CohesionNode *focus = cohesion_document_add (self, engagement, COHESION_ENGAGEMENT_LIST_FOCUSES, position,
                                               COHESION_KIND_FOCUS);

  if (*text)
    cohesion_document_set_text (self, focus, COHESION_FOCUS_TEXT, text);
  cohesion_document_set_text (self, focus, COHESION_FOCUS_RESPONSE, "pending");
  return focus;
}

/**
 * cohesion_document_add_focuses:
 * @engagement: where they were raised
 * @position: where the first is to be among its focuses; %G_MAXUINT for the end
 * @texts: what was raised; "" for what is still to be written
 *
 * Adds what was raised, without a reply yet, in one step.
 *
 * Returns: (transfer container) (nullable): what was added, in order; %NULL in a read-only document, or if
 *   there is nothing to add
 */
GPtrArray *
cohesion_document_add_focuses (CohesionDocument *self,
                               CohesionNode *engagement,
                               guint position,
                               const char *const *texts)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  guint n = g_strv_length ((GStrv) texts);
  g_autofree char *label = g_strdup_printf (ngettext ("Add %u focus", "Add %u focuses", n), n);
  GPtrArray *added;

  if (cohesion_document_get_read_only (self) || n == 0)
    return NULL;
  position = MIN (position, cohesion_node_get_n_children (engagement, COHESION_ENGAGEMENT_LIST_FOCUSES));
  added = g_ptr_array_sized_new (n);
  cohesion_history_begin_group (history, n > 1 ? label : NULL);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (added, add_focus (self, engagement, position + i, texts[i]));
  cohesion_history_end_group (history);
  return added;
}

/**
 * cohesion_focus_is_linked:
 * @focus: what was raised
 * @target: a priority or an action
 *
 * Returns: whether @focus led to @target
 */
gboolean
cohesion_focus_is_linked (CohesionNode *focus, CohesionNode *target)
{
  guint field = cohesion_focus_get_link_field (cohesion_node_get_kind (target)->id);

  return g_strv_contains (cohesion_node_get_strings (focus, field), cohesion_node_get_id (target));
}

/**
 * cohesion_document_link_focus:
 * @focus: what was raised
 * @target: the priority or action that it led to
 *
 * Returns: whether it could be done; not in a read-only document, nor twice
 */
gboolean
cohesion_document_link_focus (CohesionDocument *self, CohesionNode *focus, CohesionNode *target)
{
  guint field = cohesion_focus_get_link_field (cohesion_node_get_kind (target)->id);

  return !cohesion_focus_is_linked (focus, target) && cohesion_document_link (self, focus, field, target);
}

/**
 * cohesion_document_unlink_focus:
 * @focus: what was raised
 * @target: the priority or action to which it did not lead after all
 *
 * Returns: whether it could be done; not in a read-only document, nor if they are not linked
 */
gboolean
cohesion_document_unlink_focus (CohesionDocument *self, CohesionNode *focus, CohesionNode *target)
{
  guint field = cohesion_focus_get_link_field (cohesion_node_get_kind (target)->id);

  return cohesion_focus_is_linked (focus, target) && cohesion_document_unlink (self, focus, field, target);
}

/* What was raised, in one line, as a title. */
static char *
dup_title (CohesionNode *focus)
{
  g_autofree char *plain = cohesion_rich_text_to_plain (
      cohesion_node_get_string (focus, COHESION_FOCUS_TEXT));

  return g_strstrip (g_strdelimit (g_steal_pointer (&plain), "\n\r\t", ' '));
}

/* What has a response keeps it. */
static void
accept_pending (CohesionDocument *self, CohesionNode *focus)
{
  if (cohesion_focus_get_gaps (focus) & COHESION_FOCUS_PENDING)
    cohesion_document_set_text (self, focus, COHESION_FOCUS_RESPONSE, "accepted");
}

/**
 * cohesion_document_make_of_focus:
 * @focus: what was raised
 * @parent: a theme, to make a priority in it, or a priority, to make an action in it
 *
 * Makes a priority or an action of what was raised, at the end of @parent, in one step. It has its words as
 * title and stays linked. What nobody had replied to is accepted.
 *
 * Returns: (transfer none) (nullable): what was made; %NULL in a read-only document
 */
CohesionNode *
cohesion_document_make_of_focus (CohesionDocument *self, CohesionNode *focus, CohesionNode *parent)
{
  CohesionHistory *history = cohesion_document_get_history (self);
  gboolean is_priority = cohesion_node_is (parent, COHESION_KIND_THEME);
  guint kind = is_priority ? COHESION_KIND_PRIORITY : COHESION_KIND_ACTION;
  guint list = is_priority ? COHESION_THEME_LIST_PRIORITIES : COHESION_PRIORITY_LIST_ACTIONS;
  g_autofree char *title = dup_title (focus);
  CohesionNode *made;

  if (cohesion_document_get_read_only (self))
    return NULL;
  cohesion_history_begin_group (history, is_priority ? C_ ("step", "Make a priority of focus")
                                                     : C_ ("step", "Make an action of focus"));
  made = cohesion_document_add (self, parent, list, G_MAXUINT, kind);
  cohesion_document_set_text (self, made, (guint) cohesion_kind_get (kind)->name_field, title);
  cohesion_document_link_focus (self, focus, made);
  accept_pending (self, focus);
  cohesion_history_end_group (history);
  return made;
}
