"""One mark at the end of a sentence."""

from __future__ import annotations

import pytest

from factsheet.kinds.sentence import ended, without_stop


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
        ("He defended the dam, saying:", "He defended the dam."),
        ("He defended the dam, writing on their page:", "He defended the dam."),
        ("He defended the dam, adding", "He defended the dam."),
        ("He left, saying he was tired", "He left, saying he was tired."),
        ('He left, adding: "No."', 'He left, adding: "No."'),
    ],
)
def test_a_sentence_ends_once(clause: str, sentence: str) -> None:
    assert ended(clause) == sentence


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("The dam holds.", "The dam holds"),
        ("The dam broke at 8 a.m.", "The dam broke at 8 a.m."),
        ("The dam broke at 8 a.m.,", "The dam broke at 8 a.m."),
        ("The dam is built by Orr Inc.", "The dam is built by Orr Inc."),
        ("The dam holds it.;", "The dam holds it"),
    ],
)
def test_more_of_a_sentence_follows_a_stop_that_belongs_to_the_word(clause: str, words: str) -> None:
    assert without_stop(clause) == words
