"""Passages are found whatever the layout and the shape of the marks, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factsheet.model.passage import Folded, find, fold, plain
from factsheet.model.span import Span

LETTERS = st.text(
    st.sampled_from("ab é\n\t'’‘\"“”-–—.,\u200b\u00ad\u0301e\u0958\u1100\u1161\u212b`´\u2028"), max_size=40
)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("twelve people were killed", "At least twelve\n  people were\r\nkilled."),
        ("“No,” he said", 'He paused. "No," he said.'),
        ("They're where rubber hits the road", "They’re where rubber hits the road"),
        ("1990-2000", "the years 1990–2000 were"),
        ("police -- and sheriffs", "police — and sheriffs"),
        ("police — and sheriffs", "police --- and sheriffs"),
        ("''Never,'' she said", "“Never,” she said"),
        ("caf\u00e9", "the cafe\u0301 on the corner"),
        ("cooperation", "coop\u00ad\u200beration"),
        ("\u00c5ngstr\u00f6m", "\u212bngstro\u0308m"),
    ],
)
def test_found_in_another_shape(quote: str, text: str) -> None:
    (span,) = find(quote, text)
    assert fold(text[span.start : span.end]) == fold(quote)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("Twelve people", "twelve people"),
        ("twelve people", "twelve  other people"),
        ("cafe", "caf\u00e9"),
        ("people.", "people"),
        ("", "anything"),
        (" \n", "any thing"),
    ],
)
def test_not_found_where_words_differ(quote: str, text: str) -> None:
    assert find(quote, text) == []


def test_span_leaves_out_surrounding_blanks() -> None:
    assert find("b c", "a  b\n\nc  d") == [Span(3, 7)]


def test_every_place_left_to_right() -> None:
    assert find("he said", "he said; he\nsaid") == [Span(0, 7), Span(9, 16)]


@given(LETTERS, LETTERS)
def test_every_found_span_folds_to_the_quote(quote: str, text: str) -> None:
    for span in find(quote, text):
        assert fold(text[span.start : span.end]) == fold(quote)


@given(LETTERS, LETTERS, LETTERS)
def test_words_of_a_text_are_found_in_it(before: str, quote: str, after: str) -> None:
    text = f"{before} x{quote}x {after}"
    assert any(span.start <= len(before) + 1 < span.end for span in find(f"x{quote}x", text))


@given(LETTERS)
def test_folding_the_whole_is_folding_its_parts(text: str) -> None:
    assert fold(text) == Folded(text).folded.rstrip(" ")


@given(LETTERS)
def test_plain_words_stand_where_they_were_taken(text: str) -> None:
    if plain(text):
        assert find(plain(text), text)


@given(st.text(max_size=60))
@settings(max_examples=200)
def test_any_text_folds_and_stays_folded(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_long_text_of_one_letter_comes_to_an_end() -> None:
    text = "a" * 400_000
    assert Folded(text).find("a" * 100_000 + "b") == []
    assert Folded(text).find("a" * 100_000)[0] == (0, 100_000)
