#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cohesion_check_fixed_point (GBytes *bytes);

G_END_DECLS
