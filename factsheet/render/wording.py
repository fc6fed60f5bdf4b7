"""Word-level differences between two printings of the same words."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from factsheet.model.passage import fold


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row that the other printing has too, or has not (`differs`)."""

    text: str
    differs: bool


def compare(words: str, other: str) -> tuple[Stretch, ...]:
    """`words` in stretches, those marked that do not stand in `other`; case, punctuation and shapes of marks apart.

    The stretches, joined by blanks, are the words of `words`. A place where only `other` has words is not marked.
    """
    mine, theirs = words.split(), other.split()
    matcher = SequenceMatcher(None, [_form(word) for word in mine], [_form(word) for word in theirs], autojunk=False)
    stretches: list[Stretch] = []
    for tag, start, end, _, _ in matcher.get_opcodes():
        if start == end:
            continue
        differs = tag != "equal"
        if stretches and stretches[-1].differs == differs:
            stretches[-1] = Stretch(f"{stretches[-1].text} {' '.join(mine[start:end])}", differs)
        else:
            stretches.append(Stretch(" ".join(mine[start:end]), differs))
    return tuple(stretches)


def excerpt(stretches: tuple[Stretch, ...], around: int = 4) -> tuple[Stretch, ...]:
    """The stretches that differ with `around` words on each side; words left out are marked by an ellipsis.

    What does not differ at all is given by its first words.
    """
    if not any(stretch.differs for stretch in stretches):
        return tuple(Stretch(_cut(stretch.text, 3 * around, 0), False) for stretch in stretches)
    last = len(stretches) - 1
    return tuple(
        stretch
        if stretch.differs
        else Stretch(_cut(stretch.text, around if index else 0, around if index < last else 0), False)
        for index, stretch in enumerate(stretches)
    )


def _cut(text: str, head: int, tail: int) -> str:
    words = text.split()
    if len(words) <= head + tail + 2:
        return text
    kept = words[:head] + ["…"] + (words[-tail:] if tail else [])
    return " ".join(kept)


def _form(word: str) -> str:
    bare = fold(word).casefold().strip("\"'.,;:!?()[]-")
    return bare or word
