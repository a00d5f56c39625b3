# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Finch in an 80×24 terminal, driven with keys and read off the screen."""

import os
import re

from .terminal import Terminal
from .wait import wait_for


class Finch:
    NAME = "finch"

    def __init__(self, children, folder, profile, bus, title):
        """@title: of the conversation to type into."""
        self.log = os.path.join(folder, "client.log")
        self._bus = bus
        self._title = title
        self.terminal = Terminal(children, folder)
        # Finch draws on standard output and complains on standard error.
        self.terminal.run(["sh", "-c", 'exec finch --config "$0" 2>"$1"', profile.folder, self.log],
                          profile.environment(DBUS_SESSION_BUS_ADDRESS=bus.address, TERM="screen-256color"))

    def check_health(self):
        if not self.terminal.is_running():
            raise AssertionError("Finch ended by itself")

    def focus_chat(self):
        """The conversation gets the keyboard: Alt+n goes to the next window."""

        def has_focus():
            conversation = self._bus.conversation(self._title)
            if not conversation:
                return False
            if self._bus.call("ConversationHasFocus", conversation):
                return True
            self.terminal.key("M-n")
            return False

        wait_for("conversation", has_focus, pause=0.5)

    def close_chat(self):
        self.focus_chat()
        self.terminal.key("M-c")
        wait_for("closed conversation", lambda: not self._bus.conversation(self._title))

    def open_chat(self):
        """Enter on the only contact, the line below the name of the group."""
        self.terminal.key("Home", "Down", "Enter")
        self.focus_chat()

    def type(self, text):
        self.focus_chat()
        self.terminal.type(text)

    def press_enter(self):
        self.focus_chat()
        self.terminal.key("Enter")

    def press(self, *keys):
        self.focus_chat()
        self.terminal.key(*keys)

    def entry(self):
        """The line above the lower frame; Finch fills it up with underscores."""
        lines = self._inside()
        return lines[-1].rstrip("_") if lines else ""

    def wait_for_entry(self, text):
        wait_for(f"{text!r} in the entry", lambda: self.entry() == text)

    def wait_for_entry_with(self, text):
        return wait_for(f"{text!r} in the entry", lambda: text in (entry := self.entry()) and entry)

    def strip(self):
        """The line above the entry: the companion's, if it is there."""
        lines = self._inside()
        return lines[-2] if len(lines) > 1 else ""

    def wait_for_strip(self, *texts):
        return wait_for(f"{texts!r} in the strip", lambda: all(text in self.strip() for text in texts) and self.strip())

    def switch_plugin(self, name):
        """On or off, in the window that lists the plugins: the seventh of Finch's actions opens it."""
        self.terminal.key("M-a")
        wait_for("list of actions", lambda: "┤Actions├" in self.terminal.screen())
        self.terminal.key(*["Down"] * 6, "Enter")
        plugins = wait_for("list of plugins", self._plugins)
        self.terminal.key(*["Down"] * list(plugins).index(name), "Space")
        wait_for(f"change of plugin {name!r}", lambda: self._plugins().get(name) not in (None, plugins[name]))
        self.terminal.key("M-c")
        wait_for("closed window", lambda: not self._plugins())

    def _plugins(self):
        """Those that the window shows, in order, with the mark of each."""
        lines = (re.match(r"│\[([X ])\] (.*?)  ", line) for line in self.terminal.screen().split("\n"))
        return {line.group(2): line.group(1) for line in lines if line}

    def shown(self):
        """What is in the conversation's window above the entry, its broken lines joined by one blank."""
        return " ".join(" ".join(self._inside()[:-1]).split())

    def wait_for_shown(self, text):
        return wait_for(f"{text!r} in the window", lambda: text in (shown := self.shown()) and shown)

    def picture(self, path):
        self.terminal.save_screen(path + ".txt")

    def _inside(self):
        """The lines within the frame of the window on top, without its scroll bar."""
        self.focus_chat()
        framed = (re.match(r"│(.*)[│▒↑↓]", line) for line in self.terminal.screen().split("\n"))
        return [line.group(1).rstrip(" ▒") for line in framed if line]
