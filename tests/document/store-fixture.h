#pragma once

#include "document/cohesion-store.h"

#include <gio/gio.h>
#include <sys/stat.h>

/* A folder of its own for each test, with a document in it: “strategy.cohesion”. */
typedef struct
{
  char *folder;
  char *path;
} StoreFixture;

void store_fixture_set_up (StoreFixture *fixture, gconstpointer data);
void store_fixture_tear_down (StoreFixture *fixture, gconstpointer data);
#define store_test_add(path, data, function)                                                                 \
  g_test_add (path, StoreFixture, data, store_fixture_set_up, function, store_fixture_tear_down)

void store_fixture_clear_folder (const char *folder);
void store_fixture_write (const char *path, const char *content);
char *store_fixture_read (const char *path);
guint store_fixture_count (const char *folder, const char *prefix);
mode_t store_fixture_mode (const char *path);
GBytes *store_fixture_bytes (const char *content);
char *store_fixture_token (const char *content);
gboolean store_fixture_save (CohesionStore *store,
                             const char *content,
                             const char *base,
                             CohesionStoreReceipt *receipt,
                             GError **error);
void store_fixture_assert_saved (CohesionStore *store, const char *content, const char *base);
