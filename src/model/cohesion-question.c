#include "config.h"

#include "cohesion-question.h"

/* What members ask about an action. It stays open until an officer has said that it is settled. */

/**
 * cohesion_comment_is_open_question:
 * @comment: a node of the kind “comment”
 *
 * Returns: whether it asks something and nobody has settled it
 */
gboolean
cohesion_comment_is_open_question (CohesionNode *comment)
{
  return g_strcmp0 (cohesion_node_get_string (comment, COHESION_COMMENT_KIND), "question") == 0 &&
         !cohesion_node_get_boolean (comment, COHESION_COMMENT_RESOLVED);
}

/**
 * cohesion_action_count_open_questions:
 * @action: an action
 *
 * Returns: how many questions about it wait for an answer
 */
guint
cohesion_action_count_open_questions (CohesionNode *action)
{
  CohesionList *comments = cohesion_node_get_list (action, COHESION_ACTION_LIST_COMMENTS);
  guint n = 0;

  for (guint i = 0; i < cohesion_list_get_length (comments); i++)
    n += cohesion_comment_is_open_question (cohesion_list_get (comments, i));
  return n;
}
