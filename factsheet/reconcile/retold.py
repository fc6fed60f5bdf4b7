"""What a fact above it says for the most part, with its figures, a statement tells again: it stands once.

Echoes (`echoes`) have all their words in a longer fact and leave it their passages. What is here shares the news and
little else: the reader learns nothing more from it, and its passage does not carry all of the other, so that it is not
cited there.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factsheet.kinds.belonging import day_of
from factsheet.model.calendar import days
from factsheet.model.fact import Fact
from factsheet.model.overlap import content
from factsheet.model.person_name import surname

_TOLD = {"claim": 0.5, "other": 0.5, "quantity": 0.7, "date": 0.7}
"""Kinds that can be told again, and the share of a statement's content words of which more stands in the fact above: of
what has a value of its own, which the other has too, nearly all."""
_PLAIN = frozenset({"claim", "other"})
"""Kinds without a value, which share the news where they have little else in common."""
_NEWS = 0.45
"""This share of what they say, each word as heavy as it is rare on the sheet: "the crash", "the driver" and a name
that ten facts have tell hardly anything again."""
_ASIDE = re.compile(r", (?:who|which|whose|where)\b[^,]*,")
"""What a sentence says besides, between commas: "the driver, who was arrested, had slept" tells that he slept."""
_DEED = re.compile(
    r"\b(?:was|were|been|be|being|is|are|has|have|had)(?: (?:not|also|then|later|been|\w+ly))* ([a-z]+)|\b([a-z]+ed)\b"
)
"""What somebody did or what befell them, by its form: two sailors who were arrested were not therefore fined."""
_HARMED = re.compile(r"\b(?:dead|died?|killed|killing|deaths?|lives|lost|injur\w+|wound\w+|hurt|toll|casualties)\b")
_OF_TOLLS = content(
    "dead died dying killed killing death lives lost injured injuring injuries wounded wounding hurt toll casualties"
    " rose risen people others number total left"
)
"""What sentences about the dead and hurt say besides who and where: a toll on the sheet says it for all of them."""
_FEWEST = 3
"""Words that both have at least, where words are weighed."""
_DENIED = re.compile(r"\b(?:not|no|never|none|nobody|without|den(?:y|ies|ied)|reject\w*|refus\w*)\b|n['’]t\b", re.I)
"""What makes a sentence tell the contrary."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What a fact says: the stems of its words, its figures, and the words that deny."""

    fact: Fact
    words: frozenset[str]
    figures: frozenset[str]
    denied: frozenset[str]


def without(facts: Sequence[Fact], event: str | None) -> list[Fact]:
    """`facts`, in the order of the sheet, less those that one above tells already.

    What is held, asks something, is shown as differing, is the `event`, or is all that a source gives, stays.
    """
    left = Counter(source for fact in facts for source in {cite.source for cite in fact.cites})
    weights = _weights(facts)
    core = _core(facts, event)
    kept: list[Fact] = []
    index: dict[str, list[_Told]] = defaultdict(list)
    for fact in facts:
        told = _told(fact)
        if (
            fact.id != event
            and _can_go(fact, left)
            and (_above(told, index, weights) or _is_toll_again(told, core, weights))
        ):
            left.subtract({cite.source for cite in fact.cites})
            continue
        kept.append(fact)
        if not fact.hold:
            for word in told.words:
                index[word].append(told)
    return kept


def _told(fact: Fact) -> _Told:
    text = f"{fact.statement} {fact.value if isinstance(fact.value, str | int) else ''}"
    return _Told(
        fact,
        content(fact.statement),
        frozenset(word for word in content(text) if word[0].isdecimal()),
        frozenset(word.lower() for word in _DENIED.findall(fact.statement)),
    )


def _can_go(fact: Fact, left: Counter[str]) -> bool:
    read_otherwise = any(cite.says is not None for cite in fact.cites)
    alone = any(left[source] == 1 for source in {cite.source for cite in fact.cites})
    return fact.kind in _TOLD and not (fact.hold or fact.ask or read_otherwise or alone)


