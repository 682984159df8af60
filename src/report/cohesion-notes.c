#include "config.h"

#include "cohesion-notes.h"

struct _CohesionNotes
{
  CohesionBlocks *blocks; /* not owned: they own the notes */
  GPtrArray *notes;       /* (element-type CohesionNote) */
};

static void
free_note (gpointer data)
{
  CohesionNote *note = data;

  g_free (note->id);
  g_free (note->anchor);
  g_free (note->heading);
  g_free (note);
}

static void
free_notes (gpointer data)
{
  CohesionNotes *self = data;

  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * cohesion_notes_of:
 * @blocks: a report
 *
 * Returns: (transfer none): its notes
 */
CohesionNotes *
cohesion_notes_of (CohesionBlocks *blocks)
{
  CohesionNotes *self = g_object_get_data (G_OBJECT (blocks), "notes");

  if (self != NULL)
    return self;
  self = g_new0 (CohesionNotes, 1);
  self->blocks = blocks;
  self->notes = g_ptr_array_new_with_free_func (free_note);
  g_object_set_data_full (G_OBJECT (blocks), "notes", self, free_notes);
  return self;
}

/* The heading above what is being written, NULL if there is none that is printed. */
static const CohesionBlock *
find_heading (CohesionBlocks *blocks)
{
  for (guint i = cohesion_blocks_get_n (blocks); i-- > 0;)
    {
      const CohesionBlock *block = cohesion_blocks_get (blocks, i);

      if (block->kind == COHESION_BLOCK_HEADING && block->level > 1)
        return cohesion_text_get_shown (block->text, COHESION_PURPOSE_PUBLISH) != NULL ? block : NULL;
    }
  return NULL;
}

/**
 * cohesion_notes_take:
 * @id: of what is cited in the next part of the report
 *
 * Returns: the number of its note, from 1: a new one if it is cited for the first time
 */
guint
cohesion_notes_take (CohesionNotes *self, const char *id)
{
  const CohesionBlock *heading;
  CohesionNote *note;

  for (guint i = 0; i < self->notes->len; i++)
    if (g_str_equal (cohesion_notes_get (self, i)->id, id))
      return i + 1;
  note = g_new0 (CohesionNote, 1);
  heading = find_heading (self->blocks);
  note->id = g_strdup (id);
  if (heading != NULL)
    {
      note->anchor = g_strdup (heading->anchor);
      note->heading = g_strdup (heading->text->text);
    }
  g_ptr_array_add (self->notes, note);
  return self->notes->len;
}

/**
 * cohesion_notes_get_n:
 *
 * Returns: how many there are
 */
guint
cohesion_notes_get_n (const CohesionNotes *self)
{
  return self->notes->len;
}

/**
 * cohesion_notes_get:
 * @position: less than the number of notes
 *
 * Returns: (transfer none): the note with the number @position + 1
 */
const CohesionNote *
cohesion_notes_get (const CohesionNotes *self, guint position)
{
  return g_ptr_array_index (self->notes, position);
}
