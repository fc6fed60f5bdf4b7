"""Where a clause begins and ends, and which subject is its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.clauses.clause import extent, is_cut, subject
from factsheet.annotate.document import Document
from factsheet.annotate.tree import Token

Parse = Callable[..., Document]


def verb(document: Document, word: str) -> Token:
    return next(token for token in document.doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "first"),
    [
        ("If more snow falls tonight, the pass could close for a week.", "close", "If"),
        ("With debt included, the sale is worth $9 billion.", "is", "With"),
        ("Both men were taken to a hospital in Ames.", "taken", "Both"),
        ("The bank failed because the owner fled to Peru.", "fled", "the"),
        ("“Grey Sea”, a painting by Jan Oever, was sold for 61,200 crowns.", "sold", "“"),
        ("“We are ready to sail, the captain said.", "are", "We"),
        ("DOVER, Oct. 3 - Lund Paper said it would close a mill.", "said", "Lund"),
    ],
)
def test_an_opener_is_cut_only_where_it_ties_the_clause_itself(parse: Parse, text: str, word: str, first: str) -> None:
    assert extent(verb(parse(text), word))[0].text == first


def test_a_conjunction_that_leads_on_is_cut(parse: Parse) -> None:
    document = parse("The team saw its lead melt but, after a long break, won the game.")
    assert extent(verb(document, "saw"))[-1].text != "but"


def test_a_clause_whose_rest_the_parse_lost_is_known(parse: Parse) -> None:
    document = parse("The mayor opened the bridge on Monday, officials said.")
    opened = extent(verb(document, "opened"))
    assert not is_cut(opened)
    assert is_cut(opened[:-2])


def test_the_city_of_a_dateline_is_no_subject(parse: Parse) -> None:
    document = parse("ASHFORD, Ohio, March 4, 2021 — Fire destroyed the paper mill on Wednesday.")
    head = subject(verb(document, "destroyed"))
    assert head is not None
    assert head.text == "Fire"
