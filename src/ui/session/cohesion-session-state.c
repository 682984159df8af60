#include "config.h"

#include "cohesion-session-state.h"

/* How a document was looked at, kept in the state directory of the user: never in the document, which
 * others read too. What cannot be read or written is done without. */

#define GROUP "View"
#define SORT_GROUP "Sort"
#define LAYOUT_GROUP "Layout"

/* Pages whose tables are sorted by their columns, and those that have several layouts. */
static const struct
{
  const char *page;
  const char *group;
} looks[] = {
  { "measures", SORT_GROUP },       { "risks", SORT_GROUP },      { "actions", LAYOUT_GROUP },
  { "consultation", LAYOUT_GROUP }, { "strategy", LAYOUT_GROUP },
};

/* The id comes from the file, and so may be anything; a hash of it is always a good name. */
static char *
dup_path (CohesionSession *self)
{
  const char *id = cohesion_node_get_id (cohesion_tree_get_root (cohesion_session_get_tree (self)));
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);

  return g_build_filename (g_get_user_state_dir (), "cohesion", "views", name, NULL);
}

static void
save_looks (CohesionSession *self, GKeyFile *file)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (cohesion_session_get_look (self, looks[i].page))
      g_key_file_set_string (file, looks[i].group, looks[i].page,
                             cohesion_session_get_look (self, looks[i].page));
}

static void
restore_looks (CohesionSession *self, GKeyFile *file)
{
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *look = g_key_file_get_string (file, looks[i].group, looks[i].page, NULL);

      cohesion_session_set_look (self, looks[i].page, look);
    }
}

/**
 * cohesion_session_save_state:
 *
 * Keeps the page, the selection, the closed branches, the order of tables and the layouts of pages for when
 * the document is opened again.
 */
void
cohesion_session_save_state (CohesionSession *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = dup_path (self);
  g_autofree char *folder = g_path_get_dirname (path);
  g_auto (GStrv) closed = cohesion_session_dup_closed (self);
  CohesionNode *selected = cohesion_session_get_selected (self);
  CohesionNode *portfolio = cohesion_session_get_portfolio (self);

  g_key_file_set_string (file, GROUP, "Page", cohesion_session_get_page (self));
  if (selected)
    g_key_file_set_string (file, GROUP, "Selected", cohesion_node_get_id (selected));
  if (portfolio)
    g_key_file_set_string (file, GROUP, "Portfolio", cohesion_node_get_id (portfolio));
  g_key_file_set_string_list (file, GROUP, "Closed", (const char *const *) closed, g_strv_length (closed));
  save_looks (self, file);
  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (file, path, NULL);
}

static CohesionNode *
find (CohesionSession *self, const char *id)
{
  return cohesion_tree_lookup_live (cohesion_session_get_tree (self), id);
}

/**
 * cohesion_session_restore_state:
 *
 * Looks at the document as it was looked at last, as far as what was shown is still there.
 */
void
cohesion_session_restore_state (CohesionSession *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = dup_path (self);
  g_autofree char *page = NULL;
  g_autofree char *selected = NULL;
  g_autofree char *portfolio = NULL;
  g_auto (GStrv) closed = NULL;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return;
  page = g_key_file_get_string (file, GROUP, "Page", NULL);
  selected = g_key_file_get_string (file, GROUP, "Selected", NULL);
  portfolio = g_key_file_get_string (file, GROUP, "Portfolio", NULL);
  closed = g_key_file_get_string_list (file, GROUP, "Closed", NULL, NULL);
  restore_looks (self, file);
  for (guint i = 0; closed && closed[i]; i++)
    if (find (self, closed[i]))
      cohesion_session_set_expanded (self, find (self, closed[i]), FALSE);
  if (page)
    cohesion_session_set_page (self, page);
  if (selected && find (self, selected))
    cohesion_session_set_selected (self, find (self, selected));
  if (portfolio && find (self, portfolio))
    cohesion_session_set_portfolio (self, find (self, portfolio));
}
