from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import casualties, dates, quantities
from factsheet.kinds.quantity import QuantityKind, QuantityMention
from factsheet.model.prints import numbers

Parse = Callable[..., Document]


def figures(parse: Parse, text: str) -> list[QuantityMention]:
    document = parse(text, published="2019-05-07")
    annotate(document)
    for step in (dates.extract, casualties.extract):
        document.mentions.extend(step(document))
    found = list(quantities.extract(document))
    for mention in found:
        assert document.words(mention.spans[0]) == mention.text
        assert len(mention.passage.quote.split()) <= 60
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit", "precision"),
    [
        ("The coalition has more than 800 mayors.", 800, "mayors", "more than"),
        ("The city spent $3.5 million on the bridge.", 3_500_000, "dollars", None),
        ("The plan costs about €40 billion.", 40_000_000_000, "euros", "about"),
        ("The rival offered $8.4 bln for the brewer.", 8_400_000_000, "dollars", None),
        ("The scheme reached 3 lakh farmers in the state.", 300_000, "farmers", None),
        ("Turnout was 61 percent in the city.", 61, "percent", None),
        ("Shares of the company fell 6.6% in trading.", 6.6, "percent", None),
        ("The town lies 65 miles north of the capital.", 65, "miles", None),
        ("The train was going 82 mph at the curve.", 82, "mph", None),
        ("The House passed the bill on a 218-206 vote.", "218-206", "votes", None),
        ("The Lions beat the Bears 31-17 in the final.", "31-17", "points", None),
        ("A 6.1-magnitude quake struck the island.", 6.1, "magnitude", None),
        ("The fire burned 12,000 acres of forest.", 12_000, "acres", None),
        ("Thirty-two of the 159 members had filed reports.", 32, "members", None),
        ("Nearly eight of 10 voters plan to tune in.", 0.8, "share", "about"),
        ("The group raised $64.8 million for the school.", 64_800_000, "dollars", None),
        ("Kovac was to discuss the dlrs 1.2 billion debt.", 1_200_000_000, "dollars", None),
        ("Jan Roe beat Al Poe 6-3, 7-6 (7) in the final.", "6-3, 7-6 (7)", "sets", None),
        ("Jan Roe edged Al Poe 7-6 (6), 6-3 in the final.", "7-6 (6), 6-3", "sets", None),
        ("The airline has a fleet of 270 aircraft.", 270, "aircraft", None),
        ("Almost 3,000 troops were sent to the border.", 3000, "troops", "about"),
        ("Two-thirds of the council voted for the plan.", 0.666667, "share", None),
        ("The bank lost about half its value.", 0.5, "share", "about"),
        ("One in five smokers quit, the study found.", 0.2, "share", None),
        ("Nine out of 10 voters backed the plan.", 0.9, "share", None),
        ("One out of three farmers pays the tax.", 0.333333, "share", None),
        ("Rents fell by a third in the city.", 0.333333, "share", None),
        ("The measure passed by a 2-to-1 margin.", 2, "to one", None),
        ("Dunmore owns about 64 million of Arden's 95 million shares.", 64_000_000, "shares", "about"),
        ("The mill will trim about 300 of its more than 21,000 jobs.", 300, "jobs", "about"),
        ("The firm bought 4 million of its 4.9 million shares.", 4_000_000, "shares", None),
        ("More than a third of the mill's 12,000 workers will go.", 0.333333, "share", "more than"),
        ("The letter was signed by 95 retired nurses and porters.", 95, "retired nurses and porters", None),
        ("The army sent 80 guns, tanks and aircraft.", 80, "guns, tanks and aircraft", None),
        ("Some 62 traders, firms and unions gave to the fund.", 62, "traders, firms and unions", "about"),
        ("The airline grounded two new 737 Max jets in May, all of them leased.", 2, "737 Max jets", None),
        ("The town had 10 times as many cases as before.", 10, "times", None),
        ("He was one of three officers who searched the barn.", 3, "officers", None),
        ("Three of five farmers sold their land.", 0.6, "share", None),
        ("The race was stopped with 21 of 71 laps completed.", 21, "laps", None),
        ("The mill costs 16.5 Canadian dollars a tonne.", 16.5, "Canadian dollars per tonne", None),
        ("Last year it had 71 million guilders of charges.", 71_000_000, "guilders", None),
    ],
)
def test_figure_with_unit(parse: Parse, text: str, value: float | str, unit: str, precision: str | None) -> None:
    found = [(m.value, m.unit, m.precision) for m in figures(parse, text)]
    assert found == [(value, unit, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "The law was passed in 1994 by the state.",
        "Half of the year was dry.",
        "None of it was told, 0 in 10 or 1 in 999999.",
        "The second half of the match was dull.",
        "The third of the men left.",
        "A quarter of an hour later he left.",
        "The shop opens from nine to one.",
        "The office at 1600 Pennsylvania Avenue was closed.",
        "The meeting began at 10:30 a.m. in the hall.",
        "Call 555-0134 for more details today.",
        "Boeing 747 jets were grounded by the airline.",
        "One thing was clear to the two companies.",
        "Flight 370 vanished over the sea.",
        "The game was played for three hours.",
        "Twelve people were killed in the crash.",
        "Nineteen people were hurt, including 12 children, in the crash.",
        "The old port turns 300 Trading place of the north.",
        "The poll has a margin of plus or minus 3 percent.",
        "The phone shows films in 1080p on its screen.",
        "The network is called 5G by its makers.",
        "The debut of the 787 Dreamliner was late.",
        "The mass is about 1.99×10−30 in all.",
        "The striker scored 25 points in May.",
        "The shop stands one block from the square.",
        "In 2004 a wave off Japan killed 230,000 people in 14 countries.",
        "One man, two women and a child are deceased.",
        "One adult male, two adult females, and one child are deceased.",
        "The pitcher gave up a run over four innings.",
        "Arden are 12-3 in the league.",
        "The Lions (9-1, 6-1) play the Bears on Saturday.",
        "The 777 program has faced delays.",
        "The maker plans to sell its new 486 machines.",
        "The 25-year-old court file on Jane Roe stays sealed.",
        "Arden fell to 4-11 in the league.",
        "The team has a 10-15 record this year.",
        "The load brought the stock over the four thousand mark.",
        "Arden has won five of six.",
        "A Level 3 out of 5 risk covers the valley.",
        "The lorry was hit by a third car on the bridge.",
        "Local 90 members are ready for a fight.",
        "The airline wants more of the troubled 737 Max jet.",
        "The 180 page coffee-table book is on sale.",
        "The film Seven Doors opened in Brill on Friday.",
    ],
)
def test_what_is_no_figure(parse: Parse, text: str) -> None:
    assert figures(parse, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Both are charged with firing 13 shots.",
        "Forty percent of whom were farmers.",
        "Its first offer was $70 a share.",
        "That move will help the 14 owners.",
        "You will save $250 on the new model.",
        "The rival closed our 120 stores in May.",
        "Roe could face a trial and have to pay $250,000 in fines.",
        "The shop sold 40 bikes in May, as the list shows (in full.",
        "The shop sells the 12-inch tablet to schools.",
        "The car goes from zero to 60 mph in five seconds.",
        "The mill was the best in this trade, its worth rising by 4 percent.",
        'He wrote that 29 travellers feared "the hard corner.',
        "The case was brought by Nora Petch, a beekeeper fined 500 crowns for holding a blank sign.",
    ],
)
def test_a_figure_whose_clause_cannot_stand_alone_makes_no_fact(parse: Parse, text: str) -> None:
    figure = figures(parse, text)[0]
    assert figure.clause is None
    assert QuantityKind().fact([figure]) is None


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Shares of the bank fell 7.3 percent on Monday.", "down"),
        ("The toll on the bridge went up 2 dollars.", "up"),
        ("The bridge is 2,300 meters long.", None),
        ("The fare went from $5 to $7 in May.", "up"),
        ("The fare went from $7 to $5 in May.", "down"),
        ("The mill cut its prices by 12 percent.", "down"),
        ("The school gained 300 pupils.", None),
        ("The group raised $64 million for the school.", None),
        ("The firm posted a loss of $30 million in May.", None),
        ("The firm posted a $30 million net loss in May.", None),
        ("Results included capital gains of $48 million.", None),
        ("The fund lost $6 million in May.", "down"),
    ],
)
def test_which_way_something_went(parse: Parse, text: str, change: str | None) -> None:
    assert figures(parse, text)[0].change == change


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The firm paid US $7.2 billion for the mill.", 7_200_000_000, "dollars"),
        ("The house was sold for A$55,931,000 in May.", 55_931_000, "Australian dollars"),
        ("The house was sold for $A825,000 in May.", 825_000, "Australian dollars"),
        ("The firm paid EUR 5 million for the mill.", 5_000_000, "euros"),
        ("The city borrowed HK$90 million in May.", 90_000_000, "Hong Kong dollars"),
        ("The engine makes 296 hp at the wheels.", 296, "hp"),
        ("The bank cut its rate by 25 basis points.", 25, "basis points"),
        ("Winds of 155mph hit the coast.", 155, "mph"),
        ("The engine gives 640bhp to the wheels.", 640, "bhp"),
        ("The rate stands at 1.38pc today.", 1.38, "percent"),
        ("Shares closed at 118.5p on Monday.", 118.5, "pence"),
        ("The plant makes 10kW of power.", 10, "kw"),
        ("A yen costs more, at 110 JPY to the dollar.", 110, "yen"),
        ("The mill rose 18 sen in trading.", 18, "sen"),
        ("The painting was sold for 61,000 crowns.", 61_000, "crowns"),
        ("The industry turns over Moravia's 9 billion shekels a year.", 9_000_000_000, "shekels per year"),
        ("The hall of 520 sq m was sold.", 520, "sq m"),
        ("The index closed at 1,478 points.", 1478, "points"),
        ("The error is .001 percent of the sum.", 0.001, "percent"),
        ("There are 4 hundred million people there.", 400_000_000, "people"),
        ("The fund had returns of negative 7 percent.", -7, "percent"),
        ("The night was cold at minus 12 degrees.", -12, "degrees"),
        ("The lake was at -12 degrees at night.", -12, "degrees"),
    ],
)
def test_signs_and_units_that_newsrooms_use(parse: Parse, text: str, value: float, unit: str) -> None:
    assert (figures(parse, text)[0].value, figures(parse, text)[0].unit) == (value, unit)


