#include "config.h"

#include "cohesion-json-writer.h"
#include "cohesion-pieces-private.h"
#include "cohesion-snapshot-private.h"
#include "cohesion-writer-private.h"

/* Takes the content of a snapshot. It costs little more than to write the strategy twice: whole, for its
 * hash, and in pieces, of which those that have not changed are left out. */

static gboolean
add_alone (CohesionNode *node, gpointer writer)
{
  if (cohesion_node_is (node, COHESION_KIND_TRASH_ENTRY) || cohesion_node_is (node, COHESION_KIND_SNAPSHOT))
    return FALSE;
  cohesion_writer_add_alone (writer, node);
  return TRUE;
}

static void
begin_content (CohesionJsonWriter *writer, const char *root)
{
  cohesion_json_writer_begin_object (writer, NULL);
  cohesion_json_writer_add_int (writer, "formatVersion", COHESION_FORMAT_VERSION);
  cohesion_json_writer_add_string (writer, "root", root);
  cohesion_json_writer_begin_array (writer, "nodes");
}

/* All items, each without those below it; NULL with the error set. */
static char *
write_items (CohesionTree *tree, GError **error)
{
  CohesionNode *root = cohesion_tree_get_root (tree);
  CohesionJsonWriter *writer = cohesion_json_writer_new_compact ();
  g_autoptr (GBytes) bytes = NULL;

  begin_content (writer, cohesion_node_get_id (root));
  cohesion_node_foreach (root, add_alone, writer);
  cohesion_json_writer_end_array (writer);
  cohesion_json_writer_end_object (writer);
  bytes = cohesion_json_writer_finish (writer, error);
  return bytes ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

/* What is known already, the newest of each item. */
typedef struct
{
  GPtrArray *lists;   /* (element-type GArray) of CohesionPiece */
  GHashTable *newest; /* id -> CohesionPiece */
} Known;

static void
known_clear (Known *self)
{
  g_clear_pointer (&self->newest, g_hash_table_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Known, known_clear)

static gboolean
learn (Known *self, const char *content)
{
  GArray *pieces = cohesion_pieces_find (content);

  if (pieces == NULL)
    return FALSE;
  g_ptr_array_add (self->lists, pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      CohesionPiece *piece = &g_array_index (pieces, CohesionPiece, i);
      g_autofree char *id = cohesion_piece_dup_id (piece);

      if (!g_hash_table_contains (self->newest, id))
        g_hash_table_insert (self->newest, g_steal_pointer (&id), piece);
    }
  return TRUE;
}

/* Newest first. FALSE if anything of it is damaged. */
static gboolean
learn_all (Known *self, CohesionFrozen *base)
{
  GPtrArray *contents = cohesion_frozen_get_contents (base);

  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; contents && i < contents->len; i++)
    if (!learn (self, g_ptr_array_index (contents, i)))
      return FALSE;
  return contents != NULL;
}

/* What is not the same has been looked at by nobody yet. */
static gboolean
is_sound (Known *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      GArray *pieces = g_ptr_array_index (self->lists, i);

      for (guint j = 0; j < pieces->len; j++)
        if (!cohesion_piece_is_sound (&g_array_index (pieces, CohesionPiece, j)))
          return FALSE;
    }
  return TRUE;
}

/* The content without those items that are known. */
static char *
leave_out_known (const char *content, Known *known)
{
  g_autoptr (GArray) pieces = cohesion_pieces_find (content);
  const CohesionPiece *first = &g_array_index (pieces, CohesionPiece, 0);
  GString *out = g_string_new_len (content, first->text - content);
  gboolean any = FALSE;

  for (guint i = 0; i < pieces->len; i++)
    {
      CohesionPiece *piece = &g_array_index (pieces, CohesionPiece, i);
      g_autofree char *id = cohesion_piece_dup_id (piece);
      CohesionPiece *same = g_hash_table_lookup (known->newest, id);

      if (same && cohesion_piece_is_same (same, piece))
        continue;
      if (any)
        g_string_append_c (out, ',');
      g_string_append_len (out, piece->text, (gssize) piece->length);
      any = TRUE;
    }
  g_string_append (out, "]}");
  return g_string_free_and_steal (out);
}

/* What is in @base needs not be said again. One that cannot be read is none. */
static char *
pack (char *content, CohesionNode **base)
{
  g_autofree char *whole = content;
  g_autoptr (CohesionFrozen) frozen = *base ? cohesion_frozen_new (*base) : NULL;
  g_auto (Known) known = { NULL };
  g_autofree char *packed = NULL;

  if (frozen && learn_all (&known, frozen))
    packed = leave_out_known (whole, &known);
  if (packed && is_sound (&known))
    return g_steal_pointer (&packed);
  *base = NULL;
  return g_steal_pointer (&whole);
}

static gpointer
hash_bytes (gpointer bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/**
 * cohesion_snapshot_freeze:
 * @tree: a strategy
 * @base: (inout) (nullable): a snapshot of it to build on: what has not changed since is not held again;
 * %NULL for none, and set to that if the snapshot is damaged
 * @hash: (out): of the whole
 * @error: where to put the error
 *
 * Freezes all of a strategy but what was deleted and its snapshots. Takes some two times as long as to write
 * the strategy.
 *
 * Returns: (transfer full): the content of a new snapshot, as JSON; or %NULL with one of
 * %COHESION_FORMAT_ERROR if the strategy could not be saved either
 */
char *
cohesion_snapshot_freeze (CohesionTree *tree, CohesionNode **base, char **hash, GError **error)
{
  g_autoptr (GBytes) whole = cohesion_writer_write_bare (tree, error);
  GThread *hashing;
  char *content;

  if (whole == NULL)
    return NULL;
  /* The one who waits for it needs not wait for that, too. */
  hashing = g_thread_new ("snapshot-hash", hash_bytes, whole);
  content = write_items (tree, error);
  if (content)
    content = pack (content, base);
  *hash = g_thread_join (hashing);
  if (content == NULL)
    g_clear_pointer (hash, g_free);
  return content;
}
