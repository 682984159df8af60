#pragma once

#include "cohesion-kind.h"

/* The values that choice fields may have; each ends with a NULL key. */
extern const CohesionChoice action_kinds[];
extern const CohesionChoice action_numberings[];
extern const CohesionChoice characteristics[];
extern const CohesionChoice closure_outcomes[];
extern const CohesionChoice comment_kinds[];
extern const CohesionChoice confidences[];
extern const CohesionChoice confidentialities[];
extern const CohesionChoice decision_outcomes[];
extern const CohesionChoice document_kinds[];
extern const CohesionChoice engagement_kinds[];
extern const CohesionChoice equality_impacts[];
extern const CohesionChoice focus_responses[];
extern const CohesionChoice implication_kinds[];
extern const CohesionChoice measure_domains[];
extern const CohesionChoice measure_frequencies[];
extern const CohesionChoice measure_kinds[];
extern const CohesionChoice measure_polarities[];
extern const CohesionChoice numeral_styles[];
extern const CohesionChoice option_outcomes[];
extern const CohesionChoice party_kinds[];
extern const CohesionChoice period_patterns[];
extern const CohesionChoice priority_numberings[];
extern const CohesionChoice quantity_qualifiers[];
extern const CohesionChoice reason_categories[];
extern const CohesionChoice report_classifications[];
extern const CohesionChoice report_kinds[];
extern const CohesionChoice report_purposes[];
extern const CohesionChoice report_states[];
extern const CohesionChoice report_templates[];
extern const CohesionChoice resolution_verbs[];
extern const CohesionChoice risk_statuses[];
extern const CohesionChoice section_places[];
extern const CohesionChoice snapshot_reasons[];
extern const CohesionChoice status_outcomes[];
extern const CohesionChoice status_symbols[];
extern const CohesionChoice strategy_stages[];
extern const CohesionChoice theme_numberings[];
extern const CohesionChoice update_sources[];
extern const CohesionChoice view_groupings[];
extern const CohesionChoice view_layouts[];
extern const CohesionChoice visibilities[];
