from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.model.excerpt import is_excerpt

WHOLE = ["The pumps ran all night long and the wall held,", "but nobody slept on to morning."]


@pytest.mark.parametrize(
    "part",
    [
        "ran all night long",
        "“The pumps ran all night long”",
        ["The pumps ran", "the wall held", "nobody slept"],
        "The pumps ran … the wall held",
        "The pumps ran . . . nobody slept",
        "the wall held but nobody slept",
        "nobody slept onto morning",
    ],
)
def test_words_left_out_make_an_excerpt(part: object) -> None:
    assert is_excerpt(part, WHOLE)


@pytest.mark.parametrize(
    "part",
    [
        "The pumps ran all day long",
        "The pumps ran and the wall held",
        ["nobody slept", "the wall held"],
        "umps ran all night lon",
        "the wall held",
        "",
        7,
        None,
        ["The pumps ran all night", 7],
    ],
)
def test_other_words_another_order_or_few_words_make_none(part: object) -> None:
    assert not is_excerpt(part, WHOLE)


@given(st.lists(st.sampled_from(["dam", "the", "Held", "o'clock", "x…", "."]), min_size=1, max_size=12))
def test_a_text_is_an_excerpt_of_itself_where_it_has_words_enough(words: list[str]) -> None:
    text = " ".join(words)
    assert is_excerpt(text, text) == (len([word for word in words if word != "."]) >= 4)
