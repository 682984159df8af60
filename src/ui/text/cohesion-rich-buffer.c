#include "config.h"

#include "cohesion-rich-buffer-private.h"
#include "cohesion-text-change.h"

#include "model/cohesion-citation.h"

#include <string.h>

/**
 * CohesionRichBuffer:
 *
 * Light markup as it will look: bold is bold, an item has a bullet, a link is its words. Whatever is done to
 * it, it can be written as light markup, and is seen as that would be when it is read again: who types “- ”
 * at the beginning of a line has begun a list.
 */
G_DEFINE_FINAL_TYPE (CohesionRichBuffer, cohesion_rich_buffer, GTK_SOURCE_TYPE_BUFFER)

enum
{
  COMMAND,
  RESTYLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_text (CohesionRichBuffer *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  return gtk_text_buffer_get_slice (GTK_TEXT_BUFFER (self), &start, &end, TRUE);
}

static void
add_run (CohesionRichBuffer *self, CohesionRichImage *image, const GtkTextIter *iter, guint start, guint end)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);
  CohesionRichRun run = { .start = start, .end = end };

  for (GSList *at = tags; at; at = at->next)
    {
      for (CohesionRichMark i = COHESION_RICH_MARK_DASH; i <= COHESION_RICH_MARK_INDENT; i++)
        if (at->data == self->marks[i])
          run.mark = i;
      run.bold = run.bold || at->data == self->bold;
      if (run.uri)
        continue;
      run.uri = g_object_get_data (G_OBJECT (at->data), "uri");
      run.inner = g_object_get_data (G_OBJECT (at->data), "inner") != NULL;
    }
  if (run.mark != COHESION_RICH_MARK_NONE || run.bold || run.uri)
    cohesion_rich_image_add (image, &run);
}

/* Private: what is in the buffer. */
CohesionRichImage *
cohesion_rich_buffer_dup_image (CohesionRichBuffer *self)
{
  CohesionRichImage *image = cohesion_rich_image_new_take (dup_text (self));
  const char *at = image->text;
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &iter);
  while (!gtk_text_iter_is_end (&iter))
    {
      GtkTextIter start = iter;
      const char *from = at;

      do
        gtk_text_iter_forward_to_tag_toggle (&iter, NULL);
      while (!gtk_text_iter_is_end (&iter) && !cohesion_rich_buffer_toggles (self, &iter));
      at = g_utf8_offset_to_pointer (at,
                                     gtk_text_iter_get_offset (&iter) - gtk_text_iter_get_offset (&start));
      add_run (self, image, &start, (guint) (from - image->text), (guint) (at - image->text));
    }
  return image;
}

/* Where no line was added or taken away each is changed by itself, such as those with another number now. */
static void
show_text (CohesionRichBuffer *self, const char *old, const char *text)
{
  g_auto (GStrv) old_lines = g_strsplit (old, "\n", -1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);
  int offset = (int) g_utf8_strlen (old, -1) + 1;

  if (g_strv_length (old_lines) != n || strchr (old, '\r') || strchr (text, '\r'))
    {
      cohesion_text_buffer_change (GTK_TEXT_BUFFER (self), 0, old, text);
      return;
    }
  for (guint i = n; i-- > 0;)
    {
      offset -= (int) g_utf8_strlen (old_lines[i], -1) + 1;
      if (!g_str_equal (old_lines[i], lines[i]))
        cohesion_text_buffer_change (GTK_TEXT_BUFFER (self), offset, old_lines[i], lines[i]);
    }
}

static gboolean
is_same (const GArray *a, guint i, const GArray *b, guint j)
{
  const CohesionRichRun *one = &g_array_index (a, CohesionRichRun, i);
  const CohesionRichRun *other = &g_array_index (b, CohesionRichRun, j);

  return one->start == other->start && one->end == other->end && one->mark == other->mark &&
         one->bold == other->bold && one->inner == other->inner && g_strcmp0 (one->uri, other->uri) == 0;
}

