"""Which of two stories a sentence tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("He was hurt in an earlier shooting.", True),
        ("Two people died in an unrelated fire.", True),
        ("Meanwhile, in Velm, five people died when a cable car fell.", True),
        ("Elsewhere in Norland, a guide was killed.", True),
        ("It mirrors another that happened in June 2014. In that incident, a nurse was killed.", True),
        ("A similar crash hit the town in 2009. Ada Moss died after that crash.", True),
        ("Police recalled an earlier fire there. Ben Cole was charged in that case.", True),
        ("It came a year after another explosion. Ada Moss died in that blast.", True),
        ("Another coach fell into the lake. Ada Moss was killed.", False),
        ("Ada Moss was arrested after another man fled. Ben Cole died in that crash.", False),
        ("Divers searched the lake. Ada Moss died in that accident.", False),
        ("Meanwhile, police arrested a man.", False),
        ("Nineteen children died in the crash.", False),
        ("“They died in that terrible crash,” he said.", False),
        ("He said in an earlier statement that two people died.", False),
        ("A similar car was found.", False),
        ("That crash barrier was new.", False),
    ],
)
def test_what_is_recalled_or_happened_elsewhere_is_another_story(
    parse: Callable[..., Document], text: str, other: bool
) -> None:
    document = annotate(parse(f"A coach fell into a lake in Arden.\n\n{text}"))
    assert (list(document.doc.sents)[-1].start_char in document.elsewhere) is other


def other(parse: Callable[..., Document], *paragraphs: str) -> list[bool]:
    """For each paragraph, whether it is of another story."""
    document = annotate(parse("\n\n".join(("Coach falls into lake in Arden", *paragraphs))))
    starts = [document.source.text.index(paragraph) for paragraph in paragraphs]
    return [document.doc.over(at, at + 1).sent.start_char in document.elsewhere for at in starts]


def test_the_other_story_goes_on_until_a_name_of_the_first_comes_back(parse: Callable[..., Document]) -> None:
    told = other(
        parse,
        "A coach fell into a lake in Arden on Sunday. Tessa Wolde was killed.",
        "Meanwhile, the head of Corley Bank and two guests died when a seaplane crashed near Vienna.",
        "The pilot, Olle Marsk, 44, also died.",
        "The bank said it was shocked.",
        "Police in Arden are looking for witnesses.",
    )
    assert told == [False, True, True, True, False]


def test_meanwhile_alone_turns_to_no_other_story(parse: Callable[..., Document]) -> None:
    told = other(
        parse,
        "A coach fell into a lake in Arden on Sunday. Tessa Wolde was killed.",
        "Meanwhile, Arden police said that a second guest had died.",
        "Meanwhile, two guests were hurt.",
        "Meanwhile, Olle Marsk praised the rescuers.",
    )
    assert told == [False] * 4
