# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Pidgin with its companion, read from within: what the strip, the card and the entry say."""

import json
import os
import socket

from .desk import BUILD, Desk
from .memory import Watch
from .pidgin import Pidgin
from .wait import wait_for

COMPANION = os.path.join(BUILD, ".libs", "attune-pidgin.so")
PROBE = os.path.join(BUILD, "tests", "clients", ".libs", "attune-probe.so")
NEEDS = ("name", "empathy", "question")


def strip_desk(watch=Watch(), **options):
    """A desk with a Pidgin that has the companion, and whose memory @watch looks after."""

    class Client(StripPidgin):
        WATCH = watch

    return Desk(Client, plugins=[COMPANION, PROBE], **options)


class StripPidgin(Pidgin):
    WATCH = Watch()

    def __init__(self, children, folder, profile, bus, title):
        self._probe = os.path.join(folder, "probe")
        self.WATCH.prepare(folder)
        # GAIL: what a screen reader has GTK load.
        super().__init__(children, folder, profile, bus, title, self.WATCH.command, ATTUNE_PROBE=self._probe,
                         GTK_MODULES="gail", **self.WATCH.environment)

    def ask(self, verb, *arguments):
        """What the probe in the client answers; see tests/clients/probe.h."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(30)
            connection.connect(self._probe)
            connection.sendall(("\t".join((verb, *arguments)) + "\n").encode())
            answer = b"".join(iter(lambda: connection.recv(65536), b""))
        return json.loads(answer)["answer"]

    def picture_of_chat(self, path):
        """The conversation's window only, and nothing selected in it."""
        self.display.screenshot(path + ".png", self.focus_chat())

    # --- the strip --------------------------------------------------------

    def widgets(self):
        """Those of ours in the conversation, by their names without “attune-”."""
        return strip_names(self.ask("widgets", self.title))

    def widget(self, name):
        return self.widgets().get(name)

    def is_shown(self, name="strip"):
        widget = self.widget(name)
        return widget is not None and widget["mapped"]

    def wait_for_strip(self):
        wait_for("strip", self.is_shown)

    def wait_for_no_strip(self):
        wait_for("window without a strip", lambda: not self.is_shown())

    def states(self):
        """What a screen reader says of the three things: "open", "done", "not needed now"."""
        widgets = self.widgets()
        return tuple(widgets[need]["says"].split(": ")[1] for need in NEEDS) if "name" in widgets else None

    def wait_for_states(self, *states):
        wait_for(f"states {states}", lambda: self.states() == states)

    def hint(self):
        return self.widget("hint")["text"]

    def wait_for_hint(self, text):
        wait_for(f"{text!r} in the strip", lambda: text in self.hint())

    def held(self):
        """What the strip says of a held draft, in its first line or before the hint; "" when none is held."""
        widgets = self.widgets()
        said = widgets["held"]["text"]
        return said if said and (widgets["held"]["mapped"] or widgets["hint"]["says"].startswith(said)) else ""

    def wait_for_held(self, text="Held."):
        """The strip has turned."""
        wait_for(f"{text!r} in the strip", lambda: text in self.held())

    def wait_for_not_held(self):
        wait_for("strip that holds nothing", lambda: self.widget("held")["text"] == "")

    def click(self, name):
        """With the mouse, in the middle of the widget."""
        widget = wait_for(f"widget {name}", lambda: self.is_shown(name) and self.widget(name))
        self.display.click_at(widget["x"] + widget["width"] // 2, widget["y"] + widget["height"] // 2)

    def card(self):
        """What the card says; None when it is closed."""
        widgets = self.widgets()
        return widgets["card-text"]["text"] if widgets["card"]["mapped"] else None

    def wait_for_card(self, text):
        wait_for(f"{text!r} in the card", lambda: text in (self.card() or ""))

    def wait_for_no_card(self):
        wait_for("closed card", lambda: self.card() is None)

    # --- the entry --------------------------------------------------------

    def looked_at(self):
        """The entry as the client has it: text, markup, cursor, selection, and what is marked in it."""
        return self.ask("entry", self.title)

    def wait_for_marked(self, *words):
        told = "Marked: " + ", ".join(f"“{each}”" for each in words) if words else ""
        wait_for(f"{told or 'nothing'} marked", lambda: self.looked_at()["description"] == told)

    def wait_for_text(self, text):
        """In the entry, without touching it."""
        wait_for(f"{text!r} in the entry", lambda: self.looked_at()["text"] == text)

    def place_of(self, words):
        """Where the middle of @words in the entry is, on the screen."""
        offset = self.looked_at()["text"].index(words) + len(words) // 2
        place = self.ask("letter", self.title, str(offset))
        return place["x"], place["y"]

    def press(self, *keys):
        self.focus_chat()
        self.display.key(*keys)

    def write(self, text):
        """Types, and waits until it stands there."""
        before = self.looked_at()["text"]
        self.type(text)
        self.wait_for_text(before + text)


    def turn_to_tab(self, number, title):
        """Another conversation in the same window."""
        self.press(f"alt+{number}")
        self.title = title
        self.focus_chat()

    # --- plugins ----------------------------------------------------------

    def switch_core(self):
        """Off, where a dialog says that the companion goes with it; see switch_plugin."""
        before = self.loaded_plugins()
        window = self.open_plugins("Coaches your replies")
        self.display.key("space")
        self.display.activate(self.display.wait_for_window("^Pidgin$"))
        self.display.key("Return")
        wait_for("change of plugins", lambda: self.loaded_plugins() != before)
        self.close_plugins(window)

    def open_preferences(self, title):
        """What “Configure Plugin” opens."""
        self.open_plugins(title)
        self.display.key("alt+u")
        window = self.display.wait_for_window(f"^{title}$")
        self.display.activate(window)
        return Page(self, window, title)


class Page:
    """The companion's preferences."""

    def __init__(self, client, window, title):
        self._client = client
        self._window = window
        self._title = title

    def widgets(self):
        return strip_names(self._client.ask("page", self._title))

    def states(self):
        widgets = self.widgets()
        return tuple(widgets[need]["says"].split(": ")[1] for need in NEEDS)

    def wait_for(self, name, text):
        wait_for(f"{text!r} in {name}", lambda: text in self.widgets()[name]["text"])

    def _scroll_to(self, name):
        """The widget, when it is within the window; a turn of the wheel when it is not."""
        widget = self.widgets()[name]
        if widget["y"] + widget["height"] < 600:
            return widget
        self._client.display.click_at(130, 300, button=5)
        return None

    def type_into(self, name, text, *keys):
        """In place of what is there."""
        display = self._client.display
        display.activate(self._window)
        display.place(self._window, 100, 30, 580, 600)
        widget = wait_for(f"{name} in sight", lambda: self._scroll_to(name))
        display.click_at(widget["x"] + widget["width"] // 2, widget["y"] + widget["height"] // 2)
        display.key("ctrl+a")
        display.type(text)
        if keys:
            display.key(*keys)


def strip_names(widgets):
    return {name.removeprefix("attune-"): widget for name, widget in widgets.items()}