static void
apply (CohesionRichBuffer *self, const CohesionRichRun *run, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  if (run->mark != COHESION_RICH_MARK_NONE)
    gtk_text_buffer_apply_tag (buffer, self->marks[run->mark], start, end);
  if (run->bold)
    gtk_text_buffer_apply_tag (buffer, self->bold, start, end);
  if (run->uri)
    {
      gtk_text_buffer_apply_tag (buffer, cohesion_rich_buffer_get_address_tag (self, run->uri, run->inner),
                                 start, end);
      gtk_text_buffer_apply_tag (buffer, cohesion_citation_peek_id (run->uri) ? self->chip : self->link,
                                 start, end);
    }
}

static void
get_range (CohesionRichBuffer *self,
           const char *text,
           guint start,
           guint end,
           GtkTextIter *start_iter,
           GtkTextIter *end_iter)
{
  int from = (int) g_utf8_pointer_to_offset (text, text + start);
  int length = (int) g_utf8_pointer_to_offset (text + start, text + end);

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), start_iter, from);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), end_iter, from + length);
}

/* Puts other tags only where they differ. */
static void
show_runs (CohesionRichBuffer *self, const CohesionRichImage *image)
{
  g_autoptr (CohesionRichImage) shown = cohesion_rich_buffer_dup_image (self);
  const GArray *old = shown->runs;
  const GArray *runs = image->runs;
  guint first = 0;
  guint n_old = old->len;
  guint n = runs->len;
  guint from = G_MAXUINT;
  guint to = 0;
  GtkTextIter start;
  GtkTextIter end;

  while (first < n_old && first < n && is_same (old, first, runs, first))
    first++;
  while (n_old > first && n > first && is_same (old, n_old - 1, runs, n - 1))
    n_old--, n--;
  for (guint i = first; i < MAX (n_old, n); i++)
    {
      from = i < n_old ? MIN (from, g_array_index (old, CohesionRichRun, i).start) : from;
      from = i < n ? MIN (from, g_array_index (runs, CohesionRichRun, i).start) : from;
      to = i < n_old ? MAX (to, g_array_index (old, CohesionRichRun, i).end) : to;
      to = i < n ? MAX (to, g_array_index (runs, CohesionRichRun, i).end) : to;
    }
  if (from >= to)
    return;
  get_range (self, image->text, from, to, &start, &end);
  cohesion_rich_buffer_clear (self, &start, &end);
  for (guint i = first; i < n; i++)
    {
      const CohesionRichRun *run = &g_array_index (runs, CohesionRichRun, i);

      get_range (self, image->text, run->start, run->end, &start, &end);
      apply (self, run, &start, &end);
    }
}

/* Private: makes the buffer look like @image. */
void
cohesion_rich_buffer_show (CohesionRichBuffer *self, const CohesionRichImage *image)
{
  g_autofree char *old = dup_text (self);
  gboolean was_quiet = self->is_quiet;

  self->is_quiet = TRUE;
  g_object_freeze_notify (G_OBJECT (self));
  if (!g_str_equal (old, image->text))
    show_text (self, old, image->text);
  show_runs (self, image);
  g_object_thaw_notify (G_OBJECT (self));
  self->is_quiet = was_quiet;
  cohesion_rich_buffer_keep_caret_out (self);
}

/* Private: tells that something is bold now, or an item, or a link, though the words are the same. */
void
cohesion_rich_buffer_tell_restyled (CohesionRichBuffer *self)
{
  g_signal_emit (self, signals[RESTYLED], 0);
}

/* Private: tells that something is about to be done that is not typing, or has been done. */
void
cohesion_rich_buffer_tell_command (CohesionRichBuffer *self)
{
  g_signal_emit (self, signals[COMMAND], 0);
}

