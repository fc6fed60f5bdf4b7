"""`sources.yaml`: the articles of a briefing, and what the texts do not say about themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from factsheet.errors import SourceError
from factsheet.model.typed_date import typed
from factsheet.sources.decode import UndecodableError, decode
from factsheet.sources.plain_yaml import check_plain

NAME = "sources.yaml"
KEYS = ("file", "id", "publisher", "title", "byline", "url", "published", "retrieved")
_MAX_BYTES = 1 << 20
_MAX_EVENTS = 10_000
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?")
_REMEDY = "each entry is `- file: PATH`, with id, publisher, title, byline, url and published where you know them"


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a manifest: `file` as a path from here, `line` where it stands, and what the person says of it.

    `whole` is set where the manifest gives the whole path of the file; `published` is an ISO day.
    """

    file: Path
    line: int
    whole: bool = False
    id: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    retrieved: str | None = None


def load(path: Path) -> list[Entry]:
    """The entries of the manifest `path`. Raises SourceError, which lists everything wrong with it, by line."""
    try:
        with path.open("rb") as stream:
            data = stream.read(_MAX_BYTES + 1)
    except OSError as error:
        raise SourceError(error.strerror or str(error), where=str(path)) from None
    if len(data) > _MAX_BYTES:
        raise SourceError("larger than 1 MB: this is no list of articles", where=str(path), remedy=_REMEDY)
    try:
        text, _ = decode(data)
    except UndecodableError as error:
        raise SourceError(f"this is {error}, no list of articles", where=str(path), remedy=_REMEDY) from None
    problems: list[str] = []
    entries = list(_entries(_items(text.removeprefix("\ufeff"), path), path.parent, problems))
    if problems:
        raise SourceError("; ".join(problems), where=str(path), remedy=_REMEDY)
    return entries


def _items(text: str, path: Path) -> list[yaml.Node]:
    """The items of the list that the YAML `text` is. All of it is text: no number, date or truth value is made."""
    try:
        check_plain(text, _MAX_EVENTS)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        problem = f"{line}this is no YAML that can be read: {getattr(error, 'problem', None) or error}"
        raise SourceError(problem, where=str(path), remedy=_REMEDY) from None
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "sources" and isinstance(value, yaml.SequenceNode):
                return list(value.value)
    if not isinstance(node, yaml.SequenceNode):
        raise SourceError("this is no list of articles", where=str(path), remedy=_REMEDY)
    return list(node.value)


def _entries(items: list[yaml.Node], folder: Path, problems: list[str]) -> Iterator[Entry]:
    ids: dict[str, int] = {}
    for item in items:
        line = item.start_mark.line + 1
        if isinstance(item, yaml.ScalarNode) and item.value.strip():
            name = item.value.strip()
            yield Entry(folder / name, line, Path(name).is_absolute())
            continue
        found: dict[str, str] = {}
        wrong = list(_read_item(item, found))
        if not found.get("file"):
            wrong.append(f"line {line}: `file` is missing")
        if (known_as := found.get("id")) is not None:
            if known_as in ids:
                wrong.append(f"line {line}: the id `{known_as}` stands in line {ids[known_as]}, too")
            ids.setdefault(known_as, line)
        problems.extend(wrong)
        if not wrong:
            file = found.pop("file")
            yield Entry(folder / file, line, Path(file).is_absolute(), **found)


def _read_item(item: yaml.Node, found: dict[str, str]) -> Iterator[str]:
    """Fills `found` with the keys of one entry; gives what is wrong with it."""
    if not isinstance(item, yaml.MappingNode):
        yield f"line {item.start_mark.line + 1}: an entry needs keys, `file` at least"
        return
    for key, value in item.value:
        where = f"line {key.start_mark.line + 1}"
        name = str(key.value)
        if name not in KEYS:
            near = get_close_matches(name, KEYS, 1)
            yield f"{where}: there is no key `{name}` here" + (f"; did you mean `{near[0]}`?" if near else "")
        elif name in found:
            yield f"{where}: `{name}` stands twice"
        elif not isinstance(value, yaml.ScalarNode):
            yield f"{where}: `{name}` wants a text"
        else:
            content = " ".join(str(value.value).split())
            problem = _problem(name, content)
            if problem:
                yield f"{where}: {problem}"
            elif content:
                found[name] = (typed(content) or content) if name == "published" else content


def _problem(key: str, value: str) -> str | None:
    if key == "id" and not _ID.fullmatch(value):
        return f"`{value}` is no id: an id has only a-z, 0-9 and hyphens"
    if key == "url" and not value.startswith(("http://", "https://")):
        return f"`{value}` is no address: it begins with http:// or https://"
    if key == "published":
        return date_problem(value)
    if key == "retrieved" and not _MOMENT.fullmatch(value):
        return f"`{value}` is no moment: write it as 2013-01-28T09:30:00Z, or the day alone"
    return None


def date_problem(value: str) -> str | None:
    """What is wrong with a publication date that somebody typed, or None."""
    day = typed(value)
    if day is None or len(day) != len("2013-01-28"):
        return f"`{value}` is no day: write it as 2013-01-28"
    return None


def metadata(entry: Entry) -> Mapping[str, Any]:
    """What `entry` says about its article, as `from_text` takes it."""
    keys = ("publisher", "title", "byline", "url", "published", "retrieved")
    return {key: value for key in keys if (value := getattr(entry, key))}
