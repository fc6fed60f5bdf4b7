"""What items of news systems (ninjs, NewsML-G2, NITF) say alike: headline, body, who published it, if it stands."""

from __future__ import annotations

from dataclasses import dataclass

from factsheet.errors import SourceError
from factsheet.model.typed_date import typed
from factsheet.sources.forms import Read
from factsheet.sources.outlets import by_name

_DAY = len("2013-01-28")


@dataclass(frozen=True, slots=True)
class Told:
    """What an item says. Days are moments as the item writes them; `status` is usable, withheld, canceled or empty."""

    headline: str = ""
    body: str = ""
    byline: str = ""
    publisher: str = ""
    wire: str = ""
    url: str = ""
    published: str = ""
    updated: str = ""
    status: str = ""


def written(told: Told, remarks: tuple[str, ...] = ()) -> Read:
    """The item as an article: its headline, then its body. Raises SourceError for one that was taken back."""
    status = told.status.rpartition(":")[2].lower()
    if status in ("canceled", "cancelled", "killed", "kill"):
        raise SourceError("its publisher has taken this item back", remedy="ask for the item that replaces it")
    if status == "withheld":
        remarks = (*remarks, "this item is withheld: it is not to be published yet")
    text = "\n\n".join(part.strip() for part in (told.headline, told.body) if part.strip())
    if not any(map(str.isalpha, told.body)):
        raise SourceError("this item holds no text", remedy="give the item with its body")
    days = {key: _day(moment) for key, moment in (("published", told.published), ("updated", told.updated))}
    if days["updated"] == days["published"]:
        days["updated"] = ""
    publisher = by_name(told.publisher)
    stated = {
        "title": told.headline,
        "byline": told.byline.removeprefix("By ").removeprefix("by "),
        "publisher": publisher.name if publisher else told.publisher,
        "wire": told.wire if told.wire.casefold() != told.publisher.casefold() else "",
        "url": told.url if told.url.startswith(("http://", "https://")) else "",
        "published_basis": "metadata" if days["published"] else "",
        **days,
    }
    return Read(f"{text}\n", {key: value for key, value in stated.items() if value}, remarks)


def _day(moment: str) -> str:
    """The ISO day of a moment ("2013-01-28T15:00:00Z", "20130128T150000Z"); empty where it is none."""
    bare = moment.strip()
    bare = f"{bare[:4]}-{bare[4:6]}-{bare[6:8]}" if bare[:8].isdecimal() else bare[:_DAY]
    return bare if typed(bare) == bare and len(bare) == _DAY else ""
