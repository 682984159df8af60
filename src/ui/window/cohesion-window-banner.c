#include "config.h"

#include "format/cohesion-format.h"

#include "cohesion-window-private.h"

#include <glib/gi18n.h>

/* The one thing about the file that the user should know while working on it. */

/**
 * cohesion_window_can_save_elsewhere:
 *
 * Returns: whether the strategy may be saved in another place; a file of a later version of the program may
 *   not, for what this version does not know would be lost
 */
gboolean
cohesion_window_can_save_elsewhere (CohesionWindow *self)
{
  return self->document && g_strcmp0 (cohesion_document_get_read_only_reason (self->document),
                                      cohesion_format_get_newer_message ()) != 0;
}

/**
 * cohesion_window_update_banner:
 *
 * Shows the banner if there is something to say, and says it.
 */
void
cohesion_window_update_banner (CohesionWindow *self)
{
  const char *text = NULL, *button = NULL;

  if (self->document && cohesion_document_get_changed_elsewhere (self->document))
    {
      text = _ ("The file has changed since you opened it");
      button = _ ("_Review…");
    }
  else if (self->document && cohesion_document_get_read_only_reason (self->document))
    {
      text = cohesion_document_get_read_only_reason (self->document);
      button = cohesion_window_can_save_elsewhere (self) ? _ ("Save _As…") : NULL;
    }
  else if (self->recovered)
    {
      text = _ ("These changes were recovered and are not saved yet");
      button = C_ ("action", "_Save");
    }
  if (text)
    adw_banner_set_title (self->banner, text);
  adw_banner_set_button_label (self->banner, button);
  adw_banner_set_revealed (self->banner, text != NULL);
}

/**
 * cohesion_window_banner_clicked:
 *
 * Does what the button of the banner says.
 */
void
cohesion_window_banner_clicked (CohesionWindow *self)
{
  if (cohesion_document_get_changed_elsewhere (self->document))
    cohesion_window_review_other (self);
  else
    cohesion_window_save_async (self, !cohesion_document_get_can_save (self->document), NULL, NULL);
}
