"""Places spelled out: "Aurora, Colo." and every "Aurora" of the same source is "Aurora, Colorado"."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from factsheet.annotate.document import Document
from factsheet.annotate.names import gazetteer
from factsheet.model.mention import Name

Key = tuple[int, int]
_AMBIGUOUS = frozenset({"New York", "Washington", "Georgia"})
"""States that are cities or countries too: in full they follow a city only where a comma or a stop closes them."""
_NEXT = re.compile(r",? (?:and |or )?(?=[A-Z])")
_CLOSING = frozenset({",", ".", ";", ":", ")", "—", "–", "-", "--"})


def spell_out(document: Document) -> None:
    """Gives every place of `document.names` its full form, with the state or country that the source prints."""
    keys = sorted(document.names)
    fulls: dict[str, set[str]] = defaultdict(set)
    for key, after in zip(keys, [*keys[1:], None], strict=False):
        name = document.names[key]
        if name.sort != "place":
            continue
        bare = _bare(name.text)
        region = _region_after(document, key, after) if after else None
        full = f"{bare}, {region}" if region and gazetteer.region(name.text) is None else bare
        if region:
            fulls[bare].add(full)
        document.names[key] = replace(name, full=full)
    for key in keys:
        name = document.names[key]
        known = fulls.get(name.full or "", set()) if name.sort == "place" else set()
        if len(known) == 1:
            document.names[key] = replace(name, full=next(iter(known)))


def region_of(document: Document, key: Key, after: Key | None) -> Key | None:
    """`after`, the name behind the place at `key`, where it is the state or country behind the place's comma."""
    return after if after is not None and _region_after(document, key, after) else None


def _region_after(document: Document, key: Key, after: Key) -> str | None:
    name = document.names[after]
    if name.sort != "place" or document.source.text[key[1] : after[0]].strip() != ",":
        return None
    region, town = gazetteer.region(name.text), document.names[key].text
    if region is None or gazetteer.region(town) is not None or _is_listed(document, town, after):
        return None
    return None if name.text in _AMBIGUOUS and not _closed(document.source.text, after[1]) else region


def _is_listed(document: Document, town: str, after: Key) -> bool:
    """Whether the name `after` the comma is the next of a list, or another's owner: "Skyjet, Austria's Alpenjet"."""
    rest = document.source.text[after[1] : after[1] + len(" and A")]
    if rest[:2] in ("'s", "’s"):
        return True
    if gazetteer.is_city(town) or gazetteer.state(document.names[after].text) is not None:
        return False
    joined = _NEXT.match(rest)
    at = after[1] + joined.end() if joined else 0
    return joined is not None and any(name.sort == "place" for _, _, name in document.names_over(at, at + 1))


def _closed(text: str, end: int) -> bool:
    """Whether a mark closes the place at offset `end`, and no further member of a list follows."""
    rest = text[end : end + 3]
    return rest[:1] in _CLOSING and not (rest[:1] == "," and rest[2:3].isupper())


def _bare(text: str) -> str:
    """The name in title case, abbreviated regions spelled out."""
    region = gazetteer.region(text)
    if region is not None:
        return region
    if not text.isupper() or len(text) < 4:
        return text
    return " ".join(word.capitalize() for word in text.split())


def type_of(name: Name) -> str:
    """The type of a place that was recognised as one: room, building, …, or other."""
    return gazetteer.type_of(name.text) or gazetteer.type_of(_bare(name.text)) or "other"
