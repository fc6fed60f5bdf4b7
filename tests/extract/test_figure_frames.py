"""The same figure however a sentence is built: its value, its bound, which way it went and what it was before.

Every number stands in every frame. What is wrong in one row or column of such a table is a class of faults.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.quantity import QuantityKind, QuantityMention

Extract = Callable[..., Document]

NUMBERS: dict[str, tuple[object, str | None]] = {
    "4,000": (4000, None),
    "half a million": (500_000, None),
    "two dozen": (24, None),
    "at least two dozen": (24, "at least"),
    "one or two dozen": ((12, 24), None),
    "between 40 and 50": ((40, 50), None),
    "anywhere from 40 to 50": ((40, 50), None),
    "at least 40 and perhaps 50": ((40, 50), "at least"),
    "3 1/2 million": (3_500_000, None),
    "two and a half million": (2_500_000, None),
    "as few as 40": (40, "at least"),
    "not quite 40": (40, "fewer than"),
    "perhaps 40": (40, "about"),
    "something like 40": (40, "about"),
    "better than 40": (40, "more than"),
    "40-odd": (40, "about"),
    "40-plus": (40, "at least"),
}
FRAMES = [
    "{0} were lost in the storm.",
    "Officials said {0} were lost in the storm.",
    "According to the ministry, {0} were lost in the storm.",
    "{0} were lost in the storm, the ministry said.",
    "The ministry confirmed on Monday that {0} had been lost.",
    "The loss of {0} hurt the town.",
    "The town lost {0} in the storm.",
    "The storm hit Arden, costing it {0}.",
    "The storm hit Arden on Monday and the town lost {0}.",
    "The town, with {0}, asked for help.",
]
ENDS: dict[str, tuple[str, str, float, float]] = {
    "the jobless rate": ("3 percent", "5 percent", 3, 5),
    "the bank's rate": ("8 1/4 percent", "9 1/2%", 8.25, 9.5),
    "the cost of rice": ("$3 million", "$5 million", 3_000_000, 5_000_000),
    "the fare": ("3 cents", "5 cents", 3, 5),
    "the number of students": ("3,000", "5,000", 3000, 5000),
    "the index": ("3,012.5", "4,312", 3012.5, 4312),
}
WAYS = {"up": ("rose", "has risen", "was raised"), "down": ("fell", "has fallen", "was cut")}
CHANGES = [
    "{s} {v} to {b} from {a}.",
    "{s} {v} to {b}, from {a} a year earlier.",
    "{s} {v} to {b} in May from {a} in April.",
    "according to the bank, {s} {v} to {b} from {a}.",
    "{s} {v} to {b} from {a}, the bank said.",
]


def sentence(frame: str, **words: str) -> str:
    text = frame.format(words.pop("q", ""), **words)
    return text[:1].upper() + text[1:]


def figures(document: Document) -> list[QuantityMention]:
    return [one for one in document.mentions if isinstance(one, QuantityMention)]


@pytest.mark.parametrize("frame", FRAMES)
def test_a_number_in_every_frame(extract: Extract, frame: str) -> None:
    for (number, (value, precision)), things in product(NUMBERS.items(), ("boats", "milk cows")):
        text = sentence(frame, q=f"{number} {things}")
        found = [(one.value, one.precision, one.unit, bool(one.clause)) for one in figures(extract(text))]
        assert found == [(value, precision, things, True)], text


@pytest.mark.parametrize("frame", CHANGES)
def test_what_something_went_to_and_from(extract: Extract, frame: str) -> None:
    for (subject, (low, high, least, most)), (way, verbs) in product(ENDS.items(), WAYS.items()):
        for verb in verbs:
            old, new = (low, high) if way == "up" else (high, low)
            text = sentence(frame, s=subject, v=verb, a=old, b=new)
            told = [one for one in figures(extract(text)) if one.clause]
            ends = (most, least) if way == "up" else (least, most)
            assert [(one.value, one.origin, one.change) for one in told] == [(*ends, way)], text


def test_whose_doings_hurt_somebody_is_not_hurt(extract: Extract) -> None:
    for what in (
        "The strike by 40 workers",
        "A boycott by 40 members",
        "A ban on 40 drivers",
        "The loss of 40 workers",
    ):
        tolls = [one for one in extract(f"{what} hurt the town.").mentions if isinstance(one, CasualtiesMention)]
        assert tolls == [], what


TOLD = {
    "{s} {v} {b} in May.": True,
    "officials said {s} {v} {b}.": True,
    "the report showed that {s} {v} {b}.": True,
    "{s} will {i} {b}.": False,
    "{s} could {i} {b}, the bank said.": False,
    "{s} were expected to {i} {b} by the end of the year.": False,
    "analysts expect {s} to {i} {b}.": False,
    "the mayor wants {s} to {i} {b}.": False,
    "the mayor promised that {s} would {i} {b}.": False,
    "if {s} {v} {b}, the firm would close.": False,
    "critics fear that {s} will {i} {b}.": False,
    "the mayor denied that {s} {v} {b}.": False,
    "it is not true that {s} {v} {b}, the mayor said.": False,
}
"""Frames, and whether what stands in them has gone a way."""


@pytest.mark.parametrize("frame", TOLD)
def test_only_what_has_gone_a_way_is_told_to_have(extract: Extract, frame: str) -> None:
    verbs = {("rose", "rise"): "up", ("fell", "fall"): "down"}
    for what, ((verb, plain), way), by in product(("sales", "the town's debts"), verbs.items(), ("by", "to")):
        text = sentence(frame, s=what, v=verb, i=plain, b=f"{by} 7 percent")
        assert [(one.value, one.change) for one in figures(extract(text))] == [(7, way if TOLD[frame] else None)], text


TURNS_ON = {
    "The sale of a 48 percent stake is expected to bring $40 million.": 40_000_000,
    "The council has agreed to pay $3 million for a strip of 40 acres.": 3_000_000,
    "The firm will cut 1,200 jobs to save $40 million a year.": 1200,
    "The city hired 300 officers after it won a grant of $3 million.": 300,
    "The bank, which paid $3 million for the mill, will close 40 branches.": 40,
}


@pytest.mark.parametrize("text", TURNS_ON)
def test_a_sentence_stands_for_the_figure_that_it_turns_on(extract: Extract, text: str) -> None:
    kept = QuantityKind().apart(figures(extract(text)))
    assert [one.value for one in kept if one.clause and not one.beside] == [TURNS_ON[text]]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "About 40 homes were lost or could be lost; the mayor asked for help.",
            "About 40 homes were lost or could be lost",
        ),
        ("Some 60 men have been moved or may be moved; one fled.", "Some 60 men have been moved or may be moved"),
        ("She is 5 feet, 10 inches tall.", None),
        ("The beam, 6 feet and 4 inches long, fell on Monday.", None),
        ("The calf weighed 6 pounds, 4 ounces.", None),
    ],
)
def test_no_half_of_what_is_told(extract: Extract, text: str, clause: str | None) -> None:
    """Neither of two units is the length, and what "or" joins to a clause is a part of it."""
    assert {one.clause for one in figures(extract(text))} == {clause}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The mayor blamed the past decade and a half of bad roads.", []),
        ("He spoke of two hours and a quarter of talks.", []),
        ("The fire took the mill and a third of the town.", [0.333333]),
        ("Half of the town burned.", [0.5]),
        ("Ann Dale and Lee Marsh, 11 and 8 percent, came last.", [8]),
        ("Ann Dale and Lee Marsh, 51 and a father of two, came last.", [51]),
    ],
)
def test_what_a_number_is_a_part_of(extract: Extract, text: str, values: list[float]) -> None:
    assert [one.value for one in figures(extract(text))] == values


def test_a_day_of_what_is_only_conceded(extract: Extract) -> None:
    (figure,) = figures(extract("Sales rose by more than nine percent, despite losing a market here in February."))
    assert figure.when is None


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Roe was chosen first over 12 other writers.", None),
        ("The towns have a dispute over 12 islands.", None),
        ("The firm hired over 12 clerks.", "more than"),
    ],
)
def test_over_whom_is_not_over_how_many(extract: Extract, text: str, precision: str | None) -> None:
    assert [one.precision for one in figures(extract(text)) if one.value == 12] == [precision]


TWO_FIRMS = "Halden Motors Corp. earned $3 million in the quarter.\n\nAt Norda Steel Corp., profit rose to $5 million."


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (f"{TWO_FIRMS} Sales fell 7 percent.", "Sales [of Norda Steel Corp.] fell 7 percent"),
        (
            "Halden Motors Corp. earned $3 million. Sales fell 7 percent.",
            "Sales [of Halden Motors Corp.] fell 7 percent",
        ),
        (f"{TWO_FIRMS} Marsh Mining Corp. fled. Sales fell 7 percent.", None),
        (f"{TWO_FIRMS} Sales at Halden Motors Corp. fell 7 percent.", "Sales at Halden Motors Corp. fell 7 percent"),
        (f"{TWO_FIRMS} Halden's sales fell 7 percent.", "Halden's sales fell 7 percent"),
        ("The town had a bad year. Sales fell 7 percent.", "Sales fell 7 percent"),
    ],
)
def test_whose_sales_fell_is_told_with_them(extract: Extract, text: str, clause: str | None) -> None:
    """Of several firms the one whose figures the sentence before gives; where that is open nobody's are printed."""
    found = figures(extract(f"Profits are down.\n\n{text}"))
    assert [one.clause for one in found if one.value == 7] == [clause]