/* Goes on with the list in whose item Enter was pressed, or ends it if there was nothing in the item. */
static void
break_item (CohesionRichBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  CohesionRichMark mark = self->broken;
  g_autofree char *indent = NULL;
  GtkTextIter iter;
  GtkTextIter before;
  GtkTextIter end;

  self->broken = COHESION_RICH_MARK_NONE;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  if (mark == COHESION_RICH_MARK_NONE || !gtk_text_iter_starts_line (&iter))
    return;
  before = iter;
  gtk_text_iter_backward_line (&before);
  self->is_quiet = TRUE;
  if (self->broken_empty)
    gtk_text_buffer_delete (buffer, &before, &iter);
  else
    {
      end = before;
      while (gtk_text_iter_get_char (&end) == ' ' || gtk_text_iter_get_char (&end) == '\t')
        gtk_text_iter_forward_char (&end);
      indent = gtk_text_iter_get_slice (&before, &end);
      cohesion_rich_buffer_insert_mark (self, &iter, mark, indent);
    }
  self->is_quiet = FALSE;
}

static const CohesionRichRun *
next_mark (const GArray *runs, guint *i)
{
  for (; *i < runs->len; (*i)++)
    if (g_array_index (runs, CohesionRichRun, *i).mark != COHESION_RICH_MARK_NONE)
      return &g_array_index (runs, CohesionRichRun, (*i)++);
  return NULL;
}

static gboolean
has_same_marks (const CohesionRichImage *one, const CohesionRichImage *other)
{
  const CohesionRichRun *a;
  const CohesionRichRun *b;
  guint i = 0;
  guint j = 0;

  do
    {
      a = next_mark (one->runs, &i);
      b = next_mark (other->runs, &j);
      if (a && b && (a->start != b->start || a->end != b->end || a->mark != b->mark))
        return FALSE;
    }
  while (a && b);
  return a == b;
}

/* What was written is seen as it would be when it is read again. */
static void
tidy (CohesionRichBuffer *self)
{
  g_autofree char *source = NULL;
  g_autoptr (CohesionRichImage) shown = NULL;
  g_autoptr (CohesionRichImage) image = NULL;

  break_item (self);
  shown = cohesion_rich_buffer_dup_image (self);
  source = cohesion_rich_image_dup_source (shown);
  image = cohesion_rich_image_new (source);
  if (g_str_equal (shown->text, image->text) && has_same_marks (shown, image))
    return;
  cohesion_rich_buffer_show (self, image);
  self->typing_bold = FALSE;
  cohesion_rich_buffer_tell_restyled (self);
}

/* Whoever watches the text is told of an action once, at its end. */
static void
cohesion_rich_buffer_begin_user_action (GtkTextBuffer *buffer)
{
  CohesionRichBuffer *self = COHESION_RICH_BUFFER (buffer);

  if (GTK_TEXT_BUFFER_CLASS (cohesion_rich_buffer_parent_class)->begin_user_action)
    GTK_TEXT_BUFFER_CLASS (cohesion_rich_buffer_parent_class)->begin_user_action (buffer);
  g_object_freeze_notify (G_OBJECT (self));
  self->in_action = TRUE;
  self->broken = COHESION_RICH_MARK_NONE;
}

static void
cohesion_rich_buffer_end_user_action (GtkTextBuffer *buffer)
{
  CohesionRichBuffer *self = COHESION_RICH_BUFFER (buffer);

  if (GTK_TEXT_BUFFER_CLASS (cohesion_rich_buffer_parent_class)->end_user_action)
    GTK_TEXT_BUFFER_CLASS (cohesion_rich_buffer_parent_class)->end_user_action (buffer);
  tidy (self);
  self->in_action = FALSE;
  g_object_thaw_notify (G_OBJECT (self));
}

static void
note_break (CohesionRichBuffer *self, const GtkTextIter *at)
{
  GtkTextIter start;
  GtkTextIter end;
  CohesionRichMark mark = cohesion_rich_buffer_find_mark (self, at, &start, &end);

  self->broken = mark == COHESION_RICH_MARK_INDENT ? COHESION_RICH_MARK_NONE : mark;
  self->broken_empty = gtk_text_iter_ends_line (&end);
}

