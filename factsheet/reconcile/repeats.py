"""Facts that only repeat another one are left out: the event's clause again as a date or a claim, an age twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from factsheet.model.calendar import days
from factsheet.model.fact import Fact
from factsheet.model.overlap import content, shared
from factsheet.model.passage import fold
from factsheet.model.person_name import compatible, surname

_ALIKE = 0.5
"""Share of the content words of the shorter of two statements that the other has, for the two to tell one thing."""
_NEARLY = 0.8
"""Share of an event's words that a claim has which only repeats it."""
_DENIED = re.compile(r"\b(?:not|no|never|none|nobody|without|den(?:y|ies|ied))\b|n['\u2019]t\b", re.IGNORECASE)
_TOLD_IN_A_SERIES = frozenset({"date", "claim"})
_MARKS = ' .,;:"'


def without(facts: Sequence[Fact]) -> list[Fact]:
    """`facts` less those whose passages say what an event, a toll or a person on the sheet says already.

    A date goes where an event or a toll of the same time tells its clause; a claim and a figure where the event's
    statement is theirs, speaker and all; a claim where a figure's is; an age where the person has it; a date and a
    claim where a series has their figure as that of an earlier day.
    """
    earlier = {
        (cite.source, _plain(cite.quote))
        for fact in facts
        if fact.kind == "quantity" and fact.when
        for cite in fact.cites
        if cite.when
    }
    repeats = {
        "date": _dates(facts),
        "claim": _claims(facts),
        "quantity": _figures(facts),
        "casualties": _single_deaths(facts),
    }
    return [
        fact
        for fact in facts
        if not (fact.kind in repeats and repeats[fact.kind](fact))
        and not (fact.kind in _TOLD_IN_A_SERIES and all((c.source, _plain(c.quote)) in earlier for c in fact.cites))
    ]


def _dates(facts: Iterable[Fact]) -> Callable[[Fact], bool]:
    """Whether every passage of a date is cited for an event or a toll of its time, and tells nothing else.

    A passage that is cited for its day alone tells the event where the two statements share most of their words.
    """
    told: dict[str, list[tuple[str, str, frozenset[str] | None]]] = {}
    for fact in facts:
        if fact.kind in {"event", "casualties"} and fact.when:
            for citation in fact.cites:
                whole = citation.for_ is None or {"statement", "who"} & set(citation.for_)
                words = None if whole else content(fact.statement)
                told.setdefault(_time(fact.when), []).append((citation.source, _plain(citation.quote), words))

    def repeated(fact: Fact) -> bool:
        own = content(fact.statement)
        known = told.get(_time(str(fact.value)), ())
        return all(
            any(
                source == citation.source
                and _holds(quote, _plain(citation.quote))
                and (words is None or shared(words, own) >= _ALIKE)
                for source, quote, words in known
            )
            for citation in fact.cites
        )

    return repeated


def _claims(facts: Iterable[Fact]) -> Callable[[Fact], bool]:
    """Whether a claim is an event's statement with the same speaker, in these words or the other way round.

    Or a figure's, word for word, whose number it is then told for; what is held back stays a claim.
    """
    told = [(content(fact.statement), _denials(fact.statement)) for fact in facts if fact.kind == "event"]
    counted = {_plain(fact.statement) for fact in facts if fact.kind == "quantity"}

    def repeated(fact: Fact) -> bool:
        said = {fact.statement, _by_surname(fact)}
        return any(
            any(_is_nearly(content(one), words) and _denials(one) == denials for words, denials in told)
            or (not fact.hold and _plain(one) in counted)
            for one in said
        )

    return repeated


def _is_nearly(own: frozenset[str], words: frozenset[str]) -> bool:
    """Whether all of a claim's words are the event's, which has hardly any more: the day on which it was said."""
    return own <= words and len(own) >= _NEARLY * len(words)


def _denials(statement: str) -> int:
    return len(_DENIED.findall(statement))


def _by_surname(fact: Fact) -> str:
    """The statement with its speaker as a source prints it that has the surname alone."""
    return fact.statement.replace(fact.by, surname(fact.by)) if fact.by else fact.statement


def _figures(facts: Iterable[Fact]) -> Callable[[Fact], bool]:
    """Whether a figure is the age that a person on the sheet has, or an event's statement has just its words."""
    people = [fact for fact in facts if fact.kind == "person" and fact.age is not None]
    ages = [(str(fact.value), {fact.age, *(cite.age for cite in fact.cites)}) for fact in people]
    told = {content(fact.statement) for fact in facts if fact.kind == "event"}

    def repeated(fact: Fact) -> bool:
        if fact.unit == "years old":
            return any(compatible(fact.of or "", name) and fact.value in given for name, given in ages)
        return content(fact.statement) in told and all(cite.says is None for cite in fact.cites)

    return repeated


def _single_deaths(facts: Iterable[Fact]) -> Callable[[Fact], bool]:
    """Whether a toll of one counts only somebody who died, whom nobody and nothing killed: an obituary has no toll."""
    died = [surname(str(fact.value)) for fact in facts if fact.kind == "person" and fact.status == "died"]

    def repeated(fact: Fact) -> bool:
        single = fact.outcome == "killed" and fact.value == 1 and not fact.ask
        return single and any(all(name in cite.quote for cite in fact.cites) for name in died)

    return repeated


def _time(value: str) -> str:
    """The first and the last day of `value`, or its own letters where it has none."""
    covered = days(value)
    return f"{covered.first}/{covered.last}" if covered else value


def _holds(one: str, other: str) -> bool:
    """Whether one of the two passages stands in the other, but for a reporting clause behind it."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and len(content(longer)) - len(content(shorter)) <= len(content(shorter))


def _plain(text: str) -> str:
    return fold(text).strip(_MARKS).casefold()
