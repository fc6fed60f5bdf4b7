"""What the sources report besides: clauses about somebody named that no fact of another kind has told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factsheet.kinds.event import EventMention, sentence
from factsheet.kinds.other import OtherMention
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention
from factsheet.model.passage import fold

_SHORTEST = 6
"""Words of a report at least."""
_TOLD = 0.75
"""Share of a clause that stands in the passage of another fact, for it to be told there."""
_LEANING = frozenset(
    {"he", "she", "it", "they", "this", "that", "these", "those", "there", "however", "meanwhile", "but", "and", "so"}
    | {"then", "instead", "still", "yet", "also"}
)
"""First words that lean on the sentence before."""
_ACTORS = frozenset({"person", "organization"})
_NAMES_ONLY = frozenset({"person", "organization", "place"})


def reports(mentions: Sequence[Mention], facts: Sequence[Fact]) -> list[Mention]:
    """A mention for each clause of `mentions` that tells something of a named person or body, and that none of `facts`
    tells already. Headlines, and clauses whose subject had to be worked out, make none: nobody printed them so.
    """
    told = passages(fact for fact in facts if fact.kind not in _NAMES_ONLY)
    return [
        OtherMention(
            source=mention.source,
            spans=mention.spans,
            text=mention.text,
            passage=mention.passage,
            statement=sentence(mention),
            who=mention.who,
            when=mention.when,
        )
        for mention in mentions
        if isinstance(mention, EventMention) and _stands_alone(mention) and not _is_told(mention, told)
    ]


def _stands_alone(mention: EventMention) -> bool:
    if mention.event is not None or mention.headline or mention.background or not mention.independent:
        return False
    named = any(name.full and name.sort in _ACTORS and name.text in mention.text for name in mention.who)
    long_enough = len(mention.statement.split()) >= _SHORTEST
    return named and long_enough and not leans(mention.statement) and "[" not in mention.statement


def passages(facts: Iterable[Fact]) -> dict[str, list[str]]:
    """The passages that `facts` cite, folded, by their sources."""
    found: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        for citation in fact.cites:
            found[citation.source].append(fold(citation.quote))
    return found


def leans(statement: str) -> bool:
    """Whether the first word of `statement` leans on the sentence before it."""
    return statement.split(maxsplit=1)[0].lower() in _LEANING


def _is_told(mention: EventMention, told: dict[str, list[str]]) -> bool:
    clause = fold(mention.passage.quote)
    return any(
        clause in other or (other in clause and len(other) >= _TOLD * len(clause))
        for other in told.get(mention.source, ())
    )
