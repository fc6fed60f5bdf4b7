"""A statement whose words another one has is its echo, and stands once: a claim whose sentence quotes gives it to the
quotation, a day, a claim and a report give way to the longer fact of the same sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from factsheet.kinds.belonging import day_of
from factsheet.kinds.wording import plain_words
from factsheet.model.calendar import days
from factsheet.model.fact import Citation, Fact
from factsheet.model.overlap import content
from factsheet.model.passage import QUOTED, fold
from factsheet.model.person_name import surname

_GUESTS = ("other", "date", "claim")
"""Kinds of which a fact can be an echo, the weakest first: the others have keys that a sentence alone does not give."""
_HOSTS = frozenset({"event", "casualties", "quantity", "proposal", "claim", "date", "other"})
_TOLD, _BACK = 0.75, 0.7
"""Share of the echo's content words that the host has, and of the host's that a passage has which is cited for both."""
_FEWEST = 3
"""Content words of an echo at least."""
_STANCE = re.compile(
    r"\b(?:not|no|never|none|nobody|without|could|may|might|would|will|should|if|unless|alleg\w+|accus\w+|suspect\w*"
    r"|reportedly|fear\w*|den(?:y|ies|ied)|reject\w*|apparently|probably|possibly|likely|plan\w*|another)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What makes a sentence tell the contrary or less: both have the same of these, or they tell two things."""
_NOBODY = re.compile(
    r"(?:an?|one|some|many|most|several|other|hundreds|thousands|dozens|scores|tens|crowds|about|nearly) ",
    re.IGNORECASE,
)
"""How a voice without a name begins: "a neighbour", "hundreds of marchers"."""
_NUMBER = re.compile(r"\d[\d.,]*")


def without(facts: Sequence[Fact]) -> list[Fact]:
    """`facts` in their order without echoes; what their passages say of a host as well is cited for it.

    A fact that is held or asks something is none, nor one of which a source would be lost.
    """
    kept: dict[int, Fact] = dict(enumerate(_quoted(facts)))
    words = {at: content(_told(fact)) for at, fact in kept.items()}
    index: dict[str, list[int]] = defaultdict(list)
    for at, fact in kept.items():
        if fact.kind in _HOSTS and not fact.hold:
            for word in words[at]:
                index[word].append(at)
    for kind in _GUESTS:
        for at in [at for at, fact in kept.items() if fact.kind == kind]:
            guest = kept[at]
            if guest.hold or guest.ask or len(words[at]) < _FEWEST:
                continue
            for other in _candidates(words[at], index):
                longer = (len(words[other]), -other) > (len(words[at]), -at)
                if longer and other in kept and (cites := _cites(guest, kept[other], words[at], words[other])):
                    kept[other] = kept[other].model_copy(update={"cites": cites})
                    del kept[at]
                    break
    return list(kept.values())


def _told(fact: Fact) -> str:
    """The statement, of a date without the day before it."""
    return fact.statement.partition(": ")[2] if fact.kind == "date" else fact.statement


def _candidates(words: frozenset[str], index: dict[str, list[int]]) -> list[int]:
    """The facts that can have enough of `words`: those with one of the rarest, of which not all may be missing."""
    rarest = sorted(words, key=lambda word: (len(index.get(word, ())), word))[: int(len(words) * (1 - _TOLD)) + 1]
    return sorted({at for word in rarest for at in index.get(word, ())})


def _cites(guest: Fact, host: Fact, own: frozenset[str], its: frozenset[str]) -> list[Citation]:
    """The citations of `host` with those of `guest`; none where that is no echo of it."""
    if len(own & its) < _TOLD * len(own) or not (_agree(guest, host) and _same_voice(guest, host, its)):
        return []
    cites = list(host.cites)
    sources, quotes = {cite.source for cite in cites}, {(cite.source, cite.quote) for cite in cites}
    figures = {word for word in its if word[0].isdecimal()}
    for cite in guest.cites:
        said = content(cite.quote) & its
        says_all = len(said) >= _BACK * len(its) and figures <= said
        if says_all and (cite.source, cite.quote) not in quotes:
            cites.append(cite.model_copy(update={"for_": None}))
        elif not says_all and cite.source not in sources:
            return []
    return cites


