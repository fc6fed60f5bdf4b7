from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import claims, quotes
from factsheet.kinds.claim import ClaimMention
from factsheet.kinds.quote import QuoteMention

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


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Neither Ruth Delgado nor Tom Pierce said the dam would fail.", [None]),
        ("It was not Ruth Delgado who said the dam would fail.", [None]),
        ("An impostor posing as Ruth Delgado said the dam would fail.", ["an impostor"]),
        ("Ruth Delgado runs the dam. An impostor posing as Delgado said the dam would fail.", [None]),
        ("A man dressed as Ruth Delgado said the dam would fail.", [None]),
        ("Unlike Tom Pierce, Ruth Delgado said the dam would fail.", ["Ruth Delgado"]),
        ("It was Ruth Delgado who said on Monday that the dam would fail.", ["Ruth Delgado"]),
    ],
)
def test_nobody_says_what_the_sentence_denies_of_them(parse: Parse, line: str, names: list[str | None]) -> None:
    found = claims.extract(annotate(parse(line)))
    assert [one.by.full if one.by is not None else None for one in found] == names


SHUT = "the bridge would stay shut"


@pytest.mark.parametrize("verb", ["said", "told the Courier that", "argued that", "warned on Monday that"])
@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Most voters in Velm, Ohio and Arden", "Most voters in Velm, Ohio and Arden"),
        ("Leaders of mills in Ohio, Texas and Maine", "Leaders of mills in Ohio, Texas and Maine"),
        ("The man who sued the mill", "the man who sued the mill"),
        ("The last man to lead the mill", "the last man to lead the mill"),
        ("Like Tom Pierce, Ruth Delgado", "Ruth Delgado"),
        ("Unlike Tom Pierce, Ruth Delgado", "Ruth Delgado"),
        ("A spokesman for Tom Pierce", "a spokesman for Tom Pierce"),
        ("A friend of Tom Pierce", "a friend of Tom Pierce"),
        ("Ruth Delgado, a lawyer for Tom Pierce,", "Ruth Delgado"),
        ("Tom Pierce, like Ruth Delgado,", "Tom Pierce"),
    ],
)
def test_who_says_it_is_whole_and_nobody_beside(extract: Parse, who: str, name: str, verb: str) -> None:
    document = extract(f"{who} {verb} {SHUT}.")
    assert [claim.by.full for claim in _claims(document) if claim.by is not None] in ([name], [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"A spokesman for Kestrel Foods, who said that {SHUT}, left.", "a spokesman for Kestrel Foods"),
        (f"According to officials in Arden, Ohio and Velm, {SHUT}.", "officials in Arden, Ohio and Velm"),
        ("John Hale met reporters. Tom Pierce had lost the vote, he said.", "John Hale"),
        ("John Hale met reporters. Tom Pierce, he said, had lost the vote.", "John Hale"),
        ("John Hale spoke. He said that Tom Pierce had lost the vote.", "John Hale"),
    ],
)
def test_who_is_spoken_of_does_not_speak(extract: Parse, text: str, name: str) -> None:
    assert [claim.by.full for claim in _claims(extract(text)) if claim.by is not None] == [name]


def test_an_aside_in_a_quotation_names_nobody_who_speaks_it(extract: Parse) -> None:
    text = "John Hale says there is time. “The idea” -- that Tom Pierce is dull -- “will not last for long,” he says."
    found = [mention for mention in extract(text).mentions if isinstance(mention, QuoteMention)]
    assert [quote.by.full for quote in found if quote.by is not None] == ["John Hale"]


def _claims(document: Document) -> list[ClaimMention]:
    return [mention for mention in document.mentions if isinstance(mention, ClaimMention)]
