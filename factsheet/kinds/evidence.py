"""Which keys of a fact each of its passages carries: the one place where `for` is worked out.

A passage carries a key where a mention that stands on it gives what the fact says under that key. What no mention
gives (a place that was worked out) is left to the words of the passages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factsheet.kinds.base import Kind
from factsheet.model.agreement import keys_of
from factsheet.model.calendar import days
from factsheet.model.carries import carries, gives_value, silent
from factsheet.model.fact import Citation, Fact
from factsheet.model.figure import bounds
from factsheet.model.mention import Mention
from factsheet.model.passage import fold
from factsheet.model.readings import form

_NAMED = frozenset({"statement", "value", "status", "age"})
"""Keys that a passage carries only where its own words have a sign of them: "he" names nobody."""
_PARTLY = frozenset({"where", "who", "of", "role"})
"""Keys whose values may be longer than what one passage prints."""
_WORDLESS = frozenset({"statement", "why", "how", "when", "part", "unit"})
"""Keys of which words alone tell too little."""

Behind = Sequence[tuple[frozenset[str], frozenset[str] | None]]
"""For each mention on a passage: the keys of the fact that it gives, and those that the passage may carry."""


def with_evidence(kind: Kind[Any], fact: Fact, mentions: Sequence[Mention]) -> Fact:
    """`fact`, its citations with `for`: the keys that each carries, left out where it carries all that it may."""
    behind: dict[tuple[str, str], list[tuple[frozenset[str], frozenset[str] | None]]] = {}
    given: set[str] = set()
    for mention in mentions:
        keys = _given(kind, fact, mention, mentions)
        given |= keys
        for passage, allowed in mention.passages:
            behind.setdefault((mention.source, fold(passage.quote)), []).append((keys, allowed))
    cites = [_credited(fact, cite, behind.get((cite.source, fold(cite.quote)), ()), given) for cite in fact.cites]
    return _signed(fact.model_copy(update={"cites": cites}))


def _signed(fact: Fact) -> Fact:
    """`fact` with its figure credited to the passages that print it; where none does, that it was worked out of them.

    `check` looks for a sign of the figure in each passage that is cited for it, and refuses a sheet without.
    """
    without = silent(fact)
    if not without:
        return fact
    if len(without) == sum(map(gives_value, fact.cites)):
        return fact.model_copy(update={"basis": "counted from the words of its passages"})
    rest = [key for key in _keys(fact) if key != "value"]
    cites = list(fact.cites)
    for place in without:
        keys = [key for key in cites[place].for_ or rest if key != "value"]
        cites[place] = cites[place].model_copy(update={"for_": keys})
    return fact.model_copy(update={"cites": [cite for cite in cites if cite.for_ != []]})


def _keys(fact: Fact) -> list[str]:
    """The keys that a passage may carry: those that are counted, and what became of the people of a toll."""
    return [*keys_of(fact), *(["outcome"] if fact.outcome is not None else [])]


def _given(kind: Kind[Any], fact: Fact, mention: Mention, mentions: Sequence[Mention]) -> frozenset[str]:
    """The keys of `fact` under which `mention` gives what the fact says."""
    said = mention.says()
    if fact.basis is None and getattr(mention, "basis", None) is not None:
        said.pop("value", None)  # a sum of what the passage prints: it does not say the figure itself
    keys = {key for key in _keys(fact) if key in said and _is_given(key, said[key], getattr(fact, key, None))}
    if fact.value is None and kind.tells(fact, mention, mentions):
        keys.add("statement")
    return frozenset(keys)


def _is_given(key: str, said: object, own: object) -> bool:
    """Whether a passage that says `said` carries the fact's `own`: the same, or as much of it as a passage prints."""
    mine, theirs = (form(value) for value in (own, said))
    if mine == theirs:
        return True
    if key == "when":
        outer, inner = days(str(own)), days(str(said))
        return outer is not None and inner is not None and outer.first <= inner.first and inner.last <= outer.last
    if key == "value":
        return bounds(own) is None
    parts = set(theirs.split("\n"))
    return key in _PARTLY and (bool(parts & set(mine.split("\n"))) or mine in theirs or theirs in mine)


def _credited(fact: Fact, cite: Citation, behind: Behind, given: set[str]) -> Citation:
    """`cite` with the keys that it carries; what it reads otherwise is not among them."""
    otherwise = {"value"} if cite.says is not None else set()
    wanted = [key for key in _keys(fact) if key not in otherwise and getattr(cite, key, None) is None]
    found = {key for keys, allowed in behind for key in keys if allowed is None or key in allowed}
    found |= {key for key in wanted if key not in given and key not in _WORDLESS}
    carried = [key for key in wanted if key in found and (_needs_no_sign(fact, key) or carries(fact, key, cite.quote))]
    said = carried or [key for key in _keys(fact) if key not in wanted]  # what reads otherwise is credited with that
    return cite.model_copy(update={"for_": said if said and said != wanted else None})


def _needs_no_sign(fact: Fact, key: str) -> bool:
    """Whether the mention is proof enough: news prints a number in more ways than a search of its words knows."""
    return key not in _NAMED or isinstance(getattr(fact, key, None), int | float)
