"""Live blogs: their entries with their moments, from JSON-LD or from the page's elements."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factsheet.model.source import BlockKind
from factsheet.sources import from_text
from factsheet.sources.html import extract

FIRST = "Nine people were killed when the ferry sank, Mayor Ann Lee said on Wednesday. Two bodies were found yesterday."
SECOND = "Seven people were killed, police chief Carl Roe told reporters today, and fourteen others were injured."
THIRD = "A ferry sank off Port Ellis this morning. It had left Riverton at dawn with 200 people on board."
BODY = f"""<h1>Ferry sinks: latest</h1><p>What we know of the ferry that sank off Port Ellis so far.</p>
<div {{0}}>{{3}}<h2>Toll climbs to nine</h2><p>{FIRST}</p></div><div {{1}}>{{4}}<p>{SECOND}</p></div>
<div {{2}}>{{5}}<h2>Ferry goes down</h2><p>{THIRD}</p></div>"""
MOMENTS = ("2014-05-07T11:30:00+01:00", "2014-05-06T9:05:00+01:00", "2014-05-05T08:10:00+01:00")
READ = ["2014-05-07 11:30", "2014-05-06 09:05", "2014-05-05 08:10"]


def page(body: str, told: object = None) -> str:
    ld = {"@type": "LiveBlogPosting", "headline": "Ferry sinks: latest", "liveBlogUpdate": told}
    script = f'<script type="application/ld+json">{json.dumps(ld)}</script>' if told is not None else ""
    return f"<!doctype html><html><head>{script}</head><body><main><article>{body}</article></main></body></html>"


def entry(moment: str, heading: str, words: str) -> dict[str, Any]:
    return {"@type": "BlogPosting", "datePublished": moment, "headline": heading, "articleBody": f"<p>{words}</p>"}


BY_JSON = page(
    BODY.format(*[""] * 6),
    [
        entry(MOMENTS[0], "Toll climbs to nine", FIRST),
        entry(MOMENTS[1], "", SECOND),
        entry(MOMENTS[2], "Ferry goes&nbsp;down", THIRD),
    ],
)
BY_ELEMENTS = page(
    BODY.format(*['itemprop="liveBlogUpdate"'] * 3, *(f'<time datetime="{moment}">then</time>' for moment in MOMENTS))
)


@pytest.mark.parametrize("html", [BY_JSON, BY_ELEMENTS])
def test_entries_stand_under_their_moments(html: str) -> None:
    read = extract(html)
    assert read
    source = from_text(read.text, id="x", zones=read.zones, title=read.title)
    kinds = {source.text[block.start : block.end]: block.kind for block in source.blocks}
    assert [text for text, kind in kinds.items() if kind is BlockKind.TIMESTAMP] == READ
    assert kinds["Toll climbs to nine"] is kinds["Ferry goes down"] is BlockKind.HEADLINE
    assert [moment for _, moment in source.moments] == READ
    places = [source.original.index(text) for text in ("What we know", "Nine people", "Seven people", "A ferry sank")]
    assert [source.moment_at(place) for place in places] == [None, *READ]
    assert from_text(source.original, id="x").moments == source.moments  # so it is in the copy that is kept


def test_an_entry_whose_heading_was_not_found_begins_with_its_words() -> None:
    told = [entry(MOMENTS[0], "A heading that the page's reader dropped", FIRST), entry(MOMENTS[1], "", SECOND)]
    read = extract(page(BODY.format(*[""] * 6), told))
    assert read
    source = from_text(read.text, id="x", zones=read.zones, title=read.title)
    assert [moment for _, moment in source.moments] == READ[:2]


@pytest.mark.parametrize(
    "told",
    [
        {"datePublished": MOMENTS[0]},
        [1, None, "x", {}, {"datePublished": "2014-13-45T25:70", "headline": "Toll climbs to nine"}],
        [entry("yesterday", "Toll climbs to nine", FIRST), entry(MOMENTS[0], "Something else altogether", "Not here")],
        [entry(MOMENTS[0], "The", "of")] * 3,
        "2014",
    ],
)
def test_entries_that_are_none_change_nothing(told: object) -> None:
    plain = extract(page(BODY.format(*[""] * 6)))
    read = extract(page(BODY.format(*[""] * 6), told))
    assert plain
    assert read
    assert read.text == plain.text
    assert read.zones == plain.zones


def test_one_moment_makes_no_live_blog() -> None:
    assert from_text(f"Ferry sinks\n\n2014-05-07 11:30\n\n{FIRST}\n\n{SECOND}", id="x").moments == ()
