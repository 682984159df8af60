#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What else could be done, and why it is not. */

static const char *
say (const CohesionDecisionReport *self, const char *msgid)
{
  return cohesion_report_writer_say (&self->writer, msgid);
}

static CohesionList *
get_options (const CohesionDecisionReport *self)
{
  return cohesion_node_get_list (self->strategy, COHESION_STRATEGY_LIST_OPTIONS);
}

static gboolean
contains_any (const char *words, char **phrases)
{
  g_autofree char *folded = words != NULL ? g_utf8_casefold (words, -1) : NULL;

  for (char **phrase = phrases; folded != NULL && *phrase != NULL; phrase++)
    {
      g_autofree char *wanted = g_utf8_casefold (*phrase, -1);

      if (*wanted != '\0' && strstr (folded, wanted) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether one of the options is to leave everything as it is: a report that does not weigh that comes back.
 */
static gboolean
has_nothing (const CohesionDecisionReport *self)
{
  const char *language = self->writer.text_language != NULL ? self->writer.text_language
                                                            : self->writer.language;
  /* Translators: how the title of the option to do nothing may be worded, ways separated by “|” */
  const char *ways = cohesion_language_text (
      language, "report",
      NC_ ("report", "do nothing|doing nothing|no change|carry on as now|business as usual|status quo"));
  g_auto (GStrv) phrases = g_strsplit (ways, "|", -1);
  CohesionList *options = get_options (self);

  for (guint i = 0; i < cohesion_list_get_length (options); i++)
    if (contains_any (cohesion_report_writer_get (cohesion_list_get (options, i), COHESION_OPTION_TITLE),
                      phrases))
      return TRUE;
  return FALSE;
}

/* “Option 2: Do nothing”. */
static CohesionText *
make_heading (const CohesionDecisionReport *self, CohesionNode *option, guint position)
{
  const char *title = cohesion_report_writer_get (option, COHESION_OPTION_TITLE);
  g_autofree char *number = cohesion_language_format_number (self->writer.language, position + 1);
  g_autofree char *words = NULL;
  CohesionText *text;

  if (title == NULL)
    {
      g_autofree char *untitled = cohesion_language_fill (say (self, NC_ ("report", "Option %s")), number,
                                                          NULL);

      text = cohesion_text_new_missing (_ ("Give the option a title."), untitled);
      cohesion_text_set_source (text, cohesion_node_get_id (option), "title");
      return text;
    }
  /* Translators: an option considered: its number, then what it is */
  words = cohesion_language_fill (say (self, NC_ ("report", "Option %1$s: %2$s")), number, title, NULL);
  text = cohesion_report_writer_own (&self->writer, words);
  cohesion_text_set_source (text, cohesion_node_get_id (option), "title");
  return text;
}

static void
add_label (CohesionDecisionReport *self, CohesionBlock **labels, const char *label, CohesionText *value)
{
  if (value == NULL)
    return;
  if (*labels == NULL)
    *labels = cohesion_blocks_add_labels (self->writer.blocks);
  cohesion_block_add_pair (*labels, say (self, label), value);
}

static void
add_option (CohesionDecisionReport *self, CohesionNode *option, guint position, int level)
{
  const CohesionReportWriter *writer = &self->writer;
  CohesionText *outcome = cohesion_report_writer_choice (writer, option, COHESION_OPTION_OUTCOME);
  CohesionBlock *labels = NULL;

  if (outcome == NULL)
    outcome = cohesion_report_writer_missing (writer, option, COHESION_OPTION_OUTCOME,
                                              _ ("Say whether the option is recommended or rejected."), NULL);
  cohesion_blocks_add_heading (self->writer.blocks, level, TRUE, make_heading (self, option, position));
  if (cohesion_report_writer_add (&self->writer, option, COHESION_OPTION_DESCRIPTION))
    cohesion_blocks_keep_last (self->writer.blocks);
  add_label (self, &labels, NC_ ("report", "For"),
             cohesion_report_writer_words (writer, option, COHESION_OPTION_FOR));
  add_label (self, &labels, NC_ ("report", "Against"),
             cohesion_report_writer_words (writer, option, COHESION_OPTION_AGAINST));
  add_label (self, &labels, NC_ ("report", "Outcome"), outcome);
}

/* A note to the editor that print says nothing of. */
static void
add_missing_nothing (CohesionDecisionReport *self)
{
  CohesionText *text = cohesion_text_new_missing (_ ("Add the option to do nothing."), NULL);

  cohesion_text_set_page (text, "strategy");
  cohesion_blocks_add_paragraph (self->writer.blocks, text);
}

/**
 * cohesion_decision_report_add_options:
 * @self: a report
 * @part: of the template, with the fields of its text
 *
 * Adds what is written about the options, and each of those that the strategy lists; where it lists none,
 * what is written for the decision.
 */
void
cohesion_decision_report_add_options (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionList *options = get_options (self);
  guint n = cohesion_list_get_length (options);

  if (n == 0)
    {
      cohesion_decision_report_add_written (self, part);
      return;
    }
  cohesion_decision_report_begin (self, part, TRUE);
  if (self->report != NULL)
    cohesion_report_writer_add (&self->writer, self->report, part->field);
  for (guint i = 0; i < n; i++)
    add_option (self, cohesion_list_get (options, i), i, part->level + 1);
  if (!has_nothing (self))
    add_missing_nothing (self);
}
