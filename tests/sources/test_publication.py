from __future__ import annotations

import pytest

from factsheet.sources import from_text

LEAD = "The city council voted on Monday to close the old harbor bridge to all traffic."
MORE = "Mayor Ann Lee said the bridge was built in 1931, and that it would be open again by May 1, 2016."


def dates(*blocks: str) -> tuple[str | None, str | None, str | None]:
    source = from_text("\n\n".join(blocks), id="x")
    return source.published, source.published_basis, source.updated


@pytest.mark.parametrize(
    ("stamp", "published", "updated"),
    [
        ("Published: May 6, 2014 9:09 AM", "2014-05-06", None),
        ("Posted May 6, 2014 8:57 AM CDT", "2014-05-06", None),
        ("Tue May 6, 2014 1:28PM GMT", "2014-05-06", None),
        ("UPDATED: 19:14 GMT, 6 May 2014", "2014-05-06", "2014-05-06"),
        ("6 May 2014 Last updated at 13:38 GMT", "2014-05-06", "2014-05-06"),
        ("First Posted: 05 / 06 / 14 Updated: 05 / 26 / 14 05:12 AM ET", None, "2014-05-26"),
        ("First Posted: 05 / 16 / 14 Updated: 05 / 26 / 14 05:12 AM ET", "2014-05-16", "2014-05-26"),
        ("By Ann Lee | Tuesday, May 6, 2014", "2014-05-06", None),
    ],
)
def test_timestamps(stamp: str, published: str | None, updated: str | None) -> None:
    found = dates("Council closes bridge", stamp, LEAD, MORE)
    assert found == (published or updated, "stated", updated)
    assert dates(stamp, "Council closes bridge", LEAD, MORE)[0] == found[0]


def test_a_timestamp_at_the_foot() -> None:
    assert dates("Council closes bridge", LEAD, MORE, "May 6, 2014-4:45pm") == ("2014-05-06", "stated", None)


def test_a_date_under_a_correction_is_not_that_of_publication() -> None:
    correction = "Correction: An earlier version of this article misspelled the mayor's name."
    assert dates("Council closes bridge", LEAD, MORE, correction, "Tuesday, May 13, 2014")[0] is None


def test_a_date_in_a_sentence_is_no_publication_date() -> None:
    assert dates("Council closes bridge", LEAD, MORE) == (None, None, None)
    assert dates("Council closes bridge on May 6, 2014", LEAD, MORE) == (None, None, None)


def test_a_whole_date_alone_before_a_dash_is_the_dateline_and_several_are_a_chronicle() -> None:
    first, second = "May 6, 2014 - A bridge was closed in Riverton.", "May 9, 2014 - The council met on the bridge."
    assert dates("Bridge closed", first, MORE)[0] == "2014-05-06"
    assert dates("Bridge closed", first, second, MORE)[0] is None


def test_datelines() -> None:
    assert dates("Bridge closed", "RIVERTON, May 6, 2014 (Reuters) - A bridge was closed.", MORE)[0] == "2014-05-06"
    assert dates("Bridge closed", "RIVERTON, May 6 (Reuters) - A bridge was closed.", MORE)[0] is None
    rights = "Copyright 2014 The Associated Press. All rights reserved."
    assert dates("Bridge closed", "RIVERTON, May 6 (AP) - A bridge was closed.", MORE, rights)[0] == "2014-05-06"


CAPTION = "Mayor Ann Lee meets shop owners in Riverton, May 5, 2014. REUTERS/Bob Roe"  # a Monday


def test_a_caption_of_the_day_that_the_lead_names() -> None:
    assert dates("Council closes bridge", LEAD, CAPTION, "She left early.") == ("2014-05-05", "stated", None)


@pytest.mark.parametrize(
    "blocks",
    [
        ("The council voted on Tuesday to close it.", CAPTION),  # another weekday
        ("The council voted to close it.", CAPTION),  # no weekday
        (LEAD, CAPTION, "Shop owners will meet the mayor on Tuesday."),  # two weekdays: which was it?
        (LEAD, CAPTION, "Engineers had found the first cracks in May."),  # then it is May no more
        (LEAD, CAPTION, "Copyright 2015 The Example. All rights reserved."),  # an old picture
        (LEAD, CAPTION, "PHOTO: The bridge in Riverton, May 12, 2014."),  # two days
        (LEAD, "Mayor Ann Lee speaks in Riverton on May 5, 2014. REUTERS/Bob Roe"),
    ],
)
def test_a_caption_that_may_be_of_another_day(blocks: tuple[str, ...]) -> None:
    assert dates("Council closes bridge", *blocks)[0] is None


def test_an_address_with_a_date() -> None:
    assert dates("Council closes bridge", LEAD, MORE, "https://example.com/2014/05/06/bridge.html") == (
        "2014-05-06",
        "metadata",
        None,
    )


def test_update_lines() -> None:
    stamp = "Published: Dec. 30, 2013"
    assert dates("Council closes bridge", stamp, LEAD, "Update, Tues. Dec. 31: The ferry runs.")[2] == "2013-12-31"
    assert dates("Council closes bridge", stamp, LEAD, "Update, Jan. 2: The ferry runs.")[2] == "2014-01-02"
    assert dates("Council closes bridge", LEAD, "Update, Jan. 2: The ferry runs.")[2] is None


def test_an_update_before_the_publication_is_none() -> None:
    assert dates("Council closes bridge", "Published: May 6, 2014 Updated: May 5, 2014", LEAD) == (
        "2014-05-06",
        "stated",
        None,
    )


def test_what_is_given_counts_more() -> None:
    source = from_text(f"Bridge closed\n\nPublished: May 6, 2014\n\n{LEAD}", id="x", published="2014-05-07")
    assert (source.published, source.published_basis) == ("2014-05-07", "given")
