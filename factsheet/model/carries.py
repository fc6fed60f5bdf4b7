"""Whether the words of a passage can carry a key of a fact.

A number beside a statement means: this source says exactly this. A passage without any sign of a key does not say it,
whatever a run or a person wrote. The tests err on the side of the passage: they look for a sign, not for a proof.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from importlib.resources import files

from factsheet.model.calendar import days
from factsheet.model.fact import Citation, Fact
from factsheet.model.figure import bounds, is_range
from factsheet.model.overlap import content
from factsheet.model.prints import dated, figures, forms, numbers, tokens, words
from factsheet.model.slug import stopwords

_LONG = 6
"""Words of a value from which half of them must stand in the passage, not one."""
_STEM = 4
"""Letters from which the beginning of a word is a sign of it ("Texan" of Texas)."""
_TWO = frozenset({"both", "pair", "couple", "twins", "twin", "either", "neither"})
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "his", "their", "who", "it", "its", "we", "i"})


def carries(fact: Fact, key: str, quote: str) -> bool:
    """Whether the passage `quote` has a sign of what `fact` says under `key` ("statement" and "value" are keys too).

    True for a key that the fact does not have, and for those of which words alone tell nothing (a date, a cause).
    """
    value = fact.statement if key == "statement" else getattr(fact, key, None)
    test = _TESTS.get(key)
    return value is None or test is None or test(fact, value, quote)


def gives_value(cite: Citation) -> bool:
    """Whether a passage is cited for the value of its fact."""
    return cite.says is None and not cite.gone and (cite.for_ is None or "value" in cite.for_)


def silent(fact: Fact) -> list[int]:
    """The places of the citations that stand for a figure and do not have it; a sum needs none that has it."""
    if bounds(fact.value) is None or fact.basis is not None:
        return []
    return [
        place for place, cite in enumerate(fact.cites) if gives_value(cite) and not carries(fact, "value", cite.quote)
    ]


def carries_from(fact: Fact) -> bool:
    """Whether a passage prints the figure from which `fact` says that something went to its value."""
    ends = bounds(fact.from_)
    return ends is None or any(abs(ends[0]) in _numbers(cite.quote) for cite in fact.cites if not cite.gone)


def prints_figures(fact: Fact, quotes: Iterable[str]) -> bool:
    """Whether `quotes`, together, print the figures that the statement of `fact` has beside those of its typed keys.

    "The train left at 7:50 with 212 people" is not what a source says that has it leave at 7:40.
    """
    wanted = _figures(fact.statement)
    if not wanted:
        return True
    there = set().union(*map(_numbers, quotes)) | _typed(fact)
    return all(there.intersection(readings) for readings in wanted)


@lru_cache(maxsize=4096)
def _figures(statement: str) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(readings) for readings in figures(statement) if readings[-1] > 1)


def _typed(fact: Fact) -> set[float]:
    """The numbers of typed keys: passages are credited with each of those by itself."""
    found = numbers(" ".join(str(given) for given in (fact.value, fact.age, fact.from_) if given is not None))
    for value in (fact.when, fact.value):
        if isinstance(value, str):
            found |= dated(value)[1]
    return found


@lru_cache(maxsize=4096)
def _numbers(quote: str) -> frozenset[float]:
    return frozenset(numbers(quote))


@lru_cache(maxsize=4096)
def _words(quote: str) -> frozenset[str]:
    return frozenset(words(quote))


def _value(fact: Fact, value: object, quote: str) -> bool:
    if isinstance(value, int | float):
        two = value == 2 and bool(_TWO & _words(quote))
        return fact.basis is not None or abs(value) in _numbers(quote) or value in (0, 1) or two
    if is_range(value):
        return fact.basis is not None or set(value) <= _numbers(quote)
    if isinstance(value, str) and days(value) is not None:
        return True
    names = [value, *(fact.aliases or ())] if isinstance(value, str) else value
    return any(_signs(str(name), quote) for name in names) if isinstance(names, list) else True


def _text(fact: Fact, value: object, quote: str) -> bool:
    return any(_signs(str(part), quote) for part in (value if isinstance(value, list) else [value]))


def _signs(text: str, quote: str) -> bool:
    """Whether a word of `text` stands in the passage in some form; of a long text half of them."""
    there = _words(quote)
    found = [token.text for token in tokens(text) if token.text.lower() not in stopwords()]
    hits = [word for word in found if _stands(word, there)]
    return not found or len(hits) * (2 if len(found) >= _LONG else len(found)) >= len(found)


def _stands(word: str, there: frozenset[str]) -> bool:
    mine = forms(word)
    if mine & there:
        return True
    stems = [form for form in mine if len(form) >= _STEM]
    return any(one.startswith(stem[:_STEM]) for stem in stems for one in there if len(one) >= _STEM)


def _age(fact: Fact, value: object, quote: str) -> bool:
    return value in _numbers(quote)


def _speaker(fact: Fact, value: object, quote: str) -> bool:
    return _text(fact, value, quote) or bool(_PRONOUNS & _words(quote))


def befell(outcome: str, quote: str) -> bool:
    """Whether a word of `quote` tells of what befell somebody: killed, injured, arrested."""
    beginnings = _status_words().get(outcome)
    return beginnings is None or any(word.startswith(beginnings) for word in _words(quote))


def _befell(fact: Fact, value: object, quote: str) -> bool:
    return befell(str(value), quote)


def _told(fact: Fact, value: object, quote: str) -> bool:
    """Whether a passage tells what a statement tells: two of its words beside names and figures, or half of them; one
    beside one of its names."""
    names = " ".join(token.text for token in tokens(fact.statement)[1:] if token.is_name)
    said = frozenset(word for word in content(str(value)) - content(names) if not word[0].isdecimal())
    shared = content(quote)
    enough = 1 if content(names) & shared else min(2, max(1, len(said) / 2))
    return len(said & shared) >= enough if said else True


@cache
def _status_words() -> dict[str, tuple[str, ...]]:
    """For each status the beginnings of the words that tell of it."""
    text = (files("factsheet.model") / "status_words.txt").read_text(encoding="utf-8")
    rows = (line.partition(" = ") for line in text.splitlines() if line and not line.startswith("#"))
    return {status: tuple(beginnings.split()) for status, _, beginnings in rows}


_TESTS: dict[str, Callable[[Fact, object, str], bool]] = {
    "statement": _told,
    "value": _value,
    "outcome": _befell,
    "status": _befell,
    "age": _age,
    "role": _text,
    "of": _text,
    "where": _text,
    "who": _text,
    "by": _speaker,
}
