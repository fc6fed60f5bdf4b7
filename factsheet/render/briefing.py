"""The inventory: every fact of a fact base as the templates see it, with all decided that is no matter of design.

Templates get these plain, frozen records and nothing else: no models, no files, no functions of the package.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from factsheet.kinds.registry import heading, kind_of, kinds
from factsheet.kinds.sentence import only_named
from factsheet.model.agreement import Reading, counted, independents
from factsheet.model.calendar import days
from factsheet.model.fact import Fact, FactBase
from factsheet.model.figure import bounds
from factsheet.model.timex_words import in_words
from factsheet.render.citations import Cites, Marker, Numbering, Passage, grouped
from factsheet.render.labels import (
    KEYS,
    LOCALE,
    date_words,
    figure_words,
    language,
    review_words,
    short_date,
    unit_words,
)
from factsheet.render.prepared import Prepared
from factsheet.render.standing import Standing, heard
from factsheet.render.timeline import Chart, Dated, chart
from factsheet.render.wording import Stretch, compare, excerpt

_SUMMARY_WORDS = 90
_KEY_FIGURES = 6

_STATUS = {
    "agreed": ("✓", "agree"),
    "single": ("•", "one source"),
    "updated": ("↑", "updated"),
    "differs": ("≠", "sources differ"),
}
_COLUMNS = 40
"""Sources up to which the matrix has a cell for each: beyond, it would grow with facts times sources."""


@dataclass(frozen=True, slots=True)
class Status:
    """How the sources of a fact stand to each other: a code, a symbol and words for it."""

    code: str
    symbol: str
    words: str


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One reading of a key, and who gives it.

    `stretches` are its words compared with the fact's own (the fact's own with the next reading), `excerpt` only what
    differs and the words around it.
    """

    shown: str
    unit: str
    stretches: tuple[Stretch, ...]
    excerpt: tuple[Stretch, ...]
    cites: tuple[Marker, ...]
    as_of: str
    state: str
    own: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A key whose readings differ; `disputed` where both cannot be true today."""

    key: str
    label: str
    readings: tuple[ReadingView, ...]
    disputed: bool


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact as it is printed. Keys as in the fact base; what is absent is None, lists are tuples."""

    id: str
    anchor: str
    kind: str
    statement: str
    value: object
    shown: str
    number: str
    spans: tuple[str, ...]
    precision: str | None
    unit: str
    outcome: str | None
    role: str | None
    of: str | None
    age: int | None
    part: str | None
    status: str | None
    by: str | None
    who: tuple[str, ...]
    when: str | None
    when_words: str
    where: str | None
    why: str | None
    how: str | None
    aliases: tuple[str, ...]
    event: str | None
    part_of: str | None
    basis: str | None
    ask: str | None
    checked: str | None
    note: str | None
    cites: tuple[Marker, ...]
    cited: Cites
    cites_for: Mapping[str, tuple[Marker, ...]]
    agreement: Status
    differences: tuple[Difference, ...]
    decided: str | None
    unsound: str


