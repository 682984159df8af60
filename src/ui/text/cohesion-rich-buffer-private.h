#pragma once

#include "cohesion-rich-buffer.h"

#include "model/cohesion-rich-image.h"

G_BEGIN_DECLS

struct _CohesionRichBuffer
{
  GtkSourceBuffer parent_instance;

  /* Not owned: the table of tags does. */
  GtkTextTag *bold;
  GtkTextTag *link; /* what links look like */
  GtkTextTag *chip; /* what citations look like */
  GtkTextTag *marks[COHESION_RICH_MARK_INDENT + 1];

  GHashTable
      *addresses; /* (element-type utf8 GtkTextTag): one tag for each kind of link, owned by the table */
  gboolean typing_bold;    /* what is typed next is bold */
  gboolean in_action;      /* the reader is doing something */
  gboolean is_quiet;       /* the program writes, not the reader */
  int caret;               /* where it was last */
  CohesionRichMark broken; /* of the item in which a line was broken */
  gboolean broken_empty;   /* there was nothing in that item */
};

void cohesion_rich_buffer_make_tags (CohesionRichBuffer *self);
gboolean cohesion_rich_buffer_toggles (CohesionRichBuffer *self, const GtkTextIter *iter);
void cohesion_rich_buffer_clear (CohesionRichBuffer *self, const GtkTextIter *start, const GtkTextIter *end);
GtkTextTag *cohesion_rich_buffer_get_address_tag (CohesionRichBuffer *self, const char *uri, gboolean inner);
GtkTextTag *cohesion_rich_buffer_find_address_tag (CohesionRichBuffer *self, const GtkTextIter *iter);
CohesionRichMark cohesion_rich_buffer_find_mark (CohesionRichBuffer *self,
                                                 const GtkTextIter *iter,
                                                 GtkTextIter *start,
                                                 GtkTextIter *end);
gboolean cohesion_rich_buffer_find_chip (CohesionRichBuffer *self,
                                         const GtkTextIter *iter,
                                         GtkTextIter *start,
                                         GtkTextIter *end);
void cohesion_rich_buffer_insert_mark (CohesionRichBuffer *self,
                                       GtkTextIter *iter,
                                       CohesionRichMark mark,
                                       const char *indent);
CohesionRichImage *cohesion_rich_buffer_dup_image (CohesionRichBuffer *self);
void cohesion_rich_buffer_show (CohesionRichBuffer *self, const CohesionRichImage *image);
void cohesion_rich_buffer_tell_command (CohesionRichBuffer *self);
void cohesion_rich_buffer_tell_restyled (CohesionRichBuffer *self);
void cohesion_rich_buffer_extend_deletion (CohesionRichBuffer *self, GtkTextIter *start, GtkTextIter *end);
void cohesion_rich_buffer_keep_caret_out (CohesionRichBuffer *self);

G_END_DECLS
