"""What makes a person's name of words that no list knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate


def people(parse: Callable[..., Document], text: str) -> set[str]:
    document = annotate(parse(text))
    return {name.text for name in document.names.values() if name.sort == "person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her father Basmil has said she was upset.", "Basmil"),
        ("Roe hugged his wife Anna and son Feliphino before he left.", "Feliphino"),
        ("Ben Roe and their two children, Hannah and Arvo, died in the crash.", "Arvo"),
        ("Her aunt, Zbynka, lives in Ames.", "Zbynka"),
        ("His brother Tovid left early.", "Tovid"),
        ("Qadora Faris, chairman of the Prisoners Club, said no.", "Qadora Faris"),
        ("Omer Sarwan Hussani, spokesman for the police, said no.", "Omer Sarwan Hussani"),
        ("Torunn Aasheim, owner of the ferry, said no.", "Torunn Aasheim"),
        ("One of the guests, 22-year-old Tran Vu, fell.", "Tran Vu"),
        ("A boy of 8, Milo Vex, fell into a shaft in Ames.", "Milo Vex"),
        ("Nadiya opened a shop. Nadiya, who is 24, came from Ames.", "Nadiya"),
        ("They met Zbig Ozog, who runs a shop there.", "Zbig Ozog"),
        ("Police found 64-year-old Okko Lahti there.", "Okko Lahti"),
    ],
)
def test_kin_age_and_office(parse: Callable[..., Document], text: str, name: str) -> None:
    assert name in people(parse, text)


@pytest.mark.parametrize(
    "text",
    [
        "A 20-year-old Ford Fiesta hit the wall.",
        "His father, Norway's first judge, left.",
        "Her brother Norway lost.",
        "Its parent Kestrel grew.",
        "Kestrel Polymers, maker of glue, closed.",
        "Arden Rovers, who are 24 points behind, lost.",
        "They beat Arden United, who play in red.",
        "Brill Times, seller of books, closed.",
    ],
)
def test_what_is_owned_or_old_is_nobody(parse: Callable[..., Document], text: str) -> None:
    assert not people(parse, text)
