#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flips bits in the files of a book and asks that each is named or does no harm.

The book was killed while it was written, so that it has a book.db-wal with acknowledged words in it.
A flip is one bit in a fresh copy. It passes when opening or verify says no and does not blame the
passphrase, or when everything reads as before: every acknowledged entry with its words, as many
operations, verify clean. Half of the flips in vault.keys and vault.anchor go where they hold something.

Before them: each file flipped and mended again must pass as harmless, and what leaves no second copy
(both images of vault.keys and its .bak flipped, both slots of vault.anchor, either it or the WAL gone)
must be named.

--lie promises an entry that was never written: that run must fail, or the campaign sees no loss.
"""
import os
import random
import shutil
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


def verdict(program, folder, told, operations):
    """'named', 'harmless', or what is wrong."""
    code, said = campaign.run(program, "check", folder, told=told)
    if code in (campaign.NOT_OPENED, campaign.NOT_VERIFIED):
        blamed = [name for name in MISLEADING if name in said.split()]
        return f"misnamed: {said}" if blamed else "named"
    if code == campaign.SOUND:
        return "harmless" if f"OPERATIONS {operations} " in said else f"passed over: {said}"
    return f"{code} {said}"


def killed_book(given, chance, folder):
    """A book with a WAL, what it acknowledged, and how many operations it holds once opened."""
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
    code, said = look_at_copy(given.program, folder, told)
    if code != campaign.SOUND:
        sys.exit(f"the book is not sound before any flip: {code} {said}")
    return told, int(said.split("OPERATIONS ")[1].split()[0])


def look_at_copy(program, folder, told):
    copy = folder + "-copy"
    shutil.copytree(folder, copy)
    answer = campaign.run(program, "check", copy, told=told)
    shutil.rmtree(copy)
    return answer


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
        came = verdict(self.given.program, copy, self.told, self.operations)
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
        self.told, self.operations = killed_book(self.given, self.chance, os.path.join(place, "book"))
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
