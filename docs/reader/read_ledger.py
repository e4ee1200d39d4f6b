#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reader of the ledger, written from docs/formats.md and not from our source.

  read_ledger.py FOLDER --as NAME [--passphrase-file FILE] [--list]

FOLDER is a book, or a copy of one; nothing in it is changed. NAME is the first name of somebody who
can open it. The passphrase is asked for, or read from FILE (without its last line feed). It proves
the ledger and says what `hearthbook-cli verify` says: sound, or the first bad operation and why.
--list also names each operation: n, incarnation, seq, type, author, hash. It needs the standard
library, PyNaCl and the stock sqlcipher shell.

Ends with 0 when sound, 5 when not, 3 when the passphrase does not open the book, 2 when it cannot begin.
"""

import argparse
import getpass
import hashlib
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from nacl import bindings
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.signing import VerifyKey

TYPES = {1: "put", 2: "amend", 3: "sign-off", 4: "withhold", 5: "release", 6: "void", 7: "link",
         8: "acknowledge", 9: "grant", 10: "context", 11: "read", 12: "checkpoint", 13: "slot", 14: "key",
         15: "erase", 16: "resolve", 17: "alarm", 18: "involve", 19: "export", 20: "home"}


class Bad(Exception):
    """The book is not as it should be: at operation `n` (0: nowhere in particular), for `reason`."""

    def __init__(self, n, reason):
        super().__init__(reason)
        self.n = n
        self.reason = reason


def blake(message, key=b""):
    return hashlib.blake2b(message, key=key, digest_size=32).digest()


def uuid(raw):
    digits = raw.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


# CBOR, as far as formats.md goes.

def number(data, at):
    """The head of an item: major type, its number, where its content begins."""
    major, info = data[at] >> 5, data[at] & 31
    if info < 24:
        return major, info, at + 1
    if info > 27:
        raise ValueError("indefinite or reserved")
    size = 1 << (info - 24)
    if at + 1 + size > len(data):
        raise ValueError("cut off")
    return major, int.from_bytes(data[at + 1:at + 1 + size], "big"), at + 1 + size


def item(data, at, depth=0):
    if depth > 15 or at >= len(data):
        raise ValueError("too deep or cut off")
    if data[at] >> 5 == 7:
        return {0xf4: False, 0xf5: True, 0xf6: None}[data[at]], at + 1
    major, count, at = number(data, at)
    if major == 0:
        return count, at
    if major == 1:
        return -1 - count, at
    if major in (2, 3):
        if at + count > len(data):
            raise ValueError("cut off")
        raw = data[at:at + count]
        return (raw if major == 2 else raw.decode("utf-8")), at + count
    if count > len(data):
        raise ValueError("longer than the bytes there are")
    if major == 4:
        items = []
        for _ in range(count):
            one, at = item(data, at, depth + 1)
            items.append(one)
        return items, at
    if major == 5:
        pairs = {}
        for _ in range(count):
            key, at = item(data, at, depth + 1)
            pairs[key], at = item(data, at, depth + 1)
        return pairs, at
    raise ValueError("not one of ours")


def decoded(data):
    try:
        value, end = item(data, 0)
    except (ValueError, KeyError, IndexError, UnicodeDecodeError, TypeError) as error:
        raise ValueError("not CBOR") from error
    if end != len(data):
        raise ValueError("something is left over")
    return value


def encoded(value):
    def head(major, count):
        if count < 24:
            return bytes([major << 5 | count])
        for info, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
            if count < 1 << 8 * size:
                return bytes([major << 5 | info]) + count.to_bytes(size, "big")
        raise ValueError("too great")
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(encoded(one) for one in value)
    return head(5, len(value)) + b"".join(encoded(key) + encoded(value[key]) for key in sorted(value))


# The keys.

def key_ring(folder):
    """The payload of the newest sound image: home's name, home, incarnation, people; and the image."""
    images = []
    for name in ("vault.keys", "vault.keys.bak"):
        path = folder / name
        data = path.read_bytes() if path.exists() else b""
        sound = 0
        for at in (0, 32768):
            image = data[at:at + 32768]
            if len(image) != 32768 or image[:8] != b"HEARTHKY":
                continue
            if blake(image[:56] + image[88:]) != image[56:88]:
                continue
            sound += 1
            images.append((int.from_bytes(image[16:24], "big"), image))
        if sound == 2:
            break
    if not images:
        raise Bad(0, "unreadable")
    image = max(images, key=lambda one: one[0])[1]
    if int.from_bytes(image[8:12], "big") != 1:
        raise SystemExit("the book's keys were written by a newer Hearthbook")
    length = int.from_bytes(image[12:16], "big")
    return decoded(image[88:88 + length]), image


