#pragma once

#include "compare/cohesion-comparison.h"
#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-verbs.h"

/* A strategy of two themes; the first has a priority with three actions. It is compared with how it was when
 * compare_fixture_freeze() was last called. */
typedef struct
{
  CohesionDocument *document;
  CohesionTree *before;
  CohesionNode *root;
  CohesionNode *themes[2];
  CohesionNode *priority;
  CohesionNode *actions[3];
} CompareFixture;

void compare_fixture_set_up (CompareFixture *fixture, gconstpointer data);
void compare_fixture_tear_down (CompareFixture *fixture, gconstpointer data);
void compare_fixture_freeze (CompareFixture *fixture);
CohesionTree *compare_fixture_copy (CohesionTree *tree);

CohesionNode *compare_fixture_add (CompareFixture *fixture,
                                   CohesionNode *parent,
                                   guint list,
                                   guint kind,
                                   guint field,
                                   const char *text);
void compare_fixture_remove (CompareFixture *fixture, CohesionNode *node);
void compare_fixture_move (CompareFixture *fixture,
                           CohesionNode *node,
                           CohesionNode *parent,
                           guint list,
                           guint position);
void compare_fixture_set_deadline (CompareFixture *fixture, CohesionNode *node, const char *text);

CohesionComparison *compare_fixture_compare (CompareFixture *fixture);
void compare_fixture_assert (CompareFixture *fixture, const char *expected);
void compare_fixture_assert_sentences (CompareFixture *fixture, const char *expected);
