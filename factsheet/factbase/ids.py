"""Facts of a new run matched to those that are known, by kind and by what they cite; ids are given once.

Two facts are the same where they have a passage in common and read it alike, or where at least half the words of a
passage of one stand in a passage of the other. Each known fact is matched once, the best pairs first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import product
from typing import Any

from factsheet.model.figure import bounds
from factsheet.model.passage import fold

FactData = dict[str, Any]

HALF = 0.5
_RARE = 200
_CLOSE = 20
_NUMERIC = re.compile(r"[-\d.,:/TWX]+")


@dataclass(slots=True, frozen=True)
class Evidence:
    """A cited passage: its folded words, and what it reads."""

    source: str
    passage: str
    words: frozenset[str]
    reading: Any


@dataclass
class Candidate:
    """A fact as the matching sees it; `readings` are its versions (the machine's last, the person's)."""

    id: str
    readings: list[FactData] = field(default_factory=list)

    @property
    def fact(self) -> FactData:
        """The version that decides."""
        return self.readings[0]

    @cached_property
    def evidence(self) -> list[Evidence]:
        """Its passages, each once."""
        found: dict[tuple[str, str], Evidence] = {}
        for fact in self.readings:
            for cite in fact.get("cites", []):
                passage = folded(cite["quote"]).lower()
                reading = cite.get("says", fact.get("value"))
                found.setdefault((cite["source"], passage), Evidence(cite["source"], passage, words(passage), reading))
        return list(found.values())

    @cached_property
    def by_passage(self) -> dict[str, list[Evidence]]:
        """Its passages by their words."""
        found: dict[str, list[Evidence]] = defaultdict(list)
        for piece in self.evidence:
            found[piece.passage].append(piece)
        return found

    @cached_property
    def statement(self) -> frozenset[str]:
        """The words of its statement."""
        return words(str(self.fact.get("statement", "")).lower())


@lru_cache(maxsize=1 << 16)
def folded(quote: str) -> str:
    """A cited passage as it is compared; a run asks for each many times."""
    return fold(quote)


def words(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(re.findall(r"\w+", text))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the longer one's words that both have, 0 to 1."""
    return len(one & other) / max(len(one), len(other)) if one and other else 0.0


def match(known: Sequence[Candidate], new: Sequence[FactData]) -> list[str | None]:
    """For each of `new` the id of the known fact that it is, or None; in time that grows with their number."""
    theirs = [Candidate(fact["id"], [fact]) for fact in new]
    index = _Index(known)
    found: list[str | None] = [None] * len(theirs)
    taken: set[int] = set()
    for candidates in (index.exact, index.near):
        pairs: list[tuple[float, int, int]] = []
        for number, candidate in enumerate(theirs):
            if found[number] is None:
                for other in sorted(candidates(candidate) - taken):
                    score = _score(known[other], candidate)
                    if score:
                        pairs.append((-score, number, other))
        for _, number, other in sorted(pairs):
            if found[number] is None and other not in taken:
                found[number] = known[other].id
                taken.add(other)
    return found


class _Index:
    """Known facts by id, by passage, and by the words of their passages."""

    def __init__(self, known: Sequence[Candidate]) -> None:
        self._ids: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._passages: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._words: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, candidate in enumerate(known):
            kind = candidate.fact["kind"]
            self._ids[kind, candidate.id].add(number)
            for piece in candidate.evidence:
                self._passages[kind, piece.passage].append(number)
                for word in piece.words:
                    self._words[kind, word].append(number)

    def exact(self, candidate: Candidate) -> set[int]:
        """Those with its id, or one of its passages (of a passage that very many have, the first ones)."""
        kind = candidate.fact["kind"]
        found = set(self._ids.get((kind, candidate.id), ()))
        for piece in candidate.evidence:
            found.update(self._passages.get((kind, piece.passage), [])[:_RARE])
        return found

    def near(self, candidate: Candidate) -> set[int]:
        """Those that share the most of its rarer words."""
        kind, counts = candidate.fact["kind"], defaultdict[int, int](int)
        for piece in candidate.evidence:
            for word in piece.words:
                posting = self._words.get((kind, word), ())
                if len(posting) <= _RARE:
                    for number in posting:
                        counts[number] += 1
        return set(sorted(counts, key=lambda number: (-counts[number], number))[:_CLOSE])


def _score(known: Candidate, new: Candidate) -> float:
    """How sure it is that two facts are one; 0 where they are not."""
    if known.fact["kind"] != new.fact["kind"] or _differ(known.fact, new.fact):
        return 0.0
    statements = overlap(known.statement, new.statement)
    best = max((_pair(one, other, statements) for one, other in _pairs(known, new)), default=0.0)
    if best < HALF and not (known.id == new.id and _related(known, new, statements)):
        return 0.0
    same_id = 0.5 if known.id == new.id else 0.0
    same_statement = 1.0 if known.fact.get("statement") == new.fact.get("statement") else 0.0
    return 2 * best + statements + same_statement + same_id


def _pairs(known: Candidate, new: Candidate) -> Iterator[tuple[Evidence, Evidence]]:
    """The same passages of two facts, and all others as far as facts have a likely number of them."""
    for other in new.evidence:
        yield from ((one, other) for one in known.by_passage.get(other.passage, [])[:_CLOSE])
    yield from product(known.evidence[:_CLOSE], new.evidence[:_CLOSE])


def _related(known: Candidate, new: Candidate, statements: float) -> bool:
    """Whether two facts that were given the same id have their value, their sentence or a passage in common."""
    value = known.fact.get("value")
    same_value = value is not None and value == new.fact.get("value")
    return same_value or statements >= HALF or any(one.passage == other.passage for one, other in _pairs(known, new))


def _pair(one: Evidence, other: Evidence, statements: float) -> float:
    """How much two passages speak for one fact, 0 to 2: the same words must be read alike, or say the same sentence."""
    if one.passage != other.passage:
        return overlap(one.words, other.words)
    if one.reading is None or other.reading is None:
        return 1.0 if statements >= HALF else 0.0
    if one.reading == other.reading:
        return 2.0
    if _is_number(one.reading) or _is_number(other.reading):
        return 1.0 if statements >= HALF else 0.0
    return 1.0 if words(str(one.reading)) & words(str(other.reading)) else 0.0


def _is_number(reading: Any) -> bool:
    return bounds(reading) is not None or bool(_NUMERIC.fullmatch(str(reading)))


def _differ(one: FactData, other: FactData) -> bool:
    """Whether what is counted, or what befell them, tells the two apart."""
    for key in ("outcome", "unit"):
        if one.get(key) and other.get(key) and not _stems(one[key]) & _stems(other[key]):
            return True
    return False


def _stems(text: str) -> set[str]:
    """The words of `text` without their endings, near enough: officials and official."""
    return {word[:5] for word in words(text.lower())}


def mint(wish: str, taken: Iterable[str]) -> str:
    """`wish`, or with a number behind it where it is taken."""
    taken = taken if isinstance(taken, set | frozenset | dict) else set(taken)
    name, number = wish, 1
    while name in taken:
        number += 1
        name = f"{wish[:75]}-{number}"
    return name
