#include "config.h"

#include "cohesion-decisions-private.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "ui/session/cohesion-page-actions.h"
#include "ui/widgets/cohesion-undo-toast.h"

#include <glib/gi18n.h>

/* What can be done on the page of decisions, as actions of the class. Whether each can be done now is
 * worked out in cohesion_decisions_page_update_actions() and nowhere else. */

static CohesionTree *
tree_of (CohesionDecisionsPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));

  return document ? cohesion_document_get_tree (document) : NULL;
}

/* What is selected, if it is of that kind. A point of the discussion is not its meeting. */
static CohesionNode *
get_selected (CohesionDecisionsPage *self, CohesionLineType type)
{
  CohesionMinuteLine *line = cohesion_decisions_page_get_line (self);

  return line && cohesion_minute_line_get_line_type (line) == type ? cohesion_minute_line_get_node (line)
                                                                   : NULL;
}

static CohesionNode *
find_decision_of (CohesionTree *tree, CohesionNode *meeting)
{
  CohesionList *decisions = cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS);

  for (guint i = cohesion_list_get_length (decisions); i > 0; i--)
    if (cohesion_node_get_reference (cohesion_list_get (decisions, i - 1), COHESION_DECISION_MEETING) ==
        meeting)
      return cohesion_list_get (decisions, i - 1);
  return NULL;
}

/* Private: the decision that is meant: the selected one, that of the selected resolution or meeting, the only
 * one. */
CohesionNode *
cohesion_decisions_page_get_decision (CohesionDecisionsPage *self)
{
  CohesionTree *tree = tree_of (self);
  CohesionMinuteLine *line = cohesion_decisions_page_get_line (self);
  CohesionNode *node = line ? cohesion_minute_line_get_node (line) : NULL;
  CohesionList *all = tree ? cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS) : NULL;

  if (node && cohesion_node_is (node, COHESION_KIND_RESOLUTION))
    return cohesion_node_get_parent (node);
  if (node && cohesion_node_is (node, COHESION_KIND_DECISION))
    return node;
  if (node && cohesion_node_is (node, COHESION_KIND_MEETING))
    return find_decision_of (tree, node);
  return all && cohesion_list_get_length (all) == 1 ? cohesion_list_get (all, 0) : NULL;
}

/* The meeting of what is selected, else the newest. */
static CohesionNode *
get_meeting (CohesionDecisionsPage *self)
{
  CohesionMinuteLine *line = cohesion_decisions_page_get_line (self);
  CohesionNode *node = line ? cohesion_minute_line_get_node (line) : NULL;
  CohesionNode *decision = cohesion_decisions_page_get_decision (self);
  g_autoptr (CohesionMinuteLine) first = g_list_model_get_item (G_LIST_MODEL (self->lines), 0);

  if (node && cohesion_node_is (node, COHESION_KIND_MEETING))
    return node;
  if (node && decision)
    return cohesion_node_get_reference (decision, COHESION_DECISION_MEETING);
  return first && cohesion_minute_line_get_line_type (first) == COHESION_LINE_MEETING
             ? cohesion_minute_line_get_node (first)
             : NULL;
}

/* Adds a node with the text of one field, in one step, and opens it in the details. */
static void
add_node (CohesionDecisionsPage *self,
          const CohesionPlace *place,
          guint kind,
          guint field,
          const char *text,
          guint show)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionHistory *history = cohesion_document_get_history (document);
  CohesionNode *node;

  cohesion_history_begin_group (history, NULL);
  node = cohesion_document_add (document, place->parent, place->list, place->position, kind);
  if (node && text)
    cohesion_document_set_text (document, node, field, text);
  cohesion_history_end_group (history);
  if (node == NULL)
    return;
  cohesion_decisions_page_select (self, node);
  cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), node, (int) show);
}

static void
add_meeting (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);
  CohesionPlace place = { cohesion_tree_get_root (tree_of (self)), COHESION_DOCUMENT_LIST_MEETINGS,
                          G_MAXUINT };

  add_node (self, &place, COHESION_KIND_MEETING, COHESION_MEETING_BODY, C_ ("meeting", "Cabinet"),
            COHESION_MEETING_DATE);
}

static void
add_decision (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);
  CohesionPlace place = { cohesion_tree_get_root (tree_of (self)), COHESION_DOCUMENT_LIST_DECISIONS,
                          G_MAXUINT };
  CohesionNode *meeting = get_meeting (self);

  add_node (self, &place, COHESION_KIND_DECISION, COHESION_DECISION_MEETING,
            meeting ? cohesion_node_get_id (meeting) : NULL, COHESION_DECISION_TITLE);
}

