# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Chromium without a display, steered over a pipe with the DevTools protocol."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

from rig.children import die_with_parent
from rig.wait import PATIENCE, GaveUp

OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
    # Whatever asks for a name or a proxy gets neither.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=127.0.0.1:9",
    "about:blank",
)


class Browser:
    """One page. `console`: what the page complained of; `requests`: every address that it asked for."""

    def __init__(self):
        self.console = []
        self.requests = []
        self._number = 0
        self._answers = {}
        self._events = []
        self._rest = b""
        self._session = None
        self._profile = tempfile.mkdtemp(prefix="attune-chromium-")
        there, self._out = os.pipe()
        self._in, back = os.pipe()

        def take_pipes():
            die_with_parent()
            # Chromium reads from 3 and writes to 4; out of the way first.
            low, high = os.dup2(there, 100), os.dup2(back, 101)
            os.dup2(low, 3)
            os.dup2(high, 4)

        with open(os.path.join(self._profile, "log"), "wb") as log:
            self._process = subprocess.Popen(
                ["chromium", *OPTIONS, f"--user-data-dir={self._profile}/profile"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=(3, 4),
                preexec_fn=take_pipes,
                start_new_session=True,
            )
        os.close(there)
        os.close(back)

    def __enter__(self):
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.ask(f"{domain}.enable")
        return self

    def __exit__(self, *_error):
        try:
            self._session = None
            self.ask("Browser.close")
            self._process.wait(10)
        except (GaveUp, OSError, subprocess.TimeoutExpired):
            self._process.kill()
            self._process.wait()
        os.close(self._out)
        os.close(self._in)
        shutil.rmtree(self._profile, ignore_errors=True)

    # --- the protocol -----------------------------------------------------

    def ask(self, method, **parameters):
        """Returns what @method gives; AssertionError when it refuses."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        end = time.monotonic() + PATIENCE
        while self._number not in self._answers:
            self._read(end, method)
        answer = self._answers.pop(self._number)
        assert "error" not in answer, f"{method}: {answer['error']}"
        return answer["result"]

    def _read(self, end, what):
        ready, _, _ = select.select([self._in], [], [], max(0, end - time.monotonic()))
        block = os.read(self._in, 1 << 20) if ready else b""
        if not block:
            raise GaveUp(f"Chromium does not answer: {what}")
        *whole, self._rest = (self._rest + block).split(b"\0")
        for message in map(json.loads, whole):
            if "id" in message:
                self._answers[message["id"]] = message
            else:
                self._hear(message["method"], message["params"])

    def _hear(self, event, details):
        self._events.append(event)
        if event == "Network.requestWillBeSent":
            self.requests.append(details["request"]["url"])
        elif event == "Log.entryAdded":
            self.console.append(details["entry"]["text"])
        elif event == "Runtime.consoleAPICalled":
            self.console.append(str(details["args"]))
        elif event == "Runtime.exceptionThrown":
            self.console.append(details["exceptionDetails"]["text"])

    # --- the page ---------------------------------------------------------

    def open(self, path):
        """Shows a file; `console` and `requests` begin anew."""
        self.console.clear()
        self.requests.clear()
        self._events.clear()
        self.ask("Page.navigate", url=f"file://{path}")
        end = time.monotonic() + PATIENCE
        while "Page.loadEventFired" not in self._events:
            self._read(end, "load")

    def value(self, expression):
        """What a piece of JavaScript gives, as JSON does."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def look(self, width, scheme="light", media="screen"):
        """How wide the window is, and whether it is light or dark, screen or print."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        self.ask(
            "Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}]
        )

    def picture(self, path):
        """The whole page, as PNG."""
        answer = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=True, **self._whole())
        with open(path, "wb") as file:
            file.write(base64.b64decode(answer["data"]))

    def _whole(self):
        size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
        return {"clip": {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}}

    def paper(self, path):
        """What would be printed on A4, as PDF."""
        answer = self.ask("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, printBackground=False, preferCSSPageSize=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(answer["data"]))
