# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Waiting for something to become true, with an end."""

import time

# A loaded build machine is slow; a test that works is not kept waiting by it.
PATIENCE = 30.0


class GaveUp(AssertionError):
    """What was waited for did not happen."""


def wait_for(what, probe, patience=PATIENCE, pause=0.1):
    """Returns the first true value of probe(); GaveUp, naming @what, when there is none."""
    end = time.monotonic() + patience
    while True:
        value = probe()
        if value:
            return value
        if time.monotonic() > end:
            raise GaveUp(f"after {patience:.0f} s still no {what}")
        time.sleep(pause)
