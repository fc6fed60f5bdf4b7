"""The invariants bite: each bug that is planted into the merge is found by random scenes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from factsheet.factbase import incoming, merge, merge_cites, merge_fact, parts, splice
from factsheet.factbase.sidecar import Entry
from tests.factbase.invariants import check_scene
from tests.factbase.scenes import Scene, scenes

Plant = Callable[[pytest.MonkeyPatch], None]

BUGS: dict[str, Plant] = {}


def bug(plant: Plant) -> Plant:
    BUGS[plant.__name__] = plant
    return plant


@bug
def a_person_s_words_are_overwritten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merge_fact, "_as_applied", lambda entry, ours: True)
    patch.setattr(merge_fact, "changed_by_hand", lambda entry, ours, theirs: False)


@bug
def a_signature_does_not_lock(patch: pytest.MonkeyPatch) -> None:
    real = merge_fact.merge_fact

    def unlocked(entry: Entry, ours: dict[str, Any], theirs: Any, situation: Any) -> Any:
        result, outcome = real(entry, {key: ours[key] for key in ours if key != "checked"}, theirs, situation)
        return ({**result, "checked": ours["checked"]} if "checked" in ours else result), outcome

    patch.setattr(merge, "merge_fact", unlocked)


@bug
def removed_facts_come_back(patch: pytest.MonkeyPatch) -> None:
    real = incoming.Known.of

    def forgetful(file: Any, base: Any) -> incoming.Known:
        known = real(file, base)
        known.removed = {}
        return known

    patch.setattr(merge.Known, "of", forgetful)


@bug
def removed_citations_come_back(patch: pytest.MonkeyPatch) -> None:
    for module in (incoming, merge_fact):
        patch.setattr(module, "remember_removed", lambda entry, ours: None)


@bug
def removed_fields_come_back(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merge_fact, "_remember_keys", lambda entry, ours: None)


@bug
def lost_facts_are_not_marked(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merge_fact, "_lost", lambda entry, ours, situation: (ours, "unchanged"))


@bug
def a_key_is_merged_alone(patch: pytest.MonkeyPatch) -> None:
    real = merge_fact.merge_fact

    def by_key(entry: Entry, ours: dict[str, Any], theirs: Any, situation: Any) -> Any:
        before = dict(entry.applied or {})
        result, outcome = real(entry, ours, theirs, situation)
        if theirs and "value" in theirs and ours.get("value") == before.get("value") and "checked" not in ours:
            result = {**result, "value": theirs["value"]}
        return result, outcome

    patch.setattr(merge, "merge_fact", by_key)


@bug
def a_citation_takes_the_person_s_value(patch: pytest.MonkeyPatch) -> None:
    for module in (merge_cites, merge_fact):
        patch.setattr(module, "adjusted", lambda cite, theirs, ours: cite)


@bug
def suggestions_are_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(merge_fact, "_suggested", lambda entry, ours, theirs, waiting: waiting)


@bug
def commented_citations_are_dropped(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(parts.Parts, "noted", lambda self, index, number: False)
    patch.setattr(splice, "comments", lambda text, start, end, node: [])


@bug
def every_citation_may_go(patch: pytest.MonkeyPatch) -> None:
    real = merge_cites.CiteMerge.__post_init__

    def careless(self: merge_cites.CiteMerge) -> None:
        real(self)
        self.cites = [cite for cite in self.cites if "gone" not in cite] or self.cites

    patch.setattr(merge_cites.CiteMerge, "__post_init__", careless)


@bug
def new_facts_stand_at_the_end(patch: pytest.MonkeyPatch) -> None:
    def at_the_end(self: Any) -> None:
        anchor = self.parts.items[-1].followers if self.parts.items else self.parts.first
        for name, fact in self.theirs.facts.items():
            if name not in self.places:
                anchor.append(fact)
                self.entries[name] = Entry(fact, fact)
                self.report.add("new")

    patch.setattr(merge._Merge, "new_facts", at_the_end)


@bug
def the_base_is_never_updated(patch: pytest.MonkeyPatch) -> None:
    def stale(self: Any) -> Any:
        return self.base

    patch.setattr(merge._Merge, "base_after", stale)


@bug
def line_ends_are_mixed(patch: pytest.MonkeyPatch) -> None:
    for module in (splice, parts):
        patch.setattr(module, "newline", lambda text: "\n")


@bug
def ids_are_given_anew(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(incoming.ids, "match", lambda known, new: [None] * len(new))


@bug
def marks_of_lost_citations_come_back(patch: pytest.MonkeyPatch) -> None:
    real = merge_cites.CiteMerge._gone

    def again(self: merge_cites.CiteMerge, name: Any, cite: dict[str, Any]) -> dict[str, Any]:
        return {**real(self, name, cite), "gone": cite.get("gone", "") + "lost "}

    patch.setattr(merge_cites.CiteMerge, "_gone", again)


@pytest.mark.parametrize("name", sorted(BUGS))
def test_a_planted_bug_is_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    BUGS[name](monkeypatch)

    @seed(2)
    @settings(
        max_examples=400,
        deadline=None,
        database=None,
        derandomize=False,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    @given(scenes())
    def look(scene: Scene) -> None:
        check_scene(scene)

    with pytest.raises((AssertionError, KeyError)):
        look()
