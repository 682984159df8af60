#include "config.h"

#include "cohesion-evidence.h"

#include "cohesion-decision.h"
#include "cohesion-kinds.h"
#include "cohesion-language.h"
#include "cohesion-list.h"
#include "cohesion-node-text.h"
#include "cohesion-rich-text.h"

#include <glib/gi18n.h>

#include <string.h>

/* What is known: whether a reader can rely on it, and how it is cited. */

/* The day on which a definition was adopted stands in it, or is that of the meeting that adopted it. */
static gboolean
says_when_adopted (CohesionNode *definition)
{
  CohesionNode *decision = cohesion_node_get_reference (definition, COHESION_DEFINITION_DECISION);

  if (decision && cohesion_node_is (decision, COHESION_KIND_RESOLUTION))
    decision = cohesion_node_get_parent (decision);
  return cohesion_node_has_value (definition, COHESION_DEFINITION_ADOPTED_ON) ||
         (decision && cohesion_decision_get_date (decision).year != 0);
}

/**
 * cohesion_evidence_get_gaps:
 * @node: a node of any kind
 *
 * Returns: why a reader cannot rely on a statistic or a definition, of #CohesionEvidenceGaps; 0 for other
 *   kinds
 */
guint
cohesion_evidence_get_gaps (CohesionNode *node)
{
  guint gaps = 0;

  if (cohesion_node_is (node, COHESION_KIND_EVIDENCE))
    {
      if (!cohesion_node_has_value (node, COHESION_EVIDENCE_SOURCE))
        gaps |= COHESION_EVIDENCE_UNSOURCED;
      if (!cohesion_node_has_value (node, COHESION_EVIDENCE_PERIOD) &&
          !cohesion_node_has_value (node, COHESION_EVIDENCE_PUBLISHED))
        gaps |= COHESION_EVIDENCE_UNDATED;
    }
  else if (cohesion_node_is (node, COHESION_KIND_DEFINITION))
    {
      if (!cohesion_node_has_value (node, COHESION_DEFINITION_TEXT))
        gaps |= COHESION_EVIDENCE_UNDEFINED;
      else if (!cohesion_node_has_value (node, COHESION_DEFINITION_SOURCE))
        gaps |= COHESION_EVIDENCE_UNSOURCED;
      if (cohesion_node_get_boolean (node, COHESION_DEFINITION_ADOPTED) && !says_when_adopted (node))
        gaps |= COHESION_EVIDENCE_UNDATED;
    }
  return gaps;
}

/**
 * cohesion_evidence_counts_init:
 * @self: (out caller-allocates): counts of all statistics and definitions
 */
void
cohesion_evidence_counts_init (CohesionEvidenceCounts *self, CohesionTree *tree)
{
  static const guint lists[] = { COHESION_DOCUMENT_LIST_DEFINITIONS, COHESION_DOCUMENT_LIST_EVIDENCE };

  *self = (CohesionEvidenceCounts) { 0 };
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      CohesionList *list = cohesion_tree_get_list (tree, lists[i]);

      self->n_items += cohesion_list_get_length (list);
      for (guint j = 0; j < cohesion_list_get_length (list); j++)
        self->n_gaps += cohesion_evidence_get_gaps (cohesion_list_get (list, j)) != 0;
    }
}

/**
 * cohesion_evidence_counts_describe:
 *
 * Returns: (transfer full): how many statistics and definitions a reader cannot rely on
 */
char *
cohesion_evidence_counts_describe (const CohesionEvidenceCounts *self)
{
  if (self->n_items == 0)
    return g_strdup (_ ("No statistics and no definitions yet"));
  if (self->n_gaps == 0)
    return g_strdup_printf (ngettext ("%u statistic or definition, with its source",
                                      "%u statistics and definitions, all with their sources", self->n_items),
                            self->n_items);
  /* Translators: how many of how many statistics and definitions say too little */
  return g_strdup_printf (ngettext ("%1$u of %2$u lacks its source, year or words",
                                    "%1$u of %2$u lack their source, year or words", self->n_gaps),
                          self->n_gaps, self->n_items);
}

/* The fields that say where something comes from, in the order in which a note says them; the date is the
 * last. */
static const struct
{
  guint kind;
  guint fields[3];
  guint n_fields;
  guint date;
} notes[] = {
  { COHESION_KIND_EVIDENCE,
    { COHESION_EVIDENCE_PUBLISHER, COHESION_EVIDENCE_SOURCE },
    2,
    COHESION_EVIDENCE_PUBLISHED },
  { COHESION_KIND_DEFINITION, { COHESION_DEFINITION_SOURCE }, 1, COHESION_DEFINITION_PUBLISHED },
  { COHESION_KIND_QUOTE,
    { COHESION_QUOTE_SPEAKER, COHESION_QUOTE_SPEAKER_TEXT, COHESION_QUOTE_SOURCE },
    3,
    COHESION_QUOTE_DATE },
};

