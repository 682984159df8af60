#include "config.h"

#include "cohesion-choices.h"

#include <glib/gi18n.h>

/* Labels are looked up with the context "choice" when they are shown. */
#undef NC_
#define NC_(context, text) text

const CohesionChoice action_kinds[] = {
  { "oneOff", NC_ ("choice", "One-off") },
  { "recurring", NC_ ("choice", "Recurring") },
  { "ongoing", NC_ ("choice", "Ongoing") },
  { NULL },
};

const CohesionChoice action_numberings[] = {
  { "priority", NC_ ("choice", "1.1, 1.2, 2.1") },
  { "code", NC_ ("choice", "By their codes") },
  { "none", NC_ ("choice", "Not numbered") },
  { NULL },
};

/* The protected characteristics of the Equality Act 2010, section 4, and one that many councils add. */
const CohesionChoice characteristics[] = {
  { "age", NC_ ("choice", "Age") },
  { "disability", NC_ ("choice", "Disability") },
  { "genderReassignment", NC_ ("choice", "Gender reassignment") },
  { "marriage", NC_ ("choice", "Marriage and civil partnership") },
  { "pregnancy", NC_ ("choice", "Pregnancy and maternity") },
  { "race", NC_ ("choice", "Race") },
  { "religion", NC_ ("choice", "Religion or belief") },
  { "sex", NC_ ("choice", "Sex") },
  { "sexualOrientation", NC_ ("choice", "Sexual orientation") },
  { "socioEconomic", NC_ ("choice", "Socio-economic disadvantage") },
  { NULL },
};

const CohesionChoice comment_kinds[] = {
  { "comment", NC_ ("choice", "Comment") },
  { "question", NC_ ("choice", "Question") },
  { NULL },
};

const CohesionChoice closure_outcomes[] = {
  { "delivered", NC_ ("choice", "Delivered") },
  { "partly", NC_ ("choice", "Partly delivered") },
  { "notDelivered", NC_ ("choice", "Not delivered") },
  { "transferred", NC_ ("choice", "Transferred") },
  { NULL },
};

const CohesionChoice confidences[] = {
  { "high", NC_ ("choice", "High") },
  { "medium", NC_ ("choice", "Medium") },
  { "low", NC_ ("choice", "Low") },
  { NULL },
};

const CohesionChoice confidentialities[] = {
  { "open", NC_ ("choice", "Open") },
  { "partExempt", NC_ ("choice", "Part exempt") },
  { NULL },
};

const CohesionChoice decision_outcomes[] = {
  { "asRecommended", NC_ ("choice", "As recommended") },
  { "amended", NC_ ("choice", "Amended") },
  { "deferred", NC_ ("choice", "Deferred") },
  { "rejected", NC_ ("choice", "Rejected") },
  { NULL },
};

const CohesionChoice document_kinds[] = {
  { "appendix", NC_ ("choice", "Appendix") },
  { "background", NC_ ("choice", "Background paper") },
  { "source", NC_ ("choice", "Source") },
  { "web", NC_ ("choice", "Web page") },
  { "minute", NC_ ("choice", "Minute") },
  { "report", NC_ ("choice", "Report") },
  { NULL },
};

const CohesionChoice engagement_kinds[] = {
  { "event", NC_ ("choice", "Event") },
  { "survey", NC_ ("choice", "Survey") },
  { "workshop", NC_ ("choice", "Workshop") },
  { "focusGroup", NC_ ("choice", "Focus group") },
  { "written", NC_ ("choice", "Written consultation") },
  { "programme", NC_ ("choice", "Programme") },
  { NULL },
};

const CohesionChoice equality_impacts[] = {
  { "positive", NC_ ("choice", "Positive") },
  { "negative", NC_ ("choice", "Negative") },
  { "neutral", NC_ ("choice", "Neutral") },
  { "unknown", NC_ ("choice", "Not known") },
  { NULL },
};

const CohesionChoice focus_responses[] = {
  { "pending", NC_ ("choice", "No reply yet") },
  { "accepted", NC_ ("choice", "Accepted") },
  { "partly", NC_ ("choice", "Partly accepted") },
  { "notAccepted", NC_ ("choice", "Not accepted") },
  { "noted", NC_ ("choice", "Noted") },
  { NULL },
};

