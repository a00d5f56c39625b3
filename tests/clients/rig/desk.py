# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""The agent's desk: a network with customers on it, and the agent's client with Attune in it."""

import os
import shutil
import tempfile

from .bus import Bus
from .children import Children
from .network import XmppPrivate
from .profile import Profile

# make check-clients says where; by hand: ATTUNE_BUILDDIR=… tests/clients/check-pidgin
BUILD = os.environ.get("ATTUNE_BUILDDIR", "")
SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
ARTEFACTS = os.path.join(BUILD, "tests", "clients", "artefacts")
PLUGIN = os.path.join(BUILD, ".libs", "core-attune.so")
PACKS = os.path.join(SOURCE, "src", "packs")


class Desk:
    """For one test. @client is the class that drives the agent's client, @network where it
    meets the customers; @preferences are Attune's own; @policy is the administrator's
    attune.conf; @logs is how the client logs, html or txt; @options are the network's."""

    def __init__(self, client, network=XmppPrivate, preferences=None, plugins=(), policy="", logs="txt", **options):
        self._client = client
        self._network = network
        self._options = options
        self._preferences = preferences or {}
        self._plugins = plugins
        self._logs = logs
        self._policy = policy
        self._children = Children()
        self._folder = None
        self.network = None
        self.client = None

    def __enter__(self):
        try:
            self._set_up()
        except BaseException:
            if self._folder:
                self._keep_logs()
            self._clear_up()
            raise
        return self

    def _set_up(self):
        if not os.path.exists(PLUGIN):
            raise AssertionError("there is no .libs/core-attune.so in ATTUNE_BUILDDIR: run make first")
        self._folder = tempfile.mkdtemp(prefix="attune-desk-")
        self.network = self._network(self._children, os.path.join(self._folder, "server"), **self._options)
        self.customer = self.network.customer
        self.profile = Profile(self._folder, self._client.NAME, [PLUGIN, *self._plugins], self.network.account,
                               self.network.contacts, PACKS, self._preferences, self._policy, self._logs)
        self.bus = Bus(self._children, self._folder, self.profile.environment())
        self.client = self._client(self._children, self._folder, self.profile, self.bus, self.network.title)
        self.network.wait_for_agent()

    def received_so_far(self):
        """What the customer has received in private, with everything that the client has let out until now."""
        self.bus.conversations()  # the client has done what it had to do before
        return self.customer.received_so_far()

    def heard_so_far(self):
        """The same for what was said in the room."""
        self.bus.conversations()
        return self.customer.heard_so_far()

    def messages(self):
        """All that the chat shows, oldest first, with its markup."""
        conversation = self.bus.conversation(self.network.title)
        return self.bus.history(conversation) if conversation else []

    def __exit__(self, kind, *_error):
        try:
            if kind is None:
                self.client.check_health()
                assert_no_complaint(self.client.log)
        except BaseException:
            kind = AssertionError
            raise
        finally:
            if kind is not None:
                self._keep_logs()
            self._clear_up()

    def _clear_up(self):
        if self.network:
            self.network.close()
        self._children.end_all()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _keep_logs(self):
        """What there is to see when a test failed; best effort, the failure itself counts."""
        folder = os.path.join(ARTEFACTS, f"failed-{self._client.NAME}-{os.path.basename(self._folder)}")
        os.makedirs(folder, exist_ok=True)
        for name in ("client.log", "xvfb.log", "openbox.log", "dbus.log", "tmux.log", os.path.join("server", "server.log")):
            path = os.path.join(self._folder, name)
            if os.path.exists(path):
                shutil.copy(path, folder)
        try:
            if self.client:
                self.client.picture(os.path.join(folder, "last"))
        except Exception as error:  # pylint: disable=broad-except
            print(f"# no picture: {error}")
        print(f"# what was left is in {folder}")


def assert_no_complaint(log):
    """GLib's criticals name the library that is at fault; ours must have none."""
    with open(log, encoding="utf-8", errors="replace") as lines:
        complaints = [line.strip() for line in lines if "Attune" in line and ("CRITICAL" in line or "WARNING" in line)]
    if complaints:
        raise AssertionError("the client complains about Attune: " + "; ".join(complaints[:3]))


def built(plugin):
    """The .so file of another of our plugins."""
    return os.path.join(BUILD, ".libs", f"{plugin}.so")


def artefact(name):
    os.makedirs(ARTEFACTS, exist_ok=True)
    return os.path.join(ARTEFACTS, name)
