#include "config.h"

#include "cohesion-evidence-words.h"

#include "model/cohesion-evidence.h"
#include "model/cohesion-minute.h"
#include "model/cohesion-node-text.h"
#include "model/cohesion-quantity.h"
#include "model/cohesion-rich-text.h"
#include "ui/lines/cohesion-notes.h"

#include <glib/gi18n.h>

/* What is said below a statistic, a definition, an initiative or a quote. */

/* What is said of something, in one line; NULL if nothing is. */
static char *
join_parts (GStrvBuilder *parts)
{
  g_auto (GStrv) strv = g_strv_builder_end (parts);

  /* Translators: stands between what is said about a statistic: “72% · residents · Newham” */
  return *strv ? g_strjoinv (C_ ("evidence", " · "), strv) : NULL;
}

static void
add_field (GStrvBuilder *parts, CohesionNode *node, guint field)
{
  if (cohesion_node_has_value (node, field))
    g_strv_builder_take (parts, cohesion_node_dup_text (node, field));
}

static char *
dup_span (CohesionNode *node, guint from_field, guint to_field)
{
  g_autofree char *from = cohesion_node_dup_text (node, from_field);
  g_autofree char *to = cohesion_node_dup_text (node, to_field);

  if (*from && *to)
    /* Translators: the first and the last date of something: “2019 to 2021” */
    return g_strdup_printf (C_ ("evidence", "%1$s to %2$s"), from, to);
  return *from ? g_steal_pointer (&from) : g_steal_pointer (&to);
}

static void
add_plain (GArray *notes, CohesionNode *node, guint field)
{
  cohesion_note_array_add (notes, COHESION_NOTE_PLAIN, NULL,
                           cohesion_rich_text_to_plain (cohesion_node_get_string (node, field)));
}

/* A field of a node, or several, as a sentence of the given form; nothing if it is empty. */
static void
add_sentence (GArray *notes, const char *format, const char *text)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (text && *text)
    cohesion_note_array_add (notes, COHESION_NOTE_PLAIN, NULL, g_strdup_printf (format, text));
#pragma GCC diagnostic pop
}

static void
add_links (GArray *notes, CohesionNode *node, guint field)
{
  g_autofree char *titles = cohesion_node_dup_text (node, field);

  /* Translators: %s are the themes, priorities and measures that something bears on */
  add_sentence (notes, C_ ("evidence", "Belongs to: %s"), titles);
}

static void
add_source (GArray *notes, CohesionNode *node)
{
  g_autofree char *source = cohesion_evidence_dup_source_note (node, NULL);
  const char *address = cohesion_evidence_get_address (node);
  g_autoptr (GUri) uri = address ? g_uri_parse (address, G_URI_FLAGS_NONE, NULL) : NULL;
  const char *host = uri ? g_uri_get_host (uri) : NULL;

  /* Translators: %s says where a statistic, a definition or a quote comes from */
  add_sentence (notes, C_ ("evidence", "Source: %s"), source);
  cohesion_note_array_add (notes, COHESION_NOTE_DIMMED, NULL, g_strdup (host));
}

static void
add_gaps (GArray *notes, CohesionNode *node)
{
  guint gaps = cohesion_evidence_get_gaps (node);

  if (gaps & COHESION_EVIDENCE_UNDEFINED)
    cohesion_note_array_add (notes, COHESION_NOTE_GAP, NULL, g_strdup (_ ("Not defined yet")));
  if (gaps & COHESION_EVIDENCE_UNSOURCED)
    cohesion_note_array_add (notes, COHESION_NOTE_GAP, NULL, g_strdup (_ ("No source")));
  if (gaps & COHESION_EVIDENCE_UNDATED)
    cohesion_note_array_add (notes, COHESION_NOTE_GAP, NULL,
                             g_strdup (cohesion_node_is (node, COHESION_KIND_DEFINITION)
                                           ? _ ("No date of adoption")
                                           : _ ("No year")));
}

/* Where it is used, in one line; a text that cites it is told from a field that refers to it. */
static char *
dup_use (const CohesionUse *use)
{
  const CohesionField *field = &cohesion_node_get_kind (use->node)->fields[use->field];
  g_autofree char *title = cohesion_node_dup_title (use->node);
  g_autofree char *kind = cohesion_node_dup_kind_name (use->node);

  if (field->type == COHESION_FIELD_RICH_TEXT)
    /* Translators: what cites a statistic, and in which of its texts: “1 Jobs (Description)” */
    return g_strdup_printf (C_ ("usage", "%1$s (%2$s)"), title, cohesion_field_get_label (field));
  if (g_str_equal (title, kind))
    return g_steal_pointer (&title);
  /* Translators: the kind and the name of what uses a statistic: “Equality impact: Young people” */
  return g_strdup_printf (C_ ("usage", "%1$s: %2$s"), kind, title);
}

static void
add_usage (GArray *notes, CohesionNode *node, CohesionUsage *usage)
{
  guint n_uses;
  const CohesionUse *uses = cohesion_usage_get (usage, node, &n_uses);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < n_uses; i++)
    g_strv_builder_take (builder, dup_use (&uses[i]));
  strv = g_strv_builder_end (builder);
  joined = g_strjoinv (C_ ("list", "; "), strv);
  /* Translators: %s are the parts of the strategy that use a statistic or a definition */
  add_sentence (notes, C_ ("evidence", "Used in: %s"), joined);
}

