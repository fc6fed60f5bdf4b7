"""Shares and ratios in running text: "two-thirds of the council", "half its value", "one in five", "a 3-to-1 margin".

A share is the number that it is of one (0.5), a ratio what stands to one (3).
"""

from __future__ import annotations

import re
from functools import cache

from factsheet.annotate.data import table
from factsheet.annotate.numbers.measures import Measured, any_of, cue_before
from factsheet.model.fractions import DENOMINATORS, share_of
from factsheet.model.spelled_numbers import spelled

_TIMES = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|seasons?|years?|decades?|century|centuries|time|way"
    r"|battle)\b"
)
_NOUN = rf"(?!\s(?:of\s)?(?:an?\s|the\s|its\s|their\s)?(?:first\s|second\s|past\s|last\s|\d+\s)?{_TIMES})"
_PART = re.compile(
    r"(?<![\w-])(?<!\bthe\s)(?<!\bother\s)(?<!\bfirst\s)(?<!\bsecond\s)(?<!\blatter\s)(?<!\bbetter\s)(?<!\btop\s)"
    rf"(?P<half>half)(?=\s(?:of|the|its|their|his|her|all)\s){_NOUN}",
    re.IGNORECASE,
)
_AND_MORE = re.compile(
    rf"(?:\d|\b{_TIMES}|\b(?:{any_of(spelled(number) for number in range(1, 21))}))\sand\s(?:an?\s)?$", re.IGNORECASE
)
"""What stands before a fraction that is the rest of a number or of a time: "a decade and a half of talks"."""
_BY = re.compile(r"\bby\s(?:(?:about|almost|nearly|more than|some|over)\s)?$", re.IGNORECASE)
_BEHIND_ONE = re.compile(r"\b(?:kill|wound|injur|shot|shoot|hit|hurt|arrest)\w*\s$", re.IGNORECASE)
_ORDINAL = re.compile(
    r"\s(?!(?:in|from|to|since|at|by|on|over|of|for|with|between|within|during|this|last|next|compared|and|or|but|as|when"
    r"|while|after|before|because|if|until|through|than|every|each|a|an|the|so|now|today|yesterday|year)\b)[a-z]",
    re.IGNORECASE,
)
"""What behind "by a third" makes it one more of its kind: "hit by a third car"."""
_RATIO = re.compile(r"\b(?:ratio|margin|odds|majority|advantage|outnumber\w*)\b", re.IGNORECASE)
_FEW = 10
"""Of how many "three of five" is a share at most."""
_MOST = 1000
"""Of how many a share is one at most."""
_AROUND = 40
"""Characters beside "3-to-1" within which a word says that it is a ratio and no score."""


@cache
def _numbers() -> dict[str, int]:
    words = {spelled(number): number for number in (*range(1, 21), 30, 40, 50)}
    return {"a": 1, **words, "hundred": 100, "thousand": 1000}


@cache
def _fraction() -> re.Pattern[str]:
    names = any_of(DENOMINATORS)
    behind = rf"(?=\sof\s)(?!\sof\san?\s(?:(?:[mb]|tr)illion|percentage|basis|points?)\b){_NOUN}"
    return re.compile(
        rf"(?<![\w-])(?:(?P<n>a|one|two|three|four|five|seven|nine)[\s-](?P<d>{names})(?![\w-])(?P<of>{behind})?)",
        re.IGNORECASE,
    )


@cache
def _among() -> re.Pattern[str]:
    number = rf"(?:\d{{1,6}}|{any_of(set(_numbers()) - {'a'})})"
    return re.compile(
        rf"(?<![\w.,$£€:-])(?P<n>{number})\s(?P<link>in|(?:out\s)?of)\s(?P<every>every\s)?(?P<m>{number})(?![\w%-]|[.,:]\d)"
        rf"(?!\s(?:{_TIMES}|percent|per\scent|million|thousand|billion|[ap]\.?m\b))",
        re.IGNORECASE,
    )


@cache
def _to_one() -> re.Pattern[str]:
    number = rf"(?:\d{{1,3}}|{any_of(set(_numbers()) - {'a', 'one'})})"
    return re.compile(rf"(?<![\w.,-])(?<!\bfrom\s)(?P<n>{number})(?:-to-|\sto\s)(?:one|1)(?![\w.,-]\w)", re.IGNORECASE)


def shares(text: str) -> list[Measured]:
    """The shares and ratios that `text` prints, left to right."""
    found = [*_fractions(text), *_of_every(text), *_ratios(text)]
    return sorted(found, key=lambda figure: figure.start)


def _measured(text: str, match: re.Match[str], value: float, unit: str) -> Measured:
    precision, start = cue_before(text, match.start())
    whole = int(value) if value.is_integer() else value
    return Measured(start, match.end(), unit, whole, "to one" if unit == "ratio" else unit, match.group(), precision)


def _fractions(text: str) -> list[Measured]:
    found = [_measured(text, match, 0.5, "share") for match in _PART.finditer(text)]
    for match in _fraction().finditer(text):
        if match["of"] is None and not (_BY.search(text[: match.start()]) and not _ORDINAL.match(text, match.end())):
            continue
        value = share_of(_numbers()[match["n"].lower()], DENOMINATORS[match["d"].lower()])
        found.append(_measured(text, match, value, "share"))
    return [figure for figure in found if not _AND_MORE.search(text[: figure.start])]


def _of_every(text: str) -> list[Measured]:
    found = []
    for match in _among().finditer(text):
        some, every = (_numbers().get(match[key].lower()) or int(match[key]) for key in ("n", "m"))
        link = match["link"].lower()
        told = every in (10, 100, 1000) or match["every"]
        is_share = 0 < some < every <= _MOST and (
            told or (_is_part(text, match, some, every) if link != "in" else some == 1)
        )
        if is_share and not _BEHIND_ONE.search(text[: match.start()]):
            found.append(_measured(text, match, share_of(some, every), "share"))
    return found


def _is_part(text: str, match: re.Match[str], some: int, every: int) -> bool:
    """Whether "three of five", without "every", is a share of those that a noun names behind it.

    None are "one of three officers" (who is told of as one), "20 of 71 laps" (which are counted), a step of a scale
    ("Level 3 out of 5") and games ("won five of six").
    """
    before = re.search(r"(\w+)\s$", text[: match.start()])
    labelled = before is not None and before[1].lower() in table("measures")["labels"]
    of = match["link"].lower() == "of"
    if labelled or (of and (some == 1 or every > _FEW)):
        return False
    return re.match(r"\s\w", text[match.end() :]) is not None


def _ratios(text: str) -> list[Measured]:
    found = []
    for match in _to_one().finditer(text):
        around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        value = _numbers().get(match["n"].lower()) or int(match["n"])
        if value > 1 and _RATIO.search(around):
            found.append(_measured(text, match, float(value), "ratio"))
    return found
