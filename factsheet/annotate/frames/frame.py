"""Frames: what each clause of a text says, worked out once, in a form that can be printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factsheet.annotate.clauses.clause import extent
from factsheet.annotate.clauses.grammar import about, agent, is_passive, is_predicate, lemma_of, phrase, tense_of
from factsheet.annotate.data import members, table
from factsheet.annotate.document import Document
from factsheet.annotate.meant.reference import referent
from factsheet.annotate.told.read import told
from factsheet.annotate.told.status import Status
from factsheet.annotate.tree import Span, Token
from factsheet.model.passage import plain

_OBJECTS = frozenset({"dobj", "dative", "attr", "acomp", "oprd"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase of a clause: its words, and the name that they mean where the text tells."""

    words: str
    means: str | None = None

    def __str__(self) -> str:
        return f"{self.words} [{self.means}]" if self.means and self.means not in self.words else self.words


@dataclass(frozen=True, slots=True)
class Frame:
    """One clause: its predicate and what sort of predicate it is, voice, tense and time, how far it is told as so.

    `time` is past, present, future or open (an infinitive under a plan). `zone` is the kind of block that the clause
    stands in. `start` and `end` are code points of the original.
    """

    start: int
    end: int
    predicate: str
    sort: str
    voice: str
    tense: str
    time: str
    status: Status
    quoted: bool
    zone: str
    subject: Phrase | None
    agent: Phrase | None
    objects: tuple[Phrase, ...]
    places: tuple[str, ...]
    times: tuple[str, ...]

    @property
    def told(self) -> str:
        """How far it is told as so, by whom, and by which words, in a line."""
        status = self.status
        how = "is told " + _CERTAINTY[status.certainty].format("not so" if status.polarity < 0 else "so")
        by = " < ".join(f"{teller.words} ({teller.kind})" for teller in reversed(status.tellers))
        why = ", ".join(f"“{cue.text}” ({row})" for row, cue in zip(status.rows, status.cues, strict=True))
        return "; ".join(part for part in (how, by and f"by {by}", why and f"for {why}") if part)

    def row(self) -> dict[str, object]:
        """The frame as `factsheet mentions --frames` prints it, nothing that is unset."""
        status = self.status
        columns: dict[str, object] = {
            "start": self.start,
            "end": self.end,
            "predicate": self.predicate,
            "sort": self.sort,
            "voice": self.voice,
            "tense": self.tense,
            "time": self.time,
            "certainty": status.certainty,
            "polarity": "+" if status.polarity > 0 else "-",
            "tellers": [f"{teller.kind}: {teller.words}" for teller in status.tellers],
            "cues": [f"{row}: {cue.text}" for row, cue in zip(status.rows, status.cues, strict=True)],
            "quoted": self.quoted,
            "zone": self.zone,
            "subject": str(self.subject) if self.subject else None,
            "agent": str(self.agent) if self.agent else None,
            "objects": [str(one) for one in self.objects],
            "places": list(self.places),
            "times": list(self.times),
        }
        return {
            name: value for name, value in columns.items() if value is not None and value is not False and value != []
        }


_CERTAINTY = {"fact": "as {}", "probable": "as probably {}", "possible": "as possibly {}", "unreal": "without being {}"}


def frames(document: Document, start: int = 0, end: int | None = None) -> Iterator[Frame]:
    """A frame for every clause whose predicate stands within code points `start` to `end` of the repaired text."""
    last = len(document.source.text) if end is None else end
    for token in document.doc.over(start, last):
        if is_predicate(token):
            yield frame(document, token)


def frame(document: Document, verb: Token) -> Frame:
    """The frame that `verb` heads."""
    status, tense, clause = told(verb), tense_of(verb), extent(verb)
    span = document.span(clause.start_char, clause.end_char)
    subject, doer = about(verb), agent(verb)
    block = document.source.block_at(verb.idx)
    inside = document.names_in(clause.start_char, clause.end_char)
    return Frame(
        start=span.start,
        end=span.end,
        predicate=lemma_of(verb),
        sort=_sort(verb),
        voice="passive" if is_passive(verb) else "active",
        tense=tense,
        time=_time(tense, status),
        status=status,
        quoted=document.in_quotation(verb.idx),
        zone=block.kind.value if block is not None else "",
        subject=_phrase(document, subject) if subject is not None else None,
        agent=_phrase(document, doer) if doer is not None else None,
        objects=tuple(_phrase(document, child) for child in verb.children if child.dep_ in _OBJECTS),
        places=tuple(name.shown for _, _, name in inside if name.sort == "place"),
        times=tuple(when.text for _, _, when in document.whens_in(clause.start_char, clause.end_char)),
    )


def _time(tense: str, status: Status) -> str:
    if status.future:
        return "future"
    return tense if tense != "none" else "past" if status.certainty == "fact" else "open"


def _phrase(document: Document, head: Token) -> Phrase:
    words: Span = phrase(head)
    name = referent(document, words)
    return Phrase(plain(words.text), name.shown if name is not None else None)


def _sort(verb: Token) -> str:
    """What sort of predicate it is, by the tables: speech, thought, asking, law, harm, state; else event."""
    lemma, reporting, cues = lemma_of(verb), table("reporting"), table("proposal_cues")
    sorts = {
        "speech": lemma in reporting["clause"],
        "asking": lemma in cues["urging"] or lemma in cues["wanting"],
        "law": lemma in members("parts", "law"),
        "harm": lemma in members("harm", "acts") or lemma in members("harm", "fates"),
        "state": lemma == "be",
    }
    return next((sort for sort, holds in sorts.items() if holds), "event")
