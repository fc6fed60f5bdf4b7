"""Proposals in sentences of our own: who wants what of whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.proposal import ProposalMention

Extract = Callable[..., Document]


def statements(document: Document) -> list[str]:
    proposals = [mention for mention in document.mentions if isinstance(mention, ProposalMention)]
    return [f"{mention.by.shown} {mention.asked}." for mention in proposals if mention.by is not None]


def test_each_thing_asked_is_a_proposal(extract: Extract) -> None:
    text = "Governor Maria Stone urged lawmakers to raise the fuel tax, limit river traffic and rebuild the old levees."
    assert statements(extract(text)) == [
        "Maria Stone urged lawmakers to raise the fuel tax.",
        "Maria Stone urged lawmakers to limit river traffic.",
        "Maria Stone urged lawmakers to rebuild the old levees.",
    ]


def test_a_demand_in_reported_speech(extract: Extract) -> None:
    text = "Senator Paul Reyes said that the state should hire more nurses."
    assert statements(extract(text)) == ["Paul Reyes said the state should hire more nurses."]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Paul Reyes walked to the station to catch a train.",
        '"We should hire more nurses," Senator Paul Reyes said.',
        "Somebody asked for water.",
        "Senator Paul Reyes denied that he asked the police to stop the inquiry.",
        "Senator Maria Stone said Paul Reyes might want to think twice before he resigns.",
        "Senator Paul Reyes sought to raise his national profile.",
        "Senator Paul Reyes was asked to leave the hall.",
        "Senator Paul Reyes did not urge Congress to raise taxes.",
        'Senator Paul Reyes asked "each of you to keep us in your prayers."',
        "Senator Paul Reyes called for calm.",
        "Senator Paul Reyes called for an emergency meeting of the council to discuss the bridge.",
        "Senator Paul Reyes said the ferry should be available in May.",
        "Senator Paul Reyes did not propose a law on this.",
        "Senator Paul Reyes demanded that he was heard.",
        "Senator Paul Reyes says we should round up all the cows.",
        "Senator Paul Reyes suggested that delegates from states he won should change sides.",
        "Senator Paul Reyes urged the council to read my letters.",
    ],
)
def test_what_is_no_proposal(extract: Extract, text: str) -> None:
    assert statements(extract(text)) == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Senator Paul Reyes will urge Congress to limit fishing.", "Paul Reyes will urge Congress to limit fishing."),
        (
            "Senator Paul Reyes said he wants Congress to limit fishing.",
            "Paul Reyes wants Congress to limit fishing.",
        ),
        (
            "Senator Paul Reyes has called on Congress to limit fishing.",
            "Paul Reyes has called on Congress to limit fishing.",
        ),
        (
            "Senator Paul Reyes proposed a law that would limit fishing; the fleet still sails.",
            "Paul Reyes proposed a law that would limit fishing.",
        ),
        (
            "Senator Paul Reyes promised on Wednesday to punish the builders, whose houses fell.",
            "Paul Reyes promised to punish the builders.",
        ),
        ("Senator Paul Reyes called for an inquiry into the leak.", "Paul Reyes called for an inquiry into the leak."),
        (
            "Senator Paul Reyes called on Congress to change the law -- some of which is old.",
            "Paul Reyes called on Congress to change the law.",
        ),
        ("Senator Paul Reyes seeks to ban plastic bags.", "Paul Reyes seeks to ban plastic bags."),
        (
            "Senator Paul Reyes called on the unions and the rail firm to end the strike.",
            "Paul Reyes called on the unions and the rail firm to end the strike.",
        ),
        (
            "Senator Paul Reyes urged the mayor and the head of the guild to limit fishing.",
            "Paul Reyes urged the mayor and the head of the guild to limit fishing.",
        ),
    ],
)
def test_a_proposal_is_a_sentence_with_its_whole_verb(extract: Extract, text: str, statement: str) -> None:
    assert statements(extract(text)) == [statement]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Mayor Ada Moss said the mill must not be closed before July.", ["must not be closed before July"]),
        ("Mayor Ada Moss said the mill must be closed before July.", ["must be closed before July"]),
        ("Mayor Ada Moss said the council should have closed the mill.", ["should have closed the mill"]),
        ("Mayor Ada Moss said the state shouldn't pay for the bridge.", ["should not pay for the bridge"]),
        ("Mayor Ada Moss encouraged her fans not to vote for the levy.", ["not to vote for the levy"]),
        ("Mayor Ada Moss urged the council to never sell the park.", ["to never sell the park"]),
        ("Mayor Ada Moss urged voters not to march or strike in Brill.", ["not to march", "not to strike"]),
        (
            "Mayor Ada Moss called on it to close the bridge and not to open the mill.",
            ["to close", "not to open the mill"],
        ),
    ],
)
def test_a_proposal_keeps_its_not_and_its_passive(extract: Extract, text: str, asked: list[str]) -> None:
    found = statements(extract(text))
    assert len(found) == len(asked)
    assert all(one in statement for one, statement in zip(asked, found, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "The Supreme Court of Norland rejected a request to reopen the pier.",
        "Lena Holt received a call to resign from the board.",
        "Lena Holt promised cheaper power, which she plans to do through a levy on the banks.",
        "Lena Holt called in the army to stop the fire.",
        "The author Lena Holt wanted her books to sell in the town.",
        "Lena Holt wanted me to see the place where they met.",
        "Lena Holt called an emergency meeting to discuss the test.",
        "Lena Holt said Paul Reyes's attempts to ban the boats should worry the town.",
    ],
)
def test_who_asks_for_nothing_proposes_nothing(extract: Extract, text: str) -> None:
    assert statements(extract(text)) == []


def test_what_is_contracted_is_spelled_out(extract: Extract) -> None:
    text = "Mayor Lena Holt spoke late. She’s heralded plans to go after the banks."
    assert statements(extract(text)) == ["Lena Holt has heralded plans to go after the banks."]


def test_a_thing_is_nobody_who_is_asked(extract: Extract) -> None:
    document = extract("Senator Paul Reyes proposed a study to determine whether the dam holds.")
    assert statements(document) == ["Paul Reyes proposed a study to determine whether the dam holds."]
    assert [one.of for one in document.mentions if isinstance(one, ProposalMention)] == [None]


WHAT = ["ban plastic bags", "build a bridge over the Arden", "raise the fuel tax by 5 cents"]
HOW = {
    "Senator Paul Reyes wanted the state to {}": "Paul Reyes wanted the state to {}",
    "Senator Paul Reyes urged the council to {}": "Paul Reyes urged the council to {}",
    "Mayor Maria Stone proposed to {}": "Maria Stone proposed to {}",
    "Mayor Maria Stone backed a bill to {}": "Maria Stone backed a bill to {}",
}
FATES = [
    ", but voters rejected the plan",
    ", but later withdrew the plan",
    ", but it was vetoed",
    ", but the council voted it down",
    ". The plan was voted down",
    ". The legislation failed in May",
    ". Voters rejected the idea",
    ". It passed on Monday",
]
OTHERS = [
    ", and three people died in the protests",
    ". Voters rejected Maria Hale",
    ". The measure would be voted on in May",
    ". The ferry sank",
]


@pytest.mark.parametrize("what", WHAT)
@pytest.mark.parametrize(("text", "stated"), HOW.items())
@pytest.mark.parametrize("behind", FATES)
def test_what_became_of_a_proposal_is_told_with_it(
    extract: Extract, text: str, stated: str, what: str, behind: str
) -> None:
    assert statements(extract(f"{text.format(what)}{behind}.")) == [f"{stated.format(what)}{behind}."]


@pytest.mark.parametrize(("text", "stated"), HOW.items())
@pytest.mark.parametrize("behind", OTHERS)
def test_what_became_of_something_else_is_not(extract: Extract, text: str, stated: str, behind: str) -> None:
    found = statements(extract(f"{text.format(WHAT[0])}{behind}."))
    assert found == [f"{stated.format(WHAT[0])}."]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Paul Reyes no longer wants to ban plastic bags.",
        "Senator Paul Reyes voted down a plan to ban plastic bags.",
        "Senator Paul Reyes signed a bill to ban plastic bags.",
        "Senator Paul Reyes withdrew a bill to ban plastic bags.",
        "Senator Paul Reyes called neither for a ban on plastic bags nor for a vote.",
    ],
)
def test_who_has_given_a_thing_up_or_decides_on_it_proposes_nothing(extract: Extract, text: str) -> None:
    assert statements(extract(text)) == []


def test_what_somebody_wanted_once_is_told_as_that(extract: Extract) -> None:
    text = "Senator Paul Reyes once wanted to ban plastic bags."
    assert statements(extract(text)) == ["Paul Reyes once wanted to ban plastic bags."]
