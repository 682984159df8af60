#include "config.h"

#include "document/cohesion-document-file.h"
#include "document/cohesion-document-journal.h"
#include "model/cohesion-decision.h"
#include "ui/preferences/cohesion-user.h"
#include "ui/session/cohesion-session-state.h"
#include "ui/welcome/cohesion-welcome.h"
#include "ui/widgets/cohesion-snapshot-toast.h"

#include "cohesion-window-private.h"

#include "cohesion-window-title.h"

#include <glib/gi18n.h>

/**
 * CohesionWindow:
 *
 * Shows one strategy, or, while it has none, the welcome page. The parts of it are in the files
 * beside this one: actions, pages, details, banner, opening, saving, conflicts, state.
 */

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_SHOW_DETAILS,
  PROP_REVIEW_MODE,
  PROP_UNDO_TEXT,
  PROP_REDO_TEXT,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (CohesionWindow, cohesion_window, ADW_TYPE_APPLICATION_WINDOW)

static char *
dup_undo_text (CohesionWindow *self)
{
  const char *step = self->document
                         ? cohesion_history_get_undo_label (cohesion_document_get_history (self->document))
                         : NULL;

  /* Translators: %s is what would be undone, such as “Move priority”. */
  return step ? g_strdup_printf (_ ("Undo %s"), step) : g_strdup (C_ ("action", "Undo"));
}

static char *
dup_redo_text (CohesionWindow *self)
{
  const char *step = self->document
                         ? cohesion_history_get_redo_label (cohesion_document_get_history (self->document))
                         : NULL;

  /* Translators: %s is what would be done again, such as “Move priority”. */
  return step ? g_strdup_printf (_ ("Redo %s"), step) : g_strdup (C_ ("action", "Redo"));
}

static void
cohesion_window_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionWindow *self = COHESION_WINDOW (object);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_SHOW_DETAILS:
      g_value_set_boolean (value, cohesion_window_get_show_details (self));
      break;
    case PROP_REVIEW_MODE:
      g_value_set_boolean (value, self->review_mode);
      break;
    case PROP_UNDO_TEXT:
      g_value_take_string (value, dup_undo_text (self));
      break;
    case PROP_REDO_TEXT:
      g_value_take_string (value, dup_redo_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cohesion_window_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  CohesionWindow *self = COHESION_WINDOW (object);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      cohesion_window_set_document (self, g_value_get_object (value));
      break;
    case PROP_SHOW_DETAILS:
      cohesion_window_set_show_details (self, g_value_get_boolean (value));
      break;
    case PROP_REVIEW_MODE:
      cohesion_window_set_review_mode (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* The header bar says what the document is and whether it is saved. */
static void
update_title (CohesionWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *title = self->document ? cohesion_document_dup_title (self->document) : NULL;
  g_autofree char *subtitle = self->document
                                  ? cohesion_window_title_dup_subtitle (self->document, self->saved, now)
                                  : NULL;

  adw_window_title_set_title (self->title, title ? title : "");
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : "");
  gtk_window_set_title (GTK_WINDOW (self), title ? title : _ ("Cohesion"));
}

static void
update_history (CohesionWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_UNDO_TEXT]);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_REDO_TEXT]);
  cohesion_window_update_actions (self);
}

static void
update_document (CohesionWindow *self)
{
  update_title (self);
  cohesion_window_update_banner (self);
  cohesion_window_update_actions (self);
}

/* On a shared drive nothing tells of what others do; so it is looked at when the user comes back. */
static void
check_document (CohesionWindow *self)
{
  if (self->document && gtk_window_is_active (GTK_WINDOW (self)))
    cohesion_document_check (self->document);
}

static void
update_user (CohesionWindow *self)
{
  g_autofree char *user = cohesion_dup_user (self->settings);

  if (self->document)
    cohesion_document_set_user (self->document, user);
}

static void
on_row_selected (CohesionWindow *self, GtkListBoxRow *row)
{
  cohesion_window_page_row_selected (self, row);
}

static void
on_row_activated (CohesionWindow *self, GtkListBoxRow *row)
{
  cohesion_window_page_row_selected (self, row);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
on_details_shown (CohesionWindow *self)
{
  cohesion_window_remember_details (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SHOW_DETAILS]);
}

static void
on_banner_clicked (CohesionWindow *self)
{
  cohesion_window_banner_clicked (self);
}

static void
on_layout_changed (CohesionWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SHOW_DETAILS]);
}

/* A field is shown in the page, the details or both: all of them must be in view. */
static void
on_field_shown (CohesionWindow *self, CohesionNode *node, int field)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  if (field >= 0 || self->review_mode)
    cohesion_window_set_show_details (self, TRUE);
}

