#include "config.h"

#include "cohesion-about.h"

#include <glib/gi18n.h>

/**
 * cohesion_about_new:
 *
 * Returns: (transfer floating): a dialog that says what Cohesion is
 */
AdwDialog *
cohesion_about_new (void)
{
  AdwDialog *about = adw_about_dialog_new ();

  g_object_set (about, "application-icon", COHESION_APP_ID, "application-name", _ ("Cohesion"), "version",
                COHESION_VERSION, "developer-name", _ ("The Cohesion team"), "license-type",
                GTK_LICENSE_GPL_3_0, "comments",
                _ ("Draft a strategy, follow its actions and report to Cabinet."),
                /* Translators: put your names here, one a line, with an e-mail address or a web page. */
                "translator-credits", _ ("translator-credits"), NULL);
  return about;
}
