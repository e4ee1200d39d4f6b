# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack is checked the way its own last page says: with the paper in one hand and the book in the other."""
import hashlib
import re
import shutil
import subprocess
import unittest

import book
from book import HomeTest

ROW = re.compile(r"^\s*(?:Claim )?[\d.]+\s+\d+\s+([0-9a-f-]{36}) · ([0-9a-f]{64})\s*$", re.M)
LOST = re.compile(r"[\s‐\u00ad-]+")


def bare(text):
    return LOST.sub("", text)


@unittest.skipUnless(shutil.which("pdftotext") and shutil.which("qpdf"), "no reader of PDFs here")
class PackPaper(HomeTest):
    def setUp(self):
        super().setUp()
        self.words = "You said tea should be at half past five, so that well-loved football is not missed."
        self.letter = self.home.moment(self.words)
        self.home.good("Ben", "amend", self.letter, "text=You said a quarter past five.", "reason=I misheard you.")
        self.against = self.home.moment("You asked twice for another bedroom and had no answer.")
        self.claim = self.home.good("Grace", "add", "claim", "title=Children are listened to", "standard=QS2", "text=Mostly.",
                                    f"cited={self.letter}", f"against={self.against}")["id"]
        self.out = self.path("pack.pdf")
        self.made = self.home.good("Grace", "pack", "--claim", self.claim, "--out", self.out)
        self.text = self.read("-layout")

    def read(self, *options):
        return subprocess.run(["pdftotext", *options, self.out, "-"], capture_output=True, check=True).stdout.decode()

    def test_every_listed_id_opens_and_has_the_listed_hash(self):
        listed = ROW.findall(self.text[self.text.index("Every id"):])
        self.assertEqual({record for record, _ in listed}, {self.claim, self.letter, self.against})
        self.assertEqual(len(listed), 4)  # the claim, the letter, its amendment, what speaks against it
        for record, digest in listed:
            shown = self.home.good("Grace", "show", record)
            self.assertIn(digest, [version["hash"] for version in shown["versions"]])
            other = ("0" if digest[0] != "0" else "1") + digest[1:]
            self.assertNotIn(other, [version["hash"] for version in shown["versions"]])

    def test_the_packs_own_record_names_the_head_and_the_digest_of_the_file(self):
        shown = self.home.good("Grace", "show", self.made["id"])["fields"]
        pages = self.text.count("\f")
        self.assertEqual(self.text.count(f"pack {self.made['id']} · head {shown['head']}"), pages)
        with open(self.out, "rb") as file:
            given = file.read()
        self.assertEqual(shown["digest"], hashlib.blake2b(given, digest_size=32).hexdigest())
        self.assertNotEqual(shown["digest"], hashlib.blake2b(given + b"\n", digest_size=32).hexdigest())
        self.assertTrue(self.home.good("Grace", "verify")["ok"])

    def test_each_passage_stands_in_the_file_once(self):
        words = bare(self.read())
        for passage in (self.words, "You said a quarter past five.", "You asked twice for another bedroom and had no answer."):
            self.assertEqual(words.count(bare(passage)), 1, passage)

    def test_qpdf_finds_nothing_wrong(self):
        self.assertEqual(subprocess.run(["qpdf", "--check", self.out], capture_output=True, check=False).returncode, 0)

    def test_neither_the_clock_nor_a_tools_version_is_in_the_file(self):
        said = subprocess.run(["pdfinfo", self.out], capture_output=True, check=True).stdout.decode()
        self.assertRegex(said, r"(?m)^Producer: +Hearthbook$")
        self.assertRegex(said, r"(?m)^Title: +Evidence pack$")
        self.assertNotIn("Qt", said)


if __name__ == "__main__":
    book.main()
