"""A fact and its sources as the sheet needs them: who says exactly what is printed, and what is a contradiction.

What agrees and what does not is `model.agreement`'s; here only the wording of a quotation is looked at once more: other
words are a contradiction where they turn the sense, else they are "also printed as".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factsheet.kinds.registry import kind_of
from factsheet.kinds.wording import plain_words
from factsheet.model.agreement import Agreement, Reading, agreement
from factsheet.model.fact import Citation, Fact, SourceEntry
from factsheet.model.overlap import content
from factsheet.render.wording import compare

_MOST = 0.8
"""Share of a sentence's content words with which a passage says it."""
_TURNS = re.compile(r"\d|\b(?:no|not|never|nor|none|nobody|without|cannot)\b|n't\b", re.IGNORECASE)
"""Words that change the sense of a quotation."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A fact, how its sources stand to each other, and by key what of it is contradicted or only printed otherwise."""

    fact: Fact
    stand: Agreement
    disputed: Mapping[str, tuple[Reading, ...]]
    otherwise: Mapping[str, tuple[Reading, ...]]

    @property
    def supporting(self) -> int:
        """How many independent sources give the fact as it stands."""
        return self.stand.supporting

    def carrying(self, key: str) -> tuple[Citation, ...]:
        """The citations that give the fact's own reading of `key`; for its statement those that say what it asserts."""
        found = self.stand.keys.get(key) if key != "statement" or self.fact.value is None else None
        return (found.cites if found else ()) or self.stand.cites


def standing(fact: Fact, sources: Mapping[str, SourceEntry]) -> Standing:
    """How the sources of `fact` stand to each other."""
    stand = agreement(fact, sources)
    disputed: dict[str, tuple[Reading, ...]] = {}
    otherwise: dict[str, tuple[Reading, ...]] = {}
    for key, readings in stand.readings.items():
        contradicted = stand.keys[key].disputed
        if contradicted and kind_of(fact).place == "words" and key == "value":
            contradicted = any(_turns(readings[0], other) for other in readings[1:])
        (disputed if contradicted else otherwise)[key] = readings
    return Standing(fact, stand, disputed, otherwise)


def heard(one: Standing) -> str:
    """Where fewer independent sources give somebody's status than the name: "named by 7, charged according to 1".

    Empty where they are the same, or where nothing became of anybody.
    """
    name, status = one.stand.keys.get("value"), one.stand.keys.get("status")
    if not (kind_of(one.fact).place == "people" and name and status and 0 < status.supporting < name.supporting):
        return ""
    return f"named by {name.supporting}, {one.fact.status} according to {status.supporting}"


def leading(readings: Sequence[Reading]) -> str:
    """What the first of `readings` has on its side: "in 2 of 3 reports, the later ones"; empty where there is one."""
    given = [{cite.source for cite in reading.cites} for reading in readings]
    every = set().union(*given)
    if len(readings) < 2 or len(every) < 2 or not given[0]:
        return ""
    few = f"in {len(given[0])} of {len(every)} reports"
    words = (
        few if len(given[0]) < len(every) else f"in all {len(every)} reports" if len(every) > 2 else "in both reports"
    )
    days = [reading.as_of or "" for reading in readings if reading.cites]
    later = all(days) and days[0] > max(days[1:], default="")
    return words + (f", the later {'one' if len(given[0]) == 1 else 'ones'}" if later else "")


def saying(sentence: str, cites: Sequence[Citation]) -> tuple[Citation, ...]:
    """Those of `cites` whose passages have most of the content words of `sentence`."""
    words = content(sentence)
    return tuple(cite for cite in cites if len(words & content(cite.quote)) >= _MOST * len(words))


def printing(words: str, cites: Sequence[Citation]) -> list[Citation]:
    """Those of `cites` whose passages hold `words`, give or take marks and capitals."""
    wanted = plain_words(words)
    return [cite for cite in cites if wanted in plain_words(cite.quote)]


def _turns(one: Reading, other: Reading) -> bool:
    """Whether two printings of somebody's words differ in a number or in yes and no."""
    mine, theirs = _joined(one), _joined(other)
    differing = [stretch.text for stretch in (*compare(mine, theirs), *compare(theirs, mine)) if stretch.differs]
    return any(_TURNS.search(text) for text in differing)


def _joined(reading: Reading) -> str:
    return " ".join(map(str, reading.value)) if isinstance(reading.value, list) else str(reading.value)
