"""As much of C as the checks need: what is code, what is included, where functions begin and end."""

import re
from typing import NamedTuple

_LEXEME = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.S)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)', re.M)
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.S)
_ATTRIBUTES = re.compile(r"G_GNUC_\w+|__attribute__|G_\w*PRINTF")


class Function(NamedTuple):
    name: str
    line: int
    length: int


def _spaces(text):
    return re.sub(r"[^\n]", " ", text)


def blank(text):
    """text with its comments and what its strings say turned to spaces; every place stays where it was."""

    def one(match):
        lexeme = match[0]
        if lexeme[0] in "\"'":
            return lexeme[0] + _spaces(lexeme[1:-1]) + lexeme[-1]
        return _spaces(lexeme)

    return _LEXEME.sub(one, text)


def includes(text):
    """(line, "quoted" or None, <system> or None) of each include."""
    code = _LEXEME.sub(lambda match: match[0] if match[0][0] in "\"'" else _spaces(match[0]), text)
    return [(code.count("\n", 0, match.start()) + 1, match[1], match[2]) for match in _INCLUDE.finditer(code)]


def _without_directives(code):
    """code without preprocessor lines, and of each #if only the first branch, so that its braces pair."""
    kept, branches, continued = [], [], False
    for line in code.split("\n"):
        directive = re.match(r"\s*#\s*(\w+)", line)
        if continued or directive:
            word = directive[1] if directive and not continued else ""
            if word in ("if", "ifdef", "ifndef"):
                branches.append(True)
            elif word in ("else", "elif", "elifdef", "elifndef") and branches:
                branches[-1] = False
            elif word == "endif" and branches:
                branches.pop()
            continued = line.endswith("\\")
            kept.append("")
        else:
            kept.append(line if all(branches) else "")
    return "\n".join(kept)


def _declarator(head):
    """Where the name stands of the function whose definition head is, or None for other things in braces."""
    outside = head
    while "(" in outside:
        shorter = re.sub(r"\([^()]*\)", lambda match: " " * len(match[0]), outside)
        if shorter == outside:
            break
        outside = shorter
    # G_DEFINE_…() and its like need no semicolon, so only what follows the last blank line counts as an assignment.
    if "=" in outside.rsplit("\n\n", 1)[-1]:
        return None
    end = len(head.rstrip())
    while end and head[end - 1] == ")":
        depth = 0
        for place in range(end - 1, -1, -1):
            depth += (head[place] == ")") - (head[place] == "(")
            if depth == 0:
                break
        name = re.search(r"(\w+)\s*$", head[:place])
        if name is None or not _ATTRIBUTES.fullmatch(name[1]):
            return name
        end = len(head[: name.start()].rstrip())
    return None


def functions(text):
    """The functions that text defines. Raises ValueError if its braces do not pair, for then they cannot be told."""
    code = _without_directives(blank(text))
    found, depth, parens, start, name = [], 0, 0, 0, None
    for match in re.finditer(r"[{}();]", code):
        mark = match[0]
        if mark in "()":
            parens += (mark == "(") - (mark == ")") if depth == 0 else 0
        elif mark == ";":
            start = match.end() if depth == parens == 0 else start
        elif mark == "{":
            if depth == parens == 0:
                name = _declarator(code[start : match.start()])
                origin = start
            depth += 1
        else:
            depth -= 1
            if depth == parens == 0:
                if name:
                    line = code.count("\n", 0, origin + name.start()) + 1
                    last = code.count("\n", 0, match.start()) + 1
                    found.append(Function(name[1], line, last - line + 1))
                start, name = match.end(), None
    if depth or parens:
        raise ValueError("the braces do not pair")
    return found
