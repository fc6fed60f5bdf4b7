"""The keys of a fact that a person corrects on the page, each as it is typed behind `key=`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from factsheet.factbase.write import flow
from factsheet.model.fact import Fact, Outcome, Precision, Readings, Section, Story
from factsheet.review.cards import label

_ALWAYS = ("statement", "value", "when", "where", "note", "section", "story")
"""The keys that are offered whether the fact has them or not."""
_CHOICES = {"outcome": Outcome, "precision": Precision, "section": Section, "story": Story}
_LONG = frozenset({"statement", "note"})


@dataclass(frozen=True, slots=True)
class Field:
    """A key with its text; `choices` where only some words will do, `long` where it takes a sentence."""

    key: str
    label: str
    text: str
    choices: tuple[str, ...]
    long: bool


def fields(fact: Fact) -> tuple[Field, ...]:
    """The keys of `fact` that it has, and those that every fact may have."""
    keys = [key for key in Fact.key_names() if key in {*_ALWAYS, *Readings.model_fields, "basis"}]
    return tuple(
        Field(key, label(key), typed(getattr(fact, key)), get_args(_CHOICES.get(key)), key in _LONG)
        for key in keys
        if key in _ALWAYS or getattr(fact, key) is not None
    )


def typed(value: object) -> str:
    """`value` as a person types it behind `key=`; nothing for none."""
    return "" if value is None else flow(value) if isinstance(value, list) else str(value)
