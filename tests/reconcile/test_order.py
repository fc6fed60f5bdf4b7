"""The order of the facts, and their ids."""

from __future__ import annotations

from factsheet.kinds.registry import kinds
from factsheet.model.fact import Citation, Fact
from factsheet.reconcile.order import arrange, unique
from factsheet.reconcile.weight import Worth

NOTHING = Worth(kinds(), [], {}, None)


def fact(name: str, kind: str = "event", *sources: str, **keys: object) -> Fact:
    cites = [Citation(source=source, quote="words") for source in sources or ("a",)]
    return Fact(id=name, kind=kind, statement="A sentence.", cites=cites, **keys)


def test_the_sheets_own_event_stands_first() -> None:
    facts = [fact("toll", "casualties", "a", "b", "c", outcome="killed", value=3), fact("fire")]
    assert [one.id for one in arrange(kinds(), facts, "fire", NOTHING)] == ["fire", "toll"]


def test_a_whole_toll_stands_before_its_parts() -> None:
    facts = [
        fact("children", "casualties", "a", "b", "c", outcome="killed", value=2, part_of="all"),
        fact("all", "casualties", outcome="killed", value=5),
        fact("other", "event", "a", "b", "c", "d", "e", "f"),
    ]
    order = [one.id for one in arrange(kinds(), facts, None, NOTHING)]
    assert order.index("children") == order.index("all") + 1


def test_more_sources_weigh_more() -> None:
    facts = [fact("one"), fact("three", "event", "a", "b", "c")]
    assert [one.id for one in arrange(kinds(), facts, None, NOTHING)] == ["three", "one"]


def test_ids_are_unique_and_the_first_keeps_its_name() -> None:
    named = unique([fact("fire"), fact("fire-2"), fact("fire"), fact("fire")])
    assert [one.id for one in named] == ["fire", "fire-2", "fire-3", "fire-4"]


def test_past_five_sources_what_is_said_decides() -> None:
    injured = fact("injured", "casualties", *"abcdefghi", outcome="injured", value=9)
    killed = fact("killed", "casualties", *"abcdef", outcome="killed", value=3)
    assert [one.id for one in arrange(kinds(), [injured, killed], None, NOTHING)] == ["killed", "injured"]


def test_mere_names_stand_last_whatever_number_of_sources_has_them() -> None:
    name = fact("body", "organization", *"abcde").model_copy(
        update={"statement": "The board is named in the coverage."}
    )
    assert [one.id for one in arrange(kinds(), [name, fact("report", "other")], None, NOTHING)] == ["report", "body"]


def test_why_it_happened_and_what_comes_next_stand_in_front() -> None:
    many = [fact(f"fact-{at}", "event", "a", "b") for at in range(20)]
    cause, coming = fact("cause", "other", story="cause"), fact("coming", "claim", story="next")
    order = [one.id for one in arrange(kinds(), [*many, cause, coming], None, NOTHING)]
    assert {"cause", "coming"} <= set(order[:12])
    aside = cause.model_copy(update={"section": "background"})
    assert arrange(kinds(), [*many, aside], None, NOTHING)[-1].id == "cause"
