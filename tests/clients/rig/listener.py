# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A server process on a free port of loopback."""

import os
import socket

from .wait import wait_for

LOOPBACK = "127.0.0.1"


def free_port():
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return probe.getsockname()[1]


def connect(port, patience):
    return socket.create_connection((LOOPBACK, port), patience)


def start_listening(children, command, port, log):
    """Starts @command, and waits until it listens on @port."""
    child = children.start(command, log)

    def is_listening():
        if child.poll() is not None:
            raise AssertionError(f"{command[0]} ended with status {child.returncode}; see {log}")
        try:
            connect(port, 1).close()
        except OSError:
            return False
        return True

    wait_for(f"{os.path.basename(command[0])} on port {port} (see {log})", is_listening)
