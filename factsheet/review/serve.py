"""The server: on this machine alone, for as long as the command runs."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
from collections.abc import Callable
from datetime import date
from pathlib import Path

import uvicorn

from factsheet.errors import FactsheetError
from factsheet.review import page
from factsheet.review.app import application
from factsheet.review.desk import Desk
from factsheet.review.guard import new_token

LOCAL = "127.0.0.1"


def serve(
    path: Path,
    *,
    by: str = "",
    on: date | None = None,
    host: str = LOCAL,
    port: int = 0,
    ready: Callable[[str], None],
) -> None:
    """Shows the fact base at `path` until it is stopped; `ready` is told the address.

    `by` are initials, `on` is the day (today) that signatures have; `host` is an address of this machine itself, `port`
    0 for one that is free. Raises FactsheetError.
    """
    desk = Desk(path, by, on)
    page.whole(desk.view(), by)  # what takes longest is done before anybody waits for it
    listening = _listening(host, port)
    port = listening.getsockname()[1]
    shown = f"[{host}]" if ":" in host else host
    token = new_token()
    hosts = frozenset({f"{shown}:{port}", f"localhost:{port}"})
    config = uvicorn.Config(
        application(desk, token=token, hosts=hosts),
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        lifespan="off",
        ws="none",
    )
    ready(f"http://{shown}:{port}/{token}/")
    with listening, contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """A socket that only this machine reaches."""
    try:
        local = ipaddress.ip_address(host).is_loopback
    except ValueError:
        local = False
    if not local:
        remedy = "Leave --host out. From another machine: ssh -L 8000:127.0.0.1:8000, and --port 8000 here."
        raise FactsheetError(f"{host} is no address of this machine alone, such as {LOCAL}", remedy=remedy)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or str(error)
        remedy = "Leave --port out, or name another one."
        raise FactsheetError(f"port {port} cannot be used ({why})", remedy=remedy) from None
