#pragma once

#include "outline-fixture.h"

#include "ui/session/cohesion-page.h"

G_BEGIN_DECLS

/* A page in a window of its own, with a new document; the first member of a test’s fixture. */
typedef struct
{
  CohesionDocument *document;
  CohesionSession *session;
  CohesionNode *root;
  GtkWidget *window;
  GtkWidget *page;
} PageFixture;

void page_fixture_new_document (PageFixture *self);
void page_fixture_show (PageFixture *self, GType page);
void page_fixture_tear_down (PageFixture *self);

GtkWidget *page_fixture_get_child (PageFixture *self, const char *name);
void page_fixture_act (PageFixture *self, const char *action, const char *target);
gboolean page_fixture_is_chosen (PageFixture *self, const char *choice);
void page_fixture_undo (PageFixture *self);
gboolean page_fixture_drop (PageFixture *self, CohesionNode *node, const char *row, double y);

G_END_DECLS