BASES = {
    "$3 a share": (3, "dollars per share"),
    "$3 per common share": (3, "dollars per common share"),
    "42 euros a ton": (42, "euros per ton"),
    "$15 an hour": (15, "dollars per hour"),
    "$3 million apiece": (3_000_000, "dollars each"),
    "$400 each": (400, "dollars each"),
    "1,015 francs ($162) a share": (1015, "francs per share"),
    "$21 in cash a share": (21, "dollars per share"),
    "$849 for each $1,000 note": (849, "dollars per $1,000 note"),
    "40 tons of sand a day": (40, "tons per day"),
    "$3 million or more a year": (3_000_000, "dollars per year"),
    "$43 for each of the 4 million shares": (43, "dollars each"),
    "$3 million annually": (3_000_000, "dollars per year"),
    "two francs for every five boats": (2, "francs per five boats"),
    "$3 million a year earlier": (3_000_000, "dollars"),
    "$3 million a day after the fire": (3_000_000, "dollars"),
    "$3 million a man said to be rich": (3_000_000, "dollars"),
}
PAID = ["The firm paid {0}.", "Officials said the firm had paid {0}.", "The price, the mayor said, was {0}."]


@pytest.mark.parametrize(("words", "paid"), [*product(BASES, PAID)])
def test_what_a_figure_is_told_for_each_of(extract: Extract, words: str, paid: str) -> None:
    first = figures(extract(paid.format(words)))[0]
    assert (first.value, first.unit) == BASES[words]


