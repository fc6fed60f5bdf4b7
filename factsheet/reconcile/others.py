"""What the sources report besides: clauses that no fact of another kind has told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from factsheet.kinds.event import EventMention, sentence
from factsheet.kinds.other import OtherMention
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention
from factsheet.model.passage import QUOTED, fold

_SHORTEST = 6
"""Words of a report at least."""
_TOLD = 0.75
"""Share of a clause that stands in the passage of another fact, for it to be told there."""
_LEANING = frozenset(
    {"he", "she", "it", "they", "this", "that", "these", "those", "there", "however", "meanwhile", "but", "and", "so"}
    | {"then", "instead", "still", "yet", "also"}
)
"""First words that lean on the sentence before."""
_LEANS = re.compile(
    r"(?:after|at|by|during|for|from|in|of|on|since|to|with) (?:that|this|these|those)\b", re.IGNORECASE
)
"""Openings that do: "In that case"."""
_ADDRESSED = re.compile(
    r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur|[Yy]ou|[Yy]our)\b"
    r"|^(?:Are|Could|Did|Do|Does|Had|Has|Have|Is|Was|Were|Would)\b|\?$"
)
"""Somebody who speaks or is spoken to, and questions: an article's chat, or words whose quotation marks are lost."""
_NAMES_ONLY = frozenset({"person", "organization", "place"})


def reports(mentions: Sequence[Mention], facts: Sequence[Fact]) -> list[Mention]:
    """A mention for each main clause of `mentions` that stands by itself, and that none of `facts` tells already.

    It is about the first who is named in it, else about what its verb tells. Headlines make none.
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
            about=next((name.shown for name in mention.who if name.full), mention.trigger),
        )
        for mention in mentions
        if isinstance(mention, EventMention) and _stands_alone(mention) and not _is_told(mention, told)
    ]


def _stands_alone(mention: EventMention) -> bool:
    if mention.event is not None or mention.headline or mention.background or not mention.independent:
        return False
    long_enough = len(mention.statement.split()) >= _SHORTEST
    own = long_enough and not leans(mention.statement)
    return own and not _ADDRESSED.search(QUOTED.sub("", mention.statement))


def passages(facts: Iterable[Fact]) -> dict[str, list[str]]:
    """The passages that `facts` cite, folded, by their sources."""
    found: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        for citation in fact.cites:
            found[citation.source].append(fold(citation.quote))
    return found


def leans(statement: str) -> bool:
    """Whether `statement` begins with words that lean on the sentence before it."""
    return statement.split(maxsplit=1)[0].lower() in _LEANING or _LEANS.match(statement) is not None


def _is_told(mention: EventMention, told: dict[str, list[str]]) -> bool:
    clause = fold(mention.passage.quote)
    return any(
        clause in other or (other in clause and len(other) >= _TOLD * len(clause))
        for other in told.get(mention.source, ())
    )
