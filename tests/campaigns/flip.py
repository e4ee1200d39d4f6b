#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flips bits in the files of a book and asks that each is named or does no harm.

The book was killed while it was written, so that it has a book.db-wal with acknowledged words in it.
A flip is one bit in a fresh copy. It passes when opening or verify says no and does not blame the
passphrase, or when everything reads as before: every acknowledged entry with its words, as many
operations, verify clean. (One transaction may be missing when the kill fell between its commit and the
anchor: nobody was told that it was kept.) Half of the flips in vault.keys and vault.anchor go where they hold something.

Before them: each file flipped and mended again must pass as harmless, and what leaves no second copy
(both images of vault.keys and its .bak flipped, both slots of vault.anchor, either it or the WAL gone)
must be named.

--lie promises an entry that was never written: that run must fail, or the campaign sees no loss.
"""
import os
import random
import shutil
import struct
import sys

import campaign

FILES = ["book.db", "book.db-wal", "vault.keys", "vault.anchor"]
# Where the small files hold something: two places each, and how many bytes.
USED = {"vault.keys": ((0, 32768), 1200), "vault.anchor": ((0, 4096), 88)}
# Names that would send people the wrong way: their passphrase is right, and it is no mistake of ours.
MISLEADING = ("WrongPassphrase", "Throttled", "Internal", "Refused")


def flip(path, bit):
    with open(path, "r+b") as file:
        file.seek(bit // 8)
        byte = file.read(1)[0]
        file.seek(bit // 8)
        file.write(bytes([byte ^ (1 << (bit % 8))]))


def verdict(program, folder, told, operations, unpromised):
    """'named', 'harmless', or what is wrong. `unpromised` operations may be missing of `operations`."""
    code, said = campaign.run(program, "check", folder, told=told)
    if code in (campaign.NOT_OPENED, campaign.NOT_VERIFIED):
        blamed = [name for name in MISLEADING if name in said.split()]
        return f"misnamed: {said}" if blamed else "named"
    if code == campaign.SOUND:
        return "harmless" if 0 <= operations - counted(said) <= unpromised else f"passed over: {said}"
    return f"{code} {said}"


def counted(said):
    return int(said.split("OPERATIONS ")[1].split()[0])


def anchored(folder):
    """The operation that vault.anchor names (docs/formats.md); its MAC is not this script's affair."""
    with open(os.path.join(folder, "vault.anchor"), "rb") as file:
        slots = [file.read(4096), file.read(4096)]
    return max(struct.unpack(">QQ", slot[8:24]) for slot in slots if slot.startswith(b"HBANCH01"))[1]


def killed_book(given, chance, folder):
    """A book with a WAL: what it acknowledged, the operations it holds once opened, and how many of those it
    owes nobody: beyond the anchor, with their signature."""
    campaign.make(given.program, folder)
    told = ""
    for _ in range(3):
        seed = chance.randrange(1, 10**9)
        acknowledged, wrong = campaign.write_and_kill(given.program, "write", folder, seed, 0.25, False)
        if wrong or not acknowledged:
            sys.exit(f"the book could not be prepared: {wrong or 'nothing was acknowledged'}")
        told += campaign.promised(seed, acknowledged)
    if not os.path.getsize(os.path.join(folder, "book.db-wal")):
        sys.exit("the killed book has no WAL")
    # A colleague writes nothing by opening it, so this is what the kill left.
    left = look_at_copy(given.program, "waiting", folder, "").split()[-1]
    said = look_at_copy(given.program, "check", folder, told)
    ahead = int(left) - anchored(folder)
    # Without it there may be nothing left to sign either.
    return told, counted(said), ahead + 1 if ahead else 0


def look_at_copy(program, mode, folder, told):
    copy = folder + "-copy"
    shutil.copytree(folder, copy)
    code, said = campaign.run(program, mode, copy, told=told)
    shutil.rmtree(copy)
    if code != campaign.SOUND:
        sys.exit(f"the book is not sound before any flip: {code} {said}")
    return said


def choose(chance, folder, name):
    """The number of a bit of a file."""
    if name in USED and chance.randrange(2):
        places, size = USED[name]
        return (chance.choice(places) + chance.randrange(size)) * 8 + chance.randrange(8)
    return chance.randrange(os.path.getsize(os.path.join(folder, name)) * 8)


def no_second_copy(chance):
    """(what, act upon a folder) for harm that nothing makes good."""
    def flips(*names):
        def act(folder):
            for name in names:
                places, size = USED[name.removesuffix(".bak")]
                for place in places:
                    flip(os.path.join(folder, name), (place + chance.randrange(size)) * 8)
        return act

    def gone(*names):
        def act(folder):
            for name in names:
                os.remove(os.path.join(folder, name))
        return act

    return [("every image of vault.keys", flips("vault.keys", "vault.keys.bak")),
            ("both slots of vault.anchor", flips("vault.anchor")),
            ("no vault.anchor", gone("vault.anchor")),
            ("no book.db-wal", gone("book.db-wal", "book.db-shm")),
            ("no vault.keys", gone("vault.keys", "vault.keys.bak"))]


class Flips:
    def __init__(self, given):
        self.given = given
        self.chance = random.Random(given.seed)
        self.count = campaign.Count()
        self.found = {name: {"named": 0, "harmless": 0} for name in FILES}

    def look(self, place, act, what, wanted):
        """Does `act` to a fresh copy of the book; answers what came of it."""
        copy = os.path.join(place, "flipped")
        shutil.copytree(os.path.join(place, "book"), copy)
        act(copy)
        came = verdict(self.given.program, copy, self.told, self.operations, self.unpromised)
        shutil.rmtree(copy)
        self.count.add(came in wanted, f"{what}: {came}")
        return came

    def one(self, place, name, mended):
        bit = choose(self.chance, os.path.join(place, "book"), name)

        def act(folder):
            flip(os.path.join(folder, name), bit)
            if mended:
                flip(os.path.join(folder, name), bit)
        wanted = ("harmless",) if mended else ("named", "harmless")
        came = self.look(place, act, f"{name} bit {bit}{' mended' if mended else ''}", wanted)
        if not mended and came in wanted:
            self.found[name][came] += 1

    def go(self, place):
        self.told, self.operations, self.unpromised = killed_book(self.given, self.chance, os.path.join(place, "book"))
        print(f"{self.operations} operations, {self.unpromised} of them promised to nobody")
        if self.given.lie:
            self.told += "1 7 -\n"
        for name in FILES:
            self.one(place, name, mended=True)
        for what, act in no_second_copy(self.chance):
            self.look(place, act, what, ("named",))
        for turn in range(self.given.flips):
            self.one(place, FILES[turn % len(FILES)], mended=False)
        for name, sums in self.found.items():
            print(f"{name}: {sums['named']} named, {sums['harmless']} harmless")


def main():
    given = campaign.arguments(__doc__, flips=60, lie=False)
    flips = Flips(given)
    with campaign.scratch() as place:
        flips.go(place)
    return flips.count.close(given.lie)


if __name__ == "__main__":
    sys.exit(main())
