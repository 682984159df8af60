"""Every page of the help has what search and translators need, and is short enough to be followed."""

import pathlib
import re
import sys
import xml.etree.ElementTree as ET

MALLARD = "{http://projectmallard.org/1.0/}"
MOST_STEPS = 7


def faults(path):
    root = ET.parse(path).getroot()
    if root.get("id") != path.stem:
        yield f"its id is {root.get('id')}"
    for name in ("info/desc", "info/revision", "info/credit", "title"):
        if root.find(MALLARD + name.replace("/", "/" + MALLARD)) is None:
            yield f"<{name}> is missing"
    for steps in root.iter(MALLARD + "steps"):
        if len(steps) > MOST_STEPS:
            yield f"{len(steps)} steps; {MOST_STEPS} is the most"
    text = "".join(root.itertext())
    for wrong in re.findall(r"\"|\.\.\.|'", text):
        yield f"{wrong}: use “ ” ’ …"


def main(root):
    folder = pathlib.Path(root) / "help/C"
    pages = sorted(folder.glob("*.page"))
    found = [f"{path.relative_to(root)}:1: {fault}" for path in pages for fault in faults(path)]
    listed = set(re.findall(r"'([^']+\.page)'", (folder.parent / "meson.build").read_text("utf-8")))
    found += [f"help/meson.build:1: {name} is listed but not there, or not listed" for name in listed ^ {p.name for p in pages}]
    print("\n".join(found) or f"{len(pages)} pages")
    return 1 if found or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
