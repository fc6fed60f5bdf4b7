"""Which Friday is meant on a Wednesday: the one before or the one to come, by the verbs around it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract.dates import extract

WEDNESDAY = date(2024, 5, 8)
BACK = """
Ada Moss met Tom Hale on Friday.
Ada Moss did not meet Tom Hale on Friday.
Ada Moss would have met Tom Hale on Friday.
Ada Moss has met Tom Hale on Friday.
Ada Moss had planned to meet Tom Hale on Friday.
The talks resumed on Friday.
The law took effect on Friday.
The deadline was Friday.
The election was on Friday.
The record was set on Friday.
The council rejected the plan on Friday.
The council approved a plan on Friday that was drawn up by experts.
The council has approved plans on Friday to close the mill.
Ada Moss said the council met a deadline Friday.
Ada Moss could not be reached Friday.
Neither Ada Moss nor Tom Hale could be found Friday.
Ada Moss said on Friday that the dam would hold.
Ada Moss told reporters Friday she would resign.
Ada Moss said the dam was closed on Friday.
Ada Moss ordered the dam closed on Friday.
The meeting on Friday was short.
Friday's meeting was short.
Friday's fire was the worst.
Ada Moss is angry about Friday's fire.
Ada Moss was quick to offer help on Friday.
The offer is above the price on Friday.
The exhibition lasted until Friday.
Ada Moss has been away since Friday.
Ada Moss worked there until Friday.
Ada Moss, who resigned on Friday, left.
A man killed on Friday was a guard.
Ada Moss vowed to find those hurt Friday.
Ada Moss sought to win over farmers on Friday.
"""
AHEAD = """
Ada Moss will meet Tom Hale on Friday.
Ada Moss would meet Tom Hale on Friday.
Ada Moss could meet Tom Hale on Friday.
Ada Moss may meet Tom Hale on Friday.
Will Ada Moss meet Tom Hale on Friday?
Ada Moss meets Tom Hale on Friday.
Ada Moss is meeting Tom Hale on Friday.
Ada Moss is to meet Tom Hale on Friday.
Ada Moss plans to meet Tom Hale on Friday.
Ada Moss hopes to meet Tom Hale on Friday.
Ada Moss expects to meet Tom Hale on Friday.
Ada Moss agreed to meet Tom Hale on Friday.
Ada Moss asked the council to meet on Friday.
Ada Moss is scheduled to meet Tom Hale on Friday.
Ada Moss was expected to meet Tom Hale on Friday.
Ada Moss is due to meet Tom Hale on Friday.
Ada Moss seeks to ban boats from Friday.
Ada Moss is seeking to win over farmers on Friday.
Ada Moss, who will resign on Friday, left.
Ada Moss said the dam would be closed on Friday.
If Ada Moss wins on Friday, ties will suffer.
If Ada Moss won on Friday, ties would suffer.
The talks are scheduled for Friday.
The talks resume on Friday.
The law takes effect on Friday.
The deadline is Friday.
The firm faces a deadline on Friday.
The council will reject the plan on Friday.
The council has plans for Friday.
The wake is Friday.
The election is on Friday.
The team plays on Friday.
The show opens Friday.
The band is set to play on Friday.
The dam must be closed by Friday.
The meeting on Friday will be short.
Friday's meeting will be short.
Both prepare for Friday's debate.
Ada Moss bought gold for delivery on Friday.
Ada Moss looks ahead to Friday.
The exhibition lasts until Friday.
The exhibition was extended until Friday.
With the vote on Friday, the town waits.
"""


def friday(document: Document) -> str | None:
    (mention,) = extract(annotate(document))
    return mention.when.reading.close(WEDNESDAY)


@pytest.mark.parametrize("text", [*filter(None, BACK.split("\n"))])
def test_the_friday_that_has_been(parse: Callable[..., Document], text: str) -> None:
    assert friday(parse(text)) == "2024-05-03"


@pytest.mark.parametrize("text", [*filter(None, AHEAD.split("\n"))])
def test_the_friday_to_come(parse: Callable[..., Document], text: str) -> None:
    assert friday(parse(text)) == "2024-05-10"


def test_a_plan_of_the_past_leaves_open_which_one(parse: Callable[..., Document]) -> None:
    assert friday(parse("Ada Moss was to meet Tom Hale on Friday.")) is None
