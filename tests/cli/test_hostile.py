# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile text is kept byte for byte or refused plainly, and never becomes anything but text."""
import html.parser
import json
import os
import shutil
import subprocess
import unittest

import book
from book import DONE, REFUSED, HomeTest

KEPT = {
    "html": "<img src=\"file:///etc/passwd\"><script>alert(1)</script></div></main>&lt;",
    "bidi": "You said \u202egnihtyreve\u202c and \u2066that\u2069.",
    "zero width": "J\u200bay and J\u00ada\u200dy",
    "combining": "e\u0301 is not \u00e9, and both stand",
    "line ends": "one\r\ntwo\rthree\nfour\n\n  five\t",
    "sql": "'; DROP TABLE op; -- \" OR 1=1",
    "fts": "\"unbalanced AND (NEAR/3 * ^ col:",
    "emoji": "\U0001F468\u200d\U0001F469\u200d\U0001F467 bread \U0001F35E",
    "formula": "=HYPERLINK(\"http://evil.example\")",
    "format": "%s%n%1%2 {0} ${x}",
    "long": "You. " * 4000,
    "equals": "a=b=c --about Mina",
}


class Reader(html.parser.HTMLParser):
    """What a page shows as text, and every element it has."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.tags = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text.append(data)


class Hostile(HomeTest):
    def test_it_comes_back_as_it_was_given(self):
        for name, text in KEPT.items():
            record = self.home.moment(text)
            self.assertEqual(self.home.text(record), text, name)

    def test_what_cannot_be_kept_exactly_is_refused_and_leaves_nothing(self):
        for text in ("\\u0000", "\\ud800", "\\udc00 alone", "\\u0007bell", "\\u001b[2J"):
            line = '{"kind":"moment","about":["Jay"],"fields":{"text":"unkeepable ' + text + '"}}\n'
            answer = self.home.ask("Ben", "add", "--batch", "-", stdin=line.encode())
            self.assertEqual(answer.code, REFUSED, answer.out)
            self.assertEqual(answer.json["error"]["code"], "invalid", text)
        self.assertEqual(self.home.good("Ben", "search", "unkeepable")["total"], 0)

    def test_words_that_are_not_utf8_are_refused(self):
        command = [book.PROGRAM, "--json", "--test-cost", *self.home.words("Ben"), "add", "moment", b"text=caf\xe9"]
        done = subprocess.run(command, capture_output=True, env=book.environment(), check=False)
        self.assertEqual(done.returncode, REFUSED)

    def test_search_words_are_words_and_never_a_query(self):
        for text in list(KEPT.values())[:10] + ["*", "NOT", "\"", "a OR b", "text:x", "-", "(", "\u202e"]:
            answer = self.home.ask("Ben", "search", "--", text)
            self.assertIn(answer.code, (DONE, REFUSED, book.USAGE), text)
            self.assertNotEqual(answer.lines[0].get("error", {}).get("code"), "internal", text)

    def test_the_readable_export_keeps_it_as_text(self):
        ids = {self.home.moment(text): text for text in KEPT.values()}
        reply = self.home.good("Ben", "reply", next(iter(ids)), "text=<b>not bold</b>", "how=told-to")
        out = self.path("readable")
        answer = self.home.good("Grace", "export", "--readable", out, "reason=To see.")
        with open(os.path.join(out, "records.json"), encoding="utf-8", newline="") as file:
            written = json.load(file)
        by_id = {r["id"]: r for r in written["records"]}
        self.assertEqual(len(written["records"]), answer["records"])
        for record, text in ids.items():
            self.assertEqual(by_id[record]["fields"]["text"], text)
        with open(os.path.join(out, "index.html"), encoding="utf-8", newline="") as file:
            page = file.read()
        reader = Reader()
        reader.feed(page)
        shown = "".join(reader.text)
        for text in [*KEPT.values(), "<b>not bold</b>"]:
            for line in text.replace("\r", "\n").split("\n"):
                self.assertIn(line, shown.replace("\r", "\n"))
        self.assertIn(reply["id"], page)
        self.check_page(page, reader)

    def check_page(self, page, reader):
        tags = {tag for tag, _ in reader.tags}
        self.assertNotIn("img", tags)
        self.assertNotIn("b", tags)
        self.assertEqual(sum(tag == "script" for tag, _ in reader.tags), 1)
        for tag, attributes in reader.tags:
            self.assertFalse({"src", "href", "onload", "onerror", "onclick"} & set(attributes), (tag, attributes))
        self.assertIn("default-src 'none'", page)

    def test_the_export_goes_to_an_empty_folder_only(self):
        busy = self.path("busy")
        os.mkdir(busy)
        with open(os.path.join(busy, "mine.txt"), "w", encoding="utf-8") as file:
            file.write("mine")
        self.assertEqual(self.home.ask("Grace", "export", "--readable", busy, "reason=x").code, book.OTHER)
        self.assertEqual(os.listdir(busy), ["mine.txt"])
        self.assertEqual(self.home.ask("Ben", "export", "--readable", self.path("ben"), "reason=x").code, REFUSED)

    def test_it_opens_no_file_and_no_line_that_the_text_names(self):
        if not shutil.which("strace"):
            self.skipTest("no strace here")
        canary = self.path("canary.png")
        with open(canary, "wb") as file:
            file.write(b"canary")
        record = self.home.moment(f"<img src='{canary}'> file://{canary} {canary}")
        claim = self.home.good("Grace", "add", "claim", f"title=<img src='{canary}'>", f"cited={record}", "text=x")["id"]
        for words in (("show", record), ("pack", "--claim", claim, "--out", self.path("h.pdf")),
                      ("export", "--readable", self.path("traced"), "reason=x")):
            log = self.path("strace.log")
            command = ["strace", "-f", "-e", "trace=openat,open,connect", "-o", log, book.PROGRAM, "--json", "--test-cost",
                       *self.home.words("Grace"), *words]
            subprocess.run(command, capture_output=True, env=book.environment(), check=True)
            with open(log, encoding="utf-8", errors="replace") as file:
                calls = file.read()
            self.assertIn("vault.keys", calls)
            self.assertNotIn("canary.png", calls)
            self.assertNotIn("AF_INET", calls)

    def test_what_it_writes_is_for_its_owner_alone(self):
        out = self.path("private")
        self.home.good("Grace", "export", "--readable", out, "reason=x")
        for place, _, names in os.walk(out):
            for name in [".", *names]:
                self.assertEqual(os.stat(os.path.join(place, name)).st_mode & 0o077, 0, name)


if __name__ == "__main__":
    book.main()
