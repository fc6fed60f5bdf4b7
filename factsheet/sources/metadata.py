"""What an article prints about itself: headline, publisher, agency, byline, address, publication date and update."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factsheet.model.source import BlockKind
from factsheet.sources.dateline import Dateline, dateline
from factsheet.sources.outlets import Outlet, by_domain, by_name, looks_like_outlet
from factsheet.sources.printed_dates import unstamped
from factsheet.sources.words import table

_URL = re.compile(r"https?://([\w.-]+)(?:/[^\s<>\"]*)?")
_RIGHTS = re.compile(
    r"^(?:\(?(?:copyright|©|\(c\))[\s:©]*)+(?:(?:19|20)\d\d)?(?:\s*[-–]\s*(?:19|20)\d\d)?,?\s*(?:by\s+)?"
    r"(?P<name>[^.,;)\d]{2,60})",
    re.IGNORECASE,
)
_GLUED_AGENCY = re.compile(r"(?<=[A-Z]{2})(?=[A-Z][a-z]{3})")
_FIRM = re.compile(r",? (?:Ltd|Limited|LLC|L\.L\.C|Inc|plc|PLC|Pty Ltd|GmbH)\.?$")
_MARKS = " ,|/•·-–—"
_FOOT = 4
_PARAGRAPHS = 4
_CHRONICLE = 2
"""Paragraphs that begin with nothing but a date, which make a chronicle of them."""
_LONGEST_BYLINE = 120
_NOBODY = frozenset(("our", "a", "an", "our own", "special", "our special", "our staff"))
"""What stands before "correspondent" where nobody is named."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block's kind and repaired text."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Names:
    """Who published and who wrote: each None where the text does not say."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    wire: str | None = None


def datelines(blocks: Sequence[Block]) -> list[Dateline]:
    """The datelines of the first paragraphs. Several dates alone are the entries of a chronicle."""
    prose = [block.text for block in blocks if block.kind is BlockKind.PARAGRAPH][:_PARAGRAPHS]
    lines = [found for text in prose if (found := dateline(text))]
    placed = [line for line in lines if line.place or line.agency]
    return lines if len(lines) - len(placed) < _CHRONICLE else placed


def names(blocks: Sequence[Block], *, outlet: str | None = None, publisher: str | None = None) -> Names:
    """Headline, publisher, byline, address and agency as `blocks` print them.

    A `publisher` that is given stands; `outlet` stands where the text names nobody, or only an agency.
    """
    furniture = [block.text for block in blocks if block.kind is BlockKind.BOILERPLATE]
    headline = next((block.text for block in blocks if block.kind is BlockKind.HEADLINE), None)
    byline = next(_bylines(blocks), None)
    address = next((match for text in furniture if (match := _URL.match(text))), None)
    title, suffix = _split_title(headline) if headline else (None, None)
    rights = [holder for text in furniture if (holder := _rights(text))]
    agencies = [line.agency for line in datelines(blocks) if line.agency]
    credited = [found for name in (*agencies, unstamped(byline or ""), *rights) if name and (found := _outlet_in(name))]
    owner = by_domain(address.group(1)) if address else None
    own = publisher or (
        (owner.name if owner else None)
        or suffix
        or _promoted(furniture)
        or next((outlet.name for outlet in credited if not outlet.agency), None)
        or next((holder for holder in rights if not by_name(holder) and looks_like_outlet(holder)), None)
        or outlet
    )
    agency = next((outlet.name for outlet in credited if outlet.agency), None)
    return Names(
        title=title,
        publisher=own or agency,
        byline=plain_byline(byline) if byline else None,
        url=address.group() if address else None,
        wire=agency if own != agency and own else None,
    )


def _bylines(blocks: Sequence[Block]) -> Iterator[str]:
    """The bylines over the article, then those under it; between its paragraphs they are those of pictures."""
    prose = [at for at, block in enumerate(blocks) if block.kind is BlockKind.PARAGRAPH]
    head = prose[1] if len(prose) > 1 else len(blocks)
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.BYLINE and (at < head or at >= len(blocks) - _FOOT):
            yield block.text


def _split_title(headline: str) -> tuple[str, str | None]:
    """A headline without the outlet behind it, and that outlet ("… cuffed in front - KCBD NewsChannel 11")."""
    title, bar, outlet = headline.lstrip("# ").strip().partition(" | ")
    for mark in (" - ", " – ", " — ", " :: "):
        head, found, tail = title.rpartition(mark)
        if found and len(head.split()) > 2 and looks_like_outlet(tail) and tail[:1].isupper():
            return head, _known(tail)
    if bar and len(title.split()) > 2 and looks_like_outlet(outlet):
        return title, _known(outlet.split(" | ")[0])
    return title + bar + outlet, None


def _known(name: str) -> str:
    outlet = by_name(name)
    return outlet.name if outlet else name.strip()


def _promoted(furniture: Sequence[str]) -> str | None:
    """The outlet that the page advertises as its own: "More ABC News", "NBC's correspondent … joins …"."""
    for text in furniture:
        words = text.replace("’", "'")
        for candidate in (words.removeprefix("More ").removeprefix("from ").split(":")[0], words.split("'s ")[0]):
            if candidate != words and (outlet := by_name(candidate)):
                return outlet.name
    return None


def _rights(text: str) -> str | None:
    """Who holds the rights by a notice ("Copyright 2016 WVUE. All rights reserved.")."""
    match = _RIGHTS.match(text)
    return _FIRM.sub("", match.group("name").strip()) if match else None


def _outlet_in(text: str) -> Outlet | None:
    """The outlet that `text` names as a whole, or at its end ("By ANN LEE, Associated Press")."""
    text = _GLUED_AGENCY.sub(" ", text)
    outlet = by_name(text)
    if outlet:
        return outlet
    for mark in (",", "|", "/", " of "):
        if mark in text and (outlet := by_name(text.rsplit(mark, 1)[-1])):
            return outlet
    for size in (3, 2):
        tail = " ".join(text.split()[-size:])
        if len(text.split()) > size and (outlet := by_name(tail)):
            return outlet
    return None


def plain_byline(text: str) -> str | None:
    """The writers that a byline names, without "By", the date behind them and the outlet they write for."""
    cues = table("blocks")["byline"]
    bare = _GLUED_AGENCY.sub(" ", text)
    start = next((cue for cue in (*cues["start"], *cues["reporting"]) if bare.casefold().startswith(cue)), "")
    bare = unstamped(bare[len(start) :]).split(";")[0].strip("()")
    if by_name(bare):
        return None
    words = [word for word in bare.split() if "@" not in word]
    outlet = next((size for size in (4, 3, 2, 1) if len(words) > size and by_name(" ".join(words[-size:]))), 0)
    bare = " ".join(words[: len(words) - outlet]).strip(_MARKS)
    role = next((role for role in cues["roles"] if bare.casefold().rstrip("s").endswith(role)), "")
    if role and (kept := bare[: bare.casefold().rfind(role)].strip(_MARKS)):
        bare = kept if kept.casefold() not in _NOBODY else ""
    return bare[:_LONGEST_BYLINE].strip() or None
