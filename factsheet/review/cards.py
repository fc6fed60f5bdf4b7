"""A fact as a card shows it: what it says, who says it, what waits for a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factsheet.factbase.listing import Row, row
from factsheet.factbase.write import flow
from factsheet.model.agreement import Reading, agreement
from factsheet.model.fact import Citation, Fact, Readings, SourceEntry
from factsheet.model.passage import plain
from factsheet.render.citations import Numbering
from factsheet.render.labels import KEYS, date_words, figure_words, unit_words

_SHOWN_KEYS = tuple(key for key in ("value", *Readings.model_fields) if key not in ("precision", "unit"))
_LABELS = {**KEYS, "value": "Value", "by": "Said by", "section": "Section", "story": "Story", "statement": "Statement"}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage of a card. `anchor` is its mark in the article, empty where it stands nowhere; `problem` says why.

    `reads` is what it gives otherwise than the fact, a label and words each; `carries` the keys that it is cited for.
    """

    number: int
    source: str
    publisher: str
    published: str
    words: str
    before: str
    after: str
    anchor: str
    address: str
    reads: tuple[tuple[str, str], ...]
    carries: str
    problem: str


@dataclass(frozen=True, slots=True)
class Side:
    """One reading of what sources differ on: in words, as it is typed to decide for it, and who gives it."""

    words: str
    typed: str
    sources: str
    own: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A key on which sources differ, with each reading, the fact's own first."""

    key: str
    label: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A fact on the page. `seen` is the digest of what it says: an action names it, and meets a fact that says so."""

    id: str
    seen: str
    number: int
    kind: str
    statement: str
    keys: tuple[tuple[str, str], ...]
    flags: tuple[str, ...]
    disputed: bool
    ask: str
    suggests: tuple[tuple[str, str], ...]
    gone: str
    gone_whole: bool
    hold: str
    note: str
    basis: str
    decided: str
    checked: str
    section: str
    is_event: bool
    news: str
    differences: tuple[Difference, ...]
    passages: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What takes time to work out of a fact, and depends on nothing but the fact and the sources: how these agree."""

    fact: Fact
    seen: str
    open: bool
    differences: tuple[Difference, ...]

    @classmethod
    def of(cls, fact: Fact, seen: str, sources: Mapping[str, SourceEntry]) -> Standing:
        """Where `fact`, whose digest is `seen`, stands."""
        found = row(fact, sources)
        return cls(fact, seen, found.open, tuple(_differences(fact, found, sources)))


def card(
    standing: Standing,
    number: int,
    sources: Mapping[str, SourceEntry],
    numbering: Numbering,
    texts: Mapping[str, str],
    event: str,
    news: str = "",
) -> Card:
    """The card of a fact; `number` counts from 1, `event` is the id of the fact that the sheet is about, `news` what
    became of it since the newest version."""
    fact, differences = standing.fact, standing.differences
    settled = bool(fact.decided or fact.checked)
    gone = "; ".join(dict.fromkeys(text for text in (fact.gone, *(cite.gone for cite in fact.cites)) if text))
    flags = {
        "open": standing.open or (bool(differences) and not settled),
        "disputed": bool(differences),
        "unreviewed": not fact.checked and not fact.hold,
        "held": bool(fact.hold),
        "checked": bool(fact.checked),
        "news": bool(news),
    }
    return Card(
        id=fact.id,
        seen=standing.seen,
        number=number,
        kind=fact.kind,
        statement=fact.statement,
        keys=tuple(_keys(fact)),
        flags=tuple(name for name, holds in flags.items() if holds),
        disputed=bool(differences) and not settled,
        ask=fact.ask or "",
        suggests=tuple((label(key), _suggested(key, value, fact)) for key, value in (fact.suggests or {}).items()),
        gone=gone,
        gone_whole=fact.gone is not None,
        hold=fact.hold or "",
        note=fact.note or "",
        basis=fact.basis or "",
        decided=fact.decided or "",
        checked=fact.checked or "",
        section=fact.section or "",
        is_event=fact.id == event,
        news=news,
        differences=differences,
        passages=tuple(_quoted(cite, fact, sources, numbering, texts) for cite in fact.cites),
    )


