"""A fact base file to its models, or to all that is wrong with it at once.

YAML with JSON's numbers, `true`, `false` and `null`; all else is text, and what stands under a key that takes text is
text even where it looks like a number (`when: 2012`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from factsheet.containment import contents
from factsheet.factbase.explain import explain
from factsheet.factbase.guard import MAX_CHARACTERS
from factsheet.factbase.lines import BOM
from factsheet.factbase.mistaken import other_form, other_text, unreadable
from factsheet.factbase.nodes import Mapping, Node, Scalar, Sequence, compose, uncollected
from factsheet.factbase.problems import Problem, UnreadableError
from factsheet.model.fact import FactBase
from factsheet.model.figure import is_range

TYPED = frozenset({"value", "says", "from", "age", "occurrence", "factsheet"})
"""The keys whose value may be something other than text."""

_LISTS = frozenset({"facts", "sources"})


@dataclass(frozen=True)
class Loaded:
    """A fact base as it was read: `text` is the file's own, byte order mark and line ends included."""

    path: Path
    text: str
    root: Mapping
    base: FactBase

    @cached_property
    def lines(self) -> dict[tuple[str, ...], tuple[int, int]]:
        """Line and column, both from 1, of each fact (`("aurora-killed",)`) and each of its keys."""
        places: dict[tuple[str, ...], tuple[int, int]] = {}
        facts = self.root.get("facts")
        for fact, node in zip(self.base.facts, facts.items if isinstance(facts, Sequence) else (), strict=True):
            places[(fact.id,)] = (node.line + 1, node.column + 1)
            if isinstance(node, Mapping):
                places |= {(fact.id, key.text): (key.line + 1, key.column + 1) for key in node.keys}
        return places

    def place(self, *path: str | int) -> tuple[int, int]:
        """Line and column, both from 1, of what stands at `path` (`"facts", 3, "cites", 0`), as far as it goes."""
        node = _follow(self.root, path)
        return node.line + 1, node.column + 1


def load(path: Path) -> Loaded:
    """The fact base at `path`. Raises FactBaseError, with every problem of the file at once."""
    return loads(read(path), path)


def read(path: Path) -> str:
    """The text of the file at `path`, line ends and byte order mark untouched. Raises FactBaseError."""
    try:
        content = contents(path, MAX_CHARACTERS)
    except OSError as error:
        raise unreadable(path, error) from None
    if (other := other_form(path, content)) is not None:
        raise other
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = Problem(line, 1, "", "the file is not UTF-8", "save it as UTF-8")
        raise UnreadableError(str(path), [problem]) from None
    if (other := other_text(path, text)) is not None:
        raise other
    return text


def loads(text: str, path: Path) -> Loaded:
    """The fact base that `text` is; `path` names it in errors. Raises FactBaseError."""
    root = compose(text.removeprefix(BOM), str(path))
    if not isinstance(root, Mapping):
        what = "the file is empty" if root is None else "this is no fact base: it has no keys"
        right = "a fact base begins with `factsheet: 1`, then `sources:` and `facts:`"
        raise UnreadableError(str(path), [Problem(1, 1, "", what, right)])
    problems = [*_twice(root), *_empty(root, root, ())]
    with uncollected():
        data = typed(root)
        for key in _LISTS & data.keys():
            data[key] = data[key] if data[key] is not None else ({} if key == "sources" else [])
        base = FactBase()
        try:
            base = FactBase.model_validate(data)
        except ValidationError as error:
            found = {(problem.line, problem.column) for problem in problems}
            problems += [one for one in _told(error, root) if (one.line, one.column) not in found]
    if problems:
        raise UnreadableError(str(path), problems)
    return Loaded(path, text, root, base)


