# SPDX-License-Identifier: GPL-3.0-or-later
"""Every verb does what docs/cli.md says, seen from outside."""
import os
import re
import shutil
import subprocess
import unittest

import book
from book import DONE, REFUSED, HomeTest, run


class Verbs(HomeTest):
    def test_every_verb_is_in_the_help_and_in_the_manual(self):
        listed = set(re.findall(r"^  ([a-z][a-z-]+) ", run("help", json_answers=False).out.decode(), re.M))
        listed -= {"whose"}
        self.assertGreater(len(listed), 25)
        here = os.path.dirname(os.path.abspath(__file__))
        with open(os.path.join(here, "../../docs/cli.md"), encoding="utf-8") as file:
            manual = set(re.findall(r"^### `([a-z-]+)", file.read(), re.M))
        self.assertEqual(listed, manual)

    def test_people_shows_young_people_as_such_and_the_door_no_more_than_first_names(self):
        people = {p["name"]: p["role"] for p in self.home.good("Ben", "people")["people"]}
        self.assertEqual(people["Jay Turner"], "young person")
        self.assertEqual(people["Grace Adeyemi"], "registered manager")
        door = run("people", "--book", self.home.book)
        self.assertEqual({tuple(sorted(p)) for p in door.json["people"]}, {("first", "id")})
        self.assertNotIn(b"Hartley", door.out)

    def test_a_record_is_added_shown_amended_replied_to_and_read(self):
        record = self.home.moment("You were up first and laid the table for four.")
        shown = self.home.good("Priya", "show", record)
        self.assertEqual(shown["fields"]["text"], "You were up first and laid the table for four.")
        self.assertEqual((shown["kind"], shown["state"], shown["about"]), ("moment", "signed", ["Jay Turner"]))
        self.assertRegex(shown["versions"][0]["hash"], r"^[0-9a-f]{64}$")
        self.home.good("Ben", "amend", record, "text=You laid it for five.", "reason=I counted again.")
        said = self.home.good("Priya", "reply", record, "text=Six. Mina came down.", "how=told-to")
        shown = self.home.good("Kath", "show", record)
        self.assertEqual(shown["state"], "amended")
        self.assertEqual([v["fields"]["text"] for v in shown["versions"]],
                         ["You were up first and laid the table for four.", "You laid it for five."])
        reply = shown["replies"][0]
        self.assertEqual((reply["id"], reply["text"], reply["voice"], reply["how"]),
                         (said["id"], "Six. Mina came down.", "Jay Turner", "told-to"))
        readers = {r["name"] for r in self.home.good("Kath", "who-has-read", record)["readers"]}
        self.assertLessEqual({"Priya Nair", "Kath Doyle"}, readers)

    def test_add_takes_a_time_a_voice_and_several_people(self):
        answer = self.home.good("Ben", "add", "moment", "text=House meeting.", "--about", "Jay", "--about", "Mina Karimi",
                                "--happened", "2026-03-12T07:02", "--voice", "Jay", "--how", "typed-together", "--sign")
        shown = self.home.good("Ben", "show", answer["id"])
        self.assertEqual(shown["happened"], "2026-03-12T07:02:00.000Z")
        self.assertEqual(shown["about"], ["Jay Turner", "Mina Karimi"])
        self.assertEqual((shown["versions"][0]["voice"], shown["how"]), ("Jay Turner", "typed-together"))
        self.assertTrue(shown["late"])
        self.assertTrue(shown["versions"][0]["signed"])

    def test_fields_of_every_type_come_back(self):
        answer = self.home.good("Kath", "add", "shift", "name=Late shift", "from=2026-03-12T14:30", "workers=Ben,Priya",
                                "lead=Priya Nair", "doors=yes", "medicines=no", "money-tin=84.20", "text=Quiet.")
        fields = self.home.good("Kath", "show", answer["id"])["fields"]
        people = {p["name"]: p["id"] for p in self.home.good("Kath", "people")["people"]}
        self.assertEqual(fields["workers"], [people["Ben Hartley"], people["Priya Nair"]])
        self.assertEqual(fields["lead"], people["Priya Nair"])
        self.assertEqual((fields["doors"], fields["medicines"], fields["money-tin"]), (True, False, 8420))
        self.assertEqual(fields["from"], 1773325800000)

    def test_acts_upon_records(self):
        letter = self.home.good("Ben", "add", "letter", "title=Tuesday", "text=Dear Jay,\nOne.\nTwo.", "--about", "Jay")["id"]
        self.home.good("Ben", "withhold", letter, "reason=We talk first.", "review=2030-04-01", "paragraphs=p2")
        self.assertEqual(self.home.good("Ben", "show", letter)["state"], "withheld")
        self.home.good("Ben", "release", letter, "reason=We talked.")
        self.home.good("Grace", "sign-off", letter)
        self.assertEqual(self.home.good("Ben", "show", letter)["state"], "signed-off")
        moment = self.home.moment("The other end of the plank.")
        self.home.good("Ben", "link", letter, moment, "from")
        self.assertEqual(self.home.good("Ben", "show", letter)["links"][0]["id"], moment)
        right = self.home.good("Ben", "wrong-person", moment, "--about", "Mina", "reason=It was Mina.")
        self.assertEqual(self.home.good("Ben", "show", moment)["state"], "voided")
        self.assertTrue(right["id"])
        gone = self.home.moment("Not so.")
        self.home.good("Ben", "void", gone, "reason=It did not happen.")
        self.assertEqual(self.home.text(gone), "Not so.")

    def test_a_handover_is_accepted(self):
        shift = self.home.good("Ben", "add", "shift", "name=Sleep-in", "text=Quiet.")["id"]
        self.home.good("Priya", "accept", shift)
        self.home.good("Kath", "accept", shift, "--lead")
        acts = [(a["act"], a["author"]) for a in self.home.good("Ben", "show", shift)["acts"]]
        self.assertIn(("accepted", "Priya Nair"), acts)
        self.assertIn(("lead", "Kath Doyle"), acts)

    def test_timeline_pages_and_narrows(self):
        ids = [self.home.moment(f"Page {n}.", about="Mina") for n in range(5)]
        first = self.home.good("Ben", "timeline", "--about", "Mina", "--limit", "3", "--kind", "moment")
        rest = self.home.good("Ben", "timeline", "--about", "Mina", "--limit", "200", "--kind", "moment", "--after", first["next"])
        listed = [r["id"] for r in first["records"] + rest["records"]]
        self.assertEqual(len(first["records"]), 3)
        self.assertEqual(len(listed), len(set(listed)))
        self.assertLessEqual(set(ids), set(listed))
        self.assertIsNone(rest["next"])
        self.assertEqual(self.home.good("Ben", "timeline", "--period", "2001-01-01..2001-01-02")["records"], [])

    def test_search_finds_words_in_any_form(self):
        record = self.home.moment("You whittled a heron from willow.")
        hits = self.home.good("Ben", "search", "whittling", "heron")
        self.assertEqual((hits["total"], hits["more"], hits["hits"][0]["id"]), (1, False, record))
        self.assertIn("heron", hits["hits"][0]["snippet"])
        self.assertEqual(self.home.good("Ben", "search", "whittling", "--about", "Mina")["total"], 0)

    def test_status_verify_and_rebuild(self):
        self.home.moment("Counted.")
        status = self.home.good("Ben", "status")
        self.assertLessEqual({"records", "operations", "saved", "backed_up", "shared", "waiting"}, set(status))
        self.assertEqual((status["backed_up"], status["shared"], status["waiting"]), (None, None, 0))
        proof = self.home.good("Ben", "verify")
        self.assertEqual((proof["ok"], proof["first_bad"]), (True, 0))
        self.assertEqual(self.home.good("Grace", "rebuild")["operations"], self.home.good("Grace", "verify")["operations"])

    def test_two_books_of_one_home_disagree_and_say_so(self):
        third = self.home.good("Ben", "add", "common-third", "title=The blue bike", "where=here", "--about", "Jay")["id"]
        given, back = self.path("given"), self.path("back")
        self.home.good("Kath", "ops", "export", given)
        other = self.path("other")
        joined = run("init", f"from={given}", "--book", other, "--as", "Kath", "--passphrase-file", self.home.file("Kath"))
        self.assertEqual(joined.code, DONE, joined.out)
        self.home.good("Priya", "amend", third, "where=the reuse yard", "reason=They have a stand.", book=other)
        self.home.good("Ben", "amend", third, "where=under the lean-to", "reason=Rain.")
        self.home.good("Kath", "ops", "export", back, book=other)
        self.assertGreater(self.home.good("Kath", "ops", "import", back)["operations"], 0)
        conflict = self.home.good("Ben", "show", third)["conflicts"][0]
        self.assertEqual((conflict["field"], sorted(conflict["values"])), ("where", ["the reuse yard", "under the lean-to"]))
        self.home.good("Kath", "resolve", third, "where=under the lean-to")
        shown = self.home.good("Ben", "show", third)
        self.assertEqual((shown["conflicts"], shown["fields"]["where"]), ([], "under the lean-to"))
        self.assertEqual(self.home.good("Kath", "ops", "import", back)["operations"], 0)

    def test_a_pack_cites_ids_and_hashes(self):
        cited = self.home.moment("You said tea should be at half past five.")
        claim = self.home.good("Grace", "add", "claim", "title=Children are listened to", "standard=QS2", "text=Mostly.",
                               f"cited={cited}")["id"]
        out = self.path("pack.pdf")
        answer = self.home.good("Grace", "pack", "--claim", claim, "--out", out)
        self.assertEqual(answer["file"], out)
        self.assertRegex(answer["head"], r"^[0-9a-f]{16}$")
        with open(out, "rb") as file:
            self.assertEqual(file.read(5), b"%PDF-")
        if shutil.which("pdftotext"):
            text = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, check=True).stdout.decode()
            digest = self.home.good("Grace", "show", cited)["versions"][0]["hash"][:16]
            self.assertIn(cited, text)
            self.assertIn(digest, text)
            self.assertNotIn("Jay", text)
        period = self.home.good("Grace", "pack", "--period", "2020-01-01..2099-12-31", "--about", "Jay", "--out", self.path("p2.pdf"))
        self.assertGreater(period["records"], 0)

    def test_the_sqlcipher_copy_opens_in_the_stock_shell(self):
        out = self.path("copy.db")
        answer = self.home.good("Grace", "export", "--sqlcipher", out, "reason=For the archive.")
        if not shutil.which("sqlcipher"):
            self.skipTest("no sqlcipher shell here")
        script = f'PRAGMA key = "{answer["key"]}";\nPRAGMA cipher_integrity_check;\nSELECT count(*) FROM sqlite_master;\n'
        shell = subprocess.run(["sqlcipher", out], input=script.encode(), capture_output=True, check=True).stdout.split()
        self.assertGreater(int(shell[-1]), 5)
        self.assertEqual(self.home.ask("Ben", "export", "--sqlcipher", self.path("no.db"), "reason=x").code, REFUSED)
        self.assertFalse(os.path.exists(self.path("no.db")))

    def test_consent_opens_a_young_persons_records_to_the_independent_person(self):
        record = self.home.moment("Only with both.", about="Mina")
        self.assertEqual(self.home.ask("Martin", "show", record).code, REFUSED)
        self.home.good("Grace", "consent", "Mina", "reader=Martin", "by=young-person")
        self.assertEqual(self.home.ask("Martin", "show", record).code, REFUSED)
        self.home.good("Grace", "consent", "Mina", "reader=Martin", "by=placing-authority")
        self.assertEqual(self.home.good("Martin", "show", record)["id"], record)

    def test_a_passphrase_is_changed(self):
        self.home.good("Grace", "add", "staff-member", "name=Dawn Whitaker", "first=Dawn")
        self.home.phrase("Dawn", "harbour hazel hinge honey")
        self.home.good("Grace", "enrol", "Dawn", "role=residential-worker", "--new-passphrase-file", self.home.file("Dawn"))
        both = b"harbour hazel hinge honey\nisland jigsaw jumper kitten\n"
        words = ["--book", self.home.book, "--as", "Dawn", "--passphrase-file", "-"]
        changed = run("passphrase", "--new-passphrase-file", "-", *words, stdin=both)
        self.assertEqual(changed.code, DONE, changed.out)
        self.assertEqual(run("status", *words, stdin=b"island jigsaw jumper kitten\r\n").code, DONE)
        self.assertEqual(run("status", *words, stdin=b"harbour hazel hinge honey\n").code, book.WRONG)

    def test_a_role_is_granted_for_a_time(self):
        self.home.good("Grace", "grant", "Ben", "role=deputy", "from=2020-01-01", "until=2020-01-31")
        self.assertEqual(self.home.ask("Ben", "rebuild").code, REFUSED)
        self.home.good("Grace", "grant", "Ben", "role=deputy", "until=2099-01-31")
        self.assertEqual(self.home.ask("Ben", "rebuild").code, DONE)
        self.home.good("Grace", "grant", "Ben", "role=deputy", "until=2020-01-31")
        self.assertEqual(self.home.ask("Ben", "rebuild").code, REFUSED)

    def test_one_persons_part_is_erased_and_the_proof_stands(self):
        record = self.home.good("Ben", "add", "moment", "text=Unerasable canary heliotrope.", "--about", "Jay", "--about", "Mina")["id"]
        self.home.good("Grace", "erase", record, "--about", "Mina", "reason=A court said so.")
        self.assertTrue(self.home.good("Grace", "verify")["ok"])

    def test_full_names_and_ids_open_the_book_too(self):
        ben = next(p["id"] for p in self.home.good("Grace", "people")["people"] if p["name"] == "Ben Hartley")
        for name in ("Ben Hartley", "ben hartley", ben):
            words = ["--book", self.home.book, "--as", name, "--passphrase-file", self.home.file("Ben")]
            self.assertEqual(run("status", *words).code, DONE, name)
        wrong = ["--book", self.home.book, "--as", "Ben Nobody", "--passphrase-file", self.home.file("Ben")]
        self.assertEqual(run("status", *wrong).code, REFUSED)

    def test_people_read_sentences_when_they_do_not_ask_for_json(self):
        record = self.home.moment("A plain sentence.")
        self.assertIn(b"A plain sentence.", self.home.ask("Ben", "show", record, json_answers=False).out)
        answer = self.home.ask("Ben", "show", "0195a3c0-1b2c-7def-8123-456789abcdef", json_answers=False)
        self.assertEqual((answer.code, answer.out), (REFUSED, b""))
        self.assertIn(b"There is no such record", answer.err)


if __name__ == "__main__":
    book.main()
