from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.marks.marks import marked
from factsheet.annotate.speech.titled import is_named_work, is_nickname, is_title

Parse = Callable[..., Document]


def judged(parse: Parse, text: str) -> tuple[bool, bool]:
    """Whether the first stretch in marks is announced as a work, and whether it looks like a title."""
    doc, stretch = parse(text).doc, marked(text)[0]
    inside = doc.over(stretch.start, stretch.end)
    return is_named_work(inside), is_title(inside, text[stretch.inner_start : stretch.inner_end])


@pytest.mark.parametrize(
    "text",
    [
        "She wrote in her memoir, “Tough Winters.”",
        "He starred in a show called “Brokers.”",
        "She said on CNN’s “State of the Union.”",
        "Sen. Ann Hale, the top Democrat, said on NBC’s “Meet the Press” on Sunday that the panel has begun.",
        "He opened the novel “How to Keep a Dam from Breaking: A History.”",
        "Hale told “Morning and Friends” that the pier would open.",
    ],
)
def test_what_is_announced_as_a_work_is_one(parse: Parse, text: str) -> None:
    assert judged(parse, text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "She wrote in her memoir, “we had a tough winter.”",
        "In her new book, “I was wrong,” she says.",
        "“Nolan doesn’t get along with Petrov,” he said.",
        "He called the plan “a waste of money.”",
    ],
)
def test_words_in_lower_case_are_no_title(parse: Parse, text: str) -> None:
    assert judged(parse, text) == (False, False)


def test_capitals_make_a_title_but_not_behind_a_verb_of_saying(parse: Parse) -> None:
    assert judged(parse, "The ward in “The Long Ward” was cold.")[1]
    assert not judged(parse, "They shouted “Four More Years.”")[1]


@pytest.mark.parametrize(
    ("text", "nickname"),
    [
        ("Marcia “Cia” Price spoke.", True),
        ("Raymond “Big Bud” Tillery spoke.", True),
        ("Price said “No” Monday.", False),
        ("“Cia” Price spoke.", False),
        ("Marcia, “Cia” to her friends, spoke.", False),
    ],
)
def test_a_nickname_stands_between_two_names(text: str, nickname: bool) -> None:
    assert is_nickname(text, marked(text)[0]) is nickname


def test_marks_at_either_end_of_a_text_are_no_nickname() -> None:
    for text in ("“Cia”", "“Cia” ", " “Cia”"):
        assert not is_nickname(text, marked(text)[0])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("She wrote “Mothballing Your Boat” in May.", True),
        ("He opened the fair and sang “Let Them Drown” there.", True),
        ("She wrote “we were never asked about the boat”.", False),
        ("He shouted “Four More Years!” at the fair.", False),
    ],
)
def test_what_is_written_or_sung_in_capitals_is_a_title(parse: Parse, text: str, title: bool) -> None:
    assert judged(parse, text)[1] is title
