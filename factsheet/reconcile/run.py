"""Mentions of all sources to a fact base, step by step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from factsheet.garbage import rarely_collected
from factsheet.kinds.registry import kinds
from factsheet.model.agreement import root
from factsheet.model.fact import Fact, FactBase, SourceEntry
from factsheet.model.gazetteer import index
from factsheet.model.mention import Mention
from factsheet.model.passage import Folded
from factsheet.model.source import Source
from factsheet.reconcile import (
    ages,
    agreement,
    asides,
    asks,
    bare_names,
    continued,
    copies,
    dating,
    details,
    echoes,
    events,
    holds,
    hours,
    live,
    names,
    offices,
    one_sentence,
    order,
    other_days,
    others,
    participants,
    repeats,
    retold,
    scene,
    shape,
    sorts,
    spellings,
    toll_said,
    tolls,
    topic,
    vetoes,
    which_day,
)
from factsheet.reconcile.aliases import Aliases
from factsheet.reconcile.weight import Worth


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The fact base, without the paths of its sources, what a person should hear about the run, and the texts of the
    sources that are used, by their ids, ready to be searched."""

    base: FactBase
    messages: list[str] = field(default_factory=list)
    texts: Mapping[str, Folded] = field(default_factory=dict)


@rarely_collected()
def reconcile(
    sources: Sequence[Source],
    mentions: Sequence[Mention],
    *,
    aliases: Aliases | None = None,
    keep_all: bool = False,
    gazetteer: Callable[[], bytes] = index,
) -> Reconciled:
    """The facts that `mentions` of `sources` state together.

    `aliases` is the newsroom's own list of names; with `keep_all` articles about another event are used all the same.
    `gazetteer` gives the names of places with their regions, when they are wanted.
    """
    strays = {source.id: f"in {source.language}, and only English is read" for source in sources if source.language}
    english = [source for source in sources if not source.language]
    elsewhere = {} if keep_all else topic.strays(english, mentions)
    strays |= elsewhere
    used = [source for source in sources if source.id not in strays]
    dated = dating.settle(used, [mention for mention in mentions if mention.source not in strays])
    published = {key: when for key, (when, _) in dated.published.items()}
    named = ages.settle(names.settle(sorts.settle(live.newest(used, dated.mentions)), aliases))
    story = events.settle(used, named)
    told = story.mentions
    if story.event:
        told = scene.settle(story.event, participants.named(story.mentions), story.weights, published, gazetteer)
    tolled = tolls.settle(told, published, frozenset(strays))
    entries = _entries(sources, dated.published, strays, copies.wires(used, tolled.mentions, published))
    newest_first = _newest_first(vetoes.applied(_rooted(tolled.mentions, entries)), used, published)
    found = repeats.without([*agreement.facts(kinds(), newest_first), *tolled.past_events])
    found = [_other_than(story.event, fact) for fact in found]
    found = other_days.told(newest_first, hours.told(newest_first, found, story.event))
    found = details.told(newest_first, found)
    found = toll_said.settle(found, told, story.event)
    found += agreement.facts(kinds(), others.reports(newest_first, found))
    found = bare_names.settle(offices.settle(spellings.ask(found, newest_first)), newest_first, story.event)
    newest = _newest(used, published)
    marked = shape.put(one_sentence.merged(holds.spread(asks.mark(found, used))), story.event, newest, newest_first)
    when = next((fact.when for fact in marked if fact.id == story.event), None)
    worth = Worth(kinds(), used, entries, when)
    apart = continued.joined(echoes.without(asides.without(marked, worth)), worth.texts)
    arranged = order.arrange(kinds(), apart, story.event, worth)
    arranged = retold.without(arranged, story.event)
    years = frozenset(day[:4] for day in published.values() if day)
    arranged = which_day.told(arranged, newest_first, worth.texts, story.event, years)
    base = FactBase(
        title=_title(used, published),
        event=story.event if any(fact.id == story.event for fact in arranged) else None,
        as_of=newest,
        sources=entries,
        facts=arranged,
    )
    left_out = [f"{source}: left out, {reason}" for source, reason in sorted(strays.items())]
    left_out += ["--keep-all uses the articles about another event, too"] if elsewhere else []
    return Reconciled(base, [*left_out, *topic.doubt(used), *_undated(used, published)], worth.texts)


def _other_than(event: str | None, fact: Fact) -> Fact:
    """`fact` under an id that is not that of the `event`: a statement in its words has the same wish."""
    same = fact.id == event and fact.kind != "event"
    return fact.model_copy(update={"id": f"{fact.id}-told"}) if same else fact


def _undated(sources: Sequence[Source], published: Mapping[str, str | None]) -> list[str]:
    """What to say of sources whose day of publication nothing tells."""
    open_ones = [source.id for source in sources if not published.get(source.id)]
    if not open_ones:
        return []
    for_all = ", or --published DATE for all" if open_ones[1:] else ""
    return [
        f"{', '.join(open_ones)}: no day of publication is known, so that “Monday” and the like stay open; "
        f"give it with --published {open_ones[0]}=DATE{for_all}"
    ]


def _rooted(mentions: Sequence[Mention], entries: Mapping[str, SourceEntry]) -> list[Mention]:
    """`mentions`, each of a source that copies another with whom it goes back to."""
    roots = {source: root(source, entries) for source in entries}
    return [
        mention if roots[mention.source] == mention.source else replace(mention, root=roots[mention.source])
        for mention in mentions
    ]


def _newest_first(
    mentions: Sequence[Mention], sources: Sequence[Source], published: Mapping[str, str | None]
) -> list[Mention]:
    place = {source.id: index for index, source in enumerate(sources)}
    by_place = sorted(mentions, key=lambda mention: (place[mention.source], mention.start))
    return sorted(by_place, key=lambda mention: published.get(mention.source) or "", reverse=True)


def _newest(sources: Sequence[Source], published: Mapping[str, str | None]) -> str | None:
    """The newest day on which a source was published or changed."""
    given = (day for source in sources for day in (source.updated, published.get(source.id)))
    return max((day for day in given if day), default=None)


def _title(sources: Sequence[Source], published: Mapping[str, str | None]) -> str | None:
    """The headline of the first source that has one, the oldest first."""
    dated = sorted(sources, key=lambda source: published.get(source.id) or "9999")
    return next((source.title for source in dated if source.title), None)


def _entries(
    sources: Sequence[Source],
    published: Mapping[str, tuple[str | None, str | None]],
    strays: Mapping[str, str],
    wires: Mapping[str, str],
) -> dict[str, SourceEntry]:
    entries = {}
    for source in sources:
        day, basis = published.get(source.id, (source.published, source.published_basis))
        entries[source.id] = SourceEntry(
            title=source.title,
            publisher=source.publisher,
            byline=source.byline,
            url=source.url,
            published=day,
            published_basis=basis if day else None,
            updated=source.updated,
            digest=source.digest,
            reader=source.reader,
            retrieved=source.retrieved,
            wire=wires.get(source.id),
            left_out=strays.get(source.id),
        )
    return entries
