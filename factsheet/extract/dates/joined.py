"""Dates that share the year behind the last of them: "from May 15 to August 16, 1988", "in April and June 1955"."""

from __future__ import annotations

from factsheet.extract.dates.grammar import Match
from factsheet.extract.dates.surroundings import Surroundings
from factsheet.model.timex import Named, Reading, Shifted
from factsheet.model.timex_period import Period

LISTED = frozenset({"and", "or", ",", "/"})
"""What stands between two dates of one year."""

RANGES = frozenset({"to", "through", "until", "till", "-", "–", "—"})
"""What stands between the two ends of a range, the first of which may lie in the year before."""


def share_year(around: Surroundings) -> None:
    """Gives the year of the last reading in `around` to those directly before it that are joined to it without one."""
    last = len(around.read) - 1
    period = _dated(around.read[last][1]) if last > 0 else None
    while period is not None and last > 0:
        (match, reading), (behind, _) = around.read[last - 1], around.read[last]
        between = around.text[match.end : behind.start].strip()
        if between not in LISTED | RANGES or not _lacks_year(match, reading):
            return
        assert isinstance(reading, Named)
        year = Reading("DATE", reading.rule, f"{period.start.year:04d}")
        shared = Named("DATE", reading.rule, None, reading.name, "within", base=year)
        found = Period.parse(shared.close(None) or "")
        if found is not None and found.start > period.start and between in RANGES:
            shared = Named("DATE", reading.rule, None, reading.name, "within", base=_year_before(year))
            found = Period.parse(shared.close(None) or "")
        around.read[last - 1] = (match, shared)
        last, period = last - 1, found


def _dated(reading: Reading) -> Period | None:
    """The period of a reading that has its year from its own words."""
    if reading.leans or reading.type != "DATE" or not reading.value:
        return None
    period = Period.parse(reading.value)
    return period if period is not None and period.unit in ("day", "month", "season") else None


def _lacks_year(match: Match, reading: Reading) -> bool:
    return isinstance(reading, Named) and match.rule in ("month", "month and day", "season") and not match.has("year")


def _year_before(year: Reading) -> Reading:
    return Shifted("DATE", year.rule, by="year", count=-1, base=year)
