#include "config.h"

#include "cohesion-notes.h"

#include <glib/gi18n.h>

/**
 * CohesionNotes:
 *
 * What is said of something beside its name: sentences below each other, with a sign before those that have
 * one.
 */
struct _CohesionNotes
{
  GtkBox parent_instance;

  /* Owned. */
  GPtrArray *rows; /* boxes of a sign and a label; those beyond the notes are hidden */
};

G_DEFINE_FINAL_TYPE (CohesionNotes, cohesion_notes, GTK_TYPE_BOX)

static void
clear_note (gpointer data)
{
  g_clear_pointer (&((CohesionNote *) data)->text, g_free);
}

/**
 * cohesion_note_array_new:
 *
 * Returns: (transfer full) (element-type CohesionNote): no notes yet
 */
GArray *
cohesion_note_array_new (void)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (CohesionNote));

  g_array_set_clear_func (notes, clear_note);
  return notes;
}

/**
 * cohesion_note_array_add:
 * @symbol: (nullable): a static name of a sign
 * @text: (transfer full) (nullable): what it says; nothing is added if it is %NULL or empty
 */
void
cohesion_note_array_add (GArray *notes, CohesionNoteTone tone, const char *symbol, char *text)
{
  CohesionNote note = { tone, symbol, text };

  if (text && *text)
    g_array_append_val (notes, note);
  else
    g_free (text);
}

static gboolean
is_same (const CohesionNote *one, const CohesionNote *other)
{
  return one->tone == other->tone && g_strcmp0 (one->symbol, other->symbol) == 0 &&
         g_str_equal (one->text, other->text);
}

/**
 * cohesion_note_array_equal:
 *
 * Returns: whether both say the same
 */
gboolean
cohesion_note_array_equal (GArray *one, GArray *other)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (!is_same (&g_array_index (one, CohesionNote, i), &g_array_index (other, CohesionNote, i)))
      return FALSE;
  return TRUE;
}

/**
 * cohesion_note_array_dup_text:
 *
 * Returns: (transfer full): all notes in one line, as a screen reader says them
 */
char *
cohesion_note_array_dup_text (GArray *notes)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; i < notes->len; i++)
    g_strv_builder_add (texts, g_array_index (notes, CohesionNote, i).text);
  strv = g_strv_builder_end (texts);
  return g_strjoinv (C_ ("list", "; "), strv);
}

static void
cohesion_notes_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_NOTES (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (cohesion_notes_parent_class)->finalize (object);
}

static void
cohesion_notes_class_init (CohesionNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cohesion_notes_finalize;
}

static void
cohesion_notes_init (CohesionNotes *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  self->rows = g_ptr_array_new ();
}

/**
 * cohesion_notes_new:
 *
 * Returns: (transfer floating): a widget that says nothing yet
 */
GtkWidget *
cohesion_notes_new (void)
{
  return g_object_new (COHESION_TYPE_NOTES, NULL);
}

static GtkWidget *
get_row (CohesionNotes *self, guint position)
{
  GtkWidget *row, *image, *label;

  if (position < self->rows->len)
    return g_ptr_array_index (self->rows, position);
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  image = gtk_image_new ();
  label = gtk_label_new (NULL);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (self), row);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
show_note (GtkWidget *row, const CohesionNote *note)
{
  static const char *const classes[] = {
    [COHESION_NOTE_PLAIN] = NULL,
    [COHESION_NOTE_DIMMED] = "dimmed",
    [COHESION_NOTE_GAP] = "warning",
  };
  const char *css[] = { classes[note->tone], NULL };
  GtkWidget *image = gtk_widget_get_first_child (row);
  g_autofree char *icon = note->tone == COHESION_NOTE_GAP ? g_strdup ("dialog-warning-symbolic")
                          : note->symbol ? g_strdup_printf ("cohesion-status-%s-symbolic", note->symbol)
                                         : NULL;

  gtk_widget_set_visible (image, icon != NULL);
  if (icon)
    gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_widget_set_css_classes (row, css);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (row)), note->text);
  gtk_widget_set_visible (row, TRUE);
}

/**
 * cohesion_notes_show:
 * @notes: (element-type CohesionNote): what is to be said
 */
void
cohesion_notes_show (CohesionNotes *self, GArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    show_note (get_row (self, i), &g_array_index (notes, CohesionNote, i));
  for (guint i = notes->len; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->rows, i), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), notes->len > 0);
}