def test_of_how_many_another_figure_is_told_is_none(extract: Extract) -> None:
    found = figures(extract("Arden had 40 burglaries per 100,000 residents and 12 for every 1,000 homes."))
    assert next((m.value, m.unit) for m in found) == (40, "burglaries per 100,000 residents")


OTHERWISE = {
    "rose 5 percent to $238 million, or 83 cents a share, from $226 million, or 79 cents a share": (
        238e6,
        226e6,
        83,
        79,
    ),
    "rose to $238 million, or 83 cents a share, from $226 million": (238e6, 226e6, 83, None),
    "was $19 million, or 91 cents a share, up 3 percent from $18 million, or 87 cents a share": (19e6, 18e6, 91, 87),
    "was $19 million, or 91 cents a share, compared with $18 million": (19e6, None, 91, None),
    "was $19 million, or 91 cents a share, compared with $18 million a year ago": (19e6, 18e6, 91, None),
    "was $19 million, or 91 cents a share, against $18 million, or 87 cents a share, in 1998": (19e6, 18e6, 91, 87),
    "rose to a record $19 million, or 91 cents a share, from $18 million": (19e6, 18e6, 91, None),
}


@pytest.mark.parametrize("words", OTHERWISE)
def test_what_it_was_before_stands_behind_what_it_comes_to(extract: Extract, words: str) -> None:
    whole, before, each, former = OTHERWISE[words]
    found = {m.value: m.origin for m in figures(extract(f"Net income of Halden Mills {words}."))}
    assert (found[int(whole)], found[each]) == (before, former)


