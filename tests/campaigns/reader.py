#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets two programs prove the same book: ours, and docs/reader/read_ledger.py, written from formats.md.

A demo book is changed by somebody who has its key, with the stock shell: one thing in each copy. Both
must say the same: sound or not, which first bad operation, and why. What is changed is drawn from a
seed. With --blind the reader is shown the parts as they were: that run must fail, or the comparison
sees nothing.
"""
import argparse
import importlib.util
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location("read_ledger", ROOT / "docs" / "reader" / "read_ledger.py")
reader = importlib.util.module_from_spec(spec)
spec.loader.exec_module(reader)

REFUSED = "refused at opening"


def shell(folder, key, script):
    done = subprocess.run(["sqlcipher", "-batch", "-init", "/dev/null", str(folder / "book.db")],
                          input=f"PRAGMA key = \"x'{key.hex()}'\";\n{script};\n".encode(), capture_output=True,
                          check=False)
    if done.returncode != 0 or done.stderr.strip():
        sys.exit(f"the shell refused: {done.stderr.decode()}")
    return done.stdout.decode()


def triggers(folder, key):
    names = shell(folder, key, "SELECT name FROM sqlite_schema WHERE type = 'trigger'").splitlines()
    return "; ".join(f"DROP TRIGGER {name}" for name in names if name not in ("ok", ""))


def other_byte(raw, chance):
    at = chance.randrange(len(raw))
    return raw[:at] + bytes([raw[at] ^ (1 << chance.randrange(8))]) + raw[at + 1:]


def changes(chance, ledger):
    """Names of what is done to a copy, and the SQL that does it."""
    last = len(ledger.operations)
    n, chain, seq, hashed, header = chance.choice(ledger.operations)
    k = chance.choice(sorted(ledger.parts))
    salt, body = ledger.parts[k]
    yield "nothing", "SELECT 1"
    yield "a header", f"UPDATE ledger_op SET header = x'{other_byte(header, chance).hex()}' WHERE n = {n}"
    yield "a hash", f"UPDATE ledger_op SET hash = x'{other_byte(hashed, chance).hex()}' WHERE n = {n}"
    yield "a body", f"UPDATE ledger_part SET body = x'{other_byte(body, chance).hex()}' WHERE k = {k}"
    yield "a salt", f"UPDATE ledger_part SET salt = x'{other_byte(salt, chance).hex()}' WHERE k = {k}"
    yield "a part gone", f"DELETE FROM ledger_part WHERE k = {k}"
    # Not so far back that nobody of the home is left to ask.
    cut = chance.randrange(last // 2, last)
    yield "the end cut", (f"DELETE FROM ledger_part WHERE k >= {cut * 64}; "
                          f"DELETE FROM ledger_op WHERE n >= {cut}")
    middle = chance.randrange(2, last - 1)
    yield "one gone", (f"DELETE FROM ledger_part WHERE k BETWEEN {middle * 64} AND {middle * 64 + 63}; "
                       f"DELETE FROM ledger_op WHERE n = {middle}")


def ours(program, folder, words):
    done = subprocess.run([program, "--book", str(folder), "--as", "Grace", "--passphrase-file", str(words), "--json",
                           "--accept-alarm", "verify"], capture_output=True, text=True, check=False)
    answer = json.loads(done.stdout.splitlines()[-1]) if done.stdout.strip() else {}
    if answer.get("ok"):
        return "sound", 0
    if "error" in answer:
        return REFUSED, 0
    # Opening a book whose end is cut writes the alarm into it, one operation more, before verify counts.
    alarm = 1 if answer.get("reason") == "truncated" else 0
    return answer.get("reason", "unreadable"), int(answer.get("first_bad", 0)) - alarm


def theirs(folder, words, untouched):
    try:
        ring, book_key, mac_key = reader.open_book_key(folder, "Grace", words.read_text(encoding="utf-8").strip())
        ledger = reader.Ledger(folder, reader.derived_key(book_key, 1, b"hearthDB"))
        ledger.parts = untouched or ledger.parts
        reader.prove(ledger, ring[1], reader.read_anchor(folder, mac_key))
    except reader.Bad as bad:
        return bad.reason, bad.n
    return "sound", 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=random.randrange(1, 10**6))
    parser.add_argument("--blind", action="store_true")
    given = parser.parse_args()
    print(f"seed {given.seed}")
    chance = random.Random(given.seed)
    os.umask(0o077)
    passed = failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        book, words = Path(scratch) / "book", Path(scratch) / "words"
        made = subprocess.run([given.program, "--json", "--book", str(book), "demo", "--weeks", "1", "--seed",
                               str(chance.randrange(1, 1000))], capture_output=True, text=True, check=True)
        words.write_text(json.loads(made.stdout)["people"][0]["passphrase"], encoding="utf-8")
        ring, book_key, _ = reader.open_book_key(book, "Grace", words.read_text(encoding="utf-8"))
        key = reader.derived_key(book_key, 1, b"hearthDB")
        ledger = reader.Ledger(book, key)
        free = triggers(book, key)
        for _ in range(given.rounds):
            for name, script in changes(chance, ledger):
                copy = Path(scratch) / "copy"
                shutil.copytree(book, copy)
                shell(copy, key, (free + "; " if free else "") + script)
                second = theirs(copy, words, ledger.parts if given.blind else None)
                first = ours(given.program, copy, words)
                # A book that cannot even be opened is named without a place; the reader must see a fault too.
                alike = first == second or (first[0] == REFUSED and second[0] != "sound")
                same = alike and (name != "nothing") == (first[0] != "sound")
                passed, failed = passed + same, failed + (not same)
                if not same:
                    print(f"{name}: ours says {first}, the reader {second}")
                shutil.rmtree(copy)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
