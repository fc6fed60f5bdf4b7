"""One name for each person, organization and place across sources."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factsheet.kinds.organization import OrganizationMention
from factsheet.kinds.person import PersonMention
from factsheet.kinds.place import PlaceMention
from factsheet.kinds.quote import QuoteMention
from factsheet.model.mention import Mention, Name
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.reconcile.aliases import parse
from factsheet.reconcile.names import settle

MADE = {"person": PersonMention, "organization": OrganizationMention, "place": PlaceMention}


def mention(source: str, full: str, sort: str = "person", **fields: Any) -> Mention:
    span = Span(0, len(full))
    name = Name(full, span, full, sort)
    common = {"source": source, "spans": (span,), "text": full, "passage": Passage(span, full), "name": name}
    made: Mention = MADE[sort](**common, **fields)
    return made


def fulls(*mentions: Mention, aliases: Any = None) -> list[str | None]:
    return [one.name.full for one in settle(mentions, parse(aliases) if aliases else None)]  # type: ignore[attr-defined]


def test_a_bare_surname_joins_the_one_who_bears_it() -> None:
    assert fulls(mention("a", "Lena Hofstad"), mention("b", "Hofstad")) == ["Lena Hofstad"] * 2


def test_a_bare_surname_of_two_people_joins_nobody() -> None:
    named = [mention("a", "Carol Stein"), mention("a", "Martin Stein"), mention("b", "Stein")]
    assert fulls(*named) == ["Carol Stein", "Martin Stein", "Stein"]


def test_short_and_long_forms_of_one_name() -> None:
    named = [mention("a", "Larry Gorman"), mention("b", "Larry Dale Gorman"), mention("c", "L. D. Gorman")]
    assert set(fulls(*named)) == {"Larry Dale Gorman"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moss Jae-in", "Moss Jae In"),
        ("Vincent DelOrto", "Vincent Del Orto"),
        ("Vincent DelOrto", "Del Orto"),
        ("Tam O'Hale", "Tam OHale"),
        ("Enio Pardal", "Enio Pardal Araya"),
    ],
)
def test_hyphens_blanks_and_a_second_family_name_make_no_other_person(one: str, other: str) -> None:
    assert len(set(fulls(mention("a", one), mention("b", other)))) == 1
    assert len(set(fulls(mention("a", one, age=20), mention("b", other, age=50)))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("Juan Carlos", "Juan Carlos Hovis"), ("Ann Pardal", "Enio Pardal Araya"), ("Pardal", "Pardal Araya")],
)
def test_two_given_names_are_no_beginning_of_another_name(one: str, other: str) -> None:
    assert len(set(fulls(mention("a", one), mention("b", other)))) == 2


def test_a_role_tells_which_of_two_a_surname_means() -> None:
    named = [
        mention("a", "Carol Stein", role="President"),
        mention("a", "Martin Stein", role="singer"),
        mention("b", "Stein", role="president"),
    ]
    assert fulls(*named) == ["Carol Stein", "Martin Stein", "Carol Stein"]


def test_a_given_name_alone_is_whoever_has_its_age_and_part() -> None:
    victim = {"age": 58, "part": "victim"}
    assert fulls(mention("a", "Carol Stein", **victim), mention("b", "Carol", **victim)) == ["Carol Stein"] * 2
    assert fulls(mention("a", "Carol Stein", **victim), mention("b", "Carol", age=58)) == ["Carol Stein", "Carol"]


def test_a_given_name_alone_is_the_victim_of_that_name_in_another_source() -> None:
    full, bare = {"age": 18, "part": "victim"}, {"part": "victim"}
    named = [mention("a", "Otto Stein", **full), mention("b", "Otto", **bare), mention("c", "Otto", **bare)]
    assert fulls(*named) == ["Otto Stein"] * 3
    assert fulls(mention("a", "Otto Stein", **full), mention("a", "Otto", **bare)) == ["Otto Stein", "Otto"]
    assert fulls(mention("a", "Otto Stein", **full), mention("b", "Otto", part="suspect")) == ["Otto Stein", "Otto"]
    two = [mention("a", "Otto Stein", **full), mention("a", "Otto Lund", **bare), mention("b", "Otto", **bare)]
    assert fulls(*two) == ["Otto Stein", "Otto Lund", "Otto"]


def test_an_initial_that_fits_two_joins_neither() -> None:
    named = [mention("a", "John Smith"), mention("b", "James Smith"), mention("c", "J. Smith")]
    assert fulls(*named) == ["John Smith", "James Smith", "J. Smith"]


def test_names_that_one_source_keeps_apart_stay_apart() -> None:
    named = [mention("a", "Bill Carver"), mention("a", "William Carver"), mention("b", "William Carver")]
    assert set(fulls(*named)) == {"Bill Carver", "William Carver"}


def test_other_ages_are_other_people() -> None:
    named = [mention("a", "Al Reyes", age=61), mention("b", "Alan Reyes", age=19)]
    assert len(set(fulls(*named))) == 2


def test_father_and_son_stay_two() -> None:
    assert len(set(fulls(mention("a", "Donald Kemp"), mention("b", "Donald Kemp Jr.")))) == 2


def test_a_suffix_left_out_by_a_source_that_gives_the_same_age() -> None:
    named = [mention("a", "Luis Ortega Jr.", age=33), mention("b", "Luis Ortega", age=33)]
    assert len(set(fulls(*named))) == 1


@pytest.mark.parametrize(("role", "people"), [("acting director", 1), ("singer", 2), (None, 2)])
def test_a_first_name_left_out_by_a_source_that_gives_the_same_office(role: str | None, people: int) -> None:
    named = [mention("a", "Byron Todd Cole", role="director"), *[mention("b", "Todd Cole", role=role)] * 2]
    assert len(set(fulls(*named))) == people
    assert fulls(*named)[0] == "Byron Todd Cole"


def test_a_particle_is_the_same_with_a_hyphen_and_a_capital() -> None:
    assert len(set(fulls(mention("a", "Omar al-Rashid"), mention("b", "Omar Al Rashid")))) == 1


@pytest.mark.parametrize(("age", "people"), [(24, 1), (None, 2)])
def test_a_slip_of_the_pen_needs_something_else_that_agrees(age: int | None, people: int) -> None:
    named = [mention("a", "Jordan Tolliver", age=24), mention("b", "Jordan Toliver", age=age)]
    assert len(set(fulls(*named))) == people


def test_a_missing_word_makes_no_second_association() -> None:
    named = [
        mention("a", "Big City Chiefs Police Association", "organization"),
        mention("b", "Big City Chiefs Association", "organization"),
    ]
    assert len(set(fulls(*named))) == 1


def test_an_apostrophe_makes_no_second_association() -> None:
    named = [
        mention("a", "Lake County Sheriffs' Association", "organization"),
        mention("b", "Lake County Sheriffs Association", "organization"),
    ]
    assert len(set(fulls(*named))) == 1


def test_two_departments_of_one_city_stay_two() -> None:
    named = [
        mention("a", "Akron Police Department", "organization"),
        mention("b", "Akron Fire Department", "organization"),
    ]
    assert len(set(fulls(*named))) == 2


def test_an_acronym_joins_its_words() -> None:
    named = [
        mention("a", "Federal Bureau of Investigation", "organization"),
        mention("b", "FBI", "organization"),
    ]
    assert set(fulls(*named)) == {"Federal Bureau of Investigation"}


def test_a_company_with_and_without_its_legal_form() -> None:
    named = [mention("a", "Birch Foods Inc.", "organization"), mention("b", "Birch Foods", "organization")]
    assert fulls(*named) == ["Birch Foods"] * 2


def test_the_letters_of_a_legal_form_make_no_acronym() -> None:
    named = [mention("a", "Elder Mill Corp", "organization"), mention("b", "EMC", "organization")]
    assert len(set(fulls(*named))) == 2
    named = [mention("a", "Birch Broadcasting Corporation", "organization"), mention("b", "BBC", "organization")]
    assert len(set(fulls(*named))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Joseph", "Saint Joseph"),
        ("S. Elm St.", "South Elm Street"),
        ("Pine Ave", "Pine Avenue"),
        ("Mt. Ida", "Mount Ida"),
    ],
)
def test_an_abbreviated_place_is_the_same_place(one: str, other: str) -> None:
    assert len(set(fulls(mention("a", one, "place"), mention("b", other, "place")))) == 1


def test_a_city_without_its_state_joins_the_one_with_it() -> None:
    named = [mention("a", "Newtown, Connecticut", "place"), mention("b", "Newtown", "place")]
    assert set(fulls(*named)) == {"Newtown, Connecticut"}


def test_a_city_of_two_states_joins_neither() -> None:
    named = [
        mention(source, full, "place")
        for source, full in [("a", "Salem, Oregon"), ("b", "Salem, Ohio"), ("c", "Salem")]
    ]
    assert len(set(fulls(*named))) == 3


def test_the_name_is_set_in_every_field_of_every_kind() -> None:
    span = Span(0, 2)
    quote = QuoteMention(
        source="b",
        spans=(span,),
        text="No",
        passage=Passage(span, "No"),
        words=("No",),
        by=Name("Hofstad", span, "Hofstad", "person"),
    )
    settled = settle([mention("a", "Lena Hofstad"), quote])[1]
    assert isinstance(settled, QuoteMention)
    assert settled.by is not None
    assert (settled.by.text, settled.by.full) == ("Hofstad", "Lena Hofstad")


def test_the_newsroom_decides() -> None:
    aliases = {
        "people": [{"name": "Lena Hofstad", "variants": ["Magdalena Berg"], "role": "Mayor"}],
        "never merge": [["John Smith", "John A. Smith"]],
    }
    named = [mention("a", "Lena Hofstad"), mention("b", "Magdalena Berg", role="official")]
    assert fulls(*named, aliases=aliases) == ["Lena Hofstad"] * 2
    settled = settle(named, parse(aliases))[1]
    assert isinstance(settled, PersonMention)
    assert settled.role == "Mayor"
    apart = [mention("a", "John Smith"), mention("b", "John A. Smith")]
    assert len(set(fulls(*apart))) == 1
    assert len(set(fulls(*apart, aliases=aliases))) == 2


def test_the_order_of_the_sources_does_not_matter() -> None:
    named = [mention("a", "Larry Gorman"), mention("b", "Larry Dale Gorman"), mention("c", "Gorman")]
    assert set(fulls(*named)) == set(fulls(*reversed(named)))


def test_a_nickname_that_one_source_prints_joins_the_forms() -> None:
    whole = mention("a", "Margaret Olsen")
    whole = replace(whole, name=replace(whole.name, text='Margaret "Peg" Olsen'))  # type: ignore[attr-defined,call-arg]
    assert fulls(whole, mention("b", "Peg Olsen")) == ["Margaret Olsen"] * 2
    assert fulls(mention("a", "Margaret Olsen"), mention("b", "Hilda Olsen")) == ["Margaret Olsen", "Hilda Olsen"]
