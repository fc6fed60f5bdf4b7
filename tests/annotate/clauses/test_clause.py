"""Where a clause begins and ends, and which subject is its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.clauses.clause import (
    begins_sentence,
    extent,
    finite_verbs,
    is_cut,
    is_taken_back,
    joined,
    noun_phrase,
    subject,
)
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


@pytest.mark.parametrize(
    ("text", "word", "last"),
    [
        (
            "Two days after protesters burned the hall in Velm, a jury convicted Omar Haddad on Tuesday.",
            "burned",
            "Tuesday",
        ),
        ("As snow fell on the hills, the river bill passed by 51 votes to 48 on Tuesday.", "fell", "Tuesday"),
    ],
)
def test_where_the_parse_lost_the_main_clause_the_sentence_stands_whole(
    parse: Parse, text: str, word: str, last: str
) -> None:
    tokens = extent(verb(parse(text), word))
    assert (tokens[0].text, tokens[-1].text) == (text.split()[0], last)


def test_a_conjunction_that_leads_on_is_cut(parse: Parse) -> None:
    document = parse("The team saw its lead melt but, after a long break, won the game.")
    assert extent(verb(document, "saw"))[-1].text != "but"


def test_a_clause_whose_rest_the_parse_lost_is_known(parse: Parse) -> None:
    document = parse("The mayor opened the bridge on Monday, officials said.")
    opened = extent(verb(document, "opened"))
    assert not is_cut(opened)
    assert is_cut(opened[:-2])


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The paper wrote that the mayor had opened the bridge but that was not the case.", True),
        ("The mayor opened the bridge, but this was false.", True),
        ("The mayor opened the bridge, but it was not long enough.", False),
        ("The mayor opened the bridge, but it was not only for boats.", False),
        ("The mayor opened the bridge, but the fence was not ready.", False),
    ],
)
def test_what_the_sentence_itself_takes_back_is_no_clause_to_print(parse: Parse, text: str, back: bool) -> None:
    assert is_taken_back(extent(verb(parse(text), "opened"))) is back


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


@pytest.mark.parametrize(
    "line",
    [
        "[The mayor of Velm], who built the bridge, resigned.",
        "[The telecoms company Arden] sold its mill.",
        "[The father-of-two] was hurt.",
        "[The man] named Hale fled.",
        "[The judge], Helen Prior, spoke.",
        "[Ann Roe], 40, a nurse, fell.",
        "[The old red bridge over the river in Velm] collapsed.",
        "[The bridge] (built in 1921) fell.",
        "[Its chief executive], once a clerk, left.",
        "[The ship's crew of 12] was saved.",
        "[The mayor] and her aide resigned.",
    ],
)
def test_a_noun_phrase_ends_before_what_only_describes_it(parse: Parse, line: str) -> None:
    doc = parse(line.replace("[", "").replace("]", "")).doc
    head = subject(next(token for token in doc if token.dep_ == "ROOT"))
    assert head is not None
    assert f"[{noun_phrase(head).text}]" == line[: line.index("]") + 1]


def test_what_is_joined_to_a_noun(parse: Parse) -> None:
    document = parse("The fire killed two nurses, three clerks and a guard.")
    assert [token.text for token in joined(verb(document, "nurses"))] == ["clerks", "guard"]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Crews at the bridge The search goes on.", ["The"]),
        ("Police guard He was held.", ["He"]),
        ("He read The Herald.", []),
        ("In Velm The tram left.", []),
        ("The tram left. The tram burned.", []),
    ],
)
def test_a_caption_that_runs_into_a_sentence(parse: Parse, text: str, opening: list[str]) -> None:
    assert [token.text for token in parse(text).doc if begins_sentence(token)] == opening


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The claim was brought by Ann Hale, a farmer fined $500 in May.", ["brought"]),
        ("Ann Hale left, a farmer stayed.", ["left", "stayed"]),
        ("He was saved when the boat sank, and slept.", ["saved", "sank", "slept"]),
    ],
)
def test_which_verbs_head_a_clause(parse: Parse, text: str, verbs: list[str]) -> None:
    assert [token.text for sentence in parse(text).doc.sents for token in finite_verbs(sentence)] == verbs


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        ("The bridge fell | and two died.", False),
        ("The bridge fell | according to police.", False),
        ("The bridge fell | in Velm.", True),
        ("The bridge fell in Velm | .", False),
        ("The bridge fell | , he said.", False),
        ("The talks ended on March 14 | , 2019, he said.", False),
    ],
)
def test_words_are_cut_where_the_sentence_goes_on(parse: Parse, line: str, cut: bool) -> None:
    before, _, behind = line.partition(" |")
    document = parse(before + (behind[1:] if behind[1] in ".," else behind))
    assert is_cut(document.doc.over(0, len(before))) is cut


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("The sheriff spoke after an inmate took a gun from a guard, killed two men and fled.", "killed", None),
        ("The sheriff spoke after he took a gun from a guard, thanked two men and left.", "thanked", "sheriff"),
    ],
)
def test_who_did_it_is_left_open_where_the_clause_of_another_may_go_on(
    parse: Parse, text: str, word: str, who: str | None
) -> None:
    found = subject(verb(parse(text), word))
    assert (found.text if found else None) == who
