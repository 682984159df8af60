#include "config.h"

#include "cohesion-minutes-row.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * CohesionMinutesRow:
 *
 * A thing that was found in a minute, beside the sentence that it came from: to be accepted or not, and when
 * opened to be changed.
 *
 * Signal "decided": whether it is accepted has changed.
 */
struct _CohesionMinutesRow
{
  AdwExpanderRow parent_instance;

  CohesionMinutes *minutes;    /* borrowed */
  CohesionMinutesPiece *piece; /* borrowed */
  GtkCheckButton *check;
  GtkWidget *sign; /* that it is to be looked at */
  gboolean filled;
};

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionMinutesRow, cohesion_minutes_row, ADW_TYPE_EXPANDER_ROW)

/* What it says: its name if that is all, otherwise each field. */
static char *
dup_words (CohesionMinutesRow *self)
{
  g_autofree char *text = cohesion_minutes_dup_text (self->minutes, self->piece);
  const char *name = self->piece->target ? "" : cohesion_node_get_name (self->piece->node);

  return *name && !strchr (text, '\n') ? g_strdup (name) : g_steal_pointer (&text);
}

static gboolean
is_in_doubt (CohesionMinutesRow *self)
{
  return self->piece->doubt && !self->piece->existing;
}

static char *
dup_state (CohesionMinutesRow *self)
{
  if (self->piece->existing)
    return g_strdup (_ ("The strategy has this already."));
  if (self->piece->doubt)
    /* Translators: %s is a sentence. */
    return g_strdup_printf (_ ("To be looked at: %s"), self->piece->doubt);
  return cohesion_minutes_piece_is_held (self->minutes, self->piece)
             ? g_strdup (_ ("This goes into something that is not brought in."))
             : g_strdup ("");
}

/* The sentence that it comes from, which need not be said again where all of it was taken. */
static char *
dup_source (CohesionMinutesRow *self, const char *words)
{
  if (strstr (words, self->piece->sentence))
    /* Translators: a line of the text. */
    return g_strdup_printf (_ ("Line %u"), self->piece->line);
  /* Translators: a line of the text and a sentence of it. */
  return g_strdup_printf (_ ("Line %1$u: %2$s"), self->piece->line, self->piece->sentence);
}

/**
 * cohesion_minutes_row_update:
 *
 * Shows what it says and whether it waits for another.
 */
void
cohesion_minutes_row_update (CohesionMinutesRow *self)
{
  g_autofree char *heading = cohesion_minutes_dup_heading (self->minutes, self->piece);
  g_autofree char *words = dup_words (self);
  g_autofree char *state = dup_state (self);
  g_autofree char *source = dup_source (self, words);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s%s%s", words, state, *state ? "\n" : "", source);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), heading);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_widget_set_visible (self->sign, is_in_doubt (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->check),
                            !cohesion_minutes_piece_is_held (self->minutes, self->piece));
  gtk_check_button_set_active (self->check, self->piece->accepted);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Bring in"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static void
check_toggled (CohesionMinutesRow *self)
{
  gboolean accepted = gtk_check_button_get_active (self->check);

  if (self->piece->accepted == accepted)
    return;
  self->piece->accepted = accepted;
  g_signal_emit (self, signals[DECIDED], 0);
}

static void
text_changed (CohesionMinutesRow *self, GParamSpec *pspec, AdwEntryRow *row)
{
  guint field = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "field"));

  cohesion_minutes_change (self->piece, field, gtk_editable_get_text (GTK_EDITABLE (row)));
  cohesion_minutes_row_update (self);
}

static void
add_entry (CohesionMinutesRow *self, const CohesionField *field, guint index)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dpgettext2 (NULL, "field", field->label));
  gtk_editable_set_text (GTK_EDITABLE (row), cohesion_node_get_string (self->piece->node, index));
  g_object_set_data (G_OBJECT (row), "field", GUINT_TO_POINTER (index));
  g_signal_connect_object (row, "notify::text", G_CALLBACK (text_changed), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* Only what is opened is filled: a long minute has hundreds of pieces. */
static void
fill (CohesionMinutesRow *self)
{
  const CohesionKind *kind;

  if (self->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  self->filled = TRUE;
  kind = cohesion_node_get_kind (self->piece->node);
  for (guint i = 0; i < kind->n_fields; i++)
    if ((kind->fields[i].type == COHESION_FIELD_TEXT || kind->fields[i].type == COHESION_FIELD_RICH_TEXT) &&
        cohesion_node_has_value (self->piece->node, i))
      add_entry (self, &kind->fields[i], i);
}

static void
cohesion_minutes_row_class_init (CohesionMinutesRowClass *klass)
{
  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cohesion_minutes_row_init (CohesionMinutesRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->check));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->sign, "warning");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), self->sign);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (check_toggled), self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (fill), NULL);
}

/**
 * cohesion_minutes_row_new:
 * @minutes: what was found; outlives the row
 * @piece: one of its pieces
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
cohesion_minutes_row_new (CohesionMinutes *minutes, CohesionMinutesPiece *piece)
{
  CohesionMinutesRow *self = g_object_new (COHESION_TYPE_MINUTES_ROW, NULL);

  self->minutes = minutes;
  self->piece = piece;
  cohesion_minutes_row_update (self);
  return GTK_WIDGET (self);
}
