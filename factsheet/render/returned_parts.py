"""A key figure, a name in a row of people, or what happened on a day, edited in Word: which keys that changes.

What is printed there is no statement, but made of keys: the figure, or the name, age, office and whose it is. An edit
counts where one key alone can have changed, and where the statement prints what it was once: it changes with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheet.kinds.registry import kind_of
from factsheet.model.fact import Fact, FactBase
from factsheet.model.spelled_numbers import spelled
from factsheet.render.pieces import Mark, words_key
from factsheet.render.sheet import Sheet

_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_NAME = re.compile(r"[^\W\d_][^,;:\[\]]*")
_OFFICE = re.compile(r"\w(?:(?! of )[^,;:\[\]])*")
_BODY = re.compile(r"\w[^;:\[\]]*")


def changed(mark: Mark, fact: Fact, words: str, base: FactBase) -> dict[str, str]:
    """The keys of `fact` that change with its marked words, which are `words` now; none where that is not certain.

    The fact base must still print what the mark had.
    """
    day, _, told = fact.statement.partition(": ")
    if kind_of(fact).dated and words_key("part", told) == mark.words:
        return {"statement": f"{day}: {words}"}
    front = Sheet(base, {}).front
    for figure in front.figures:
        if figure.line.facts == (fact.id,) and words_key("part", figure.number) == mark.words:
            return _figure(fact, figure.number, words)
    for named in (one for row in front.people for one in row.names):
        rest = "".join(run.words for run in named.line.runs)
        if named.line.facts == (fact.id,) and words_key("part", named.name + rest) == mark.words:
            found = [*_person(fact, named.name, rest, words)]
            return found[0] if len(found) == 1 else {}
    return {}


def _figure(fact: Fact, printed: str, words: str) -> dict[str, str]:
    if not isinstance(fact.value, int) or printed != f"{fact.value:,}" or not _FIGURE.fullmatch(words):
        return {}
    new = int(words.replace(",", ""))
    forms = {form(fact.value): form(new) for form in (str, "{:,}".format, _in_words, _begun)}
    return _told_again(fact, forms, "value", str(new))


def _in_words(number: int) -> str:
    return spelled(number) if number < 100 else f"{number:,}"


def _begun(number: int) -> str:
    return _in_words(number).capitalize()


def _person(fact: Fact, name: str, rest: str, words: str) -> Iterator[dict[str, str]]:
    """What the edit may mean: each key that can have changed alone."""
    new = words.removesuffix(rest)
    if (new != words or not rest) and name == fact.value and _NAME.fullmatch(new):
        yield _told_again(fact, {name: new}, "value", new)
    if not words.startswith(name):
        return
    for key, may_be in (("role", _OFFICE), ("of", _BODY), ("age", _FIGURE)):
        old = str(getattr(fact, key) or "")
        parts = re.split(rf"(?<!\w){re.escape(old)}(?!\w)", rest, flags=re.IGNORECASE) if old else []
        if len(parts) != 2:
            continue
        found = re.fullmatch(rf"{re.escape(parts[0])}(.+){re.escape(parts[1])}", words[len(name) :])
        if found and may_be.fullmatch(found[1]):
            yield _told_again(fact, {old: found[1]}, key, found[1])


def _told_again(fact: Fact, forms: dict[str, str], key: str, value: str) -> dict[str, str]:
    """The key with its new value, and the statement with it; none where the old one does not stand in it once."""
    pattern = re.compile("|".join(rf"(?<![\w.,]){re.escape(old)}(?![\w]|[.,]\d)" for old in forms), re.IGNORECASE)
    found = [one[0] for one in pattern.finditer(fact.statement)]
    if len(found) != 1:
        return {}
    new = forms.get(found[0]) or next(iter(forms.values()))
    return {key: value, "statement": pattern.sub(lambda _: new, fact.statement)}
