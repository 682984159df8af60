#include "config.h"

#include "cohesion-session.h"

#include "cohesion-node-page.h"

/**
 * CohesionSession:
 *
 * How one window looks at a document: which page, what is selected, which branches of the outline
 * are closed, which actions are looked for. Nothing of it is in the document.
 *
 * Signal "show-field" (node, field): somebody wants to see a field of a node; the node is selected
 * and its page is open already. @field is -1 for the node as a whole.
 */
struct _CohesionSession
{
  GObject parent_instance;

  /* Owned. */
  CohesionDocument *document;
  CohesionNode *selected;
  GHashTable *looks;       /* name of a page -> how it is looked at */
  CohesionNode *portfolio; /* whose is looked at, or NULL for all */
  char *page;
  char *query;
  GQueue way; /* (element-type Step): from where one came by what leads to another page, the last first */
  CohesionFindings *findings; /* or NULL, until somebody asks */
  CohesionVersionPair *since; /* what has changed since when */
  GHashTable *closed;         /* ids of the branches that are closed; all others are open */
};

/* How many steps back are remembered. */
#define MAX_STEPS 50

/* A page as it was left. */
typedef struct
{
  char *page;
  char *query;
  CohesionNode *selected; /* or NULL */
} Step;

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_SELECTED,
  PROP_PAGE,
  PROP_QUERY,
  PROP_SINCE,
  PROP_COMPARISON,
  PROP_PORTFOLIO,
  PROP_CAN_GO_BACK,
  N_PROPS
};

enum
{
  SHOW_FIELD,
  N_SIGNALS
};

static GParamSpec *pspecs[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CohesionSession, cohesion_session, G_TYPE_OBJECT)

static void
cohesion_session_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CohesionSession *self = COHESION_SESSION (object);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, self->selected);
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;
    case PROP_SINCE:
      g_value_set_object (value, cohesion_session_get_since (self));
      break;
    case PROP_COMPARISON:
      g_value_set_object (value, cohesion_session_get_comparison (self));
      break;
    case PROP_PORTFOLIO:
      g_value_set_object (value, self->portfolio);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, cohesion_session_get_can_go_back (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cohesion_session_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  CohesionSession *self = COHESION_SESSION (object);

  switch (property_id)
    {
    case PROP_SELECTED:
      cohesion_session_set_selected (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      cohesion_session_set_page (self, g_value_get_string (value));
      break;
    case PROP_QUERY:
      cohesion_session_set_query (self, g_value_get_string (value));
      break;
    case PROP_SINCE:
      cohesion_session_set_since (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->page);
  g_free (step->query);
  g_clear_object (&step->selected);
  g_free (step);
}

static void
cohesion_session_finalize (GObject *object)
{
  CohesionSession *self = COHESION_SESSION (object);

  g_queue_clear_full (&self->way, step_free);
  g_clear_object (&self->selected);
  g_clear_object (&self->findings);
  g_clear_object (&self->portfolio);
  g_clear_pointer (&self->looks, g_hash_table_unref);
  g_clear_object (&self->since);
  g_clear_object (&self->document);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->closed, g_hash_table_unref);

  G_OBJECT_CLASS (cohesion_session_parent_class)->finalize (object);
}

static void
cohesion_session_class_init (CohesionSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags write = read | G_PARAM_WRITABLE;

  object_class->get_property = cohesion_session_get_property;
  object_class->set_property = cohesion_session_set_property;
  object_class->finalize = cohesion_session_finalize;

  pspecs[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, COHESION_TYPE_DOCUMENT, read);
  pspecs[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, COHESION_TYPE_NODE, write);
  pspecs[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, write);
  pspecs[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, NULL, write);
  pspecs[PROP_SINCE] = g_param_spec_object ("since", NULL, NULL, COHESION_TYPE_NODE, write);
  pspecs[PROP_PORTFOLIO] = g_param_spec_object ("portfolio", NULL, NULL, COHESION_TYPE_NODE, read);
  pspecs[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, read);
  pspecs[PROP_COMPARISON] = g_param_spec_object ("comparison", NULL, NULL, COHESION_TYPE_COMPARISON, read);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  signals[SHOW_FIELD] = g_signal_new ("show-field", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 2, COHESION_TYPE_NODE, G_TYPE_INT);
}

static void
cohesion_session_init (CohesionSession *self)
{
  self->page = g_strdup ("strategy");
  self->query = g_strdup ("");
  self->closed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* What was selected may have been deleted, or its insertion undone. Asked after a whole change: in the midst
 * of a move a node is in no list for a moment. */
static void
drop_lost_selection (CohesionSession *self)
{
  CohesionTree *tree = cohesion_session_get_tree (self);

  if (self->selected &&
      cohesion_tree_lookup_live (tree, cohesion_node_get_id (self->selected)) != self->selected)
    cohesion_session_set_selected (self, NULL);
}

static void
since_changed (CohesionSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_COMPARISON]);
}

