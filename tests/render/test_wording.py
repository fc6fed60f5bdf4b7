from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factsheet.render.wording import Stretch, compare, excerpt


def test_words_that_differ_are_marked() -> None:
    assert compare("They are where the rubber hits the road.", "They're where rubber hits the road") == (
        Stretch("They are", True),
        Stretch("where", False),
        Stretch("the", True),
        Stretch("rubber hits the road.", False),
    )


def test_punctuation_case_and_shapes_do_not_count() -> None:
    assert compare("“Hopefully, we’ll see”", "hopefully we'll see.") == (Stretch("“Hopefully, we’ll see”", False),)


def test_an_excerpt_keeps_what_differs_and_the_words_around_it() -> None:
    words = "one two three four five six seven eight nine ten eleven twelve"
    cut = excerpt(compare(words.replace("seven", "SEVEN UP"), words))
    assert [one.text for one in cut] == ["… four five six SEVEN", "UP", "eight nine ten eleven twelve"]
    long = excerpt(compare("zero " + words, words), 2)
    assert [one.text for one in long] == ["zero", "one two …"]
    assert [one.text for one in excerpt(compare(words, words), 2)] == ["one two three four five six …"]


@given(st.text(alphabet="ab ’'.,", max_size=60), st.text(alphabet="ab ’'.,", max_size=60))
def test_no_word_is_lost(one: str, other: str) -> None:
    assert " ".join(stretch.text for stretch in compare(one, other)) == " ".join(one.split())
