"""Readings of durations, sets and references to the past, the present and the future."""

from __future__ import annotations

from factsheet.annotate.dates.durations import duration_value
from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.lexicon import words
from factsheet.annotate.dates.numbers import amount
from factsheet.annotate.dates.surroundings import Surroundings
from factsheet.model.timex import Reading
from factsheet.model.timex_period import SEASONS


def duration(match: Match, around: Surroundings) -> Reading | None:
    """Two years, a four-week strike, several months; "he will one day return" tells no length."""
    unit = match.unit
    if unit is None:
        return Reading("DURATION", match.rule, "PXX")
    if match.has("century") and match.has("quarter", "half"):
        return Reading("DURATION", match.rule, duration_value(0.25 if match.has("quarter") else 0.5, "century"))
    if [token.word for token in match.tokens] == ["one", "day"] and around.is_some_day(match):
        return Reading("DATE", match.rule, "FUTURE_REF")
    number = 0.5 if match.tokens[0].word == "half" else amount(match.tokens)
    if _is_no_time(match, unit) or around.describes(match):
        return None
    if match.tokens[0].word in ("a", "an") and [token.word for token in match.tokens[-2:-1]] == ["or"]:
        number = "X" if match.has("two", "more") else number
    if number is None:
        number = "X" if match.token("UNITS") else 1
    words_alone = [token.word for token in match.tokens if "HYPHEN" not in token.classes]
    if isinstance(number, float | int) and ["and", "a", "half"] in (words_alone[-3:], words_alone[-4:-1]):
        number = int(number) + 0.5
    return Reading("DURATION", match.rule, duration_value(number, unit))


def up_to_now(match: Match, around: Surroundings) -> Reading | None:
    """The past two years, recent weeks; "the past year" ends today, it is not last year."""
    unit = match.unit
    if unit is None:
        return Reading("DATE", match.rule, "PAST_REF")
    return _stretch(match, unit)


def from_now(match: Match, around: Surroundings) -> Reading | None:
    """The next few days, the weeks ahead, over the next year; "future years" have no length."""
    unit = match.unit
    if unit is None or match.has("future"):
        return Reading("DATE", match.rule, "FUTURE_REF")
    return _stretch(match, unit)


def _stretch(match: Match, unit: str) -> Reading:
    """As many units as are printed: one in "the next year", some in "recent weeks"."""
    number = amount(match.tokens) or (1 if match.token("UNIT") else "X")
    return Reading("DURATION", match.rule, duration_value(number, unit))


def every(match: Match, around: Surroundings) -> Reading | None:
    """Every day, each July, Mondays, twice a week, daily."""
    phrase = " ".join(token.word for token in match.tokens if token.word != ",")
    if phrase in words().sets:
        return Reading("SET", match.rule, words().sets[phrase])
    weekday = match.value("WEEKDAYS") if match.token("WEEKDAYS") else match.value("WEEKDAY")
    part = match.text("DAYPARTS") or match.text("DAYPART")
    clock = f"T{part}" if part else ""
    if weekday is not None:
        return Reading("SET", match.rule, f"XXXX-WXX-{weekday + 1}{clock}")
    month, season = match.value("MONTH"), match.value("SEASON")
    if month:
        return Reading("SET", match.rule, f"XXXX-{month:02d}")
    if season is not None:
        return Reading("SET", match.rule, f"XXXX-{SEASONS[season]}")
    unit = match.unit
    if unit is None:
        return Reading("SET", match.rule, f"XXXX-XX-XX{clock}")
    number = 2 if match.has("other") else amount(match.tokens) if match.has("every", "each") else 1
    return Reading("SET", match.rule, duration_value(number or 1, unit))


def reference(match: Match, around: Surroundings) -> Reading | None:
    """Now, recently, the future."""
    phrase = " ".join(token.word for token in match.tokens)
    return Reading("DATE", match.rule, words().references.get(phrase))


def _is_no_time(match: Match, unit: str) -> bool:
    """Whether "a second" or "three-quarters" is an ordinal or a fraction."""
    if unit == "quarter":
        return bool(match.token("HYPHEN")) == bool(match.token("UNITS")) and not match.has("the")
    return unit == "second" and not match.token("UNITS") and not match.token("HYPHEN")
