"""The sheet as its templates see it: every line with its code, its citations as numbers, and the evidence behind it.

Plain, frozen records and nothing else, as the inventory of all facts (`briefing`) has them, too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factsheet.kinds.registry import kind_of
from factsheet.model.agreement import Reading
from factsheet.model.fact import Citation, Fact
from factsheet.render.belonging import day_of
from factsheet.render.citations import Cites, grouped
from factsheet.render.composing import Piece
from factsheet.render.evidence import Evidence, evidence
from factsheet.render.labels import date_words, figure_words, number_words, review_words, short_date, unit_words
from factsheet.render.placement import Entry, Spoken
from factsheet.render.prepared import Prepared
from factsheet.render.standing import Standing


@dataclass(frozen=True, slots=True)
class Run:
    """Words, and the citations that follow them."""

    words: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the sheet. `facts` are the ids of those that it prints; `mark` is empty, differs or updated.

    `anchor` is its own on the page, its code where it stands alone; `was` is what older reports say, `see` the code of
    the line that has the readings, `day` the date that stands before it in a timeline, `unsound`
    why what it says is not proved.
    """

    code: str
    anchor: str
    facts: tuple[str, ...]
    runs: tuple[Run, ...]
    mark: str = ""
    was: tuple[Run, ...] = ()
    see: str = ""
    day: str = ""
    unsound: str = ""
    note: str = ""
    basis: str = ""
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure: the number with what makes it less exact, and what it counts."""

    line: Line
    number: str
    precision: str
    unit: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """One reading of what sources differ on."""

    shown: str
    cites: Cites


@dataclass(frozen=True, slots=True)
class Unclear:
    """A question: readings that exclude each other, or what somebody has asked."""

    line: Line
    readings: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A person or body in a row of the sheet."""

    line: Line
    name: str
    age: str
    caption: str


