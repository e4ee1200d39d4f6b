# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup is written, proved by another process, let go in time, and made into a book again."""
import os
import unittest

import book
from book import DAMAGED, DONE, REFUSED, WRONG, HomeTest, run


class Backups(HomeTest):
    def restore(self, who, backup, *more, phrase=None):
        side = os.path.join(self.home.folder, "side-" + str(len(os.listdir(self.home.folder))))
        words = ["restore", backup, "--book", side, "--as", who, "--passphrase-file", phrase or self.home.file(who)]
        return side, run(*words, *more)

    def test_a_backup_is_made_proved_and_restored(self):
        kept = self.home.moment("You were up first and laid the table for four.")
        stick = os.path.join(self.home.folder, "stick")
        made = self.home.good("Ben", "backup", stick)
        self.assertEqual(sorted(os.listdir(made["folder"])), ["book.db", "head", "proved"])
        self.assertEqual(os.stat(made["folder"]).st_mode & 0o777, 0o700)
        later = self.home.moment("Written after the backup.")

        proved = run("prove-backup", made["folder"], "--as", "Kath", "--passphrase-file", self.home.file("Kath"))
        self.assertEqual((proved.code, proved.json["operations"]), (DONE, made["operations"]))
        wrong = run("prove-backup", made["folder"], "--as", "Kath", "--passphrase-file", self.home.file("Ben"))
        self.assertEqual(wrong.code, WRONG)

        side, answer = self.restore("Priya", made["folder"], "--lost", self.home.book)
        self.assertEqual(answer.code, DONE, answer.out)
        self.assertGreater(answer.json["missing"], 0)
        self.assertTrue(self.home.good("Grace", "verify", book=side)["ok"])
        self.home.good("Kath", "show", kept, book=side)
        self.assertNotEqual(self.home.ask("Kath", "show", later, book=side).code, DONE)
        ops = os.path.join(self.home.folder, "later.hbops")
        self.home.good("Grace", "ops", "export", ops)
        self.home.good("Grace", "ops", "import", ops, book=side)
        self.home.good("Kath", "show", later, book=side)

    def test_the_paper_key_restores(self):
        made = self.home.good("Grace", "backup", os.path.join(self.home.folder, "stick"))
        self.home.phrase("paper", self.home.recovery.lower())
        side, answer = self.restore("Grace", made["folder"], phrase=self.home.file("paper"))
        self.assertEqual(answer.code, DONE, answer.out)
        self.assertIsNone(answer.json["missing"])
        self.home.good("Grace", "status", book=side)

    def test_what_is_no_sound_backup_is_refused_and_nothing_is_made(self):
        made = self.home.good("Grace", "backup", os.path.join(self.home.folder, "stick"))
        pages = os.path.join(made["folder"], "book.db")
        with open(pages, "r+b") as file:
            file.seek(os.path.getsize(pages) // 2)
            byte = file.read(1)
            file.seek(-1, os.SEEK_CUR)
            file.write(bytes([byte[0] ^ 4]))
        words = ["--as", "Grace", "--passphrase-file", self.home.file("Grace")]
        self.assertEqual(run("prove-backup", made["folder"], *words).code, DAMAGED)
        side, answer = self.restore("Grace", made["folder"])
        self.assertEqual(answer.code, DAMAGED)
        self.assertFalse(os.path.exists(side))

    def test_a_restore_never_goes_over_a_book(self):
        made = self.home.good("Grace", "backup", os.path.join(self.home.folder, "stick"))
        over = run("restore", made["folder"], *self.home.words("Grace"))
        self.assertNotEqual(over.code, DONE)
        self.home.good("Grace", "verify")

    def test_a_place_that_cannot_be_written_says_so(self):
        wall = os.path.join(self.home.folder, "wall")
        with open(wall, "w", encoding="utf-8"):
            pass
        self.assertNotIn(self.home.ask("Grace", "backup", wall).code, (DONE, REFUSED))
        self.home.good("Grace", "verify")


if __name__ == "__main__":
    book.main()
