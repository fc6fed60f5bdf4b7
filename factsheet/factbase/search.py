"""Facts found by their words, whatever the case and the accents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factsheet.errors import FactBaseError
from factsheet.factbase.explain import nearest
from factsheet.model.fact import Citation, Fact, FactBase, Readings
from factsheet.model.letters import unaccented

_MARKS = str.maketrans({"’": "", "'": ""})
"""Marks inside words."""
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_BEGINNING = 3
"""Letters at least of the beginning of a word that finds it."""
_BEFORE, _AROUND = 6, 16
"""Words shown of a passage: before the one that was found, and in all."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact that was found; `passage` shows where, if only a passage of it has the words."""

    fact: Fact
    passage: str | None


def find(base: FactBase, sought: Sequence[str]) -> list[Hit]:
    """The facts that have everything `sought`, each a word, the beginning of one, or words that stand together.

    First those that say it themselves (statement, value, names, speaker), then those of which only a passage does;
    whole words before beginnings; else in the order of the file. Raises FactBaseError where no word is sought.
    """
    phrases = [words for text in sought if (words := plain_words(text))]
    if not phrases:
        raise FactBaseError("there is no word to look for", remedy="Write a word or a figure: factsheet find Menger")
    found = []
    for number, fact in enumerate(base.facts):
        own = f" {plain_words(' '.join(own_words(fact)))} "
        passages = [f" {plain_words(cite.quote)} " for cite in fact.cites]
        grades = [_grade(phrase, own, passages) for phrase in phrases]
        if None not in grades:
            told = [grade for grade in grades if grade is not None]
            missing = next((phrase for phrase, grade in zip(phrases, told, strict=True) if grade[0]), None)
            rank = (sum(grade[0] for grade in told), sum(grade[1] for grade in told), number)
            found.append((rank, Hit(fact, _shown(fact.cites, missing) if missing else None)))
    return [hit for _, hit in sorted(found, key=lambda item: item[0])]


def not_found(base: FactBase, sought: Sequence[str]) -> str:
    """What to say where `find` gives nothing: which words stand nowhere, with the nearest that do."""
    texts = [
        f" {plain_words(' '.join([*own_words(fact), *(cite.quote for cite in fact.cites)]))} " for fact in base.facts
    ]
    nowhere = [text for text in sought if not any(_meets(plain_words(text), whole) is not None for whole in texts)]
    if not nowhere:
        return f"No fact has all of it: {' '.join(sought)}"
    vocabulary = sorted({word for whole in texts for word in whole.split()})
    guesses = {text: nearest(plain_words(text), vocabulary) for text in nowhere}
    told = (f"“{text}”" + (f" (did you mean {guess}?)" if guess else "") for text, guess in guesses.items())
    return f"No fact has {', nor '.join(told)}"


def plain_words(text: str) -> str:
    """The words of `text`, a blank between them, without case, accents, punctuation and commas in figures."""
    return " ".join(re.findall(r"\w+", _THOUSANDS.sub("", unaccented(text.casefold().translate(_MARKS)))))


def own_words(fact: Fact) -> Iterator[str]:
    """What a fact says itself, and what its passages read otherwise."""
    yield from (fact.id, fact.statement, *(fact.aliases or ()))
    yield from _texts(fact.value)
    for carrier in (fact, *fact.cites):
        yield from (text for key in Readings.model_fields for text in _texts(getattr(carrier, key)))
    yield from (text for cite in fact.cites for text in _texts(cite.says))


def _texts(value: object) -> list[str]:
    if value is None:
        return []
    return [str(part) for part in value] if isinstance(value, list) else [str(value)]


def _grade(phrase: str, own: str, passages: Sequence[str]) -> tuple[int, int] | None:
    """How well a fact has `phrase`, the least being the best: (only in a passage, only as a beginning)."""
    grades = [(0, _meets(phrase, own)), *((1, _meets(phrase, passage)) for passage in passages)]
    return min(((place, grade) for place, grade in grades if grade is not None), default=None)


def _meets(phrase: str, text: str) -> int | None:
    """0 where `phrase` stands in `text` as it is, 1 where it begins words there; None where it does not stand there.

    What is written without blanks between the words (Chinese, Japanese) is found anywhere.
    """
    if f" {phrase} " in text:
        return 0
    begins = len(phrase) >= _BEGINNING and not phrase[-1].isdecimal() and f" {phrase}" in text
    return 1 if begins or (not phrase.isascii() and phrase in text) else None


def _shown(cites: Sequence[Citation], phrase: str) -> str:
    """The first passage that has `phrase`, around its first word."""
    cite = next(cite for cite in cites if _meets(phrase, f" {plain_words(cite.quote)} ") is not None)
    words = cite.quote.split()
    first = phrase.split()[0]
    at = next((number for number, word in enumerate(words) if first in plain_words(word)), 0)
    start = max(0, at - _BEFORE)
    before, after = "… " if start else "", " …" if start + _AROUND < len(words) else ""
    return f"{cite.source}: “{before}{' '.join(words[start : start + _AROUND])}{after}”"
