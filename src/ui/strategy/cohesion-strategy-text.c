#include "config.h"

#include "cohesion-strategy-text.h"

#include "cohesion-text-card.h"
#include "cohesion-text-part.h"

#include "document/cohesion-document-equality.h"

#include <glib/gi18n.h>

/**
 * CohesionStrategyText:
 *
 * What a strategy says beside its themes, priorities and actions, as one text from the forewords to the
 * glossary, written in place.
 */
struct _CohesionStrategyText
{
  AdwBin parent_instance;

  CohesionDocument *document; /* owned; NULL for none */

  /* Children. */
  GtkWidget *box;
  GtkWidget *complete; /* adds the characteristics that are missing */
};

G_DEFINE_FINAL_TYPE (CohesionStrategyText, cohesion_strategy_text, ADW_TYPE_BIN)

static const guint purpose[] = { COHESION_STRATEGY_VISION, COHESION_STRATEGY_AMBITION,
                                 COHESION_STRATEGY_DIRECTIONS, COHESION_STRATEGY_SCOPE };
static const guint sign_off[] = { COHESION_STRATEGY_EQUALITY_ASSESSED_BY,
                                  COHESION_STRATEGY_EQUALITY_ASSESSED_ON,
                                  COHESION_STRATEGY_EQUALITY_SIGNED_OFF_BY };
static const guint forewords[] = { COHESION_FOREWORD_AUTHOR, COHESION_FOREWORD_TEXT };
static const guint plans[] = { COHESION_PARENT_PLAN_TITLE, COHESION_PARENT_PLAN_OWNER,
                               COHESION_PARENT_PLAN_ADOPTED, COHESION_PARENT_PLAN_URL,
                               COHESION_PARENT_PLAN_HOW_IT_FITS };
static const guint sections[] = { COHESION_SECTION_HEADING, COHESION_SECTION_LEVEL, COHESION_SECTION_PLACE,
                                  COHESION_SECTION_TEXT };
static const guint options[] = { COHESION_OPTION_TITLE, COHESION_OPTION_DESCRIPTION, COHESION_OPTION_FOR,
                                 COHESION_OPTION_AGAINST, COHESION_OPTION_OUTCOME };
static const guint impacts[] = { COHESION_EQUALITY_IMPACT_CHARACTERISTIC, COHESION_EQUALITY_IMPACT_GROUPS,
                                 COHESION_EQUALITY_IMPACT_IMPACT, COHESION_EQUALITY_IMPACT_MITIGATION,
                                 COHESION_EQUALITY_IMPACT_ACTION };
static const guint glossary[] = { COHESION_GLOSSARY_ENTRY_TERM, COHESION_GLOSSARY_ENTRY_MEANING };

#define ENTRIES(list_, fields_) .list = list_, .fields = fields_, .n_fields = G_N_ELEMENTS (fields_)
#define SECTIONS(key_)                                                                                       \
  ENTRIES (COHESION_STRATEGY_LIST_SECTIONS, sections), .field = COHESION_SECTION_PLACE, .key = key_

static const CohesionTextPartSpec forewords_part = { ENTRIES (COHESION_STRATEGY_LIST_FOREWORDS, forewords) };
static const CohesionTextPartSpec plans_part = { ENTRIES (COHESION_STRATEGY_LIST_PARENTS, plans) };
/* In the order in which they are printed, with the themes between the first and the others. */
static const CohesionTextPartSpec section_parts[] = {
  { SECTIONS ("before"), .title = NC_ ("form", "Sections before the themes"),
    .hint = N_ ("Texts of your own that open the strategy.") },
  { SECTIONS ("after"), .title = NC_ ("form", "Sections after the themes"),
    .hint = N_ ("Texts of your own that close it."), .is_default = TRUE },
  { SECTIONS ("beside"), .title = NC_ ("form", "Sections beside the themes"),
    .hint = N_ ("Texts of your own that are no part of the order of reading.") },
};
static const CohesionTextPartSpec options_part = {
  ENTRIES (COHESION_STRATEGY_LIST_OPTIONS, options),
  .hint = N_ ("What else could be done. To do nothing is always one of the options.")
};
static const CohesionTextPartSpec impacts_part = {
  ENTRIES (COHESION_DOCUMENT_LIST_EQUALITY, impacts),
  .hint = N_ ("Whom the strategy affects, and how, by protected characteristic."), .folded = TRUE
};
static const CohesionTextPartSpec glossary_part = { ENTRIES (COHESION_STRATEGY_LIST_GLOSSARY, glossary) };

