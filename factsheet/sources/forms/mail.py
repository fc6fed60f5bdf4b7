"""Mails to what their writer says: the body without what it answers, and who wrote it when."""

from __future__ import annotations

import contextlib
import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime
from mimetypes import guess_extension
from typing import Any

from factsheet.errors import SourceError
from factsheet.limits import MAIL_PARTS
from factsheet.sources.forms import Read
from factsheet.sources.outlets import by_domain, by_name
from factsheet.sources.page.plain import text_of
from factsheet.sources.printed_dates import printed

_FIELD = re.compile(rb"([A-Za-z][A-Za-z-]{0,40}):(?:[ \t]|\r?\n[ \t])")
_OF_MAIL = frozenset((b"from", b"to", b"date", b"subject", b"message-id", b"mime-version", b"cc", b"sent"))
_FEWEST_FIELDS = 3
_ANSWER = re.compile(r"(?:re|aw|sv|antw|fwd?|wg)\s*(?:\[\d+\])?:\s*", re.IGNORECASE)
_ANSWERED = re.compile(
    r"On .{6,160}wrote:|-{2,}\s*Original Message\s*-{2,}.*|_{20,}.*|\*?From:.{1,160}\b(?:Sent|Date|To):.*",
    re.IGNORECASE,
)
"""A line, or two of them, over what a mail answers."""
_FORWARDED = re.compile(r"-{5,}\s*Forwarded message\s*-{5,}|Begin forwarded message:", re.IGNORECASE)
_HEADER = re.compile(r"\*?(From|Date|Sent|Subject|To|Cc|Reply-To)\s?:\*?\s*(.*)", re.IGNORECASE)
_GREETING = re.compile(
    r"(?:(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b.{0,60}|[A-Z][a-z]+),?", re.IGNORECASE
)
_STUB = 3
"""How many times as long the HTML of a mail is as its plain text where that is a stub ("view this in a browser")."""
_NOTE = 15
"""Words, at most, that somebody adds who only passes a mail on."""
_SIGNATURE = "--"
_CLOSING = re.compile(
    r"(?:(?:with )?(?:kind|kindest|best|warm|many)? ?(?:regards|wishes|thanks)|thank you|cheers|sincerely(?: yours)?"
    r"|yours (?:sincerely|faithfully|truly)|best|all the best|thanks(?: and regards)?)[,.!]?",
    re.IGNORECASE,
)
_CONFIDENTIAL = re.compile(
    r"\b(?:confidential|privileged|intended (?:solely|only|recipient)|received (?:it|this|the) .{0,20}in error|virus"
    r"|disclaimer|registered (?:in|office|number|company))\b",
    re.IGNORECASE,
)
_DEVICE = re.compile(
    r"(?:sent (?:from|via) (?:my|mail for|outlook|yahoo|samsung|proton).{0,60}|get outlook for .{0,30})", re.IGNORECASE
)
_OTHER_MAIL = "message/rfc822"


def is_mail(data: bytes) -> bool:
    """Whether `data` begins as mails do: with three of the fields that all of them have."""
    fields = set()
    for line in data.lstrip()[:4000].splitlines():
        field = _FIELD.match(line + b" ")
        if field is None and not line.startswith((b" ", b"\t")):
            break
        if field:
            fields.add(field.group(1).lower())
    return b"from" in fields and len(fields & _OF_MAIL) >= _FEWEST_FIELDS


def read(data: bytes) -> Read:
    """What the mail `data` says. Raises SourceError."""
    try:
        return _read(message_from_bytes(data.lstrip(), policy=policy.default))
    except SourceError:
        raise
    except Exception:  # the parser meets headers and encodings that break it
        remedy = "save its text as a .txt file"
        raise SourceError("this mail is damaged and cannot be read", remedy=remedy) from None


def _read(mail: EmailMessage) -> Read:
    parts = _parts(mail)
    fields = {name: str(mail[name] or "") for name in ("From", "To", "Subject", "Date")}
    fields["Date"] = fields["Date"] or str(mail["Sent"] or "")
    text = _body(parts)
    inner = _forwarded(text)
    if inner:
        fields |= inner[0]
    text = inner[1] if inner else _own(text, fields["To"])
    if not any(map(str.isalpha, text)):
        raise SourceError("this mail has no text of its own", remedy="save what it quotes as a .txt file")
    subject = _ANSWER.sub("", fields["Subject"]).strip()
    answers = subject != fields["Subject"].strip() and not inner
    head = f"{subject}\n\n" if subject and not answers else ""
    return Read(f"{head}{text.strip()}\n", {"title": subject or None, **_stated(fields)})


def attachments(data: bytes) -> list[tuple[str, bytes]]:
    """The files that came with the mail `data`: names as it gives them, and bytes; none of a damaged one."""
    try:
        parts = _parts(message_from_bytes(data.lstrip(), policy=policy.default))
        return [(_name(part), _content(part)) for part in parts if _is_attached(part)]
    except Exception:  # the parser meets headers and encodings that break it
        return []


def _parts(mail: EmailMessage) -> list[EmailMessage]:
    """The parts of a mail, but for those of other mails that are attached to it. Raises SourceError."""
    if sum(1 for _ in zip(mail.walk(), range(MAIL_PARTS + 1), strict=False)) > MAIL_PARTS:
        raise SourceError(f"this mail has more than {MAIL_PARTS} parts", remedy="save its text as a .txt file")
    found: list[EmailMessage] = []
    waiting: list[Any] = [mail]
    while waiting:
        part = waiting.pop(0)
        found.append(part)
        if part.is_multipart() and part.get_content_type() != _OTHER_MAIL:
            waiting = [*part.iter_parts(), *waiting]
    return found


