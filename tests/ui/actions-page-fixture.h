#pragma once

#include "page-fixture.h"

#include "ui/actions/cohesion-actions-page.h"
#include "ui/actions/cohesion-query-entry.h"

G_BEGIN_DECLS

/* The page of actions in a window: two priorities, of which the first has the actions Festivals, Guide and
 * Days, and the second Zoo; Culture leads the first and the last, Advice the second. Guide is at risk and
 * overdue. */
typedef struct
{
  PageFixture base;
  CohesionNode *themes[2];
  CohesionNode *priorities[2];
  CohesionNode *actions[4];
  CohesionNode *culture;
  CohesionNode *advice;
} ActionsPageFixture;

void actions_page_fixture_fill (ActionsPageFixture *fixture);
void actions_page_fixture_set_up (ActionsPageFixture *fixture, gconstpointer data);
void actions_page_fixture_settle (void);
void actions_page_fixture_tear_down (ActionsPageFixture *fixture, gconstpointer data);

GListModel *actions_page_fixture_get_rows (ActionsPageFixture *fixture);
char *actions_page_fixture_dup_rows (ActionsPageFixture *fixture);
void actions_page_fixture_select (ActionsPageFixture *fixture, guint position, guint n);
GtkWidget *actions_page_fixture_get_chip (ActionsPageFixture *fixture, const char *label);
const char *actions_page_fixture_get_label (ActionsPageFixture *fixture, const char *name);
void
actions_page_fixture_set (ActionsPageFixture *fixture, CohesionNode *action, guint field, const char *text);
void actions_page_fixture_set_deadline (ActionsPageFixture *fixture, CohesionNode *action, const char *text);

/* Asserts the titles of the rows, in their order. */
#define assert_action_rows(fixture, expected)                                                                \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *rows_ = actions_page_fixture_dup_rows (fixture);                                        \
    g_assert_cmpstr (rows_, ==, expected);                                                                   \
  }                                                                                                          \
  G_STMT_END

G_END_DECLS
