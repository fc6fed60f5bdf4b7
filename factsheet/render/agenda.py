"""What comes next as an iCalendar file: a desk's calendar takes it in, each entry with the passages that say it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from icalendar import Calendar, Event, Journal

from factsheet.model.calendar import days
from factsheet.model.fact import Fact
from factsheet.model.passage import plain
from factsheet.render.sheet import Sheet
from factsheet.render.unruly import tame

_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_LONGEST = 62
"""Days of an entry at most: "next year" is none."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def calendar(sheet: Sheet) -> bytes:
    """The .ics file of a sheet: the sheet itself as a journal, and an entry for each dated fact behind its day."""
    made = Calendar()
    made.add("prodid", "-//factsheet//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", _plain(sheet.view.title))
    made.add_component(_journal(sheet))
    for fact in sheet.prepared.facts:
        if _is_ahead(fact, sheet) and fact.id not in sheet.unsound:
            made.add_component(_entry(fact, sheet))
    return bytes(made.to_ical())


def _journal(sheet: Sheet) -> Journal:
    journal = Journal()
    journal.add("uid", "sheet@factsheet")
    journal.add("dtstamp", _stamp(sheet))
    journal.add("summary", _plain(sheet.view.title))
    sources = (f"{one.publisher}: {one.title}" if one.title else one.publisher for one in sheet.view.sources)
    journal.add("description", "\n".join(map(_plain, (sheet.front.state, *sources))))
    return journal


def _entry(fact: Fact, sheet: Sheet) -> Event:
    entry = Event()
    when = _when(fact)
    covered = days(when)
    assert covered is not None
    clock = _CLOCK.search(when) if covered.first == covered.last else None
    entry.add("uid", f"{fact.id}@factsheet")
    entry.add("dtstamp", _stamp(sheet))
    if clock:
        entry.add("dtstart", datetime.combine(covered.first, time(int(clock[1]) % 24, int(clock[2]) % 60)))
    else:
        entry.add("dtstart", covered.first)
        entry.add("dtend", covered.last + timedelta(days=1))
    entry.add("summary", _plain(fact.statement))
    if fact.where:
        entry.add("location", _plain(fact.where))
    sources = sheet.base.sources
    cited = (f"{sources[cite.source].called(cite.source)}: “{cite.quote}”" for cite in fact.cites if not cite.gone)
    entry.add("description", "\n".join(map(_plain, (sheet.front.state, *cited))))
    entry.add("status", "CONFIRMED" if fact.checked else "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    return entry


def _is_ahead(fact: Fact, sheet: Sheet) -> bool:
    """Whether a fact is dated behind the sheet's own day, and not by a stretch of time that is no appointment."""
    covered = days(_when(fact))
    if covered is None or not sheet.as_of_iso:
        return False
    ahead = covered.first > date.fromisoformat(sheet.as_of_iso)
    return ahead and (covered.last - covered.first).days < _LONGEST and covered.last < date.max


def _when(fact: Fact) -> str:
    return str(fact.value) if fact.kind == "date" else fact.when or ""


def _stamp(sheet: Sheet) -> datetime:
    """When the sheet was made; a calendar must have a moment where no day is known, too."""
    return datetime.fromisoformat(sheet.moment or "1970-01-01T00:00:00+00:00")


def _plain(text: str) -> str:
    return _CONTROL.sub("", tame(plain(text)))
