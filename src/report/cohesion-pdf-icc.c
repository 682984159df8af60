#include "config.h"

#include "cohesion-pdf-icc.h"

#include <math.h>
#include <string.h>

#define HEADER_SIZE 128
#define TAG_ENTRY_SIZE 12

/* The white that ICC profiles refer to (ICC.1:2004-10, 7.2.16). */
static const double d50[3] = { 0.9642, 1.0, 0.8249 };
/* IEC 61966-2-1: red, green, blue and the white D65, as x and y. */
static const double primaries[3][2] = { { 0.64, 0.33 }, { 0.30, 0.60 }, { 0.15, 0.06 } };
static const double d65[2] = { 0.3127, 0.3290 };
/* IEC 61966-2-1: ((x + 0.055) / 1.055) ^ 2.4 from 0.04045 on, x / 12.92 below. */
static const double transfer[5] = { 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045 };
/* The cone responses by which Bradford turns one white into another (ICC.1:2004-10, annex E). */
static const double bradford[3][3] = { { 0.8951, 0.2664, -0.1614 },
                                       { -0.7502, 1.7135, 0.0367 },
                                       { 0.0389, -0.0685, 1.0296 } };

static void
to_xyz (const double xy[2], double xyz[3])
{
  xyz[0] = xy[0] / xy[1];
  xyz[1] = 1;
  xyz[2] = (1 - xy[0] - xy[1]) / xy[1];
}

static void
transform (const double matrix[3][3], const double vector[3], double result[3])
{
  for (guint row = 0; row < 3; row++)
    result[row] = matrix[row][0] * vector[0] + matrix[row][1] * vector[1] + matrix[row][2] * vector[2];
}

static void
multiply (const double left[3][3], const double right[3][3], double result[3][3])
{
  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 3; column++)
      result[row][column] = left[row][0] * right[0][column] + left[row][1] * right[1][column] +
                            left[row][2] * right[2][column];
}

/* By cofactors; none of the matrices here is near to singular. */
static void
invert (const double matrix[3][3], double result[3][3])
{
  double determinant = 0;

  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 3; column++)
      {
        guint r1 = (row + 1) % 3;
        guint r2 = (row + 2) % 3;
        guint c1 = (column + 1) % 3;
        guint c2 = (column + 2) % 3;

        result[column][row] = matrix[r1][c1] * matrix[r2][c2] - matrix[r1][c2] * matrix[r2][c1];
      }
  for (guint i = 0; i < 3; i++)
    determinant += matrix[0][i] * result[i][0];
  for (guint i = 0; i < 9; i++)
    result[i / 3][i % 3] /= determinant;
}

/* The matrix that turns colours seen in D65 into those seen in D50. */
static void
make_adaptation (double result[3][3])
{
  double white[3];
  double from[3];
  double to[3];
  double inverse[3][3];
  double scaled[3][3];

  to_xyz (d65, white);
  transform (bradford, white, from);
  transform (bradford, d50, to);
  invert (bradford, inverse);
  for (guint row = 0; row < 3; row++)
    for (guint column = 0; column < 3; column++)
      scaled[row][column] = bradford[row][column] * to[row] / from[row];
  multiply (inverse, scaled, result);
}

/* The columns of result are red, green and blue at full strength, seen in D50. */
static void
make_colorants (const double adaptation[3][3], double result[3][3])
{
  double white[3];
  double strengths[3];
  double matrix[3][3];
  double inverse[3][3];

  for (guint i = 0; i < 3; i++)
    {
      double xyz[3];

      to_xyz (primaries[i], xyz);
      for (guint row = 0; row < 3; row++)
        matrix[row][i] = xyz[row];
    }
  to_xyz (d65, white);
  invert (matrix, inverse);
  transform (inverse, white, strengths);
  for (guint i = 0; i < 9; i++)
    matrix[i / 3][i % 3] *= strengths[i % 3];
  multiply (adaptation, matrix, result);
}

