from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factsheet.kinds.wording import alike, cut, part_of, shares_sentence


def test_small_differences_are_the_same_words() -> None:
    assert alike("They are where the rubber hits the road.", "They're where rubber hits the road")
    assert not alike("We will win this vote.", "We will lose this house.")


def test_a_part_is_found_in_the_whole() -> None:
    whole = "I have slept on a chair for three weeks. I would do it again tomorrow, and the day after."
    assert part_of("I would do it again tomorrow", whole)
    assert not part_of("for three weeks", whole)
    assert not part_of("I would never do it again, not for money", whole)


def test_one_sentence_of_two_quotations_is_the_same() -> None:
    one = "The bridge is shut. How many trucks do we want to lose?"
    assert shares_sentence(one, "It must be mended now. How many trucks do they want to lose? I saw one slip.")
    assert not shares_sentence(one, "The bridge is shut. Nobody will cross before the end of the month, I fear.")
    assert not shares_sentence("The bridge is shut.", "The bridge is shut. Nobody will cross it.")
    small_part = "It was a long day for the crews and for the town. " * 3
    assert not shares_sentence(f"{small_part} {one}", f"Nobody crosses, as all of us knew. {one} " * 3)


def test_words_are_cut_beside_the_parts_of_another_printing() -> None:
    words = "And if we wait for the rain, the river is going to rise. Nobody should be surprised."
    assert cut(words, ["If we wait for rain", "the river will rise", "Nobody should be surprised."]) == [
        "And if we wait for the rain,",
        "the river is going to rise.",
        "Nobody should be surprised.",
    ]
    assert cut("No marks at all here", ["one", "two"]) is None


@given(st.text(alphabet="ab ,.?!", max_size=60), st.lists(st.text(alphabet="ab ", max_size=8), min_size=1, max_size=4))
def test_what_is_cut_is_verbatim_and_whole(words: str, parts: list[str]) -> None:
    stretches = cut(words, parts)
    if stretches is not None:
        assert len(stretches) == len(parts)
        assert "".join("".join(stretches).split()) == "".join(words.split())
