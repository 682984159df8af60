#include "config.h"

#include "cohesion-decisions-private.h"
#include "cohesion-outcome-dialog.h"

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-typing.h"
#include "model/cohesion-decision.h"
#include "model/cohesion-list.h"
#include "ui/widgets/cohesion-undo-toast.h"

#include <glib/gi18n.h>

/* What came of decisions: the page offers to record it, and to mark what it approved. */

static void
on_recorded (CohesionDecisionsPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));

  if (document)
    cohesion_undo_toast_show (self->toasts, document, _ ("Outcome recorded"));
}

/* Private: the first decision of which nobody has said what became of it, though the meeting has been. */
CohesionNode *
cohesion_decisions_page_find_due (CohesionDecisionsPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionList *all = cohesion_tree_get_list (cohesion_document_get_tree (document),
                                              COHESION_DOCUMENT_LIST_DECISIONS);

  for (guint i = 0; i < cohesion_list_get_length (all); i++)
    {
      CohesionNode *decision = cohesion_list_get (all, i);
      CohesionDate date = cohesion_decision_get_date (decision);

      if (date.year && !cohesion_node_has_value (decision, COHESION_DECISION_OUTCOME) &&
          cohesion_date_compare (cohesion_date_last_day (date), cohesion_document_get_today (document)) <= 0)
        return decision;
    }
  return NULL;
}

/* Private: offers to record what a meeting decided. */
gboolean
cohesion_decisions_page_offer_outcome (CohesionDecisionsPage *self, gboolean writable)
{
  CohesionNode *decision = writable ? cohesion_decisions_page_find_due (self) : NULL;
  CohesionNode *meeting = decision ? cohesion_node_get_reference (decision, COHESION_DECISION_MEETING) : NULL;
  g_autofree char *where = meeting ? cohesion_meeting_dup_title (meeting) : NULL;
  /* Translators: %s is a meeting, such as “Cabinet, 21 May 2019” */
  g_autofree char *title = g_strdup_printf (_ ("What was decided at %s is not recorded yet"),
                                            where ? where : "");

  if (decision)
    adw_banner_set_title (self->outcomes, title);
  adw_banner_set_revealed (self->outcomes, decision != NULL);
  return decision != NULL;
}

/* Private: asks what the meeting made of a decision. */
void
cohesion_decisions_page_ask_outcome (CohesionDecisionsPage *self, CohesionNode *decision)
{
  CohesionOutcomeDialog *dialog = cohesion_outcome_dialog_new (
      cohesion_page_get_document (COHESION_PAGE (self)), decision);

  g_signal_connect_object (dialog, "recorded", G_CALLBACK (on_recorded), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* A decision that was agreed, and changed deadlines that are not marked so: the one that is meant, else the
 * newest. */
static CohesionNode *
find_unapproved (CohesionDecisionsPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionTree *tree = document ? cohesion_document_get_tree (document) : NULL;
  CohesionNode *meant = cohesion_decisions_page_get_decision (self);
  CohesionList *all = tree ? cohesion_tree_get_list (tree, COHESION_DOCUMENT_LIST_DECISIONS) : NULL;

  if (meant)
    return cohesion_decision_count_unapproved_changes (meant) > 0 ? meant : NULL;
  for (guint i = all ? cohesion_list_get_length (all) : 0; i > 0; i--)
    if (cohesion_decision_count_unapproved_changes (cohesion_list_get (all, i - 1)) > 0)
      return cohesion_list_get (all, i - 1);
  return NULL;
}

/* Private: marks what a decision changed as approved by it. */
void
cohesion_decisions_page_approve_changes (CohesionPage *page)
{
  CohesionDecisionsPage *self = COHESION_DECISIONS_PAGE (page);
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionNode *decision = find_unapproved (self);

  if (decision && cohesion_document_approve_by_decision (document, decision) > 0)
    cohesion_undo_toast_show (self->toasts, document, _ ("Changes of deadlines approved"));
}

/* Private: offers to mark what a decision changed. */
gboolean
cohesion_decisions_page_offer_approval (CohesionDecisionsPage *self, gboolean writable)
{
  CohesionNode *decision = writable ? find_unapproved (self) : NULL;
  guint n = decision ? cohesion_decision_count_unapproved_changes (decision) : 0;
  g_autofree char *title = g_strdup_printf (
      ngettext ("The decision is about %u change of a deadline that is not marked as approved",
                "The decision is about %u changes of deadlines that are not marked as approved", n),
      n);

  if (n > 0)
    adw_banner_set_title (self->approvals, title);
  adw_banner_set_revealed (self->approvals, n > 0);
  return n > 0;
}
