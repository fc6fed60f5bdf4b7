"""Headline, writers and publisher, of several that a page states."""

from __future__ import annotations

import json

import pytest

from factsheet.sources.html import Page, extract
from tests.sources.page.pages import page

HEADLINE = "Council closes harbor bridge"


def read(head: str, before: str = "") -> Page:
    found = extract(page(head, before=before))
    assert found
    return found


def meta(**content: str) -> str:
    return "".join(f'<meta property="{key.replace("_", ":", 1)}" content="{value}">' for key, value in content.items())


def linked(**said: object) -> str:
    told = json.dumps({"@type": "NewsArticle", "headline": HEADLINE} | said)
    return f'<script type="application/ld+json">{told}</script>'


@pytest.mark.parametrize(
    "title",
    [
        f"{HEADLINE} - Riverton Gazette",
        f"{HEADLINE} | Riverton Gazette | by Bob Roe",
        f"{HEADLINE} - National | Rivertongazette.example",
        f"{HEADLINE} :: The Riverton Gazette",
    ],
)
def test_the_headline_is_without_the_name_of_the_site(title: str) -> None:
    assert read(f"<title>{title}</title>" + meta(og_title=title)).title == HEADLINE


@pytest.mark.parametrize("part", ["Bridge - and ferry - to close at once", "A city | divided by a river of cars"])
def test_a_bar_in_a_headline_is_its_own(part: str) -> None:
    found = extract(page(f"<title>{part}</title>").replace(f"<h1>{HEADLINE}</h1>", f"<h1>{part}</h1>"))
    assert found
    assert found.title == part


def test_the_headline_is_the_one_that_most_places_agree_on() -> None:
    head = f"<title>Bridge shut</title>{meta(og_title='Why that bridge in Riverton shuts')}{linked()}"
    assert read(head, before="<h1>Weather for the weekend</h1>").title == HEADLINE


def test_a_heading_of_many_dialogues_is_no_headline() -> None:
    dialogues = "<h1>Create a new password</h1>" * 3
    assert read(f"<title>{HEADLINE} - Riverton Gazette</title>", before=dialogues).title == HEADLINE


@pytest.mark.parametrize(
    ("title", "site", "publisher", "wire"),
    [
        (f"{HEADLINE} - Riverton Gazette", "Associated Press", "Riverton Gazette", "The Associated Press"),
        (f"{HEADLINE} - rivertongazette.example", "Rivertongazette", "rivertongazette.example", None),
        (f"{HEADLINE} - rivertongazette.example", "Riverton Gazette", "Riverton Gazette", None),
    ],
)
def test_the_publisher_is_whose_page_it_is(title: str, site: str, publisher: str, wire: str | None) -> None:
    head = meta(og_url="https://www.rivertongazette.example/news/1", og_site_name=site)
    found = read(f"<title>{title}</title>{head}" + linked(author={"name": "Bob Roe, AP Writer"} if wire else None))
    assert (found.publisher, found.wire) == (publisher, wire)


def test_the_title_of_an_icon_is_no_headline() -> None:
    icon = "<svg><title>Chevron Down Icon</title></svg>"
    assert read(f"<title>{HEADLINE}</title>", before=icon).title == HEADLINE


@pytest.mark.parametrize(
    ("author", "byline", "wire"),
    [
        ("Roe, Bob", "Bob Roe", None),
        ("Bob Roe", "Bob Roe", None),
        ([{"name": "Bob Roe"}, {"name": "Riverton Gazette"}], "Bob Roe", None),
        ([{"name": "Bob Roe"}, {"name": "Associated Press"}], "Bob Roe", "The Associated Press"),
        ({"name": "Associated Press"}, "Associated Press", "The Associated Press"),
        ({"name": "Riverton Gazette"}, None, None),
        ([{"name": "Bob Roe"}, {"name": "Bob-Roe"}], "Bob Roe", None),
        ([{"name": "Bob Roe"}, {"name": "Riverton Gazette Sport"}], "Bob Roe", None),
        ([{"name": "Bob Roe Published"}, {"name": "Gazette wire services"}], "Bob Roe", None),
        ([{"name": "Ada Deskin"}, {"name": "Bob Newsome"}], "Ada Deskin; Bob Newsome", None),
        ({"name": "By BOB ROE, AP Harbor Writer"}, "BOB ROE", "The Associated Press"),
        ([{"name": "Bob Roe, Staff Writer"}, {"name": "Ann Lee, Senior Reporter"}], "Bob Roe; Ann Lee", None),
        ("Bob Roe | Valley Herald", "Bob Roe", None),
        ("Bob Roe, Riverton.com", "Bob Roe", None),
        ("Bob Roe Associated Press", "Bob Roe", "The Associated Press"),
        ("Bob Roe November", "Bob Roe", None),
        ("Bob Roe | Updated: May 3, 2026 14:40 IST", "Bob Roe", None),
        ([{"name": "Bob Roe"}, {"name": "RDN"}], "Bob Roe", None),
        ({"name": "PTI"}, "PTI", "Press Trust of India"),
        ({"name": "Our Correspondent"}, None, None),
        ({"name": "April May"}, "April May", None),
        ({"name": "Bob Roe, Ann Lee"}, "Bob Roe, Ann Lee", None),
    ],
)
def test_the_byline_names_people(author: object, byline: str | None, wire: str | None) -> None:
    said = linked(author=author, publisher={"name": "Riverton Gazette"})
    found = read(meta(og_site_name="Riverton Gazette") + said)
    assert (found.byline, found.wire) == (byline, wire)


@pytest.mark.parametrize(
    ("site", "owner", "publisher"),
    [
        ("Riverton Gazette", None, "Riverton Gazette"),
        ("Where the river meets the sea and the news", "Riverton Gazette", "Riverton Gazette"),
        ("Breaking news and weather for the valley - Riverton Gazette", None, "Riverton Gazette"),
        ("Where the river meets the sea and the news", None, "rivertongazette.example"),
        ("CNN", None, "CNN"),
    ],
)
def test_a_slogan_is_no_publisher(site: str, owner: str | None, publisher: str) -> None:
    address = meta(og_url="https://www.rivertongazette.example/news/1", og_site_name=site)
    assert read(address + (linked(publisher={"name": owner}) if owner else "")).publisher == publisher
