"""Who may ask: the person who has the address with its token, from the page itself, on this machine.

Every other page that is open in the browser could send requests here, and a name of a stranger's could point to this
machine. So a request names a host of ours, knows the token, and comes from no other origin; a request that changes
something comes from our own page as JSON, which other origins cannot send unasked. All else gets nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_REQUEST = 64 << 10
"""Bytes of a request's content: a statement, and nothing that grows."""

_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
_FROM_HERE = ("same-origin", "none")
"""What browsers say of a request that no other site's page made."""


def new_token() -> str:
    """The part of the address that nobody can guess."""
    return secrets.token_urlsafe(24)


class Guard:
    """An application that `app` answers for, below `/TOKEN`, to those who may ask."""

    def __init__(self, app: ASGIApp, *, token: str, hosts: frozenset[str]) -> None:
        self._app = app
        self._token = token
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request, or refuses it."""
        if scope["type"] != "http":
            return
        inner, status = self._looked_at(scope)
        if inner is None:
            await Response(status_code=status, headers=_HEADERS)(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                own = headers.get("content-security-policy")
                headers.update(_HEADERS | ({"content-security-policy": own} if own else {}))
            await send(message)

        await self._app(inner, _Limited(receive), sealed)

    def _looked_at(self, scope: Scope) -> tuple[MutableMapping[str, Any] | None, int]:
        """The request with its path below the token, or None and the status of the refusal."""
        headers = Headers(scope=scope)
        if len(headers.getlist("host")) != 1 or headers["host"] not in self._hosts:
            return None, 403
        ours = f"http://{headers['host']}"
        if any(origin != ours for origin in headers.getlist("origin")):
            return None, 403
        if headers.get("sec-fetch-site", "none") not in _FROM_HERE:
            return None, 403
        token, slash, path = scope["path"].removeprefix("/").partition("/")
        if not slash or not secrets.compare_digest(token.encode(), self._token.encode()):
            return None, 404
        if scope["method"] not in ("GET", "HEAD") and (
            "origin" not in headers or headers.get("content-type") != "application/json"
        ):
            return None, 403
        return {**scope, "path": f"/{path}", "raw_path": f"/{path}".encode(), "root_path": ""}, 200


class _Limited:
    """What a request sends, up to the limit."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._left = LARGEST_REQUEST

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise HTTPException(413)
        return message
