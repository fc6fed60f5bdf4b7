"""Whose words a line is."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.model.fact import FactBase
from factsheet.render.composing import text
from factsheet.render.placement import Layout
from factsheet.render.standing import standing
from factsheet.render.voice import quoted


def test_the_words_of_an_outlet_stand_with_its_name(make: Callable[..., FactBase]) -> None:
    said = 'The thugs shouted "Run" and fled over the roof.'
    base = make(
        {"id": "fled", "kind": "claim", "statement": said}
        | {"cites": [{"source": "b", "quote": said.rstrip(".")}, {"source": "c", "quote": "they fled over the roof"}]},
        sources={"b": {"publisher": "The Herald"}, "c": {}},
    )
    found = quoted(said, standing(base.facts[0], base.sources), base.sources)
    assert found is not None
    assert (found[0], [cite.source for cite in found[1]]) == (
        "The Herald: “The thugs shouted ‘Run’ and fled over the roof.”",
        ["b"],
    )


def test_on_the_sheet_a_judgment_is_its_outlets_or_stays_behind(make: Callable[..., FactBase]) -> None:
    base = make(
        {"id": "crash", "kind": "event", "statement": "A tram crashed in Dover."},
        {"id": "fled", "kind": "claim", "statement": "The thugs fled over the roof of the station."}
        | {"cites": [{"source": "a", "quote": "The thugs fled over the roof of the station"}]},
        {"id": "rescue", "kind": "claim", "statement": "A heroic driver pulled six children out."}
        | {"cites": [{"source": "a", "quote": "six children were pulled out by a heroic driver"}]},
        *({"id": f"f{n}", "kind": "claim", "statement": f"The mill of town {n} closed."} for n in range(14)),
        event="crash",
    )
    lines = [text(entry.pieces) for entry in Layout(base, base.facts).placed.established]
    assert "A: “The thugs fled over the roof of the station.”" in lines
    assert not any("heroic" in line for line in lines)
