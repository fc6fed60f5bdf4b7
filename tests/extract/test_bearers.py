"""Pronouns whose bearer stands in the sentence before."""

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.extract.bearers import names_nobody
from factsheet.extract.printed import explained


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
        "In Norland, a survey had him at 4 percent.",
        "Mara Lind beat her by 40 votes.",
        "When the seats of the leaders are counted, her lead is 12 seats.",
        "The bridge fell on their boat in 2012.",
        "Last year, he played down Mara Lind's speech.",
        "They were paid by the town's farmers in 2012.",
        "A poll has her in a dead heat with Jonas Weber.",
        "The leak was small, she said, until Jonas Weber called the police in 2012.",
        "That figure grew a little on Tuesday.",
        "A walk through Velm's offices hints at those differences.",
        "Mara Lind believes those limits will be reached in 2017.",
        "Mara Lind hinted at that on Monday.",
        "Mara Lind went there in September.",
        "Mara Lind said there was no link between the two.",
        "On Monday, Mara Lind called both men.",
        "By Monday, 12 of the 19 had left.",
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
        "Mara Lind's streak ended on Monday when she lost.",
        "A third of farmers, 33%, said they had no water.",
        "The family lost their boat in 2012.",
        "Mara Lind said her sister had 12 boats.",
        "Mara Lind hurt herself in 2012.",
        "Whatever road she takes, Mara Lind has four miles to go.",
        "The voters who saw Mara Lind in 2012 said that they liked her.",
        "That part of the bridge fell in 2012.",
        "Those who left were paid $20.",
        "That year, the bridge fell.",
        "The dam broke, and after that 12 boats sank.",
        "On top of that, the bridge will cost $20 million.",
        "Under this accord, 20 boats will be sold.",
        "Mara Lind sold a boat, and that boat sank in 2012.",
        "Mara Lind flew to Velm and stayed there for 20 days.",
        "Of the 30 boats, 12 were lost, and the two that sailed sank.",
        "Mara Lind and Jonas Weber met in 2012, and both left.",
        "Both Velm and Arden lost 20 boats.",
        "The boats were sold for $20 in the 1990s.",
    ],
)
def test_somebody_is(parse: Callable[..., Document], text: str) -> None:
    document = parse(text)
    assert not names_nobody(document, document.doc[:])


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Mara Lind ran in May. Jonas Weber beat her by 40 votes.", "Jonas Weber beat [Mara Lind] by 40 votes."),
        (
            "Mara Lind ran in May. A poll in Velm put her lead at 4 points.",
            "A poll in Velm put [Mara Lind's] lead at 4 points.",
        ),
        ("Mara Lind is ill. Doctors saw her at her home.", "Doctors saw [Mara Lind] at her home."),
        (
            "Mara Lind ran in May. In her speech, Ada Moss praised the town.",
            "In her speech, Ada Moss praised the town.",
        ),
        ("Mara Lind and Ada Moss ran. The town chose her in May.", "The town chose her in May."),
    ],
)
def test_the_first_pronoun_for_somebody_named_before_has_the_name(
    parse: Callable[..., Document], text: str, printed: str
) -> None:
    document = parse(text)
    assert explained(document, list(document.doc.sents)[1]) == printed
