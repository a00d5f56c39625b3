# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Somebody on the other side: says what they are told and keeps what they receive."""

import socket
import threading

from .listener import connect
from .wait import PATIENCE


class Person:
    """What a scripted person has in common, whatever the protocol.

    `received` has the bodies of private messages, as bytes, in the order of arrival;
    `heard` those of a room, with the nick before them.
    """

    def __init__(self, port):
        self.received = []
        self.heard = []
        self._changed = threading.Condition()
        self._connection = connect(port, PATIENCE)
        self._connection.settimeout(PATIENCE)

    def _start_reading(self):
        self._connection.settimeout(None)
        self._reader = threading.Thread(target=self._read_all, daemon=True)
        self._reader.start()

    def _read_all(self):
        try:
            self._read()
        except OSError:
            pass  # closed

    def _read(self):
        """Reads until the connection ends; whatever arrives is put in its place with _changed held."""
        raise NotImplementedError

    def _write(self, text):
        self._connection.sendall(text.encode())

    def _close(self, goodbye):
        """Leaves. The reader ends with the connection."""
        try:
            self._write(goodbye)
            self._connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self._reader.join(PATIENCE)
        self._connection.close()

    def wait_for_messages(self, count):
        """Waits until @count private messages have arrived in all."""
        self._wait_for_count(count, self.received)

    def wait_for_heard(self, count):
        """Waits until @count messages have been said in the room in all."""
        self._wait_for_count(count, self.heard)

    def received_so_far(self):
        """Every private message that the agent's client has let out until now."""
        self.wait_for_all()
        with self._changed:
            return list(self.received)

    def heard_so_far(self):
        """Everything that was said in the room until now, with what the agent's client has let out."""
        self.wait_for_all()
        with self._changed:
            return list(self.heard)

    def wait_for_all(self):
        """Everything that the agent's client has let out until now is here."""
        raise NotImplementedError

    def _wait_for_count(self, count, messages):
        with self._changed:
            if not self._changed.wait_for(lambda: len(messages) >= count, PATIENCE):
                raise AssertionError(f"waits for message {count} and has {messages!r}")
