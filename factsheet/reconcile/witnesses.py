"""Passages that give somebody, a day or a place of the main event, as mentions of it: so they are cited for that."""

from __future__ import annotations

from factsheet.kinds.date import DateMention
from factsheet.kinds.event import EventMention
from factsheet.kinds.person import PersonMention
from factsheet.kinds.place import PlaceMention
from factsheet.model.mention import Mention


def witness(mention: Mention, event: str | None) -> EventMention:
    """`mention` as one of the event with the id `event`, with the person, the day or the place that it gives."""
    return EventMention(
        source=mention.source,
        spans=mention.spans,
        text=mention.text,
        passage=mention.passage,
        trigger="",
        statement=mention.passage.quote,
        who=(mention.name,) if isinstance(mention, PersonMention) else (),
        when=mention.when if isinstance(mention, DateMention) else None,
        where=mention.name if isinstance(mention, PlaceMention) else None,
        event=event,
    )
