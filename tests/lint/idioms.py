"""Calls, names and marks that this project does without."""

import re
from typing import NamedTuple

import csource
from lint import Fault, matches


class Rule(NamedTuple):
    regex: re.Pattern
    suffixes: tuple
    message: str
    # where it holds, and the folder in it where it does not
    under: str = "src"
    but: str = "-"


_GTK_GONE = (
    "AppChooser\\w*|Assistant|CellRenderer\\w*|ColorButton|ColorChooser\\w*|ComboBox\\w*|Dialog|EntryCompletion|"
    "FileChooser\\w*|FontButton|FontChooser\\w*|IconView|InfoBar|ListStore|LockButton|MessageDialog|Statusbar|"
    "TreeStore|TreeView\\w*|VolumeButton"
)
_ADW_GONE = "AboutWindow|Flap|Leaflet|MessageDialog|PreferencesWindow|Squeezer|ViewSwitcherTitle"

# Applied to code: comments and the contents of strings are no matter.
CODE_RULES = [
    Rule(re.compile(r"\bg_object_unref\s*\("), (".c", ".h"), "use g_autoptr, g_clear_object or g_steal_pointer"),
    Rule(
        re.compile(r"\b(?:g_print|g_printerr|printf|fprintf|puts|perror)\s*\("),
        (".c", ".h"),
        "only the tool prints; elsewhere return a GError, or g_debug",
        but="src/tool/",
    ),
    Rule(
        re.compile(r"\b(?:gtk_label_set_markup\w*|gtk_widget_set_tooltip_markup)\s*\("),
        (".c",),
        "data is not markup: set text, and style it by class or attributes",
    ),
    Rule(re.compile(r"\buse-markup\s*:\s*true\b"), (".blp",), "data is not markup: set text, and style it by class"),
    Rule(re.compile(rf"(?<![\w.])(?:Gtk\.)?(?:{_GTK_GONE})\s+[\w$]*\s*\{{"), (".blp",), "deprecated in GTK 4"),
    Rule(re.compile(rf"\bAdw\.(?:{_ADW_GONE})\b"), (".blp",), "deprecated in libadwaita 1.7"),
    Rule(re.compile(r"\b(?:_|C_)\s*\(\s*'"), (".blp",), "xgettext reads “\"” only: use double quotes"),
    Rule(re.compile(r"^[ \t]*#[ \t]*if[ \t]+0\b", re.M), (".c", ".h"), "dead code: delete it", under=""),
]
# Applied to the text as it stands.
TEXT_RULES = [
    Rule(re.compile(r'"use-markup"\s*,\s*TRUE'), (".c",), "data is not markup: set text, and style it by class"),
    Rule(re.compile(r"[\"']dim-label[\"']"), (".c", ".blp"), "deprecated: “dimmed” since libadwaita 1.7"),
]
MARKS = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")


def _apply(tree, rules, reading):
    for rule in rules:
        for path in tree.files(*rule.suffixes, under=rule.under):
            if path.startswith(rule.but):
                continue
            for line, match in matches(rule.regex, reading(tree.text(path))):
                yield Fault(path, line, f"{' '.join(match[0].split())}: {rule.message}")


def idioms(tree):
    yield from _apply(tree, CODE_RULES, csource.blank)
    yield from _apply(tree, TEXT_RULES, str)


def marks(tree):
    """Notes to oneself: do it, or open an issue."""
    for path in tree.files(".c", ".h", ".blp", ".css", ".page", "meson.build", ".in"):
        for line, match in matches(MARKS, tree.text(path)):
            yield Fault(path, line, f"{match[0]}: do it now, or write it down as an issue")
