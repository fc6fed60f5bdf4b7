from __future__ import annotations

from typing import Any

from factsheet.kinds.overlap import content
from factsheet.kinds.quantity import QuantityKind, QuantityMention
from factsheet.model.passage import Passage
from factsheet.model.span import Span

KIND = QuantityKind()


def figure(source: str, value: int, clause: str, **given: Any) -> QuantityMention:
    span = Span(0, 5)
    fields: dict[str, Any] = {"unit": "acres", "measure": "area", **given}
    return QuantityMention(
        source=source, spans=(span,), text="words", passage=Passage(span, clause), value=value, printed=str(value),
        clause=clause, topic=content(clause), **fields,
    )  # fmt: skip


def test_one_figure_of_two_sources_is_one_fact() -> None:
    one = figure("a", 900, "The fire in Marlow County burned 900 acres")
    other = figure("b", 900, "The Marlow fire has burned 900 acres since Monday")
    assert KIND.key(one) == KIND.key(other)
    assert KIND.same(one, other)


def test_another_figure_for_the_same_thing_stands_on_its_citation() -> None:
    one = figure("a", 900, "The fire in Marlow County burned 900 acres of pine forest")
    other = figure("b", 700, "The fire in Marlow County burned 700 acres of pine forest")
    assert KIND.same(one, other)
    fact = KIND.fact([one, other])
    assert fact is not None
    assert (fact.value, [citation.says for citation in fact.cites]) == (900, [None, 700])


def test_figures_for_different_things_stay_apart() -> None:
    one = figure("a", 900, "The fire in Marlow County burned 900 acres")
    other = figure("b", 20, "The new park covers 20 acres near the river")
    assert not KIND.same(one, other)


def test_two_figures_of_one_source_stay_apart() -> None:
    one = figure("a", 900, "The fire in Marlow County burned 900 acres of pine forest")
    other = figure("a", 700, "The fire in Marlow County burned 700 acres of pine forest")
    assert not KIND.same(one, other)
