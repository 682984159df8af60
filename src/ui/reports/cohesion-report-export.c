#include "config.h"

#include "cohesion-report-export.h"

#include "model/cohesion-decision.h"
#include "model/cohesion-node-text.h"
#include "report/cohesion-html.h"
#include "report/cohesion-report.h"

#include <glib/gi18n.h>

/* A report as a PDF or a web page: made and written on a thread, of what it said when it was asked for. */

/* Longer names are refused by some drives, counted with the folder they are in. */
#define MAX_NAME_CHARACTERS 100

typedef struct
{
  CohesionReportDraft *draft;
  CohesionDate as_at;
  char *author;
  GFile *file; /* NULL: the bytes are wanted */
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  cohesion_report_draft_free (work->draft);
  g_clear_object (&work->file);
  g_free (work->author);
  g_free (work);
}

/* What no file system minds, and nobody has to quote. */
static GString *
clean_name (const char *name)
{
  GString *clean = g_string_new (NULL);

  for (const char *at = name; *at; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c < 0x80 && (strchr ("/\\:*?\"<>|", (int) c) || g_unichar_iscntrl (c)))
        c = ' ';
      if (c != ' ' || (clean->len > 0 && clean->str[clean->len - 1] != ' '))
        g_string_append_unichar (clean, c);
    }
  g_string_set_size (clean, strlen (g_strchomp (clean->str)));
  if (g_utf8_strlen (clean->str, -1) > MAX_NAME_CHARACTERS)
    {
      const char *end = g_utf8_offset_to_pointer (clean->str, MAX_NAME_CHARACTERS);

      g_string_truncate (clean, (gsize) (end - clean->str));
      g_string_append (clean, "…");
    }
  return clean;
}

/**
 * cohesion_report_dup_file_name:
 * @report: a report
 * @extension: of the file, such as “pdf”
 *
 * Returns: (transfer full): a good name for its file, which sorts by the day of the meeting:
 *   “2019-05-21 Cabinet – Title.pdf”
 */
char *
cohesion_report_dup_file_name (CohesionNode *report, const char *extension)
{
  CohesionNode *meeting = cohesion_report_get_meeting (report);
  CohesionNode *strategy = cohesion_tree_get_strategy (cohesion_node_get_tree (report));
  const char *date = meeting ? cohesion_node_get_string (meeting, COHESION_MEETING_DATE) : NULL;
  const char *body = meeting ? cohesion_node_get_string (meeting, COHESION_MEETING_BODY) : NULL;
  const char *title = cohesion_node_get_string (report, COHESION_REPORT_TITLE);
  const char *class = cohesion_node_get_string (report, COHESION_REPORT_CLASSIFICATION);
  g_autoptr (GString) words = g_string_new (date);
  g_autoptr (GString) name = NULL;

  if (title == NULL)
    title = cohesion_node_get_string (strategy, COHESION_STRATEGY_TITLE);
  if (body)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", body);
  if (title)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " – " : "", title);
  if (words->len == 0)
    g_string_append (words, _ ("Report"));
  name = clean_name (words->str);
  if (g_strcmp0 (class, "exempt") == 0)
    /* Translators: part of a file name: the report must not be published */
    g_string_append_printf (name, " (%s)", C_ ("file name", "exempt"));
  g_string_append_printf (name, ".%s", extension);
  return g_string_free_and_steal (g_steal_pointer (&name));
}

/**
 * cohesion_report_dup_dispatch_label:
 * @report: a report
 *
 * Returns: (transfer full): what to call the strategy as the report told it: the report, and the meeting that
 *   it goes to
 */
char *
cohesion_report_dup_dispatch_label (CohesionNode *report)
{
  CohesionNode *meeting = cohesion_report_get_meeting (report);
  const char *body = meeting ? cohesion_node_get_string (meeting, COHESION_MEETING_BODY) : NULL;
  g_autofree char *date = meeting ? cohesion_node_dup_text (meeting, COHESION_MEETING_DATE) : NULL;
  g_autofree char *title = cohesion_node_dup_title (report);

  if (body && *date)
    /* Translators: a report, the body that it goes to, and when that meets: “Progress, Cabinet on 19 May
     * 2026” */
    return g_strdup_printf (C_ ("snapshot", "%1$s, %2$s on %3$s"), title, body, date);
  if (body || (date && *date))
    /* Translators: a report, and the body that it goes to or the day of the meeting */
    return g_strdup_printf (C_ ("snapshot", "%1$s, %2$s"), title, body ? body : date);
  return g_steal_pointer (&title);
}

