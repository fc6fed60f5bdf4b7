from __future__ import annotations

from factsheet.annotate.names.linking import People


def people(**spelled_out: int) -> People:
    """People with their names, underscores for blanks, and the token at which each stands in full."""
    found = People()
    for name, at in spelled_out.items():
        found.add(name.replace("_", " "), at)
    return found


def test_a_surname_means_whoever_was_named_before() -> None:
    known = people(Ann_Orr=5, Tom_Orr=90)
    assert known.short("Orr", 20) == (True, "Ann Orr")


def test_a_surname_before_any_full_name_may_be_anybodys() -> None:
    known = people(Ann_Orr=50, Tom_Orr=90)
    assert known.short("Orr", 60) == (True, "Ann Orr")
    assert known.short("Orr", 10)[0]


def test_man_and_wife_are_told_apart_by_their_given_names_alone() -> None:
    known = people(Ann_Orr=5, Ghazala_Pike=6)
    for word in ("Orr", "Pike"):
        known.addressed(word, "m")
        known.addressed(word, "f")
    assert known.short("Orr", 20, "f") == (True, "Ann Orr")
    assert known.short("Pike", 21, "f") == (True, None)


def test_a_country_is_nobody_who_is_called_so() -> None:
    known = people(Jordan_Orr=5, Tom_Jordan=300)
    assert known.short("Jordan", 20) == (True, "Tom Jordan")
    assert people(Jordan_Orr=5).short("Jordan", 20) == (False, None)
    assert people(Jordan_Orr=5).short("Jordan", 20, "m") == (True, "Jordan Orr")


def test_the_plural_of_a_name_is_no_slip_of_it() -> None:
    known = people(Ann_Harris=5, Tom_Pierce=6)
    assert known.slip("Pierse", range(10)) == "Tom Pierce"
    assert known.slip("Pierces", range(10)) is None


def test_a_relative_just_spelled_out_does_not_take_the_honorific() -> None:
    known = people(Ann_Orr=5, Mary_Orr=90)
    assert known.short("Orr", 20, "f") == (True, "Ann Orr")
    assert known.short("Orr", 95, "f") == (True, "Ann Orr")
    assert known.short("Orr", 96) == (True, None)


def test_a_given_name_is_nobodys_who_is_first_named_far_below() -> None:
    known = people(Tom_Orr=50, Ann_Pike=900)
    assert known.short("Tom", 10) == (True, "Tom Orr")
    assert known.short("Tom", 400) == (True, "Tom Orr")
    assert known.short("Ann", 400) == (False, None)


def test_two_family_names_are_one_person() -> None:
    known = people(Rui_Costa_Lima=5, Ann_Beth_Orr=9, Beth_Orr=12)
    assert known.named("Costa Lima") == "Rui Costa Lima"
    assert people(Costa_Lima=5, Rui_Costa_Lima=9).named("Costa Lima") == "Rui Costa Lima"
    assert people(Ann_Lee_Jones=5).named("Lee Jones") is None


def test_whom_the_text_calls_by_the_given_name_is_not_meant_by_the_surname_alone() -> None:
    known = people(Elio_Orr=5, Mario_Orr=20)
    assert known.short("Elio", 40) == (True, "Elio Orr")
    assert known.short("Orr", 60) == (True, "Mario Orr")
    alone = people(Elio_Orr=5)
    assert alone.short("Elio", 40) == (True, "Elio Orr")
    assert alone.short("Orr", 60) == (True, "Elio Orr")
