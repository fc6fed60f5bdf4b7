"""The word lists and cue tables are well formed: a slip there would fail silently."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from factsheet.sources.words import table, words


def test_outlets() -> None:
    outlets = table("outlets")
    ids = [outlet["id"] for outlet in outlets]
    names = [name for one in outlets for name in {name.casefold() for name in (one["name"], *one["aliases"])}]
    domains = list(chain.from_iterable(outlet["domains"] for outlet in outlets))
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]*", name) for name in ids)
    assert len(ids) == len(set(ids))
    assert len(names) == len(set(names)), sorted(name for name in set(names) if names.count(name) > 1)
    assert len(domains) == len(set(domains))
    assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain) for domain in domains)


def test_timestamps() -> None:
    stamps = table("timestamps")
    assert sorted(stamps["months"]) == list(range(1, 13))
    assert sorted(stamps["weekdays"]) == list(range(7))
    texts = chain.from_iterable(stamps[key] for key in ("published", "updated", "zones", "filler"))
    assert all(isinstance(text, str) for text in texts), "YAML reads on and off as truth values: put them in quotes"


def cues(node: object) -> list[str]:
    if isinstance(node, dict):
        return [cue for value in node.values() for cue in cues(value)]
    if isinstance(node, list):
        return [cue for value in node for cue in cues(value)]
    return [] if isinstance(node, int) else [str(node)]


def test_block_cues_are_in_the_form_in_which_blocks_are_compared() -> None:
    found = cues(table("blocks"))
    assert len(found) > 200
    assert all(cue == cue.casefold() and "’" not in cue and "  " not in cue for cue in found)


def test_inset_cues_are_in_the_form_in_which_blocks_are_compared() -> None:
    insets = table("insets")
    texts = cues(insets)
    assert all(isinstance(one, str) for found in insets.values() if isinstance(found, list) for one in found)
    assert all(text == " ".join(text.split()) and "’" not in text for text in texts)
    small = ("agencies", "bracketed", "openers", "prepositions", "roles", "finite", "reporting", "relatives")
    assert all(cue == cue.casefold() for key in small for cue in insets[key])
    assert all(cue == cue.casefold() for cue in insets["sentences"]["cues"])


@pytest.mark.parametrize("name", ["abbreviations", "continuations"])
def test_word_lists(name: str) -> None:
    found = words(name)
    assert len(found) > 30
    assert all(" " not in word and not word.startswith("#") for word in found)
