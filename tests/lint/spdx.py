#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file says on its first line under which licence it stands; LICENSE holds that licence."""
from common import files, read, run

LINE = "SPDX-License-" + "Identifier: GPL-3.0-or-later"
# How a comment begins; a script's first line is its interpreter's, so the next one counts there.
STARTS = {".cpp": "// ", ".h": "// ", ".sql": "-- ", ".py": "# ", ".sh": "# ", ".cmake": "# "}
HASH_NAMES = ("CMakeLists.txt", ".clang-format", ".clang-tidy", ".editorconfig", "run", "check")


def _start(path):
    name = path.split("/")[-1]
    for ending, start in STARTS.items():
        if name.endswith(ending):
            return start
    # Debian's own files have a form of their own; their licence stands in debian/copyright.
    script = path.startswith("packaging/") and "." not in name and not path.startswith("packaging/debian/")
    if name in HASH_NAMES or script or path == "packaging/debian/rules":
        return "# "
    return None


def _ours(root):
    return [p for p in files(root) if _start(p)]


def check(root):
    problems = []
    for path in _ours(root):
        lines = (read(root, path) or "").split("\n", 2)
        first = lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]
        if first != _start(path) + LINE:
            problems.append(f"{path}:1: the first line is not \"{_start(path)}{LINE}\"")
    licence = files(root, endings=("LICENSE",))
    if "LICENSE" not in licence:
        problems.append("LICENSE: missing")
    elif "GNU GENERAL PUBLIC LICENSE\n                       Version 3" not in (read(root, "LICENSE") or ""):
        problems.append("LICENSE: not the text of the GNU General Public License, version 3")
    return problems


_GPL = {"LICENSE": "                    GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007\n"}
CASES = [
    ("lawful", {**_GPL, "core/base/a.cpp": f"// {LINE}\nint a;\n", "run": f"#!/usr/bin/env bash\n# {LINE}\n",
                "core/store/migrations/0001_a.sql": f"-- {LINE}\n"}, None),
    ("none", {**_GPL, "core/base/a.cpp": "int a;\n"}, "core/base/a.cpp:1"),
    ("on the second line", {**_GPL, "core/base/a.h": f"#pragma once\n// {LINE}\n"}, "core/base/a.h:1"),
    ("another licence", {**_GPL, "ui/a.h": f"// {LINE.replace('GPL-3.0', 'MIT')}\n"}, "ui/a.h:1"),
    ("an older form", {**_GPL, "ui/a.h": f"// {LINE.replace('-or-later', '-only')}\n"}, "ui/a.h:1"),
    ("a bare script", {**_GPL, "packaging/setup": "#!/usr/bin/env bash\nset -e\n"}, "packaging/setup:1"),
    ("a bare migration", {**_GPL, "core/store/migrations/0001_a.sql": "CREATE TABLE a(b);\n"}, "0001_a.sql:1"),
    ("a bare build file", {**_GPL, "core/CMakeLists.txt": "project(a)\n"}, "core/CMakeLists.txt:1"),
    ("no licence", {"core/base/a.cpp": f"// {LINE}\n"}, "LICENSE: missing"),
    ("another text", {"LICENSE": "MIT\n", "core/base/a.cpp": f"// {LINE}\n"}, "LICENSE: not the text"),
]


if __name__ == "__main__":
    run(check, CASES, lambda root: len(_ours(root)))
