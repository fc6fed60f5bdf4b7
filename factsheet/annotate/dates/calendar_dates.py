"""Readings of expressions that name a day, month, year, decade …, with or without the year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.numbers import year_in
from factsheet.annotate.dates.surroundings import Surroundings
from factsheet.model.timex import Agreed, Named, Reading, Shifted
from factsheet.model.timex_period import SEASONS, Period
from factsheet.model.timex_recurrence import Direction, Recurrence
from factsheet.model.typed_date import numeric

TWO_BACK = -2
"""The step of "the week before last"."""


def step(match: Match) -> int:
    """-1 for "last", "past", TWO_BACK for "before last", 1 for "next", "following", 0 for "this"."""
    if [token.word for token in match.tokens[-2:]] == ["before", "last"]:
        return TWO_BACK
    if match.has("last", "previous", "past", "preceding"):
        return -1
    return 1 if match.has("next", "following", "coming") else 0


def relative_year(match: Match, around: Surroundings) -> Reading:
    """The year that "of last year", "of the year before", "of that year" names."""
    if match.has("that", "same"):
        return around.last(match, "year", "month", "day", near=False) or Reading("DATE", match.rule)
    return Shifted("DATE", match.rule, by="year", count=step(match))


def iso_date(match: Match, around: Surroundings) -> Reading | None:
    """2013-01-28, with or without a time."""
    raw = match.text("ISO")
    try:
        date.fromisoformat(raw[:10])
    except ValueError:
        return Reading("DATE", match.rule)
    return Reading("TIME" if "t" in raw.lower() else "DATE", match.rule, raw)


def numeric_date(match: Match, around: Surroundings) -> Reading | None:
    """1/28/2013; without a value where day and month could be either, or where there is no such day."""
    raw = match.text("NUMDATE")
    if "/" not in raw and len(raw.replace(".", "-").split("-")[-1]) != 4 and len(raw.split("-")[0]) != 4:
        return None
    return Reading("DATE", match.rule, numeric(raw, day_first=around.day_first))


def day_number(match: Match) -> int | None:
    """The day of the month that the match prints, beside its month: a numeral or an ordinal."""
    month = next((index for index, token in enumerate(match.tokens) if "MONTH" in token.classes), None)
    if month is None:
        return None
    after, before = match.tokens[month + 1 : month + 4], match.tokens[max(0, month - 4) : month][::-1]
    for side in (after[:1], before[:2], after, before):
        for token in side:
            if "DAY" in token.classes:
                return int(token.classes["DAY"])
            if "ORDINAL" in token.classes:
                tens = sum(other.classes["TENS"] for other in match.tokens if "TENS" in other.classes)
                return int(tens + token.classes["ORDINAL"])
    return None


def full_date(match: Match, around: Surroundings) -> Reading | None:
    """January 28, 2013; without a value where there is no such day."""
    year, month, day = year_in(match.tokens), match.value("MONTH"), day_number(match)
    try:
        return Reading("DATE", match.rule, date(year or 0, month or 0, day or 0).isoformat())
    except ValueError:
        return Reading("DATE", match.rule)


def month_and_day(match: Match, around: Surroundings) -> Reading | None:
    """Jan. 28: the nearest one, unless the weekday, the paragraph's year or the tense says otherwise."""
    day = day_number(match)
    if match.value("MONTH") is None or day is None:
        return None
    if match.has("year"):
        return Named("DATE", match.rule, None, _day(match, day), "within", base=relative_year(match, around))
    return day_of_year(match, around, day)


def _day(match: Match, day: int) -> Recurrence:
    return Recurrence("day", match.number("MONTH"), day, weekday=match.value("WEEKDAY"))


def day_of_year(match: Match, around: Surroundings, day: int) -> Reading:
    """The day of the match's month that is meant, its year still open.

    What "met on May 4" did not do so in a May to come; in one of last year it would say so, so that it stays open.
    """
    directions: dict[int, Direction] = {1: "rather next", -1: "rather latest", 0: "nearest"}
    if around.is_cut_short(match) and around.year_of(match) is None:
        return Reading("DATE", match.rule)
    if around.follows(match, "ended"):
        directions = dict.fromkeys(directions, "latest")
    elif around.dates_event(match):
        directions[0] = "in its year"
    elif around.happened_on(match):
        directions[-1] = "clearly latest"
    return _yearless(match, around, _day(match, day), directions)


def _yearless(match: Match, around: Surroundings, name: Recurrence, directions: dict[int, Direction]) -> Reading:
    """A name of the calendar without its year: in the year spoken of, else where the tense points (`directions`)."""
    ahead = around.direction(match)
    base = around.year_of(match)
    year = around.year_beside(match)
    if year is not None:
        return Named("DATE", match.rule, None, name, "within", base=year)
    if around.history:
        if base is None:
            return Reading("DATE", match.rule)
        return Named("DATE", match.rule, None, name, "within" if base.unit == "year" else "nearest", base=base)
    if base is not None and name.weekday is None and ahead <= 0:
        shared = Named("DATE", match.rule, None, name, "within", base=base)
        if _goes_on(base, shared):
            return shared
    found = Named("DATE", match.rule, None, name, directions[ahead])
    told = around.year_told(match) if ahead <= 0 else None
    if told is None:
        return found
    return Agreed("DATE", match.rule, one=found, other=Named("DATE", match.rule, None, name, "within", base=told))