def _weights(facts: Sequence[Fact]) -> dict[str, float]:
    """How much each word tells: the more, the fewer of the printed facts have it."""
    printed = [content(fact.statement) for fact in facts if not fact.hold]
    spread = Counter(word for words in printed for word in words)
    return {word: math.log((len(printed) + 1) / count) for word, count in spread.items()}


def _above(guest: _Told, index: Mapping[str, Sequence[_Told]], weights: Mapping[str, float]) -> bool:
    """Whether one of the facts above tells `guest`: in most of its words with the same voice, or its news.

    Words of somebody with a name are that person's; what "officials" said, "police" may have said before.
    """
    hosts = {host.fact.id: host for word in guest.words for host in index.get(word, ())}
    text = _ASIDE.sub("", guest.fact.statement)
    own = content(text) - content(str(guest.fact.by or ""))
    deeds = content(" ".join(word for found in _DEED.findall(text) for word in found if word))
    mass = math.fsum(sorted(weights.get(word, 0.0) for word in own))

    def told_by(host: _Told) -> bool:
        same_voice = _same_voice(host, guest)
        if same_voice and len(guest.words & host.words) > _TOLD[guest.fact.kind] * len(guest.words):
            return True
        again = own & host.words
        plain = guest.fact.kind in _PLAIN and (same_voice or _is_unnamed(str(guest.fact.by)))
        if len(again) < _FEWEST or not deeds <= host.words or not plain:
            return False
        told = math.fsum(sorted(weights.get(word, 0.0) for word in again))
        return told >= _NEWS * mass and _as_many(host.fact, guest.fact)

    return any(told_by(host) and _tells(host, guest) for host in hosts.values())


def _core(facts: Sequence[Fact], event: str | None) -> _Told | None:
    """The event of the sheet and its tolls as one, with all the figures that sources give for these; None without."""
    main = next((fact for fact in facts if fact.id == event), None)
    tolls = [fact for fact in facts if fact.kind == "casualties" and not fact.section and not fact.hold]
    if main is None or not tolls:
        return None
    given = [str(value) for fact in tolls for value in (fact.value, *(cite.says for cite in fact.cites))]
    words = content(" ".join([main.statement, *(fact.statement for fact in tolls), *given]))
    return _Told(main, words | _OF_TOLLS, frozenset(word for word in words if word[0].isdecimal()), frozenset())


def _is_toll_again(guest: _Told, core: _Told | None, weights: Mapping[str, float]) -> bool:
    """Whether a sentence of the outlet or of nobody with a name tells the event and its toll, in one of its states."""
    if core is None or not _HARMED.search(guest.fact.statement) or not guest.figures <= core.figures:
        return False
    of_another_day = not _same_day(core.fact, guest.fact)
    if of_another_day or guest.denied or guest.fact.section or not _is_unnamed(str(guest.fact.by)):
        return False
    own = guest.words - content(str(guest.fact.by or ""))
    told = math.fsum(sorted(weights.get(word, 0.0) for word in own & core.words))
    return told >= _NEWS * math.fsum(sorted(weights.get(word, 0.0) for word in own))


def _is_unnamed(by: str) -> bool:
    """Whether a voice has no name of its own: "police", "Afghan officials", "a spokesman for the bank"."""
    words = by.split()
    return len(words) == 1 or not all(word[:1].isupper() for word in words)


def _tells(host: _Told, guest: _Told) -> bool:
    if not guest.figures <= host.figures or guest.denied != host.denied:
        return False
    return _same_day(host.fact, guest.fact) and host.fact.section == guest.fact.section


def _same_voice(host: _Told, guest: _Told) -> bool:
    """Whether the host has the speaker of the guest, as its own or by name, or is told by nobody."""
    return (
        guest.fact.by in (None, host.fact.by)
        or host.fact.by is None
        or content(surname(str(guest.fact.by))) <= host.words
    )


def _as_many(host: Fact, guest: Fact) -> bool:
    """Whether no more sources tell the guest than the host: those would be lost with it."""
    return len({cite.source for cite in guest.cites}) <= len({cite.source for cite in host.cites})


def _same_day(host: Fact, guest: Fact) -> bool:
    own, its = day_of(guest), day_of(host)
    return own is None or own == its or (days(own) is not None and its is not None and days(own) == days(its))
