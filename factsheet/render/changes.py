"""What changed on a sheet since the version that was given out before it, in lines that an editor reads at a glance.

A line for each fact that says something else than it did; what only has another passage behind it is no change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from factsheet.factbase.releases import Before
from factsheet.factbase.stories import corrected, retold, words
from factsheet.model.fact import Citation, Fact, FactBase, Readings
from factsheet.model.figure import bounds
from factsheet.model.passage import fold
from factsheet.model.review import printable
from factsheet.render.citations import Cites, grouped
from factsheet.render.front import Line
from factsheet.render.labels import KEYS, date_words, figure_words, short_date
from factsheet.render.prepared import Prepared
from factsheet.render.standing import Standing, standing

What = Literal["Figure", "Corrected", "Source", "Withdrawn", "Not clear", "Settled", "New source", "New sources", "New"]
_ORDER: tuple[What, ...] = (
    "Figure",
    "Corrected",
    "Source",
    "Withdrawn",
    "Not clear",
    "Settled",
    "New source",
    "New sources",
    "New",
)
_KEYS = ("value", *(key for key in Readings.model_fields if key not in ("precision", "unit")), "note")
_NAMED = 2
"""Sources that a line names; the numbers behind it lead to all of them."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a key said, and what it says now; `label` is empty for the figure of a fact."""

    label: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A change: what it is, the words of the fact and who says so (`cites`), what it said before.

    `was` are its words before, `by` who changed it: sources, or a person; for what was withdrawn the reason. `at` is
    the code of the line that prints it, `anchor` where that stands, empty where the sheet does not print it.
    """

    what: What
    fact: str
    words: str
    cites: Cites = field(default_factory=Cites)
    turns: tuple[Turn, ...] = ()
    was: str = ""
    by: str = ""
    at: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed since a version, what moved first: `told` on the sheet, `rest` in the other facts.

    `version` is its name, `since` that with who released it and when.
    """

    version: str
    since: str
    told: tuple[Changed, ...]
    rest: tuple[Changed, ...]

    @property
    def other(self) -> tuple[Changed, ...]:
        """What changed in facts that the sheet does not print, but for new ones."""
        return tuple(one for one in self.rest if one.what != "New")

    @property
    def new(self) -> int:
        """How many new facts the sheet does not print."""
        return len(self.rest) - len(self.other)

    @property
    def count(self) -> int:
        """How many changes there are."""
        return len(self.told) + len(self.rest)


def changes(before: Before | None, prepared: Prepared, lines: Mapping[str, Line]) -> Changes | None:
    """What `prepared` says otherwise than the version `before`; None where nothing does, or there was none.

    `lines` are those of the sheet by the facts that they print.
    """
    if before is None:
        return None
    told = compared(before.base, prepared, lines)
    release = before.release
    version = f"version {release.number}"
    since = f"{version} ({release.by}, {date_words(release.on)})"
    on_sheet = [bool(one.anchor) or one.what == "Withdrawn" for one in told]
    parts = [tuple(one for one, here in zip(told, on_sheet, strict=True) if here is wanted) for wanted in (True, False)]
    return Changes(version, since, *parts) if told else None


def compared(old: FactBase, prepared: Prepared, lines: Mapping[str, Line]) -> list[Changed]:
    """What `prepared` says otherwise than `old`, what moved first."""
    return sorted(_Comparison(old, prepared, lines).told(), key=lambda one: _ORDER.index(one.what))


