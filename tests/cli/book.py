# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test, seen from outside: run it, read its one line of JSON, know its exit code."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get("HEARTHBOOK_CLI", "")
DONE, OTHER, USAGE, REFUSED, WRONG, DAMAGED, LOCKED = range(7)

PHRASES = {"Grace": "amber kettle oven otter", "Kath": "barley bridge button cedar",
           "Ben": "clover cobble copper cotton", "Priya": "donkey ember falcon feather",
           "Martin": "garden ginger gravel hamper"}


def environment():
    """A zone with summer time, and no display to fall back upon."""
    keep = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return {**keep, "TZ": "Europe/London", "LC_ALL": "C.UTF-8"}


class Answer:
    def __init__(self, process):
        self.code = process.returncode
        self.out = process.stdout
        self.err = process.stderr
        self.lines = [json.loads(line) for line in self.out.splitlines() if line.startswith(b"{")]

    @property
    def json(self):
        assert len(self.lines) == 1, (self.code, self.out, self.err)
        return self.lines[0]

    @property
    def error(self):
        return self.json["error"]["code"]


def run(*words, stdin=b"", json_answers=True, test_cost=True):
    command = [PROGRAM] + (["--json"] if json_answers else []) + (["--test-cost"] if test_cost else [])
    return Answer(subprocess.run(command + list(words), input=stdin, capture_output=True, timeout=120,
                                 env=environment(), check=False))


class Home:
    """A small home: a manager, a deputy, a worker, a key worker, an independent person, two young people."""

    def __init__(self, folder):
        self.folder = folder
        self.book = os.path.join(folder, "book")
        for name, phrase in PHRASES.items():
            self.phrase(name, phrase)
        made = run("init", "home=Alder House", "manager=Grace Adeyemi", "--book", self.book,
                   "--passphrase-file", self.file("Grace"))
        assert made.code == DONE, made.out
        self.recovery = made.json["recovery_key"]
        for name, first in (("Jay Turner", "Jay"), ("Mina Karimi", "Mina")):
            self.good("Grace", "add", "young-person", f"name={name}", f"preferred={first}")
        for name, role in (("Kath Doyle", "deputy"), ("Ben Hartley", "residential-worker"),
                           ("Priya Nair", "key-worker"), ("Martin Speight", "independent-person")):
            first = name.split()[0]
            self.good("Grace", "add", "staff-member", f"name={name}", f"first={first}")
            self.good("Grace", "enrol", name, f"role={role}", "--new-passphrase-file", self.file(first))

    def file(self, name):
        return os.path.join(self.folder, "phrase." + name)

    def phrase(self, name, phrase):
        with open(self.file(name), "w", encoding="utf-8") as file:
            file.write(phrase + "\n")

    def words(self, who, book=None):
        return ["--book", book or self.book, "--as", who, "--passphrase-file", self.file(who)]

    def ask(self, who, *words, stdin=b"", book=None, json_answers=True):
        return run(*self.words(who, book), *words, stdin=stdin, json_answers=json_answers)

    def good(self, who, *words, stdin=b"", book=None):
        answer = self.ask(who, *words, stdin=stdin, book=book)
        assert answer.code == DONE, (words, answer.code, answer.out, answer.err)
        return answer.json

    def moment(self, text, who="Ben", about="Jay"):
        return self.good(who, "add", "moment", "text=" + text, "--about", about)["id"]

    def text(self, record, who="Ben"):
        return self.good(who, "show", record)["fields"]["text"]


class HomeTest(unittest.TestCase):
    """A home made once for the whole class; a test that harms a book takes `copy()`."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="hearth-cli-")
        cls.home = Home(cls.folder)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def copy(self, name):
        shutil.copytree(self.home.book, self.path(name))
        return self.path(name)

    def refused(self, answer, exit_code, error):
        self.assertEqual((answer.code, answer.error), (exit_code, error), answer.out)
        self.assertTrue(answer.json["error"]["message"])


def main():  # also the way to run one file by hand
    global PROGRAM
    if len(sys.argv) > 1 and os.path.exists(sys.argv[1]):
        PROGRAM = sys.argv.pop(1)
    unittest.main(module="__main__", verbosity=2)
