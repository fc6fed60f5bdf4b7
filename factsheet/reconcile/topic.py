"""Articles about something else: several that share no words with the rest but with each other, and odd ones.

An odd one is noticed by the names and headline words that the others share and it lacks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from factsheet.model.mention import Mention, Name
from factsheet.model.overlap import content, shared
from factsheet.model.source import Source

_FEWEST = 3
"""Sources at least: of two, neither is the odd one out."""
_CORE = 0.5
"""Share of the sources that have a word of the cluster's core."""
_COVERED = 0.2
"""Share of the core that an article about the event has at least."""
_KNOWN = 0.2
"""Share of an article's own words that another one has, too, at least."""
_HEAD = 1200
"""Characters of running text in which an article says what it is about."""
_ALIKE = 0.2
"""Share of the words of the shorter of two heads that the other has, too, from which both tell one story.

Of articles on one event, the nearest share .27 in nineteen cases of twenty; those on two events less than .22.
"""
_STRANGE = 0.1
"""The same share, below which two articles alone are asked about."""


def strays(sources: Sequence[Source], mentions: Sequence[Mention]) -> dict[str, str]:
    """Ids of the sources that are about something else, each with the reason in words.

    Of two stories in one folder that with most articles stays, of equals the one that was named first.
    """
    found: dict[str, str] = {}
    for story in _stories(sources)[1:]:
        title = next((source.title for source in story if source.title), None)
        reason = f"about another event: “{title}”" if title else "about another event"
        found |= {source.id: reason for source in story}
    return found | _odd([source for source in sources if source.id not in found], mentions)


def doubt(sources: Sequence[Source]) -> list[str]:
    """What to ask of two articles that share hardly a word: which of them is the odd one, nothing tells."""
    heads = [_head(source) for source in sources]
    if len(heads) != 2 or not all(heads) or shared(*heads) >= _STRANGE:
        return []
    return [f"{sources[0].id} and {sources[1].id} share hardly a word: are they about one event?"]


def _stories(sources: Sequence[Source]) -> list[list[Source]]:
    """The articles that share words, directly or by one between them; groups of one are no story. The largest first."""
    heads = {source.id: _head(source) for source in sources}
    groups: list[list[Source]] = []
    for source in sources:
        near: list[list[Source]] = []
        far: list[list[Source]] = []
        for group in groups:
            alike = any(shared(heads[source.id], heads[other.id]) >= _ALIKE for other in group)
            (near if alike else far).append(group)
        groups = [*far, [*chain.from_iterable(near), source]]
    place = {source.id: at for at, source in enumerate(sources)}
    stories = [sorted(group, key=lambda source: place[source.id]) for group in groups if len(group) > 1]
    return sorted(stories, key=lambda story: (-len(story), place[story[0].id]))


def _head(source: Source) -> frozenset[str]:
    return content(f"{source.title or ''} {source.text[:_HEAD]}")


def _odd(sources: Sequence[Source], mentions: Sequence[Mention]) -> dict[str, str]:
    if len(sources) < _FEWEST:
        return {}
    words = _words(sources, mentions)
    spread = Counter(word for found in words.values() for word in found)
    core = {word for word, count in spread.items() if count >= max(2, _CORE * len(sources))}
    if len(core) < _FEWEST:
        return {}
    return {
        source.id: "about another event: it shares hardly a name with the other articles"
        for source in sources
        if _is_stray(words[source.id], core, spread)
    }


def _is_stray(own: frozenset[str], core: set[str], spread: Counter[str]) -> bool:
    if not own:
        return True
    covered = len(own & core) / len(core)
    known = sum(spread[word] > 1 for word in own) / len(own)
    return covered < _COVERED and known < _KNOWN


def _words(sources: Sequence[Source], mentions: Sequence[Mention]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {source.id: set(content(source.title or "")) for source in sources}
    for mention in mentions:
        name = getattr(mention, "name", None)
        if isinstance(name, Name) and mention.source in found:
            found[mention.source] |= content(name.shown)
    return {key: frozenset(value) for key, value in found.items()}
