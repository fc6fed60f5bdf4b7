"""What comes next, read back by an iCalendar library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from factsheet.model.fact import FactBase
from factsheet.render.forms import forms
from factsheet.render.sheet import Sheet


def entries(base: FactBase, **given: Any) -> list[Any]:
    content = forms()["ics"].make(Sheet(base, **given))
    assert content == forms()["ics"].make(Sheet(base, **given))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return [*Calendar.from_ical(content).walk("VEVENT")]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2024-05-03", date(2024, 5, 3), date(2024, 5, 4)),
        ("2024-05-03T15:30", datetime(2024, 5, 3, 15, 30), None),
        ("2024-W20", date(2024, 5, 13), date(2024, 5, 20)),
        ("2024-06", date(2024, 6, 1), date(2024, 7, 1)),
    ],
)
def test_what_is_dated_ahead_is_an_entry(
    make: Callable[..., FactBase], when: str, start: date, end: date | None
) -> None:
    (entry,) = entries(make({"statement": "The court sits, again; twice.", "when": when, "where": "Dover"}))
    assert entry["dtstart"].dt == start
    assert (entry["dtend"].dt if "dtend" in entry else None) == end
    assert (str(entry["summary"]), str(entry["location"])) == ("The court sits, again; twice.", "Dover")
    assert "A: “x”" in str(entry["description"])


@pytest.mark.parametrize("when", ["2024-05-01", "2024-04-30", "2025", "P2Y", "XXXX-WXX-2", "9999-12-31", None])
def test_what_is_past_or_no_appointment_is_none(make: Callable[..., FactBase], when: str | None) -> None:
    assert not entries(make({"when": when} if when else {}))


def test_what_cannot_be_proved_and_what_has_no_day_is_no_entry(make: Callable[..., FactBase]) -> None:
    assert not entries(make({"id": "a", "when": "2024-05-03"}), unsound={"a": "not found"})
    assert not entries(make({"when": "2024-05-03"}, as_of=None))


def test_text_adds_no_lines_of_its_own(make: Callable[..., FactBase]) -> None:
    text = "It is\r\nEND:VEVENT\r\nATTACH:x\x00 so."
    (entry,) = entries(make({"statement": text, "when": "2024-05-03", "where": text}))
    assert str(entry["summary"]) == "It is END:VEVENT ATTACH:x so."
    assert "attach" not in entry
