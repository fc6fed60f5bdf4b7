from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.extract import names
from factsheet.extract.document import Document
from factsheet.extract.reference import referent

Parse = Callable[..., Document]


def meant(parse: Parse, text: str, phrase: str) -> str | None:
    """The name behind the last place where `phrase` stands in `text`."""
    document = parse(text)
    names.extract(document)
    start = document.doc.text.rindex(phrase)
    tokens = document.doc.char_span(start, start + len(phrase), alignment_mode="expand")
    name = referent(document, tokens)
    return name.full if name is not None else None


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("Mayor Ruth Delgado met Tom Pierce on Monday. She was late.", "She", "Ruth Delgado"),
        ("Mayor Ruth Delgado met Tom Pierce on Monday. He was late.", "He", "Tom Pierce"),
        ("Mayor Ruth Delgado met Tom Pierce on Monday. The mayor was late.", "The mayor", "Ruth Delgado"),
        ("Mayor Ruth Delgado met Tom Pierce on Monday. Pierce was late.", "Pierce", "Tom Pierce"),
        ("Tom Pierce, the police chief, spoke on Monday. The chief was late.", "The chief", "Tom Pierce"),
        ("Sheriff Anton Brezina spoke. On Tuesday, Brezna spoke again.", "Brezna", "Anton Brezina"),
        (
            "President Ruth Delgado met Vice President Tom Pierce. The president was late.",
            "The president",
            "Ruth Delgado",
        ),
    ],
)
def test_the_name_behind(parse: Parse, text: str, phrase: str, name: str) -> None:
    assert meant(parse, text, phrase) == name


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("He was late.", "He"),
        ("The mayor was late.", "The mayor"),
        ("Tom Pierce and Frank Moody met on Monday. He was late.", "He"),
        ("A mayor was late. Ruth Delgado was not.", "A mayor"),
        ("Former Mayor Ruth Delgado spoke. The deputy mayor was late.", "The deputy mayor"),
        ("Mayor Tom Pierce spoke. A local official told reporters that it rained. He was late.", "He"),
        ("Mayor Tom Pierce spoke. Ajmal, a shopkeeper, said that it rained. He was late.", "He"),
        ("Mayor Tom Pierce spoke. The shopkeeper said that it rained. He was late.", "He"),
    ],
)
def test_nothing_where_nothing_tells(parse: Parse, text: str, phrase: str) -> None:
    assert meant(parse, text, phrase) is None


def test_whom_a_quotation_mentions_does_not_say_it(parse: Parse) -> None:
    text = 'Mayor Tom Pierce spoke first. "Frank Moody was late," he said.'
    assert meant(parse, text, "he") == "Tom Pierce"


def test_a_place_and_a_company_are_nobodys_he(parse: Parse) -> None:
    assert meant(parse, "In Suka Makmur village a wall fell. He was late.", "He") is None
    assert meant(parse, "Qualcomm bought Broadcom. He was late.", "He") is None