static void
add_date (GStrvBuilder *parts, CohesionNode *node, guint field, const char *language)
{
  const char *iso = cohesion_node_get_string (node, field);
  CohesionDate date;

  if (iso && cohesion_date_parse_iso (iso, &date))
    g_strv_builder_take (parts, cohesion_language_format_date (language, date));
}

/**
 * cohesion_evidence_dup_source_note:
 * @node: a statistic, a definition or a quote
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full) (nullable): where it comes from, such as “Office for National Statistics, Census,
 * 2021”; %NULL if nothing says so
 */
char *
cohesion_evidence_dup_source_note (CohesionNode *node, const char *language)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    if (cohesion_node_is (node, notes[i].kind))
      {
        for (guint j = 0; j < notes[i].n_fields; j++)
          if (cohesion_node_has_value (node, notes[i].fields[j]))
            g_strv_builder_take (parts, cohesion_node_dup_text (node, notes[i].fields[j]));
        add_date (parts, node, notes[i].date, language);
      }
  strv = g_strv_builder_end (parts);
  /* Translators: stands between what is said of a source: “Census, 2021” */
  return *strv ? g_strjoinv (cohesion_language_text (language, "source", NC_ ("source", ", ")), strv) : NULL;
}

/* What a field says, unless the words say it themselves. */
static const char *
get_unsaid (CohesionNode *node, guint field, const char *words)
{
  const char *said = cohesion_node_get_string (node, field);
  g_autofree char *folded = said ? g_utf8_casefold (said, -1) : NULL;
  g_autofree char *all = g_utf8_casefold (words, -1);

  return folded && *folded && strstr (all, folded) == NULL ? said : NULL;
}

/* A figure says nothing before one knows of whom it is, and where. */
static char *
say_of_whom (CohesionNode *node, const char *words, const char *language)
{
  const char *whom = get_unsaid (node, COHESION_EVIDENCE_POPULATION, words);
  const char *where = get_unsaid (node, COHESION_EVIDENCE_GEOGRAPHY, words);

  if (whom && where)
    return cohesion_language_fill (
        /* Translators: of whom a figure is, and where: “Of residents in Newham: 27 per cent …” */
        cohesion_language_text (language, "citation", NC_ ("citation", "Of %1$s in %2$s: %3$s")), whom, where,
        words, NULL);
  if (whom)
    return cohesion_language_fill (
        /* Translators: of whom a figure is: “Of residents: 27 per cent …” */
        cohesion_language_text (language, "citation", NC_ ("citation", "Of %1$s: %2$s")), whom, words, NULL);
  if (where)
    return cohesion_language_fill (
        /* Translators: where a figure was counted: “In Newham: 27 per cent …” */
        cohesion_language_text (language, "citation", NC_ ("citation", "In %1$s: %2$s")), where, words, NULL);
  return g_strdup (words);
}

/* The words themselves, without the full stop, which comes after the source. */
static char *
dup_words (CohesionNode *node, const char *language)
{
  guint field = cohesion_node_is (node, COHESION_KIND_DEFINITION)
                    ? COHESION_DEFINITION_TEXT
                    : (guint) cohesion_node_get_kind (node)->name_field;
  g_autofree char *plain = cohesion_rich_text_to_plain (cohesion_node_get_string (node, field));
  gsize length = strlen (plain);

  if (cohesion_node_is (node, COHESION_KIND_EVIDENCE))
    {
      if (length > 0 && plain[length - 1] == '.')
        plain[length - 1] = '\0';
      return say_of_whom (node, plain, language);
    }
  /* Translators: words that are quoted */
  return cohesion_language_fill (cohesion_language_text (language, "quote", NC_ ("quote", "“%s”")), plain,
                                 NULL);
}

/**
 * cohesion_evidence_dup_citation:
 * @node: a statistic, a definition or a quote
 * @language: (nullable): BCP 47 tag; %NULL is the language of the program
 *
 * Returns: (transfer full): it as a sentence with its source, as it can be put into a text elsewhere: “72 per
 *   cent were born here (Census, 2021).”
 */
char *
cohesion_evidence_dup_citation (CohesionNode *node, const char *language)
{
  g_autofree char *words = dup_words (node, language);
  g_autofree char *note = cohesion_evidence_dup_source_note (node, language);
  const char *term = cohesion_node_is (node, COHESION_KIND_DEFINITION) ? cohesion_node_get_name (node) : "";
  g_autofree char *defined = NULL;

  if (*term)
    /* Translators: a term and how it is defined: “Integration: “The extent to which …”” */
    defined = cohesion_language_fill (
        cohesion_language_text (language, "definition", NC_ ("definition", "%1$s: %2$s")), term, words, NULL);
  if (note == NULL)
    /* Translators: a sentence that says a fact */
    return cohesion_language_fill (cohesion_language_text (language, "citation", NC_ ("citation", "%s.")),
                                   defined ? defined : words, NULL);
  /* Translators: a sentence that says a fact, and where it comes from: “27 per cent are not UK nationals
   * (Census, 2021).” */
  return cohesion_language_fill (
      cohesion_language_text (language, "citation", NC_ ("citation", "%1$s (%2$s).")),
      defined ? defined : words, note, NULL);
}
