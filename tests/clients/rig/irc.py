# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A real IRC server (ngircd) on loopback, and scripted customers on it."""

import os

from .listener import LOOPBACK, free_port, start_listening
from .person import Person
from .server import AGENT
from .wait import wait_for

CONFIGURATION = """
[Global]
Name = irc.localhost
Info = A server of a test
Listen = {interface}
Ports = {port}
MotdPhrase = Welcome
PidFile = {folder}/ngircd.pid
ServerUID = {uid}
ServerGID = {gid}
[Limits]
MaxConnectionsIP = 0
MaxNickLength = 20
MaxPenaltyTime = 0
[Options]
DNS = no
Ident = no
PAM = no
"""


class IrcServer:
    """Runs until its @children end."""

    def __init__(self, children, folder):
        self.port = free_port()
        os.makedirs(folder)
        path = os.path.join(folder, "ngircd.conf")
        with open(path, "w", encoding="utf-8") as file:
            file.write(CONFIGURATION.format(folder=folder, port=self.port, interface=LOOPBACK, uid=os.getuid(), gid=os.getgid()))
        start_listening(children, ["ngircd", "--nodaemon", "--config", path], self.port, os.path.join(folder, "server.log"))


class IrcCustomer(Person):
    """Somebody who is called @nick. A private message that is an action is kept as it came: b"\\x01ACTION waves\\x01"."""

    def __init__(self, port, nick):
        super().__init__(port)
        self.nick = nick
        self._channel = None
        self._present = set()
        self._online = False
        self._registered = False
        self._answers = set()
        self._asked = 0
        self._write(f"NICK {nick}\r\nUSER {nick} 0 * :{nick}\r\n")
        self._start_reading()
        wait_for(f"{nick} on the IRC server", lambda: self._registered)

    def close(self):
        self._close("QUIT\r\n")

    def say(self, text):
        self._write(f"PRIVMSG {AGENT} :{text}\r\n")

    def join(self, channel):
        self._channel = channel
        self._write(f"JOIN {channel}\r\n")
        self.wait_for_present(self.nick)

    def wait_for_present(self, nick):
        wait_for(f"{nick} in the channel", lambda: nick in self._present)

    def say_in_room(self, text):
        self._write(f"PRIVMSG {self._channel} :{text}\r\n")

    def wait_for_agent(self):
        def is_online():
            self._write(f"ISON {AGENT}\r\n")
            return self._online

        wait_for("agent online", is_online)

    def wait_for_all(self):
        """What the client has written is in the server's hands. One turn of the server's
        loop passes it on, and the next one is behind it."""
        for _turn in range(2):
            self._asked += 1
            mark = f"mark-{self._asked}"
            self._write(f"PING {mark}\r\n")
            wait_for("answer from the IRC server", lambda: mark.encode() in self._answers)

    def _read(self):
        rest = b""
        while arrived := self._connection.recv(65536):
            *lines, rest = (rest + arrived).split(b"\r\n")
            with self._changed:
                for line in lines:
                    self._take(line)
                self._changed.notify_all()

    def _take(self, line):
        """One line: [:SENDER] COMMAND PARAMETER… [:LAST PARAMETER]."""
        front, _, last = line.partition(b" :")
        words = front.decode().split()
        sender = words.pop(0)[1:].partition("!")[0] if words[0].startswith(":") else ""
        command, *parameters = words
        if command == "PING":
            self._connection.sendall(b"PONG :" + last + b"\r\n")
        elif command == "001":
            self._registered = True
        elif command == "303":
            self._online = AGENT.encode() in last.split()
        elif command == "JOIN":
            self._present.add(sender)
        elif command == "353":
            self._present.update(name.lstrip("@+") for name in last.decode().split())
        elif command in ("PART", "QUIT"):
            self._present.discard(sender)
        elif command == "PONG":
            self._answers.add(last)
        elif command == "PRIVMSG" and parameters[0] == self.nick:
            self.received.append(last)
        elif command == "PRIVMSG":
            self.heard.append((sender, last))
