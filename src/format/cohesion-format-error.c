#include "config.h"

#include "cohesion-format-error.h"

#include <glib/gi18n.h>

typedef struct
{
  char *path;
  char *text;
  guint line;
} CohesionFormatErrorPrivate;

static void
cohesion_format_error_private_init (CohesionFormatErrorPrivate *priv)
{
  *priv = (CohesionFormatErrorPrivate) { 0 };
}

static void
cohesion_format_error_private_copy (const CohesionFormatErrorPrivate *src, CohesionFormatErrorPrivate *dest)
{
  dest->path = g_strdup (src->path);
  dest->text = g_strdup (src->text);
  dest->line = src->line;
}

static void
cohesion_format_error_private_clear (CohesionFormatErrorPrivate *priv)
{
  g_clear_pointer (&priv->path, g_free);
  g_clear_pointer (&priv->text, g_free);
}

G_DEFINE_EXTENDED_ERROR (CohesionFormatError, cohesion_format_error)

static char *
format_message (const char *path, guint line, const char *text)
{
  if (path[0] != '\0' && line > 0)
    /* Translators: a place in a file, its line, and what is wrong there */
    return g_strdup_printf (_ ("%s, line %u: %s"), path, line, text);
  if (line > 0)
    /* Translators: a line of a file, and what is wrong there */
    return g_strdup_printf (_ ("Line %u: %s"), line, text);
  if (path[0] != '\0')
    /* Translators: a place in a file, and what is wrong there */
    return g_strdup_printf (_ ("%s: %s"), path, text);
  return g_strdup (text);
}

/**
 * cohesion_format_error_new_literal:
 * @code: what is wrong
 * @path: (nullable): the member’s path, such as `themes[2].title`
 * @line: the line in the file, counted from 1, or 0 if there is none
 * @text: a translated sentence for people that says what is wrong and what to do
 *
 * Makes an error whose message names the place, then says @text.
 *
 * Returns: (transfer full): the error
 */
GError *
cohesion_format_error_new_literal (CohesionFormatError code, const char *path, guint line, const char *text)
{
  g_autofree char *message = format_message (path != NULL ? path : "", line, text);
  GError *error = g_error_new_literal (COHESION_FORMAT_ERROR, code, message);
  CohesionFormatErrorPrivate *priv = cohesion_format_error_get_private (error);

  priv->path = g_strdup (path != NULL ? path : "");
  priv->text = g_strdup (text);
  priv->line = line;
  return error;
}

/**
 * cohesion_format_error_new:
 * @code: what is wrong
 * @path: (nullable): the member’s path, such as `themes[2].title`
 * @line: the line in the file, counted from 1, or 0 if there is none
 * @format: a translated sentence in printf’s form
 * @...: its arguments
 *
 * As cohesion_format_error_new_literal(), with a formatted sentence.
 *
 * Returns: (transfer full): the error
 */
GError *
cohesion_format_error_new (CohesionFormatError code, const char *path, guint line, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  return cohesion_format_error_new_literal (code, path, line, text);
}

/**
 * cohesion_format_error_get_path:
 * @error: any error
 *
 * Gets the path of the member at fault.
 *
 * Returns: (transfer none): the path, empty for the file as a whole and for errors of other domains
 */
const char *
cohesion_format_error_get_path (const GError *error)
{
  if (error->domain != COHESION_FORMAT_ERROR)
    return "";
  return cohesion_format_error_get_private (error)->path;
}

/**
 * cohesion_format_error_get_line:
 * @error: any error
 *
 * Gets the line of the file, counted from 1.
 *
 * Returns: the line, or 0 where none is known
 */
guint
cohesion_format_error_get_line (const GError *error)
{
  if (error->domain != COHESION_FORMAT_ERROR)
    return 0;
  return cohesion_format_error_get_private (error)->line;
}

/**
 * cohesion_format_error_get_text:
 * @error: any error
 *
 * Gets the sentence alone, without the place.
 *
 * Returns: (transfer none): the sentence
 */
const char *
cohesion_format_error_get_text (const GError *error)
{
  if (error->domain != COHESION_FORMAT_ERROR)
    return error->message;
  return cohesion_format_error_get_private (error)->text;
}
