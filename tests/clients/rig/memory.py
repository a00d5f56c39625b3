# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Watching a client's memory: what to start it with, and what was wrong and is ours."""

import glob
import os
import subprocess
import xml.etree.ElementTree as ElementTree

OURS = "attune"  # in the names of our modules
PATIENCE = 240
SUPPRESSIONS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "valgrind.supp")


class Watch:
    """@command is put before the client's own; @environment is added to its own."""

    command = ()
    environment = {}
    # Whether the client takes its time.
    patience = 60

    def prepare(self, folder):
        """Before the start; @folder is the test's."""

    def end(self, desk):
        """The client quits by itself, so that everything is freed that ever will be."""
        desk.client.quit(PATIENCE)

    def complaints(self):
        return []

    def summary(self):
        return ""


class Valgrind(Watch):
    environment = {
        "G_SLICE": "always-malloc",
        "PURPLE_LEAKCHECK_HELP": "1",  # plugins stay, and with them their names in stacks
    }

    def __init__(self):
        self._folder = None

    def prepare(self, folder):
        self._folder = folder
        self.command = (
            "valgrind", "--quiet", "--num-callers=40", "--leak-check=full", "--show-leak-kinds=definite,indirect",
            f"--suppressions={SUPPRESSIONS}", "--child-silent-after-fork=yes", "--xml=yes", f"--xml-file={folder}/valgrind-%p.xml")

    def _errors(self):
        for path in glob.glob(os.path.join(self._folder, "valgrind-*.xml")):
            yield from ElementTree.parse(path).getroot().iter("error")

    def complaints(self):
        """Where one of our functions is in a stack: of the fault itself, or of where the block came from or went."""
        return [describe(error) for error in self._errors() if any(is_ours(frame) for frame in error.iter("frame"))]

    def summary(self):
        errors = list(self._errors())
        return f"valgrind: {len(errors)} errors and losses in all, {len(self.complaints())} of them in stacks with our functions"


def is_ours(frame):
    name = os.path.basename(frame.findtext("obj") or "")
    return OURS in name and "probe" not in name


def describe(error):
    what = error.findtext("what") or error.findtext("xwhat/text") or ""
    frames = [f"{frame.findtext('fn')} ({os.path.basename(frame.findtext('obj') or '?')})" for frame in error.iter("frame")]
    return f"{error.findtext('kind')}: {what}: " + " < ".join(frames[:14])


class Sanitizers(Watch):
    """Only our modules are built with them: what they see of others is what ours hand over."""

    environment = {
        # What is lost is valgrind's matter: it can tell whose it is.
        "ASAN_OPTIONS": "detect_leaks=0:intercept_tls_get_addr=0",
        "UBSAN_OPTIONS": "print_stacktrace=1",
    }

    def __init__(self):
        self._log = None

    def prepare(self, folder):
        library = subprocess.run(["gcc", "-print-file-name=libasan.so"], capture_output=True, check=True).stdout.decode().strip()
        self.environment = dict(self.environment, LD_PRELOAD=library)

    def end(self, desk):
        self._log = desk.client.log
        super().end(desk)

    def complaints(self):
        with open(self._log, encoding="utf-8", errors="replace") as lines:
            return [line.strip() for line in lines if "AddressSanitizer" in line or "runtime error:" in line]

    def summary(self):
        return f"sanitizers: {len(self.complaints())} complaints"
