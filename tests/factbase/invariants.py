"""What must be true of every merge, as assertions over a scene."""

from __future__ import annotations

from typing import Any

from factsheet.factbase.load import loads
from factsheet.factbase.merge import Report, merge
from factsheet.factbase.merge_cites import key
from factsheet.factbase.merge_fact import SAID
from factsheet.factbase.sidecar import Base, dumps
from tests.factbase.handwriting import comments
from tests.factbase.scenes import PATH, FactData, Scene, base_of, facts_in

ASIDE = ("hold", "ask")


def run(base: Base | None, text: str, facts: list[FactData]) -> tuple[str, Base, Report]:
    return merge(loads(text, PATH), base, base_of(facts))


def said(fact: FactData) -> dict[str, Any]:
    return {name: fact[name] for name in SAID if name in fact}


def by_id(facts: list[FactData]) -> dict[str, FactData]:
    return {fact["id"]: fact for fact in facts}


def quotes(fact: FactData) -> set[Any]:
    return {key(cite) for cite in fact["cites"]}


def check_scene(scene: Scene) -> None:
    """Every invariant of one run over a person's edits."""
    assert facts_in(scene.text) == scene.hand
    same, _, _ = run(scene.base, scene.text, scene.first)
    assert same == scene.text, "a run that finds nothing new changes no byte"
    text, following, report = run(scene.base, scene.text, scene.second)
    after = facts_in(text)
    check_merge(by_id(scene.first), by_id(scene.hand), by_id(scene.second), by_id(after))
    check_order(scene.hand, scene.second, after)
    assert len(by_id(after)) == len(after), "ids are unique"
    assert comments(text) == comments(scene.text), "comments stay"
    if "\r\n" in scene.text:
        assert "\n" not in text.replace("\r\n", ""), "line ends are kept"
    assert text.startswith("\ufeff") == scene.text.startswith("\ufeff"), "the BOM is kept"
    again, once_more, _ = run(following, text, scene.second)
    assert again == text, "a run is idempotent"
    assert dumps(once_more) == dumps(following), "so is what it keeps"
    killed, _, _ = run(scene.base, text, scene.second)
    assert killed == text, "also when killed before the sidecar was written"
    check_wobble(scene, text, following)
    total = report.new + report.updated + report.suggested + report.gone + report.unchanged
    assert total == len(after), "every fact is counted"


def check_wobble(scene: Scene, text: str, base: Base) -> None:
    """The machine goes back to what it read at first, and forth again."""
    first, hand = by_id(scene.first), by_id(scene.hand)
    for facts in (scene.first, scene.second):
        text, base, _ = run(base, text, facts)
        after, read = by_id(facts_in(text)), by_id(facts)
        for name, ours in hand.items():
            before = first.get(name, {"cites": []})
            taken = {word for word in (*SAID, *ASIDE) if word in before and word not in ours}
            assert not taken & after[name].keys(), "a field that a person removed stays removed in all runs"
            assert not (quotes(before) - quotes(ours)) & quotes(after[name]), "so does a citation"
            if ours == before and name in read:
                assert said(after[name]) == said(read[name]), "what was left alone follows in all runs"
                assert "suggests" not in after[name]
        assert not (first.keys() - hand.keys()) & after.keys(), "so does a fact"


def check_merge(
    first: dict[str, FactData], hand: dict[str, FactData], second: dict[str, FactData], after: dict[str, FactData]
) -> None:
    for name, ours in hand.items():
        assert name in after, "nothing is dropped silently"
        check_fact(first.get(name), ours, second.get(name), after[name])
    for name in first.keys() - hand.keys():
        assert name not in after, "a fact that a person removed stays removed"
    for name in second.keys() - first.keys() - hand.keys():
        assert after[name] == second[name], "new facts arrive whole"


def check_fact(first: FactData | None, ours: FactData, second: FactData | None, after: FactData) -> None:
    before = first or {"cites": []}
    for name, value in ours.items():
        if name not in ("cites", "suggests", "gone") and value != before.get(name):
            assert after.get(name) == value, f"a person's {name} stays"
    for name in (*SAID, *ASIDE):
        if name in before and name not in ours:
            assert name not in after, "a field that a person removed stays removed"
    known = {key(cite): cite for cite in before["cites"]}
    there = {key(cite): cite for cite in after["cites"]}
    for cite in ours["cites"]:
        if known.get(key(cite)) != cite:
            kept = {name: value for name, value in there.get(key(cite), {}).items() if name != "gone"}
            assert kept == cite, "a citation that a person added or changed stays"
    for removed in known.keys() - quotes(ours):
        assert removed not in there, "a citation that a person removed stays removed"
    lost = known.keys() - (quotes(second) if second else set())
    for cite in ours["cites"]:
        assert key(cite) in there or (key(cite) in lost and second), "no citation is dropped silently"
    assert after["cites"], "the last citation stays"
    candidates = [said(ours)] + ([said(second)] if second else [])
    assert said(after) in candidates, "statement and value never come from two hands"
    if "checked" in ours:
        frozen = {name: value for name, value in after.items() if name not in ("suggests", "gone", "cites")}
        assert frozen == {name: ours[name] for name in ours if name not in ("suggests", "gone", "cites")}
        assert list(map(key, after["cites"])) == list(map(key, ours["cites"])), "checked facts never move"
    if second is None and first is not None:
        assert "gone" in after, "what the machine finds no more is marked"
    if second is not None and first is not None:
        check_found(first, ours, second, after)


def check_found(first: FactData, ours: FactData, second: FactData, after: FactData) -> None:
    assert after.get("gone") == ours.get("gone")
    if ours == first:
        assert said(after) == said(second), "a fact that was left alone follows the machine"
        assert quotes(second) <= quotes(after)
        for cite in second["cites"]:
            assert cite in after["cites"]
        assert all(after.get(name) == second.get(name) for name in ASIDE)
        assert "suggests" not in after
        return
    suggests = after.get("suggests", {})
    for name in SAID:
        fresh = second.get(name) not in (None, first.get(name), after.get(name))
        if fresh and not (name in first and name not in ours):
            assert suggests.get(name) == second[name], "what the machine reads otherwise is suggested"
    new = [cite for cite in second["cites"] if key(cite) not in quotes(first) | quotes(ours)]
    for cite in new:
        found = [c for c in (*after["cites"], *suggests.get("cites", [])) if key(c) == key(cite)]
        assert found, "a new citation comes, or is suggested"
        reading = cite.get("says", second.get("value"))
        if reading is not None and "value" in after:
            assert found[0].get("says", after["value"]) == reading, "it carries its own reading"


def check_order(hand: list[FactData], second: list[FactData], after: list[FactData]) -> None:
    names = [fact["id"] for fact in after]
    known = [fact["id"] for fact in hand]
    assert [name for name in names if name in known] == known, "people's order stays"
    machine = [fact["id"] for fact in second]
    for name in names:
        if name not in known:
            before = [other for other in machine[: machine.index(name)] if other in names]
            if before:
                assert names.index(name) == names.index(before[-1]) + 1, "a new fact stands after its neighbour"
