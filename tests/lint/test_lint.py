"""Each check finds its fault in a small tree, and leaves a sound one alone."""

import importlib
import pathlib
import tempfile
import unittest

import csource
import data
import lint
import strings
import text

HERE = pathlib.Path(__file__).resolve().parents[2]


def found(check, files):
    """The faults, as text, that check finds in a tree of {path: content}."""
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files.items():
            target = pathlib.Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        function = getattr(importlib.import_module(lint.CHECKS[check]), check)
        return [str(fault) for fault in function(lint.Tree(folder))]


class CheckCase(unittest.TestCase):
    def clean(self, check, files):
        self.assertEqual(found(check, files), [])

    def fault(self, check, files, *parts):
        """There is just one fault, and it says each of parts."""
        faults = found(check, files)
        self.assertEqual(len(faults), 1, faults)
        for part in parts:
            self.assertIn(part, faults[0])


class Layers(CheckCase):
    def test_order(self):
        files = {"src/model/a.h": "", "src/ui/page/b.h": '#include "model/a.h"\n#include "c.h"\n', "src/ui/page/c.h": ""}
        self.clean("layers", files)
        self.fault("layers", files | {"src/model/d.c": '\n#include "ui/page/b.h"\n'}, "src/model/d.c:2:", "before")
        self.fault("layers", files | {"src/tool/t.h": "", "src/ui/e.c": '#include "tool/t.h"'}, "src/ui/e.c:1:")
        self.fault("layers", files | {"src/ui/e.c": '#include "../model/a.h"'}, "..")
        self.fault("layers", files | {"src/ui/e.c": '#include "model/none.h"'}, "no file")
        self.fault("layers", files | {"src/drawer/e.c": '#include "model/a.h"'}, "no layer")
        self.clean("layers", files | {"src/model/d.c": '/* #include "ui/page/b.h" */\n'})

    def test_toolkits(self):
        self.fault("layers", {"src/report/a.c": "#include <gtk/gtk.h>\n"}, "src/report/a.c:1:", "gtk")
        self.fault("layers", {"src/tool/a.c": "#include <adwaita.h>\n"}, "adwaita")
        self.fault("layers", {"src/document/a.c": "#include <pango/pangocairo.h>\n"}, "pango")
        self.fault("layers", {"src/model/a.c": "#  include <cairo-pdf.h>\n"}, "cairo")
        self.clean("layers", {"src/report/a.c": "#include <cairo.h>\n", "src/main.c": "#include <adwaita.h>\n"})

    def test_cycles(self):
        ring = {"src/ui/a/a.h": '#include "ui/b/b.h"', "src/ui/b/b.h": "", "src/ui/b/b.c": '#include "ui/a/a.h"'}
        self.fault("cycles", ring, "folders", "src/ui/a → src/ui/b → src/ui/a")
        self.fault("cycles", {"src/ui/a.h": '#include "b.h"', "src/ui/b.h": '#include "a.h"'}, "headers", "src/ui/a.h")
        self.clean("cycles", {"src/ui/a/a.h": '#include "ui/b/b.h"', "src/ui/b/b.h": ""})

    def test_private_headers(self):
        files = {"src/model/a-private.h": "", "src/history/b.c": '#include "model/a-private.h"'}
        self.clean("private_headers", files | {"tests/model/t.c": '#include "model/a-private.h"'})
        self.fault("private_headers", files | {"src/ui/c.c": '#include "model/a-private.h"'}, "src/ui/c.c:1:")
        self.fault("private_headers", files | {"tests/report/t.c": '#include "model/a-private.h"'}, "tests/report")


GNU_STYLE = """
G_DEFINE_FINAL_TYPE (Thing, thing, G_TYPE_OBJECT)

static const Table table[] = {
  { "brace {", '{' }, /* } */
};

static void
short_one (int a,
           int b)
{
  if (a) { b (); }
}

#define BODY { \\
  unpaired

#ifdef ONE
int two (void) {
#else
int two (int a) {
#endif
  return 0;
}

struct _Thing
{
  int (*call) (void);
};

static gboolean
formatted (const char *format, ...) G_GNUC_PRINTF (1, 2)
{
}
"""