def test_those_who_are_counted_are_the_subject(parse: Parse) -> None:
    text = "Ann Lee, one of the 13 officials who met with the governor on Monday, said they listened."
    (figure,) = figures(parse, text)
    assert figure.clause == "Thirteen officials met with the governor on Monday"
    assert figure.passage.quote == "13 officials who met with the governor on Monday"


def test_what_may_befall_so_many_at_most_is_not_left_out(parse: Parse) -> None:
    (figure,) = figures(parse, "As many as 14,000 customers who have paid deposits may not get their orders.")
    assert figure.clause is None or "may not get" in figure.clause


def test_of_two_nouns_before_that_only_the_sentence_says_which(parse: Parse) -> None:
    text = "Brill had 10,000 students at three schools in the north that had to close in May."
    assert {figure.clause for figure in figures(parse, text)} <= {text[:-1], None}
    text = "The envoys made a pact among 95 countries that led to the closing of the mills."
    assert {figure.clause for figure in figures(parse, text)} == {text[:-1]}


def test_a_cleft_says_only_whole_who_did_it(parse: Parse) -> None:
    (figure,) = figures(parse, "It was the votes of eleven members which sealed the fate of the road.")
    assert figure.clause is None or figure.clause.startswith("It was the votes")


def test_what_those_counted_are_is_no_sentence_of_its_own(parse: Parse) -> None:
    (figure,) = figures(parse, "The district may have to cut 120 jobs that are not in classrooms.")
    assert figure.clause == "The district may have to cut 120 jobs that are not in classrooms"


