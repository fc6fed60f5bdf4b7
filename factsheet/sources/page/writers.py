"""Who wrote the article of a page, of the several names that it states, and the agency among them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from factsheet.sources.outlets import Outlet, by_name, is_host, looks_like_outlet
from factsheet.sources.page.stated import Stated
from factsheet.sources.printed_dates import unstamped
from factsheet.sources.words import letters, table

_STAFF = re.compile(r"^(?:by|from|words by|written by|reporting by)\s+|\s+(?:published|updated|posted)$", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:site |web )?\w*(?:admin(?:istrator)?|webmaster|editors?|newsroom|staff|guest|contributor)"
    r"|.*\b(?:staff|desk|our correspondents?|agencies|staff (?:writers?|reports?)"
    r"|(?:wire|news) (?:services?|reports?))",
    re.IGNORECASE,
)
"""Names of accounts and of desks, which are no writer's."""
_ROLE = re.compile(
    r"(?:.* )?(?:writers?|reporters?|correspondents?|editors?|columnists?|critics?|journalists?|producers?)"
    r"(?:,? (?:at|for|of|in) .*)?",
    re.IGNORECASE,
)
"""What a writer is."""
_BEHIND = re.compile(r" ?[|/] ?|, ")
_DEGREE = re.compile(r"(?:[A-Z]\.?){2,4}|Ph\.?D\.?|[JS]r\.?")
_SECTIONS = (" Business", " Sport", " Sports", " News", " Politics", " World", " Entertainment", " Health", " Opinion")


def writers(
    stated: Stated, found: str | None, publisher: str | None, host: str | None
) -> tuple[str | None, str | None]:
    """Who wrote the article, without its outlet, and the agency among them.

    An agency stands as the writer where no person does. `found` is what the reader of the page took for the names,
    with semicolons between.
    """
    told = [name for name in stated.authors if not _is_account(name, stated.authors)]
    whole = told and all(" " in name or _agency(name) for name in told)
    own = {letters(name) for name in (publisher, stated.owner, host) if name}
    people: list[str] = []
    agencies: list[str] = []
    for given in _turned(told if whole or not found else found.split(";")):
        name, behind = _parted(_plain(given), own)
        agencies += [one for one in (name, behind) if _agency(one)]
        outlet = by_name(name)
        if name and not (outlet or _is_outlets(name, own) or is_host(name) or name in people):
            people.append(name)
    people = [name for name in people if not _is_account(name, people)]
    if any(" " in name for name in people):
        people = [name for name in people if not _DEGREE.fullmatch(name)]
    agency = _agency(agencies[0]) if agencies else None
    return "; ".join(people or agencies[:1]) or None, agency.name if agency else None


def _agency(name: str) -> Outlet | None:
    """The agency that is called `name`, or stands before what its writer is ("AP Auto Writer")."""
    found = by_name(name) or (by_name(name.partition(" ")[0]) if _ROLE.fullmatch(name) else None)
    return found if found and found.agency else None


def _plain(name: str) -> str:
    """A name without "By" before it, and without the time behind it or its month, which is all that is left of one."""
    text = _STAFF.sub("", unstamped(_STAFF.sub("", name.strip(" ,;|"))).strip(" ,;|"))
    words = text.split()
    months = {month for names in table("timestamps")["months"].values() for month in names}
    return " ".join(words[:-1]) if len(words) > 2 and words[-1].casefold() in months else text


def _parted(text: str, own: Collection[str]) -> tuple[str, str]:
    """A name, and what its writer is or writes for, which stands behind it: "Ann Lee, AP Auto Writer", "Ann Lee |
    Riverton Herald", "Ann Lee Associated Press"."""
    words = text.split()
    size = next((size for size in (4, 3, 2) if len(words) - size > 1 and by_name(" ".join(words[-size:]))), 0)
    if size:
        return " ".join(words[:-size]), " ".join(words[-size:])
    mark = _BEHIND.search(text)
    name, behind = (text[: mark.start()], text[mark.end() :].strip()) if mark else (text, "")
    if " " not in name or not behind:
        return text, ""
    degrees = all(_DEGREE.fullmatch(part) for part in behind.split(", "))
    told = degrees or _ROLE.fullmatch(behind) or _agency(behind) or looks_like_outlet(behind) or letters(behind) in own
    return (name, behind) if told else (text, "")


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
