"""Fragments in quotation marks in sentences of our own: told by the sentence that quotes them, or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.quote import QuoteKind, QuoteMention

Extract = Callable[..., Document]


def statements(document: Document) -> list[str]:
    quotes = [mention for mention in document.mentions if isinstance(mention, QuoteMention)]
    facts = [QuoteKind().fact([mention]) for mention in quotes]
    return [fact.statement for fact in facts if fact is not None]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Norland called its neighbour an “outlaw nation in the region.”", None),
        ("Mayor Lena Holt dismissed the report as “patently biased and one-sided.”", None),
        ("Lena Holt wrote to the council, demanding that it “stop playing with our lives”.", None),
        ("Lena Holt vowed to punish “those who break the rules of the port.”", None),
        ("Lena Holt cited “a general softening in the markets in which the port competes.”", None),
        ("Sooner or later, Lena Holt told reporters, “it starts to pay off.”", None),
        (
            "Lena Holt came late. She described the ruling of the court as “a sham from first to last.”",
            "Lena Holt described the ruling of the court as “a sham from first to last.”",
        ),
        ("Lena Holt said: “The dam will hold.”", 'Lena Holt: "The dam will hold."'),
        ("“The dam will hold for ever,” Lena Holt said.", 'Lena Holt: "The dam will hold for ever"'),
        ("“No,” Lena Holt said.", 'Lena Holt: "No"'),
        ("“We are sorry now,” say Lena Holt and Ulf Brandt.", 'Lena Holt and Ulf Brandt: "We are sorry now"'),
    ],
)
def test_a_fragment_is_told_by_its_sentence(extract: Extract, text: str, statement: str | None) -> None:
    assert statements(extract(text)) == [statement or text]


@pytest.mark.parametrize(
    "text",
    [
        "The chair of the board has the power to call a “special meeting.”",
        "The goal is to offer a “seamless experience for all” to the town.",
        "Lena Holt spoke late. Ulf Brandt met him and called him “a liar.”",
        "Lena Holt: “unfit for any office and always so.”",
        "“got a deal with the town,” Lena Holt said, and still “got to sit in when she spoke.”",
    ],
)
def test_a_few_words_that_no_sentence_explains_are_left_out(extract: Extract, text: str) -> None:
    assert statements(extract(text)) == []


def test_what_cannot_speak_leaves_the_words_to_who_can(extract: Extract) -> None:
    text = "The disparity indicates there is “a social element to the trade of coins,” according to the study."
    quotes = [mention for mention in extract(text).mentions if isinstance(mention, QuoteMention)]
    assert [quote.by.full for quote in quotes if quote.by is not None] == ["the study"]


def test_who_speaks_beside_is_no_part_of_the_name(extract: Extract) -> None:
    text = "Lena Holt came.\n\n“We are sorry now,” Holt said. “It was late then,” say Holt and Ulf Brandt."
    quotes = [mention for mention in extract(text).mentions if isinstance(mention, QuoteMention)]
    assert [(quote.by.full, quote.beside) for quote in quotes if quote.by is not None] == [
        ("Lena Holt", ""),
        ("Lena Holt", " and Ulf Brandt"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The town signed the pact on Monday. Mayor Lena Holt called it “a triumph of quiet talks.”",
        "The dam is said to leak. Mayor Lena Holt called that “pure invention and nothing else.”",
    ],
)
def test_what_it_is_stands_in_the_sentence_before(extract: Extract, text: str) -> None:
    assert statements(extract(text)) == [text]


def test_a_sentence_that_explains_nothing_is_not_put_before(extract: Extract) -> None:
    assert statements(extract("He signed it on Monday. Mayor Lena Holt called it “a triumph of quiet talks.”")) == []