def test_what_is_said_keeps_its_speaker(parse: Parse) -> None:
    (figure,) = figures(parse, "The minister said the dam would cost $40 million.")
    assert figure.clause == "The minister said the dam would cost $40 million"


def test_what_shares_the_subject_of_what_is_said_is_said_too(parse: Parse) -> None:
    (figure,) = figures(parse, 'The envoy said the fine was "unfair" and threatened tariffs of 15 percent on cars.')
    assert figure.clause is None or figure.clause.startswith("The envoy said")


def test_a_long_clause_ends_behind_the_figure(parse: Parse) -> None:
    text = (
        "The minister of the region said on Friday in the capital that the dam in the north would cost $40 million, "
        "which is far more than the parliament had set aside for it."
    )
    (figure,) = figures(parse, text)
    assert figure.clause is not None
    assert figure.clause.endswith("would cost $40 million")
    assert figure.passage.quote == figure.clause


def test_a_condition_stays(parse: Parse) -> None:
    text = (
        "The minister of the region said on Friday in the capital that the dam in the north would cost $40 million, "
        "unless the parliament votes against it."
    )
    assert all("unless" in (figure.clause or "") for figure in figures(parse, text))


def test_the_date_of_a_figure_is_no_limit(parse: Parse) -> None:
    (since,) = figures(parse, "The plant has lost 4,000 jobs since 1985.")
    (then,) = figures(parse, "The plant lost 4,000 jobs in 1985.")
    assert since.when is None
    assert then.when is not None
    assert then.when.reading.value == "1985"


