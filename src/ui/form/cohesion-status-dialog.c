#include "config.h"

#include "cohesion-status-dialog.h"

#include "cohesion-status-questions.h"

#include "document/cohesion-document-closure.h"
#include "model/cohesion-status.h"

#include <glib/gi18n.h>

/* One way to give a status to actions, wherever that is done: it asks what is to be said with it, and no
 * more. */

typedef struct
{
  GPtrArray *actions;
  char *key;
  GtkWidget *questions; /* owned */
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_ptr_array_unref (self->actions);
  g_free (self->key);
  g_clear_object (&self->questions);
  g_free (self);
}

/* While a dialog is open, much can happen. */
static GPtrArray *
still_there (CohesionTree *tree, GPtrArray *actions)
{
  GPtrArray *live = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < actions->len; i++)
    {
      CohesionNode *action = g_ptr_array_index (actions, i);

      if (cohesion_tree_lookup_live (tree, cohesion_node_get_id (action)) == action)
        g_ptr_array_add (live, g_object_ref (action));
    }
  return live;
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CohesionDocument *document = g_task_get_source_object (task);
  Request *request = g_task_get_task_data (task);
  g_autoptr (GPtrArray) actions = NULL;
  CohesionStatusReport report;

  if (!g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "set"))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  actions = still_there (cohesion_document_get_tree (document), request->actions);
  cohesion_status_questions_read (COHESION_STATUS_QUESTIONS (request->questions), &report);
  g_task_return_boolean (task, cohesion_document_report_status (document, actions, &report));
}

static void
update_response (AdwAlertDialog *dialog, CohesionStatusQuestions *questions)
{
  adw_alert_dialog_set_response_enabled (dialog, "set", cohesion_status_questions_get_valid (questions));
}

/* Enter in a line is the default answer. */
static void
answer_default (AdwAlertDialog *dialog)
{
  GtkWidget *button = adw_dialog_get_default_widget (ADW_DIALOG (dialog));

  if (button)
    gtk_widget_activate (button);
}

static AdwDialog *
make_dialog (CohesionTree *tree, Request *request)
{
  CohesionNode *status = cohesion_status_find (tree, request->key);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;

  /* Translators: %s is the label of a status, such as “Complete”. */
  heading = g_strdup_printf (_ ("Status “%s”"), cohesion_node_get_name (status));
  if (request->actions->len == 1)
    body = g_strdup (cohesion_node_get_name (g_ptr_array_index (request->actions, 0)));
  else
    body = g_strdup_printf (ngettext ("For %u action", "For %u actions", request->actions->len),
                            request->actions->len);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "set", _ ("_Set Status"), NULL);
  adw_alert_dialog_set_default_response (dialog, "set");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_appearance (dialog, "set", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_extra_child (dialog, request->questions);
  return ADW_DIALOG (dialog);
}

static void
ask (GTask *task, GtkWidget *parent)
{
  CohesionDocument *document = g_task_get_source_object (task);
  Request *request = g_task_get_task_data (task);
  AdwDialog *dialog;

  request->questions = g_object_ref_sink (cohesion_status_questions_new (document, request->actions));
  cohesion_status_questions_set_status (COHESION_STATUS_QUESTIONS (request->questions), request->key);
  dialog = make_dialog (cohesion_document_get_tree (document), request);
  g_signal_connect_object (request->questions, "changed", G_CALLBACK (update_response), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (request->questions, "activated", G_CALLBACK (answer_default), dialog,
                           G_CONNECT_SWAPPED);
  adw_dialog_set_focus (dialog,
                        cohesion_status_questions_get_first (COHESION_STATUS_QUESTIONS (request->questions)));
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), parent, NULL, on_answered, task);
}

/**
 * cohesion_status_dialog_set_status_async:
 * @actions: (element-type CohesionNode): the actions that are to have the status
 * @key: key of the status
 * @parent: (nullable): a widget in the window to ask in
 *
 * Reports a status for some actions, in one step. Where something is to be said with it, it is asked first:
 * when and by what they were completed, why they were closed, why they are in trouble; else nothing is.
 */
void
cohesion_status_dialog_set_status_async (CohesionDocument *document,
                                         GPtrArray *actions,
                                         const char *key,
                                         GtkWidget *parent,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  GTask *task = g_task_new (document, NULL, callback, user_data);
  CohesionTree *tree = cohesion_document_get_tree (document);
  CohesionStatusReport report = { .key = key };
  Request *request = g_new0 (Request, 1);

  request->actions = still_there (tree, actions);
  request->key = g_strdup (key);
  g_task_set_source_tag (task, cohesion_status_dialog_set_status_async);
  g_task_set_task_data (task, request, request_free);
  if (request->actions->len > 0 && !cohesion_document_get_read_only (document) &&
      cohesion_status_asks (tree, key))
    {
      ask (task, parent);
      return;
    }
  g_task_return_boolean (task, cohesion_document_report_status (document, request->actions, &report));
  g_clear_object (&task);
}

/**
 * cohesion_status_dialog_set_status_finish:
 *
 * Returns: whether the status was reported; not if somebody thought better of it
 */
gboolean
cohesion_status_dialog_set_status_finish (CohesionDocument *document, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
