#include "config.h"

#include "pdf-fixture.h"

#include <pango/pangocairo.h>

#define MARGIN 72
#define LINE 18
#define ROWS_PER_PAGE 30

CohesionPdf *
fixture_new (const char *title, const char *language)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2024, 5, 21, 19, 0, 0);
  CohesionPdfMetadata metadata = { title, "Riverside Council", "How the bridges are kept", language,
                                   created };

  return cohesion_pdf_new (&metadata);
}

void
fixture_say (cairo_t *cr, double x, double y, const char *text)
{
  cairo_select_font_face (cr, "Noto Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 11);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_move_to (cr, x, y);
  cairo_show_text (cr, text);
}

void
fixture_tagged (CohesionPdf *pdf, cairo_t *cr, const char *tag, double x, double y, const char *text)
{
  cohesion_pdf_begin_tag (pdf, tag, NULL);
  fixture_say (cr, x, y, text);
  cohesion_pdf_end_tag (pdf);
}

cairo_t *
fixture_begin_page (CohesionPdf *pdf)
{
  return cohesion_pdf_begin_page (pdf, FIXTURE_PAGE_WIDTH, FIXTURE_PAGE_HEIGHT);
}

static void
end_page (CohesionPdf *pdf, cairo_t *cr, double height, const char *header)
{
  cohesion_pdf_begin_artifact (pdf, COHESION_PDF_ARTIFACT_HEADER);
  fixture_say (cr, MARGIN, 40, header);
  cohesion_pdf_end_artifact (pdf);
  cohesion_pdf_begin_artifact (pdf, COHESION_PDF_ARTIFACT_FOOTER);
  fixture_say (cr, MARGIN, height - 40, "As at 21 May 2024");
  cohesion_pdf_end_artifact (pdf);
  cohesion_pdf_end_page (pdf);
}

static void
draw_link (CohesionPdf *pdf, cairo_t *cr, double x, double y, const char *text, const CohesionPdfTag *target)
{
  CohesionPdfTag tag = *target;

  tag.rectangle = &(cairo_rectangle_t) { x, y - 12, 150, 16 };
  cohesion_pdf_begin_tag (pdf, "Link", &tag);
  fixture_say (cr, x, y, text);
  cohesion_pdf_end_tag (pdf);
}

static void
draw_contents (CohesionPdf *pdf, cairo_t *cr, double y)
{
  static const struct
  {
    const char *text;
    const char *dest;
  } items[] = { { "Figures 2", "figures" }, { "Table 3", "table" }, { "Deleted 9", "nowhere" } };

  cohesion_pdf_begin_tag (pdf, "TOC", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      CohesionPdfTag target = { .dest = items[i].dest, .contents = items[i].text };

      cohesion_pdf_begin_tag (pdf, "TOCI", NULL);
      cohesion_pdf_begin_tag (pdf, "Reference", NULL);
      draw_link (pdf, cr, MARGIN, y + i * LINE, items[i].text, &target);
      cohesion_pdf_end_tag (pdf);
      cohesion_pdf_end_tag (pdf);
    }
  cohesion_pdf_end_tag (pdf);
}

static void
draw_list (CohesionPdf *pdf, cairo_t *cr, double y)
{
  static const char *const items[] = { "Approve the strategy", "Note the next report" };
  static const char *const labels[] = { "(i)", "(ii)" };

  cohesion_pdf_begin_tag (pdf, "L", &(CohesionPdfTag) { .list_numbering = "LowerRoman" });
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      cohesion_pdf_begin_tag (pdf, "LI", NULL);
      fixture_tagged (pdf, cr, "Lbl", MARGIN, y + i * LINE, labels[i]);
      cohesion_pdf_begin_tag (pdf, "LBody", NULL);
      fixture_tagged (pdf, cr, "P", MARGIN + 30, y + i * LINE, items[i]);
      cohesion_pdf_end_tag (pdf);
      cohesion_pdf_end_tag (pdf);
    }
  cohesion_pdf_end_tag (pdf);
}

