"""Whom a name spells out that stands right behind a victim's: "The man accused of killing Ann Poe, Dale Krug, 44, …".

Parsers take the two names for a list of victims. No list of two stands without "and": the second name is that of the
one person the phrase is about.
"""

from __future__ import annotations

from factsheet.annotate.data import listed
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.people_words import is_person_noun

_DESCRIPTION = 4
"""Words at most between the comma and the name: "former soldier Dale Krug"."""
_PEOPLE = frozenset({"PERSON", "ORG", ""})
"""What the recogniser takes a person's name for."""
_LINKS = frozenset({"and", "&", "or", "as"})


def is_spelt_out(name: Span) -> bool:
    """Whether the name stands behind another one, in a phrase about one person, and no list goes on behind it."""
    return bool(_bearers(name))


def bearer(name: Span) -> Token | None:
    """The noun for whom the name spells out; None where it may be one of two: "the lawyer for the man accused of …"."""
    found = _bearers(name)
    return found[0] if len(found) == 1 else None


def _bearers(name: Span) -> list[Token]:
    """The nouns for one person, each below the one before, in whose clause the name before stands."""
    before = _name_before(name)
    if before is None or not _is_closed(name):
        return []
    above = [token for token in before.ancestors if token.tag_ == "NN" and is_person_noun(token)]
    if before.dep_ == "appos" and above and above[0] == before.head:
        above = above[1:]  # "accused of killing his wife, Ann Poe, Dale Krug, 44, …": the wife is named before
    return above or _misparsed(name, before)


def _misparsed(name: Span, before: Token) -> list[Token]:
    """The same where the parse takes the clause for the main one ("The man wanted over the murder of Ann Poe, Dale
    Krug, is …"): a noun for one person right before a participle or "who", and a finite verb behind the name."""
    doc, comma = name.doc, name.end
    if comma + 2 < name.sent.end and doc[comma + 1].text.isdecimal():
        comma += 2
    if comma + 1 >= name.sent.end or doc[comma + 1].tag_ not in {"VBD", "VBZ", "MD"}:
        return []
    people = (token for token in doc[name.sent.start : before.i] if token.tag_ == "NN" and is_person_noun(token))
    return [one for one in people if one.nbor(1).tag_ in {"VBN", "VBD", "WP"} and one.nbor(1).pos_ != "AUX"]


def opening_bearer(name: Span) -> Token | None:
    """The noun for one person that opens the sentence, between whose description and whose verb the name stands: "The
    man charged with the murder, Dale Krug, 44, was in court"; not where somebody else is told of right before."""
    doc, at, first = name.doc, name.start - 1, name.sent.start
    while at > first and name.start - at <= _DESCRIPTION and doc[at].is_lower and doc[at].pos_ in {"NOUN", "ADJ"}:
        at -= 1
    if doc[first].lower_ not in {"the", "a", "an"} or doc[at].text != "," or is_person_noun(doc[at - 1]):
        return None
    opening = doc[first + 1 : at]
    noun = next((token for token in opening[:_DESCRIPTION] if token.tag_ == "NN" and is_person_noun(token)), None)
    if (
        noun is None
        or noun.i + 1 >= at
        or not (doc[noun.i + 1].tag_ in {"VBN", "VBD"} or doc[noun.i + 1].lower_ == "in")
    ):
        return None
    told = any(token.text in {",", ";"} or token.tag_ in {"VBZ", "VBP", "MD"} for token in opening)
    end = name.end + 2 if name.end + 2 < name.sent.end and doc[name.end + 1].text.isdecimal() else name.end
    closed = end + 1 < name.sent.end and doc[end].text == "," and doc[end + 1].tag_ in {"VBD", "VBZ", "MD"}
    others = any(
        token.ent_type_ == "PERSON" or token.lower_ in {"was", "were"} or token.lower_ in listed("tales")
        for token in opening
    )
    return noun if closed and not told and not others else None


def _name_before(name: Span) -> Token | None:
    """The last word of a name right before the comma, and the description, that lead to `name`."""
    doc, at, first = name.doc, name.start - 1, name.sent.start + 1
    while at > first and name.start - at <= _DESCRIPTION and doc[at].is_lower and doc[at].pos_ in {"NOUN", "ADJ"}:
        at -= 1
    if at <= first or doc[at].text != ",":
        return None
    at -= 1
    if doc[at].text.isdecimal() and at - 1 > first and doc[at - 1].text == ",":
        at -= 2
    return doc[at] if doc[at].pos_ == "PROPN" and doc[at].ent_type_ in _PEOPLE else None


def _is_closed(name: Span) -> bool:
    """Whether a comma or the end of the sentence closes the name and its age, and no further name follows."""
    doc, end, at = name.doc, name.sent.end, name.end
    if at + 1 < end and doc[at].text == "," and doc[at + 1].text.isdecimal():
        at += 2
    if at >= end or doc[at].text not in {",", "."}:
        return False
    after = doc[at + 1] if at + 1 < end else None
    goes_on = after is not None and (after.lower_ in _LINKS or after.pos_ == "PROPN")
    return not goes_on and not any(child.dep_ == "conj" for child in name.root.children)
