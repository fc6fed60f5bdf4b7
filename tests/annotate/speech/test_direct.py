"""Whose words stand in quotation marks, and by which sign: a clause, a colon, a name below, a person who acts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.speech.reporting import reports

Parse = Callable[..., Document]
TIDE = "“The tide will turn by noon,”"


def spoken(parse: Parse, text: str) -> list[tuple[str, str | None, str]]:
    """The rule, the speaker and the words of each report in `text` that has quotation marks."""
    document = parse(text)
    found = []
    for report in reports(document.doc):
        words = " … ".join(document.source.text[start:end] for start, end in report.ranges)
        if "“" in words:
            found.append((report.rule, report.speaker.text if report.speaker is not None else None, words))
    return found


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("Maria Okafor said.", "Maria Okafor"),
        ("said Maria Okafor, the engineer.", "Maria Okafor"),
        ("Maria Okafor told reporters on Monday.", "Maria Okafor"),
        ("added Okafor, who built the dam.", "Okafor"),
        ("according to Maria Okafor.", "Maria Okafor"),
        ("the report said.", "the report"),
        ("reads the sign.", "the sign"),
        ("tweets a reader from Leeds.", "a reader"),
        ("the angry engineer retaliated.", "the angry engineer"),
        ("he said of the dam.", "he"),
    ],
)
def test_the_clause_behind_the_marks(parse: Parse, behind: str, speaker: str) -> None:
    assert spoken(parse, f"{TIDE} {behind}") == [("clause", speaker, TIDE)]


@pytest.mark.parametrize(
    ("text", "rule", "speaker", "words"),
    [
        (
            "According to Maria Okafor, “the tide will turn by noon.”",
            "clause",
            "Maria Okafor",
            "“the tide will turn by noon.”",
        ),
        ("Maria Okafor told him that “the tide will turn.”", "clause", "Maria Okafor", "that “the tide will turn.”"),
        ("Maria Okafor called it “a gift to the town.”", "object", "Maria Okafor", "it “a gift to the town.”"),
        (
            "Maria Okafor shook her head. “The tide will never turn.”",
            "beat",
            "Maria Okafor",
            "“The tide will never turn.”",
        ),
        ("“The tide will turn by noon” — Maria Okafor", "signed", "Maria Okafor", "“The tide will turn by noon”"),
        ("Maria Okafor: “The tide will turn by noon.”", "colon", "Maria Okafor", "“The tide will turn by noon.”"),
        ("“The tide,” Maria Okafor said, “will turn.”", "clause", "Maria Okafor", "“The tide,” … “will turn.”"),
        (
            "“It will turn,” Maria Okafor said. “It always does.”",
            "clause",
            "Maria Okafor",
            "“It will turn,” … “It always does.”",
        ),
    ],
)
def test_the_other_signs_of_a_speaker(parse: Parse, text: str, rule: str, speaker: str, words: str) -> None:
    assert spoken(parse, text) == [(rule, speaker, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “tide wall” was built in May.",
        "“The tide will turn by noon.” Maria Okafor left the hall.",
        "“The tide will turn by noon,” was all that was heard.",
    ],
)
def test_words_that_nothing_gives_to_anybody(parse: Parse, text: str) -> None:
    assert [speaker for _, speaker, _ in spoken(parse, text) if speaker] == []
