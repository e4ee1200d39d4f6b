#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the night shift and the pack through the accessibility tree alone, from another process.

    walk.py --program hearthbook --cli hearthbook-cli --morning libatspi_morning.so [--forget NAME]

Ben finishes his sleep-in and Kath accepts it; Grace writes a claim, cites a record and makes the pack.
Every control is found by its role and its name and used by the actions it offers, keys where the page
itself asks for them. On every page, all that can be used must have a name and a role. With --forget a
control loses its name, and the walk must fail: then 0 is a walk that did.
Needs Xvfb, a session bus, at-spi2-core and Atspi for Python; without them it fails, it is never skipped.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
# Thursday 12 March 2026, ten to seven in the morning: the sleep-in is the shift to finish.
MORNING = "1773298200"
PATIENCE = 600
CITED = "dough sleeps"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--morning", required=True, help="the library that is loaded first: morning.cpp")
    parser.add_argument("--forget", default="", help="this control gets no name; the walk must fail")
    parser.add_argument("--inside", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def outside(given):
    """A display, a bus and a home of its own, and in them this program once more."""
    for tool in ("xvfb-run", "dbus-run-session"):
        if not shutil.which(tool):
            print(f"atspi: {tool} is missing; packaging/setup installs it")
            return 2
    with tempfile.TemporaryDirectory(prefix="hearthbook-atspi.") as place:
        os.chmod(place, 0o700)
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DBUS_", "AT_SPI"))}
        clean.update(HOME=place, XDG_RUNTIME_DIR=place, XDG_CONFIG_HOME=place + "/config", XDG_DATA_HOME=place + "/data",
                     TZ="UTC0", LC_ALL="C.UTF-8", GTK_MODULES="", NO_AT_BRIDGE="0")
        command = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "/usr/bin/python3", "-W", "ignore", "-B",
                   os.path.abspath(__file__), "--inside", place, "--program", os.path.abspath(given.program), "--cli",
                   os.path.abspath(given.cli), "--morning", os.path.abspath(given.morning), "--forget", given.forget]
        done = subprocess.run(command, env=clean, timeout=PATIENCE, check=False, stderr=subprocess.PIPE)
        if done.returncode not in (0, 1):
            sys.stderr.buffer.write(done.stderr[-4000:])
        return done.returncode


