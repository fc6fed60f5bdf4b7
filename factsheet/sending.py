"""A sheet sent to a newsroom's system because a person said so: a row a system, and one way to post.

The address is the one that the person named: nothing leads on to another. https only, but for this machine itself.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, urlsplit, urlunsplit

from factsheet.errors import FactsheetError
from factsheet.limits import ANSWER_BYTES, SEND_SECONDS
from factsheet.web import PORTS, asked

_MESSAGE = 200
"""Characters shown of what a server says."""


class SendError(FactsheetError):
    """A sheet that was not sent, or of which nobody knows whether it was."""


@dataclass(frozen=True, slots=True)
class System:
    """A system that takes sheets in: the form it takes, where it takes it, and how the sender shows who it is."""

    form: str
    what: str
    path: str
    key: str
    named: bool
    needed: bool
    headers: Callable[[bytes, str, str], dict[str, str]]
    done: Callable[[SplitResult, dict[str, Any]], str]


def _by_password(body: bytes, user: str, key: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{key}".encode()).decode("ascii")}


def _by_signature(body: bytes, user: str, key: str) -> dict[str, str]:
    """How Superdesk's systems know each other: a digest of what is sent, with the key that both have."""
    return {"x-superdesk-signature": f"sha1={hmac.new(key.encode(), body, hashlib.sha1).hexdigest()}"} if key else {}


def _drafted(parts: SplitResult, answer: dict[str, Any]) -> str:
    number, status = answer.get("id"), answer.get("status")
    if not isinstance(number, int) or status != "draft":
        raise SendError(
            f"the answer does not say that it is a draft (status {str(status)[:40]!r})",
            remedy="look into the system now: it may have made something else of it",
        )
    path = f"{parts.path.partition('/wp-json/')[0]}/wp-admin/post.php"
    return f"draft {number}: {urlunsplit((parts.scheme, parts.netloc, path, f'post={number}&action=edit', ''))}"


def _taken(parts: SplitResult, answer: dict[str, Any]) -> str:
    return "taken in"


SYSTEMS = {
    "wordpress": System(
        form="wordpress",
        what="a draft",
        path="/wp-json/wp/v2/posts",
        key="application password",
        named=True,
        needed=True,
        headers=_by_password,
        done=_drafted,
    ),
    "superdesk": System(
        form="superdesk",
        what="an item",
        path="",
        key="key",
        named=False,
        needed=False,
        headers=_by_signature,
        done=_taken,
    ),
}
"""By the names that `--to` takes."""

_REFUSED = {
    401: (
        "it does not accept the name and the {key}",
        "make an {key} on the user's own page in the system: that of the log-in is another",
    ),
    403: ("it does not let this user do that", "ask who runs it for the right to write drafts there"),
    404: (
        "it takes nothing in at this address",
        "look at --at: of WordPress the address of the site, of Superdesk the one that takes items in",
    ),
    413: ("the sheet is too large for it", "ask who runs it how much it takes"),
    429: ("it was asked too often", "wait, and send it again"),
}
_FAILS = ("it fails", "look into its log, and whether it took the sheet all the same")
_OTHER = ("it does not take it", "render the same form to a file, and look whether it is what the system wants")


def system(name: str) -> System:
    """The system called `name`. Raises SendError."""
    if name.lower() not in SYSTEMS:
        raise SendError(f"nothing is sent to {name!r}", remedy=f"systems: {', '.join(SYSTEMS)}")
    return SYSTEMS[name.lower()]


def target(to: System, address: str) -> SplitResult:
    """Where a sheet for the system at `address` is posted. Raises SendError for what is no address of one."""
    try:
        parts = urlsplit(address)
        wrong = parts.scheme not in PORTS or not parts.hostname or parts.port == 0
    except ValueError:
        wrong = True
    if wrong:
        raise SendError("this is no address of the web", where=address, remedy="write it like https://news.example")
    if parts.username or parts.password:
        raise SendError("an address holds no name and no password", remedy="give the name with --user")
    path = parts.path.rstrip("/")
    return parts._replace(path=path if to.path in path else path + to.path, fragment="")


def send(to: System, there: SplitResult, body: bytes, user: str = "", key: str = "") -> str:
    """Posts `body` and says what became of it. Raises SendError with what to do."""
    where = urlunsplit(there)
    if to.named and (not user or ":" in user):
        raise SendError("the name of the user is missing, or holds a colon", remedy="give it with --user")
    if to.needed and not key:
        raise SendError(f"the {to.key} is missing", remedy="set FACTSHEET_PASSWORD, or run it in a terminal")
    headers = {"Content-Type": "application/json", "Accept": "application/json", **to.headers(body, user, key)}
    until = time.monotonic() + SEND_SECONDS
    try:
        with asked("POST", there, until, lambda found: _look(there, found), headers, body) as answer:
            return to.done(there, _answer(to, answer))
    except SendError as error:
        raise SendError(error.problem, where=where, remedy=error.remedy) from None
    except ssl.SSLError as error:
        raise SendError(
            f"the connection is not safe ({error.reason or error}); nothing was sent", where=where
        ) from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        late = time.monotonic() >= until
        why = f"it takes more than {SEND_SECONDS} seconds" if late else f"it cannot be reached ({error})"
        raise SendError(why, where=where, remedy="look into the system before you send it again") from None


def _look(there: SplitResult, addresses: Sequence[str]) -> None:
    if there.scheme == "http" and not all(ip_address(one.partition("%")[0]).is_loopback for one in addresses):
        raise SendError("without https everybody on the way could read it", remedy="give an address with https")


def _answer(to: System, answer: http.client.HTTPResponse) -> dict[str, Any]:
    """What the system says, where it took the sheet. Raises SendError else."""
    said = _said(answer.read(ANSWER_BYTES + 1))
    if 200 <= answer.status < 300:
        return said
    if 300 <= answer.status < 400:
        leads = (answer.getheader("Location") or "nowhere")[:_MESSAGE]
        raise SendError(f"it leads on to {leads}, where nothing was sent", remedy="if that is yours, give it with --at")
    what, remedy = _REFUSED.get(answer.status, _FAILS if answer.status >= 500 else _OTHER)
    own = f": {str(said['message'])[:_MESSAGE]}" if said.get("message") else ""
    raise SendError(f"{what.format(key=to.key)} ({answer.status}{own})", remedy=remedy.format(key=to.key))


def _said(data: bytes) -> dict[str, Any]:
    """An answer as JSON; empty where it is none, or longer than an answer can be."""
    try:
        said = json.loads(data) if len(data) <= ANSWER_BYTES else {}
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
