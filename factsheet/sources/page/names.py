"""Headline and publisher of a page, of the several that it states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from factsheet.sources.outlets import Outlet, by_domain, by_name, is_host, looks_like_outlet
from factsheet.sources.page.stated import Stated
from factsheet.sources.words import letters

_BARS = re.compile(r"\s+(?:[|–—·•»›]|-|::)\s+")
_FEWEST_WORDS = 3
"""Of a headline. Less is the name of a section, or a button."""
_LONGEST_NAME = 5
"""Words of an outlet's name. What is longer is its slogan."""
_GENERIC = frozenset(("www", "com", "co", "uk", "org", "net", "news", "edition", "online"))


def headline(stated: Stated, found: str | None) -> str | None:
    """The headline of a page: the one that most of its places agree on, without the site's name.

    A heading that stands nowhere else may be that of another story. `found` is what the reader of the page took for it.
    """
    headings = tuple(dict.fromkeys(stated.headings))  # dialogues that the page hides may share one
    told = [text for text in (stated.json_headline, *headings) if text]
    places = [*told, *(bare_title(text, told) for text in stated.titles)]
    places = [text for text in places if len(text.split()) >= _FEWEST_WORDS] or places or [bare_title(found or "")]
    votes = Counter(letters(text) for text in places)
    seen = {letters(text) for text in headings}  # of equals, what readers see over the article
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


def publisher(stated: Stated, site: str | None, host: str | None) -> str | None:
    """Who published the page: the outlet that its address or its name is known for; else of the names that it gives
    the one that its address bears out, else the first that is no slogan; else the address."""
    known, owner = by_name(site) if site else None, by_domain(host) if host else None
    tails = [part for title in stated.titles for part in _BARS.split(title)[1:]]
    if known and known.agency and host and not (owner and owner.agency):  # its text, on somebody else's page
        known = owner or next((Outlet(name, name, False) for name in tails if _fits(name, host)), known)
    if outlet := known or owner:
        return outlet.name
    given = [name for name in (site, stated.owner) if name]
    parts = [part for name in given for part in (name, *_BARS.split(name))]
    if host:
        borne = [name for name in (*parts, *tails) if _fits(name, host)]
        if borne:
            spelled = (name for name in (*given, *tails) if _is_host(name, host))
            return next(spelled, borne[0]) if " " not in borne[0] else borne[0]
    short = next((name for name in given if len(name.split()) <= _LONGEST_NAME and not is_host(name)), None)
    return short or (host.removeprefix("www.") if host and site else site or stated.owner)


def _is_host(name: str, host: str) -> bool:
    """Whether a page calls itself by its address ("Riverton.com"): then that is its name, and not the word in it."""
    return is_host(name) and f".{host}".endswith(f".{name.casefold()}")


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