def _is_attached(part: EmailMessage) -> bool:
    named = bool(part.get_filename()) and part.get_content_maintype() != "text"
    return part.get_content_disposition() == "attachment" or named or part.get_content_type() == _OTHER_MAIL


def _name(part: EmailMessage) -> str:
    """What an attached file is called."""
    given = part.get_filename()
    if part.get_content_type() == _OTHER_MAIL:
        return f"{given or part.get_content()['Subject'] or 'mail'}".removesuffix(".eml") + ".eml"
    return str(given or f"attached{guess_extension(part.get_content_type()) or ''}")


def _content(part: EmailMessage) -> bytes:
    if part.get_content_type() == _OTHER_MAIL:
        return bytes(part.get_content().as_bytes())
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _body(parts: list[EmailMessage]) -> str:
    """The text of a mail: of the two that it has the plain one, unless that is a stub."""
    texts: dict[str, str] = {}
    for part in parts:
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html") and not _is_attached(part):
            texts.setdefault(kind, str(part.get_content()))
    plain, page = texts.get("text/plain", ""), texts.get("text/html", "")
    if page and (not plain.strip() or len(page) > _STUB * len(plain)):
        from_page = text_of(_without_quoted(page))
        if len(from_page) > _STUB * len(plain):
            return from_page
    return plain.replace("\r\n", "\n")


def _without_quoted(page: str) -> str:
    """A mail's HTML up to what it answers, where its program marks that."""
    mark = re.search(r"<(?:div|blockquote)[^>]{0,300}?(?:gmail_quote|divRplyFwdMsg|type=[\"']?cite)", page)
    return page[: mark.start()] if mark and text_of(page[: mark.start()]).strip() else page


def _forwarded(text: str) -> tuple[dict[str, str], str] | None:
    """The fields and the text of the mail that a mail passes on, where it adds hardly a word."""
    mark = _FORWARDED.search(text)
    if mark is None or len(text[: mark.start()].split()) > _NOTE:
        return None
    fields: dict[str, str] = {}
    lines = text[mark.end() :].lstrip("\n").split("\n")
    while lines and (field := _HEADER.fullmatch(lines[0].strip())):
        name = field.group(1).capitalize()
        fields["Date" if name == "Sent" else name] = field.group(2).strip()
        lines.pop(0)
    body = "\n".join(lines)
    return (fields, _own(body, "")) if fields else None


def _own(text: str, to: str) -> str:
    """What the writer says: up to the signature and to what is answered, without the greeting of `to`."""
    lines = text.split("\n")
    kept: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        bare = line.strip()
        answered = _ANSWERED.fullmatch(bare) or _ANSWERED.fullmatch(f"{bare} {following.strip()}")
        if line.rstrip() == _SIGNATURE or (answered and any(map(str.strip, kept))):
            break
        if _DEVICE.fullmatch(bare):
            continue
        if not (answered or bare.startswith(">") or bare.endswith("> wrote:")):
            kept.append(line)
    kept = _unsigned(kept)
    first = next((at for at, line in enumerate(kept) if line.strip()), 0)
    if first + 1 < len(kept) and not kept[first + 1].strip() and _GREETING.fullmatch(kept[first].strip()):
        first += 1
    return _ungreeted("\n".join(kept[first:]).strip(), to)


def _unsigned(lines: list[str]) -> list[str]:
    """`lines` up to the closing behind which stands nothing but who the writer is, and what lawyers add; a release may
    follow upon a note with a closing of its own."""
    for at in range(len(lines) - 1, 0, -1):
        if _CLOSING.fullmatch(lines[at].strip()):
            rest = [line for line in lines[at:] if len(line.split()) > _NOTE]
            return lines[:at] if all(_CONFIDENTIAL.search(line) for line in rest) else lines
    return lines


def _ungreeted(text: str, to: str) -> str:
    """`text` without the name of the reader that it begins with ("Anna, a correction: …")."""
    called = {word.casefold() for name, _ in getaddresses([to]) for word in name.split()}
    first, comma, rest = text.partition(",")
    return rest.lstrip() if comma and called & {first.strip().casefold()} else text


def _stated(fields: dict[str, str]) -> dict[str, Any]:
    """Who wrote a mail, for whom, and when."""
    (name, address), *_ = [*getaddresses([fields["From"]]), ("", "")]
    host = address.rpartition("@")[2]
    outlet = by_name(name) or (by_domain(host) if host else None)
    stated: dict[str, Any] = {"publisher": outlet.name if outlet else name or host or None}
    if outlet and name and not by_name(name):
        stated["byline"] = name
    if day := _day(fields["Date"]):
        stated |= {"published": day, "published_basis": "metadata"}
    return stated


def _day(sent: str) -> str | None:
    """The day of a mail, as mails state it or as their programs print it ("Tue, 5 May 2026 at 08:14")."""
    with contextlib.suppress(ValueError, TypeError, IndexError, OverflowError):
        return parsedate_to_datetime(sent).date().isoformat()
    return next((day for date in printed(sent) if (day := date.iso())), None)
