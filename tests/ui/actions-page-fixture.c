#include "config.h"

#include "actions-page-fixture.h"

#include "document/cohesion-document-typing.h"

static CohesionNode *
add_party (ActionsPageFixture *fixture, const char *role)
{
  CohesionNode *party = cohesion_document_add (fixture->base.document, fixture->base.root,
                                               COHESION_DOCUMENT_LIST_PARTIES, G_MAXUINT,
                                               COHESION_KIND_PARTY);

  cohesion_document_set_text (fixture->base.document, party, COHESION_PARTY_ROLE, role);
  return party;
}

void
actions_page_fixture_set (ActionsPageFixture *fixture, CohesionNode *action, guint field, const char *text)
{
  cohesion_document_set_text (fixture->base.document, action, field, text);
}

void
actions_page_fixture_set_deadline (ActionsPageFixture *fixture, CohesionNode *action, const char *text)
{
  g_autoptr (CohesionDeadline)
      deadline = cohesion_document_read_deadline (fixture->base.document, text, NULL);
  g_auto (CohesionValue) value = cohesion_value_deadline (deadline);

  cohesion_document_set_value (fixture->base.document, action, COHESION_ACTION_DEADLINE, &value);
}

/* What the page is to show. */
void
actions_page_fixture_fill (ActionsPageFixture *fixture)
{
  static const char *const titles[] = { "Festivals", "Guide", "Days", "Zoo" };
  static const char *const deadlines[] = { "31 March 2099", "31 March 2001", NULL, "30 June 2098" };
  static const char *const statuses[] = { "green", "amber", "notStarted", "green" };
  CohesionDocument *document = fixture->base.document;

  fixture->culture = add_party (fixture, "Culture");
  fixture->advice = add_party (fixture, "Advice");
  for (guint i = 0; i < 2; i++)
    {
      fixture->themes[i] = outline_fixture_add (document, fixture->base.root, i ? "Inclusion" : "Belonging");
      fixture->priorities[i] = outline_fixture_add (document, fixture->themes[i],
                                                    i ? "Integrate" : "Celebrate");
    }
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      CohesionNode *lead = i == 2 ? NULL : i == 1 ? fixture->advice : fixture->culture;
      CohesionNode *action = outline_fixture_add (document, fixture->priorities[i == 3], titles[i]);

      fixture->actions[i] = action;
      actions_page_fixture_set (fixture, action, COHESION_ACTION_STATUS, statuses[i]);
      if (lead)
        actions_page_fixture_set (fixture, action, COHESION_ACTION_LEAD, cohesion_node_get_id (lead));
      if (deadlines[i])
        actions_page_fixture_set_deadline (fixture, action, deadlines[i]);
    }
}

void
actions_page_fixture_set_up (ActionsPageFixture *fixture, gconstpointer data)
{
  page_fixture_new_document (&fixture->base);
  actions_page_fixture_fill (fixture);
  page_fixture_show (&fixture->base, COHESION_TYPE_ACTIONS_PAGE);
}

void
actions_page_fixture_tear_down (ActionsPageFixture *fixture, gconstpointer data)
{
  page_fixture_tear_down (&fixture->base);
}

GListModel *
actions_page_fixture_get_rows (ActionsPageFixture *fixture)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (page_fixture_get_child (&fixture->base, "view"));

  return G_LIST_MODEL (gtk_column_view_get_model (view));
}

char *
actions_page_fixture_dup_rows (ActionsPageFixture *fixture)
{
  GListModel *model = actions_page_fixture_get_rows (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CohesionNode) action = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i ? " " : "", cohesion_node_get_name (action));
    }
  return g_string_free_and_steal (text);
}

/* Selects @n rows from @position on, and no others. */
void
actions_page_fixture_select (ActionsPageFixture *fixture, guint position, guint n)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (actions_page_fixture_get_rows (fixture)));
  gtk_selection_model_select_range (GTK_SELECTION_MODEL (actions_page_fixture_get_rows (fixture)), position,
                                    n, TRUE);
  outline_fixture_settle ();
}

GtkWidget *
actions_page_fixture_get_chip (ActionsPageFixture *fixture, const char *label)
{
  GtkWidget *chips = page_fixture_get_child (&fixture->base, "chips");

  for (GtkWidget *chip = gtk_widget_get_first_child (chips); chip; chip = gtk_widget_get_next_sibling (chip))
    if (g_str_equal (gtk_button_get_label (GTK_BUTTON (chip)), label))
      return chip;
  g_assert_not_reached ();
}

const char *
actions_page_fixture_get_label (ActionsPageFixture *fixture, const char *name)
{
  return gtk_label_get_text (GTK_LABEL (page_fixture_get_child (&fixture->base, name)));
}

/* Lets the page be brought up to date, however busy the machine is. */
void
actions_page_fixture_settle (void)
{
  outline_fixture_settle ();
  for (guint i = 0; i < 50 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}
