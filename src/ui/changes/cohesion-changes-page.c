#include "config.h"

#include "cohesion-changes-private.h"

#include "model/cohesion-duties.h"
#include "model/cohesion-snapshot-choice.h"
#include "ui/widgets/cohesion-snapshot-picker.h"

#include <glib/gi18n.h>

/**
 * CohesionChangesPage:
 *
 * What has changed since a snapshot, in sentences by type; two versions side by side with the words marked;
 * and the snapshots themselves.
 */

G_DEFINE_FINAL_TYPE (CohesionChangesPage, cohesion_changes_page, COHESION_TYPE_PAGE)

static CohesionNode *
get_snapshot (CohesionChangesPage *self, guint position)
{
  return position < self->snapshots->len ? g_ptr_array_index (self->snapshots, position) : NULL;
}

static gboolean
is_compared (CohesionChangesPage *self)
{
  return gtk_toggle_button_get_active (self->compared);
}

static void
pair_changed (CohesionChangesPage *self)
{
  cohesion_page_queue_update (COHESION_PAGE (self));
}

/* The versions that the side by side view is between, if they are not the session’s. */
static CohesionVersionPair *
get_pair (CohesionChangesPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  guint selected = gtk_drop_down_get_selected (self->until);
  CohesionNode *until = is_compared (self) && selected > 0 ? get_snapshot (self, selected - 1) : NULL;

  if (until == NULL)
    {
      g_clear_object (&self->pair);
      return NULL;
    }
  if (self->pair == NULL)
    {
      self->pair = cohesion_version_pair_new (cohesion_session_get_document (session));
      g_signal_connect_object (self->pair, "changed", G_CALLBACK (pair_changed), self, G_CONNECT_SWAPPED);
    }
  cohesion_version_pair_set_from (self->pair, cohesion_session_get_since (session));
  cohesion_version_pair_set_until (self->pair, until);
  return self->pair;
}

static const char *
find_view (CohesionChangesPage *self, CohesionComparison *comparison, guint n_lines, const char *error)
{
  if (self->snapshots->len == 0)
    return "none";
  if (gtk_toggle_button_get_active (self->kept))
    return "snapshots";
  if (error)
    return "problem";
  if (comparison == NULL)
    return "reading";
  return n_lines > 0 ? "list" : "same";
}

static void
fill_pickers (CohesionChangesPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));
  guint selected = gtk_drop_down_get_selected (self->until);
  g_autoptr (CohesionNode) until = selected > 0 ? get_snapshot (self, selected - 1) : NULL;

  if (until)
    g_object_ref (until);
  self->filling = TRUE;
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  self->snapshots = cohesion_snapshots_list (cohesion_session_get_tree (session));
  cohesion_snapshot_picker_fill (self->from, self->snapshots, NULL, cohesion_session_get_since (session));
  cohesion_snapshot_picker_fill (self->until, self->snapshots, C_ ("snapshot", "Now"), until);
  self->filling = FALSE;
}

/* The portfolio that is chosen on the overview is the one that is told of here. */
static void
show_portfolio (CohesionChangesPage *self)
{
  const char *name = self->holder ? cohesion_party_get_portfolio (self->holder) : "";
  /* Translators: the name of a portfolio, or of who holds it */
  g_autofree char *title = g_strdup_printf (_ ("Only what concerns the portfolio “%s”"), name);

  adw_banner_set_title (self->portfolio_banner, title);
  adw_banner_set_revealed (self->portfolio_banner, self->holder && self->snapshots->len > 0 &&
                                                       !gtk_toggle_button_get_active (self->kept));
}

static void
on_whole_clicked (CohesionChangesPage *self)
{
  cohesion_session_set_portfolio (cohesion_page_get_session (COHESION_PAGE (self)), NULL);
}

static void
cohesion_changes_page_update (CohesionPage *page)
{
  CohesionChangesPage *self = COHESION_CHANGES_PAGE (page);
  CohesionSession *session = cohesion_page_get_session (page);
  CohesionComparison *comparison;
  CohesionVersionPair *pair;
  const char *error;
  guint n_lines;

  fill_pickers (self);
  pair = get_pair (self);
  if (pair == NULL && cohesion_session_puts_off_comparison (session))
    {
      cohesion_changes_page_update_snapshots (self);
      return;
    }
  comparison = pair ? cohesion_version_pair_get_comparison (pair) : cohesion_session_get_comparison (session);
  error = pair ? cohesion_version_pair_get_error (pair) : cohesion_session_get_comparison_error (session);
  gtk_widget_set_visible (self->until_box, is_compared (self));
  gtk_widget_set_visible (self->picks, self->snapshots->len > 0);
  adw_status_page_set_description (self->problem, error);
  cohesion_changes_page_update_snapshots (self);
  n_lines = cohesion_changes_page_show_lines (self, comparison);
  show_portfolio (self);
  gtk_stack_set_visible_child_name (self->stack, find_view (self, comparison, n_lines, error));
}

