"""The files through which the desktop knows the program."""

import datetime
import os
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET

from lint import Fault, matches

ID = "com.council.Cohesion"
METAINFO = f"data/{ID}.metainfo.xml.in.in"
MIME = f"data/{ID}.mime.xml.in.in"
SCHEMA = f"data/{ID}.gschema.xml.in"
RESOURCES = "data/resources/cohesion.gresource.xml"
MIME_TYPE = "application/vnd.council.cohesion+json"
THEME_ICONS = pathlib.Path("/usr/share/icons/Adwaita")
ICON_NAME = re.compile(r"[\"']([a-z0-9]+(?:-[a-z0-9]+)*-symbolic)[\"']")
SVG = "{http://www.w3.org/2000/svg}"


def _xml(tree, path):
    return ET.fromstring(tree.text(path).replace("@app_id@", ID).replace("@app_name@", "Cohesion"))


def _line(tree, path, word):
    return next((line for line, _ in matches(re.compile(re.escape(word)), tree.text(path))), 1)


def _summary_faults(name, summary):
    if len(name) > 15:
        yield "name", "the name is over 15 characters"
    if not 10 <= len(summary) <= 35:
        yield "summary", f"the summary has {len(summary)} characters; 10 to 35 are wanted"
    if summary.endswith("."):
        yield "summary", "the summary ends with a full stop"
    if re.match(r"(?:An?|The) ", summary):
        yield "summary", "the summary begins with an article"
    if re.search(rf"\b(?:{name}|app|application|tool|GTK|GNOME)\b", summary, re.I):
        yield "summary", "the summary names the program or what it is made of"


def _release_faults(root, version):
    releases = root.findall("releases/release")
    dates = [datetime.date.fromisoformat(release.get("date")) for release in releases]
    if not releases or releases[0].get("version") != version:
        yield "<releases", f"the newest release is not {version}, the version in meson.build"
    if dates != sorted(dates, reverse=True):
        yield "<releases", "the releases are not in order, newest first"
    for release in releases:
        if release.find("description") is None:
            yield f'version="{release.get("version")}"', "a release without notes"


def metainfo(tree):
    """What appstreamcli does not mind and people who look for software do."""
    root = _xml(tree, METAINFO)
    version = re.search(r"version: '([^']+)'", tree.text("meson.build"))[1]
    found = list(_summary_faults(root.findtext("name"), root.findtext("summary")))
    found += _release_faults(root, version)
    for path in ("description/p", "developer/name", "branding/color[@scheme_preference='light']",
                 "branding/color[@scheme_preference='dark']", "content_rating[@type='oars-1.1']",
                 "launchable", "provides/mediatype", "categories/category"):  # fmt: skip
        if root.find(path) is None:
            found.append(("<component", f"<{path}> is missing"))
    for caption in root.iterfind("screenshots/screenshot/caption"):
        if caption.text.endswith("."):
            found.append((caption.text, "a caption ends with a full stop"))
    for word, message in found:
        yield Fault(METAINFO, _line(tree, METAINFO, word), message)


def _content_type(path, data_home):
    run = subprocess.run(
        ["gio", "info", "--attributes=standard::content-type", path],
        env=os.environ | {"XDG_DATA_HOME": str(data_home), "XDG_DATA_DIRS": "/usr/share"},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.rsplit("standard::content-type:", 1)[-1].strip()


def mime(tree):
    """The type is found by the name of a file and by its first bytes."""
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        (home / "mime/packages").mkdir(parents=True)
        (home / f"mime/packages/{ID}.xml").write_text(tree.text(MIME).replace("@app_id@", ID), encoding="utf-8")
        run = subprocess.run(["update-mime-database", home / "mime"], capture_output=True, text=True, check=False)
        if run.returncode:
            yield Fault(MIME, 1, run.stderr.strip())
            return
        beginning = f'{{\n  "format": "{ID}",\n  "formatVersion": 1\n}}\n'
        cases = [("by-name.cohesion", "{}\n", "its name"), ("by-content", beginning, "its content")]
        # What the program really writes, under names that tell nothing.
        cases += [("by-sample", tree.text(path), f"the content of {path}") for path in tree.files(".cohesion", under="data")]
        for name, content, what in cases:
            (home / name).write_text(content, encoding="utf-8")
            if (told := _content_type(home / name, home)) != MIME_TYPE:
                yield Fault(MIME, 1, f"a strategy told by {what} is taken for {told}")


def _icon_faults(tree, path):
    root = ET.fromstring(tree.text(path))
    side = 16 if path.endswith("-symbolic.svg") else 128
    if (root.get("width"), root.get("height")) != (str(side), str(side)):
        yield f"not {side} by {side}"
    if root.get("viewBox") not in (None, f"0 0 {side} {side}"):
        yield f"its viewBox is not 0 0 {side} {side}"
    for element in root.iter():
        if element.tag.removeprefix(SVG) in ("text", "image", "filter", "script", "style"):
            yield f"<{element.tag.removeprefix(SVG)}>: only shapes and gradients draw alike everywhere"


def icons(tree):
    ours = set()
    for path in tree.files(".svg", under="data"):
        ours.add(pathlib.PurePath(path).stem)
        for message in _icon_faults(tree, path):
            yield Fault(path, 1, message)
    theirs = {path.stem for path in THEME_ICONS.rglob("*-symbolic.svg")}
    for path in tree.files(".c", ".h", ".blp", under="src") if theirs else ():
        for line, match in matches(ICON_NAME, tree.text(path)):
            if match[1] not in ours | theirs:
                yield Fault(path, line, f"no icon is called {match[1]}")


def schema(tree):
    with tempfile.TemporaryDirectory() as folder:
        text = tree.text(SCHEMA).replace("@app_id@", ID).replace("@app_path@", "/com/council/Cohesion/")
        (pathlib.Path(folder) / "x.gschema.xml").write_text(text, encoding="utf-8")
        run = subprocess.run(
            ["glib-compile-schemas", "--strict", "--dry-run", folder], capture_output=True, text=True, check=False
        )
    if run.returncode or run.stderr:
        yield Fault(SCHEMA, 1, run.stderr.strip())
        return
    for key in ET.fromstring(text).iter("key"):
        if not key.findtext("summary"):
            yield Fault(SCHEMA, _line(tree, SCHEMA, f'"{key.get("name")}"'), f"{key.get('name')} has no summary")


def resources(tree):
    """What is compiled in is what lies in the folder."""
    folder = pathlib.PurePosixPath(RESOURCES).parent.as_posix()
    named = {f"{folder}/{element.text}" for element in ET.fromstring(tree.text(RESOURCES)).iter("file")}
    present = set(tree.files(".svg", ".css", ".ui", under=folder))
    for path in sorted(named - present):
        yield Fault(RESOURCES, _line(tree, RESOURCES, pathlib.PurePath(path).name), f"{path} does not exist")
    for path in sorted(present - named):
        yield Fault(path, 1, f"not compiled in: name it in {RESOURCES}")
