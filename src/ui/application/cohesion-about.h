#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *cohesion_about_new (void);

G_END_DECLS
