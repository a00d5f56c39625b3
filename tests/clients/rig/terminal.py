# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A terminal without a screen: tmux with a server of the test's own."""

import os
import subprocess

from .wait import wait_for

COLUMNS = 80
LINES = 24
SETTINGS = """
set -g default-terminal "screen-256color"
set -g status off
set -g remain-on-exit on
set -sg escape-time 0
"""


class Terminal:
    """80×24 characters, until its @children end."""

    def __init__(self, children, folder):
        self._socket = os.path.join(folder, "tmux.socket")
        self._environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": folder, "TERM": "screen-256color"}
        settings = os.path.join(folder, "tmux.conf")
        with open(settings, "w", encoding="utf-8") as file:
            file.write(SETTINGS)
        # -D: in the foreground, so that it is ended by its process id like the rest.
        children.start(["tmux", "-u", "-S", self._socket, "-f", settings, "-D"],
                       os.path.join(folder, "tmux.log"), env=self._environment)

    def run(self, command, environment):
        """Starts @command in the terminal."""
        variables = [part for name, value in environment.items() for part in ("-e", f"{name}={value}")]
        wait_for("tmux", lambda: os.path.exists(self._socket))
        self._tmux("new-session", "-d", "-x", str(COLUMNS), "-y", str(LINES), *variables, "--", *command)

    def type(self, text):
        self._tmux("send-keys", "-l", "--", text)

    def key(self, *keys):
        self._tmux("send-keys", *keys)

    def screen(self):
        """What can be read, line by line."""
        return self._tmux("capture-pane", "-p")

    def is_running(self):
        return self._tmux("display-message", "-p", "#{pane_dead}").strip() == "0"

    def save_screen(self, path):
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.screen())

    def _tmux(self, *arguments):
        done = subprocess.run(["tmux", "-u", "-S", self._socket, *arguments], env=self._environment,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=20, check=False)
        if done.returncode != 0:
            raise AssertionError(f"tmux {arguments[0]}: {done.stderr.decode().strip()}")
        return done.stdout.decode()
