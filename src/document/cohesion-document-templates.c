#include "config.h"

#include "cohesion-document-templates.h"

#include "cohesion-document-verbs.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

/* What a new strategy begins with. The shapes are those of two real ones: Barking and Dagenham’s, which goes
 * to Cabinet with three themes and their priorities, and Newham’s, which begins with what people said. */

/* A strategy that is being filled in. */
typedef struct
{
  CohesionDocument *document;
  CohesionNode *root;
  CohesionNode *strategy;
  const char *language;
} Filling;

static const CohesionTemplate templates[] = {
  { "blank", NC_ ("template", "Blank"), N_ ("Nothing but its title.") },
  { "themes", NC_ ("template", "Themes and Priorities"),
    N_ ("Three themes with priorities that are numbered throughout, a Cabinet meeting with the resolutions "
        "to "
        "approve and to note, and the report to it.") },
  { "consultation", NC_ ("template", "Consultation First"),
    N_ ("An event with five focuses, a definition and statistics; themes and priorities follow from them.") },
};

/**
 * cohesion_template_list:
 * @n_templates: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_templates): what a strategy may begin with, the plainest first
 */
const CohesionTemplate *
cohesion_template_list (guint *n_templates)
{
  *n_templates = G_N_ELEMENTS (templates);
  return templates;
}

static CohesionNode *
add (Filling *self, CohesionNode *parent, guint list, guint kind)
{
  return cohesion_document_add (self->document, parent, list, G_MAXUINT, kind);
}

static void
set (Filling *self, CohesionNode *node, guint field, const char *text)
{
  cohesion_document_set_text (self->document, node, field, text);
}

/* In the language of the strategy. */
static void
say (Filling *self, CohesionNode *node, guint field, const char *msgid)
{
  set (self, node, field, cohesion_language_text (self->language, "template", msgid));
}

static void
refer (Filling *self, CohesionNode *node, guint field, CohesionNode *target)
{
  set (self, node, field, cohesion_node_get_id (target));
}

static CohesionNode *
add_post (Filling *self, guint field, const char *kind, const char *role)
{
  CohesionNode *party = add (self, self->root, COHESION_DOCUMENT_LIST_PARTIES, COHESION_KIND_PARTY);

  set (self, party, COHESION_PARTY_KIND, kind);
  say (self, party, COHESION_PARTY_ROLE, role);
  refer (self, self->strategy, field, party);
  return party;
}

static CohesionNode *
add_theme (Filling *self, const char *strand, guint n_priorities)
{
  CohesionNode *theme = add (self, self->root, COHESION_DOCUMENT_LIST_THEMES, COHESION_KIND_THEME);

  if (strand)
    say (self, theme, COHESION_THEME_STRAND, strand);
  for (guint i = 0; i < n_priorities; i++)
    add (self, theme, COHESION_THEME_LIST_PRIORITIES, COHESION_KIND_PRIORITY);
  return theme;
}

static CohesionNode *
add_resolution (Filling *self, CohesionNode *decision, const char *verb, const char *text)
{
  CohesionNode *resolution = add (self, decision, COHESION_DECISION_LIST_RESOLUTIONS,
                                  COHESION_KIND_RESOLUTION);

  set (self, resolution, COHESION_RESOLUTION_VERB, verb);
  set (self, resolution, COHESION_RESOLUTION_TEXT, text);
  return resolution;
}

static void
refer_to_all (Filling *self, CohesionNode *node, guint field, GPtrArray *targets)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; i < targets->len; i++)
    g_strv_builder_add (ids, cohesion_node_get_id (g_ptr_array_index (targets, i)));
  strv = g_strv_builder_end (ids);
  cohesion_document_set_strings (self->document, node, field, (const char *const *) strv);
}

static void
refer_to_one (Filling *self, CohesionNode *node, guint field, CohesionNode *target)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();

  g_ptr_array_add (targets, target);
  refer_to_all (self, node, field, targets);
}

static const char *
get_title (Filling *self)
{
  const char *title = cohesion_node_get_string (self->strategy, COHESION_STRATEGY_TITLE);

  /* Translators: stands for the title of a strategy that has none yet, as in “Approve the Strategy” */
  return title ? title : cohesion_language_text (self->language, "template", NC_ ("template", "Strategy"));
}

