#!/usr/bin/env python3
"""Rules of this project that no compiler checks: lint.py CHECK [ROOT].

A check is a function from a Tree to faults; each module beside this one holds the checks of one subject.
"""

import functools
import importlib
import os
import pathlib
import sys
from typing import NamedTuple

# check name -> module that holds a function of that name
CHECKS = {
    "layers": "layers",
    "cycles": "layers",
    "private_headers": "layers",
    "file_budget": "budgets",
    "function_budget": "budgets",
    "test_share": "budgets",
    "idioms": "idioms",
    "marks": "idioms",
    "editorconfig": "text",
    "machine_paths": "text",
    "top_level": "text",
    "shell": "text",
    "potfiles": "strings",
    "pot": "strings",
    "linguas": "strings",
    "translations": "strings",
    "metainfo": "data",
    "mime": "data",
    "icons": "data",
    "schema": "data",
    "resources": "data",
}

# Neither git nor its index is to be counted on where the tests run, so the tree itself is walked.
SKIPPED = {"_build", ".git", "__pycache__", ".flatpak-builder"}


class Fault(NamedTuple):
    path: str
    line: int
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


class Tree:
    """The files of a checkout, by their paths from its root."""

    def __init__(self, root):
        self.root = pathlib.Path(root).resolve()

    @functools.cached_property
    def paths(self):
        found = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = sorted(name for name in folders if name not in SKIPPED)
            base = pathlib.Path(folder).relative_to(self.root)
            found += [(base / name).as_posix() for name in names if name not in SKIPPED]
        return sorted(found)

    def files(self, *suffixes, under=""):
        """The files whose names end in one of suffixes (in any way if there is none), in the folder under."""
        inside = f"{under}/" if under else ""
        return [path for path in self.paths if path.startswith(inside) and (not suffixes or path.endswith(suffixes))]

    @functools.lru_cache(maxsize=None)
    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8", errors="replace")

    def exists(self, path):
        return (self.root / path).exists()


def matches(regex, text):
    """The places where regex is found, each with its line number."""
    for match in regex.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match


def main(argv):
    name = argv[1]
    root = argv[2] if len(argv) > 2 else pathlib.Path(__file__).parents[2]
    faults = list(getattr(importlib.import_module(CHECKS[name]), name)(Tree(root)))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
