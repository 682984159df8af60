#!/usr/bin/env python3
"""Checks that a PDF keeps the rules of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) that a machine can check.

Prints one line for each fault: the clause, and what is wrong where. Exit status: 0 no fault, 1 faults, 2 the file
cannot be read or an option is wrong. What only a person can judge (is the description good, is the order right)
is not checked.
"""

import argparse
import collections
import re
import sys
import xml.etree.ElementTree as ElementTree

import pikepdf

from pdf_parts import (ARTIFACT_TYPES, BLEND_MODES, DATE, GROUPS, LANGUAGE, ONLY_HOLDS, ONLY_IN, PAINTING, PICTURES,
                       SHOWING, SPACE, STANDARD, TEXTS, XMP_NAMES, Element, Faults, as_list, entry, dictionaries,
                       is_dictionary, name_of, read_cmap)


class Checker:
    def __init__(self, pdf):
        self.pdf = pdf
        self.root = pdf.Root
        self.faults = Faults()
        self.elements = []
        self.mark_owner = {}
        self.annotation_owner = {}
        self.mark_text = collections.defaultdict(list)
        self.marks_drawn = {}
        self.artifacts = collections.Counter()
        self.unmapped = 0
        self.cmaps = {}
        self.roles = {}
        self.parents = {}
        self.title = None

    def run(self):
        for step in (self.check_document, self.check_metadata, self.check_output_intent, self.read_tree, self.check_tree,
                     self.check_headings, self.check_pages, self.check_marks, self.check_fonts, self.check_objects,
                     self.check_outline):
            try:
                step()
            except (AttributeError, KeyError, IndexError, TypeError, ValueError, pikepdf.PdfError) as error:
                self.faults.add("unreadable", f"{step.__name__}: {type(error).__name__}: {error}")

    # The document

    def check_document(self):
        pdf, root, faults = self.pdf, self.root, self.faults
        for problem in pdf.check_pdf_syntax() if hasattr(pdf, "check_pdf_syntax") else pdf.check():
            faults.add("syntax", problem)
        for problem in pdf.get_warnings():
            faults.add("syntax", problem)
        faults.unless(pdf.pdf_version == "1.7", "19005-2 6.1.2", f"version {pdf.pdf_version}, not 1.7")
        faults.unless(not pdf.is_encrypted, "19005-2 6.1.3", "encrypted")
        faults.unless(len(entry(pdf.trailer, "/ID", [])) == 2, "19005-2 6.1.3", "the trailer has no ID")
        marked = entry(root, "/MarkInfo")
        faults.unless(entry(marked, "/Marked") is True, "14289-1 7.1", "MarkInfo does not say Marked")
        faults.unless(entry(marked, "/Suspects") is not True, "14289-1 7.1", "MarkInfo says Suspects")
        faults.unless(entry(entry(root, "/ViewerPreferences"), "/DisplayDocTitle") is True, "14289-1 7.1",
                      "DisplayDocTitle is not true")
        faults.unless(LANGUAGE.fullmatch(str(entry(root, "/Lang", ""))), "14289-1 7.2", "the catalog has no Lang")
        for key in ("/OpenAction", "/AA", "/AcroForm", "/OCProperties", "/Requirements"):
            faults.unless(key not in root, "19005-2 6.5", f"the catalog has {key}")

    def check_metadata(self):
        faults, info = self.faults, self.pdf.trailer.get("/Info")
        stream = entry(self.root, "/Metadata")
        if not isinstance(stream, pikepdf.Stream):
            faults.add("19005-2 6.6.2", "no metadata stream")
            return
        faults.unless(name_of(stream.get("/Type")) == "Metadata" and name_of(stream.get("/Subtype")) == "XML",
                      "19005-2 6.6.2", "the metadata stream has a wrong Type or Subtype")
        try:
            tree = ElementTree.fromstring(stream.read_bytes())
        except ElementTree.ParseError as error:
            faults.add("19005-2 6.6.2", f"XMP cannot be parsed: {error}")
            return
        values = {key: "".join(found.itertext()).strip() for key, name in XMP_NAMES.items()
                  for found in tree.iter(name)}
        self.title = values.get("title")
        faults.unless(values.get("pdfua") == "1", "14289-1 5", "XMP does not claim PDF/UA-1")
        faults.unless(values.get("pdfa") == "2" and values.get("conformance") == "A", "19005-2 6.6.4",
                      "XMP does not claim PDF/A-2a")
        faults.unless("PDF/UA" in values.get("schemas", ""), "19005-2 6.6.2.3", "the schema of PDF/UA is not described")
        faults.unless(self.title, "14289-1 7.1", "XMP has no dc:title")
        faults.unless(str(entry(info, "/Title", "")).strip() == self.title, "19005-2 6.6.3", "Info and XMP differ in title")
        for key in ("/CreationDate", "/ModDate"):
            date = str(entry(info, key, "D:20000101000000Z"))
            faults.unless(DATE.fullmatch(date), "32000-1 7.9.4", f"{key} is {date}")
        if "/CreationDate" in info:
            digits = re.sub(r"\D", "", str(info["/CreationDate"]))[:14]
            faults.unless(re.sub(r"\D", "", values.get("created", ""))[:14] == digits, "19005-2 6.6.3",
                          "Info and XMP differ in the date")

    def check_output_intent(self):
        for intent in as_list(entry(self.root, "/OutputIntents")):
            profile = entry(intent, "/DestOutputProfile")
            if name_of(intent.get("/S")) != "GTS_PDFA1" or not isinstance(profile, pikepdf.Stream):
                continue
            data = profile.read_bytes()
            fine = (len(data) > 128 and int.from_bytes(data[:4], "big") == len(data) and data[36:40] == b"acsp"
                    and data[12:16] in (b"mntr", b"prtr") and data[16:20] == b"RGB " and data[8] in (2, 4)
                    and profile.get("/N") == 3)
            self.faults.unless(fine, "19005-2 6.2.3", "the output intent’s profile is not one of RGB")
            return
        self.faults.add("19005-2 6.2.3", "no output intent for PDF/A")

    # The structure tree

    def role_of(self, dictionary):
        role, seen = name_of(dictionary["/S"]), set()
        while role not in STANDARD and role in self.roles and role not in seen:
            seen.add(role)
            role = self.roles[role]
        return role

    def read_tree(self):
        tree = self.root.get("/StructTreeRoot")
        if tree is None:
            self.faults.add("14289-1 7.1", "no structure tree")
            return
        self.roles = {name_of(key): name_of(value) for key, value in entry(tree, "/RoleMap", {}).items()}
        roots = as_list(tree.get("/K"))
        if len(roots) != 1 or self.role_of(roots[0]) != "Document":
            self.faults.add("14289-1 7.1", "the structure tree is not one Document")
            return
        top = self.make_element(roots[0], tree, None)
        pending, seen = [top], set()
        while pending:
            element = pending.pop()
            if element.dictionary.objgen in seen:
                self.faults.add("32000-1 14.7.2", f"{element.role} is in the tree twice")
                continue
            seen.add(element.dictionary.objgen)
            self.elements.append(element)
            self.read_kids(element)
            pending.extend(reversed(element.elements()))

    def make_element(self, dictionary, parent, owner):
        element = Element(self.role_of(dictionary), dictionary, owner)
        self.faults.unless("/P" in dictionary and dictionary.P.objgen == parent.objgen, "32000-1 14.7.2",
                           f"{element.role} {dictionary.objgen[0]} does not point to its parent")
        return element

    def read_kids(self, element):
        page = element.dictionary.get("/Pg")
        for kid in as_list(element.dictionary.get("/K")):
            if isinstance(kid, int):
                self.read_mark(element, page, kid)
            elif "/MCID" in kid:
                self.read_mark(element, kid.get("/Pg", page), int(kid.MCID))
            elif name_of(kid.get("/Type")) == "OBJR":
                self.read_annotation(element, kid.Obj.objgen[0])
            elif "/S" in kid:
                element.kids.append(self.make_element(kid, element.dictionary, element))
            else:
                self.faults.add("32000-1 14.7.4", f"{element.role} holds something unknown")

    def read_annotation(self, element, number):
        self.faults.unless(number not in self.annotation_owner, "32000-1 14.7.4.3",
                           f"annotation {number} belongs to two elements")
        self.annotation_owner[number] = element
        element.kids.append(number)

    def read_mark(self, element, page, number):
        if page is None:
            self.faults.add("32000-1 14.7.4.2", f"{element.role} has a mark without a page")
            return
        mark = (page.objgen[0], number)
        self.faults.unless(mark not in self.mark_owner, "32000-1 14.7.4.2", f"mark {number} belongs to two elements")
        self.mark_owner[mark] = element
        element.kids.append(mark)

    def check_tree(self):
        identifiers = set()
        for element in self.elements:
            role, parent = element.role, element.parent.role if element.parent else None
            where = f"{role} {element.dictionary.objgen[0]}"
            self.faults.unless(role in STANDARD, "14289-1 7.1", f"{where}: unknown role")
            self.faults.unless(parent is None or role not in ONLY_IN or parent in ONLY_IN[role], "32000-1 14.8.4.3",
                               f"{where} is in {parent}")
            self.faults.unless(parent not in ONLY_HOLDS or role in ONLY_HOLDS[parent], "32000-1 14.8.4.3",
                               f"{where} is in {parent}")
            self.faults.unless(role not in GROUPS or not element.marks(), "32000-1 14.8.4.2", f"{where} holds content")
            if "/Lang" in element.dictionary:
                language = str(element.dictionary.Lang)
                self.faults.unless(LANGUAGE.fullmatch(language), "14289-1 7.2", f"{where}: Lang {language}")
            self.check_element(element, where, identifiers)

    def check_element(self, element, where, identifiers):
        role, faults = element.role, self.faults
        if role in PICTURES:
            faults.unless(element.described(), "14289-1 7.3", f"{where} has no Alt")
            faults.unless(element.marks(), "14289-1 7.3", f"{where} is empty")
        elif role == "Link":
            faults.unless(element.annotations(), "14289-1 7.18.5", f"{where} has no annotation")
        elif role == "Note":
            identifier = str(element.dictionary.get("/ID", ""))
            faults.unless(identifier and identifier not in identifiers, "14289-1 7.9", f"{where} has no ID of its own")
            identifiers.add(identifier)
        elif role == "TH":
            faults.unless(name_of(element.attribute("/Scope")) in {"Row", "Column", "Both"}, "14289-1 7.5",
                          f"{where} has no Scope")
        elif role == "Table":
            self.check_table(element, where)
        elif role == "L":
            labelled = any(kid.role == "Lbl" for item in element.elements() for kid in item.elements())
            faults.unless(not labelled or element.attribute("/ListNumbering"), "14289-1 7.6",
                          f"{where} has labels and no ListNumbering")
        if role in TEXTS - {"TD", "TH"}:
            faults.unless(element.kids, "14289-1 7.1", f"{where} is empty")

    def rows_of(self, table):
        for kid in table.elements():
            if kid.role == "TR":
                yield kid
            else:
                yield from (row for row in kid.elements() if row.role == "TR")

    def check_table(self, table, where):
        rows = list(self.rows_of(table))
        taken, widths, headed = collections.defaultdict(set), set(), False
        for index, row in enumerate(rows):
            column = 0
            for cell in row.elements():
                headed = headed or cell.role == "TH"
                across, down = (max(1, int(cell.attribute(key) or 1)) for key in ("/ColSpan", "/RowSpan"))
                while column in taken[index]:
                    column += 1
                for below in range(index, index + down):
                    taken[below].update(range(column, column + across))
            widths.add(len(taken[index]))
        self.faults.unless(rows and headed, "14289-1 7.5", f"{where} has no header")
        self.faults.unless(len(widths) <= 1 and len(taken) <= len(rows), "14289-1 7.5",
                           f"{where}: its rows have {sorted(widths)} columns")

    def check_headings(self):
        level = 0
        for element in self.elements:
            if re.fullmatch("H[1-6]", element.role):
                self.faults.unless(int(element.role[1]) <= level + 1, "14289-1 7.4.2", f"{element.role} follows H{level}")
                level = int(element.role[1])
        self.faults.unless(level, "14289-1 7.4", "no heading")

    # The pages

    def check_pages(self):
        self.parents = self.read_parent_tree()
        for number, page in enumerate(self.pdf.pages, 1):
            where = f"page {number}"
            self.check_content(page, where)
            annotations = as_list(page.obj.get("/Annots"))
            self.faults.unless(not annotations or name_of(page.obj.get("/Tabs")) == "S", "14289-1 7.18.3",
                               f"{where}: Tabs is not S")
            for annotation in annotations:
                self.check_annotation(annotation, page, where)
            group = page.obj.get("/Group")
            self.faults.unless(group is None or "/CS" in group, "19005-2 6.2.10", f"{where}: no colours for transparency")
        if len(self.pdf.pages) > 2:
            self.faults.unless(self.artifacts["Header"] + self.artifacts["Footer"], "14289-1 7.8",
                               "no artifact is a page header or footer")

    def read_parent_tree(self):
        found, pending = {}, [entry(self.root.get("/StructTreeRoot"), "/ParentTree")]
        while pending:
            node = pending.pop()
            if node is None:
                self.faults.add("32000-1 14.7.4.4", "no parent tree")
                continue
            pairs = as_list(node.get("/Nums"))
            for key, value in zip(pairs[::2], pairs[1::2]):
                self.faults.unless(int(key) not in found, "32000-1 14.7.4.4", f"key {key} is there twice")
                found[int(key)] = value
            pending.extend(as_list(node.get("/Kids")))
        return found

    def check_content(self, page, where):
        resources, owner = page.obj.get("/Resources", pikepdf.Dictionary()), page.obj.objgen[0]
        open_marks, font, unmarked = [], None, 0
        for instruction in pikepdf.parse_content_stream(page):
            operator, operands = str(instruction.operator), instruction.operands
            if operator in ("BDC", "BMC"):
                open_marks.append(self.open_mark(operands, resources, open_marks, owner, where))
            elif operator == "EMC":
                self.faults.unless(open_marks, "32000-1 14.6", f"{where}: EMC without BMC")
                open_marks = open_marks[:-1]
            elif operator == "Tf":
                font = entry(resources.get("/Font"), str(operands[0]))
            if operator not in PAINTING:
                continue
            unmarked += not any(kind != "span" for kind, _ in open_marks)
            if operator in SHOWING:
                self.take_text(font, operands[-1], open_marks, owner)
            elif operator == "Do":
                self.check_form(entry(resources.get("/XObject"), str(operands[0])), where)
        self.faults.unless(not open_marks, "32000-1 14.6", f"{where}: {len(open_marks)} marks stay open")
        self.faults.unless(not unmarked, "14289-1 7.1", f"{where}: {unmarked} things are painted outside tags")

    def open_mark(self, operands, resources, open_marks, owner, where):
        tag, properties = name_of(operands[0]), operands[1] if len(operands) > 1 else None
        if isinstance(properties, pikepdf.Name):
            properties = entry(resources.get("/Properties"), str(properties))
        if tag == "Artifact":
            self.faults.unless(not open_marks, "14289-1 7.1", f"{where}: an artifact in tagged content")
            kind, subtype = name_of(entry(properties, "/Type")), name_of(entry(properties, "/Subtype"))
            self.faults.unless(kind in ARTIFACT_TYPES, "14289-1 7.8", f"{where}: an artifact without a type")
            self.artifacts[subtype or kind] += 1
            return "artifact", None
        if properties is not None and "/MCID" in properties:
            self.faults.unless(all(kind == "span" for kind, _ in open_marks), "14289-1 7.1",
                               f"{where}: tagged content in an artifact or another tag")
            mark = (owner, int(properties.MCID))
            self.faults.unless(mark not in self.marks_drawn, "32000-1 14.7.4.2", f"{where}: mark {mark[1]} is there twice")
            self.marks_drawn[mark] = tag
            return "mark", mark
        text = entry(properties, "/ActualText")
        if text is not None:
            self.add_text(open_marks, str(text))
        return "span", text

    def check_form(self, form, where):
        if form is None:
            self.faults.add("32000-1 8.8", f"{where}: something painted is missing")
        elif name_of(form.get("/Subtype")) == "Form":
            self.faults.unless("/StructParents" not in form and b"/MCID" not in form.read_bytes(), "14289-1 7.20",
                               f"{where}: tags in a form")

    def add_text(self, open_marks, text):
        for kind, mark in reversed(open_marks):
            if kind == "mark":
                self.mark_text[mark].append(text)

    def take_text(self, font, operand, open_marks, owner):
        if any(kind == "span" and text is not None for kind, text in open_marks):
            return
        for part in operand if isinstance(operand, pikepdf.Array) else [operand]:
            if isinstance(part, pikepdf.String):
                self.add_text(open_marks, self.decode(font, bytes(part)))

    def decode(self, font, data):
        if font is None:
            return ""
        if font.objgen not in self.cmaps:
            self.cmaps[font.objgen] = read_cmap(font.get("/ToUnicode"))
        cmap = self.cmaps[font.objgen]
        if name_of(font.get("/Subtype")) == "Type0":
            codes = [int.from_bytes(data[i:i + 2], "big") for i in range(0, len(data), 2)]
        else:
            codes = list(data)
        self.unmapped += sum(code not in cmap for code in codes)
        return "".join(cmap.get(code, "\ufffd") for code in codes)

    def check_annotation(self, annotation, page, where):
        kind, number, faults = name_of(annotation.get("/Subtype")), annotation.objgen[0], self.faults
        owner = self.annotation_owner.get(number)
        what = f"{where}: {kind} annotation {number}"
        faults.unless(kind == "Link", "19005-2 6.3.1", f"{what} is no Link")
        faults.unless(str(annotation.get("/Contents", "")).strip(), "14289-1 7.18.5", f"{what} has no Contents")
        flags = int(annotation.get("/F", 0))
        faults.unless(flags & 4 and not flags & 0b100011, "19005-2 6.3.2", f"{what}: F is {flags}")
        faults.unless(owner is not None and owner.role == kind, "14289-1 7.18.1", f"{what} is not in a {kind} element")
        parent = self.parents.get(int(annotation.get("/StructParent", -1)))
        faults.unless(owner is not None and parent is not None and parent.objgen == owner.dictionary.objgen,
                      "32000-1 14.7.4.4", f"{what} does not lead to its element")
        action = annotation.get("/A")
        faults.unless("/Dest" in annotation or name_of(entry(action, "/S")) in {"URI", "GoTo"}, "19005-2 6.5.1",
                      f"{what} leads nowhere")
        uri = str(entry(action, "/URI", ""))
        faults.unless(uri.isascii() and " " not in uri, "32000-1 12.6.4.7", f"{what}: {uri} is not escaped")
        left, bottom, right, top = (float(value) for value in page.mediabox)
        x0, y0, x1, y1 = (float(value) for value in annotation.Rect)
        faults.unless(left <= x0 < x1 <= right and bottom <= y0 < y1 <= top, "32000-1 12.5.2", f"{what} is not on the page")
        self.check_destination(annotation.get("/Dest"), what)

    def check_destination(self, destination, what):
        if destination is None:
            return
        pages = self.page_numbers()
        self.faults.unless(isinstance(destination, pikepdf.Array) and destination[0].objgen in pages, "32000-1 12.3.2",
                           f"{what}: its destination is no page")

    def page_numbers(self):
        if not hasattr(self, "numbers"):
            self.numbers = {page.obj.objgen for page in self.pdf.pages}
        return self.numbers

    def check_marks(self):
        keys = {page.obj.objgen[0]: page.obj.get("/StructParents") for page in self.pdf.pages}
        arrays = {number: [item.objgen if item is not None else None for item in as_list(self.parents.get(int(key)))]
                  for number, key in keys.items() if key is not None}
        for mark, element in self.mark_owner.items():
            number = element.dictionary.objgen[0]
            self.faults.unless(mark in self.marks_drawn, "14289-1 7.1", f"{element.role} {number}: mark {mark[1]} is not drawn")
            array = arrays.get(mark[0], [])
            self.faults.unless(mark[1] < len(array) and array[mark[1]] == element.dictionary.objgen, "32000-1 14.7.4.4",
                               f"{element.role} {number}: mark {mark[1]} does not lead back to it")
        for mark, tag in self.marks_drawn.items():
            owner = self.mark_owner.get(mark)
            self.faults.unless(owner is not None, "14289-1 7.1", f"{tag}: mark {mark[1]} is in no element")
            self.faults.unless(owner is None or owner.role == self.roles.get(tag, tag), "32000-1 14.7.4.2",
                               f"mark {mark[1]} is drawn as {tag}, but its element is another")
        self.faults.unless(not self.unmapped, "14289-1 7.21.7", f"{self.unmapped} glyphs shown have no Unicode")

    # What all objects must keep

    def check_fonts(self):
        for font in self.objects_where("/Type", "Font"):
            kind, name = name_of(font.get("/Subtype")), name_of(font.get("/BaseFont"))
            if kind.startswith("CIDFont"):
                self.faults.unless(kind != "CIDFontType2" or "/CIDToGIDMap" in font, "14289-1 7.21.3.2",
                                   f"font {name} has no CIDToGIDMap")
            else:
                self.faults.unless("/ToUnicode" in font, "14289-1 7.21.7", f"font {name} has no ToUnicode")
            if kind in ("Type0", "Type3"):
                continue
            descriptor = font.get("/FontDescriptor")
            self.faults.unless(any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                               if descriptor is not None else False, "14289-1 7.21.4.1", f"font {name} is not embedded")
        for cmap in self.cmaps.values():
            bad = [text for text in cmap.values() if not text or any(c in "\0\ufeff\ufffe" for c in text)]
            self.faults.unless(not bad, "14289-1 7.21.7", f"{len(bad)} codes are mapped to what is no character")

    def objects_where(self, key, name):
        return (item for item in self.pdf.objects if is_dictionary(item) and name_of(item.get(key)) == name)

    def check_objects(self):
        faults = self.faults
        for where, item in dictionaries(self.pdf):
            filters = {name_of(value) for value in as_list(item.get("/Filter"))}
            faults.unless(not filters & {"LZWDecode", "Crypt"}, "19005-2 6.1.7", f"{where}: {filters}")
            faults.unless(item.get("/Interpolate") is not True, "19005-2 6.2.8", f"{where}: Interpolate")
            faults.unless(name_of(item.get("/S")) not in {"JavaScript", "Launch", "Sound", "Movie"}, "19005-2 6.5.1",
                          f"{where}: a forbidden action")
            faults.unless(not {"/EF", "/OPI", "/Alternates", "/TR", "/HTP"} & set(item.keys()), "19005-2 6.2",
                          f"{where}: a forbidden key")
            mode = item.get("/BM")
            faults.unless(mode is None or name_of(mode) in BLEND_MODES, "19005-2 6.2.10", f"{where}: blend mode {mode}")
            faults.unless(name_of(item.get("/ColorSpace")) != "DeviceCMYK", "19005-2 6.2.4.3", f"{where}: DeviceCMYK")

    def check_outline(self):
        pending = [entry(self.root.get("/Outlines"), "/First")]
        while pending:
            item = pending.pop()
            if item is None:
                continue
            title = str(item.get("/Title", ""))
            self.faults.unless(title.strip() and "/Dest" in item, "32000-1 12.3.3", f"bookmark “{title}” leads nowhere")
            self.check_destination(item.get("/Dest"), f"bookmark “{title}”")
            pending += [item.get("/Next"), item.get("/First")]

    # What the caller expects

    def text_of(self, element):
        if "/ActualText" in element.dictionary:
            return str(element.dictionary.ActualText)
        return "".join(self.text_of(kid) if isinstance(kid, Element) else "".join(self.mark_text.get(kid, []))
                       for kid in element.kids)

    def expect(self, options):
        headings = {(element.role, SPACE.sub(" ", self.text_of(element)).strip()) for element in self.elements
                    if re.fullmatch("H[1-6]", element.role)}
        for heading in options.heading:
            role, _, text = heading.partition(":")
            self.faults.unless((role, SPACE.sub(" ", text).strip()) in headings, "expected", f"heading {heading}")
        language = str(self.root.get("/Lang", ""))
        self.faults.unless(options.title in (None, self.title), "expected", f"title {options.title}, not {self.title}")
        self.faults.unless(options.lang in (None, language), "expected", f"language {options.lang}, not {language}")
        if options.rows is not None:
            rows = [sum(row.parent.role != "THead" for row in self.rows_of(element))
                    for element in self.elements if element.role == "Table"]
            self.faults.unless(max(rows, default=0) == options.rows, "expected", f"a table of {options.rows} rows, not {rows}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--title", metavar="T", help="the title it must have")
    parser.add_argument("--lang", metavar="L", help="the language it must have")
    parser.add_argument("--heading", metavar="H1:TEXT", action="append", default=[],
                        help="a heading it must have; may be repeated")
    parser.add_argument("--rows", metavar="N", type=int, help="how many rows, headers left out, its longest table must have")
    parser.add_argument("--most", metavar="N", type=int, default=5, help="show at most so many faults of a kind (5)")
    options = parser.parse_args()
    sys.setrecursionlimit(100000)
    try:
        pdf = pikepdf.open(options.file)
    except (pikepdf.PdfError, OSError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 2
    with pdf:
        checker = Checker(pdf)
        checker.run()
        checker.expect(options)
        checker.faults.show(options.most)
        print(f"{options.file}: {len(checker.faults.lines)} faults; {len(pdf.pages)} pages, "
              f"{len(checker.elements)} elements, {sum(checker.artifacts.values())} artifacts")
        return 1 if checker.faults.lines else 0


if __name__ == "__main__":
    sys.exit(main())
