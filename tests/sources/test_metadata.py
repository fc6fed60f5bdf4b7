from __future__ import annotations

import pytest

from factsheet.sources import from_text
from factsheet.sources.outlets import by_domain, by_file_name, by_name, looks_like_outlet

LEAD = "The city council voted on Monday to close the old harbor bridge to all traffic."


def read(*blocks: str, **given: str) -> tuple[str | None, str | None, str | None, str | None]:
    source = from_text("\n\n".join(blocks), id="x", **given)  # type: ignore[arg-type]
    return source.title, source.publisher, source.byline, source.wire


@pytest.mark.parametrize(
    ("headline", "title", "publisher"),
    [
        ("Council closes harbor bridge", "Council closes harbor bridge", None),
        ("Council closes harbor bridge | The Seattle Times", "Council closes harbor bridge", "The Seattle Times"),
        ("Council closes harbor bridge - CNN.com", "Council closes harbor bridge", "CNN"),
        ("Council closes harbor bridge - KXYZ.com | News | Riverton", "Council closes harbor bridge", "KXYZ.com"),
        ("Council closes harbor bridge - KXYZ NewsChannel 9", "Council closes harbor bridge", "KXYZ NewsChannel 9"),
        ("Council closes bridge - but not for long", "Council closes bridge - but not for long", None),
        ("Breaking | Council closes bridge", "Breaking | Council closes bridge", None),
        ("# Council closes harbor bridge", "Council closes harbor bridge", None),
    ],
)
def test_headline_and_outlet(headline: str, title: str, publisher: str | None) -> None:
    assert read(headline, LEAD)[:2] == (title, publisher)


def test_an_agency_is_the_publisher_where_nobody_else_is_named() -> None:
    assert read("Bridge closed", "RIVERTON (AP) — A bridge was closed.")[1:] == ("The Associated Press", None, None)


def test_an_agency_is_the_wire_of_another_outlet() -> None:
    lead = "RIVERTON (AP) — A bridge was closed."
    assert read("Council closes bridge - KXYZ.com", lead)[1::2] == ("KXYZ.com", "The Associated Press")
    assert read("Bridge closed", lead, outlet="Daily Mail")[1::2] == ("Daily Mail", "The Associated Press")
    assert read("Bridge closed", lead, publisher="Riverton Gazette")[1::2] == (
        "Riverton Gazette",
        "The Associated Press",
    )
    assert read("Bridge closed", lead, outlet="The Associated Press")[1::2] == ("The Associated Press", None)


def test_a_named_outlet_counts_more_than_the_file_name() -> None:
    assert read("Bridge closed", LEAD, "More NBC News", outlet="CNN")[1] == "NBC News"


@pytest.mark.parametrize(
    ("furniture", "publisher"),
    [
        ("More ABC News", "ABC News"),
        ("More from GlobalPost: How the bridge was built", "GlobalPost"),
        ("NBC's Chief Correspondent Ann Lee joins Morning Talk for a look at the vote.", "NBC News"),
        ("(© 2016 KXYZ)", "KXYZ"),
        ("Copyright 2016 Riverton Gazette. All rights reserved.", "Riverton Gazette"),
        ("https://www.bbc.co.uk/news/12345", "BBC News"),
    ],
)
def test_publishers_in_the_furniture(furniture: str, publisher: str) -> None:
    assert read("Bridge closed", LEAD, furniture)[1] == publisher


@pytest.mark.parametrize(
    ("line", "byline", "publisher"),
    [
        ("By Ann Lee, CNN", "Ann Lee", "CNN"),
        ("By ANN LEEAssociated Press", "ANN LEE", "The Associated Press"),
        ("By Ann Lee and Bob Roe | Staff Writers", "Ann Lee and Bob Roe", None),
        ("Posted by Ann Lee on January 3, 2013 at 9:00 am", "Ann Lee", None),
        ("By Ann Lee / ann@example.com", "Ann Lee", None),
        ("Associated Press", None, "The Associated Press"),
        ("(Reporting by Ann Lee; Editing by Bob Roe)", "Ann Lee", None),
    ],
)
def test_bylines(line: str, byline: str | None, publisher: str | None) -> None:
    assert read("Council closes harbor bridge", line, LEAD)[1:3] == (publisher, byline)


def test_outlets() -> None:
    assert by_name("ap") is by_name("The Associated Press")
    assert by_name("Guardian") is by_name("the guardian")
    assert by_name("Riverton Gazette") is None
    assert by_domain("edition.cnn.com") is by_name("CNN")
    assert by_domain("notcnn.com") is None
    assert by_file_name("03-www-nbcnews-com") is by_name("NBC News")
    assert by_file_name("02_Fox News") is by_name("Fox News")
    assert by_file_name("time") is None
    assert by_file_name("fox-news-on-the-bridge") is None
    assert looks_like_outlet("Riverton Gazette")
    assert looks_like_outlet("KXYZ-TV")
    assert not looks_like_outlet("but not for long")
