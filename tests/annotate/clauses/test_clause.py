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


EXTENTS = """
[A bus hit a wall in Dover], police said. = hit
Police said that [a bus hit a wall in Dover]. = hit
[When a bus hit a wall], the town woke. = hit
[When a bus hit a wall, the town woke]. = woke
[A bus hit a wall and burned]. = hit
A bus hit a wall and [burned]. = burned
A bus hit a wall, and [the town woke]. = woke
The bus, which hit a wall, [burned]. = burned
The bus, [which hit a wall], burned. = hit
But [the bus hit a wall]. = hit
“[The bus hit a wall],” she said. = hit
[“Grey Sea”, a painting by Ada Moss, was sold]. = sold
[The bus (a red one) hit a wall (in Dover)]. = hit
[The bus hit 12 percent of the walls, or 12%]. = hit
[The bus hit a wall, according to police]. = hit
According to police, [the bus hit a wall]. = hit
DOVER, Oct. 2 - [The bus hit a wall]. = hit
[If rain falls, the river could rise]. = rise
If [rain falls], the river could rise. = falls
[With debt included, it costs more]. = costs
[Both men fled], and both were found. = fled
She left because [the bus hit a wall]. = hit
[She left because the bus hit a wall]. = left
[Having hit a wall, the bus burned]. = burned
[The bus hit a wall, killing a man]. = hit
[To save the town, she closed the dam]. = closed
[Neither the bus nor the car hit a wall]. = hit
She said the bus hit a wall, but [it did not burn]. = burn
[He sang “Come Home” and left]. = sang
[He sang “Come Home”]. = sang
"""
"""A sentence with the clause of the verb behind "=" in square brackets."""


@pytest.mark.parametrize("row", [*filter(None, EXTENTS.split("\n"))])
def test_from_where_to_where_a_clause_goes(parse: Parse, row: str) -> None:
    marked, _, word = row.partition(" = ")
    clause = extent(verb(parse(marked.replace("[", "").replace("]", "")), word))
    assert clause.text == marked[marked.index("[") + 1 : marked.index("]")]


def test_what_stands_behind_an_apposition_is_no_second_verb(parse: Parse) -> None:
    document = parse("Sailor Tom Hale was saved by Ada Moss on Friday after his yacht, Blue Gull, sank off the cape.")
    found = subject(verb(document, "sank"))
    assert found is not None
    assert found.text == "yacht"
    assert extent(verb(document, "saved"))[-1].text == "cape"