def test_the_day_on_which_it_was_said_is_not_that_of_the_figure(parse: Parse) -> None:
    (figure,) = figures(parse, "About 3,200 people have left the valley, not 2,300 as officials said on Monday.")
    assert figure.when is None


def test_the_date_of_an_aside_is_not_that_of_the_figure(parse: Parse) -> None:
    (figure,) = figures(parse, "The brewer, founded in 1873, will pay $62 for each share.")
    assert figure.when is None


@pytest.mark.parametrize(
    "text",
    [
        "The town sold $100 million of notes due Nov. 1, 2039.",
        "Lund bought some 6 percent of the mill before selling its own shares in early April.",
        "The law limits any stake to 15 percent until the ban ends on Dec. 31, 2026.",
        "The mill hired 40 clerks because its rival closed in April.",
        "Prices closed lower on Friday, the end of a week that saw the index lose 4 percent.",
        "Through May 2, the fund had a return of 0.85 percent.",
        "The three months to June brought a loss of $3 million.",
        "In the year ended July 2, 2018, the mill earned $3 million.",
        "The mill earned $3 million in the fiscal first quarter.",
        "Its fiscal first quarter ended on May 2.\n\nThe mill earned $3 million in the quarter.",
        "The mill earns 80 percent of its money in the second and fourth quarters.",
    ],
)
def test_the_date_of_another_time_or_thing_is_not_that_of_the_figure(parse: Parse, text: str) -> None:
    assert [figure.when for figure in figures(parse, text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The payment of $5 million is due March 15, 2025.",
        "The mill had 300 workers when it closed in 2019.",
        "Because of the flood, the mill lost $5 million in April.",
    ],
)
def test_the_date_of_its_own_clause_is_that_of_the_figure(parse: Parse, text: str) -> None:
    assert all(figure.when for figure in figures(parse, text))


def test_the_date_of_what_somebody_is_accused_of_is_not_that_of_the_figure(parse: Parse) -> None:
    for text in (
        "The film shows the trial of two men accused of robbing a bank in October 2011.",
        "After the end of the mission in 2015, roughly 1,000 soldiers have remained.",
    ):
        assert [figure.when for figure in figures(parse, text)] == [None], text


def test_a_date_that_tells_which_thing_is_meant_is_not_that_of_the_figure(parse: Parse) -> None:
    for text in (
        "The club sold 900 seats to fans of last year's champion.",
        "The 2021 Norvale Star will be able to go 39 miles on battery power.",
    ):
        assert [figure.when for figure in figures(parse, text)] == [None], text


def test_what_one_alone_did_is_not_what_all_did(parse: Parse) -> None:
    for text in ("The only one of the 168 members who voted no was Roe.", "Roe was the only one of 168 who voted no."):
        assert {figure.clause for figure in figures(parse, text)} <= {text[:-1], None}


def test_the_date_of_what_those_counted_did_is_that_of_the_figure(parse: Parse) -> None:
    (figure,) = figures(parse, "Roe was one of the 13 officials who met with the mayor on Monday.")
    assert figure.when is not None


