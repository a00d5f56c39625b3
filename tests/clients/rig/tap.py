# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Test Anything Protocol, version 13: one line for each test."""

import traceback


class Tap:
    def __init__(self):
        self.failed = 0

    def run(self, tests, wanted):
        """@tests: pairs of a name and a function without arguments; @wanted: the
        beginnings of the names to run, empty for all. Returns an exit status."""
        if wanted:
            tests = [test for test in tests if test[0].startswith(tuple(wanted))]
        if not tests:
            print(f"Bail out! No test is called {' or '.join(wanted)}")
            return 1
        print("TAP version 13")
        print(f"1..{len(tests)}", flush=True)
        for number, (name, test) in enumerate(tests, 1):
            try:
                test()
                print(f"ok {number} {name}", flush=True)
            except Exception:  # pylint: disable=broad-except; whatever it was, the next test runs
                self.failed += 1
                print(f"not ok {number} {name}", flush=True)
                note(traceback.format_exc())
        return 1 if self.failed else 0


def note(text):
    """Lines that are for people."""
    for line in text.rstrip("\n").split("\n"):
        print(f"# {line}", flush=True)
