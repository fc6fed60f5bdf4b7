"""One question to a server of the web: to an address that was looked at, over a connection that is cut in time.

What may be asked at all, its callers decide: `sources/fetch.py` (a page, `--fetch`) and `sending.py` (`factsheet
send`). Pages and sheets go no other way.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from threading import Timer
from urllib.parse import SplitResult, quote

from factsheet import __version__

PORTS = {"http": 80, "https": 443}
_IN_ADDRESS = "/%:=&?~#+!$,;'@()*[]-._"


@contextmanager
def asked(
    method: str,
    parts: SplitResult,
    until: float,
    look: Callable[[Sequence[str]], None],
    headers: Mapping[str, str],
    body: bytes | None = None,
) -> Iterator[http.client.HTTPResponse]:
    """The answer of a server; the connection is cut at the moment `until` (monotonic), whatever it still sends.

    `look` is given the addresses that the name of the server stands for, and raises where one may not be asked; the
    name is not looked up a second time.
    """
    host = (parts.hostname or "").encode("idna").decode("ascii")
    port = parts.port or PORTS[parts.scheme]
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    look(found)
    with closing(socket.create_connection((found[0], port), timeout=max(0.1, until - time.monotonic()))) as plain:
        secure = ssl.create_default_context().wrap_socket if parts.scheme == "https" else None
        connection = http.client.HTTPConnection(host, port)
        connection.sock = secure(plain, server_hostname=host) if secure else plain
        cut = Timer(max(0.0, until - time.monotonic()), _cut, [connection.sock])
        cut.daemon = True
        cut.start()
        try:
            path = quote(parts.path or "/", safe=_IN_ADDRESS)
            query = f"?{quote(parts.query, safe=_IN_ADDRESS)}" if parts.query else ""
            shown = f"[{host}]" if ":" in host else host
            own = {
                "Host": shown if port == PORTS[parts.scheme] else f"{shown}:{port}",
                "User-Agent": f"factsheet/{__version__}",
                "Connection": "close",
            }
            connection.request(method, path + query, body=body, headers={**own, **headers})
            yield connection.getresponse()
        finally:
            cut.cancel()
            connection.close()


def _cut(connected: socket.socket) -> None:
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)
