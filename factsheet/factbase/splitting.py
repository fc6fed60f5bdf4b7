"""A fact that is two: some of its passages go to a new fact of the same kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from factsheet.errors import FactBaseError
from factsheet.factbase.assignments import assigned
from factsheet.factbase.deciding import decided
from factsheet.factbase.merge_cites import READINGS

FactData = dict[str, Any]

_STAYS = frozenset({"ask", "basis", "aliases", "decided", "checked", "note", "replaces", "suggests", "gone", "cites"})
"""What the new fact does not take over: what people said of the old one, and what was told of it as a whole."""


def split(fact: FactData, numbers: Sequence[int], assignments: Iterable[str]) -> tuple[FactData, FactData]:
    """What is left of `fact`, and a new fact (still under its id) with its passages `numbers`, counted from 1.

    Where all passages of one of the two read a key otherwise than the fact did, it says what they read. `assignments`
    (`key=value`) are what the new one says besides. Raises FactBaseError.
    """
    cites = fact["cites"]
    wrong = [number for number in numbers if not 0 < number <= len(cites)]
    if wrong or not numbers or len({*numbers}) == len(cites):
        problem = f"there is no passage {wrong[0]}" if wrong else "one passage at least goes, and one stays"
        remedy = f"It has {len(cites)} passages, counted from 1 as the file has them."
        raise FactBaseError(problem, where=fact["id"], remedy=remedy)
    moved = [cite for number, cite in enumerate(cites, 1) if number in numbers]
    stays = [cite for number, cite in enumerate(cites, 1) if number not in numbers]
    said = {key: value for key, value in fact.items() if key not in _STAYS}
    new = assigned(_reading({**said, "cites": moved}), assignments)
    return _reading({**fact, "cites": stays}), new


def _reading(fact: FactData) -> FactData:
    """`fact` with the readings in which all its passages agree against it."""
    for key in READINGS:
        own = "says" if key == "value" else key
        given = [cite.get(own) for cite in fact["cites"]]
        if isinstance(given[0], str | int | float) and all(reading == given[0] for reading in given):
            ask = {"ask": fact["ask"]} if "ask" in fact else {}
            fact = {**decided(fact, key, str(given[0])), **ask}
    return fact
