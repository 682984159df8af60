#include "config.h"

#include "cohesion-page.h"

typedef struct
{
  CohesionSession *session;
} CohesionPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CohesionPage, cohesion_page, ADW_TYPE_BIN)

static void
cohesion_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SESSION)
    g_value_set_object (value, cohesion_page_get_session (COHESION_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_page_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_SESSION)
    cohesion_page_set_session (COHESION_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
cohesion_page_dispose (GObject *object)
{
  cohesion_page_set_session (COHESION_PAGE (object), NULL);
  G_OBJECT_CLASS (cohesion_page_parent_class)->dispose (object);
}

static void
cohesion_page_class_init (CohesionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cohesion_page_get_property;
  object_class->set_property = cohesion_page_set_property;
  object_class->dispose = cohesion_page_dispose;

  pspecs[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, COHESION_TYPE_SESSION,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                                                  G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
cohesion_page_init (CohesionPage *self)
{
}

/**
 * cohesion_page_get_session:
 *
 * Returns: (transfer none) (nullable): what the page shows
 */
CohesionSession *
cohesion_page_get_session (CohesionPage *self)
{
  CohesionPagePrivate *priv = cohesion_page_get_instance_private (self);

  return priv->session;
}

/**
 * cohesion_page_set_session:
 * @session: (nullable): what the page is to show
 */
void
cohesion_page_set_session (CohesionPage *self, CohesionSession *session)
{
  CohesionPagePrivate *priv = cohesion_page_get_instance_private (self);

  if (!g_set_object (&priv->session, session))
    return;
  if (COHESION_PAGE_GET_CLASS (self)->session_changed)
    COHESION_PAGE_GET_CLASS (self)->session_changed (self, session);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SESSION]);
}
