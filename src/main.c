#include "config.h"

#include <adwaita.h>

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new (COHESION_APP_ID, G_APPLICATION_HANDLES_OPEN);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
