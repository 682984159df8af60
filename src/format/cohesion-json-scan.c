#include "config.h"

#include "cohesion-json-scan-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A number longer than this is not one that anybody meant. */
#define MAX_NUMBER 60
/* As many decimal digits as a double can tell apart. */
#define MAX_DIGITS 17

/*
 * Begins a scan; @bytes must outlive it.
 */
CohesionJsonScan
cohesion_json_scan_new (GBytes *bytes)
{
  static const char mark[] = "\xef\xbb\xbf";
  CohesionJsonScan scan = { 0 };
  gsize size;

  scan.begin = g_bytes_get_data (bytes, &size);
  scan.at = scan.begin;
  scan.end = scan.begin + size;
  /* The byte order mark that some Windows programs write; json-glib drops it too. */
  if (size >= 3 && memcmp (scan.begin, mark, 3) == 0)
    scan.at += 3;
  return scan;
}

/*
 * Counts the line breaks in a stretch of the bytes.
 */
guint
cohesion_json_count_lines (const char *from, const char *to)
{
  guint lines = 0;

  while ((from = memchr (from, '\n', to - from)) != NULL)
    {
      lines++;
      from++;
    }
  return lines;
}

/*
 * Sets the scan's error to @text at the byte @at. Always returns %FALSE.
 */
gboolean
cohesion_json_scan_fail (CohesionJsonScan *scan,
                         const CohesionJsonPath *path,
                         const char *at,
                         CohesionFormatError code,
                         const char *text)
{
  g_autofree char *where = cohesion_json_path_to_string (path);
  guint line = 1 + cohesion_json_count_lines (scan->begin, at);

  scan->error = cohesion_format_error_new_literal (code, where, line, text);
  return FALSE;
}

static gboolean
fail_truncated (CohesionJsonScan *scan, const CohesionJsonPath *path)
{
  return cohesion_json_scan_fail (
      scan, path, scan->end, COHESION_FORMAT_ERROR_SYNTAX,
      _ ("The file ends too early. It may have been copied or saved only in part."));
}

static gboolean
fail_encoding (CohesionJsonScan *scan, const CohesionJsonPath *path, const char *at)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (_ ("This text is not valid UTF-8 (byte %u of the file). "
                             "The file may have been saved in another encoding."),
                          (guint) (at - scan->begin));
  return cohesion_json_scan_fail (scan, path, at, COHESION_FORMAT_ERROR_ENCODING, text);
}

static gboolean
parse_hex (const char *at, guint *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      gint digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return FALSE;
      *unit = *unit << 4 | (guint) digit;
    }
  return TRUE;
}

static gboolean
scan_unicode_escape (CohesionJsonScan *scan, const CohesionJsonPath *path)
{
  const char *start = scan->at - 2;
  guint unit, low;

  if (scan->end - scan->at < 4)
    return fail_truncated (scan, path);
  if (!parse_hex (scan->at, &unit))
    return cohesion_json_scan_fail (scan, path, start, COHESION_FORMAT_ERROR_SYNTAX,
                                    _ ("“\\u” must be followed by four hexadecimal digits."));
  scan->at += 4;
  if (unit == 0)
    return cohesion_json_scan_fail (scan, path, start, COHESION_FORMAT_ERROR_ENCODING,
                                    _ ("A text cannot hold the character “\\u0000”."));
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;
  if (unit < 0xdc00 && scan->end - scan->at >= 6 && scan->at[0] == '\\' && scan->at[1] == 'u' &&
      parse_hex (scan->at + 2, &low) && low >= 0xdc00 && low <= 0xdfff)
    {
      scan->at += 6;
      return TRUE;
    }
  return cohesion_json_scan_fail (scan, path, start, COHESION_FORMAT_ERROR_ENCODING,
                                  _ ("Half of a character is missing: a surrogate stands alone."));
}

static gboolean
scan_escape (CohesionJsonScan *scan, const CohesionJsonPath *path)
{
  if (scan->end - scan->at < 2)
    return fail_truncated (scan, path);
  scan->at += 2;
  if (scan->at[-1] == 'u')
    return scan_unicode_escape (scan, path);
  if (scan->at[-1] != '\0' && strchr ("\"\\/bfnrt", scan->at[-1]) != NULL)
    return TRUE;
  return cohesion_json_scan_fail (scan, path, scan->at - 2, COHESION_FORMAT_ERROR_SYNTAX,
                                  _ ("A backslash in a text must begin one of the escapes of JSON."));
}

/*
 * Passes a string; scan->at is on its first quote. A text is checked for UTF-8 only where it has other bytes
 * than ASCII.
 */
