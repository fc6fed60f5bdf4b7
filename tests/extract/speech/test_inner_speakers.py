"""Who speaks where somebody tells of another, is made to speak, is named in the words, or where nobody does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import claims, quotes

Parse = Callable[..., Document]


def speakers(parse: Parse, text: str) -> dict[str, str | None]:
    """By the words of each quotation, who speaks: by name, by what the text calls them, or nobody."""
    document = annotate(parse(text))
    return {
        " ".join(one.words).strip(".,!"): (one.by.full or None) if one.by else None for one in quotes.extract(document)
    }


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Nora Roe said that owner Osk Brand had told her: “You sing tonight or go home.”", "You sing", "Osk Brand"),
        ("Ella Groot said that a guard, Tam Wick, shouted: “Face the wall!”", "Face the wall", "Tam Wick"),
        ("Ella Groot said that the owner, Tam Wick, told her, “You will never work here.”", "You will", "Tam Wick"),
        ("Nora Roe said Osk Brand told the town on Monday, “You sing tonight or go.”", "You sing", "Osk Brand"),
        ("Nora Roe denied that Osk Brand told the town, “You sing tonight or go.”", "You sing", None),
        ("Nora Roe reminds me of Osk Brand saying that “You sing tonight or go.”", "You sing", "Osk Brand"),
        ("Nora Roe recalled Osk Brand telling the town, “You sing tonight or go.”", "You sing", "Osk Brand"),
        ("The spot ends with footage of Osk Brand saying at a fair, “You sing or go.”", "You sing", "Osk Brand"),
        ("Nora Roe left with Osk Brand shouting, “You sing tonight or go.”", "You sing", "Osk Brand"),
        ("Nora Roe met with Osk Brand, saying, “You sing tonight or go.”", "You sing", "Nora Roe"),
        ("“The firm lied to us,” Nora Roe wrote on X. “It was honest,” said Ty Wick.", "It was honest", "Ty Wick"),
        ("“The firm lied to us,” Nora Roe wrote on X. “It was honest,” said Ty Wick.", "The firm lied", "Nora Roe"),
        ("Max Roe stuns coach Chris Hale with a late run: “We saw something very special.”", "We saw", "Chris Hale"),
        ("The fire led one woman to call the rioters “cowards and common thieves”.", "cowards", "one woman"),
        (
            "Tom Hovis will retire. Kai Remer was all thanks. “Hovis lent me my first book,” he said.",
            "Hovis",
            "Kai Remer",
        ),
        (
            "While Dan Roe was one of many who crashed, all was simple for Ben Hale. “I was chilling,” he said.",
            "I was chilling",
            None,
        ),
        (
            "Dan Roe and Ben Hale raced. He won. The title is open, but he must beat Nick Ross. “I was calm,” he said.",
            "I was calm",
            None,
        ),
        (
            "Nick Ross raced. The sun came out. It was hot. Dan Roe won. “Roe was outstanding,” he said.",
            "Roe was",
            None,
        ),
    ],
)
def test_who_speaks(parse: Parse, text: str, words: str, who: str | None) -> None:
    found = speakers(parse, text)
    assert next(by for said, by in found.items() if said.startswith(words)) == who


@pytest.mark.parametrize(
    "text",
    [
        "In welcoming Abel to what called the “the southern summer house” he smiled.",
        "They met in what called itself “the club of clubs” there.",
    ],
)
def test_what_is_nobody(parse: Parse, text: str) -> None:
    assert not speakers(parse, text)


def statements(parse: Parse, text: str) -> list[str]:
    return [claim.statement for claim in claims.extract(annotate(parse(text))) if claim.statement]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The judges could say on Friday that parliament must act.", []),
        ("Ada Moss might argue that the dam would hold.", []),
        ("Ada Moss could not say whether the dam would hold.", ["Ada Moss could not say whether the dam would hold"]),
        ("Ada Moss would say only that the dam would hold.", ["Ada Moss would say only that the dam would hold"]),
    ],
)
def test_what_may_be_said_is_not_said(parse: Parse, text: str, said: list[str]) -> None:
    assert statements(parse, text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Her husband, Gus Moss, said Norland was holding her.", ["Gus Moss said Norland was holding [Ada Moss]"]),
        ("Her husband, Gus Moss, said he would wait.", ["Gus Moss said he would wait"]),
        ("Her husband, Gus Moss, said they would wait.", []),
        ("Their lawyer, Gus Moss, said they would wait.", []),
        ("Her lawyer said she was innocent.", ["Ada Moss's lawyer said she was innocent"]),
        ("Her husband, Gus Moss, said Norland had taken her house.", []),
    ],
)
def test_whose_kin_speaks_is_named(parse: Parse, text: str, said: list[str]) -> None:
    assert statements(parse, f"Ada Moss, a lawmaker, was held in Ames on Monday. {text}") == said


@pytest.mark.parametrize(
    "text",
    [
        "Although there is no such overlap with Lund's team, a Town House official who spoke anonymously to discuss "
        'internal strategy said Wednesday, "Certainly there are discussions between the Town House and the campaign."',
        "“We are open to all,” said a town clerk on Friday.",
        "“We are open to all,” a town clerk said last week.",
    ],
)
def test_no_day_speaks(parse: Parse, text: str) -> None:
    assert set(speakers(parse, text).values()) <= {None, "a town clerk"}
