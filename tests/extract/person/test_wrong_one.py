"""Where the wrong one was arrested, nobody is printed as arrested."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Police have freed a waiter and admitted that they had the wrong man. Joe Reese was arrested in May.", None),
        ("A waiter wrongly held for a murder is free. Police arrested Joe Reese in May.", None),
        ("A waiter wrongly held for a murder is free. Joe Reese was charged in May.", "charged"),
        ("A waiter was robbed by the man next door. Joe Reese was arrested in May.", "arrested"),
    ],
)
def test_an_arrest_by_mistake(parse: Callable[..., Document], text: str, status: str | None) -> None:
    document = annotate(parse(text))
    found = [one for one in people.extract(document) if isinstance(one, PersonMention)]
    assert [one.status for one in found if one.name.full == "Joe Reese"] == [status]
