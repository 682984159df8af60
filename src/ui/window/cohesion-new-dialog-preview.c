#include "config.h"

#include "cohesion-new-dialog-private.h"

#include "model/cohesion-level.h"
#include "model/cohesion-list.h"
#include "model/cohesion-numbering.h"

#include <glib/gi18n.h>

/* How the outline of the new strategy will look, with the names of its levels. */

/* More than that is the same again. */
#define N_LINES 12

#define INDENT 18

static void
add_line (CohesionNewDialog *self, const char *text, guint depth)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_margin_start (label, (int) depth * INDENT);
  if (depth == 0)
    gtk_widget_add_css_class (label, "heading");
  gtk_box_append (self->preview, label);
}

static void
add_node (CohesionNewDialog *self, CohesionNode *node, guint depth)
{
  CohesionTree *tree = cohesion_node_get_tree (node);
  const char *title = cohesion_node_get_name (node);
  g_autofree char *level = cohesion_level_dup_name (tree, cohesion_node_get_kind (node)->id);
  g_autofree char *number = cohesion_node_dup_number (node);
  g_autofree char *text = NULL;

  if (*title)
    /* Translators: a line of an outline: “Priority 4: To listen better” */
    text = g_strdup_printf (C_ ("outline", "%1$s %2$s: %3$s"), level, number ? number : "", title);
  else
    /* Translators: a line of an outline without a title yet: “Priority 4” */
    text = g_strdup_printf (C_ ("outline", "%1$s %2$s"), level, number ? number : "");
  add_line (self, text, depth);
}

/* Returns how many lines there were. */
static guint
add_outline (CohesionNewDialog *self, CohesionNode *parent, guint depth, guint n_lines)
{
  const CohesionKind *kind = cohesion_node_get_kind (parent);

  for (guint i = 0; i < kind->n_lists; i++)
    for (guint j = 0;
         (kind->lists[i].flags & COHESION_LIST_OUTLINE) && j < cohesion_node_get_n_children (parent, i); j++)
      {
        CohesionNode *child = cohesion_list_get (cohesion_node_get_list (parent, i), j);

        if (n_lines++ < N_LINES)
          add_node (self, child, depth);
        n_lines = add_outline (self, child, depth + 1, n_lines);
      }
  return n_lines;
}

/* A blank strategy has no outline; what would be added to it is named. */
static void
add_levels (CohesionNewDialog *self)
{
  static const guint kinds[] = { 0, 2, 4 };
  const char *const numbers[] = { "1", "1", "1.1" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *name = gtk_editable_get_text (GTK_EDITABLE (self->names[kinds[i]]));
      g_autofree char *text = g_strdup_printf (C_ ("outline", "%1$s %2$s"), name, numbers[i]);

      add_line (self, text, (guint) i);
    }
}

/* Private: shows how the strategy will look that is asked for now. */
void
cohesion_new_dialog_show_preview (CohesionNewDialog *self)
{
  g_autoptr (CohesionDocument) document = cohesion_new_dialog_make_draft (self);
  CohesionNode *root = cohesion_tree_get_root (cohesion_document_get_tree (document));
  GtkWidget *child;
  guint n_lines;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->preview))))
    gtk_box_remove (self->preview, child);
  n_lines = add_outline (self, root, 0, 0);
  if (n_lines == 0)
    add_levels (self);
  if (n_lines > N_LINES)
    {
      g_autofree char *more = g_strdup_printf (
          ngettext ("and %u line more", "and %u lines more", n_lines - N_LINES), n_lines - N_LINES);

      add_line (self, more, 1);
    }
}