@dataclass(frozen=True, slots=True)
class Section:
    """The facts of one kind, in the order of the fact base; apart from them the `names` of which nothing is said.

    `figures` says that they are numbers, `dated` that they stand in a timeline, `named_by` is the key of the name that
    is set in bold.
    """

    kind: str
    heading: str
    facts: tuple[FactView, ...]
    names: tuple[FactView, ...] = ()
    figures: bool = False
    dated: bool = False
    named_by: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """What happened at one date."""

    label: str
    facts: tuple[FactView, ...]
    main: bool


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A passage in the list of sources, and the facts that it carries."""

    passage: Passage
    facts: tuple[FactView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source in the list. `number` is None where it is not cited; `left_out` says why it is not used."""

    id: str
    number: int | None
    anchor: str
    title: str
    publisher: str
    byline: str
    url: str
    published: str
    published_iso: str
    published_basis: str
    updated: str
    wire: str
    left_out: str
    passages: tuple[CitedPassage, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the matrix: a fact, and for each numbered source the passages of it that are cited.

    Where there are more than `_COLUMNS` sources, only those that the fact cites have a cell.
    """

    fact: FactView
    cells: tuple[tuple[Passage, ...], ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that a template may print."""

    title: str
    slug: str
    desk: str
    embargo: str
    language: str
    as_of: str
    as_of_iso: str
    draft: bool
    state: str
    unsound: int
    main: FactView | None
    summary: tuple[FactView, ...]
    key_figures: tuple[FactView, ...]
    disputed: tuple[FactView, ...]
    updated: tuple[FactView, ...]
    differing: tuple[FactView, ...]
    moments: tuple[Moment, ...]
    undated: tuple[FactView, ...]
    chart: Chart | None
    sections: tuple[Section, ...]
    questions: tuple[FactView, ...]
    sources: tuple[SourceView, ...]
    left_out: tuple[SourceView, ...]
    matrix: tuple[Row, ...]
    facts: int
    independent: int
    withheld: int


def briefing(base: FactBase, texts: Mapping[str, str], unsound: Mapping[str, str] | None = None) -> Briefing:
    """The view of `base`; `texts` are the sources' full texts by id, as far as they are at hand.

    `unsound` gives the facts whose citations prove nothing, by id, with the reason.
    """
    return inventory(Prepared(base, texts, unsound or {}))


def inventory(prepared: Prepared) -> Briefing:
    """The view of every fact of a fact base."""
    base, facts, numbering, main = prepared.base, prepared.facts, prepared.numbering, prepared.layout.scene.main
    figures = [fact for fact in facts if kind_of(fact).place == "figures"]
    key_figures = [fact for fact in figures if not fact.part_of][:_KEY_FIGURES]
    by_kind = _by_kind(facts)
    dated = _dated([fact for fact in facts if kind_of(fact).dated])
    views = {
        fact.id: _view(prepared.layout.standings[fact.id], numbering, prepared.unsound.get(fact.id, ""))
        for fact in facts
    }
    moments = tuple(
        Moment(label, tuple(_told(views[fact.id]) for fact in same), main in same) for label, same in dated if label
    )
    figured = {fact.id for fact in figures}
    uses: dict[str, list[FactView]] = {}
    for fact in facts:
        for marker in numbering.markers(counted(fact, base.sources)):
            for passage in marker.passages:
                uses.setdefault(passage.anchor, []).append(views[fact.id])
    numbers = sorted(numbering.numbers.items(), key=lambda item: item[1])
    return Briefing(
        title=prepared.layout.placed.title,
        slug=base.slug or "",
        desk=base.desk or "",
        embargo=base.embargo or "",
        language=language(LOCALE),
        as_of=date_words(base.as_of),
        as_of_iso=as_of_iso(base),
        draft=prepared.review.state != "signed off",
        state=review_words(prepared.review),
        unsound=sum(bool(view.unsound) for view in views.values()),
        main=views[main.id] if main else None,
        summary=tuple(views[fact.id] for fact in _summary(facts, main)),
        key_figures=tuple(views[fact.id] for fact in key_figures),
        disputed=tuple(
            sorted(
                (view for view in views.values() if view.agreement.code == "differs"),
                key=lambda view: (view.id not in figured, bool(view.spans and view.by)),
            )
        ),
        updated=tuple(view for view in views.values() if view.agreement.code == "updated"),
        differing=tuple(views[fact.id] for fact in figures if views[fact.id].differences),
        moments=moments,
        undated=tuple(views[fact.id] for label, same in dated if not label for fact in same),
        chart=chart(
            [Dated(_covered(same[0]), _short(same[0]), len(same), main in same) for label, same in dated if label]
        ),
        sections=tuple(_section(kind, same, views) for kind, same in by_kind.items()),
        questions=tuple(view for view in views.values() if view.ask),
        sources=tuple(_source(base, id_, number, numbering, uses) for id_, number in numbers),
        left_out=tuple(
            _source(base, id_, None, numbering, uses) for id_ in base.sources if id_ not in numbering.numbers
        ),
        matrix=_matrix(by_kind, views, [id_ for id_, _ in numbers]),
        facts=len(facts),
        independent=independents(numbering.numbers, base.sources),
        withheld=len(base.facts) - len(facts),
    )


def others(sections: Sequence[Section], shown: Collection[str]) -> list[Section]:
    """`sections` without the facts whose ids are `shown`; none that is empty."""

    def left(facts: tuple[FactView, ...]) -> tuple[FactView, ...]:
        return tuple(fact for fact in facts if fact.id not in shown)

    found = [replace(section, facts=left(section.facts), names=left(section.names)) for section in sections]
    return [section for section in found if section.facts or section.names]


def _told(view: FactView) -> FactView:
    """A date's fact below its heading: what happened, without the date before it."""
    words = in_words(str(view.value)) if view.kind == "date" else None
    before = f"{words}: ".casefold() if words else ""
    if not before or not view.statement.casefold().startswith(before):
        return view
    return replace(view, statement=view.statement[len(before) :])


def places(view: Briefing) -> dict[str, str]:
    """What stands at the anchors of an inventory, in words."""
    found = {"questions": "Open questions"}
    for fact in (fact for section in view.sections for fact in (*section.facts, *section.names)):
        found[fact.anchor] = fact.statement
    for source in view.sources:
        found[source.anchor] = f"Source {source.number}: {source.publisher}"
        for cited in source.passages:
            found[cited.passage.anchor] = f"Passage {cited.passage.number}: {cited.passage.words}"
    return found


def as_of_iso(base: FactBase) -> str:
    """The day of a sheet, ISO; "" where the fact base gives none."""
    covered = days(base.as_of)
    return covered.last.isoformat() if covered else ""


def _by_kind(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The facts of each kind, kinds in their order; those that no package here knows last."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.kind, []).append(fact)
    known = kinds()
    last = max(kind.order for kind in known.values()) + 1
    return dict(sorted(found.items(), key=lambda item: known[item[0]].order if item[0] in known else last))


def _section(kind: str, same: Sequence[Fact], views: Mapping[str, FactView]) -> Section:
    described = kind_of(same[0])
    return Section(
        kind=kind,
        heading=heading(kind),
        facts=tuple(views[fact.id] for fact in same if not only_named(fact)),
        names=tuple(views[fact.id] for fact in same if only_named(fact)),
        figures=described.place == "figures",
        dated=described.dated,
        named_by=described.named_by,
    )


def _summary(facts: Sequence[Fact], main: Fact | None) -> list[Fact]:
    """The facts that make the first paragraph: the sheet's event, then the first of the kinds that carry a story."""
    chosen = [main] if main else []
    left = {name: kind.in_summary for name, kind in kinds().items()}
    words = len(main.statement.split()) if main else 0
    for fact in facts:
        length = len(fact.statement.split())
        said = any(fact.statement == other.statement for other in chosen)
        if said or not left.get(fact.kind) or words + length > _SUMMARY_WORDS or fact.ask:
            continue
        left[fact.kind] -= 1
        words += length
        chosen.append(fact)
    return chosen


def _when(fact: Fact) -> str | None:
    return fact.when or (fact.value if isinstance(fact.value, str) and days(fact.value) else None)


def _covered(fact: Fact):  # type: ignore[no-untyped-def]
    covered = days(_when(fact))
    assert covered is not None
    return covered


def _short(fact: Fact) -> str:
    return short_date(_when(fact))


def _dated(facts: Sequence[Fact]) -> list[tuple[str, list[Fact]]]:
    """Facts by date, earliest first, each date with its label; those without a date last, under an empty label."""

    def order(fact: Fact) -> tuple[date, date, str]:
        covered = days(_when(fact))
        if covered is None:
            return date.max, date.max, ""
        return covered.first, covered.last, date_words(_when(fact))

    ordered = sorted(facts, key=order)
    return [(key[2], list(same)) for key, same in groupby(ordered, key=order)]


def _view(standing: Standing, numbering: Numbering, unsound: str) -> FactView:
    fact, stand = standing.fact, standing.stand
    keys = ("statement", "value", "who", "when", "where", "why", "how")
    value = tuple(fact.value) if isinstance(fact.value, list) else fact.value
    figure = bounds(fact.value) is not None
    return FactView(
        id=fact.id,
        anchor=f"f-{fact.id}",
        kind=fact.kind,
        statement=fact.statement,
        value=value,
        shown=figure_words(fact.value, fact.precision, fact.unit) if fact.value is not None else "",
        number=figure_words(fact.value, None, fact.unit) if figure else "",
        spans=() if figure or value is None else tuple(map(str, value)) if isinstance(value, tuple) else (str(value),),
        precision=fact.precision,
        unit=unit_words(fact.value, fact.unit),
        outcome=fact.outcome,
        role=fact.role,
        of=fact.of,
        age=fact.age,
        part=fact.part,
        status=fact.status,
        by=fact.by,
        who=tuple(fact.who or ()),
        when=fact.when,
        when_words=date_words(fact.when),
        where=fact.where,
        why=fact.why,
        how=fact.how,
        aliases=tuple(fact.aliases or ()),
        event=fact.event,
        part_of=fact.part_of,
        basis=fact.basis,
        ask=fact.ask,
        checked=fact.checked,
        note=fact.note,
        cites=(cites := numbering.markers(stand.cites)),
        cited=grouped(cites),
        cites_for={key: numbering.markers(standing.carrying(key)) for key in keys},
        agreement=_status(standing),
        differences=tuple(_difference(key, readings, fact, numbering) for key, readings in stand.readings.items()),
        decided=fact.decided,
        unsound=unsound,
    )


def _status(standing: Standing) -> Status:
    stand = standing.stand
    symbol, words = _STATUS[stand.status]
    if stand.status in ("agreed", "single") and (parted := heard(standing)):
        words = parted
    elif stand.status == "agreed":
        words = f"{stand.supporting} sources agree"
    elif stand.status == "single" and stand.carriers > 1:
        words = f"one source, in {stand.carriers} outlets"
    return Status(stand.status, symbol, words)


def _difference(key: str, readings: Sequence[Reading], fact: Fact, numbering: Numbering) -> Difference:
    own = _words(key, readings[0], fact)
    rivals = [_words(key, reading, fact) for reading in readings[1:]]
    views = tuple(
        ReadingView(
            shown=shown,
            unit=unit_words(reading.value, fact.unit),
            stretches=(stretches := compare(shown, own if index else rivals[0])),
            excerpt=excerpt(stretches),
            cites=numbering.markers(reading.cites),
            as_of=date_words(reading.as_of),
            state=reading.state,
            own=index == 0,
        )
        for index, (reading, shown) in enumerate(zip(readings, [own, *rivals], strict=True))
    )
    return Difference(key, KEYS.get(key, key), views, any(reading.state == "disputed" for reading in readings))


def _words(key: str, reading: Reading, fact: Fact) -> str:
    if key == "when" and isinstance(reading.value, str):
        return date_words(reading.value)
    if key == "who" and isinstance(reading.value, list):
        return ", ".join(map(str, reading.value))
    return figure_words(reading.value, reading.precision, fact.unit if key == "value" else None)


def _source(
    base: FactBase, id_: str, number: int | None, numbering: Numbering, uses: Mapping[str, Sequence[FactView]]
) -> SourceView:
    entry = base.sources[id_]
    basis = entry.published_basis or ""
    origin = basis.removeprefix("inferred from ")
    if origin != basis and origin in base.sources:
        basis = f"inferred from {base.sources[origin].called(origin)}"
    return SourceView(
        id=id_,
        number=number,
        anchor=f"s{number}" if number else f"s-{id_}",
        title=entry.title or "",
        publisher=entry.called(id_),
        byline=entry.byline or "",
        url=entry.url if entry.url and entry.url.lower().startswith(("http://", "https://")) else "",
        published=date_words(entry.published),
        published_iso=entry.published or "",
        published_basis=basis,
        updated=date_words(entry.updated),
        wire=base.sources[entry.wire].called(entry.wire) if entry.wire in base.sources else entry.wire or "",
        left_out=entry.left_out or "",
        passages=tuple(
            CitedPassage(passage, tuple(uses.get(passage.anchor, ())))
            for passage in numbering.passages.get(id_, {}).values()
        ),
    )


def _matrix(
    by_kind: Mapping[str, list[Fact]], views: Mapping[str, FactView], sources: Sequence[str]
) -> tuple[Row, ...]:
    """A row for each fact but the names alone, kind by kind."""
    told = (fact for same in by_kind.values() for fact in same if not only_named(fact))
    return tuple(_row(views[fact.id], sources) for fact in told)


def _row(view: FactView, sources: Sequence[str]) -> Row:
    cells = {marker.source: marker.passages for marker in view.cites}
    if len(sources) > _COLUMNS:
        return Row(view, tuple(marker.passages for marker in view.cites))
    return Row(view, tuple(cells.get(source, ()) for source in sources))
