"""Proposals: a law, a plan or a demand, and who makes it."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from factsheet.kinds.base import Kind, cite, each_passage
from factsheet.kinds.sentence import ended
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention, Name
from factsheet.model.overlap import content, shared, stem
from factsheet.model.slug import slug

_FIGURE = re.compile(r"\d[\d,.]*")
_NEGATIVE = re.compile(r"(?:not|never)\b", re.IGNORECASE)
_OPPOSITES = (
    "raise/cut raise/lower raise/reduce increase/decrease increase/reduce increase/cut expand/limit expand/cut"
    " ban/allow ban/permit ban/legalize lift/impose repeal/pass repeal/keep open/close build/demolish hire/fire"
    " end/extend approve/reject approve/block support/oppose strengthen/weaken tighten/ease tighten/loosen delay/speed"
    " keep/scrap keep/abolish release/withhold leave/join start/stop arm/disarm"
)
"""Verbs that ask for the opposite of each other."""
_ALIKE = 0.6
"""Share of the shorter action's content words that must stand in the longer one: "an assault weapons ban"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalMention(Mention):
    """What somebody wants done. `action` is the verb phrase ("ban assault weapons"), `of` whom it is asked.

    `asked` is what follows the proposer's name in a sentence: the source's own verb of asking, of whom, the action.
    """

    kind: ClassVar[str] = "proposal"
    of_value: ClassVar[str] = "action"

    action: str
    asked: str
    by: Name | None = None
    of: Name | None = None
    article: bool = False
    """Whether the source prints "the" before the proposer."""


class ProposalKind(Kind[ProposalMention]):
    """A proposal is one fact whoever reports it, as long as the same people make it."""

    name = "proposal"
    heading = "Proposals"
    order = 90
    place = "statements"
    named_by = "by"
    in_summary = 2

    def key(self, mention: ProposalMention) -> Hashable | None:
        """Proposals of one person or body; what nobody is said to propose makes no fact."""
        return mention.by.shown if mention.by is not None else None

    def same(self, one: ProposalMention, other: ProposalMention) -> bool:
        """Whether the two actions are about the same thing, in nearly the same words; to do it and not to are two."""
        if bool(_NEGATIVE.match(one.action)) != bool(_NEGATIVE.match(other.action)):
            return False
        return shared(content(one.action), content(other.action)) >= _ALIKE

    def fact(self, mentions: Sequence[ProposalMention]) -> Fact | None:
        """The proposal in the words of the passage that says most; other wordings stand on their citations."""
        leading = max(mentions, key=lambda mention: (mention.of is not None, len(content(mention.action))))
        assert leading.by is not None
        return Fact(
            id=slug(leading.action),
            kind=self.name,
            statement=ended(f"{_proposer(leading.by, leading.article)} {leading.asked}"),
            value=leading.action,
            by=leading.by.shown,
            of=leading.of.shown if leading.of is not None else None,
            cites=[
                cite(mention, says=mention.action if _differs(mention.action, leading.action) else None)
                for mention in each_passage(mentions)
            ],
        )

    def weight(self, fact: Fact) -> float:
        """A demand on somebody named weighs more than a plan."""
        return 45.0 if fact.of else 40.0


def _proposer(by: Name, article: bool) -> str:
    """The proposer's name as a sentence begins with it."""
    return f"The {by.shown}" if article and not by.shown.lower().startswith("the ") else by.shown


def _differs(one: str, other: str) -> bool:
    """Whether two wordings ask for different things: other figures, or the opposite ("raise" and "cut the fuel tax").

    Other words for one thing are none: "reinstate the 1994 ban" and "pass a ban", "fire" and "dismiss the chief".
    """
    figures, others = (frozenset(_FIGURE.findall(action)) for action in (one, other))
    if figures and others and figures != others:
        return True
    words, other_words = content(one), content(other)
    return any(
        (a in words and b in other_words and b not in words) or (b in words and a in other_words and a not in words)
        for a, b in _opposites()
    )


@cache
def _opposites() -> tuple[tuple[str, str], ...]:
    pairs = (pair.split("/") for pair in _OPPOSITES.split())
    return tuple((stem(one), stem(other)) for one, other in pairs)
