"""The same toll however a sentence is built: those who were harmed, what befell them, and how that is told.

Every list of people stands in every frame. What is wrong in one row or column of such a table is a class of faults.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.casualties import CasualtiesMention

Extract = Callable[..., Document]

GROUPS = {
    "14 women and six children": 20,
    "two men and a woman": 3,
    "a father and his two sons": 3,
    "at least nine people": 9,
    "a dozen workers": 12,
    "the driver and two passengers": 3,
    "three passengers, including a child,": 3,
    "six people, two of them children,": 6,
    "four firefighters and a police officer": 5,
}
HARMS = {"were killed": "killed", "drowned": "killed", "were found dead": "killed", "were hurt": "injured"}
FRAMES = [
    "{0} {1} when a ferry sank near Arden on Monday.",
    "Police said {0} {1} when a ferry sank near Arden on Monday.",
    "The mayor told reporters that {0} {1} in the crash near Arden.",
    "According to officials, {0} {1} in the crash.",
    "{0} {1} in the crash, police said.",
    "In Arden, {0} {1} on Monday after a ferry sank.",
    "Officials confirmed on Monday that {0} {1}.",
    "The governor said in a statement that {0} {1}.",
]
TOLD = {
    "a blast killed at least nine people and left 30 others wounded": {"killed": 9, "injured": 30},
    "nine people were killed and 30 injured in a blast": {"killed": 9, "injured": 30},
    "a fire tore through a hotel, killing nine people and injuring 30": {"killed": 9, "injured": 30},
    "a fire tore through a hotel, leaving nine people dead and 30 injured": {"killed": 9, "injured": 30},
    "nine of the 40 passengers were killed and 30 were hurt": {"killed": 9, "injured": 30},
    "two children were among nine people killed in the blast": {"killed": 9},
    "three women, five men and a child were killed and 30 people hurt in the blast": {"killed": 9, "injured": 30},
    "a woman was killed and her two sons were injured": {"killed": 1, "injured": 2},
    "all nine people on board were killed": {"killed": 9},
    "a man who attacked nine people was killed": {"killed": 1},
    "a woman who attacked nine people was hurt": {"injured": 1},
    "a man who hurt nine people was killed": {"injured": 9},
    "an officer accused of having attacked nine people was injured": {"injured": 1},
    "nine people were feared dead": {},
    "as many as nine people may have been killed": {},
    "nine people narrowly escaped being killed": {},
    "nine people avoided being hurt": {},
    "nine people risked being killed": {},
    "nine people were nearly killed": {},
    "nine people were spared death": {},
    "nine people were saved from being killed": {},
    "if nine people are killed, the road will close": {},
}


def tolls(document: Document) -> dict[str, int]:
    """How many the text says were killed and hurt, parts of a number left out."""
    found = [m for m in document.mentions if isinstance(m, CasualtiesMention) and m.value and m.part_of is None]
    assert len({(m.outcome, m.value) for m in found}) == len({m.outcome for m in found}), "two tolls of one outcome"
    return {m.outcome: m.value for m in found}


def sentence(frame: str, *words: str) -> str:
    text = frame.format(*words)
    return text[:1].upper() + text[1:]


@pytest.mark.parametrize("frame", FRAMES)
def test_a_list_of_people_in_every_frame(extract: Extract, frame: str) -> None:
    for (group, number), (harm, outcome) in product(GROUPS.items(), HARMS.items()):
        text = sentence(frame, group, harm)
        assert tolls(extract(text)) == {outcome: number}, text


@pytest.mark.parametrize("told", TOLD)
def test_what_is_told_in_every_frame(extract: Extract, told: str) -> None:
    frames = ["{0}.", "Police said {0}.", "Officials confirmed on Monday that {0}.", "According to officials, {0}."]
    for frame in [*frames, "{0}, police said.", "In Arden, {0}.", "On Monday, {0}, the Courier reported."]:
        text = sentence(frame, told)
        assert tolls(extract(text)) == TOLD[told], text


PLACES = {
    "Bombs went off in Lima and Cusco on Monday, killing 40 people.": "in Lima and Cusco",
    "The floods in Peru and Chile have killed 40 people, officials said.": "in Peru and Chile",
    "Two floods in Lima, Peru, and Santiago, Chile, killed 40 people.": "in Lima, Peru, and Santiago, Chile",
    "Bombs near Lima and Cusco killed 40 people.": "near Lima and Cusco",
    "The bombings in Arden and Brill killed 40 people.": "in Arden and Brill",
    "Floods killed 30 people in Peru and 10 in Chile.": "in Peru and Chile",
}


@pytest.mark.parametrize("text", PLACES)
def test_a_toll_of_two_places_is_not_that_of_one(extract: Extract, text: str) -> None:
    found = [m for m in extract(text).mentions if isinstance(m, CasualtiesMention)]
    assert [(m.value, m.at, m.wide) for m in found] == [(40, PLACES[text], True)]


@pytest.mark.parametrize(
    "text",
    ["A blast in Lima killed 40 people.", "A blast on the road between Lima and Cusco killed 40 people."],
)
def test_a_toll_of_one_place(extract: Extract, text: str) -> None:
    assert [m.wide for m in extract(text).mentions if isinstance(m, CasualtiesMention)] == [False]


def test_who_was_harmed_in_another_event_is_background(extract: Extract) -> None:
    for text in ("The nurse was wounded this year in another bombing.", "Nine people died in another rail crash."):
        assert [m.background for m in extract(text).mentions if isinstance(m, CasualtiesMention)] == [True], text


ACCOUNTS = [
    "reports that 14 people were killed",
    "rumors that 40 women died",
    "claims of 14 deaths",
    "the toll of 14 deaths",
]
WRONG = ["false", "wrong", "invented", "exaggerated", "a hoax", "a mistake", "corrected", "dismissed", "not true"]


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_told_to_be_wrong_is_no_toll(extract: Extract, wrong: str) -> None:
    for account in ACCOUNTS:
        were = "was" if account.startswith("the toll") else "were"
        for frame in ("{0} {1} {2}.", "{0} {1} {2}, officials said.", "The mayor said {0} {1} {2}."):
            text = sentence(frame, account, were, wrong)
            assert tolls(extract(text)) == {}, text


@pytest.mark.parametrize("turned", ["proved wrong", "proved to be a hoax", "turned out to be false"])
def test_what_proves_wrong_is_no_toll(extract: Extract, turned: str) -> None:
    for account in ACCOUNTS:
        assert tolls(extract(sentence("{0} {1}.", account, turned))) == {}, account


def test_what_is_told_to_be_right_is_a_toll(extract: Extract) -> None:
    for text in (
        "The toll of 14 deaths is right.",
        "Reports that 14 people were killed were accurate.",
        "The attack was a mistake: 14 people were killed.",
        "The raid, in which 14 people were killed, was wrong.",
        "The number of 14 deaths was not corrected.",
    ):
        assert tolls(extract(text)).get("killed") == 14, text


AIMS = [
    "Eight people drowned while trying to reach Norvale.",
    "Eight people drowned on the way from Arden to Norvale.",
    "Eight people died when their boat sank on the way from Arden to Norvale.",
    "Eight people died trying to get to Norvale.",
    "Eight people were killed on a flight to Norvale.",
    "Eight people were killed on a bus bound for Norvale.",
    "Eight people were killed as they fled to Norvale.",
    "A ferry from Arden to Norvale sank, killing eight people.",
    "Eight people died on the road to Norvale.",
]
SCENES = [
    "A gunman drove to Norvale and killed eight people.",
    "A gunman went to Norvale, where he killed eight people.",
    "The fire spread to Norvale, killing eight people.",
    "The storm reached Norvale on Monday and killed eight people.",
    "Eight people died near Norvale on the way to Arden.",
]


@pytest.mark.parametrize("text", AIMS + SCENES)
def test_where_people_were_going_is_not_where_they_died(extract: Extract, text: str) -> None:
    told = [m for m in extract(text).mentions if isinstance(m, CasualtiesMention)]
    assert [m.value for m in told] == [8]
    assert (told[0].where is not None and "Norvale" in told[0].where.shown) == (text in SCENES)


def test_a_bombing_at_games_is_in_no_place_of_that_name(extract: Extract) -> None:
    told = [
        m for m in extract("The 1996 Olympic bombing killed one person.").mentions if isinstance(m, CasualtiesMention)
    ]
    assert [(m.value, m.where) for m in told] == [(1, None)]
    told = [m for m in extract("A bomb in Dar es Salaam killed 12.").mentions if isinstance(m, CasualtiesMention)]
    assert [m.where.shown for m in told if m.where] == ["Dar es Salaam"]


@pytest.mark.parametrize(
    ("text", "where", "at"),
    [
        ("Explosions outside U.S. embassies killed 12 people.", None, None),
        ("The crash of a U.S. plane killed 12 people.", None, None),
        ("The bombing of the U.S. embassy in Lisbon killed 12 people.", "Lisbon", None),
        ("A flood in the U.S. killed 12 people.", "United States", None),
        ("Twelve people were killed in the Portugal embassy bombing.", "Portugal", "in Portugal"),
        ("Twelve people were killed in the Netherlands.", "Netherlands", "in the Netherlands"),
    ],
)
def test_what_a_country_has_abroad_is_not_in_it(extract: Extract, text: str, where: str | None, at: str | None) -> None:
    told = [m for m in extract(text).mentions if isinstance(m, CasualtiesMention)]
    assert [m.value for m in told] == [12]
    assert (told[0].where and told[0].where.shown.split(",")[0]) == where
    assert at is None or told[0].at == at


def test_an_event_within_a_sentence_begins_small(extract: Extract) -> None:
    told = extract("A nearly simultaneous car bombing outside the embassy in Arden killed 12 people.").mentions
    events = [m.told_event for m in told if isinstance(m, CasualtiesMention)]
    assert events == ["a nearly simultaneous car bombing outside the embassy in Arden"]
