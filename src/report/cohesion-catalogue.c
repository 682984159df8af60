#include "config.h"

#include "cohesion-catalogue.h"

#include <string.h>

/* The header of a catalogue as “The Format of GNU MO Files” in gettext’s manual has it. */
#define MAGIC 0x950412de
#define HEADER_SIZE 28
#define ENTRY_SIZE 8

typedef struct
{
  const char *data;
  gsize size;
  gboolean swapped; /* of the other byte order */
} Catalogue;

static guint32
read_number (const Catalogue *self, gsize offset)
{
  guint32 number;

  memcpy (&number, self->data + offset, sizeof number);
  return self->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* The text that the entry at @offset of a table describes, or NULL if there is none. */
static const char *
read_text (const Catalogue *self, gsize offset)
{
  gsize length = read_number (self, offset);
  gsize start = read_number (self, offset + 4);

  if (start >= self->size || length >= self->size - start || self->data[start + length] != '\0')
    return NULL;
  return g_utf8_validate (self->data + start, -1, NULL) ? self->data + start : NULL;
}

/**
 * cohesion_catalogue_parse:
 * @data: a file of messages as msgfmt makes it
 * @size: its length
 *
 * Reads a catalogue without the C library, which knows one language at a time. Plural forms beyond the first
 * are left out. What makes no sense is left out too.
 *
 * Returns: (transfer full) (element-type utf8 utf8): translations by message, "context\004message" where
 * there is a context
 */
GHashTable *
cohesion_catalogue_parse (const char *data, gsize size)
{
  GHashTable *messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Catalogue self = { data, size, FALSE };
  gsize n, originals, translations;

  if (size < HEADER_SIZE)
    return messages;
  self.swapped = read_number (&self, 0) != MAGIC;
  if (read_number (&self, 0) != MAGIC)
    return messages;
  n = read_number (&self, 8);
  originals = read_number (&self, 12);
  translations = read_number (&self, 16);
  if (n > size / ENTRY_SIZE || originals > size - n * ENTRY_SIZE || translations > size - n * ENTRY_SIZE)
    return messages;
  for (gsize i = 0; i < n; i++)
    {
      const char *original = read_text (&self, originals + i * ENTRY_SIZE);
      const char *translation = read_text (&self, translations + i * ENTRY_SIZE);

      if (original != NULL && translation != NULL && *original != '\0' && *translation != '\0')
        g_hash_table_insert (messages, g_strdup (original), g_strdup (translation));
    }
  return messages;
}
