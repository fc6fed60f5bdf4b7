"""Scenes of a merge: what the machine read, what a person made of it, what the machine reads next.

Every passage has words of its own, so that no two facts can be taken for one another.
"""

from __future__ import annotations

import copy
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from factsheet.factbase.load import loads
from factsheet.factbase.merge import first_base
from factsheet.factbase.sidecar import Base
from factsheet.model.fact import FactBase
from tests.factbase.handwriting import NASTY, Hand

FactData = dict[str, Any]

SOURCES = {name: {"title": f"Title of {name}", "publisher": name.upper()} for name in ("abc", "nbc", "ap")}
PATH = Path("facts.yaml")
IDS = [f"f{number}" for number in range(6)]
ONE_LINE = [text for text in NASTY if text.isprintable()]

texts = st.sampled_from(ONE_LINE)


def passage(fact: str, number: int, nasty: str) -> str:
    """Words that stand nowhere else, and something nasty."""
    return " ".join(f"{fact}{letter}{number}" for letter in "abcdefgh") + f" {nasty}"


@st.composite
def cites(draw: st.DrawFn, fact: str) -> list[FactData]:
    numbers = draw(st.lists(st.integers(0, 4), min_size=1, max_size=3, unique=True))
    made = []
    for number in numbers:
        cite = {"source": ["abc", "nbc", "ap"][number % 3], "quote": passage(fact, number, ONE_LINE[number])}
        if draw(st.integers(0, 4)) == 0:
            cite["says"] = draw(st.integers(0, 99))
        made.append(cite)
    return made


@st.composite
def one_fact(draw: st.DrawFn, name: str) -> FactData:
    # The statement carries the value, so that a pair of two hands shows.
    value = draw(st.one_of(st.integers(0, 9999), texts))
    fact: FactData = {"id": name, "kind": "quantity", "statement": f"{name} is {value} {draw(texts)}", "value": value}
    for key in ("unit", "by", "when", "hold", "ask"):
        if draw(st.integers(0, 3)) == 0:
            fact[key] = draw(texts)
    fact["unit"] = f"unit{name} {fact['unit']}" if "unit" in fact else f"unit{name}"
    if draw(st.booleans()):
        del fact["unit"]
    if draw(st.integers(0, 3)) == 0:
        fact["who"] = draw(st.lists(texts, min_size=1, max_size=3, unique=True))
    fact["cites"] = draw(cites(name))
    return normal(fact)


def normal(fact: FactData) -> FactData:
    return FactBase.model_validate({"facts": [fact]}).facts[0].as_written()


@st.composite
def machine_facts(draw: st.DrawFn) -> list[FactData]:
    return [draw(one_fact(name)) for name in draw(st.lists(st.sampled_from(IDS), unique=True, max_size=4))]


@st.composite
def next_run(draw: st.DrawFn, before: list[FactData]) -> list[FactData]:
    """The machine reads again: it drops, changes and adds facts, fields and citations."""
    facts = []
    for fact in before:
        choice = draw(st.integers(0, 9))
        if choice == 0:
            continue
        facts.append(changed(draw, fact) if choice < 6 else fact)
    known = {fact["id"] for fact in before}
    for fact in draw(machine_facts()):
        if fact["id"] not in known and draw(st.booleans()):
            facts.insert(draw(st.integers(0, len(facts))), fact)
    return facts


def changed(draw: st.DrawFn, fact: FactData) -> FactData:
    other, fact = draw(one_fact(fact["id"])), copy.deepcopy(fact)
    what = draw(st.sampled_from(["said", "unit", "hold", "cites", "more cites"]))
    if what == "said":
        fact |= {key: other[key] for key in ("statement", "value")}
    elif what == "cites":
        fact["cites"] = other["cites"]
    elif what == "more cites":
        there = {cite["quote"] for cite in fact["cites"]}
        fact["cites"] = [*(cite for cite in other["cites"] if cite["quote"] not in there), *fact["cites"]]
    elif what in other:
        fact[what] = other[what]
    else:
        fact.pop(what, None)
    return normal(fact)


