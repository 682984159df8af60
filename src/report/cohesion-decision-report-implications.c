#include "config.h"

#include "cohesion-decision-report-private.h"

#include "model/cohesion-language.h"

#include <glib/gi18n.h>

#undef NC_
#define NC_(context, text) text

/* What implications are for, in the words of a sentence. */
static const struct
{
  const char *kind;
  const char *words;
} subjects[] = {
  { "risk", NC_ ("implications", "risk management") },
  { "contractual", NC_ ("implications", "contracts") },
  { "staffing", NC_ ("implications", "staffing") },
  { "equality", NC_ ("implications", "corporate policy and equality") },
  { "safeguarding", NC_ ("implications", "safeguarding") },
  { "health", NC_ ("implications", "health") },
  { "crime", NC_ ("implications", "crime and disorder") },
  { "property", NC_ ("implications", "property") },
  { "climate", NC_ ("implications", "climate") },
  { "corporate", NC_ ("implications", "corporate matters") },
};

static gboolean
is_of_kind (CohesionNode *implication, const char *kind)
{
  return g_strcmp0 (cohesion_report_writer_get (implication, COHESION_IMPLICATION_KIND), kind) == 0;
}

static CohesionNode *
find_implication (CohesionDecisionReport *self, const char *kind)
{
  CohesionList *implications = self->report != NULL
                                   ? cohesion_node_get_list (self->report, COHESION_REPORT_LIST_IMPLICATIONS)
                                   : NULL;

  for (guint i = 0; implications != NULL && i < cohesion_list_get_length (implications); i++)
    if (is_of_kind (cohesion_list_get (implications, i), kind))
      return cohesion_list_get (implications, i);
  return NULL;
}

/* “Implications completed by: name, post”. */
static void
add_sign_off (CohesionDecisionReport *self, CohesionNode *implication)
{
  const CohesionReportWriter *writer = &self->writer;
  const char *by = cohesion_report_writer_get (implication, COHESION_IMPLICATION_BY);
  const char *post = cohesion_report_writer_get (implication, COHESION_IMPLICATION_POST);
  g_autofree char *both = NULL;
  CohesionText *text;

  if (by == NULL && post == NULL)
    {
      cohesion_blocks_add_paragraph (
          self->writer.blocks,
          cohesion_report_writer_missing (writer, implication, COHESION_IMPLICATION_BY,
                                          _ ("Say who completed these implications."), NULL));
      return;
    }
  text = cohesion_text_new (
      cohesion_report_writer_say (writer, NC_ ("report", "Implications completed by: ")));
  if (by != NULL && post != NULL)
    both = cohesion_language_fill (cohesion_report_writer_say (writer, NC_ ("report", "%1$s, %2$s")), by,
                                   post, NULL);
  cohesion_text_append (text, both != NULL ? both : by != NULL ? by : post);
  cohesion_text_set_source (text, cohesion_node_get_id (implication), "by");
  cohesion_blocks_add_lead_in (self->writer.blocks, text);
}

static void
add_clearance_note (CohesionDecisionReport *self, CohesionNode *implication)
{
  if (cohesion_node_get_boolean (implication, COHESION_IMPLICATION_CLEARED))
    return;
  cohesion_blocks_add_paragraph (
      self->writer.blocks,
      cohesion_report_writer_missing (&self->writer, implication, COHESION_IMPLICATION_CLEARED,
                                      _ ("Have these implications cleared."), NULL));
}

static void
add_implication (CohesionDecisionReport *self, CohesionNode *implication, const char *kind)
{
  gboolean tabled = cohesion_decision_report_has_table (self, kind);

  add_sign_off (self, implication);
  if (!cohesion_report_writer_add (&self->writer, implication, COHESION_IMPLICATION_TEXT))
    cohesion_blocks_add_paragraph (
        self->writer.blocks,
        cohesion_report_writer_missing (&self->writer, implication, COHESION_IMPLICATION_TEXT,
                                        _ ("Write down the implications."),
                                        tabled ? NULL : NC_ ("report", "None recorded.")));
  cohesion_decision_report_add_impacts (self, kind);
  add_clearance_note (self, implication);
}

/* Of what nobody has written about, but the strategy itself does. */
static void
add_tabled (CohesionDecisionReport *self, const char *kind)
{
  cohesion_blocks_add_paragraph (
      self->writer.blocks,
      cohesion_report_writer_missing (&self->writer, self->report, COHESION_REPORT_KIND,
                                      _ ("Write down the implications, and who completed them."), NULL));
  cohesion_decision_report_add_impacts (self, kind);
}

static gboolean
is_told (CohesionDecisionReport *self, const char *kind)
{
  return find_implication (self, kind) != NULL || cohesion_decision_report_has_table (self, kind);
}

/**
 * cohesion_decision_report_add_chapter:
 * @self: a report
 * @part: of the template, with the kind of the implications
 *
 * Adds implications that have a heading of their own, empty or not.
 */
