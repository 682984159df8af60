#include "config.h"

#include "cohesion-report.h"

#include "cohesion-draw.h"

#include "model/cohesion-language.h"

/* Marked strings of a report are looked up in its language when they are needed. */
#undef NC_
#define NC_(context, text) text

/**
 * cohesion_report_dup_title:
 * @blocks: a report
 *
 * Returns: (transfer full): its title: the words of the first heading of level 1 as published
 */
char *
cohesion_report_dup_title (CohesionBlocks *blocks)
{
  for (guint i = 0; i < cohesion_blocks_get_n (blocks); i++)
    {
      const CohesionBlock *block = cohesion_blocks_get (blocks, i);

      if (block->kind == COHESION_BLOCK_HEADING && block->level == 1)
        return g_strdup (cohesion_text_get_shown (block->text, COHESION_PURPOSE_PUBLISH));
    }
  return NULL;
}

/**
 * cohesion_report_lay_out:
 * @blocks: a report
 * @as_at: the day that it speaks of
 * @purpose: what the pages are for
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Lays a report out with its title, its day and the page numbers at the foot of each page. It may be called
 * on any thread.
 *
 * Returns: (transfer full) (nullable): the pages, or NULL with %G_IO_ERROR_CANCELLED
 */
CohesionLayout *
cohesion_report_lay_out (CohesionBlocks *blocks,
                         CohesionDate as_at,
                         CohesionPurpose purpose,
                         GCancellable *cancellable,
                         GError **error)
{
  const char *language = cohesion_blocks_get_language (blocks);
  g_autofree char *title = cohesion_report_dup_title (blocks);
  g_autofree char *date = cohesion_language_format_date (language, as_at);
  /* Translators: foot of every page of a report; %s is a date */
  g_autofree char *as_at_words = cohesion_language_fill (
      cohesion_language_text (language, "report", NC_ ("report", "As at %s")), date, NULL);
  CohesionFooter footer = {
    .title = title != NULL ? title : "",
    .as_at = as_at_words,
    /* Translators: foot of every page: the number of the page, and of how many */
    .page = cohesion_language_text (language, "report", NC_ ("report", "Page %1$s of %2$s")),
  };

  return cohesion_layout_new (blocks, &footer, purpose, cancellable, error);
}

/**
 * cohesion_report_make_pdf:
 * @blocks: a report
 * @as_at: the day that it speaks of, which the file is dated
 * @author: (nullable): who answers for it, such as the council
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Makes the PDF of a report; the same report and day give the same bytes. It may be called on any thread.
 *
 * Returns: (transfer full) (nullable): the file, or NULL with an error of #CohesionPdfError or
 *   %G_IO_ERROR_CANCELLED
 */
GBytes *
cohesion_report_make_pdf (CohesionBlocks *blocks,
                          CohesionDate as_at,
                          const char *author,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (CohesionLayout)
      layout = cohesion_report_lay_out (blocks, as_at, COHESION_PURPOSE_PUBLISH, cancellable, error);
  g_autofree char *title = cohesion_report_dup_title (blocks);
  CohesionDate day = cohesion_date_first_day (as_at);
  g_autoptr (GDateTime) created = g_date_time_new_utc (day.year, day.month, day.day, 0, 0, 0);
  CohesionPdfMetadata metadata = {
    .title = title,
    .author = author,
    .language = cohesion_blocks_get_language (blocks),
    .created = created,
  };

  return layout != NULL ? cohesion_report_to_pdf (layout, &metadata, cancellable, error) : NULL;
}