static void
draw_foreign (CohesionPdf *pdf, cairo_t *cr, double y, const char *language, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  CohesionPdfTag tag = { .language = language, .actual_text = text };

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, 100 * PANGO_SCALE);
  cohesion_pdf_begin_tag (pdf, "P", &tag);
  cairo_move_to (cr, MARGIN, y);
  pango_cairo_show_layout (cr, layout);
  cohesion_pdf_end_tag (pdf);
}

static void
draw_first_page (CohesionPdf *pdf)
{
  cairo_t *cr = fixture_begin_page (pdf);
  CohesionPdfTag outside = { .uri = "https://example.org/é?it's=(1)&b=2", .contents = "The bridges’ page" };

  fixture_tagged (pdf, cr, "H1", MARGIN, 90, "Rivers and bridges");
  cohesion_pdf_add_bookmark (pdf, 1, "Rivers and bridges", NULL);
  draw_contents (pdf, cr, 120);
  cohesion_pdf_begin_tag (pdf, "P", NULL);
  fixture_say (cr, MARGIN, 200, "Bridges are described on ");
  draw_link (pdf, cr, 220, 200, "their own page", &outside);
  fixture_say (cr, 330, 200, " in full.");
  cohesion_pdf_end_tag (pdf);
  draw_list (pdf, cr, 240);
  draw_foreign (pdf, cr, 300, "cy", "Mae’r bont yn hŷn na’r dref.");
  draw_foreign (pdf, cr, 330, "ur", "پل شہر سے پرانا ہے");
  cohesion_pdf_begin_tag (pdf, "P", NULL);
  fixture_say (cr, MARGIN, 400, "A sentence that breaks");
  end_page (pdf, cr, FIXTURE_PAGE_HEIGHT, "Riverside");
}

/* cairo asks for pictures to be smoothed, which PDF/A forbids. */
static void
draw_picture (cairo_t *cr)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 4, 4);
  cairo_t *on = cairo_create (picture);

  cairo_set_source_rgba (on, 0.7, 0.4, 0.3, 0.5);
  cairo_paint (on);
  cairo_destroy (on);
  cairo_set_source_surface (cr, picture, 390, 120);
  cairo_paint (cr);
  cairo_surface_destroy (picture);
}

static void
draw_bars (CohesionPdf *pdf, cairo_t *cr)
{
  cairo_rectangle_t box = { 100, 120, 300, 80 };
  CohesionPdfTag tag = { .alt = "Bars: 3 bridges on track, 1 late.", .rectangle = &box };

  cohesion_pdf_begin_tag (pdf, "Figure", &tag);
  for (guint i = 0; i < 4; i++)
    {
      cairo_set_source_rgb (cr, i == 3 ? 0.7 : 0, 0.4, 0.3);
      cairo_rectangle (cr, 100 + i * 80, 120 + i * 10, 60, 80 - i * 10);
      cairo_fill (cr);
    }
  draw_picture (cr);
  cohesion_pdf_end_tag (pdf);
}

static void
draw_landscape_page (CohesionPdf *pdf)
{
  cairo_t *cr = cohesion_pdf_begin_page (pdf, FIXTURE_PAGE_HEIGHT, FIXTURE_PAGE_WIDTH);
  CohesionPdfTag inside = { .dest = "table", .contents = "Go to the table" };

  fixture_say (cr, MARGIN, 72, "over two pages.");
  cohesion_pdf_end_tag (pdf);
  cohesion_pdf_add_destination (pdf, "figures", 80);
  fixture_tagged (pdf, cr, "H2", MARGIN, 100, "Figures");
  cohesion_pdf_add_bookmark (pdf, 2, "Figures", "figures");
  cohesion_pdf_begin_artifact (pdf, COHESION_PDF_ARTIFACT_BACKGROUND);
  cairo_set_source_rgb (cr, 0.9, 0.9, 0.9);
  cairo_rectangle (cr, 90, 110, 320, 100);
  cairo_fill (cr);
  cohesion_pdf_end_artifact (pdf);
  draw_bars (pdf, cr);
  cohesion_pdf_begin_tag (pdf, "P", NULL);
  draw_link (pdf, cr, MARGIN, 250, "The table", &inside);
  cohesion_pdf_end_tag (pdf);
  fixture_tagged (pdf, cr, "Note", MARGIN, 280, "1 Counted in May.");
  end_page (pdf, cr, FIXTURE_PAGE_WIDTH, "Riverside");
}

