#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *cohesion_sample_dup_file (void);

G_END_DECLS
