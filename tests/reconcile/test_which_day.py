"""Which day "Tuesday" is: behind it in the statement, from the day of the source that says so."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.reconcile.run import reconcile

Extract = Callable[..., Document]

HEAD = "Ferry sinks off Brill\n\nBRILL - The ferry Elsa Quint sank off Brill on Sunday, June 15, 2025, police said.\n\n"


def statements(extract: Extract, *articles: tuple[str, str]) -> str:
    """The statements of a sheet, a line each; `articles` are the days of publication and the texts."""
    told = enumerate(articles)
    documents = [extract(f"{HEAD}{text}", id=f"s{number}", published=day) for number, (day, text) in told]
    made = reconcile([one.source for one in documents], [m for one in documents for m in one.mentions])
    return "\n".join(fact.statement for fact in made.base.facts)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Police said that four of the ferry's crew of 12 were freed on Tuesday.", "on Tuesday [June 17, 2025]"),
        ("Ada Moss said on Monday night that the pumps of the ferry had failed.", "on Monday night [June 16, 2025]"),
        ("Ada Moss said yesterday that the pumps of the ferry had failed.", "yesterday [June 17, 2025]"),
        ("Divers will raise the ferry next Thursday, Ada Moss said.", "Thursday [June "),
        ("Ada Moss told Tuesday's hearing that the pumps had failed.", "Tuesday's [June 17, 2025] hearing"),
    ],
)
def test_the_day_stands_behind_the_word(extract: Extract, text: str, printed: str) -> None:
    assert printed in statements(extract, ("2025-06-18", text))


@pytest.mark.parametrize(
    "text",
    [
        "The captain, Ada Moss, was arrested on Tuesday, June 17, in Brill.",
        "The ferry Elsa Quint sails from Brill on Tuesdays and carries 200 people.",
        "“We sank on Tuesday and nobody came,” said the captain, Ada Moss.",
        "Ada Moss said last year that the ferry was too old for Brill.",
    ],
)
def test_a_day_that_is_printed_or_none_or_spoken_is_left(extract: Extract, text: str) -> None:
    found = statements(extract, ("2025-06-18", text))
    assert re.search(r"\[[2J]", found) is None


def test_each_source_counts_from_its_own_day(extract: Extract) -> None:
    found = statements(
        extract,
        ("2025-06-18", "Ada Moss said on Tuesday that the pumps of the ferry had failed."),
        ("2026-03-12", "Max Poe said on Tuesday that the ferry was to have been scrapped last year."),
    )
    assert "Ada Moss said on Tuesday [June 17, 2025]" in found
    assert "Max Poe said on Tuesday [March 10, 2026]" in found
    assert "last year [2025]" in found


def test_without_a_day_of_publication_nothing_is_told(extract: Extract) -> None:
    documents = [extract("Ferry sinks\n\nThe captain, Ada Moss, was arrested on Tuesday.", id="s")]
    made = reconcile([documents[0].source], documents[0].mentions)
    assert all("[" not in fact.statement for fact in made.base.facts)
