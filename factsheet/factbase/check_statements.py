"""Checks statements: they hold the value of their fact, and print nothing that their passages do not.

Numbers count the same in digits and words, dates and states in every usual form. What stands in square brackets, or
in a typed field that was settled elsewhere (the speaker, the date, the place), needs no passage of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheet.factbase.findings import Checked, Finding
from factsheet.model.calendar import days
from factsheet.model.carries import carries_from, silent
from factsheet.model.fact import Fact
from factsheet.model.figure import is_range, value_words
from factsheet.model.passage import fold
from factsheet.model.prints import Token, dated, figures, forms, numbers, tokens, words
from factsheet.model.second_reading import faults, sentences_of
from factsheet.model.slug import stopwords

_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_SETTLED = ("by", "role", "of", "part", "status", "when", "where", "why", "how", "unit", "precision", "outcome")


def statements(checked: Checked) -> Iterator[Finding]:
    """Statements that do not hold their value, or print what no passage says; quotations that were altered."""
    by_id = {fact.id: fact for fact in checked.facts}
    sentence = sentences_of(checked.texts)
    for number, fact in enumerate(checked.facts):
        missing = not_stated(fact)
        if missing:
            message = f"the statement does not hold the value: {missing}"
            yield checked.at("warning", "value-not-stated", message, "facts", number, "statement", fact=fact)
        for place in silent(fact):
            message = f"this passage has no sign of the value {value_words(fact.value)}: add `says` with what it gives"
            yield checked.at("error", "value-not-carried", message, "facts", number, "cites", place, fact=fact)
        if not carries_from(fact):
            message = f"none of its passages prints {fact.from_}, from which it went: cite one that does"
            yield checked.at("error", "from-not-carried", message, "facts", number, "from", fact=fact)
        altered = _altered(fact) if fact.kind == "quote" else ""
        if altered:
            message = f"no passage has these words: {altered}"
            yield checked.at("error", "quotation-altered", message, "facts", number, "value", fact=fact)
        for fault in [] if fact.hold else faults(fact, sentence):
            yield checked.at("warning", "second-reading", fault, "facts", number, "statement", fact=fact)
        unsaid = [] if fact.basis or altered else _unsaid(fact, by_id)
        if unsaid:
            message = f"stands in none of its passages: {', '.join(unsaid)} (or say in `basis` how it was worked out)"
            yield checked.at("warning", "not-in-citations", message, "facts", number, "statement", fact=fact)


def not_stated(fact: Fact) -> str:
    """What of the value the statement does not hold; a figure that was worked out need not be printed in it."""
    if fact.value is None:
        return ""
    if isinstance(fact.value, int | float):
        return "" if fact.basis or abs(fact.value) in numbers(fact.statement) else f"{fact.value}"
    if is_range(fact.value):
        return "" if fact.basis or set(fact.value) <= numbers(fact.statement) else value_words(fact.value)
    if isinstance(fact.value, str) and days(fact.value) is not None:
        return "" if _dates(fact.statement, fact.value) else fact.value
    printed = _plain(fact.statement)
    parts = [*map(str, fact.value)] if isinstance(fact.value, list) else [fact.value]
    return " … ".join(part for part in parts if not _stands(part, printed))


def _dates(statement: str, value: str) -> bool:
    """Whether a statement prints any sign of a date."""
    expected, figures = dated(value)
    return bool(expected & words(statement) or figures & numbers(statement))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text).lower()))


def _stands(part: str, printed: str) -> bool:
    """Whether the words of `part` stand in `printed`; else whether the words, in their usual forms, all do."""
    if f" {_plain(part)} " in f" {printed} ":
        return True
    there = words(printed)
    return bool(tokens(part)) and all(forms(token.text) & there for token in tokens(part)) and len(part.split()) < 5


def _altered(fact: Fact) -> str:
    """The stretches of a quotation that stand in none of its passages; what an editor put in brackets aside."""
    passages = [_plain(cite.quote) for cite in fact.cites]
    parts = [*map(str, fact.value)] if isinstance(fact.value, list) else [str(fact.value or "")]
    pieces = [piece for part in parts for piece in re.split(r"\[[^\[\]]*\]|…|\.\.\.", part)]
    return " … ".join(
        piece.strip()
        for piece in pieces
        if _plain(piece) and not any(f" {_plain(piece)} " in f" {passage} " for passage in passages)
    )


def _unsaid(fact: Fact, by_id: dict[str, Fact]) -> list[str]:
    """The numbers and names of the statement that neither a passage nor a settled field holds."""
    statement = _BRACKETS.sub(" ", fact.statement)
    allowed_words, allowed_numbers = _settled(fact)
    for other in (fact.event, fact.part_of):
        if other in by_id:
            more_words, more_numbers = _settled(by_id[other])
            allowed_words |= more_words
            allowed_numbers |= more_numbers
    for cite in fact.cites:
        allowed_words |= words(cite.quote)
        allowed_numbers |= numbers(cite.quote)
    unsaid = [
        _figure(readings[-1])
        for readings in figures(statement)
        if readings[-1] > 1 and not allowed_numbers.intersection(readings)
    ]
    names = [token.text for token in _names(statement) if not _said(token.text, allowed_words)]
    return list(dict.fromkeys([*unsaid, *names]))


def _settled(fact: Fact) -> tuple[set[str], set[float]]:
    """The words and numbers of the fields that need no passage of their own."""
    texts = [str(getattr(fact, key)) for key in _SETTLED if getattr(fact, key)]
    texts += [*(fact.who or ()), *(fact.aliases or ())]
    found_words, found_numbers = words(" ".join(texts)), numbers(" ".join(texts))
    dates = [fact.when, fact.value if fact.kind == "date" else None]
    for value in dates:
        if isinstance(value, str):
            more_words, more_numbers = dated(value)
            found_words |= more_words
            found_numbers |= more_numbers
    if fact.age is not None:
        found_numbers.add(float(fact.age))
    return found_words, found_numbers


def _names(statement: str) -> list[Token]:
    """The words written like names; the first word of a sentence only before another one."""
    found = tokens(statement)
    names: list[Token] = []
    for place, token in enumerate(found):
        if not token.is_name or token.text.lower() in stopwords():
            continue
        before = statement[: token.start].rstrip(" \"'“‘(")
        starts = not before or before[-1] in ".!?:;…"
        followed = place + 1 < len(found) and found[place + 1].is_name
        if not starts or (followed and not numbers(token.text)):
            names.append(token)
    return names


def _said(name: str, allowed: set[str]) -> bool:
    mine = forms(name)
    if mine & allowed or numbers(name):
        return True
    stems = [form for form in mine if len(form) >= 4]
    return any(stem.startswith(word) or word.startswith(stem) for stem in stems for word in allowed if len(word) >= 4)


def _figure(value: float) -> str:
    return f"{value:,.10g}" if not value.is_integer() else f"{int(value):,}"
