"""What befell a named person, and the part in the event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention

Parse = Callable[..., Document]

THREE = "20-year-old Ana Diaz of Reno, Nevada; 21-year-old Joe Reese of Ames, Iowa; and 21-year-old Ruth Ames of Salem"
"""A list with semicolons, in which the parser loses the thread."""


def read(parse: Parse, text: str) -> list[PersonMention]:
    document = parse(text)
    annotate(document)
    return [mention for mention in people.extract(document) if isinstance(mention, PersonMention)]


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
        ("Dale Krug is accused of killing Ana Diaz, 20, of Velm; and Joe Reese, 21.", "Joe Reese", "victim", "killed"),
        ("Dale Krug, who shot Ana Diaz, 20, and Joe Reese, 21, was arrested.", "Joe Reese", "victim", "injured"),
        ("Dale Krug, who killed Ana Diaz, 20, and Joe Reese, 21, was jailed.", "Joe Reese", "victim", "killed"),
        ("Dale Krug, who lives in Velm, and Joe Reese, 21, were arrested.", "Joe Reese", "suspect", "arrested"),
        ("Dale Krug, 30, and Joe Reese, 21, were arrested.", "Joe Reese", "suspect", "arrested"),
        ("Police stopped the ferry, Dale Krug, 44, said on Monday.", "Dale Krug", None, None),
        ("Police arrested three men: Dale Krug, 30; and Joe Reese, 41.", "Joe Reese", "suspect", "arrested"),
        ("Two people were injured: Ana Diaz, 30, and Joe Reese, 41, police said.", "Ana Diaz", "victim", "injured"),
        ("The dead man, named by police as Joe Reese, lived in Velm.", "Joe Reese", None, "died"),
        ("The body pulled from the river was that of Joe Reese, 30, police said.", "Joe Reese", None, "died"),
        ("Police suspect Dale Krug of having set the fire.", "Dale Krug", "suspect", "suspected"),
        ("Dale Krug pleaded guilty and was sentenced to nine years.", "Dale Krug", "suspect", "sentenced"),
        ("Medics tried to revive Joe Reese, 30, but he died at the scene.", "Joe Reese", None, "died"),
        ("A guard tried to revive Joe Reese, 30, but he died at the scene.", "Joe Reese", None, None),
        ("The jury acquitted Dale Krug of murder but convicted him of theft.", "Dale Krug", "suspect", "convicted"),
        ("Dale Krug was convicted of murder but acquitted on Monday.", "Dale Krug", "suspect", "acquitted"),
        ("Joe Reese, 23, left on Monday. His body was found on Tuesday.", "Joe Reese", None, "died"),
        ("Joe Reese, 23, left on Monday. His body was sore on Tuesday.", "Joe Reese", None, None),
        ("Dale Krug spoke on Monday. His arrest of a banker made him famous.", "Dale Krug", None, None),
        ("Dale Krug opened fire, killing two, before taking his own life.", "Dale Krug", "suspect", "killed"),
        ("Dale Krug resigned after being charged with theft.", "Dale Krug", "suspect", "charged"),
        ("The firm confirmed the death of its pilot, Joe Reese, on Monday.", "Joe Reese", None, "died"),
        ("The firm confirmed the death of its pilot, Joe Reese said on Monday.", "Joe Reese", None, None),
        ("The mayor of Velm, Dale Krug, was arrested and charged with theft.", "Dale Krug", "suspect", "charged"),
        ("The wife of the suspect, Ana Diaz, said he was innocent.", "Ana Diaz", None, None),
        ("A friend of the victim, Ana Diaz, said he was shy.", "Ana Diaz", None, None),
        ("Relatives of the victim, Ana Diaz, spoke on Friday.", "Ana Diaz", "victim", None),
        ("Ana Diaz and Joe Reese were on the ferry. Both were killed in the crash.", "Joe Reese", "victim", "killed"),
        ("Ana Diaz and Joe Reese met two men. Both were killed in the crash.", "Joe Reese", None, None),
        ("The officer who shot Lund - Joe Reese, who was placed on leave - had no camera.", "Joe Reese", None, None),
        ("The dead - Ana Diaz and Joe Reese - were found on Monday.", "Joe Reese", None, None),
        (f"Dale Krug, 28, is accused of killing {THREE}.", "Dale Krug", "suspect", "suspected"),
        (f"Dale Krug, 28, is accused of stabbing {THREE}.", "Joe Reese", "victim", "injured"),
        (f"Dale Krug, 28, is accused of stabbing {THREE}.", "Ruth Ames", "victim", "injured"),
        (f"Dale Krug was arrested for the killing of three students: {THREE}.", "Ana Diaz", "victim", "killed"),
        (f"Dale Krug was arrested for the killing of three students: {THREE}.", "Joe Reese", "victim", "killed"),
        (
            "Dale Krug was charged with killing two girls: Ana Diaz, 12, and Ruth Ames, 14.",
            "Ruth Ames",
            "victim",
            "killed",
        ),
        ("Dale Krug was shot dead by two officers: Joe Reese and Gus Leary.", "Gus Leary", None, None),
        ("Dale Krug and two men were arrested: Joe Reese, 30, and Gus Leary, 22.", "Gus Leary", "suspect", "arrested"),
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
        ("Ana Diaz was one of the pilots who died.", "Ana Diaz", None, "died"),
        ("Ana Diaz was among those killed in the crash.", "Ana Diaz", "victim", "killed"),
        ("Ana Diaz was one of the pilots who met the mayor.", "Ana Diaz", None, None),
        ("Ana Diaz was not among those killed in the crash.", "Ana Diaz", None, None),
        ("Six people were killed in a ferry crash on Sunday, among them Ana Diaz, 70.", "Ana Diaz", "victim", "killed"),
        ("Police arrested four men on Sunday, among them Dale Krug, 20.", "Dale Krug", "suspect", "arrested"),
        ("Six people met on a ferry on Sunday, among them Ana Diaz, 70.", "Ana Diaz", None, None),
        ("Ana Diaz, a cook, was identified as one of the seven dead.", "Ana Diaz", None, "died"),
        ("All 12 people aboard were killed, including Ana Diaz, a cook.", "Ana Diaz", "victim", "killed"),
        ("All 12 people in the room agreed, including Ana Diaz, a cook.", "Ana Diaz", None, None),
        ("The mother of Joe Reese, who was shot in May, sued the town.", "Joe Reese", "victim", "injured"),
        ("Ana Diaz, the mother of Joe Reese, who was shot in May, sued the town.", "Ana Diaz", None, None),
        ("Ana Diaz, the widow of Joe Reese, who died in May, sued the town.", "Ana Diaz", None, None),
        ("Ana Diaz, a nurse who was hurt in the crash, and her husband, Joe Reese, sued.", "Joe Reese", None, None),
        (
            "Accused of stabbing Rune Sand, 50, and Abby Coyle, 27, Dale Krug, 44, a cook in Lome, was led away.",
            "Dale Krug",
            "suspect",
            "suspected",
        ),
        ("Dale Krug faces nine years. A jury convicted him of theft on Tuesday.", "Dale Krug", "suspect", "convicted"),
        ("Ana Diaz, 40, lives in Reno. Police arrested her on Monday.", "Ana Diaz", "suspect", "arrested"),
        ("Ana Diaz, 40, lives in Reno. A masked man fled. Police arrested him on Monday.", "Ana Diaz", None, None),
        ("A man killed his son, Dale Krug, 8, a pupil, and shot himself.", "Dale Krug", "victim", "killed"),
        ("He shot dead Dale Krug, 38, and killed himself.", "Dale Krug", "victim", "killed"),
        ("The dead man – Dale Krug, 40, a welder – had worked there for years.", "Dale Krug", None, "died"),
        ("Ana Diaz, 16, was abducted, robbed and strangled.", "Ana Diaz", "victim", "killed"),
        (
            "Agent Ana Diaz was killed and Agent Joe Reese was injured when a man believed to be Krug opened fire.",
            "Ana Diaz",
            "victim",
            "killed",
        ),
        (
            "Krug was jailed for the murder of his wife, Ana Diaz, overpowered prison officer Joe Reese and fled.",
            "Joe Reese",
            "official",
            None,
        ),
        (
            "Dale Krug (38), a former driver of the boy's father, jeweller Joe Reese, had been on the run since May.",
            "Joe Reese",
            None,
            None,
        ),
        ("She is not a suspect, Ana Diaz said on Monday.", "Ana Diaz", None, None),
        (
            "The father is free, Judge Ana Diaz ordered. If she errs she faces up to 20 years.",
            "Ana Diaz",
            "official",
            None,
        ),
        ("A jury convicted Dale Krug of bribery but acquitted him of extortion.", "Dale Krug", "suspect", "convicted"),
        ("Dale Krug was convicted of theft. He was found not guilty of arson.", "Dale Krug", "suspect", "convicted"),
        ("The man accused of killing Ana Diaz, Dale Krug, 44, will speak.", "Ana Diaz", "victim", "killed"),
        ("The man accused of killing Ana Diaz, Dale Krug, 44, will speak.", "Dale Krug", "suspect", "suspected"),
        ("The nurse convicted of murdering Ana Diaz, Abby Coyle, walked out.", "Abby Coyle", "suspect", "convicted"),
        ("The gunman who killed Ana Diaz, Dale Krug, was shot dead by police.", "Dale Krug", "suspect", "killed"),
        ("The man wanted over the murder of Ana Diaz, Dale Krug, is in Spain.", "Dale Krug", None, None),
        ("The woman charged with fraud killed Ana Diaz, Dale Krug, 44, in Velm.", "Dale Krug", "victim", "killed"),
        ("The lawyer for the man accused of killing Ana Diaz, Abby Coyle, said so.", "Abby Coyle", None, None),
        ("A suspect in the killing of Ana Diaz, Dale Krug, 30, was let go.", "Dale Krug", "suspect", None),
        (
            "The man accused of killing Ana Diaz, 30, Abby Coyle, 20, and Joe Reese, 5, left.",
            "Abby Coyle",
            "victim",
            "killed",
        ),
        ("He was held over the shooting of Joe Reese, whose widow, Ana Diaz, wept.", "Ana Diaz", None, None),
        ("The killing of Minister Joe Reese was averted on Monday.", "Joe Reese", "official", None),
        ("He was jailed for the manslaughter of his flatmate, Joe Reese.", "Joe Reese", "victim", "killed"),
        ("She was tried over the deaths of two recruits, Joe Reese and Ana Diaz, in May.", "Ana Diaz", None, "died"),
        ("Joe Reese was himself a suspect until Krug was caught.", "Joe Reese", None, None),
        ("Joe Reese was once a suspect.", "Joe Reese", None, None),
        ("Supporters of Joe Reese, arrested on Monday, marched.", "Joe Reese", None, None),
        ("Supporters of Joe Reese, who were arrested on Monday, marched.", "Joe Reese", None, None),
        ("Joe Reese, 26, whose jaw was broken, told the court so.", "Joe Reese", "victim", "injured"),
        ("Joe Reese, whose brother's body was found in a lake, wept.", "Joe Reese", None, None),
        ("Dale Krug, whose arrest was demanded by many, left.", "Dale Krug", None, None),
        ("Dale Krug was arrested. Prosecutors withdrew all charges against him.", "Dale Krug", "suspect", "dropped"),
        ("Dale Krug, convicted of theft in 2019, was acquitted of it.", "Dale Krug", "suspect", "acquitted"),
        ("Dale Krug was convicted in 2019. He was acquitted of it on Monday.", "Dale Krug", "suspect", "acquitted"),
        ("Dale Krug was convicted. On appeal he was cleared of murder.", "Dale Krug", "suspect", "acquitted"),
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
    ],
)
def test_what_is_only_demanded_has_not_been_done(parse: Parse, text: str) -> None:
    (mention,) = read(parse, text)
    assert mention.status is None


def test_a_warrant_is_no_arrest(parse: Parse) -> None:
    (mention,) = read(parse, "A court issued a warrant for the arrest of Brian Keller.")
    assert (mention.part, mention.status) == ("suspect", "sought")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Charged with murder, Ben Cole, 44, appeared before a judge on Monday.", "charged"),
        ("Convicted of fraud in May, Ben Cole was led away.", "convicted"),
        ("A man arrested after the blast, Ben Cole, 44, told officers he was alone.", "arrested"),
        ("Ruth Ames and Ben Cole were both charged with murder.", "charged"),
        ("Ben Cole is facing charges of fraud.", "charged"),
        ("Jurors found Ben Cole guilty of murder.", "convicted"),
        ("Injured in the crash were a nun and a nurse, Ben Cole told reporters.", None),
        ("Shaken by the crash, Ben Cole was led away.", None),
        ("Shot in the head, the boy died, Ben Cole said.", None),
        ("Ben Cole, 44, whose son, Tom, was killed, wept.", None),
        ("Police questioned Ben Cole, 44, after a clerk, Ann Roe, was shot.", None),
        ("Police questioned Ben Cole, 44, a day after a clerk, Ann Roe, was shot.", None),
        ("A woman killed in the blast, Ben Cole said, was his wife.", None),
    ],
)
def test_what_stands_before_or_far_behind_the_name_is_read(parse: Parse, text: str, status: str | None) -> None:
    mentions = [one for one in read(parse, text) if one.name.full == "Ben Cole"]
    assert [one.status for one in mentions] == [status]


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


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Police named the gunman as Marlow's stepfather. Dana Marlow fled.", "Marlow", {"part": None}),
        ("They arrested the suspect, Dana Marlow's former partner.", "Dana Marlow", {"part": None, "status": None}),
        ("Also arrested were Dana Marlow's brothers.", "Dana Marlow", {"part": None, "status": None}),
        ("Iris Kane was with her friend and shooting victim Dana Marlow.", "Iris Kane", {"part": None}),
        (
            "They mourned stabbing victim Dana Marlow.",
            "Dana Marlow",
            {"part": "victim", "status": None},
        ),
        ("My best friend was dead \u2014 Dana Marlow, 25, survivor", "Dana Marlow", {"part": None, "status": None}),
        ("The charges against Dana Marlow were dropped on Monday.", "Dana Marlow", {"part": None, "status": "dropped"}),
        ("Dana Marlow, who was 18 then, confessed to the police.", "Dana Marlow", {"status": "suspected"}),
    ],
)
def test_what_is_said_of_somebody_else_is_not_said_of_the_name(
    parse: Parse, text: str, name: str, wanted: dict[str, Any]
) -> None:
    found = next(mention for mention in read(parse, text) if mention.text == name)
    assert {key: getattr(found, key) for key in wanted} == wanted


def test_the_dead_of_another_story_are_none_of_this_one(parse: Parse) -> None:
    text = (
        "A coach fell into a lake in Norland and Ana Diaz was killed.\n\n"
        "Meanwhile, in Velm, a cable car crashed. Joe Reese was killed there."
    )
    found = {mention.name.full: mention.status for mention in read(parse, text)}
    assert found == {"Ana Diaz": "killed", "Joe Reese": None}


def test_last_year_dates_what_befell_somebody(parse: Parse) -> None:
    mention = read(parse, "There was unrest after police killed a vendor, Joe Reese, last year.")[0]
    assert mention.when is not None
    assert mention.when.text == "last year"


def test_what_only_a_quotation_calls_a_murder_is_a_death(parse: Parse) -> None:
    text = "The writer Joe Reese died in a hospital on Friday. The poet Ann Orr wrote: “He was murdered by the state.”"
    assert [one.status for one in read(parse, text) if one.name.full == "Joe Reese"] == ["died"]
