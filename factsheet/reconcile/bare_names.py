"""Names of whose bearers no passage says what they are: each is told with what it has to do with the story, or not.

That somebody or something "is named" is no fact, and the likeliest to stand under a wrong heading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factsheet.kinds.base import cite
from factsheet.kinds.other import DeedMention
from factsheet.kinds.sentence import ended, is_bare
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention
from factsheet.model.passage import fold
from factsheet.reconcile.others import leans

_SHORTEST, _LONGEST = 5, 45
"""Words of a sentence that stands for a name."""
_HEARD = {"quote": "is quoted.", "claim": "is cited."}
"""What somebody does of whom only words are told."""


def settle(facts: Sequence[Fact], mentions: Sequence[Mention]) -> list[Fact]:
    """`facts` (ids not yet unique) without bare names, but for those of which `mentions` have a sentence that says
    what they do or what is done to them.

    A person is told by such a sentence or as the speaker of a fact; a report that is only about that person gives way.
    A body or place that no other fact names is told where two independent sources name it, and one about whose name
    there is a question wherever a sentence has it.
    """
    told = [fact for fact in facts if not is_bare(fact)]
    printed = _Printed(told)
    voices = {mention.source: mention.voice for mention in mentions}
    found: list[Fact] = []
    given_way: set[int] = set()
    for fact in facts:
        if not is_bare(fact):
            found.append(fact)
            continue
        deeds = _deeds(fact, mentions)
        if fact.kind == "person":
            same = next((other for other in told if _is_report_of(other, fact)), None)
            if same is not None:
                given_way.add(id(same))
                found.append(_with(fact, same.statement, same.cites))
                continue
            deed = next((deed for deed in deeds if not printed.tells(deed)), None)
            heard = _HEARD.get(next((one.kind for one in told if one.by == fact.value and not one.hold), ""))
            if heard:
                found.append(fact.model_copy(update={"statement": f"{fact.value} {heard}"}))
            elif deed is not None:
                found.append(_with(fact, ended(deed.statement), [cite(deed)]))
            elif deeds:
                found.append(fact.model_copy(update={"statement": f"{fact.value} has a part in what is reported."}))
        elif fact.ask or (_heads(fact, voices) > 1 and not printed.names(fact)):
            deeds = deeds or (_naming(fact, mentions) if fact.ask else [])
            found.extend(_with(fact, ended(deed.statement), [cite(deed)]) for deed in deeds[:1])
    return [fact for fact in found if id(fact) not in given_way]


class _Printed:
    """What the passages of facts print, source by source."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._quotes: dict[str, list[str]] = {}
        for fact in facts:
            for citation in fact.cites:
                self._quotes.setdefault(citation.source, []).append(fold(citation.quote))

    def tells(self, deed: DeedMention) -> bool:
        """Whether a passage holds the clause."""
        return any(fold(deed.passage.quote) in quote for quote in self._quotes.get(deed.source, ()))

    def names(self, fact: Fact) -> bool:
        """Whether a passage of one of its sources holds the name."""
        name = _name(fact)
        return any(name.search(quote) for one in fact.cites for quote in self._quotes.get(one.source, ()))


def _name(fact: Fact) -> re.Pattern[str]:
    """The name as it stands in a folded passage."""
    return re.compile(rf"(?<!\w){re.escape(fold(str(fact.value)))}(?!\w)")


def _deeds(fact: Fact, mentions: Sequence[Mention]) -> list[DeedMention]:
    """The clauses in which the name takes part and that can stand alone, the shortest with the name in front first."""
    own = [
        deed
        for deed in _sentences(mentions)
        if any(name.shown == fact.value and name.sort == fact.kind for name in deed.who)
    ]
    return sorted(own, key=lambda deed: (deed.who[0].shown != fact.value, len(deed.statement.split())))


def _naming(fact: Fact, mentions: Sequence[Mention]) -> list[DeedMention]:
    """The clauses that only print the name."""
    return [deed for deed in _sentences(mentions) if _name(fact).search(fold(deed.passage.quote))]


def _sentences(mentions: Sequence[Mention]) -> list[DeedMention]:
    deeds = [mention for mention in mentions if isinstance(mention, DeedMention) and not leans(mention.statement)]
    return [deed for deed in deeds if _SHORTEST <= len(deed.statement.split()) <= _LONGEST]


def _is_report_of(report: Fact, person: Fact) -> bool:
    return report.kind == "other" and not report.hold and report.who == [person.value]


def _with(fact: Fact, statement: str, cites: Sequence[Citation]) -> Fact:
    """`fact` with a sentence and the passages that tell it; those with the name alone stay for other sources."""
    sources = {citation.source for citation in cites}
    named = [one.model_copy(update={"for_": ["value"]}) for one in fact.cites if one.source not in sources or one.says]
    return fact.model_copy(update={"statement": statement, "cites": [*cites, *named]})


def _heads(fact: Fact, voices: Mapping[str, str]) -> int:
    """How many independent sources name it."""
    return len({voices.get(citation.source, citation.source) for citation in fact.cites})
