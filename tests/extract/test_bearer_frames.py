"""Whom "the company" means, however a sentence is built and whatever kind of fact it gives.

Every way to bring a firm in stands before every sentence about it: its name is printed where it alone can be meant, and
nothing at all where another one can.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.claim import ClaimMention
from factsheet.kinds.event import EventMention
from factsheet.kinds.quantity import QuantityMention
from factsheet.kinds.quote import QuoteMention

Extract = Callable[..., Document]

FIRMS = {
    "Orrin Foods Inc.": "the company",
    "Kestrel Motors Corp.": "the firm",
    "Velm Airlines": "the airline",
}
ALONE = [
    "{0} opened a plant in Arden on Monday.",
    "Workers praised {0} on Monday.",
    "A plant that {0} owns burned on Monday.",
    "Tarn Industries opened a plant in Arden. {0} bought a mill on Monday.",
    "The Dorland Fishing Agency praised {0} on Monday.",
    "{0} shares fell on Monday. “No,” said an analyst with Marsden Gale Airlines in Arden.",
]
RIVALS = [
    "{0} sued Marsden Gale Airlines Ltd. on Monday.",
    "Marsden Gale Airlines Corp. sold a plant to {0} on Monday.",
    "{0} and Tarn Airlines Corp. merged on Monday.",
]
TOLD = [
    "{0} said the plant would close in May.",
    "The plant would close in May, {0} said.",
    "Officials said {0} would close the plant in May.",
    "“The plant will close in May,” {0} said.",
    "{0}'s chairman said the plant would close in May.",
    "{0} called the ruling “a complete and utter disgrace.”",
    "{0} earned $40 million in 2012.",
    "Sales at {0} rose 12 percent to $40 million.",
    "{0} closed the plant on Tuesday.",
    "Police raided {0} on Tuesday.",
]


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def printed(document: Document, start: int) -> list[str]:
    """What the facts behind code point `start` say, whatever kind they are of."""
    found: list[str] = []
    for mention in document.mentions:
        if mention.start < start:
            continue
        if isinstance(mention, QuoteMention) and mention.by is not None and mention.by.full:
            found.append(mention.told or f"{mention.by.full}: {mention.text}")
        if isinstance(mention, ClaimMention | EventMention):
            found.append(mention.statement)
        if isinstance(mention, QuantityMention):
            found.append(mention.clause or "")
    return [one for one in found if one]


@pytest.mark.parametrize(("firm", "first", "second"), [*product(FIRMS, ALONE, TOLD)])
def test_the_one_that_is_meant_has_its_name(extract: Extract, firm: str, first: str, second: str) -> None:
    before = capital(first.format(firm))
    said = printed(extract(f"{before} {capital(second.format(FIRMS[firm]))}"), len(before))
    assert said
    assert all(firm in one and FIRMS[firm] not in one.lower() for one in said)


@pytest.mark.parametrize(("firm", "first", "second"), [*product(FIRMS, RIVALS, TOLD)])
def test_nothing_is_printed_of_one_of_two(extract: Extract, firm: str, first: str, second: str) -> None:
    before = capital(first.format(firm))
    assert printed(extract(f"{before} {capital(second.format(FIRMS[firm]))}"), len(before)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moss, the mayor, said those limits had cost 20 lives.",
        "Ada Moss, the mayor, said there was no link between the two.",
        "Ada Moss, the mayor, said both men had lost 20 boats.",
        "They were seen “singing a very old song of the sea,” Ada Moss, the mayor, said.",
        "Since that ruling, the mill has seen “a very long and slow decline,” Ada Moss, the mayor, said.",
        "Last year, he bought the mill of Jan Roe.",
        "On Tuesday, those workers closed the mill for $20 million.",
    ],
)
def test_what_leans_on_the_sentence_before_is_not_printed(extract: Extract, text: str) -> None:
    assert [one for one in printed(extract(text), 0) if not one.startswith("Ada Moss: ")] == []


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moss, the mayor, said the limits had cost 20 lives.",
        "Ada Moss, the mayor, said there was no link between Velm and Arden.",
        "The crew was seen “singing a very old song of the sea,” Ada Moss, the mayor, said.",
        "Last year, Ada Moss bought the mill of Jan Roe.",
    ],
)
def test_what_bears_itself_is(extract: Extract, text: str) -> None:
    assert [one for one in printed(extract(text), 0) if not one.startswith("Ada Moss: ")]
