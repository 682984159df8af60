"""Which folder may know which."""

import posixpath

import csource
from lint import Fault

# A folder may include itself and those before it. Nothing but the tool’s own files may include tool/.
ORDER = ["model", "history", "format", "compare", "exchange", "document", "report", "tool", "ui", "main.c"]
LEAVES = {"tool"}
# Which other folders may include a folder’s -private.h; a folder that is not here shows them to nobody else.
FRIENDS = {"model": {"history", "format", "exchange", "document"}}
# System headers that belong to some layers only: start of the name -> layers
SYSTEM = {
    "gtk/": {"ui", "main.c"},
    "gdk/": {"ui", "main.c"},
    "gsk/": {"ui", "main.c"},
    "adwaita.h": {"ui", "main.c"},
    "cairo": {"report", "ui"},
    "pango/": {"report", "ui"},
    "hb": {"report", "ui"},
    "fontconfig/": {"report", "ui"},
}
# What the build writes.
GENERATED = {"config.h", "cohesion-resources.h", "cohesion-enums.h"}


def layer_of(path):
    return path.split("/")[1]


def resolve(tree, path, name):
    """The file that an #include "name" in path means, from the root of the tree; None if there is none."""
    for folder in (posixpath.dirname(path), "src", "tests"):
        candidate = posixpath.normpath(posixpath.join(folder, name))
        if tree.exists(candidate):
            return candidate
    return None


def quoted(tree, under):
    """Each #include "…" of a file in the tree: path, line, what is written, the file it means."""
    for path in tree.files(".c", ".h", under=under):
        for line, name, _ in csource.includes(tree.text(path)):
            if name and posixpath.basename(name) not in GENERATED:
                yield path, line, name, resolve(tree, path, name)


def _order_fault(path, target):
    own, other = layer_of(path), layer_of(target)
    if own == other:
        return None
    if own not in ORDER:
        return f"src/{own} is no layer; the layers are {', '.join(ORDER)}"
    if other not in ORDER[: ORDER.index(own)]:
        return f"{own} may not include {target}: {other} does not come before it in {', '.join(ORDER)}"
    if other in LEAVES:
        return f"nothing but {other} itself may include {target}"
    return None


def layers(tree):
    for path, line, name, target in quoted(tree, "src"):
        if target is None or not target.startswith("src/"):
            yield Fault(path, line, f'"{name}" is no file of src: write "folder/cohesion-x.h"')
        elif ".." in name:
            yield Fault(path, line, f'"{name}": write the folder’s name, not ..')
        elif fault := _order_fault(path, target):
            yield Fault(path, line, fault)
    for path in tree.files(".c", ".h", under="src"):
        for line, _, name in csource.includes(tree.text(path)):
            for start, allowed in SYSTEM.items():
                if name and name.startswith(start) and layer_of(path) not in allowed:
                    yield Fault(path, line, f"<{name}> belongs to {', '.join(sorted(allowed))} only")


def _cycle(edges):
    """One cycle of a graph {node: {successor: place}} as a list of nodes, or None."""
    done, trail = set(), []

    def visit(node):
        if node in trail:
            return trail[trail.index(node) :] + [node]
        if node in done:
            return None
        trail.append(node)
        for successor in sorted(edges.get(node, ())):
            if found := visit(successor):
                return found
        trail.pop()
        done.add(node)
        return None

    for node in sorted(edges):
        if found := visit(node):
            return found
    return None


def cycles(tree):
    """Folders (at every depth) that include each other in a ring, and headers that do."""
    folders, headers = {}, {}
    for path, line, _, target in quoted(tree, "src"):
        if target is None:
            continue
        own, other = posixpath.dirname(path), posixpath.dirname(target)
        if own != other:
            folders.setdefault(own, {}).setdefault(other, (path, line))
        if path.endswith(".h"):
            headers.setdefault(path, {}).setdefault(target, (path, line))
    for kind, edges in (("folders", folders), ("headers", headers)):
        if ring := _cycle(edges):
            yield Fault(*edges[ring[0]][ring[1]], f"{kind} include each other in a ring: {' → '.join(ring)}")


def private_headers(tree):
    """A test may see what the layer that it tests may see."""
    for under in ("src", "tests"):
        for path, line, name, target in quoted(tree, under):
            if target is None or not target.endswith("-private.h") or not target.startswith("src/"):
                continue
            owner, reader = layer_of(target), layer_of(path)
            if reader in ORDER and reader != owner and reader not in FRIENDS.get(owner, ()):
                allowed = ", ".join(sorted(FRIENDS.get(owner, ()))) or "nobody else"
                yield Fault(path, line, f'"{name}" is private to {owner} (shown to {allowed})')
