#include "config.h"

#include "cohesion-entry-suffixes.h"

#include "document/cohesion-document-typing.h"

#include <glib/gi18n.h>

/* What stands beside and below a line of text: a calendar, a button that opens an address, what was
 * understood of a date. */

/**
 * cohesion_uri_can_open:
 * @uri: (nullable): anything
 *
 * Returns: whether it is an address that is safe to hand to another program: of the web, or of a mailbox
 */
gboolean
cohesion_uri_can_open (const char *uri)
{
  static const char *const schemes[] = { "https", "http", "mailto", NULL };
  g_autofree char *scheme = uri ? g_uri_parse_scheme (uri) : NULL;

  return scheme != NULL && g_strv_contains (schemes, scheme) && g_uri_is_valid (uri, G_URI_FLAGS_NONE, NULL);
}

/* Deadlines of other kinds than actions have no original. */
static char *
describe_original (CohesionNode *node, const CohesionDeadline *deadline)
{
  int field = cohesion_kind_find_field (cohesion_node_get_kind (node), "originalDeadline");
  CohesionDeadline *original = field < 0 ? NULL : cohesion_node_get_deadline (node, (guint) field);
  const char *text = original ? cohesion_deadline_get_text (original) : NULL;
  g_autofree char *date = NULL;
  int days = 0;

  if (original == NULL || (deadline && cohesion_deadline_equal (original, deadline)))
    return NULL;
  if (text == NULL)
    text = date = cohesion_date_format (cohesion_deadline_get_date (original));
  if (deadline && cohesion_deadline_slip (original, deadline, &days) && days > 0)
    {
      g_autofree char *length = cohesion_days_format (days);

      /* Translators: the deadline of an action as it was at first, and a time, such as “13 weeks” */
      return g_strdup_printf (_ ("Originally “%1$s”; %2$s later now."), text, length);
    }
  return g_strdup_printf (_ ("Originally “%s”."), text);
}

static char *
deadline_note (CohesionFieldBinding *binding, const char *text, gboolean *problem)
{
  CohesionDocument *document = cohesion_field_binding_get_document (binding);
  CohesionNode *node = cohesion_field_binding_get_node (binding);
  g_auto (CohesionValue) value = cohesion_field_binding_dup_value (binding);
  g_autofree char *kept = cohesion_field_binding_dup_text (binding);
  g_autoptr (CohesionDeadline) typed = NULL;
  CohesionDeadlineProblem what = COHESION_DEADLINE_PROBLEM_NONE;
  CohesionDeadline *deadline = value.slot.deadline;
  g_autofree char *meaning = NULL;
  g_autofree char *original = NULL;

  /* What is kept means what it meant when it was written. */
  if (!g_str_equal (kept, text) || deadline == NULL ||
      cohesion_deadline_get_precision (deadline) == COHESION_DEADLINE_PRECISION_NONE)
    deadline = typed = cohesion_document_read_deadline (document, text, &what);
  *problem = what != COHESION_DEADLINE_PROBLEM_NONE;
  if (deadline)
    meaning = *problem ? g_strdup (cohesion_deadline_problem_describe (what))
                       : cohesion_deadline_describe (deadline);
  original = describe_original (node, deadline);
  if (meaning && original)
    return g_strdup_printf ("%s\n%s", meaning, original);
  return meaning ? g_steal_pointer (&meaning) : g_steal_pointer (&original);
}

static char *
date_note (CohesionFieldBinding *binding, const char *text)
{
  g_autofree char *kept = cohesion_field_binding_dup_text (binding);

  if (*kept == '\0' || g_str_equal (kept, text))
    return NULL;
  /* Translators: what the program understood of a date that was typed: “= 31 March 2027”. */
  return g_strdup_printf (C_ ("understood", "= %s"), kept);
}

/**
 * cohesion_entry_dup_note:
 * @binding: to a field of a node
 * @text: what was typed, which can be understood
 * @problem: (out): whether the note says what is wrong
 *
 * Returns: (transfer full) (nullable): the sentences that stand below the row
 */