@pytest.mark.parametrize(
    "text",
    [
        "The mill earned $45 million, compared with $84 million in 2017.",
        "The mill has 13 plants in operation, up from seven a year ago.",
        "The mill had sales of C$291 million, up from C$252 million in 2017.",
        "The token's value of $30,000 is nearly double what it was in 2017.",
    ],
)
def test_the_date_of_what_a_figure_is_compared_with_is_not_its_own(parse: Parse, text: str) -> None:
    assert figures(parse, text)[0].when is None


def test_of_two_days_that_of_its_own_verb_is_a_figures(parse: Parse) -> None:
    text = "Ann Roe, who bought the mill for £1 in 2018, sold it on Monday for £3 million."
    one, other = figures(parse, text)
    assert one.when is not None
    assert other.when is not None
    assert (one.when.text, other.when.text) == ("2018", "Monday")


def test_the_day_of_the_main_clause_is_none_of_an_asides_figure(parse: Parse) -> None:
    (figure,) = figures(parse, "The crane, which weighs 160 tonnes, is to be replaced in 2028.")
    assert figure.when is None


def test_a_stretch_of_time_beside_a_day_takes_it_from_no_figure(parse: Parse) -> None:
    (figure,) = figures(parse, "Birch shares closed at $38 on Monday, the lowest in two years.")
    assert figure.when is not None
    assert figure.when.text == "Monday"


def test_the_date_before_a_source_of_money_is_that_of_the_figure(parse: Parse) -> None:
    (figure,) = figures(parse, "The mill earned $5 million from sales in 2017.")
    assert figure.when is not None


def test_an_opener_of_another_verb_stays(parse: Parse) -> None:
    (figure,) = figures(parse, "If more rain falls tonight, the river could rise another 40 feet.")
    assert figure.clause == "If more rain falls tonight, the river could rise another 40 feet"


def test_a_headline_is_known(parse: Parse) -> None:
    found = figures(parse, "Lund pays $2 billion for rival Birch\n\nThe sale brings $2 billion to the owners.")
    assert [figure.headline for figure in found] == [True, False]


def test_an_age_belongs_to_a_person(parse: Parse) -> None:
    (figure,) = figures(parse, "Joseph Marsh, 61, lives in Ohio with his family.")
    assert (figure.measure, figure.value, figure.of) == ("age", 61, "Joseph Marsh")


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Nearly 10 percent of the people of Arden and Brill are farmers.", "the people of Arden and Brill"),
        ("The jail holds 900 men, 40 percent of whom are farmers.", None),
    ],
)
def test_what_a_share_is_of_is_named_whole(parse: Parse, text: str, of: str | None) -> None:
    assert [figure.of for figure in figures(parse, text) if figure.measure == "percent"] == [of]


def test_what_a_share_is_of_ends_before_its_clause(parse: Parse) -> None:
    (figure,) = figures(parse, "Lund bought the 51 percent of its film unit it doesn't own.")
    assert figure.of == "its film unit"


def test_of_two_groups_who_did_it_neither_did_alone(parse: Parse) -> None:
    (figure,) = figures(parse, "He lives with two brothers and two sisters who have fled the island.")[1:]
    assert "fled" not in (figure.clause or "") or "brothers" in (figure.clause or "")


def test_a_clause_that_goes_on_behind_who_said_it_is_not_cut(parse: Parse) -> None:
    text = (
        "The growth of the pact to 19 members has been one of the main goals of the council in the north, one that "
        "grew out of a desire, its backers said, to cement the gains made in the towns of the east after the war."
    )
    assert all("desire" not in figure.clause or "cement" in figure.clause for figure in figures(parse, text))


def test_a_time_is_nothing_that_a_share_is_of(parse: Parse) -> None:
    (figure,) = figures(parse, "Rents fell by a third this year.")
    assert figure.of is None


def test_a_share_says_of_what(parse: Parse) -> None:
    (figure,) = figures(parse, "The mayor won with 56 percent of the vote.")
    assert figure.of == "the vote"


@pytest.mark.parametrize(
    "text", ["", "$", "$" + "9" * 400, "1" * 400 + " people came", "3-", "12 of", "$5 $5 $5-$5", "%"]
)
def test_odd_texts_do_no_harm(parse: Parse, text: str) -> None:
    assert all(figure.value in (5, "5") for figure in figures(parse, text))


