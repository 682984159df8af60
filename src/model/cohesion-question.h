#pragma once

#include "cohesion-tree.h"

G_BEGIN_DECLS

gboolean cohesion_comment_is_open_question (CohesionNode *comment);
guint cohesion_action_count_open_questions (CohesionNode *action);

G_END_DECLS
