#include "config.h"

#include "cohesion-evidence-private.h"

#include "cohesion-evidence-words.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-evidence.h"
#include "ui/session/cohesion-page-actions.h"

#include <glib/gi18n.h>

/* What can be done on the page of evidence, as actions of the class. Whether each can be done now is worked
 * out in cohesion_evidence_page_update_actions() and nowhere else. */

static CohesionNode *
get_selected (CohesionEvidencePage *self)
{
  return cohesion_lines_page_get_selected (COHESION_LINES_PAGE (self));
}

/* After the selected item, if that is of the same kind; else at the end of its list. */
static void
add_kind (CohesionEvidencePage *self, const CohesionKind *kind)
{
  CohesionDocument *document = cohesion_page_get_document (COHESION_PAGE (self));
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  CohesionNode *selected = get_selected (self);
  int list = cohesion_kind_find_list_of (cohesion_node_get_kind (root), kind->id);
  guint position = selected && cohesion_node_is (selected, kind->id)
                       ? cohesion_node_get_position (selected) + 1
                       : G_MAXUINT;
  CohesionNode *node = cohesion_document_add (document, root, (guint) list, position, kind->id);

  if (node == NULL)
    return;
  cohesion_lines_page_select (COHESION_LINES_PAGE (self), node);
  cohesion_session_show (cohesion_page_get_session (COHESION_PAGE (self)), node, kind->name_field);
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const CohesionKind *kind = cohesion_kind_lookup (g_variant_get_string (parameter, NULL));

  if (kind)
    add_kind (COHESION_EVIDENCE_PAGE (widget), kind);
}

/* Another of the selected kind, else a statistic. */
static void
add_another (CohesionPage *page)
{
  CohesionEvidencePage *self = COHESION_EVIDENCE_PAGE (page);
  CohesionNode *selected = get_selected (self);

  add_kind (self, selected ? cohesion_node_get_kind (selected) : cohesion_kind_get (COHESION_KIND_EVIDENCE));
}

static gboolean
can_cite (CohesionNode *node)
{
  return node && !cohesion_node_is (node, COHESION_KIND_INITIATIVE) && *cohesion_node_get_name (node);
}

static void
copy (CohesionPage *page)
{
  CohesionEvidencePage *self = COHESION_EVIDENCE_PAGE (page);
  g_autofree char *text = cohesion_evidence_dup_citation (get_selected (self), NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  cohesion_lines_page_say (COHESION_LINES_PAGE (self), _ ("Copied with its source"));
}

static void
launched (GObject *launcher, GAsyncResult *result, gpointer data)
{
  g_autoptr (CohesionEvidencePage) self = data;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, NULL) &&
      cohesion_page_get_session (COHESION_PAGE (self)))
    cohesion_lines_page_say (COHESION_LINES_PAGE (self), _ ("The web address cannot be opened"));
}

static void
open_address (CohesionPage *page)
{
  const char *address = cohesion_evidence_get_address (get_selected (COHESION_EVIDENCE_PAGE (page)));
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (address);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), NULL, launched,
                           g_object_ref (page));
}

static const CohesionPageAction actions[] = {
  { "evidence.add-another", add_another },
  { "evidence.copy", copy },
  { "evidence.open-address", open_address },
};

/* Private: the actions of the class. */
void
cohesion_evidence_page_install_actions (GtkWidgetClass *widget_class)
{
  cohesion_page_class_install_actions (COHESION_PAGE_CLASS (widget_class), actions, G_N_ELEMENTS (actions));
  gtk_widget_class_install_action (widget_class, "evidence.add", "s", add);
}

/* Private: whether each action can be done now, from the document and what is selected. What is only to be
 * read shows no button that cannot be pressed. */
void
cohesion_evidence_page_update_actions (CohesionEvidencePage *self)
{
  gboolean writable = cohesion_lines_page_is_writable (COHESION_LINES_PAGE (self));
  CohesionNode *node = get_selected (self);
  const CohesionPageState states[] = {
    { "evidence.add", writable },
    { "evidence.add-another", writable },
    { "evidence.copy", can_cite (node) },
    { "evidence.open-address", node && cohesion_evidence_get_address (node) },
  };

  gtk_widget_set_visible (self->add, writable);
  gtk_widget_set_visible (self->copy, writable || can_cite (node));
  cohesion_page_set_states (COHESION_PAGE (self), states, G_N_ELEMENTS (states));
}

static const CohesionPageKey keys[] = {
  { GDK_KEY_Insert, 0, "evidence.add-another" },
  { GDK_KEY_KP_Insert, 0, "evidence.add-another" },
  { GDK_KEY_c, GDK_CONTROL_MASK, "evidence.copy" },
};

/* Private: the keys of the list. */
void
cohesion_evidence_page_add_controls (CohesionEvidencePage *self)
{
  cohesion_page_add_keys (GTK_WIDGET (self->view), keys, G_N_ELEMENTS (keys));
}
