#pragma once

#include "model/cohesion-tree.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define COHESION_TYPE_OPTION (cohesion_option_get_type ())
G_DECLARE_FINAL_TYPE (CohesionOption, cohesion_option, COHESION, OPTION, GObject)

const char *cohesion_option_get_key (CohesionOption *self);
const char *cohesion_option_get_label (CohesionOption *self);
gboolean cohesion_option_is_status (CohesionOption *self);

GListStore *cohesion_options_new (CohesionTree *tree, const CohesionField *field, const char *current);
gboolean cohesion_options_equal (GListModel *a, GListModel *b);
guint cohesion_options_find (GListModel *options, const char *key);

G_END_DECLS
