"""Whether a name or a role tells man from woman. Only what English pronouns need."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from factsheet.extract.data import table, words


@cache
def _given_names() -> dict[str, str]:
    pairs = (line.split() for line in words("given_names"))
    return {name: sex for name, sex in pairs if sex in {"m", "f"}}


@cache
def _nouns() -> dict[str, str]:
    lists: dict[str, Any] = table("roles")
    return {word: sex for sex, key in (("m", "male"), ("f", "female")) for word in lists[key]}


def sex_of_name(name: str) -> str | None:
    """m or f for a full name by its given name, None where that tells nothing or is missing."""
    given = [part.strip(".") for part in name.split()[:-1]]
    return next((sex for part in given if (sex := _given_names().get(part.lower()))), None)


def sex_of_role(role_words: Iterable[str]) -> str | None:
    """m or f where one of `role_words` (lower case) is of one sex: "mr.", "congresswoman", "father"."""
    return next((sex for word in role_words if (sex := _nouns().get(word))), None)
