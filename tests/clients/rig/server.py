# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A real XMPP server (prosody) on loopback, with an agent, customers, a colleague and rooms."""

import os

from .listener import LOOPBACK, free_port, start_listening

HOST = "localhost"
ROOMS = "rooms.localhost"
PASSWORD = "only-for-this-test"
AGENT = "agent"
# What the agent calls whom. The first is the customer where there is only one.
CUSTOMER = "customer"
PEOPLE = {CUSTOMER: "Dana Whitfield", "robert": "Robert Cole", "bob": "Bob from Sales"}
CUSTOMER_NAME = PEOPLE[CUSTOMER]
GROUP = "Customers"

CONFIGURATION = """
daemonize = false
run_as_root = true
pidfile = "{folder}/prosody.pid"
data_path = "{folder}"
interfaces = {{ "{interface}" }}
c2s_ports = {{ {port} }}
authentication = "internal_plain"
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
modules_enabled = {{ "roster", "saslauth", "disco", "ping", "version" }}
modules_disabled = {{ "s2s", "tls", "offline" }}
log = {{ info = "*console" }}
VirtualHost "{host}"
Component "{rooms}" "muc"
  muc_room_locking = false
"""

ACCOUNT = 'return {{ ["password"] = "{password}" }};\n'

ROSTER = """return {{
  [false] = {{ ["version"] = 1, ["pending"] = {{}} }},
{contacts}}};
"""
CONTACT = '  ["{contact}"] = {{ ["subscription"] = "both", ["name"] = "{name}", ["groups"] = {{ ["{group}"] = true }} }},\n'


def address(user):
    return f"{user}@{HOST}"


class Server:
    """Runs until its @children end. The customer is in @group of the agent's contacts, and so is who else
    is given with name and group."""

    def __init__(self, children, folder, group=GROUP, also=()):
        self.port = free_port()
        self.folder = folder
        self.log = os.path.join(folder, "server.log")
        self._write_configuration()
        for user in (AGENT, *PEOPLE):
            self._write("accounts", user, ACCOUNT.format(password=PASSWORD))
        # The others are known to each other, but not on the agent's list of contacts.
        self._write_roster(AGENT, [(CUSTOMER, CUSTOMER_NAME, group), *also])
        self._write_roster(CUSTOMER, [(AGENT, "Support", "Shops")])
        start_listening(children, ["prosody", "--config", self._configuration, "-F"], self.port, self.log)

    def _write_configuration(self):
        os.makedirs(self.folder, exist_ok=True)
        self._configuration = os.path.join(self.folder, "prosody.cfg.lua")
        with open(self._configuration, "w", encoding="utf-8") as file:
            file.write(CONFIGURATION.format(folder=self.folder, port=self.port, interface=LOOPBACK, host=HOST, rooms=ROOMS))

    def _write(self, store, user, text):
        """Prosody's own storage: quicker than two runs of prosodyctl for each test."""
        folder = os.path.join(self.folder, HOST, store)
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"{user}.dat"), "w", encoding="utf-8") as file:
            file.write(text)

    def _write_roster(self, owner, contacts):
        lines = (CONTACT.format(contact=address(user), name=name, group=group) for user, name, group in contacts)
        self._write("roster", owner, ROSTER.format(contacts="".join(lines)))
