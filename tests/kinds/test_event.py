"""The sentence of an event."""

from __future__ import annotations

import pytest

from factsheet.kinds.event import EventMention, sentence
from factsheet.model.passage import Passage
from factsheet.model.span import Span


@pytest.mark.parametrize(
    ("statement", "said", "expected"),
    [
        ("A bridge fell on Monday.", None, "A bridge fell on Monday."),
        ("A bridge fell on Monday.", "police said", "A bridge fell on Monday, police said."),
        ("The clerk was shot at 9:17 p.m.", "police said", "The clerk was shot at 9:17 p.m., police said."),
        ("A bridge fell at 9 p.m.", None, "A bridge fell at 9 p.m."),
    ],
)
def test_one_full_stop_where_the_sentence_ends(statement: str, said: str | None, expected: str) -> None:
    span = Span(0, len(statement))
    mention = EventMention(
        source="a",
        spans=(span,),
        text=statement,
        passage=Passage(span, statement),
        trigger="fall",
        statement=statement,
        said=said,
    )
    assert sentence(mention) == expected
