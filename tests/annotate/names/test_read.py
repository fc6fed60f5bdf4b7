"""Every name of a source, its sort and its full form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factsheet.annotate.document import Document
from factsheet.annotate.names.sorting import _is_shortened_like_a_firm
from factsheet.annotate.run import annotate

Parse = Callable[..., Document]


def found(parse: Parse, text: str) -> dict[str, tuple[str | None, str]]:
    """The names of `text`: printed form to full form and sort."""
    document = parse(text)
    annotate(document)
    return {name.text: (name.full, name.sort) for name in document.names.values()}


def test_a_surname_means_the_person_named_in_full(parse: Parse) -> None:
    read = found(parse, "Mayor Lena Hofstad spoke first. Hofstad said the bridge would reopen on Monday.")
    assert read["Lena Hofstad"] == ("Lena Hofstad", "person")
    assert read["Hofstad"] == ("Lena Hofstad", "person")


def test_two_people_of_one_surname_stay_two(parse: Parse) -> None:
    text = (
        "Anna Brandt, 34, and her brother, Paul Brandt, 31, sued the clinic. "
        "Paul Brandt said it lost his file. Ms. Brandt said the same."
    )
    read = found(parse, text)
    assert read["Anna Brandt"][0] == "Anna Brandt"
    assert read["Paul Brandt"][0] == "Paul Brandt"
    assert read["Brandt"][0] == "Anna Brandt"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Mayor Jan J. Kern Jr. spoke. Jan Kern left on Monday.", {"Jan J. Kern Jr."}),
        ("Jan Kern spoke. The mayor is Jan Kern III.", {"Jan Kern III"}),
        ("Mayor Margaret “Peg” Kern spoke. Peg Kern left on Monday.", {"Margaret Kern"}),
        ("Mayor Jan Kern Jr. spoke. His father, Jan Kern, left on Monday.", {"Jan Kern Jr.", "Jan Kern"}),
        ("Mayor Jan Kern Jr. spoke. Jan Kern and Jan Kern Jr. own a bank.", {"Jan Kern Jr.", "Jan Kern"}),
        ("Jan Kern Jr. spoke. Jan Kern III left. Jan Kern stayed.", {"Jan Kern Jr.", "Jan Kern III", "Jan Kern"}),
    ],
)
def test_a_suffix_or_a_given_name_left_out_makes_no_second_person(parse: Parse, text: str, people: set[str]) -> None:
    assert {name for name, sort in found(parse, text).values() if sort == "person"} == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Velm DL Larry Stone sacked the passer twice.", {"Larry Stone"}),
        ("The AJ Brown III fund paid JD Stone.", {"JD Stone"}),
        ("Miss Universe said that she was happy. Miss Norway smiled.", set()),
        ("Miss Iris Kane said that she was happy.", {"Iris Kane"}),
        ("The ferry Iris Kane sank. The USS Omar Haddad left.", set()),
        ("Ferry captain Iris Kane said that Omar Haddad left the ferry.", {"Iris Kane", "Omar Haddad"}),
    ],
)
def test_positions_titles_of_contests_and_ships_are_no_people(parse: Parse, text: str, people: set[str]) -> None:
    assert {name for name, sort in found(parse, text).values() if sort == "person"} == people


def test_a_surname_behind_another_given_name_is_somebody_else(parse: Parse) -> None:
    names = parse("Tom Mould left.\n\nOne of them, Alderperson Ann Mould, stayed.")
    annotate(names)
    assert [name.full for name in names.names.values() if name.text == "Mould"] == []


def test_a_surname_behind_ms_is_hers_whose_given_name_tells(parse: Parse) -> None:
    text = "Viktor Benda left the hall.\n\nHis partner, Minister Alena Benda, stayed. Ms Benda was glad."
    assert [full for name, (full, _) in found(parse, text).items() if name == "Benda"] == ["Alena Benda"]


def test_an_unclear_surname_stays_open(parse: Parse) -> None:
    read = found(parse, "Carol Stein and Martin Stein were at the hearing. Stein said nothing.")
    assert read["Stein"] == (None, "person")


def test_the_fullest_form_is_the_full_name(parse: Parse) -> None:
    read = found(parse, "Robert Hale, 51, was named director. The board praised Robert James Hale on Friday.")
    assert read["Robert Hale"][0] == "Robert James Hale"


def test_a_slip_of_the_pen_nearby_is_the_same_person(parse: Parse) -> None:
    read = found(
        parse, "Police Chief Dana Marlow of Elk Grove spoke to reporters.\n\n“We are tired,” said Merlow on Tuesday."
    )
    assert read["Merlow"] == ("Dana Marlow", "person")


def test_a_couple_shares_the_surname(parse: Parse) -> None:
    read = found(parse, "The house belonged to Peter and Susan Lindholm, who moved to Oregon in May.")
    assert read["Peter"] == ("Peter Lindholm", "person")


def test_a_nickname_in_quotation_marks_belongs_to_the_name(parse: Parse) -> None:
    read = found(parse, 'Detectives arrested Walter "Bud" Hanley on Friday. Hanley asked for a lawyer.')
    assert read["Hanley"] == ("Walter Hanley", "person")
    read = found(parse, 'Walter "Bud" Hanley was arrested on Friday. Hanley asked for a lawyer.')
    assert read["Hanley"] == ("Walter Hanley", "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aurora, Colo., where 12 died, is quiet today.", "Aurora"),
        ("The officials spoke on Tues. Jan. 29 in the capital.", "Tues"),
        (
            "Mayor Talks Transit With Union Chiefs\n\nThe mayor met union leaders about the new tram line today.",
            "Mayor Talks",
        ),
        ("He bought tickets for the World Series and the Valentine's Day ball.", "World Series"),
        ("The Florida Marlins beat the Golden State Warriors, a joke of the calendar.", "Florida Marlins"),
        ("She died at St. Joseph Hospital in St. Joseph, Mich., police said.", "St. Joseph"),
    ],
)
def test_what_is_no_person(parse: Parse, text: str, name: str) -> None:
    document = parse(text)
    annotate(document)
    assert all(name not in one.text for one in document.names.values() if one.sort == "person")


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("The Bastrop County Sheriff's Office asked for help.", "Bastrop County Sheriff's Office", "organization"),
        ("She joined the Department of Justice in 2009.", "Department of Justice", "organization"),
        ("He founded Neighbors Against Noise, a coalition of renters.", "Neighbors Against Noise", "organization"),
        ("They met in the Blue Room of the White House.", "White House", "place"),
        ("The crash closed Interstate 80 near Reno.", "Interstate 80", "place"),
        ("A bus crashed on Interstate 80 Sunday afternoon.", "Interstate 80", "place"),
        ("The suspect lived in Elk County, Pennsylvania.", "Elk County", "place"),
    ],
)
def test_bodies_and_places(parse: Parse, text: str, name: str, sort: str) -> None:
    assert found(parse, text)[name][1] == sort


@pytest.mark.parametrize(
    ("text", "name", "full", "sort"),
    [
        ("The President of the United States Bakari Obeng spoke.", "Bakari Obeng", "Bakari Obeng", "person"),
        ("Kemi Okoro said her husband was on the tram.", "Kemi Okoro", "Kemi Okoro", "person"),
        ("The campaign's manager, Brad Parscal, said in a statement it won.", "Brad Parscal", "Brad Parscal", "person"),
        ("Also hurt was Unique Marsham, 32, of Dover. Marsham said so.", "Unique Marsham", None, "person"),
        ("David Brat, a teacher, won. Mr. Brat said so.", "Brat", "David Brat", "person"),
        ("A consultant, Nathan Hall, said it is best.", "Nathan Hall", "Nathan Hall", "person"),
        ("Cllr Ann Mould spoke.", "Ann Mould", None, "person"),
        ("Jane Moss MEP spoke.", "Jane Moss", None, "person"),
        ("Husband Dennis, 66, laughed.", "Dennis", None, "person"),
        ("Prime Minister Henrik Aas said steps could follow.", "Henrik Aas", None, "person"),
        ("The 2nd U.S. Circuit Court of Appeals ordered a new trial.", "2nd U.S. Circuit Court of Appeals", None,
         "organization"),
        ("Halden Baby Products makes chairs. Halden denies that.", "Halden", "Halden Baby Products", "organization"),
        ("Halden Foods makes jam in a town near Halden.", "Halden", "Halden", "place"),
        ("He lives in the District of Columbia with his son.", "District of Columbia", None, "place"),
        ("The 2nd Circuit ruled that the jury was wrong.", "2nd Circuit", None, "organization"),
        ("Flights of Norway Airlines were held. Norway said it would close.", "Norway", "Norway", "place"),
    ],
)  # fmt: skip
def test_who_is_meant(parse: Parse, text: str, name: str, full: str | None, sort: str) -> None:
    assert found(parse, text)[name] == (full or name, sort)


def test_two_family_names_joined_are_two_people(parse: Parse) -> None:
    read = found(parse, "Andrew Lopez and Ana Carras fled. The trial of Lopez and Carras opens in May.")
    assert read["Lopez"] == ("Andrew Lopez", "person")
    assert read["Carras"] == ("Ana Carras", "person")


@pytest.mark.parametrize("text", ["It began at 16:00 UTC on the day.", "He hit an RBI double for them."])
def test_zones_and_abbreviations_are_no_names(parse: Parse, text: str) -> None:
    assert found(parse, text) == {}


def test_titles_belong_to_no_name(parse: Parse) -> None:
    read = found(parse, "Elk County Sheriff Tom Reardon and Lt. Gov. Amy Ruiz flew in. Det. Sgt. Lou Ferro drove.")
    assert {"Tom Reardon", "Amy Ruiz", "Lou Ferro", "Elk County"} <= read.keys()


def test_a_name_of_the_text_is_known_in_its_headline(parse: Parse) -> None:
    document = parse("Hofstad Opens Bridge After Long Delay\n\nMayor Lena Hofstad opened the bridge on Friday at noon.")
    annotate(document)
    first = next(iter(document.names.values()))
    assert (first.text, first.full) == ("Hofstad", "Lena Hofstad")


def test_every_span_is_found_in_the_original(parse: Parse) -> None:
    document = parse(
        "Mayor Lena Hofstad spoke in\r\nNew\r\nYork City.\r\n\r\nHofstad “left” Boise, Idaho, at noon.\r\n"
    )
    annotate(document)
    assert document.names
    for (start, end), name in document.names.items():
        assert name.span is not None
        assert (
            " ".join(document.words(name.span).split()) == " ".join(document.doc.text[start:end].split()) == name.text
        )


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="ABab .,'\"-()0&\n’—éJrS", max_size=120))
def test_odd_text_is_read_without_a_crash(parse: Parse, text: str) -> None:
    document = parse(text)
    annotate(document)
    for start, end in document.names:
        assert 0 <= start < end <= len(document.doc.text)


def test_small_words_between_hyphens_belong_to_a_name(extract: Parse) -> None:
    document = extract("The delegates met in Stratford-upon-Avon on Friday and then in Mazar-i-Sharif.")
    assert {name.text for name in document.names.values()} >= {"Stratford-upon-Avon", "Mazar-i-Sharif"}


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("Kudirat Okesola, a nurse from Lagos, said the ward was full.", "Kudirat Okesola", "person"),
        ("Ohio Secretary of State Jon Husted said ballots would be counted.", "Jon Husted", "person"),
        ("The chancellor met Xi Jinping in Hangzhou.", "Xi Jinping", "person"),
        ("Sgt. 1st Class Alwyn Cashe of the U.S. Army was honored.", "Alwyn Cashe", "person"),
        ("Oscar Pistorius shot Reeva Steenkamp in Pretoria.", "Reeva Steenkamp", "person"),
        ("The minister met Christian Lindner of the Free Democrats.", "Christian Lindner", "person"),
        ("The University of Texas at Austin closed its campus.", "University of Texas at Austin", "organization"),
        (
            "The Port Authority of New York and New Jersey closed it.",
            "Port Authority of New York and New Jersey",
            "organization",
        ),
        ("Nurses at St. Mary's Hospital treated the wounded.", "St. Mary's Hospital", "organization"),
        ("Port Marlow mourns the victims of the ferry.", "Port Marlow", "place"),
        ("Shares of Marlow Lines fell.", "Marlow Lines", "organization"),
        ("Malaysia Airlines Flight 370 left Kuala Lumpur.", "Malaysia Airlines", "organization"),
        ("Warren Pike shares fell on Monday. Warren Pike said profits rose.", "Warren Pike", "organization"),
        ("Warren Pike shares a flat with Ann Orr.", "Warren Pike", "person"),
    ],
)
def test_what_stands_beside_a_name_sorts_it(parse: Parse, text: str, name: str, sort: str) -> None:
    assert found(parse, text)[name] == (name, sort)


@pytest.mark.parametrize(
    ("text", "name", "full", "sort"),
    [
        ("A jury convicted former Port Ellery Mayor Ann Castellano.", "Ann Castellano", "Ann Castellano", "person"),
        ("Harpist Ann Castellano was charged.", "Ann Castellano", "Ann Castellano", "person"),
        ("Developer Victor Szabo was convicted.", "Victor Szabo", "Victor Szabo", "person"),
        ("They asked another man, Dean Rourke, who was there.", "Dean Rourke", "Dean Rourke", "person"),
        ("They asked Dean Ann Rourke, who was there.", "Ann Rourke", "Ann Rourke", "person"),
        ("Orla Tully, of Foxrock, Co Dublin, had denied the charges.", "Co Dublin", "Co Dublin", "place"),
        ("Sean Molloy (29), of Mill Road, Walton, was jailed.", "Walton", "Walton", "place"),
        ("Smita Rao was asked. She knew, DCP Smita Rao said.", "Smita Rao", "Smita Rao", "person"),
    ],
)
def test_titles_and_towns_beside_names(parse: Parse, text: str, name: str, full: str, sort: str) -> None:
    assert found(parse, text)[name] == (full, sort)


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("The victims, brothers Abdul and Karim Noori, were shot.", "Abdul", "Abdul Noori"),
        ("The victims, brothers Abdul and Karim Noori, were shot. Laila Noori spoke.", "Karim Noori", "Karim Noori"),
        ("They named Charles G. and David H. Reed as donors.", "Charles G.", "Charles G. Reed"),
        ("Alan Marsh, whose conviction was quashed in March, died.", "March", None),
    ],
)
def test_names_that_share_a_surname(parse: Parse, text: str, name: str, full: str | None) -> None:
    assert found(parse, text).get(name, (None, ""))[0] == full


def test_a_storm_is_no_body(parse: Parse) -> None:
    assert "Hurricane Sandy" not in found(parse, "Hurricane Sandy flooded Staten Island.")


@pytest.mark.parametrize("name", ["Winter Games", "Velm Marathon", "Brandon Classic", "Norwegian Grand Prix"])
def test_games_and_feasts_are_no_names(parse: Parse, name: str) -> None:
    assert name not in found(parse, f"They met at the {name} in May. The {name} drew thousands to Dayton.")


def test_two_letters_are_a_state_in_an_address_only(parse: Parse) -> None:
    assert set(found(parse, "The voter ID law fell. A photo ID is needed.")) == set()
    assert found(parse, "He moved to Boise, ID, in May.")["ID"][1] == "place"


def test_what_is_shortened_to_its_first_word_is_a_firm() -> None:
    assert _is_shortened_like_a_firm("Halden Sachs", {"Halden"})
    assert not _is_shortened_like_a_firm("Halden Sachs", {"Sachs"})
    assert not _is_shortened_like_a_firm("Halden Sachs", {"Halden", "Sachs"})
    assert not _is_shortened_like_a_firm("Ann Sachs", {"Ann"})


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Mayor Lowe and his wife, Hedda Lowe, went home. Mayor Lowe spoke.", "Lowe"),
        ("The president left. His wife, Hedda Lowe, stayed. President Lowe spoke.", "Lowe"),
        ("Mayor Hedda Lowe went home with her husband. Mayor Lowe spoke.", "Hedda Lowe"),
    ],
)
def test_whose_spouse_is_spelled_out_is_not_the_spouse(parse: Parse, text: str, bare: str) -> None:
    document = annotate(parse(text))
    last = max(start for start, _ in document.names)
    assert next(name.full for (start, _), name in document.names.items() if start == last) == bare


@pytest.mark.parametrize(
    "name",
    [
        "Han Seo-jun",
        "Pak Mi-rae",
        "Lim Gyu-ri",
        "Chai Wen-li",
        "Tao Tse-min",
        "Yoon Hae-in",
        "Gu Ji-won",
        "Bae Sung-ho",
    ],
)
def test_the_second_half_of_a_given_name_belongs_to_it(parse: Parse, name: str) -> None:
    assert found(parse, f"President {name} met the mayor. {name} left on Monday.")[name] == (name, "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Ada Moss-led talks failed.", "Ada Moss-led"),
        ("The Port Lund-run school closed.", "Port Lund-run"),
        ("A New York-bound train stopped.", "New York-bound"),
        ("The Bay Area-based firm closed.", "Bay Area-based"),
        ("An Oscar Roe-like actor spoke.", "Oscar Roe-like"),
    ],
)
def test_what_makes_an_adjective_of_a_name_does_not(parse: Parse, text: str, name: str) -> None:
    assert name not in found(parse, text)