static gboolean
cohesion_window_close_request (GtkWindow *window)
{
  CohesionWindow *self = COHESION_WINDOW (window);

  if (!cohesion_window_may_close (self))
    return TRUE;
  cohesion_window_save_size (self);
  if (self->session)
    cohesion_session_save_state (self->session);
  return GTK_WINDOW_CLASS (cohesion_window_parent_class)->close_request (window);
}

static void
cohesion_window_dispose (GObject *object)
{
  CohesionWindow *self = COHESION_WINDOW (object);

  if (self->pages)
    cohesion_window_set_document (self, NULL);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->strategy_signals);
  g_clear_object (&self->council_signals);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->findings_signals);
  g_clear_object (&self->settings);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->saved, g_date_time_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), COHESION_TYPE_WINDOW);
  G_OBJECT_CLASS (cohesion_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/window/cohesion-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, views);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, split);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, layouts);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, details_split);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, details_sheet);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, details);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CohesionWindow, recent_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_details_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_layout_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_banner_clicked);
}

static void
cohesion_window_class_init (CohesionWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags write = read | G_PARAM_WRITABLE;

  object_class->get_property = cohesion_window_get_property;
  object_class->set_property = cohesion_window_set_property;
  object_class->dispose = cohesion_window_dispose;
  window_class->close_request = cohesion_window_close_request;

  pspecs[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, COHESION_TYPE_DOCUMENT, write);
  pspecs[PROP_SHOW_DETAILS] = g_param_spec_boolean ("show-details", NULL, NULL, FALSE, write);
  pspecs[PROP_REVIEW_MODE] = g_param_spec_boolean ("review-mode", NULL, NULL, FALSE, write);
  pspecs[PROP_UNDO_TEXT] = g_param_spec_string ("undo-text", NULL, NULL, NULL, read);
  pspecs[PROP_REDO_TEXT] = g_param_spec_string ("redo-text", NULL, NULL, NULL, read);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  g_type_ensure (COHESION_TYPE_DETAILS);
  g_type_ensure (COHESION_TYPE_WELCOME);
  bind_children (widget_class);
  cohesion_window_class_add_actions (widget_class);
}

/* Dated by the meeting that adopted it, if the strategy says which that was. */
static char *
dup_adoption_label (CohesionTree *tree)
{
  CohesionNode *decision = cohesion_strategy_find_adoption (tree);
  CohesionDate date = decision ? cohesion_decision_get_date (decision) : COHESION_DATE_NONE;
  g_autofree char *day = date.year ? cohesion_date_format (date) : NULL;

  if (day == NULL)
    return g_strdup (C_ ("snapshot", "As adopted"));
  /* Translators: name of a snapshot; %s is the day of a meeting */
  return g_strdup_printf (C_ ("snapshot", "As adopted on %s"), day);
}

