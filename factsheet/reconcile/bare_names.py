"""Names of whose bearers no passage says what they are: each is told with what it has to do with the story, or not.

That somebody or something "is named" is no fact, and the likeliest to stand under a wrong heading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from factsheet.kinds.base import cite
from factsheet.kinds.other import DeedMention
from factsheet.kinds.registry import kind_of
from factsheet.kinds.sentence import ended, is_bare
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention
from factsheet.model.passage import fold
from factsheet.model.person_name import surname
from factsheet.model.second_reading import is_called_group
from factsheet.reconcile import heard
from factsheet.reconcile.others import leans, passages

_SHORTEST, _LONGEST = 5, 45
"""Words of a sentence that stands for a name."""
_OWNING = frozenset({"her", "his", "its", "their"})
"""First words that lean on who was named before: "Her husband, Tom Lund, opened the bridge"."""

_LIKENS = re.compile(r"\b(?:is|are|was|were|be) (?:just |much |more |a lot )?(?:like|unlike)\b")
"""What only compares: "Moss is like Ida Poe" tells of neither."""
_BESIDE = re.compile(r"\b(?:like|unlike|than|the|so-called) $")
"""Words before the name of a person who takes no part: somebody to compare with, "the Ida Poe affair"."""


def settle(facts: Sequence[Fact], mentions: Sequence[Mention], event: str | None = None) -> list[Fact]:
    """`facts` (ids not yet unique) without bare names, but for those of which `mentions` have a sentence that says
    what they do or what is done to them, and for where the sheet's own `event` (its id) happened by its passages.

    A person is told by a report about that person alone, which gives way, else by what the person does, best by what no
    fact tells, else as a speaker, else by any such sentence, the shortest that only has the name at last.
    A body or place that no other fact names is told where two independent sources name it, and one about whose name
    there is a question wherever a sentence has it. In what a place lies is told where the event's sentence
    names it, or most sources do.
    """
    told = [fact for fact in facts if not is_bare(fact)]
    printed, deeds = _Printed(told), _Deeds(mentions)
    main = next((fact for fact in told if fact.id == event and fact.where), None)
    scenes = {str(main.where), *str(main.where).split(", ")} if main is not None else set()  # the whole and its parts
    said = [fact for fact in told if not fact.hold]
    alone = [fact for fact in said if fact.kind == "other" and len(fact.who or ()) == 1]
    reports = {name: fact for fact in alone for name in fact.who or () if not is_called_group(name, fact.statement)}
    sayings: dict[str | None, list[Fact]] = defaultdict(list)
    for fact in said:
        sayings[fact.by if fact.kind in ("quote", "claim") else None].append(fact)
    voices = {mention.source: mention.voice for mention in mentions}
    settled: list[Fact | None] = []
    given_way: list[Fact] = []
    for fact in facts:
        if not is_bare(fact):
            lies_there = kind_of(fact).place == "scenes" and not fact.ask and fact.value not in scenes
            told_by = len({voices.get(cite.source) for cite in fact.cites})
            in_story = main is not None and str(fact.value).split(",")[0] in main.statement
            few = told_by == 1 or (not in_story and 2 * told_by <= len(set(voices.values())))
            settled.append(None if lies_there and few else fact)
        elif main is not None and fact.value in scenes:
            name = _name(fact)
            carrying = [cite for cite in main.cites if cite.for_ is None or "where" in cite.for_]
            carrying = [cite for cite in carrying if name.search(fold(cite.quote))]
            if carrying:
                settled.append(
                    _with(fact, f"{fact.value} is where it happened.", [heard.bare(cite) for cite in carrying])
                )
        elif not kind_of(fact).told_alone:
            asked = bool(fact.ask)
            if asked or (len({voices.get(c.source) for c in fact.cites}) > 1 and not printed.names(fact)):
                settled.append(_told(fact, [*deeds.of(fact), *(deeds.naming(fact) if asked else ())]))
        elif fact.value in reports:
            given_way.append(reports[str(fact.value)])
            settled.append(_with(fact, given_way[-1].statement, given_way[-1].cites))
        else:
            own = sorted(deeds.of(fact), key=lambda deed: (deed.who[0].shown != fact.value, printed.tells(deed)))
            acts = bool(own) and own[0].who[0].shown == fact.value
            said_so = [] if acts else sayings.get(str(fact.value), [])
            shown = [] if said_so else [*own, *deeds.naming(fact)]
            settled.append(_with(fact, *heard.told(str(fact.value), said_so)) if said_so else _told(fact, shown))
    return [fact for fact in settled if fact is not None and not any(fact is one for one in given_way)]


class _Printed:
    """What the passages of facts print, source by source."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._quotes = passages(facts)

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


class _Deeds:
    """The clauses in which names take part and that can stand alone."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        deeds = [mention for mention in mentions if isinstance(mention, DeedMention) and _stands_alone(mention)]
        deeds = [one for one in deeds if not is_called_group(one.who[0].shown, one.statement)]
        self._all = [deed for deed in deeds if _SHORTEST <= len(deed.statement.split()) <= _LONGEST]
        self._by_name: dict[tuple[object, str], list[DeedMention]] = {}
        for deed in self._all:
            for name in deed.who:
                self._by_name.setdefault((name.shown, name.sort), []).append(deed)

    def of(self, fact: Fact) -> list[DeedMention]:
        """Those of the one that `fact` names, the shortest with the name in front first."""
        own = self._by_name.get((fact.value, fact.kind), ())
        return sorted(own, key=lambda deed: (deed.who[0].shown != fact.value, len(deed.statement.split())))

    def naming(self, fact: Fact) -> list[DeedMention]:
        """Those that only print the name, the shortest first."""
        name = _name(fact)
        quotes = ((deed, fold(deed.passage.quote)) for deed in self._all)
        found = [
            deed
            for deed, quote in quotes
            if (match := name.search(quote)) is not None
            and (not kind_of(fact).told_alone or _BESIDE.search(quote[: match.start()]) is None)
        ]
        return sorted(found, key=lambda deed: len(deed.statement.split()))


def _stands_alone(deed: DeedMention) -> bool:
    return (
        not leans(deed.statement)
        and not _LIKENS.search(deed.statement)
        and deed.statement.split(maxsplit=1)[0].lower() not in _OWNING
    )


def _told(fact: Fact, deeds: Sequence[DeedMention]) -> Fact | None:
    """`fact` told by the first of `deeds`."""
    return _with(fact, ended(deeds[0].statement), [cite(deeds[0])]) if deeds else None


def _with(fact: Fact, statement: str, cites: Sequence[Citation]) -> Fact:
    """`fact` with a sentence and the passages that tell it; those with the name alone stay for other sources."""
    sources = {citation.source for citation in cites}
    named = [one.model_copy(update={"for_": ["value"]}) for one in fact.cites if one.source not in sources or one.says]
    return fact.model_copy(update={"statement": _in_full(fact, statement), "cites": [*cites, *named]})


def _in_full(fact: Fact, statement: str) -> str:
    """`statement` with the whole name of a person with whose surname it begins."""
    name = str(fact.value)
    if fact.kind != "person" or name in statement:
        return statement
    return re.sub(rf"^(?:(?:Mr|Mrs|Ms|Dr)\.? )?{re.escape(surname(name))}(?!\w)", name, statement)