def _goes_on(earlier: Reading, later: Reading) -> bool:
    """Whether `later` comes after `earlier`: a story told within one year goes forward, "in April" behind
    "December 1988" is another year's. Both have a year of their own."""
    before, after = (Period.parse(reading.close(None) or "") for reading in (earlier, later))
    return before is not None and after is not None and after.start > before.last


def left_open(match: Match, around: Surroundings) -> Reading | None:
    """What its words alone do not tell: the 12 of "12-14 November", before the day behind it is read, "this day" of
    "on this day in 1945", the turn of the century."""
    return Reading("DATE", match.rule)


def day_of_that_month(match: Match, around: Surroundings) -> Reading | None:
    """On the 19th: the day of that number nearest to the day last spoken of, or in the month last spoken of."""
    base = around.spoken_of(match, "day", "month")
    if base is None:
        return None
    name = Recurrence("day of the month", day=match.number("DAY"))
    return Named("DATE", match.rule, None, name, "within" if base.unit == "month" else "nearest", base=base)


def second_day(match: Match, around: Surroundings) -> Reading | None:
    """The 7 of "Nov. 5-7": a day of the month before it."""
    first = around.read[-1][1] if around.read else None
    day = match.number("DAY")
    named = first.one if isinstance(first, Agreed) else first
    if isinstance(named, Named) and named.name.form == "day":
        name = Recurrence("day", named.name.number, day)
        return Named("DATE", match.rule, None, name, "nearest", base=first)
    if first and first.value and first.unit == "day":
        return Named("DATE", match.rule, None, Recurrence("day", int(first.value[5:7]), day), "nearest", base=first)
    return None


def month_and_year(match: Match, around: Surroundings) -> Reading | None:
    """July 2012."""
    year = year_in(match.tokens)
    return Reading("DATE", match.rule, f"{year:04d}-{match.value('MONTH'):02d}") if year else None


def month_of_relative_year(match: Match, around: Surroundings) -> Reading | None:
    """July last year."""
    name = Recurrence("month", match.number("MONTH"))
    return Named("DATE", match.rule, None, name, "within", base=relative_year(match, around))


def relative_month(match: Match, around: Surroundings) -> Reading | None:
    """Last July: the latest one before this month, or before this year where July has just been; this July: this
    year's; the following July leans on a date."""
    name = Recurrence("month", match.number("MONTH"))
    if match.has("last") and not match.has("this", "the"):
        return Named("DATE", match.rule, None, name, "well before")
    return _beside(match, around, name, "within")


def _beside(match: Match, around: Surroundings, name: Recurrence, this: Direction) -> Reading:
    """The month or season before or after now, or before or after the date spoken of; `this` picks the one of now."""
    direction: Direction = {-1: "before", 1: "after", 0: this}[step(match)]  # type: ignore[assignment]
    if not match.has("following", "previous", "preceding", "same", "that"):
        return Named("DATE", match.rule, None, name, direction)
    base = around.spoken_of(match, "day", "week", "month", "season", "year")
    if base is None:
        return Reading("DATE", match.rule)
    return Named("DATE", match.rule, None, name, direction if step(match) else "within", base=base)


def month(match: Match, around: Surroundings) -> Reading | None:
    """In July: the paragraph's, where it has a year, else the one that the tense points to; also "the May vote"."""
    if not match.token("LONEMONTH") and around.follows(match, "the") and not around.modifies_noun(match):
        return None
    return named(match, around, Recurrence("month", match.number("MONTH")))


def named(match: Match, around: Surroundings, name: Recurrence) -> Reading:
    """A month or a season without its year.

    What happened in the month that comes next happened "last November". So it is to come where it has no past verb of
    its own ("told of the November vote"), and open where it has.
    """
    directions: dict[int, Direction] = {1: "next", -1: "latest", 0: "nearest"}
    if name.form == "month":
        directions[-1] = "rather latest" if around.verb_of(match) is None else "clearly latest"
        directions[0] = "in its year" if around.dates_event(match) else "clearly nearest"
        if around.dates_event(match) and not around.has_happened(match):
            directions[-1] = "clearly nearest"
    return _yearless(match, around, name, directions)


def year(match: Match, around: Surroundings) -> Reading | None:
    """2012, '98, nineteen ninety-six."""
    found = year_in(match.tokens)
    if not found or found <= 1400 or (len(match.tokens) == 1 and around.counts(match)):
        return None
    return Reading("DATE", match.rule, f"{found:04d}")


def year_before_our_era(match: Match, around: Surroundings) -> Reading | None:
    """September 480 BC: counted back, so that no rule takes it for a date of our time."""
    year = match.value("YEAR") or next(
        token.classes["DIGITS"] for token in reversed(match.tokens) if "DIGITS" in token.classes
    )
    month, season = match.value("MONTH"), match.value("SEASON")
    fine = f"-{month:02d}" if month else "" if season is None else f"-{SEASONS[season]}"
    return Reading("DATE", match.rule, f"BC{year:04d}{fine}") if year < 10_000 else None