/**
 * cohesion_session_new:
 *
 * Returns: (transfer full): a session that shows the strategy page of @document
 */
CohesionSession *
cohesion_session_new (CohesionDocument *document)
{
  CohesionSession *self = g_object_new (COHESION_TYPE_SESSION, NULL);

  self->document = g_object_ref (document);
  self->since = cohesion_version_pair_new (document);
  g_signal_connect_object (self->since, "changed", G_CALLBACK (since_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cohesion_document_get_history (document), "applied",
                           G_CALLBACK (drop_lost_selection), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * cohesion_session_get_document:
 *
 * Returns: (transfer none): the document that is looked at
 */
CohesionDocument *
cohesion_session_get_document (CohesionSession *self)
{
  return self->document;
}

/**
 * cohesion_session_get_tree:
 *
 * Returns: (transfer none): the document’s tree
 */
CohesionTree *
cohesion_session_get_tree (CohesionSession *self)
{
  return cohesion_document_get_tree (self->document);
}

/**
 * cohesion_session_get_findings:
 *
 * Returns: (transfer none): what is to be put right in the document, kept up to date from now on
 */
CohesionFindings *
cohesion_session_get_findings (CohesionSession *self)
{
  if (self->findings == NULL)
    self->findings = cohesion_findings_new (cohesion_session_get_tree (self));
  return self->findings;
}

/**
 * cohesion_session_get_selected:
 *
 * Returns: (transfer none) (nullable): what the details show
 */
CohesionNode *
cohesion_session_get_selected (CohesionSession *self)
{
  return self->selected;
}

/**
 * cohesion_session_set_selected:
 * @node: (nullable): what the details are to show
 */
void
cohesion_session_set_selected (CohesionSession *self, CohesionNode *node)
{
  if (!g_set_object (&self->selected, node))
    return;
  cohesion_history_settle (cohesion_document_get_history (self->document));
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SELECTED]);
}

/**
 * cohesion_session_get_look:
 * @page: name of a page
 *
 * Returns: (nullable): how it is looked at: what its table is sorted by, as for
 *   cohesion_node_columns_set_sort(), or which of its layouts is open; %NULL as at first
 */
const char *
cohesion_session_get_look (CohesionSession *self, const char *page)
{
  return self->looks ? g_hash_table_lookup (self->looks, page) : NULL;
}

/**
 * cohesion_session_set_look:
 * @page: name of a page
 * @look: (nullable): how it is to be looked at
 */
void
cohesion_session_set_look (CohesionSession *self, const char *page, const char *look)
{
  if (self->looks == NULL)
    self->looks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (look)
    g_hash_table_insert (self->looks, g_strdup (page), g_strdup (look));
  else
    g_hash_table_remove (self->looks, page);
}

/**
 * cohesion_session_get_portfolio:
 *
 * Returns: (transfer none) (nullable): the portfolio holder whose actions the overview shows; %NULL for all
 */
CohesionNode *
cohesion_session_get_portfolio (CohesionSession *self)
{
  return self->portfolio;
}

/**
 * cohesion_session_set_portfolio:
 * @holder: (nullable): the portfolio holder whose actions and changes are to be shown; %NULL for all
 */
void
cohesion_session_set_portfolio (CohesionSession *self, CohesionNode *holder)
{
  if (g_set_object (&self->portfolio, holder))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_PORTFOLIO]);
}