@dataclass(frozen=True, slots=True)
class Row:
    """People, or bodies, that are the same in the story."""

    code: str
    heading: str
    names: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words; `caption` says what the speaker is where no other line does."""

    line: Line
    words: str
    by: str
    caption: str


@dataclass(frozen=True, slots=True)
class Front:
    """The sheet. `more` counts the facts that only the web page and the fact base have; `short`: of few sources.

    `state` says how far people have looked, `unsound` counts the facts that are crossed out.
    """

    title: str
    state: str
    unsound: int
    dateline: tuple[Line, ...]
    summary: tuple[Line, ...]
    figures: tuple[Figure, ...]
    established: tuple[Line, ...]
    unclear: tuple[Unclear, ...]
    next: tuple[Line, ...]
    moments: tuple[Line, ...]
    people: tuple[Row, ...]
    quotes: tuple[Quotation, ...]
    background: tuple[Line, ...]
    evidence: Evidence
    more: int
    short: bool
    right: tuple[str, ...]
    """The places that stand below what is not clear, as long as they fill the right column: next, quotes, …"""
    wide: tuple[str, ...]
    """The places that stand across the page, in two columns."""


def front(prepared: Prepared) -> Front:
    """The sheet of a fact base."""
    return _Writer(prepared).front()


class _Writer:
    """Gives out the codes and remembers which passage stands behind which."""

    def __init__(self, prepared: Prepared) -> None:
        self.prepared, self.base = prepared, prepared.base
        self.layout, self.numbering = prepared.layout, prepared.numbering
        self.placed = prepared.layout.placed
        self.uses: list[tuple[str, Citation]] = []
        self.see = {one.fact.id: f"U{at}" for at, one in enumerate(self.placed.unclear, start=1) if one.disputed}

    def front(self) -> Front:
        placed = self.placed
        lines = {
            name: tuple(self._line(f"{letter}{at}", entry) for at, entry in enumerate(entries, start=1))
            for name, letter, entries in (
                ("summary", "S", placed.summary),
                ("established", "E", placed.established),
                ("next", "N", placed.next),
                ("moments", "T", placed.moments),
                ("background", "B", placed.background),
            )
        }
        figures = tuple(self._figure(f"F{at}", fact) for at, fact in enumerate(placed.figures, start=1))
        unclear = tuple(self._unclear(f"U{at}", one) for at, one in enumerate(placed.unclear, start=1))
        people = tuple(
            self._row(f"P{at}", row, facts) for at, (row, facts) in enumerate(placed.people.items(), start=1)
        )
        quotes = tuple(self._quotation(f"Q{at}", one) for at, one in enumerate(placed.quotes, start=1))
        dateline = self._dateline()
        right = _right(lines, unclear, quotes)
        return Front(
            title=placed.title,
            state=review_words(self.prepared.review),
            unsound=len(self.prepared.unsound),
            dateline=dateline,
            figures=figures,
            unclear=unclear,
            people=people,
            quotes=quotes,
            evidence=evidence(self.uses, self.numbering, self.base.sources),
            more=len(placed.rest),
            short=len(self.numbering.numbers) <= 5,
            right=right,
            wide=tuple(name for name in _FILLING if name not in right),
            **lines,
        )

    def _markers(self, code: str, cites: Sequence[Citation]) -> Cites:
        self.uses += [(code, cite) for cite in cites]
        return grouped(self.numbering.markers(cites))

    def _runs(self, code: str, pieces: Sequence[Piece]) -> tuple[Run, ...]:
        return tuple(Run(piece.words, self._markers(code, piece.cites)) for piece in pieces)

    def _line(self, code: str, entry: Entry) -> Line:
        first = self.layout.standings[entry.facts[0].id]
        was = self._was(code, first)
        see = next((self.see[fact.id] for fact in entry.facts if fact.id in self.see), "")
        day = short_date(day_of(first.fact)) if code.startswith("T") else ""
        return self._of(code, entry.facts, self._runs(code, entry.pieces), see=see, was=was, day=day)

    def _of(
        self,
        code: str,
        facts: Sequence[Fact],
        runs: tuple[Run, ...] = (),
        *,
        see: str = "",
        was: tuple[Run, ...] = (),
        at: int = 0,
        day: str = "",
    ) -> Line:
        return Line(
            code=code,
            anchor=f"{code}-{at}" if at else code,
            facts=tuple(fact.id for fact in facts),
            runs=runs,
            mark="differs" if see else "updated" if was else "",
            was=was,
            see=see,
            day=day,
            unsound=" ".join(self.prepared.unsound[fact.id] for fact in facts if fact.id in self.prepared.unsound),
            note=" ".join(fact.note for fact in facts if fact.note),
            basis="; ".join(fact.basis for fact in facts if fact.basis),
            checked=all(fact.checked for fact in facts),
        )

    def _was(self, code: str, standing: Standing) -> tuple[Run, ...]:
        """What older reports say of a figure that has changed since."""
        readings = standing.otherwise.get("value", ())
        older = [reading for reading in readings if reading.state == "superseded"]
        return tuple(
            Run(self._shown("value", reading, standing.fact), self._markers(code, reading.cites))
            for reading in older[:2]
        )

    def _dateline(self) -> tuple[Line, ...]:
        main = self.placed.main
        if main is None:
            return ()
        standing = self.layout.standings[main.id]
        lines: list[Line] = []
        for key, shown in (("when", date_words(main.when)), ("where", main.where or "")):
            if shown:
                code = f"D{len(lines) + 1}"
                cites = self._markers(code, standing.carrying(key))
                see = self.see.get(main.id, "") if key in standing.disputed else ""
                lines.append(self._of(code, [main], (Run(shown, cites),), see=see))
        return tuple(lines)

    def _figure(self, code: str, fact: Fact) -> Figure:
        standing = self.layout.standings[fact.id]
        cites = self._markers(code, standing.carrying("value"))
        label = Run(kind_of(fact).label(fact), cites)
        assert isinstance(fact.value, int | float)
        line = self._of(code, [fact], (label,), see=self.see.get(fact.id, ""), was=self._was(code, standing))
        return Figure(line, number_words(fact.value, fact.unit), fact.precision or "", "")

    def _unclear(self, code: str, standing: Standing) -> Unclear:
        fact, kind = standing.fact, kind_of(standing.fact)
        key = next(iter(standing.disputed), None)
        if key is None:
            named = f"{fact.value}: " if kind.place in ("people", "bodies", "scenes") else ""
            run = Run(f"{named}{fact.ask}", self._markers(code, standing.carrying("value")))
            return Unclear(self._of(code, [fact], (run,)), ())
        readings = tuple(
            Alternative(self._shown(key, reading, fact), self._markers(code, reading.cites))
            for reading in standing.disputed[key]
            if reading.cites
        )
        return Unclear(self._of(code, [fact], (Run(kind.question(fact, key), Cites()),)), readings)

    def _shown(self, key: str, reading: Reading, fact: Fact) -> str:
        if key != "value":
            value = reading.value
            return (
                date_words(str(value)) if key == "when" else ", ".join(value) if isinstance(value, list) else str(value)
            )
        unit = unit_words(reading.value, fact.unit)
        return f"{figure_words(reading.value, reading.precision, fact.unit)}{f' {unit}' if unit else ''}"

    def _row(self, code: str, heading: str, facts: Sequence[Fact]) -> Row:
        named = []
        for at, fact in enumerate(facts, start=1):
            standing = self.layout.standings[fact.id]
            caption = kind_of(fact).caption(fact)
            key = "role" if caption else "age" if fact.age else "value"
            runs = (Run("", self._markers(code, standing.carrying(key))),)
            age = str(fact.age) if fact.age is not None else ""
            named.append(
                Named(self._of(code, [fact], runs, see=self.see.get(fact.id, ""), at=at), str(fact.value), age, caption)
            )
        return Row(code, heading, tuple(named))

    def _quotation(self, code: str, spoken: Spoken) -> Quotation:
        fact = spoken.fact
        rows = [named for facts in self.placed.people.values() for named in facts]
        known = any(str(named.value) == fact.by for named in rows)
        speaker = next((one.fact for one in self.layout.standings.values() if str(one.fact.value) == fact.by), None)
        runs = (Run("", self._markers(code, spoken.cites)),)
        return Quotation(
            line=self._of(code, [fact], runs, see=self.see.get(fact.id, "")),
            words=spoken.words,
            by=str(fact.by),
            caption="" if known or speaker is None else kind_of(speaker).caption(speaker),
        )


def _right(
    lines: Mapping[str, Sequence[Line]], unclear: Sequence[Unclear], quotes: Sequence[Quotation]
) -> tuple[str, ...]:
    """The places that fill the right column up to the height of the left one."""
    heights = {
        "next": [_height(line) for line in lines["next"]],
        "quotes": [_rows(len(one.words)) + 1 for one in quotes],
        "timeline": [_height(line) for line in lines["moments"]],
        "background": [_height(line) for line in lines["background"]],
    }
    room = sum(_height(line) for line in lines["established"])
    room -= sum(
        1 + _rows(sum(len(reading.shown) + 8 for reading in one.readings)) + _height(one.line) for one in unclear
    )
    chosen = []
    for name in _FILLING:
        if heights[name] and sum(heights[name]) + _HEADING <= room:
            room -= sum(heights[name]) + _HEADING
            chosen.append(name)
    return tuple(chosen)


_FILLING = ("next", "quotes", "timeline", "background")
_HEADING = 1.6
_COLUMN = 56
"""Letters in a line of a column."""


def _height(line: Line) -> float:
    """About how many rows of a column a line takes."""
    return _rows(sum(len(run.words) + 4 for run in line.runs) + len(line.day))


def _rows(letters: int) -> float:
    return -(-letters // _COLUMN) + 0.3


def places(front: Front) -> dict[str, str]:
    """What stands at the anchors of the sheet's lines, in words."""
    return {line.anchor: f"{line.code}: {''.join(run.words for run in line.runs)}" for line in lines(front).values()}


def lines(front: Front) -> Mapping[str, Line]:
    """The line that prints each fact, by the fact's id; the first where there are several."""
    every = [
        *front.summary,
        *(figure.line for figure in front.figures),
        *front.established,
        *(one.line for one in front.unclear),
        *front.next,
        *front.moments,
        *(named.line for row in front.people for named in row.names),
        *(quote.line for quote in front.quotes),
        *front.background,
        *front.dateline,
    ]
    found: dict[str, Line] = {}
    for line in every:
        for fact in line.facts:
            found.setdefault(fact, line)
    return found
