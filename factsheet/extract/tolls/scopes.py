"""Whether a toll is one of more than the event: of a war, a year, a group's life (rules/toll_scopes.yaml)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from factsheet.annotate.clauses.clause import subject
from factsheet.annotate.clauses.grammar import is_passive
from factsheet.annotate.tree import Doc, Token
from factsheet.annotate.words.event_words import is_event
from factsheet.extract.rules.engine import entries
from factsheet.extract.tolls.harm_arguments import Harm

_ON = frozenset({"in", "of", "from", "during", "over"})
_DAY = re.compile(r"\b(?:\w+day|yesterday|today|tonight|night|morning|dawn)\b", re.IGNORECASE)
_SINCE_WHEN = re.compile(
    r"since (?:the )?(?:(?:early|late|mid)[ -])?(?:\d{4}|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|last (?:year|month))\b"
)


class Clause:
    """The clause of one toll, as the rows of the table ask it."""

    def __init__(self, doc: Doc, harm: Harm, *, told_before: bool) -> None:
        self.doc, self.told_before = doc, told_before
        self.verb = doc[harm.word]
        self.own = {self.verb.i, *range(harm.start, harm.end)}

    def killer(self) -> Token | None:
        """Who or what does the harm, where an active verb tells it: "killed 12", "left 12 dead"."""
        left = [verb for verb in self.verb.ancestors if verb.lemma_.lower() == "leave" and verb.i < self.verb.i]
        verb = left[0] if left and self.verb.pos_ != "VERB" else self.verb
        return subject(verb) if verb.pos_ == "VERB" and not is_passive(verb) else None

    def nouns(self) -> list[Token]:
        """The nouns behind "in", "of" and the like that hang on the toll."""
        sentence = self.verb.sent
        return [t for t in sentence if t.dep_ == "pobj" and t.head.lower_ in _ON and t.head.head.i in self.own]


def scope(doc: Doc, harm: Harm, *, told_before: bool) -> str | None:
    """The id of the row that makes the toll one of more than the event; None where it may be the event's.

    `told_before` says that the text has told another toll before.
    """
    clause = Clause(doc, harm, told_before=told_before)
    return next((row["id"] for row in rows() if _HOW[row["how"]](clause, row)), None)


@cache
def rows() -> tuple[Mapping[str, Any], ...]:
    """The rows of the table, in their order."""
    return tuple(entries("toll_scopes"))


def _killer(clause: Clause, row: Mapping[str, Any]) -> bool:
    found = clause.killer()
    return found is not None and found.lemma_.lower() in row["words"]


def _within(clause: Clause, row: Mapping[str, Any]) -> bool:
    return any(noun.lemma_.lower() in row["words"] for noun in clause.nouns())


def _many(clause: Clause, row: Mapping[str, Any]) -> bool:
    return any(
        noun.tag_ == "NNS" and is_event(noun) and any(child.lower_ in row["words"] for child in noun.lefts)
        for noun in clause.nouns()
    )


def _since(clause: Clause, row: Mapping[str, Any]) -> bool:
    for token in clause.verb.sent:
        if token.lower_ != "since":
            continue
        began = (
            token.head
            if token.dep_ == "mark"
            else next((t for t in token.children if t.dep_ in ("pobj", "pcomp")), None)
        )
        above = token.head.head if token.dep_ == "mark" else token.head
        if began is None or above.i not in clause.own:
            continue
        behind = clause.doc[token.i : began.right_edge.i + 1].text
        if began.lemma_.lower() in row["words"] or _SINCE_WHEN.match(behind):
            return not _DAY.search(behind)
    return False


def _time(clause: Clause, row: Mapping[str, Any]) -> bool:
    own = [
        child for child in clause.verb.children if child.dep_ in ("npadvmod", "prep", "advmod", "nsubj", "nsubjpass")
    ]
    return any(re.fullmatch(row["pattern"], _phrase(token), re.IGNORECASE) for token in own)


def _phrase(token: Token) -> str:
    return token.doc[token.left_edge.i : token.right_edge.i + 1].text


def _doer(clause: Clause, row: Mapping[str, Any]) -> bool:
    found = clause.killer()
    if found is not None and clause.verb.dep_ == "relcl" and found.lower_ in ("which", "that", "who"):
        found = clause.verb.head
    perfect = any(child.dep_ == "aux" and child.lemma_.lower() == "have" for child in clause.verb.children)
    return found is not None and perfect and found.lemma_.lower() in row["words"]


def _that(clause: Clause, row: Mapping[str, Any]) -> bool:
    nouns = [*clause.nouns(), *filter(None, [clause.killer()])]
    if "another" in row["words"] and not clause.told_before:
        return False
    return any(is_event(noun) and any(c.lower_ in row["words"] for c in noun.lefts) for noun in nouns)


def _most(clause: Clause, row: Mapping[str, Any]) -> bool:
    found = clause.killer()
    return found is not None and is_event(found) and any(child.tag_ in ("JJS", "RBS") for child in found.lefts)


def _new(clause: Clause, row: Mapping[str, Any]) -> bool:
    head = clause.verb.head
    if not clause.told_before or clause.verb.dep_ != "relcl" or not is_event(head):
        return False
    return any(child.dep_ == "det" and child.lower_ in ("a", "an", "another") for child in head.lefts)


_HOW: Mapping[str, Callable[[Clause, Mapping[str, Any]], bool]] = {
    "killer": _killer,
    "within": _within,
    "many": _many,
    "since": _since,
    "time": _time,
    "doer": _doer,
    "that": _that,
    "most": _most,
    "new": _new,
}
