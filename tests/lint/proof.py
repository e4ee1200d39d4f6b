#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/prove-walk on walks of its own making: it must pass the true one and refuse the others.

The book here is a JSON file and the program a script, so that each way of being wrong can be planted.
`--self-test` gives it a prover that always agrees; that must be seen.
"""
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROVE = os.path.join(ROOT, "packaging", "prove-walk")
MOMENT, REPLY, PACK = (f"0192f0c1-7c00-7000-8000-00000000000{n}" for n in (1, 2, 3))
WORDS = {MOMENT: "You made pancakes for everyone, a well-earned second helping included, and we laughed about the first.",
         REPLY: "I made them. She only watched."}
HASH = {MOMENT: "a1" * 32, REPLY: "b2" * 32, PACK: "c3" * 32}

# Reads the book, refuses a damaged one unless told to be blind to it.
PROGRAM = """#!{python}
import hashlib, json, sys
words = sys.argv[1:]
raw = open(words[words.index("--book") + 1] + "/book.db", "rb").read()
body, digest = raw[:-64], raw[-64:].decode("ascii", "replace")
if not {blind} and hashlib.sha256(body).hexdigest() != digest:
    if {crash}:
        import os, signal
        os.kill(os.getpid(), signal.SIGKILL)
    print(json.dumps({{"error": {{"code": "altered", "message": "x"}}}}))
    sys.exit(5)
if {blind}:
    raw = open({original!r}, "rb").read()
    body = raw[:-64]
book = json.loads(body)
if "verify" in words:
    print(json.dumps({{"ok": True, "operations": len(book)}}))
elif words[-1] in book:
    print(json.dumps(book[words[-1]]))
else:
    print(json.dumps({{"error": {{"code": "not-found", "message": "x"}}}}))
    sys.exit(3)
"""


def pdf(pages):
    """A PDF of plain text lines: enough of the format for pdftotext."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None,
               "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"({line}) Tj T*\n" for line in lines)
        stream = f"BT /F1 9 Tf 40 800 Td 12 TL\n{shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
                       "/Resources << /Font << /F1 3 0 R >> >> >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


def wrapped(text, width=40):
    lines, line = [], ""
    for word in text.replace("-", "- ").split(" "):
        joined = line + ("" if line.endswith("-") or not line else " ") + word
        if len(joined) > width:
            lines.append(line)
            joined = word
        line = joined
    return lines + [line]


def true_pages():
    """The moment is broken by the end of the first page, as a long one is in life."""
    moment, reply = wrapped(WORDS[MOMENT]), wrapped(WORDS[REPLY])
    return [["Pack", PACK, MOMENT, HASH[MOMENT][:16]] + moment[:2], moment[2:] + [REPLY, HASH[REPLY][:16]] + reply]


def change(pages, old, new):
    return [[line.replace(old, new) for line in page] for page in pages]


PAGES = true_pages()
# name, what differs from the true walk, whether the proof must pass
WALKS = [
    ("true", {}, True),
    ("a hash of other digits", {"pages": change(PAGES, HASH[REPLY][:16], "0" * 16)}, False),
    ("a hash that stands beside another id", {"pages": change(PAGES, HASH[REPLY][:16], HASH[MOMENT][:16])}, False),
    ("no hash", {"pages": change(PAGES, HASH[REPLY][:16], "")}, False),
    ("one word changed on paper", {"pages": change(PAGES, "laughed", "shouted")}, False),
    ("an id the book does not know", {"pages": PAGES + [["0192f0c1-7c00-7000-8000-00000000000f", "0" * 16]]}, False),
    ("no id at all", {"pages": [["Pack"]]}, False),
    ("nothing typed", {"typed": []}, False),
    ("typed words not in the book", {"typed": [{"id": MOMENT, "hash": HASH[MOMENT], "text": "Other words."}]}, False),
    ("typed under another hash", {"typed": [{"id": MOMENT, "hash": HASH[REPLY], "text": WORDS[MOMENT]}]}, False),
    ("nothing typed is cited", {"pages": PAGES[:0] + [[REPLY, HASH[REPLY][:16]] + wrapped(WORDS[REPLY])],
                                "typed": [{"id": MOMENT, "hash": HASH[MOMENT], "text": WORDS[MOMENT]}]}, False),
    ("a program blind to a changed byte", {"blind": True}, False),
    ("a program that dies of a changed byte", {"crash": True}, False),
    ("the digest of another file", {"digest": "0" * 64}, False),
    ("no pictures", {"screens": []}, False),
]


def lay(place, walk):
    """One walk's leavings in `place`; returns the program to ask."""
    import hashlib
    book = os.path.join(place, "walk-book")
    os.mkdir(book)
    records = {i: {"id": i, "kind": "moment", "fields": {"text": w},
                   "versions": [{"hash": HASH[i], "fields": {"text": w}}]}
               for i, w in WORDS.items()}
    paper = pdf(walk.get("pages", PAGES))
    digest = walk.get("digest", hashlib.blake2b(paper, digest_size=32).hexdigest())
    records[PACK] = {"id": PACK, "kind": "pack", "fields": {"digest": digest}, "versions": [{"hash": HASH[PACK]}]}
    body = json.dumps(records).encode()
    ledger = os.path.join(book, "book.db")
    original = os.path.join(place, "original")
    for path in (ledger, original):
        with open(path, "wb") as file:
            file.write(body + hashlib.sha256(body).hexdigest().encode())
    program = os.path.join(place, "program")
    with open(program, "w", encoding="utf-8") as file:
        file.write(PROGRAM.format(python=sys.executable, blind=walk.get("blind", False),
                                  crash=walk.get("crash", False), original=original))
    os.chmod(program, 0o700)
    with open(os.path.join(place, "pack.pdf"), "wb") as file:
        file.write(paper)
    for name in ("passphrase", "shift.png"):
        with open(os.path.join(place, name), "w", encoding="ascii") as file:
            file.write("x")
    typed = walk.get("typed", [{"id": i, "hash": HASH[i], "text": w} for i, w in WORDS.items()])
    with open(os.path.join(place, "walk.json"), "w", encoding="utf-8") as file:
        json.dump({"book": "walk-book", "as": "Nia", "passphrase_file": "passphrase", "pdf": "pack.pdf",
                   "screens": walk.get("screens", ["shift.png"]), "typed": typed}, file)
    return program


def wrong_answers(prover):
    wrong = []
    for name, walk, passes in WALKS:
        with tempfile.TemporaryDirectory() as place:
            program = lay(place, walk)
            done = subprocess.run([*prover, "--cli", program, place], capture_output=True, text=True, check=False)
        if (done.returncode == 0) != passes:
            wrong.append(f"{name}: exit {done.returncode}: {(done.stderr or done.stdout).strip()[-200:]}")
    return wrong


def main():
    if sys.argv[1:] == ["--self-test"]:
        wrong = wrong_answers(["true"])
        expected = sum(1 for walk in WALKS if not walk[2])
        print(f"{len(wrong)} of {expected} false walks seen to be passed over by a prover that always agrees")
        return 0 if len(wrong) == expected else 1
    wrong = wrong_answers([sys.executable, PROVE])
    for line in wrong:
        print(line)
    print(f"{len(WALKS)} walks, {len(wrong)} judged wrongly")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