def label(key: str) -> str:
    """What the page calls a key."""
    return _LABELS.get(key, key.replace("_", " ").capitalize())


def _keys(fact: Fact) -> list[tuple[str, str]]:
    """The typed keys that the statement does not print word for word."""
    shown = []
    for key in _SHOWN_KEYS:
        value = getattr(fact, key)
        if value is None or value == []:
            continue
        words = _words(key, value, fact)
        texts = value if isinstance(value, list) else [value] if isinstance(value, str) else []
        if texts and key != "by" and all(plain(text) in fact.statement for text in texts):
            continue
        shown.append((label(key), words))
    for key in ("section", "story", "event", "part_of"):
        if (value := getattr(fact, key)) is not None:
            shown.append((label(key), str(value)))
    return shown


def _words(key: str, value: object, fact: Fact) -> str:
    if key == "when" or (key == "value" and fact.kind == "date"):
        return date_words(str(value))
    if key == "value" and isinstance(value, int | float):
        return f"{figure_words(value, fact.precision, fact.unit)} {unit_words(value, fact.unit)}".strip()
    if isinstance(value, list):
        return (" … " if key == "value" else ", ").join(map(str, value))
    return figure_words(value, None, None)


def _suggested(key: str, value: object, fact: Fact) -> str:
    if key == "cites" and isinstance(value, list):
        return "; ".join(f"{cite.get('source')}: {plain(str(cite.get('quote', '')))}" for cite in value)
    return _words(key, value, fact)


def _differences(fact: Fact, found: Row, sources: Mapping[str, SourceEntry]) -> list[Difference]:
    keys = agreement(fact, sources).keys if found.differ else {}
    return [
        Difference(
            key=key,
            label=label(key),
            sides=tuple(_side(key, reading, fact, at == 0, sources) for at, reading in enumerate(keys[key].readings)),
        )
        for key in found.differ
    ]


def _side(key: str, reading: Reading, fact: Fact, own: bool, sources: Mapping[str, SourceEntry]) -> Side:
    """A reading. What is as exact as the fact alone can be decided for by a click: else more than a key changes."""
    value = reading.value
    alike = key != "value" or reading.precision == fact.precision
    named = dict.fromkeys(sources[cite.source].called(cite.source) for cite in reading.cites)
    words = figure_words(value, reading.precision, fact.unit if key == "value" else None)
    return Side(
        words=date_words(words) if key == "when" else words,
        typed=(flow(value) if isinstance(value, list) else str(value)) if alike else "",
        sources=", ".join(named),
        own=own,
    )


def _quoted(
    cite: Citation, fact: Fact, sources: Mapping[str, SourceEntry], numbering: Numbering, texts: Mapping[str, str]
) -> Quoted:
    entry = sources.get(cite.source)
    carries = ", ".join(label(key) for key in cite.for_ or ()).lower()
    reads = tuple(_readings(cite, fact))
    if entry is None:
        problem = "this source is not listed"
        return Quoted(0, cite.source, cite.source, "", cite.quote, "", "", "", "", reads, carries, problem)
    passage = numbering.passage(cite)
    found = (cite.source, passage.anchor) in numbering.spans
    problem = cite.gone or ""
    if entry.left_out:
        problem = f"not used: {entry.left_out}"
    elif not found and not problem:
        problem = "these words do not stand in its text" if cite.source in texts else "its text is not at hand"
    return Quoted(
        number=numbering.numbers[cite.source],
        source=cite.source,
        publisher=entry.called(cite.source),
        published=date_words(entry.published),
        words=passage.words,
        before=passage.before,
        after=passage.after,
        anchor=passage.anchor,
        address=passage.address,
        reads=reads,
        carries=carries,
        problem=problem,
    )


def _readings(cite: Citation, fact: Fact) -> list[tuple[str, str]]:
    given = [("value", cite.says), *((key, getattr(cite, key)) for key in Readings.model_fields)]
    return [(label(key), _words(key, value, fact)) for key, value in given if value is not None]