def end_of_years(match: Match, around: Surroundings) -> Reading | None:
    """The 89 of "1987-89"."""
    first = around.read[-1][1].value if around.read else None
    last = match.number("TWO")
    if not first or len(first) != 4 or not first.isdecimal() or int(first[2:]) >= last:
        return None
    return Reading("DATE", match.rule, f"{first[:2]}{last:02d}")


def decade(match: Match, around: Surroundings) -> Reading | None:
    """The 1990s, the '90s, the nineties."""
    printed = match.text("DECADE") or match.text("SHORTDECADE")
    if printed:
        digits = "".join(char for char in printed if char.isdecimal())
        ten = digits[:3] if len(digits) == 4 else ("19" if digits[0] > "1" else "20") + digits[0]
    else:
        century = "18" if match.has("eighteen") else "19"
        ten = f"{century}{match.value('TIES')}"
    return Reading("DATE", match.rule, ten)


def century(match: Match, around: Surroundings) -> Reading | None:
    """The 20th century."""
    number = match.value("ORDNUM")
    if number is None:
        number = match.number("TENS") + match.number("ORDINAL")
    return Reading("DATE", match.rule, f"{number - 1:02d}") if 0 < number < 31 else None


def season_and_year(match: Match, around: Surroundings) -> Reading | None:
    """The summer of 2012, the spring of last year."""
    year = year_in(match.tokens)
    number = match.number("SEASON")
    if year:
        return Reading("DATE", match.rule, f"{year:04d}-{SEASONS[number]}")
    return Named("DATE", match.rule, None, Recurrence("season", number), "within", base=relative_year(match, around))


def relative_season(match: Match, around: Surroundings) -> Reading | None:
    """Last summer, this fall, the following winter; a winter lies in two years, so "this winter" is the nearest."""
    number = match.number("SEASON")
    return _beside(match, around, Recurrence("season", number), "within" if number else "nearest")


def season(match: Match, around: Surroundings) -> Reading | None:
    """In the summer; open where more than a year says which: "the summer of her first term"."""
    if match.tokens[-1].word == "fall" and around.is_a_drop(match):
        return None
    if around.precedes(match, "of"):
        return Reading("DATE", match.rule)
    return named(match, around, Recurrence("season", match.number("SEASON")))


def holiday(match: Match, around: Surroundings) -> Reading | None:
    """Christmas Day, last Thanksgiving, Easter 2012; open in the past tense where the next one is not far."""
    token = match.token("HOLIDAY")
    assert token is not None
    name: Recurrence = token.classes["HOLIDAY"]
    year = match.value("YEAR")
    if year:
        found = name.in_year(year)
        return Reading("DATE", match.rule, found.value if found else None)
    if match.has("year"):
        return Named("DATE", match.rule, None, name, "within", base=relative_year(match, around))
    if not step(match) and around.names_something(match):
        return Reading("DATE", match.rule)
    if step(match):
        return Named("DATE", match.rule, None, name, "latest" if step(match) < 0 else "next")
    directions: dict[int, Direction] = {-1: "clearly latest", 1: "next", 0: "nearest"}
    return Named("DATE", match.rule, None, name, directions[around.direction(match)])


def holiday_week(match: Match, around: Surroundings) -> Reading | None:
    """Easter week, Labor Day weekend."""
    token = match.token("HOLIDAY")
    assert token is not None
    day = Named("DATE", match.rule, None, token.classes["HOLIDAY"], "nearest")
    return Shifted("DATE", match.rule, by="weekend" if match.has("weekend") else "week", base=day)


def weekday_of_a_month(match: Match, around: Surroundings) -> Reading | None:
    """The third Monday of April, the last Sunday in March: open where it comes round and no tense tells which one."""
    weekday, month = match.number("WEEKDAY"), match.value("MONTH")
    nth = -1 if match.token("ORDINAL") is None else match.number("ORDINAL")
    if month is None:
        return Reading("SET" if match.has("each", "every", "a") else "DATE", match.rule)
    name = Recurrence("nth weekday", month, weekday, nth)
    year, ahead = match.value("YEAR"), around.direction(match)
    if year:
        day = name.in_year(year)
        return Reading("DATE", match.rule, day.value if day else None)
    found = _yearless(match, around, name, {1: "next", -1: "clearly latest", 0: "nearest"})
    if not isinstance(found, Named) or found.base is not None:
        return found
    if not ahead:
        return Reading("DATE", match.rule)
    return Agreed("DATE", match.rule, one=found, other=replace(found, direction="nearest"))


def week_of_a_day(match: Match, around: Surroundings) -> Reading | None:
    """The week of March 6."""
    day = day_number(match)
    if match.value("MONTH") is None or day is None:
        return None
    base = full_date(match, around) if match.token("YEAR") else day_of_year(match, around, day)
    return Shifted("DATE", match.rule, by="week", base=base)
