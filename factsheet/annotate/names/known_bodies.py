"""Bodies that are known by name alone, wherever the text prints it: data/known_bodies.txt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from factsheet.annotate.data import words
from factsheet.annotate.tree import Doc, Span, Token


def is_known(text: str) -> bool:
    """Whether `text` is the name of such a body."""
    return text in words("known_bodies")


def known_in(doc: Doc, tokens: Sequence[Token]) -> Iterator[Span]:
    """Every such name of several words among `tokens`, the longest at each place."""
    last = -1
    for token in tokens:
        if token.i <= last or not token.text[0].isalpha():
            continue
        name = next(
            (name for name in _by_first_word().get(token.text, ()) if doc.text.startswith(name, token.idx)), None
        )
        span = doc.over(token.idx, token.idx + len(name)) if name else None
        if span is not None and span.text == name:
            last = span.end - 1
            yield span


@cache
def _by_first_word() -> Mapping[str, tuple[str, ...]]:
    """The names of several words by the first of them, the longest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(words("known_bodies"), key=lambda name: (-len(name), name)):
        if " " in name:
            found[name.split()[0]].append(name)
    return {first: tuple(names) for first, names in found.items()}
