#include "config.h"

#include "cohesion-journal-replay.h"

#include "cohesion-journal-change.h"

#include "format/cohesion-format.h"

/* Follows a journal from the document as it was to the moment the program died. */

typedef struct
{
  gconstpointer state; /* of the history */
  char *token;
  char *uri;
} Mark;

static void
mark_free (Mark *mark)
{
  g_clear_pointer (&mark->token, g_free);
  g_clear_pointer (&mark->uri, g_free);
  g_free (mark);
}

/**
 * cohesion_replay_free:
 * @self: (transfer full): a replay
 *
 * Frees it, and closes the journal unless its file was taken.
 */
void
cohesion_replay_free (CohesionReplay *self)
{
  g_clear_pointer (&self->file, cohesion_journal_file_free);
  g_clear_object (&self->history);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->token, g_free);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_free (self);
}

static gboolean
replay_mark (CohesionReplay *self, GVariant *particulars)
{
  Mark *mark;
  guint number;

  g_variant_get (particulars, "(u)", &number);
  if (number != self->marks->len)
    return FALSE;
  mark = g_new0 (Mark, 1);
  mark->state = cohesion_history_get_state (self->history);
  g_ptr_array_add (self->marks, mark);
  return TRUE;
}

static Mark *
find_mark (CohesionReplay *self, guint number)
{
  return number < self->marks->len ? g_ptr_array_index (self->marks, number) : NULL;
}

static gboolean
replay_saving (CohesionReplay *self, GVariant *particulars)
{
  const char *token, *uri;
  guint number;
  Mark *mark;

  g_variant_get (particulars, "(u&s&s)", &number, &token, &uri);
  mark = find_mark (self, number);
  if (mark == NULL)
    return FALSE;
  g_set_str (&mark->token, token);
  g_set_str (&mark->uri, uri);
  return TRUE;
}

static void
adopt (CohesionReplay *self, const Mark *mark)
{
  cohesion_history_mark_saved (self->history, mark->state);
  g_set_str (&self->token, mark->token);
  g_set_str (&self->uri, mark->uri);
}

static gboolean
replay_saved (CohesionReplay *self, GVariant *particulars)
{
  guint number;
  const Mark *mark;

  g_variant_get (particulars, "(u)", &number);
  mark = find_mark (self, number);
  if (mark == NULL || mark->token == NULL)
    return FALSE;
  adopt (self, mark);
  return TRUE;
}

static gboolean
replay_record (CohesionReplay *self, GVariant *record)
{
  const char *what;
  g_autoptr (GVariant) particulars = NULL;

  g_variant_get (record, "(&sv)", &what, &particulars);
  if (g_str_equal (what, "do"))
    return cohesion_journal_replay_step (self->tree, self->history, particulars);
  if (g_str_equal (what, "type"))
    return cohesion_journal_replay_typing (self->history, particulars);
  if (g_str_equal (what, "undo"))
    return cohesion_history_undo (self->history);
  if (g_str_equal (what, "redo"))
    return cohesion_history_redo (self->history);
  if (g_str_equal (what, "mark") && g_variant_is_of_type (particulars, G_VARIANT_TYPE ("(u)")))
    return replay_mark (self, particulars);
  if (g_str_equal (what, "saving") && g_variant_is_of_type (particulars, G_VARIANT_TYPE ("(uss)")))
    return replay_saving (self, particulars);
  if (g_str_equal (what, "saved") && g_variant_is_of_type (particulars, G_VARIANT_TYPE ("(u)")))
    return replay_saved (self, particulars);
  return FALSE;
}

static void
replay_records (CohesionReplay *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (!replay_record (self, g_ptr_array_index (records, i)))
      {
        self->n_lost += records->len - i;
        break;
      }
  /* From here on it is now again. */
  cohesion_history_settle (self->history);
  cohesion_history_set_clock (self->history, g_get_real_time);
  cohesion_history_set_author (self->history, NULL);
}

/**
 * cohesion_replay_new:
 * @path: (type filename): a journal
 * @error: as for cohesion_journal_file_open(), or COHESION_FORMAT_ERROR
 *
 * Blocks; may be called in any thread.
 *
 * Returns: (transfer full) (nullable): the replay
 */
CohesionReplay *
cohesion_replay_new (const char *path, GError **error)
{
  g_autoptr (CohesionReplay) self = g_new0 (CohesionReplay, 1);
  g_auto (CohesionJournalContents) contents = { { NULL } };

  self->file = cohesion_journal_file_open (path, &contents, error);
  if (self->file == NULL)
    return NULL;
  self->tree = cohesion_format_read (contents.base, NULL, error);
  if (self->tree == NULL)
    return NULL;
  self->history = cohesion_history_new (self->tree);
  self->uri = g_strdup (contents.header.uri);
  self->token = g_strdup (contents.header.token);
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mark_free);
  self->n_lost = contents.n_damaged;
  replay_records (self, contents.records);
  return g_steal_pointer (&self);
}

/**
 * cohesion_replay_adopt_version:
 * @token: names the version that is stored now
 *
 * Finds out whether what is stored is of our own making: what we saved, or were about to save when the
 * program died.
 *
 * Returns: whether it is; then it counts as saved
 */
gboolean
cohesion_replay_adopt_version (CohesionReplay *self, const char *token)
{
  if (g_strcmp0 (self->token, token) == 0)
    return TRUE;
  for (guint i = self->marks->len; i > 0; i--)
    {
      const Mark *mark = g_ptr_array_index (self->marks, i - 1);

      if (g_strcmp0 (mark->token, token) != 0)
        continue;
      adopt (self, mark);
      return TRUE;
    }
  return FALSE;
}

/**
 * cohesion_replay_get_last_uri:
 *
 * Returns: where it was saved last, or was about to be when the program died; empty if nowhere
 */
const char *
cohesion_replay_get_last_uri (CohesionReplay *self)
{
  const Mark *last = self->marks->len > 0 ? g_ptr_array_index (self->marks, self->marks->len - 1) : NULL;

  return last != NULL && last->uri != NULL ? last->uri : self->uri;
}