def open_slot(slot_bytes, passphrase):
    """(X25519 secret, X25519 public) of the person, or None when the passphrase is not theirs."""
    slot = decoded(slot_bytes)
    if not 3 <= slot[4] <= 10 or not 65536 <= slot[5] <= 1048576 or slot[10]:
        raise SystemExit("this way in asks for something this reader does not do")
    secret = unicodedata.normalize("NFC", passphrase).encode()
    derived = argon2id.kdf(32, secret, slot[6], opslimit=slot[4], memlimit=slot[5] * 1024)
    key = blake(b"hearth.slot.v1" + slot[1], key=derived)
    without = {name: value for name, value in slot.items() if name != 7}
    try:
        bundle = bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
            slot[7][24:], b"hearth.slot.v1" + encoded(without), slot[7][:24], key)
    except CryptoError:
        return None
    return bundle[:32], slot[8]


def derived_key(book_key, which, context):
    return hashlib.blake2b(b"", key=book_key, digest_size=32, salt=which.to_bytes(8, "little") + bytes(8),
                           person=context + bytes(8)).digest()


def open_book_key(folder, name, passphrase):
    ring, image = key_ring(folder)
    for person in ring[3]:
        if person[0] != name:
            continue
        pair = open_slot(person[3], passphrase)
        if pair is None:
            sys.exit(3)
        book_key = bindings.crypto_box_seal_open(person[4], pair[1], pair[0])
        mac_key = derived_key(book_key, 2, b"hearthMC")
        length = int.from_bytes(image[12:16], "big")
        if blake(b"hearth.vault.keys.v1" + image[:24] + image[88:88 + length], key=mac_key) != image[24:56]:
            raise Bad(0, "altered")
        return ring, book_key, mac_key
    raise SystemExit("nobody of that name can open this book")


# The database, by the stock shell.

def rows(database, key, question, columns):
    """Each row of `question` as numbers and bytes; `columns` says which: n or x."""
    script = f"PRAGMA key = \"x'{key.hex()}'\";\n.mode list\n.separator |\n{question};\n"
    done = subprocess.run(["sqlcipher", "-batch", "-init", "/dev/null", str(database)], input=script.encode(),
                          capture_output=True, check=False)
    if done.returncode != 0 or done.stderr.strip():
        raise Bad(0, "unreadable")
    found = []
    for line in done.stdout.decode().splitlines():
        cells = line.split("|")
        if len(cells) == len(columns):
            found.append([int(cell) if kind == "n" else bytes.fromhex(cell)
                          for cell, kind in zip(cells, columns)])
    return found


class Ledger:
    def __init__(self, folder, key):
        self.incarnations = {}
        self.parts = {}
        with tempfile.TemporaryDirectory() as scratch:
            # Still encrypted: a book in WAL mode is touched by whoever opens it, the copy shall not be.
            for name in ("book.db", "book.db-wal"):
                if (folder / name).exists():
                    shutil.copy(folder / name, scratch)
            database = Path(scratch) / "book.db"
            for k, incarnation in rows(database, key, "SELECT k, hex(incarnation) FROM ledger_chain", "nx"):
                self.incarnations[k] = incarnation
            self.operations = rows(
                database, key, "SELECT n, chain, seq, hex(hash), hex(header) FROM ledger_op ORDER BY n", "nnnxx")
            for k, salt, body in rows(database, key, "SELECT k, hex(salt), hex(body) FROM ledger_part", "nxx"):
                self.parts[k] = (salt, body)


def erasures(ledger):
    """Every part that some erase operation names: it may stand after what it takes away."""
    named = set()
    for _, body in ledger.parts.values():
        try:
            words = decoded(body)
            if isinstance(words, dict) and words.get(0) == 15:
                named.update(tuple(place) for place in decoded(words[17]))
        except (ValueError, KeyError, TypeError):
            continue  # sealed, or altered: its commitment will tell
    return named