static void
draw_cells (CohesionPdf *pdf, cairo_t *cr, guint row, double y)
{
  char text[32];

  for (guint column = 0; column < 8; column++)
    {
      gboolean head = row == 0 || column == 0;

      g_snprintf (text, sizeof text, "%s %u.%u", row == 0 ? "Column" : "Cell", row, column);
      fixture_tagged (pdf, cr, head ? "TH" : "TD", MARGIN + column * 56, y, text);
    }
}

static void
draw_repeated_header (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_artifact (pdf, COHESION_PDF_ARTIFACT_LAYOUT);
  cairo_set_source_rgb (cr, 0.9, 0.9, 0.9);
  cairo_rectangle (cr, MARGIN, 80, 450, LINE);
  cairo_fill (cr);
  fixture_say (cr, MARGIN, 92, "Column 0.0");
  cohesion_pdf_end_artifact (pdf);
}

static void
draw_head (CohesionPdf *pdf, cairo_t *cr)
{
  cohesion_pdf_begin_tag (pdf, "THead", NULL);
  cohesion_pdf_begin_tag (pdf, "TR", NULL);
  draw_cells (pdf, cr, 0, 92);
  cohesion_pdf_end_tag (pdf);
  cohesion_pdf_end_tag (pdf);
}

static void
draw_table (CohesionPdf *pdf, guint n_rows)
{
  cairo_t *cr = fixture_begin_page (pdf);

  cohesion_pdf_add_destination (pdf, "table", 50);
  fixture_tagged (pdf, cr, "H2", MARGIN, 60, "Table");
  cohesion_pdf_add_bookmark (pdf, 2, "Table", "table");
  cohesion_pdf_begin_tag (pdf, "Table", &(CohesionPdfTag) { .summary = "Cells by row" });
  draw_head (pdf, cr);
  cohesion_pdf_begin_tag (pdf, "TBody", NULL);
  for (guint row = 1; row <= n_rows; row++)
    {
      guint line = (row - 1) % ROWS_PER_PAGE;

      cohesion_pdf_begin_tag (pdf, "TR", NULL);
      draw_cells (pdf, cr, row, 92 + (line + 1) * LINE);
      cohesion_pdf_end_tag (pdf);
      if (line + 1 < ROWS_PER_PAGE || row == n_rows)
        continue;
      end_page (pdf, cr, FIXTURE_PAGE_HEIGHT, "Riverside");
      cr = fixture_begin_page (pdf);
      draw_repeated_header (pdf, cr);
    }
  cohesion_pdf_end_tag (pdf);
  cohesion_pdf_end_tag (pdf);
  end_page (pdf, cr, FIXTURE_PAGE_HEIGHT, "Riverside");
}

/* Headings, contents, links, lists, two languages, a figure, a landscape page and a table over three pages.
 */
GBytes *
fixture_make_report (GError **error)
{
  g_autoptr (CohesionPdf) pdf = fixture_new (FIXTURE_TITLE, "en-GB");

  cohesion_pdf_begin_tag (pdf, "Document", NULL);
  draw_first_page (pdf);
  draw_landscape_page (pdf);
  draw_table (pdf, FIXTURE_ROWS);
  cohesion_pdf_end_tag (pdf);
  return cohesion_pdf_finish (pdf, error);
}

GBytes *
fixture_make_table (guint n_rows, GError **error)
{
  g_autoptr (CohesionPdf) pdf = fixture_new ("A long table", "en-GB");
  cairo_t *cr = fixture_begin_page (pdf);

  fixture_tagged (pdf, cr, "H1", MARGIN, 60, "A long table");
  cohesion_pdf_end_page (pdf);
  draw_table (pdf, n_rows);
  return cohesion_pdf_finish (pdf, error);
}
