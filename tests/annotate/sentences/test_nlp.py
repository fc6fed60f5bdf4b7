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


@pytest.mark.parametrize("ending", ["at 2:14 a.m.", "with Roe Corp.", "at 9 p.m."])
def test_no_sentence_begins_in_lower_case_behind_an_abbreviation(parse: Callable[..., Document], ending: str) -> None:
    text = f"The ferry left Arden {ending} local time and sank off Dover. The crew works for Roe Inc. It was dark."
    sentences = [sentence.text for sentence in parse(text).doc.sents]
    assert sentences == [text[: text.index(" The crew")], "The crew works for Roe Inc.", "It was dark."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Ship goes down\n\nThe ship went down on Sunday.", ["Ship goes down", "The ship went down on Sunday."]),
        ("“It went down.” he said. Nobody agreed.", ["“It went down.” he said.", "Nobody agreed."]),
        ("ARDEN (AP) — The ship went down.", ["ARDEN (AP) —", "The ship went down."]),
        ("ARDEN, May 4 - The ship went down.", ["ARDEN, May 4 -", "The ship went down."]),
        ("NEW ARDEN, Velm, 4 May 2026 — It sank.", ["NEW ARDEN, Velm, 4 May 2026 —", "It sank."]),
        ("Arden (Reuters) - The ship went down.", ["Arden (Reuters) -", "The ship went down."]),
        ("The ship - an old one - went down.", ["The ship - an old one - went down."]),
        ("PHOTO: The ship went down.", ["PHOTO:", "The ship went down."]),
        ("He moved to the U.S. The ship went down.", ["He moved to the U.S.", "The ship went down."]),
        ("The ship cost £3m. Nobody agreed.", ["The ship cost £3m.", "Nobody agreed."]),
        ("It sank at 3 p.m. Roe saw it.", ["It sank at 3 p.m. Roe saw it."]),
    ],
)
def test_blocks_marks_datelines_and_labels(parse: Callable[..., Document], text: str, sentences: list[str]) -> None:
    assert [sentence.text.strip() for sentence in parse(text).doc.sents] == sentences


@pytest.mark.parametrize(
    ("caption", "sentence"),
    [
        ("Crews search below the Arden bridge", "The ferry sank on Sunday."),
        ("Ruth Albright waves to the crowd at Arden", "She won by two lengths."),
        ("Families wait for news at the pier", "It was the third night."),
        ("The captain is led into court", "He has denied the charges."),
        ("Ferry sinks off Arden", "They had set out at noon."),
        ("Divers go down for the last time", "At least nine people drowned."),
        ("What is left of the hull", "According to the owners, it was new."),
        ("The harbour at dawn", "In tears, the widow spoke to reporters."),
        ("The winner with her mother", "While others rested, she rowed on."),
        ("Flowers on the quay", "But nobody came."),
        ("The ferry at its berth in Arden", "The 42-year-old captain was held."),
    ],
)
def test_a_caption_runs_into_the_text(parse: Callable[..., Document], caption: str, sentence: str) -> None:
    text = f"Nobody was hurt. {caption} {sentence}"
    assert [found.text for found in parse(text).doc.sents] == ["Nobody was hurt.", caption, sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "She told The Herald that nobody was hurt.",
        "He read from The Long Tide at the service.",
        "Two Found Dead After the Storm at Arden",
        "The driver of a Formula One car was hurt.",
        "Hepatitis A was found in the water at Arden.",
        "A Decision Not to Sail Was Made at Noon",
        "They live in The Hague, where she teaches.",
    ],
)
def test_a_title_begins_no_sentence(parse: Callable[..., Document], sentence: str) -> None:
    assert [found.text for found in parse(sentence).doc.sents] == [sentence]


@pytest.mark.parametrize(("joint", "first"), [("; ", ";"), (", ", ","), (" ", "x")])
def test_a_sentence_without_end_is_cut_behind_a_mark(parse: Callable[..., Document], joint: str, first: str) -> None:
    doc = parse(joint.join(["the ship went down and nobody saw it"] * 200)).doc
    assert cuts(doc) >= len(list(doc.sents)) - 1 > 0
    assert all(len(sentence) <= SENTENCE_WORDS for sentence in doc.sents)
    ends = {sentence.text.strip()[-1] for sentence in list(doc.sents)[:-1]}
    assert ends == {first} or first == "x"


def test_a_plain_text_is_not_cut(parse: Callable[..., Document]) -> None:
    assert cuts(parse("The ship went down; nobody saw it. Nobody agreed.").doc) == 0
