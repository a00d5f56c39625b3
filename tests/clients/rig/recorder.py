# Attune: coaches support agents before they press Send.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A wire between a client and its server that keeps what goes over it."""

import socket
import threading

from .listener import LOOPBACK, connect
from .wait import PATIENCE, wait_for


class Recorder:
    """Listens on `port`, and passes what its one client says on to the server, and back."""

    def __init__(self, server_port):
        self._server_port = server_port
        self._sent = bytearray()
        self._sockets = [socket.create_server((LOOPBACK, 0))]
        self.port = self._sockets[0].getsockname()[1]
        self._threads = [threading.Thread(target=self._serve, daemon=True)]
        self._threads[0].start()

    def sent(self):
        """Every byte that the client has sent until now."""
        return bytes(self._sent)

    def wait_for_sent(self, mark):
        """Waits until the client has sent @mark, and returns everything until then."""
        wait_for(f"{mark!r} on the wire", lambda: mark in self._sent)
        return self.sent()

    def close(self):
        for open_socket in self._sockets:
            try:
                open_socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            open_socket.close()
        for thread in self._threads:
            thread.join(PATIENCE)

    def _serve(self):
        try:
            client, _address = self._sockets[0].accept()
        except OSError:
            return  # closed before anybody came
        server = connect(self._server_port, None)
        self._sockets += [client, server]
        back = threading.Thread(target=self._pass_on, args=(server, client, None), daemon=True)
        self._threads.append(back)
        back.start()
        self._pass_on(client, server, self._sent)

    @staticmethod
    def _pass_on(source, target, record):
        try:
            while data := source.recv(65536):
                if record is not None:
                    record += data
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # closed
