#include "config.h"

#include "cohesion-text-part.h"

#include "cohesion-text-card.h"

#include "document/cohesion-document-tracking.h"
#include "document/cohesion-document-verbs.h"
#include "model/cohesion-list.h"

#include <glib/gi18n.h>

/**
 * CohesionTextPart:
 *
 * A list in the text of a strategy, such as its options: each of its entries is written in place.
 */
struct _CohesionTextPart
{
  AdwBin parent_instance;

  const guint *fields;
  guint n_fields;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *owner;
  guint list;

  /* Children. */
  GtkWidget *box;
  GtkWidget *header;
  GtkWidget *cards;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (CohesionTextPart, cohesion_text_part, ADW_TYPE_BIN)

static void
cohesion_text_part_dispose (GObject *object)
{
  CohesionTextPart *self = COHESION_TEXT_PART (object);

  g_clear_object (&self->document);
  g_clear_object (&self->owner);
  G_OBJECT_CLASS (cohesion_text_part_parent_class)->dispose (object);
}

static void
cohesion_text_part_class_init (CohesionTextPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_text_part_dispose;
}

static void
cohesion_text_part_init (CohesionTextPart *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (self->box), self->header);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

static GtkWidget *
get_card (CohesionTextPart *self, guint position)
{
  GtkWidget *card = gtk_widget_get_first_child (self->cards);

  while (card && position-- > 0)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

static void
update (CohesionTextPart *self)
{
  gboolean read_only = cohesion_document_get_read_only (self->document);
  GtkWidget *first = gtk_widget_get_first_child (self->cards);

  for (GtkWidget *card = first; card; card = gtk_widget_get_next_sibling (card))
    cohesion_text_card_update (COHESION_TEXT_CARD (card));
  gtk_widget_set_visible (self->cards, first != NULL);
  gtk_widget_set_visible (self->add, !read_only);
  /* What cannot be written and says nothing is not there for readers. */
  gtk_widget_set_visible (GTK_WIDGET (self), first != NULL || !read_only);
}

/* What is moved is made again, and has the focus again if it had it. */
static void
on_changed (CohesionTextPart *self, guint position, guint removed, guint added, CohesionList *list)
{
  GtkWidget *before;
  gboolean had_focus = gtk_widget_get_focus_child (self->cards) != NULL;

  for (; removed > 0; removed--)
    {
      GtkWidget *card = get_card (self, position);

      if (gtk_widget_get_focus_child (self->cards) == card)
        gtk_widget_grab_focus (self->add);
      gtk_box_remove (GTK_BOX (self->cards), card);
    }
  before = position > 0 ? get_card (self, position - 1) : NULL;
  for (guint i = 0; i < added; i++)
    {
      GtkWidget *card = cohesion_text_card_new (self->document, cohesion_list_get (list, position + i), NULL,
                                                self->fields, self->n_fields);

      gtk_box_insert_child_after (GTK_BOX (self->cards), card, before);
      before = card;
    }
  update (self);
  if (had_focus && added == 1)
    cohesion_text_card_show_field (COHESION_TEXT_CARD (before), -1);
}

static void
add_entry (CohesionTextPart *self)
{
  CohesionNode *node = cohesion_document_add_entry (self->document, self->owner, self->list);

  if (node)
    cohesion_text_part_show_node (self, node, -1);
}

static void
fill_header (CohesionTextPart *self, const CohesionListSpec *spec, const char *hint)
{
  GtkWidget *title = gtk_label_new (cohesion_list_spec_get_label (spec));
  const char *add = cohesion_kind_get_step_label (cohesion_kind_get (spec->kind), COHESION_STEP_ADD);
  GtkWidget *caption;

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "title-4");
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->add, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_entry), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->header), title);
  gtk_box_append (GTK_BOX (self->header), self->add);
  if (hint == NULL)
    return;
  caption = gtk_label_new (hint);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (self->box), caption);
}

/**
 * cohesion_text_part_new:
 * @owner: the node that has the list
 * @list: which of its lists
 * @hint: (nullable): what stands below the heading
 * @fields: (array length=n_fields): the fields that are written here; they stay with the caller, for as long
 *   as the part is there
 *
 * Returns: (transfer floating): a part of the text
 */
GtkWidget *
cohesion_text_part_new (CohesionDocument *document,
                        CohesionNode *owner,
                        guint list,
                        const char *hint,
                        const guint *fields,
                        guint n_fields)
{
  CohesionTextPart *self = g_object_new (COHESION_TYPE_TEXT_PART, NULL);
  CohesionList *model = cohesion_node_get_list (owner, list);

  self->document = g_object_ref (document);
  self->owner = g_object_ref (owner);
  self->list = list;
  self->fields = fields;
  self->n_fields = n_fields;
  fill_header (self, &cohesion_node_get_kind (owner)->lists[list], hint);
  gtk_box_append (GTK_BOX (self->box), self->cards);
  on_changed (self, 0, 0, cohesion_list_get_length (model), model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::read-only", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * cohesion_text_part_add_button:
 * @button: what else can be done with the list
 *
 * Puts a button below the entries.
 */
void
cohesion_text_part_add_button (CohesionTextPart *self, GtkWidget *button)
{
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), button);
}

/**
 * cohesion_text_part_show_node:
 * @field: index of one of its fields, or -1
 *
 * Brings the focus to a field of one of the entries.
 *
 * Returns: whether it is here
 */
gboolean
cohesion_text_part_show_node (CohesionTextPart *self, CohesionNode *node, int field)
{
  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card;
       card = gtk_widget_get_next_sibling (card))
    if (cohesion_text_card_get_node (COHESION_TEXT_CARD (card)) == node)
      return cohesion_text_card_show_field (COHESION_TEXT_CARD (card), field);
  return FALSE;
}
