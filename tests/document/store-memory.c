#include "config.h"

#include "store-memory.h"

#include <errno.h>

/* A document that is kept nowhere, whose n-th call can be made to fail. */

struct _CohesionStoreMemory
{
  CohesionStore parent_instance;

  char *name;

  GMutex mutex; /* guards what follows */
  GBytes *bytes;
  gboolean read_only;
  guint delay;
  guint n_calls;
  guint failing_call;
  int failing_errnum;
};

G_DEFINE_FINAL_TYPE (CohesionStoreMemory, cohesion_store_memory, COHESION_TYPE_STORE)

/**
 * cohesion_store_memory_new:
 * @name: the document’s name
 * @bytes: (nullable): what is stored; %NULL if nothing is
 *
 * Returns: (transfer full): the store
 */
CohesionStore *
cohesion_store_memory_new (const char *name, GBytes *bytes)
{
  CohesionStoreMemory *self = g_object_new (COHESION_TYPE_STORE_MEMORY, NULL);

  self->name = g_strdup (name);
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  return COHESION_STORE (self);
}

/**
 * cohesion_store_memory_put:
 * @self: a store
 * @bytes: (nullable): a document; %NULL to remove it
 *
 * Changes what is stored, as somebody else would, and emits #CohesionStore::changed.
 */
void
cohesion_store_memory_put (CohesionStoreMemory *self, GBytes *bytes)
{
  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_mutex_unlock (&self->mutex);
  cohesion_store_changed (COHESION_STORE (self));
}

/**
 * cohesion_store_memory_dup:
 * @self: a store
 *
 * Returns: (transfer full) (nullable): what is stored
 */
GBytes *
cohesion_store_memory_dup (CohesionStoreMemory *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->bytes != NULL ? g_bytes_ref (self->bytes) : NULL;
}

/**
 * cohesion_store_memory_fail_call:
 * @self: a store
 * @call: which call from now on shall fail, from 1; 0 for none
 * @errnum: with which errno
 *
 * Loading makes one call, saving makes three: look, write, put in place.
 */
void
cohesion_store_memory_fail_call (CohesionStoreMemory *self, guint call, int errnum)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->failing_call = call > 0 ? self->n_calls + call : 0;
  self->failing_errnum = errnum;
}

/**
 * cohesion_store_memory_get_n_calls:
 * @self: a store
 *
 * Returns: how many calls were made so far
 */
guint
cohesion_store_memory_get_n_calls (CohesionStoreMemory *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->n_calls;
}

/**
 * cohesion_store_memory_set_read_only:
 * @self: a store
 * @read_only: whether saving shall be refused
 */
void
cohesion_store_memory_set_read_only (CohesionStoreMemory *self, gboolean read_only)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->read_only = read_only;
}

/**
 * cohesion_store_memory_set_delay:
 * @self: a store
 * @milliseconds: how long each call shall take
 */
void
cohesion_store_memory_set_delay (CohesionStoreMemory *self, guint milliseconds)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->delay = milliseconds;
}

/* Returns 0, or the errno this call shall fail with. */
static int
call (CohesionStoreMemory *self)
{
  if (self->delay > 0)
    g_usleep (self->delay * 1000);
  return ++self->n_calls == self->failing_call ? self->failing_errnum : 0;
}

static CohesionStoreVersion *
cohesion_store_memory_load (CohesionStore *store, GCancellable *cancellable, GError **error)
{
  CohesionStoreMemory *self = COHESION_STORE_MEMORY (store);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  int errnum = call (self);

  if (errnum == 0 && self->bytes == NULL)
    errnum = ENOENT;
  if (errnum == 0 && g_cancellable_is_cancelled (cancellable))
    errnum = ECANCELED;
  if (errnum == 0)
    return cohesion_store_version_new (self->bytes, self->read_only);
  cohesion_store_error_set_load_errno (error, errnum, self->name);
  return NULL;
}

static gboolean
stores (CohesionStoreMemory *self, const char *base)
{
  g_autofree char *token = self->bytes != NULL ? cohesion_store_token (self->bytes) : NULL;

  return g_strcmp0 (token, base) == 0;
}

static int
compare_and_swap (CohesionStoreMemory *self, GBytes *bytes, const char *base, CohesionStoreReceipt *receipt)
{
  int errnum = call (self);

  if (errnum == 0 && !stores (self, base))
    {
      if (self->bytes == NULL)
        return ENOENT;
      receipt->other = cohesion_store_version_new (self->bytes, self->read_only);
      return 0;
    }
  if (errnum == 0 && self->read_only)
    errnum = EROFS;
  if (errnum == 0)
    errnum = call (self);
  if (errnum == 0)
    errnum = call (self);
  if (errnum == 0)
    {
      g_clear_pointer (&self->bytes, g_bytes_unref);
      self->bytes = g_bytes_ref (bytes);
      receipt->token = cohesion_store_token (bytes);
      receipt->durable = TRUE;
    }
  return errnum;
}

static gboolean
cohesion_store_memory_save_if (CohesionStore *store,
                               GBytes *bytes,
                               const char *base,
                               CohesionStoreReceipt *receipt,
                               GCancellable *cancellable,
                               GError **error)
{
  CohesionStoreMemory *self = COHESION_STORE_MEMORY (store);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  int errnum = g_cancellable_is_cancelled (cancellable) ? ECANCELED
                                                        : compare_and_swap (self, bytes, base, receipt);

  if (receipt->other != NULL)
    cohesion_store_error_set_save (error, COHESION_STORE_ERROR_CONFLICT, self->name, NULL);
  else if (errnum != 0)
    cohesion_store_error_set_save_errno (error, errnum, self->name);
  return receipt->token != NULL;
}

static char *
cohesion_store_memory_dup_name (CohesionStore *store)
{
  return g_strdup (COHESION_STORE_MEMORY (store)->name);
}

static char *
cohesion_store_memory_dup_place (CohesionStore *store)
{
  return g_strdup ("");
}

static void
cohesion_store_memory_finalize (GObject *object)
{
  CohesionStoreMemory *self = COHESION_STORE_MEMORY (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (cohesion_store_memory_parent_class)->finalize (object);
}

static void
cohesion_store_memory_class_init (CohesionStoreMemoryClass *class)
{
  CohesionStoreClass *store_class = COHESION_STORE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = cohesion_store_memory_finalize;
  store_class->load = cohesion_store_memory_load;
  store_class->save_if = cohesion_store_memory_save_if;
  store_class->dup_name = cohesion_store_memory_dup_name;
  store_class->dup_place = cohesion_store_memory_dup_place;
}

static void
cohesion_store_memory_init (CohesionStoreMemory *self)
{
  g_mutex_init (&self->mutex);
}