/* What Cabinet is asked: to approve the strategy, and to note how it goes about it. */
static CohesionNode *
add_decision (Filling *self, CohesionNode *meeting, CohesionNode *appendix, GPtrArray *themes)
{
  CohesionNode *decision = add (self, self->root, COHESION_DOCUMENT_LIST_DECISIONS, COHESION_KIND_DECISION);
  CohesionNode *resolution;
  g_autofree char *approve = cohesion_language_fill (
      /* Translators: follows the word “Approve”; %s is the title of the strategy */
      cohesion_language_text (self->language, "template",
                              NC_ ("template", "the “%s”, as set out at Appendix 1 to the report")),
      get_title (self), NULL);

  set (self, decision, COHESION_DECISION_TITLE, get_title (self));
  refer (self, decision, COHESION_DECISION_MEETING, meeting);
  resolution = add_resolution (self, decision, "approve", approve);
  refer_to_one (self, resolution, COHESION_RESOLUTION_AFFECTS, self->strategy);
  refer_to_one (self, resolution, COHESION_RESOLUTION_APPENDICES, appendix);
  resolution = add_resolution (
      self, decision, "note",
      cohesion_language_text (self->language, "template",
                              /* Translators: follows the word “Note” */
                              NC_ ("template",
                                   "the proposed approach, including the themes, and the priorities "
                                   "and actions that belong to them")));
  refer_to_all (self, resolution, COHESION_RESOLUTION_AFFECTS, themes);
  return decision;
}

static void
add_papers (Filling *self, GPtrArray *themes)
{
  CohesionNode *meeting = add (self, self->root, COHESION_DOCUMENT_LIST_MEETINGS, COHESION_KIND_MEETING);
  CohesionNode *appendix = add (self, self->root, COHESION_DOCUMENT_LIST_DOCUMENTS,
                                COHESION_KIND_DOCUMENT_LINK);
  CohesionNode *report = add (self, self->root, COHESION_DOCUMENT_LIST_REPORTS, COHESION_KIND_REPORT);

  say (self, meeting, COHESION_MEETING_BODY, NC_ ("template", "Cabinet"));
  set (self, meeting, COHESION_MEETING_TITLE, get_title (self));
  set (self, appendix, COHESION_DOCUMENT_LINK_KIND, "appendix");
  set (self, appendix, COHESION_DOCUMENT_LINK_NUMBER, "1");
  set (self, appendix, COHESION_DOCUMENT_LINK_TITLE, get_title (self));
  set (self, report, COHESION_REPORT_KIND, "decision");
  refer (self, report, COHESION_REPORT_MEETING, meeting);
  refer (self, report, COHESION_REPORT_DECISION, add_decision (self, meeting, appendix, themes));
  refer_to_one (self, report, COHESION_REPORT_APPENDICES, appendix);
}

/* After Barking and Dagenham’s. */
static void
fill_themes (Filling *self)
{
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();

  add_post (self, COHESION_STRATEGY_PORTFOLIO_HOLDER, "member", NC_ ("template", "Cabinet Member"));
  add_post (self, COHESION_STRATEGY_ACCOUNTABLE_DIRECTOR, "officer", NC_ ("template", "Director"));
  add_post (self, COHESION_STRATEGY_LEAD_OFFICER, "officer", NC_ ("template", "Head of service"));
  g_ptr_array_add (themes, add_theme (self, NC_ ("template", "Socio-cultural"), 2));
  g_ptr_array_add (themes, add_theme (self, NC_ ("template", "Political"), 2));
  g_ptr_array_add (themes, add_theme (self, NC_ ("template", "Economic"), 1));
  add_papers (self, themes);
}

static void
add_event (Filling *self)
{
  CohesionNode *event = add (self, self->root, COHESION_DOCUMENT_LIST_ENGAGEMENTS, COHESION_KIND_ENGAGEMENT);

  set (self, event, COHESION_ENGAGEMENT_KIND, "event");
  say (self, event, COHESION_ENGAGEMENT_TITLE, NC_ ("template", "Event with the voluntary sector"));
  say (self, event, COHESION_ENGAGEMENT_AUDIENCE,
       NC_ ("template", "Voluntary, community and faith organisations"));
  for (guint i = 0; i < 5; i++)
    set (self, add (self, event, COHESION_ENGAGEMENT_LIST_FOCUSES, COHESION_KIND_FOCUS),
         COHESION_FOCUS_RESPONSE, "pending");
}

