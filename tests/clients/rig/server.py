# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A real XMPP server (prosody) on loopback, with an agent and a customer."""

import os
import socket

from .wait import wait_for

HOST = "localhost"
PASSWORD = "only-for-this-test"
AGENT = "agent"
CUSTOMER = "customer"
CUSTOMER_NAME = "Dana Whitfield"
GROUP = "Customers"

CONFIGURATION = """
daemonize = false
run_as_root = true
pidfile = "{folder}/prosody.pid"
data_path = "{folder}"
interfaces = {{ "127.0.0.1" }}
c2s_ports = {{ {port} }}
authentication = "internal_plain"
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
modules_enabled = {{ "roster", "saslauth", "disco", "ping", "version" }}
modules_disabled = {{ "s2s", "tls", "offline" }}
log = {{ info = "*console" }}
VirtualHost "localhost"
"""

ACCOUNT = 'return {{ ["password"] = "{password}" }};\n'

ROSTER = """return {{
  [false] = {{ ["version"] = 1, ["pending"] = {{}} }},
  ["{contact}"] = {{ ["subscription"] = "both", ["name"] = "{name}", ["groups"] = {{ ["{group}"] = true }} }}
}};
"""


def address(user):
    return f"{user}@{HOST}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Runs until its @children end. The customer is in @group of the agent's contacts."""

    def __init__(self, children, folder, group=GROUP):
        self.port = free_port()
        self.folder = folder
        self.log = os.path.join(folder, "prosody.log")
        self._write_configuration()
        for user in (AGENT, CUSTOMER):
            self._write("accounts", user, ACCOUNT.format(password=PASSWORD))
        self._write_roster(AGENT, CUSTOMER, CUSTOMER_NAME, group)
        self._write_roster(CUSTOMER, AGENT, "Support", "Shops")
        self._child = children.start(["prosody", "--config", self._configuration, "-F"], self.log)
        wait_for(f"XMPP server on port {self.port} (see {self.log})", self._is_listening)

    def _write_configuration(self):
        os.makedirs(self.folder, exist_ok=True)
        self._configuration = os.path.join(self.folder, "prosody.cfg.lua")
        with open(self._configuration, "w", encoding="utf-8") as file:
            file.write(CONFIGURATION.format(folder=self.folder, port=self.port))

    def _write(self, store, user, text):
        """Prosody's own storage: quicker than two runs of prosodyctl for each test."""
        folder = os.path.join(self.folder, HOST, store)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"{user}.dat"), "w", encoding="utf-8") as file:
            file.write(text)

    def _write_roster(self, owner, contact, name, group):
        self._write("roster", owner, ROSTER.format(contact=address(contact), name=name, group=group))

    def _is_listening(self):
        if self._child.poll() is not None:
            raise AssertionError(f"prosody ended with status {self._child.returncode}; see {self.log}")
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        except OSError:
            return False
        return True
