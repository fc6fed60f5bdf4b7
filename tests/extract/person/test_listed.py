"""Lists of people: what is said before the list befell all of them, and nobody who only stands near it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention

Parse = Callable[..., Document]


def statuses(parse: Parse, text: str) -> dict[str | None, str | None]:
    """What the mentions of each name of `text` say of its bearer."""
    mentions = people.extract(annotate(parse(text)))
    return {one.name.full: one.status for one in mentions if isinstance(one, PersonMention)}


@pytest.mark.parametrize(
    ("text", "befallen"),
    [
        (
            "They learned of the deaths of husband and wife Ben M. Cole, 50, and Ada G. Cole, 51; and their sons, "
            "Dan J. Cole, 19; Tom A. Cole, 18; and Max B. Cole, 13.",
            ["Ben M. Cole", "Ada G. Cole", "Dan J. Cole", "Tom A. Cole", "Max B. Cole"],
        ),
        (
            "The blast killed Ben Cole, 51, a baker from Lome, his wife, Cora Cole, 49, and their neighbour Dan Eller.",
            ["Ben Cole", "Cora Cole", "Dan Eller"],
        ),
        (
            "The coroner identified those killed as Ada Brook, 50; her son Ben Cole, 21; and Cora Dale, 33.",
            ["Ada Brook", "Ben Cole", "Cora Dale"],
        ),
        (
            "He is accused of murdering Ines Todd of Akron, Ohio, Tom Askew of Ames, Iowa, and Ruth Penny of Reno.",
            ["Ines Todd", "Tom Askew", "Ruth Penny"],
        ),
        ("Ben Cole, 58, died in the crash alongside Cora Dale, 48.", ["Ben Cole", "Cora Dale"]),
        ("The blast killed Ben Cole, 51, who taught there, and Cora Dale, 33.", ["Ben Cole", "Cora Dale"]),
        ("The blast killed Ben Cole, 51, Mayor Cora Dale said.", ["Ben Cole"]),
        ("The blast killed Ben Cole, 51, and Mayor Cora Dale called it a tragedy.", ["Ben Cole"]),
        ("The blast killed Ben Cole; Mayor Cora Dale ordered an inquiry.", ["Ben Cole"]),
        ("The blast killed Ben Cole, a friend of the mayor, Cora Dale.", ["Ben Cole"]),
        ("The blast killed Ben Cole, 51, and Cora Dale's dog.", ["Ben Cole"]),
        ("The blast killed Ben Cole, and police questioned Cora Dale.", ["Ben Cole"]),
        ("The dead were friends of Ben Cole and Cora Dale, 44.", []),
    ],
)
def test_who_stands_in_a_list_shares_what_is_said_before_it(parse: Parse, text: str, befallen: list[str]) -> None:
    found = statuses(parse, text)
    assert [name for name, status in found.items() if status in {"killed", "died"}] == befallen
