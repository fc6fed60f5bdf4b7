"""Hostile YAML is refused at once, with a message; nothing crashes, nothing is built."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.errors import FactBaseError
from factsheet.factbase.load import loads
from factsheet.factbase.problems import UnreadableError

PATH = Path("facts.yaml")

HOSTILE = {
    "brackets": ("a: " + "[" * 100_000 + "]" * 100_000, "levels deep"),
    "open brackets": ("[" * 1_000_000, "levels deep"),
    "braces": ("{a: " * 100_000, "levels deep"),
    "dashes": ("- " * 50_000 + "x", "levels deep"),
    "question marks": ("? " * 50_000 + "x", "levels deep"),
    "indentation": ("".join("  " * i + "k:\n" for i in range(500)) + "  " * 500 + "v\n", "levels deep"),
    "laughs": ("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "anchors"),
    "alias": ("a: *b\n", "aliases"),
    "merge key": ("a: &a {b: 1}\nc: {<<: *a}\n", "anchors"),
    "python tag": ("a: !!python/object/apply:os.system [ls]\n", "tags"),
    "own tag": ("a: !x y\n", "tags"),
    "string tag": ("a: !!str 12\n", "tags"),
    "directive": ("%YAML 1.1\n---\na: 1\n", "directives"),
    "two documents": ("a: 1\n---\nb: 2\n", "second document"),
    "giant text": ("a: " + "x" * 5_000_000, "characters is no fact"),
    "giant quoted text": ('a: "' + "x" * 5_000_000 + '"', "characters is no fact"),
    "many values": ("a: [" + "x, " * 2_500_000 + "x]", "values"),
    "giant file": ("#" * (65 << 20), "larger than 64 MB"),
    "giant number": ("factsheet: " + "9" * 50_000, "is none of"),
    "sexagesimals": ("factsheet: " + "59:" * 30_000 + "59", "is none of"),
    "control character": ("a: \x07\n", "does not allow"),
    "half a surrogate pair": ("a: \ud800\n", "surrogate"),
    "list as key": ("[a, b]: c\n", "must be a word"),
    "twice": ("title: a\nevent: b\ntitle: c\n", "stands twice, first in line 1"),
    "tab": ("facts:\n\t- id: a\n", "tabs"),
    "no mapping": ("- a\n- b\n", "no keys"),
    "empty": ("", "empty"),
    "only a comment": ("# hello\n", "empty"),
    "null": ("null\n", "no keys"),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_refused_at_once_with_a_message(name: str) -> None:
    text, message = HOSTILE[name]
    with pytest.raises(FactBaseError) as caught:
        loads(text, PATH)
    assert message in str(caught.value)
    assert str(caught.value).startswith("facts.yaml:")
    assert len(str(caught.value)) < 5_000 or "giant" in name or name == "sexagesimals"


@given(st.text(st.sampled_from("ab:-[]{}#&*!|>'\"%@`\n\r\t ,?~=<0123.\x85\u2028\ufeff\x00é")))
def test_odd_text_never_crashes(text: str) -> None:
    with contextlib.suppress(UnreadableError):
        loads(text, PATH)
