#include "config.h"

#include "cohesion-packing.h"

#include "model/cohesion-node-private.h"

/* Values and nodes as they are, ids and all: for the journal, which must also hold what cannot be saved yet,
   such as a title that is too long. Files are written by format/. */

#define PACKED_DEADLINE "(ssssuus)"

static GVariant *
pack_deadline (const CohesionDeadline *deadline)
{
  char date[COHESION_DATE_ISO_SIZE];

  if (deadline == NULL)
    return g_variant_new_maybe (G_VARIANT_TYPE (PACKED_DEADLINE), NULL);
  return g_variant_new ("m" PACKED_DEADLINE, TRUE, cohesion_deadline_get_text (deadline),
                        cohesion_date_to_iso (cohesion_deadline_get_date (deadline), date),
                        cohesion_deadline_precision_to_key (cohesion_deadline_get_precision (deadline)),
                        cohesion_deadline_recurrence_to_key (cohesion_deadline_get_recurrence (deadline)),
                        cohesion_deadline_get_month (deadline), cohesion_deadline_get_day (deadline),
                        cohesion_deadline_get_anchor (deadline));
}

static gboolean
unpack_deadline (GVariant *packed, CohesionValue *value)
{
  g_autoptr (GVariant) inner = g_variant_get_maybe (packed);
  g_autoptr (CohesionDeadline) deadline = NULL;
  CohesionDeadlineParts parts = { NULL };
  const char *date, *precision, *recurrence;

  if (inner == NULL)
    {
      *value = cohesion_value_deadline (NULL);
      return TRUE;
    }
  g_variant_get (inner, "(&s&s&s&suu&s)", &parts.text, &date, &precision, &recurrence, &parts.month,
                 &parts.day, &parts.anchor);
  if (*date != '\0' && !cohesion_date_parse_iso (date, &parts.date))
    return FALSE;
  if (!cohesion_deadline_precision_from_key (precision, &parts.precision) ||
      !cohesion_deadline_recurrence_from_key (recurrence, &parts.recurrence))
    return FALSE;
  deadline = cohesion_deadline_new (&parts);
  *value = cohesion_value_deadline (deadline);
  return TRUE;
}

/**
 * cohesion_pack_value:
 * @value: the value of a field
 *
 * Returns: (transfer floating): the same, for cohesion_unpack_value()
 */
GVariant *
cohesion_pack_value (const CohesionValue *value)
{
  static const char *const none[] = { NULL };

  switch (value->storage)
    {
    case COHESION_STORAGE_INTEGER:
      return g_variant_new_int64 (value->slot.integer);
    case COHESION_STORAGE_DEADLINE:
      return pack_deadline (value->slot.deadline);
    case COHESION_STORAGE_STRINGS:
      return g_variant_new_strv (
          value->slot.strings != NULL ? (const char *const *) value->slot.strings : none, -1);
    case COHESION_STORAGE_STRING:
    default:
      return g_variant_new_string (value->slot.string != NULL ? value->slot.string : "");
    }
}

/**
 * cohesion_unpack_value:
 * @field: the field it is for
 * @packed: what cohesion_pack_value() gave, or anything
 * @value: (out): the value
 *
 * Returns: whether @packed is a value for @field
 */
gboolean
cohesion_unpack_value (const CohesionField *field, GVariant *packed, CohesionValue *value)
{
  static const char *const types[] = {
    [COHESION_STORAGE_STRING] = "s",
    [COHESION_STORAGE_INTEGER] = "x",
    [COHESION_STORAGE_DEADLINE] = "m" PACKED_DEADLINE,
    [COHESION_STORAGE_STRINGS] = "as",
  };
  CohesionStorage storage = cohesion_field_get_storage (field);
  g_autofree const char **strings = NULL;

  if (!g_variant_is_of_type (packed, G_VARIANT_TYPE (types[storage])))
    return FALSE;
  switch (storage)
    {
    case COHESION_STORAGE_INTEGER:
      *value = cohesion_value_integer (g_variant_get_int64 (packed));
      return TRUE;
    case COHESION_STORAGE_DEADLINE:
      return unpack_deadline (packed, value);
    case COHESION_STORAGE_STRINGS:
      strings = g_variant_get_strv (packed, NULL);
      *value = cohesion_value_strings (strings);
      return TRUE;
    case COHESION_STORAGE_STRING:
    default:
      *value = cohesion_value_string (field, g_variant_get_string (packed, NULL));
      return TRUE;
    }
}

static void
pack_fields (GVariantBuilder *builder, CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  g_variant_builder_open (builder, G_VARIANT_TYPE ("a{sv}"));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      CohesionValue value = cohesion_node_borrow_value (node, i);

      if (!cohesion_value_is_none (&value))
        g_variant_builder_add (builder, "{sv}", kind->fields[i].json, cohesion_pack_value (&value));
    }
  g_variant_builder_close (builder);
}

static void
pack_lists (GVariantBuilder *builder, CohesionNode *node)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);

  g_variant_builder_open (builder, G_VARIANT_TYPE ("a(sav)"));
  for (guint i = 0; i < kind->n_lists; i++)
    {
      guint n_children = cohesion_node_get_n_children (node, i);

      if (n_children == 0)
        continue;
      g_variant_builder_open (builder, G_VARIANT_TYPE ("(sav)"));
      g_variant_builder_add (builder, "s", kind->lists[i].json);
      g_variant_builder_open (builder, G_VARIANT_TYPE ("av"));
      for (guint j = 0; j < n_children; j++)
        g_variant_builder_add (
            builder, "v", cohesion_pack_branch (cohesion_list_get (cohesion_node_get_list (node, i), j)));
      g_variant_builder_close (builder);
      g_variant_builder_close (builder);
    }
  g_variant_builder_close (builder);
}

