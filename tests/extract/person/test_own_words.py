"""What speakers say of their own bodies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people

BLAST = "A bomb went off in the market, killing two people. "


def status(parse: Callable[..., Document], text: str, name: str) -> str | None:
    document = annotate(parse(text))
    return next((one.status for one in people.extract(document) if one.name.full == name and one.status), None)


@pytest.mark.parametrize(
    "text",
    [
        "“The glass broke and I was injured,” Ada Moss told reporters.",
        "“I was shot in the leg,” said Ada Moss.",
        "“I was wounded,” said Ada Moss, a cook.",
        "Ada Moss said: “I was badly wounded by the glass.”",
        "“When it went off I broke my leg,” Ada Moss said.",
        "“I suffered burns,” Ada Moss said.",
        "Ada Moss said the windows blew out. “It was loud and I was injured,” she told reporters.",
    ],
)
def test_who_says_so_was_injured(parse: Callable[..., Document], text: str) -> None:
    assert status(parse, BLAST + text, "Ada Moss") == "injured"


@pytest.mark.parametrize(
    "text",
    [
        BLAST + "“I was not injured,” said Ada Moss.",
        BLAST + "“I could have been injured,” said Ada Moss.",
        BLAST + "“I was hurt by his words,” said Ada Moss.",
        BLAST + "“My son was injured,” said Ada Moss.",
        BLAST + "“He said that I would be wounded,” said Ada Moss.",
        "The club met in Ames. “I was injured,” said Ada Moss.",
    ],
)
def test_who_was_not_is_not(parse: Callable[..., Document], text: str) -> None:
    assert status(parse, text, "Ada Moss") is None
