#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* Adds a part with a heading of its own, if its field holds anything. Returns whether it did. */
static gboolean
add_part (CohesionDecisionReport *self, const char *heading, guint field)
{
  if (!cohesion_report_writer_has (self->strategy, field))
    return FALSE;
  cohesion_report_writer_heading (&self->writer, 3, TRUE, heading);
  return cohesion_report_writer_add (&self->writer, self->strategy, field);
}

static gboolean
add_directions (CohesionDecisionReport *self)
{
  if (!cohesion_node_has_value (self->strategy, COHESION_STRATEGY_DIRECTIONS))
    return FALSE;
  cohesion_report_writer_heading (&self->writer, 3, TRUE,
                                  NC_ ("report", "Directions of travel that it reflects"));
  return cohesion_report_writer_add_strings (&self->writer, self->strategy, COHESION_STRATEGY_DIRECTIONS);
}

/* The name of a plan or an initiative in bold, and behind it what is known of it in brackets. */
static CohesionText *
make_name (CohesionDecisionReport *self, CohesionNode *node, guint title, guint url, const char *detail)
{
  const char *name = cohesion_report_writer_get (node, title);
  const char *address = url != G_MAXUINT ? cohesion_report_writer_get (node, url) : NULL;
  CohesionText *text = cohesion_report_writer_own (&self->writer, NULL);

  if (name == NULL)
    {
      cohesion_text_free (text);
      return cohesion_report_writer_missing (&self->writer, node, title, _ ("Give it a title."), NULL);
    }
  if (address != NULL && g_str_has_prefix (address, "http"))
    cohesion_text_append_link (text, name, address);
  else
    cohesion_text_append_bold (text, name);
  if (*detail != '\0')
    {
      /* Translators: what is known of a plan or an initiative, behind its name: “Borough Manifesto (2017)” */
      g_autofree char *brackets = cohesion_language_fill (
          cohesion_report_writer_say (&self->writer, NC_ ("report", " (%s)")), detail, NULL);

      cohesion_text_append (text, brackets);
    }
  cohesion_text_set_source (text, cohesion_node_get_id (node),
                            cohesion_node_get_kind (node)->fields[title].json);
  return text;
}

/* Who owns a plan and when it was adopted, as far as is known. */
static char *
describe_plan (CohesionDecisionReport *self, CohesionNode *plan)
{
  const char *owner = cohesion_report_writer_get (plan, COHESION_PARENT_PLAN_OWNER);
  g_autoptr (CohesionText)
      adopted = cohesion_report_writer_date (&self->writer, plan, COHESION_PARENT_PLAN_ADOPTED);
  g_autofree char *words = NULL;

  if (adopted != NULL)
    /* Translators: when another plan was adopted; %s is a date */
    words = cohesion_language_fill (cohesion_report_writer_say (&self->writer, NC_ ("report", "adopted %s")),
                                    adopted->text, NULL);
  if (owner != NULL && words != NULL)
    return g_strconcat (owner, ", ", words, NULL);
  return g_strdup (owner != NULL ? owner : words != NULL ? words : "");
}

/**
 * cohesion_decision_report_add_parents:
 * @self: a report
 *
 * Adds the plans that the strategy belongs to, and how it fits them.
 */
void
cohesion_decision_report_add_parents (CohesionDecisionReport *self)
{
  CohesionList *plans = cohesion_node_get_list (self->strategy, COHESION_STRATEGY_LIST_PARENTS);

  for (guint i = 0; i < cohesion_list_get_length (plans); i++)
    {
      CohesionNode *plan = cohesion_list_get (plans, i);
      g_autofree char *detail = describe_plan (self, plan);
      CohesionText *name = make_name (self, plan, COHESION_PARENT_PLAN_TITLE, COHESION_PARENT_PLAN_URL,
                                      detail);

      if (cohesion_report_writer_has (plan, COHESION_PARENT_PLAN_HOW_IT_FITS))
        cohesion_blocks_add_lead_in (self->writer.blocks, name);
      else
        cohesion_blocks_add_paragraph (self->writer.blocks, name);
      cohesion_report_writer_add (&self->writer, plan, COHESION_PARENT_PLAN_HOW_IT_FITS);
    }
}

static gboolean
add_parents (CohesionDecisionReport *self)
{
  if (cohesion_node_get_n_children (self->strategy, COHESION_STRATEGY_LIST_PARENTS) == 0)
    return FALSE;
  cohesion_report_writer_heading (&self->writer, 3, TRUE, NC_ ("report", "Plans that it belongs to"));
  cohesion_decision_report_add_parents (self);
  return TRUE;
}

/* “2017 to 2019”, or as much of it as is known. */
static char *
describe_period (CohesionDecisionReport *self, CohesionNode *node, guint from_field, guint to_field)
{
  g_autoptr (CohesionText) from = cohesion_report_writer_date (&self->writer, node, from_field);
  g_autoptr (CohesionText) to = cohesion_report_writer_date (&self->writer, node, to_field);

  if (from != NULL && to != NULL)
    /* Translators: two dates between which something lasts */
    return cohesion_language_fill (cohesion_report_writer_say (&self->writer, NC_ ("report", "%1$s to %2$s")),
                                   from->text, to->text, NULL);
  if (from != NULL)
    /* Translators: %s is the date at which something began that goes on */
    return cohesion_language_fill (cohesion_report_writer_say (&self->writer, NC_ ("report", "since %s")),
                                   from->text, NULL);
  return g_strdup (to != NULL ? to->text : "");
}

