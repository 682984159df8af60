#include "config.h"

#include "cohesion-welcome.h"

/**
 * CohesionWelcome:
 *
 * What a window shows that has no strategy yet.
 */
struct _CohesionWelcome
{
  AdwBin parent_instance;

  /* Template. */
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (CohesionWelcome, cohesion_welcome, ADW_TYPE_BIN)

static void
cohesion_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), COHESION_TYPE_WELCOME);
  G_OBJECT_CLASS (cohesion_welcome_parent_class)->dispose (object);
}

static void
cohesion_welcome_class_init (CohesionWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cohesion_welcome_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/council/Cohesion/ui/welcome/cohesion-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, CohesionWelcome, status);
}

static void
cohesion_welcome_init (CohesionWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->status, COHESION_APP_ID);
}
