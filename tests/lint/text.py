"""Every text file: its layout, and where it may stand."""

import re
import subprocess

from lint import Fault, matches

TOP_LEVEL = {
    "src", "data", "po", "help", "tests", "build-aux", "meson.build", "meson.options",
    "com.council.Cohesion.json", "README.md", "COPYING",
}  # fmt: skip
BINARY = (".png", ".pdf", ".ttf", ".otf", ".gz", ".zip", ".gmo", ".mo")
# Written in two parts so that this file is not its own fault.
MACHINE_PATH = re.compile(r"(?<![\w.$}/-])/" + r"(?:work|root|home)/\w")


def _glob(pattern):
    """An .editorconfig glob as a regular expression on the path from the root."""
    parts = re.split(r"(\*\*|\*|\?|\{[^}]*\})", pattern)
    made = ""
    for part in parts:
        if part == "**":
            made += ".*"
        elif part == "*":
            made += "[^/]*"
        elif part == "?":
            made += "[^/]"
        elif part.startswith("{"):
            made += "(?:" + "|".join(re.escape(one) for one in part[1:-1].split(",")) + ")"
        else:
            made += re.escape(part)
    return re.compile(made if "/" in pattern else "(?:.*/)?" + made)


def read_editorconfig(text):
    """[(glob, {property: value})], in the order of the file."""
    sections = []
    for line in text.splitlines():
        if line.startswith("["):
            sections.append((_glob(line.strip()[1:-1]), {}))
        elif "=" in line and sections:
            key, value = (part.strip().lower() for part in line.split("=", 1))
            sections[-1][1][key] = value
    return sections


def _layout_faults(path, data, rules):
    text = data.decode("utf-8", errors="replace")
    if rules.get("charset") == "utf-8" and "\ufffd" in text:
        yield Fault(path, text.count("\n", 0, text.index("\ufffd")) + 1, "not UTF-8")
    if rules.get("end_of_line") == "lf" and "\r" in text:
        yield Fault(path, text.count("\n", 0, text.index("\r")) + 1, "a carriage return: lines end with LF alone")
    if rules.get("insert_final_newline") == "true" and text and not text.endswith("\n"):
        yield Fault(path, text.count("\n") + 1, "no newline at the end of the file")
    if rules.get("trim_trailing_whitespace") == "true":
        for line, _ in matches(re.compile(r"[ \t]+$", re.M), text):
            yield Fault(path, line, "space at the end of the line")
    if rules.get("indent_style") == "space":
        for line, _ in matches(re.compile(r"^ *\t", re.M), text):
            yield Fault(path, line, "a tab in the indent: spaces are used here")


def editorconfig(tree):
    sections = read_editorconfig(tree.text(".editorconfig"))
    for path in tree.files():
        if path.endswith(BINARY):
            continue
        rules = {}
        for glob, properties in sections:
            if glob.fullmatch(path):
                rules |= properties
        yield from _layout_faults(path, (tree.root / path).read_bytes(), rules)


def machine_paths(tree):
    for path in tree.files():
        if not path.endswith(BINARY):
            for line, match in matches(MACHINE_PATH, tree.text(path)):
                yield Fault(path, line, f"“{match[0]}…” is a path of one machine")


def top_level(tree):
    for name in sorted({path.split("/")[0] for path in tree.paths}):
        if name not in TOP_LEVEL and not name.startswith("."):
            yield Fault(name, 1, "the top level holds no such thing: find it a folder")


def shell(tree):
    """Scripts for /bin/sh must be POSIX’s: dash reads them."""
    for path in tree.files():
        first = b"" if path.endswith(BINARY) else (tree.root / path).read_bytes()[:64]
        for start, reader in ((b"#!/bin/sh", "dash"), (b"#!/usr/bin/env sh", "dash"), (b"#!/bin/bash", "bash")):
            if first.startswith(start):
                run = subprocess.run([reader, "-n", tree.root / path], capture_output=True, text=True, check=False)
                if run.returncode:
                    yield Fault(path, 1, f"{reader} -n: {run.stderr.strip()}")
