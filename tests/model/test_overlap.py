"""Stems and shared words."""

from __future__ import annotations

import pytest

from factsheet.model.overlap import content, jaccard, shared, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("banned", "ban"), ("meeting", "meet"), ("shootings", "shooting"), ("checks", "check"), ("laws", "law")],
)
def test_inflections_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_content_drops_grammar_and_possessives() -> None:
    assert content("the administration's push to reduce it") == content("administration pushes reduced")


def test_numbers_in_words_are_those_in_figures() -> None:
    assert content("twelve boats") == content("12 boats")
    assert content("one boat") != content("1 boat")


def test_shared_is_the_share_of_the_smaller_set() -> None:
    assert shared(frozenset("ab"), frozenset("abcd")) == 1.0
    assert shared(frozenset(), frozenset("a")) == 0.0
    assert jaccard(frozenset("ab"), frozenset("bc")) == pytest.approx(1 / 3)
