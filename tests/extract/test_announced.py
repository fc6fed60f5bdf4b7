"""Announcements in the first sentences are events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.event import EventMention

Extract = Callable[..., Document]
FILLER = "\n\nThe weather was mild. The shops were open as usual."


def events(document: Document) -> list[EventMention]:
    """The events; what a text begins with and tells of none is apart."""
    return [mention for mention in document.mentions if isinstance(mention, EventMention) and not mention.bare]


@pytest.mark.parametrize(
    ("lead", "trigger", "when"),
    [
        ("Norwind Energy said on Monday it would buy Lund Paper for $2 billion.", "buy", "Monday"),
        ("Gov. Ana Reyes called Wednesday for a ban on fireworks across the state.", "call", "Wednesday"),
        ("Lund Paper Inc. said on Monday it had accepted a bid from Norwind Energy.", "accept", "Monday"),
        ("Lund Paper Inc. said on Monday its net profit fell by a third.", "fall", "Monday"),
        ("Lund Paper Inc. said on Monday it sold its mill in Corley.", "sell", "Monday"),
        ("Drugmaker Lund said on Monday its pill helped patients lose weight.", "help", "Monday"),
        ("Mayor Tom Birch announced that he will close the harbor bridge in June.", "close", None),
    ],
)
def test_what_somebody_announces_is_an_event(extract: Extract, lead: str, trigger: str, when: str | None) -> None:
    found = [event for event in events(extract(lead + FILLER)) if event.trigger == trigger]
    assert [event.statement for event in found] == [lead.rstrip(".")]
    assert (found[0].when.text if found[0].when is not None else None) == when


@pytest.mark.parametrize(
    "lead",
    [
        "Norwind Energy said on Monday prices would fall in the spring.",
        "Norwind Energy said on Monday it had not accepted the bid.",
        "Norwind Energy did not say whether it would buy Lund Paper.",
        "Norwind Energy said it would not buy Lund Paper.",
        "A man said he would wait.",
        "Ada Moss said it took two days to put the fire out.",
    ],
)
def test_what_others_will_do_or_nobody_is_none(extract: Extract, lead: str) -> None:
    assert not {"buy", "fall", "accept", "wait", "say", "take"} & {
        event.trigger for event in events(extract(lead + FILLER))
    }


def test_farther_down_it_is_only_a_statement(extract: Extract) -> None:
    text = f"The council met in Dover.{FILLER} Norwind Energy said on Monday it would buy Lund Paper."
    assert "buy" not in {event.trigger for event in events(extract(text))}