void
cohesion_decision_report_add_chapter (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  CohesionNode *implication = find_implication (self, part->kind);

  cohesion_decision_report_begin (self, part, is_told (self, part->kind));
  if (implication != NULL)
    add_implication (self, implication, part->kind);
  else if (is_told (self, part->kind))
    add_tabled (self, part->kind);
  else
    cohesion_decision_report_add_note (self, part, self->report, COHESION_REPORT_KIND, _ (part->hint));
}

static const char *
get_kind_label (CohesionDecisionReport *self, const char *kind)
{
  const CohesionField *field =
      &cohesion_kind_get (COHESION_KIND_IMPLICATION)->fields[COHESION_IMPLICATION_KIND];

  return cohesion_language_text (self->writer.language, "choice",
                                 cohesion_field_find_choice (field, kind)->label);
}

/* A string in the language of a report, or of the program where @language is NULL. */
static const char *
say_in (const char *language, const char *context, const char *msgid)
{
  return language != NULL ? cohesion_language_text (language, context, msgid)
                          : g_dpgettext2 (GETTEXT_PACKAGE, context, msgid);
}

static const char *
get_subject (const char *kind, const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_str_equal (subjects[i].kind, kind))
      return say_in (language, "implications", subjects[i].words);
  return kind;
}

/* “risk management, staffing or health”; NULL if there is nothing to join. */
static char *
join_subjects (GPtrArray *kinds, const char *language)
{
  char *joined = NULL;

  for (guint i = 0; i < kinds->len; i++)
    {
      g_autofree char *before = g_steal_pointer (&joined);
      const char *subject = get_subject (g_ptr_array_index (kinds, i), language);
      /* Translators: joins the items of a list: all but the last, then the last */
      const char *pattern = i + 1 < kinds->len ? NC_ ("list", "%1$s, %2$s") : NC_ ("list", "%1$s or %2$s");

      joined = before == NULL
                   ? g_strdup (subject)
                   : cohesion_language_fill (say_in (language, "list", pattern), before, subject, NULL);
    }
  return joined;
}

/* One sentence names all that nothing is recorded for; it does not say that there is nothing. */
static void
add_unrecorded (CohesionDecisionReport *self, GPtrArray *kinds)
{
  g_autofree char *asked = join_subjects (kinds, NULL);
  g_autofree char *printed = join_subjects (kinds, self->writer.language);
  g_autofree char *hint = NULL;
  g_autofree char *sentence = NULL;
  CohesionText *text;

  if (kinds->len == 0)
    return;
  /* Translators: a note to the editor; %s is a list such as “staffing, health or property” */
  hint = cohesion_language_fill (_ ("Add implications for %s, if there are any."), asked, NULL);
  /* Translators: in a report; %s is a list such as “staffing, health or property” */
  sentence = cohesion_language_fill (
      cohesion_report_writer_say (&self->writer, NC_ ("report", "None recorded for %s.")), printed, NULL);
  text = cohesion_text_new_missing (hint, sentence);
  if (self->report != NULL)
    cohesion_text_set_source (text, cohesion_node_get_id (self->report), "kind");
  cohesion_blocks_add_paragraph (self->writer.blocks, text);
}

/* The impact on corporate policy has its place beside that on equality: with it, nothing more is missing of
 * corporate matters. */
static gboolean
is_told_elsewhere (CohesionDecisionReport *self, const CohesionDecisionPart *part, const char *kind)
{
  return g_str_equal (kind, "corporate") &&
         (is_told (self, "equality") || g_strv_contains (part->kinds, "equality"));
}

/**
 * cohesion_decision_report_add_others:
 * @self: a report
 * @part: of the template, with the kinds of the implications
 *
 * Adds the implications that share a heading: a part for each kind that applies, behind a sentence that names
 * the others.
 */
void
cohesion_decision_report_add_others (CohesionDecisionReport *self, const CohesionDecisionPart *part)
{
  g_autoptr (GPtrArray) unrecorded = g_ptr_array_new ();

  cohesion_decision_report_begin (self, part, TRUE);
  for (const char *const *kind = part->kinds; *kind != NULL; kind++)
    if (!is_told (self, *kind) && !is_told_elsewhere (self, part, *kind))
      g_ptr_array_add (unrecorded, (gpointer) *kind);
  add_unrecorded (self, unrecorded);
  for (const char *const *kind = part->kinds; *kind != NULL; kind++)
    {
      CohesionNode *implication = find_implication (self, *kind);

      if (!is_told (self, *kind))
        continue;
      cohesion_blocks_add_heading (self->writer.blocks, part->level + 1, TRUE,
                                   cohesion_text_new (get_kind_label (self, *kind)));
      if (implication != NULL)
        add_implication (self, implication, *kind);
      else
        add_tabled (self, *kind);
    }
}
