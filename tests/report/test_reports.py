"""The reports that people get: conforming, readable in the right order, complete, the same every time.

Called with the program that writes samples of every block (sample-pdf.c), and with cohesion-tool.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
CHECK = HERE / "check-pdf.py"
FIXTURE = HERE.parent / "data/reports/decision.cohesion"
CONSULTED = HERE.parent / "data/reports/consulted.cohesion"
PROGRESS = HERE.parent / "data/reports/progress.cohesion"
SAMPLES = ROOT / "data/samples"
SAMPLE_PDF = TOOL = None


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def text_of(path, *options):
    """The text of a PDF as a reader gets it, with all white space as single spaces."""
    return " ".join(run("pdftotext", *options, path, "-").stdout.split())


class Reports(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "report.pdf"

    def report(self, strategy, path=None):
        result = run(TOOL, "report", strategy, "-o", path or self.path, "--date", "2019-05-13")
        self.assertEqual((result.stdout, result.stderr, result.returncode), ("", "", 0))

    def conforms(self):
        result = run(sys.executable, "-B", CHECK, self.path)
        self.assertIn(": 0 faults;", result.stdout)
        self.assertEqual(result.returncode, 0)

    def in_order(self, text, parts):
        at = 0
        for part in parts:
            found = text.find(part, at)
            self.assertGreaterEqual(found, 0, f"“{part}” is not behind what goes before it in: {text}")
            at = found + len(part)

    def test_every_block_conforms(self):
        for arguments in ([], ["30"], ["-1"], ["-9"], ["-104"]):
            with self.subTest(arguments=arguments):
                self.assertEqual(run(SAMPLE_PDF, self.path, *arguments).returncode, 0)
                self.conforms()

    def test_every_block_reads_in_order(self):
        run(SAMPLE_PDF, self.path)
        self.in_order(text_of(self.path), [
            "A strategy in which “everyone” belongs & stays", "Recommendations", "(i)", "Approve the strategy",
            "(ii)", "1 Introduction and background", "1.1 What people said", "2 Proposal", "Actions under priority 1",
            "Croeso i bawb yn ein cymuned ni, lle mae ŷ ac ŵ yn perthyn.", "نحن جميعا ننتمي إلى هنا",
            "আমরা সবাই এখানকার মানুষ।", "Мы все здесь свои.", "Background papers", "None",
        ])

    def test_every_page_is_numbered(self):
        run(SAMPLE_PDF, self.path)
        pages = run("pdftotext", self.path, "-").stdout.split("\f")[:-1]
        for number, page in enumerate(pages, 1):
            self.assertIn(f"Page {number} of {len(pages)}", page)
            self.assertIn("As at 21 May 2019", page)

    def test_missing_parts_are_not_printed(self):
        run(SAMPLE_PDF, self.path)
        self.assertNotIn("Say whether", text_of(self.path))
        run(SAMPLE_PDF, self.path, "0", "preview")
        self.assertIn("Say whether this is a key decision", text_of(self.path))

    def test_ten_thousand_rows_open(self):
        self.assertEqual(run(SAMPLE_PDF, self.path, "10000").returncode, 0)
        info = run("pdfinfo", self.path)
        self.assertEqual((info.stderr, info.returncode), ("", 0))
        self.assertGreater(int(re.search(r"Pages:\s+(\d+)", info.stdout)[1]), 500)
        self.assertRegex(info.stdout, r"Tagged:\s+yes")

    def test_decision_reports_conform(self):
        for strategy in [FIXTURE, *sorted(SAMPLES.glob("*.cohesion"))]:
            with self.subTest(strategy=strategy.name):
                self.report(strategy)
                self.conforms()

    def test_reports_on_progress_conform(self):
        for kind in ("progress", "exception", "briefing"):
            for strategy in [PROGRESS, *sorted(SAMPLES.glob("*.cohesion"))]:
                with self.subTest(kind=kind, strategy=strategy.name):
                    result = run(TOOL, "report", "--kind", kind, strategy, "-o", self.path, "--date", "2026-11-28")
                    self.assertEqual((result.stdout, result.stderr, result.returncode), ("", "", 0))
                    self.conforms()

    def test_public_reports_conform(self):
        for kind in ("strategy", "consultation", "minute"):
            for strategy in [CONSULTED, *sorted(SAMPLES.glob("*.cohesion"))]:
                with self.subTest(kind=kind, strategy=strategy.name):
                    again = self.path.with_name("again.pdf")
                    for path in (self.path, again):
                        result = run(TOOL, "report", "--kind", kind, strategy, "-o", path, "--date", "2026-11-28")
                        self.assertEqual((result.stderr, result.returncode), ("", 0))
                    self.conforms()
                    self.assertEqual(self.path.read_bytes(), again.read_bytes())

    def test_minute_is_in_the_words_of_the_council(self):
        strategy = SAMPLES / "barking-and-dagenham.cohesion"
        result = run(TOOL, "report", "--kind", "minute", "--decision", "2019-05-21", strategy, "-o", self.path)
        self.assertEqual((result.stdout, result.stderr, result.returncode), ("", "", 0))
        self.in_order(text_of(self.path), [
            "Meeting: 21/05/2019 - Cabinet (Item 5)", "The Cabinet Member for Community Leadership and Engagement",
            "1. Relationships and culture:", "Priority 1: To increase", "As at 21 May 2019", "Cabinet resolved to:",
            "(i)", "Approve the", "as set out at Appendix 1 to the report; and", "(ii)", "Note the proposed approach",
        ])

    def test_strategy_that_was_put_to_cabinet_is_missed(self):
        document = json.loads((SAMPLES / "barking-and-dagenham.cohesion").read_text(encoding="utf-8"))
        document["reports"][0]["asOfSnapshot"] = "nowhere"
        strategy = self.path.with_name("without.cohesion")
        strategy.write_text(json.dumps(document), encoding="utf-8")
        for name in ("report.pdf", "report.html"):
            result = run(TOOL, "report", strategy, "-o", self.path.with_name(name))
            self.assertIn("the snapshot nowhere, which is not in this file", result.stderr)
            self.assertNotEqual(result.returncode, 0)
            self.assertFalse(self.path.with_name(name).exists())

    def test_order_of_the_public_strategy(self):
        run(TOOL, "report", "--kind", "strategy", CONSULTED, "-o", self.path, "--date", "2026-11-28")
        text = text_of(self.path)
        self.in_order(text, [
            "A strategy for everyone", "Council", "Period", "Other formats and languages", "Contents", "Foreword",
            "We all belong here.", "Our vision", "What we mean", "Mayor of London", "Who we are",
            "What you told us and what we did", "around 50", "What we have done already", "What we will do",
            "Theme 1", "Priority 1", "How we will measure progress", "How it fits with other plans",
            "How we will report on progress", "What the words mean", "Contact us",
        ])
        for name in ("Jo Example", "Pat Example", "Jo Bloggs", "jo@example.org", "Kept from the public"):
            self.assertNotIn(name, text)

    def test_reports_are_dated_with_their_meeting(self):
        result = run(TOOL, "report", "--kind", "progress", PROGRESS, "-o", self.path)
        self.assertEqual((result.stdout, result.stderr, result.returncode), ("", "", 0))
        self.assertIn("As at 15 December 2026", text_of(self.path))

    def test_minute_comes_back(self):
        self.report(SAMPLES / "barking-and-dagenham.cohesion")
        text = text_of(self.path)
        self.in_order(text, [
            "The Cabinet is recommended to:",
            "(i)",
            "Approve the “No one left behind: we all belong - A Cohesion and Integration Strategy for Barking and Dagenham”, "
            "as set out at Appendix 1 to the report; and",
            "(ii)",
            "Note the proposed approach to cohesion, including the socio-cultural, political and economic themes, "
            "and associated priorities and actions.",
            "Theme 1: Relationships and culture",
            "Priority 1: To increase the opportunities for people from different backgrounds to meet and interact",
            "Priority 2: To celebrate our culture, heritage and cultural diversity",
            "Theme 2: Inclusion and participation",
            "Priority 3: To help all residents integrate in our community",
            "Priority 4: To listen better",
            "Theme 3: Equality of opportunities",
            "Priority 5: To create new and better jobs accessible to all and ensure a fair distribution of the "
            "benefits of regeneration",
        ])

    def test_order_of_the_template(self):
        self.report(FIXTURE)
        self.in_order(text_of(self.path), [
            "Meeting", "Cabinet", "Date", "21 May 2019", "Report of", "Exempt report", "For decision", "Wards affected",
            "Key decision", "Report author", "Accountable director", "Summary", "Recommendations", "Reasons",
            "1 Introduction and background", "2 Proposal and issues", "3 Options appraisal", "4 Consultation",
            "5 Financial implications", "Implications completed by: Pat Example, Group Finance Manager",
            "6 Legal implications", "7 Other implications",
            "Public background papers used in the preparation of the report", "List of appendices", "Appendix 1",
        ])

    def test_order_of_the_other_template(self):
        self.report(SAMPLES / "newham.cohesion")
        self.in_order(text_of(self.path), [
            "Lead officer", "Key decision", "Wards affected", "1 Executive summary", "2 Recommendations",
            "3 Background", "4 Key considerations and proposals", "5 Policy implications", "6 Alternatives considered",
            "7 Consultation", "8 Implications", "8.1 Financial implications", "8.2 Legal implications",
            "8.3 Equality implications", "8.4 Other implications", "9 Background information",
        ])

    def test_nothing_internal_is_published(self):
        self.report(FIXTURE)
        text = text_of(self.path)
        for secret in ("Kept from the public", "£999", "Draft that is not public"):
            self.assertNotIn(secret, text)

    def test_same_bytes(self):
        again = self.path.with_name("again.pdf")
        self.report(FIXTURE)
        self.report(FIXTURE, again)
        self.assertEqual(self.path.read_bytes(), again.read_bytes())

    def test_errors(self):
        for status, *arguments in [
            (2, FIXTURE), (2, "-o", self.path), (2, "-o", self.path, FIXTURE, FIXTURE),
            (2, "-o", self.path, "--date", "2019-02-30", FIXTURE), (2, "-o", self.path, "--date", "2019", FIXTURE),
            (2, "-o", self.path, "--kind", "other", FIXTURE), (2, "-o", self.path, "--since", "never", FIXTURE),
            (2, "-o", self.path, "--portfolio", "nobody", FIXTURE), (2, "-o", self.path, "--decision", "none", FIXTURE),
            (3, "-o", self.path, self.path.with_name("none.cohesion")),
            (3, "-o", self.path.parent / "no" / "folder.pdf", FIXTURE),
        ]:
            with self.subTest(arguments=arguments):
                result = run(TOOL, "report", *arguments)
                self.assertEqual(result.returncode, status, result.stderr)
                self.assertNotEqual(result.stderr, "")
                self.assertFalse(self.path.exists())


if __name__ == "__main__":
    SAMPLE_PDF, TOOL = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    unittest.main(argv=sys.argv[:1])
