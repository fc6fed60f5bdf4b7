"""The sheet's event gives no other toll than the sheet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.model.fact import Fact
from tests.reconcile.test_run import together

Extract = Callable[..., Document]

OLD = "Fire in Sarn\n\nSARN, June 16, 2025 - {} in a house fire on Mill Lane in Sarn on Monday, police said.\n"
NEW = "House fire in Sarn\n\nSARN, June 17, 2025 - {}\n\nAda Moss, the mayor, spoke to the families on Mill Lane.\n"


def main(extract: Extract, old: str, new: str) -> Fact:
    texts = {"first": OLD.format(old), "second": NEW.format(new)}
    base, _ = together(extract, texts)
    return next(fact for fact in base.facts if fact.id == base.event)


@pytest.mark.parametrize(
    ("old", "new", "statement"),
    [
        (
            "Two people died",
            "Three people have now been killed in the fire on Mill Lane in Sarn, the police said on Tuesday.",
            "Three people died in a house fire on Mill Lane in Sarn on Monday.",
        ),
        (
            "Two people died",
            "At least 12 people were killed in the fire on Mill Lane in Sarn, the police said on Tuesday.",
            "At least 12 people died in a house fire on Mill Lane in Sarn on Monday.",
        ),
        (
            "One person was killed",
            "Three people have now been killed in the fire on Mill Lane in Sarn, the police said on Tuesday.",
            "One person was killed in a house fire on Mill Lane in Sarn on Monday; in all, three people were killed.",
        ),
        (
            "The death toll climbed to nine",
            "The death toll has risen to 12, the police said on Tuesday.",
            "The death toll climbed to nine in a house fire on Mill Lane in Sarn on Monday; in all, twelve people were "
            "killed.",
        ),
    ],
)
def test_the_toll_that_leads_stands_in_the_event(extract: Extract, old: str, new: str, statement: str) -> None:
    event = main(extract, old, new)
    assert event.statement == statement
    assert event.basis == "its toll is the one that leads"
    told = [cite for cite in event.cites if cite.for_ is None or "statement" in cite.for_]
    assert {cite.source for cite in told} == {"second"}
    assert {cite.source for cite in event.cites if "when" in (cite.for_ or ())} == {"first"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("At least two people died", "Three people were killed in the fire on Mill Lane in Sarn, the police said."),
        ("Two people died", "Two people were killed and three were hurt in the fire on Mill Lane, the police said."),
        ("Two people died", "In March 2020 a fire in Dover killed nine people."),
    ],
)
def test_a_toll_that_may_be_so_stays(extract: Extract, old: str, new: str) -> None:
    assert main(extract, old, new).statement == f"{old} in a house fire on Mill Lane in Sarn on Monday, police said."


def test_who_told_of_the_older_toll_is_not_made_to_tell_the_newer_one(extract: Extract) -> None:
    old = "Two people died and 154 fell ill in an outbreak in Sarn, the health agency said on Monday."
    new = "The death toll in the Sarn outbreak has risen to three, the health agency said on Tuesday."
    texts = {
        "first": f"Two dead in Sarn outbreak\n\nSARN, June 16, 2025 - {old}\n",
        "second": f"Third death in Sarn outbreak\n\nSARN, June 17, 2025 - {new}\n",
    }
    base, _ = together(extract, texts)
    assert not [fact.statement for fact in base.facts if fact.statement.startswith("Three people died and 154")]
