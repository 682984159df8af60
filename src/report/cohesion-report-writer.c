#include "config.h"

#include "cohesion-report-writer.h"

#include "model/cohesion-citation.h"
#include "model/cohesion-language.h"
#include "model/cohesion-rich-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Marked strings of a report are looked up in its language when they are needed. */
#undef NC_
#define NC_(context, text) text

/**
 * cohesion_report_writer_get:
 * @node: a node
 * @field: index of a field that is kept as text
 *
 * Returns: (nullable): its text, NULL if there is nothing in it but white space
 */
const char *
cohesion_report_writer_get (CohesionNode *node, guint field)
{
  const char *text = cohesion_node_get_string (node, field);

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return text;
  return NULL;
}

/**
 * cohesion_report_writer_has:
 * @node: a node
 * @field: index of a field that is kept as text
 *
 * Returns: whether anybody has written anything there
 */
gboolean
cohesion_report_writer_has (CohesionNode *node, guint field)
{
  return cohesion_report_writer_get (node, field) != NULL;
}

static const char *
get_language (CohesionTree *tree, CohesionNode *report)
{
  CohesionNode *root = cohesion_tree_get_root (tree);
  const char *language = report != NULL ? cohesion_report_writer_get (report, COHESION_REPORT_LANGUAGE)
                                        : NULL;

  if (language == NULL)
    language = cohesion_report_writer_get (root, COHESION_DOCUMENT_LANGUAGE);
  return g_intern_string (language != NULL ? language : "en-GB");
}

/**
 * cohesion_report_writer_init:
 * @self: uninitialised
 * @tree: a strategy
 * @report: (nullable): what is written for the report
 *
 * Makes @self ready to write into new blocks, which belong to the caller.
 */
void
cohesion_report_writer_init (CohesionReportWriter *self, CohesionTree *tree, CohesionNode *report)
{
  const char *text_language = get_language (tree, NULL);

  self->language = get_language (tree, report);
  self->text_language = text_language != self->language ? text_language : NULL;
  self->blocks = cohesion_blocks_new (self->language);
  self->tree = tree;
  self->n_tables = 0;
}

/**
 * cohesion_report_writer_say:
 * @self: a writer
 * @msgid: a string of the context “report”
 *
 * Returns: the string in the report's language
 */
const char *
cohesion_report_writer_say (const CohesionReportWriter *self, const char *msgid)
{
  return cohesion_language_text (self->language, "report", msgid);
}

/**
 * cohesion_report_writer_own:
 * @self: a writer
 * @words: (nullable): words of the strategy
 *
 * Returns: (transfer full): a passage in the strategy's own language
 */
CohesionText *
cohesion_report_writer_own (const CohesionReportWriter *self, const char *words)
{
  CohesionText *text = cohesion_text_new (words);

  cohesion_text_set_language (text, self->text_language);
  return text;
}

/* Whether the next span goes on with the citation that this one is of. */
static gboolean
goes_on (const CohesionRichPassage *passage, guint i)
{
  const CohesionRichSpan *span = &g_array_index (passage->spans, CohesionRichSpan, i);
  const CohesionRichSpan *next = i + 1 < passage->spans->len ? span + 1 : NULL;

  return next != NULL && next->start == span->end && g_strcmp0 (next->uri, span->uri) == 0;
}

static CohesionText *
from_passage (const CohesionReportWriter *self, const CohesionRichPassage *passage)
{
  g_autoptr (GString) words = g_string_new (NULL);
  CohesionText *text = cohesion_report_writer_own (self, NULL);
  guint at = 0;

  for (guint i = 0; i < passage->spans->len; i++)
    {
      const CohesionRichSpan *span = &g_array_index (passage->spans, CohesionRichSpan, i);
      gboolean cites = cohesion_citation_peek_id (span->uri) != NULL;
      guint shift = (guint) words->len - at;

      g_string_append_len (words, passage->text + at, span->end - at);
      if (span->bold || !cites)
        cohesion_text_mark (text, span->start + shift, span->end + shift, span->bold,
                            cites ? NULL : span->uri);
      if (cites && !goes_on (passage, i))
        cohesion_report_writer_note (self, text, words, span->uri);
      at = span->end;
    }
  g_string_append (words, passage->text + at);
  cohesion_text_append (text, words->str);
  return text;
}

/**
 * cohesion_report_writer_rich:
 * @self: a writer
 * @words: words of the strategy with light markup
 *
 * Returns: (transfer full): all of them as one passage in the strategy's own language
 */
