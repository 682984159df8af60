#include "config.h"

#include "cohesion-checks-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Checks of what goes to a meeting: recommendations, their appendices, names in an open report. */

static gboolean
is_appendix (CohesionNode *link, const char *number)
{
  return g_strcmp0 (cohesion_node_get_string (link, COHESION_DOCUMENT_LINK_KIND), "appendix") == 0 &&
         g_strcmp0 (cohesion_node_get_string (link, COHESION_DOCUMENT_LINK_NUMBER), number) == 0;
}

static gboolean
has_appendix (CohesionChecker *self, const char *number)
{
  CohesionList *documents = cohesion_tree_get_list (self->tree, COHESION_DOCUMENT_LIST_DOCUMENTS);

  for (guint i = 0; i < cohesion_list_get_length (documents); i++)
    if (is_appendix (cohesion_list_get (documents, i), number))
      return TRUE;
  return FALSE;
}

/* As the text of a recommendation names it, “Appendix 1” or “Appendix B”. */
static char *
next_appendix (const char **text)
{
  static const char word[] = "Appendix ";
  const char *start = strstr (*text, word);
  gsize length = 0;

  if (start == NULL)
    return NULL;
  start += strlen (word);
  while (g_ascii_isalnum (start[length]))
    length++;
  *text = start + length;
  return g_strndup (start, length);
}

static void
check_text (CohesionChecker *self, CohesionNode *resolution, guint field)
{
  const char *text = cohesion_node_get_string (resolution, field);

  while (text)
    {
      g_autofree char *number = next_appendix (&text);

      if (number == NULL)
        return;
      /* “Appendix to the report” names none. */
      if ((strlen (number) == 1 || g_ascii_isdigit (*number)) && !has_appendix (self, number))
        cohesion_checker_report (self, resolution, (int) field,
                                 /* Translators: %s is the number of an appendix, such as “1” */
                                 _ ("There is no Appendix %s among the documents."), number);
    }
}

/* Private: a recommendation speaks of appendices that are there. */
void
cohesion_check_appendices (CohesionChecker *self, CohesionNode *resolution)
{
  check_text (self, resolution, COHESION_RESOLUTION_TEXT);
  check_text (self, resolution, COHESION_RESOLUTION_TEXT_AS_AGREED);
}

static void
check_report_has (CohesionChecker *self, CohesionNode *report, CohesionNode *resolution)
{
  const char *const *listed = cohesion_node_get_strings (report, COHESION_REPORT_APPENDICES);
  const char *const *wanted = cohesion_node_get_strings (resolution, COHESION_RESOLUTION_APPENDICES);

  for (; *wanted; wanted++)
    {
      CohesionNode *link = cohesion_tree_lookup_live (self->tree, *wanted);

      if (link && !g_strv_contains (listed, *wanted))
        cohesion_checker_report (self, report, COHESION_REPORT_APPENDICES,
                                 /* Translators: %s is the title of a document */
                                 _ ("A recommendation refers to “%s”, which is not among the appendices."),
                                 cohesion_node_get_name (link));
    }
}

/* Private: what a report recommends to approve goes with it. */
void
cohesion_check_report_appendices (CohesionChecker *self, CohesionNode *report)
{
  CohesionNode *decision = cohesion_node_get_reference (report, COHESION_REPORT_DECISION);
  CohesionList *list;

  if (decision == NULL || !cohesion_node_is (decision, COHESION_KIND_DECISION))
    return;
  list = cohesion_node_get_list (decision, COHESION_DECISION_LIST_RESOLUTIONS);
  for (guint i = 0; i < cohesion_list_get_length (list); i++)
    check_report_has (self, report, cohesion_list_get (list, i));
}

/* Fields of a report that print whom they refer to. */
static const guint named[] = { COHESION_REPORT_REPORT_OF, COHESION_REPORT_AUTHOR,
                               COHESION_REPORT_ACCOUNTABLE_DIRECTOR, COHESION_REPORT_DIRECTOR };

/* Private: names of people stand in a public paper only where somebody meant them to. */
void
cohesion_check_names (CohesionChecker *self, CohesionNode *report)
{
  if (g_strcmp0 (cohesion_node_get_string (report, COHESION_REPORT_CLASSIFICATION), "open") != 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (named); i++)
    {
      CohesionNode *party = cohesion_node_get_reference (report, named[i]);

      if (party && cohesion_node_is (party, COHESION_KIND_PARTY) &&
          cohesion_node_has_value (party, COHESION_PARTY_NAME))
        cohesion_checker_report (self, report, (int) named[i],
                                 /* Translators: %s is a post, such as “Head of Culture” */
                                 _ ("The report is open and prints the name of a person: %s."),
                                 cohesion_node_get_name (party));
    }
}

/* Private: the same of whoever wrote an implication. */
void
cohesion_check_implication_name (CohesionChecker *self, CohesionNode *implication)
{
  CohesionNode *report = cohesion_node_get_parent (implication);

  if (cohesion_node_has_value (implication, COHESION_IMPLICATION_BY) &&
      g_strcmp0 (cohesion_node_get_string (report, COHESION_REPORT_CLASSIFICATION), "open") == 0)
    cohesion_checker_report (self, implication, COHESION_IMPLICATION_BY,
                             _ ("The report is open and prints the name of whoever wrote this."));
}

/* Private: reports leave out a logo that is no PNG picture. */
void
cohesion_check_logo (CohesionChecker *self, CohesionNode *organisation)
{
  const char *logo = cohesion_node_get_string (organisation, COHESION_ORGANISATION_LOGO);

  if (logo == NULL || g_str_has_prefix (logo, "data:image/png;base64,"))
    return;
  if (g_str_has_prefix (logo, "data:image/svg+xml"))
    cohesion_checker_report (
        self, organisation, COHESION_ORGANISATION_LOGO_TEXT,
        _ ("The logo is an SVG drawing, which reports cannot print. Save it as a PNG picture."));
  else
    cohesion_checker_report (self, organisation, COHESION_ORGANISATION_LOGO_TEXT,
                             _ ("The logo is not a PNG picture, so reports cannot print it."));
}
