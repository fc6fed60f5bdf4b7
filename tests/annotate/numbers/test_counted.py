"""What the figures of a sentence measure or count, in which unit, and how exactly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import quantities

Parse = Callable[..., Document]
Figure = tuple[str, str, Any, str | None]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The bridge cost $38 million.", ("$38 million", "money", 38_000_000, "dollars")),
        ("The firm paid $1.5 billion for its rival.", ("$1.5 billion", "money", 1_500_000_000, "dollars")),
        ("The fund lost more than €20 million.", ("€20 million", "money", 20_000_000, "euros")),
        ("It costs £5 a day.", ("£5", "money", 5, "pounds")),
        ("Shares fell 5 percent on Monday.", ("5", "percent", 5, "percent")),
        ("The rate fell by 0.5 percentage points.", ("0.5", "percent", 0.5, "percentage points")),
        ("The bill passed 218-206.", ("218-206", "vote", "218-206", "votes")),
        ("The council voted 5-4 to close the dam.", ("5-4", "vote", "5-4", "votes")),
        ("Arden beat Velm 3-1 on Saturday.", ("3-1", "score", "3-1", "points")),
        ("The plant has 1,200 workers.", ("1,200", "count", 1200, "workers")),
        ("The firm cut 120 jobs.", ("120", "count", 120, "jobs")),
        ("Between 200 and 300 people marched.", ("200 and 300", "count", (200, 300), "people")),
        ("Nearly half of voters stayed at home.", ("half", "share", 0.5, "share")),
        ("One in five smokers quit.", ("One in five", "share", 0.2, "share")),
        ("Two-thirds of the members voted for it.", ("Two-thirds", "share", 0.666667, "share")),
        ("The ratio was three to one.", ("three to one", "ratio", 3, "to one")),
        ("The storm had winds of 120 mph.", ("120", "speed", 120, "mph")),
        ("The quake had a magnitude of 6.2.", ("6.2", "magnitude", 6.2, "magnitude")),
        ("The temperature reached 40 degrees Celsius.", ("40", "temperature", 40, "degrees")),
        ("The tower is 300 feet tall.", ("300", "distance", 300, "feet")),
        ("The fire burned 2,500 acres.", ("2,500", "area", 2500, "acres")),
        ("The ship carried 300 tons of iron.", ("300", "weight", 300, "tons")),
        ("The car does 0 to 60 mph in five seconds.", ("0 to 60", "speed", (0, 60), "mph")),
    ],
)
def test_the_one_figure_of_a_sentence(parse: Parse, text: str, figure: Figure) -> None:
    (one,) = quantities.extract(annotate(parse(text)))
    assert (one.printed, one.measure, one.value, one.unit) == figure


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The lake is 65 miles (105 km) long.", [("65", "miles"), ("105", "km")]),
        ("The firm employs 500 people in 12 countries.", [("500", "people"), ("12", "countries")]),
        ("Profit was up 12 percent, to $40 million.", [("12", "percent"), ("$40 million", "dollars")]),
        ("Room 12 of Highway 95 opened at 6 in 2012.", []),
    ],
)
def test_all_figures_of_a_sentence(parse: Parse, text: str, figures: list[tuple[str, str]]) -> None:
    assert [(one.printed, one.unit) for one in quantities.extract(annotate(parse(text)))] == figures


@pytest.mark.parametrize(
    ("text", "precision", "change", "origin"),
    [
        ("About 1,200 workers walked out.", "about", None, None),
        ("Some 3,000 homes were without power.", "about", None, None),
        ("At least 60,000 people signed it.", "at least", None, None),
        ("The fund lost more than €20 million.", "more than", "down", None),
        ("Sales rose from $2 million to $3 million.", None, "up", 2_000_000),
        ("Shares fell 5 percent on Monday.", None, "down", None),
        ("The town has 12,000 residents.", None, None, None),
    ],
)
def test_how_exact_a_figure_is_and_which_way_it_went(
    parse: Parse, text: str, precision: str | None, change: str | None, origin: int | None
) -> None:
    (one,) = quantities.extract(annotate(parse(text)))
    assert (one.precision, one.change, one.origin) == (precision, change, origin)
