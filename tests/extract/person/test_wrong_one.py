"""Where the wrong one was arrested, nobody is printed as arrested; nor of whom the sentence says that it was not he."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

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


NOT_HE = [
    "Ann Bell, not {0}, {1}.",
    "It was Ann Bell, not {0}, who {1}.",
    "Not {0} but Ann Bell {1}.",
    "Ann Bell and not {0} {1}.",
    "It was not {0} who {1}.",
]


@pytest.mark.parametrize("frame", NOT_HE)
def test_what_befell_somebody_else(parse: Callable[..., Document], frame: str) -> None:
    for name, befell in product(("Joe Reese", "Mayor Joe Reese"), ("was charged with fraud", "was shot dead")):
        document = annotate(parse(frame.format(name, befell)))
        found = [one for one in people.extract(document) if isinstance(one, PersonMention)]
        assert not [one for one in found if one.name.text.endswith("Reese") and (one.status or one.part == "suspect")]


@pytest.mark.parametrize(
    "text",
    [
        "Not only Joe Reese but also Ann Bell was charged with fraud.",
        "Joe Reese, not surprisingly, was charged with fraud.",
        "The man who did not flee, Joe Reese, was charged with fraud.",
        "Joe Reese was charged with fraud, not Ann Bell.",
    ],
)
def test_a_negation_of_something_else(parse: Callable[..., Document], text: str) -> None:
    found = [one for one in people.extract(annotate(parse(text))) if isinstance(one, PersonMention)]
    assert [one.status for one in found if one.name.text == "Joe Reese"] == ["charged"]