static char *
dup_extra (CohesionNode *node)
{
  JsonObject *extra = cohesion_node_get_extra (node);
  g_autoptr (JsonNode) json = NULL;

  if (extra == NULL)
    return g_strdup ("");
  json = json_node_init_object (json_node_alloc (), extra);
  return json_to_string (json, FALSE);
}

/**
 * cohesion_pack_branch:
 * @node: a node
 *
 * Returns: (transfer floating): the node with all that is below it, for cohesion_unpack_branch()
 */
GVariant *
cohesion_pack_branch (CohesionNode *node)
{
  const char *by = cohesion_node_get_modified_by (node);
  g_autofree char *extra = dup_extra (node);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (COHESION_PACKED_BRANCH));

  g_variant_builder_add (&builder, "s", cohesion_node_get_kind (node)->json);
  g_variant_builder_add (&builder, "s", cohesion_node_get_id (node));
  g_variant_builder_add (&builder, "x", cohesion_node_get_revision (node));
  g_variant_builder_add (&builder, "x", cohesion_node_get_modified (node));
  g_variant_builder_add (&builder, "s", by != NULL ? by : "");
  pack_fields (&builder, node);
  pack_lists (&builder, node);
  g_variant_builder_add (&builder, "s", extra);
  return g_variant_builder_end (&builder);
}

static gboolean
unpack_fields (CohesionNode *node, GVariantIter *fields)
{
  const CohesionKind *kind = cohesion_node_get_kind (node);
  const char *name;
  GVariant *packed;

  while (g_variant_iter_next (fields, "{&sv}", &name, &packed))
    {
      g_autoptr (GVariant) owned = packed;
      int field = cohesion_kind_find_field (kind, name);
      g_auto (CohesionValue) value = { COHESION_STORAGE_INTEGER };

      if (field < 0 || !cohesion_unpack_value (&kind->fields[field], packed, &value))
        return FALSE;
      cohesion_node_set_value (node, (guint) field, &value);
    }
  return TRUE;
}

static gboolean
unpack_list (CohesionNode *node, const char *name, GVariantIter *children)
{
  int list = cohesion_kind_find_list (cohesion_node_get_kind (node), name);
  GVariant *packed;

  while (list >= 0 && g_variant_iter_next (children, "v", &packed))
    {
      g_autoptr (GVariant) owned = packed;
      g_autoptr (CohesionNode) child = cohesion_unpack_branch (packed);
      CohesionList *children_of = cohesion_node_get_list (node, (guint) list);

      if (child == NULL || !cohesion_list_accepts (children_of, cohesion_node_get_kind (child)->id))
        return FALSE;
      cohesion_node_insert (node, (guint) list, cohesion_list_get_length (children_of), child);
    }
  return list >= 0;
}

static gboolean
unpack_lists (CohesionNode *node, GVariantIter *lists)
{
  const char *name;
  GVariantIter *children;

  while (g_variant_iter_next (lists, "(&sav)", &name, &children))
    {
      g_autoptr (GVariantIter) owned = children;

      if (!unpack_list (node, name, children))
        return FALSE;
    }
  return TRUE;
}

static gboolean
unpack_extra (CohesionNode *node, const char *text)
{
  g_autoptr (JsonNode) json = NULL;

  if (*text == '\0')
    return TRUE;
  json = json_from_string (text, NULL);
  if (json == NULL || !JSON_NODE_HOLDS_OBJECT (json))
    return FALSE;
  cohesion_node_set_extra (node, json_node_get_object (json));
  return TRUE;
}

/**
 * cohesion_unpack_branch:
 * @packed: what cohesion_pack_branch() gave, or anything
 *
 * Returns: (transfer full) (nullable): the same node with all that is below it, in no tree; %NULL if @packed
 * is none
 */
CohesionNode *
cohesion_unpack_branch (GVariant *packed)
{
  const char *kind_name, *id, *by, *extra;
  g_auto (CohesionStamp) stamp = { 0 };
  g_autoptr (GVariantIter) fields = NULL;
  g_autoptr (GVariantIter) lists = NULL;
  g_autoptr (CohesionNode) node = NULL;
  const CohesionKind *kind;

  if (!g_variant_is_of_type (packed, G_VARIANT_TYPE (COHESION_PACKED_BRANCH)))
    return NULL;
  g_variant_get (packed, "(&s&sxx&sa{sv}a(sav)&s)", &kind_name, &id, &stamp.revision, &stamp.modified, &by,
                 &fields, &lists, &extra);
  kind = cohesion_kind_lookup (kind_name);
  if (kind == NULL || *id == '\0')
    return NULL;
  node = cohesion_node_new (kind->id, id);
  stamp.by = *by != '\0' ? g_ref_string_new_intern (by) : NULL;
  cohesion_node_set_stamp (node, &stamp);
  if (!unpack_fields (node, fields) || !unpack_lists (node, lists) || !unpack_extra (node, extra))
    return NULL;
  return g_steal_pointer (&node);
}
