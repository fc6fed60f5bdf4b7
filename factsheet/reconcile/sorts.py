"""One sort for a name that the sources take for different things: a person in one, an organization in another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from factsheet.kinds.organization import OrganizationMention
from factsheet.kinds.person import PersonMention
from factsheet.kinds.place import PlaceMention
from factsheet.model.mention import Mention, Name
from factsheet.reconcile.names import with_names

_MADE: Mapping[str, type[Mention]] = {
    "person": PersonMention,
    "organization": OrganizationMention,
    "place": PlaceMention,
}


def settle(mentions: Sequence[Mention]) -> list[Mention]:
    """`mentions` in their order, each full name of one sort in all of them.

    Of several sorts that counts which a source has reason for (a role, an age, what became of a person; what a place
    lies in; what a body is), then the one of most sources. A person's name is recognised by its words, a body's often
    by the parser's guess alone: half as many sources are enough for it.
    """
    changed = _changed(mentions)
    return [_resorted(mention, changed) for mention in mentions] if changed else list(mentions)


def _changed(mentions: Sequence[Mention]) -> dict[tuple[str, str], str]:
    """For each full name and sort that gives way the sort that it takes."""
    sources: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    reasons: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if isinstance(mention, PersonMention | OrganizationMention | PlaceMention) and mention.name.full:
            sources[mention.name.full][mention.kind].add(mention.source)
            reasons[mention.name.full][mention.kind] += _has_reason(mention)
    changed = {}
    for full, by_sort in sources.items():
        if len(by_sort) > 1 and not _one_source_has_two(by_sort):
            best = max(
                sorted(by_sort), key=lambda sort: (reasons[full][sort], _weight(sort, by_sort), sort == "person")
            )
            changed.update({(full, sort): best for sort in by_sort if sort != best})
    return changed


def _weight(sort: str, by_sort: Mapping[str, set[str]]) -> int:
    return len(by_sort[sort]) * (2 if sort == "person" else 1)


def _one_source_has_two(by_sort: Mapping[str, set[str]]) -> bool:
    """Whether one source uses the name for two things, as for a town and its council: then it may be two."""
    found = Counter(source for sources in by_sort.values() for source in sources)
    return max(found.values()) > 1


def _has_reason(mention: PersonMention | OrganizationMention | PlaceMention) -> bool:
    if isinstance(mention, PersonMention):
        return any((mention.role, mention.age, mention.part, mention.status))
    return bool(mention.within) if isinstance(mention, PlaceMention) else bool(mention.role or mention.acronym)


def _resorted(mention: Mention, changed: Mapping[tuple[str, str], str]) -> Mention:
    renamed: Any = with_names(mention, lambda name: _renamed(name, changed))
    sort = changed.get((renamed.name.full or "", mention.kind)) if mention.kind in _MADE else None
    if sort is None:
        return renamed  # type: ignore[no-any-return]
    made: Any = _MADE[sort]
    return made(  # type: ignore[no-any-return]
        source=mention.source,
        spans=mention.spans,
        text=mention.text,
        passage=mention.passage,
        name=renamed.name,
    )


def _renamed(name: Name, changed: Mapping[tuple[str, str], str]) -> Name:
    sort = changed.get((name.full or "", name.sort))
    return replace(name, sort=sort) if sort is not None else name