class Walk:
    def __init__(self, given):
        self.given = given
        self.book = given.inside + "/book"
        self.steps = 0
        loaded = dict(os.environ, HEARTH_MORNING=MORNING, LD_PRELOAD=given.morning)
        made = subprocess.run([given.cli, "--book", self.book, "demo", "--seed", "1", "--weeks", "2"], env=loaded,
                              capture_output=True, text=True, check=True)
        self.ways = dict(line.rsplit(": ", 1) for line in made.stdout.splitlines() if ", " in line and ": " in line)
        loaded.update(QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", HEARTH_FORGET=given.forget)
        self.program = subprocess.Popen([given.program, "--book", self.book, "--theme", "light"], env=loaded)
        from keys import Keyboard
        from tree import Tree
        self.tree = Tree()
        self.tree.find("list", "Who is here")
        self.keys = Keyboard()
        self.keys.give_to_largest()

    def passphrase(self, name):
        return next(words for who, words in self.ways.items() if who.startswith(name))

    def step(self, what):
        """Says where the walk is; everything usable there must say what it is."""
        time.sleep(0.4)
        nameless = self.tree.nameless()
        if nameless:
            from tree import Lost
            raise Lost(f"a name at “{what}”: " + "; ".join(nameless[:5]))
        self.steps += 1
        print(f"{self.steps:2d} {what}", flush=True)

    def enter(self, name):
        self.step("the door")
        self.tree.choose("Who is here", name)
        self.tree.says(f"Good morning, {name}")
        self.tree.write("password text", "Passphrase", self.passphrase(name))
        self.tree.press("Open the book")
        self.tree.find("list", "Pages")
        self.step(f"the book open to {name}")

    def go(self, page):
        self.keys.press("F2")
        self.tree.choose("Pages", page)
        self.keys.press("Return")

    def night(self):
        tree = self.tree
        self.go("Shift")
        tree.says("Sleep-in, Wednesday into Thursday")
        self.step("the shift")
        tree.press("Catch a moment")
        self.step("a moment")
        tree.press("About Mina")
        tree.write("text", "What happened", "You came down for water. We talked until you yawned.")
        tree.press("Keep the moment")
        tree.says("Kept.")
        for name in ("Callum", "Jay", "Mina", "Rosie"):
            tree.press(name + "...", "page tab")
            tree.says(f"How was {name}’s night?")
            tree.press("How was the night?: Settled", "radio button")
            tree.find("page tab", name + ", done")
        self.step("the nights said")
        # The house may have checks of its own beside these.
        for check in ("Doors and windows", "Medicines counted", "Money tin", "Fire panel"):
            tree.find("check box", check)
        for check in tree.names("check box"):
            tree.act(tree.find("check box", check), "Toggle")
        tree.says("All said. F10 finishes the shift.")
        self.step("the checks ticked")
        tree.press("Finish shift")
        tree.find("list", "Who accepts")
        self.step("the shift signed")
        tree.choose("Who accepts", "Kath")
        tree.act(tree.find("check box", "Leads the next shift"), "Toggle")
        tree.write("password text", "Their passphrase", self.passphrase("Kath"))
        tree.press("Read and accepted")
        tree.says("Kath has read and accepted it.")
        self.step("the handover accepted")

    def change_person(self):
        self.keys.press("Control_L+Alt_L+l")
        self.tree.find("list", "Who is here")

    def pack(self):
        tree = self.tree
        self.go("Evidence")
        tree.find("list", "Claims")
        self.step("evidence")
        tree.press("New claim")
        tree.write("text", "What we say is true", "Questions here are taken seriously")
        tree.write("text", "Your judgement", "Mostly true, and truer at night.")
        self.step("a claim written")
        tree.press("Keep the claim")
        tree.press("Cite a record")
        self.step("looking for a record")
        tree.write("text", "Words to look for", CITED)
        self.keys.press("Return")
        tree.says("You asked if dough sleeps at night.")
        self.step("the record found")
        self.keys.press("Return")
        self.keys.press("Escape")
        tree.find("push button", "Open the record...")
        self.step("the record cited")
        tree.press("Make the pack")
        file = self.made()
        self.step("the pack made")
        words = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
        if CITED not in " ".join(words.split()):
            raise RuntimeError("the pack does not hold what was cited")

    def made(self):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            for folder, _, files in os.walk(self.given.inside):
                for name in files:
                    if name.endswith(".pdf") and not folder.startswith(self.book):
                        return os.path.join(folder, name)
            time.sleep(0.2)
        from tree import Lost
        raise Lost("the pack's file")

    def run(self):
        self.enter("Ben")
        self.night()
        self.change_person()
        self.enter("Grace")
        self.pack()


def inside(given):
    try:
        from tree import Lost
    except ImportError as missing:
        print(f"atspi: {missing}; packaging/setup installs it")
        return 2
    walk = None
    try:
        walk = Walk(given)
        walk.run()
    except Lost as lost:
        print(f"atspi: lost at {lost}")
        if walk and not given.forget:
            walk.tree.dump()
        # The control is only worth something when it is the missing name that was missed.
        missed = given.forget and (given.forget in str(lost) or str(lost).startswith("a name at"))
        return 0 if missed else 1
    finally:
        if walk:
            walk.program.kill()
            walk.program.wait()
    print(f"atspi: {walk.steps} steps" + (", though a control had no name" if given.forget else ""))
    return 1 if given.forget else 0


def main():
    given = arguments()
    return inside(given) if given.inside else outside(given)


if __name__ == "__main__":
    sys.exit(main())
