# SPDX-License-Identifier: GPL-3.0-or-later
"""What the campaigns share: starting the programs, killing one, counting, and the closing line."""
import argparse
import os
import random
import select
import signal
import subprocess
import sys
import tempfile
import time

SOUND, WENT_WRONG, NOT_OPENED, NOT_VERIFIED, LOST, UNSIGNED = 0, 1, 10, 11, 12, 13
PATIENCE = 120  # seconds until a program that says nothing is taken for one that hangs


def arguments(what, **numbers):
    """The options of a campaign: --program, --seed and `numbers` (name=default)."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--program", required=True, help="the built kill_writer")
    parser.add_argument("--seed", type=int, default=None, help="repeats the choices of an earlier run")
    for name, default in numbers.items():
        if default is False:
            parser.add_argument(f"--{name}", action="store_true")
        else:
            parser.add_argument(f"--{name}", type=int, default=default)
    given = parser.parse_args()
    given.program = os.path.abspath(given.program)
    if given.seed is None:
        given.seed = random.SystemRandom().randrange(1, 10**9)
    print(f"seed {given.seed}", flush=True)
    return given


def scratch():
    return tempfile.TemporaryDirectory(prefix="hearthbook-campaign.")


def run(program, *words, told=""):
    """Exit code and last lines of a program that ends by itself; a hang or a crash is a code below 0."""
    try:
        done = subprocess.run([program, *words], input=told.encode(), stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return -1, "hangs"
    return done.returncode, done.stdout.decode(errors="replace").strip()


def make(program, folder):
    code, said = run(program, "make", folder)
    if code != SOUND:
        sys.exit(f"no book could be made: {said}")


def write_and_kill(program, mode, folder, seed, seconds, from_start):
    """Starts the writer and kills it with SIGKILL `seconds` after it is ready (or after its start).

    Answers the (number, id) pairs it acknowledged, and what was wrong or None.
    """
    writer = subprocess.Popen([program, mode, folder, str(seed)], stdout=subprocess.PIPE)
    pipe, said = writer.stdout.fileno(), b""
    started = time.monotonic()
    kill_at = started + seconds if from_start else None
    while True:
        now = time.monotonic()
        if kill_at is not None and now >= kill_at:
            break
        if now - started > PATIENCE:
            writer.kill()
            writer.wait()
            return [], "the writer hangs"
        wait = 1.0 if kill_at is None else kill_at - now
        if select.select([pipe], [], [], wait)[0]:
            some = os.read(pipe, 65536)
            if not some:
                break
            said += some
            if kill_at is None and b"READY\n" in said:
                kill_at = time.monotonic() + seconds
    os.kill(writer.pid, signal.SIGKILL)
    while some := os.read(pipe, 65536):
        said += some
    code = writer.wait()
    # A line without its end was not said.
    lines = said.decode().split("\n")[:-1]
    acknowledged = [(int(words[1]), words[2]) for words in map(str.split, lines) if words[0] == "ACK"]
    if code != -signal.SIGKILL:
        return acknowledged, f"the writer ended by itself with {code}: {' '.join(lines[-1:])}"
    return acknowledged, None


def promised(seed, acknowledged):
    return "".join(f"{seed} {number} {name}\n" for number, name in acknowledged)


class Count:
    """Passed and failed; says each failure as it comes."""

    def __init__(self):
        self.passed = self.failed = 0

    def add(self, good, what):
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}", flush=True)

    def close(self, must_fail):
        """The closing line, and the exit code: with `must_fail` a run without a failure is the bad one."""
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        if must_fail:
            print("as it must: the campaign sees it" if self.failed else "the campaign SAW NOTHING", flush=True)
            return 0 if self.failed else 1
        return 0 if self.passed and not self.failed else 1
