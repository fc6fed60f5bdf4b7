from __future__ import annotations

import pytest

from factsheet.sources.dateline import dateline


@pytest.mark.parametrize(
    ("text", "place", "agency", "day"),
    [
        ("WASHINGTON (AP) — President Lee spoke.", "WASHINGTON", "AP", None),
        ("(CNN) -- President Lee spoke.", None, "CNN", None),
        ("DAR ES SALAAM, Tanzania (AP) _ Police came.", "DAR ES SALAAM, Tanzania", "AP", None),
        ("RIVERTON, Ohio -- A bridge was closed.", "RIVERTON, Ohio", None, None),
        ("LONDON, Nov 9, 2016 (Reuters) - Seven died.", "LONDON", "Reuters", "2016-11-09"),
        ("WARSAW, February 26 (Xinhua) -- The presidents signed.", "WARSAW", "Xinhua", None),
        ("Riverton (CNN) -- A bridge was closed.", "Riverton", "CNN", None),
        ("June 17, 2025 - Crews came.", None, None, "2025-06-17"),
        ("ST. JOSEPH, Mich. (AP) - A sheriff spoke.", "ST. JOSEPH, Mich.", "AP", None),
    ],
)
def test_datelines(text: str, place: str | None, agency: str | None, day: str | None) -> None:
    found = dateline(text)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert (found.date.iso() if found.date else None) == day
    assert text[found.end :].lstrip()[0].isupper()


@pytest.mark.parametrize(
    "text",
    [
        "The mayor -- who is 61 -- left.",
        "Ann Lee (61) - the mayor of Riverton - left early that evening, her office said.",
        "A well-known bridge was closed.",
        "UPDATE",
        "June 17, 2025 - and not a day later - is the day.",
        "June 17 - Crews came.",
        "I — for one — will stay.",
        "",
        "Lee said the three (of them) — all officials — were there.",
    ],
)
def test_no_datelines(text: str) -> None:
    assert dateline(text) is None


def test_a_date_without_a_year_is_kept_open() -> None:
    found = dateline("WARSAW, February 26 (Xinhua) -- The presidents signed.")
    assert found
    assert found.date
    assert found.date.iso(1999) == "1999-02-26"


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("SALEM, Ore., Jan. 25, 2013 /PRNewswire/ -- The council voted.", "SALEM, Ore.", "2013-01-25"),
        ("SALEM, Ore., Jan. 25, 2013 /PRNewswire-USNewswire/ — The council voted.", "SALEM, Ore.", "2013-01-25"),
        ("SALEM, Ore.--(BUSINESS WIRE)--The council voted.", "SALEM, Ore.", None),
        ("SALEM, Ore. (Jan. 25, 2013) - The council voted.", "SALEM, Ore.", "2013-01-25"),
        ("SALEM, Ore. (January 25, 2013) – The council voted.", "SALEM, Ore.", "2013-01-25"),
    ],
)
def test_datelines_of_press_releases(text: str, place: str, day: str | None) -> None:
    found = dateline(text)
    assert found
    assert found.place == place
    assert (found.date.iso(None) if found.date else None) == day
    assert text[found.end :].strip() == "The council voted."