/* What was promised is kept, if the user wants that. Taken back, the adoption has nothing to keep. */
static void
on_adopted (CohesionWindow *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);
  CohesionNode *strategy = cohesion_tree_get_strategy (tree);
  CohesionNode *decision = cohesion_strategy_find_adoption (tree);
  CohesionNode *meeting = decision ? cohesion_node_get_reference (decision, COHESION_DECISION_MEETING) : NULL;
  AdwToast *toast = adw_toast_new (_ ("The strategy is adopted"));
  g_autofree char *label = dup_adoption_label (tree);

  cohesion_snapshot_toast_offer (toast, self->toasts, self->document, label, "adoption", meeting);
  g_signal_connect_object (strategy, "notify::status", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
watch_document (CohesionWindow *self)
{
  static const char *const states[] = { "notify::modified", "notify::read-only", "notify::read-only-reason",
                                        "notify::saving", "notify::changed-elsewhere" };

  self->document_signals = g_signal_group_new (COHESION_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::title", G_CALLBACK (update_title), self);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_signal_group_connect_swapped (self->document_signals, states[i], G_CALLBACK (update_document), self);
  g_signal_group_connect_swapped (self->document_signals, "journal-failed",
                                  G_CALLBACK (cohesion_window_add_toast), self);
  g_signal_group_connect_swapped (self->document_signals, "adopted", G_CALLBACK (on_adopted), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::saving",
                                  G_CALLBACK (cohesion_window_saving_changed), self);
  self->history_signals = g_signal_group_new (COHESION_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify", G_CALLBACK (update_history), self);
  self->strategy_signals = g_signal_group_new (COHESION_TYPE_NODE);
  g_signal_group_connect_swapped (self->strategy_signals, "notify::status", G_CALLBACK (update_title), self);
  self->council_signals = g_signal_group_new (COHESION_TYPE_NODE);
  g_signal_group_connect_swapped (self->council_signals, "notify", G_CALLBACK (update_title), self);
  self->session_signals = g_signal_group_new (COHESION_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::page",
                                  G_CALLBACK (cohesion_window_show_page), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected",
                                  G_CALLBACK (cohesion_window_update_actions), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::can-go-back",
                                  G_CALLBACK (cohesion_window_update_actions), self);
  g_signal_group_connect_swapped (self->session_signals, "show-field", G_CALLBACK (on_field_shown), self);
  self->findings_signals = g_signal_group_new (COHESION_TYPE_FINDINGS);
  g_signal_group_connect_swapped (self->findings_signals, "changed",
                                  G_CALLBACK (cohesion_window_update_badges), self);
}

static void
on_back_pressed (CohesionWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* The button of a mouse that goes back. */
static void
watch_mouse (CohesionWindow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 8);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (on_back_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static void
cohesion_window_init (CohesionWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (COHESION_APP_ID);
  if (COHESION_DEVEL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  watch_document (self);
  watch_mouse (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (check_document), NULL);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (update_user), self, G_CONNECT_SWAPPED);
  cohesion_window_add_pages (self);
  cohesion_window_watch_recent (self);
  cohesion_window_restore_size (self);
  cohesion_window_set_document (self, NULL);
}

/**
 * cohesion_window_new:
 *
 * Returns: (transfer none): a window that shows no strategy yet
 */
CohesionWindow *
cohesion_window_new (AdwApplication *application)
{
  return g_object_new (COHESION_TYPE_WINDOW, "application", application, NULL);
}

/**
 * cohesion_window_is_free:
 *
 * Returns: whether it shows no strategy and is about to show none
 */
gboolean
cohesion_window_is_free (CohesionWindow *self)
{
  return self->document == NULL && self->opening == NULL;
}

/**
 * cohesion_window_get_document:
 *
 * Returns: (transfer none) (nullable): the strategy it shows
 */
CohesionDocument *
cohesion_window_get_document (CohesionWindow *self)
{
  return self->document;
}

/**
 * cohesion_window_get_session:
 *
 * Returns: (transfer none) (nullable): how it looks at its strategy
 */
CohesionSession *
cohesion_window_get_session (CohesionWindow *self)
{
  return self->session;
}

/**
 * cohesion_window_show_view:
 *
 * Shows the strategy, that one is being opened, or the welcome page.
 */
void
cohesion_window_show_view (CohesionWindow *self)
{
  const char *view = self->document ? "document" : "welcome";

  gtk_stack_set_visible_child_name (self->views, self->opening ? "loading" : view);
}

/**
 * cohesion_window_set_saved:
 * @saved: (nullable): when the strategy was saved, in the zone of the user
 */
void
cohesion_window_set_saved (CohesionWindow *self, GDateTime *saved)
{
  g_clear_pointer (&self->saved, g_date_time_unref);
  self->saved = saved ? g_date_time_ref (saved) : NULL;
  update_title (self);
}

static void
leave_session (CohesionWindow *self)
{
  if (self->session)
    cohesion_session_save_state (self->session);
  g_clear_object (&self->session);
}

static void
watch (CohesionWindow *self)
{
  CohesionDocument *document = self->document;
  CohesionTree *tree = document ? cohesion_document_get_tree (document) : NULL;

  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->history_signals,
                             document ? cohesion_document_get_history (document) : NULL);
  g_signal_group_set_target (self->strategy_signals, tree ? cohesion_tree_get_strategy (tree) : NULL);
  g_signal_group_set_target (self->council_signals, tree ? cohesion_tree_get_organisation (tree) : NULL);
  g_signal_group_set_target (self->session_signals, self->session);
  g_signal_group_set_target (self->findings_signals,
                             self->session ? cohesion_session_get_findings (self->session) : NULL);
}

/**
 * cohesion_window_set_document:
 * @document: (nullable): the strategy to show
 */
void
cohesion_window_set_document (CohesionWindow *self, CohesionDocument *document)
{
  gboolean changed = self->document != document;

  leave_session (self);
  /* The user has been asked about what is not saved. */
  if (changed && self->document)
    cohesion_document_end_journal (self->document);
  g_set_object (&self->document, document);
  if (document)
    {
      self->session = cohesion_session_new (document);
      cohesion_session_restore_state (self->session);
      adw_navigation_split_view_set_show_content (self->split, TRUE);
    }
  self->recovered = FALSE;
  watch (self);
  update_user (self);
  cohesion_window_set_saved (self, NULL);
  cohesion_details_set_session (self->details, self->session);
  cohesion_window_update_pages (self);
  cohesion_window_update_badges (self);
  cohesion_window_apply_review_mode (self);
  cohesion_window_show_page (self);
  update_document (self);
  update_history (self);
  cohesion_window_show_view (self);
  if (changed && document)
    cohesion_window_focus_page (self);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_DOCUMENT]);
}

/**
 * cohesion_window_add_toast:
 * @text: a sentence to show for a moment
 */
void
cohesion_window_add_toast (CohesionWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
