"""Temporal expressions: what the words mean with the anchor still open, and the TIMEX3 value once it is settled.

The anchor is the day on which the source was published. A reading may lean on another one ("a year earlier" on the
date before it), which it holds, so that the anchor is all it needs. Values are TIMEX3's: a day 2013-01-28, a week
2013-W04, a month 2012-07, a quarter 2013-Q3, a season 2012-SU, a year 2012, a decade 199, a century 19, a time of day
2013-01-28T15:00 or 2013-01-28TMO, a duration P2Y, a set P1D or XXXX-WXX-2, a reference PRESENT_REF.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from factsheet.model.timex_period import Period, Unit, moved
from factsheet.model.timex_recurrence import Direction, Recurrence

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


_MONDAY = Recurrence("weekday")


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means. `rule` names the rule of the grammar; `value` is set where no anchor is needed."""

    type: TimexType
    rule: str
    value: str | None = None

    def close(self, anchor: date | None) -> str | None:
        """The TIMEX3 value with the source's publication date `anchor`, or None where it cannot be told."""
        return self.value

    @property
    def unit(self) -> Unit | None:
        """The calendar unit of its value; None for durations, sets and references."""
        period = Period.parse(self.value) if self.value and self.type in ("DATE", "TIME") else None
        return period.unit if period else None

    @property
    def leans(self) -> bool:
        """Whether the value depends on the publication date."""
        return False

    def anchor(self, published: date | None) -> str | None:
        """The date that the value is counted from, as a TIMEX3 value; None where the words need none."""
        return None


@dataclass(frozen=True, slots=True)
class Leaning(Reading):
    """A reading that counts from `base`, or from the publication date where there is none."""

    base: Reading | None = field(default=None, kw_only=True)

    @property
    def leans(self) -> bool:
        """See Reading."""
        return self.base is None or self.base.leans

    def anchor(self, published: date | None) -> str | None:
        """See Reading."""
        start = self.counted_from(published)
        return start.value if start else None

    def counted_from(self, published: date | None) -> Period | None:
        """The period that it counts from, with the source's publication date."""
        if self.base is None:
            return Period("day", published) if published else None
        value = self.base.close(published)
        return Period.parse(value) if value else None


@dataclass(frozen=True, slots=True)
class Shifted(Leaning):
    """So many units before or after `base`, or after the publication date where there is none ("last week").

    `grain` is the unit of the value where it is not the unit that is counted: "a year earlier" than a quarter is a
    quarter.
    """

    by: Unit = "day"
    count: int = 0
    grain: Unit | None = None

    def close(self, anchor: date | None) -> str | None:
        """See Reading."""
        base = self.counted_from(anchor)
        if base is None:
            return None
        try:
            if self.grain in (None, self.by):
                return Period.around(self.by, base.start).shift(self.count).value
            assert self.grain is not None
            return Period.around(self.grain, moved(base.start, self.by, self.count)).value
        except (ValueError, OverflowError):
            return None

    @property
    def unit(self) -> Unit | None:
        """See Reading."""
        return self.grain or self.by


@dataclass(frozen=True, slots=True)
class Named(Leaning):
    """A calendar name that comes round, as seen from `base` or from the publication date ("Monday", "in July")."""

    name: Recurrence = _MONDAY
    direction: Direction = "latest"

    def close(self, anchor: date | None) -> str | None:
        """See Reading."""
        base = self.counted_from(anchor)
        found = self.name.pick(base, self.direction) if base else None
        return found.value if found else None

    @property
    def unit(self) -> Unit | None:
        """See Reading."""
        match self.name.form:
            case "month" | "quarter" | "season" | "half":
                return self.name.form
            case _:
                return "day"


@dataclass(frozen=True, slots=True)
class Timed(Leaning):
    """A time of day on the day of `base`, or of publication: `clock` is TIMEX3's T15:00, TMO, TNI …."""

    clock: str = ""

    def close(self, anchor: date | None) -> str | None:
        """See Reading."""
        base = self.counted_from(anchor)
        return f"{base.start.isoformat()}{self.clock}" if base and base.unit == "day" else None

    @property
    def unit(self) -> Unit | None:
        """See Reading."""
        return "day"


@dataclass(frozen=True, slots=True)
class Agreed(Reading):
    """A reading that has a value only where two ways to read the words agree on it."""

    one: Reading = field(kw_only=True)
    other: Reading = field(kw_only=True)

    def close(self, anchor: date | None) -> str | None:
        """See Reading."""
        value = self.one.close(anchor)
        return value if value == self.other.close(anchor) else None

    @property
    def unit(self) -> Unit | None:
        """See Reading."""
        return self.one.unit

    @property
    def leans(self) -> bool:
        """See Reading."""
        return self.one.leans or self.other.leans

    def anchor(self, published: date | None) -> str | None:
        """See Reading."""
        return self.one.anchor(published)


def counted_from(reading: Reading, base: Reading) -> Reading:
    """`reading` with `base` in the place of the publication date: dates below an update line count from the update."""
    if isinstance(reading, Agreed):
        return replace(reading, one=counted_from(reading.one, base), other=counted_from(reading.other, base))
    if not isinstance(reading, Leaning) or not reading.leans:
        return reading
    return replace(reading, base=base if reading.base is None else counted_from(reading.base, base))
