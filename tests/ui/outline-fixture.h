#pragma once

#include "document/cohesion-document-verbs.h"
#include "ui/strategy/cohesion-outline.h"
#include "ui/strategy/cohesion-strategy-page.h"

G_BEGIN_DECLS

/* A window with the strategy page in it, on a strategy of two themes: the first with the priorities 1 and 2,
 * of which 1 has the actions 1.1, 1.2 and 1.3; the second with priority 3. */
typedef struct
{
  CohesionDocument *document;
  CohesionSession *session;
  GtkWidget *window;
  GtkWidget *page;
  CohesionOutline *outline;
  CohesionNode *root;
  CohesionNode *themes[2];
  CohesionNode *priorities[3];
  CohesionNode *actions[3];
} OutlineFixture;

void outline_fixture_set_up (OutlineFixture *fixture, gconstpointer data);
void outline_fixture_tear_down (OutlineFixture *fixture, gconstpointer data);

CohesionNode *outline_fixture_add (CohesionDocument *document, CohesionNode *parent, const char *title);
void outline_fixture_settle (void);
void outline_fixture_select (OutlineFixture *fixture, CohesionNode *node);
void outline_fixture_select_two (OutlineFixture *fixture, CohesionNode *first, CohesionNode *second);
GtkSelectionModel *outline_fixture_get_model (OutlineFixture *fixture);
guint outline_fixture_find (OutlineFixture *fixture, CohesionNode *node);
gboolean outline_fixture_is_selected (OutlineFixture *fixture, CohesionNode *node);
char *outline_fixture_dup_rows (OutlineFixture *fixture);
GtkWidget *outline_fixture_find_widget (GtkWidget *widget, GType type);
GtkWidget *outline_fixture_find_named (GtkWidget *widget, const char *label);
GtkEntry *outline_fixture_get_entry (OutlineFixture *fixture);
gboolean outline_fixture_press (OutlineFixture *fixture, guint keyval, GdkModifierType modifiers);
void outline_fixture_undo (OutlineFixture *fixture);
void outline_fixture_redo (OutlineFixture *fixture);

/* Asserts what rows are shown: number and title of each, with its depth as dots before it. */
#define assert_rows(fixture, expected)                                                                       \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *rows_ = outline_fixture_dup_rows (fixture);                                             \
    g_assert_cmpstr (rows_, ==, expected);                                                                   \
  }                                                                                                          \
  G_STMT_END

#define START                                                                                                \
  "1 Culture|.1 Belong|..1.1 Festivals|..1.2 Guide|..1.3 Days|.2 Celebrate|2 Inclusion|.3 Integrate"

G_END_DECLS
