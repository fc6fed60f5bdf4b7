"""Deaths told in a story of violence that are none of its deaths: there "was killed" would say too much."""

from __future__ import annotations

from factsheet.annotate.clauses.clause import subject
from factsheet.annotate.data import members
from factsheet.annotate.document import Document
from factsheet.annotate.meant.reference import referent
from factsheet.annotate.tree import Doc
from factsheet.extract.person.part_verbs import SUBJECTS, Part
from factsheet.kinds.person import PersonMention

_OWN_HAND = frozenset({"took-own-life", "killed-herself", "took-her-life", "found-hanged"})
"""Rows for those who killed themselves."""
_AFTER = 10
"""Tokens behind a verb in which the cause of a death is looked for."""


def of_its_own(doc: Doc, mention: PersonMention, reading: Part) -> bool:
    """Whether somebody died of an illness, by the own hand, in another year, or is a relative who is only said to have
    died: "Roe, whose husband, Ben, died while she was in prison"."""
    if mention.part == "suspect":
        return False
    if mention.when is not None or _OWN_HAND & set(reading.rules):
        return True
    cue = doc[reading.cue]
    after = {token.lower_ for token in doc[cue.i + 1 : min(cue.i + _AFTER, cue.sent.end)]}
    if after & members("parts", "illnesses"):
        return True
    relatives = (child for child in cue.children if child.dep_ in SUBJECTS)
    owned = (one.lower_ in members("titles", "relatives") and _is_owned(doc, one.i) for one in relatives)
    below = {token.lemma_.lower() for token in cue.subtree}
    return "died" in reading.rules and any(owned) and not below & members("parts", "incidents")


def by_own_hand(document: Document) -> set[str]:
    """The full names of those whom any clause says, or doubts, to have shot or hanged themselves."""
    verbs, found = members("parts", "attacks") | {"kill", "hang"}, set()
    for token in document.doc:
        if (
            token.lower_ not in members("parts", "self")
            or token.dep_ != "dobj"
            or token.head.lemma_.lower() not in verbs
        ):
            continue
        who = subject(token.head)
        name = referent(document, document.doc[who.i : who.i + 1]) if who is not None else None
        if name is not None and name.full:
            found.add(name.full)
    return found


def _is_owned(doc: Doc, noun: int) -> bool:
    return any(child.dep_ == "poss" for child in doc[noun].children)
