#include "config.h"

#include <stdlib.h>

#include "report/cohesion-draw.h"
#include "sample.h"

/* sample-pdf FILE [ROWS|-SEED]: a PDF of every kind of block, of a table, or of random blocks. */
int
main (int argc, char *argv[])
{
  int number = argc > 2 ? atoi (argv[2]) : 0;
  g_autoptr (CohesionBlocks) blocks = number == 0  ? sample_every_kind ()
                                      : number > 0 ? sample_table ((guint) number)
                                                   : sample_random ((guint32) -number);
  CohesionPurpose purpose = argc > 3 ? COHESION_PURPOSE_PREVIEW : COHESION_PURPOSE_PUBLISH;
  g_autoptr (GDateTime) created = g_date_time_new_utc (2019, 5, 21, 0, 0, 0);
  CohesionPdfMetadata metadata = { .title = "A strategy in which “everyone” belongs & stays",
                                   .language = cohesion_blocks_get_language (blocks),
                                   .created = created };
  g_autoptr (GError) error = NULL;
  g_autoptr (CohesionLayout) layout = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (argc < 2)
    return 2;
  layout = sample_lay_out (blocks, purpose);
  pdf = cohesion_report_to_pdf (layout, &metadata, NULL, &error);
  if (pdf == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return g_file_set_contents (argv[1], g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL)
             ? 0
             : 1;
}
