#include "config.h"

#include "cohesion-people-private.h"

#include "document/cohesion-document-references.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"
#include "model/cohesion-usage.h"
#include "ui/widgets/cohesion-undo-toast.h"

#include <glib/gi18n.h>

/* The questions that the page of people asks. Each waits for the answer with what it needs, and looks
 * again whether it can be done: the document may have changed meanwhile. */

typedef struct
{
  CohesionPeoplePage *page;
  CohesionDocument *document;
  CohesionNode *party;
  GPtrArray *others;
  GtkDropDown *choice; /* whom of the others; not owned */
  GtkCalendar *day;    /* not owned */
  gboolean remove;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_clear_object (&question->page);
  g_clear_object (&question->document);
  g_clear_object (&question->party);
  g_clear_pointer (&question->others, g_ptr_array_unref);
  g_free (question);
}

static Question *
question_new (CohesionPeoplePage *page, CohesionNode *party)
{
  Question *question = g_new0 (Question, 1);

  question->page = g_object_ref (page);
  question->document = g_object_ref (cohesion_page_get_document (COHESION_PAGE (page)));
  question->party = g_object_ref (party);
  question->others = g_ptr_array_new_with_free_func (g_object_unref);
  return question;
}

static gboolean
is_live (const Question *question)
{
  CohesionTree *tree = cohesion_document_get_tree (question->document);

  return cohesion_page_get_document (COHESION_PAGE (question->page)) == question->document &&
         cohesion_tree_lookup_live (tree, cohesion_node_get_id (question->party)) == question->party;
}

static guint
count_uses (CohesionDocument *document, CohesionNode *party)
{
  g_autoptr (CohesionUsage) usage = cohesion_usage_new (cohesion_document_get_tree (document),
                                                        COHESION_KIND_BIT (COHESION_KIND_PARTY));
  guint n;

  cohesion_usage_get (usage, party, &n);
  return n;
}

static void
title_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
title_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const char *title = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), title);
  gtk_list_item_set_accessible_label (item, title);
}