def typed(node: Node, key: str = "") -> Any:
    """What `node` is to the models: text under every key but those of TYPED."""
    if isinstance(node, Mapping):
        pairs = zip(node.keys, node.values, strict=True)
        return {name.text: typed(value, name.text) for name, value in pairs}
    if isinstance(node, Sequence):
        return [typed(item, key if is_figures(node, key) else "") for item in node.items]
    if node.data is None or key in TYPED:
        return node.data
    return node.text


def is_figures(node: Sequence, key: str) -> bool:
    """Whether a list under `key` is a range of figures, and not the parts of a text."""
    return key in TYPED and is_range([item.data if isinstance(item, Scalar) else None for item in node.items])


def _twice(root: Mapping) -> list[Problem]:
    """Facts whose id another fact has."""
    facts, problems = root.get("facts"), []
    first: dict[str, int] = {}
    for fact in facts.items if isinstance(facts, Sequence) else ():
        name = fact.get("id") if isinstance(fact, Mapping) else None
        if not isinstance(name, Scalar):
            continue
        if name.text in first:
            what = f"the id `{name.text}` stands twice, first in line {first[name.text]}"
            problems.append(Problem(name.line + 1, name.column + 1, "id", what, "give each fact an id of its own"))
        first.setdefault(name.text, name.line + 1)
    return problems


def _empty(root: Mapping, node: Node, path: tuple[str | int, ...]) -> list[Problem]:
    """Keys and items without a value: a `hold` without a reason must not print the fact."""
    if isinstance(node, Scalar):
        if node.data is not None or path in (("facts",), ("sources",)):
            return []
        where = _label(root, path)
        return [
            Problem(node.line + 1, node.column + 1, where, "this key has no value", "write one, or remove the line")
        ]
    pairs: Iterable[tuple[str | int, Node]] = (
        zip((key.text for key in node.keys), node.values, strict=True)
        if isinstance(node, Mapping)
        else enumerate(node.items)
    )
    return [problem for step, child in pairs for problem in _empty(root, child, (*path, step))]


def _follow(node: Node, path: tuple[str | int, ...]) -> Node:
    for step in path:
        inner: Node | None = None
        if isinstance(node, Mapping):
            inner = node.get(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            inner = node.items[step]
        if inner is None:
            break
        node = inner
    return node


def _told(error: ValidationError, root: Mapping) -> list[Problem]:
    """One problem a place: a union's alternatives complain one by one about the same value."""
    problems: dict[tuple[int, int, str], Problem] = {}
    for detail in error.errors(include_url=False):
        path, node = _located(root, detail["loc"], detail["type"] == "extra_forbidden")
        what, right = explain(detail, path)
        where = (node.line + 1, node.column + 1)
        place = (*where, ".".join(map(str, path)))
        if place not in problems or detail["type"] == "value_error":  # the alternative whose shape it has
            problems[place] = Problem(*where, _label(root, path), what, right)
    return list(problems.values())


def _located(root: Mapping, loc: tuple[int | str, ...], unknown: bool) -> tuple[tuple[int | str, ...], Node]:
    """The part of pydantic's location that the file has, with its node; the key itself where the key is wrong."""
    node: Node = root
    path: list[int | str] = []
    for number, step in enumerate(loc):
        inner = _follow(node, (step,))
        if inner is node:
            break
        path.append(step)
        if isinstance(node, Mapping) and (loc[number + 1 :] == ("[key]",) or (unknown and number + 1 == len(loc))):
            return tuple(path), next(key for key in node.keys if key.text == step)
        node = inner
    return tuple(path), node


def _label(root: Mapping, path: tuple[int | str, ...]) -> str:
    """The path for people: a fact by its id, the others by their number from 1."""
    words: list[str] = []
    for number, step in enumerate(path):
        if isinstance(step, str):
            words.append(step)
            continue
        node = _follow(root, path[: number + 1])
        name = node.get("id") if isinstance(node, Mapping) else None
        words.append(name.text if isinstance(name, Scalar) and name.text else f"{step + 1}")
    return " > ".join(words)
