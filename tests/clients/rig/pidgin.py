# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Pidgin, driven with keyboard and mouse, and read through its clipboard."""

import os
import re
import time

from .display import Display
from .wait import wait_for

NOTHING = "nothing was copied"

# The conversation's window, and where to click in it.
SIZE = (700, 640)
HISTORY = (300, 150)
ENTRY = (300, 605)


class Pidgin:
    NAME = "pidgin"

    def __init__(self, children, folder, profile, bus, title, command=(), **environment):
        """@title: of the conversation to type into; see also turn_to. @command: what runs the client."""
        self.log = os.path.join(folder, "client.log")
        self._bus = bus
        self.title = title
        self._has_quit = False
        self._window = None
        self.display = Display(children, folder)
        self._child = children.start(
            [*command, "pidgin", "--multiple", "--debug", "--config", profile.folder], self.log,
            env=profile.environment(DISPLAY=self.display.name, DBUS_SESSION_BUS_ADDRESS=bus.address, **environment))
        contacts = self.display.wait_for_window("^Buddy List$")
        self.display.place(contacts, 720, 30, 270, 640)
        self._contacts = contacts

    def check_health(self):
        if self._child.poll() is not None and not self._has_quit:
            raise AssertionError(f"Pidgin ended by itself, with status {self._child.returncode}")

    def quit(self, patience):
        """By itself, and not by a signal: it takes down what it has put up."""
        self.display.activate(self._contacts)
        self.display.key("ctrl+q")
        self._child.wait(patience)
        self._has_quit = True

    def debug_output(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return file.read()

    # --- the conversation ------------------------------------------------

    def turn_to(self, title):
        """Another conversation, in a tab of the same window, is typed into from now on."""
        wait_for(f"conversation {title!r}", lambda: self._bus.conversation(title))
        window = self._window or self.focus_chat()
        self.title = title

        def is_on_top():
            if self.display.window(self._pattern()):
                return True
            self.display.activate(window)
            self.display.key("ctrl+Page_Down")
            return False

        wait_for(f"tab of {title!r}", is_on_top)

    def wait_until_on_top(self, title):
        """The client itself brings up another conversation, which is typed into from now on."""
        self.title = title
        self.display.wait_for_window(self._pattern())

    def focus_chat(self):
        """The conversation gets the keyboard; waits for its window."""
        self._window = self.display.wait_for_window(self._pattern())
        self.display.activate(self._window)
        self.display.place(self._window, 10, 30, *SIZE)
        return self._window

    def _pattern(self):
        """The window is called like the tab that is on top."""
        return f"^{re.escape(self.title)}$"

    def close_chat(self):
        self.focus_chat()
        self.display.key("ctrl+w")
        wait_for("closed conversation", lambda: not self._bus.conversation(self.title))

    def open_chat(self):
        """A double click on the only contact, below the menu and the name of the group."""
        self.display.activate(self._contacts)
        self.display.click(self._contacts, 100, 68, times=2)
        return self.focus_chat()

    def type(self, text):
        self.focus_chat()
        self.display.type(text)

    def paste(self, text):
        """For what is not on a US keyboard. As plain text: Pidgin asks for HTML first, and xclip gives whatever it is asked for."""
        self.focus_chat()
        self.display.set_clipboard(text)
        self.display.key("ctrl+shift+v")

    def press_enter(self):
        self.focus_chat()
        self.display.key("Return")

    def entry(self):
        """What is in the entry, by selecting and copying it."""
        self.focus_chat()
        self.display.set_clipboard(NOTHING)
        self.display.key("ctrl+a", "ctrl+c")
        end = time.monotonic() + 1
        while (copied := self.display.clipboard()) == NOTHING and time.monotonic() < end:
            time.sleep(0.1)
        self.display.key("ctrl+End")
        return "" if copied == NOTHING else copied

    def wait_for_entry(self, text):
        wait_for(f"{text!r} in the entry", lambda: self.entry() == text)

    def wait_for_entry_with(self, text):
        return wait_for(f"{text!r} in the entry", lambda: text in (entry := self.entry()) and entry)

    def clear_entry(self):
        self.focus_chat()
        self.display.key("ctrl+a", "Delete")
        self.wait_for_entry("")

    def shown(self):
        """What is in the window above the entry, by selecting it."""
        window = self.focus_chat()
        self.display.click(window, *HISTORY)
        self.display.key("ctrl+a")
        text = self.display.selected()
        self.display.click(window, *ENTRY)
        return text

    def wait_for_shown(self, text):
        return wait_for(f"{text!r} in the window", lambda: text in (shown := self.shown()) and shown)

    # --- plugins ---------------------------------------------------------

    def loaded_plugins(self):
        return [os.path.basename(path) for path in self._bus.call("PrefsGetPathList", "/pidgin/plugins/loaded")]

    def open_plugins(self, name):
        """The window that lists them; its search finds the line."""
        self.display.activate(self._contacts)
        self.display.key("ctrl+u")
        window = self.display.wait_for_window("^Plugins$")
        self.display.activate(window)
        self.display.type(name)
        time.sleep(0.5)  # the search follows what is typed after a moment
        self.display.key("Escape")
        return window

    def close_plugins(self, window):
        self.display.activate(window)
        self.display.key("Escape")
        wait_for("closed window", lambda: not self.display.window("^Plugins$"))

    def switch_plugin(self, name):
        """On or off: the space bar ticks it."""
        before = self.loaded_plugins()
        window = self.open_plugins(name)
        self.display.key("space")
        wait_for(f"change of plugin {name!r}", lambda: self.loaded_plugins() != before)
        self.close_plugins(window)

    def picture(self, path):
        self.display.take_selection()  # what shown() has left
        self.display.screenshot(path + ".png")
