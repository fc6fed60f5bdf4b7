"""How high something stood, and what: whole sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.quantity import QuantityMention

Extract = Callable[..., Document]


def levels(extract: Extract, text: str) -> list[tuple[object, str | None, str | None]]:
    mentions = extract(text, published="2025-06-18").mentions
    return [(m.value, m.of, m.level) for m in mentions if isinstance(m, QuantityMention) and m.level]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Shares of Acme closed at $43.10 on Tuesday.", (43.1, "Shares of Acme", "close")),
        ("Turnout stood at 12 percent on Monday, officials said.", (12, "Turnout", "stand")),
        ("Oil rose 3 percent to $45 a barrel on Tuesday.", (45, "Oil", "stand")),
        ("The index fell to 8,579 points on Monday.", (8579, "the index", "stand")),
        ("The temperature in Arden reached 41 degrees.", (41, "the temperature in Arden", "stand")),
        ("Unemployment was 4.1 percent in May.", (4.1, "Unemployment", "stand")),
        ("The debt of the club totals $3.5 million.", (3_500_000, "the debt of the club", "stand")),
        ("The bank raised interest rates to 11 percent.", (11, "interest rates", "stand")),
        ("LOME - Bolt shares opened at $12 on Monday.", (12, "Bolt shares", "open")),
    ],
)
def test_what_stood_how_high(extract: Extract, text: str, level: tuple[float, str, str]) -> None:
    assert level in levels(extract, text)


@pytest.mark.parametrize(
    "text",
    [
        "Shares are expected to reach $50 on Friday.",
        "The company paid $30 million on Monday.",
        "It closed at $12 on Monday.",
        "Shares of Acme fell 3 percent on Monday.",
        "The fire burned 900 acres on Monday.",
        "Turnout was not 40 percent, officials said.",
        "The storm cut power to 250,000 homes.",
        "The bonds are convertible into stock at $25 each.",
        "Profit for the glass, paper and steel unit was $19 million.",
        "Lund, whose revenue rose to $2 million, hired a clerk.",
        "The rate for farmers ages 16 to 24 was 18 percent.",
    ],
)
def test_what_tells_no_level(extract: Extract, text: str) -> None:
    assert levels(extract, text) == []
