"""Words like "today" within a quotation count from the day on which it was spoken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract.dates import extract

THURSDAY = date(2016, 11, 3)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("“Two officers died today,” the sheriff said on Monday.", "today", "2016-10-31"),
        ("“We lost a friend yesterday,” the coach said on Tuesday.", "yesterday", "2016-10-31"),
        ("“I was on the tram this morning,” he wrote on 31 October.", "this morning", "2016-10-31TMO"),
        ("Bailey named the dead late Monday. “They died today,” he said.", "today", "2016-10-31"),
        ("Bailey named the dead late Monday. “They died today,” a neighbor said.", "today", "2016-11-03"),
        ("“They died today,” the sheriff said.", "today", "2016-11-03"),
        ("The mayor said on Tuesday that crews would return tomorrow.", "tomorrow", "2016-11-04"),
        ("“They came that night,” he said on Monday. The fire was on Sunday.", "that night", None),
    ],
)
def test_what_is_quoted_counts_from_its_own_day(
    parse: Callable[..., Document], text: str, words: str, value: str | None
) -> None:
    read = {mention.text: mention.when.reading.close(THURSDAY) for mention in extract(annotate(parse(text)))}
    assert read[words] == value
