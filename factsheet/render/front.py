"""The sheet as its templates see it: every line with its code, its citations as numbers, and the evidence behind it.

Plain, frozen records and nothing else, as the inventory of all facts (`briefing`) has them, too. `writing` fills them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factsheet.render.citations import Cites
from factsheet.render.evidence import Evidence


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


@dataclass(frozen=True, slots=True)
class Alternative:
    """One reading of what sources differ on; `lead` says what the first has on its side: "in 2 of 3 reports"."""

    shown: str
    cites: Cites
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Unclear:
    """A question: readings that exclude each other, or what somebody has asked."""

    line: Line
    readings: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A person or body in a row of the sheet. The runs of the line follow the name: age, and what somebody is.

    `heard` says that fewer sources give what became of somebody than the name: "named by 7, charged according to 1".
    """

    line: Line
    name: str
    cites: Cites
    heard: str = ""


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
    left_out: tuple[str, ...]
    """Articles that are not used, and why, a line a reason."""
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
    also: tuple[Line, ...]
    """What sources print otherwise without contradicting a line: its code, and runs with the other wordings."""
    alone: str
    """The source, where there is only one."""
    more: int
    short: bool
    right: tuple[str, ...]
    """The places that stand below what is not clear, as long as they fill the right column: next, quotes, …"""
    wide: tuple[str, ...]
    """The places that stand across the page, in two columns."""


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
