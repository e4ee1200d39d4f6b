# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints share: the files of the tree, C++ without its comments, the two ways to be run.

Every lint is run as `NAME.py [ROOT]` (exit 1 and a line for each violation) and as
`NAME.py --self-test`: each violation it claims to see is planted in a tree of its own and must be
seen, and the lawful twin beside it must not be.
"""
import os
import re
import sys
import tempfile

SKIP = {".git", "build", "out", "__pycache__"}
CODE = ("core", "ui", "app", "import")


def files(root, folders=None, endings=None):
    """Paths under `root`, relative and with '/', sorted; only in `folders` and with `endings` if given."""
    found = []
    for top in folders or ("",):
        for place, names, entries in os.walk(os.path.join(root, top)):
            names[:] = [n for n in names if n not in SKIP]
            for entry in entries:
                path = os.path.join(place, entry)
                if (endings is None or entry.endswith(endings)) and not os.path.islink(path):
                    found.append(os.path.relpath(path, root).replace(os.sep, "/"))
    return sorted(found)


def read(root, path):
    """The text of one file; None when it is not text (a picture, say)."""
    try:
        with open(os.path.join(root, path), encoding="utf-8", newline="") as file:
            return file.read()
    except UnicodeDecodeError:
        return None


_COMMENT = re.compile(
    r'R"(?P<mark>[^()\\ ]{0,16})\(.*?\)(?P=mark)"'  # raw strings first: they may hold anything
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'(?:\\.|[^'\\\n])+'"
    r"|//[^\n]*|/\*.*?\*/", re.S)


def without_comments(text):
    """C++ with comments blanked (line numbers stay); strings are kept."""
    def blank(match):
        token = match.group(0)
        return re.sub(r"[^\n]", " ", token) if token.startswith(("//", "/*")) else token
    return _COMMENT.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def plant(root, tree):
    for path, text in tree.items():
        target = os.path.join(root, path)
        os.makedirs(os.path.dirname(target) or root, exist_ok=True)
        with open(target, "w", encoding="utf-8", newline="") as file:
            file.write(text)


def self_test(check, cases):
    """`cases`: (name, tree, expected) where `expected` is part of a message, or None for a lawful tree."""
    wrong = []
    for name, tree, expected in cases:
        with tempfile.TemporaryDirectory() as root:
            plant(root, tree)
            problems = check(root)
        if expected is None and problems:
            wrong.append(f"{name}: lawful, but said: {problems[0]}")
        elif expected is not None and not any(expected in p for p in problems):
            wrong.append(f"{name}: planted, but not seen (said: {problems[:1]})")
    for line in wrong:
        print(line)
    print(f"{len(cases) - len(wrong)} of {len(cases)} plants answered rightly")
    return 1 if wrong or not cases else 0


def run(check, cases, seen):
    """The whole of main(): `check(root)` lists problems, `seen(root)` counts what there was to check."""
    arguments = sys.argv[1:]
    if arguments == ["--self-test"]:
        sys.exit(self_test(check, cases))
    here = os.path.dirname(os.path.abspath(__file__))
    root = arguments[0] if arguments else os.path.dirname(os.path.dirname(here))
    problems = check(root)
    for line in problems:
        print(line)
    count = seen(root)
    print(f"{count} files, {len(problems)} problems")
    # A lint that looked at nothing has proved nothing.
    sys.exit(1 if problems or count == 0 else 0)
