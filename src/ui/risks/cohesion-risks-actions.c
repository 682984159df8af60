#include "config.h"

#include "cohesion-risks-private.h"

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-verbs.h"
#include "ui/session/cohesion-page-actions.h"
#include "ui/widgets/cohesion-undo-toast.h"

#include <glib/gi18n.h>

/* What can be done on the page of risks, as actions of the class. Whether each can be done now is worked out
 * in cohesion_risks_page_update_actions() and nowhere else. */

/* A risk with what was typed; the rest is asked for in the details. */
static void
add (CohesionPage *page)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (page);
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionHistory *history = cohesion_document_get_history (document);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  g_autofree char *event = g_strstrip (g_strdup (gtk_editable_get_text (self->quick)));
  CohesionNode *risk;

  cohesion_history_begin_group (history, NULL);
  risk = cohesion_document_add (document, root, COHESION_DOCUMENT_LIST_RISKS, G_MAXUINT, COHESION_KIND_RISK);
  if (risk)
    {
      cohesion_document_set_text (document, risk, COHESION_RISK_EVENT, event);
      cohesion_document_set_text (document, risk, COHESION_RISK_STATUS, "open");
    }
  cohesion_history_end_group (history);
  if (risk == NULL)
    return;
  gtk_editable_set_text (self->quick, "");
  cohesion_risks_page_select (self, risk);
  cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), risk,
                         *event ? COHESION_RISK_LIKELIHOOD : COHESION_RISK_EVENT);
}

static void
set_status (CohesionRisksPage *self, const char *status, const char *title)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));

  if (cohesion_document_choose (document, cohesion_risks_page_get_selected (self), COHESION_RISK_STATUS,
                                status))
    cohesion_undo_toast_show (self->toasts, document, title);
}

static void
close_risk (CohesionPage *page)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (page);

  set_status (self, "closed", _ ("Risk closed"));
}

static void
reopen (CohesionPage *page)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (page);

  set_status (self, "open", _ ("Risk opened again"));
}

static void
take_out (CohesionPage *page)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (page);
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (nodes, g_object_ref (cohesion_risks_page_get_selected (self)));
  if (cohesion_document_remove (document, nodes))
    cohesion_undo_toast_show (self->toasts, document, _ ("Risk removed"));
}

static void
popup_menu (CohesionPage *page)
{
  CohesionRisksPage *self = COHESION_RISKS_PAGE (page);

  cohesion_page_popup_menu (COHESION_PAGE (self), self->risk_menu);
}

static const CohesionPageAction actions[] = {
  { "risks.add", add },         { "risks.close", close_risk }, { "risks.reopen", reopen },
  { "risks.remove", take_out }, { "risks.menu", popup_menu },
};

/* Private: the actions of the class. */
void
cohesion_risks_page_install_actions (GtkWidgetClass *widget_class)
{
  cohesion_page_class_install_actions (COHESION_PAGE_CLASS (widget_class), actions, G_N_ELEMENTS (actions));
  /* For whoever has no pointer for the heads of the columns. */
  gtk_widget_class_install_property_action (widget_class, "risks.sort", "sort");
}

/* Private: whether each action can be done now, from the document and what is selected. */
void
cohesion_risks_page_update_actions (CohesionRisksPage *self)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  gboolean writable = document && !cohesion_document_get_read_only (document);
  CohesionNode *risk = cohesion_risks_page_get_selected (self);
  const CohesionPageState states[] = {
    { "risks.add", writable },
    { "risks.close", writable && risk && cohesion_risk_is_open (risk) },
    { "risks.reopen", writable && risk && !cohesion_risk_is_open (risk) },
    { "risks.remove", writable && risk },
    { "risks.menu", risk != NULL },
  };

  cohesion_page_set_states (COHESION_PAGE (self), states, G_N_ELEMENTS (states));
  gtk_widget_set_sensitive (GTK_WIDGET (self->quick), writable);
}

static const CohesionPageKey keys[] = {
  { GDK_KEY_Delete, 0, "risks.remove" },
  { GDK_KEY_KP_Delete, 0, "risks.remove" },
  { GDK_KEY_Menu, 0, "risks.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "risks.menu" },
};

/* Private: the keys of the register. */
void
cohesion_risks_page_add_keys (CohesionRisksPage *self)
{
  cohesion_page_add_keys (GTK_WIDGET (self->view), keys, G_N_ELEMENTS (keys));
}
