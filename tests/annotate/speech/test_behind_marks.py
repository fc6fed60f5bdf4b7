from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.speech.behind_marks import clause_by_words

Parse = Callable[..., Document]


def clause(parse: Parse, text: str) -> tuple[str, str] | None:
    """Speaker and verb behind the first closing mark of `text`."""
    doc = parse(text).doc
    first = next(token.i for token in doc if token.text in {"”", "''"} or (token.text == '"' and token.i)) + 1
    found = clause_by_words(doc, first, len(doc))
    return (found.speaker.text, found.head.text) if found is not None and found.speaker is not None else None


@pytest.mark.parametrize(
    ("behind", "speaker", "verb"),
    [
        ("tweeted a reader from Leeds.", "a reader from Leeds", "tweeted"),
        ("read one.", "one", "read"),
        ("mused Harbour FM host Stella Byrne.", "Harbour FM host Stella Byrne", "mused"),
        ("remembered Carl Osei, who built it.", "Carl Osei", "remembered"),
        ("an angry Lindqvist retaliated.", "an angry Lindqvist", "retaliated"),
        ("Lindqvist pressed on Monday.", "Lindqvist", "pressed"),
        ("the 43-year-old asked in a letter.", "the 43-year-old", "asked"),
        ("a narrator in the ad states.", "a narrator in the ad", "states"),
    ],
)
def test_speaker_and_verb_in_either_order(parse: Parse, behind: str, speaker: str, verb: str) -> None:
    assert clause(parse, f"“The dam will hold and the road with it,” {behind}") == (speaker, verb)


@pytest.mark.parametrize(
    "behind",
    [
        "won the prize.",
        "her first film, opened on Friday.",
        "written by Carl Osei, won.",
        "Lindqvist built the dam.",
        "and went home.",
        "in a letter.",
        "",
    ],
)
def test_what_acts_upon_something_reports_nothing(parse: Parse, behind: str) -> None:
    assert clause(parse, f"“The dam will hold and the road with it,” {behind}") is None
