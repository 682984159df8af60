#include "config.h"

#include "cohesion-sample.h"

#include "model/cohesion-node-private.h"

/* Strategies made from the tables, so that a new kind or field is tested the day it is added. */

/* Where the values come from: a generator, or none for values that are always the same. */
typedef struct
{
  GRand *rand;
  GPtrArray *nodes; /* not owned */
} Source;

static guint
pick (Source *source, guint n)
{
  return source->rand != NULL && n > 1 ? (guint) g_rand_int_range (source->rand, 0, (gint32) n) : 0;
}

static const char *
pick_text (Source *source)
{
  static const char *const texts[] = {
    "No one left behind: we all belong",
    "“Skills & jobs” – ‘é’ <b>x</b>",
    "One line\nanother\ttab\r\n",
    "\\ \" / \x01 \x7f",
    "ہم سب کا تعلق ہے 😀",
    " ",
  };

  return texts[pick (source, G_N_ELEMENTS (texts))];
}

static CohesionValue
make_reference (Source *source, const CohesionField *field)
{
  for (guint i = 0; i < source->nodes->len; i++)
    {
      CohesionNode *node = g_ptr_array_index (source->nodes,
                                              (i + pick (source, source->nodes->len)) % source->nodes->len);

      if (field->targets & COHESION_KIND_BIT (cohesion_node_get_kind (node)->id))
        return cohesion_value_string (field, cohesion_node_get_id (node));
    }
  return cohesion_value_string (field, "gone");
}

static CohesionValue
make_strings (Source *source, const CohesionField *field)
{
  g_auto (CohesionValue) reference = make_reference (source, field);
  const char *ids[] = { reference.slot.string, "gone", NULL };
  const char *texts[] = { source->rand != NULL ? pick_text (source) : field->json, "", "é", NULL };

  return cohesion_value_strings (field->type == COHESION_FIELD_REFERENCES ? ids : texts);
}

static const char *
make_string (Source *source, const CohesionField *field)
{
  static const char *const dates[] = { "2026-09-30", "2026-09", "2026" };
  static const char *const decimals[] = { "1250.00", "-0.5", "7" };
  static const char *const keys[] = { "green", "noUpdate", "unheardOf" };
  static const char *const json[] = { "{\"root\":\"a\",\"nodes\":[]}", "[1,\"é\",null]", "\"{\"" };
  guint n_choices = 0;

  switch ((guint) field->type)
    {
    case COHESION_FIELD_DATE:
      return dates[pick (source, G_N_ELEMENTS (dates))];
    case COHESION_FIELD_DECIMAL:
      return decimals[pick (source, G_N_ELEMENTS (decimals))];
    case COHESION_FIELD_STATUS:
      return keys[pick (source, G_N_ELEMENTS (keys))];
    case COHESION_FIELD_COLOUR:
      return "#1a5fb4";
    case COHESION_FIELD_URI:
      return "https://www.example.org/?a=1&b='2'";
    case COHESION_FIELD_JSON:
      return json[pick (source, G_N_ELEMENTS (json))];
    case COHESION_FIELD_CHOICE:
      while (field->choices[n_choices].key != NULL)
        n_choices++;
      return field->choices[pick (source, n_choices)].key;
    default:
      /* Where nothing is left to chance each field says its own name, so that none is taken for another. */
      return source->rand != NULL ? pick_text (source) : field->json;
    }
}

static CohesionValue
make_deadline (Source *source, const CohesionField *field)
{
  CohesionDeadlineParts parts = {
    .text = source->rand != NULL ? pick_text (source) : field->json,
    .date = pick (source, 3) == 0 ? COHESION_DATE_INIT (2026, 9, 30) : COHESION_DATE_NONE,
    .precision = (CohesionDeadlinePrecision) pick (source, COHESION_DEADLINE_PRECISION_DAY + 1),
    .recurrence = (CohesionDeadlineRecurrence) pick (source, COHESION_DEADLINE_RECURRENCE_ONGOING + 1),
    .anchor = pick (source, 2) == 0 ? "adoption" : NULL,
    .month = pick (source, 13),
  };
  g_autoptr (CohesionDeadline) deadline = NULL;

  if (source->rand == NULL)
    {
      parts.precision = COHESION_DEADLINE_PRECISION_MONTH;
      parts.recurrence = COHESION_DEADLINE_RECURRENCE_ANNUAL;
      parts.month = 9;
      parts.day = 30;
    }
  deadline = cohesion_deadline_new (&parts);
  return cohesion_value_deadline (deadline);
}