static void
append_u32 (GByteArray *bytes, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

static void
append_word (GByteArray *bytes, const char *four)
{
  g_byte_array_append (bytes, (const guint8 *) four, 4);
}

static void
append_fixed (GByteArray *bytes, double value)
{
  append_u32 (bytes, (guint32) (gint32) lround (value * 65536));
}

static void
append_head (GByteArray *bytes, const char *type)
{
  append_word (bytes, type);
  append_u32 (bytes, 0);
}

/* A text in one language, multiLocalizedUnicodeType. */
static void
append_unicode (GByteArray *bytes, const char *ascii)
{
  guint length = strlen (ascii);

  append_head (bytes, "mluc");
  append_u32 (bytes, 1);
  append_u32 (bytes, 12);
  append_word (bytes, "enUS");
  append_u32 (bytes, length * 2);
  append_u32 (bytes, 28);
  for (guint i = 0; i < length; i++)
    g_byte_array_append (bytes, (const guint8[]) { 0, ascii[i] }, 2);
}

static void
append_xyz (GByteArray *bytes, double x, double y, double z)
{
  append_head (bytes, "XYZ ");
  append_fixed (bytes, x);
  append_fixed (bytes, y);
  append_fixed (bytes, z);
}

static void
append_matrix (GByteArray *bytes, const double matrix[3][3])
{
  append_head (bytes, "sf32");
  for (guint i = 0; i < 9; i++)
    append_fixed (bytes, matrix[i / 3][i % 3]);
}

/* parametricCurveType of function 3. */
static void
append_curve (GByteArray *bytes)
{
  append_head (bytes, "para");
  append_u32 (bytes, 3 << 16);
  for (guint i = 0; i < G_N_ELEMENTS (transfer); i++)
    append_fixed (bytes, transfer[i]);
}

static void
append_tag (GByteArray *bytes, guint index, const double adaptation[3][3], const double colorants[3][3])
{
  switch (index)
    {
    case 0:
      append_unicode (bytes, "sRGB");
      break;
    case 1:
      append_unicode (bytes, "No copyright, use freely");
      break;
    case 2:
      append_xyz (bytes, d50[0], d50[1], d50[2]);
      break;
    case 3:
      append_matrix (bytes, adaptation);
      break;
    case 7:
      append_curve (bytes);
      break;
    default:
      append_xyz (bytes, colorants[0][index - 4], colorants[1][index - 4], colorants[2][index - 4]);
      break;
    }
}

/* ICC.1:2004-10, 7.2: version 4.2, a display, RGB to XYZ, perceptual. The size comes later. */
static void
append_header (GByteArray *bytes)
{
  append_u32 (bytes, 0);
  append_u32 (bytes, 0);
  append_u32 (bytes, 0x04200000);
  append_word (bytes, "mntr");
  append_word (bytes, "RGB ");
  append_word (bytes, "XYZ ");
  /* The date is that of the standard, so that the bytes are always the same. */
  g_byte_array_append (bytes, (const guint8[]) { 1999 >> 8, 1999 & 0xff, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0 },
                       12);
  append_word (bytes, "acsp");
  while (bytes->len < 68)
    append_u32 (bytes, 0);
  for (guint i = 0; i < 3; i++)
    append_fixed (bytes, d50[i]);
  while (bytes->len < HEADER_SIZE)
    append_u32 (bytes, 0);
}

static void
put_u32 (GByteArray *bytes, guint offset, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  memcpy (bytes->data + offset, &big, sizeof big);
}

/**
 * cohesion_pdf_make_srgb_profile:
 * The colour profile of sRGB, computed from the constants of IEC 61966-2-1. PDF/A wants it to know what
 * colour is meant (ISO 19005-2, 6.2.3).
 *
 * Returns: (transfer full): an ICC profile of version 4.2
 */
GBytes *
cohesion_pdf_make_srgb_profile (void)
{
  static const char signatures[][5] = { "desc", "cprt", "wtpt", "chad", "rXYZ",
                                        "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC" };
  /* The three curves are one. */
  static const guint n_different = 8;
  GByteArray *bytes = g_byte_array_new ();
  double adaptation[3][3];
  double colorants[3][3];

  make_adaptation (adaptation);
  make_colorants (adaptation, colorants);
  append_header (bytes);
  append_u32 (bytes, G_N_ELEMENTS (signatures));
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      append_word (bytes, signatures[i]);
      append_u32 (bytes, 0);
      append_u32 (bytes, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      guint entry = HEADER_SIZE + 4 + i * TAG_ENTRY_SIZE;

      if (i >= n_different)
        {
          memcpy (bytes->data + entry + 4, bytes->data + entry + 4 - TAG_ENTRY_SIZE, 8);
          continue;
        }
      put_u32 (bytes, entry + 4, bytes->len);
      append_tag (bytes, i, adaptation, colorants);
      put_u32 (bytes, entry + 8, bytes->len - GUINT32_FROM_BE (*(guint32 *) (bytes->data + entry + 4)));
      while (bytes->len % 4 != 0)
        g_byte_array_append (bytes, (const guint8[]) { 0 }, 1);
    }
  put_u32 (bytes, 0, bytes->len);
  return g_byte_array_free_to_bytes (bytes);
}
