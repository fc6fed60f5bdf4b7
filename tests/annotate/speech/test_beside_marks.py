from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import quotes

Parse = Callable[..., Document]


def said(parse: Parse, text: str) -> list[tuple[str, str | None]]:
    """The words of each quotation, parts joined by " / ", with the noun phrase that says them."""
    document = parse(text)
    annotate(document)
    return [
        (" / ".join(quote.words), quote.by.text if quote.by is not None else None) for quote in quotes.extract(document)
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Mr. Hale, asked about the ferry, had said, "I think the tide will turn by noon."', "Mr. Hale"),
        ('In a letter to the Tribune, her lawyer, Jake Sorrel, said: "The tide will turn by noon."', "her lawyer"),
        ('"The tide will turn by noon." Hale said.', "Hale"),
        ('Hale asked for calm. "Will the tide turn by noon?" Roe pressed.', "Roe"),
        ('Hale sat down when asked about Roe, who had left, saying, "The tide will turn by noon."', "Hale"),
        ('The ad uses footage of Ann Hale asking, "Will the tide turn by noon?"', "Ann Hale"),
        ('Critics wept. "The tide will turn by noon," wrote one. More letters came.', "one"),
    ],
)
def test_the_clause_beside_the_marks(parse: Parse, text: str, speaker: str) -> None:
    ((_, by),) = said(parse, text)
    assert by is not None
    assert by.removesuffix(" who") == speaker


def test_a_sentence_behind_a_full_stop_leads_into_its_own_marks(parse: Parse) -> None:
    text = '"It is late," Hale said in May. "The tide has turned for us." She added, "We have lost the boat."'
    assert said(parse, text) == [
        ("It is late, / The tide has turned for us.", "Hale"),
        ("We have lost the boat.", "She"),
    ]


def test_a_sentence_behind_a_full_stop_reports_what_it_says_itself(parse: Parse) -> None:
    text = 'Hale blogged: "The tide has turned for us." He mentioned a long list of boats that were lost that year.'
    assert said(parse, text)[0] == ("The tide has turned for us.", "Hale")


def test_a_nickname_does_not_end_the_clause(parse: Parse) -> None:
    text = '"The tide will turn!" the mayor, Marcia "Cia" Price of the Harbour Party, shouted to the crowd.'
    assert said(parse, text) == [("The tide will turn!", "the mayor")]


@pytest.mark.parametrize(
    "text",
    [
        "Hale and Roe ended in a “virtual tie.”",
        "Hale said on Harbour TV's “Face of the Nation” that the tide would turn.",
        "Hale wrote about it in her memoir, “Tough Winters.”",
        "The “new” Captain Hale who ran for mayor was much like the old one.",
    ],
)
def test_marks_beside_a_verb_are_not_always_words(parse: Parse, text: str) -> None:
    assert said(parse, text) == []


def test_behind_a_dash_the_clause_that_follows_reports(parse: Parse) -> None:
    text = "If they did it - which Petrov strongly denies - “why would you sail?” asked Hale, now a pilot."
    assert said(parse, text) == [("why would you sail?", "Hale")]
