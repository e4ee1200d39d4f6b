#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom: the arrows of docs/architecture.md, as a test."""
import re

from common import CODE, files, line_of, read, run, without_comments

# Each room with the rooms it stands on (its own is always allowed).
CORE = {"base": set()}
CORE["crypto"] = {"base"}
CORE["catalogue"] = {"base"}
CORE["store"] = CORE["crypto"] | {"crypto", "catalogue"}
CORE["ledger"] = CORE["store"] | {"store"}
CORE["access"] = CORE["ledger"] | {"ledger"}
CORE["records"] = CORE["access"] | {"access"}
for _room in ("practice", "deadlines", "evaluation", "evidence"):
    CORE[_room] = CORE["records"] | {"records"}
CORE["sync"] = CORE["ledger"] | {"ledger"}

# The windows never reach the database or the keys: they go through access and what stands on it.
_PUBLIC = {f"core/{room}" for room in CORE} - {"core/store", "core/crypto"}
ROOMS = {f"core/{room}": {f"core/{other}" for other in below} for room, below in CORE.items()}
ROOMS["import"] = {"core/base"}
# Words are values too: a model may say them, since ui/text knows no window either.
ROOMS["ui/models"] = {"ui/text"} | _PUBLIC
ROOMS["ui/text"] = _PUBLIC
ROOMS["ui/widgets"] = {"ui/models", "core/base"}
ROOMS["ui/print"] = {"ui/text"} | _PUBLIC
ROOMS["ui/screens"] = {"ui/models", "ui/widgets", "ui/text", "ui/print", "core/base"}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?P<form>[<"])(?P<path>[^>"\n]+)[>"]', re.M)
# Names that a bare <QName> would take from QtGui or QtWidgets.
WINDOW_NAMES = re.compile(
    r"Q(?:Gui)?Application|Q\w*(?:Widget|Window|Dialog|Label|Button|Layout|(?:Tree|Table|List|Item|Graphics|Chart)View|Delegate|Edit|Style|Menu|"
    r"Action|Pixmap|Image|Icon|Color|Font|Brush|Painter|Palette|Clipboard|Cursor|Box|Screen|Key(?:Event|Sequence)|"
    r"Mouse\w*|Validator|TextDocument|TextCursor|Shortcut|ToolTip)")
MODULE = re.compile(r"Qt(?P<module>[A-Z]\w*)/")


def room_of(path):
    parts = path.split("/")
    if parts[0] in ("core", "ui"):
        return "/".join(parts[:2])
    return parts[0]


def _include(path, room, form, target, known):
    """What is wrong with this one include, or None."""
    if "sqlite3" in target and not (room == "core/store" and path.endswith(".cpp")):
        return "sqlite3.h belongs in core/store/*.cpp"
    if room.startswith("core/") or room in ("ui/models", "ui/text", "import"):
        module = MODULE.match(target)
        if module and module["module"] not in ("Core", "Test"):
            return f"no Qt{module['module']} here: QtCore only"
        # import decodes pictures, so it alone of these may know what an image is.
        if room != "import" and form == "<" and WINDOW_NAMES.fullmatch(target):
            return "no windows here: QtCore only"
    if form == "<":
        if target.startswith(("core/", "ui/", "app/", "import/")):
            return "our own headers go in quotes"
        return None
    if target.endswith(".moc"):
        return None
    if target not in known:
        return "not a file counted from the root"
    if target.endswith(".cpp"):
        return "a .cpp is never included"
    other = room_of(target)
    if other == "tests":
        return "nobody but tests includes tests"
    if room == other or room == "app":
        return None
    if other == "app":
        return "nobody includes app"
    if other not in ROOMS.get(room, set()):
        return f"{room} does not stand on {other}"
    return None


def check(root):
    problems = []
    known = set(files(root, CODE + ("tests",), (".h", ".cpp")))
    edges = {}
    for path in sorted(known):
        if path.startswith("tests/"):
            continue
        room = room_of(path)
        if room != "app" and room not in ROOMS:
            problems.append(f"{path}: {room} is no room of the house (docs/architecture.md)")
            continue
        text = without_comments(read(root, path) or "")
        for match in INCLUDE.finditer(text):
            target = match["path"]
            if path.endswith(".h") and target.endswith(".h"):
                edges.setdefault(path, []).append(target)
            wrong = _include(path, room, match["form"], target, known)
            if wrong:
                problems.append(f"{path}:{line_of(text, match.start())}: {target}: {wrong}")
    return problems + _cycles(edges)


def _cycles(edges):
    problems, done = [], set()

    def walk(path, trail):
        if path in trail:
            problems.append(f"{path}: includes itself by way of {' -> '.join(trail[trail.index(path):])}")
        elif path not in done:
            done.add(path)
            for target in edges.get(path, ()):
                walk(target, trail + [path])

    for start in sorted(edges):
        walk(start, [])
    return problems


def _tree(path, include, *others):
    return {path: f"{include}\n", **{o: "#pragma once\n" for o in others}}


_CORE_HEADERS = tuple(f"core/{room}/x.h" for room in CORE)
CASES = [
    (f"{low} on {high}", _tree(f"core/{low}/a.h", f'#include "core/{high}/x.h"', *_CORE_HEADERS), "does not stand on")
    for low in CORE for high in CORE if high != low and high not in CORE[low]
] + [
    (f"{high} on {low}", _tree(f"core/{high}/a.h", f'#include "core/{low}/x.h"', *_CORE_HEADERS), None)
    for high in CORE for low in CORE[high]
] + [
    ("core on ui", _tree("core/base/a.cpp", '#include "ui/text/x.h"', "ui/text/x.h"), "does not stand on ui/text"),
    ("core on app", _tree("core/base/a.cpp", '#include "app/x.h"', "app/x.h"), "nobody includes app"),
    ("ui on app", _tree("ui/screens/a.cpp", '#include "app/x.h"', "app/x.h"), "nobody includes app"),
    ("app on core", _tree("app/cli/a.cpp", '#include "core/store/x.h"', "core/store/x.h"), None),
    ("models on records", _tree("ui/models/a.h", '#include "core/records/x.h"', "core/records/x.h"), None),
    ("models on store", _tree("ui/models/a.h", '#include "core/store/x.h"', "core/store/x.h"), "does not stand on"),
    ("models on text", _tree("ui/models/a.h", '#include "ui/text/x.h"', "ui/text/x.h"), None),
    ("text on models", _tree("ui/text/a.h", '#include "ui/models/x.h"', "ui/models/x.h"), "does not stand on"),
    ("a window in text", _tree("ui/text/a.h", "#include <QFontMetrics>\n#include <QWidget>"), "QtCore only"),
    ("models on widgets", _tree("ui/models/a.h", '#include "ui/widgets/x.h"', "ui/widgets/x.h"), "does not stand on"),
    ("screens on records", _tree("ui/screens/a.h", '#include "core/records/x.h"', "core/records/x.h"), "stand on"),
    ("screens on models", _tree("ui/screens/a.h", '#include "ui/models/x.h"', "ui/models/x.h"), None),
    ("widgets on screens", _tree("ui/widgets/a.h", '#include "ui/screens/x.h"', "ui/screens/x.h"), "does not stand on"),
    ("print on models", _tree("ui/print/a.h", '#include "ui/models/x.h"', "ui/models/x.h"), "does not stand on"),
    ("a window in core", _tree("core/base/a.h", "#include <QtWidgets/QLabel>"), "QtCore only"),
    ("a bare window in core", _tree("core/base/a.h", "#include <QColor>"), "QtCore only"),
    ("a bare window in models", _tree("ui/models/a.h", "  #  include <QWidget>"), "QtCore only"),
    ("SQL module in core", _tree("core/store/a.cpp", "#include <QtSql/QSqlQuery>"), "no QtSql"),
    ("a view in models", _tree("ui/models/a.h", "#include <QListView>"), "QtCore only"),
    ("a string view in core", _tree("core/base/a.h", "#include <QByteArrayView>\n#include <QStringView>"), None),
    ("QtCore in models", _tree("ui/models/a.h", "#include <QAbstractListModel>\n#include <QtCore/QString>"), None),
    ("a window in a screen", _tree("ui/screens/a.h", "#include <QWidget>"), None),
    ("sqlite in store's source", _tree("core/store/a.cpp", "#include <sqlcipher/sqlite3.h>"), None),
    ("sqlite in store's header", _tree("core/store/a.h", "#include <sqlcipher/sqlite3.h>"), "core/store/*.cpp"),
    ("sqlite in ledger", _tree("core/ledger/a.cpp", "#include <sqlite3.h>"), "core/store/*.cpp"),
    ("sqlite in app", _tree("app/a.cpp", "#include <sqlite3.h>"), "core/store/*.cpp"),
    ("not from the root", _tree("core/base/a.cpp", '#include "x.h"', "core/base/x.h"), "counted from the root"),
    ("ours in angle brackets", _tree("core/base/a.cpp", "#include <core/base/x.h>", "core/base/x.h"), "in quotes"),
    ("core on tests", _tree("core/base/a.cpp", '#include "tests/support/x.h"', "tests/support/x.h"), "tests"),
    ("a new room", _tree("core/attic/a.cpp", ""), "no room of the house"),
    ("only in a comment", _tree("core/base/a.cpp", '// #include "app/x.h"\n/*\n#include "app/x.h"\n*/', "app/x.h"), None),
    ("a ring", {"core/base/a.h": '#include "core/base/b.h"\n', "core/base/b.h": '#include "core/base/a.h"\n'},
     "includes itself"),
]


if __name__ == "__main__":
    run(check, CASES, lambda root: len(files(root, CODE, (".h", ".cpp"))))
