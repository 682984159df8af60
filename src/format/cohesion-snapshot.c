#include "config.h"

#include "cohesion-snapshot-private.h"

#include "cohesion-assembly-private.h"
#include "cohesion-json-writer.h"

#include "model/cohesion-node.h"

/* A snapshot holds the strategy as it was, item by item: each without those below it, whose ids stand in its
 * lists. What has not changed since the snapshot that it builds on is left out, so that a dozen snapshots
 * take little more room than what was done between them. */

struct _CohesionFrozen
{
  GPtrArray *contents; /* of the snapshot, then of those it builds on */
  char *path;
  char *hash;
  GPtrArray *present; /* what is to be as it is now, or NULL; put when it is thawed */
  gboolean whole;     /* what it builds on is there, and goes not in a circle */
};

static gboolean
collect_contents (CohesionFrozen *self, CohesionNode *snapshot)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  while (g_hash_table_add (seen, snapshot))
    {
      const char *content = cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_CONTENT);

      g_ptr_array_add (self->contents, g_strdup (content ? content : ""));
      if (!cohesion_node_has_value (snapshot, COHESION_SNAPSHOT_BASE))
        return TRUE;
      snapshot = cohesion_node_get_reference (snapshot, COHESION_SNAPSHOT_BASE);
      if (snapshot == NULL || !cohesion_node_is (snapshot, COHESION_KIND_SNAPSHOT))
        return FALSE;
    }
  return FALSE;
}

/**
 * cohesion_frozen_new:
 * @snapshot: a snapshot in a tree
 *
 * Takes out of the document what is needed to make a strategy of the snapshot.
 *
 * Returns: (transfer full): that
 */
CohesionFrozen *
cohesion_frozen_new (CohesionNode *snapshot)
{
  CohesionFrozen *self = g_new0 (CohesionFrozen, 1);

  self->contents = g_ptr_array_new_with_free_func (g_free);
  self->path = cohesion_format_dup_path (snapshot, COHESION_SNAPSHOT_CONTENT);
  self->hash = g_strdup (cohesion_node_get_string (snapshot, COHESION_SNAPSHOT_HASH));
  self->whole = collect_contents (self, snapshot);
  return self;
}

/**
 * cohesion_frozen_set_present:
 * @nodes: (element-type CohesionNode): nodes in lists of the document itself, such as a report and its
 *   meeting
 *
 * Lets the strategy that is made once of @self have @nodes as they are now, with the people and papers that
 * they name.
 */
void
cohesion_frozen_set_present (CohesionFrozen *self, GPtrArray *nodes)
{
  g_clear_pointer (&self->present, g_ptr_array_unref);
  self->present = cohesion_present_new (nodes);
}

/* Private to the format: the contents of the snapshot and of those that it builds on, newest first; NULL if
 * one of them is missing. */
GPtrArray *
cohesion_frozen_get_contents (CohesionFrozen *self)
{
  return self->whole ? self->contents : NULL;
}

/**
 * cohesion_frozen_free:
 * @self: (transfer full): what a snapshot holds
 */
void
cohesion_frozen_free (CohesionFrozen *self)
{
  g_ptr_array_unref (self->contents);
  g_clear_pointer (&self->present, g_ptr_array_unref);
  g_free (self->path);
  g_free (self->hash);
  g_free (self);
}

/* Newest first, so that the newest of each item counts. */
static gboolean
assemble_frozen (CohesionAssembly *assembly, CohesionFrozen *self)
{
  if (!self->whole)
    return cohesion_assembly_fail (assembly);
  for (guint i = 0; i < self->contents->len; i++)
    if (!cohesion_assembly_add (assembly, g_ptr_array_index (self->contents, i)))
      return FALSE;
  return TRUE;
}

static GBytes *
write_whole (CohesionAssembly *assembly)
{
  g_autoptr (JsonNode) whole = cohesion_assembly_dup_whole (assembly);
  CohesionJsonWriter *writer;

  if (whole == NULL)
    return NULL;
  writer = cohesion_json_writer_new ();
  cohesion_json_writer_add_node (writer, NULL, whole);
  return cohesion_json_writer_finish (writer, &assembly->error);
}

static char *
hash_bytes (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static CohesionTree *
read_whole (CohesionFrozen *self, GBytes *bytes, GError **error)
{
  CohesionTree *tree = cohesion_format_read (bytes, NULL, error);

  if (tree != NULL && self->present != NULL)
    cohesion_present_put (self->present, tree);
  return tree;
}

/**
 * cohesion_frozen_thaw:
 * @error: where to put the error
 *
 * Makes the strategy as it was when the snapshot was taken, and sees whether it is that to the byte. Any
 * thread may do it. Takes time in proportion to the sizes of the snapshot and of those it builds on.
 *
 * Returns: (transfer full): the strategy, or %NULL with one of %COHESION_FORMAT_ERROR
 */
CohesionTree *
cohesion_frozen_thaw (CohesionFrozen *self, GError **error)
{
  g_auto (CohesionAssembly) assembly = { NULL };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *hash = NULL;

  cohesion_assembly_init (&assembly, self->path);
  if (assemble_frozen (&assembly, self))
    bytes = write_whole (&assembly);
  hash = bytes ? hash_bytes (bytes) : NULL;
  if (bytes != NULL && g_strcmp0 (hash, self->hash) == 0)
    return read_whole (self, bytes, error);
  cohesion_assembly_fail (&assembly);
  g_propagate_error (error, g_steal_pointer (&assembly.error));
  return NULL;
}

/**
 * cohesion_snapshot_load:
 * @snapshot: a snapshot in a tree
 * @error: where to put the error
 *
 * Returns: (transfer full): the strategy as it was, or %NULL with one of %COHESION_FORMAT_ERROR
 */
CohesionTree *
cohesion_snapshot_load (CohesionNode *snapshot, GError **error)
{
  g_autoptr (CohesionFrozen) frozen = cohesion_frozen_new (snapshot);

  return cohesion_frozen_thaw (frozen, error);
}

/* What is in @base needs not be said again. One that cannot be read is none. */
static char *
pack (CohesionAssembly *assembly, CohesionNode **base)
{
  g_autoptr (CohesionFrozen) frozen = *base ? cohesion_frozen_new (*base) : NULL;
  g_auto (CohesionAssembly) known = { NULL };

  cohesion_assembly_init (&known, "");
  if (frozen && !assemble_frozen (&known, frozen))
    {
      g_hash_table_remove_all (known.items);
      *base = NULL;
    }
  return cohesion_assembly_pack (assembly, &known);
}

/**
 * cohesion_snapshot_rebase:
 * @snapshot: a snapshot in a tree
 * @base: (inout) (nullable): the snapshot that it is to build on, as with cohesion_snapshot_freeze()
 * @error: where to put the error
 *
 * Returns: (transfer full): content that says the same when it builds on @base, or %NULL with one of
 *   %COHESION_FORMAT_ERROR
 */
char *
cohesion_snapshot_rebase (CohesionNode *snapshot, CohesionNode **base, GError **error)
{
  g_autoptr (CohesionFrozen) frozen = cohesion_frozen_new (snapshot);
  g_auto (CohesionAssembly) assembly = { NULL };
  g_autoptr (JsonNode) whole = NULL;

  cohesion_assembly_init (&assembly, frozen->path);
  if (assemble_frozen (&assembly, frozen))
    whole = cohesion_assembly_dup_whole (&assembly);
  if (whole)
    return pack (&assembly, base);
  cohesion_assembly_fail (&assembly);
  g_propagate_error (error, g_steal_pointer (&assembly.error));
  return NULL;
}
