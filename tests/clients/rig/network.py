# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the agent and the customers meet: a server, who is on it, and how the agent's client gets there.

Each has the agent's `account` and `contacts`, the `title` of the chat that the
test is about, and the scripted people: `customer`, and in rooms `others` by nick.
"""

from .customer import Customer
from .irc import IrcCustomer, IrcServer
from .listener import LOOPBACK
from .profile import Account, Contact, Room
from .server import AGENT, CUSTOMER, CUSTOMER_NAME, GROUP, PASSWORD, ROOMS, Server, address

ROOM = "support"


class Network:
    title = CUSTOMER_NAME
    account = None
    contacts = ()
    customer = None
    others = {}

    def wait_for_agent(self):
        self.customer.wait_for_agent()

    def close(self):
        for person in (self.customer, *self.others.values()):
            if person:
                person.close()


class XmppPrivate(Network):
    """One customer, who is in @group of the agent's contacts and writes to the agent alone."""

    def __init__(self, children, folder, group=GROUP):
        self.server = Server(children, folder, group)
        self.account = xmpp_account(AGENT, self.server.port)
        self.contacts = [Contact(address(CUSTOMER), CUSTOMER_NAME, group)]
        self.customer = Customer(self.server.port)


class XmppTwo(XmppPrivate):
    """Two customers, who write to the agent in windows of their own."""

    OTHER_NAME = "Robert Hale"

    def __init__(self, children, folder, group=GROUP):
        self.server = Server(children, folder, group, [("robert", self.OTHER_NAME, group)])
        self.account = xmpp_account(AGENT, self.server.port)
        self.contacts = [Contact(address(CUSTOMER), CUSTOMER_NAME, group), Contact(address("robert"), self.OTHER_NAME, group)]
        self.customer = Customer(self.server.port)
        self.others = {"robert": Customer(self.server.port, "robert")}


class XmppRoom(XmppPrivate):
    """Two customers and a colleague in a room, which the agent's client joins."""

    title = ROOM

    def __init__(self, children, folder, group=GROUP):
        super().__init__(children, folder, group)
        self.customer.join(ROOM, "dana")
        self.others = {nick: Customer(self.server.port, nick) for nick in ("robert", "bob")}
        for nick, person in self.others.items():
            person.join(ROOM, nick)
        self.contacts.append(Room({"room": ROOM, "server": ROOMS, "handle": AGENT}, ROOM, group))

    def wait_for_agent(self):
        super().wait_for_agent()
        self.customer.wait_for_present(AGENT)


class IrcPrivate(Network):
    """One customer, who writes to the agent alone."""

    def __init__(self, children, folder, group=GROUP):
        self.server = IrcServer(children, folder)
        self.account = Account("prpl-irc", f"{AGENT}@{LOOPBACK}", settings={
            "port": self.server.port,
            "ratelimit-interval": 0,  # what is sent goes out at once
        })
        self.contacts = [Contact("dana", CUSTOMER_NAME, group)]
        self.customer = IrcCustomer(self.server.port, "dana")


class IrcChannel(IrcPrivate):
    """Two customers and a colleague in a channel, which the agent's client joins."""

    title = f"#{ROOM}"

    def __init__(self, children, folder, group=GROUP):
        super().__init__(children, folder, group)
        self.others = {nick: IrcCustomer(self.server.port, nick) for nick in ("robert", "bob")}
        for person in (self.customer, *self.others.values()):
            person.join(self.title)
        self.contacts.append(Room({"channel": self.title}, self.title, group))

    def wait_for_agent(self):
        self.customer.wait_for_present(AGENT)


def xmpp_account(user, port):
    return Account("prpl-jabber", f"{address(user)}/desk", PASSWORD, {
        "connect_server": LOOPBACK,
        "port": port,
        "connection_security": "opportunistic_tls",
        "auth_plain_in_clear": True,
    })
