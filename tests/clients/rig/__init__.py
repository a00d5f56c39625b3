# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""What it takes to drive a real chat client against real XMPP and IRC servers.

Everything listens on 127.0.0.1 or on a socket of its own, lives in a
throw-away folder, and is ended by process id, also when a test fails.
"""