/* Private: compares with @snapshot. */
void
cohesion_changes_page_pick (CohesionChangesPage *self, CohesionNode *snapshot)
{
  cohesion_session_set_since (cohesion_page_get_session (COHESION_PAGE (self)), snapshot);
  gtk_toggle_button_set_active (self->told, TRUE);
  cohesion_page_queue_update (COHESION_PAGE (self));
}

static void
on_picked (CohesionChangesPage *self)
{
  CohesionSession *session = cohesion_page_get_session (COHESION_PAGE (self));

  if (self->filling || session == NULL)
    return;
  cohesion_session_set_since (session, get_snapshot (self, gtk_drop_down_get_selected (self->from)));
  cohesion_page_queue_update (COHESION_PAGE (self));
}

static void
on_mode_toggled (CohesionChangesPage *self)
{
  if (cohesion_page_get_session (COHESION_PAGE (self)))
    cohesion_page_queue_update (COHESION_PAGE (self));
}

static void
on_snapshot_activated (CohesionChangesPage *self, GtkListBoxRow *row)
{
  cohesion_changes_page_pick (self, get_snapshot (self, (guint) gtk_list_box_row_get_index (row)));
}

static void
set_orientation (CohesionChangesPage *self, GtkOrientation orientation)
{
  self->orientation = orientation;
  cohesion_changes_page_update_rows (self);
}

static void
on_narrow (CohesionChangesPage *self)
{
  set_orientation (self, GTK_ORIENTATION_VERTICAL);
}

static void
on_wide (CohesionChangesPage *self)
{
  set_orientation (self, GTK_ORIENTATION_HORIZONTAL);
}

static void
cohesion_changes_page_session_changed (CohesionPage *page, CohesionSession *session)
{
  CohesionChangesPage *self = COHESION_CHANGES_PAGE (page);

  if (self->lines == NULL)
    return;
  g_clear_object (&self->pair);
  g_clear_object (&self->shown);
  g_clear_object (&self->holder);
  g_list_store_remove_all (self->lines);
  g_ptr_array_set_size (self->snapshots, 0);
  if (session)
    {
      g_signal_connect_object (session, "notify::comparison", G_CALLBACK (pair_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::portfolio", G_CALLBACK (pair_changed), self,
                               G_CONNECT_SWAPPED);
      cohesion_page_queue_update (page);
    }
}

static gboolean
cohesion_changes_page_grab_focus (GtkWidget *widget)
{
  CohesionChangesPage *self = COHESION_CHANGES_PAGE (widget);
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  return (shown && gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD)) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->from));
}

static void
cohesion_changes_page_dispose (GObject *object)
{
  CohesionChangesPage *self = COHESION_CHANGES_PAGE (object);

  cohesion_page_dispose_template (COHESION_PAGE (self), COHESION_TYPE_CHANGES_PAGE);
  g_clear_object (&self->pair);
  g_clear_object (&self->shown);
  g_clear_object (&self->holder);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  g_clear_pointer (&self->bound, g_ptr_array_unref);

  G_OBJECT_CLASS (cohesion_changes_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/changes/cohesion-changes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, picks);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, from);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, until);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, until_box);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, told);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, compared);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, kept);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, problem);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, portfolio_banner);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, view);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, snapshot_list);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, take);
  gtk_widget_class_bind_template_child (widget_class, CohesionChangesPage, take_first);
  gtk_widget_class_bind_template_callback (widget_class, on_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_whole_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_snapshot_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
}

static void
cohesion_changes_page_class_init (CohesionChangesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CohesionPageClass *page_class = COHESION_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_changes_page_dispose;
  widget_class->grab_focus = cohesion_changes_page_grab_focus;
  page_class->session_changed = cohesion_changes_page_session_changed;
  page_class->update = cohesion_changes_page_update;
  bind_template (widget_class);
  cohesion_changes_page_install_actions (widget_class);
}

static void
cohesion_changes_page_init (CohesionChangesPage *self)
{
  self->filling = TRUE;
  self->snapshots = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  cohesion_changes_page_make_list (self);
}