static void
cohesion_strategy_text_dispose (GObject *object)
{
  g_clear_object (&COHESION_STRATEGY_TEXT (object)->document);
  G_OBJECT_CLASS (cohesion_strategy_text_parent_class)->dispose (object);
}

static void
cohesion_strategy_text_class_init (CohesionStrategyTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cohesion_strategy_text_dispose;
}

static void
cohesion_strategy_text_init (CohesionStrategyText *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 30);
  gtk_widget_add_css_class (self->box, "form");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

static void
add_card (CohesionStrategyText *self, const char *title, const guint *fields, guint n_fields)
{
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_document_get_tree (self->document));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *card = cohesion_text_card_new (self->document, strategy, fields, n_fields);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "title-4");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL,
                                  -1);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (self->box), box);
}

static CohesionTextPart *
add_part (CohesionStrategyText *self, CohesionNode *owner, const CohesionTextPartSpec *spec)
{
  GtkWidget *part = cohesion_text_part_new (self->document, owner, spec);

  gtk_box_append (GTK_BOX (self->box), part);
  return COHESION_TEXT_PART (part);
}

static void
update_complete (CohesionStrategyText *self)
{
  if (self->complete)
    gtk_widget_set_visible (self->complete,
                            cohesion_document_count_missing_characteristics (self->document) > 0);
}

static void
add_missing (CohesionStrategyText *self)
{
  cohesion_document_add_missing_characteristics (self->document);
}

static void
add_equality (CohesionStrategyText *self, CohesionNode *root)
{
  CohesionTextPart *part = add_part (self, root, &impacts_part);

  self->complete = gtk_button_new_with_mnemonic (_ ("Add _Missing Characteristics"));
  cohesion_text_part_add_button (part, self->complete);
  g_signal_connect_object (self->complete, "clicked", G_CALLBACK (add_missing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cohesion_document_get_tree (self->document), "node-changed",
                           G_CALLBACK (update_complete), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cohesion_document_get_tree (self->document), "list-changed",
                           G_CALLBACK (update_complete), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::read-only", G_CALLBACK (update_complete), self,
                           G_CONNECT_SWAPPED);
  update_complete (self);
}

static void
fill (CohesionStrategyText *self)
{
  CohesionTree *tree = cohesion_document_get_tree (self->document);
  CohesionNode *strategy = cohesion_tree_get_strategy (tree);

  add_part (self, strategy, &forewords_part);
  add_card (self, C_ ("form", "What it is for"), purpose, G_N_ELEMENTS (purpose));
  add_part (self, strategy, &plans_part);
  for (gsize i = 0; i < G_N_ELEMENTS (section_parts); i++)
    add_part (self, strategy, &section_parts[i]);
  add_part (self, strategy, &options_part);
  add_equality (self, cohesion_tree_get_root (tree));
  add_card (self, C_ ("form", "Equality assessment"), sign_off, G_N_ELEMENTS (sign_off));
  add_part (self, strategy, &glossary_part);
}

/**
 * cohesion_strategy_text_set_document:
 * @document: (nullable): whose text is to be shown
 */
void
cohesion_strategy_text_set_document (CohesionStrategyText *self, CohesionDocument *document)
{
  GtkWidget *child;

  if (self->document == document)
    return;
  self->complete = NULL;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (self->document)
    {
      g_signal_handlers_disconnect_by_data (self->document, self);
      g_signal_handlers_disconnect_by_data (cohesion_document_get_tree (self->document), self);
    }
  g_set_object (&self->document, document);
  if (document)
    fill (self);
}

static gboolean
show_in_card (GtkWidget *card, CohesionNode *node, int field)
{
  return field >= 0 && cohesion_text_card_get_node (COHESION_TEXT_CARD (card)) == node &&
         cohesion_text_card_show_field (COHESION_TEXT_CARD (card), field);
}

/**
 * cohesion_strategy_text_show_field:
 * @field: index of one of its fields, or -1
 *
 * Brings the focus to where a field of a node is written.
 *
 * Returns: whether that is in the text
 */
gboolean
cohesion_strategy_text_show_field (CohesionStrategyText *self, CohesionNode *node, int field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child;
       child = gtk_widget_get_next_sibling (child))
    {
      if (COHESION_IS_TEXT_PART (child) &&
          cohesion_text_part_show_node (COHESION_TEXT_PART (child), node, field))
        return TRUE;
      if (GTK_IS_BOX (child) && show_in_card (gtk_widget_get_last_child (child), node, field))
        return TRUE;
    }
  return FALSE;
}
