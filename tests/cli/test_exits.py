# SPDX-License-Identifier: GPL-3.0-or-later
"""Every exit code, from a cause of its own, and nothing lost on the way."""
import os
import shutil
import subprocess
import unittest

import book
from book import DAMAGED, DONE, LOCKED, OTHER, REFUSED, USAGE, WRONG, HomeTest, run


def content(path):
    with open(path, "rb") as file:
        return file.read()


def flip(path, position):
    with open(path, "r+b") as file:
        file.seek(position)
        byte = file.read(1)
        file.seek(position)
        file.write(bytes([byte[0] ^ 1]))


class Exits(HomeTest):
    def test_2_for_a_command_that_is_none(self):
        for words in ((), ("dance",), ("show",), ("show", "--colour", "red"), ("add", "moment", "no equals sign"),
                      ("search",), ("ops", "export"), ("export",), ("timeline", "--limit", "0"), ("status", "--book"),
                      ("link", "a", "b"), ("demo", "--weeks", "0"), ("init", "home=Only a home")):
            answer = self.home.ask("Ben", *words)
            self.refused(answer, USAGE, "usage")
        self.refused(run("status", "--as", "Ben"), USAGE, "usage")
        self.refused(run("status", "--book", self.home.book), USAGE, "usage")

    def test_2_for_a_field_given_twice_and_nothing_is_kept(self):
        note = self.home.moment("Once.")
        before = self.home.good("Grace", "verify")["operations"]
        for words in (("add", "note", "text=A", "text=B"), ("amend", note, "text=A", "text=B", "reason=R"),
                      ("amend", note, "text=A", "reason=R", "reason=S"), ("reply", note, "text=A", "text=B"),
                      ("reply", note, "text=A", "how=told-to", "how=drawing"), ("void", note, "reason=R", "reason=S")):
            self.refused(self.home.ask("Ben", *words), USAGE, "usage")
        self.assertLessEqual(self.home.good("Grace", "verify")["operations"], before + 1)  # the asking's own note
        self.assertEqual(self.home.text(note), "Once.")

    def test_3_for_anothers_words_as_ones_own(self):
        words = ("add", "moment", "text=Mine.", "--about", "Jay", "--voice", "Jay")
        self.refused(self.home.ask("Ben", *words, "--how", "own-session"), REFUSED, "invalid")
        self.assertEqual(self.home.ask("Ben", *words).code, DONE)
        self.assertEqual(self.home.ask("Ben", *words, "--how", "told-to").code, DONE)

    def test_2_for_a_passphrase_on_the_command_line_or_nowhere(self):
        words = ["status", "--book", self.home.book, "--as", "Ben"]
        self.refused(run(*words, "--passphrase", book.PHRASES["Ben"]), USAGE, "usage")
        self.refused(run(*words, "--passphrase-file", self.path("not there")), USAGE, "usage")
        os.environ["HEARTHBOOK_PASSPHRASE"] = book.PHRASES["Ben"]
        try:
            self.refused(run(*words), USAGE, "usage")
        finally:
            del os.environ["HEARTHBOOK_PASSPHRASE"]

    def test_3_for_what_is_refused_invalid_or_not_there(self):
        before = self.home.good("Grace", "verify")["operations"]
        self.refused(self.home.ask("Ben", "enrol", "Kath", "role=deputy", "--new-passphrase-file", self.home.file("Kath")),
                     REFUSED, "refused")
        self.refused(self.home.ask("Ben", "show", "0195a3c0-1b2c-7def-8123-456789abcdef"), REFUSED, "not-found")
        for words in (("show", "7f39-e1"), ("add", "poem", "text=x"), ("add", "moment", "colour=red"),
                      ("add", "moment", "text="), ("add", "letter", "text=About nobody."),
                      ("add", "shift", "doors=perhaps"), ("add", "shift", "money-tin=many"),
                      ("timeline", "--period", "2026-03-12..2026-03-01"), ("add", "moment", "text=x", "--happened", "soon")):
            self.refused(self.home.ask("Ben", *words), REFUSED, "invalid")
        self.refused(self.home.ask("Ben", "add", "moment", "text=x", "--about", "Nobody"), REFUSED, "not-found")
        # Not one of them left a record; being asked is not being written.
        self.assertLessEqual(self.home.good("Grace", "verify")["operations"], before + 2)

    def test_3_for_a_short_passphrase_a_second_book_and_no_book(self):
        self.home.phrase("Short", "eleven char")
        there = ["--book", self.path("new"), "--passphrase-file", self.home.file("Short")]
        self.refused(run("init", "home=H", "manager=Ada Lane", *there), REFUSED, "invalid")
        self.assertFalse(os.path.exists(self.path("new")))
        again = ["--book", self.home.book, "--passphrase-file", self.home.file("Grace")]
        self.refused(run("init", "home=H", "manager=Ada Lane", *again), REFUSED, "conflict")
        self.refused(self.home.ask("Grace", "status", book=self.path("nowhere")), REFUSED, "not-found")

    def test_3_for_a_young_persons_reply_that_a_worker_would_change(self):
        record = self.home.moment("You said it was your turn.")
        reply = self.home.good("Ben", "reply", record, "text=It was.")["id"]
        for words in (("amend", reply, "text=It was not.", "reason=x"), ("void", reply, "reason=x"),
                      ("withhold", reply, "reason=x", "review=2030-01-01")):
            answer = self.home.ask("Grace", *words)
            self.assertEqual(answer.code, REFUSED, (words, answer.out))
        self.assertEqual(self.home.good("Grace", "show", record)["replies"][0]["text"], "It was.")

    def test_4_for_a_wrong_passphrase_then_a_wait_then_the_right_one_still_opens(self):
        copied = self.copy("guessed")
        keys = content(os.path.join(copied, "vault.keys"))
        database = content(os.path.join(copied, "book.db"))
        words = ["status", "--book", copied, "--as", "Ben", "--passphrase-file", "-"]
        for guess in (b"", b"clover cobble copper cottom", b"x" * 10000, "clover cobble copper cotto\u0301n".encode()):
            answer = run(*words, stdin=guess + b"\n")
            self.refused(answer, WRONG, "wrong-passphrase")
        self.refused(run(*words, stdin=b"one more guess\n"), WRONG, "throttled")
        self.refused(self.home.ask("Ben", "status", book=copied), WRONG, "throttled")
        # Nobody else waits for Ben's guessing, and no guess touched keys or records.
        self.assertEqual(content(os.path.join(copied, "vault.keys")), keys)
        self.assertEqual(content(os.path.join(copied, "book.db")), database)
        self.assertEqual(self.home.ask("Grace", "status", book=copied).code, DONE)
        subprocess.run(["sleep", "5.2"], check=True)
        self.assertEqual(self.home.ask("Ben", "status", book=copied).code, DONE)

    def test_5_for_a_damaged_key_file_and_its_copy_heals_it(self):
        copied = self.copy("keys")
        for name in ("vault.keys", "vault.keys.bak"):
            with open(os.path.join(copied, name), "r+b") as file:
                file.write(b"\0" * os.path.getsize(os.path.join(copied, name)))
        self.refused(self.home.ask("Grace", "status", book=copied), DAMAGED, "key-file-damaged")
        shutil.copy(os.path.join(self.home.book, "vault.keys.bak"), os.path.join(copied, "vault.keys.bak"))
        self.assertEqual(self.home.ask("Grace", "status", book=copied).code, DONE)

    def test_5_for_damaged_records_and_the_passphrase_is_not_blamed(self):
        copied = self.copy("records")
        flip(os.path.join(copied, "book.db"), 100)
        answer = self.home.ask("Grace", "status", book=copied)
        self.refused(answer, DAMAGED, "damaged")
        self.assertIn("Your passphrase is right", answer.json["error"]["message"])

    def test_5_for_records_put_back_to_yesterday_and_accept_alarm_says_so_for_ever(self):
        copied = self.copy("yesterday")
        old = self.path("old.db")
        shutil.copy(os.path.join(copied, "book.db"), old)
        self.home.good("Ben", "add", "moment", "text=Gone with the roll-back.", "--about", "Jay", book=copied)
        shutil.copy(old, os.path.join(copied, "book.db"))
        for wal in ("book.db-wal", "book.db-shm"):
            if os.path.exists(os.path.join(copied, wal)):
                os.remove(os.path.join(copied, wal))
        self.refused(self.home.ask("Ben", "status", book=copied), DAMAGED, "altered")
        self.refused(self.home.ask("Ben", "verify", book=copied), DAMAGED, "altered")
        opened = self.home.ask("Grace", "--accept-alarm", "status", book=copied)
        self.assertEqual(opened.code, DONE, opened.out)
        self.assertTrue(opened.json["alarms"])

    def test_6_while_another_process_has_the_book_and_wait_outlasts_it(self):
        words = [book.PROGRAM, "--test-cost", "--json", *self.home.words("Ben"), "add", "--batch", "-"]
        other = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=book.environment())
        other.stdin.write(b'{"kind":"moment","about":["Jay"],"fields":{"text":"Held."}}\n')
        other.stdin.flush()
        self.assertIn(b'"id"', other.stdout.readline())
        self.refused(self.home.ask("Grace", "status"), LOCKED, "locked")
        waiting = subprocess.Popen([book.PROGRAM, "--test-cost", "--json", *self.home.words("Grace"), "--wait", "status"],
                                   stdout=subprocess.PIPE, env=book.environment())
        subprocess.run(["sleep", "0.5"], check=True)
        self.assertIsNone(waiting.poll())
        other.stdin.close()
        self.assertEqual(other.wait(20), DONE)
        self.assertEqual(waiting.wait(20), DONE)
        waiting.stdout.close()
        other.stdout.close()

    def test_1_when_the_disk_refuses(self):
        if os.geteuid() == 0 and not os.path.exists("/dev/full"):
            self.skipTest("nothing here refuses to be written")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([book.PROGRAM, "--test-cost", "--json", *self.home.words("Ben"), "status"], stdout=full,
                                  env=book.environment(), check=False)
        self.assertEqual(done.returncode, OTHER)

    def test_help_and_version_are_no_errors(self):
        self.assertEqual(run("--help", json_answers=False).code, DONE)
        self.assertIn(b"hearthbook-cli 0.", run("--version", json_answers=False).out)


if __name__ == "__main__":
    book.main()