/**
 * cohesion_session_get_page:
 *
 * Returns: name of the page that is open, such as "strategy"
 */
const char *
cohesion_session_get_page (CohesionSession *self)
{
  return self->page;
}

/**
 * cohesion_session_set_page:
 * @page: name of the page to open
 */
void
cohesion_session_set_page (CohesionSession *self, const char *page)
{
  if (g_set_str (&self->page, page))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_PAGE]);
}

/**
 * cohesion_session_choose_page:
 * @page: name of the page to open
 *
 * As cohesion_session_set_page(), for who chose it out of all pages: from there no way leads back.
 */
void
cohesion_session_choose_page (CohesionSession *self, const char *page)
{
  if (g_strcmp0 (self->page, page) == 0)
    return;
  g_queue_clear_full (&self->way, step_free);
  cohesion_session_set_page (self, page);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_CAN_GO_BACK]);
}

/**
 * cohesion_session_follow:
 * @page: name of the page to open
 *
 * As cohesion_session_set_page(), for what leads there from another page: one can go back.
 */
void
cohesion_session_follow (CohesionSession *self, const char *page)
{
  Step *step;

  if (g_strcmp0 (self->page, page) == 0)
    return;
  step = g_new (Step, 1);
  *step = (Step) { g_strdup (self->page), g_strdup (self->query),
                   self->selected ? g_object_ref (self->selected) : NULL };
  g_queue_push_head (&self->way, step);
  if (g_queue_get_length (&self->way) > MAX_STEPS)
    step_free (g_queue_pop_tail (&self->way));
  cohesion_session_set_page (self, page);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_CAN_GO_BACK]);
}

/**
 * cohesion_session_get_can_go_back:
 *
 * Returns: whether one came to where one is by what led there
 */
gboolean
cohesion_session_get_can_go_back (CohesionSession *self)
{
  return !g_queue_is_empty (&self->way);
}

/**
 * cohesion_session_go_back:
 *
 * Opens the page from which one came last, as it was left; what was selected may be gone.
 */
void
cohesion_session_go_back (CohesionSession *self)
{
  Step *step = g_queue_pop_head (&self->way);

  if (step == NULL)
    return;
  cohesion_session_set_query (self, step->query);
  cohesion_session_set_page (self, step->page);
  if (step->selected && cohesion_tree_lookup_live (cohesion_session_get_tree (self),
                                                   cohesion_node_get_id (step->selected)) == step->selected)
    cohesion_session_set_selected (self, step->selected);
  step_free (step);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_CAN_GO_BACK]);
}

/**
 * cohesion_session_get_query:
 *
 * Returns: which actions the page of actions shows, in the words of #CohesionQuery; "" for all
 */
const char *
cohesion_session_get_query (CohesionSession *self)
{
  return self->query;
}

/**
 * cohesion_session_set_query:
 * @query: (nullable): which actions to show, in the words of #CohesionQuery; none for all
 */
void
cohesion_session_set_query (CohesionSession *self, const char *query)
{
  if (g_set_str (&self->query, query ? query : ""))
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_QUERY]);
}

/**
 * cohesion_session_show_actions:
 * @query: (nullable): which ones, in the words of #CohesionQuery, such as "is:overdue lead:culture"; none
 *   for all
 *
 * Opens the page of actions on those that @query finds. This is where a number leads that counts actions.
 */
void
cohesion_session_show_actions (CohesionSession *self, const char *query)
{
  cohesion_session_follow (self, "actions");
  cohesion_session_set_query (self, query);
}

