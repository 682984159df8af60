#include "config.h"

#include "cohesion-node-text.h"

#include "cohesion-level.h"
#include "cohesion-numbering.h"
#include "cohesion-rich-text.h"
#include "cohesion-status.h"

#include <glib/gi18n.h>

/* What fields and nodes say, in words for people. What is typed into a form can be read back from it. */

/* The most of what a node says that its line in a list shows. */
#define MAX_SUMMARY 3

static char *
date_text (const char *iso)
{
  CohesionDate date;

  if (iso == NULL || !cohesion_date_parse_iso (iso, &date))
    return g_strdup (iso ? iso : "");
  return cohesion_date_format (date);
}

static char *
time_text (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);

  if (time == NULL)
    return g_strdup ("");
  return cohesion_date_format (COHESION_DATE_INIT ((guint16) g_date_time_get_year (time),
                                                   (guint8) g_date_time_get_month (time),
                                                   (guint8) g_date_time_get_day_of_month (time)));
}

static char *
deadline_text (const CohesionDeadline *deadline)
{
  const char *text = deadline ? cohesion_deadline_get_text (deadline) : NULL;

  if (text || deadline == NULL)
    return g_strdup (text ? text : "");
  return cohesion_date_format (cohesion_deadline_get_date (deadline));
}

static char *
status_text (CohesionNode *node, const char *key)
{
  CohesionTree *tree = cohesion_node_get_tree (node);
  CohesionNode *definition = tree && key ? cohesion_status_find (tree, key) : NULL;

  return g_strdup (definition ? cohesion_node_get_name (definition) : key ? key : "");
}

static char *
choice_text (const CohesionField *table, const char *key)
{
  const CohesionChoice *choice = cohesion_field_find_choice (table, key);

  return g_strdup (choice ? cohesion_choice_get_label (choice) : key ? key : "");
}

static char *
references_text (CohesionNode *node, guint field)
{
  g_autoptr (GPtrArray) nodes = cohesion_node_get_references (node, field);
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; i < nodes->len; i++)
    g_strv_builder_take (titles, cohesion_node_dup_title (g_ptr_array_index (nodes, i)));
  strv = g_strv_builder_end (titles);
  /* Translators: what stands between the items of a list, as in “Culture; Housing”. */
  return g_strjoinv (C_ ("list", "; "), strv);
}

static char *
integer_text (const CohesionField *table, gint64 integer)
{
  if (integer == COHESION_UNSET)
    return g_strdup ("");
  if (table->type == COHESION_FIELD_BOOLEAN)
    return g_strdup (integer ? C_ ("boolean", "Yes") : C_ ("boolean", "No"));
  if (table->type == COHESION_FIELD_DATE_TIME)
    return time_text (integer);
  return g_strdup_printf ("%" G_GINT64_FORMAT, integer);
}

static char *
string_text (CohesionNode *node, guint field)
{
  const CohesionField *table = &cohesion_node_get_kind (node)->fields[field];
  const char *string = cohesion_node_get_string (node, field);

  switch ((guint) table->type)
    {
    case COHESION_FIELD_DATE:
      return date_text (string);
    case COHESION_FIELD_STATUS:
      return status_text (node, string);
    case COHESION_FIELD_CHOICE:
      return choice_text (table, string);
    case COHESION_FIELD_REFERENCE:
      {
        CohesionNode *target = cohesion_node_get_reference (node, field);

        return target ? cohesion_node_dup_title (target) : g_strdup ("");
      }
    default:
      return g_strdup (string ? string : "");
    }
}

/**
 * cohesion_node_dup_text:
 * @field: index of one of the kind’s fields
 *
 * Returns: (transfer full): what the field says, for people: a date as “30 September 2026”, a choice by
 *   its label, several texts one a line; empty if nothing is set
 */
char *
cohesion_node_dup_text (CohesionNode *node, guint field)
{
  const CohesionField *table = &cohesion_node_get_kind (node)->fields[field];

  switch (cohesion_field_get_storage (table))
    {
    case COHESION_STORAGE_INTEGER:
      return integer_text (table, cohesion_node_get_integer (node, field));
    case COHESION_STORAGE_DEADLINE:
      return deadline_text (cohesion_node_get_deadline (node, field));
    case COHESION_STORAGE_STRINGS:
      if (table->type == COHESION_FIELD_REFERENCES)
        return references_text (node, field);
      return g_strjoinv ("\n", (GStrv) cohesion_node_get_strings (node, field));
    case COHESION_STORAGE_STRING:
    default:
      return string_text (node, field);
    }
}

/**
 * cohesion_node_dup_plain_text:
 * @field: index of one of the kind’s fields
 *
 * Returns: (transfer full): what the field says, where there is neither bold nor links: as
 *   cohesion_node_dup_text(), but for rich text only its words
 */
char *
cohesion_node_dup_plain_text (CohesionNode *node, guint field)
{
  if (cohesion_node_get_kind (node)->fields[field].type == COHESION_FIELD_RICH_TEXT)
    return cohesion_rich_text_to_plain (cohesion_node_get_string (node, field));
  return cohesion_node_dup_text (node, field);
}

