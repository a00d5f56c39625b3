# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A throw-away profile for a libpurple client: one account, one customer, the plugin loaded."""

import glob
import os
import shutil
from xml.sax.saxutils import escape

from .server import AGENT, CUSTOMER, CUSTOMER_NAME, GROUP, PASSWORD, address
from .wait import wait_for

ACCOUNTS = """<?xml version='1.0' encoding='UTF-8' ?>
<account version='1.0'>
  <account>
    <protocol>prpl-jabber</protocol>
    <name>{agent}/desk</name>
    <password>{password}</password>
    <settings>
      <setting name='connect_server' type='string'>127.0.0.1</setting>
      <setting name='port' type='int'>{port}</setting>
      <setting name='connection_security' type='string'>opportunistic_tls</setting>
      <setting name='auth_plain_in_clear' type='bool'>1</setting>
    </settings>
    <settings ui='{ui}'>
      <setting name='auto-login' type='bool'>1</setting>
    </settings>
  </account>
</account>
"""

CONTACTS = """<?xml version='1.0' encoding='UTF-8' ?>
<purple version='1.0'>
  <blist>
    <group name='{group}'>
      <contact>
        <buddy account='{agent}/desk' proto='prpl-jabber'>
          <name>{customer}</name>
          <alias>{name}</alias>
        </buddy>
      </contact>
    </group>
  </blist>
</purple>
"""

# Logs are on, for the tests look at what is in them; sounds are off. Without a
# tray, Pidgin's docklet gives up after some seconds and raises the contact list,
# which takes the keyboard away from whoever is typing.
PREFERENCES = """<?xml version='1.0' encoding='UTF-8' ?>
<pref version='1' name='/'>
  <pref name='purple'>
    <pref name='logging'>
      <pref name='log_ims' type='bool' value='1'/>
      <pref name='format' type='string' value='txt'/>
    </pref>
    <pref name='away'><pref name='idle_reporting' type='string' value='none'/></pref>
  </pref>
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


class Profile:
    """The folder that a client gets with -c, and the environment that it runs in."""

    # The name of each client's settings in accounts.xml.
    UI = {"pidgin": "gtk-gaim", "finch": "gnt-purple"}

    def __init__(self, folder, client, port, plugins, packs, group=GROUP):
        """@plugins: the .so files to load; @packs: the folder of rule packs; @group: the customer's."""
        self.folder = os.path.join(folder, "profile")
        self.home = os.path.join(folder, "home")
        self.packs = packs
        for path in (self.home, os.path.join(self.folder, "plugins")):
            os.makedirs(path)
        loaded = [shutil.copy(plugin, os.path.join(self.folder, "plugins")) for plugin in plugins]
        self._write("accounts.xml", ACCOUNTS.format(
            agent=address(AGENT), password=PASSWORD, port=port, ui=self.UI[client]))
        self._write("blist.xml", CONTACTS.format(
            agent=address(AGENT), customer=address(CUSTOMER), name=CUSTOMER_NAME, group=group))
        self._write("prefs.xml", PREFERENCES.format(
            client=client, plugins="".join(f"<item value='{escape(path)}'/>" for path in loaded)))

    def environment(self, **more):
        """Nothing of the user's: not their home, display, session or language."""
        environment = {
            "HOME": self.home,
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
            "ATTUNE_PACKS": self.packs,
            "NO_AT_BRIDGE": "1",
        }
        for kind in ("CONFIG", "CACHE", "DATA"):
            environment[f"XDG_{kind}_HOME"] = os.path.join(self.home, kind.lower())
        environment.update(more)
        return environment

    def logged(self):
        """All that the client has written to its conversation logs."""
        texts = []
        for path in glob.glob(os.path.join(self.folder, "logs", "**", "*.txt"), recursive=True):
            with open(path, encoding="utf-8") as file:
                texts.append(file.read())
        return "\n".join(texts)

    def wait_for_logged(self, text):
        return wait_for(f"{text!r} in the logs", lambda: text in (logged := self.logged()) and logged)

    def _write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)
