#include "config.h"

#include "cohesion-party-row.h"

#include <glib/gi18n.h>

/**
 * CohesionPartyRow:
 *
 * A line of the list of people: the post, what else is said about it, and what it leads, supports and
 * answers for.
 */
struct _CohesionPartyRow
{
  AdwBin parent_instance;

  /* Children. */
  GtkLabel *title;
  GtkLabel *details;
  GtkWidget *duties;
  GtkWidget *symbols[COHESION_N_DUTIES];
  GtkLabel *labels[COHESION_N_DUTIES];
};

G_DEFINE_FINAL_TYPE (CohesionPartyRow, cohesion_party_row, ADW_TYPE_BIN)

static void
cohesion_party_row_class_init (CohesionPartyRowClass *klass)
{
}

static GtkLabel *
new_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_duty (CohesionPartyRow *self, CohesionDuty duty)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->symbols[duty] = gtk_image_new_from_icon_name ("cohesion-status-triangle-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->symbols[duty]), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), self->symbols[duty]);
  self->labels[duty] = new_label (box, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->labels[duty]), "numeric");
  adw_wrap_box_append (ADW_WRAP_BOX (self->duties), box);
}

static void
cohesion_party_row_init (CohesionPartyRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->title = new_label (box, "body");
  self->details = new_label (box, "dimmed");
  self->duties = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->duties), 12);
  for (CohesionDuty duty = 0; duty < COHESION_N_DUTIES; duty++)
    add_duty (self, duty);
  gtk_box_append (GTK_BOX (box), self->duties);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * cohesion_party_row_new:
 *
 * Returns: (transfer floating): a row that shows nobody yet
 */
GtkWidget *
cohesion_party_row_new (void)
{
  return g_object_new (COHESION_TYPE_PARTY_ROW, NULL);
}

static void
add_value (GStrvBuilder *parts, CohesionNode *party, guint field)
{
  const char *text = cohesion_node_get_string (party, field);

  if (text && !g_str_equal (text, cohesion_party_get_title (party)))
    g_strv_builder_add (parts, text);
}

static void
add_departure (GStrvBuilder *parts, CohesionNode *party, CohesionDate today)
{
  CohesionNode *successor = cohesion_node_get_reference (party, COHESION_PARTY_REPLACED_BY);

  if (cohesion_party_has_left (party, today))
    {
      g_autofree char *day = NULL;
      CohesionDate date;

      cohesion_date_parse_iso (cohesion_node_get_string (party, COHESION_PARTY_ACTIVE_TO), &date);
      day = cohesion_date_format (date);
      /* Translators: %s is the last day on which somebody was in post */
      g_strv_builder_take (parts, g_strdup_printf (C_ ("party", "Left %s"), day));
    }
  if (successor)
    /* Translators: %s is the post or person who came after somebody */
    g_strv_builder_take (
        parts, g_strdup_printf (C_ ("party", "Replaced by %s"), cohesion_party_get_title (successor)));
}

/**
 * cohesion_party_dup_details:
 * @today: the day by which somebody has left or not
 *
 * Returns: (transfer full): what is said about @party beside its post, in one line; may be empty
 */
char *
cohesion_party_dup_details (CohesionNode *party, CohesionDate today)
{
  static const guint fields[] = { COHESION_PARTY_NAME, COHESION_PARTY_PORTFOLIO, COHESION_PARTY_ORGANISATION,
                                  COHESION_PARTY_EMAIL, COHESION_PARTY_PHONE };
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    add_value (parts, party, fields[i]);
  add_departure (parts, party, today);
  strv = g_strv_builder_end (parts);
  /* Translators: stands between what is said about somebody: “Culture · 020 7946 0000” */
  return g_strjoinv (C_ ("party", " · "), strv);
}

/**
 * cohesion_duty_dup_text:
 *
 * Returns: (transfer full) (nullable): in how many actions @party has that part, and how many of them
 *   are overdue; %NULL if in none
 */
char *
cohesion_duty_dup_text (CohesionDuties *duties, CohesionNode *party, CohesionDuty duty)
{
  static const char *const plain[] = {
    /* Translators: how many actions somebody leads */
    [COHESION_DUTY_LEADS] = NC_ ("duty", "Leads %u"),
    /* Translators: how many actions somebody supports */
    [COHESION_DUTY_SUPPORTS] = NC_ ("duty", "Supports %u"),
    /* Translators: for how many actions somebody answers, as the accountable director or portfolio holder */
    [COHESION_DUTY_ANSWERS] = NC_ ("duty", "Answers for %u"),
  };
  static const char *const late[] = {
    /* Translators: how many actions somebody leads, and how many of them are overdue */
    [COHESION_DUTY_LEADS] = NC_ ("duty", "Leads %u, %u overdue"),
    [COHESION_DUTY_SUPPORTS] = NC_ ("duty", "Supports %u, %u overdue"),
    [COHESION_DUTY_ANSWERS] = NC_ ("duty", "Answers for %u, %u overdue"),
  };
  guint n = cohesion_duties_get_actions (duties, party, duty)->len;
  guint n_overdue = cohesion_duties_get_n_overdue (duties, party, duty);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (n == 0)
    return NULL;
  if (n_overdue == 0)
    return g_strdup_printf (g_dpgettext2 (NULL, "duty", plain[duty]), n);
  return g_strdup_printf (g_dpgettext2 (NULL, "duty", late[duty]), n, n_overdue);
#pragma GCC diagnostic pop
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && *text);
}

static void
show_duty (CohesionPartyRow *self, CohesionNode *party, CohesionDuties *duties, CohesionDuty duty)
{
  g_autofree char *text = cohesion_duty_dup_text (duties, party, duty);
  gboolean late = cohesion_duties_get_n_overdue (duties, party, duty) > 0;
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (self->labels[duty]));

  show_text (self->labels[duty], text);
  gtk_widget_set_visible (self->symbols[duty], late);
  gtk_widget_set_visible (box, text != NULL);
  if (late)
    gtk_widget_add_css_class (box, "error");
  else
    gtk_widget_remove_css_class (box, "error");
}

/**
 * cohesion_party_row_show:
 * @party: whom to show
 * @duties: what everybody leads, supports and answers for
 */
void
cohesion_party_row_show (CohesionPartyRow *self, CohesionNode *party, CohesionDuties *duties)
{
  g_autofree char *details = cohesion_party_dup_details (party, cohesion_date_today ());
  gboolean any = FALSE;

  show_text (self->title, cohesion_party_get_title (party));
  show_text (self->details, details);
  for (CohesionDuty duty = 0; duty < COHESION_N_DUTIES; duty++)
    {
      show_duty (self, party, duties, duty);
      any = any || cohesion_duties_get_actions (duties, party, duty)->len > 0;
    }
  gtk_widget_set_visible (self->duties, any);
}

/**
 * cohesion_party_row_dup_description:
 *
 * Returns: (transfer full): what the row says below its title, for a screen reader
 */
char *
cohesion_party_row_dup_description (CohesionPartyRow *self)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  if (*gtk_label_get_text (self->details))
    g_strv_builder_add (parts, gtk_label_get_text (self->details));
  for (CohesionDuty duty = 0; duty < COHESION_N_DUTIES; duty++)
    if (*gtk_label_get_text (self->labels[duty]))
      g_strv_builder_add (parts, gtk_label_get_text (self->labels[duty]));
  strv = g_strv_builder_end (parts);
  return g_strjoinv (C_ ("list", "; "), strv);
}
