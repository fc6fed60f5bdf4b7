"""How much each fact is worth on the first page: a sum of parts that can be read, with nothing learned.

The parts and their sizes were set by hand on news clusters and held on others that nobody had looked at: what stands
early, in the words that several independent sources lead with, and has not been said by a fact before it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from factsheet.kinds.base import Kind
from factsheet.model.agreement import root
from factsheet.model.calendar import days
from factsheet.model.fact import Citation, Fact, SourceEntry
from factsheet.model.overlap import content
from factsheet.model.passage import Folded
from factsheet.model.source import BlockKind, Source

_HEAD = 600
"""Characters of running text that count as an article's head."""
_TITLED = 2
"""How often a word in a headline counts."""
_STRONGEST = 6
"""Words of the topic that a sentence which is all about it has."""
_LENGTH = 8
"""Content words of a sentence beyond which more words do not make it say more of the topic."""
_KIND = 60.0
"""What a kind's weight (0 to 100) is divided by."""
_TOPIC, _SOURCES, _EARLY, _NEWEST, _FATE, _OLD = 2.0, 0.5, 1.5, 1.0, 1.0, 1.0
_ENOUGH = 5
"""Independent sources that count: past these, what is said matters more than how many say it."""
_AGAIN, _FREE = 3.0, 0.3
"""What a repetition costs, and the share of a fact's words that it may repeat at no cost."""
_RARE = 0.15
"""Weight of a word that is none of the topic's, beside those that are."""
_CHOSEN = 40
"""Facts that are chosen one by one beside those before them: more than any first page has."""
_LISTED = frozenset({"bodies", "scenes"})
_LIST = 3.0
"""What it costs a fact to be of a kind that is a list of names: it tells nothing that happened."""
_OFFICE = 0.5
_PLAIN = re.compile(r"(?:, \d+,)? is (?:an? |from |\d+ years old)?")
"""What it costs a fact that it only tells what somebody is: nothing happened."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Worth:
    """What facts are worth on the sheet of `sources`, whose `entries` tell which only copy another; `when` is the time
    of its event (ISO), None where that is not known.
    """

    def __init__(
        self,
        kinds: Mapping[str, Kind[Any]],
        sources: Sequence[Source],
        entries: Mapping[str, SourceEntry],
        when: str | None,
    ) -> None:
        self._kinds = kinds
        self._roots = {source.id: root(source.id, entries) for source in sources}
        self.texts = {source.id: Folded(source.original) for source in sources}
        self._begins = {source.id: _begin(source) for source in sources}
        self._most = min(_ENOUGH, max(2, len(set(self._roots.values()))))
        self._topic = _topic(sources, self._roots, self._begins)
        self._strongest = sum(sorted(self._topic.values(), reverse=True)[:_STRONGEST]) or 1.0
        self._published = {key: entry.published or "" for key, entry in entries.items()}
        self._dates = sorted({day for day in self._published.values() if day})
        covered = days(when)
        self._year = str(covered.last.year) if covered else self._dates[-1][:4] if self._dates else ""

    def parts(self, fact: Fact) -> dict[str, float]:
        """What makes the worth of `fact`, each part by its name; nothing that is nought."""
        words = content(fact.statement)
        mass = math.fsum(self._topic.get(word, 0.0) for word in words)
        told = len({self._roots.get(cite.source, cite.source) for cite in fact.cites})
        newest = max((self._published.get(cite.source, "") for cite in fact.cites), default="")
        years = set(_YEAR.findall(f"{fact.statement} {fact.value}"))
        found = {
            "kind": self._kinds[fact.kind].weight(fact) / _KIND,
            "topic": _TOPIC * mass / self._strongest * math.sqrt(_LENGTH / max(_LENGTH, len(words))),
            "sources": _SOURCES * math.log2(max(1, min(told, _ENOUGH))) / math.log2(self._most),
            "early": _EARLY * max((self._early(cite) for cite in fact.cites), default=0.0),
            "newest": _NEWEST * (len(self._dates) > 1 and newest == self._dates[-1]),
            "fate": _FATE * (fact.status is not None),
            "name": -_LIST * (self._kinds[fact.kind].place in _LISTED),
            "office": -_OFFICE * (_PLAIN.match(fact.statement.removeprefix(str(fact.value))) is not None),
            "another year": -_OLD * (bool(years) and bool(self._year) and self._year not in years),
        }
        return {name: part for name, part in found.items() if part}

    def ordered(self, facts: Sequence[Fact]) -> list[Fact]:
        """`facts`, each chosen as the one that is worth most beside those before it; of equals the first."""
        worth = [sum(self.parts(fact).values()) for fact in facts]
        stems = [content(fact.statement) for fact in facts]
        masses = [self._mass(words) for words in stems]
        left = sorted(range(len(facts)), key=lambda at: (-worth[at], at))
        again: dict[int, float] = dict.fromkeys(left, 0.0)
        chosen: list[int] = []
        while left and len(chosen) < _CHOSEN:
            best = max(
                left,
                key=lambda at: (worth[at] - _AGAIN * max(0.0, again[at] - _FREE), -at),
            )
            left.remove(best)
            chosen.append(best)
            for at in left:
                if masses[at]:
                    again[at] = max(again[at], self._mass(stems[at] & stems[best]) / masses[at])
        return [facts[at] for at in [*chosen, *left]]

    def _mass(self, words: frozenset[str]) -> float:
        """How much `words` say, each as heavy as it is of the topic."""
        return math.fsum([_RARE + self._topic.get(word, 0.0) for word in words])

    def _early(self, cite: Citation) -> float:
        """How early a passage stands in its article: 1 where its text begins, a half at the end of its head."""
        text = self.texts.get(cite.source)
        found = text.find(cite.quote) if text is not None else []
        if not found:
            return 0.0
        start = found[min(len(found), cite.occurrence or 1) - 1].start
        return 1 / (1 + max(0, start - self._begins[cite.source]) / _HEAD)


def _topic(sources: Sequence[Source], roots: Mapping[str, str], begins: Mapping[str, int]) -> dict[str, float]:
    """How much of the sheet's topic each stem is: the share of independent sources that have it in headline or head.

    A word of one among three or more says nothing.
    """
    heads: dict[str, Counter[str]] = {}
    for source in sources:
        words = heads.setdefault(roots[source.id], Counter())
        begin = begins[source.id]
        for word in content(source.original[begin : begin + _HEAD]):
            words[word] = max(words[word], 1)
        for word in content(source.title or ""):
            words[word] = _TITLED
    spread = Counter(word for words in heads.values() for word in words)
    total: Counter[str] = Counter()
    for words in heads.values():
        total.update(words)
    few = len(heads) < 3
    return {word: total[word] / (_TITLED * len(heads)) for word in sorted(total) if few or spread[word] > 1}


def _begin(source: Source) -> int:
    """Where the running text of a source begins in its original, past headline, byline and captions."""
    first = next((block for block in source.blocks if block.kind is BlockKind.PARAGRAPH), None)
    return source.span(first.start, first.end).start if first is not None else 0
