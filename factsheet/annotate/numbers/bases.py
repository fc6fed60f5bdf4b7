"""What a figure is told for each of: "$3 a share", "$42 per ton", "12 flights a day", "$5 million apiece"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from factsheet.annotate.data import listed, table
from factsheet.annotate.numbers.measures import Measured, any_of
from factsheet.model.spelled_numbers import spelled

_EACH_ONE = "each"
_COUNTED = r"(?!\s(?:ago|earlier|later|before|after|from|since|into)\b)"
"""A time that is counted from another one is no base: "$3 million a year earlier"."""
_ENDS = r"(?=\s*(?:[.,;:)–—]|--|$)|\s(?:for|in|of|to|and|or|by|from|on|at|as|when|if|after|while|with)\b)"
_OFTEN = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"}
_NO_FIGURE = re.compile(r"\b(?:per|(?:for|in)\s(?:each|every))\s(?:about\s)?$", re.IGNORECASE)


@cache
def _bound() -> re.Pattern[str]:
    return re.compile(
        rf"\s({any_of(word for word in table('number_words')['after'] if word[0] != '-')})\b", re.IGNORECASE
    )


@cache
def _base() -> re.Pattern[str]:
    nouns = rf"{any_of(listed('bases'))}|(?:{any_of(listed('base_times'))}){_COUNTED}"
    sorts = r"(?:(?:square|cubic|metric|troy|common|ordinary|diluted|fully\sdiluted)[\s-])?"
    number = rf"(?:[$€£]?\d[\d,]*|{any_of(spelled(n) for n in range(2, 21))})(?:\s(?:hundred|million|thousand))?"
    between = r"(?:\s\([^()]{1,24}\))?(?:\sin\s(?:cash|stock|all)|\sof\sits\sown\sstock|\sof\s[a-z-]+)?"
    return re.compile(
        rf"{between}(?:[\s-](?:an?|per|each|every)[\s-](?P<one>{sorts}(?:{nouns}))(?!\w|-old)"
        rf"|\s(?:per|for\s(?:each|every))\s(?!(?:cent|se|capita|annum|diem|of|the|other|one)\b)"
        rf"(?P<many>(?:{number}\s)?{sorts}[a-z][\w-]*(?:\samount)?)"
        rf"|\sper\s(?P<latin>capita|annum|diem)\b"
        rf"|\s(?P<often>{any_of(_OFTEN)}){_ENDS}"
        rf"|\s(?:apiece\b|for\s(?:each|every\sone)\sof\b|each{_ENDS}))",
        re.IGNORECASE,
    )


def with_base(text: str, figure: Measured) -> tuple[Measured, int]:
    """`figure`, a figure of `text`, with the bound behind its unit and what it is told for each of, and where those
    words end: "$3 or more a share"."""
    bound, end = _bound().match(text, figure.end), figure.end
    if bound is not None:
        found = table("number_words")["after"][" ".join(bound[1].lower().split())]
        figure, end = replace(figure, precision=figure.precision or found), bound.end()
    match = _base().match(text, end)
    if match is None or figure.unit is None or " per " in figure.unit or figure.measure not in listed("told_for_each"):
        return figure, end
    one = match["one"] or match["many"] or match["latin"] or _OFTEN.get((match["often"] or "").lower())
    one = one and re.sub(r"\s+", " ", one)
    return replace(figure, unit=f"{figure.unit} per {one}" if one else f"{figure.unit} {_EACH_ONE}"), match.end()


def is_base(text: str, start: int) -> bool:
    """Whether the number at `start` only tells of how many another one is told: "12 deaths per 100,000 people"."""
    return _NO_FIGURE.search(text, max(0, start - 24), start) is not None
