# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Child processes that never outlive the test."""

import ctypes
import os
import signal
import subprocess
import sys

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)


def die_with_parent():
    """Runs in the child: nothing stays behind even when the test is killed hard."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def exit_on_signals():
    """SIGTERM and SIGHUP unwind like an exception, so that every `with` cleans up."""

    def on_signal(number, _frame):
        sys.exit(128 + number)

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, on_signal)


class Children:
    """Started processes; the last started is the first to end."""

    def __init__(self):
        self._started = []

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.end_all()

    def start(self, command, log, env=None, pass_fds=()):
        """Starts @command with its output in the file @log; returns its Popen."""
        with open(log, "ab") as output:
            child = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=env,
                pass_fds=pass_fds,
                start_new_session=True,
                preexec_fn=die_with_parent,
            )
        self._started.append(child)
        return child

    def end(self, child, patience=5):
        """Ends one child, by its id, and what it started itself."""
        if child in self._started:
            self._started.remove(child)
        self._signal(child, signal.SIGTERM)
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            self._signal(child, signal.SIGKILL)
            child.wait()

    def end_all(self):
        while self._started:
            self.end(self._started[-1])

    @staticmethod
    def _signal(child, number):
        """To the child's own session; it leads one, so nobody else is in it."""
        if child.poll() is not None:
            return
        try:
            os.killpg(child.pid, number)
        except ProcessLookupError:
            pass