/* After the selected resolution, else at the end. */
static void
add_resolution (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (widget);
  CohesionNode *selected = get_selected (self, COHESION_LINE_RESOLUTION);
  CohesionPlace place = { cohesion_decisions_page_get_decision (self), COHESION_DECISION_LIST_RESOLUTIONS,
                          selected ? cohesion_node_get_position (selected) + 1 : G_MAXUINT };

  if (place.parent)
    add_node (self, &place, COHESION_KIND_RESOLUTION, COHESION_RESOLUTION_VERB,
              g_variant_get_string (parameter, NULL), COHESION_RESOLUTION_TEXT);
}

/* @position counts the resolutions as they are before the move. */
static gboolean
find_place (CohesionDecisionsPage *self, gboolean down, CohesionPlace *place)
{
  CohesionNode *resolution = get_selected (self, COHESION_LINE_RESOLUTION);
  guint position;

  if (resolution == NULL)
    return FALSE;
  place->parent = cohesion_node_get_parent (resolution);
  place->list = COHESION_DECISION_LIST_RESOLUTIONS;
  position = cohesion_node_get_position (resolution);
  if (down ? position + 1 >= cohesion_node_get_n_children (place->parent, place->list) : position == 0)
    return FALSE;
  place->position = down ? position + 2 : position - 1;
  return TRUE;
}

static gboolean
move_to (CohesionDecisionsPage *self, CohesionNode *resolution, const CohesionPlace *place)
{
  g_autoptr (CohesionNode) moved = g_object_ref (resolution);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, moved);
  if (!cohesion_document_move (cohesion_page_get_document (COHESION_PAGE (self)), nodes, place))
    return FALSE;
  cohesion_decisions_page_select (self, moved);
  return TRUE;
}

static void
move (CohesionDecisionsPage *self, gboolean down)
{
  CohesionPlace place;

  if (find_place (self, down, &place))
    move_to (self, get_selected (self, COHESION_LINE_RESOLUTION), &place);
}

static void
move_up (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  move (self, FALSE);
}

static void
move_down (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  move (self, TRUE);
}

/* Private: puts a resolution that was dragged before the one it was dropped on, or at the end of the
 * decision. Returns whether it could be done. */
gboolean
cohesion_decisions_page_drop (CohesionDecisionsPage *self, CohesionNode *resolution, CohesionNode *target)
{
  CohesionPlace place = { target, COHESION_DECISION_LIST_RESOLUTIONS, 0 };

  if (target == NULL || target == resolution || cohesion_node_get_tree (resolution) != tree_of (self) ||
      !cohesion_node_is (resolution, COHESION_KIND_RESOLUTION))
    return FALSE;
  if (cohesion_node_is (target, COHESION_KIND_RESOLUTION))
    {
      place.parent = cohesion_node_get_parent (target);
      place.position = cohesion_node_get_position (target);
      /* Downwards it comes to stand where the other was. */
      place.position += cohesion_node_get_parent (resolution) == place.parent &&
                        cohesion_node_get_position (resolution) < place.position;
    }
  else if (cohesion_node_is (target, COHESION_KIND_DECISION))
    place.position = cohesion_node_get_parent (resolution) == target
                         ? 0
                         : cohesion_node_get_n_children (target, place.list);
  else
    return FALSE;
  return move_to (self, resolution, &place);
}

static CohesionNode *
get_removable (CohesionDecisionsPage *self)
{
  static const CohesionLineType types[] = { COHESION_LINE_MEETING, COHESION_LINE_DECISION,
                                            COHESION_LINE_RESOLUTION };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (get_selected (self, types[i]))
      return get_selected (self, types[i]);
  return NULL;
}

static void
take_out (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  static const struct
  {
    guint kind;
    const char *title;
  } titles[] = {
    { COHESION_KIND_MEETING, N_ ("Meeting removed") },
    { COHESION_KIND_DECISION, N_ ("Decision removed") },
    { COHESION_KIND_RESOLUTION, N_ ("Resolution removed") },
  };
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  CohesionNode *node = get_removable (self);

  g_ptr_array_add (nodes, g_object_ref (node));
  if (!cohesion_document_remove (document, nodes))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (cohesion_node_is (node, titles[i].kind))
      cohesion_undo_toast_show (self->toasts, document, _ (titles[i].title));
}

/* The meeting or decision whose minute is meant. */
static CohesionNode *
get_minuted (CohesionDecisionsPage *self)
{
  CohesionNode *decision = cohesion_decisions_page_get_decision (self);

  return decision ? decision : get_selected (self, COHESION_LINE_MEETING);
}

static void
copy (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  cohesion_decisions_page_copy_minute (self, get_minuted (self));
}

static void
save_minute (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  cohesion_decisions_page_save_minute (self, get_minuted (self));
}

static void
print_minute (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  cohesion_decisions_page_print_minute (self, get_minuted (self));
}

static void
record_outcome (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  cohesion_decisions_page_ask_outcome (self, cohesion_decisions_page_get_decision (self));
}

