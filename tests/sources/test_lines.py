from __future__ import annotations

import pytest

from factsheet.sources.lines import ends_open, ends_sentence, lines, starts_fragment, starts_low


def test_lines_know_their_words_and_the_blank_lines_before() -> None:
    text = "One\r\n\r\n \u00a0\r\n  two words \nthree\u2028four"
    found = lines(text)
    assert [(line.words, line.blanks) for line in found] == [("One", 0), ("two words", 2), ("three", 0), ("four", 0)]
    assert all(text[line.start : line.end] == line.words for line in found)


@pytest.mark.parametrize("text", ["He left.", "He left.”", 'Why?"', "Gone!", "(He left.)", "and so on…", "the U.S."])
def test_a_sentence_can_end_here(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["He left", "according to Sen.", "by (Gov.", "he said,", "“They left”", "", "..."[:0]])
def test_no_sentence_ends_here(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize("text", ["he met the", "guns,", "Chief of", "LONDON (AP) —", "HAVANA (AP) --", "met Sen."])
def test_a_sentence_must_go_on(text: str) -> None:
    assert ends_open(text)


@pytest.mark.parametrize("text", ["he met them", "The End", "", "Paris", "the law;"])
def test_a_sentence_need_not_go_on(text: str) -> None:
    assert not ends_open(text)


def test_what_begins_in_mid_sentence() -> None:
    assert starts_low("of the law")
    assert starts_low(", he said")
    assert not starts_low("iPhone sales rose")
    assert not starts_low("The law")
    assert not starts_low('"of the law"')
    assert starts_fragment('"of the law"')
    assert not starts_fragment('"Of the law"')
