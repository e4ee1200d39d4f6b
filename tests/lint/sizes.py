#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file over 500 lines, no header over 150, no function over 60: so that nothing becomes the program."""
import re

from common import files, read, run

FILE, HEADER, FUNCTION = 500, 150, 60
ENDINGS = (".cpp", ".h", ".py", ".sql", ".cmake", ".sh", "CMakeLists.txt")
SCRIPTS = ("run", "check", ".ci/run", "packaging/")


def _ours(root):
    return [p for p in files(root) if p.endswith(ENDINGS)
            or (p.startswith(SCRIPTS) and "." not in p.split("/")[-1])]


def _functions(lines):
    """(first line, length) of each body. The house style puts a function's brace, and only a
    function's, alone at the left edge, so no parser is needed."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line.startswith("}") and start is not None:
            yield start, number - start - 1
            start = None


def check(root):
    problems = []
    for path in _ours(root):
        lines = (read(root, path) or "").splitlines()
        limit = HEADER if path.endswith(".h") else FILE
        if len(lines) > limit:
            problems.append(f"{path}: {len(lines)} lines, at most {limit}")
        if path.endswith((".cpp", ".h")):
            problems += [f"{path}:{first}: a function of {length} lines, at most {FUNCTION}"
                         for first, length in _functions(lines) if length > FUNCTION]
    return problems


def _function(length):
    return "namespace hearth {\nvoid f()\n{\n" + "    g();\n" * length + "}\n}  // namespace hearth\n"


CASES = [
    ("a long source", {"core/base/a.cpp": "\n" * 501}, "501 lines, at most 500"),
    ("a full source", {"core/base/a.cpp": "\n" * 500}, None),
    ("a long header", {"ui/models/a.h": "\n" * 151}, "151 lines, at most 150"),
    ("a full header", {"ui/models/a.h": "\n" * 150}, None),
    ("a long test", {"tests/core/a.cpp": "\n" * 501}, "at most 500"),
    ("a long script", {"packaging/setup": "\n" * 501}, "at most 500"),
    ("a long command", {"run": "\n" * 501}, "at most 500"),
    ("a long migration", {"core/store/migrations/0001_a.sql": "\n" * 501}, "at most 500"),
    ("a long function", {"core/base/a.cpp": _function(61)}, "a function of 61 lines"),
    ("a full function", {"core/base/a.cpp": _function(60)}, None),
    ("a long test case", {"tests/a.cpp": _function(61).replace("void f()", 'TEST_CASE("a")')}, "function of 61"),
    ("what is built is not ours", {"build/dev/a.cpp": "\n" * 501, "core/a.cpp": "\n"}, None),
]


if __name__ == "__main__":
    run(check, CASES, lambda root: len(_ours(root)))