def test_what_the_figure_before_came_to_otherwise_is_none(extract: Extract) -> None:
    found = figures(extract("Net rose to $238 million, or 83 cents a share, from $226 million, or 78 cents."))
    assert all(m.clause is None for m in found if m.value in (226_000_000, 78))


def test_a_stake_is_raised_from_what_it_was(extract: Extract) -> None:
    found = figures(extract("The pact raises the 7 percent share of the mill to 12 percent."))
    assert [(m.value, m.origin, m.change) for m in found if m.clause] == [(12, 7, "up")]


@pytest.mark.parametrize(
    "text",
    [
        "Rumors that 400 homes burned were false, the mayor said.",
        "The figure of 400 homes was invented.",
        "Reports of 400 closed schools proved wrong.",
        "The mayor denied that 400 homes burned.",
        "The army dismissed reports that 400 tanks were lost.",
    ],
)
def test_a_figure_of_what_is_told_to_be_wrong_makes_no_fact(extract: Extract, text: str) -> None:
    found = [m for m in extract(text).mentions if isinstance(m, QuantityMention)]
    assert all(m.clause is None for m in found)


def test_a_figure_of_what_is_true_stays(extract: Extract) -> None:
    for text in ("Reports that 400 boats sank are true.", "The bank did not pay the $400 fine."):
        assert [m.value for m in extract(text).mentions if isinstance(m, QuantityMention) and m.clause] == [400], text


WHOLES = {
    "Of the 4,000 homes in Arden, 300 burned.": (300, "homes", "the 4,000 homes in Arden"),
    "Of 40 ships, at least 12 sank.": (12, "ships", "40 ships"),
    "Police said that of the 400 people arrested, 120 were students.": (120, "people", "the 400 people"),
    "The storm burned 300 of Arden's 4,000 homes.": (300, "homes", "Arden's 4,000 homes"),
    "Some 300 of 4,000 homes burned.": (300, "homes", "4,000 homes"),
    "Twelve of the 19 members voted for the plan.": (12, "members", "the 19 members"),
}


@pytest.mark.parametrize("text", WHOLES)
def test_a_part_has_its_whole_which_is_no_figure(extract: Extract, text: str) -> None:
    assert [(m.value, m.unit, m.of) for m in figures(extract(text))] == [WHOLES[text]]


@pytest.mark.parametrize("of", ["them", "those", "us", "which"])
def test_a_share_of_what_another_sentence_names_makes_no_fact(extract: Extract, of: str) -> None:
    for share in ("61 percent", "A third"):
        assert all(m.clause is None for m in figures(extract(f"{share} of {of} voted for the plan.")))


POLLS = {
    "A poll by the Norvale Times asked 800 voters. {0}": "a poll by the Norvale Times",
    "The mayor is liked, a Norvale Times survey found. It was held in May. {0}": "a Norvale Times survey",
    "A Norvale Times poll was published. In the poll, {0}": "a Norvale Times poll",
    "A Norvale Times poll was published. In another poll, {0}": "another poll",
    "The polls opened at noon. {0}": None,
}
ASKED = {
    "some 61 percent of voters approve of the mayor": True,
    "some 61 percent back the plan": True,
    "only 61 percent disapprove of him": True,
    "about 61 percent of the council approved the plan": False,
    "about 61 percent of the homes were sold": False,
    "the bank sold 61 percent of the mill": False,
}


