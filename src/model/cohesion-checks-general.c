#include "config.h"

#include "cohesion-checks-private.h"
#include "cohesion-citation.h"
#include "cohesion-status.h"

#include <glib/gi18n.h>

/* Checks that the tables make possible for every kind. */

static void
check_reference (CohesionChecker *self, CohesionNode *node, guint field, guint64 targets, const char *id)
{
  CohesionNode *target = cohesion_tree_lookup (self->tree, id);

  if (target == NULL)
    cohesion_checker_report (self, node, (int) field, _ ("This refers to something that is not there."));
  else if (cohesion_tree_lookup_live (self->tree, id) == NULL)
    cohesion_checker_report (self, node, (int) field, _ ("This refers to something that was deleted."));
  else if (!(targets & COHESION_KIND_BIT (cohesion_node_get_kind (target)->id)))
    cohesion_checker_report (self, node, (int) field,
                             /* Translators: %s is a kind of item, such as “Theme” */
                             _ ("This refers to an item of the kind “%s”, which makes no sense here."),
                             cohesion_kind_get_label (cohesion_node_get_kind (target)));
}

static void
check_field (CohesionChecker *self, CohesionNode *node, guint field)
{
  const CohesionField *table = &cohesion_node_get_kind (node)->fields[field];
  g_autoptr (GPtrArray) cited = NULL;

  if (table->type == COHESION_FIELD_REFERENCES)
    for (const char *const *id = cohesion_node_get_strings (node, field); *id; id++)
      check_reference (self, node, field, table->targets, *id);
  else if (table->type == COHESION_FIELD_REFERENCE && cohesion_node_has_value (node, field))
    check_reference (self, node, field, table->targets, cohesion_node_get_string (node, field));
  else if (table->type == COHESION_FIELD_RICH_TEXT)
    {
      cited = cohesion_citation_list (cohesion_node_get_string (node, field));
      for (guint i = 0; i < cited->len; i++)
        check_reference (self, node, field, COHESION_CITATION_TARGETS, g_ptr_array_index (cited, i));
    }
}

/* Private: whatever a node refers to, or cites, must be there, and be of a kind that fits. */
void
cohesion_check_references (CohesionChecker *self, CohesionNode *node)
{
  for (guint i = 0; i < cohesion_node_get_kind (node)->n_fields; i++)
    check_field (self, node, i);
}

/* What was reported in the past may have been a status that was removed since. */
static gboolean
has_status (CohesionTree *tree, CohesionNode *node, const char *key)
{
  CohesionNode *status = cohesion_status_find (tree, key);

  return status && (cohesion_node_is (node, COHESION_KIND_UPDATE) || !cohesion_status_is_retired (status));
}

/* Private: a status must be in the document's scheme. */
void
cohesion_check_statuses (CohesionChecker *self, CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *key = kind->fields[i].type == COHESION_FIELD_STATUS ? cohesion_node_get_string (node, i)
                                                                      : NULL;

      if (key != NULL && !has_status (self->tree, node, key))
        cohesion_checker_report (self, node, (int) i, _ ("The status “%s” is not in the status scheme."),
                                 key);
    }
}

static gboolean
is_safe_link (const char *uri)
{
  static const char *const schemes[] = { "https", "http", "mailto", NULL };
  const char *scheme = g_uri_peek_scheme (uri);

  /* Without a scheme it is the name of a file beside the document. */
  return scheme == NULL || g_strv_contains (schemes, scheme);
}

/* Private: a link in a public document leads to the web, to a mail address or to a file beside it. */
void
cohesion_check_links (CohesionChecker *self, CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const char *uri = kind->fields[i].type == COHESION_FIELD_URI ? cohesion_node_get_string (node, i)
                                                                   : NULL;

      if (uri != NULL && !is_safe_link (uri))
        cohesion_checker_report (self, node, (int) i,
                                 _ ("Readers cannot follow this link. Use one that begins with https://."));
    }
}

/* Private: what is printed under its name has one. */
void
cohesion_check_name (CohesionChecker *self, CohesionNode *node)
{
  int field = cohesion_node_get_kind (node)->name_field;

  if (!cohesion_node_has_value (node, (guint) field))
    cohesion_checker_report (self, node, field,
                             /* Translators: %s is a field, such as “Title” */
                             _ ("“%s” is empty."),
                             cohesion_field_get_label (&cohesion_node_get_kind (node)->fields[field]));
}

/* Private: what has a beginning does not end before it. */
void
cohesion_check_order_of_dates (CohesionChecker *self, CohesionNode *node)
{
  static const struct
  {
    guint kind;
    guint from;
    guint to;
  } spans[] = {
    { COHESION_KIND_STRATEGY, COHESION_STRATEGY_FROM, COHESION_STRATEGY_TO },
    { COHESION_KIND_ENGAGEMENT, COHESION_ENGAGEMENT_FROM, COHESION_ENGAGEMENT_TO },
    { COHESION_KIND_INITIATIVE, COHESION_INITIATIVE_FROM, COHESION_INITIATIVE_TO },
    { COHESION_KIND_PARTY, COHESION_PARTY_ACTIVE_FROM, COHESION_PARTY_ACTIVE_TO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    if (cohesion_node_is (node, spans[i].kind))
      {
        CohesionDate from = cohesion_checker_get_date (node, spans[i].from);
        CohesionDate to = cohesion_checker_get_date (node, spans[i].to);

        if (cohesion_date_is_valid (from) && cohesion_date_is_valid (to) &&
            cohesion_date_compare (cohesion_date_first_day (from), cohesion_date_last_day (to)) > 0)
          cohesion_checker_report (self, node, (int) spans[i].to, _ ("The end is before the beginning."));
      }
}
