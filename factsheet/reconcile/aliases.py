"""A newsroom's own list of names, `aliases.yaml`: canonical names, their variants, and who is never one.

people:
- name: J. Thomas Manger
  variants: [Tom Manger, Menger]
  role: Police Chief
organizations:
- name: Major County Sheriffs' Association
  variants: [MCSA]
places: []
never merge:
- [John Smith, John Smith Jr.]
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from factsheet.containment import contents
from factsheet.errors import FactsheetError
from factsheet.sources.plain_yaml import check_plain

_SORTS = {"people": "person", "organizations": "organization", "places": "place"}
_NEVER = "never merge"
_LARGEST = 4_000_000
"""Bytes of an alias file at most."""


@dataclass(frozen=True, slots=True)
class Alias:
    """One person, organization or place (`sort`), under the newsroom's `name`, with other forms of it."""

    name: str
    sort: str
    variants: tuple[str, ...] = ()
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Aliases:
    """All entries, and the pairs of names that are never one."""

    entries: tuple[Alias, ...] = ()
    never: frozenset[frozenset[str]] = frozenset()

    def canonical(self, text: str, sort: str) -> Alias | None:
        """The entry of which `text` is a form, case aside."""
        return next(
            (
                entry
                for entry in self.entries
                if entry.sort == sort and text.casefold() in {form.casefold() for form in (entry.name, *entry.variants)}
            ),
            None,
        )

    def apart(self, one: str, other: str) -> bool:
        """Whether the newsroom says that the two names are never one."""
        return frozenset({one.casefold(), other.casefold()}) in self.never


def load(path: Path) -> Aliases:
    """The aliases in `path`. Raises FactsheetError that names the file and the entry where something is wrong."""
    try:
        text = contents(path, _LARGEST).decode("utf-8")
        check_plain(text, _LARGEST)
        content = yaml.safe_load(text)
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise FactsheetError(f"the alias file cannot be read: {error}", where=str(path)) from error
    return parse({} if content is None else content, where=str(path))


def parse(content: Any, where: str = "aliases.yaml") -> Aliases:
    """The aliases that the loaded YAML `content` holds; `where` names it in errors."""
    if not isinstance(content, dict):
        raise FactsheetError(
            "the alias file is not a mapping", where=where, remedy=f"Use the keys {', '.join(_SORTS)} and {_NEVER}."
        )
    unknown = sorted(str(key) for key in content if key not in {*_SORTS, _NEVER})
    if unknown:
        raise FactsheetError(f"unknown key {unknown[0]!r}", where=where, remedy=f"Use {', '.join(_SORTS)} or {_NEVER}.")
    entries = [
        _entry(item, sort, f"{where}, {key} {index}")
        for key, sort in _SORTS.items()
        for index, item in enumerate(_list(content.get(key), f"{where}, {key}"), 1)
    ]
    _unambiguous(entries, where)
    pairs = [
        _strings(pair, f"{where}, {_NEVER} {index}")
        for index, pair in enumerate(_list(content.get(_NEVER), f"{where}, {_NEVER}"), 1)
    ]
    never = {
        frozenset({one.casefold(), other.casefold()})
        for names in pairs
        for one in names
        for other in names
        if one != other
    }
    return Aliases(tuple(entries), frozenset(never))


def _entry(item: Any, sort: str, where: str) -> Alias:
    if not isinstance(item, dict) or not isinstance(item.get("name"), str) or not item["name"].strip():
        raise FactsheetError("an entry without a name", where=where, remedy="Write `- name: …`.")
    unknown = sorted(str(key) for key in item if key not in {"name", "variants", "role"})
    if unknown:
        raise FactsheetError(f"unknown key {unknown[0]!r}", where=where, remedy="Use name, variants and role.")
    role = item.get("role")
    if role is not None and not isinstance(role, str):
        raise FactsheetError("the role is not text", where=where, remedy="Put it in quotation marks.")
    variants = _strings(item.get("variants") or [], f"{where}, variants")
    return Alias(_line(item["name"]), sort, tuple(variants), _line(role or "") or None)


def _list(value: Any, where: str) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise FactsheetError("not a list", where=where, remedy="Begin each entry with a hyphen.")
    return value


def _strings(value: Any, where: str) -> list[str]:
    items = _list(value, where)
    if not all(isinstance(item, str) and item.strip() for item in items):
        raise FactsheetError("a name is not text", where=where, remedy="Put it in quotation marks.")
    return [_line(item) for item in items]


def _line(words: str) -> str:
    return " ".join(words.split())


def _unambiguous(entries: list[Alias], where: str) -> None:
    owner: dict[tuple[str, str], str] = {}
    for entry in entries:
        for form in (entry.name, *entry.variants):
            other = owner.setdefault((entry.sort, form.casefold()), entry.name)
            if other != entry.name:
                raise FactsheetError(
                    f"{form!r} stands under {other!r} and under {entry.name!r}",
                    where=where,
                    remedy="Leave it under one of them.",
                )
