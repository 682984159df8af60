"""check-pdf.py finds nothing wrong with what the PDF surface makes, and finds each fault put into it.

Called with the program that writes the fixture, which is tests/report/pdf-fixture.c.
"""

import importlib.util
import pathlib
import subprocess
import sys
import tempfile
import unittest

import pikepdf
from pikepdf import Array, Dictionary, Name, String

CHECK = pathlib.Path(__file__).with_name("check-pdf.py")
sys.path.insert(0, str(CHECK.parent))
SPEC = importlib.util.spec_from_file_location("check_pdf", CHECK)
check_pdf = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(check_pdf)
FIXTURE_PROGRAM = None
TITLE = "Rivers & <bridges> (part \\ one): Gŵyl y bont, پل"


def check(path, *options):
    """What the checker prints of the file, and its exit status."""
    result = subprocess.run([sys.executable, CHECK, path, *options], capture_output=True, text=True, check=False)
    return result.stdout + result.stderr, result.returncode


def elements(pdf, role):
    return [item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/S") == Name("/" + role)
            and "/P" in item]


def annotations(pdf):
    return [item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/Subtype") == Name.Link]


def fonts(pdf, kind):
    return [item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/Type") == Name.Font
            and item.get("/Subtype") == Name("/" + kind)]


def edit_page(pdf, index, before, after, count=1):
    page = pdf.pages[index]
    content = page.Contents.read_bytes()
    assert before in content, before
    page.Contents = pdf.make_stream(content.replace(before, after, count))


def edit_xmp(pdf, before, after):
    content = pdf.Root.Metadata.read_bytes()
    assert before in content
    pdf.Root.Metadata.write(content.replace(before, after))


def set_key(item, key, value):
    item[key] = value


def delete(item, *keys):
    for key in keys:
        del item[key]


# name: (what is done to the file, a clause that must be complained of)
MUTATIONS = {
    "unmarked": (lambda pdf: set_key(pdf.Root.MarkInfo, "/Marked", False), "14289-1 7.1"),
    "no language": (lambda pdf: delete(pdf.Root, "/Lang"), "14289-1 7.2"),
    "bad language": (lambda pdf: set_key(pdf.Root, "/Lang", String("English!")), "14289-1 7.2"),
    "title not shown": (lambda pdf: delete(pdf.Root, "/ViewerPreferences"), "14289-1 7.1"),
    "no XMP": (lambda pdf: delete(pdf.Root, "/Metadata"), "19005-2 6.6.2"),
    "XMP that is no XML": (lambda pdf: edit_xmp(pdf, b"</rdf:RDF>", b""), "19005-2 6.6.2"),
    "no claim of PDF/UA": (lambda pdf: edit_xmp(pdf, b"<pdfuaid:part>1", b"<pdfuaid:part>2"), "14289-1 5"),
    "no claim of PDF/A": (lambda pdf: edit_xmp(pdf, b"conformance>A<", b"conformance>B<"), "19005-2 6.6.4"),
    "schema not described": (lambda pdf: edit_xmp(pdf, b"PDF/UA identification", b""), "19005-2 6.6.2.3"),
    "two titles": (lambda pdf: set_key(pdf.trailer.Info, "/Title", String("Other")), "19005-2 6.6.3"),
    "bad date": (lambda pdf: set_key(pdf.trailer.Info, "/ModDate", String("20240521")), "32000-1 7.9.4"),
    "no output intent": (lambda pdf: delete(pdf.Root, "/OutputIntents"), "19005-2 6.2.3"),
    "broken profile": (lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(b"none"), "19005-2 6.2.3"),
    "no tree": (lambda pdf: delete(pdf.Root, "/StructTreeRoot"), "14289-1 7.1"),
    "unknown role": (lambda pdf: set_key(elements(pdf, "P")[0], "/S", Name.Aside), "14289-1 7.1"),
    "row in a row": (lambda pdf: set_key(elements(pdf, "TD")[0], "/S", Name.TR), "32000-1 14.8.4.3"),
    "wrong parent": (lambda pdf: set_key(elements(pdf, "P")[0], "/P", elements(pdf, "L")[0]), "32000-1 14.7.2"),
    "bad passage language": (lambda pdf: set_key(elements(pdf, "P")[0], "/Lang", String("-")), "14289-1 7.2"),
    "picture not described": (lambda pdf: delete(elements(pdf, "Figure")[0], "/Alt"), "14289-1 7.3"),
    "header without scope": (lambda pdf: delete(elements(pdf, "TH")[9], "/A"), "14289-1 7.5"),
    "cell too wide": (lambda pdf: set_key(elements(pdf, "TD")[5], "/A", Dictionary(O=Name.Table, ColSpan=2)),
                      "14289-1 7.5"),
    "list without numbering": (lambda pdf: delete(elements(pdf, "L")[0], "/A"), "14289-1 7.6"),
    "note without ID": (lambda pdf: delete(elements(pdf, "Note")[0], "/ID"), "14289-1 7.9"),
    "heading skipped": (lambda pdf: set_key(elements(pdf, "H2")[0], "/S", Name.H3), "14289-1 7.4.2"),
    "no Tabs": (lambda pdf: delete(pdf.pages[0].obj, "/Tabs"), "14289-1 7.18.3"),
    "link without text": (lambda pdf: delete(annotations(pdf)[0], "/Contents"), "14289-1 7.18.5"),
    "link not printed": (lambda pdf: set_key(annotations(pdf)[0], "/F", 0), "19005-2 6.3.2"),
    "link off the page": (lambda pdf: set_key(annotations(pdf)[3], "/Rect", Array([10, 700, 50, 720])),
                          "32000-1 12.5.2"),
    "link to nowhere": (lambda pdf: delete(annotations(pdf)[0], "/Dest"), "19005-2 6.5.1"),
    "link to another": (lambda pdf: set_key(annotations(pdf)[0], "/StructParent", 999), "32000-1 14.7.4.4"),
    "link without annotation": (lambda pdf: set_key(elements(pdf, "Link")[0], "/K", Array([1])), "14289-1 7.18.5"),
    "unescaped URI": (lambda pdf: set_key(annotations(pdf)[2].A, "/URI", String("https://é.org/")),
                      "32000-1 12.6.4.7"),
    "form field": (lambda pdf: set_key(annotations(pdf)[0], "/Subtype", Name.Widget), "19005-2 6.3.1"),
    "painted outside": (lambda pdf: edit_page(pdf, 1, b"EMC", b"EMC 1 1 5 5 re f"), "14289-1 7.1"),
    "mark left open": (lambda pdf: edit_page(pdf, 0, b"EMC", b""), "32000-1 14.6"),
    "mark not drawn": (lambda pdf: edit_page(pdf, 0, b"/MCID 0", b"/MCID 400"), "14289-1 7.1"),
    "mark drawn twice": (lambda pdf: edit_page(pdf, 0, b"/MCID 4 ", b"/MCID 0 "), "32000-1 14.7.4.2"),
    "mark of another role": (lambda pdf: edit_page(pdf, 0, b"/H1 <<", b"/H2 <<"), "32000-1 14.7.4.2"),
    "artifact without type": (lambda pdf: edit_page(pdf, 0, b"/Type/Pagination", b""), "14289-1 7.8"),
    "tags exchanged": (lambda pdf: exchange(pdf), "32000-1 14.7.4.4"),
    "no ToUnicode": (lambda pdf: delete(fonts(pdf, "TrueType")[0], "/ToUnicode"), "14289-1 7.21.7"),
    "no CIDToGIDMap": (lambda pdf: delete(fonts(pdf, "CIDFontType2")[0], "/CIDToGIDMap"), "14289-1 7.21.3.2"),
    "font not embedded": (lambda pdf: delete(fonts(pdf, "TrueType")[0].FontDescriptor, "/FontFile2"),
                          "14289-1 7.21.4.1"),
    "smooth image": (lambda pdf: set_key(pdf.Root.OutputIntents[0].DestOutputProfile, "/Interpolate", True),
                     "19005-2 6.2.8"),
    "script": (lambda pdf: set_key(pdf.Root, "/OpenAction", Dictionary(S=Name.JavaScript, JS=String(""))),
               "19005-2 6.5"),
    "blend mode": (lambda pdf: set_key(pdf.pages[0].Resources.ExtGState["/a0"], "/BM", Name.Odd), "19005-2 6.2.10"),
    "no colours to mix": (lambda pdf: delete(pdf.pages[0].obj.Group, "/CS"), "19005-2 6.2.10"),
    "bookmark to nowhere": (lambda pdf: delete(pdf.Root.Outlines.First, "/Dest"), "32000-1 12.3.3"),
}


def exchange(pdf):
    marks = pdf.Root.StructTreeRoot.ParentTree.Kids[0].Nums[1]
    marks[0], marks[1] = marks[1], marks[0]


class CheckPdf(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.fixture = pathlib.Path(cls.folder.name, "fixture.pdf")
        subprocess.run([FIXTURE_PROGRAM, cls.fixture], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_fixture_conforms(self):
        text, status = check(self.fixture, "--title", TITLE, "--lang", "en-GB", "--heading", "H1:Rivers and bridges",
                             "--heading", "H2:Table", "--rows", "62")
        self.assertEqual(status, 0, text)

    def test_expectations(self):
        for options in (["--title", "Other"], ["--lang", "cy"], ["--heading", "H1:Table"], ["--rows", "63"]):
            with self.subTest(options):
                text, status = check(self.fixture, *options)
                self.assertEqual(status, 1, text)
                self.assertTrue(text.startswith("expected: "), text)

    def test_unreadable(self):
        text, status = check(__file__)
        self.assertEqual(status, 2, text)

    def test_mutations(self):
        for name, (mutate, clause) in MUTATIONS.items():
            with self.subTest(name), pikepdf.open(self.fixture) as pdf:
                mutate(pdf)
                checker = check_pdf.Checker(pdf)
                checker.run()
                clauses = {found for found, _ in checker.faults.lines}
                self.assertIn(clause, clauses)
                self.assertNotIn("unreadable", clauses)


if __name__ == "__main__":
    FIXTURE_PROGRAM = sys.argv.pop(1)
    unittest.main()
