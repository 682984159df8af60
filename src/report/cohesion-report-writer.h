#pragma once

#include "model/cohesion-tree.h"

#include "cohesion-block.h"

G_BEGIN_DECLS

/**
 * CohesionReportWriter:
 * @blocks: what has been written
 * @language: of the report
 * @text_language: (nullable): of the strategy's own texts, where that differs
 * @tree: the strategy
 * @n_tables: tables with a number so far
 *
 * What every kind of report needs to turn nodes into blocks.
 */
typedef struct
{
  CohesionBlocks *blocks;
  const char *language;
  const char *text_language;
  CohesionTree *tree;
  guint n_tables;
} CohesionReportWriter;

void cohesion_report_writer_init (CohesionReportWriter *self, CohesionTree *tree, CohesionNode *report);

const char *cohesion_report_writer_get (CohesionNode *node, guint field);
gboolean cohesion_report_writer_has (CohesionNode *node, guint field);
const char *cohesion_report_writer_say (const CohesionReportWriter *self, const char *msgid);
CohesionText *cohesion_report_writer_own (const CohesionReportWriter *self, const char *words);
CohesionText *cohesion_report_writer_rich (const CohesionReportWriter *self, const char *words);
CohesionText *
cohesion_report_writer_words (const CohesionReportWriter *self, CohesionNode *node, guint field);
CohesionText *cohesion_report_writer_date (const CohesionReportWriter *self, CohesionNode *node, guint field);
CohesionText *
cohesion_report_writer_choice (const CohesionReportWriter *self, CohesionNode *node, guint field);
CohesionText *cohesion_report_writer_party (const CohesionReportWriter *self,
                                            CohesionNode *node,
                                            guint field,
                                            gboolean with_name);
CohesionText *
cohesion_report_writer_deadline (const CohesionReportWriter *self, CohesionNode *node, guint field);
CohesionText *cohesion_report_writer_missing (const CohesionReportWriter *self,
                                              CohesionNode *node,
                                              guint field,
                                              const char *hint,
                                              const char *published);

void
cohesion_report_writer_heading (CohesionReportWriter *self, int level, gboolean numbered, const char *msgid);
gboolean cohesion_report_writer_add (CohesionReportWriter *self, CohesionNode *node, guint field);
gboolean cohesion_report_writer_add_strings (CohesionReportWriter *self, CohesionNode *node, guint field);
CohesionText *cohesion_report_writer_caption (CohesionReportWriter *self, const char *title);

void cohesion_report_writer_note (const CohesionReportWriter *self,
                                  CohesionText *text,
                                  GString *words,
                                  const char *uri);
void cohesion_report_writer_add_sources (CohesionReportWriter *self);

G_END_DECLS
