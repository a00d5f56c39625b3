# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A session bus of the test's own, and libpurple's service on it."""

import ast
import os
import re
import subprocess

SERVICE = "im.pidgin.purple.PurpleService"
OBJECT = "/im/pidgin/purple/PurpleObject"
INTERFACE = "im.pidgin.purple.PurpleInterface"


class Bus:
    """Runs until its @children end."""

    def __init__(self, children, folder, environment):
        reader, writer = os.pipe()
        children.start(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writer}"],
            os.path.join(folder, "dbus.log"), env=environment, pass_fds=(writer,),
        )
        os.close(writer)
        with os.fdopen(reader) as addresses:
            self.address = addresses.readline().strip()
        if not self.address:
            raise AssertionError(f"dbus-daemon did not start; see {folder}/dbus.log")
        self._environment = dict(environment, DBUS_SESSION_BUS_ADDRESS=self.address)

    def call(self, method, *arguments):
        """What Purple<method> answers. AssertionError when it does not."""
        done = subprocess.run(
            ["gdbus", "call", "--session", "--timeout", "20", "--dest", SERVICE, "--object-path", OBJECT,
             "--method", f"{INTERFACE}.Purple{method}", *(str(argument) for argument in arguments)],
            env=self._environment, capture_output=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{method}: {done.stderr.decode().strip()}")
        return value_of(done.stdout.decode())

    def conversations(self):
        return self.call("GetConversations")

    def conversation(self, title):
        """The open conversation of that title; None when there is none."""
        for conversation in self.conversations():
            if self._title(conversation) == title:
                return conversation
        return None

    def _title(self, conversation):
        """None when it was closed since."""
        try:
            return self.call("ConversationGetTitle", conversation)
        except AssertionError as error:
            if "InvalidHandle" in str(error):
                return None
            raise

    def history(self, conversation):
        """The messages that the conversation shows, oldest first, as libpurple keeps them (HTML)."""
        messages = self.call("ConversationGetMessageHistory", conversation)
        return [self.call("ConversationMessageGetMessage", message) for message in reversed(messages)]


def value_of(answer):
    """Python's value for GVariant's text of a tuple with one value in it."""
    untyped = re.sub(r"^\((@\w+|u?int\d+) ", "(", answer.strip())
    untyped = re.sub(r"^\(\[(u?int\d+|@\w+) ", "([", untyped)
    values = ast.literal_eval(untyped)
    return values[0] if values else None
