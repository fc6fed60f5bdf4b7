"""Places: their full names, their types, and what they lie in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.names import gazetteer
from factsheet.annotate.run import annotate
from factsheet.extract import places
from factsheet.kinds.place import PlaceMention

Extract = Callable[..., Document]
Parse = Callable[..., Document]


def read(parse: Parse, text: str) -> dict[str, PlaceMention]:
    document = parse(text)
    annotate(document)
    return {mention.text: mention for mention in places.extract(document) if isinstance(mention, PlaceMention)}


def test_a_city_takes_the_state_behind_its_comma(parse: Parse) -> None:
    read_places = read(parse, "They lived in Oak Creek, Wis., and in Newtown, Conn, for years. Oak Creek is quiet.")
    assert read_places["Oak Creek"].name.full == "Oak Creek, Wisconsin"
    assert read_places["Newtown"].within == "Connecticut"
    assert "Wis." not in read_places


def test_a_list_of_cities_makes_no_state(parse: Parse) -> None:
    read_places = read(parse, "The tour goes to Chicago, New York, Boston and Miami in May.")
    assert read_places["Chicago"].within is None


def test_a_room_lies_in_its_building(parse: Parse) -> None:
    room = read(parse, "They met in the Blue Room of the White House on Friday.")["Blue Room"]
    assert (room.type, room.within, room.article) == ("room", "the White House", True)
    assert room.passage.quote == "the Blue Room of the White House"


def test_a_state_is_in_no_place_of_its_own_name(parse: Parse) -> None:
    places = read(parse, "He praised the State of Israel and the takeover by Russia of Crimea on Friday.")
    assert {place.within for place in places.values()} == {None}


def test_a_dateline_is_a_place(parse: Parse) -> None:
    assert read(parse, "SEATTLE (AP) — Voters said no on Tuesday.")["SEATTLE"].name.full == "Seattle"


def test_abbreviations_of_states() -> None:
    assert gazetteer.state("Colo.") == gazetteer.state("CO") == gazetteer.state("Colorado") == "Colorado"
    assert gazetteer.state("Cola") is None


def test_types() -> None:
    assert gazetteer.type_of("St. Louis") == "city"
    assert gazetteer.type_of("Elm Street") == "street"
    assert gazetteer.type_of("Izmir") == "city"
    assert gazetteer.type_of("Lake Norden") == "area"
    assert gazetteer.type_of("Zangaro") is None


def test_a_text_without_names_has_no_places(parse: Parse) -> None:
    assert read(parse, "It rained all day and nobody came.") == {}


def test_the_noun_behind_the_larger_place_keeps_its_article(parse: Parse) -> None:
    place = read(parse, "The house stands on Elm Street in the Englewood neighborhood of the city.")["Elm Street"]
    assert place.within == "the Englewood neighborhood"


def test_a_street_lies_in_the_city_behind_its_comma(parse: Parse) -> None:
    place = read(parse, "A tram caught fire in Elm Street, Glasgow, in 1959.")["Elm Street"]
    assert place.within == "Glasgow"


def test_where_somebody_comes_from_and_where_it_was_filed(parse: Parse) -> None:
    text = "LIMA, Sept 14 (Reuters) - A Dover man was held. Jane Roe, 29, of Denver was hurt in Chicago."
    found = {name: (place.home, place.dateline) for name, place in read(parse, text).items()}
    assert found["LIMA"] == (False, True)
    assert found["Dover"] == (True, False)
    assert found["Denver"] == (True, False)
    assert found["Chicago"] == (False, False)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Three of the injured were flown to a hospital in Lund.", False),
        ("She died on Tuesday at the medical center in Lund.", False),
        ("Nine people were taken to hospitals in Lund.", False),
        ("A fire broke out at a hospital in Lund.", True),
        ("Gunmen stormed the clinic in Lund on Monday.", True),
        ("He died in a crash in Lund.", True),
    ],
)
def test_where_people_are_cared_for_is_not_where_it_happened(parse: Parse, text: str, there: bool) -> None:
    assert read(parse, text)["Lund"].there == there


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("The envoy spoke on Norvale relations with the press on Monday.", False),
        ("The envoy was angry at Norvale's refusal to pay the fine.", False),
        ("The envoy spoke at the Norvale summit on Monday.", True),
        ("The envoy landed at Norvale's airport on Monday.", True),
        ("The envoy walked on Norvale streets on Monday.", True),
    ],
)
def test_a_place_that_only_tells_which_thing_is_meant_is_not_where_it_was(
    extract: Extract, sentence: str, there: bool
) -> None:
    text = f"The talks were held in Norvale, a country of three million people.\n\n{sentence}"
    found = [mention for mention in extract(text).mentions if isinstance(mention, PlaceMention)]
    assert found[-1].there == there
