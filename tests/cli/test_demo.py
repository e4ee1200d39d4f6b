# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo home as a newcomer gets it: one command, then the book by itself."""
import os
import shutil
import tempfile
import unittest

import book
from book import DONE, REFUSED, run


class Demo(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="hearth-demo-")
        cls.first, cls.people = cls.write("first", "1")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def write(cls, name, seed, weeks="1"):
        path = os.path.join(cls.folder, name)
        answer = run("demo", "--seed", seed, "--weeks", weeks, "--book", path)
        assert answer.code == DONE, (answer.out, answer.err)
        return path, answer.json["people"]

    def ask(self, path, people, first, *words):
        person = next(p for p in people if p["name"].startswith(first))
        return run("--book", path, "--as", person["name"], "--passphrase-file", "-", *words,
                   stdin=person["passphrase"].encode() + b"\n")

    def records(self, path, people):
        rows, after = [], []
        while True:
            page = self.ask(path, people, "Grace", "timeline", "--limit", "200", *after).json
            rows += page["records"]
            if not page["next"]:
                return rows
            after = ["--after", page["next"]]

    def content(self, path, people):
        return sorted((r["kind"], r["author"], tuple(r["about"]), r["title"]) for r in self.records(path, people))

    def test_it_says_who_can_open_it(self):
        self.assertEqual({tuple(sorted(p)) for p in self.people}, {("name", "passphrase", "role")})
        roles = {p["role"] for p in self.people}
        self.assertLessEqual({"registered manager", "deputy", "key worker", "residential worker"}, roles)
        for person in self.people:
            self.assertEqual(self.ask(self.first, self.people, person["name"], "status").code, DONE, person["name"])

    def test_young_people_live_here_without_a_passphrase(self):
        living = {p["name"]: p["role"] for p in self.ask(self.first, self.people, "Ben", "people").json["people"]}
        young = {name for name, role in living.items() if role == "young person"}
        self.assertEqual(len(young), 4)
        self.assertFalse(young & {p["name"] for p in self.people})

    def test_it_verifies_and_rebuilds_to_the_same(self):
        before = self.content(self.first, self.people)
        self.assertTrue(self.ask(self.first, self.people, "Grace", "verify").json["ok"])
        self.assertEqual(self.ask(self.first, self.people, "Grace", "rebuild").code, DONE)
        self.assertEqual(self.content(self.first, self.people), before)
        self.assertTrue(self.ask(self.first, self.people, "Grace", "verify").json["ok"])

    def test_the_same_seed_gives_the_same_content_and_another_does_not(self):
        same, people = self.write("same", "1")
        other, others = self.write("other", "2")
        self.assertEqual([p["passphrase"] for p in people], [p["passphrase"] for p in self.people])
        self.assertEqual(self.content(same, people), self.content(self.first, self.people))
        self.assertNotEqual(self.content(other, others), self.content(self.first, self.people))

    def test_it_holds_every_act(self):
        rows = self.records(self.first, self.people)
        self.assertGreaterEqual(len({r["author"] for r in rows}), 8)
        for flag in ("voided", "withheld", "late", "amended", "conflict", "signed_off"):
            self.assertTrue(any(r[flag] for r in rows), flag)
        self.assertTrue(any(r["kind"] == "reply" for r in rows))
        torn = next(r for r in rows if r["conflict"])
        conflict = self.ask(self.first, self.people, "Tom", "show", torn["id"]).json["conflicts"][0]
        self.assertEqual(len(set(conflict["values"])), 2)

    def test_roles_hold_in_it(self):
        rows = self.records(self.first, self.people)
        letter = next(r["id"] for r in rows if r["kind"] == "letter" and "Mina Karimi" in r["about"])
        note = next(r["id"] for r in rows if r["kind"] == "management-note")
        self.assertEqual(self.ask(self.first, self.people, "Martin", "show", letter).code, REFUSED)
        self.assertEqual(self.ask(self.first, self.people, "Ben", "show", note).code, REFUSED)
        self.assertEqual(self.ask(self.first, self.people, "Kath", "show", note).code, DONE)

    def test_nothing_is_left_beside_the_book(self):
        self.assertEqual([n for n in os.listdir(self.folder) if n.startswith("first")], ["first"])
        self.assertLessEqual(set(os.listdir(self.first)),
                             {"book.db", "book.db-wal", "book.db-shm", "vault.keys", "vault.keys.bak", "vault.anchor",
                              "vault.throttle", "vault.throttle.lock", "blobs", "lock"})

    def test_it_is_not_written_over_a_book(self):
        answer = run("demo", "--book", self.first)
        self.assertEqual((answer.code, answer.error), (REFUSED, "conflict"))


if __name__ == "__main__":
    book.main()
