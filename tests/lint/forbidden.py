#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What no line of the house may hold: the table in forbidden_rules.py, applied to the tree."""
import os

from common import files, line_of, read, run, without_comments
from forbidden_rules import CASES, FILE_RULES, RULES

CPP = (".cpp", ".h")


def _text(root, path, raw):
    """The file as its rule reads it: C++ without comments unless the rule is about comments too."""
    text = read(root, path)
    return text if text is None or raw or not path.endswith(CPP) else without_comments(text)


def _twin(root, path):
    stem, dot, ending = path.rpartition(".")
    other = stem + dot + ("cpp" if ending == "h" else "h")
    return (_text(root, other, False) or "") if os.path.exists(os.path.join(root, other)) else ""


def check(root):
    problems = []
    for path in files(root):
        rules = [rule for rule in RULES if rule.looks_at(path)]
        file_rules = [rule for rule in FILE_RULES if rule.looks_at(path)]
        texts = {}
        for rule in rules:
            if rule.raw not in texts:
                texts[rule.raw] = _text(root, path, rule.raw)
            text = texts[rule.raw]
            if text is None:
                break
            problems += [f"{path}:{line_of(text, match.start())}: [{rule.name}] {rule.why}"
                         for match in rule.pattern.finditer(text)]
        for rule in file_rules:
            # A class may say it in its .cpp: the pair is read as one.
            text = _text(root, path, False)
            twin = _twin(root, path)
            if text and rule.when.search(text) and not rule.needs.search(text + twin):
                problems.append(f"{path}: [{rule.name}] {rule.why}")
    return problems


if __name__ == "__main__":
    run(check, CASES, lambda root: len(files(root)))
