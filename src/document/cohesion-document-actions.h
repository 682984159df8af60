#pragma once

#include "cohesion-document-closure.h"

G_BEGIN_DECLS

/**
 * CohesionBulkEdit:
 * @lead: (nullable): id of who is to lead; "" for nobody
 * @status: (nullable): the status, and what is said with it
 * @deadline: (nullable): the deadline
 * @category: (nullable): key of the kind of reason why a promised deadline is changed
 * @reason: (nullable): that reason, in a sentence
 * @add_tag: (nullable): a tag to add
 * @remove_tag: (nullable): a tag to take away
 *
 * What is to be the same for many actions; %NULL leaves as it is.
 */
typedef struct
{
  const char *lead;
  const CohesionStatusReport *status;
  CohesionDeadline *deadline;
  const char *category;
  const char *reason;
  const char *add_tag;
  const char *remove_tag;
} CohesionBulkEdit;

/**
 * CohesionViewDraft:
 * @name: what the view is called
 * @query: (nullable): which actions it shows
 * @layout: (nullable): key of how it shows them
 * @grouping: (nullable): key of what it groups them by
 * @sort: (nullable): the column it sorts them by
 * @descending: whether the last comes first
 *
 * How the actions are looked at, to be kept under a name.
 */
typedef struct
{
  const char *name;
  const char *query;
  const char *layout;
  const char *grouping;
  const char *sort;
  gboolean descending;
} CohesionViewDraft;

gboolean cohesion_document_bulk_wants_reason (CohesionDocument *self, GPtrArray *actions);
guint
cohesion_document_edit_actions (CohesionDocument *self, GPtrArray *actions, const CohesionBulkEdit *edit);

CohesionNode *cohesion_document_save_view (CohesionDocument *self, const CohesionViewDraft *draft);

G_END_DECLS