/**
 * cohesion_node_dup_plain_name:
 *
 * Returns: (transfer full): what it is called, in words only; empty if it has no name
 */
char *
cohesion_node_dup_plain_name (CohesionNode *node)
{
  int field = cohesion_node_get_kind (node)->name_field;

  return field >= 0 ? cohesion_node_dup_plain_text (node, (guint) field) : g_strdup ("");
}

/**
 * cohesion_node_dup_kind_name:
 * @node: a node in a tree
 *
 * Returns: (transfer full): what one of its kind is called: the council’s own name of a level, such as
 *   “Aim”, or the program’s, such as “Priority”
 */
char *
cohesion_node_dup_kind_name (CohesionNode *node)
{
  return cohesion_level_dup_name (cohesion_node_get_tree (node), cohesion_node_get_kind (node)->id);
}

/**
 * cohesion_node_dup_heading:
 * @node: a node in a tree
 *
 * Returns: (transfer full): its kind and number, such as “Action 1.2”
 */
char *
cohesion_node_dup_heading (CohesionNode *node)
{
  g_autofree char *name = cohesion_node_dup_kind_name (node);
  g_autofree char *number = cohesion_node_dup_number (node);

  if (number == NULL || *number == '\0')
    return g_steal_pointer (&name);
  /* Translators: what something is and its number: “Action 1.2”. */
  return g_strdup_printf (C_ ("heading", "%1$s %2$s"), name, number);
}

static char *
party_title (CohesionNode *party)
{
  const char *role = cohesion_node_get_string (party, COHESION_PARTY_ROLE);
  const char *name = cohesion_node_get_string (party, COHESION_PARTY_NAME);

  if (role == NULL || name == NULL)
    return g_strdup (role ? role : name);
  /* Translators: a post and the name of who holds it: “Head of Culture (A. Smith)”. */
  return g_strdup_printf (C_ ("person", "%1$s (%2$s)"), role, name);
}

/**
 * cohesion_node_dup_title:
 * @node: a node in a tree
 *
 * Returns: (transfer full): what it is called where it is referred to: a post with the name of who
 *   holds it, a number with a title; its heading if it has no name
 */
char *
cohesion_node_dup_title (CohesionNode *node)
{
  g_autofree char *number = cohesion_node_dup_number (node);
  g_autofree char *name = cohesion_node_dup_plain_name (node);
  char *title = cohesion_node_is (node, COHESION_KIND_PARTY) ? party_title (node) : NULL;

  if (title != NULL)
    return title;
  if (*name == '\0')
    return cohesion_node_dup_heading (node);
  if (number == NULL || *number == '\0')
    return g_steal_pointer (&name);
  /* Translators: a number and what it is the number of: “1.2 Summer of Festivals”. */
  return g_strdup_printf (C_ ("title", "%1$s %2$s"), number, name);
}

static gboolean
is_summarised (const CohesionField *table)
{
  return !(table->flags & (COHESION_FLAG_NAME | COHESION_FLAG_HIDDEN)) &&
         table->type != COHESION_FIELD_RICH_TEXT && table->type != COHESION_FIELD_BOOLEAN &&
         table->type != COHESION_FIELD_STRINGS && table->type != COHESION_FIELD_COLOUR;
}

/* What a field says, in one line; NULL if nothing, or nothing that a summary has room for. */
static char *
summary_part (CohesionNode *node, guint field)
{
  const CohesionField *table = &cohesion_node_get_kind (node)->fields[field];
  g_autofree char *text = is_summarised (table) ? cohesion_node_dup_text (node, field) : NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  return g_strdelimit (g_steal_pointer (&text), "\n\r", ' ');
}

/* Two deadlines after each other, and two statuses, are a change from one to the other. */
static gboolean
is_change (const CohesionField *before, const CohesionField *field)
{
  return before && before->type == field->type &&
         (field->type == COHESION_FIELD_DEADLINE || field->type == COHESION_FIELD_STATUS);
}

/**
 * cohesion_node_dup_summary:
 * @node: a node in a tree
 *
 * Returns: (transfer full): the first few things it says beside its name, in one line
 */
char *
cohesion_node_dup_summary (CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);
  g_autoptr (GString) summary = g_string_new (NULL);
  const CohesionField *before = NULL;
  g_autofree char *said = NULL;
  guint n = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CohesionField *field = &kind->fields[i];
      g_autofree char *part = summary_part (node, i);
      gboolean change = is_change (before, field);

      if (part == NULL || (change && g_str_equal (part, said)))
        continue;
      if (!change && n++ == MAX_SUMMARY)
        break;
      if (summary->len > 0)
        g_string_append (summary, change ? " → " : " · ");
      g_string_append (summary, part);
      before = field;
      g_set_str (&said, part);
    }
  return g_string_free_and_steal (g_steal_pointer (&summary));
}