/**
 * cohesion_decision_report_add_initiatives:
 * @self: a report
 *
 * Adds what has been done so far. An initiative of which only the name is known is a line of a list; the
 * others have paragraphs.
 */
void
cohesion_decision_report_add_initiatives (CohesionDecisionReport *self)
{
  CohesionList *initiatives = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_INITIATIVES);
  CohesionBlock *list = NULL;

  for (guint i = 0; i < cohesion_list_get_length (initiatives); i++)
    {
      CohesionNode *initiative = cohesion_list_get (initiatives, i);
      g_autofree char *period = describe_period (self, initiative, COHESION_INITIATIVE_FROM,
                                                 COHESION_INITIATIVE_TO);
      CohesionText *name = make_name (self, initiative, COHESION_INITIATIVE_TITLE, G_MAXUINT, period);

      if (!cohesion_report_writer_has (initiative, COHESION_INITIATIVE_DESCRIPTION) &&
          !cohesion_report_writer_has (initiative, COHESION_INITIATIVE_RESULT))
        {
          if (list == NULL)
            list = cohesion_blocks_add_list (self->writer.blocks, COHESION_LIST_BULLET);
          cohesion_block_add_item (list, name);
          continue;
        }
      list = NULL;
      cohesion_blocks_add_lead_in (self->writer.blocks, name);
      cohesion_report_writer_add (&self->writer, initiative, COHESION_INITIATIVE_DESCRIPTION);
      cohesion_report_writer_add (&self->writer, initiative, COHESION_INITIATIVE_RESULT);
    }
}

static gboolean
add_initiatives (CohesionDecisionReport *self)
{
  CohesionNode *root = cohesion_tree_get_root (self->tree);

  if (cohesion_node_get_n_children (root, COHESION_DOCUMENT_LIST_INITIATIVES) == 0)
    return FALSE;
  cohesion_report_writer_heading (&self->writer, 3, TRUE, NC_ ("report", "What has been done so far"));
  cohesion_decision_report_add_initiatives (self);
  return TRUE;
}

/**
 * cohesion_decision_report_add_sections:
 * @self: a report
 * @before: those that stand before the themes, or else the others
 * @level: of the heading of a section of the highest level
 * @numbered: whether their headings are numbered
 *
 * Adds the strategy's own sections.
 *
 * Returns: whether there were any
 */
gboolean
cohesion_decision_report_add_sections (CohesionDecisionReport *self,
                                       gboolean before,
                                       int level,
                                       gboolean numbered)
{
  CohesionList *sections = cohesion_node_get_list (self->strategy, COHESION_STRATEGY_LIST_SECTIONS);
  gboolean any = FALSE;

  for (guint i = 0; i < cohesion_list_get_length (sections); i++)
    {
      CohesionNode *section = cohesion_list_get (sections, i);
      gboolean is_before = g_strcmp0 (cohesion_report_writer_get (section, COHESION_SECTION_PLACE),
                                      "before") == 0;
      int below = (int) CLAMP (cohesion_node_get_integer (section, COHESION_SECTION_LEVEL), 1, 4) - 1;
      CohesionText *heading = cohesion_report_writer_words (&self->writer, section, COHESION_SECTION_HEADING);

      if (is_before != before ||
          (heading == NULL && !cohesion_report_writer_has (section, COHESION_SECTION_TEXT)))
        {
          g_clear_pointer (&heading, cohesion_text_free);
          continue;
        }
      any = TRUE;
      if (heading == NULL)
        heading = cohesion_report_writer_missing (&self->writer, section, COHESION_SECTION_HEADING,
                                                  _ ("Give the section a heading."), NULL);
      cohesion_blocks_add_heading (self->writer.blocks, level + below, numbered, heading);
      cohesion_report_writer_add (&self->writer, section, COHESION_SECTION_TEXT);
    }
  return any;
}

/**
 * cohesion_decision_report_add_background:
 * @self: a report
 * @part: of the template
 *
 * Adds the introduction: what the strategy is for, what it belongs to, and what was done before.
 */
void
cohesion_decision_report_add_background (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  gboolean any;

  cohesion_decision_report_begin (self, part, TRUE);
  any = cohesion_report_writer_add (&self->writer, self->report, COHESION_REPORT_BACKGROUND);
  if (!any)
    cohesion_blocks_add_paragraph (
        self->writer.blocks,
        cohesion_report_writer_missing (&self->writer, self->report, COHESION_REPORT_BACKGROUND,
                                        _ ("Say how the strategy came about and what it builds on."), NULL));
  any |= add_part (self, NC_ ("report", "Vision"), COHESION_STRATEGY_VISION);
  any |= add_part (self, NC_ ("report", "Ambition"), COHESION_STRATEGY_AMBITION);
  any |= add_part (self, NC_ ("report", "Scope"), COHESION_STRATEGY_SCOPE);
  any |= add_directions (self);
  any |= add_parents (self);
  /* Title and chapter stand above. */
  any |= cohesion_decision_report_add_sections (self, TRUE, 3, TRUE);
  any |= add_initiatives (self);
  any |= cohesion_decision_report_add_evidence (self);
  any |= cohesion_decision_report_add_quotes (self);
  if (!any)
    cohesion_blocks_add_paragraph (
        self->writer.blocks,
        cohesion_report_writer_missing (&self->writer, self->strategy, COHESION_STRATEGY_VISION,
                                        _ ("Write down the vision."), NC_ ("report", "None recorded.")));
}
