"""What a check finds: how grave, which rule, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

from factsheet.factbase.load import Loaded
from factsheet.factbase.texts import kept_of
from factsheet.model.fact import Fact
from factsheet.model.passage import Folded

Level = Literal["error", "warning", "note"]

RULES: dict[str, str] = {
    "schema": "The file is a fact base: YAML of the right shape.",
    "other-readers": "Other YAML readers open the file, and read the same.",
    "citation-not-found": "Every cited passage stands in its source, word for word.",
    "citation-ambiguous": "A passage that stands more than once says which place is meant.",
    "citation-long": "A passage has at most 60 words, but for a quotation.",
    "source-unknown": "Every citation names a source that is listed.",
    "source-text": "The text of every source is kept beside the fact base.",
    "source-undated": "The day of publication of every source is known: relative dates count from it.",
    "source-changed": "The original is what it was when it was read.",
    "source-left-out": "A source that is left out is not cited.",
    "id-unknown": "Ids point to facts that are there.",
    "kind-unknown": "Kinds are spelled as the program knows them.",
    "date-unknown": "Dates are ISO dates or TIMEX3 values.",
    "value-not-stated": "A statement holds the value of its fact.",
    "value-not-carried": "A passage without a reading of its own has a sign of the value that it is cited for.",
    "from-not-carried": "A passage prints the figure from which something went to the value.",
    "quotation-altered": "The words of a quotation stand in its passage.",
    "second-reading": "What turns the meaning of a passage is in the statement, which stands in print by itself.",
    "quotation-cut": "A quotation does not stop before a word that turns it.",
    "not-in-citations": "What a statement prints stands in its passages.",
    "sources-differ": "Sources agree, or somebody has decided.",
    "question": "No question waits for a person.",
    "suggestion": "No suggestion waits for a person.",
    "gone": "Everything was found by the newest run.",
    "hold": "Facts that are kept off the sheet.",
    "replaced": "A fact that another one replaces is taken out.",
}
"""Each rule and what it wants."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `line` and `column` count from 1; `fact` is the id of the fact, where one is concerned."""

    level: Level
    rule: str
    file: str
    line: int
    column: int
    fact: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Original:
    """What the original of a source says when it is read again, and what read it."""

    text: str
    reader: str


@dataclass(frozen=True)
class Checked:
    """A fact base under check, with the texts of its sources.

    `attached` are the texts that came with it, by the ids of their sources: then no file is read. `originals` were read
    again: what is cited is looked for in them, and else in the texts that are kept.
    """

    loaded: Loaded
    attached: Mapping[str, str] | None = None
    originals: Mapping[str, Original] = field(default_factory=dict)

    @property
    def facts(self) -> list[Fact]:
        """Its facts."""
        return self.loaded.base.facts

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of its facts."""
        return frozenset(fact.id for fact in self.facts)

    @cached_property
    def kept(self) -> Mapping[str, str]:
        """The kept text of each source that has one."""
        return kept_of(self.loaded.path.parent, self.loaded.base) if self.attached is None else self.attached

    @cached_property
    def texts(self) -> dict[str, Folded]:
        """The text of each source that has one, ready to be searched: of its original where that counts."""
        again = {name: found.text for name, found in self.originals.items() if self.counts(name)}
        return {name: Folded(text) for name, text in {**self.kept, **again}.items()}

    def counts(self, name: str) -> bool:
        """Whether the original of a source is what its citations are proved against: where the program that reads it
        is the one that read it then, or one to which it says the same."""
        found = self.originals.get(name)
        if found is None:
            return False
        return found.reader == self.loaded.base.sources[name].reader or found.text == self.kept.get(name)

    def beside(self, name: str | None) -> Path | None:
        """The path of a file that the fact base names; None where no file is read."""
        return self.loaded.path.parent / name if name and self.attached is None else None

    def at(self, level: Level, rule: str, message: str, *path: str | int, fact: Fact | None = None) -> Finding:
        """A finding at what stands at `path` in the file."""
        line, column = self.loaded.place(*path)
        return Finding(level, rule, str(self.loaded.path), line, column, fact.id if fact else None, message)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by their place in the file."""
    return sorted(findings, key=lambda found: (found.line, found.column, found.rule, found.message))


def without_texts(findings: Iterable[Finding]) -> list[Finding]:
    """Findings on a sheet that came without texts of its sources: that these are missing is a warning there."""
    what = "the text of this source is not in the sheet: its passages are not proved"
    return [
        replace(found, level="warning", message=what) if found.rule == "source-text" else found for found in findings
    ]