const CohesionChoice implication_kinds[] = {
  { "finance", NC_ ("choice", "Financial") },
  { "legal", NC_ ("choice", "Legal") },
  { "risk", NC_ ("choice", "Risk management") },
  { "contractual", NC_ ("choice", "Contractual") },
  { "staffing", NC_ ("choice", "Staffing") },
  { "equality", NC_ ("choice", "Corporate policy and equality impact") },
  { "safeguarding", NC_ ("choice", "Safeguarding") },
  { "health", NC_ ("choice", "Health") },
  { "crime", NC_ ("choice", "Crime and disorder") },
  { "property", NC_ ("choice", "Property") },
  { "climate", NC_ ("choice", "Climate") },
  { "corporate", NC_ ("choice", "Corporate") },
  { NULL },
};

const CohesionChoice measure_domains[] = {
  { "relationships", NC_ ("choice", "Relationships") },
  { "participation", NC_ ("choice", "Participation") },
  { "equality", NC_ ("choice", "Equality") },
  { "outcomes", NC_ ("choice", "Outcomes") },
  { "other", NC_ ("choice", "Other") },
  { NULL },
};

const CohesionChoice measure_frequencies[] = {
  { "monthly", NC_ ("choice", "Every month") },        { "quarterly", NC_ ("choice", "Every quarter") },
  { "halfYearly", NC_ ("choice", "Every half-year") }, { "annual", NC_ ("choice", "Every year") },
  { "other", NC_ ("choice", "At other times") },       { NULL },
};

const CohesionChoice measure_kinds[] = {
  { "performance", NC_ ("choice", "Performance: the council answers for it") },
  { "contextual", NC_ ("choice", "Context: it is only watched") },
  { NULL },
};

const CohesionChoice measure_polarities[] = {
  { "higher", NC_ ("choice", "Higher") },
  { "lower", NC_ ("choice", "Lower") },
  { "inRange", NC_ ("choice", "Within a range") },
  { NULL },
};

const CohesionChoice numeral_styles[] = {
  { "i", NC_ ("choice", "(i), (ii), (iii)") },
  { "1", NC_ ("choice", "1, 2, 3") },
  { "a", NC_ ("choice", "(a), (b), (c)") },
  { NULL },
};

const CohesionChoice option_outcomes[] = {
  { "recommended", NC_ ("choice", "Recommended") },
  { "rejected", NC_ ("choice", "Rejected") },
  { NULL },
};

const CohesionChoice party_kinds[] = {
  { "officer", NC_ ("choice", "Officer") },      { "member", NC_ ("choice", "Cabinet member") },
  { "team", NC_ ("choice", "Team or service") }, { "partner", NC_ ("choice", "Partner") },
  { "body", NC_ ("choice", "Board or body") },   { NULL },
};

const CohesionChoice period_patterns[] = {
  { "quarter", NC_ ("choice", "Quarterly") },
  { "half", NC_ ("choice", "Half-yearly") },
  { "year", NC_ ("choice", "Yearly") },
  { "custom", NC_ ("choice", "Other") },
  { NULL },
};

const CohesionChoice priority_numberings[] = {
  { "continuous", NC_ ("choice", "Continuously across themes") },
  { "perTheme", NC_ ("choice", "Anew in each theme") },
  { "none", NC_ ("choice", "Not numbered") },
  { NULL },
};

const CohesionChoice quantity_qualifiers[] = {
  { "exact", NC_ ("choice", "Exact") },
  { "about", NC_ ("choice", "About") },
  { "over", NC_ ("choice", "Over") },
  { "under", NC_ ("choice", "Under") },
  { NULL },
};

const CohesionChoice reason_categories[] = {
  { "resources", NC_ ("choice", "Resources") },
  { "dependency", NC_ ("choice", "Dependency") },
  { "thirdParty", NC_ ("choice", "Third party") },
  { "scope", NC_ ("choice", "Scope") },
  { "approval", NC_ ("choice", "Awaiting approval") },
  { "data", NC_ ("choice", "Data") },
  { "external", NC_ ("choice", "External") },
  { "other", NC_ ("choice", "Other") },
  { NULL },
};

const CohesionChoice report_classifications[] = {
  { "open", NC_ ("choice", "Open report") },
  { "exempt", NC_ ("choice", "Exempt report") },
  { NULL },
};

const CohesionChoice report_kinds[] = {
  { "decision", NC_ ("choice", "Decision report") },
  { "progress", NC_ ("choice", "Progress review") },
  { "exception", NC_ ("choice", "Exception report") },
  { "strategy", NC_ ("choice", "Public strategy") },
  { "briefing", NC_ ("choice", "Briefing") },
  { "consultation", NC_ ("choice", "Consultation report") },
  { "minute", NC_ ("choice", "Minute extract") },
  { NULL },
};

