"""Expressions that are part of a name: the Fall Classic, Rookie of the Year, the Daily Mirror, the Sunday Times,
April Jones, a 2009 Honda."""

from __future__ import annotations

import re
from collections.abc import Callable

from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.lexicon import words
from factsheet.annotate.dates.surroundings import Surroundings

_CAPITAL_BEHIND = re.compile(r"[ \n](?=[^\W\d_])(\w+)")
_TWO_BEFORE = re.compile(r"\b([A-Z]\w+) on $")
_LONGEST = 40
"""Code points before a weekday in which the name of a paper ends that bears it."""

_SUNDAY = 6

_MAKE_BEHIND = re.compile(r"[ \n]((?:[^\W\d_]|-)+)")


def is_part_of_a_name(match: Match, around: Surroundings) -> bool:
    """Whether `match`, as its capitals or its neighbours tell, names a thing or a person and no time."""
    test = _TESTS.get(match.rule)
    return test is not None and test(match, around)


def _before_a_name(match: Match, around: Surroundings) -> bool:
    """The Fall Classic, the Spring Offensive, the Daily Mirror: it ends in a capital word and another follows."""
    behind = _CAPITAL_BEHIND.match(around.text, match.end)
    return around.text[match.tokens[-1].start].isupper() and behind is not None and behind[1][0].isupper()


def _title(match: Match, around: Surroundings) -> bool:
    """Rookie of the Year, the Quarter: a unit with a capital behind an article without one."""
    article, unit = match.tokens[0], match.tokens[-1]
    return article.word == "the" and around.text[article.start].islower() and around.text[unit.start].isupper()


def _given_name(match: Match, around: Surroundings) -> bool:
    """April Jones, as the tagger sees it."""
    return len(match.tokens) == 1 and around.entity(match) == "PERSON"


def _show(match: Match, around: Surroundings) -> bool:
    """“Midday with Charlie”: a capital behind an opening quotation mark."""
    start = match.start
    return around.text[start].isupper() and around.text[start - 1 : start] in ("“", '"', "‘", "'")


def _of_a_paper(match: Match, around: Surroundings) -> bool:
    """The Sunday Times, the Mail on Sunday, Sunday school."""
    behind = _CAPITAL_BEHIND.match(around.text, match.end)
    if behind is not None and behind[1].lower() in words().behind_weekdays:
        return True
    if match.value("WEEKDAY") != _SUNDAY:
        return False
    before = _TWO_BEFORE.search(around.text, max(0, match.start - _LONGEST), match.start)
    return before is not None and before[1].lower() in words().before_sundays


def _model_year(match: Match, around: Surroundings) -> bool:
    """A 2009 Honda, her red 1987 Chevrolet; the 2010 Toyota recall has its year."""
    behind = _MAKE_BEHIND.match(around.text, match.end)
    return behind is not None and behind[1] in words().car_makes and around.is_one_of_many(match)


_TESTS: dict[str, Callable[[Match, Surroundings], bool]] = {
    "season": _before_a_name,
    "set": _before_a_name,
    "relative period": _title,
    "the quarter": _title,
    "part of that day": _show,
    "month": _given_name,
    "weekday": _of_a_paper,
    "part of a day": _before_a_name,
    "year": _model_year,
}
