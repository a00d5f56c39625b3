# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""What the customer and the agent say."""

COMPLAINT = (
    "My cello came back from your workshop with a crack right through the front. "
    "I have a concert tomorrow night and I am in tears, I am so upset with you."
)

# The article's example of sympathy, and what it would have the agent say.
COLD = "That must be difficult."
BETTER = "I understand how difficult that must be"

GOOD = (
    "Dana, I understand how upsetting that is the day before your concert, and I am sorry. "
    "I am ringing our workshop myself right now. How far down does the crack go?"
)

# As typed: accents, quotes, an emoji, what looks like markup, two blanks.
ODD = "That must be difficult\u2026 “señora”  & <b>ça</b> 😞 'ok'?"
