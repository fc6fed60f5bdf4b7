"""Splices say what was meant, keep every comment and every line that they do not concern."""

from __future__ import annotations

import difflib
import os
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheet.factbase.lines import BOM
from factsheet.factbase.splice import SpliceError, Text, same
from tests.factbase.handwriting import NASTY, Hand, comments

EXAMPLES = int(os.environ.get("FACTSHEET_EXAMPLES", "150"))

scalars = st.one_of(st.sampled_from(NASTY), st.integers(-5, 10**6), st.booleans())
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["source", "quote", "k1", "k2"]), inner, max_size=3),
    ),
    max_leaves=6,
)


def paths(value: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [at] if at else []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += paths(inner, (*at, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            found += paths(inner, (*at, number))
    return found


def at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


@pytest.mark.parametrize("operation", ["become", "add", "insert", "remove"])
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    data=st.data(),
    base=st.lists(
        st.dictionaries(st.sampled_from(["id", "kind", "quote", "cites"]), values, min_size=1), min_size=1, max_size=3
    ),
    new=values,
    seed=st.integers(0, 10**6),
)
def test_edits_keep_comments_and_say_what_was_meant(
    operation: str, data: st.DataObject, base: list[Any], new: Any, seed: int
) -> None:
    hand = Hand(random.Random(seed))
    written = hand.file({"facts": base, "title": "x"}).removeprefix(BOM)
    text = Text(written)
    assert same(text.data, {"title": "x", "facts": base})
    path = data.draw(st.sampled_from(paths(text.data["facts"], ("facts",))[1:]))
    value = at(text.data, path)
    if operation == "become":
        result = text.become(path, new)
        assert same(at(result.data, path), new)
    elif operation == "add" and isinstance(value, dict):
        result = text.add(path, "new", new, after=("id",))
        assert same(at(result.data, (*path, "new")), new)
    elif operation == "insert" and isinstance(value, list):
        result = text.insert(path, data.draw(st.integers(0, len(value))), new)
    elif operation == "remove":
        result = text.remove(path)
    else:
        return
    assert comments(result.text) == comments(text.text)
    if "\r\n" in text.text:
        assert "\n" not in result.text.replace("\r\n", "")


TOUGH = """\
\ufeff# The sheet.   (do not touch)
title:   'A "title"'     # of the sheet
facts:
  # about the first one
  -   id: a      # its id
      statement: "quoted: \\u00e9"   # checked with the desk
      cites:   # two of them
      # the better one
      - {source: ap, quote: 'x y'}   # in brackets
      - source: abc
        quote: >-   # folded
          # no comment
          some words
          more words

      # still a's
  # about b
  - id: b
    value: |
      kept
        as it is

    note: plain text
      over two lines
"""


@pytest.fixture(params=["\n", "\r\n"])
def tough(request: pytest.FixtureRequest) -> Text:
    return Text(TOUGH.removeprefix(BOM).replace("\n", request.param))


def changed_lines(old: Text, new: Text) -> list[str]:
    lines = difflib.ndiff(old.text.splitlines(), new.text.splitlines())
    return [line.rstrip() for line in lines if line[0] in "+-"]


def test_a_value_keeps_its_quotes_and_its_comment(tough: Text) -> None:
    new = tough.set(("facts", 0, "statement"), 'so "it" is')
    assert changed_lines(tough, new) == [
        '-       statement: "quoted: \\u00e9"   # checked with the desk',
        '+       statement: "so \\"it\\" is"   # checked with the desk',
    ]


def test_a_new_key_stands_behind_the_one_it_follows(tough: Text) -> None:
    new = tough.add(("facts", 0), "value", 12, after=("id", "kind", "statement"))
    assert changed_lines(tough, new) == ["+       value: 12"]
    assert "checked with the desk" in new.text.splitlines()[5]
    assert new.text.splitlines()[6].strip() == "value: 12"


def test_a_new_item_stands_below_the_comments_of_the_one_before(tough: Text) -> None:
    new = tough.insert(("facts",), 1, {"id": "c"})
    lines = [line.strip() for line in new.text.splitlines()]
    assert lines[lines.index("- id: c") - 1] == "# still a's"
    assert lines[lines.index("- id: c") + 1] == "# about b"


def test_removing_a_citation_keeps_its_comments(tough: Text) -> None:
    new = tough.remove(("facts", 0, "cites", 0))
    assert changed_lines(tough, new) == [
        "-       - {source: ap, quote: 'x y'}   # in brackets",
        "+       # in brackets",
    ]


def test_a_folded_text_is_replaced_and_keeps_the_comment_of_its_first_line(tough: Text) -> None:
    new = tough.set(("facts", 0, "cites", 1, "quote"), "other words")
    assert sorted(changed_lines(tough, new)) == [
        "+           other words",
        "-           # no comment",
        "-           more words",
        "-           some words",
    ]


def test_a_text_over_two_lines_is_replaced(tough: Text) -> None:
    new = tough.set(("facts", 1, "note"), "short")
    assert new.data["facts"][1]["note"] == "short"
    assert new.text.splitlines()[-1] == "    note: short"


def test_an_edit_that_would_not_read_back_is_refused() -> None:
    text = Text("? a\n: 1\n")
    with pytest.raises(SpliceError):
        text.add((), "b", float("nan"))
