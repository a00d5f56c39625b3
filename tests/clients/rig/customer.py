# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A scripted XMPP customer over a plain socket: it says what it is told and keeps what it receives."""

import base64
import socket
import threading
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape, quoteattr

from .server import AGENT, CUSTOMER, HOST, PASSWORD, address
from .wait import PATIENCE, wait_for

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


class Customer:
    """customer@localhost. `received` has the bodies, as bytes, in the order of arrival."""

    def __init__(self, port):
        self.received = []
        self._answers = {}
        self._agent = None
        self._asked = 0
        self._changed = threading.Condition()
        self._connection = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._connection.settimeout(PATIENCE)
        self._sign_on()
        self._connection.settimeout(None)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self._write("<presence/>")

    def close(self):
        """Leaves. The reader ends with the connection."""
        try:
            self._write("</stream:stream>")
            self._connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self._reader.join(PATIENCE)
        self._connection.close()

    def say(self, text):
        self._write(f"<message type='chat' to={quoteattr(address(AGENT))}><body>{escape(text)}</body></message>")

    def wait_for_agent(self):
        """The agent's client is there: its full address is known from its presence."""
        return wait_for("agent online", lambda: self._agent)

    def received_so_far(self):
        """Everything that the agent's client has let out until now.

        Asks the client for its version and waits for the answer: one stream keeps
        its order, so what the client sent before has arrived before it.
        """
        self._asked += 1
        name = f"mark-{self._asked}"
        to = quoteattr(self.wait_for_agent())
        self._write(f"<iq type='get' id='{name}' to={to}><query xmlns='jabber:iq:version'/></iq>")
        wait_for("answer from the agent's client", lambda: self._answers.get(name))
        with self._changed:
            return list(self.received)

    def wait_for_messages(self, count):
        """Waits until @count messages have arrived in all."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self.received) >= count, PATIENCE):
                raise AssertionError(f"the customer waits for message {count} and has {self.received!r}")

    def _sign_on(self):
        stanzas = self._open()
        stanzas.next()  # the features
        secret = base64.b64encode(f"\0{CUSTOMER}\0{PASSWORD}".encode()).decode()
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

    def _write(self, text):
        self._connection.sendall(text.encode())

    def _read(self):
        try:
            while (stanza := self._stanzas.next()) is not None:
                with self._changed:
                    self._take(stanza)
                    self._changed.notify_all()
        except OSError:
            pass  # closed

    def _take(self, stanza):
        sender = stanza.get("from", "")
        if stanza.tag == CLIENT + "message":
            body = stanza.find(CLIENT + "body")
            if body is not None:  # typing notices have none
                self.received.append((body.text or "").encode())
        elif stanza.tag == CLIENT + "presence" and sender.startswith(address(AGENT) + "/"):
            self._agent = None if stanza.get("type") == "unavailable" else sender
        elif stanza.tag == CLIENT + "iq" and stanza.get("type") in ("result", "error"):
            self._answers[stanza.get("id")] = True