/* A new file takes the place of the old one when it is whole; one broken off is removed. Only a close that is
 * cancelled does that: any other puts what there is in the place. */
static gboolean
write_file (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GCancellable) broken = g_cancellable_new ();
  g_autoptr (GFileOutputStream)
      stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, cancellable, error);

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), g_bytes_get_data (bytes, NULL),
                                 g_bytes_get_size (bytes), NULL, cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
  g_cancellable_cancel (broken);
  g_output_stream_close (G_OUTPUT_STREAM (stream), broken, NULL);
  return FALSE;
}

/* A page, where the name of the file asks for one. */
static gboolean
wants_html (GFile *file)
{
  g_autofree char *name = file ? g_file_get_basename (file) : NULL;
  g_autofree char *lower = name ? g_ascii_strdown (name, -1) : NULL;

  return lower && (g_str_has_suffix (lower, ".html") || g_str_has_suffix (lower, ".htm"));
}

static GBytes *
make_bytes (Work *work, GCancellable *cancellable, GError **error)
{
  g_autoptr (CohesionBlocks) blocks = cohesion_report_draft_finish (work->draft, error);

  if (blocks == NULL)
    return NULL;
  if (!wants_html (work->file))
    return cohesion_report_make_pdf (blocks, work->as_at, work->author, cancellable, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return cohesion_report_make_html (blocks, work->as_at, work->author);
}

static void
work_on_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = make_bytes (work, cancellable, &error);

  if (bytes == NULL || (work->file && !write_file (work->file, bytes, cancellable, &error)))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
}

static void
start (CohesionNode *report, CohesionDate as_at, GFile *file, GTask *task)
{
  CohesionNode *organisation = cohesion_tree_get_organisation (cohesion_node_get_tree (report));
  GError *error = NULL;
  CohesionReportDraft *draft = cohesion_report_draft (report, as_at, &error);
  Work *work;

  if (draft == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work = g_new0 (Work, 1);
  work->draft = draft;
  work->as_at = as_at;
  work->author = g_strdup (cohesion_node_get_string (organisation, COHESION_ORGANISATION_NAME));
  work->file = file ? g_object_ref (file) : NULL;
  g_task_set_task_data (task, work, free_work);
  /* Once the file is in place, it is there, whatever was asked for meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, work_on_thread);
}

/**
 * cohesion_report_make_pdf_async:
 * @report: a report for which cohesion_report_can_make() is true
 * @as_at: the day that it speaks of
 * @cancellable: (nullable): stops the work
 * @callback: called when it is done
 *
 * Makes the PDF of the report as it is now.
 */
void
cohesion_report_make_pdf_async (CohesionNode *report,
                                CohesionDate as_at,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (report, cancellable, callback, user_data);

  g_task_set_source_tag (task, cohesion_report_make_pdf_async);
  start (report, as_at, NULL, task);
}

/**
 * cohesion_report_make_pdf_finish:
 * @error: #CohesionPdfError, of cohesion_report_compose(), or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
cohesion_report_make_pdf_finish (CohesionNode *report, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, report), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cohesion_report_save_async:
 * @report: a report for which cohesion_report_can_make() is true
 * @as_at: the day that it speaks of
 * @file: where it is to be; what is there is replaced
 * @cancellable: (nullable): stops the work
 * @callback: called when it is done
 *
 * Makes the PDF of the report as it is now, or a web page if the name of @file ends as that of one, and
 * writes it. @file is the old one or the new one, whole.
 */
void
cohesion_report_save_async (CohesionNode *report,
                            CohesionDate as_at,
                            GFile *file,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (report, cancellable, callback, user_data);

  g_task_set_source_tag (task, cohesion_report_save_async);
  start (report, as_at, file, task);
}

/**
 * cohesion_report_save_finish:
 * @error: #CohesionPdfError, of cohesion_report_compose(), #GIOErrorEnum
 *
 * Returns: whether the file is written
 */
gboolean
cohesion_report_save_finish (CohesionNode *report, GAsyncResult *result, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (g_task_is_valid (result, report), FALSE);

  bytes = g_task_propagate_pointer (G_TASK (result), error);
  return bytes != NULL;
}