char *
cohesion_entry_dup_note (CohesionFieldBinding *binding, const char *text, gboolean *problem)
{
  *problem = FALSE;
  switch ((guint) cohesion_field_binding_get_field (binding)->type)
    {
    case COHESION_FIELD_DEADLINE:
      return deadline_note (binding, text, problem);
    case COHESION_FIELD_DATE:
      return date_note (binding, text);
    default:
      return NULL;
    }
}

static void
on_day_selected (GtkCalendar *calendar, AdwEntryRow *row)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (calendar);
  g_autofree char *text = cohesion_date_format (
      COHESION_DATE_INIT ((guint16) g_date_time_get_year (time), (guint8) g_date_time_get_month (time),
                          (guint8) g_date_time_get_day_of_month (time)));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_POPOVER);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static CohesionDate
shown_date (CohesionFieldBinding *binding)
{
  g_auto (CohesionValue) value = cohesion_field_binding_dup_value (binding);
  CohesionDate date = COHESION_DATE_NONE;

  if (value.storage == COHESION_STORAGE_DEADLINE && value.slot.deadline)
    date = cohesion_deadline_get_date (value.slot.deadline);
  else if (value.storage == COHESION_STORAGE_STRING && value.slot.string)
    cohesion_date_parse_iso (value.slot.string, &date);
  return cohesion_date_is_valid (date)
             ? cohesion_date_last_day (date)
             : cohesion_document_get_today (cohesion_field_binding_get_document (binding));
}

/* A calendar is made when it is asked for first: a form has many dates. */
static void
make_calendar (GtkMenuButton *button, gpointer data)
{
  CohesionFieldBinding *binding = g_object_get_data (G_OBJECT (button), "binding");
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ENTRY_ROW);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  CohesionDate date = shown_date (binding);
  g_autoptr (GDateTime) time = g_date_time_new_local (date.year, date.month, date.day, 12, 0, 0);

  gtk_calendar_select_day (GTK_CALENDAR (calendar), time);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (on_day_selected), row, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
add_button (AdwEntryRow *row, GtkWidget *button, const char *label)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_entry_row_add_suffix (row, button);
  return button;
}

static void
add_calendar (AdwEntryRow *row, CohesionFieldBinding *binding)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  g_object_set_data_full (G_OBJECT (button), "binding", g_object_ref (binding), g_object_unref);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_calendar, NULL, NULL);
  g_object_bind_property (row, "editable", button, "visible", G_BINDING_SYNC_CREATE);
  add_button (row, button, _ ("Pick a Date"));
}

static void
on_open (GtkButton *button, AdwEntryRow *row)
{
  const char *uri = gtk_editable_get_text (GTK_EDITABLE (row));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (row));
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (!cohesion_uri_can_open (uri))
    return;
  launcher = gtk_uri_launcher_new (uri);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, NULL, NULL);
}

static gboolean
text_can_open (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_boolean (to, cohesion_uri_can_open (g_value_get_string (from)));
  return TRUE;
}

static void
add_open (AdwEntryRow *row)
{
  GtkWidget *button = add_button (row, gtk_button_new_from_icon_name ("send-to-symbolic"),
                                  _ ("Open Address"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_open), row, 0);
  g_object_bind_property_full (row, "text", button, "visible", G_BINDING_SYNC_CREATE, text_can_open, NULL,
                               NULL, NULL);
}

/**
 * cohesion_entry_add_suffixes:
 * @row: the row of a field
 * @binding: what it shows
 *
 * Adds the buttons that the field’s type wants.
 */
void
cohesion_entry_add_suffixes (AdwEntryRow *row, CohesionFieldBinding *binding)
{
  switch ((guint) cohesion_field_binding_get_field (binding)->type)
    {
    case COHESION_FIELD_DATE:
    case COHESION_FIELD_DEADLINE:
      add_calendar (row, binding);
      break;
    case COHESION_FIELD_URI:
      add_open (row);
      break;
    default:
      break;
    }
}
