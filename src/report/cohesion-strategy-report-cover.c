#include "config.h"

#include "cohesion-strategy-report-private.h"

#include "cohesion-logo.h"

#include "model/cohesion-decision.h"
#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What a reader sees first, and where to turn last: the cover, other formats, the contents and the contact.
 */

static CohesionNode *
get_organisation (const CohesionDecisionReport *self)
{
  return cohesion_tree_get_organisation (self->tree);
}

/* The logo says whose it is, unless the council describes it otherwise. */
static void
add_logo (CohesionDecisionReport *self)
{
  CohesionNode *organisation = get_organisation (self);
  CohesionText *alternative = cohesion_report_writer_words (&self->writer, organisation,
                                                            COHESION_ORGANISATION_LOGO_TEXT);

  if (alternative == NULL)
    alternative = cohesion_report_writer_words (&self->writer, organisation, COHESION_ORGANISATION_NAME);
  if (alternative == NULL)
    alternative = cohesion_text_new (
        cohesion_report_writer_say (&self->writer, NC_ ("report", "Logo of the council")));
  cohesion_logo_add (self->writer.blocks,
                     cohesion_report_writer_get (organisation, COHESION_ORGANISATION_LOGO), alternative);
}

static CohesionText *
make_title (const CohesionDecisionReport *self, const char *hint)
{
  CohesionText *title = cohesion_report_writer_words (&self->writer, self->report, COHESION_REPORT_TITLE);

  if (title == NULL)
    title = cohesion_report_writer_words (&self->writer, self->strategy, COHESION_STRATEGY_TITLE);
  if (title == NULL)
    title = cohesion_report_writer_missing (&self->writer, self->strategy, COHESION_STRATEGY_TITLE, hint,
                                            NC_ ("report", "Strategy"));
  return title;
}

static void
add_subtitle (CohesionDecisionReport *self)
{
  const char *subtitle = cohesion_report_writer_get (self->strategy, COHESION_STRATEGY_SUBTITLE);
  CohesionText *text;

  if (subtitle == NULL)
    return;
  text = cohesion_report_writer_own (&self->writer, NULL);
  cohesion_text_append_bold (text, subtitle);
  cohesion_text_set_source (text, cohesion_node_get_id (self->strategy), "subtitle");
  cohesion_blocks_add_paragraph (self->writer.blocks, text);
}

static CohesionText *
make_period (const CohesionDecisionReport *self)
{
  g_autofree char *span = cohesion_decision_report_format_span (self, self->strategy, COHESION_STRATEGY_FROM,
                                                                COHESION_STRATEGY_TO);
  CohesionText *text = span != NULL ? cohesion_text_new (span) : NULL;

  if (text != NULL)
    cohesion_text_set_source (text, cohesion_node_get_id (self->strategy), "period.from");
  return text;
}

/* “Adopted by Cabinet on 21 May 2019”, or as much of it as is known. */
static char *
format_adoption (const CohesionDecisionReport *self)
{
  CohesionNode *decision = cohesion_strategy_find_adoption (self->tree);
  CohesionNode *meeting = decision != NULL ? cohesion_node_get_reference (decision, COHESION_DECISION_MEETING)
                                           : NULL;
  const char *body = meeting != NULL ? cohesion_report_writer_get (meeting, COHESION_MEETING_BODY) : NULL;
  g_autoptr (CohesionText) date = cohesion_report_writer_date (&self->writer, meeting, COHESION_MEETING_DATE);

  if (!cohesion_strategy_is_in_force (self->strategy))
    return NULL;
  if (body != NULL && date != NULL)
    return cohesion_language_fill (
        /* Translators: a body, and the day on which it met */
        cohesion_report_writer_say (&self->writer, NC_ ("report", "Adopted by %1$s on %2$s")), body,
        date->text, NULL);
  if (date != NULL)
    return cohesion_language_fill (
        cohesion_report_writer_say (&self->writer, NC_ ("report", "Adopted on %s")), date->text, NULL);
  return NULL;
}

