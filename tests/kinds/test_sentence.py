"""One mark at the end of a sentence."""

from __future__ import annotations

import pytest

from factsheet.kinds.sentence import ended


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        ("The dam holds", "The dam holds."),
        ("The dam holds.", "The dam holds."),
        ("The dam holds,", "The dam holds."),
        ("He called it \u201cruined.\u201d", "He called it \u201cruined.\u201d"),
        ('He called it "ruined"', 'He called it "ruined".'),
        ('He called it "ruined,"', 'He called it "ruined."'),
        ("It is sold in the U.S.", "It is sold in the U.S."),
        ("Does it hold?", "Does it hold?"),
        ("It holds (so far)", "It holds (so far)."),
        ("It holds (see p. 3.)", "It holds (see p. 3.)."),
    ],
)
def test_a_sentence_ends_once(clause: str, sentence: str) -> None:
    assert ended(clause) == sentence
