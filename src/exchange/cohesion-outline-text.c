#include "config.h"

#include "cohesion-outline-text-private.h"

#include "model/cohesion-list.h"
#include "model/cohesion-node-private.h"

#include <glib/gi18n.h>

/* So many lines are read at once: more is no list that somebody wrote. */
#define MAX_LINES 20000

static void
free_note (gpointer data)
{
  CohesionOutlineNote *note = data;

  g_free (note->text);
  g_free (note);
}

/* Private: takes @text. */
void
cohesion_outline_text_note (CohesionOutlineText *self, guint line, char *text)
{
  CohesionOutlineNote *note = g_new0 (CohesionOutlineNote, 1);

  note->line = line;
  note->text = text;
  g_ptr_array_add (self->notes, note);
}

/* Private: adds a node at the end of its parent’s outline list, or of the branches if @parent is NULL. */
CohesionNode *
cohesion_outline_text_add (CohesionOutlineText *self,
                           CohesionNode *parent,
                           guint kind,
                           const char *title,
                           guint line)
{
  g_autoptr (CohesionNode) node = cohesion_node_new (kind, NULL);

  self->counts[kind]++;
  cohesion_outline_text_fill (self, node, (guint) cohesion_node_get_kind (node)->name_field, title, line);
  if (parent)
    {
      guint list = (guint) cohesion_node_get_kind (parent)->outline_list;

      cohesion_node_insert (parent, list, cohesion_node_get_n_children (parent, list), node);
    }
  else
    g_ptr_array_add (self->branches, g_object_ref (node));
  return node;
}

/* What is deeper than the last level says more about the item above it. */
static void
append_description (CohesionOutlineText *self, CohesionNode *node, const CohesionListLine *line)
{
  int field = cohesion_kind_find_field (cohesion_node_get_kind (node), "description");
  const char *before = field < 0 ? NULL : cohesion_node_get_string (node, (guint) field);
  g_autofree char *text = before ? g_strconcat (before, "\n", line->title, NULL) : g_strdup (line->title);

  if (field < 0)
    return;
  cohesion_outline_text_fill (self, node, (guint) field, text, line->number);
  cohesion_outline_text_note (
      self, line->number,
      g_strdup_printf (_ ("“%s” is deeper than the outline goes: it is in the description of “%s”."),
                       line->title, cohesion_node_get_name (node)));
}

static int
child_kind (guint kind)
{
  const CohesionKind *table = cohesion_kind_get (kind);

  return table->outline_list < 0 ? -1 : (int) table->lists[table->outline_list].kind;
}

#define MAX_DEPTH 8

static void
read_lines (CohesionOutlineText *self, GPtrArray *lines, guint kind)
{
  CohesionNode *open[MAX_DEPTH] = { NULL };

  for (guint i = 0; i < lines->len; i++)
    {
      const CohesionListLine *line = g_ptr_array_index (lines, i);
      CohesionNode *parent = NULL;
      guint depth = 0;
      int next = (int) kind;

      while (depth < line->depth && depth < MAX_DEPTH - 1 && next >= 0 && open[depth])
        {
          parent = open[depth++];
          next = child_kind (cohesion_node_get_kind (parent)->id);
        }
      if (next < 0)
        append_description (self, parent, line);
      else
        open[depth] = cohesion_outline_text_add (self, parent, (guint) next, line->title, line->number);
      for (guint j = depth + 1; next >= 0 && j < MAX_DEPTH; j++)
        open[j] = NULL;
    }
}

static void
set_context (CohesionOutlineText *self, CohesionDate today)
{
  CohesionNode *settings = cohesion_tree_get_settings (self->tree);
  CohesionNode *strategy = cohesion_tree_get_strategy (self->tree);
  const char *start = cohesion_node_get_string (settings, COHESION_SETTINGS_FINANCIAL_YEAR_START);
  const char *from = cohesion_node_get_string (strategy, COHESION_STRATEGY_FROM);
  const char *to = cohesion_node_get_string (strategy, COHESION_STRATEGY_TO);

  self->context.today = today;
  if (start && strlen (start) == 5)
    {
      self->context.year_start_month = (guint) g_ascii_strtoull (start, NULL, 10);
      self->context.year_start_day = (guint) g_ascii_strtoull (start + 3, NULL, 10);
    }
  if (from)
    cohesion_date_parse_iso (from, &self->context.strategy_from);
  if (to)
    cohesion_date_parse_iso (to, &self->context.strategy_to);
}

/* Line ends as everybody writes them, no control characters, no more lines than make sense. */
static char *
tidy (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *tidied = g_string_new (NULL);
  guint lines = 0;

  for (const char *at = valid; *at && lines < MAX_LINES; at++)
    {
      if (*at == '\r' && at[1] == '\n')
        continue;
      lines += *at == '\n' || *at == '\r';
      if (*at == '\r' || *at == '\v')
        g_string_append_c (tidied, '\n');
      else if ((guchar) *at >= ' ' || *at == '\n' || *at == '\t')
        g_string_append_c (tidied, *at);
    }
  return g_string_free_and_steal (tidied);
}

static gint
compare_notes (gconstpointer a, gconstpointer b)
{
  const CohesionOutlineNote *const *one = a;
  const CohesionOutlineNote *const *other = b;

  return (gint) (*one)->line - (gint) (*other)->line;
}