def prove(ledger, home, anchor, each=None):
    """Walks the ledger as formats.md, *Proving a ledger*, says. Raises Bad at the first fault."""
    heads, hashes, authors, keys, covered = {}, {}, {}, {}, set()
    erased = erasures(ledger)
    for expected, (n, chain, seq, hashed, header_bytes) in enumerate(ledger.operations, 1):
        if n != expected:
            raise Bad(expected, "altered")
        try:
            header = decoded(header_bytes)
            _, space, incarnation, header_seq, previous, _, author, parts = header
        except (ValueError, TypeError) as error:
            raise Bad(n, "altered") from error
        sound = (space == home and incarnation == ledger.incarnations.get(chain) and header_seq == seq
                 and blake(header_bytes) == hashed and seq == heads.get(chain, 0) + 1
                 and previous == (hashes[chain, seq - 1] if seq > 1 else bytes(32)))
        if not sound:
            raise Bad(n, "altered")
        heads[chain] = seq
        hashes[chain, seq] = hashed
        authors[chain, seq] = author
        kind = None
        for place, (_, audience, _, commitment) in enumerate(parts):
            stored = ledger.parts.get(n * 64 + place)
            if stored is None:
                if (incarnation, seq, place) not in erased:
                    raise Bad(n, "altered")
                continue
            if blake(stored[0] + stored[1]) != commitment:
                raise Bad(n, "altered")
            if audience != 0:
                continue
            try:
                body = decoded(stored[1])
            except ValueError as error:
                raise Bad(n, "altered") from error
            kind = kind or body.get(0)
            if body.get(0) == 13:
                keys.setdefault(body[1], []).append(decoded(body[17])[9])
            elif body.get(0) == 12:
                check_signature(n, body, chain, seq, author, space, incarnation, authors, hashes, keys)
                covered.update((chain, one) for one in range(body[19], body[20] + 1))
                covered.add((chain, seq))
        if each:
            each(n, incarnation, seq, TYPES.get(kind, "sealed or erased"), author, hashed)
    check_anchor(ledger, anchor)
    return len(ledger.operations), sum(1 for place in hashes if place not in covered)


def check_signature(n, body, chain, seq, author, space, incarnation, authors, hashes, keys):
    first, last = body.get(19, 0), body.get(20, 0)
    if not 1 <= first <= last < seq or any(authors[chain, one] != author for one in range(first, last + 1)):
        raise Bad(n, "signature")
    message = encoded(["hearthbook checkpoint 1", space, incarnation, first, last, hashes[chain, last]])
    for key in keys.get(author, []):
        try:
            VerifyKey(key).verify(message, body[17])
            return
        except (CryptoError, ValueError):
            continue
    raise Bad(n, "signature")


def read_anchor(folder, mac_key):
    """(n, hash), or what verify calls it when there is none that can be read."""
    path = folder / "vault.anchor"
    if not path.exists():
        return "rolled back"
    data = path.read_bytes()
    sound = []
    for at in (0, 4096):
        slot = data[at:at + 4096]
        if slot[:8] == b"HBANCH01" and len(slot) >= 88 and blake(slot[:56], key=mac_key) == slot[56:88]:
            sound.append((int.from_bytes(slot[8:16], "big"), int.from_bytes(slot[16:24], "big"), slot[24:56]))
    return max(sound)[1:] if sound else "altered"


def check_anchor(ledger, anchor):
    last = len(ledger.operations)
    if isinstance(anchor, str):
        raise Bad(0, anchor)
    if anchor[0] > last:
        raise Bad(last + 1, "truncated")
    if anchor[0] and ledger.operations[anchor[0] - 1][3] != anchor[1]:
        raise Bad(anchor[0], "rolled back")


def main():
    parser = argparse.ArgumentParser(description="Proves a book's ledger without Hearthbook.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--as", dest="name", required=True)
    parser.add_argument("--passphrase-file", type=Path)
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    if given.passphrase_file:
        passphrase = given.passphrase_file.read_text(encoding="utf-8").removesuffix("\n")
    else:
        passphrase = getpass.getpass("Passphrase: ")
    each = None
    if given.list:
        def each(n, incarnation, seq, kind, author, hashed):
            print(n, uuid(incarnation), seq, kind, uuid(author), hashed.hex())
    try:
        ring, book_key, mac_key = open_book_key(given.folder, given.name, passphrase)
        ledger = Ledger(given.folder, derived_key(book_key, 1, b"hearthDB"))
        count, waiting = prove(ledger, ring[1], read_anchor(given.folder, mac_key), each)
    except Bad as bad:
        print(f"not sound: {bad.reason}" + (f", first bad operation {bad.n}" if bad.n else ""))
        return 5
    except OSError as error:
        print(f"cannot begin: {error.strerror}", file=sys.stderr)
        return 2
    head = ledger.operations[-1][3].hex() if count else "none"
    print(f"sound: {count} operations, {waiting} waiting for their author's signature, head {head}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
