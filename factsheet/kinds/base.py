"""What every kind of fact has: its fields, when two mentions say the same, its sentence, its weight."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import ClassVar, Generic, Literal, TypeVar

from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention

M = TypeVar("M", bound=Mention)

Place = Literal["story", "figures", "people", "bodies", "scenes", "words", "statements"]
"""What facts are on a sheet: what happened, figures of it, people, bodies and places in it, what people said word for
word, and what they are told to have said or asked for."""


class Kind(ABC, Generic[M]):
    """One kind of fact. A new kind is a subclass, named in `kinds.KINDS` or by an entry point `factsheet.kinds`.

    Mentions come closed: dates have their values, names the form that the fact base uses.
    """

    name: ClassVar[str]
    heading: ClassVar[str]
    """What the briefing calls a section of these facts."""
    order: ClassVar[int] = 150
    """Where that section stands among the others: lower comes first."""
    place: ClassVar[Place] = "story"
    """What its facts are on the sheet."""
    named_by: ClassVar[str] = ""
    """The key that holds the name to set in bold in a list of its facts."""
    dated: ClassVar[bool] = False
    """Whether its facts stand in a timeline, by `when` or by a `value` that is a date."""
    told_alone: ClassVar[bool] = False
    """Whether a name that only one source gives, or another fact tells of, is a fact of its own: a person's is."""
    rows: ClassVar[Sequence[str]] = ("Others",)
    """The rows of people and bodies that its facts can stand in, in their order."""
    in_summary: ClassVar[int] = 0
    """How many of its facts the summary of an inventory takes."""

    @abstractmethod
    def key(self, mention: M) -> Hashable | None:
        """What mentions of one fact must share (a first, cheap sieve); None for a mention that makes no fact."""

    def same(self, one: M, other: M) -> bool:
        """Whether two mentions with one key are about one fact, in one source or in two."""
        return True

    def apart(self, mentions: Sequence[M]) -> Sequence[M]:
        """`mentions` of all sources, those taken apart that one source prints as one and others as several."""
        return mentions

    @abstractmethod
    def fact(self, mentions: Sequence[M]) -> Fact | None:
        """The fact that `mentions` (the newest source's first, then by place) state together.

        Its `id` is a wish (a slug of few words); reconciliation makes it unique. None where nothing can be printed.
        """

    def tells(self, fact: Fact, mention: M, mentions: Sequence[M]) -> bool:
        """Whether `mention`, one of the `mentions` of `fact`, says what its statement says."""
        return True

    @abstractmethod
    def weight(self, fact: Fact) -> float:
        """How much an editor needs this fact, 0 to 100, before its sources are counted."""

    def question(self, fact: Fact, key: str) -> str:
        """What to ask where sources differ on `key`, so that somebody can answer it; the readings stand below it."""
        return f"{_QUESTIONS.get(key, 'Which is right?')} {fact.statement}"

    def label(self, fact: Fact) -> str:
        """What stands below the figure of `fact` where it is a key figure: "people killed". Empty where it is none."""
        return ""

    def row(self, fact: Fact) -> str:
        """In which row of people and bodies `fact` stands: "Killed", "Officials"."""
        return self.rows[-1]

    def row_key(self, fact: Fact) -> str | None:
        """The key that puts `fact` into its row, if that says something of it."""
        return None

    def accuses(self, fact: Fact) -> bool:
        """Whether its row says something of somebody that must not rest on one source unseen: "Charged"."""
        return False

    def fate(self, fact: Fact) -> str:
        """What became of somebody whose row does not say so: "died"."""
        return ""

    def caption(self, fact: Fact) -> str:
        """What stands behind the name there: "sheriff of Hennepin County". Empty where nothing is known."""
        return fact.role or ""


_QUESTIONS = {
    "when": "When was it?",
    "where": "Where was it?",
    "by": "Who said so?",
    "unit": "What is counted?",
    "outcome": "How did it end?",
}


def each_passage(mentions: Sequence[M]) -> list[M]:
    """The first of `mentions` for each passage of a source, in their order: what a fact cites."""
    found: dict[tuple[str, str], M] = {}
    for mention in mentions:
        found.setdefault((mention.source, mention.passage.quote), mention)
    return list(found.values())


def voices(mentions: Iterable[M], reading: Callable[[M], Hashable | None]) -> Counter[Hashable]:
    """How many independent sources give each reading of `mentions`; None is no reading."""
    given = {(reading(mention), mention.voice) for mention in mentions}
    return Counter(value for value, _ in given if value is not None)


def outlet(source: str) -> str:
    """How an `ask` names the source with this id: reconciliation puts its publisher there."""
    return f"{{{source}}}"


def cite(mention: Mention, **readings: object) -> Citation:
    """The citation of a mention's passage; `readings` are `says`, `for` and typed keys in which it differs."""
    return Citation.model_validate(
        {
            "source": mention.source,
            "quote": mention.passage.quote,
            "occurrence": mention.passage.occurrence,
            **{key: value for key, value in readings.items() if value is not None},
        }
    )
