# SPDX-License-Identifier: GPL-3.0-or-later
"""A batch answers each line the moment it is durable, and a bad line harms no other."""
import json
import os
import signal
import subprocess
import unittest

import book
from book import DONE, OTHER, REFUSED, HomeTest


def line(text, **more):
    return json.dumps({"kind": "moment", "about": ["Jay"], "fields": {"text": text}, **more}).encode() + b"\n"


class Batch(HomeTest):
    def start(self, who="Ben"):
        command = [book.PROGRAM, "--test-cost", *self.home.words(who), "add", "--batch", "-"]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=book.environment())

    def test_good_lines_are_numbered_and_kept(self):
        text = line("First.", happened="2026-03-12T07:02:00Z") + b"\n" + line("Third.", voice="Jay", how="told-to")
        answer = self.home.ask("Ben", "add", "--batch", "-", stdin=text)
        self.assertEqual(answer.code, DONE, answer.out)
        self.assertEqual([a["n"] for a in answer.lines], [1, 3])
        first = self.home.good("Ben", "show", answer.lines[0]["id"])
        self.assertEqual((first["fields"]["text"], first["happened"]), ("First.", "2026-03-12T07:02:00.000Z"))

    def test_a_file_and_marks(self):
        path = self.path("letters.jsonl")
        letter = {"kind": "letter", "about": ["Jay"],
                  "fields": {"title": "Tuesday", "text": [{"mark": "none", "text": "Dear Jay,"},
                                                          {"mark": "fact", "text": "You came in at ten past six."},
                                                          {"mark": "told", "text": "Miss Farrow rang."}]}}
        with open(path, "w", encoding="utf-8") as file:
            file.write(json.dumps(letter))  # and no line end
        answer = self.home.ask("Ben", "add", "--batch", path)
        shown = self.home.good("Ben", "show", answer.json["id"])
        self.assertEqual([p["mark"] for p in shown["paragraphs"]["text"]], ["none", "fact", "told"])

    def test_bad_lines_are_answered_and_left_behind(self):
        bad = [b"not json\n", b"{\"kind\":\"moment\"\n", b"[1,2]\n", b"\"text\"\n", b"{}\n",
               b"{\"kind\":\"moment\",\"fields\":{\"text\":\"caf\xe9\"}}\n", line("x", about=["Nobody"]),
               line("x", kind="poem"), line("x", colour="red"), line("x", happened="soon"), line(""),
               json.dumps({"kind": "moment", "fields": {"text": 7}}).encode() + b"\n",
               json.dumps({"kind": "moment", "fields": {"text": [{"mark": "loud", "text": "x"}]}}).encode() + b"\n",
               b"{\"kind\":\"moment\",\"fields\":{\"text\":\"" + b"x" * (5 << 20) + b"\"}}\n", b"[" * 100000 + b"\n"]
        text = b"".join(each + line(f"Good {n}.") for n, each in enumerate(bad))
        answer = self.home.ask("Ben", "add", "--batch", "-", stdin=text)
        self.assertEqual(answer.code, REFUSED)
        self.assertEqual([a["n"] for a in answer.lines], list(range(1, 2 * len(bad) + 1)))
        for n in range(len(bad)):
            self.assertIn("error", answer.lines[2 * n], bad[n][:60])
            self.assertEqual(self.home.text(answer.lines[2 * n + 1]["id"]), f"Good {n}.")
        self.assertTrue(self.home.good("Grace", "verify")["ok"])

    def test_each_answer_comes_before_the_next_line_is_given_and_outlives_kill_9(self):
        process = self.start()
        ids = []
        for n in range(20):
            process.stdin.write(line(f"Durable {n}."))
            process.stdin.flush()
            ids.append(json.loads(process.stdout.readline())["id"])
        process.send_signal(signal.SIGKILL)
        process.wait(10)
        for pipe in (process.stdin, process.stdout, process.stderr):
            pipe.close()
        for n, record in enumerate(ids):
            self.assertEqual(self.home.text(record), f"Durable {n}.")
        self.assertTrue(self.home.good("Ben", "verify")["ok"])

    def test_a_reader_that_goes_away_ends_it_with_1_and_keeps_what_was_answered(self):
        process = self.start()
        process.stdin.write(line("Before the reader left."))
        process.stdin.flush()
        kept = json.loads(process.stdout.readline())["id"]
        process.stdout.close()
        try:
            process.stdin.write(line("After.") * 3)
            process.stdin.close()
        except BrokenPipeError:
            pass
        self.assertEqual(process.wait(20), OTHER)
        process.stderr.close()
        self.assertEqual(self.home.text(kept), "Before the reader left.")

    def test_the_passphrase_may_be_the_line_before_the_batch(self):
        words = ["--book", self.home.book, "--as", "Ben", "--passphrase-file", "-"]
        answer = book.run(*words, "add", "--batch", "-", stdin=book.PHRASES["Ben"].encode() + b"\n" + line("Both."))
        self.assertEqual(answer.code, DONE, answer.out)
        self.assertEqual(self.home.text(answer.json["id"]), "Both.")

    def test_a_batch_that_is_not_there_or_empty(self):
        self.assertEqual(self.home.ask("Ben", "add", "--batch", self.path("none")).code, book.USAGE)
        empty = self.home.ask("Ben", "add", "--batch", os.devnull)
        self.assertEqual((empty.code, empty.out), (DONE, b""))


if __name__ == "__main__":
    book.main()
