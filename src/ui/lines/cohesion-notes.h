#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* How a note looks: as text, less than the text, or as something that is missing, with a sign. */
typedef enum
{
  COHESION_NOTE_PLAIN,
  COHESION_NOTE_DIMMED,
  COHESION_NOTE_GAP,
} CohesionNoteTone;

/**
 * CohesionNote:
 * @tone: how it looks
 * @symbol: (nullable): the sign before it, one of those that statuses have
 * @text: what it says
 */
typedef struct
{
  CohesionNoteTone tone;
  const char *symbol;
  char *text;
} CohesionNote;

GArray *cohesion_note_array_new (void);
void cohesion_note_array_add (GArray *notes, CohesionNoteTone tone, const char *symbol, char *text);
gboolean cohesion_note_array_equal (GArray *one, GArray *other);
char *cohesion_note_array_dup_text (GArray *notes);

#define COHESION_TYPE_NOTES (cohesion_notes_get_type ())
G_DECLARE_FINAL_TYPE (CohesionNotes, cohesion_notes, COHESION, NOTES, GtkBox)

GtkWidget *cohesion_notes_new (void);
void cohesion_notes_show (CohesionNotes *self, GArray *notes);

G_END_DECLS
