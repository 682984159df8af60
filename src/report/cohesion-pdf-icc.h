#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *cohesion_pdf_make_srgb_profile (void);

G_END_DECLS
