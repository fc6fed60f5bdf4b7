from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.annotate.marks.marks import marked

MARKS = "\"'“”‘’«»„‟`″＂"


def shown(text: str) -> list[str]:
    return [text[one.start : one.end] + ("" if one.closed else "<") for one in marked(text)]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ('"No," she said. "Never."', ['"No,"', '"Never."']),
        ("“Curly,” she said.", ["“Curly,”"]),
        ('“Curly and then straight," she said.', ['“Curly and then straight,"']),
        ("``Old,'' she said.", ["``Old,''"]),
        ("«Guillemets», she said.", ["«Guillemets»"]),
        ("‘Single,’ she said. ‘The Joneses’ dog.’", ["‘Single,’", "‘The Joneses’ dog.’"]),
        ("'Straight single,' he said.", ["'Straight single,'"]),
        ("The dogs' bowls and the cats' beds in the '90s.", []),
        ("It isn't, doesn't and won't.", []),
        ("He is 6' 2\" tall.", []),
        ('"They said “no” to us," he said.', ['"They said “no” to us,"']),
        ("“He told me ‘go home’ and left,” she said.", ["“He told me ‘go home’ and left,”"]),
    ],
)
def test_pairs(text: str, stretches: list[str]) -> None:
    assert shown(text) == stretches


def test_a_mark_that_nothing_closes_ends_with_its_line() -> None:
    assert shown("“No closing mark here.\n\nThe next paragraph.") == ["“No closing mark here.<"]


def test_a_lost_closing_mark_does_not_swallow_the_next_quotation() -> None:
    assert shown("“Lost, she said. “Found,” he said.") == ["“Found,”"]
    assert shown("'Lost, she said. The crowd stayed 'Found, and no less,' he said.") == ["'Found, and no less,'"]
    assert shown("‘I told 'em so,’ she said.") == ["‘I told 'em so,’"]


def test_a_quotation_with_another_in_it_may_go_on_in_the_next_paragraph() -> None:
    assert shown("“We said “no” to that.\n\n“And again.”") == ["“We said “no” to that.<", "“And again.”"]


@given(st.text(alphabet=MARKS + "ab .,\n-", max_size=80))
def test_stretches_are_in_order_and_never_cross_a_line(text: str) -> None:
    end = 0
    for one in marked(text):
        assert end <= one.start < one.end <= len(text)
        assert one.start <= one.inner_start <= one.inner_end <= one.end
        assert "\n" not in text[one.start : one.end]
        end = one.end


def test_many_crossing_marks_come_to_an_end() -> None:
    assert marked("“a ‘b “c” d’ e” 'f \"g h " * 16_000)
