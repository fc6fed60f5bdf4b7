"""Whether a number among people counts them, by the tokens around it: no age, time, range or part of a known toll."""

from __future__ import annotations

from factsheet.annotate.data import listed, members, table
from factsheet.annotate.numbers.numbers import Number, NumberIndex
from factsheet.annotate.tree import Doc
from factsheet.annotate.words.people_words import NOUNS, is_person_noun

OLDEST = 120
"""Years of age at most."""
_NOT_COUNTED = frozenset({"%", "percent", "th", "st", "nd", "rd", "a.m.", "p.m.", "am", "pm", "°"})
_CLOSING = frozenset({",", ";", ".", ")"})


def is_no_count(doc: Doc, at: int, end: int, stop: int, number: Number) -> bool:
    """Whether the number at `at` to `end` is an age, a percentage, a time or a label. `stop` ends the sentence."""
    following = doc[end].lower_ if end < stop else ""
    if at > 1 and doc[at - 1].lower_ == "of" and doc[at - 2].lemma_.lower() in listed("parents_of"):
        return True  # "a mother of 12"
    if at > 1 and doc[at - 1].lower_ == "of" and number.precision is None and is_age_of(doc, at - 2, end, stop, number):
        return True
    if following in ("-", "–") and not doc[end - 1].whitespace_ and not doc[end].whitespace_:
        return not (end + 1 < stop and is_person_noun(doc[end + 1]))
    if _is_a_rate(doc, end, stop, number) or _is_whole(doc, at):
        return True
    if following in _NOT_COUNTED:
        return True
    aside = at > 1 and doc[at - 1].text in (",", "(") and number.precision is None
    closed = following in _CLOSING or not following
    is_age = number.text.isdecimal() and (number.whole or 0) <= OLDEST
    return aside and closed and is_age and doc[at - 2].pos_ in NOUNS


def is_age_of(doc: Doc, noun: int, end: int, stop: int, number: Number) -> bool:
    """Whether a number is the age of the one person that the noun before "of" names: "a man of 20 was shot"."""
    person = doc[noun].tag_ == "NN" and is_person_noun(doc[noun]) and doc[noun].lower_ not in listed("crowds")
    age = number.whole is not None and number.whole <= OLDEST
    goes_on = end < stop and doc[end].pos_ in (*NOUNS, "ADJ") and doc[end].lower_ not in members("harm", "states")
    return person and age and not goes_on


def _is_whole(doc: Doc, at: int) -> bool:
    """Whether the number at `at` counts all, and the words before it tell of some: "half of the 40 passengers"."""
    if at > 1 and doc[at - 1].lower_ in {"in", "of"}:  # "nine out of ten passengers", "one in five patients"
        return doc[at - 2 - (doc[at - 2].lower_ == "out")].like_num
    if at < 2 or not (doc[at - 1].pos_ == "DET" or doc[at - 1].tag_ == "PRP$"):
        return False
    of = at > 2 and doc[at - 2].lower_ == "of"
    part = doc[at - 3] if of else doc[at - 2]
    if part.lower_ == "all":
        return part.i > 0 and part.nbor(-1).lower_ in {"nearly", "almost"}
    if not of:
        return part.lower_ == "half"
    one = part.tag_ == "NN" and is_person_noun(part) and part.lower_ not in listed("crowds")
    return one or part.lower_ in listed("parts_of_a_whole")


def _is_a_rate(doc: Doc, end: int, stop: int, number: Number) -> bool:
    """Whether "in" and a greater number follow: "one in five smokers", "one out of ten"; not "3 in 5 villages"."""
    start = end + 1 if doc[end : end + 1].text == "in" else end + 2 if doc[end : end + 2].text == "out of" else stop
    if start >= stop or number.whole != 1 or not doc[start].like_num:
        return False
    noun = doc[start + 1] if start + 1 < stop else None
    return noun is None or noun.text in _CLOSING or noun.lower_ == "of" or is_person_noun(noun)


def after_hyphens(doc: Doc, at: int, stop: int) -> int:
    """Where the words end that hyphens join from token `at` on ("-year-old")."""
    while at + 1 < stop and not doc[at].whitespace_ and doc[at].text not in _CLOSING:
        at += 1
    return min(at + 1, stop) if at < stop and doc[at].text not in _CLOSING else at


def range_end(doc: Doc, index: NumberIndex, at: int, stop: int, number: Number) -> int | None:
    """Where a range ends whose first number is at token `at`: "between 10 and 15", "10 to 15". Neither is said."""
    end = at
    while end < stop and doc[end].idx < number.end:
        end += 1
    if end + 1 >= stop:
        return None
    before, link = doc[at - 1].lower_ if at else "", doc[end].lower_
    if (before, link) != ("between", "and") and (link != "to" or before == "from"):
        return None
    second = index.at(doc[end + 1].idx)
    while second and end < stop and doc[end].idx < second.end:
        end += 1
    return end if second else None


def is_of_the_harmed(doc: Doc, at: int, stop: int) -> bool:
    """Whether "of" leads at token `at` to "those who died", "the dead", "the seven injured": a part of a toll."""
    if doc[at].lower_ == "those":
        return True
    data = table("harm")
    return any(
        token.lower_ in data["states"] or (token.lemma_.lower() in data["counted"] and token.pos_ == "NOUN")
        for token in doc[at : min(at + 3, stop)]
    )