static void
cohesion_rich_buffer_insert_text (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length)
{
  CohesionRichBuffer *self = COHESION_RICH_BUFFER (buffer);
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter start;

  if (self->in_action && !self->is_quiet && length == 1 && *text == '\n')
    note_break (self, at);
  GTK_TEXT_BUFFER_CLASS (cohesion_rich_buffer_parent_class)->insert_text (buffer, at, text, length);
  if (self->is_quiet)
    return;
  self->caret = offset + (int) g_utf8_strlen (text, length);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  if (self->typing_bold)
    gtk_text_buffer_apply_tag (buffer, self->bold, &start, at);
  else
    gtk_text_buffer_remove_tag (buffer, self->bold, &start, at);
  if (self->typing_bold && !self->in_action)
    cohesion_rich_buffer_tell_restyled (self);
}

static void
cohesion_rich_buffer_delete_range (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  CohesionRichBuffer *self = COHESION_RICH_BUFFER (buffer);

  if (!self->is_quiet)
    cohesion_rich_buffer_extend_deletion (self, start, end);
  GTK_TEXT_BUFFER_CLASS (cohesion_rich_buffer_parent_class)->delete_range (buffer, start, end);
  self->caret = gtk_text_iter_get_offset (start);
}

static void
cohesion_rich_buffer_mark_set (GtkTextBuffer *buffer, const GtkTextIter *at, GtkTextMark *mark)
{
  CohesionRichBuffer *self = COHESION_RICH_BUFFER (buffer);

  GTK_TEXT_BUFFER_CLASS (cohesion_rich_buffer_parent_class)->mark_set (buffer, at, mark);
  if (mark == gtk_text_buffer_get_insert (buffer) && !self->is_quiet)
    cohesion_rich_buffer_keep_caret_out (self);
}

static void
cohesion_rich_buffer_constructed (GObject *object)
{
  G_OBJECT_CLASS (cohesion_rich_buffer_parent_class)->constructed (object);
  cohesion_rich_buffer_make_tags (COHESION_RICH_BUFFER (object));
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (object), FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (GTK_SOURCE_BUFFER (object), FALSE);
}

static void
cohesion_rich_buffer_finalize (GObject *object)
{
  g_clear_pointer (&COHESION_RICH_BUFFER (object)->addresses, g_hash_table_unref);
  G_OBJECT_CLASS (cohesion_rich_buffer_parent_class)->finalize (object);
}

static void
cohesion_rich_buffer_class_init (CohesionRichBufferClass *klass)
{
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cohesion_rich_buffer_constructed;
  G_OBJECT_CLASS (klass)->finalize = cohesion_rich_buffer_finalize;
  buffer_class->begin_user_action = cohesion_rich_buffer_begin_user_action;
  buffer_class->end_user_action = cohesion_rich_buffer_end_user_action;
  buffer_class->insert_text = cohesion_rich_buffer_insert_text;
  buffer_class->delete_range = cohesion_rich_buffer_delete_range;
  buffer_class->mark_set = cohesion_rich_buffer_mark_set;
  /* Before and after what is done by a tool or a key, not by typing: it is a step of its own. */
  signals[COMMAND] = g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  /* Something is bold now, or an item, or a link, or no longer. */
  signals[RESTYLED] = g_signal_new ("restyled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
}

static void
cohesion_rich_buffer_init (CohesionRichBuffer *self)
{
  self->addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * cohesion_rich_buffer_new:
 *
 * Returns: (transfer full): an empty buffer
 */
CohesionRichBuffer *
cohesion_rich_buffer_new (void)
{
  return g_object_new (COHESION_TYPE_RICH_BUFFER, NULL);
}

/**
 * cohesion_rich_buffer_dup_source:
 *
 * Returns: (transfer full): the text as light markup
 */
char *
cohesion_rich_buffer_dup_source (CohesionRichBuffer *self)
{
  g_autoptr (CohesionRichImage) image = cohesion_rich_buffer_dup_image (self);

  return cohesion_rich_image_dup_source (image);
}

/**
 * cohesion_rich_buffer_set_source:
 * @source: light markup
 *
 * Shows @source, and leaves the caret where it was if that is still there.
 */
void
cohesion_rich_buffer_set_source (CohesionRichBuffer *self, const char *source)
{
  g_autoptr (CohesionRichImage) image = cohesion_rich_image_new (source);

  cohesion_rich_buffer_show (self, image);
  cohesion_rich_buffer_tell_restyled (self);
}
