#include "config.h"

#include "cohesion-recent-files.h"

/* The name under which the desktop’s list of recent files knows those of this program. */
#define APPLICATION "cohesion"
#define MIME_TYPE "application/vnd.council.cohesion+json"

/**
 * CohesionRecentFile:
 *
 * A strategy that was open not long ago, by its title and where it is kept. Property “gone” becomes true
 * when it turns out that the file is not there any more, or else “saved” becomes the time of its last change.
 */
struct _CohesionRecentFile
{
  GObject parent_instance;

  /* Owned. */
  char *uri;
  char *title;
  char *place;
  gboolean gone;
  GDateTime *saved; /* local time */
};

enum
{
  PROP_0,
  PROP_GONE,
  PROP_SAVED,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (CohesionRecentFile, cohesion_recent_file, G_TYPE_OBJECT)

static void
cohesion_recent_file_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_GONE)
    g_value_set_boolean (value, COHESION_RECENT_FILE (object)->gone);
  else if (property_id == PROP_SAVED)
    g_value_set_boxed (value, COHESION_RECENT_FILE (object)->saved);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_recent_file_finalize (GObject *object)
{
  CohesionRecentFile *self = COHESION_RECENT_FILE (object);

  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->saved, g_date_time_unref);
  G_OBJECT_CLASS (cohesion_recent_file_parent_class)->finalize (object);
}

static void
cohesion_recent_file_class_init (CohesionRecentFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cohesion_recent_file_get_property;
  object_class->finalize = cohesion_recent_file_finalize;

  pspecs[PROP_GONE] = g_param_spec_boolean ("gone", NULL, NULL, FALSE,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  pspecs[PROP_SAVED] = g_param_spec_boxed ("saved", NULL, NULL, G_TYPE_DATE_TIME,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
cohesion_recent_file_init (CohesionRecentFile *self)
{
}

static void
on_looked_at (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CohesionRecentFile) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (object), result, &error);
  g_autoptr (GDateTime) modified = info ? g_file_info_get_modification_date_time (info) : NULL;

  /* A drive that cannot be reached just now says nothing about the file. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      self->gone = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_GONE]);
    }
  else if (modified)
    {
      self->saved = g_date_time_to_local (modified);
      g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SAVED]);
    }
}

static CohesionRecentFile *
recent_file_new (GtkRecentInfo *info)
{
  CohesionRecentFile *self = g_object_new (COHESION_TYPE_RECENT_FILE, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));

  self->uri = g_strdup (gtk_recent_info_get_uri (info));
  self->title = g_strdup (gtk_recent_info_get_display_name (info));
  self->place = g_strdup (gtk_recent_info_get_description (info));
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, G_PRIORITY_LOW, NULL,
                           on_looked_at, g_object_ref (self));
  return self;
}

/**
 * cohesion_recent_file_get_uri:
 *
 * Returns: where the file is
 */
const char *
cohesion_recent_file_get_uri (CohesionRecentFile *self)
{
  return self->uri;
}

/**
 * cohesion_recent_file_get_title:
 *
 * Returns: the title that the strategy had
 */
const char *
cohesion_recent_file_get_title (CohesionRecentFile *self)
{
  return self->title;
}

/**
 * cohesion_recent_file_get_place:
 *
 * Returns: (nullable): where the file is, to show
 */
const char *
cohesion_recent_file_get_place (CohesionRecentFile *self)
{
  return self->place;
}

/**
 * cohesion_recent_file_get_saved:
 *
 * Returns: (transfer none) (nullable): when the file was last saved, if that is known, in the zone of the
 * user
 */
GDateTime *
cohesion_recent_file_get_saved (CohesionRecentFile *self)
{
  return self->saved;
}

/**
 * cohesion_recent_files_add:
 * @title: the strategy’s title
 * @place: where it is, to show
 *
 * Makes @file the most recent one.
 */
void
cohesion_recent_files_add (GFile *file, const char *title, const char *place)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = { .display_name = (char *) title,
                         .description = (char *) place,
                         .mime_type = (char *) MIME_TYPE,
                         .app_name = (char *) APPLICATION,
                         .app_exec = (char *) "cohesion %u" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * cohesion_recent_files_remove:
 * @uri: where a file is, or was
 *
 * Lists it no more.
 */
void
cohesion_recent_files_remove (const char *uri)
{
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/**
 * cohesion_recent_files_list:
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type CohesionRecentFile): the strategies that were open, the last
 *   one first
 */
GPtrArray *
cohesion_recent_files_list (guint limit)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()),
                              compare_newest_first);

  for (GList *l = items; l && files->len < limit; l = l->next)
    if (gtk_recent_info_has_application (l->data, APPLICATION) &&
        g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) == 0)
      g_ptr_array_add (files, recent_file_new (l->data));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return files;
}