CohesionText *
cohesion_report_writer_rich (const CohesionReportWriter *self, const char *words)
{
  g_autoptr (CohesionRichPassage) passage = cohesion_rich_passage_parse (words);

  return from_passage (self, passage);
}

static CohesionText *
with_source (CohesionText *text, CohesionNode *node, guint field)
{
  cohesion_text_set_source (text, cohesion_node_get_id (node),
                            cohesion_node_get_kind (node)->fields[field].json);
  return text;
}

/**
 * cohesion_report_writer_words:
 * @self: a writer
 * @node: (nullable): a node
 * @field: index of a field with text
 *
 * Returns: (transfer full) (nullable): its words, NULL if nobody has written any
 */
CohesionText *
cohesion_report_writer_words (const CohesionReportWriter *self, CohesionNode *node, guint field)
{
  const char *words = node != NULL ? cohesion_report_writer_get (node, field) : NULL;

  if (words == NULL)
    return NULL;
  if (cohesion_node_get_kind (node)->fields[field].type == COHESION_FIELD_RICH_TEXT)
    return with_source (cohesion_report_writer_rich (self, words), node, field);
  return with_source (cohesion_report_writer_own (self, words), node, field);
}

/**
 * cohesion_report_writer_date:
 * @self: a writer
 * @node: (nullable): a node
 * @field: index of a field with a date
 *
 * Returns: (transfer full) (nullable): the date in words, NULL if there is none
 */
CohesionText *
cohesion_report_writer_date (const CohesionReportWriter *self, CohesionNode *node, guint field)
{
  g_autofree char *words = NULL;
  CohesionDate date;

  if (node == NULL || !cohesion_date_parse_iso (cohesion_report_writer_get (node, field), &date))
    return NULL;
  words = cohesion_language_format_date (self->language, date);
  return with_source (cohesion_text_new (words), node, field);
}

/**
 * cohesion_report_writer_choice:
 * @self: a writer
 * @node: (nullable): a node
 * @field: index of a field with a choice
 *
 * Returns: (transfer full) (nullable): the label of what was chosen, NULL if nothing was
 */
CohesionText *
cohesion_report_writer_choice (const CohesionReportWriter *self, CohesionNode *node, guint field)
{
  const CohesionField *spec;
  const CohesionChoice *choice;

  if (node == NULL)
    return NULL;
  spec = &cohesion_node_get_kind (node)->fields[field];
  choice = cohesion_field_find_choice (spec, cohesion_report_writer_get (node, field));
  if (choice == NULL)
    return NULL;
  return with_source (cohesion_text_new (cohesion_language_text (self->language, "choice", choice->label)),
                      node, field);
}

/**
 * cohesion_report_writer_party:
 * @self: a writer
 * @node: (nullable): a node
 * @field: index of a field that refers to a person or team
 * @with_name: whether the name goes before the post, where it is known
 *
 * Returns: (transfer full) (nullable): who it is, the post first of all; NULL if it is nobody
 */
CohesionText *
cohesion_report_writer_party (const CohesionReportWriter *self,
                              CohesionNode *node,
                              guint field,
                              gboolean with_name)
{
  CohesionNode *party = node != NULL ? cohesion_node_get_reference (node, field) : NULL;
  const char *role = party != NULL ? cohesion_report_writer_get (party, COHESION_PARTY_ROLE) : NULL;
  const char *name = party != NULL ? cohesion_report_writer_get (party, COHESION_PARTY_NAME) : NULL;
  g_autofree char *both = NULL;

  if (role == NULL && name == NULL)
    return NULL;
  if (with_name && role != NULL && name != NULL)
    /* Translators: who wrote or answers for a report: name, then post: “Jo Smith, Head of Policy” */
    both = cohesion_language_fill (cohesion_report_writer_say (self, NC_ ("report", "%1$s, %2$s")), name,
                                   role, NULL);
  return with_source (cohesion_report_writer_own (self, both != NULL   ? both
                                                        : role != NULL ? role
                                                                       : name),
                      node, field);
}

/**
 * cohesion_report_writer_deadline:
 * @self: a writer
 * @node: a node
 * @field: index of a field with a deadline
 *
 * Returns: (transfer full) (nullable): the deadline as the officer wrote it, NULL if there is none
 */