@st.composite
def by_hand(draw: st.DrawFn, facts: list[FactData]) -> list[FactData]:
    """A person's edits."""
    facts = [copy.deepcopy(fact) for fact in facts if draw(st.integers(0, 9)) > 0]
    for fact in facts:
        for edit in draw(st.lists(st.sampled_from(EDITS), max_size=2)):
            edit(draw, fact)
    if draw(st.integers(0, 3)) == 0 and not any(fact["id"] == "own" for fact in facts):
        own = {
            "id": "own",
            "kind": "other",
            "statement": "My own fact",
            "cites": [{"source": "ap", "quote": "own words"}],
        }
        facts.insert(draw(st.integers(0, len(facts))), own)
    if draw(st.integers(0, 3)) == 0:
        facts = draw(st.permutations(facts))
    return [normal(fact) for fact in facts]


@st.composite
def as_the_person(draw: st.DrawFn, fact: FactData, hand: list[FactData]) -> FactData:
    """Sometimes the machine comes to read what the person wrote: the citations, the rest, or both."""
    mine = next((other for other in hand if other["id"] == fact["id"]), None)
    which = draw(st.integers(0, 11))
    if mine is None or which > 2:
        return fact
    cites, rest = (mine if which < 2 else fact), (mine if which > 0 else fact)
    said = {key: value for key, value in rest.items() if key not in ("checked", "note", "suggests", "gone")}
    return normal({**said, "cites": cites["cites"]})


def _statement(draw: st.DrawFn, fact: FactData) -> None:
    fact["statement"] = f"Edited by hand: {fact.get('value')} {draw(texts)}"


def _value(draw: st.DrawFn, fact: FactData) -> None:
    fact["value"] = draw(st.integers(10_000, 99_999))
    fact["statement"] = f"By hand {fact['value']}"


def _less(draw: st.DrawFn, fact: FactData) -> None:
    fact.pop(draw(st.sampled_from(["unit", "hold", "ask", "value", "by"])), None)


def _sign(draw: st.DrawFn, fact: FactData) -> None:
    fact["checked"] = "MR 2013-01-29"


def _note(draw: st.DrawFn, fact: FactData) -> None:
    fact["note"] = draw(texts)


def _cite(draw: st.DrawFn, fact: FactData) -> None:
    quote = f"{fact['id']} hand-added words of its own {len(fact['cites'])}"
    fact["cites"] = [*fact["cites"], {"source": "abc", "quote": quote}]


def _uncite(draw: st.DrawFn, fact: FactData) -> None:
    if len(fact["cites"]) > 1:
        del fact["cites"][draw(st.integers(0, len(fact["cites"]) - 1))]


def _says(draw: st.DrawFn, fact: FactData) -> None:
    fact["cites"][0]["says"] = draw(st.integers(100, 199))


def _decide(draw: st.DrawFn, fact: FactData) -> None:
    for key in ("suggests", "gone"):
        if draw(st.booleans()):
            fact.pop(key, None)


EDITS = [_statement, _value, _less, _sign, _note, _cite, _uncite, _says, _decide]


def base_of(facts: list[FactData]) -> FactBase:
    """A fact base as a run of the machine makes it."""
    return FactBase.model_validate({"title": "T", "as_of": "2013-01-29", "sources": SOURCES, "facts": facts})


def facts_in(text: str) -> list[FactData]:
    """The facts of a file."""
    return [fact.as_written() for fact in loads(text, PATH).base.facts]


def handwritten(facts: list[FactData], seed: int) -> str:
    """A file of `facts` in somebody's hand."""
    written = {"title": "T", "as_of": "2013-01-29", "sources": SOURCES, "facts": facts}
    return Hand(random.Random(seed)).file(written)


@dataclass
class Scene:
    """A first run, what a person made of it, and a second run."""

    first: list[FactData]
    hand: list[FactData]
    second: list[FactData]
    text: str

    @property
    def base(self) -> Base:
        """The machine output of the first run."""
        return first_base(base_of(self.first))


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    first = draw(machine_facts())
    hand = draw(by_hand(first))
    second = [draw(as_the_person(fact, hand)) for fact in draw(next_run(first))]
    return Scene(first, hand, second, handwritten(hand, draw(st.integers(0, 10**6))))
