#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/backports-source on machines of several kinds: beside the mirror in use, in its form.

Here the self-test is the whole: each machine is a folder of APT sources; what the script answers is
compared, and machines where it must not answer are among them.
"""
import os
import shutil
import subprocess
import sys
import tempfile

from common import plant

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCRIPT = os.path.join(ROOT, "packaging", "backports-source")
MIRROR = "http://mirror.example/debian"
STANZA = f"Types: deb\nURIs: {MIRROR}\nSuites: bookworm bookworm-updates\nComponents: main\n"
KEYED = STANZA + "Signed-By: /usr/share/keyrings/k.gpg\n"
NEW = f"Types: deb\nURIs: {MIRROR}\nSuites: bookworm-backports\nComponents: main\n"
OTHER = "Types: deb\nURIs: http://other.example/x\nSuites: stable\nComponents: contrib\n"
LIST, PARTS = "sources.list", "sources.list.d/debian.sources"

# name, files, exit code, form of the file to write, its text
MACHINES = [
    ("one line", {LIST: f"deb {MIRROR} bookworm main\n"}, 0, "list", f"deb {MIRROR} bookworm-backports main\n"),
    ("one line with options", {LIST: f"# deb http://no.example/ bookworm main\ndeb-src {MIRROR} bookworm main\n"
                               f"deb [ arch=amd64 signed-by=/k.gpg ] {MIRROR} bookworm main contrib # ours\n"},
     0, "list", f"deb [ arch=amd64 signed-by=/k.gpg ] {MIRROR} bookworm-backports main\n"),
    ("one line in a part", {"sources.list.d/a.list": f"deb [signed-by=/k.gpg] {MIRROR} bookworm main\n"}, 0, "list",
     f"deb [signed-by=/k.gpg] {MIRROR} bookworm-backports main\n"),
    ("deb822", {PARTS: KEYED}, 0, "sources", NEW + "Signed-By: /usr/share/keyrings/k.gpg\n"),
    ("deb822 after comments and another stanza", {PARTS: f"# ours\n\n{OTHER}\n# the mirror\n" + KEYED}, 0, "sources",
     NEW + "Signed-By: /usr/share/keyrings/k.gpg\n"),
    ("deb822 with a key inside", {PARTS: STANZA + "Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n -----END PGP PUBLIC KEY BLOCK-----\n"}, 0, "sources",
     NEW + "Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n -----END PGP PUBLIC KEY BLOCK-----\n"),
    ("deb822 with suites over two lines", {PARTS: STANZA.replace("bookworm bookworm-updates", "\n bookworm\n bookworm-updates")},
     0, "sources", NEW),
    ("a stanza switched off before the one in use", {PARTS: "Enabled: no\n" + STANZA.replace(MIRROR, "http://no.example/d")
                                                     + "\n" + KEYED}, 0, "sources", NEW + "Signed-By: /usr/share/keyrings/k.gpg\n"),
    ("known by its alias", {LIST: f"deb {MIRROR} stable main\n"}, 0, "list", f"deb {MIRROR} bookworm-backports main\n"),
    ("backports there, one line", {LIST: f"deb {MIRROR} bookworm main\ndeb {MIRROR} bookworm-backports main\n"}, 10, "", ""),
    ("backports there, deb822", {PARTS: KEYED.replace("bookworm-updates", "bookworm-backports")}, 10, "", ""),
    ("backports there, switched off", {PARTS: KEYED, "sources.list.d/b.sources": "Enabled: no\n" + NEW}, 0, "sources",
     NEW + "Signed-By: /usr/share/keyrings/k.gpg\n"),
    ("backports there in a comment", {LIST: f"deb {MIRROR} bookworm main\n#deb {MIRROR} bookworm-backports main\n"},
     0, "list", f"deb {MIRROR} bookworm-backports main\n"),
    ("backports there without main", {LIST: f"deb {MIRROR} bookworm main\ndeb {MIRROR} bookworm-backports contrib\n"},
     0, "list", f"deb {MIRROR} bookworm-backports main\n"),
    ("another release", {LIST: f"deb {MIRROR} trixie main\n"}, 1, "", ""),
    ("nothing", {LIST: ""}, 1, "", ""),
]


def answer(files, script):
    with tempfile.TemporaryDirectory() as etc:
        os.mkdir(os.path.join(etc, "sources.list.d"))
        plant(etc, files)
        done = subprocess.run([script, "--etc", etc, "bookworm"], capture_output=True, text=True, check=False)
        first, _, rest = done.stdout.partition("\n")
        return done.returncode, first.replace(etc + "/sources.list.d/hearthbook-backports.", ""), rest


def differences(script):
    wrong = []
    for name, files, code, form, text in MACHINES:
        got = answer(files, script)
        if got != (code, form, text):
            wrong.append(f"{name}: expected {(code, form, text)}, got {got}")
    return wrong


def main():
    if not shutil.which("apt-get"):
        print("no APT on this machine: nothing to compare")
        return 1
    if sys.argv[1:] == ["--self-test"]:
        # A script that answers nothing must be seen to be wrong on every machine that expects an answer.
        wrong = differences("/bin/true")
        print(f"{len(wrong)} of {len(MACHINES)} machines seen to be answered wrongly")
        return 0 if len(wrong) == len(MACHINES) else 1
    wrong = differences(SCRIPT)
    for line in wrong:
        print(line)
    print(f"{len(MACHINES)} machines, {len(wrong)} answered wrongly")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
