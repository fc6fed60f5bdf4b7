"""Where sentences begin and end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.sentences.long_sentences import cuts
from factsheet.limits import SENTENCE_WORDS


@pytest.mark.parametrize("title", ["Cmdr.", "Lt. Col.", "Supt.", "Asst. Chief", "Det. Insp.", "Dep. Chief", "Gov."])
def test_no_sentence_ends_at_a_title(parse: Callable[..., Document], title: str) -> None:
    text = f"The ship went down late on Sunday, {title} Ruth Albright said. Nobody agreed."
    assert [sentence.text for sentence in parse(text).doc.sents] == [text[: -len(" Nobody agreed.")], "Nobody agreed."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ship goes down\n\nThe ship went down on Sunday.", ["Ship goes down", "The ship went down on Sunday."]),
        ("“It went down.” he said. Nobody agreed.", ["“It went down.” he said.", "Nobody agreed."]),
        ("ARDEN (AP) — The ship went down.", ["ARDEN (AP) —", "The ship went down."]),
        ("PHOTO: The ship went down.", ["PHOTO:", "The ship went down."]),
        ("He moved to the U.S. The ship went down.", ["He moved to the U.S.", "The ship went down."]),
    ],
)
def test_blocks_marks_datelines_and_labels(parse: Callable[..., Document], text: str, sentences: list[str]) -> None:
    assert [sentence.text.strip() for sentence in parse(text).doc.sents] == sentences


@pytest.mark.parametrize(("joint", "first"), [("; ", ";"), (", ", ","), (" ", "x")])
def test_a_sentence_without_end_is_cut_behind_a_mark(parse: Callable[..., Document], joint: str, first: str) -> None:
    doc = parse(joint.join(["the ship went down and nobody saw it"] * 200)).doc
    assert cuts(doc) >= len(list(doc.sents)) - 1 > 0
    assert all(len(sentence) <= SENTENCE_WORDS for sentence in doc.sents)
    ends = {sentence.text.strip()[-1] for sentence in list(doc.sents)[:-1]}
    assert ends == {first} or first == "x"


def test_a_plain_text_is_not_cut(parse: Callable[..., Document]) -> None:
    assert cuts(parse("The ship went down; nobody saw it. Nobody agreed.").doc) == 0
