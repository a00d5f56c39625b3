# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A throw-away profile for a libpurple client: an account, whom it knows, and plugins that are loaded."""

import glob
import os
import shutil
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from .wait import wait_for

XML = "<?xml version='1.0' encoding='UTF-8' ?>\n"

# Logs are on, for the tests look at what is in them; sounds are off. Without a
# tray, Pidgin's docklet gives up after some seconds and raises the contact list,
# which takes the keyboard away from whoever is typing.
PREFERENCES = XML + """<pref version='1' name='/'>
  <pref name='purple'>
    <pref name='logging'>
      <pref name='log_ims' type='bool' value='1'/>
      <pref name='format' type='string' value='{logs}'/>
    </pref>
    <pref name='away'><pref name='idle_reporting' type='string' value='none'/></pref>
  </pref>
  <pref name='plugins'><pref name='core'><pref name='attune'>{attune}</pref></pref></pref>
  <pref name='{client}'>
    <pref name='plugins'>
      <pref name='loaded' type='pathlist'>{plugins}</pref>
    </pref>
    <pref name='sound'><pref name='method' type='string' value='none'/></pref>
    <pref name='blist'><pref name='list_visible' type='bool' value='1'/></pref>
    <pref name='docklet'><pref name='show' type='string' value='never'/></pref>
  </pref>
</pref>
"""


@dataclass
class Account:
    """@settings: the protocol's own, as strings, numbers and booleans."""

    protocol: str
    name: str
    password: str = ""
    settings: dict = field(default_factory=dict)


@dataclass
class Contact:
    name: str
    alias: str
    group: str


@dataclass
class Room:
    """@components: what the protocol needs to join it. The client does so when it starts."""

    components: dict
    alias: str
    group: str


def setting_of(name, value):
    kind = {bool: "bool", int: "int", str: "string"}[type(value)]
    shown = int(value) if isinstance(value, bool) else escape(str(value))
    return f"<setting name={quoteattr(name)} type='{kind}'>{shown}</setting>"


class Profile:
    """The folder that a client gets with -c, and the environment that it runs in."""

    # The name of each client's settings in accounts.xml, and the beginning of those in blist.xml.
    UI = {"pidgin": "gtk-gaim", "finch": "gnt-purple"}
    PREFIX = {"pidgin": "gtk", "finch": "gnt"}

    def __init__(self, folder, client, plugins, account, contacts, packs="", attune=None, policy="", logs="txt"):
        """@client: its name; @plugins: the .so files to load; @contacts: Contact and Room;
        @packs: the folder of rule packs; @attune: its preferences, strings by name; @policy: the
        administrator's settings; @logs: how conversations are logged, html or txt."""
        self.folder = os.path.join(folder, "profile")
        self.home = os.path.join(folder, "home")
        self.packs = packs
        self._client = client
        self._logs = logs
        self._system = os.path.join(folder, "system")
        self.set_policy(policy)
        for path in (self.home, os.path.join(self.folder, "plugins")):
            os.makedirs(path)
        loaded = [shutil.copy(plugin, os.path.join(self.folder, "plugins")) for plugin in plugins]
        self._write("accounts.xml", self._accounts(account))
        self._write("blist.xml", self._contacts(account, contacts))
        self._write("prefs.xml", PREFERENCES.format(
            client=client,
            logs=logs,
            attune="".join(f"<pref name={quoteattr(name)} type='string' value={quoteattr(value)}/>" for name, value in (attune or {}).items()),
            plugins="".join(f"<item value='{escape(path)}'/>" for path in loaded)))

    def set_policy(self, text):
        """The administrator's attune.conf, from now on."""
        os.makedirs(self._system, exist_ok=True)
        path = os.path.join(self._system, "attune.conf")
        with open(path + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(path + ".new", path)

    def _accounts(self, account):
        settings = "".join(setting_of(name, value) for name, value in account.settings.items())
        return (f"{XML}<account version='1.0'><account><protocol>{account.protocol}</protocol><name>{escape(account.name)}</name>"
                f"<password>{account.password}</password><settings>{settings}</settings>"
                f"<settings ui='{self.UI[self._client]}'>{setting_of('auto-login', True)}</settings></account></account>\n")

    def _contacts(self, account, contacts):
        groups = {}
        for contact in contacts:
            groups.setdefault(contact.group, []).append(self._node(account, contact))
        lists = "".join(f"<group name={quoteattr(group)}>{''.join(nodes)}</group>" for group, nodes in groups.items())
        return f"{XML}<purple version='1.0'><blist>{lists}</blist></purple>\n"

    def _node(self, account, contact):
        whose = f"account={quoteattr(account.name)} proto='{account.protocol}'"
        alias = f"<alias>{escape(contact.alias)}</alias>"
        if isinstance(contact, Contact):
            return f"<contact><buddy {whose}><name>{escape(contact.name)}</name>{alias}</buddy></contact>"
        components = "".join(f"<component name='{name}'>{escape(value)}</component>" for name, value in contact.components.items())
        return f"<chat {whose}>{alias}{components}{setting_of(self.PREFIX[self._client] + '-autojoin', True)}</chat>"

    def environment(self, **more):
        """Nothing of the user's: not their home, display, session or language."""
        environment = {
            "HOME": self.home,
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
            "ATTUNE_PACKS": self.packs,
            "ATTUNE_SYSTEM_CONFIG": self._system,
            "NO_AT_BRIDGE": "1",
        }
        for kind in ("CONFIG", "CACHE", "DATA"):
            environment[f"XDG_{kind}_HOME"] = os.path.join(self.home, kind.lower())
        environment.update(more)
        return environment

    def logged(self):
        """All that the client has written to its conversation logs."""
        texts = []
        for path in glob.glob(os.path.join(self.folder, "logs", "**", f"*.{self._logs}"), recursive=True):
            with open(path, encoding="utf-8") as file:
                texts.append(file.read())
        return "\n".join(texts)

    def wait_for_logged(self, text):
        return wait_for(f"{text!r} in the logs", lambda: text in (logged := self.logged()) and logged)

    def _write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)
