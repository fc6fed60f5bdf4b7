"""People whom different sources spell differently: perhaps one person, and a question for the editor.

Nothing is joined here: Kavon and Travon Manuel may be brothers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import DamerauLevenshtein

from factsheet.kinds.base import outlet
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention
from factsheet.model.slug import slug
from factsheet.reconcile.names import names_in

_LETTERS, _SLIP = 2, 1
"""Letters in which the two spellings of one word differ at most, and those in one source."""
_SHORTEST = 4
"""Letters of a word at least, for so small a difference to be one of spelling."""

_SHORT = 3
"""... and of people of one office: Chief Ann Roe, Chief Anne Roe."""
_MOST = 20
"""People with all but one word of their names in common who are compared: more are a list, no misspelling."""


def ask(facts: Sequence[Fact], mentions: Sequence[Mention] = ()) -> list[Fact]:
    """`facts`, those people that two sources seem to spell differently with an `ask` that names the other spelling.

    Their names have as many words, all but one the same and that one nearly; no source has both, but with one age.
    Of `mentions` (names settled) come the names of people that no fact is about.
    """
    questions: dict[str, str] = {}
    people = [fact for fact in facts if fact.kind == "person" and isinstance(fact.value, str)]
    people += _only_named(mentions, {str(fact.value) for fact in people})
    drawers: dict[tuple[int, int, str], list[Fact]] = defaultdict(list)
    for fact in people:
        words = str(fact.value).split()
        for at in range(len(words)):
            drawers[at, len(words), " ".join(words[:at] + words[at + 1 :])].append(fact)
    for (at, number, _), alike in sorted(drawers.items()):
        if number < 2:
            continue
        for one in alike[:_MOST]:
            other = next((other for other in alike[:_MOST] if _spelt_alike(one, other, at)), None)
            if other is not None:
                questions.setdefault(str(one.value), _question(one, other))
    return [_asked(fact, questions.get(str(fact.value))) for fact in facts]


def _only_named(mentions: Sequence[Mention], known: set[str]) -> list[Fact]:
    """The people whom `mentions` name beside those `known`, as facts that stand nowhere."""
    named: dict[str, dict[str, Citation]] = defaultdict(dict)
    for mention in mentions:
        for name in names_in(mention):
            if name.sort == "person" and name.full and name.full not in known:
                named[name.full].setdefault(mention.source, Citation(source=mention.source, quote=name.text))
    return [
        Fact(id=slug(name), kind="person", statement=name, value=name, cites=list(cites.values()))
        for name, cites in named.items()
        if slug(name)
    ]


def _spelt_alike(one: Fact, other: Fact, at: int) -> bool:
    """Whether the names of two facts of different sources, or of one age, nearly agree in their word number `at`."""
    if one is other or (_sources(one) & _sources(other) and not _same_age(one, other)):
        return False
    words = [str(fact.value).split()[at] for fact in (one, other)]
    shortest = min(len(word) for word in words)
    if shortest < (_SHORT if _office(one) and _office(one) == _office(other) else _SHORTEST) or words[0] == words[1]:
        return False
    letters = _SLIP if _sources(one) & _sources(other) or shortest < _SHORTEST else _LETTERS
    return DamerauLevenshtein.distance(*words) <= letters


def _office(fact: Fact) -> str:
    """The last word of somebody's role: chief of "police chief"."""
    return (fact.role or "").lower().rpartition(" ")[2]


def _same_age(one: Fact, other: Fact) -> bool:
    """Whether a source that has both names gives both one age: a slip of one letter, and seldom two people."""
    return one.age is not None and one.age == other.age


def _sources(fact: Fact) -> set[str]:
    return {citation.source for citation in fact.cites}


def _question(one: Fact, other: Fact) -> str:
    where = " and ".join(outlet(source) for source in sorted(_sources(other))[:2])
    return f"Is this {other.value}, whom {where} name{'' if len(_sources(other)) > 1 else 's'}?"


def _asked(fact: Fact, question: str | None) -> Fact:
    if question is None or fact.kind != "person":
        return fact
    return fact.model_copy(update={"ask": f"{fact.ask} {question}" if fact.ask else question})
