#pragma once

#include "model/cohesion-date.h"
#include "model/cohesion-tree.h"
#include "report/cohesion-block.h"

/* The strategy of Barking and Dagenham as it was for Cabinet, at the last report, and half a year later. */

typedef void (*ReportFixtureFunc) (const CohesionText *text, gpointer data);

extern const CohesionDate report_fixture_as_at;

CohesionTree *report_fixture_load (const char *name);
CohesionNode *report_fixture_get_report (CohesionTree *tree);
CohesionBlocks *report_fixture_build (CohesionTree *tree, CohesionTree *before, const char *kind);
void report_fixture_foreach_text (CohesionBlocks *blocks, ReportFixtureFunc func, gpointer data);
