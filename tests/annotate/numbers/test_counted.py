"""What the figures of a sentence measure or count, in which unit, and how exactly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import quantities

Parse = Callable[..., Document]
Figure = tuple[str, str, Any, str | None]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The bridge cost $38 million.", ("$38 million", "money", 38_000_000, "dollars")),
        ("The firm paid $1.5 billion for its rival.", ("$1.5 billion", "money", 1_500_000_000, "dollars")),
        ("The fund lost more than €20 million.", ("€20 million", "money", 20_000_000, "euros")),
        ("It costs £5 a day.", ("£5", "money", 5, "pounds per day")),
        ("Shares fell 5 percent on Monday.", ("5", "percent", 5, "percent")),
        ("The rate fell by 0.5 percentage points.", ("0.5", "percent", 0.5, "percentage points")),
        ("The bill passed 218-206.", ("218-206", "vote", "218-206", "votes")),
        ("The council voted 5-4 to close the dam.", ("5-4", "vote", "5-4", "votes")),
        ("Arden beat Velm 3-1 on Saturday.", ("3-1", "score", "3-1", "points")),
        ("Arden have lost eight of their last 10 games.", ("eight", "count", 8, "games")),
        ("The plant has 1,200 workers.", ("1,200", "count", 1200, "workers")),
        ("The firm cut 120 jobs.", ("120", "count", 120, "jobs")),
        ("Between 200 and 300 people marched.", ("200 and 300", "count", (200, 300), "people")),
        ("Nearly half of voters stayed at home.", ("half", "share", 0.5, "share")),
        ("One in five smokers quit.", ("One in five", "share", 0.2, "share")),
        ("Two-thirds of the members voted for it.", ("Two-thirds", "share", 0.666667, "share")),
        ("The ratio was three to one.", ("three to one", "ratio", 3, "to one")),
        ("The storm had winds of 120 mph.", ("120", "speed", 120, "mph")),
        ("The quake had a magnitude of 6.2.", ("6.2", "magnitude", 6.2, "magnitude")),
        ("The temperature reached 40 degrees Celsius.", ("40", "temperature", 40, "degrees")),
        ("The tower is 300 feet tall.", ("300", "distance", 300, "feet")),
        ("The fire burned 2,500 acres.", ("2,500", "area", 2500, "acres")),
        ("The ship carried 300 tons of iron.", ("300", "weight", 300, "tons")),
        ("The bag weighed 65 pounds.", ("65", "weight", 65, "pounds")),
        ("A 200-pound man opened.", ("200", "weight", 200, "pound")),
        ("The bag cost 65 pounds.", ("65", "money", 65, "pounds")),
        ("A 200-pound fine was paid.", ("200", "money", 200, "pound")),
        ("The car does 0 to 60 mph in five seconds.", ("0 to 60", "speed", (0, 60), "mph")),
    ],
)
def test_the_one_figure_of_a_sentence(parse: Parse, text: str, figure: Figure) -> None:
    (one,) = quantities.extract(annotate(parse(text)))
    assert (one.printed, one.measure, one.value, one.unit) == figure


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The lake is 65 miles (105 km) long.", [("65", "miles"), ("105", "km")]),
        ("The firm employs 500 people in 12 countries.", [("500", "people"), ("12", "countries")]),
        ("Profit was up 12 percent, to $40 million.", [("12", "percent"), ("$40 million", "dollars")]),
        ("Room 12 of Highway 95 opened at 6 in 2012.", []),
    ],
)
def test_all_figures_of_a_sentence(parse: Parse, text: str, figures: list[tuple[str, str]]) -> None:
    assert [(one.printed, one.unit) for one in quantities.extract(annotate(parse(text)))] == figures


@pytest.mark.parametrize(
    ("text", "precision", "change", "origin"),
    [
        ("About 1,200 workers walked out.", "about", None, None),
        ("Some 3,000 homes were without power.", "about", None, None),
        ("At least 60,000 people signed it.", "at least", None, None),
        ("The fund lost more than €20 million.", "more than", "down", None),
        ("Sales rose from $2 million to $3 million.", None, "up", 2_000_000),
        ("Shares fell 5 percent on Monday.", None, "down", None),
        ("The town has 12,000 residents.", None, None, None),
    ],
)
def test_how_exact_a_figure_is_and_which_way_it_went(
    parse: Parse, text: str, precision: str | None, change: str | None, origin: int | None
) -> None:
    (one,) = quantities.extract(annotate(parse(text)))
    assert (one.precision, one.change, one.origin) == (precision, change, origin)


READ = """
Twelve of the 30 members left the hall. = 12 members
Oil rose to $75 a barrel. = 75 dollars per barrel up stand
Oil fell from $75 to $45. = 45 dollars down from 75
Two dozen ships sank. = 24 ships
Half a million people fled. = 500000 people
The town has 1.2 million residents. = 1200000 residents
Nearly a quarter of a million people fled. = 250000 people about
Some three-quarters of a million homes were dark. = 750000 homes about
The mill owes a third of a billion dollars. = 333333333 dollars
The firm is worth $2trn. = 2000000000000 dollars
The grant is worth €5mio. = 5000000 euros
The bill is $40xyz. =
Wages picked up to 5 percent in May. = 5 percent up
The find brought the number of wrecks up to 14 ships. = 14 ships
The firm will hire up to 40 cooks. = 40 cooks at most
The firm brought up to 40 cooks to Arden. = 40 cooks at most
The board rejected offers of 360p and 380p. = 360 pence; 380 pence
The film has 1080p and lasts 12 hours. =
The house passed the bill by 214 votes to 187. = 214-187 votes
The board voted six to three to stay. = 6-3 votes
The court ruled by a majority of seven to two. = 7-2 votes
The board passed three to five plans. = 3-5 plans
Net income fell to 88 cents a share from $1. = 88 cents per share down stand; 1 dollars
Losses narrowed to 120 pounds on Monday from 450 pounds. = 120 pounds down from 450 stand; 450 pounds
The firm moved to 12 new offices, which took in 30 clerks from 14 towns. = 12 offices stand; 30 clerks; 14 towns
They laid a 12-inch pipe in 30 streets. = 12 inch; 30 streets
A 12-year-old boy won 300 dollars. = 300 dollars
Route 12 was closed for 300 trucks. = 300 trucks
Chapter 12 has 300 pages. =
She lives at 12 Main Street with 300 birds. = 300 birds
The train left at 12:30 with 300 soldiers. = 300 soldiers
The 2012 Games drew 300 firms. = 300 firms
The hall seats 3,000-4,000 people. = 3000-4000 people
The bridge cost $3-4 million. = 3000000-4000000 dollars
Ten to 12 ships sank. = 10-12 ships
It was minus 5 degrees in the hall. = -5 degrees
The poll of 300 voters has a margin of plus or minus 3 points. = 300 voters
The levy won 12 percent of the vote. = 12 percent
A third of voters stayed at home. = 0.333333 share
Three-quarters of voters stayed at home. = 0.75 share
As many as 300 ships sank. = 300 ships at most
Up to 300 ships sank. = 300 ships at most
Fewer than 300 ships sank. = 300 ships fewer than
Over 300 ships sank. = 300 ships more than
More than 300 ships sank. = 300 ships more than
Almost 300 ships sank. = 300 ships about
The firm paid £2m for the mill. = 2000000 pounds
The firm paid $1bn for the mill. = 1000000000 dollars
The lake is 5km wide. = 5 km
The car has 640bhp. = 640 bhp
The wind reached 90mph. = 90 mph stand
The mill lost 300 of its 500 jobs. = 300 jobs
The price doubled to $45. = 45 dollars up stand
The rate is 5 percent, down from 6 percent. = 5 percent down from 6 stand; 6 percent
Profit fell 12 percent to $30 from $40. = 12 percent down; 30 dollars down from 40 stand; 40 dollars
Arden won 7-6 (5), 6-4. = 7-6_(5),_6-4 sets
The Senate voted 52-48 and the House 218-206. = 52-48 votes; 218-206 votes
He ran 300 miles in 12 days. = 300 miles
The mill is 300 miles north of Arden. = 300 miles
The fire burned 300 acres in 12 hours. = 300 acres
The tank holds 300 gallons. = 300 gallons
The cable carries 300 megawatts. = 300 megawatts
The disk holds 300 gigabytes. = 300 gigabytes
The book costs 12 pounds. = 12 pounds
The 300 members of the union left. = 300 members
The odds are 3 to 1. = 3 to one stand
The tower is 150 meters high and cost between £20m and £25m. = 150 meters; 20000000-25000000 pounds
Unemployment fell from 6 to 5.5 percent. = 5.5 percent down from 6
About 2,000 people marched through Velm. = 2000 people about
The storm left 10 to 15 inches of snow. = 10-15 inches
Two out of five savers paid too much. = 0.4 share
The vote was 218-206. = 218-206 votes
The committee voted by eight to five to close the mine. = 8-5 votes
Velm won 3-1 on Saturday. = 3-1 points
The police seized 40 kilograms of cocaine. = 40 kilograms
Nearly half of the members stayed away. = 0.5 share about
A third of the houses burned down. = 0.333333 share
The train was going 82 mph in a 50 mph zone. = 82 mph; 50 mph
More than 1.2 million voters registered. = 1200000 voters more than
At least 85 homes were destroyed. = 85 homes at least
He was fined $5,000 and must pay €200 a month. = 5000 dollars; 200 euros per month
The quake had a magnitude of 6.1. = 6.1 magnitude
The city plans to plant 10,000 trees. = 10000 trees
The island lies 12 miles off the coast and has 85 residents. = 12 miles; 85 residents
Oil traded at between $70 and $75 a barrel. = 70-75 dollars per barrel stand
The fund grew by a fifth to 300 million crowns. = 0.2 share up; 300000000 crowns up stand
The firm cut 1,200 of its 9,000 jobs. = 1200 jobs
The bridge is 2.5 km long. = 2.5 km
A dozen schools stayed closed. = 12 schools
One in ten patients waited a year. = 0.1 share
The council approved it 7-2. = 7-2 votes
The fire burned 12,000 acres. = 12000 acres
Rates were cut by half a point to 0.25 percent. = 0.25 percent down stand
He bought 100 shares at 40 cents each. = 100 shares; 40 cents each
The law raises the minimum wage from $11 to $15. = 15 dollars up from 11
The paper sells 80,000 copies a day. = 80000 copies per day
The bus carried 43 passengers. = 43 passengers
The score was 21-17 at the break. = 21-17 points
The trial lasted six weeks. =
The plant uses 30 megawatts of power. = 30 megawatts
The ship is 300 feet long. = 300 feet
Turnout was just under 40%. = 40 percent fewer than stand
Support fell by 3 points to 41 percent. = 41 percent down stand
Only 38 of the 150 seats were filled. = 38 seats
The fee went up from $30 to $45. = 45 dollars up from 30
The fee will go up from $30 to $45. = 45 dollars from 30
The fee doubled to $60. = 60 dollars up stand
The fee will double to $60. = 60 dollars
The loan carries interest of 4.5 percent. = 4.5 percent
The team lost 2-1 after leading 1-0. = 2-1 points; 1-0 points
The river rose 3 feet above its normal level. = 3 feet up
The sisters own 40 percent of the firm. = 40 percent
A one-way ticket costs 3 euros. = 3 euros
The 300-foot ship sank. = 300 foot
A ship of 300 feet sank. = 300 feet
The dam holds 2 billion gallons of water. = 2000000000 gallons
The quake struck 6 miles below the sea. = 6 miles
The 5-year-old plant employs 900 workers. = 900 workers
The firm employs some 900 people in 12 countries. = 900 people about; 12 countries
Its 12 plants employ 900 people. = 900 people
Seven of ten voters stayed at home. = 0.7 share
The bill costs each household $120. = 120 dollars
The heat reached 104 degrees. = 104 degrees stand
The state has 4.2 million acres of forest. = 4200000 acres
The pipeline is 1,200 miles long and carries 300,000 barrels of oil a day. = 1200 miles; 300000 barrels per day
Between 300 and 400 people marched. = 300-400 people
From 300 to 400 people marched. = 300-400 people
The fund lost between 3 and 4 percent. = 3-4 percent
Some 1,500 to 2,000 people marched. = 1500-2000 people about
The firm made $1.2 million in 2008, against $900,000 in 2007. = 1200000 dollars up from 900000; 900000 dollars
Profit before tax was £3.2m, up 4%. = 3200000 pounds stand; 4 percent up
The jury of nine men and three women was sent home. = 9 men; 3 women
The award is worth 10,000 euros. = 10000 euros
Aid of 40 million pounds was promised. = 40000000 pounds
The $5 billion deal was blocked. = 5000000000 dollars
The firm sold 3.2m cars. = 3200000 cars
The village has fewer than 200 people. = 200 people fewer than
No more than 40 guests may attend. = 40 guests at most
Not more than 40 guests came. = 40 guests at most
At most 40 guests came. = 40 guests at most
It cost nearly twice as much as in 2008. =
More than a dozen shops closed. = 12 shops more than
Two New Yorkers ran the shop. = 2 New Yorkers
Two new clerks ran the shop. = 2 clerks
The rate is 3.25 percent, unchanged from May. = 3.25 percent stand
The bond yields 3.25 percent, compared with 4 percent in May. = 3.25 percent; 4 percent
Inflation slowed to 2.1 percent from 2.4 percent. = 2.1 percent down from 2.4 stand; 2.4 percent
"""
"""A sentence and its figures: the value, its unit, how exact it is, which way it went, from where, what it tells."""


@pytest.mark.parametrize("row", [*filter(None, READ.split("\n"))])
def test_what_is_read_of_each_figure(parse: Parse, row: str) -> None:
    text, _, figures = row.partition(" =")
    found = []
    for one in quantities.extract(annotate(parse(text))):
        value = "-".join(map(str, one.value)) if isinstance(one.value, tuple) else str(one.value).replace(" ", "_")
        origin = f"from {one.origin}" if one.origin is not None else None
        found.append(" ".join(filter(None, (value, one.unit, one.precision, one.change, origin, one.level))))
    assert "; ".join(found) == figures.strip()


@pytest.mark.parametrize(
    "race", ["the 200 metres butterfly", "a 100m title", "the 100m hurdles", "the 400-meter hurdles"]
)
def test_the_length_that_names_a_race_is_no_distance(parse: Parse, race: str) -> None:
    assert list(quantities.extract(annotate(parse(f"Ada Moss won {race} on Monday.")))) == []


def test_pounds_that_are_told_in_kilograms_too_are_no_money(parse: Parse) -> None:
    found = [figure.measure for figure in quantities.extract(annotate(parse("Roe lifted 65 pounds (29 kg).")))]
    assert found == ["weight", "weight"]
