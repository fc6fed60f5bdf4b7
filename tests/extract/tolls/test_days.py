"""The day of a toll in every frame of a sentence: that on which people were harmed, never that of something beside it.

In the first table the harm has a day of its own, in the second it has none, and a day of other things stands there.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.casualties import CasualtiesMention

Extract = Callable[..., Document]

DAYS = ["on Monday", "late Tuesday", "last month", "in 2019", "on Feb. 12, 2018"]
HARMS = ["12 people were killed in a fire in Arden", "a man shot and wounded 12 people in Arden"]
DATED = [
    "Police said Wednesday that {0}.",
    "On Wednesday, police said {0}.",
    "{0}, the mayor told reporters on Wednesday.",
    "{0}, according to a report released Wednesday.",
    "Officials said at a news conference Wednesday that {0}.",
    "A statement issued Wednesday said {0}.",
    "The mayor, who took office in 2015, said {0}.",
    "{0}, said Lena Cole, who was hired in 2012.",
    "Lena Cole visited Arden on Wednesday after {0}.",
    "{0}, and the road was closed on Wednesday.",
    "Lena Cole was in Norvale when {0}.",
]
UNDATED = [
    "Police said Wednesday that {0}.",
    "On Wednesday, police said {0}.",
    "{0}, police said Wednesday.",
    "{0}, according to a statement issued Wednesday.",
    "{0}, the Courier reported on its website Wednesday.",
    "{0}, said Lena Cole, who was hired in 2012.",
    "{0}, and the road will be closed until Friday.",
    "{0}, two years after the mill was sold.",
    "Lena Cole, who was hired in 2012, said {0}.",
    "Lena Cole visited Arden on Wednesday after {0}.",
    "The road was closed on Wednesday after a blast that killed 12 people.",
]
OWN = [
    "On Monday, police said, 12 people were killed in a fire.",
    "12 people were killed in a fire, police said, on Monday.",
    "12 people were killed on Monday after a bus overturned.",
    "12 people were killed after a bus overturned on Monday.",
    "12 people were killed in a fire that broke out on Monday.",
    "A gunman opened fire on Monday after losing his job, killing 12 people.",
    "12 people died on Monday in the fire, and the road was shut on Wednesday.",
]


def days(document: Document) -> list[str | None]:
    """The days that the text gives the 12 who were harmed."""
    found = [m for m in document.mentions if isinstance(m, CasualtiesMention) and m.value == 12]
    assert found, "no toll"
    return [m.when.text if m.when is not None else None for m in found]


def sentence(frame: str, harm: str) -> str:
    text = frame.format(harm)
    return text[:1].upper() + text[1:]


@pytest.mark.parametrize("frame", DATED)
def test_a_toll_has_its_own_day(extract: Extract, frame: str) -> None:
    for harm, day in product(HARMS, DAYS):
        text = sentence(frame, f"{harm} {day}")
        assert all((one or "").removeprefix("on ") in day and one for one in days(extract(text))), text


@pytest.mark.parametrize("frame", UNDATED)
def test_the_day_of_something_else_is_not_that_of_a_toll(extract: Extract, frame: str) -> None:
    for harm in HARMS:
        text = sentence(frame, harm)
        assert set(days(extract(text))) == {None}, text


@pytest.mark.parametrize("text", OWN)
def test_a_day_behind_who_says_so_or_what_it_came_of_is_the_toll_s(extract: Extract, text: str) -> None:
    assert {(one or "").removeprefix("on ").removeprefix("On ") for one in days(extract(text))} == {"Monday"}, text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two people were injured in the 1998 bombing in Arden.", "1998"),
        ("Ann Roe, who was injured in a bombing in 1998, came to the memorial.", "1998"),
        ("Her son was killed in the 2007 fire.", "2007"),
        ("Two men died in a house built in 2004 in Arden on Sunday.", "Sunday"),
    ],
)
def test_the_year_of_what_harmed_them_is_the_toll_s_and_no_house_s(extract: Extract, text: str, day: str) -> None:
    (toll,) = (m for m in extract(text, published="2016-11-14").mentions if isinstance(m, CasualtiesMention))
    assert toll.when is not None
    assert toll.when.text.split()[-1] == day