def test_a_list_behind_a_semicolon_is_left_out(parse: Parse) -> None:
    text = (
        "The plan of the governor pays for 1,000 new officers at the schools of the region and for training in each of "
        "them; it sets up a board in the capital; and it asks for new rules on the sale of guns."
    )
    (figure,) = figures(parse, text)
    assert figure.clause is not None
    assert ";" not in figure.clause


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The bridge will cost $5-$7 trillion over ten years.", (5_000_000_000_000, 7_000_000_000_000), "dollars"),
        ("The club paid €2m–€3m for the striker.", (2_000_000, 3_000_000), "euros"),
        ("The firm expects sales of $89 to $93 billion this year.", (89_000_000_000, 93_000_000_000), "dollars"),
        ("Prices range from $370,000 to $5.5 million in the city.", (370_000, 5_500_000), "dollars"),
        ("The fine is between $500 and $1,000 for drivers.", (500, 1000), "dollars"),
        ("Between 10 and 20 percent of the homes are empty.", (10, 20), "percent"),
        ("Rents could increase between 5% and 6% in May.", (5, 6), "percent"),
        ("The plan reaches 5 to 7 million people.", (5_000_000, 7_000_000), "people"),
        ("The storm will bring five to seven inches of rain.", (5, 7), "inches"),
        ("Officials expect 200 to 300 guests at the hall.", (200, 300), "guests"),
        ("About 10-15 people waited at the gate.", (10, 15), "people"),
        ("The bus holds 20 or 30 passengers at night.", (20, 30), "passengers"),
        ("Water in the lake is from 8 to 10 degrees warm.", (8, 10), "degrees"),
        ("A 10-to-15-mile stretch of the road is closed.", (10, 15), "mile"),
        ("There are 1 to 2 thousand people in the town.", (1000, 2000), "people"),
    ],
)
def test_a_range_is_one_figure(parse: Parse, text: str, value: tuple[int, int], unit: str) -> None:
    assert [(m.value, m.unit) for m in figures(parse, text)] == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "The Lions won 3-2 on Sunday.",
        "The Senate passed the bill 51-49 on Friday.",
        "The team has a 10-15 record this year.",
        "The 2019-20 season brought 12 goals.",
        "From 2010 to 2015 the town lost 300 jobs.",
        "Prices rose from 5 to 7 percent in May.",
        "The price fell from $7 to $5 a share.",
        "The shares rose 5 percent to 7 dollars.",
        "The fare went from $5 to $7 in May.",
        "Shares gained $2 to $40 in trading.",
        "Call 555-1234 officials for help.",
        "Under Section 5-7 of the law, 12 firms pay.",
        "The 9-11 attacks changed 12 laws.",
        "Workers 18 to 24 years old pay less.",
        "The mayor gave $5 million to 3 million people.",
        "The shop at 16-18 Mill Avenue was sold.",
        "Wheat was $5 in May and $7 in June.",
        "The court fined him $500 or 30 days.",
    ],
)
def test_what_only_looks_like_a_range(parse: Parse, text: str) -> None:
    assert not any(isinstance(m.value, tuple) for m in figures(parse, text))


@pytest.mark.parametrize(
    ("text", "value", "unit", "origin"),
    [
        ("The stone fell from $36,040 at 10.45pm last night to $34,935 at noon.", 34_935, "dollars", 36_040),
        ("Prices rose from 5 to 7 percent in May.", 7, "percent", 5),
        ("The price was cut from $7 to $5 a share.", 5, "dollars per share", 7),
        ("The mayor dropped from 208 pounds to 193.", 193, "pounds", 208),
        ("The power of the engine rose from 240 to 273 in May.", 273, None, 240),
        ("Its range crept from 20 miles in 2008 to 29 miles in 2020.", 29, "miles", 20),
        ("Costs could go from 24.2 to 33 billion euros.", 33_000_000_000, "euros", 24_200_000_000),
        ("Costs could go from 24.2 to 33-35 billion euros.", (33_000_000_000, 35_000_000_000), "euros", 24_200_000_000),
        ("Its mileage climbed from 21 mpg combined to 23 in May.", 23, "mpg", 21),
    ],
)
def test_what_went_from_one_figure_to_another_has_both(
    parse: Parse, text: str, value: float | tuple[int, int], unit: str | None, origin: float
) -> None:
    assert [(m.value, m.unit, m.origin) for m in figures(parse, text)] == [(value, unit, origin)]


