#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A migration that has shipped is never changed: each is frozen by its SHA-256 in migrations.sha256.

`migrations.py --add` freezes files that are not listed yet; it never rewrites a line.
"""
import hashlib
import os
import re
import sys

from common import files, read, run

FOLDER = "core/store/migrations"
LIST = FOLDER + "/migrations.sha256"
NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


# Projections are made anew from the ledger at every upgrade, never migrated: their tables may change.
UNFROZEN = {"projections.sql"}


def _scripts(root):
    return [n for n in (p.split("/")[-1] for p in files(root, (FOLDER,), (".sql",))) if n not in UNFROZEN]


def _digest(root, name):
    with open(os.path.join(root, FOLDER, name), "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def _listed(root):
    """name -> digest; the lines are those of sha256sum, so `sha256sum -c` reads them too."""
    if not os.path.exists(os.path.join(root, LIST)):
        return {}
    lines = (read(root, LIST) or "").splitlines()
    return {parts[1]: parts[0] for parts in (line.split() for line in lines) if len(parts) == 2}


def check(root):
    problems = []
    listed = _listed(root)
    names = _scripts(root)
    for position, name in enumerate(names, 1):
        match = NAME.fullmatch(name)
        if not match:
            problems.append(f"{FOLDER}/{name}: the name is not NNNN_name.sql")
        elif int(match[1]) != position:
            problems.append(f"{FOLDER}/{name}: number {match[1]} where {position:04} is due")
        if name not in listed:
            problems.append(f"{FOLDER}/{name}: not frozen; tests/lint/migrations.py --add")
        elif listed[name] != _digest(root, name):
            problems.append(f"{FOLDER}/{name}: changed after it was frozen; write a new migration")
    problems += [f"{LIST}: {name} is gone" for name in sorted(set(listed) - set(names))]
    return problems


def add(root):
    listed = _listed(root)
    with open(os.path.join(root, LIST), "a", encoding="ascii") as file:
        for name in _scripts(root):
            if name not in listed:
                file.write(f"{_digest(root, name)}  {name}\n")
                print(f"frozen: {name}")


_SQL = "-- the ledger\nCREATE TABLE a(b) STRICT;\n"
_LINE = hashlib.sha256(_SQL.encode()).hexdigest() + "  0001_ledger.sql\n"
_ONE = FOLDER + "/0001_ledger.sql"
CASES = [
    ("frozen", {_ONE: _SQL, LIST: _LINE}, None),
    ("the projections may change", {_ONE: _SQL, LIST: _LINE, FOLDER + "/projections.sql": _SQL}, None),
    ("one byte changed", {_ONE: _SQL.replace("b)", "c)"), LIST: _LINE}, "changed after it was frozen"),
    ("no list", {_ONE: _SQL}, "not frozen"),
    ("one not in the list", {_ONE: _SQL, FOLDER + "/0002_more.sql": _SQL, LIST: _LINE}, "0002_more.sql: not frozen"),
    ("one taken away", {LIST: _LINE}, "is gone"),
    ("a number left out", {FOLDER + "/0002_ledger.sql": _SQL, LIST: _LINE.replace("0001", "0002")}, "is due"),
    ("a loose name", {FOLDER + "/first.sql": _SQL, LIST: _LINE.replace("0001_ledger", "first")}, "not NNNN_name"),
]


if __name__ == "__main__":
    if sys.argv[1:] == ["--add"]:
        add(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    else:
        run(check, CASES, lambda root: len(_scripts(root)))
