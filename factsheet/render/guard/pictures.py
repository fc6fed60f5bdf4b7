"""Pictures and typefaces that stand in a page as data addresses. A drawing (SVG) is looked into."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any
from xml.etree import ElementTree

from factsheet.errors import RenderError
from factsheet.render.fetcher import fetch

_MOST = 20_000
"""Elements that a drawing may have, those counted again that it repeats. Each of them is drawn."""
_DEEPEST = 100
_RUNS = frozenset({"script", "foreignObject", "handler", "iframe", "audio", "video"})
_ADDRESS = re.compile(r"(?i)url\s*\(\s*[\"']?\s*([^#\"'\s][^\"')]{0,60})|@import")


def wrong_data(address: str, types: Collection[str], what: str) -> Iterator[str]:
    """What is wrong with the data address `address`, which stands in `what`, in words."""
    media_type = address.partition(";")[0].removeprefix("data:")
    if not address.startswith("data:") or media_type not in types:
        yield f'{what}="{address[:60]}"'
        return
    try:
        content = fetch(address).content
    except RenderError:
        yield f'{what}="{address[:60]}"'
        return
    if media_type == "image/svg+xml":
        yield from wrong_drawing(content)


def wrong_drawing(content: bytes) -> Iterator[str]:
    """What the SVG `content` may not hold, in words: what runs, what loads, and what draws without end."""
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError, RecursionError) as error:
        yield f"a drawing that cannot be read: {error}"
        return
    wrong = dict.fromkeys(one for node in root.iter() for one in _wrong(node))
    yield from wrong
    if not wrong and _drawn(root) > _MOST:
        yield f"a drawing of more than {_MOST:,} elements"


def _wrong(node: ElementTree.Element) -> Iterator[str]:
    name = _local(node.tag)
    if name in _RUNS:
        yield f"<{name}> in a drawing"
    for key, value in node.attrib.items():
        if _local(key).lower().startswith("on"):
            yield f"{_local(key)}=… in a drawing"
        elif _local(key) in ("href", "src") and not value.strip().startswith(("#", "data:image/")):
            yield f'{_local(key)}="{value[:60]}" in a drawing'
        elif found := _ADDRESS.search(value):
            yield f"{found[0]} in a drawing"
    if name == "style" and (found := _ADDRESS.search("".join(node.itertext()))):
        yield f"{found[0]} in a drawing"


def _drawn(root: ElementTree.Element) -> int:
    """How many elements are drawn: `use`, patterns, masks and markers repeat what they name. A circle has no end."""
    named = {node.get("id"): node for node in root.iter() if node.get("id")}
    known: dict[ElementTree.Element, int] = {}

    def count(node: ElementTree.Element, depth: int) -> int:
        if depth > _DEEPEST:
            return _MOST + 1
        if node not in known:
            known[node] = _MOST + 1  # while it is being counted: what names itself has no end
            targets = [target for key in _names(node) if (target := named.get(key)) is not None]
            known[node] = min(_MOST + 1, 1 + sum(count(one, depth + 1) for one in (*node, *targets)))
        return known[node]

    return count(root, 0)


def _names(node: ElementTree.Element) -> Iterator[str]:
    """The ids that the attributes of `node` name."""
    for key, value in node.attrib.items():
        if _local(key) == "href" and value.strip().startswith("#"):
            yield value.strip()[1:]
        yield from re.findall(r"url\(\s*[\"']?#([^\"')\s]+)", value)


def _local(name: Any) -> str:
    return str(name).rpartition("}")[2]
