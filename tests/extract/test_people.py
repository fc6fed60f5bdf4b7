"""What a passage says of a person: role, affiliation, age, part, status, and the passage itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention

Parse = Callable[..., Document]


def read(parse: Parse, text: str) -> list[PersonMention]:
    document = parse(text)
    annotate(document)
    return [mention for mention in people.extract(document) if isinstance(mention, PersonMention)]


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Elk County, Iowa Sheriff Tom Reardon said so.", "Tom Reardon", {"role": "Sheriff", "of": "Elk County, Iowa"}),
        ("Hofstad campaign manager Jim Ruskin said so.", "Jim Ruskin", {"role": "campaign manager"}),
        ("Mayor-elect Jane Marlow spoke.", "Jane Marlow", {"role": "Mayor-elect"}),
        ("Deputy Secretary of State Jane Marlow spoke.", "Jane Marlow", {"role": "Deputy Secretary of State"}),
        ("Under Secretary of State Jane Marlow spoke.", "Jane Marlow", {"role": "Under Secretary of State"}),
        (
            "White House Chief of Staff Jane Marlow spoke.",
            "Jane Marlow",
            {"role": "Chief of Staff", "of": "White House"},
        ),
        ("The mayor of Paris Anne Marlow spoke.", "Anne Marlow", {"role": "mayor", "of": "Paris", "link": "of"}),
        ("Police Chief Dana Marlow of Elk Grove spoke.", "Dana Marlow", {"role": "Police Chief", "of": "Elk Grove"}),
        (
            "Amy Liu, 41, the chairwoman of the Transit Board, voted no.",
            "Amy Liu",
            {"role": "chairwoman", "of": "Transit Board", "link": "of the", "article": "the", "age": 41},
        ),
        ("The coroner, Leon Ames, ruled it an accident.", "Leon Ames", {"role": "coroner", "article": "the"}),
        ("Sen. Ruth Ames, D-Ohio, left early.", "Ruth Ames", {"role": "Sen.", "part": "official"}),
        (
            "Retired Dayton police officer Kim Fowley came.",
            "Kim Fowley",
            {"role": "retired police officer", "of": "Dayton"},
        ),
        ("Omar Haddad, a 50-year-old baker, was there.", "Omar Haddad", {"role": "baker", "age": 50}),
        ("They met 25-year-old nurse Iris Kane there.", "Iris Kane", {"role": "nurse", "age": 25}),
        ("Iris Kane (34) came too.", "Iris Kane", {"age": 34}),
        ("Forty-one-year-old Iris Kane came too.", "Iris Kane", {"age": 41}),
        ("Six-year-old Iris Kane came too.", "Iris Kane", {"age": 6}),
        ("Iris Kane, fifty-two, came too.", "Iris Kane", {"age": 52}),
        ("Iris Kane, a forty-year-old diver, came too.", "Iris Kane", {"age": 40, "role": "diver"}),
        ("Nineteen-month-old Iris Kane came too.", "Iris Kane", {"age": None}),
        ("The 45-year-old suspect, Omar Haddad, ran.", "Omar Haddad", {"age": 45, "part": "suspect"}),
        ("The 12-year-old victim of the crash, Iris Kane, died.", "Iris Kane", {"age": 12}),
        ("Police held the 45-year-old, Omar Haddad, for hours.", "Omar Haddad", {"age": 45}),
        ("The 45-year-old suspect, Omar Haddad said, was armed.", "Omar Haddad", {"age": None}),
        ("The 45-year-old suspect's lawyer, Iris Kane, spoke.", "Iris Kane", {"age": None}),
        ("The 25-year-old's lawyer Iris Kane came too.", "Iris Kane", {"age": None, "role": "lawyer"}),
        ("A 25-year-old diver and Iris Kane came too.", "Iris Kane", {"age": None}),
        ("Iris Kane, one of the divers, came too.", "Iris Kane", {"age": None}),
        (
            "She runs the dairy; Brenholt's chief executive, Iris Kane, retires.",
            "Iris Kane",
            {"role": "chief executive", "of": "Brenholt", "link": "'s", "article": None},
        ),
        (
            "She runs the dairy; the town's clerk, Iris Kane, retires.",
            "Iris Kane",
            {"role": "town's clerk", "of": None, "article": "the"},
        ),
        (
            "Elk County's sheriff, Tom Reardon, said so.",
            "Tom Reardon",
            {"role": "sheriff", "of": "Elk County", "link": "'s"},
        ),
        (
            "A spokesman for the U.S. marshal's office, Tom Reardon, said so.",
            "Tom Reardon",
            {"role": "spokesman for the U.S. marshal's office", "of": None, "article": "a"},
        ),
        (
            "Tom Reardon, a spokesman for Dayton police, said so.",
            "Tom Reardon",
            {"role": "spokesman for Dayton police", "of": None},
        ),
        (
            "Tom Reardon, deputy director of the Department of Parks, Recreation and Tourism, said so.",
            "Tom Reardon",
            {"role": "deputy director", "of": "Department of Parks, Recreation and Tourism", "link": "of the"},
        ),
        (
            "Tom Reardon, an adviser to the Bank of England, Barclays and Lloyds, said so.",
            "Tom Reardon",
            {"role": "adviser", "of": "Bank of England"},
        ),
        (
            "The side has pitcher Tom Reardon, tall catcher Brelow and fast shortstop Quine.",
            "Tom Reardon",
            {"role": "pitcher"},
        ),
        ("Council President Dana Marlow spoke.", "Dana Marlow", {"role": "Council President"}),
        ("School board President Dana Marlow spoke.", "Dana Marlow", {"role": "School board President"}),
        ("Local 61 President Dana Marlow spoke.", "Dana Marlow", {"role": "Local 61 President"}),
        ("After leaving the council President Dana Marlow spoke.", "Dana Marlow", {"role": "President"}),
        ("Elk-based banker Dana Marlow spoke.", "Dana Marlow", {"role": "Elk-based banker"}),
        ("Early front-runner Dana Marlow spoke.", "Dana Marlow", {"role": "front-runner"}),
        ("Editor-in-Chief Dana Marlow spoke.", "Dana Marlow", {"role": "Editor-in-Chief"}),
        ("In 2009 then-Governor Dana Marlow spoke.", "Dana Marlow", {"role": None}),
        ("Dana Marlow, then the mayor, spoke.", "Dana Marlow", {"role": None}),
        ("The mayor at the time, Dana Marlow, spoke.", "Dana Marlow", {"role": None}),
        ("Many could like a President Marlow.", "Marlow", {"role": None}),
        ("A 25-year-old diver, Dana Marlow, spoke.", "Dana Marlow", {"role": "diver", "article": "a", "age": 25}),
        (
            "Dana Marlow, a founder of the far-left group Oxbow, spoke.",
            "Dana Marlow",
            {"role": "founder of the far-left group Oxbow"},
        ),
        (
            "Dana Marlow, now the Harbor Party's nominee, spoke.",
            "Dana Marlow",
            {"role": "nominee", "of": "Harbor Party", "link": "'s", "article": "the"},
        ),
        ("Dana Marlow of the Elk Rowing Club spoke.", "Dana Marlow", {"of": "Elk Rowing Club", "link": "of the"}),
        (
            "All were safe, said the head of the rescue agency, Mehmet Guler. He was glad.",
            "Mehmet Guler",
            {"role": "head of the rescue agency", "article": "the"},
        ),
    ],
)
def test_role_affiliation_and_age(parse: Parse, text: str, name: str, wanted: dict[str, Any]) -> None:
    mention = next(one for one in read(parse, text) if one.name.full == name)
    assert {key: getattr(mention, key) for key in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "name", "part", "status"),
    [
        ("Ana Diaz, 30, of Reno, was killed in the crash.", "Ana Diaz", "victim", "killed"),
        ("Killed in the crash were Ana Diaz, 30, and Joe Reese, 41.", "Joe Reese", "victim", "killed"),
        ("The victims were identified as Ana Diaz, 30, and Joe Reese, 41.", "Joe Reese", "victim", None),
        ("Police identified the gunman as Dale Krug, 44.", "Dale Krug", "suspect", None),
        ("Dale Krug, who police say fired the first shot, fled.", "Dale Krug", "suspect", None),
        ("Officers arrested Dale Krug, 44, on Friday.", "Dale Krug", "suspect", "arrested"),
        ("Dale Krug was charged with murder.", "Dale Krug", "suspect", "charged"),
        ("Dale Krug was not charged.", "Dale Krug", None, None),
        ("Dale Krug's arrest ended the search.", "Dale Krug", "suspect", "arrested"),
        ("Joe Reese remained in critical condition on Friday.", "Joe Reese", "victim", "injured"),
        ("Joe Reese is recovering after he was shot in the hand.", "Joe Reese", "victim", "injured"),
        ("The friends mourned the death of Ana Diaz.", "Ana Diaz", None, "died"),
        ("Dale Krug shot two men before he killed himself.", "Dale Krug", "suspect", "killed"),
        ("An aide to Mayor Gus Leary was indicted.", "Gus Leary", "official", None),
        ("Sen. Ruth Ames accused Gus Leary of weakness.", "Gus Leary", None, None),
        ("Witness Bryan Oakes said the car was red.", "Bryan Oakes", "witness", None),
        ("Gus Leary was hit by criticism from all sides.", "Gus Leary", None, None),
        ("He is accused of stabbing baker Ana Diaz to death.", "Ana Diaz", "victim", "killed"),
        ("He admitted beating his wife, Ana Diaz, to death.", "Ana Diaz", "victim", "killed"),
        ("He is accused of trying to stab Ana Diaz to death.", "Ana Diaz", None, None),
        ("A masked man shot Ana Diaz dead.", "Ana Diaz", "victim", "killed"),
        ("The director decided not to recommend indicting Ana Diaz.", "Ana Diaz", None, None),
        ("The ballots are not an indictment of Ana Diaz.", "Ana Diaz", None, None),
        ("The champion beat Ana Diaz badly.", "Ana Diaz", None, None),
    ],
)
def test_part_and_status(parse: Parse, text: str, name: str, part: str | None, status: str | None) -> None:
    mention = next(one for one in read(parse, text) if one.name.full == name)
    assert (mention.part, mention.status) == (part, status)


def test_the_passage_carries_the_words_for_the_death(parse: Parse) -> None:
    mention = read(parse, "He admitted beating his wife, Ana Diaz, to death, the clerk said.")[0]
    assert mention.passage.quote == "beating his wife, Ana Diaz, to death"


def test_a_pronoun_adds_what_became_of_the_person(parse: Parse) -> None:
    mentions = read(parse, "Rashad Tillman, 23, surrendered on Monday. He is charged with arson.")
    assert (mentions[0].part, mentions[0].status) == ("suspect", "charged")
    assert mentions[0].passage.quote.startswith("Rashad Tillman")
    assert "charged" in mentions[0].passage.quote


def test_a_pronoun_after_two_people_adds_nothing(parse: Parse) -> None:
    mentions = read(parse, "Rashad Tillman met Sheriff Tom Reardon on Monday. He is charged with arson.")
    assert all(mention.status is None for mention in mentions)


def test_whom_the_police_shot_is_no_victim_by_that(parse: Parse) -> None:
    mention = read(parse, "Police officers shot and killed Dale Krug, 44, on Friday.")[0]
    assert (mention.part, mention.status) == (None, "killed")


def test_who_was_shot_may_be_the_dead_man(parse: Parse) -> None:
    text = "A man was shot and killed in Akron on Friday, police said.\n\nWilbur Tate, 43, was shot at his door."
    mention = read(parse, text)[0]
    assert (mention.part, mention.status) == ("victim", None)


def test_photographers_and_reporters_are_no_actors(parse: Parse) -> None:
    text = "Crowds wait outside the court. (Photo: Mina Foss, Daily Ledger)\n\nOlga Perrin contributed to this report."
    assert {mention.part for mention in read(parse, text)} <= {"photographer", "reporter"}


def test_the_passage_carries_name_role_and_age(parse: Parse) -> None:
    mention = read(parse, "On Friday Amy Liu, 41, the chairwoman of the Transit Board, voted against the fare plan.")[0]
    assert mention.passage.quote == "Amy Liu, 41, the chairwoman of the Transit Board"


def test_passages_stay_short(parse: Parse) -> None:
    listed = ", ".join(f"Ann{chr(97 + number % 26)} Smith, {20 + number}" for number in range(40))
    for mention in read(parse, f"The dead were {listed}."):
        assert len(mention.passage.quote.split()) <= 60


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("A court on Thursday overturned the conviction of Ann Poe.", "Ann Poe", "overturned"),
        ("The judges threw out Ann Poe's conviction.", "Ann Poe", "overturned"),
        ("The conviction of Ann Poe was widely noticed.", "Ann Poe", "convicted"),
        ("Joe Roe pleaded guilty to theft.", "Joe Roe", "pleaded guilty"),
        ("Joe Roe pleaded not guilty to theft.", "Joe Roe", "charged"),
        ("A jury declined to indict Joe Roe.", "Joe Roe", None),
        ("Prosecutors plan to charge Joe Roe on Friday.", "Joe Roe", None),
        ("An officer, Joe Roe, shot and killed a man in May.", "Joe Roe", None),
        ("A deputy, Joe Roe, shot in the leg, walked home.", "Joe Roe", "injured"),
        ("Joe Roe was pardoned by the governor.", "Joe Roe", "pardoned"),
        ("Joe Roe will learn it when he is sentenced by the judge.", "Joe Roe", None),
    ],
)
def test_what_became_of_a_charge(parse: Parse, text: str, name: str, status: str | None) -> None:
    assert [mention.status for mention in read(parse, text) if mention.name.full == name] == [status]


def test_a_bare_year_of_what_happened_is_kept_with_its_words(extract: Callable[..., Document]) -> None:
    text = "The last time was in 1984, when Trooper Joe Roe was shot to death. Ann Poe was killed on Monday."
    people_ = [mention for mention in extract(text).mentions if isinstance(mention, PersonMention)]
    years = {mention.name.full: (mention.when.text if mention.when else None) for mention in people_}
    assert years == {"Joe Roe": "1984", "Ann Poe": None}
    assert people_[0].passage.quote == "in 1984, when Trooper Joe Roe was shot to death"


@pytest.mark.parametrize(
    "text",
    [
        "Among the dead were three children, Albright said.",
        "A man was charged in the death of Tom Olsen, 61, Commander Ruth Albright said.",
        'Hobbs was charged with robbery in the death of Margaret "Peg" Olsen, 61, police chief Ruth Albright said.',
        "The victims were two guards and a driver, Ruth Albright said.",
        "The dead include nine women, Ruth Albright, the commander, said.",
        "Killed in the blast were a cook and a porter, Ruth Albright told reporters.",
    ],
)
def test_who_speaks_of_the_dead_is_not_among_them(parse: Parse, text: str) -> None:
    found = read(parse, "Commander Ruth Albright led the search. A ferry sank and many were killed. " + text)
    assert {mention.status for mention in found if "Albright" in mention.text} == {None}


def test_who_appears_in_court_charged_is_charged(parse: Parse) -> None:
    (mention,) = read(parse, "Miguel Serrano, 53, appeared in court on Tuesday charged with manslaughter.")
    assert (mention.part, mention.status) == ("suspect", "charged")


def test_whose_death_shocks_is_dead(parse: Parse) -> None:
    (mention,) = read(parse, "A gunman killed two. The killing of Jane Roe shocked the town.")
    assert mention.status == "killed"


@pytest.mark.parametrize(
    "text",
    [
        "The family called for the arrest of the officer, Brian Keller.",
        "Protesters demanded the arrest of Brian Keller.",
        "Prosecutors sought Brian Keller's conviction.",
        "A court issued a warrant for the arrest of Brian Keller.",
    ],
)
def test_what_is_only_demanded_has_not_been_done(parse: Parse, text: str) -> None:
    (mention,) = read(parse, text)
    assert mention.status is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Joe Orr almost died.", "Joe Orr"),
        ("Tom Poe plotted to kill Ann Roe.", "Ann Roe"),
        ("Rumors that Joe Orr was dead were false.", "Joe Orr"),
        ("Joe Orr was with Ann Roe when she was shot.", "Joe Orr"),
        ("Joe Orr, whose brother was killed, wept.", "Joe Orr"),
        ("Joe Orr, who was not injured, called for help.", "Joe Orr"),
        ("Joe Orr denied reports that he had been arrested.", "Joe Orr"),
        ("Judge Joe Orr sentenced Tom Poe to 20 years.", "Joe Orr"),
        ("Ten people were killed, including Ann Roe, 30, Joe Orr said.", "Joe Orr"),
        ("The man who killed Ann Roe apologized to Joe Orr.", "Joe Orr"),
    ],
)
def test_nothing_befell_who_stands_beside_it(parse: Parse, text: str, name: str) -> None:
    found = read(parse, "Police are at the scene of a shooting in which people were killed. " + text)
    assert {mention.status for mention in found if mention.name.full == name} == {None}
