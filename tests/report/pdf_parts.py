"""What check-pdf.py knows of PDF: names, what may stand in what, and how to read a few things of it."""

import collections
import re

import pikepdf

LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
DATE = re.compile(r"D:\d{14}(Z|[+-]\d\d'\d\d')")
SPACE = re.compile(r"\s+")

GROUPS = {"Document", "Part", "Art", "Sect", "Div", "Index", "Table", "THead", "TBody", "TFoot", "TR", "L", "LI", "TOC"}
TEXTS = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "Caption", "TOCI", "TH", "TD", "BlockQuote"}
INLINES = {"Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link"}
PICTURES = {"Figure", "Formula"}
STANDARD = GROUPS | TEXTS | INLINES | PICTURES

# Which roles may stand directly in which, where the standard says so.
ONLY_IN = {
    "TR": {"Table", "THead", "TBody", "TFoot"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"},
}
ONLY_HOLDS = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
    "TR": {"TH", "TD"}, "L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOCI", "TOC", "Caption"},
}
PAINTING = set("S s f F f* B B* b b* sh Do Tj TJ ' \" BI EI".split()) | {"INLINE IMAGE"}
SHOWING = {"Tj", "TJ", "'", '"'}
BLEND_MODES = set("Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight "
                  "Difference Exclusion Hue Saturation Color Luminosity".split())
ARTIFACT_TYPES = {"Pagination", "Layout", "Page", "Background"}
XMP_NAMES = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "pdfua": "{http://www.aiim.org/pdfua/ns/id/}part",
    "pdfa": "{http://www.aiim.org/pdfa/ns/id/}part",
    "conformance": "{http://www.aiim.org/pdfa/ns/id/}conformance",
    "schemas": "{http://www.aiim.org/pdfa/ns/extension/}schemas",
    "created": "{http://ns.adobe.com/xap/1.0/}CreateDate",
}


def name_of(value):
    """The text of a PDF name without its slash; "" for None."""
    return str(value)[1:] if value is not None else ""


def entry(dictionary, key, default=None):
    return dictionary.get(key, default) if isinstance(dictionary, pikepdf.Object) else default


def as_list(value):
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def is_dictionary(value):
    return isinstance(value, (pikepdf.Dictionary, pikepdf.Stream))


def dictionaries(pdf):
    """Every dictionary of the file, those within others too, each with the object that it is in."""
    for item in pdf.objects:
        pending = [item]
        while pending:
            value = pending.pop()
            if is_dictionary(value):
                yield f"object {item.objgen[0]}", value
                inner = [value[key] for key in value.keys()]
            else:
                inner = list(value) if isinstance(value, pikepdf.Array) else []
            pending += [part for part in inner if isinstance(part, pikepdf.Object) and part.objgen == (0, 0)]


class Faults:
    """What is wrong, in the order found, with the clause that it breaks."""

    def __init__(self):
        self.lines = []

    def add(self, clause, text):
        self.lines.append((clause, text))

    def unless(self, fine, clause, text):
        if not fine:
            self.add(clause, text)

    def show(self, most):
        counts = collections.Counter()
        for clause, text in self.lines:
            counts[clause] += 1
            if counts[clause] <= most:
                print(f"{clause}: {text}")
        for clause, count in counts.items():
            if count > most:
                print(f"{clause}: {count} faults in all")


class Element:
    """An element of the structure tree. kids are elements, (page, MCID) pairs, or object numbers of annotations."""

    def __init__(self, role, dictionary, parent):
        self.role = role
        self.dictionary = dictionary
        self.parent = parent
        self.kids = []

    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def marks(self):
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    def annotations(self):
        return [kid for kid in self.kids if isinstance(kid, int)]

    def attribute(self, key):
        for attributes in as_list(self.dictionary.get("/A")):
            if key in attributes:
                return attributes[key]
        return None

    def described(self):
        return any(str(entry(self.dictionary, key, "")).strip() for key in ("/Alt", "/ActualText"))


def read_cmap(stream):
    """The characters of each code in a ToUnicode stream."""
    cmap = {}
    if not isinstance(stream, pikepdf.Stream):
        return cmap
    source = stream.read_bytes().decode("latin-1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        for code, text in re.findall(r"<(\w+)>\s*<(\w*)>", block):
            cmap[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be", "replace")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        for first, last, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w*)>", block):
            for offset in range(int(last, 16) - int(first, 16) + 1):
                value = (int(text, 16) + offset).to_bytes(len(text) // 2, "big")
                cmap[int(first, 16) + offset] = value.decode("utf-16-be", "replace")
    return cmap
