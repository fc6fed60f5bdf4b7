from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import quotes
from factsheet.kinds.claim import ClaimMention

Parse = Callable[..., Document]


def shown(parse: Parse, text: str) -> list[str | None]:
    """The name behind each quotation, None where the text does not tell."""
    document = parse(text)
    annotate(document)
    return [quote.by.full if quote.by is not None else None for quote in quotes.extract(document)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Ruth Delgado spoke first. "The dam will hold," her office said.', "Ruth Delgado's office"),
        ('"The dam will hold," his office said.', None),
        ('The suit was filed in May. "The dam will not hold," the suit says.', "the suit"),
        ('The report says: "The dam will not hold for ever."', "the report"),
        ('"The dam will hold," said a spokesman for Ruth Delgado.', "a spokesman for Ruth Delgado"),
        ('"The dam will hold," said a spokesman for the mayor, Carl Osei.', "Carl Osei"),
        ('The plant\'s owner, Kestrel Polymers, said: "The dam will hold for ever."', "Kestrel Polymers"),
        ('Ruth Delgado told Tom Pierce that it was late. "The dam will hold," she said.', "Ruth Delgado"),
        ('"The dam will hold," Tom Pierce\'s website says.', "Tom Pierce's website"),
        ('Tom Pierce and Ruth Delgado came. "The dam will hold," they said.', None),
        ('"The dam will not hold," the engineer Ruth Delgado said, according to the suit.', "Ruth Delgado"),
        ('"The dam will not hold," Ruth Delgado told the mayor, according to three clerks.', "Ruth Delgado"),
        ('"The dam will not hold," according to the suit.', "the suit"),
        (
            'The suit says that host Tom Pierce used it, telling listeners that Ann had "a job for a lot of money".',
            "Tom Pierce",
        ),
    ],
)
def test_who_is_printed(parse: Parse, text: str, name: str | None) -> None:
    assert shown(parse, text) == [name]


def test_a_name_behind_what_its_bearer_does_is_the_speaker_in_a_relative_clause(extract: Parse) -> None:
    document = extract("Rosa Lund had lunch with her friend Amos Tate, who has promised to open the yard in May.")
    (claim,) = (mention for mention in document.mentions if mention.kind == "claim")
    assert isinstance(claim, ClaimMention)
    assert claim.by is not None
    assert claim.by.full == "Amos Tate"
