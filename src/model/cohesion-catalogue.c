#include "config.h"

#include "cohesion-catalogue.h"

#include "cohesion-plural.h"

#include <string.h>

/* The header of a catalogue as “The Format of GNU MO Files” in gettext’s manual has it. */
#define MAGIC 0x950412de
#define HEADER_SIZE 28
#define ENTRY_SIZE 8
/* More forms than any language has. */
#define MAX_FORMS 8
#define FORM_MARK "\005"
/* What nothing but the header says. */
#define RULE_KEY FORM_MARK

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

static char *
dup_form_key (const char *key, guint form)
{
  return g_strdup_printf ("%s" FORM_MARK "%u", key, form);
}

/* The forms after the first, which stands under the message itself. */
static void
add_forms (GHashTable *messages, const char *original, const char *translation, gsize length)
{
  const char *end = translation + length;
  const char *form = translation + strlen (translation) + 1;

  for (guint i = 1; form < end && i < MAX_FORMS; i++)
    {
      if (g_utf8_validate (form, -1, NULL) && *form != '\0')
        g_hash_table_insert (messages, dup_form_key (original, i), g_strdup (form));
      form += strlen (form) + 1;
    }
}

/* “Plural-Forms: nplurals=2; plural=n != 1;” */
static void
add_rule (GHashTable *messages, const char *header)
{
  const char *rule = strstr (header, "plural=");

  if (rule == NULL)
    return;
  rule += strlen ("plural=");
  g_hash_table_insert (messages, g_strdup (RULE_KEY), g_strndup (rule, strcspn (rule, ";\n")));
}

/**
 * cohesion_catalogue_get_plural:
 * @messages: a catalogue
 * @key: a message with its context, in the form for one
 * @number: how many
 *
 * Returns: (nullable): the translation that goes with @number
 */
const char *
cohesion_catalogue_get_plural (GHashTable *messages, const char *key, guint number)
{
  const char *rule = g_hash_table_lookup (messages, RULE_KEY);
  guint form = cohesion_plural_choose (rule != NULL ? rule : "n != 1", number);
  g_autofree char *form_key = dup_form_key (key, form);

  return g_hash_table_lookup (messages, form == 0 ? key : form_key);
}

/**
 * cohesion_catalogue_parse:
 * @data: a file of messages as msgfmt makes it
 * @size: its length
 *
 * Reads a catalogue without the C library, which knows one language at a time. What makes no sense is left
 * out.
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

      if (original == NULL || translation == NULL || *translation == '\0')
        continue;
      if (*original == '\0')
        {
          add_rule (messages, translation);
          continue;
        }
      g_hash_table_insert (messages, g_strdup (original), g_strdup (translation));
      /* Behind its end stands the form for several. */
      if (read_number (&self, originals + i * ENTRY_SIZE) > strlen (original))
        add_forms (messages, original, translation, read_number (&self, translations + i * ENTRY_SIZE));
    }
  return messages;
}
