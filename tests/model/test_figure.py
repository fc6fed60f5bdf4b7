from __future__ import annotations

import pytest

from factsheet.model.figure import bounds, is_range, value_words


@pytest.mark.parametrize(
    ("value", "ends", "words"),
    [
        (5, (5, 5), "5"),
        ([5, 7], (5, 7), "5–7"),
        ((0.5, 2), (0.5, 2), "0.5–2"),
        ("5-7", None, "5-7"),
        (["5", "7"], None, "5 … 7"),
        ([5, 7, 9], None, "5 … 7 … 9"),
        (True, None, "True"),
        (None, None, "None"),
    ],
)
def test_what_a_value_gives(value: object, ends: tuple[float, float] | None, words: str) -> None:
    assert bounds(value) == ends
    assert is_range(value) == (ends is not None and isinstance(value, list | tuple))
    assert value_words(value) == words
