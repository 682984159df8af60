#pragma once

#include "window-fixture.h"

G_BEGIN_DECLS

typedef void (*WholeWindowFunc) (GtkWidget *widget, const char *where, gpointer user_data);

void whole_window_open_sample (WindowFixture *fixture);
void whole_window_foreach (WindowFixture *fixture, WholeWindowFunc func, gpointer user_data);
char *whole_window_dup_path (GtkWidget *widget);

G_END_DECLS
