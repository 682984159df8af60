"""What translators get: complete, and in good order."""

import re
import subprocess
import sys
import tempfile

import csource
from lint import Fault, matches

# A marked string: the call, perhaps a domain, then a literal.
MARKED = re.compile(
    r"\b(?:_|N_|Q_|C_|NC_|NNC_|gettext|ngettext|dgettext|dngettext|g_dgettext|g_dngettext|g_dpgettext2?)"
    r'\s*\(\s*(?:\w+\s*,\s*)?"'
)
# Data files whose own rules say what of them is translated.
TRANSLATED_DATA = re.compile(r"data/[^/]*\.(?:desktop|metainfo\.xml|gschema\.xml|mime\.xml)\.in(?:\.in)?")
# Meson’s preset “glib”, with which po/meson.build makes the template.
GLIB_PRESET = """
    --from-code=UTF-8 --add-comments --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2
    --keyword=NNC_:1c,2,3
    --keyword=g_dcgettext:2 --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 --flag=N_:1:pass-c-format
    --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format --flag=g_dngettext:2:pass-c-format
    --flag=g_strdup_printf:1:c-format --flag=g_string_printf:2:c-format --flag=g_string_append_printf:2:c-format
    --flag=g_error_new:3:c-format --flag=g_set_error:4:c-format --flag=g_markup_printf_escaped:1:c-format
""".split()
# What xgettext says beside its complaints: a file of a kind that it does not know is read as C, which is right for
# Blueprint, and the errors were so many.
SPEECH = re.compile(r"extension 'blp' is unknown|found \d+ fatal error")
UNICODE_CHECKS = ["--check=ellipsis-unicode", "--check=quote-unicode", "--check=space-ellipsis"]


def listed(tree, path):
    """The entries of a list such as POTFILES.in: (line, entry)."""
    for number, line in enumerate(tree.text(path).splitlines(), 1):
        entry = line.split("#")[0].strip()
        if entry:
            yield number, entry


def is_marked(tree, path):
    if path.startswith("data/"):
        return TRANSLATED_DATA.fullmatch(path) is not None
    return MARKED.search(csource.blank(tree.text(path))) is not None


def extract(root, output, *options):
    """Writes the template of all strings of the checkout root to output; returns what xgettext complained of."""
    run = subprocess.run(
        ["xgettext", *GLIB_PRESET, *options, "--package-name=cohesion", "--sort-by-file"]
        + [f"--directory={root}", f"--files-from={root}/po/POTFILES.in", f"--output={output}"],
        capture_output=True,
        text=True,
        check=False,
    )
    complaints = [line for line in run.stderr.splitlines() if not SPEECH.search(line)]
    if run.returncode and not complaints:
        complaints = [f"xgettext failed with {run.returncode}"]
    return complaints


def potfiles(tree):
    entries = list(listed(tree, "po/POTFILES.in"))
    names = [name for _, name in entries]
    if names != sorted(names):
        misplaced = next(place for place in range(1, len(names)) if names[place] < names[place - 1])
        yield Fault("po/POTFILES.in", entries[misplaced][0], f"{names[misplaced]} is out of order: sort the list")
    for line, name in entries:
        if not tree.exists(name):
            yield Fault("po/POTFILES.in", line, f"{name} does not exist")
        elif not is_marked(tree, name):
            yield Fault("po/POTFILES.in", line, f"{name} holds no marked string: take it out")
    for path in tree.files(".c", ".h", ".blp", under="src") + tree.files(".in", under="data"):
        if path not in names and is_marked(tree, path):
            yield Fault(path, 1, "it holds marked strings: add it to po/POTFILES.in")


def pot(tree):
    with tempfile.NamedTemporaryFile(suffix=".pot") as template:
        for complaint in extract(tree.root, template.name, *UNICODE_CHECKS):
            place = re.match(r"(?:.*?/)?((?:src|data)/[^:]*):(\d+): (.*)", complaint)
            yield Fault(place[1], int(place[2]), place[3]) if place else Fault("po/POTFILES.in", 1, complaint)


def linguas(tree):
    """Each language stands in LINGUAS once, in order, and has its file."""
    for folder in ("po", "help"):
        path = f"{folder}/LINGUAS"
        names = [name for _, name in listed(tree, path)]
        if names != sorted(set(names)):
            yield Fault(path, 1, "not sorted, or not each language once")
        pattern = re.compile(r"po/(\w[^/]*)\.po" if folder == "po" else r"help/([^/]+)/[^/]+\.po")
        present = {match[1] for file in tree.files(".po", under=folder) if (match := pattern.fullmatch(file))}
        for name in sorted(present ^ set(names)):
            wrong = "has a .po file but is not listed" if name in present else "is listed but has no .po file"
            yield Fault(path, 1, f"{name} {wrong}")


def translations(tree):
    """What msgfmt sees: format strings, plural forms, headers, access keys."""
    for path in tree.files(".po"):
        if path.startswith("tests/"):
            continue
        run = subprocess.run(
            ["msgfmt", "--check", "--check-accelerators=_", "--output-file=/dev/null", tree.root / path],
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode or "warning:" in run.stderr:
            for complaint in run.stderr.splitlines():
                place = re.match(r".*?\.po:(\d+): (.*)", complaint)
                yield Fault(path, int(place[1]) if place else 1, place[2] if place else complaint)
        if "/" in path and not re.search(r'^"Plural-Forms: nplurals=\d', tree.text(path), re.M):
            yield Fault(path, 1, "its header has no Plural-Forms")
        for line, _ in matches(re.compile(r"^#, .*\bfuzzy\b", re.M), tree.text(path)):
            if line == 1:
                yield Fault(path, line, "its header is still marked fuzzy")


if __name__ == "__main__":
    sys.exit("\n".join(extract(sys.argv[1], sys.argv[2])))