class Budgets(CheckCase):
    def test_functions(self):
        told = [(one.name, one.line, one.length) for one in csource.functions(GNU_STYLE)]
        self.assertEqual(told, [("short_one", 9, 5), ("two", 19, 6), ("formatted", 32, 3)])
        with self.assertRaises(ValueError):
            csource.functions("void f (void)\n{\n")

    def test_function_budget(self):
        made = "static int\nf (int a)\n{\n" + "  g ();\n" * 57 + "}\n"
        self.clean("function_budget", {"src/a.c": made})
        self.fault("function_budget", {"src/a.c": made.replace("}", "\n}")}, "src/a.c:2:", "f is 61 lines")
        self.fault("function_budget", {"tests/a.c": "}"}, "cannot be measured")

    def test_file_budget(self):
        self.clean("file_budget", {"src/a.c": "\n" * 600})
        self.fault("file_budget", {"src/a.c": "\n" * 601}, "src/a.c:601:")
        self.fault("file_budget", {"build-aux/dev": "\n" * 601}, "build-aux/dev")

    def test_share(self):
        self.clean("test_share", {"src/a.c": "a;\n" * 3000})
        self.clean("test_share", {"src/a.c": "a;\n" * 4000, "tests/a.c": "a;\n" * 1800})
        self.clean("test_share", {"src/a.c": "a;\n\n/*\n * b\n */\n" * 2900 + "\n" * 9000})
        self.fault("test_share", {"src/a.c": "a;\n" * 4000, "tests/a.c": "a;\n" * 1700}, "45 %", "101 lines")
        self.fault("test_share", {"src/a.c": "a;\n" * 4000, "tests/a.c": "/* a */\n" * 4000}, "45 %")
        self.fault("test_share", {"src/a.c": "a;\n" * 4000, "tests/lint/a.py": "a\n" * 4000}, "45 %")


class Idioms(CheckCase):
    def test_code(self):
        for line in ("g_object_unref (a);", "g_print (a);", "fprintf (stderr, a);", "gtk_label_set_markup (a, b);",
                     "#if 0", 'f (a, "use-markup", TRUE);', 'gtk_widget_add_css_class (a, "dim-label");'):  # fmt: skip
            self.fault("idioms", {"src/ui/a.c": f"\n{line}\n"}, "src/ui/a.c:2:")
        for line in ("f (g_object_unref);", "/* g_print (a) */", '"g_print (a)";', "g_strdup_printf (a);"):
            self.clean("idioms", {"src/ui/a.c": line})
        self.clean("idioms", {"src/tool/a.c": "g_print (a);"})

    def test_blueprint(self):
        for line in ("use-markup: true;", "Gtk.ComboBoxText {}", "TreeView view {}", "Adw.Leaflet {}", "label: _('a');"):
            self.fault("idioms", {"src/ui/a.blp": f"\n{line}"}, "src/ui/a.blp:2:")
        for line in ("use-markup: false;", "Adw.Dialog {}", "// use-markup: true", 'label: _("a");'):
            self.clean("idioms", {"src/ui/a.blp": line})

    def test_marks(self):
        self.fault("marks", {"tests/a.c": "/* TO" + "DO */"}, "tests/a.c:1:")
        self.clean("marks", {"tests/a.c": "/* MASTODON */"})


RULES = "[*]\ncharset = utf-8\nend_of_line = lf\ninsert_final_newline = true\ntrim_trailing_whitespace = true\n"


class Text(CheckCase):
    def test_editorconfig(self):
        rules = {".editorconfig": RULES + "[*.{c,h}]\nindent_style = space\n[tests/data/**]\ncharset = unset\n"}
        self.clean("editorconfig", rules | {"a/b.c": "  x\n", "b": "\tx\n", "tests/data/a/b": b"\xff\n", "p.png": b"\xff"})
        for content, part in ((b"\xff\n", "UTF-8"), (b"a\r\n", "carriage"), (b"a", "newline"), (b"\na \n", ":2:")):
            self.fault("editorconfig", rules | {"b": content}, "b:", part)
        self.fault("editorconfig", rules | {"a/b.h": "\n\tx\n"}, "a/b.h:2:", "tab")

    def test_globs(self):
        told = [bool(glob.fullmatch(path)) for glob, _ in text.read_editorconfig("[*.{c,h}]\n[a/**]\n[meson.build]")
                for path in ("x/a.c", "a/b/c", "y/meson.build", "c")]  # fmt: skip
        self.assertEqual(told, [True, False, False, False, False, True, False, False, False, False, True, False])

    def test_machine_paths(self):
        self.fault("machine_paths", {"a": "\nsee /" + "home/someone\n"}, "a:2:")
        self.clean("machine_paths", {"a": "https://a.gov.uk/home/page $HOME/home/x"})

    def test_top_level(self):
        self.clean("top_level", {"src/a": "", ".ci/run": "", "COPYING": ""})
        self.fault("top_level", {"notes/a": "", "notes/b": ""}, "notes:1:")

    def test_shell(self):
        self.clean("shell", {"a": "#!/bin/sh\nif true; then :; fi\n"})
        self.fault("shell", {"a": "#!/bin/sh\nx=(1 2)\n"}, "a:1:", "dash")


PO = """msgid ""
msgstr ""
"Project-Id-Version: cohesion\\n"
"PO-Revision-Date: 2026-11-23 12:00+0000\\n"
"Last-Translator: A <a@cohesion.example>\\n"
"Language-Team: Welsh\\n"
"Language: cy\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
{}
"""
PLURAL = '"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n'


