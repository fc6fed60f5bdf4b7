"""What a single article without a headline is about: what it begins with, whatever that tells, but for a scene."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.reconcile.run import reconcile

Extract = Callable[..., Document]

REST = (
    "\n\nGov. Otto Lund met Mayor Nora Vance in Metz on Sunday and toured a dairy. Vance said the roads were bad."
    "\n\nPolice arrested a driver, Tom Ahl, on Monday after a chase in Metz. Ahl was charged with theft on Tuesday."
)
LEADS = (
    "The Justice Department is reviewing whether a bank broke the law when it sold loans to farmers.",
    "A religious group may have given illegal gifts to four lawmakers, a Courier investigation found.",
    "Velm Corp. is considering a sale of its paper mills, people close to the talks said on Tuesday.",
    "Velm Corp. will close its plant in Dover next year, the company said on Tuesday.",
    "Ida Kern says she will not run for governor in the fall.",
    "Ida Kern is expected to announce a run for governor on Friday.",
    "Ida Kern on Sunday defended her record on taxes.",
    "Novelist Ida Kern has died at the age of 84.",
    "Unemployment fell to 4.1 percent in July, the labor agency said on Tuesday.",
    "Oil prices rose to $44 a barrel on Tuesday as traders waited for news from Metz.",
    "The state faces a shortage of nurses, a report said on Tuesday.",
    "Thousands of nurses are on strike across the state in a fight over pay.",
    "Rescuers were searching on Tuesday for 12 miners trapped by a flood.",
    "The death toll from a flood in Dover rose to 40 on Tuesday, officials said.",
    "The resignation of Mayor Grace Roe came on Tuesday, hours after an audit was published.",
    "Residents of Dover woke on Tuesday to find 40 streets under water.",
    "Dover was without power on Tuesday after a storm knocked out a station.",
    "Shares of Velm Corp. fell 12 percent on Tuesday after it cut its forecast.",
    "Ida Kern was named chief executive of Velm Corp. on Tuesday, succeeding Max Poe, who retired in May.",
    "The government has agreed to pay $4 million to the families of two boys shot by guards.",
)


def told(extract: Extract, text: str) -> str:
    document = extract(text, published="2016-08-18")
    base = reconcile([document.source], document.mentions).base
    return next(fact.statement for fact in base.facts if fact.id == base.event)


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("dateline", ["", "DOVER, Del. (AP) -- "])
def test_a_lone_article_is_about_what_it_begins_with(extract: Extract, lead: str, dateline: str) -> None:
    statement = told(extract, dateline + lead + REST).rstrip(".")
    assert lead.startswith(statement)
    assert lead.removeprefix(statement) in (".", " on Tuesday.")  # the day on which somebody said so


@pytest.mark.parametrize(
    "scene",
    [
        "Lena Cole was making tea when she heard the crash.",
        "Moss signs up to be a delegate at the summer meeting.",
        "The feud of the two brothers lives on.",
    ],
)
def test_a_scene_and_a_line_like_a_headline_are_not_what_it_is_about(extract: Extract, scene: str) -> None:
    assert told(extract, scene + REST) == "Gov. Otto Lund met Mayor Nora Vance in Metz on Sunday and toured a dairy."
