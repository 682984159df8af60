#include "config.h"

#include "cohesion-layout-text.h"

#include "cohesion-layout-private.h"

/* What the pages say, for those who do not see them. */

/**
 * cohesion_layout_list_stops:
 * @self: a layout
 *
 * Returns: (transfer full) (element-type CohesionStop): where the headings came to stand, in order
 */
GArray *
cohesion_layout_list_stops (CohesionLayout *self)
{
  const CohesionPages *pages = &self->flow.pages;
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (CohesionStop));

  for (guint i = 0; i < pages->sheets->len; i++)
    {
      const CohesionSheet *sheet = &g_array_index (pages->sheets, CohesionSheet, i);

      for (guint j = sheet->first_op; j < sheet->first_op + sheet->n_ops; j++)
        {
          const CohesionOp *op = &g_array_index (pages->placed.ops, CohesionOp, j);
          CohesionStop stop = { .page = i, .y = op->y };

          if (op->kind != COHESION_OP_ANCHOR)
            continue;
          stop.heading = cohesion_blocks_get (self->blocks, op->index);
          g_array_append_val (stops, stop);
        }
    }
  return stops;
}

static void
append_line (GString *text, CohesionLayout *self, const CohesionOp *op)
{
  for (guint i = op->index; i < op->index + op->n; i++)
    {
      const CohesionEntry *entry = &g_array_index (self->flow.setter.entries, CohesionEntry, i);

      g_string_append_len (text, entry->piece->text, entry->piece->n_bytes);
      if (entry->space_after)
        g_string_append_c (text, ' ');
    }
}

/* Parts of a line, after which the line goes on. */
static gboolean
goes_on (guint8 role)
{
  return role == COHESION_ROLE_LBL || role == COHESION_ROLE_LINK || role == COHESION_ROLE_SPAN ||
         role == COHESION_ROLE_REFERENCE;
}

static void
end_element (GString *text, guint8 role)
{
  if (text->len == 0 || text->str[text->len - 1] == '\n')
    return;
  if (!goes_on (role))
    g_string_append_c (text, '\n');
  else if (role == COHESION_ROLE_LBL && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
}

/* What a step of drawing adds to the words; @open are the roles of the elements around it. */
static void
read_op (GString *text, CohesionLayout *self, const CohesionOp *op, GByteArray *open)
{
  if (op->kind == COHESION_OP_LINE)
    append_line (text, self, op);
  else if (op->kind == COHESION_OP_BEGIN)
    g_byte_array_append (open, &op->role, 1);
  else if (op->kind == COHESION_OP_END && open->len > 0)
    {
      end_element (text, open->data[open->len - 1]);
      g_byte_array_set_size (open, open->len - 1);
    }
}

/**
 * cohesion_layout_dup_page_text:
 * @self: a layout
 * @page: number of a page, from 0
 *
 * Returns: (transfer full): what the page says, in the order of reading and a line for each part, without
 *   its foot and without what it repeats
 */
char *
cohesion_layout_dup_page_text (CohesionLayout *self, guint page)
{
  const CohesionPages *pages = &self->flow.pages;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GByteArray) open = g_byte_array_new ();
  const CohesionSheet *sheet;
  gboolean repeated = FALSE;

  g_return_val_if_fail (page < pages->sheets->len, NULL);
  sheet = &g_array_index (pages->sheets, CohesionSheet, page);
  for (guint i = sheet->first_op; i < sheet->first_op + sheet->n_ops; i++)
    {
      const CohesionOp *op = &g_array_index (pages->placed.ops, CohesionOp, i);

      if (op->kind == COHESION_OP_ARTIFACT || op->kind == COHESION_OP_RESUME)
        repeated = op->kind == COHESION_OP_ARTIFACT;
      else if (!repeated)
        read_op (text, self, op, open);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}
