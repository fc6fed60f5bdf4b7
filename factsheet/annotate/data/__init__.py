"""Word lists and cue tables, and the one way to load them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from factsheet import bundled


@cache
def table(name: str) -> Any:
    """The YAML table `name`, as it stands in the file."""
    return bundled.table(files(__package__) / f"{name}.yaml")


@cache
def members(name: str, key: str) -> frozenset[str]:
    """The words under `key` of the table `name`, to ask whether one is among them."""
    return frozenset(table(name)[key])


@cache
def listed(key: str) -> frozenset[str]:
    """The words under `key` of rule_words.yaml: small classes that single rules ask for."""
    return members("rule_words", key)


@cache
def words(name: str) -> frozenset[str]:
    """The word list `name`: words or phrases with commas or line breaks between them, # begins a comment."""
    text = (files(__package__) / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.split("#", 1)[0] for line in text.splitlines())
    return frozenset(word.strip() for line in lines for word in line.split(",") if word.strip())
