"""Ages beside names: ", 34,", ", aged 34,", " (34)" after, "25-year-old" and "Thirty-four-year-old" before."""

from __future__ import annotations

import re

from factsheet.annotate.data import listed, table
from factsheet.annotate.tree import Doc

_KEY = "factsheet.in play"
_SCORE = re.compile(
    r"\b\d{1,3}[-–]\d{1,3} (?:\w+ )?(?:win|victory|defeat|loss|draw|lead|triumph)\b"
    r"|\b(?:won|lost|win|lose|beat\b.{1,40}|defeated\b.{1,40}) \d{1,3}[-–]\d{1,3}\b"
)
_PLAYERS = re.compile(
    r"(?i:\b(?:goalkeeper|goalie|midfielder|striker|winger|fly-half|scrum-half|quarterback|shortstop|outfielder|linebacker|"
    r"cornerback|wicketkeeper))\b"
)
_RANK = re.compile(r"\d{1,3}[.)] [^.\n]{1,60}")
_OLDEST = 115
_CLOSING = frozenset({",", ";", ".", ")", ":"})
_TELLING = (("who", "turned"), ("who", "is"), ("who", "was"), ("aged",), ("age",), ("now",))
"""Words before the number by which an age is told: ", aged 34,", ", who is 34 years old,"."""
_YEARS = frozenset({"-", "–", "year", "years"})


def in_play(doc: Doc) -> bool:
    """Whether the text tells of a match: there a number in brackets behind a name is on a shirt, or on the clock."""
    kept: bool | None = doc.user_data.get(_KEY)
    if kept is None:
        kept = doc.user_data[_KEY] = _SCORE.search(doc.text) is not None or _PLAYERS.search(doc.text) is not None
    return kept


def age_after(doc: Doc, end: int) -> int | None:
    """The age printed right after token `end` - 1: ", 34,", ", thirty-four," or " (34)"."""
    found = age_span(doc, end)
    return found[0] if found else None


def age_span(doc: Doc, end: int) -> tuple[int, int] | None:
    """The age right after token `end` - 1, and the token behind its number."""
    if end + 1 >= len(doc) or doc[end].text not in {",", "("}:
        return None
    words = tuple(token.lower_ for token in doc[end + 1 : end + 3])
    told = next((opener for opener in _TELLING if words[: len(opener)] == opener), ())
    at = end + 1 + len(told)
    if at >= len(doc):
        return None
    number, behind = _in_digits(doc[at].text), at + 1
    spelled = number is None
    if number is None and doc[at].is_lower:
        number, behind = _in_words(doc, at)
    if number is None or not 0 < number < _OLDEST:
        return None
    if doc[end].text == "(" and (in_play(doc) or _is_ranked(doc, end)):
        return None
    after = doc[behind].text if behind < len(doc) else "."
    if told and [token.lower_ for token in doc[behind : behind + 2]] == ["years", "old"]:
        behind += 2
        after = doc[behind].text if behind < len(doc) else "."
    if told == ("who", "turned"):
        return (number, behind) if after in _CLOSING or doc[behind].pos_ != "NOUN" else None
    return (number, behind) if after in _CLOSING or (not spelled and after in {"and", "of"}) else None


def _is_ranked(doc: Doc, end: int) -> bool:
    """Whether a name stands in a numbered list: "2. Ann Roe (1)" was the first of the list before."""
    line = doc.text.rfind("\n", 0, doc[end].idx) + 1
    return _RANK.fullmatch(doc.text, line, doc[end].idx) is not None


def years_old(doc: Doc, old: int) -> tuple[int, int] | None:
    """The years before the "old" of "-year-old" at token `old`, and the token at which they begin."""
    at = old - 1
    while at >= 0 and doc[at].lower_ in _YEARS:
        at -= 1
    if at < 0:
        return None
    glued = doc[at].text.split("-")  # "25-year" as one token
    if len(glued) > 1 and glued[1].lower() not in {"year", "years"}:
        return None
    number = _in_digits(glued[0])
    if number is not None:
        return number, at
    if len(glued) > 1 or at + 1 == old:
        return None
    first = at - 2 if at >= 2 and doc[at - 1].text == "-" and doc[at - 2].lower_ in _tens() else at
    number, behind = _in_words(doc, first)
    beyond = first > 0 and doc[first - 1].lower_ in {"hundred", "and", "-"}
    return (number, first) if number is not None and behind == at + 1 and not beyond else None


def aged(doc: Doc, noun: int) -> tuple[int, int] | None:
    """The age in "boy of 7" at token `noun`, and the token behind it: nobody is a father or a crew of so many years."""
    if noun + 2 >= len(doc) or doc[noun].lower_ not in listed("people_of_an_age") or doc[noun + 1].lower_ != "of":
        return None
    number, behind = _in_digits(doc[noun + 2].text), noun + 3
    if number is None and doc[noun + 2].is_lower:
        number, behind = _in_words(doc, noun + 2)
    after = doc[behind].lower_ if behind < len(doc) else "."
    known = number is not None and 0 < number < _OLDEST and after in _CLOSING | listed("going_on_after_ages")
    return (number, behind) if known and number is not None else None


def _tens() -> dict[str, int]:
    tens: dict[str, int] = table("number_words")["tens"]
    return tens


def _in_digits(text: str) -> int | None:
    return int(text) if text.isdecimal() and text.isascii() and len(text) <= 3 else None


def _in_words(doc: Doc, at: int) -> tuple[int | None, int]:
    """The number below a hundred that is spelled out from token `at` on, and the token behind it."""
    units: dict[str, int] = table("number_words")["units"]
    word = doc[at].lower_
    if word not in _tens():
        return units.get(word), at + 1
    if at + 2 < len(doc) and doc[at + 1].text == "-" and 0 < units.get(doc[at + 2].lower_, 0) < 10:
        return _tens()[word] + units[doc[at + 2].lower_], at + 3
    return _tens()[word], at + 1
