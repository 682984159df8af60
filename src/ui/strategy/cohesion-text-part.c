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

  const CohesionTextPartSpec *spec;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *owner;
  GListModel *entries;
  GtkFilter *filter; /* NULL if all entries of the list are here */

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
  g_clear_object (&self->entries);
  g_clear_object (&self->filter);
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
  guint position = 0;

  for (GtkWidget *card = first; card; card = gtk_widget_get_next_sibling (card))
    cohesion_text_card_set_position (COHESION_TEXT_CARD (card), position++);
  gtk_widget_set_visible (self->cards, first != NULL);
  gtk_widget_set_visible (self->add, !read_only);
  /* What cannot be written and says nothing is not there for readers. */
  gtk_widget_set_visible (GTK_WIDGET (self), first != NULL || !read_only);
}

/* What is moved is made again, and has the focus again if it had it. */
static void
on_changed (CohesionTextPart *self, guint position, guint removed, guint added, GListModel *entries)
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
      g_autoptr (CohesionNode) entry = g_list_model_get_item (entries, position + i);
      GtkWidget *card = cohesion_text_card_new_entry (self->document, entry, entries, self->spec->fields,
                                                      self->spec->n_fields, self->spec->folded);

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
  const CohesionTextPartSpec *spec = self->spec;
  CohesionNode *node = spec->key ? cohesion_document_add_entry_with (self->document, self->owner, spec->list,
                                                                     spec->field, spec->key)
                                 : cohesion_document_add_entry (self->document, self->owner, spec->list);

  if (node)
    cohesion_text_part_show_node (self, node, -1);
}

static void
add_hint (CohesionTextPart *self)
{
  GtkWidget *caption = gtk_label_new (g_dgettext (NULL, self->spec->hint));

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_box_append (GTK_BOX (self->box), caption);
}

static void
fill_header (CohesionTextPart *self)
{
  const CohesionListSpec *list = &cohesion_node_get_kind (self->owner)->lists[self->spec->list];
  const char *heading = self->spec->title ? g_dpgettext2 (NULL, "form", self->spec->title)
                                          : cohesion_list_spec_get_label (list);
  const char *add = cohesion_kind_get_step_label (cohesion_kind_get (list->kind), COHESION_STEP_ADD);
  GtkWidget *title = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "title-4");
  self->add = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->add, add);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heading, -1);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_entry), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->header), title);
  gtk_box_append (GTK_BOX (self->header), self->add);
  if (self->spec->hint)
    add_hint (self);
}

static gboolean
belongs_here (gpointer item, gpointer spec)
{
  const CohesionTextPartSpec *self = spec;
  const char *key = cohesion_node_get_string (item, self->field);

  return key ? g_str_equal (key, self->key) : self->is_default;
}

/* What is chosen anew goes to another part. */
static void
node_changed (CohesionTextPart *self, CohesionNode *node, guint field)
{
  if (field == self->spec->field && cohesion_node_get_parent (node) == self->owner)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
make_entries (CohesionTextPart *self)
{
  GListModel *list = G_LIST_MODEL (cohesion_node_get_list (self->owner, self->spec->list));

  self->entries = g_object_ref (list);
  if (self->spec->key == NULL)
    return;
  self->filter = GTK_FILTER (gtk_custom_filter_new (belongs_here, (gpointer) self->spec, NULL));
  self->entries = G_LIST_MODEL (gtk_filter_list_model_new (self->entries, g_object_ref (self->filter)));
  g_signal_connect_object (cohesion_document_get_tree (self->document), "node-changed",
                           G_CALLBACK (node_changed), self, G_CONNECT_SWAPPED);
}

/**
 * cohesion_text_part_new:
 * @owner: the node that has the list
 * @spec: what is written of it; it stays with the caller, for as long as the part is there
 *
 * Returns: (transfer floating): a part of the text
 */
GtkWidget *
cohesion_text_part_new (CohesionDocument *document, CohesionNode *owner, const CohesionTextPartSpec *spec)
{
  CohesionTextPart *self = g_object_new (COHESION_TYPE_TEXT_PART, NULL);

  self->document = g_object_ref (document);
  self->owner = g_object_ref (owner);
  self->spec = spec;
  if (spec->folded)
    gtk_box_set_spacing (GTK_BOX (self->cards), 6);
  fill_header (self);
  make_entries (self);
  gtk_box_append (GTK_BOX (self->box), self->cards);
  on_changed (self, 0, 0, g_list_model_get_n_items (self->entries), self->entries);
  g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
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
