# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A customer who talks in private: another Pidgin with pidgin-otr; and what goes over the agent's wire."""

import base64
import os
import re
import struct
from dataclasses import dataclass

from .bus import Bus
from .network import Network, xmpp_account
from .pidgin import Pidgin
from .profile import Contact, Profile
from .recorder import Recorder
from .server import AGENT, CUSTOMER, CUSTOMER_NAME, GROUP, Server, address
from .wait import wait_for

OTR_PLUGIN = "/usr/lib/pidgin/pidgin-otr.so"
PROTOCOL = "prpl-jabber"
IM = 1  # PURPLE_CONV_TYPE_IM
AVAILABLE = 2  # PURPLE_STATUS_AVAILABLE
DATA = 3  # the type of OTR's messages that carry text


@dataclass(frozen=True)
class DataMessage:
    """What can be read of one without its keys: which keys it used, and how often they were used before."""

    sender_key: int
    recipient_key: int
    counter: int


def data_message(body):
    """@body: "?OTR:…" of version 3; None for what is no data message."""
    raw = base64.b64decode(body.removeprefix(b"?OTR:").rstrip(b"."))
    version, kind = struct.unpack_from(">HB", raw)
    assert version == 3, version
    if kind != DATA:
        return None
    _ours, _theirs, _flags, sender_key, recipient_key, length = struct.unpack_from(">IIBIII", raw, 3)
    (counter,) = struct.unpack_from(">Q", raw, 3 + 21 + length)
    return DataMessage(sender_key, recipient_key, counter)


class OtrCustomer:
    """On a display of its own, driven over its D-Bus."""

    def __init__(self, children, folder, port):
        account = xmpp_account(CUSTOMER, port)
        profile = Profile(folder, Pidgin.NAME, [OTR_PLUGIN], account, [Contact(address(AGENT), "Support", "Shops")])
        self._bus = Bus(children, folder, profile.environment())
        self._client = Pidgin(children, folder, profile, self._bus, "Support")
        wait_for("customer online", self._account)

    def say(self, text):
        self._bus.call("ConvImSend", self._bus.call("ConvIm", self._conversation()), text)

    def read(self):
        """All that can be read in their window, oldest first, with its markup."""
        return self._bus.history(self._conversation())

    def _account(self):
        return self._bus.call("AccountsFindConnected", "", PROTOCOL)

    def _conversation(self):
        return self._bus.call("ConversationNew", IM, self._account(), address(AGENT))


class OtrPrivate(Network):
    """Such a customer, in the agent's contacts; `wire` has what the agent's client sends."""

    title = CUSTOMER_NAME

    def __init__(self, children, folder):
        if not os.path.exists(OTR_PLUGIN):
            raise AssertionError(f"there is no {OTR_PLUGIN}: install pidgin-otr")
        self.server = Server(children, folder)
        self.wire = Recorder(self.server.port)
        self.account = xmpp_account(AGENT, self.wire.port)
        self.contacts = [Contact(address(CUSTOMER), CUSTOMER_NAME, GROUP)]
        self.customer = OtrCustomer(children, os.path.join(folder, "customer"), self.server.port)
        self._asked = 0

    def wait_for_agent(self):
        self.wire.wait_for_sent(b"<presence")

    def close(self):
        self.wire.close()

    def bodies(self, bus):
        """The bodies of all messages that the agent's client, whose @bus it is, has let out until now.

        It is told to change its status, which goes the same way, behind them.
        """
        self._asked += 1
        mark = f"mark-{self._asked}"
        status = bus.call("SavedstatusNew", mark, AVAILABLE)
        bus.call("SavedstatusSetMessage", status, mark)
        bus.call("SavedstatusActivate", status)
        return re.findall(rb"<body>(.*?)</body>", self.wire.wait_for_sent(mark.encode()))
