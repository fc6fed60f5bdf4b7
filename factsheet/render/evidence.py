"""The passages behind the sheet: by source, in the order of each article, each once, with the lines that rest on it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from factsheet.model.fact import Citation, SourceEntry
from factsheet.render.citations import Numbering, Passage
from factsheet.render.labels import date_words

_NAMES = "P"
"""The letter of lines whose passages often only name somebody."""
_FEW = 6
"""Words of a passage that only names."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A passage as the end of the sheet prints it: all anchors that lead to it, and the codes of its lines."""

    anchors: tuple[str, ...]
    codes: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Witness:
    """A source with its passages."""

    number: int
    id: str
    publisher: str
    title: str
    published: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind the sheet; `anchors` are the passages' anchors that lead somewhere in it."""

    witnesses: tuple[Witness, ...]
    anchors: frozenset[str]


def evidence(
    uses: Sequence[tuple[str, Citation]],
    numbering: Numbering,
    sources: Mapping[str, SourceEntry],
    attached: Collection[str] = (),
) -> Evidence:
    """The evidence for `uses`: the code of a line, and a citation of it.

    Passages that only name somebody are left out. They stand in the order of the article where its text is `attached`
    to the sheet (ids of sources), else in that of the lines: the page depends on nothing that does not travel with it.
    """

    def order(source: str, one: tuple[Passage, list[str]]) -> tuple[int, tuple[int, int]]:
        place = numbering.place(source, one[0]) if source in attached else -1
        return place, min(map(_order, one[1]))

    by_source: dict[str, dict[str, tuple[Passage, list[str]]]] = {}
    for code, cite in uses:
        passage = numbering.passage(cite)
        held = by_source.setdefault(cite.source, {}).setdefault(passage.anchor, (passage, []))
        if code not in held[1]:
            held[1].append(code)
    witnesses = []
    for source, number in sorted(numbering.numbers.items(), key=lambda item: item[1]):
        found = [
            (passage, codes) for passage, codes in by_source.get(source, {}).values() if not _names(passage, codes)
        ]
        entry = sources[source]
        proofs = _merged(sorted(found, key=lambda one: order(source, one)))
        if proofs:
            witnesses.append(
                Witness(
                    number,
                    source,
                    entry.called(source),
                    entry.title or "",
                    date_words(entry.published),
                    proofs,
                )
            )
    anchors = frozenset(anchor for one in witnesses for proof in one.proofs for anchor in proof.anchors)
    return Evidence(tuple(witnesses), anchors)


def _names(passage: Passage, codes: Sequence[str]) -> bool:
    return all(code.startswith(_NAMES) for code in codes) and len(passage.words.split()) < _FEW


def _merged(found: Sequence[tuple[Passage, list[str]]]) -> tuple[Proof, ...]:
    """A passage that stands within another is one with it."""
    proofs: list[tuple[str, list[str], list[str]]] = []
    for passage, codes in found:
        for words, anchors, known in proofs:
            if passage.words in words:
                anchors.append(passage.anchor)
                known += [code for code in codes if code not in known]
                break
        else:
            inside = [one for one in proofs if one[0] in passage.words]
            proofs = [one for one in proofs if one not in inside]
            anchors = [passage.anchor, *(anchor for one in inside for anchor in one[1])]
            known = list(dict.fromkeys([*(code for one in inside for code in one[2]), *codes]))
            proofs.append((passage.words, anchors, known))
    return tuple(Proof(tuple(anchors), tuple(sorted(known, key=_order)), words) for words, anchors, known in proofs)


def _order(code: str) -> tuple[int, int]:
    return "DSFEUNTPQB".index(code[0]), int(code[1:])
