#include "config.h"

#include "cohesion-citation-removal.h"

#include "document/cohesion-document-verbs.h"
#include "model/cohesion-citation.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Asks before something goes that texts rely on. */

static void
on_response (CohesionDocument *document, const char *response, AdwAlertDialog *dialog)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  if (!g_str_equal (response, "remove"))
    return;
  g_ptr_array_add (nodes, g_object_get_data (G_OBJECT (dialog), "node"));
  cohesion_document_remove (document, nodes);
}

/**
 * cohesion_citation_removal_ask:
 * @node: what is to be removed
 * @parent: where that was asked for
 *
 * Says where @node is cited, and removes it if that is still wanted.
 *
 * Returns: whether it asks; %FALSE if nothing cites @node, and it can be removed without
 */
gboolean
cohesion_citation_removal_ask (CohesionDocument *document, CohesionNode *node, GtkWidget *parent)
{
  CohesionTree *tree = cohesion_document_get_tree (document);
  guint64 kind = COHESION_KIND_BIT (cohesion_node_get_kind (node)->id);
  g_autofree char *uses = (kind & COHESION_CITATION_TARGETS) ? cohesion_citation_dup_uses (tree, node) : NULL;
  g_autofree char *words = uses ? cohesion_citation_dup_words (node) : NULL;
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;

  if (uses == NULL)
    return FALSE;
  /* Translators: %1$s is a statistic or the term of a definition; %2$s one or more lines, each of which names
   * a text */
  body = g_strdup_printf (_ ("“%1$s” is cited in these texts, which will keep the words but not the "
                             "source:\n%2$s"),
                          words, uses);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Remove What Is Cited?"), body));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "remove", _ ("_Remove"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "node", g_object_ref (node), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), document, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
  return TRUE;
}
