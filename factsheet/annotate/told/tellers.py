"""Who answers for a clause."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.annotate.clauses.grammar import about, agent, is_passive, is_predicate, phrase
from factsheet.annotate.marks.marks import Marked
from factsheet.annotate.told.cues import Cues, Row
from factsheet.annotate.told.status import Teller
from factsheet.annotate.tree import Token

_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who"})
_LONGEST_SCARE_QUOTE = 5
"""Tokens of a quotation that is nobody's speech but a word put in marks, its marks counted, at most."""
_BEHIND = 8
"""Tokens behind a quotation in which its verb of saying is looked for in another sentence."""


def teller(row: Row, word: Token, outer: Sequence[Teller], cues: Cues) -> Teller | None:
    """Who answers for what `word` governs by `row`; a pronoun under another's words means that other: None."""
    if word.pos_ == "ADJ" and is_predicate(word.head) and row.teller == "subject":
        word = word.head
    if row.teller == "unnamed" or word.pos_ not in {"VERB", "AUX"}:
        if word.pos_ == "NOUN" and word.lemma_.lower() in cues.documents:
            return described(word, cues)
        owner = next((child for child in word.children if child.dep_ == "poss" and child.pos_ != "PRON"), None)
        return described(owner, cues) if owner is not None else Teller("unnamed", word.text)
    subject = agent(word) if is_passive(word) else about(word)
    if subject is None:
        return Teller("unnamed", word.text)
    if subject.lower_ in _PRONOUNS:
        if subject.lower_ == "who" and word.dep_ == "relcl":
            return described(word.head, cues)
        return None if outer else Teller("unnamed", subject.text)
    return described(subject, cues)


def described(head: Token, cues: Cues) -> Teller:
    """The teller that the noun phrase of `head` names."""
    named = head.pos_ == "PROPN" or any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in head.children)
    kind = "document" if head.lemma_.lower() in cues.documents else "named" if named else "unnamed"
    return Teller(kind, phrase(head).text)


def speaker(word: Token, quotation: Marked, cues: Cues) -> Teller | None:
    """Who speaks the quotation round `word`, by the nearest verb of saying beside it."""
    tokens = word.doc.over(quotation.start, quotation.end)
    if len(tokens) <= _LONGEST_SCARE_QUOTE:
        return None
    near = [token for token in word.sent if not tokens.start <= token.i < tokens.end and cues.governing(token, "that")]
    if not near:
        near = [token for token in word.doc[tokens.end : tokens.end + _BEHIND] if cues.governing(token, "that")]
    said = min(near, key=lambda one: min(abs(one.i - tokens.start), abs(one.i - tokens.end)), default=None)
    subject = about(said) if said is not None else None
    return described(subject, cues) if subject is not None else None
