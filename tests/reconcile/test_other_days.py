"""The day of one deed, as two sources give it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.model.fact import Fact
from factsheet.reconcile.run import reconcile

Extract = Callable[..., Document]

LEADS = (
    "The council of Brill voted on Tuesday, June 17, 2025, for a stadium at the harbour. ",
    "With 7 votes to 4 the councillors of Brill chose a stadium at the harbour on Tuesday, June 17, 2025. ",
    "A plan for a stadium at the harbour was passed in Brill on Tuesday, June 17, 2025, after six hours of debate. ",
)


def asked(extract: Extract, *told: str) -> list[Fact]:
    texts = {f"s{number}": f"Brill votes for a stadium\n\n{LEADS[number]}{one}" for number, one in enumerate(told)}
    documents = [extract(text, id=name, published="2025-06-18") for name, text in texts.items()]
    made = reconcile([one.source for one in documents], [m for one in documents for m in one.mentions])
    return [fact for fact in made.base.facts if fact.kind == "date" and fact.ask]


OPEN = "The stadium at the harbour will open in 2026."
AGAIN = "In 2026 the stadium will open ten years late, at a cost that a councillor called absurd."


def test_two_years_of_one_deed_stand_on_one_fact_led_by_the_majority(extract: Extract) -> None:
    (fact,) = asked(extract, "The new stadium is to open in 2027.", OPEN, AGAIN)
    assert fact.value == "2026"
    assert fact.statement == "2026: The stadium at the harbour will open in 2026."
    assert {cite.source: cite.says for cite in fact.cites} == {"s0": "2027", "s1": None, "s2": None}
    assert fact.ask == "Sources differ: 2026 (s1 and s2), 2027 (s0). Which is right?"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inspectors visited the harbour on June 10.", "The harbour was visited by inspectors on June 12."),
        ("Halden & Co., founded in 1887, builds it.", "Halden & Co. was founded in 1878."),
        ("Police arrested Ada Moss on Monday.", "Ada Moss was arrested on Tuesday."),
    ],
)
def test_whoever_tells_it_and_however_one_deed_has_one_day(extract: Extract, one: str, other: str) -> None:
    (fact,) = asked(extract, one, other)
    assert len({fact.value, *(cite.says for cite in fact.cites)} - {None}) == 2


@pytest.mark.parametrize(
    "other",
    [
        "The stadium at the harbour will open in 2026.",
        "The stadium at the harbour will open next year.",
        "The bridge at the harbour will open in 2027.",
        "The stadium at the harbour will close in 2027.",
        "The stadium at the harbour will open in 2047.",
        "The stadium at the harbour will open in May 2027.",
        "The stadium at the harbour will open by 2027.",
        "The stadium will open in 2027. A second stadium will open in 2029.",
        "“The stadium will open in 2027,” she said.",
    ],
)
def test_other_deeds_and_what_is_vaguer_are_no_difference(extract: Extract, other: str) -> None:
    assert asked(extract, OPEN, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland condemned the vote on Monday.", "Sarnia condemned the vote on Tuesday."),
        ("Two men were arrested on Monday.", "Two men were arrested on Tuesday."),
        ("Trade in Brill stopped on June 10.", "Trade in Brill stopped on June 17."),
        ("The mayor said on Monday that the stadium was dear.", "The mayor said on Tuesday that the stadium was dear."),
    ],
)
def test_days_of_two_doers_of_nobody_named_and_of_two_weeks_stay_apart(extract: Extract, one: str, other: str) -> None:
    assert asked(extract, one, other) == []
