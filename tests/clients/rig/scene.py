# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""How most tests with the companion begin and end."""

from .words import COLD, COMPLAINT

STRICT = {"mode": "strict"}

# What the strip says of name, empathy and question.
OPEN, DONE, NOTHING = "open", "done", "not needed now"


def complain(desk):
    """The customer is upset, and the strip knows."""
    desk.customer.say(COMPLAINT)
    desk.client.focus_chat()
    desk.client.wait_for_strip()
    desk.client.wait_for_states(OPEN, OPEN, OPEN)


def hold(desk, text=COLD):
    """Typed and held: the strip says so, the entry is as it was, and the customer has nothing."""
    desk.client.write(text)
    desk.client.press_enter()
    desk.client.wait_for_held()
    assert desk.client.looked_at()["text"] == text, desk.client.looked_at()
    assert desk.customer.received_so_far() == [], desk.customer.received


def expect_received(desk, *texts):
    """Exactly these, byte for byte, each once, and nothing after them."""
    desk.customer.wait_for_messages(len(texts))
    received = desk.customer.received_so_far()
    assert received == [text.encode() for text in texts], received