class Strings(CheckCase):
    def test_potfiles(self):
        files = {"po/POTFILES.in": "# note\nsrc/a.c\nsrc/b.blp\n", "src/a.c": 'g_dgettext (D, "a")', "src/b.blp": '_("a")'}
        self.clean("potfiles", files | {"src/c.c": '/* _("a") */ f ("_(")\n#define NC_(c, t) t\n'})
        self.fault("potfiles", files | {"src/t.h": 'FIELD (A, NC_ ("field", "a"))'}, "src/t.h:1:", "add it")
        self.fault("potfiles", files | {"data/x.desktop.in.in": ""}, "data/x.desktop.in.in:1:", "add it")
        self.fault("potfiles", files | {"src/a.c": "f ();"}, "POTFILES.in:2:", "take it out")
        self.fault("potfiles", files | {"po/POTFILES.in": "src/a.c\nsrc/b.blp\nsrc/z.c\n"}, "POTFILES.in:3:", "exist")
        self.fault("potfiles", files | {"po/POTFILES.in": "src/b.blp\nsrc/a.c\n"}, "POTFILES.in:2:", "order")

    def test_pot(self):
        files = {"po/POTFILES.in": "src/a.c\n"}
        self.clean("pot", files | {"src/a.c": 'x = _("“a”…");'})
        self.fault("pot", files | {"src/a.c": '\nx = _("a...");'}, "src/a.c:2:", "ellipsis")
        self.fault("pot", files | {"src/a.c": 'x = _("a \'b\'");'}, "src/a.c:1:", "quot")

    def test_linguas(self):
        lists = {"po/LINGUAS": "cy\npl\n", "help/LINGUAS": ""}
        self.clean("linguas", lists | {"po/cy.po": "", "po/pl.po": ""})
        self.fault("linguas", lists | {"po/cy.po": ""}, "po/LINGUAS", "pl is listed")
        self.fault("linguas", lists | {"po/cy.po": "", "po/pl.po": "", "help/ro/ro.po": ""}, "help/LINGUAS", "ro has")
        self.fault("linguas", {"po/LINGUAS": "pl\ncy\n", "help/LINGUAS": "", "po/cy.po": "", "po/pl.po": ""}, "sorted")

    def test_translations(self):
        self.clean("translations", {"po/cy.po": PO.format(PLURAL)})
        self.fault("translations", {"po/cy.po": PO.format("")}, "Plural-Forms")
        wrong = PO.format(PLURAL) + '#, c-format\nmsgid "%s a"\nmsgstr "%d a"\n'
        self.assertIn("format", " ".join(found("translations", {"po/cy.po": wrong})))


class Data(CheckCase):
    """Our own files with one thing spoilt."""

    def spoilt(self, check, path, old, new, *parts):
        files = {name: (HERE / name).read_text("utf-8") for name in (path, "meson.build")}
        self.clean(check, files)
        self.assertIn(old, files[path])
        self.fault(check, files | {path: files[path].replace(old, new, 1)}, *parts)

    def test_metainfo(self):
        for old, new, part in (("track actions<", "track actions.<", "full stop"), ("<summary>", "<summary>The ", "article"),
                               ('version="0.1.0"', 'version="0.0.9"', "newest"), ("oars-1.1", "oars-1.0", "content_rating"),
                               ("track actions<", "track a very great many more actions<", "characters")):  # fmt: skip
            self.spoilt("metainfo", data.METAINFO, old, new, part)

    def test_mime(self):
        self.spoilt("mime", data.MIME, "*.cohesion", "*.cohesionx", "its name")
        self.spoilt("mime", data.MIME, "1:64", "1:2", "its content")

    def test_schema(self):
        self.spoilt("schema", data.SCHEMA, "<default>1200", "<default>12", "range")
        self.spoilt("schema", data.SCHEMA, "<summary>Width of the window</summary>", "", "window-width")

    def test_icons(self):
        svg = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}">{1}</svg>'
        good = {"data/x-a-symbolic.svg": svg.format(16, ""), "data/a.svg": svg.format(128, "")}
        self.clean("icons", good | {"src/ui/a.c": '"x-a-symbolic"'})
        self.fault("icons", good | {"src/ui/a.blp": '"x-b-symbolic"'}, "src/ui/a.blp:1:", "x-b-symbolic")
        self.fault("icons", good | {"data/b.svg": svg.format(16, "")}, "128")
        self.fault("icons", good | {"data/b.svg": svg.format(128, "<text>a</text>")}, "<text>")

    def test_resources(self):
        listed = {data.RESOURCES: "<gresources><gresource><file>style.css</file></gresource></gresources>"}
        self.clean("resources", listed | {"data/resources/style.css": ""})
        self.fault("resources", listed, "does not exist")
        self.fault("resources", listed | {"data/resources/style.css": "", "data/resources/a.svg": ""}, "a.svg:1:")


class Whole(unittest.TestCase):
    def test_every_check_has_its_function(self):
        for check, module in lint.CHECKS.items():
            self.assertTrue(callable(getattr(importlib.import_module(module), check)), check)

    def test_template_holds_the_comments_for_translators(self):
        with tempfile.NamedTemporaryFile() as template:
            strings.extract(HERE, template.name)
            self.assertIn("search terms to find this program", pathlib.Path(template.name).read_text("utf-8"))


if __name__ == "__main__":
    unittest.main()