/**
 * cohesion_outline_text_read:
 * @text: an indented, bulleted or numbered list, or the rows of a table with tabs between the cells
 * @tree: the strategy it is for: its people, statuses and names of levels tell what words mean
 * @kind: what the outermost items are, one of the kinds of the outline
 * @today: the day from which dates without a year are counted, or none
 *
 * Makes branches of a text. Never fails: of what is not understood there are notes.
 *
 * Returns: (transfer full): the branches, perhaps none
 */
CohesionOutlineText *
cohesion_outline_text_read (const char *text, CohesionTree *tree, guint kind, CohesionDate today)
{
  CohesionOutlineText *self = g_new0 (CohesionOutlineText, 1);
  g_autofree char *tidied = tidy (text);

  self->tree = tree;
  self->branches = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes = g_ptr_array_new_with_free_func (free_note);
  self->new_leads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  set_context (self, today);
  if (cohesion_text_is_table (tidied))
    cohesion_outline_text_read_table (self, tidied, kind);
  else
    {
      g_autoptr (GPtrArray) lines = cohesion_list_lines_read (tidied);

      read_lines (self, lines, kind);
    }
  g_ptr_array_sort (self->notes, compare_notes);
  self->tree = NULL;
  return self;
}

/**
 * cohesion_outline_text_guess_kind:
 * @text: a list or a table
 * @selected: kind of what is selected, of the outline
 *
 * Returns: what the outermost items are most likely: as many levels as the list has, counted from the
 *   last level; what is selected if it has one level only
 */
guint
cohesion_outline_text_guess_kind (const char *text, CohesionTree *tree, guint selected)
{
  g_autofree char *tidied = tidy (text);
  g_autoptr (GPtrArray) lines = NULL;
  guint levels[MAX_DEPTH];
  guint n_levels = 0;
  guint depth = 0;

  if (cohesion_text_is_table (tidied))
    return selected;
  lines = cohesion_list_lines_read (tidied);
  for (guint i = 0; i < lines->len; i++)
    depth = MAX (depth, ((CohesionListLine *) g_ptr_array_index (lines, i))->depth);
  if (depth == 0)
    return selected;
  for (int kind = child_kind (COHESION_KIND_DOCUMENT); kind >= 0 && n_levels < MAX_DEPTH;
       kind = child_kind ((guint) kind))
    levels[n_levels++] = (guint) kind;
  return levels[n_levels - MIN (n_levels, depth + 1)];
}

/**
 * cohesion_outline_text_free:
 * @self: (transfer full): what was understood, let go
 */
void
cohesion_outline_text_free (CohesionOutlineText *self)
{
  g_ptr_array_unref (self->branches);
  g_ptr_array_unref (self->notes);
  g_hash_table_unref (self->new_leads);
  g_free (self);
}

/**
 * cohesion_outline_text_get_branches:
 *
 * Returns: (transfer none) (element-type CohesionNode): what was understood, all of one kind; in no tree
 */
GPtrArray *
cohesion_outline_text_get_branches (CohesionOutlineText *self)
{
  return self->branches;
}

/**
 * cohesion_outline_text_get_notes:
 *
 * Returns: (transfer none) (element-type CohesionOutlineNote): what was not understood, by line
 */
GPtrArray *
cohesion_outline_text_get_notes (CohesionOutlineText *self)
{
  return self->notes;
}

/**
 * cohesion_outline_text_get_count:
 * @kind: one of the kinds of the outline
 *
 * Returns: how many nodes of that kind there are in the branches
 */
guint
cohesion_outline_text_get_count (CohesionOutlineText *self, guint kind)
{
  return self->counts[kind];
}

/**
 * cohesion_outline_text_get_n_new_leads:
 *
 * Returns: how many leads are named that are not among the strategy’s people
 */
guint
cohesion_outline_text_get_n_new_leads (CohesionOutlineText *self)
{
  return g_hash_table_size (self->new_leads);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static void
set_text (CohesionNode *node, guint field, const char *text)
{
  g_auto (CohesionValue) value = cohesion_value_string (&cohesion_node_get_kind (node)->fields[field], text);

  cohesion_node_set_value (node, field, &value);
}

/**
 * cohesion_outline_text_make_leads:
 *
 * Makes a person or team of every lead that is not among the strategy’s people, and has them lead what
 * the text says.
 *
 * Returns: (transfer full) (element-type CohesionNode): them, in no tree, by name
 */
GPtrArray *
cohesion_outline_text_make_leads (CohesionOutlineText *self)
{
  GPtrArray *parties = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) names = g_hash_table_get_keys_as_ptr_array (self->new_leads);

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      CohesionNode *party = cohesion_node_new (COHESION_KIND_PARTY, NULL);
      GPtrArray *nodes = g_hash_table_lookup (self->new_leads, g_ptr_array_index (names, i));

      set_text (party, COHESION_PARTY_ROLE, g_ptr_array_index (names, i));
      for (guint j = 0; j < nodes->len; j++)
        cohesion_outline_lead (g_ptr_array_index (nodes, j), party);
      g_ptr_array_add (parties, party);
    }
  return parties;
}