gboolean
cohesion_json_scan_string (CohesionJsonScan *scan, const CohesionJsonPath *path, CohesionJsonSlice *slice)
{
  const char *start = ++scan->at;
  const char *bad;
  guchar all = 0;

  slice->escaped = FALSE;
  while (scan->at < scan->end && *scan->at != '"')
    {
      guchar byte = (guchar) *scan->at;

      if (byte < 0x20)
        return cohesion_json_scan_fail (
            scan, path, scan->at, COHESION_FORMAT_ERROR_SYNTAX,
            _ ("A text runs over the end of its line, or holds a control character."));
      all |= byte;
      if (byte == '\\')
        {
          slice->escaped = TRUE;
          if (!scan_escape (scan, path))
            return FALSE;
        }
      else
        scan->at++;
    }
  if (scan->at == scan->end)
    return fail_truncated (scan, path);
  if ((all & 0x80) != 0 && !g_utf8_validate_len (start, scan->at - start, &bad))
    return fail_encoding (scan, path, bad);
  slice->text = start;
  slice->length = scan->at - start;
  scan->at++;
  return TRUE;
}

static char
decode_simple (char escape)
{
  switch (escape)
    {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return escape;
    }
}

/*
 * Returns the text that a scanned string means, with a NUL at its end.
 */
char *
cohesion_json_slice_decode (const CohesionJsonSlice *slice, gsize *length)
{
  g_autoptr (GString) text = g_string_sized_new (slice->length);
  const char *end = slice->text + slice->length;

  for (const char *at = slice->text; at < end; at++)
    {
      guint unit, low = 0;

      if (*at != '\\')
        g_string_append_c (text, *at);
      else if (*++at != 'u')
        g_string_append_c (text, decode_simple (*at));
      else
        {
          parse_hex (at + 1, &unit);
          at += 4;
          if (unit >= 0xd800 && unit <= 0xdfff)
            {
              parse_hex (at + 3, &low);
              at += 6;
              unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
            }
          g_string_append_unichar (text, unit);
        }
    }
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Copies the digits that count: without sign, point, exponent, and zeros at either end. */
static gsize
significant_digits (const char *number, char digits[MAX_NUMBER + 1])
{
  gsize n = 0;

  for (; *number != '\0' && *number != 'e' && *number != 'E'; number++)
    if (g_ascii_isdigit (*number) && (n > 0 || *number != '0'))
      digits[n++] = *number;
  while (n > 0 && digits[n - 1] == '0')
    n--;
  digits[n] = '\0';
  return n;
}

/* Whether a number with a fraction or an exponent comes back with the same digits after it was a double. */
static gboolean
survives_as_double (const char *number)
{
  char digits[MAX_NUMBER + 1], back[MAX_NUMBER + 1], format[8], text[64];
  double value = g_ascii_strtod (number, NULL);
  gsize n = significant_digits (number, digits);

  if (!isfinite (value) || n > MAX_DIGITS)
    return FALSE;
  if (n == 0)
    return TRUE;
  g_snprintf (format, sizeof format, "%%.%de", (int) n - 1);
  significant_digits (g_ascii_formatd (text, sizeof text, format, value), back);
  return g_str_equal (digits, back);
}

static gboolean
skip_digits (CohesionJsonScan *scan)
{
  const char *start = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;
  return scan->at > start;
}

static gboolean
skip_one (CohesionJsonScan *scan, const char *set)
{
  if (scan->at == scan->end || *scan->at == '\0' || strchr (set, *scan->at) == NULL)
    return FALSE;
  scan->at++;
  return TRUE;
}

/* The grammar of numbers, RFC 8259 section 6. */
static gboolean
skip_number (CohesionJsonScan *scan, gboolean *integer)
{
  *integer = TRUE;
  skip_one (scan, "-");
  if (!skip_one (scan, "0") && !skip_digits (scan))
    return FALSE;
  if (skip_one (scan, "."))
    {
      *integer = FALSE;
      if (!skip_digits (scan))
        return FALSE;
    }
  if (skip_one (scan, "eE"))
    {
      *integer = FALSE;
      skip_one (scan, "+-");
      return skip_digits (scan);
    }
  return TRUE;
}

/*
 * Passes a number that can be kept without loss; json-glib would clamp an integer and round a fraction in
 * silence.
 */
gboolean
cohesion_json_scan_number (CohesionJsonScan *scan, const CohesionJsonPath *path)
{
  const char *start = scan->at;
  g_autofree char *number = NULL;
  gboolean integer;
  gint64 value;

  if (!skip_number (scan, &integer))
    return scan->at == scan->end ? fail_truncated (scan, path)
                                 : cohesion_json_scan_fail (scan, path, start, COHESION_FORMAT_ERROR_SYNTAX,
                                                            _ ("This is not a number as JSON writes one."));
  if (scan->at - start <= MAX_NUMBER)
    {
      number = g_strndup (start, scan->at - start);
      if (integer && g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, &value, NULL))
        return TRUE;
      if (!integer && survives_as_double (number))
        return TRUE;
    }
  return cohesion_json_scan_fail (scan, path, start, COHESION_FORMAT_ERROR_NUMBER,
                                  _ ("This number is too large, or has more digits than can be kept."));
}
