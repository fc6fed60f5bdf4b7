"""One sort for a name across sources."""

from __future__ import annotations

from typing import Any

from factsheet.kinds.claim import ClaimMention
from factsheet.kinds.organization import OrganizationMention
from factsheet.kinds.person import PersonMention
from factsheet.kinds.place import PlaceMention
from factsheet.model.mention import Mention, Name
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.reconcile.sorts import settle

MADE = {"person": PersonMention, "organization": OrganizationMention, "place": PlaceMention}
SPAN = Span(0, 9)


def mention(source: str, sort: str, full: str = "Kemi Okoro", **fields: Any) -> Mention:
    common: dict[str, Any] = {"source": source, "spans": (SPAN,), "text": full, "passage": Passage(SPAN, full)}
    made: Mention = MADE[sort](**common, name=Name(full, SPAN, full, sort), **fields)
    return made


def kinds(*mentions: Mention) -> list[str]:
    return [one.kind for one in settle(mentions)]


def test_a_person_with_an_age_is_no_body_elsewhere() -> None:
    named = [mention("a", "person", age=40), mention("b", "organization"), mention("c", "organization")]
    assert kinds(*named) == ["person"] * 3


def test_without_a_reason_the_sources_count_and_people_twice() -> None:
    assert kinds(mention("a", "person"), mention("b", "organization")) == ["person"] * 2
    bodies = [mention(source, "organization") for source in "bcd"]
    assert kinds(mention("a", "person"), *bodies) == ["organization"] * 4


def test_what_one_source_keeps_apart_stays_apart() -> None:
    assert kinds(mention("a", "place"), mention("a", "organization"), mention("b", "place")) == [
        "place",
        "organization",
        "place",
    ]


def test_names_in_other_mentions_follow() -> None:
    by = Name("Kemi Okoro", SPAN, "Kemi Okoro", "organization")
    claim = ClaimMention(source="b", spans=(SPAN,), text="x", passage=Passage(SPAN, "x"), statement="x", by=by)
    settled = settle([mention("a", "person", role="nurse"), mention("b", "organization"), claim])
    assert settled[2].by.sort == "person"  # type: ignore[attr-defined]
