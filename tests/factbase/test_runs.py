"""Any number of runs, hand edits, commands and kills on one file: nothing that a person did is lost."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any
from unittest import mock

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from factsheet.factbase import edit, store
from factsheet.factbase.load import load, read
from factsheet.factbase.merge_cites import key
from factsheet.factbase.merge_fact import SAID
from tests.factbase.handwriting import Hand, comments
from tests.factbase.scenes import FactData, base_of, by_hand, machine_facts, next_run

EXAMPLES = int(os.environ.get("FACTSHEET_EXAMPLES", "200"))


class KilledError(Exception):
    """The run dies here."""


class Runs(RuleBasedStateMachine):
    """A file, the machine that reads again and again, and a person who edits in between."""

    @initialize(first=machine_facts())
    def begin(self, first: list[FactData]) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "facts.yaml"
        self.machine = first
        self.removed: dict[str, FactData] = {}
        self.decided: dict[str, dict[str, Any]] = {}
        self.taken: dict[str, set[str]] = {}
        self.uncited: dict[str, set[Any]] = {}
        store.merge_into(self.path, base_of(first))

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder, ignore_errors=True)

    def facts(self) -> dict[str, FactData]:
        return {fact.id: fact.as_written() for fact in load(self.path).base.facts}

    # ---- the machine ----

    @rule(data=st.data())
    def reads_again(self, data: st.DataObject) -> None:
        self.machine = data.draw(next_run(self.machine))
        self.run()

    @rule()
    def reads_the_same_again(self) -> None:
        self.run()

    @rule(data=st.data(), steps=st.integers(0, 4))
    def is_killed(self, data: st.DataObject, steps: int) -> None:
        self.machine = data.draw(next_run(self.machine))
        before, left = self.path.read_bytes(), [steps]
        real = Path.replace

        def dying(this: Path, target: Path) -> Path:
            if left[0] == 0:
                raise KilledError
            left[0] -= 1
            return real(this, target)

        with mock.patch.object(Path, "replace", dying), contextlib.suppress(KilledError):
            store.merge_into(self.path, base_of(self.machine))
        if self.path.read_bytes() != before:
            whole = self.path.read_bytes()
            store.merge_into(self.path, base_of(self.machine))
            assert self.path.read_bytes() == whole, "what the killed run wrote was all of it"
        assert not list(self.folder.glob("*.tmp"))
        self.run()

    def run(self) -> None:
        before, text = self.facts(), read(self.path)
        store.merge_into(self.path, base_of(self.machine))
        after, new = self.facts(), read(self.path)
        assert comments(new) == comments(text)
        assert [name for name in after if name in before] == list(before), "nothing is dropped, the order stays"
        self.check(before, after)
        files = {path.name: path.read_bytes() for path in self.folder.iterdir()}
        store.merge_into(self.path, base_of(self.machine))
        assert files == {path.name: path.read_bytes() for path in self.folder.iterdir()}, "a run is idempotent"

    def check(self, before: dict[str, FactData], after: dict[str, FactData]) -> None:
        gone = {key(cite) for fact in self.removed.values() for cite in fact["cites"]}
        for name, fact in after.items():
            if "value" in fact and fact["kind"] == "quantity":
                assert str(fact["value"]) in fact["statement"], "statement and value come from one hand"
            if name not in before:
                assert name not in self.removed
                assert not {key(cite) for cite in fact["cites"]} <= gone, "what was removed comes back under no id"
            for word, value in self.decided.get(name, {}).items():
                assert fact.get(word) == value, f"a person's {word} stays"
            assert not self.taken.get(name, set()) & fact.keys(), "a field that was removed stays removed"
            assert not self.uncited.get(name, set()) & {key(cite) for cite in fact["cites"]}
            if "checked" in before.get(name, {}):
                assert all(fact.get(word) == before[name].get(word) for word in SAID)
                assert [key(cite) for cite in fact["cites"]] == [key(cite) for cite in before[name]["cites"]]

    # ---- the person ----

    @rule(data=st.data(), seed=st.integers(0, 10**6))
    def edits_by_hand(self, data: st.DataObject, seed: int) -> None:
        before = self.facts()
        hand = {fact["id"]: fact for fact in data.draw(by_hand(list(before.values())))}
        written = load(self.path).base.as_written()
        text = Hand(random.Random(seed)).file({**written, "facts": list(hand.values())})
        self.path.write_bytes(text.encode())
        self.remember(before, hand)

    def remember(self, before: dict[str, FactData], hand: dict[str, FactData]) -> None:
        for name, fact in before.items():
            if name not in hand:
                self.removed[name] = fact
                continue
            mine = hand[name]
            for word in (*SAID, "hold", "ask", "note"):
                if mine.get(word) != fact.get(word):
                    self.decided.setdefault(name, {}).pop(word, None)
                    self.taken.setdefault(name, set()).discard(word)
                    if word in mine:
                        self.decided[name][word] = mine[word]
                    elif word != "note":
                        self.taken[name].add(word)
            there = {key(cite) for cite in mine["cites"]}
            self.uncited[name] = (self.uncited.get(name, set()) | {key(c) for c in fact["cites"]}) - there

    @rule(data=st.data())
    @precondition(lambda self: any("suggests" in fact for fact in self.facts().values()))
    def accepts(self, data: st.DataObject) -> None:
        before = self.facts()
        name = data.draw(st.sampled_from(sorted(name for name, fact in before.items() if "suggests" in fact)))
        edit.accept(self.path, name)
        taken = before[name]["suggests"]
        for word in taken:
            self.decided.get(name, {}).pop(word, None)
            self.taken.get(name, set()).discard(word)
        if "cites" in taken and name in self.uncited:
            self.uncited[name] -= {key(cite) for cite in taken["cites"]}
        after = self.facts()
        assert "suggests" not in after[name]
        assert "checked" not in after[name]
        assert all(after[name][word] == value for word, value in taken.items() if word != "cites")
        assert {**before, name: 0} == {**after, name: 0}

    @rule(data=st.data())
    @precondition(lambda self: bool(self.facts()))
    def signs(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.facts())))
        edit.sign(self.path, name, "MR", date(2013, 1, 29))
        assert self.facts()[name]["checked"] == "MR 2013-01-29"

    @rule(data=st.data())
    @precondition(lambda self: bool(self.facts()))
    def drops(self, data: st.DataObject) -> None:
        before = self.facts()
        name = data.draw(st.sampled_from(sorted(before)))
        edit.drop(self.path, name)
        after = self.facts()
        self.removed[name] = before.pop(name)
        assert after == before


Runs.TestCase.settings = settings(
    max_examples=max(10, EXAMPLES // 8),
    stateful_step_count=10,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestRuns = Runs.TestCase
