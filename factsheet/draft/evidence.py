"""What a fact base has to hold a draft against: its facts as people left them, and the sentences of its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import Literal

from factsheet.draft.item import Item, Sort, head
from factsheet.model.agreement import Reading, agreement
from factsheet.model.calendar import days
from factsheet.model.fact import Citation, Fact, FactBase, Value
from factsheet.model.figure import bounds, value_words
from factsheet.model.overlap import content
from factsheet.model.passage import Folded
from factsheet.model.prints import forms, tokens
from factsheet.model.readings import Given, relation

_SHORT = 0.5
"""What of a sentence's words another one must have, however short it is: a dateline is about nothing."""
Standing = Literal["stands", "disputed", "overtaken"]
_FACT = 0.05
"""What a fact has before a bare sentence that fits as well: people may have corrected it."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that the fact base tells: where it stands, and how far it holds.

    `fact` is None for what only the text of a source has. `others` are the other readings of a disputed or overtaken
    one, in words.
    """

    item: Item
    source: str
    quote: str
    fact: Fact | None = None
    standing: Standing = "stands"
    others: str = ""


class Evidence:
    """The fact base `base`, with the `read` items and the `texts` of its sources, ready to be asked."""

    def __init__(self, base: FactBase, texts: Mapping[str, str], read: Mapping[str, Sequence[Item]]) -> None:
        self.base = base
        passages = _passages(base, texts)
        whole = {**{name: "\n\n".join(quotes) for name, quotes in passages.items()}, **texts}
        self.texts = {name: Folded(text) for name, text in whole.items() if not base.sources[name].left_out}
        self._told = [told for fact in base.facts if not fact.gone for told in _told_by(fact, base)]
        self._told += [
            Told(item, name, item.sentence) for name, found in read.items() if name in self.texts for item in found
        ]
        self._told += [
            Told(Item("wording", 0, 0, quote, quote, about=content(quote)), name, quote)
            for name, quotes in passages.items()
            if name in self.texts
            for quote in quotes
        ]

    def of(self, sort: Sort) -> list[Told]:
        """All that is told of one sort, facts first."""
        return self._by_sort.get(sort, [])

    @cached_property
    def _by_sort(self) -> dict[str, list[Told]]:
        found: dict[str, list[Told]] = {}
        for told in self._told:
            found.setdefault(told.item.sort, []).append(told)
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word, in every usual form, that a source or a fact prints."""
        texts = [text.text for text in self.texts.values()]
        texts += [" ".join([fact.statement, str(fact.value), *(fact.aliases or ())]) for fact in self.base.facts]
        return frozenset(form for text in texts for token in tokens(text) for form in forms(token.text))

    @cached_property
    def _rarity(self) -> dict[str, float]:
        """How much each stem tells: the fewer sentences have it, the more."""
        counts = Counter(stem for told in self.of("wording") for stem in told.item.about)
        total = len(self.of("wording")) + 1
        return {stem: log(1 + total / count) for stem, count in counts.items()}

    def near(self, one: Item, told: Told) -> float:
        """How far a sentence of the draft tells what `told` tells, 0 to 1, by the words that both have."""
        mine, theirs = one.clause or one.about, told.item.about
        both = self._weight(mine & theirs)
        least = max(min(self._weight(mine), self._weight(theirs)), self._weight(mine) * _SHORT)
        return (both / least if least else 0.0) + (_FACT if told.fact else 0.0)

    def _weight(self, stems: frozenset[str]) -> float:
        return sum(self._rarity.get(stem, 1.5) for stem in sorted(stems))

    def called(self, source: str) -> str:
        """What a source is called in print."""
        entry = self.base.sources.get(source)
        return entry.called(source) if entry else source


def _passages(base: FactBase, texts: Mapping[str, str]) -> dict[str, list[str]]:
    """The cited passages of the sources whose texts are not at hand: all that is known of what they say."""
    found: dict[str, dict[str, None]] = {}
    for fact in base.facts:
        for cite in fact.cites:
            if cite.source in base.sources and cite.source not in texts and not cite.gone:
                found.setdefault(cite.source, {})[cite.quote] = None
    return {name: [*quotes] for name, quotes in found.items()}


def _told_by(fact: Fact, base: FactBase) -> Iterator[Told]:
    """What a fact tells under each of its typed keys, a row for each reading of the value and the date."""
    cites = [cite for cite in fact.cites if not cite.gone and cite.source in base.sources]
    if not cites:
        return
    about = content(" ".join([fact.statement, *(cite.quote for cite in cites)]))
    lead = cites[0]
    sort = _sort(fact)
    readings = agreement(fact, base.sources).keys
    if sort in ("name", "place"):
        yield Told(_item(sort, fact, about, fact.value, unit=fact.kind), lead.source, lead.quote, fact)
    elif sort:
        yield from _values(fact, sort, about, lead, readings["value"].readings if "value" in readings else ())
    if fact.role and isinstance(fact.value, str):
        for cite in cites:
            item = _item("office", fact, about, cite.role or fact.role, who=fact.value, of=cite.of or fact.of or "")
            yield Told(item, cite.source, cite.quote, fact)
    if fact.age is not None and isinstance(fact.value, str):
        item = _item("figure", fact, about, fact.age, unit="age", who=fact.value)
        yield Told(item, lead.source, lead.quote, fact)
    if fact.when and days(fact.when):
        yield Told(_item("date", fact, about, fact.when), lead.source, lead.quote, fact)
    if fact.where:
        yield Told(_item("place", fact, about, fact.where, unit="place"), lead.source, lead.quote, fact)


def _sort(fact: Fact) -> Sort | None:
    if bounds(fact.value) is not None:
        return "figure"
    if fact.kind == "quote":
        return "quotation"
    if isinstance(fact.value, str) and days(fact.value) is not None:
        return "date"
    if fact.kind == "place":
        return "place"
    return "name" if fact.kind in ("person", "organization") and isinstance(fact.value, str) else None


def _values(
    fact: Fact, sort: Sort, about: frozenset[str], lead: Citation, readings: Sequence[Reading]
) -> Iterator[Told]:
    """A row for each reading of a value: which stands, which is in dispute, which was overtaken or decided against."""
    given = {
        "unit": fact.outcome or head(fact.unit or ""),
        "who": fact.by or fact.of or "",
        "change": fact.change or "",
    }
    rows = [row for number, row in enumerate(readings) if row.cites or not number]
    for row in rows:
        standing = _standing(fact, row, rows[0])
        others = "; ".join(_words(other) for other in rows if other is not row)
        cite = row.cites[0] if row.cites else lead
        item = _item(sort, fact, about, row.value, precision=row.precision, **given)
        yield Told(item, cite.source, cite.quote, fact, standing, others)


def _standing(fact: Fact, row: Reading, first: Reading) -> Standing:
    """What becomes of a reading beside others: what a person settled, or a newer report overtook, stands no longer."""
    if fact.decided or fact.checked:
        sides = (Given(row.value, row.precision), Given(first.value, first.precision))
        return "overtaken" if relation("value", *sides) == "contradict" else "stands"
    return {"superseded": "overtaken", "disputed": "disputed"}.get(row.state, "stands")  # type: ignore[return-value]


def _words(row: Reading) -> str:
    return (
        f"{value_words(row.value)} ({', '.join(dict.fromkeys(cite.source for cite in row.cites)) or 'the fact base'})"
    )


def _item(sort: Sort, fact: Fact, about: frozenset[str], value: Value | None, **given: object) -> Item:
    return Item(sort, 0, 0, str(value), fact.statement, value, about=about, **given)  # type: ignore[arg-type]
