"""The table of words and constructions that do something to a clause (data/told_cues.yaml)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from factsheet.annotate.clauses.grammar import is_noun, is_passive, lemma_of
from factsheet.annotate.data import table
from factsheet.annotate.told.status import Status
from factsheet.annotate.tree import Token


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: what its words do to the clause that they govern or stand in.

    `kind` is "governs" for words over a complement of one of `forms`, else "negation", "modal", "adverb",
    "adjective", "setting" or "construction" for what stands in the clause itself. `negated` says what a "not" of the
    governing word does: it "flips" the clause (not expected to: expected not to), "opens" it (did not say that: may be
    so or not) or "stays".
    `teller` says who answers for the clause: its subject, somebody unnamed, or nobody new. `settles`: what the noun
    below leaves open is decided ("dismissed reports that"). `doer`: who did it is open, not that it was done;
    `alleges`: somebody holds that it was.
    """

    id: str
    kind: str
    words: frozenset[str]
    forms: frozenset[str] = frozenset()
    certainty: str = "fact"
    flips: bool = False
    future: bool = False
    negated: str = "flips"
    teller: str = ""
    voice: str = ""
    pos: str = ""
    particle: str = ""
    settles: bool = False
    doer: bool = False
    alleges: bool = False

    def under(self, status: Status, cue: Token, *, doer: bool) -> Status:
        """`status` after this row was met on the word `cue`; `doer`: the clause is about who did it."""
        return status.under(
            self.id,
            cue,
            certainty=self.certainty,
            flips=self.flips,
            future=self.future,
            doer=self.doer and doer,
            alleges=self.alleges,
        )

    @classmethod
    def read(cls, entry: Mapping[str, Any]) -> Row:
        """The row that an entry of the table describes."""
        known = {key: value for key, value in entry.items() if key not in {"why", "examples"}}
        lists = {key: frozenset(str(entry.get(key, "")).split()) for key in ("words", "forms")}
        return cls(**{**known, **lists})

    def governs(self, word: Token, form: str) -> bool:
        """Whether the row speaks of `word` over a complement of that form."""
        if form not in self.forms or (self.pos and (self.pos == "noun") != is_noun(word)):
            return False
        if self.voice and (self.voice == "passive") != is_passive(word):
            return False
        return not self.particle or any(child.lower_ == self.particle for child in word.children)


@dataclass
class Cues:
    """The rows of a table, by kind and word, those with a particle or a voice first."""

    rows: Iterable[Row]
    documents: frozenset[str]
    _index: dict[tuple[str, str], list[Row]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for row in sorted(self.rows, key=lambda row: not (row.particle or row.voice)):
            for word in row.words:
                self._index[row.kind, word].append(row)

    def governing(self, word: Token, form: str) -> Row | None:
        """The row in which `word` governs a complement of that form."""
        rows = self._index.get(("governs", lemma_of(word)), ())
        return next((row for row in rows if row.governs(word, form)), None)

    def first(self, kind: str, *words: str) -> Row | None:
        """The first row of `kind` for one of `words`."""
        return next((row for word in words for row in self._index.get((kind, word), ())), None)


def cues_without(left_out: str = "") -> Cues:
    """The table but for the row with the id `left_out`."""
    data = table("told_cues")
    rows = [Row.read(entry) for entry in data["rows"] if entry["id"] != left_out]
    return Cues(rows, frozenset(data["documents"]))


@cache
def cues() -> Cues:
    """The whole table."""
    return cues_without()
