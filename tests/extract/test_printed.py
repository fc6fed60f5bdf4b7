"""Clauses as they are printed."""

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.extract.printed import is_balanced, names_nobody


@pytest.mark.parametrize(
    "text",
    [
        "In 2015, Norland sentenced her to 15 months.",
        "The flood in March 2019 destroyed his house.",
        "The rope was too short to reach him.",
        "Norland banned her from the stadium in 2018.",
        "It took four hours on Sunday to free him.",
        "In 2012 the bank closed his accounts.",
        "The avalanche of 1999 buried her.",
        "Two teachers said on Monday that she had left.",
        "Experts say it is currently worth about $18 million.",
        "Analysts say he is likely to sell 30 boats.",
        "Officials believed it had cost 20 lives.",
        "A spokesman said they had paid $30 million.",
    ],
)
def test_nobody_is_named_whom_a_pronoun_means(parse: Callable[..., Document], text: str) -> None:
    document = parse(text)
    assert names_nobody(document, document.doc[:])


@pytest.mark.parametrize(
    "text",
    [
        "In 2015, Norland sentenced Mara Lind to 15 months for her part.",
        "In his speech on Monday, Jonas Weber thanked the town.",
        "The girl was found in her room.",
        "The 34-year-old mother was struck in her garden in 2011.",
        "Two teachers said on Monday that they had left.",
        "The mayor said on Monday that she had left.",
        "Halden Motors reported it sold 300 cars in April.",
        "Mara Lind told the board she would pay.",
        "Experts say it would take 20 years to build.",
        "Experts say it is likely that 20 boats will sink.",
        "The survey shows that it has sold 300 cars.",
        'The board wrote on Monday: "It was his idea."',
        "The dam broke in 2012.",
    ],
)
def test_somebody_is(parse: Callable[..., Document], text: str) -> None:
    document = parse(text)
    assert not names_nobody(document, document.doc[:])


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ('It was late," the "Grey Sea" actor said on "Tide', False),
        ("late,” he said, “and", False),
        ('He said "it was late" and "no".', True),
        ("“Grey Sea” was sold", True),
    ],
)
def test_no_quotation_is_cut(text: str, whole: bool) -> None:
    assert is_balanced(text) is whole