/* Once it is adopted, by whom and when says more than that it is. */
static CohesionText *
make_stage (const CohesionDecisionReport *self)
{
  g_autofree char *adoption = format_adoption (self);
  const char *stage = cohesion_report_writer_get (self->strategy, COHESION_STRATEGY_STATUS);
  CohesionText *text;

  if (adoption == NULL || g_strcmp0 (stage, "adopted") != 0)
    text = cohesion_report_writer_choice (&self->writer, self->strategy, COHESION_STRATEGY_STATUS);
  else
    text = cohesion_text_new (NULL);
  cohesion_decision_report_append_line (self, text, adoption, NULL);
  cohesion_text_set_source (text, cohesion_node_get_id (self->strategy), "status");
  return text;
}

/**
 * cohesion_strategy_report_add_cover:
 * @self: a report
 * @part: with what to do about a title that is missing
 *
 * Adds the logo, the title and what the document is.
 */
void
cohesion_strategy_report_add_cover (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionBlock *labels = NULL;

  add_logo (self);
  cohesion_blocks_add_heading (writer->blocks, 1, FALSE, make_title (self, _ (part->hint)));
  add_subtitle (self);
  cohesion_strategy_report_add_label (
      self, &labels, NC_ ("report", "Council"),
      cohesion_report_writer_words (writer, get_organisation (self), COHESION_ORGANISATION_NAME));
  cohesion_strategy_report_add_label (self, &labels, NC_ ("report", "Period"), make_period (self));
  if (cohesion_report_writer_has (self->strategy, COHESION_STRATEGY_STATUS))
    cohesion_strategy_report_add_label (self, &labels, NC_ ("report", "Stage"), make_stage (self));
  cohesion_strategy_report_add_label (
      self, &labels, NC_ ("report", "Version"),
      cohesion_report_writer_words (writer, self->strategy, COHESION_STRATEGY_VERSION));
}

/**
 * cohesion_strategy_report_add_formats:
 * @self: a report
 * @part: of the document
 *
 * Adds how to get the document otherwise.
 */
void
cohesion_strategy_report_add_formats (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionNode *organisation = get_organisation (self);
  gboolean written = cohesion_report_writer_has (organisation, COHESION_ORGANISATION_ALTERNATIVE_FORMATS);

  cohesion_decision_report_begin (self, part, written);
  if (written)
    cohesion_report_writer_add (&self->writer, organisation, COHESION_ORGANISATION_ALTERNATIVE_FORMATS);
  else
    cohesion_decision_report_add_note (self, part, organisation, COHESION_ORGANISATION_ALTERNATIVE_FORMATS,
                                       _ (part->hint));
}

/**
 * cohesion_strategy_report_add_contents:
 * @self: a report
 * @part: of the document
 *
 * Adds the list of contents.
 */
void
cohesion_strategy_report_add_contents (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionText *title = cohesion_text_new (cohesion_report_writer_say (&self->writer, part->heading));

  cohesion_blocks_add_contents (self->writer.blocks, title)->always = TRUE;
}

/**
 * cohesion_strategy_report_add_contact:
 * @self: a report
 * @part: of the document
 *
 * Adds how to reach the council.
 */
void
cohesion_strategy_report_add_contact (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionNode *organisation = get_organisation (self);
  gboolean written = cohesion_report_writer_has (organisation, COHESION_ORGANISATION_CONTACT) ||
                     cohesion_report_writer_has (organisation, COHESION_ORGANISATION_ADDRESS);
  CohesionText *contact = cohesion_report_writer_words (&self->writer, organisation,
                                                        COHESION_ORGANISATION_CONTACT);

  cohesion_decision_report_begin (self, part, written);
  if (!written)
    cohesion_decision_report_add_note (self, part, organisation, COHESION_ORGANISATION_CONTACT,
                                       _ (part->hint));
  if (contact != NULL)
    cohesion_blocks_add_paragraph (self->writer.blocks, contact);
  cohesion_report_writer_add (&self->writer, organisation, COHESION_ORGANISATION_ADDRESS);
}
