#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define COHESION_TYPE_TEXT_VIEW (cohesion_text_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (CohesionTextView, cohesion_text_view, COHESION, TEXT_VIEW, GtkTextView)

struct _CohesionTextViewClass
{
  GtkTextViewClass parent_class;
};

GtkWidget *cohesion_text_view_new (const char *label);
void cohesion_text_view_set_language (CohesionTextView *self, const char *language);

G_END_DECLS
