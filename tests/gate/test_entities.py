"""People, organizations and places in stories of our own: what is found, what is right, and what is no name at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import organizations, people, places
from factsheet.kinds.base import Kind
from factsheet.kinds.organization import OrganizationKind
from factsheet.kinds.person import PersonKind
from factsheet.kinds.place import PlaceKind
from factsheet.model.fact import Fact
from factsheet.reconcile import agreement
from factsheet.reconcile.names import settle

HERE = Path(__file__).parent
KINDS: dict[str, Kind[Any]] = {"person": PersonKind(), "organization": OrganizationKind(), "place": PlaceKind()}


def facts_of(document: Document) -> list[Fact]:
    annotate(document)
    mentions = [mention for module in (people, organizations, places) for mention in module.extract(document)]
    return agreement.facts(KINDS, settle(mentions))


def judged(story: dict[str, Any], facts: list[Fact]) -> tuple[Counter[str], list[str]]:
    """Counts of what was asked and what was right, and a line for everything that is not."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    listed = {str(fact.value): fact for fact in facts if fact.kind == "person"}
    for wanted in story["people"]:
        counts["people"] += 1
        fact = listed.pop(wanted["name"], None)
        if fact is None:
            wrong.append(f"{wanted['name']} is missing")
            continue
        counts["people found"] += 1
        for key, value in wanted.items():
            if key == "name":
                continue
            counts["readings"] += 1
            given = getattr(fact, key)
            if given is not None and re.fullmatch(str(value), str(given)):
                counts["readings right"] += 1
            else:
                wrong.append(f"{wanted['name']}: {key} is {given!r}, not {value!r}")
    counts["no people"] += len(listed)
    wrong.extend(f"{name} is no person of the story" for name in listed)
    for kind in ("organization", "place"):
        known = {str(fact.value) for fact in facts if fact.kind == kind}
        for value in story[f"{kind}s"]:
            counts[f"{kind}s"] += 1
            counts[f"{kind}s found"] += value in known
            if value not in known:
                wrong.append(f"{kind} {value} is missing among {sorted(known)}")
    return counts, wrong


def test_no_less_is_found_than_before(parse: Callable[..., Document]) -> None:
    stories = yaml.safe_load((HERE / "entities.yaml").read_text(encoding="utf-8"))
    floor = yaml.safe_load((HERE / "entities_floor.yaml").read_text(encoding="utf-8"))
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for story in stories:
        one, lines = judged(story, facts_of(parse(story["text"])))
        counts += one
        wrong.extend(lines)
    reached = {
        "people found": counts["people found"] / counts["people"],
        "readings right": counts["readings right"] / counts["readings"],
        "people who are people": counts["people found"] / (counts["people found"] + counts["no people"]),
        "organizations found": counts["organizations found"] / counts["organizations"],
        "places found": counts["places found"] / counts["places"],
    }
    below = {key: round(value, 3) for key, value in reached.items() if value < floor[key] - 1e-9}
    assert not below, f"{below}: {wrong}"
