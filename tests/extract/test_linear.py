"""What makes extraction slower than its text is long, where a reader of the code would not see it."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable

import pytest

from benchmarks.shapes import SHAPES
from factsheet.annotate.document import Document
from factsheet.annotate.run import notes
from factsheet.annotate.sentences.long_sentences import cuts
from factsheet.extract.run import read
from factsheet.limits import SENTENCE_WORDS
from factsheet.reconcile.run import reconcile

STALLED = (
    "an article of one block",
    "because",
    "chain of nouns",
    "killed and killed",
    "killed, hurt, missing",
    "new quotations",
    "percent",
    "possessives",
    "roll of names",
    "said A, who said",
    "shot by",
    "slides",
    "suffixes",
    "tweets",
    "updates",
)
"""Shapes that once took time with the square of their length; benchmarks/scaling.py tries all."""
SIZE = 800
TIMES = 8
MOST = 20
"""How many times as long eight times as much may take. What grows with the square takes 64 times as long."""
LEAST = 0.05
"""Seconds of the processor below which nothing is measured."""


def seconds(document: Document) -> float:
    gc.disable()
    start = time.process_time()
    try:
        reconcile([document.source], read(document).mentions)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("name", SHAPES if "FACTSHEET_EXAMPLES" in os.environ else STALLED)
def test_time_grows_with_the_text(parse: Callable[..., Document], name: str) -> None:
    """The time of our own rules, spaCy's aside, on texts that somebody made to stall them."""
    make = SHAPES[name]
    once, longer = (seconds(parse(make(size), published="2013-01-28")) for size in (SIZE, SIZE * TIMES))
    assert longer < MOST * max(once, LEAST), f"{once:.2f} s, and {longer:.2f} s for {TIMES} times as much"


def test_no_sentence_is_longer_than_the_rules_can_bear(parse: Callable[..., Document]) -> None:
    for text in ("He is the " + "head of the " * 660 + "club.", "Mr. " * 900, ". " * 900, "a; " * 900):
        document = parse(text)
        assert max(len(sentence) for sentence in document.doc.sents) <= SENTENCE_WORDS
        assert notes(document)[0].startswith("sentences of more than 200 words are read in pieces")


def test_a_sentence_of_normal_length_is_left_alone(parse: Callable[..., Document]) -> None:
    words = ", ".join(f"the bridge over the river {name}" for name in ("Ash", "Elm", "Oak", "Fir", "Yew") * 5)
    document = parse(f"The county closed {words}, and the road to Ashford.")
    assert cuts(document.doc) == 0
    assert notes(document) == []


def test_a_long_sentence_is_cut_behind_a_pause(parse: Callable[..., Document]) -> None:
    listed = "; ".join(
        f"a boat with 1,200 tons of iron and 300 of coal from Ashford in March, {1900 + n}" for n in range(30)
    )
    document = parse(f"They lost {listed}.")
    before = [document.doc[sentence.start - 1].text for sentence in document.doc.sents][1:]
    assert cuts(document.doc) > 0
    assert before.count(";") >= cuts(document.doc)