class _Comparison:
    def __init__(self, old: FactBase, prepared: Prepared, lines: Mapping[str, Line]) -> None:
        self.old, self.prepared, self.lines = old, prepared, lines
        self.sources = prepared.base.sources
        self.before = {fact.id: fact for fact in printable(self.old)}
        self.now = {fact.id: fact for fact in prepared.facts}
        self.articles = corrected(old, prepared.base)
        self.retold = {(one.source, one.fact.id): one for one in retold(old, prepared.base)}

    def told(self) -> Iterator[Changed]:
        for fact in self.now.values():
            old = next((self.before[name] for name in (fact.id, *(fact.replaces or ())) if name in self.before), None)
            one = standing(fact, self.sources)
            found = self._other(standing(old, self.old.sources), one) if old else self._line("New", one)
            if found:
                yield found
            if not found or found.what not in ("Figure", "Corrected"):
                yield from self._sources_of(one)
        yield from self._withdrawn()
        yield from self._new_sources()

    def _line(self, what: What, one: Standing, turns: tuple[Turn, ...] = (), was: str = "", by: str = "") -> Changed:
        line = self.lines.get(one.fact.id)
        return Changed(
            what,
            one.fact.id,
            one.fact.statement,
            self._cites(one.stand.cites),
            turns,
            was,
            by,
            line.code if line else "",
            line.anchor if line else "",
        )

    def _cites(self, cites: tuple[Citation, ...]) -> Cites:
        return grouped(self.prepared.numbering.markers(cites))

    def _other(self, old: Standing, new: Standing) -> Changed | None:
        """What a fact says otherwise than before; None where it says the same."""
        figure = bounds(old.fact.value) and bounds(new.fact.value)
        was, now = _figure(old.fact), _figure(new.fact)
        if figure and was != now:
            return self._line("Figure", new, (Turn("", was, now),), by=self._by(old.fact, new))
        if fold(old.fact.statement) != fold(new.fact.statement):
            return self._line("Corrected", new, was=old.fact.statement, by=self._by(old.fact, new))
        turns = tuple(_turns(old.fact, new.fact))
        if turns:
            return self._line("Corrected", new, turns, by=self._by(old.fact, new))
        if _unclear(old) != _unclear(new):
            return self._line("Not clear" if _unclear(new) else "Settled", new, by=_decided(old.fact, new.fact))
        return None

    def _sources_of(self, one: Standing) -> Iterator[Changed]:
        """The sources that changed their story on a fact which says what it said."""
        for (source, name), story in self.retold.items():
            if name == one.fact.id:
                turn = Turn("", words(story.was), words(story.now))
                by = f"{self.sources[source].called(source)} changed its article"
                yield replace(self._line("Source", one, (turn,), by=by), cites=Cites())

    def _by(self, old: Fact, new: Standing) -> str:
        """Who says so now: the person who decided since, else the sources, with what their articles said before."""
        if said := _decided(old, new.fact):
            return said
        key = "value" if new.fact.value is not None else "statement"
        names = list(dict.fromkeys(cite.source for cite in new.carrying(key)))
        shown = [self._called(name, new.fact) for name in names[:_NAMED]]
        more = [f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []
        return f"according to {' and '.join([*shown, *more])}" if names else ""

    def _called(self, name: str, fact: Fact) -> str:
        called, story = self.sources[name].called(name), self.retold.get((name, fact.id))
        if story is None:
            return called
        was = words(story.was) if fact.value is not None else "otherwise"
        return f"{called}, whose article said {was} before"

    def _withdrawn(self) -> Iterator[Changed]:
        every = {fact.id: fact for fact in self.prepared.base.facts}
        replaced = {name for fact in every.values() for name in fact.replaces or ()}
        for name, fact in self.before.items():
            if name not in self.now and name not in replaced:
                yield Changed("Withdrawn", name, fact.statement, by=self._why(every.get(name)))

    def _why(self, fact: Fact | None) -> str:
        if fact is None:
            return "taken out"
        if fact.hold:
            return f"held: {fact.hold}"
        if fact.gone:
            cited = dict.fromkeys(cite.source for cite in fact.cites)
            names = [self.sources[name].called(name) for name in cited if name in self.articles]
            every = names and len(names) == len(cited) <= _NAMED
            return f"no longer in the article of {' and '.join(names)}" if every else "the newest run does not find it"
        return "its sources are not used any more"

    def _new_sources(self) -> Iterator[Changed]:
        numbers = self.prepared.numbering.numbers
        new = [name for name in numbers if name not in self.old.sources]
        names = [f"{self.sources[name].called(name)}{f' [{numbers[name]}]' if self.lines else ''}" for name in new]
        if names:
            yield Changed("New sources" if len(names) > 1 else "New source", "", ", ".join(names), anchor="sources")


def _figure(fact: Fact) -> str:
    return figure_words(fact.value, fact.precision, fact.unit) if bounds(fact.value) else ""


def _turns(old: Fact, new: Fact) -> Iterator[Turn]:
    for key in _KEYS:
        was, now = getattr(old, key), getattr(new, key)
        if was != now:
            yield Turn(KEYS.get(key, key.capitalize()), _shown(key, was), _shown(key, now))


def _shown(key: str, value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list) and not bounds(value):
        return ", ".join(map(str, value))
    return date_words(str(value)) if key == "when" else figure_words(value, None, None)


def _unclear(one: Standing) -> bool:
    """Whether sources contradict each other and nobody has decided, or somebody has asked."""
    return bool(one.fact.ask) or bool(one.disputed and not (one.fact.decided or one.fact.checked))


def _decided(old: Fact, new: Fact) -> str:
    for key, word in (("decided", "decided"), ("checked", "checked")):
        signed = getattr(new, key)
        if signed and signed != getattr(old, key):
            who, _, day = signed.partition(" ")
            return f"{word} by {who}{f', {short_date(day)}' if day else ''}"
    return ""
