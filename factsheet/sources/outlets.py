"""News outlets by name, by domain and by short id."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factsheet.sources.words import table

_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_STATION = re.compile(r"\b(?:[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT))?|[A-Za-z0-9-]+\.(?:com|org|net|co\.uk|tv))\b")
_PRESS = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Star|Courier|Observer|Examiner|Register|Dispatch|"
    r"Newspaper|Press|Daily|TV|Radio|Channel|NewsChannel|Online|Magazine|Broadcasting)\b"
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet: `name` as it is printed, `id` its short form, `agency` whether others print its text."""

    name: str
    id: str
    agency: bool


@cache
def _tables() -> tuple[dict[str, Outlet], dict[str, Outlet]]:
    names: dict[str, Outlet] = {}
    domains: dict[str, Outlet] = {}
    for entry in table("outlets"):
        outlet = Outlet(entry["name"], entry["id"], entry.get("agency", False))
        for name in (entry["name"], *entry["aliases"]):
            names[name.casefold()] = outlet
        for domain in entry["domains"]:
            domains[domain] = outlet
    return names, domains


def by_name(name: str) -> Outlet | None:
    """The outlet that calls itself `name`, whatever the case; a leading "the" may be missing or there."""
    names, _ = _tables()
    folded = name.strip(" .,:;()-–—|").casefold()
    return names.get(folded) or names.get(folded.removeprefix("the ")) or names.get(f"the {folded}")


def is_host(text: str) -> bool:
    """Whether `text` is the name of a host and nothing else: "edition.cnn.com"."""
    return _HOST.fullmatch(text) is not None


def by_domain(host: str) -> Outlet | None:
    """The outlet that owns `host` ("edition.cnn.com"), if it is in the table."""
    _, domains = _tables()
    parts = host.casefold().strip(".").split(".")
    return next((domains[tail] for at in range(len(parts)) if (tail := ".".join(parts[at:])) in domains), None)


def by_file_name(stem: str) -> Outlet | None:
    """The outlet that a file is named after by domain or full name ("03-nbcnews-com", "02-fox-news"), if it is known.

    One word alone ("time", "metro", "express") names nobody.
    """
    parts = [part for part in re.split(r"[-_. ]+", stem.casefold()) if part and not part.isdecimal()]
    if len(parts) < 2:
        return None
    return by_domain(".".join(parts)) or by_name(" ".join(parts))


def looks_like_outlet(name: str) -> bool:
    """Whether `name` reads like a news outlet, known or not: a call sign, a domain, "… Herald", "… News"."""
    return by_name(name) is not None or bool(_STATION.search(name) or _PRESS.search(name))
