"""Whether a number among people counts them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from tests.marked import bare, grouped

Parse = Callable[..., Document]

COUNTED = """
[A mother=single 1] of 12 was there.
[A man of 20=single 1] was there.
A crowd of [300=count 300] was there.
One in five smokers was there.
Ten percent of [the voters=vague None] were there.
[Between 10 and 15 people=count 15] were there.
[A 12-year-old girl=single 1] was there.
[Ann Roe, 34=name 1], was there.
At 12 a.m. [two men=count 2] were there.
In 2019 people were there.
All but two of the guards were there.
[The 30-member crew=count 30] was there.
Two of the wounded were there.
Six of those who died were there.
Some of them were there.
[12=count 12] were there.
[Twelve of the 30 members=count 12] were there.
[1,200 people=count 1200] were there.
[About a dozen men=count 12] were there.
"""


@pytest.mark.parametrize("line", [*filter(None, COUNTED.split("\n"))])
def test_what_counts_people(parse: Parse, line: str) -> None:
    assert grouped(annotate(parse(bare(line)))) == line
