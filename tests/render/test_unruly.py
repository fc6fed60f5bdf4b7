from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from factsheet.model.fact import FactBase
from factsheet.render.html import make_html
from factsheet.render.sheet import Sheet
from factsheet.render.unruly import breakable, tame, tamed

ORDERS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("12 killed", "12 killed"),
        ("\u202edellik 21\u202c, 3 hurt", "dellik 21, 3 hurt"),
        ("a\u2067b\u2069c\u200e\u200fd", "abcd"),
        ("a\u2029b", "a b"),
        ("\u05d0\u200f 3 \u202e!", "\u05d0\u200f 3 !"),
        ("e\u0301" + "\u0301" * 7, "e" + "\u0301" * 8),
        ("e" + "\u0301" * 1008 + "x", "e" + "\u0301" * 8 + "[and 1,000 more marks]x"),
    ],
)
def test_what_turns_or_stacks_is_left_out(text: str, printed: str) -> None:
    assert tame(text) == tamed(text) == printed


def test_only_texts_are_tamed() -> None:
    assert [tamed(value) for value in (None, 3, Markup("\u202e"))] == [None, 3, Markup("\u202e")]


@given(st.text(st.sampled_from(f"ab \u05d0\u0627\u0301\u20d0\u200f\u2028{ORDERS}"), max_size=60))
def test_nothing_turns_and_nothing_towers(text: str) -> None:
    done = tame(text)
    assert not set(done) & set(f"{ORDERS}\u2028")
    assert all(done.count(letter) >= text.count(letter) for letter in "ab\u05d0\u0627")
    assert tame(done) == done


@given(st.text(st.sampled_from("a&<\u0301\u0627 "), max_size=250))
def test_a_word_breaks_where_no_letter_does(text: str) -> None:
    html = f'<p title="{"x" * 99}">{escape(text)}</p><style>{"y" * 99}</style>'
    done = breakable(html)
    assert done.replace("\u200b", "") == html
    assert f'<p title="{"x" * 99}">' in done
    assert f"<style>{'y' * 99}</style>" in done
    for at, sign in enumerate(done):
        if sign == "\u200b":
            assert not unicodedata.category(done[at + 1]).startswith("M")
            assert done.count("&", 0, at) == done.count(";", 0, at)


def test_what_has_no_end_is_counted() -> None:
    assert breakable(f"<p>{'a' * 1_234}</p>").replace("\u200b", "") == f"<p>{'a' * 300} [and 934 more signs]</p>"
    assert breakable(f"<p>{'&amp; ' * 4_000}</p>") == f"<p>{'&amp; ' * 2_500} [and 3,000 more signs]</p>"
    assert breakable(f"<a href='{'a' * 9_000}'>b</a>") == f"<a href='{'a' * 9_000}'>b</a>"


@pytest.mark.parametrize(
    ("word", "template"),
    [
        ("a", "briefing"),
        ("&", "full"),
        ("a\u0301", "briefing"),
        ("\u0627", "full"),
        ("9", "full"),
        ("dead ", "full"),
    ],
)
def test_a_text_without_end_is_printed_in_seconds(make: Callable[..., FactBase], word: str, template: str) -> None:
    text = word * (40_000 // len(word))
    fact = {"statement": text, "ask": text, "where": text, "note": text, "cites": [{"source": "a", "quote": text}]}
    base = make(fact, title=text, sources={"a": {"publisher": text}})
    began = time.process_time()
    assert Sheet(base, {"a": text}, template=template).pdf.startswith(b"%PDF")
    assert time.process_time() - began < 15


def test_a_source_cannot_turn_the_figures_beside_it(make: Callable[..., FactBase], sheet: Sheet) -> None:
    base = make({"statement": "\u202ekilled 21", "cites": [{"source": "a", "quote": "\u202ex"}]}, title="\u202etitle")
    for template in ("briefing", "full"):
        page = make_html(replace(sheet, base=base, texts={"a": "\u202ex"}, template=template), "screen")
        shown = page.partition("<body")[2].replace('"', "")
        assert not set(shown) & set(ORDERS)
