"""Writing: whatever is written reads back, in this reader and in others, in the style of a fact base."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factsheet.factbase import write
from factsheet.factbase.load import loads
from factsheet.factbase.nodes import compose
from factsheet.factbase.plain import taken_for
from factsheet.model.fact import FactBase
from tests.factbase.handwriting import NASTIER

TEXTS = st.one_of(
    st.sampled_from(NASTIER),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.from_regex(r"[-:#,\[\]{} '\"a0]*"),
)
DATES = ("2013-01-29", "2012-07", "2013-W04", "2012-SU")


@given(TEXTS)
def test_every_text_reads_back_in_every_place(text: str) -> None:
    for written in (
        f"a: {write.scalar(text)}",
        f"- [{write.scalar(text, flow=True)}, x]",
        f"{{a: {write.scalar(text, flow=True)}}}",
        f"a: {write.scalar(text, style=chr(34))}",
        f"a: {write.scalar(text, style=chr(39))}",
        write.entry("quote", text, 0),
    ):
        node = compose(written)
        assert node is not None
        assert (
            text in (node.data.get("a"), node.data.get("quote"))
            if isinstance(node.data, dict)
            else node.data[0][0] == text
        )


@pytest.mark.parametrize("day", DATES)
def test_days_stay_plain_where_a_day_belongs_and_nowhere_else(day: str) -> None:
    assert write.entry("when", day, 0) == f"when: {day}"
    assert write.flow({"says": day}) == f"{{says: {day}}}"
    text = day if taken_for(day) == "" else f"'{day}'"
    assert write.entry("title", day, 0) == f"title: {text}"
    assert write.entry("who", [day], 0) == f"who: [{text}]"
    assert write.entry(day, "x", 0) == f"{text}: x"


def test_a_day_that_no_calendar_has_is_quoted() -> None:
    assert write.entry("when", "2013-02-30", 0) == "when: '2013-02-30'"


def test_words_in_brackets_are_quoted_where_a_reader_would_stumble() -> None:
    assert write.entry("who", ["the chief", "who?", "a: b", "x, y"], 0) == "who: [the chief, 'who?', 'a: b', 'x, y']"
    assert write.entry("ask", "Who?", 0) == "ask: Who?"


@pytest.mark.parametrize(
    ("number", "text"), [(1e22, "1.0e+22"), (1.5e-07, "1.5e-07"), (1e16 + 2, "1.0000000000000002e+16")]
)
def test_numbers_are_numbers_to_every_reader(number: float, text: str) -> None:
    assert write.scalar(number) == text


@given(st.floats(-1e18, 1e18).filter(lambda number: abs(number) > 1e-300 or number == 0))
@example(-0.00015112921269728308)
def test_every_figure_reads_back_as_the_figure_it_is(number: float) -> None:
    node = compose(f"value: {write.scalar(number)}")
    assert node is not None
    assert node.data == {"value": number}


@given(
    st.lists(
        st.text(st.characters(min_codepoint=33, max_codepoint=0x24F), min_size=1, max_size=20), min_size=1, max_size=40
    )
)
def test_passages_are_folded_blocks_of_eighty_columns(words: list[str]) -> None:
    text = " ".join("".join(word for word in " ".join(words) if word.isprintable()).split())
    block = write.folded(text, 6)
    if block is not None:
        assert compose(f"    quote: {block}").data == {"quote": text}  # type: ignore[union-attr]
        assert all(len(line) <= write.WIDTH or " " not in line.strip() for line in block.split("\n"))


LONG = "No, there is no way in which this sentence of his could ever stand in brackets on a line of its own"
EXPECTED = """\
# yaml-language-server: $schema=./factbase.schema.json
factsheet: 1
title: 'Police: nobody hurt'
event: meeting

sources:
  ap:
    publisher: The Associated Press
    published: 2013-01-28

facts:

- id: meeting
  kind: event
  statement: Barack Obama met sheriffs.
  who: [Barack Obama, sheriffs]
  when: 2013-01-28
  hold: one unnamed source
  cites:
  - source: ap
    for: [statement, who]
    says: 13
    quote: >-
      "No," he said: Obama met sheriffs from three communities scarred by mass
      shootings # yesterday

- id: words
  kind: quote
  statement: 'He: "No … yes."'
  value:
  - No, there is no way in which this sentence of his could ever stand in brackets on a line of its own
  - yes.
  cites:
  - source: ap
    quote: >-
      No
"""


def test_the_style_of_a_new_file() -> None:
    base = FactBase.model_validate(
        {
            "title": "Police: nobody hurt",
            "event": "meeting",
            "sources": {"ap": {"publisher": "The Associated Press", "published": "2013-01-28"}},
            "facts": [
                {
                    "cites": [
                        {
                            "quote": '"No," he said: Obama met sheriffs from three communities scarred '
                            "by mass shootings\n # yesterday",
                            "says": 13,
                            "for": ["statement", "who"],
                            "source": "ap",
                        }
                    ],
                    "hold": "one unnamed source",
                    "who": ["Barack Obama", "sheriffs"],
                    "when": "2013-01-28",
                    "statement": "Barack Obama met sheriffs.",
                    "kind": "event",
                    "id": "meeting",
                },
                {
                    "id": "words",
                    "kind": "quote",
                    "statement": 'He: "No … yes."',
                    "value": [
                        LONG,
                        "yes.",
                    ],
                    "cites": [{"source": "ap", "quote": "No"}],
                },
            ],
        }
    )
    text = write.dump(base)
    assert text == EXPECTED
    assert loads(text, Path("facts.yaml")).base == base


def test_an_empty_base_reads_back() -> None:
    base = FactBase()
    assert loads(write.dump(base), Path("facts.yaml")).base == base
