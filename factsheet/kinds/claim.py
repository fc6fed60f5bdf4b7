"""Attributed statements that are not verbatim: indirect speech."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from factsheet.kinds.base import Kind, cite, each_passage
from factsheet.kinds.sentence import ended
from factsheet.kinds.speaker import UNNAMED, speaker_columns
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention, Name, When
from factsheet.model.overlap import content, jaccard, shared
from factsheet.model.passage import Passage
from factsheet.model.person_name import compatible, surname
from factsheet.model.slug import slug
from factsheet.model.span import Span

_SHARED = 0.8
_JACCARD = 0.55
"""Shares of content words from which two claims of one speaker are one: of the shorter claim's, and of both."""
_CALENDAR = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
"""The TIMEX3 value of a day, a month or a year; a week's or a duration's says no date."""

_ANSWERS = re.compile(
    r"\b(?:nothing wrong|(?:any|no) wrongdoing|no comment|(?:declin|refus)ed to (?:comment|say|answer)|"
    r"could not be reached)\b"
)
"""What somebody answers to what stands elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMention(Mention):
    """What somebody is reported to have said; `spans` hold the reported words.

    `statement` is the claim as a sentence, speaker and verb with it, or "" where the passage gives none that can
    stand alone (a topic, a demand, a speaker that nothing names). `anonymous` is set where the speaker is a source
    without a name: such a claim is held back. `speaker_at` is where the speaker is named, if not in `passage`.
    """

    kind: ClassVar[str] = "claim"
    speech: ClassVar[bool] = True

    statement: str
    by: Name | None = None
    cue: Span | None = None
    cue_text: str | None = None
    when: When | None = None
    anonymous: bool = False
    unresolved: str | None = None
    speaker_at: Passage | None = None

    @property
    def passages(self) -> tuple[tuple[Passage, frozenset[str] | None], ...]:
        """The passage of what was said, and the one that names the speaker where it stands apart."""
        own: tuple[tuple[Passage, frozenset[str] | None], ...] = ((self.passage, None),)
        return own if self.speaker_at is None else (*own, (self.speaker_at, frozenset({"by"})))

    def columns(self) -> dict[str, object]:
        """The speaker, where it stands and who it is, and the reporting verb."""
        return speaker_columns(self.by, self.cue_text, self.unresolved)


class ClaimKind(Kind[ClaimMention]):
    """Claims of one speaker in nearly the same words are one fact."""

    name = "claim"
    heading = "Statements"
    order = 100
    place = "statements"
    named_by = "by"
    in_summary = 1

    def key(self, mention: ClaimMention) -> Hashable | None:
        """Its speaker; what has no sentence that can stand in print, or no speaker, makes no fact."""
        if not mention.statement or mention.by is None or not mention.by.full:
            return None
        return mention.by.full

    def same(self, one: ClaimMention, other: ClaimMention) -> bool:
        """Whether the two say clearly the same."""
        words, others = content(one.text), content(other.text)
        return shared(words, others) >= _SHARED and jaccard(words, others) >= _JACCARD

    def fact(self, mentions: Sequence[ClaimMention]) -> Fact | None:
        """The claim as the newest source puts it, with every passage that says it."""
        leading = mentions[0]
        assert leading.by is not None
        return Fact(
            id=slug(leading.text),
            kind=self.name,
            statement=ended(_spelled_out(leading.statement, leading.by)),
            by=leading.by.full,
            when=next((day for mention in mentions if (day := _day(mention))), None),
            hold=UNNAMED if leading.anonymous else None,
            cites=[cited for mention in each_passage(mentions) for cited in _citations(mention)],
        )

    def weight(self, fact: Fact) -> float:
        """A claim weighs less than a quotation, and more where it has a date; a mere "nothing wrong" says little."""
        if _ANSWERS.search(fact.statement):
            return 20.0
        return 38.0 if fact.when else 34.0


def _citations(mention: ClaimMention) -> list[Citation]:
    """The passage of what was said, behind that of who said it where it stands apart."""
    said = cite(mention)
    return [said] if mention.speaker_at is None else [cite(replace(mention, passage=mention.speaker_at)), said]


def _spelled_out(statement: str, by: Name) -> str:
    """`statement` with the full name of its speaker, where its source prints the surname alone and another one both,
    or a given name in another form ("David" for "Dave").

    The speaker stands at the end, behind a comma, or else at the beginning.
    """
    full = by.shown
    last = surname(full)
    if by.sort != "person" or last == full or _stands_in(full, statement):
        return statement
    closing = list(
        re.finditer(rf"(?<=, ){re.escape(last)}(?= [^,]*$)|(?<=, according to ){re.escape(last)}$", statement)
    )
    if closing:
        return f"{statement[: closing[-1].start()]}{full}{statement[closing[-1].end() :]}"
    if statement.startswith(f"{last} "):
        return full + statement.removeprefix(last)
    opening = re.match(rf"[^\W\d_]+ {re.escape(last)}(?= )", statement)
    return full + statement[opening.end() :] if opening and compatible(opening[0], full) else statement


def _stands_in(name: str, statement: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", statement) is not None


def _day(mention: ClaimMention) -> str | None:
    """The day, month or year on which it was said; None where its date is anything else."""
    value = mention.when.value if mention.when is not None else None
    return value if value is not None and _CALENDAR.fullmatch(value[:10]) else None
