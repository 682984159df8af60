#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cohesion_percentages (const guint *counts, gsize n_counts, guint *percentages);

G_END_DECLS
