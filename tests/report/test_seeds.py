"""No fact of either seed is lost: each stands in the sample, and in the report that is for it.

The tables are in data/seeds, see the README there. Called with cohesion-tool.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).parent
DATA = HERE.parent / "data"
SAMPLES = HERE.parents[1] / "data/samples"
SEEDS = ("barking-and-dagenham", "newham")
COLUMNS = ["fact", "place", "held", "report", "printed"]
# What is between the facts: the frame of the page, and a name that is nobody's.
BETWEEN = """issue meetings pdf icon councillor alex example these included draft drafts with a an and the of to in on is
it by as for were was had s""".split()
TOOL = None


def plain(text):
    """Words as they are said: single spaces, one kind of quotation marks."""
    return " ".join(text.replace("‘", "'").replace("’", "'").split())


def words_of(text):
    return re.findall(r"\w+", plain(text).lower())


def read_table(seed):
    with open(DATA / "seeds" / f"{seed}.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def held_at(node, place):
    """What stands at a place, in every object of the lists on the way."""
    if isinstance(node, list):
        for item in node:
            yield from held_at(item, place)
    elif not place:
        yield str(node)
    elif isinstance(node, dict) and place[0] in node:
        yield from held_at(node[place[0]], place[1:])


class Seeds(unittest.TestCase):
    maxDiff = None

    def test_tables(self):
        for seed in SEEDS:
            rows = read_table(seed)
            self.assertEqual(list(rows[0]), COLUMNS)
            text = plain((DATA / "minutes" / f"{seed}.txt").read_text(encoding="utf-8"))
            for row in rows:
                with self.subTest(seed=seed, fact=row["fact"]):
                    self.assertIn(plain(row["fact"]), text)
                    self.assertEqual(bool(row["printed"]), row["report"] not in ("minute", "-"))

    def test_no_word_is_left_over(self):
        for seed in SEEDS:
            facts = {word for row in read_table(seed) for word in words_of(row["fact"])}
            text = (DATA / "minutes" / f"{seed}.txt").read_text(encoding="utf-8")
            self.assertEqual([word for word in words_of(text) if word not in facts and word not in BETWEEN], [], seed)

    def test_every_fact_is_in_the_sample(self):
        for seed in SEEDS:
            document = json.loads((SAMPLES / f"{seed}.cohesion").read_text(encoding="utf-8"))
            for row in read_table(seed):
                with self.subTest(seed=seed, fact=row["fact"]):
                    held = [plain(text) for text in held_at(document, row["place"].split("/"))]
                    self.assertTrue([text for text in held if plain(row["held"]) in text],
                                    f"{row['place']} holds {held}")

    def test_every_fact_is_in_its_report(self):
        with tempfile.TemporaryDirectory() as folder:
            for seed in SEEDS:
                rows = [row for row in read_table(seed) if row["printed"]]
                printed = {kind: self.print_report(seed, kind, pathlib.Path(folder))
                           for kind in {row["report"] for row in rows}}
                for row in rows:
                    with self.subTest(seed=seed, fact=row["fact"]):
                        self.assertIn(plain(row["printed"]), printed[row["report"]])

    def print_report(self, seed, kind, folder):
        """What a report says, in its order: its web page, which has no ends of lines within a cell."""
        path = folder / f"{seed}-{kind}.html"
        command = [TOOL, "report", "--kind", kind, SAMPLES / f"{seed}.cohesion", "-o", path]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual((result.stderr, result.returncode), ("", 0))
        body = ElementTree.parse(path).getroot().find("{http://www.w3.org/1999/xhtml}body")
        return plain(" ".join(body.itertext()))


if __name__ == "__main__":
    TOOL = pathlib.Path(sys.argv[1]).resolve()
    unittest.main(argv=sys.argv[:1])
