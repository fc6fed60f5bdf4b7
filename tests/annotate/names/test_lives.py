"""What only people do, have and go through makes a person's name of words that no list knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.names.lives import SURE, lives

Parse = Callable[..., Document]


def weight(parse: Parse, text: str, first: str, words: int = 2) -> int:
    doc = parse(text).doc
    start = next(token.i for token in doc if token.text == first)
    return lives(doc, start, start + words)


@pytest.mark.parametrize(
    "text",
    [
        "Odo Quell's mother spoke on Monday.",
        "Odo Quell and his wife fled.",
        "Odo Quell was born in Dayton.",
        "Odo Quell was jailed on Monday.",
        "Among the dead was Odo Quell.",
        "The victims were Odo Quell and Jane Roe.",
        "A man named Odo Quell fled.",
        "The gunman was identified as Odo Quell.",
        "Her lawyer, Odo Quell, declined to comment.",
        "The suspect, Odo Quell, fled.",
        "The family of Odo Quell spoke on Monday.",
        "They held a vigil for Odo Quell.",
    ],
)
def test_a_life_makes_a_person(parse: Parse, text: str) -> None:
    assert weight(parse, text, "Odo") == SURE


@pytest.mark.parametrize(
    "text",
    [
        "The Odo Quell lost her rudder in the storm.",
        "The ship was identified as the Odo Quell.",
        "Among the dead was Odo Quell captain Jane Roe.",
        "The owner, Odo Quell, declined to comment.",
        "They read her newsletter, Odo Quell.",
        "The killing of Odo Quell members went on.",
        "A group called Odo Quell fled.",
        "Odo Quell gave her a job.",
        "Odo Quell and their fans left.",
    ],
)
def test_what_ships_firms_and_clubs_do_as_well_makes_none(parse: Parse, text: str) -> None:
    assert weight(parse, text, "Odo") < 2


def test_a_name_with_words_of_its_own_is_likelier_a_persons(parse: Parse) -> None:
    assert 0 < weight(parse, "The arrest of Odo Quell went on.", "Odo") < SURE
    assert 0 < weight(parse, "Police say Odo Quell shot his landlady.", "Odo") < SURE
