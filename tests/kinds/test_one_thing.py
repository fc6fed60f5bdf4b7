from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds import one_thing, tables
from factsheet.kinds.quantity import QuantityKind, QuantityMention

KIND = QuantityKind()
TABLE = tables.table("one_thing")
Extract = Callable[..., Document]


def figures(extract: Extract, *articles: str) -> list[QuantityMention]:
    found = [
        mention
        for number, article in enumerate(articles)
        for mention in extract(f"Headline\n\n{article}", id=f"s{number}").mentions
        if isinstance(mention, QuantityMention)
    ]
    return list(KIND.apart(found))


def together(extract: Extract, pair: list[str]) -> bool:
    first = {mention.source: mention for mention in reversed(figures(extract, *pair))}
    one, other = first["s0"], first["s1"]
    return KIND.key(one) == KIND.key(other) and KIND.same(one, other)


EACH = [pytest.param(key, row, id=f"{key}-{row['words'][0]}") for key in ("rows", "deeds") for row in TABLE[key]]


@pytest.mark.parametrize(("key", "row"), EACH)
def test_a_row_joins_what_it_says_and_nothing_else_does(
    extract: Extract, key: str, row: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = one_thing._names if key == "rows" else one_thing._deeds
    assert all(together(extract, pair) for pair in row["fires"])
    assert not any(together(extract, pair) for pair in row["spares"])
    monkeypatch.setattr(one_thing, "table", lambda _: {**TABLE, key: [one for one in TABLE[key] if one is not row]})
    kept.cache_clear()
    try:
        assert not all(together(extract, pair) for pair in row["fires"])
    finally:
        kept.cache_clear()


TOGETHER = [
    ("The deal's value is $146 billion, its debt included.",
     "The deal, which amounts to $149 billion including debt, is near."),
    ("The court stands in Velm, 65 miles north of Arden.", "Velm, where the court is, lies 100 miles north of Arden."),
    ("The boy fell into the 80m-deep shaft.", "The man said that the shaft was about 40 metres deep (131 feet)."),
    ("Halden had $31.2 billion in earnings kept abroad at the end of 2016.",
     "The tax falls on the $32.6 billion in earnings that Halden had abroad at the end of 2016."),
    ("Bail was set at $500,000.", "He is held on $750,000 bail."),
    ("The council backed the $240 million bridge.", "The $260 million bridge is to open in May."),
    ("The race ended after 34 of 58 laps.", "The race was stopped with 33 of the 58 laps driven, 12 laps in rain."),
    ("Halden treated 46 patients.", "Halden, a clinic, treated 52 patients. It turned 300 patients away."),
    ("Shares of Halden closed at $61.20, up 3 percent.", "Halden shares ended at $61.40, up 3.4 percent."),
    ("A magnitude 6.1 earthquake struck Brill.", "The quake in Brill had a magnitude of 6.3."),
    ("Some 41 shops burned.", "In the street 44 stores were hit."),
    ("The bridge will cost $40 million.", "The cost of the bridge is put at $45 million."),
    ("The bus was traveling at 65 mph.", "The vehicle was going 80 mph."),
    ("The bus fell 40 metres.", "The bus dropped 50 metres into a gorge."),
    ("Some 38 people were aboard.", "The bus was carrying 31 people."),
    ("The quake left 15,000 people homeless.", "Some 20,000 people have been made homeless."),
    ("In all 200 people had to leave their homes.", "Crews evacuated 300 residents."),
    ("Jan Roe was fined $40,000 in Arden.", "The judge in Arden fined Jan Roe $40,000."),
    ("Jan Roe was fined $40,000 in Arden.", "Roe was fined $40,000 in Arden on Monday."),
    ("The firm laid off 400 workers.", "The firm will lay off 400 workers."),
    ("The firm did not hire 400 workers.", "The firm never hired 400 workers."),
    ("The team of 20 divers searched the lake.", "Some 30 divers were sent to the lake."),
]  # fmt: skip


@pytest.mark.parametrize("pair", TOGETHER)
def test_what_a_figure_is_of_joins_it_with_that_of_another_source(extract: Extract, pair: tuple[str, str]) -> None:
    assert together(extract, list(pair))


APART = [
    ("The boy fell into the 80m-deep shaft.", "The crater around the shaft is 40 metres deep."),
    ("Halden shares fell to $63.20 in Arden on Monday.", "Halden shares fell to $65.10 in Arden on Monday."),
    ("Halden made a $38 billion bid for Marsh in May.", "Halden raised its bid for Marsh to $121 billion in May."),
    ("Halden will take a charge of $3 billion for the quarter.", "Halden was expected to post $2.1 billion in income."),
    ("The bank in Brill was fined $2 million on Monday.", "A bank in Sarn paid bonuses of $2.1 million on Monday."),
    (
        "Halden's care group posted earnings of $24 million in the quarter, against a loss a year ago.",
        "In the quarter Marsh Corp.'s care group had earnings of $33 million, against a loss a year ago.",
    ),
    ("The clinic in Brill treated 46 patients.", "Sarn Hospital treated 52 patients. It turned 300 patients away."),
    ("Police arrested 37 people.", "Police arrested 143 people. Some 900 people came."),
    ("Police arrested 37 women.", "Police arrested 43 people. Some 900 people came."),
    ("Shares of Halden closed at $61.20.", "Shares of Marsh Corp. closed at $61.40."),
    ("Shares of Halden closed at $61.20 on Monday.", "Shares of Halden opened at $61.40 on Monday."),
    ("A magnitude 7.8 earthquake struck Brill.", "The quake in Brill had a magnitude of 6.3."),
    ("Bail was set at $500,000.", "He was held on $750,000 in debt."),
    ("They backed the $240 million bridge in Brill.", "The $260 million bridge in Sarn is to open in May."),
    ("The fire destroyed 18 apartments.", "The building has 24 apartments."),
    ("Halden will close 16 plants.", "Halden runs 28 plants."),
    ("The bus was carrying 42 passengers.", "The bus has seats for 45 passengers."),
    ("The bus was carrying 42 passengers.", "A second bus carried 31 passengers."),
    ("The new bridge is 300 metres long.", "The old bridge is 350 metres long."),
    ("The project will create 150 jobs.", "The mill cut 200 jobs."),
    ("The quake flattened 300 houses.", "Soldiers checked 400 houses. In all 450 houses were damaged."),
    ("The bus was going 65 mph.", "The speed limit there is 55 mph."),
    ("The bus was going 65 mph.", "A truck passed it at 80 mph."),
    ("The bridge will cost $12 million.", "The tunnel will cost $15 million."),
    ("A magnitude 6.1 earthquake struck Brill.", "An aftershock of magnitude 6.3 struck Brill."),
    ("The plan would cost $5 million.", "The mayor denied that the plan would cost $5 million."),
    ("The firm laid off 400 workers.", "The firm did not lay off 400 workers."),
    ("Police arrested 40 protesters.", "Police did not arrest 50 protesters."),
    ("The firm laid off 400 workers.", "The firm may lay off 300 workers."),
    ("The firm laid off 400 workers.", "The firm had planned to lay off 300 workers."),
    ("Police arrested 40 protesters.", "Police released 30 protesters."),
    ("Sales rose to $7 million.", "Sales fell to $7 million."),
    ("Jan Roe was fined $40,000 in Arden.", "Max Poe was fined $40,000 in Arden."),
    ("Halden Motors lost 40 workers to its rival.", "Norda Corp. lost 40 workers to its rival."),
]


@pytest.mark.parametrize("pair", APART)
def test_figures_of_two_things_stay_apart(extract: Extract, pair: tuple[str, str]) -> None:
    assert not together(extract, list(pair))


def test_the_figures_are_asked_about_in_the_words_of_their_sources(extract: Extract) -> None:
    fact = KIND.fact(figures(extract, *TOGETHER[0]))
    assert fact is not None
    assert fact.ask == "Sources differ: $146 billion ({s0}), $149 billion ({s1}). Which is right?"
    assert [cite.says for cite in fact.cites] == [None, 149_000_000_000]


def test_a_count_that_no_clause_can_be_printed_for_is_another_reading(extract: Extract) -> None:
    told = "He said that between 30 and 40 firefighters were in the street then."
    found = figures(extract, "Some 50 firefighters came to the street.", told)
    assert [bool(mention.clause) for mention in found] == [True, False]
    assert together(extract, ["Some 50 firefighters came to the street.", told])


def test_a_source_with_two_readings_gives_none(extract: Extract) -> None:
    found = figures(
        extract,
        *TOGETHER[0],
        "The deal comes to $140 billion, debt included. The deal, its debt included, costs $144 billion.",
    )
    fact = KIND.fact(found)
    assert fact is not None
    assert "s2" not in {cite.source for cite in fact.cites}


def test_figures_beside_others_that_differ_are_worth_a_line_and_like_ones_are_not(extract: Extract) -> None:
    def of_dogs(number: str) -> list[QuantityMention]:
        told = f"About 300 volunteers and {number} dogs took part in the search."
        found = figures(extract, "More than 250 volunteers searched the forest with 12 dogs.", told)
        return [mention for mention in found if mention.unit == "dogs"]

    fact = KIND.fact(of_dogs("15"))
    assert fact is not None
    assert fact.ask == "Sources differ: 12 ({s0}), 15 ({s1}). Which is right?"
    assert KIND.fact(of_dogs("12")) is None