@pytest.mark.parametrize(("before", "asked"), [*product(POLLS, ASKED)])
def test_a_share_of_those_who_were_asked_has_its_poll(extract: Extract, before: str, asked: str) -> None:
    if before.count("poll") > 1 and not ASKED[asked]:
        return
    words = asked if before.endswith(", {0}") else asked.capitalize()
    share = next(m for m in figures(extract(before.format(f"{words}."))) if m.value == 61)
    poll = POLLS[before] if ASKED[asked] else None
    assert share.poll == poll
    assert share.clause is None or poll is None or poll.split()[-1] in share.clause


def test_a_share_that_something_else_gives_is_not_of_the_poll_before(extract: Extract) -> None:
    for giver in ("the Hale tracker shows that", "the average puts it so that", "The Velm Courier found that"):
        text = f"A poll by the Norvale Times asked 800 voters. But {giver} 61 percent of voters approve of the mayor."
        assert [m.poll for m in figures(extract(text)) if m.value == 61] == [None], giver


MORE = ["another 40 homes", "a further 40 homes", "an additional 40 homes", "40 more homes", "40 additional homes"]


@pytest.mark.parametrize("frame", ["{0} burned.", "Officials said {0} had burned.", "The fire burned {0} on Monday."])
def test_what_comes_to_others_says_so(extract: Extract, frame: str) -> None:
    for words in MORE:
        assert [(m.value, m.unit) for m in figures(extract(sentence(frame, q=words)))] == [(40, "more homes")], words
    for words in ("40 other homes", "40 new homes", "more than 40 homes"):
        assert [m.unit for m in figures(extract(sentence(frame, q=words)))] == ["homes"], words
    one, other = (figures(extract(sentence(frame, q=words)))[0] for words in ("another 40 homes", "40 homes"))
    assert QuantityKind().key(one) != QuantityKind().key(other)


@pytest.mark.parametrize("verb", ["exceeded", "topped", "surpassed"])
def test_what_something_exceeds(extract: Extract, verb: str) -> None:
    assert [m.precision for m in figures(extract(f"Sales {verb} $40 million in May."))] == ["more than"]
    assert [m.precision for m in figures(extract("The cost did not exceed $40 million."))] == ["at most"]


@pytest.mark.parametrize("times", ["double", "twice", "three times higher than", "four times as much as"])
def test_what_something_is_so_many_times_as_high_as_is_no_figure_of_it(extract: Extract, times: str) -> None:
    assert all(m.clause is None for m in figures(extract(f"Sales were {times} the $40 million of May.")))
    assert [m.value for m in figures(extract("At times 40 people stood at the gate.")) if m.clause] == [40]


CLAUSES = [
    "the firm bought 4,000 shares",
    "the town lost 4,000 homes",
    "sales were $4,000",
    "4,000 of the jobs were cut",
]
OF_A_DAY = [
    "In 1988, {0}.",
    "{0} in 1988.",
    "{0} on May 5, 1988.",
    "The firm said on May 5, 1989, that {0} in 1988.",
    "{0} in 1988, the firm said.",
    "{0} in the 1988 election.",
    "{0} when the mill burned in 1988.",
]
OF_NO_DAY = [
    "{0} as a result of an Aug. 10, 1988, pact.",
    "{0} under a 1988 pact.",
    "{0} until the permit expires on Dec. 31, 1990.",
    "{0}, said the mayor, who took office in 1988.",
    "{0}, the most since May 1988.",
    "{0} to meet the rules of a law passed in 1988.",
    "{0} for use in 1992.",
    "{0} ahead of an election on May 5, 1990.",
    "{0} following the 1988 strike.",
    "{0} and will open a mill in 1992.",
    "{0}, part of a plan announced in 1988.",
    "{0}, a report said on May 5, 1989.",
]


@pytest.mark.parametrize("frame", OF_A_DAY + OF_NO_DAY)
def test_a_figure_has_no_day_but_its_own(extract: Extract, frame: str) -> None:
    for clause in CLAUSES:
        text = sentence(frame, q=clause)
        found = [m for m in figures(extract(text)) if m.value == 4000]
        assert [m.when is not None for m in found] == [frame in OF_A_DAY], text
