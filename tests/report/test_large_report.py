"""A report of 10,000 actions conforms, and opens in every reader: some fail at 65,536 objects.

Called with cohesion-tool.
"""

import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
CHECK = HERE / "check-pdf.py"
FIXTURE = HERE.parent / "data/reports/decision.cohesion"
ACTIONS = 10_000
TOOL = None


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def grow(document):
    """The document with ACTIONS actions, spread over its priorities, each with words of its own."""
    priorities = [priority for theme in document["themes"] for priority in theme["priorities"]]
    pattern = copy.deepcopy(priorities[0]["actions"][1])
    pattern["lead"] = priorities[0]["actions"][0]["lead"]
    for priority in priorities:
        priority["actions"] = []
    for number in range(ACTIONS):
        action = copy.deepcopy(pattern)
        action.update(id=f"action-{number}", code=f"A{number}", title=f"Bring neighbours together, part {number}")
        priorities[number * len(priorities) // ACTIONS]["actions"].append(action)
    return document


class LargeReport(unittest.TestCase):
    def test_conforms_and_opens(self):
        with tempfile.TemporaryDirectory() as folder:
            strategy = pathlib.Path(folder) / "large.cohesion"
            pdf = strategy.with_suffix(".pdf")
            strategy.write_text(json.dumps(grow(json.loads(FIXTURE.read_text("utf-8")))), "utf-8")
            result = run(TOOL, "report", strategy, "-o", pdf, "--date", "2019-05-13")
            self.assertEqual((result.stdout, result.stderr, result.returncode), ("", "", 0))

            info = run("pdfinfo", pdf)
            self.assertEqual((info.stderr, info.returncode), ("", 0))
            self.assertGreater(int(re.search(r"Pages:\s+(\d+)", info.stdout)[1]), 300)
            text = run("pdftotext", pdf, "-").stdout
            for number in (0, ACTIONS // 2, ACTIONS - 1):
                self.assertRegex(text, rf"part\s+{number}\b")

            result = run("qpdf", "--check", pdf)
            self.assertEqual((result.stderr, result.returncode), ("", 0))
            result = run(sys.executable, "-B", CHECK, pdf)
            self.assertIn(": 0 faults;", result.stdout)
            self.assertEqual(result.returncode, 0)


if __name__ == "__main__":
    TOOL = pathlib.Path(sys.argv[1]).resolve()
    unittest.main(argv=sys.argv[:1])
