#include "config.h"

#include "cohesion-tool.h"

#include "document/cohesion-document-minutes.h"
#include "document/cohesion-document-typing.h"
#include "exchange/cohesion-foreign-file.h"
#include "format/cohesion-format.h"

#include <glib/gi18n.h>

typedef struct
{
  char *output;
  gboolean all;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
print_indented (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    g_print ("    %s\n", lines[i]);
}

static void
print_piece (CohesionMinutes *minutes, const CohesionMinutesPiece *piece)
{
  g_autofree char *heading = cohesion_minutes_dup_heading (minutes, piece);
  g_autofree char *text = cohesion_minutes_dup_text (minutes, piece);

  /* Translators: a line of the text and what kind of thing was found there. */
  g_print (_ ("Line %1$u: %2$s"), piece->line, heading);
  g_print ("\n");
  print_indented (text);
  if (piece->doubt)
    {
      /* Translators: %s is a sentence. */
      g_autofree char *doubt = g_strdup_printf (_ ("To be looked at: %s"), piece->doubt);

      print_indented (doubt);
    }
}

/* Everything that was found beside what was not, so that nothing is passed over. */
static void
print_found (CohesionMinutes *minutes)
{
  GPtrArray *pieces = cohesion_minutes_get_pieces (minutes);
  g_autoptr (GPtrArray) left = cohesion_minutes_list_left (minutes);

  for (guint i = 0; i < pieces->len; i++)
    print_piece (minutes, g_ptr_array_index (pieces, i));
  if (left->len)
    /* Translators: sentences follow, with “…” for the parts of them that were understood. */
    g_print ("\n%s\n", _ ("Left out, because nothing was found in it:"));
  for (guint i = 0; i < left->len; i++)
    {
      const CohesionMinutesSentence *sentence = g_ptr_array_index (left, i);
      g_autofree char *rest = cohesion_minutes_sentence_dup_rest (sentence);

      /* Translators: a line of the text and a sentence of it. */
      g_print (_ ("Line %1$u: %2$s"), sentence->line, rest);
      g_print ("\n");
      if (sentence->why)
        print_indented (sentence->why);
    }
}

static CohesionToolStatus
write_strategy (CohesionDocument *document, CohesionMinutes *minutes, const Options *options)
{
  GPtrArray *pieces = cohesion_minutes_get_pieces (minutes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      CohesionMinutesPiece *piece = g_ptr_array_index (pieces, i);

      piece->accepted |= options->all;
    }
  cohesion_document_bring_in_minutes (document, minutes);
  bytes = cohesion_format_write (cohesion_document_get_tree (document), &error);
  if (bytes && g_file_set_contents_full (options->output, g_bytes_get_data (bytes, NULL),
                                         (gssize) g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_CONSISTENT,
                                         0666, &error))
    return COHESION_TOOL_FINE;
  g_printerr ("cohesion-tool: %s\n", error->message);
  return COHESION_TOOL_FAILED;
}

/* What is no text. */
static CohesionToolStatus
refuse (const char *data, gsize length, const char *name)
{
  g_autofree char *why = cohesion_foreign_file_explain (cohesion_foreign_file_recognise (data, length), name);

  g_printerr ("cohesion-tool: %s\n", why);
  return COHESION_TOOL_FAILED;
}

/**
 * cohesion_tool_import:
 * @argc: how many arguments
 * @argv: the command’s name, options and the text
 *
 * Prints what is found in a minute, each with the line it is on, and what is not understood; writes a new
 * strategy of it if asked to.
 *
 * Returns: how it ended
 */
CohesionToolStatus
cohesion_tool_import (int argc, char *argv[])
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write a new strategy of what was found"), N_ ("STRATEGY") },
    { "all", 'a', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.all,
      N_ ("With what should be looked at, too"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("MINUTES"));
  g_autoptr (CohesionDocument) document = NULL;
  g_autoptr (CohesionMinutes) minutes = NULL;
  CohesionDeadlineContext dates;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  CohesionToolStatus status;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!cohesion_tool_parse (context, &argc, &argv, &status))
    return status;
  if (argc > 2)
    return cohesion_tool_usage_error ("import", _ ("Name one text."));
  if (!g_file_get_contents (argv[1], &data, &length, &error))
    {
      g_printerr ("cohesion-tool: %s\n", error->message);
      return COHESION_TOOL_FAILED;
    }
  text = cohesion_foreign_file_dup_text (data, length);
  if (text == NULL)
    return refuse (data, length, argv[1]);
  document = cohesion_document_new (NULL);
  dates = cohesion_document_get_deadline_context (document);
  minutes = cohesion_minutes_read (text, cohesion_document_get_tree (document), &dates);
  print_found (minutes);
  return options.output ? write_strategy (document, minutes, &options) : COHESION_TOOL_FINE;
}