/* A list of everybody else, with @nobody before them if that may be chosen. */
static GtkWidget *
make_choice (Question *question, const char *nobody, const char *label)
{
  CohesionList *parties = cohesion_tree_get_list (cohesion_document_get_tree (question->document),
                                                  COHESION_DOCUMENT_LIST_PARTIES);
  GtkStringList *titles = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) titles_shown = gtk_signal_list_item_factory_new ();
  GtkExpression *title = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  if (nobody)
    gtk_string_list_append (titles, nobody);
  for (guint i = 0; i < cohesion_list_get_length (parties); i++)
    {
      CohesionNode *other = cohesion_list_get (parties, i);

      if (other == question->party)
        continue;
      g_ptr_array_add (question->others, g_object_ref (other));
      gtk_string_list_append (titles, cohesion_party_get_title (other));
    }
  question->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (titles), title));
  g_signal_connect (titles_shown, "setup", G_CALLBACK (title_setup), NULL);
  g_signal_connect (titles_shown, "bind", G_CALLBACK (title_bind), NULL);
  gtk_drop_down_set_factory (question->choice, titles_shown);
  gtk_drop_down_set_enable_search (question->choice, TRUE);
  gtk_drop_down_set_search_match_mode (question->choice, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  gtk_accessible_update_property (GTK_ACCESSIBLE (question->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (question->choice);
}

static CohesionNode *
get_chosen (const Question *question, guint before)
{
  guint position = gtk_drop_down_get_selected (question->choice);

  return position < before || position - before >= question->others->len
             ? NULL
             : g_ptr_array_index (question->others, position - before);
}

static void
present (Question *question, AdwAlertDialog *dialog, GCallback answered)
{
  adw_alert_dialog_set_body_use_markup (dialog, FALSE);
  adw_alert_dialog_set_heading_use_markup (dialog, FALSE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", answered, question, question_free, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (question->page));
}

static void
take_out (Question *question)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autofree char *title = NULL;

  g_ptr_array_add (nodes, question->party);
  if (!cohesion_document_remove (question->document, nodes))
    return;
  /* Translators: %s is a post, a team or a person */
  title = g_strdup_printf (_ ("“%s” removed"), cohesion_party_get_title (question->party));
  cohesion_undo_toast_show (question->page->toasts, question->document, title);
}

static void
replace_answered (AdwAlertDialog *dialog, const char *response, Question *question)
{
  CohesionNode *to = get_chosen (question, 0);
  CohesionHistory *history = cohesion_document_get_history (question->document);
  g_autofree char *title = NULL;
  guint n;

  if (!g_str_equal (response, "replace") || !is_live (question) ||
      !cohesion_document_can_replace_reference (question->document, question->party, to))
    return;
  cohesion_history_begin_group (history, C_ ("step", "Replace everywhere"));
  n = cohesion_document_replace_reference (question->document, question->party, to);
  if (question->remove)
    {
      g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

      g_ptr_array_add (nodes, question->party);
      cohesion_document_remove (question->document, nodes);
    }
  cohesion_history_end_group (history);
  title = g_strdup_printf (ngettext ("Replaced in %u place", "Replaced in %u places", n), n);
  cohesion_undo_toast_show (question->page->toasts, question->document, title);
  cohesion_people_page_select (question->page, to);
}

/* Private: asks by whom @party is to be replaced wherever it is named; @remove also takes it out then. */
void
cohesion_people_page_ask_replace (CohesionPeoplePage *self, CohesionNode *party, gboolean remove)
{
  Question *question = question_new (self, party);
  guint n = count_uses (question->document, party);
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is a post, a team or a person, %u a number of places */
      ngettext ("“%s” is named in %u place. Choose who is to stand there.",
                "“%s” is named in %u places. Choose who is to stand there.", n),
      cohesion_party_get_title (party), n);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Replace Everywhere?"), body));

  question->remove = remove;
  adw_alert_dialog_set_extra_child (dialog, make_choice (question, NULL, _ ("Replace by")));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "replace", _ ("_Replace"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (dialog, "replace", question->others->len > 0 && n > 0);
  adw_alert_dialog_set_default_response (dialog, "replace");
  present (question, dialog, G_CALLBACK (replace_answered));
}

static void
left_answered (AdwAlertDialog *dialog, const char *response, Question *question)
{
  char iso[COHESION_DATE_ISO_SIZE];
  g_autoptr (GDateTime) day = gtk_calendar_get_date (question->day);
  CohesionDate last = COHESION_DATE_INIT ((guint16) g_date_time_get_year (day),
                                          (guint8) g_date_time_get_month (day),
                                          (guint8) g_date_time_get_day_of_month (day));

  if (g_str_equal (response, "record") && is_live (question))
    cohesion_document_retire_party (question->document, question->party, cohesion_date_to_iso (last, iso),
                                    get_chosen (question, 1));
}

/* Private: asks when @party left, and who came after. */
void
cohesion_people_page_ask_left (CohesionPeoplePage *self, CohesionNode *party)
{
  Question *question = question_new (self, party);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *day = gtk_calendar_new ();
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is a post, a team or a person */
      _ ("Choose the last day of “%s”, and who came after. What was led until then stays as it is."),
      cohesion_party_get_title (party));
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Left the Council?"), body));

  question->day = GTK_CALENDAR (day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Last day"), -1);
  gtk_box_append (GTK_BOX (box), day);
  gtk_box_append (GTK_BOX (box), make_choice (question, _ ("Nobody yet"), _ ("Replaced by")));
  adw_alert_dialog_set_extra_child (dialog, box);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "record", _ ("_Record"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "record", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "record");
  present (question, dialog, G_CALLBACK (left_answered));
}

static void
remove_answered (AdwAlertDialog *dialog, const char *response, Question *question)
{
  if (!is_live (question))
    return;
  if (g_str_equal (response, "remove"))
    take_out (question);
  else if (g_str_equal (response, "replace"))
    cohesion_people_page_ask_replace (question->page, question->party, TRUE);
}

/* Private: takes @party out; asks first if it is named anywhere. */
void
cohesion_people_page_ask_remove (CohesionPeoplePage *self, CohesionNode *party)
{
  Question *question = question_new (self, party);
  guint n = count_uses (question->document, party);
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog;

  if (n == 0)
    {
      take_out (question);
      question_free (question, NULL);
      return;
    }
  body = g_strdup_printf (
      /* Translators: %s is a post, a team or a person, %u a number of places */
      ngettext ("“%s” is named in %u place. Choose who is to stand there, or leave it empty.",
                "“%s” is named in %u places. Choose who is to stand there, or leave them empty.", n),
      cohesion_party_get_title (party), n);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Remove?"), body));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "remove", _ ("_Leave Empty"), "replace",
                                  _ ("_Replace By…"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (
      dialog, "replace", g_list_model_get_n_items (G_LIST_MODEL (cohesion_node_get_container (party))) > 1);
  adw_alert_dialog_set_default_response (dialog, "replace");
  present (question, dialog, G_CALLBACK (remove_answered));
}
