# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""What is recorded about the agent, as the command attune gives it."""

import json
import os
import subprocess

from .desk import BUILD
from .wait import wait_for


def path_of(profile):
    return os.path.join(profile.folder, "attune", "record.db")


def drafts_of(profile):
    """The drafts in the record of a profile, whose client may be running: objects, oldest first."""
    export = subprocess.run([os.path.join(BUILD, "attune"), "record", "export", path_of(profile)], capture_output=True, text=True,
                            check=False)
    if export.returncode != 0:
        return []
    lines = [json.loads(line) for line in export.stdout.splitlines()]
    return [line for line in lines if line["kind"] == "draft"]


def wait_for_drafts(profile, count):
    wait_for(f"{count} recorded drafts", lambda: len(drafts_of(profile)) >= count)
    return drafts_of(profile)
