"""Articles about something else: noticed by the names and headline words that the others share and they lack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from factsheet.model.mention import Mention, Name
from factsheet.model.overlap import content
from factsheet.model.source import Source

_FEWEST = 3
"""Sources at least: of two, neither is the odd one out."""
_CORE = 0.5
"""Share of the sources that have a word of the cluster's core."""
_COVERED = 0.2
"""Share of the core that an article about the event has at least."""
_KNOWN = 0.2
"""Share of an article's own words that another one has, too, at least."""


def strays(sources: Sequence[Source], mentions: Sequence[Mention]) -> dict[str, str]:
    """Ids of the sources that are about something else, each with the reason in words."""
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