static void
record_due (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  cohesion_decisions_page_ask_outcome (self, cohesion_decisions_page_find_due (self));
}

static CohesionNode *
find_report (CohesionDecisionsPage *self)
{
  CohesionNode *decision = cohesion_decisions_page_get_decision (self);
  CohesionList *reports = decision ? cohesion_tree_get_list (tree_of (self), COHESION_DOCUMENT_LIST_REPORTS)
                                   : NULL;

  for (guint i = 0; reports && i < cohesion_list_get_length (reports); i++)
    {
      CohesionNode *report = cohesion_list_get (reports, i);

      if (cohesion_node_get_reference (report, COHESION_REPORT_DECISION) == decision)
        return report;
    }
  return NULL;
}

static void
open_report (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), find_report (self), -1);
}

static void
popup_menu (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);

  cohesion_page_popup_menu (COHESION_PAGE (self), self->item_menu);
}

static const CohesionPageAction actions[] = {
  { "decisions.add-meeting", add_meeting },
  { "decisions.add-decision", add_decision },
  { "decisions.move-up", move_up },
  { "decisions.move-down", move_down },
  { "decisions.remove", take_out },
  { "decisions.copy", copy },
  { "decisions.save-minute", save_minute },
  { "decisions.print-minute", print_minute },
  { "decisions.record-outcome", record_outcome },
  { "decisions.record-due", record_due },
  { "decisions.open-report", open_report },
  { "decisions.menu", popup_menu },
  { "decisions.approve-changes", cohesion_decisions_page_approve_changes },
};

/* Private: the actions of the class. */
void
cohesion_decisions_page_install_actions (GtkWidgetClass *widget_class)
{
  cohesion_page_class_install_actions (COHESION_PAGE_CLASS (widget_class), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_install_action (widget_class, "decisions.add-resolution", "s", add_resolution);
}

/* Private: whether each action can be done now, from the document and what is selected. */
void
cohesion_decisions_page_update_actions (CohesionDecisionsPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  gboolean writable = document && !cohesion_document_get_read_only (document);
  CohesionPlace place;
  const CohesionPageState states[] = {
    { "decisions.add-meeting", writable },
    { "decisions.add-decision", writable },
    { "decisions.add-resolution", writable && cohesion_decisions_page_get_decision (self) },
    { "decisions.move-up", writable && find_place (self, FALSE, &place) },
    { "decisions.move-down", writable && find_place (self, TRUE, &place) },
    { "decisions.remove", writable && get_removable (self) },
    { "decisions.copy", get_minuted (self) != NULL },
    { "decisions.save-minute", get_minuted (self) != NULL },
    { "decisions.print-minute", get_minuted (self) != NULL },
    { "decisions.record-outcome", writable && cohesion_decisions_page_get_decision (self) },
    { "decisions.record-due", cohesion_decisions_page_offer_outcome (self, writable) },
    { "decisions.open-report", find_report (self) != NULL },
    { "decisions.menu", cohesion_decisions_page_get_line (self) != NULL },
    { "decisions.approve-changes", cohesion_decisions_page_offer_approval (self, writable) },
  };

  cohesion_page_set_states (COHESION_PAGE (self), states, G_N_ELEMENTS (states));
  /* Whoever only reads is offered what can be done now, and nothing that edits. */
  gtk_widget_set_visible (self->add, writable);
  gtk_widget_set_visible (self->add_first, writable);
  gtk_widget_set_visible (self->editing, writable);
  gtk_widget_set_visible (self->copy, writable || get_minuted (self));
  gtk_widget_set_visible (self->more, writable || cohesion_decisions_page_get_line (self));
}

static const CohesionPageKey keys[] = {
  { GDK_KEY_Up, GDK_ALT_MASK, "decisions.move-up" }, { GDK_KEY_Down, GDK_ALT_MASK, "decisions.move-down" },
  { GDK_KEY_Delete, 0, "decisions.remove" },         { GDK_KEY_KP_Delete, 0, "decisions.remove" },
  { GDK_KEY_c, GDK_CONTROL_MASK, "decisions.copy" }, { GDK_KEY_Menu, 0, "decisions.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "decisions.menu" },
};

/* Private: the keys of the list, and the menu of verbs, from those that the tables have. */
void
cohesion_decisions_page_add_controls (CohesionDecisionsPage *self)
{
  const CohesionField *verb = &cohesion_kind_get (COHESION_KIND_RESOLUTION)->fields[COHESION_RESOLUTION_VERB];

  for (const CohesionChoice *choice = verb->choices; choice->key; choice++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (cohesion_choice_get_label (choice), NULL);

      g_menu_item_set_action_and_target (item, "decisions.add-resolution", "s", choice->key);
      g_menu_append_item (self->resolution_menu, item);
    }
  cohesion_page_add_keys (GTK_WIDGET (self->view), keys, G_N_ELEMENTS (keys));
}
