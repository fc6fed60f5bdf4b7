"""What stands beside people's names and nobody else's: kin, an age, an office without an article, whom one meets."""

from __future__ import annotations

from factsheet.annotate.data import listed, members
from factsheet.annotate.marks.marks import APOSTROPHES
from factsheet.annotate.names import gazetteer, titles
from factsheet.annotate.names.ages import aged, years_old
from factsheet.annotate.tree import Doc, Token
from factsheet.annotate.words.people_words import is_person_noun

STRONG = 4
"""A title, an age or kin beside the name: that makes a person of it whatever its words."""
_PERSONAL = 3
_LINKS = frozenset({"of", "for", "at", "with"})
_LIST = 8
"""Tokens at most between "children" and the last of their names."""
_OFFICE = 5
"""Words at most of an office behind a name: ", deputy public works director of"."""


def beside(doc: Doc, start: int, end: int) -> int:
    """How much what stands right before and behind tokens `start` to `end` makes a person's name of them."""
    if _is_kin(doc, start, end) or (end - start > 1 and (_is_aged(doc, start) or _holds_office(doc, end))):
        return STRONG
    if _is_who(doc, end, single=end - start == 1):
        return _PERSONAL
    whole = end - start > 1 and all(token.ent_type_ == "PERSON" for token in doc[start:end])
    return int(whole and (_is_met(doc[start:end].root) or _is_of_a_country(doc, start)))


def _is_kin(doc: Doc, start: int, end: int) -> bool:
    """ "her father Abbas", "his wife, Ann, said", "their children, Ann and Ari": a noun of kin that somebody owns."""
    at, named = start - 1, doc[start:end].text
    if at < 1 or not named[0].isupper() or gazetteer.region(named):
        return False
    listed = at
    while listed > 0 and start - listed < _LIST and (doc[listed].text in {",", "and"} or doc[listed].is_title):
        listed -= 1
    several = doc[listed].lower_ in members("titles", "kinfolk") and listed < at
    if several:
        return _is_owned(doc[listed]) or (end - start > 1 and doc[at].text == "and")  # "brothers Ann and Ari Moss"
    comma = doc[at].text == ","
    if comma and not (end < len(doc) and doc[end].text in {",", ".", "and"}):
        return False  # "his father, Kenya's first …"
    noun = doc[at - comma]
    return noun.lower_ in members("titles", "relatives") and _is_owned(noun)


def _is_owned(noun: Token) -> bool:
    return any(child.tag_ == "PRP$" or child.dep_ == "poss" for child in noun.children) or noun.dep_ == "conj"


def _is_aged(doc: Doc, start: int) -> bool:
    """ "One of them, 22-year-old Ada Moss": no article, as there is before "a 20-year-old Ford Fiesta".

    So is "a boy of 8, Tom Moss".
    """
    old = start - 1
    if any(
        (found := aged(doc, at)) is not None and found[1] == start - 1 for at in range(max(start - 6, 0), start - 3)
    ):
        return True
    if old < 2 or doc[old].lower_ != "old" or not doc[start].is_title:
        return False
    years = years_old(doc, old)
    before = doc[years[1] - 1].lower_ if years and years[1] else ""
    return years is not None and before not in {"a", "an", "the", "its", "one"}


def _holds_office(doc: Doc, end: int) -> bool:
    """ "Ada Moss, chairman of the board,", "Ada Moss, Norland's foreign minister,": no article introduces it."""
    if end + 2 >= len(doc) or doc[end].text != ",":
        return False
    first = end + 1
    while first < min(end + _OFFICE, len(doc) - 2) and doc[first].is_title:
        first += 1
    owned = first > end + 1 and doc[first].lower_ in APOSTROPHES
    first = first + 1 if owned else end + 1
    for at in range(first, min(first + _OFFICE, len(doc) - 1)):
        token = doc[at]
        if not (token.is_lower and token.pos_ in {"NOUN", "ADJ", "PROPN"}):
            return False
        held = titles.heads([token.lower_], lower=True) and token.tag_ == "NN" and is_person_noun(token)
        if held and (doc[at + 1].lower_ in _LINKS or (owned and doc[at + 1].text == ",")):
            return True
    return False


def _is_who(doc: Doc, end: int, single: bool) -> bool:
    """ "Nadia, who is 24," and "Ada Moss, who has a shop,": one who is or has something; a team are and have."""
    if end + 3 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ != "who":
        return False
    verb = doc[end + 2]
    aged = verb.lemma_ in {"be", "turn"} and doc[end + 3].text.isdecimal()
    told = verb.tag_ in {"NNS", "PRP"} and doc[end + 3].pos_ in {
        "VERB",
        "AUX",
    }  # "Ada Moss, who officials said led them"
    return aged or (not single and (verb.tag_ == "VBZ" or verb.lower_ == "was" or told))


def _is_met(root: Token) -> bool:
    """ "met with Ada Moss", "spoke to Ada Moss"."""
    preposition = root.head
    meeting = preposition.head.lemma_.lower() in listed("meeting_people") and preposition.head.pos_ == "VERB"
    return root.dep_ == "pobj" and preposition.lower_ in {"with", "to"} and meeting


def _is_of_a_country(doc: Doc, start: int) -> bool:
    """ "Norway's Ada Moss"."""
    at = start - 2
    return at >= 0 and doc[at + 1].lower_ in APOSTROPHES and gazetteer.country(doc[at].text) is not None