def test_a_range_that_went_to_another_is_a_range(parse: Parse) -> None:
    found = figures(parse, "The mill revised its forecast from 5 to 7 percent to 3 to 5 percent.")
    assert [(m.value, m.origin) for m in found] == [((5, 7), None), ((3, 5), None)]


def test_up_from_is_the_other_value(parse: Parse) -> None:
    sales, before = figures(parse, "Sales were $3 million in May, up from $2 million.")
    assert (sales.value, sales.origin, sales.change) == (3_000_000, 2_000_000, "up")
    assert (before.value, before.change, before.clause) == (2_000_000, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The team drove from 12 cities to 5 states.",
        "The shop moved from 5 Mill Road to 7 Lake Road.",
        "The law applies from 5 to 7 percent of income.",
        "The hall is 12 miles from the port and 30 miles from the town.",
        "The train runs from 8 to 10 on Sundays.",
        "Wheat fell 5 percent to $7 a bushel.",
    ],
)
def test_what_goes_nowhere_has_no_figure_before(parse: Parse, text: str) -> None:
    assert not any(m.origin for m in figures(parse, text))


def test_a_figure_in_another_unit_makes_no_fact_of_its_own(parse: Parse) -> None:
    miles, kilometers = figures(parse, "The field stretched for some seven miles (11 km) along the coast.")
    assert (miles.value, kilometers.value) == (7, 11)
    assert miles.clause is not None
    assert kilometers.clause is None


def test_a_sum_in_another_currency_makes_no_fact_of_its_own(parse: Parse) -> None:
    own, converted = figures(parse, "Profit rose to 235 million guilders ($113.2 million) in May.")
    assert (own.value, own.unit, converted.value) == (235_000_000, "guilders", 113_200_000)
    assert own.clause is not None
    assert converted.clause is None


def test_a_figure_with_a_sign_says_which_way(parse: Parse) -> None:
    (figure,) = figures(parse, "The index stood at +0.2% at noon.")
    assert (figure.value, figure.change) == (0.2, "up")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The car does 0 to 80km/h in eight seconds.", (0, 80), "km/h"),
        ("They used a 5-10W lamp for the work.", (5, 10), "watts"),
    ],
)
def test_a_range_with_its_unit_right_behind_it(parse: Parse, text: str, value: tuple[int, int], unit: str) -> None:
    assert (value, unit) in [(m.value, m.unit) for m in figures(parse, text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Arden (12-3) beat the Bears 31-17 on Sunday.", "31-17", "points"),
        ("The score was 3-2 at half-time.", "3-2", "points"),
        ("The 4-3 ruling of the supreme court on the dam is final.", "4-3", "votes"),
        ("A 5-4 court ruling ended the game of the parties.", "5-4", "votes"),
        ("The vote was 51-49 in the Senate.", "51-49", "votes"),
        ("Marek won the final 6-2, 7-5, 6-3 on Sunday.", "6-2, 7-5, 6-3", "sets"),
    ],
)
def test_two_numbers_with_a_dash_are_what_the_words_beside_them_say(
    parse: Parse, text: str, value: str, unit: str
) -> None:
    assert [(m.value, m.unit) for m in figures(parse, text)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The index went up by 8,26% on Tuesday.", 8.26),
        ("The mill lost 1,5 million euros in May.", 1_500_000),
        ("The mill lost 1,500 euros in May.", 1500),
    ],
)
def test_a_decimal_comma(parse: Parse, text: str, value: float) -> None:
    (figure,) = figures(parse, text)
    assert figure.value == value
    assert value in numbers(text)


def test_a_figure_that_describes_what_is_counted_leaves_the_count(parse: Parse) -> None:
    found = figures(parse, "Police found 12 9-mm shell casings on the roof.")
    assert [(one.value, one.unit) for one in found if one.clause] == [(12, "9-mm shell casings")]
