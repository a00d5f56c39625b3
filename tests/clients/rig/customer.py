# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A scripted XMPP customer over a plain socket."""

import base64
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape, quoteattr

from .person import Person
from .server import AGENT, CUSTOMER, HOST, PASSWORD, ROOMS, address
from .wait import wait_for

CLIENT = "{jabber:client}"
STREAM = (
    "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
    f"xmlns:stream='http://etherx.jabber.org/streams' to='{HOST}' version='1.0'>"
)


class Stanzas:
    """Reads the children of one <stream:stream> off a socket, in order."""

    def __init__(self, connection):
        self._connection = connection
        self._parser = ElementTree.XMLPullParser(("start", "end"))
        self._depth = 0

    def next(self):
        """The next stanza; None when the stream has ended."""
        while True:
            for event, element in self._parser.read_events():
                self._depth += 1 if event == "start" else -1
                if event == "end" and self._depth == 1:
                    return element
                if self._depth == 0:
                    return None
            arrived = self._connection.recv(65536)
            if not arrived:
                return None
            self._parser.feed(arrived)


class Customer(Person):
    """@user of the server. Only CUSTOMER is on the agent's list and knows when the agent is there."""

    def __init__(self, port, user=CUSTOMER):
        super().__init__(port)
        self._user = user
        self._room = None
        self._present = set()
        self._answers = {}
        self._agent = None
        self._asked = 0
        self._sign_on()
        self._start_reading()
        self._write("<presence/>")

    def close(self):
        self._close("</stream:stream>")

    def say(self, text):
        self._write(f"<message type='chat' to={quoteattr(address(AGENT))}><body>{escape(text)}</body></message>")

    def join(self, room, nick):
        """Goes into a room, which is made when it is new. What was said there before is not heard."""
        self._room = f"{room}@{ROOMS}"
        self._write(f"<presence to={quoteattr(self._room + '/' + nick)}>"
                    "<x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>")
        self.wait_for_present(nick)

    def wait_for_present(self, nick):
        wait_for(f"{nick} in the room", lambda: nick in self._present)

    def say_in_room(self, text):
        self._write(f"<message type='groupchat' to={quoteattr(self._room)}><body>{escape(text)}</body></message>")

    def wait_for_agent(self):
        """The agent's client is there: its full address is known from its presence."""
        return wait_for("agent online", lambda: self._agent)

    def wait_for_all(self):
        """Asks the client for its version and waits for the answer: one stream keeps
        its order, so what the client sent before has arrived before it."""
        self._asked += 1
        name = f"mark-{self._asked}"
        to = quoteattr(self.wait_for_agent())
        self._write(f"<iq type='get' id='{name}' to={to}><query xmlns='jabber:iq:version'/></iq>")
        wait_for("answer from the agent's client", lambda: self._answers.get(name))

    def _sign_on(self):
        stanzas = self._open()
        stanzas.next()  # the features
        secret = base64.b64encode(f"\0{self._user}\0{PASSWORD}".encode()).decode()
        self._write(f"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{secret}</auth>")
        answer = stanzas.next()
        assert answer is not None and answer.tag.endswith("success"), "the server does not let the customer in"
        self._stanzas = self._open()
        self._stanzas.next()
        self._write(
            "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
            "<resource>shop-chat</resource></bind></iq>"
        )
        assert self._stanzas.next().get("type") == "result", "the server does not bind the customer"

    def _open(self):
        self._write(STREAM)
        return Stanzas(self._connection)

    def _read(self):
        while (stanza := self._stanzas.next()) is not None:
            with self._changed:
                self._take(stanza)
                self._changed.notify_all()

    def _take(self, stanza):
        sender = stanza.get("from", "")
        if stanza.tag == CLIENT + "message":
            self._take_message(stanza, sender)
        elif stanza.tag == CLIENT + "presence":
            self._take_presence(sender, stanza.get("type") is None)
        elif stanza.tag == CLIENT + "iq" and stanza.get("type") in ("result", "error"):
            self._answers[stanza.get("id")] = True

    def _take_message(self, stanza, sender):
        body = stanza.find(CLIENT + "body")
        if body is None:  # a typing notice, or the topic of a room
            return
        said = (body.text or "").encode()
        if stanza.get("type") == "groupchat":
            self.heard.append((sender.partition("/")[2], said))
        else:
            self.received.append(said)

    def _take_presence(self, sender, there):
        who, _, resource = sender.partition("/")
        if who == address(AGENT):
            self._agent = sender if there else None
        elif who == self._room:
            (self._present.add if there else self._present.discard)(resource)
