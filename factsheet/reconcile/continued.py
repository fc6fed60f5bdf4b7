"""What somebody goes on to say is one quotation: parts that follow each other in one article are told together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from factsheet.model.fact import Fact
from factsheet.model.passage import Folded
from factsheet.model.span import Span

_APART = 300
"""Letters at most between two passages of one speaker: a paragraph of the article's own."""
_LONGEST = 80
"""Words of a quotation that is made of several, at most."""
_QUOTED = re.compile(r"[\u201c\"][^\u201c\u201d\"]*[\u201d\"]|``.*?''", re.DOTALL)
_STOP = re.compile(r"[.!?\u2026](?=\s|$)|\n")
_OCCASION = re.compile(
    r"\b(?:later|earlier|previously|once|ago|in (?:19|20)\d\d|last (?:week|month|year|spring|summer|fall|winter)|"
    r"(?:an?|another|separate) (?:[\w-]+ ){0,2}(?:interview|speech|address|rally|hearing|briefing|conference|tweet|"
    r"debate|letter|statement|post|call|email|memo|podcast))\b",
    re.IGNORECASE,
)
"""What tells in the reporter's own words that something was said on another occasion."""


def joined(facts: Sequence[Fact], texts: Mapping[str, Folded]) -> list[Fact]:
    """`facts` in their order, quotations of one speaker and article that follow each other told as the first of them.

    Only where nobody else speaks between, one passage has the words, and no other source prints them.
    """
    told = dict(enumerate(facts))
    for source, places in _spoken(facts, texts).items():
        last: tuple[Span, int] | None = None
        for span, at in places:
            if at not in told or (last is not None and at == last[1]):
                continue
            one = _one(told[last[1]], told[at], texts[source], _over(last[0], span)) if last is not None else None
            if last is not None and one is not None:
                told.pop(max(last[1], at))
                last = (_over(last[0], span), min(last[1], at))
                told[last[1]] = one
            else:
                last = (span, at)
    return list(told.values())


def _spoken(facts: Sequence[Fact], texts: Mapping[str, Folded]) -> dict[str, list[tuple[Span, int]]]:
    """Where each source prints what somebody says, in its order: the passage, and the place of the fact."""
    found: dict[str, list[tuple[Span, int]]] = defaultdict(list)
    for at, fact in enumerate(facts):
        for cite in fact.cites if fact.by and not fact.hold else ():
            spans = texts[cite.source].find(cite.quote)
            found[cite.source] += [(span, at) for span in spans[(cite.occurrence or 1) - 1 :][:1]]
    return {source: sorted(places, key=lambda place: (place[0].start, place[1])) for source, places in found.items()}


def _over(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


def _one(first: Fact, then: Fact, text: Folded, whole: Span) -> Fact | None:
    """`first` with the words of `then` behind its own, and the passage that has both; None where they stay two."""
    if first.by != then.by or not (_is_alone(first) and _is_alone(then)):
        return None
    own = sum(len(fact.cites[0].quote) for fact in (first, then))
    if whole.end - whole.start - own > _APART:
        return None
    second = text.find(then.cites[0].quote)[-1:]
    if second:
        end = _STOP.search(text.text, second[0].end)
        if _OCCASION.search(_leading_in(text.text[whole.start : end.start() if end else None])):
            return None
    parts = [part for fact in (first, then) for part in (fact.value if isinstance(fact.value, list) else [fact.value])]
    quote = " ".join(text.text[whole.start : whole.end].split())
    if len(" ".join(map(str, parts)).split()) > _LONGEST or len(text.find(quote)) != 1:
        return None
    shown = " … ".join(f'"{part}"' for part in parts)
    statement = f"{first.statement.partition(': ')[0]}: {shown}"
    cite = first.cites[0].model_copy(update={"quote": quote, "occurrence": None})
    return first.model_copy(update={"statement": statement, "value": parts, "cites": [cite]})


def _leading_in(passage: str) -> str:
    """The reporter's words of the last sentence in `passage` that has any, and of no sentence before it."""
    return re.split(r"(?<=[.!?\u2026])\s+", _QUOTED.sub("\u2014", passage))[-1]


def _is_alone(fact: Fact) -> bool:
    """Whether it is a quotation told by its words alone, from one passage."""
    by_words = fact.kind == "quote" and fact.statement.startswith(f"{str(fact.by)[:1].upper()}{str(fact.by)[1:]}: ")
    plain = len(fact.cites) == 1 and fact.cites[0].says is None and fact.cites[0].for_ is None
    return by_words and plain and not (fact.ask or fact.hold)