static CohesionValue
make_value (Source *source, const CohesionField *field)
{
  static const gint64 integers[] = { 42, 0, -1, G_MAXINT64, G_MININT64 + 1 };

  switch (cohesion_field_get_storage (field))
    {
    case COHESION_STORAGE_INTEGER:
      if (field->type == COHESION_FIELD_BOOLEAN)
        return cohesion_value_integer (pick (source, 2) == 0);
      if (field->type == COHESION_FIELD_DATE_TIME)
        return cohesion_value_integer (1558432800 - (gint64) pick (source, 2000000000));
      return cohesion_value_integer (integers[pick (source, G_N_ELEMENTS (integers))]);
    case COHESION_STORAGE_STRINGS:
      return make_strings (source, field);
    case COHESION_STORAGE_DEADLINE:
      return make_deadline (source, field);
    case COHESION_STORAGE_STRING:
    default:
      if (field->type == COHESION_FIELD_REFERENCE)
        return make_reference (source, field);
      return cohesion_value_string (field, make_string (source, field));
    }
}

static void
fill (Source *source, CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);
  g_auto (CohesionStamp) stamp = { .revision = 3, .modified = 1558432800 };

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (CohesionValue) value = cohesion_value_none (&kind->fields[i]);

      /* It says what was deleted, and is set with that. */
      if (kind->id == COHESION_KIND_TRASH_ENTRY && i == COHESION_TRASH_ENTRY_KIND)
        continue;
      if (source->rand != NULL && !(kind->fields[i].flags & COHESION_FLAG_REQUIRED) && pick (source, 2) == 0)
        continue;
      value = make_value (source, &kind->fields[i]);
      cohesion_node_set_value (node, i, &value);
    }
  stamp.by = g_ref_string_new_intern ("AB");
  cohesion_node_set_stamp (node, &stamp);
}

static CohesionNode *
add (Source *source, CohesionNode *parent, guint list, guint kind)
{
  g_autofree char *id = NULL;
  g_autoptr (CohesionNode) node = NULL;

  /* What lies in the trash may be of any kind; here it is a theme. */
  if (kind == COHESION_KIND_ANY)
    kind = COHESION_KIND_THEME;
  id = g_strdup_printf ("%s-%u", cohesion_kind_get (kind)->json, source->nodes->len);
  node = cohesion_node_new (kind, id);
  if (parent != NULL)
    cohesion_node_insert (parent, list, cohesion_node_get_n_children (parent, list), node);
  g_ptr_array_add (source->nodes, node);
  return g_steal_pointer (&node);
}

static gboolean
is_full (CohesionNode *node, guint list)
{
  return (cohesion_node_get_kind (node)->lists[list].flags & COHESION_LIST_SINGLE) &&
         cohesion_node_get_n_children (node, list) > 0;
}

static void
add_child (Source *source, CohesionNode *parent, guint list)
{
  g_autoptr (CohesionNode) child = NULL;

  if (is_full (parent, list))
    return;
  child = add (source, parent, list, cohesion_node_get_kind (parent)->lists[list].kind);
  if (cohesion_node_is (child, COHESION_KIND_TRASH_ENTRY))
    {
      const CohesionField *field = &cohesion_node_get_kind (child)->fields[COHESION_TRASH_ENTRY_KIND];
      g_auto (CohesionValue) name = cohesion_value_string (field, "theme");

      cohesion_node_set_value (child, COHESION_TRASH_ENTRY_KIND, &name);
    }
}

/* Every list of every node gets a child, so that every kind is there. */
static void
add_all (Source *source)
{
  for (guint i = 0; i < source->nodes->len; i++)
    {
      CohesionNode *node = g_ptr_array_index (source->nodes, i);

      for (guint list = 0; list < cohesion_node_get_kind (node)->n_lists; list++)
        add_child (source, node, list);
    }
}

static void
add_some (Source *source, guint n_nodes)
{
  for (guint i = 0; i < n_nodes; i++)
    {
      CohesionNode *node = g_ptr_array_index (source->nodes, pick (source, source->nodes->len));
      guint n_lists = cohesion_node_get_kind (node)->n_lists;

      if (n_lists > 0)
        add_child (source, node, pick (source, n_lists));
    }
}

static CohesionTree *
make (GRand *rand, guint n_nodes)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  Source source = { rand, nodes };
  g_autoptr (CohesionNode) document = add (&source, NULL, 0, COHESION_KIND_DOCUMENT);

  add_all (&source);
  add_some (&source, n_nodes);
  for (guint i = 0; i < nodes->len; i++)
    fill (&source, g_ptr_array_index (nodes, i));
  return cohesion_tree_new (document);
}

/**
 * cohesion_sample_whole:
 *
 * Returns: a strategy with a node of every kind in every list, every field set; always the same
 */
CohesionTree *
cohesion_sample_whole (void)
{
  return make (NULL, 0);
}

/**
 * cohesion_sample_random:
 * @rand: where chance comes from
 * @n_nodes: how many nodes to add, at most, to one of every kind
 *
 * Returns: a strategy whose fields hold anything that they may
 */
CohesionTree *
cohesion_sample_random (GRand *rand, guint n_nodes)
{
  return make (rand, n_nodes);
}

/**
 * cohesion_sample_value:
 * @rand: where chance comes from
 *
 * Returns: a value that the field may hold
 */
CohesionValue
cohesion_sample_value (GRand *rand, const CohesionField *field)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  Source source = { rand, nodes };

  return make_value (&source, field);
}
