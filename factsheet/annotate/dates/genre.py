"""Whether a text tells history: then its dates count from one another, not from its publication."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.annotate.data import listed
from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.marks.quoted import Quoted

FEWEST = 6
"""Dates with a year of their own that a historical text has at least."""

SHARE = 20
"""How many of them stand against one date that counts from publication, at least."""

SHARE_SPOKEN = 3
"""How many of them stand against one such date within quotation marks, where it is of the day of its speaker."""


def is_history(matches: Sequence[Match], quoted: Quoted) -> bool:
    """Whether the text has many dates with a year and hardly one that only a text of its day uses.

    A report that looks back has many years, too, but says "last week" once; a few of its people's "today" are no sign.
    """
    dated = sum(match.rule in listed("dates_with_a_year") for match in matches)
    of_its_day = [match.start for match in matches if _counts_from_publication(match)]
    spoken = sum(quoted.holds(start) for start in of_its_day)
    return dated >= FEWEST and (len(of_its_day) - spoken) * SHARE <= dated and spoken * SHARE_SPOKEN <= dated


def _counts_from_publication(match: Match) -> bool:
    if match.token("MONTH"):
        return match.rule == "month and day" and match.token("WEEKDAY") is not None  # "Friday, May 6"
    if match.has("that", "same"):
        return False
    if match.rule == "relative period":
        return match.has("last", "this", "next") and not match.has("the")
    return match.rule in listed("dates_from_publication") or (match.rule == "days before" and match.has("ago"))