/* After Newham’s. */
static void
fill_consultation (Filling *self)
{
  CohesionNode *settings = cohesion_node_get_single (self->root, COHESION_DOCUMENT_LIST_SETTINGS);
  CohesionNode *definition;
  CohesionNode *section;

  set (self, settings, COHESION_SETTINGS_REPORT_TEMPLATE, "newham");
  set (self, self->strategy, COHESION_STRATEGY_STATUS, "consultation");
  add_post (self, COHESION_STRATEGY_PORTFOLIO_HOLDER, "member", NC_ ("template", "Commissioner"));
  add_post (self, COHESION_STRATEGY_LEAD_OFFICER, "officer", NC_ ("template", "Head of service"));
  add_event (self);
  definition = add (self, self->root, COHESION_DOCUMENT_LIST_DEFINITIONS, COHESION_KIND_DEFINITION);
  say (self, definition, COHESION_DEFINITION_TERM, NC_ ("template", "Social integration"));
  for (guint i = 0; i < 3; i++)
    add (self, self->root, COHESION_DOCUMENT_LIST_EVIDENCE, COHESION_KIND_EVIDENCE);
  section = add (self, self->strategy, COHESION_STRATEGY_LIST_SECTIONS, COHESION_KIND_SECTION);
  say (self, section, COHESION_SECTION_HEADING, NC_ ("template", "What we heard"));
  set (self, section, COHESION_SECTION_PLACE, "before");
  add_theme (self, NULL, 1);
}

/**
 * cohesion_document_fill_basics:
 * @basics: what is known of a new strategy
 *
 * Writes what every new strategy is asked for, in one step.
 */
void
cohesion_document_fill_basics (CohesionDocument *self, const CohesionStrategyBasics *basics)
{
  static const guint fields[COHESION_N_LEVEL_NAMES] = {
    COHESION_SETTINGS_THEME_NAME,     COHESION_SETTINGS_THEME_NAMES, COHESION_SETTINGS_PRIORITY_NAME,
    COHESION_SETTINGS_PRIORITY_NAMES, COHESION_SETTINGS_ACTION_NAME, COHESION_SETTINGS_ACTION_NAMES,
  };
  CohesionTree *tree = cohesion_document_get_tree (self);

  cohesion_history_begin_group (cohesion_document_get_history (self), C_ ("step", "Begin strategy"));
  if (basics->council)
    cohesion_document_set_text (self, cohesion_tree_get_organisation (tree), COHESION_ORGANISATION_NAME,
                                basics->council);
  if (basics->title)
    cohesion_document_set_text (self, cohesion_tree_get_strategy (tree), COHESION_STRATEGY_TITLE,
                                basics->title);
  for (guint i = 0; basics->level_names && i < COHESION_N_LEVEL_NAMES; i++)
    if (basics->level_names[i] && *basics->level_names[i])
      cohesion_document_set_text (self, cohesion_tree_get_settings (tree), fields[i], basics->level_names[i]);
  cohesion_history_end_group (cohesion_document_get_history (self));
}

/**
 * cohesion_document_apply_template:
 * @key: key of a template
 * @basics: what is known of the strategy
 *
 * Gives a blank document what the template has, in one step.
 *
 * Returns: whether there is such a template
 */
gboolean
cohesion_document_apply_template (CohesionDocument *self,
                                  const char *key,
                                  const CohesionStrategyBasics *basics)
{
  static void (*const fills[G_N_ELEMENTS (templates)]) (Filling *) = { NULL, fill_themes, fill_consultation };
  CohesionTree *tree = cohesion_document_get_tree (self);
  Filling filling = { self, cohesion_tree_get_root (tree), cohesion_tree_get_strategy (tree), NULL };

  filling.language = cohesion_node_get_string (filling.root, COHESION_DOCUMENT_LANGUAGE);
  for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      if (!g_str_equal (templates[i].key, key) || cohesion_document_get_read_only (self))
        continue;
      cohesion_history_begin_group (cohesion_document_get_history (self), C_ ("step", "Begin strategy"));
      cohesion_document_fill_basics (self, basics);
      if (fills[i])
        fills[i](&filling);
      cohesion_history_end_group (cohesion_document_get_history (self));
      return TRUE;
    }
  return FALSE;
}
