"""Headline, writers and publisher of a page, of the several that it states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from factsheet.sources.outlets import by_domain, by_name, looks_like_outlet
from factsheet.sources.page.stated import Stated
from factsheet.sources.words import letters

_BARS = re.compile(r"\s+(?:[|–—·•»›]|-|::)\s+")
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_STAFF = re.compile(r"^(?:by|from|words by|written by|reporting by)\s+|\s+(?:published|updated|posted)$", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:site |web )?(?:admin(?:istrator)?|webmaster|editors?|newsroom|staff|guest|contributor)"
    r"|.*\b(?:staff|desk|staff (?:writers?|reports?)|(?:wire|news) (?:services?|reports?))",
    re.IGNORECASE,
)
"""Names of accounts and of desks, which are no writer's."""
_SECTIONS = (" Business", " Sport", " Sports", " News", " Politics", " World", " Entertainment", " Health", " Opinion")
_FEWEST_WORDS = 3
"""Of a headline. Less is the name of a section, or a button."""
_LONGEST_NAME = 5
"""Words of an outlet's name. What is longer is its slogan."""
_GENERIC = frozenset(("www", "com", "co", "uk", "org", "net", "news", "edition", "online"))


def headline(stated: Stated, found: str | None) -> str | None:
    """The headline of a page: the one that most of its places agree on, without the site's name.

    A heading that stands nowhere else may be that of another story. `found` is what the reader of the page took for it.
    """
    told = [text for text in (stated.json_headline, *stated.headings) if text]
    places = [*told, *(bare_title(text, told) for text in stated.titles)]
    places = [text for text in places if len(text.split()) >= _FEWEST_WORDS] or places or [bare_title(found or "")]
    votes = Counter(letters(text) for text in places)
    seen = {letters(text) for text in stated.headings}  # of equals, what readers see over the article
    best = max(places, key=lambda text: (votes[letters(text)], votes[letters(text)] > 1 and letters(text) in seen))
    return best or None


def bare_title(title: str, told: Sequence[str] = ()) -> str:
    """A title without what stands behind its headline: the site's name, the section, the writer.

    It is known for that by one of the headlines that the page has `told`, or by an outlet's name.
    """
    marks = list(_BARS.finditer(title))
    heads = [title[: mark.start()] for mark in marks]
    known = {letters(text) for text in told}
    if (whole := next((head for head in heads if letters(head) in known), None)) is not None:
        return whole
    for mark, head in zip(reversed(marks), reversed(heads), strict=True):
        if len(head.split()) >= _FEWEST_WORDS and looks_like_outlet(title[mark.end() :]):
            return head
    return title


def writers(
    stated: Stated, found: str | None, publisher: str | None, host: str | None
) -> tuple[str | None, str | None]:
    """Who wrote the article, without its outlet, and the agency among them.

    An agency stands as the writer where no person does. `found` is what the reader of the page took for the names,
    with semicolons between.
    """
    told = [name for name in stated.authors if not _is_account(name, stated.authors)]
    names = _turned(told if told and all(" " in name for name in told) else (found or "").split(";"))
    own = {letters(name) for name in (publisher, stated.owner, host) if name}
    people: list[str] = []
    agencies: list[str] = []
    for name in (_STAFF.sub("", name.strip(" ,;|")) for name in names):
        outlet = by_name(name)
        if outlet and outlet.agency:
            agencies.append(name)
        elif name and not (outlet or _is_outlets(name, own) or _HOST.fullmatch(name) or name in people):
            people.append(name)
    people = [name for name in people if not _is_account(name, people)]
    agency = by_name(agencies[0]) if agencies else None
    return "; ".join(people or agencies[:1]) or None, agency.name if agency else None


def _is_outlets(name: str, own: Iterable[str]) -> bool:
    """Whether a name is the outlet's, a section's of it ("Herald Business" of the Herald), an account's or a desk's."""
    told = letters(name)
    section = any(told.startswith(one) and len(one) > 2 and name.endswith(_SECTIONS) for one in own)
    return told in own or section or _NOBODY.fullmatch(name) is not None


def _is_account(name: str, people: Iterable[str]) -> bool:
    """Whether a name in one word is what the site calls one of `people` ("Ann-Lee", "annl")."""
    others = (letters(one) for one in people if one != name and " " in one)
    return " " not in name and any(other.startswith(letters(name)) for other in others)


def _turned(names: Iterable[str]) -> list[str]:
    """`names` with the one that a comma had parted put together again ("Roe; Bob" of "Roe, Bob")."""
    parts = [name.strip() for name in names if name.strip()]
    if len(parts) == 2 and not any(" " in part for part in parts):
        return [f"{parts[1]} {parts[0]}"]
    turned = [re.sub(r"^([^\s,]+), ([^\s,]+(?: [A-Z]\.)?)$", r"\2 \1", part) for part in parts]
    return list(dict.fromkeys(turned))


def publisher(stated: Stated, site: str | None, host: str | None) -> str | None:
    """Who published the page: the outlet that its address or its name is known for; else of the names that it gives
    the one that its address bears out, else the first that is no slogan; else the address."""
    known = (by_name(site) if site else None) or (by_domain(host) if host else None)
    if known:
        return known.name
    tails = [part for title in stated.titles for part in _BARS.split(title)[1:]]
    given = [name for name in (site, stated.owner) if name]
    parts = [part for name in given for part in (name, *_BARS.split(name))]
    if host:
        borne = next((name for name in (*parts, *tails) if _fits(name, host)), None)
        if borne:
            return borne
    short = next((name for name in given if len(name.split()) <= _LONGEST_NAME and not _HOST.fullmatch(name)), None)
    return short or (host.removeprefix("www.") if host and site else site or stated.owner)


def host_of(url: str | None) -> str | None:
    """The host of an address."""
    try:
        return urlsplit(url).hostname if url else None
    except ValueError:
        return None


def _fits(name: str, host: str) -> bool:
    """Whether an outlet's name is what its address spells ("The Riverton Gazette", rivertongazette.com)."""
    labels = {label.replace("-", "") for label in host.casefold().split(".")} - _GENERIC
    spelled = letters(name)
    return len(spelled) > 1 and any(spelled in (label, f"the{label}") or label == f"the{spelled}" for label in labels)