/**
 * cohesion_session_get_since:
 *
 * Returns: (transfer none) (nullable): the snapshot since which changes are told: the one that was picked,
 *   else that of the last meeting; %NULL if there is none
 */
CohesionNode *
cohesion_session_get_since (CohesionSession *self)
{
  return cohesion_version_pair_get_from (self->since);
}

/**
 * cohesion_session_set_since:
 * @snapshot: (nullable): the snapshot since which to tell changes; %NULL for that of the last meeting
 */
void
cohesion_session_set_since (CohesionSession *self, CohesionNode *snapshot)
{
  if (snapshot == cohesion_session_get_since (self))
    return;
  cohesion_version_pair_set_from (self->since, snapshot);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SINCE]);
}

/**
 * cohesion_session_get_comparison:
 *
 * Compares the document as it is with the snapshot, unless that was done since the last change. The snapshot
 * is read in another thread: "comparison" is notified when that is done. It is not when the document changes.
 *
 * Returns: (transfer none) (nullable): what has changed since the snapshot; %NULL if there is none, or until
 *   it is read
 */
CohesionComparison *
cohesion_session_get_comparison (CohesionSession *self)
{
  return cohesion_version_pair_get_comparison (self->since);
}

/**
 * cohesion_session_puts_off_comparison:
 *
 * Returns: whether a page is to leave what it shows of the comparison as it is, because it takes long and the
 *   document has just changed; “comparison” is notified when it is made again
 */
gboolean
cohesion_session_puts_off_comparison (CohesionSession *self)
{
  return cohesion_version_pair_put_off (self->since);
}

/**
 * cohesion_session_get_comparison_error:
 *
 * Returns: (nullable): why the snapshot cannot be read, in a sentence
 */
const char *
cohesion_session_get_comparison_error (CohesionSession *self)
{
  return cohesion_version_pair_get_error (self->since);
}

/**
 * cohesion_session_is_expanded:
 *
 * Returns: whether the branch of @node is open in the outline
 */
gboolean
cohesion_session_is_expanded (CohesionSession *self, CohesionNode *node)
{
  return !g_hash_table_contains (self->closed, cohesion_node_get_id (node));
}

/**
 * cohesion_session_set_expanded:
 *
 * Remembers whether the branch of @node is open; a move forgets it otherwise.
 */
void
cohesion_session_set_expanded (CohesionSession *self, CohesionNode *node, gboolean expanded)
{
  if (expanded)
    g_hash_table_remove (self->closed, cohesion_node_get_id (node));
  else
    g_hash_table_add (self->closed, g_strdup (cohesion_node_get_id (node)));
}

/**
 * cohesion_session_dup_closed:
 *
 * Returns: (transfer full): ids of the branches that are closed, in no order
 */
char **
cohesion_session_dup_closed (CohesionSession *self)
{
  g_autofree gpointer *ids = g_hash_table_get_keys_as_array (self->closed, NULL);

  return g_strdupv ((char **) ids);
}

/**
 * cohesion_session_show:
 * @node: what to show
 * @field: index of the field to show, or -1
 *
 * Opens the page that @node is on, selects it and asks for the field to be shown. This is where a
 * “Show” button, a search result and a click in the preview lead.
 */
void
cohesion_session_show (CohesionSession *self, CohesionNode *node, int field)
{
  cohesion_session_follow (self, cohesion_node_get_page (node));
  cohesion_session_show_details (self, node, field);
}

/**
 * cohesion_session_show_details:
 * @node: what to show
 * @field: index of the field to show, or -1
 *
 * As cohesion_session_show(), on the page that is open: for what is activated there.
 */
void
cohesion_session_show_details (CohesionSession *self, CohesionNode *node, int field)
{
  cohesion_session_set_selected (self, node);
  g_signal_emit (self, signals[SHOW_FIELD], 0, node, field);
}