static void
add_statistic (GArray *notes, CohesionNode *node)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *figure = cohesion_evidence_dup_figure (node, NULL);
  g_autofree char *period = dup_span (node, COHESION_EVIDENCE_PERIOD, COHESION_EVIDENCE_PERIOD_END);

  if (figure)
    g_strv_builder_add (parts, figure);
  add_field (parts, node, COHESION_EVIDENCE_POPULATION);
  add_field (parts, node, COHESION_EVIDENCE_GEOGRAPHY);
  if (*period)
    g_strv_builder_add (parts, period);
  cohesion_note_array_add (notes, COHESION_NOTE_PLAIN, NULL, join_parts (parts));
  add_plain (notes, node, COHESION_EVIDENCE_NOTE);
  add_source (notes, node);
  add_gaps (notes, node);
  add_links (notes, node, COHESION_EVIDENCE_LINKS);
}

/* The resolution by its numeral, a decision by its title. */
static char *
dup_decision (CohesionNode *decision)
{
  g_autofree char *name = NULL;

  if (cohesion_node_is (decision, COHESION_KIND_DECISION))
    {
      name = cohesion_node_dup_title (decision);
      /* Translators: %s is the title of a decision by which something was adopted */
      return g_strdup_printf (C_ ("definition", "By the decision “%s”"), name);
    }
  name = cohesion_resolution_dup_numeral (decision, COHESION_WORDING_AGREED);
  /* Translators: %s is the numeral of the resolution by which something was adopted */
  return g_strdup_printf (C_ ("definition", "By resolution %s"), name);
}

static void
add_adoption (GArray *notes, CohesionNode *node)
{
  gboolean adopted = cohesion_node_get_boolean (node, COHESION_DEFINITION_ADOPTED);
  CohesionNode *decision = cohesion_node_get_reference (node, COHESION_DEFINITION_DECISION);
  g_autofree char *day = cohesion_node_dup_text (node, COHESION_DEFINITION_ADOPTED_ON);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  if (!adopted)
    g_strv_builder_add (parts, C_ ("definition", "Not adopted by the council"));
  else if (*day)
    /* Translators: %s is a date */
    g_strv_builder_take (parts, g_strdup_printf (C_ ("definition", "Adopted by the council on %s"), day));
  else
    g_strv_builder_add (parts, C_ ("definition", "Adopted by the council"));
  if (adopted && decision)
    g_strv_builder_take (parts, dup_decision (decision));
  cohesion_note_array_add (notes, COHESION_NOTE_PLAIN, adopted ? "tick" : "circle", join_parts (parts));
}

static void
add_definition (GArray *notes, CohesionNode *node)
{
  add_plain (notes, node, COHESION_DEFINITION_TEXT);
  add_adoption (notes, node);
  add_source (notes, node);
  add_gaps (notes, node);
}

static void
add_initiative (GArray *notes, CohesionNode *node)
{
  g_autofree char *result = cohesion_rich_text_to_plain (
      cohesion_node_get_string (node, COHESION_INITIATIVE_RESULT));

  cohesion_note_array_add (notes, COHESION_NOTE_DIMMED, NULL,
                           dup_span (node, COHESION_INITIATIVE_FROM, COHESION_INITIATIVE_TO));
  add_plain (notes, node, COHESION_INITIATIVE_DESCRIPTION);
  /* Translators: %s says what came of something that the council did before */
  add_sentence (notes, C_ ("initiative", "Result: %s"), result);
  add_links (notes, node, COHESION_INITIATIVE_LINKS);
}

/**
 * cohesion_evidence_add_notes:
 * @notes: (element-type CohesionNote): notes to add to
 * @node: a definition, a statistic, an initiative or a quote
 * @usage: who refers to definitions and statistics
 *
 * Says what there is to say of it, what of that is missing, and where it is used.
 */
void
cohesion_evidence_add_notes (GArray *notes, CohesionNode *node, CohesionUsage *usage)
{
  switch (cohesion_node_get_kind (node)->id)
    {
    case COHESION_KIND_DEFINITION:
      add_definition (notes, node);
      break;
    case COHESION_KIND_EVIDENCE:
      add_statistic (notes, node);
      break;
    case COHESION_KIND_INITIATIVE:
      add_initiative (notes, node);
      break;
    case COHESION_KIND_QUOTE:
    default:
      add_source (notes, node);
    }
  add_usage (notes, node, usage);
}

/**
 * cohesion_evidence_get_address:
 * @node: a definition, a statistic, an initiative or a quote
 *
 * Returns: (nullable): the web address of its source
 */
const char *
cohesion_evidence_get_address (CohesionNode *node)
{
  if (cohesion_node_is (node, COHESION_KIND_EVIDENCE))
    return cohesion_node_get_string (node, COHESION_EVIDENCE_URL);
  if (cohesion_node_is (node, COHESION_KIND_DEFINITION))
    return cohesion_node_get_string (node, COHESION_DEFINITION_SOURCE_URL);
  return NULL;
}