def _agree(guest: Fact, host: Fact) -> bool:
    """Whether the host has the day and the numbers of the guest, and tells it as surely."""
    when = day_of(guest)
    if when and not _same_day(when, day_of(host)):
        return False
    stances = [{word.lower() for word in _STANCE.findall(_told(fact))} for fact in (guest, host)]
    numbers = [set(_NUMBER.findall(_told(fact))) for fact in (guest, host)]
    return stances[0] == stances[1] and numbers[0] <= numbers[1]


def _same_day(one: str, other: str | None) -> bool:
    return other is not None and (one == other or (days(one) is not None and days(one) == days(other)))


def _same_voice(guest: Fact, host: Fact, its: frozenset[str]) -> bool:
    """Whether the host has the speaker of the guest, as its own or by name in its sentence."""
    return guest.by in (None, host.by) or content(surname(str(guest.by))) <= its


def _quoted(facts: Sequence[Fact]) -> list[Fact]:
    """`facts`, each quotation told by the sentence that quotes it, where a claim of its speaker is that sentence."""
    claims: dict[str | None, list[int]] = defaultdict(list)
    for at, fact in enumerate(facts):
        if fact.kind == "claim" and not fact.hold and not fact.ask:
            claims[fact.by].append(at)
    kept: dict[int, Fact] = dict(enumerate(facts))
    for at, fact in enumerate(facts):
        if fact.kind == "quote" and fact.by and not fact.hold and not fact.ask:
            found = next((other for other in claims[fact.by] if other in kept and _quotes(kept[other], fact)), None)
            if found is not None:
                kept[at] = _with_sentence(fact, kept.pop(found))
    return _once(list(kept.values()))


def _once(facts: Sequence[Fact]) -> list[Fact]:
    """`facts` without quotations whose words the sentence of another one of the same speaker has, from its passages.

    Of two told by one sentence the first stays. Words of nobody with a name ("hundreds of marchers") go for any fact
    whose sentence quotes them.
    """
    kept: list[Fact] = []
    quoting = [(at, fact) for at, fact in enumerate(facts) if fact.kind != "quote" and QUOTED.search(fact.statement)]
    wider: dict[str | None, list[tuple[int, Fact]]] = defaultdict(list)
    for at, fact in enumerate(facts):
        if fact.kind == "quote" and fact.by and not fact.ask:
            wider[fact.by].append((at, fact))
    for at, fact in enumerate(facts):
        beside = wider[fact.by] if fact.kind == "quote" and not fact.ask else []
        if beside and _NOBODY.match(str(fact.by)):
            beside = [*beside, *((place, other) for place, other in quoting if not other.hold)]
        size = (len(fact.statement), -at)
        if not any((len(other.statement), -place) > size and _stands_in(fact, other) for place, other in beside):
            kept.append(fact)
    return kept


def _stands_in(quote: Fact, other: Fact) -> bool:
    """Whether the sentence of `other` has all words of `quote`, and its passages print them."""
    words = plain_words(" ".join(map(str, quote.value)) if isinstance(quote.value, list) else str(quote.value))
    if words not in plain_words(other.statement):
        return False
    return all(any(_prints(own, cite, words) for own in other.cites) for cite in quote.cites)


def _prints(own: Citation, cite: Citation, words: str) -> bool:
    return own.source == cite.source and words in plain_words(own.quote)


def _quotes(claim: Fact, quote: Fact) -> bool:
    """Whether the sentence of `claim` has all words of `quote`, and every source of it prints them."""
    parts = quote.value if isinstance(quote.value, list) else [quote.value]
    said, sources = plain_words(claim.statement), {cite.source for cite in quote.cites}
    return all(plain_words(str(part)) in said for part in parts) and all(cite.source in sources for cite in claim.cites)


def _with_sentence(quote: Fact, claim: Fact) -> Fact:
    """`quote` told by the sentence of `claim`; passages with its words alone carry these and the speaker."""
    words_alone = [
        cite if cite.for_ is not None else cite.model_copy(update={"for_": ["value", "by"]})
        for cite in quote.cites
        if cite.says is not None or not any(_holds(own, cite) for own in claim.cites)
    ]
    told = {"statement": claim.statement, "when": quote.when or claim.when, "cites": [*claim.cites, *words_alone]}
    return quote.model_copy(update=told)


def _holds(one: Citation, other: Citation) -> bool:
    return one.source == other.source and fold(other.quote) in fold(one.quote)
