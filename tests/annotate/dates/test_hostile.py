"""Whatever the text: no crash, no date that is none, time in step with length."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factsheet.annotate.dates.grammar import grammar
from factsheet.annotate.dates.lexicon import tokens
from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract.dates import extract
from factsheet.model.timex_period import Period
from factsheet.reconcile.dating import closed

WORDS = "Monday Jan. May 31 2013 the of last year ago a two - / 1/2 99:99 '90s quarter third noon p.m. every in ¼ ٣ 's"
PIECES = st.sampled_from([*WORDS.split(" "), "31-06-2013", "century", "30th", "1,000,000"])


def values(document: Document) -> list[str | None]:
    return [closed(mention, date(2013, 1, 29)).when.value for mention in extract(annotate(document))]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "The form said 31-06-2013.",
        "He was born on 29 February 2013.",
        "It happened on February 30, 2013.",
        "The entry reads 99/99/99.",
        "In the year 0, nothing happened on January 1, 0000.",
        "The stamp says 0000-00-00 and 2013-13-45.",
        "Версия от 28 января, ٢٨ يناير ٢٠١٣, 二〇一三年一月.",
        "Call 555-1234 or 1-800-555-2013, read 192.168.20.13 and ISBN 978-3-16-148410-0.",
        "Room 2013B, flight BA2012, version 3.11.2013.4, 1999% of it.",
    ],
)
def test_what_is_no_date_gets_no_calendar_value(parse: Callable[..., Document], text: str) -> None:
    assert not [value for value in values(parse(text)) if value and Period.parse(value)]


@pytest.mark.parametrize(
    "text", ["", " ", "\n" * 50, "-" * 100, "'" * 99, "the " * 500, "1/" * 300, "last " * 300 + "year", "Jan. " * 200]
)
def test_odd_texts(parse: Callable[..., Document], text: str) -> None:
    values(parse(text))


@pytest.mark.parametrize(
    "unit", ["1", "1,", "1/", "two ", "twenty-", "the first of the last two ", "a ", "May ", "Monday, "]
)
def test_long_runs_come_to_an_end(unit: str) -> None:
    grammar().matches(unit * (20_000 // len(unit)))


@pytest.mark.parametrize("sentence", ["He said on Monday, ", "The mayor met residents on Monday. ", "On 12/12/2012 "])
def test_every_date_of_many_is_found(parse: Callable[..., Document], sentence: str) -> None:
    assert len(list(extract(annotate(parse(sentence * 300))))) == 300


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=14))
def test_spans_come_out_of_the_text(parse: Callable[..., Document], pieces: list[str]) -> None:
    document = parse(" ".join(pieces))
    mentions = list(extract(annotate(document)))
    ends = [0]
    for mention in mentions:
        span = mention.spans[0]
        assert document.source.original[span.start : span.end] == mention.text == mention.when.text
        assert span.start >= ends[-1]
        ends.append(span.end)
        assert len(mention.passage.quote.split()) <= 60
        value = closed(mention, None).when.value  # type: ignore[attr-defined]
        assert value is None or not mention.when.reading.leans


def test_every_token_has_a_letter() -> None:
    text = "On Tues., Feb. 30th, '98 (1/2), 12:30 p.m. EST; mid-1990s, the '90s: ½ of May's 1,000.5 — A.M. second"
    letters = grammar().letters
    known = grammar()._letters
    assert all(grammar()._names(token) in known for token in tokens(text))
    assert len(letters(tokens(text))) == len(tokens(text))
