# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""An X display without a screen, with a window manager, a keyboard, a mouse and a clipboard."""

import os
import subprocess

from .wait import GaveUp, wait_for

SIZE = "1000x700x24"


class Display:
    """Runs until its @children end; the server picks a free number by itself."""

    def __init__(self, children, folder):
        reader, writer = os.pipe()
        # -noreset: or the server starts afresh, without its window manager, when
        # the first xdotool leaves before openbox has come.
        children.start(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"],
            os.path.join(folder, "xvfb.log"),
            pass_fds=(writer,),
        )
        os.close(writer)
        with os.fdopen(reader) as numbers:
            number = numbers.readline().strip()
        if not number:
            raise AssertionError(f"Xvfb did not start; see {folder}/xvfb.log")
        self.name = f":{number}"
        self._environment = dict(os.environ, DISPLAY=self.name, LC_ALL="C.UTF-8")
        children.start(["openbox", "--sm-disable"], os.path.join(folder, "openbox.log"),
                       env=dict(self._environment, HOME=folder))
        self.size = tuple(int(part) for part in SIZE.split("x")[:2])
        # xdotool can activate a window once the window manager answers.
        wait_for("window manager", lambda: self._try("xdotool", "get_desktop"))

    def window(self, title):
        """The visible window whose title matches the regular expression @title; None when there is none."""
        found = self._try("xdotool", "search", "--onlyvisible", "--name", title)
        return found.split()[-1] if found else None

    def wait_for_window(self, title):
        return wait_for(f"window {title!r}", lambda: self.window(title))

    def activate(self, window):
        """Gives @window the keyboard, and waits until it has it."""

        def is_active():
            self._try("xdotool", "windowactivate", window)
            return self.has_focus(window)

        wait_for(f"focus for window {window}", is_active)

    def has_focus(self, window):
        return self._try("xdotool", "getactivewindow").strip() == window

    def place(self, window, x, y, width, height):
        self._run("xdotool", "windowmove", window, str(x), str(y))
        self._run("xdotool", "windowsize", window, str(width), str(height))

    def type(self, text):
        """Plain ASCII, as on a US keyboard; for the rest there is the clipboard."""
        self._run("xdotool", "type", "--clearmodifiers", "--delay", "15", "--", text)

    def key(self, *keys):
        self._run("xdotool", "key", "--clearmodifiers", "--delay", "15", *keys)

    def click(self, window, x, y, times=1):
        self._run("xdotool", "mousemove", "--window", window, str(x), str(y),
                  "click", "--repeat", str(times), "--delay", "60", "1")

    def click_at(self, x, y, button=1):
        """At a place of the screen."""
        self._run("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def point_at(self, x, y):
        self._run("xdotool", "mousemove", str(x), str(y))

    def set_clipboard(self, text):
        self._own("clipboard", text)

    def take_selection(self):
        """Nothing is selected in any window any more."""
        self._own("primary", "")

    def _own(self, selection, text):
        # xclip stays behind to serve the selection until somebody else takes it:
        # without its outputs, or this call would wait for it.
        subprocess.run(["xclip", "-selection", selection], input=text.encode(), env=self._environment,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)

    def clipboard(self):
        return self._selection("clipboard")

    def selected(self):
        """The text that is selected, in whatever window it is."""
        return self._selection("primary")

    def _selection(self, name):
        return self._try("xclip", "-selection", name, "-target", "UTF8_STRING", "-o")

    def screenshot(self, path, window="root"):
        self._run("import", "-window", window, path)

    def _run(self, *command):
        return subprocess.run(command, env=self._environment, stdin=subprocess.DEVNULL, timeout=60,
                              stdout=subprocess.PIPE, check=True).stdout.decode()

    def _try(self, *command):
        """The output of @command; "" when it fails."""
        try:
            done = subprocess.run(command, env=self._environment, stdin=subprocess.DEVNULL, timeout=60,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        except subprocess.TimeoutExpired as late:
            raise GaveUp(f"{command[0]} does not answer") from late
        return done.stdout.decode() if done.returncode == 0 else ""
