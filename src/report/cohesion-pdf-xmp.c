#include "config.h"

#include "cohesion-pdf-xmp.h"

/* What XML 1.0 does not allow even escaped becomes a space: controls, and the two that are no characters. */
static char *
escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *c = valid; *c; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gboolean allowed = character >= 0x20 && character != 0x7f && character != 0xfffe && character != 0xffff;

      g_string_append_unichar (clean, allowed ? character : ' ');
    }
  return g_markup_escape_text (clean->str, clean->len);
}

static void
append_property (GString *xmp, const char *name, const char *before, const char *value, const char *after)
{
  g_autofree char *escaped = NULL;

  if (!value || *value == '\0')
    return;
  escaped = escape (value);
  g_string_append_printf (xmp, "<%s>%s%s%s</%s>\n", name, before, escaped, after, name);
}

static void
append_description (GString *xmp, const CohesionPdfRecording *recording)
{
  static const char one_language[] = "<rdf:Alt><rdf:li xml:lang=\"x-default\">";

  append_property (xmp, "dc:format", "", "application/pdf", "");
  append_property (xmp, "dc:title", one_language, recording->title, "</rdf:li></rdf:Alt>");
  append_property (xmp, "dc:description", one_language, recording->subject, "</rdf:li></rdf:Alt>");
  append_property (xmp, "dc:creator", "<rdf:Seq><rdf:li>", recording->author, "</rdf:li></rdf:Seq>");
  append_property (xmp, "dc:language", "<rdf:Bag><rdf:li>", recording->language, "</rdf:li></rdf:Bag>");
}

static void
append_production (GString *xmp, const CohesionPdfRecording *recording)
{
  g_autoptr (GDateTime) utc = recording->created ? g_date_time_to_utc (recording->created) : NULL;
  g_autofree char *date = utc ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  append_property (xmp, "xmp:CreatorTool", "", "Cohesion", "");
  append_property (xmp, "xmp:CreateDate", "", date, "");
  append_property (xmp, "xmp:ModifyDate", "", date, "");
  append_property (xmp, "xmp:MetadataDate", "", date, "");
  append_property (xmp, "pdf:Producer", "", "Cohesion " COHESION_VERSION, "");
}

/* ISO 19005-2, 6.6.2.3: a property that PDF/A does not know, as the one of PDF/UA, must be described. */
static void
append_extension_schema (GString *xmp)
{
  g_string_append (xmp,
                   "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
                   "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
                   "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
                   "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
                   "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
                   "<pdfaProperty:name>part</pdfaProperty:name>\n"
                   "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
                   "<pdfaProperty:category>internal</pdfaProperty:category>\n"
                   "<pdfaProperty:description>Part of ISO 14289 that the file conforms to"
                   "</pdfaProperty:description>\n"
                   "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
                   "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n");
}

/**
 * cohesion_pdf_make_xmp:
 * The XMP packet of the document (ISO 16684-1): what it is called, and that it claims to conform to
 * PDF/UA-1 (ISO 14289-1, clause 5) and PDF/A-2a (ISO 19005-2, 6.6.4).
 *
 * Returns: (transfer full): UTF-8
 */
char *
cohesion_pdf_make_xmp (const CohesionPdfRecording *recording)
{
  GString *xmp = g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\"\n"
                               " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                               " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
                               " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
                               " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
                               " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
                               " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
                               " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n");

  append_property (xmp, "pdfuaid:part", "", "1", "");
  append_property (xmp, "pdfaid:part", "", "2", "");
  append_property (xmp, "pdfaid:conformance", "", "A", "");
  append_description (xmp, recording);
  append_production (xmp, recording);
  append_extension_schema (xmp);
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
  return g_string_free_and_steal (xmp);
}