CohesionText *
cohesion_report_writer_deadline (const CohesionReportWriter *self, CohesionNode *node, guint field)
{
  const CohesionDeadline *deadline = cohesion_node_get_deadline (node, field);
  const char *written = deadline != NULL ? cohesion_deadline_get_text (deadline) : NULL;
  g_autofree char *date = NULL;

  if (deadline == NULL)
    return NULL;
  if (written != NULL && *written != '\0')
    return with_source (cohesion_report_writer_own (self, written), node, field);
  date = cohesion_language_format_date (self->language, cohesion_deadline_get_date (deadline));
  return *date != '\0' ? with_source (cohesion_text_new (date), node, field) : NULL;
}

/**
 * cohesion_report_writer_missing:
 * @self: a writer
 * @node: (nullable): where it would be written
 * @field: index of the field
 * @hint: what to do, in the language of the program
 * @published: (nullable): a string of the context “report” that is printed in its place
 *
 * Returns: (transfer full): a passage that tells the editor what is missing
 */
CohesionText *
cohesion_report_writer_missing (const CohesionReportWriter *self,
                                CohesionNode *node,
                                guint field,
                                const char *hint,
                                const char *published)
{
  const char *words = published != NULL ? cohesion_report_writer_say (self, published) : NULL;
  CohesionText *text = cohesion_text_new_missing (hint, words);

  return node != NULL ? with_source (text, node, field) : text;
}

/**
 * cohesion_report_writer_heading:
 * @self: a writer
 * @level: 2 to 6
 * @numbered: whether it has a number
 * @msgid: a string of the context “report”
 *
 * Adds a heading in the report's language.
 */
void
cohesion_report_writer_heading (CohesionReportWriter *self, int level, gboolean numbered, const char *msgid)
{
  cohesion_blocks_add_heading (self->blocks, level, numbered,
                               cohesion_text_new (cohesion_report_writer_say (self, msgid)));
}

static CohesionBlock *
add_list (CohesionReportWriter *self, CohesionRichKind kind)
{
  return cohesion_blocks_add_list (self->blocks, kind == COHESION_RICH_NUMBER ? COHESION_LIST_DECIMAL
                                                                              : COHESION_LIST_BULLET);
}

/**
 * cohesion_report_writer_add:
 * @self: a writer
 * @node: (nullable): a node
 * @field: index of a field with text
 *
 * Adds its paragraphs and lists, with their bold parts and links.
 *
 * Returns: whether there was any
 */
gboolean
cohesion_report_writer_add (CohesionReportWriter *self, CohesionNode *node, guint field)
{
  const char *words = node != NULL ? cohesion_report_writer_get (node, field) : NULL;
  g_autoptr (GPtrArray) passages = cohesion_rich_text_parse (words);
  CohesionBlock *list = NULL;

  for (guint i = 0; i < passages->len; i++)
    {
      const CohesionRichPassage *passage = g_ptr_array_index (passages, i);
      CohesionText *text = with_source (from_passage (self, passage), node, field);

      if (passage->starts_list)
        list = add_list (self, passage->kind);
      if (passage->kind == COHESION_RICH_PARAGRAPH)
        cohesion_blocks_add_paragraph (self->blocks, text);
      else
        cohesion_block_add_item (list, text);
    }
  return passages->len > 0;
}

/**
 * cohesion_report_writer_add_strings:
 * @self: a writer
 * @node: (nullable): a node
 * @field: index of a field with several texts
 *
 * Adds the texts as a list.
 *
 * Returns: whether there were any
 */
gboolean
cohesion_report_writer_add_strings (CohesionReportWriter *self, CohesionNode *node, guint field)
{
  const char *const *strings = node != NULL ? cohesion_node_get_strings (node, field) : NULL;
  CohesionBlock *list;

  if (strings == NULL || *strings == NULL)
    return FALSE;
  list = cohesion_blocks_add_list (self->blocks, COHESION_LIST_BULLET);
  for (; *strings != NULL; strings++)
    if (**strings != '\0')
      cohesion_block_add_item (list, with_source (cohesion_report_writer_own (self, *strings), node, field));
  return TRUE;
}

/**
 * cohesion_report_writer_caption:
 * @self: a writer
 * @title: what the table shows, in the report's language
 *
 * Returns: (transfer full): the caption of the next table: “Table 2: Actions under priority 1”
 */
CohesionText *
cohesion_report_writer_caption (CohesionReportWriter *self, const char *title)
{
  g_autofree char *number = g_strdup_printf ("%u", ++self->n_tables);
  /* Translators: caption of a table: its number, then what it shows */
  g_autofree char *caption = cohesion_language_fill (
      cohesion_report_writer_say (self, NC_ ("report", "Table %1$s: %2$s")), number, title, NULL);

  return cohesion_text_new (caption);
}
