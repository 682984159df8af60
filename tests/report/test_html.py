"""The pages that people get: every kind of report as HTML, held to what a screen reader and a keyboard need.

Called with cohesion-tool.
"""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).parent
DATA = HERE.parent / "data/reports"
SAMPLES = sorted((HERE.parents[1] / "data/samples").glob("*.cohesion"))
KINDS = ("decision", "progress", "exception", "briefing", "strategy", "consultation")
XHTML = "{http://www.w3.org/1999/xhtml}"
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
TOOL = None


def name_of(element):
    return element.tag.removeprefix(XHTML)


def text_of(element):
    return " ".join(" ".join(element.itertext()).split())


def luminance(colour):
    channels = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class Pages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "report.html"

    def make(self, strategy, kind, path=None, *options):
        command = [TOOL, "report", "--kind", kind, strategy, "-o", path or self.path, "--date", "2026-11-28", *options]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual((result.stderr, result.returncode), ("", 0))
        return result.stdout

    def test_every_page_keeps_the_rules(self):
        for kind in KINDS:
            for strategy in [DATA / "consulted.cohesion", DATA / "progress.cohesion", *SAMPLES]:
                with self.subTest(kind=kind, strategy=strategy.name):
                    self.make(strategy, kind)
                    self.check(ElementTree.fromstring(self.path.read_text()))

    def check(self, page):
        elements = list(page.iter())
        self.check_document(page)
        for check in (self.check_headings, self.check_links, self.check_tables, self.check_lists, self.check_safety):
            check(elements)

    def check_document(self, page):
        body = page.find(XHTML + "body")
        self.assertRegex(page.get("lang"), LANGUAGE)
        self.assertIn(page.get("dir"), ("ltr", "rtl"))
        self.assertTrue(text_of(page.find(f"{XHTML}head/{XHTML}title")))
        self.assertEqual(len(body.findall(XHTML + "main")), 1)
        self.assertEqual(len(list(page.iter(XHTML + "nav"))), 1)
        self.assertEqual(len(body.findall(XHTML + "footer")), 1)
        self.assertEqual((name_of(body[0]), body[0].get("class")), ("a", "skip"))

    def check_headings(self, elements):
        levels = [int(name_of(element)[1]) for element in elements if re.fullmatch("h[1-6]", name_of(element))]
        self.assertEqual(levels.count(1), 1)
        self.assertEqual(levels[0], 1)
        for before, level in zip(levels, levels[1:]):
            self.assertLessEqual(level, before + 1)

    def check_links(self, elements):
        ids = collections.Counter(element.get("id") for element in elements if element.get("id"))
        self.assertEqual([name for name, n in ids.items() if n > 1], [])
        for element in elements:
            if element.get("aria-labelledby"):
                self.assertIn(element.get("aria-labelledby"), ids)
            if name_of(element) == "a":
                self.assertTrue(text_of(element))
                address = element.get("href")
                self.assertTrue(address.startswith(("http", "mailto:", "tel:")) or address[1:] in ids, address)

    def check_tables(self, elements):
        for table in (element for element in elements if name_of(element) == "table"):
            self.assertEqual(name_of(table[0]), "caption")
            self.assertTrue(text_of(table[0]))
            rows = list(table.iter(XHTML + "tr"))
            self.assertEqual({len(row) for row in rows}, {len(rows[0])})
            self.assertEqual({cell.get("scope") for cell in rows[0]}, {"col"})
            for cell in table.iter(XHTML + "th"):
                self.assertIn(cell.get("scope"), ("col", "row"))
            self.assertTrue(all(text_of(cell) for cell in rows[0]))

    def check_lists(self, elements):
        for element in elements:
            if name_of(element) in ("ul", "ol"):
                self.assertEqual({name_of(item) for item in element}, {"li"})
            elif name_of(element) == "dl":
                self.assertEqual({tuple(map(name_of, pair)) for pair in element}, {("dt", "dd")})
            elif name_of(element) == "img":
                self.assertTrue(element.get("alt").strip())
            if element.get("lang"):
                self.assertRegex(element.get("lang"), LANGUAGE)

    def check_safety(self, elements):
        for element in elements:
            self.assertNotIn(name_of(element), ("script", "link", "iframe", "object", "form"))
            self.assertFalse([name for name in element.keys() if name.startswith("on")])
            if element.get("src"):
                self.assertRegex(element.get("src"), "^data:image/(png|svg[+]xml);base64,")
            if name_of(element) == "style":
                self.assertNotRegex(element.text, r"url\(|@import")

    def test_contrast(self):
        self.make(SAMPLES[0], "strategy")
        style = self.path.read_text()
        schemes = re.findall(r":root \{(.*?)\}", style, re.S)
        self.assertEqual(len(schemes), 3)
        for scheme in schemes:
            colours = dict(re.findall(r"--(\w+): (#\w{6})", scheme))
            for ink in ("ink", "soft", "link"):
                for paper in ("paper", "shade"):
                    self.assertGreaterEqual(contrast(colours[ink], colours[paper]), 7, (ink, paper))

    def test_says_what_the_pdf_says(self):
        for kind in ("decision", "strategy", "consultation"):
            self.make(DATA / "consulted.cohesion", kind)
            page = text_of(ElementTree.fromstring(self.path.read_text()).find(XHTML + "body"))
            pdf = self.path.with_suffix(".pdf")
            self.make(DATA / "consulted.cohesion", kind, pdf)
            printed = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
            words = collections.Counter(re.findall(r"\w{4,}", page))
            for word in set(re.findall(r"\w{4,}", printed)) - {"Page"}:
                self.assertTrue(words[word], f"{kind} report: “{word}” is in the PDF alone")

    def test_by_name_and_by_option(self):
        other = self.path.with_name("report.txt")
        self.make(SAMPLES[0], "decision", self.path.with_name("REPORT.HTM"))
        self.make(SAMPLES[0], "decision", other, "--html")
        self.assertTrue(self.path.with_name("REPORT.HTM").read_bytes().startswith(b"<!DOCTYPE html>"))
        self.assertTrue(other.read_bytes().startswith(b"<!DOCTYPE html>"))
        self.make(SAMPLES[0], "decision", other)
        self.assertTrue(other.read_bytes().startswith(b"%PDF"))

    def test_same_bytes(self):
        again = self.path.with_name("again.html")
        for kind in KINDS:
            self.make(SAMPLES[0], kind)
            self.make(SAMPLES[0], kind, again)
            self.assertEqual(self.path.read_bytes(), again.read_bytes())

    def test_reading_age_is_told_to_the_author_alone(self):
        told = self.make(SAMPLES[0], "strategy")
        self.assertRegex(told, r"^.*: Reading age about \d+: sentences have \d+ words on average\..*\n$")
        self.assertNotIn("Reading age", self.path.read_text())
        self.assertEqual(self.make(SAMPLES[0], "decision"), "")


if __name__ == "__main__":
    TOOL = pathlib.Path(sys.argv[1]).resolve()
    unittest.main(argv=sys.argv[:1])