const CohesionChoice report_purposes[] = {
  { "decision", NC_ ("choice", "For decision") },
  { "information", NC_ ("choice", "For information") },
  { NULL },
};

const CohesionChoice report_states[] = {
  { "drafting", NC_ ("choice", "Drafting") },
  { "clearance", NC_ ("choice", "In clearance") },
  { "dispatched", NC_ ("choice", "Dispatched") },
  { "published", NC_ ("choice", "Published") },
  { NULL },
};

const CohesionChoice report_templates[] = {
  { "lbbd", NC_ ("choice", "Barking and Dagenham") },
  { "newham", NC_ ("choice", "Newham") },
  { "generic", NC_ ("choice", "General") },
  { "custom", NC_ ("choice", "Own") },
  { NULL },
};

const CohesionChoice resolution_verbs[] = {
  { "approve", NC_ ("choice", "Approve") },
  { "note", NC_ ("choice", "Note") },
  { "agree", NC_ ("choice", "Agree") },
  { "endorse", NC_ ("choice", "Endorse") },
  { "recommend", NC_ ("choice", "Recommend") },
  { "delegate", NC_ ("choice", "Delegate") },
  { "refer", NC_ ("choice", "Refer") },
  { "defer", NC_ ("choice", "Defer") },
  { NULL },
};

const CohesionChoice risk_statuses[] = {
  { "open", NC_ ("choice", "Open") },
  { "closed", NC_ ("choice", "Closed") },
  { NULL },
};

const CohesionChoice section_places[] = {
  { "before", NC_ ("choice", "Before the themes") },
  { "after", NC_ ("choice", "After the themes") },
  { "beside", NC_ ("choice", "Beside the themes") },
  { NULL },
};

const CohesionChoice snapshot_reasons[] = {
  { "adoption", NC_ ("choice", "Adoption") },
  { "dispatch", NC_ ("choice", "Dispatch of a report") },
  { "periodClose", NC_ ("choice", "Close of a period") },
  { "manual", NC_ ("choice", "By hand") },
  { NULL },
};

const CohesionChoice status_outcomes[] = {
  { "open", NC_ ("choice", "Open") },
  { "done", NC_ ("choice", "Done") },
  { "closed", NC_ ("choice", "Closed without being done") },
  { NULL },
};

const CohesionChoice status_symbols[] = {
  { "circle", NC_ ("choice", "Circle") },
  { "tick", NC_ ("choice", "Tick") },
  { "dot", NC_ ("choice", "Filled circle") },
  { "triangle", NC_ ("choice", "Triangle") },
  { "diamond", NC_ ("choice", "Diamond") },
  { "square", NC_ ("choice", "Square") },
  { "cross", NC_ ("choice", "Cross") },
  { "dash", NC_ ("choice", "Dash") },
  { NULL },
};

const CohesionChoice strategy_stages[] = {
  { "draft", NC_ ("choice", "Draft") },
  { "consultation", NC_ ("choice", "In consultation") },
  { "forDecision", NC_ ("choice", "For decision") },
  { "adopted", NC_ ("choice", "Adopted") },
  { "underReview", NC_ ("choice", "Under review") },
  { "superseded", NC_ ("choice", "Superseded") },
  { "closed", NC_ ("choice", "Closed") },
  { NULL },
};

const CohesionChoice theme_numberings[] = {
  { "decimal", NC_ ("choice", "1, 2, 3") },
  { "upper", NC_ ("choice", "A, B, C") },
  { "none", NC_ ("choice", "Not numbered") },
  { NULL },
};

const CohesionChoice update_sources[] = {
  { "app", NC_ ("choice", "Typed in") },
  { "sheet", NC_ ("choice", "Update sheet") },
  { "merge", NC_ ("choice", "Merged") },
  { NULL },
};

const CohesionChoice view_groupings[] = {
  { "none", NC_ ("choice", "Not grouped") },
  { "theme", NC_ ("choice", "Theme") },
  { "priority", NC_ ("choice", "Priority") },
  { "lead", NC_ ("choice", "Lead") },
  { "portfolio", NC_ ("choice", "Portfolio holder") },
  { "status", NC_ ("choice", "Status") },
  { NULL },
};

const CohesionChoice view_layouts[] = {
  { "table", NC_ ("choice", "Table") },
  { "board", NC_ ("choice", "Board") },
  { "timeline", NC_ ("choice", "Timeline") },
  { NULL },
};

const CohesionChoice visibilities[] = {
  { "public", NC_ ("choice", "Public") },
  { "internal", NC_ ("choice", "Internal") },
  { NULL },
};
