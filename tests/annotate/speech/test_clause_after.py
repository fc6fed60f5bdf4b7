"""What of a sentence is reported: where it begins, and where the reporter's own words go on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.speech.reporting import reports

Parse = Callable[..., Document]


def reported(parse: Parse, text: str) -> list[str]:
    """What is reported in `text`, a string a report, its stretches with an ellipsis between them."""
    document = parse(text)
    return [
        " … ".join(document.source.text[start:end] for start, end in report.ranges) for report in reports(document.doc)
    ]


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        ("said the dam would hold, and the crowd cheered", "the dam would hold"),
        ("said the dam would hold, but it broke", "the dam would hold"),
        ("said the dam would hold - a claim that engineers dispute", "the dam would hold"),
        ("said they would meet Peter Lindqvist, who was elected in May", "they would meet Peter Lindqvist"),
        ("said the dam would hold because it was new", "the dam would hold because it was new"),
        ("said the dam will hold, but it will leak", "the dam will hold, but it will leak"),
        ("said the dam would hold, and that nobody left", "the dam would hold, and that nobody left"),
        ("told reporters on Monday that the dam would hold", "that the dam would hold"),
        ("did not say when the dam would be closed", "when the dam would be closed"),
        ("asked if the dam was safe", "if the dam was safe"),
        ("promised to close the dam", "to close the dam"),
        ("urged the council to close the dam", "the council to close the dam"),
        ("called the dam a danger", "the dam a danger"),
        ("said: The dam will hold", "The dam will hold"),
    ],
)
def test_the_words_behind_the_verb(parse: Parse, behind: str, words: str) -> None:
    assert reported(parse, f"Maria Okafor {behind}.") == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The plan, Maria Okafor said, would fail.", ["The plan … would fail"]),
        ("The dam is safe, say engineers.", ["The dam is safe"]),
        (
            "The dam was safe, Maria Okafor said, adding that it was new.",
            ["The dam was safe", "that it was new"],
        ),
        ("Maria Okafor said the dam would hold, noting that it was new.", ["the dam would hold", "that it was new"]),
        ("Maria Okafor spoke to the council and then left the hall.", []),
        ("He said so, and that was all.", []),
    ],
)
def test_the_words_around_it(parse: Parse, text: str, words: list[str]) -> None:
    assert reported(parse, text) == words
