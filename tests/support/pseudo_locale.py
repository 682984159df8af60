#!/usr/bin/env python3
"""Makes the language en_XA, in which every translated text stands in [brackets], longer and with accents.

pseudo_locale.py CHECKOUT FOLDER DEPFILE writes the messages to FOLDER/locale and the C library’s locale of that name
to FOLDER/locpath. A test that runs with LOCPATH=FOLDER/locpath LC_ALL=en_XA.UTF-8 LANGUAGE=en_XA and the domain bound
to FOLDER/locale sees at once what is not marked, what is cut off, and what is glued together.
"""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "lint"))
import strings  # noqa: E402

LANGUAGE = "en_XA"
ACCENTS = str.maketrans("AEIOUYaeiouycnstdlrzCNSTDLRZ", "ÁËÎÖÛÝáëîöûýçñšťđľřžÇÑŠŤĐĽŘŽ")
# What the program fills in or reads: formats, access keys, tags, entities, and escapes of the PO file.
KEPT = re.compile(r"%(?:\d+\$)?[-+ #0'I]*(?:\*|\d+)?(?:\.\d+)?(?:hh|h|ll|l|j|z|t)?[a-zA-Z%]|_(?=\w)\w|<[^>]*>|&\w+;|\\.")
HEADER = """msgid ""
msgstr ""
"Project-Id-Version: cohesion\\n"
"PO-Revision-Date: 2026-11-23 12:00+0000\\n"
"Last-Translator: nobody <nobody@cohesion.example>\\n"
"Language-Team: none\\n"
"Language: en_XA\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=n != 1;\\n"

"""


def pseudo(text):
    """text as PO source between quotes, about two fifths longer; a line break at its end stays there."""
    end = "\\n" if text.endswith("\\n") else ""
    start = "\\n" if text.startswith("\\n") and text != end else ""
    inner = text[len(start) : len(text) - len(end)]
    made, last = "", 0
    for match in KEPT.finditer(inner):
        made += inner[last : match.start()].translate(ACCENTS) + match[0]
        last = match.end()
    made += inner[last:].translate(ACCENTS)
    longer = " ".join(["····"] * round(len(inner) * 0.4 / 5 + 0.5))
    return f"{start}[{made} {longer}]{end}"


def _field(entry, name):
    """The value of a field of a PO entry without line wraps, or None."""
    match = re.search(rf'^{re.escape(name)} "(.*)"$', entry, re.M)
    return match[1] if match else None


def translated(template):
    """The PO file that a template makes; entries of the template stand on one line for each field."""
    entries = []
    for entry in template.split("\n\n"):
        singular, plural = _field(entry, "msgid"), _field(entry, "msgid_plural")
        if not singular:
            continue
        if plural is None:
            entry = entry.replace('\nmsgstr ""', f'\nmsgstr "{pseudo(singular)}"')
        else:
            entry = entry.replace('\nmsgstr[0] ""', f'\nmsgstr[0] "{pseudo(singular)}"')
            entry = entry.replace('\nmsgstr[1] ""', f'\nmsgstr[1] "{pseudo(plural)}"')
        entries.append(entry)
    return HEADER + "\n\n".join(entries).rstrip() + "\n"


def main(checkout, folder, depfile):
    folder = pathlib.Path(folder)
    messages = folder / "locale" / LANGUAGE / "LC_MESSAGES"
    messages.mkdir(parents=True, exist_ok=True)
    (folder / "locpath").mkdir(exist_ok=True)
    if complaints := strings.extract(checkout, folder / "cohesion.pot", "--no-wrap"):
        sys.stderr.write("\n".join(complaints) + "\n")
    # xgettext puts texts of several lines on several lines all the same.
    template = re.sub(r'"\n"', "", (folder / "cohesion.pot").read_text("utf-8"))
    (folder / "en_XA.po").write_text(translated(template), encoding="utf-8")
    subprocess.run(
        ["msgfmt", "--check", f"--output-file={messages}/cohesion.mo", folder / "en_XA.po"], check=True
    )
    if not (folder / "locpath" / "en_XA.UTF-8" / "LC_CTYPE").exists():
        subprocess.run(
            ["localedef", "--no-archive", "-i", "en_GB", "-f", "UTF-8", folder / "locpath" / "en_XA.UTF-8"],
            check=True,
        )
    names = [line.strip() for line in open(f"{checkout}/po/POTFILES.in", encoding="utf-8") if line[:1] not in "#\n"]
    needed = " ".join([f"{checkout}/po/POTFILES.in"] + [f"{checkout}/{name}" for name in names])
    stamp = folder / "pseudo-locale.stamp"
    stamp.touch()
    pathlib.Path(depfile).write_text(f"{stamp}: {needed}\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
