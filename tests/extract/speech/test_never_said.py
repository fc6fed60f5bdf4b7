"""Words in marks, and claims, of which the sentence itself tells that they were never said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import claims, quotes
from factsheet.kinds.quote import QuoteKind

Parse = Callable[..., Document]

SPEAKERS = ["Max Roe", "Mayor Ann Hale", "the company", "police chief Max Roe"]
NEVER = [
    "In a fake letter, {0} wrote: “{1}.”",
    "In a forged letter, {0} says: “{1}.”",
    "A doctored video shows {0} saying: “{1}.”",
    "“{1},” {0} says in a satirical video.",
    "{0} was wrongly quoted as saying, “{1}.”",
    "It was as if {0} had said: “{1}.”",
    "It is not true that {0} said: “{1}.”",
    "Nobody heard {0} say: “{1}.”",
    "{0} denied having said: “{1}.”",
]
SAID = [
    "In a letter, {0} wrote: “{1}.”",
    "A video shows {0} saying: “{1}.”",
    "{0} was quoted as saying, “{1}.”",
    "“{1},” {0} says in a fake beard.",
    "Everybody heard {0} say: “{1}.”",
]
WORDS = "The mill will close in May and never open"


def printed(parse: Parse, frame: str, speaker: str) -> list[str]:
    text = frame.format(speaker, WORDS)
    document = annotate(parse(text[0].upper() + text[1:]))
    facts = [QuoteKind().fact([mention]) for mention in quotes.extract(document)]
    return [fact.statement for fact in facts if fact is not None and not fact.hold and fact.statement.endswith('"')]


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("frame", NEVER)
def test_words_never_said_are_no_quotation(parse: Parse, frame: str, speaker: str) -> None:
    assert printed(parse, frame, speaker) == []


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("frame", SAID)
def test_words_that_were_said_are_one(parse: Parse, frame: str, speaker: str) -> None:
    (found,) = printed(parse, frame, speaker)
    assert WORDS in found


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("In a forged letter, Max Roe says the mill will close.", ""),
        ("In a letter, Max Roe says the mill will close.", "Max Roe says the mill will close"),
        ("Max Roe neither said that the mill will close nor left.", ""),
        ("Max Roe, asked about his claims that the mill will close, left.", ""),
    ],
)
def test_a_claim_never_made_is_no_claim(parse: Parse, text: str, statement: str) -> None:
    found = [one.statement for one in claims.extract(annotate(parse(text)))]
    assert all(one == statement for one in found)
    assert found or not statement
