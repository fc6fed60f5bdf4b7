"""The tolls that a sentence states: what befell how many people, how exactly, and where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import casualties

Parse = Callable[..., Document]
INCIDENT = "A fire struck a hall, where people were killed and hurt.\n\n"


def tolls(parse: Parse, text: str) -> list[tuple[str, int]]:
    return [(toll.outcome, toll.value) for toll in casualties.extract(annotate(parse(INCIDENT + text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A quake killed 12 people in Lima.", [("killed", 12)]),
        ("At least 12 people were killed and 30 injured in the blast.", [("killed", 12), ("injured", 30)]),
        ("The fire left 12 dead and 30 missing.", [("killed", 12), ("missing", 30)]),
        ("The death toll rose to 17 on Monday.", [("killed", 17)]),
        ("The number of dead rose to 17.", [("killed", 17)]),
        ("The bodies of 14 miners were found.", [("killed", 14)]),
        ("Two women died, bringing the number of victims to seven.", [("killed", 2), ("killed", 7)]),
        ("The quake struck, bringing the number of victims who were hurt to seven.", [("injured", 7)]),
        ("The storm claimed 12 lives.", [("killed", 12)]),
        ("Three people lost their lives in the flood.", [("killed", 3)]),
        ("There were no survivors among the 62 aboard.", [("killed", 62)]),
        ("None of the 62 people aboard survived.", [("killed", 62)]),
        ("Two bailiffs were shot and killed.", [("killed", 2)]),
        ("A man was stabbed to death in Dover.", [("killed", 1)]),
        ("A woman and her two sons drowned.", [("killed", 3)]),
        ("The crash killed the pilot and two passengers.", [("killed", 3)]),
        ("The shooting that killed nine people shocked the town.", [("killed", 9)]),
        ("Three people are dead, including the gunman.", [("killed", 2)]),
        ("26 people, including 20 children, were killed in the shooting.", [("killed", 26), ("killed", 20)]),
        ("Six people were shot, two fatally.", [("harmed", 6), ("killed", 2)]),
        ("Ten people were hit by gunfire.", [("harmed", 10)]),
        ("Six people were taken to hospital.", [("injured", 6)]),
        ("Two people were in critical condition.", [("injured", 2)]),
        ("Four people escaped with minor injuries.", [("injured", 4)]),
        ("About 50 people suffered burns.", [("injured", 50)]),
        ("More than 100 people were wounded, 12 of them seriously.", [("injured", 100)]),
        ("Nobody was hurt in the crash.", [("injured", 0)]),
        ("The attack hurt ten women, two guides and a boy.", [("injured", 13)]),
        ("A man with a knife killed a woman of 63 and hurt two guards.", [("killed", 1), ("injured", 2)]),
        ("A woman of 63 was killed and a boy of 12 hurt.", [("killed", 1), ("injured", 1)]),
        ("The baker, a man of 40, and his wife were killed.", [("killed", 2)]),
        ("The driver, a 17-year-old boy, and two girls were killed.", [("killed", 3)]),
        ("The driver, a boy and two girls were killed.", [("killed", 4)]),
        ("A husband and father was killed.", [("killed", 1)]),
        ("Jan Lund, 52, and the father of four boys, was shot dead.", [("killed", 1)]),
        ("A father and his son were killed.", [("killed", 2)]),
        ("Eleven riders were treated at the scene and four taken to hospital.", [("injured", 15)]),
        ("Four were taken to hospital and 11 others were treated at the scene.", [("injured", 15)]),
        (
            "Eleven were treated at the scene and four of them were taken to hospital.",
            [("injured", 11), ("injured", 4)],
        ),
        ("Rescuers counted 14 bodies in the hall.", [("killed", 14)]),
        ("The ministry told of 12 deaths reported by hospitals.", [("killed", 12)]),
        ("No injuries were reported.", [("injured", 0)]),
    ],
)
def test_what_befell_how_many(parse: Parse, text: str, found: list[tuple[str, int]]) -> None:
    assert tolls(parse, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The death toll could climb to 300.",
        "Police spoke of the attempted murder of Tom Hale.",
        "The failed assassination of Tom Hale shook the town.",
        "If the dam broke, 500 people could die.",
        "The bomb did not kill anyone.",
        "Nine missing hikers were found alive.",
        "Police killed two gunmen.",
        "Malaria kills 400,000 people a year.",
        "The film tells of 12 people and their dog.",
        "He said 14 deaths reported by some media included a man of 90.",
        "Reports of 14 deaths were wrong.",
        '"I counted twenty bodies," said Omar Tell.',
    ],
)
def test_what_is_no_toll(parse: Parse, text: str) -> None:
    assert tolls(parse, text) == []


@pytest.mark.parametrize(
    ("text", "precision", "low", "at"),
    [
        ("At least 12 people were killed near Lima.", "at least", None, "near Lima"),
        ("More than 100 people were wounded.", "more than", None, None),
        ("Between 20 and 30 people were hurt.", None, 20, None),
        ("The quake killed 230,000 people in 14 countries.", None, None, "in 14 countries"),
    ],
)
def test_how_exactly_and_where(parse: Parse, text: str, precision: str | None, low: int | None, at: str | None) -> None:
    (toll,) = casualties.extract(annotate(parse(INCIDENT + text)))
    assert (toll.precision, toll.low, toll.at) == (precision, low, at)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Nine people fleeing Lima drowned.", None),
        ("Nine people from Lima were killed.", None),
        ("Nine people were killed in Lima.", "Lima"),
    ],
)
def test_whence_they_came_is_not_where_they_died(parse: Parse, text: str, where: str | None) -> None:
    (toll,) = casualties.extract(annotate(parse(INCIDENT + text)))
    assert (toll.where.text if toll.where else None) == where


@pytest.mark.parametrize(
    ("text", "say"),
    [
        ("A man has been charged with murdering two students.", "were killed"),
        ("A nurse was convicted of the murder of two patients.", "were killed"),
        ("Two students were murdered on Monday.", "were murdered"),
    ],
)
def test_who_is_only_said_to_be_murdered_was_killed(parse: Parse, text: str, say: str) -> None:
    assert [toll.say for toll in casualties.extract(annotate(parse(text)))] == [say]
