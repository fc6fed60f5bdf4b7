"""Whether a text tells history: then its dates count from one another, not from its publication."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.extract.dates.grammar import Match
from factsheet.extract.speech.quoted import Quoted

FEWEST = 6
"""Dates with a year of their own that a historical text has at least."""

SHARE = 8
"""How many of them stand against one date that counts from publication, at least."""

_WITH_YEAR = frozenset(
    {
        "full date",
        "month and year",
        "year",
        "year before our era",
        "spelled year",
        "season and year",
        "iso date",
        "decade",
        "quarter of a year",
    }
)
_FROM_PUBLICATION = frozenset(
    {"today", "weekday", "relative weekday", "relative month", "part of a day", "month of a relative year"}
    | {"quarter", "the quarter", "quarter a year before"}
)


def is_history(matches: Sequence[Match], quoted: Quoted) -> bool:
    """Whether the text has many dates with a year and hardly one that only a text of its day uses.

    What its people say is of their day, not of the text's.
    """
    dated = sum(match.rule in _WITH_YEAR for match in matches)
    of_its_day = sum(_counts_from_publication(match) and not quoted.holds(match.start) for match in matches)
    return dated >= FEWEST and of_its_day * SHARE <= dated


def _counts_from_publication(match: Match) -> bool:
    if match.token("MONTH") or match.has("that", "same"):
        return False
    if match.rule == "relative period":
        return match.has("last", "this", "next") and not match.has("the")
    return match.rule in _FROM_PUBLICATION or (match.rule == "days before" and match.has("ago"))
