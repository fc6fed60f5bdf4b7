"""The facts of a fact base in rows: where each stands, for lists, searches and the end of a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from factsheet.errors import FactBaseError
from factsheet.factbase.explain import nearest
from factsheet.factbase.search import plain_words
from factsheet.kinds.registry import kinds
from factsheet.model.agreement import agreement
from factsheet.model.fact import Fact, FactBase, SourceEntry, Value
from factsheet.model.figure import value_words

_READING = 60
"""Characters shown of a reading."""


@dataclass(frozen=True, slots=True)
class Row:
    """A fact, by key how many independent sources give it as it stands, and by key the readings that are disputed."""

    fact: Fact
    agree: Mapping[str, int]
    differ: Mapping[str, Sequence[Value]]

    @property
    def held(self) -> bool:
        """Whether it is kept off the sheet."""
        return self.fact.hold is not None

    @property
    def open(self) -> bool:
        """Whether a person has something to decide: a question, a suggestion, something that was not found again."""
        fact = self.fact
        return bool(fact.ask or fact.suggests or fact.gone or any(cite.gone for cite in fact.cites))

    @property
    def states(self) -> list[str]:
        """What an editor must know before it prints, in a word each."""
        fact = self.fact
        told = {"differs": self.differ, "decided": fact.decided, "open": self.open, "held": self.held}
        told |= {"checked": fact.checked}
        return [word for word, holds in told.items() if holds]

    @property
    def remarks(self) -> list[str]:
        """What its states are about, a line each: the question, the readings, why it is held."""
        fact = self.fact
        gone = dict.fromkeys(text for text in (fact.gone, *(cite.gone for cite in fact.cites)) if text)
        told = [("question", fact.ask)] if fact.ask else []
        told += [("readings", _against(readings)) for readings in self.differ.values()]
        told += [("suggested", ", ".join(fact.suggests))] if fact.suggests else []
        told += [("not found", text) for text in gone]
        told += [("held", fact.hold)] if fact.hold else []
        return [f"{word}: {text}" for word, text in told]

    def as_json(self) -> dict[str, Any]:
        """The row for other programs."""
        fact = self.fact
        about = {"id": fact.id, "kind": fact.kind, "held": self.held, "open": self.open, "statement": fact.statement}
        return {**about, "agree": self.agree, "differ": self.differ}


def rows(base: FactBase) -> list[Row]:
    """Every fact of `base`, in the order of the file."""
    return [row(fact, base.sources) for fact in base.facts]


def row(fact: Fact, sources: Mapping[str, SourceEntry]) -> Row:
    """Where one fact stands."""
    return Row(fact, *standing(fact, sources))


def standing(fact: Fact, sources: Mapping[str, SourceEntry]) -> tuple[dict[str, int], dict[str, list[Value]]]:
    """For each key of `fact` the number of independent sources that give it; for each disputed key its readings."""
    keys = agreement(fact, sources).keys
    disputed = {
        key: [_reading(reading.value, reading.precision) for reading in found.readings]
        for key, found in keys.items()
        if found.disputed
    }
    return {key: found.supporting for key, found in keys.items()}, disputed


def _reading(value: Value, precision: str | None) -> Value:
    return f"{precision} {value_words(value)}" if precision else value


def _against(readings: Iterable[Value]) -> str:
    """Readings side by side; of long ones, what stands before the first word that differs is left out."""
    texts = [value_words(value) for value in readings]
    if any(len(text) > _READING for text in texts):
        words = [text.split() for text in texts]
        alike = (len({plain_words(word) for word in column}) == 1 for column in zip(*words, strict=False))
        start = next((number for number, same in enumerate(alike) if not same), 0)
        texts = [" ".join(["…", *those[start:]] if start else those) for those in words]
    return " / ".join(shorten(text, _READING, placeholder=" …") for text in texts)


def chosen(
    found: Iterable[Row],
    *,
    differs: bool = False,
    open_: bool = False,
    held: bool = False,
    kind: str | None = None,
    by: str | None = None,
) -> list[Row]:
    """The rows of which all that is asked for is true; `by` are words of a speaker's name.

    Raises FactBaseError for a kind that there is not.
    """
    found = list(found)
    known = [*kinds(), *(row.fact.kind for row in found)]
    if kind is not None and kind not in known:
        guess = nearest(kind, known)
        remedy = f"Did you mean `{guess}`?" if guess else f"The kinds are {', '.join(dict.fromkeys(known))}."
        raise FactBaseError(f"there is no kind `{kind}`", where="--kind", remedy=remedy)
    return [
        row
        for row in found
        if (not differs or row.differ)
        and (not open_ or row.open)
        and (not held or row.held)
        and (kind is None or row.fact.kind == kind)
        and (by is None or _speaks(row.fact, by))
    ]


def _speaks(fact: Fact, name: str) -> bool:
    speakers = [text for text in (fact.by, *(cite.by for cite in fact.cites)) if text]
    return any(f" {plain_words(name)} " in f" {plain_words(text)} " for text in speakers)
