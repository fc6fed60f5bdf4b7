"""Writes the sheet: every line gets its code, its words, and the numbers of the sources that say exactly that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.kinds.belonging import day_of
from factsheet.kinds.registry import kind_of
from factsheet.model.agreement import Reading
from factsheet.model.fact import Citation, Fact
from factsheet.model.passage import fold
from factsheet.render.citations import Cites, grouped
from factsheet.render.columns import FILLING, filling
from factsheet.render.composing import Piece
from factsheet.render.evidence import evidence
from factsheet.render.front import Alternative, Figure, Front, Line, Named, Quotation, Row, Run, Unclear
from factsheet.render.labels import date_words, figure_words, review_words, short_date, unit_words
from factsheet.render.placement import Entry, Spoken
from factsheet.render.prepared import Prepared
from factsheet.render.standing import Standing, heard, leading

_OF_ANOTHER = re.compile(r"\b(?:his|her|their|its)\b")
_NAMED_OTHERWISE = ("value", "when", "where")
_MOST_OTHERWISE = 12


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
        self.printed: dict[str, str] = {}
        self.see = {one.fact.id: f"U{at}" for at, one in enumerate(self.placed.unclear, start=1) if one.disputed}

    def front(self) -> Front:
        placed = self.placed
        dateline = self._dateline()
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
        right = filling(lines, unclear, quotes)
        return Front(
            title=placed.title,
            state=review_words(self.prepared.review),
            unsound=len(self.prepared.unsound),
            left_out=self._left_out(),
            dateline=dateline,
            figures=figures,
            unclear=unclear,
            people=people,
            quotes=quotes,
            evidence=evidence(self.uses, self.numbering, self.base.sources, self.prepared.attached),
            also=self._also(),
            alone=self._alone(),
            more=len(placed.rest),
            short=len(self.numbering.numbers) <= 5,
            right=right,
            wide=tuple(name for name in FILLING if name not in right),
            **lines,
        )

    def _left_out(self) -> tuple[str, ...]:
        """The articles that are not used, those with one reason together."""
        named: dict[str, list[str]] = {}
        for key, entry in self.base.sources.items():
            if entry.left_out:
                named.setdefault(entry.left_out, []).append(entry.publisher or key)
        return tuple(f"Left out: {', '.join(names)}: {reason}" for reason, names in named.items())

    def _also(self) -> tuple[Line, ...]:
        """What sources print otherwise without contradicting what the sheet prints: names, figures, days, wordings."""
        found: list[Line] = []
        for name, code in self.printed.items():
            standing = self.layout.standings[name]
            runs = [
                Run(f"“{self._shown(key, reading, standing.fact)}”", grouped(self.numbering.markers(reading.cites)))
                for key in _NAMED_OTHERWISE
                for reading in standing.otherwise.get(key, ())[1:]
                if reading.state != "superseded" and reading.cites
            ]
            if runs and len(found) < _MOST_OTHERWISE:
                found.append(Line(code=code, anchor=f"also-{code}", facts=(name,), runs=tuple(runs[:3])))
        return tuple(found)

    def _alone(self) -> str:
        """The only source, where there is no other."""
        names = [entry.publisher or id_ for id_, entry in self.base.sources.items() if id_ in self.numbering.numbers]
        return names[0] if len(names) == 1 else ""

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
        new = [fact for fact in facts if fact.id not in self.printed]
        self.printed |= {fact.id: code for fact in new}
        words = fold("".join(run.words for run in runs)).casefold()
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
            note=" ".join(fact.note for fact in new if fact.note),
            basis="; ".join(fact.basis for fact in new if fact.basis and fold(fact.basis).casefold() not in words),
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
        cites = self._markers(code, standing.carrying("statement"))
        label = Run(kind_of(fact).label(fact), cites)
        line = self._of(code, [fact], (label,), see=self.see.get(fact.id, ""), was=self._was(code, standing))
        return Figure(line, figure_words(fact.value, None, fact.unit), fact.precision or "")

    def _unclear(self, code: str, standing: Standing) -> Unclear:
        fact, kind = standing.fact, kind_of(standing.fact)
        key = next(iter(standing.disputed), None)
        if key is None:
            named = f"{fact.value}: " if kind.place in ("people", "bodies", "scenes") else ""
            run = Run(f"{named}{fact.ask}", self._markers(code, standing.carrying("value")))
            return Unclear(self._of(code, [fact], (run,)), ())
        given = [reading for reading in standing.disputed[key] if reading.cites]
        readings = tuple(
            Alternative(
                self._shown(key, reading, fact),
                self._markers(code, reading.cites),
                leading(given) if reading is given[0] else "",
            )
            for reading in given
        )
        return Unclear(self._of(code, [fact], (Run(kind.question(fact, key), Cites()),)), readings)

    def _shown(self, key: str, reading: Reading, fact: Fact) -> str:
        if key != "value":
            value = reading.value
            listed = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            return date_words(str(value)) if key == "when" else listed
        if kind_of(fact).dated and isinstance(reading.value, str):
            return date_words(reading.value)
        unit = unit_words(reading.value, fact.unit)
        return f"{figure_words(reading.value, reading.precision, fact.unit)}{f' {unit}' if unit else ''}"

    def _row(self, code: str, heading: str, facts: Sequence[Fact]) -> Row:
        return Row(code, heading, tuple(self._named(code, at, fact) for at, fact in enumerate(facts, start=1)))

    def _named(self, code: str, at: int, fact: Fact) -> Named:
        """Somebody in a row: behind each part the sources that say it, once where they are the same."""
        standing, kind = self.layout.standings[fact.id], kind_of(fact)
        caption = _caption(fact)
        parts = [("", kind.row_key(fact))]
        parts += [(f", {fact.age}", "age")] if fact.age is not None else []
        parts += [(f", {caption}", "role" if fact.role else "value")] if caption else []
        parts += [(f", who {fate}", "status")] if (fate := kind.fate(fact)) else []
        cites = [tuple(standing.carrying(key)) if key else () for _, key in parts]
        if not any(cites):
            cites[-1] = tuple(standing.carrying("value"))
        following = [*cites[1:], ()]
        said = [() if _sources(own) == _sources(after) else own for own, after in zip(cites, following, strict=True)]
        runs = tuple(Run(words, self._markers(code, own)) for (words, _), own in zip(parts, said, strict=True))
        line = self._of(code, [fact], runs[1:], see=self.see.get(fact.id, ""), at=at)
        return Named(line, str(fact.value), runs[0].cites, heard(standing) if kind.accuses(fact) else "")

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
            caption="" if known or speaker is None else _caption(speaker, deeds=False),
        )


def _caption(fact: Fact, *, deeds: bool = True) -> str:
    """What somebody is or, with `deeds`, does, unless that leans on another: "and his wife"."""
    caption = kind_of(fact).caption(fact)
    return "" if _OF_ANOTHER.search(caption) or (not deeds and caption.startswith("who ")) else caption


def _sources(cites: Sequence[Citation]) -> set[str]:
    return {cite.source for cite in cites}
