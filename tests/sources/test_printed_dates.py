from __future__ import annotations

import pytest

from factsheet.sources.printed_dates import is_timestamp, printed, stamped


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Jan. 28, 2013", "2013-01-28"),
        ("January 28 2013", "2013-01-28"),
        ("Tuesday, July 2nd, 2013", "2013-07-02"),
        ("WEDNESDAY 03 JULY 2013", "2013-07-03"),
        ("Tue, 02 Jul 2013 12:28 CDT", "2013-07-02"),
        ("3 July 2013", "2013-07-03"),
        ("the 3rd of July 2013", "2013-07-03"),
        ("2013-07-03T10:00:00Z", "2013-07-03"),
        ("10 / 25 / 11", "2011-10-25"),
        ("25.10.2011", "2011-10-25"),
        ("05/05/2014", "2014-05-05"),
        ("Mon 02/03/2014", "2014-02-03"),
        ("Feb. 29, 2012", "2012-02-29"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    assert [found.iso() for found in printed(text)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2013",  # March or April?
        "31-06-2013",
        "June 31, 2013",
        "February 29, 2013",
        "99/99/99",
        "Monday, July 2, 2013",  # a Tuesday
        "Wed 02/03/2014",  # neither was one
        "0000-00-00",
        "version 1.2.3.4",
        "1/2/34/56",
        "May 2013",
        "२८ जनवरी २०१३",
        "in 2013",
    ],
)
def test_what_is_no_date_or_nobody_can_tell(text: str) -> None:
    assert [found for found in printed(text) if found.iso()] == []


def test_a_date_without_a_year_waits_for_one() -> None:
    (found,) = printed("Tues. Jan. 29")
    assert found.iso() is None
    assert found.iso(2013) == "2013-01-29"
    (leap,) = printed("Feb. 29")
    assert leap.iso(2013) is None
    assert leap.iso(2012) == "2012-02-29"


@pytest.mark.parametrize(
    "text",
    [
        "Apr 12, 2013",
        "April 12, 2013 | 4:00am",
        "UPDATED: 19:14 GMT, 12 April 2013",
        "April 24, 2013-4:45pm",
        "First Posted: 10 / 25 / 11 06:44 PM ET Updated: 12 / 25 / 11 05:12 AM ET",
        "Tue Jul 02 2013, 14:58 hrs",
        "Published on Jul 02, 2013 4:22 PM",
        "3 July 2013 Last updated at 13:38 GMT",
        "2 hours ago, 10:15 am",
        "Last updated at 13:38 GMT",
        "Updated at 1.15pm BST",
        "For release: 10 a.m. Tuesday, July 2, 2013",
        "EMBARGOED UNTIL 00:01 Tuesday 2 July 2013",
    ],
)
def test_timestamps(text: str) -> None:
    assert is_timestamp(text) or "ago" in text


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed on May 5, 2014.",
        "May 5",
        "2014",
        "WASHINGTON, May 5, 2014",
        "Budget 2014",
        "Updated to 1.15 percent",
        "For release, July 2 or later",
        "",
        "40 hurt",
        "11:30",
    ],
)
def test_no_timestamps(text: str) -> None:
    assert not is_timestamp(text)


def test_what_a_timestamp_says() -> None:
    assert [(role, found.iso()) for role, found in stamped("First Posted: 10/25/11 06:44 PM Updated: 12/25/11")] == [
        ("published", "2011-10-25"),
        ("updated", "2011-12-25"),
    ]
    assert [role for role, _ in stamped("3 July 2013 Last updated at 13:38 GMT")] == ["updated"]
    assert [role for role, _ in stamped("July 2, 2013 07:44")] == ["published"]


@pytest.mark.parametrize("text", ["1" * 100_000, "1/" * 50_000, "Jan. " * 20_000, "1 " * 50_000, "Monday, " * 12_000])
def test_long_input_comes_to_an_end(text: str) -> None:
    printed(text)
    is_timestamp(text)
