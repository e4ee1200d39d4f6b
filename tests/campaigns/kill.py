#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a writer with SIGKILL again and again and asks the book for every word it acknowledged.

Each cycle: start the writer, kill it 10 to 120 ms after it is ready (every fifth cycle after its start,
so that opening and signing are hit too), open the book as its writer would, and find every acknowledged
entry with its words, verify clean and nothing left unsigned. Every fifth cycle a colleague opens it
first, who must find it sound and cannot sign for the writer. Every hundredth cycle begins a new book,
and all that the old one acknowledged is asked for once more.

--early runs the writer that promises before the deed: that run must fail. A seed repeats the choices;
where in the writer's work a kill lands is up to the machine. A killed process loses nothing that the
system had taken, so this says nothing about power cuts.
"""
import os
import random
import sys

import campaign

BOOK_LIFE = 100


def one_cycle(given, folder, seed, chance, count, state):
    from_start = chance.randrange(5) == 0
    seconds = chance.uniform(0.010, 0.120)
    mode = "write-early" if given.early else "write"
    acknowledged, wrong = campaign.write_and_kill(given.program, mode, folder, seed, seconds, from_start)
    state["acknowledged"] += len(acknowledged)
    if wrong:
        count.add(False, f"cycle seed {seed}: {wrong}")
        return
    if chance.randrange(5) == 0:
        code, said = campaign.run(given.program, "waiting", folder)
        if code != campaign.SOUND:
            count.add(False, f"cycle seed {seed}: for a colleague: {code} {said}")
            return
        state["waited"] += int(said.split()[1]) > 0
        state["asked"] += 1
    told = campaign.promised(seed, acknowledged)
    code, said = campaign.run(given.program, "check", folder, told=told)
    count.add(code == campaign.SOUND, f"cycle seed {seed}: {code} {said}")
    state["told"] += told


def all_of_it(given, folder, count, state):
    code, said = campaign.run(given.program, "check", folder, told=state["told"])
    count.add(code == campaign.SOUND, f"all of a book: {code} {said}")
    state["told"] = ""


def main():
    given = campaign.arguments(__doc__, cycles=50, early=False)
    chance = random.Random(given.seed)
    count = campaign.Count()
    state = {"acknowledged": 0, "waited": 0, "asked": 0, "told": ""}
    with campaign.scratch() as place:
        folder = ""
        for cycle in range(given.cycles):
            if cycle % BOOK_LIFE == 0:
                if folder:
                    all_of_it(given, folder, count, state)
                folder = os.path.join(place, f"book-{cycle}")
                campaign.make(given.program, folder)
            one_cycle(given, folder, chance.randrange(1, 10**9), chance, count, state)
        all_of_it(given, folder, count, state)
    print(f"{given.cycles} kills, {state['acknowledged']} entries acknowledged; a colleague found words waiting "
          f"for their signature in {state['waited']} of {state['asked']} looks")
    if not given.early and given.cycles >= 50:
        count.add(state["waited"] > 0, "no kill left anything unsigned, so signing afterwards was not tried")
        count.add(state["acknowledged"] > given.cycles, "the kills came before anything was written")
    return count.close(given.early)


if __name__ == "__main__":
    sys.exit(main())
