#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the window program from its start to the door drawn, as a whole process.

    tests/bench/start.py PROGRAM BOOK [ROUNDS]

Offscreen; the baseline is the same process asked only for its help (start, fonts and libraries of
Qt, no book and no window). One JSON line like hearthbook-bench's; the median of ROUNDS (20).
"""
import json
import os
import statistics
import subprocess
import sys
import time


def once(words):
    started = time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    return (time.perf_counter() - started) * 1000


def main():
    program, book = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    door, bare = [], []
    for _ in range(rounds):
        door.append(once([program, "--book", book, "--exit-when-shown"]))
        bare.append(once([program, "--help"]))
    value, baseline = statistics.median(door), statistics.median(bare)
    print(json.dumps({"name": "start_to_unlock", "value": round(value, 3), "unit": "ms", "baseline": round(baseline, 3),
                      "ratio": round(value / baseline, 3), "n": rounds}))


if __name__ == "__main__":
    main()
