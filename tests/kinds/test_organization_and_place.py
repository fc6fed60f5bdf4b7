"""The facts that passages on one organization or one place make."""

from __future__ import annotations

from typing import Any

from factsheet.kinds.organization import OrganizationKind, OrganizationMention
from factsheet.kinds.place import PlaceKind, PlaceMention
from factsheet.model.mention import Name
from factsheet.model.passage import Passage
from factsheet.model.span import Span


def named(source: str, text: str, full: str, sort: str) -> dict[str, Any]:
    span = Span(0, len(text))
    return {
        "source": source,
        "spans": (span,),
        "text": text,
        "passage": Passage(span, text),
        "name": Name(text, span, full, sort),
    }


def organization(source: str, text: str, full: str, **fields: Any) -> OrganizationMention:
    return OrganizationMention(**named(source, text, full, "organization"), **fields)


def place(source: str, text: str, full: str, **fields: Any) -> PlaceMention:
    return PlaceMention(**named(source, text, full, "place"), **fields)


def test_a_variant_is_one_body_and_a_question() -> None:
    full = "Lake County Chiefs Police Association"
    made = OrganizationKind().fact(
        [organization("a", full, full), organization("b", "Lake County Chiefs Association", full)]
    )
    assert made is not None
    assert [cite.says for cite in made.cites] == [None, "Lake County Chiefs Association"]
    assert made.ask is not None
    assert "Lake County Chiefs Association" in made.ask


def test_an_acronym_is_an_alias() -> None:
    full = "Federal Bureau of Investigation"
    made = OrganizationKind().fact([organization("a", full, full, acronym="FBI"), organization("b", "FBI", full)])
    assert made is not None
    assert (made.aliases, made.ask) == (["FBI"], None)


def test_what_it_is_makes_the_sentence() -> None:
    made = OrganizationKind().fact([organization("a", "Arts Fund", "Arts Fund", role="a charity in Reno")])
    assert made is not None
    assert made.statement == "Arts Fund is a charity in Reno."


def test_publishers_make_no_fact() -> None:
    assert OrganizationKind().key(organization("a", "AP", "AP", credit=True)) is None


def test_a_city_lies_in_its_state() -> None:
    made = PlaceKind().fact(
        [place("a", "Aurora", "Aurora, Colorado"), place("b", "Aurora", "Aurora, Colorado", within="Colorado")]
    )
    assert made is not None
    assert (made.value, made.statement, made.of) == ("Aurora, Colorado", "Aurora is in Colorado.", "Colorado")


def test_a_place_has_a_name_that_is_printed() -> None:
    full = "United States"
    made = PlaceKind().fact([place("a", "America", full), place("b", "America", full)])
    assert made is not None
    assert (made.value, made.aliases) == ("America", None)
    made = PlaceKind().fact([place("a", "America", full), place("b", "U.S.", full)])
    assert made is not None
    assert made.value == full


def test_a_room_keeps_its_article() -> None:
    made = PlaceKind().fact([place("a", "Blue Room", "Blue Room", type="room", within="the White House", article=True)])
    assert made is not None
    assert made.statement == "The Blue Room is in the White House."


def test_a_mere_name_says_no_more() -> None:
    made = PlaceKind().fact([place("a", "Chicago", "Chicago", type="city")])
    assert made is not None
    assert made.statement == "Chicago is named in the coverage."


def test_a_lone_word_that_stands_once_makes_no_fact() -> None:
    assert OrganizationKind().fact([organization("a", "Detectives", "Detectives")]) is None
    assert OrganizationKind().fact([organization("a", "FBI", "FBI")]) is not None
    assert OrganizationKind().fact([organization("a", "Qualcomm", "Qualcomm")] * 2) is not None
    assert PlaceKind().fact([place("a", "Courtesy", "Courtesy")]) is None
    assert PlaceKind().fact([place("a", "Courtesy", "Courtesy", type="city")]) is not None


def test_a_place_does_not_lie_in_itself() -> None:
    made = PlaceKind().fact([place("a", "U.S.", "United States", type="country", within="United States")])
    assert made is not None
    assert made.statement == "United States is named in the coverage."
    assert made.of is None
