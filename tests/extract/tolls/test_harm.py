"""Who was harmed, how many, where and when: whole sentences and what is read of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import casualties
from factsheet.kinds.casualties import CasualtiesMention

Parse = Callable[..., Document]


def tolls(parse: Parse, text: str, **given: str) -> list[CasualtiesMention]:
    document = parse(text, **given)
    annotate(document)
    found = list(casualties.extract(document))
    for mention in found:
        assert document.words(mention.spans[0]) == mention.text
        start, end = mention.passage.span
        assert mention.spans[0].within(mention.passage.span)
        assert document.source.original[start:end].split() == mention.passage.quote.split()
    return found


@pytest.mark.parametrize(
    ("text", "unit"),
    [("The fire claimed 12 lives.", None), ("Four teenagers lost their lives in the fire.", "teenagers")],
)
def test_lives_are_no_sort_of_people(parse: Parse, text: str, unit: str | None) -> None:
    assert [mention.unit for mention in tolls(parse, text)] == [unit]


def outcomes(parse: Parse, text: str) -> list[tuple[str, int, str | None]]:
    return [(m.outcome, m.value, m.precision) for m in tolls(parse, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least seven people were killed and more than 50 injured.",
         [("killed", 7, "at least"), ("injured", 50, "more than")]),
        ("An estimated 15,000 people died.", [("killed", 15000, "about")]),
        ("Two hundred and six passengers and crew were killed.", [("killed", 206, None)]),
        ("The blast killed two, wounded 30.", [("killed", 2, None), ("injured", 30, None)]),
        ("Police said the storm left 20 people dead.", [("killed", 20, None)]),
        ("The official death toll now stands at 4,028.", [("killed", 4028, None)]),
        ("The death toll climbed from 12 to 15 overnight.", [("killed", 15, None)]),
        ("The number of dead has risen to 43.", [("killed", 43, None)]),
        ("The crash claimed the lives of all 189 people on board.", [("killed", 189, None)]),
        ("The fire claimed 12 lives.", [("killed", 12, None)]),
        ("Four teenagers lost their lives when their car hit a tree.", [("killed", 4, None)]),
        ("Officials mourned the deaths of six men and a woman.", [("killed", 7, None)]),
        ("The hurricane has been blamed for at least 33 deaths.", [("killed", 33, "at least")]),
        ("Rescuers pulled nine bodies from the rubble.", [("killed", 9, None)]),
        ("Some 84 people were taken to hospital.", [("injured", 84, "about")]),
        ("Around 50 people with injuries waited outside.", [("injured", 50, "about")]),
        ("Ten people suffered burns.", [("injured", 10, None)]),
        ("Six fishermen are still missing.", [("missing", 6, None)]),
        ("Twelve people are confirmed dead and 20 others are unaccounted for.",
         [("killed", 12, None), ("missing", 20, None)]),
        ("The storm killed 11 in Texas and four in Louisiana.", [("killed", 15, None)]),
        ("The storm killed a farmer in Velm, a boy in Arden and two women in Lome.", [("killed", 4, None)]),
        ("The storm killed 11 people in Texas, a man at the office said.", [("killed", 11, None)]),
        ("The number of people who have died in the fire is 14 and not 17.", [("killed", 14, None)]),
        ("The bodies of three of the 16 miners, including two brothers, killed in a pit in Brill were found.",
         [("killed", 16, None), ("killed", 2, None)]),
        ("Twenty people, including two brothers, were killed.", [("killed", 20, None), ("killed", 2, None)]),
        ("No injuries were reported.", [("injured", 0, None)]),
        ("3 dead, 14 hurt in bus crash near Springfield", [("killed", 3, None), ("injured", 14, None)]),
        ("Two guards were shot and killed.", [("killed", 2, None)]),
        ("Six people were shot, two fatally.", [("harmed", 6, None), ("killed", 2, None)]),
        ("Seven people were shot, three fatally, in Arden on Monday.", [("harmed", 7, None), ("killed", 3, None)]),
        ("Ten people were hit by gunfire; four died.", [("harmed", 10, None), ("killed", 4, None)]),
        ("Sixteen passengers escaped with minor injuries.", [("injured", 16, None)]),
        ("None of the 62 people aboard survived.", [("killed", 62, None)]),
        ("There were no survivors among the 62 people on board.", [("killed", 62, None)]),
        ("He became the third person to die in the protests.", [("killed", 3, None)]),
        ("A suicide bomber killed himself and 14 others.", [("killed", 14, None)]),
        ("Six people were crushed to death and 40 others were injured in the crowd.",
         [("killed", 6, None), ("injured", 40, None)]),
        ("A mob beat three men to death in Arden.", [("killed", 3, None)]),
        ("Two climbers froze to death.", [("killed", 2, None)]),
        ("Two Arden couples on their way to the sea were killed on Saturday.", [("killed", 4, None)]),
        ("That brought to 19 the number of people killed in the fire.", [("killed", 19, None)]),
        ("Police have not found a boy who is missing.", [("missing", 1, None)]),
        ("Twenty-seven of the 31 people listed as missing were found dead.", [("killed", 27, None)]),
    ],
)  # fmt: skip
def test_what_befell_how_many(parse: Parse, text: str, expected: list[tuple[str, int, str | None]]) -> None:
    assert outcomes(parse, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Between 30 and 40 people were killed in the blast.", [("killed", 30, 40)]),
        ("The fire left 10 to 12 dead and 40-50 injured.", [("killed", 10, 12), ("injured", 40, 50)]),
        ("Hospital staff said 15–20 miners had died.", [("killed", 15, 20)]),
        ("Three or four passengers were hurt when the bus braked.", [("injured", 3, 4)]),
        ("The storm killed from ten to two hundred and fifty people.", [("killed", 10, 250)]),
        ("The flood killed 200-250 people, including 30 to 40 children.", [("killed", 200, 250), ("killed", 30, 40)]),
        ("The toll rose from 12 to 15 dead on Monday.", [("killed", None, 15)]),
        ("The blast killed 12 people aged 20 to 25.", [("killed", None, 12)]),
    ],
)  # fmt: skip
def test_a_toll_may_be_a_range(parse: Parse, text: str, expected: list[tuple[str, int | None, int]]) -> None:
    assert [(m.outcome, m.low, m.value) for m in tolls(parse, text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He said 10 people could have been killed.",
        "Between 5 and 10 people may have been killed.",
        "Up to 30 people are feared dead.",
        "The death toll could climb to 300, the governor warned.",
        "Posts on social media claimed that 700 people died in the flood.",
        "The owner denied reports that 20 people were killed in the blast.",
        "There are fears that more than 100 people died in the flood.",
        "The plot aimed to kill 20 people.",
        "Two senators killed the bill.",
        "He killed two birds with one stone.",
        "The team was missing three players.",
        "Police shot the gunman.",
        "Krug was shot dead by two officers: Joe Reese and Gus Leary.",
        "Thirteen people escaped unhurt.",
        "The driver was not injured.",
        "No one else was hurt.",
        "Two of the 62 people aboard survived.",
        "The house was hit by gunfire.",
        "She is the second woman to lead the party.",
        "The quake damaged 300 houses.",
    ],
)
def test_what_is_no_toll(parse: Parse, text: str) -> None:
    assert outcomes(parse, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A blast killed and injured 40 people in Dover.",
        "Officials counted the 12 victims killed and wounded in the crossfire.",
        "Forty people were killed or injured in the blast.",
    ],
)
def test_of_those_killed_and_hurt_together_no_number_is_told(parse: Parse, text: str) -> None:
    assert outcomes(parse, text) == []


def test_whoever_shot_and_killed_is_no_victim(parse: Parse) -> None:
    text = (
        "An officer, Kyle Lund, shot and killed 19-year-old Dean Marsh. Gunmen shot two guards and killed nine people."
    )
    assert outcomes(parse, text) == [("killed", 1, None), ("harmed", 2, None), ("killed", 9, None)]


def test_each_outcome_with_a_number_of_its_own_is_told(parse: Parse) -> None:
    assert outcomes(parse, "A blast killed two and injured 40 people.") == [("killed", 2, None), ("injured", 40, None)]


def test_the_perpetrator_is_taken_off_and_said_so(parse: Parse) -> None:
    (toll,) = tolls(parse, "Fourteen people, including the bomber, were killed.")
    assert (toll.value, toll.taken_off) == (13, 1)
    assert toll.basis == "Fourteen in all, the perpetrator among them"


def test_a_passage_names_the_perpetrator_who_is_taken_off(parse: Parse) -> None:
    (toll,) = tolls(
        parse, "Police in Ames said on Sunday that three people are dead, including the shooter, and left it there."
    )
    assert toll.text == "three people are dead"
    assert toll.core is not None
    assert "including the shooter" in toll.core.quote
    assert toll.passage.quote.endswith("including the shooter")


def test_a_murder_suicide_holds_its_perpetrator(parse: Parse) -> None:
    (toll,) = tolls(parse, "Police called it a murder-suicide. Four people were found dead in the house.")
    assert (toll.value, toll.taken_off) == (3, 1)


def test_who_was_found_dead_need_not_have_been_killed(parse: Parse) -> None:
    (toll,) = tolls(parse, "Two men were found dead in a flat in Ames on Monday.")
    assert toll.say == "were found dead"
    (toll,) = tolls(parse, "Two men were shot dead in a flat in Ames on Monday.")
    assert toll.say == "were shot dead"


def test_a_named_suspect_is_no_victim(parse: Parse) -> None:
    text = "The gunman, Paul Denning, opened fire at the mall. Denning was killed by officers after the shooting."
    assert outcomes(parse, text) == []


def test_a_sum_says_what_was_added(parse: Parse) -> None:
    (toll,) = tolls(parse, "The bus fell, killing 17 passengers and the driver.")
    assert (toll.value, toll.basis) == (18, "17 passengers and the driver")


def test_place_and_date_of_a_recalled_toll(parse: Parse) -> None:
    text = (
        "The worst attacks of that year were many. That includes Aurora, Colo., where 12 were killed in July; and"
        " Oak Creek, Wis., where six died in a temple assault."
    )
    first, second = tolls(parse, text, published="2013-01-28")
    assert first.where is not None
    assert first.where.shown == "Aurora, Colo."
    assert first.when is not None
    assert first.when.text == "July"
    assert second.where is not None
    assert second.where.shown == "Oak Creek, Wis."
    assert (first.what, second.what) == ("attack", "assault")


@pytest.mark.parametrize(
    "text",
    [
        "About 3,000 people are killed each year in such accidents.",
        "The disease kills 400,000 people a year.",
        "Smoking kills one in two smokers.",
        "All but two of the 30 passengers were killed.",
        "Police denied that 20 people had been killed.",
        "The film, in which 12 people are killed, opens Friday.",
        "The crash killed the pilot and co-pilot.",
        "Up to 200 people may have been killed.",
        "Had the bomb gone off, 100 people would have died.",
        "Seven of the 30 passengers survived.",
        "All nine missing hikers were found alive.",
        "The last of the nine missing hikers was found dead.",
        "Twelve people who were missing have turned up alive.",
        "All 12 people reported missing have been accounted for.",
        "Two men were sentenced to death for the raid.",
        "Three men were nearly beaten to death.",
        "The crew was killed.",
        "Rescuers pulled 14 people alive from the rubble.",
    ],
)
def test_rates_denials_and_stories_are_no_tolls(parse: Parse, text: str) -> None:
    assert tolls(parse, text) == []


def test_a_date_that_governs_another_verb_is_not_the_tolls(parse: Parse) -> None:
    (toll,) = tolls(parse, "The mayor, who took office in 2009, said five people were killed on Tuesday.")
    assert toll.when is not None
    assert toll.when.text == "Tuesday"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("A plane that crashed, killing four people, had been cited for a cracked line seven months earlier.", None),
        ("The quake that killed 12 people struck the coast in May.", "May"),
    ],
)
def test_a_date_of_what_its_subject_did_later_is_not_the_tolls(parse: Parse, text: str, when: str | None) -> None:
    (toll,) = tolls(parse, text)
    assert (toll.when.text if toll.when is not None else None) == when


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Roe was charged in the deaths of three women.",
        "The task force began looking Monday into the killings of 14 women.",
        "The valley saw 11 deaths from the fever between 2009 and 2018.",
        "From 2010 to 2015 the valley saw 12 deaths from the fever.",
    ],
)
def test_the_date_of_what_was_done_about_the_dead_is_not_theirs(parse: Parse, text: str) -> None:
    assert [mention.when for mention in tolls(parse, text)] == [None]


@pytest.mark.parametrize("text", ["On Monday the fire resulted in 12 deaths.", "Twelve died Monday in a shooting."])
def test_the_date_of_what_brought_death_is_the_tolls(parse: Parse, text: str) -> None:
    assert [mention.when is not None for mention in tolls(parse, text)] == [True]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 2019 people died of the fever in many towns.", []),
        ("In 2019 12 people died of the fever.", [12]),
        ("The 1999 shooting death of Ann Roe led to a new law.", []),
        ("A blast hurt dozens in Leeds on Monday. One woman was injured by glass.", []),
        ("A blast hurt dozens in Leeds on Monday. Doctors treated 60 people injured by glass.", [60]),
        ("One woman was injured by glass. A blast hurt dozens in Leeds on Monday.", [1]),
    ],
)
def test_a_year_and_one_of_dozens_are_no_tolls(parse: Parse, text: str, values: list[int]) -> None:
    assert [mention.value for mention in tolls(parse, text)] == values


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Ann Roe and two London officers were shot on Monday.", None),
        ("The bomb wounded 29 people, officials in London said.", None),
        ("The bomb wounded 29 people in London.", "London"),
        ("The London fire wounded 29 people.", "London"),
    ],
)
def test_a_place_that_tells_who_somebody_is_is_not_where(parse: Parse, text: str, where: str | None) -> None:
    assert [mention.where and mention.where.shown for mention in tolls(parse, text)][:1] == [where]


def test_fighters_stand_beside_those_who_are_counted(parse: Parse) -> None:
    civilians, fighters = tolls(parse, "At least 12 fighters and three civilians were killed in the strike.")
    assert (civilians.value, civilians.unit, civilians.whole) == (3, "civilians", True)
    assert (fighters.value, fighters.unit, fighters.precision) == (12, "fighters", "at least")
    assert (fighters.whole, fighters.part_of) == (False, None)


def test_a_sum_of_an_open_number_is_open(parse: Parse) -> None:
    (toll,) = tolls(parse, "At least 20 men and four women were killed in the strike.")
    assert (toll.value, toll.precision) == (24, "at least")


def test_members_are_people_where_nothing_says_of_what(parse: Parse) -> None:
    (toll,) = tolls(parse, "The crash killed four members of a wedding party.")
    assert (toll.value, toll.unit) == (4, None)


def test_a_death_alone_needs_a_text_that_tells_of_harm(parse: Parse) -> None:
    assert outcomes(parse, "The novelist Ann Lee died at her home on Monday. Her books sold well.") == []


def test_a_part_that_the_toll_includes(parse: Parse) -> None:
    whole, part = tolls(parse, "Officials say 26 people, including 20 children, were killed at the school.")
    assert (whole.value, part.value, part.unit, part.part_of) == (26, 20, "children", 26)
    assert part.passage.quote == "26 people, including 20 children, were killed"
    text = "In May a flood in Sarn killed 26 people, including 20 children, police said."
    assert tolls(parse, text)[1].passage.quote == "In May a flood in Sarn killed 26 people, including 20 children"


@pytest.mark.parametrize(
    "text",
    ["", "\n", "killed", "12", "of", "and 3", "killed killed killed 12 12 12", "“12 dead”", "a of the 5 of the 3 dead,",
     "toll", "no", "both", "9,9,9 killed", "1" * 400 + " killed", "dead " * 60, "killed 12 in and 3 in"],
)  # fmt: skip
def test_odd_texts_do_no_harm(parse: Parse, text: str) -> None:
    tolls(parse, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are fears more than 60 miners have died. Fourteen are confirmed dead.", [("killed", 14, None)]),
        (
            "Strikes on a camp killed 30 people, including 12 fighters.",
            [("killed", 30, None), ("killed", 12, None)],
        ),
        ("The army denied reports that 40 soldiers were killed.", []),
        ("The mayor feared that 12 men had drowned.", []),
        ("The film, in which 12 men are killed, is a hit.", []),
        ("Two men are accused of killing three nurses.", [("killed", 3, None)]),
        ("Eleven people were reported dead.", [("killed", 11, None)]),
        ("The rebels claimed that 12 soldiers were killed.", []),
        ("The storm is expected to kill dozens. It killed two people.", [("killed", 2, None)]),
    ],
)
def test_only_what_is_told_as_done_counts(parse: Parse, text: str, expected: list[tuple[str, int, str | None]]) -> None:
    assert outcomes(parse, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It came after a strike on Rostel. The death toll from that strike had risen to 26.",
        "The attack came a week after a bomb at the market, which killed eleven.",
        "Police blamed the movement, which is responsible for the deaths of about 9,000 people.",
        "It follows a blast that killed twelve people.",
    ],
)
def test_the_toll_of_what_is_recalled_is_background(parse: Parse, text: str) -> None:
    assert [mention.background for mention in tolls(parse, text)] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man of 20 was shot and killed in the port on Saturday.", [("killed", 1, None)]),
        ("A boy of 7 was wounded by the blast.", [("injured", 1, None)]),
        ("A family of five was killed in the crash.", [("killed", 5, None)]),
        ("She shot Connie Ruck, 31, and Dot Pruett, 52, both of whom died.", [("killed", 2, None)]),
        ("Three Danes and two Swiss were killed in the crash.", [("killed", 5, None)]),
        ("A third passenger died of his burns after the crash.", [("killed", 3, None)]),
    ],
)
def test_ages_and_words_for_both_are_not_added(
    parse: Parse, text: str, expected: list[tuple[str, int, str | None]]
) -> None:
    assert [row for row in outcomes(parse, text) if row[0] != "harmed"] == expected


def test_the_second_of_some_people_is_not_the_second_who_died(parse: Parse) -> None:
    assert outcomes(parse, "A second Danish woman, Mia Kemp, has died in the blast.") == []


@pytest.mark.parametrize(
    ("text", "of_hospital"),
    [
        ("Medics at Arden's main hospital said they had received 17 bodies and 38 wounded.", [True, True]),
        ("Doctors at the hospital said that 45 people were wounded.", [True]),
        ("Five people were killed and 45 wounded, doctors at the local hospital said.", [False, True]),
        ("Some 84 people were hurt, hospital officials said.", [False]),
        ("Some 84 people were taken to hospital.", [False]),
    ],
)
def test_what_one_hospital_has_is_no_toll_of_all(parse: Parse, text: str, of_hospital: list[bool]) -> None:
    assert [toll.in_hospital for toll in tolls(parse, text)] == of_hospital


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Eleven passengers were still hospitalized after the crash.", True),
        ("Eleven people remained in hospital after the crash.", True),
        ("Two members of the rescue team were injured.", True),
        ("Eleven people were hospitalized after the crash.", False),
        ("Two members of the family were injured.", False),
    ],
)
def test_those_who_remain_in_hospital_and_rescuers_are_not_all_the_hurt(parse: Parse, text: str, part: bool) -> None:
    (toll,) = tolls(parse, text)
    assert toll.part == part


def test_what_a_stretch_of_years_counts_is_marked(parse: Parse) -> None:
    counted, told = tolls(parse, "Crashes claimed 13 lives in the past ten years. A crash killed 11 people in 2007.")
    assert (counted.scope, told.scope) == ("statistics", None)


def test_a_number_in_capitals_and_a_word_that_judges_are_put_plainly(parse: Parse) -> None:
    (*_, part) = tolls(parse, "Blast kills 36, including NINE children.")
    assert part.printed == "nine"
    (toll,) = tolls(parse, "Its jets killed 23 terrorists.")
    assert toll.unit == "militants"


@pytest.mark.parametrize(
    "text",
    [
        "Ben Cole shot down the champion Tom Hale with a late sprint.",
        "It is a drama about a mother who avenges the killing of her son.",
        "The film stars Ada Moss as a widow hunting the men who murdered her son.",
        "Ada Moss and Eve Falk play sisters shot dead in a raid.",
    ],
)
def test_figures_of_speech_and_plots_harm_nobody(parse: Parse, text: str) -> None:
    assert outcomes(parse, text) == []


def test_a_list_of_a_headline_that_goes_on_from_somebody_is_not_all(parse: Parse) -> None:
    body = "\n\nFour people were killed in a crash."
    assert tolls(parse, f"Orthodontist, wife and another couple die{body}")[0].part
    assert not tolls(parse, f"Man and woman die in crash{body}")[0].part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police shot dead a man in Velm.", [("killed", 1, None)]),
        ("Officers shot dead two men on Friday.", [("killed", 2, None)]),
        ("Officers shot two men, one of them dead.", [("harmed", 2, None)]),
        ("The guard shot first.", []),
        ("He dreamed that his brother had drowned.", []),
        ("It is not true that the clerk was killed.", []),
        ("It is true that two clerks were killed.", [("killed", 2, None)]),
    ],
)
def test_what_was_deadly_and_what_did_not_happen(
    parse: Parse, text: str, expected: list[tuple[str, int, str | None]]
) -> None:
    assert outcomes(parse, text) == expected
