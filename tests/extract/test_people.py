"""What a passage says of a person: role, affiliation, age, part, status, and the passage itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention

Parse = Callable[..., Document]


def read(parse: Parse, text: str) -> list[PersonMention]:
    document = parse(text)
    annotate(document)
    return [mention for mention in people.extract(document) if isinstance(mention, PersonMention)]


def test_photographers_and_reporters_are_no_actors(parse: Parse) -> None:
    text = "Crowds wait outside the court. (Photo: Mina Foss, Daily Ledger)\n\nOlga Perrin contributed to this report."
    assert {mention.part for mention in read(parse, text)} <= {"photographer", "reporter"}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Iris Kane reported from Velm, and Omar Haddad from Ames.", "reporter"),
        ("Iris Kane reported from time to time that her car was missing.", None),
    ],
)
def test_who_reports_from_a_place_wrote_the_text(parse: Parse, text: str, part: str | None) -> None:
    assert next(iter(read(parse, text))).part == part


def test_passages_stay_short(parse: Parse) -> None:
    listed = ", ".join(f"Ann{chr(97 + number % 26)} Smith, {20 + number}" for number in range(40))
    for mention in read(parse, f"The dead were {listed}."):
        assert len(mention.passage.quote.split()) <= 60


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("In 2008 governor Ada Moss was caught on tape.", None),
        ("In 1999, Mayor Ada Moss sued the club.", None),
        ("In 2010, during the flood, governor Ada Moss ordered the dam opened.", None),
        ("In 2024, Mayor Ada Moss sued the club.", "Mayor"),
        ("In 2016 Mayor Ada Moss was elected.", "Mayor"),
        ("Mayor Ada Moss said the club had closed in 2001.", "Mayor"),
        ("The club closed in 2001, Mayor Ada Moss said.", "Mayor"),
    ],
)
def test_an_office_of_long_ago_is_not_held_today(parse: Parse, text: str, role: str | None) -> None:
    document = annotate(parse(text, published="2025-06-17"))
    mention = next(one for one in people.extract(document) if isinstance(one, PersonMention))
    assert mention.role == role


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mayor Ada Moss resigned on Monday.", "resigned"),
        ("Mayor Ada Moss stepped down on Monday after a row.", "resigned"),
        ("A bridge was opened in Velm. " * 30 + "Ada Moss, who once resigned as mayor, was there.", None),
    ],
)
def test_who_left_an_office_is_told_so_where_that_is_the_news(parse: Parse, text: str, status: str | None) -> None:
    assert [mention.status for mention in read(parse, text)] == [status]
