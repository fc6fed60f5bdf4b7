"""Whether a name or a role tells man from woman. Only what English pronouns need."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from factsheet.annotate.data import table
from factsheet.annotate.names import given_names
from factsheet.annotate.names.given_names import is_surname

SEX_OF = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(("she", "her", "hers", "herself"), "f")
"""The pronouns that mean one person, with the person's sex."""


@cache
def _nouns() -> dict[str, str]:
    lists: dict[str, Any] = table("roles")
    return {word: sex for sex, key in (("m", "male"), ("f", "female")) for word in lists[key]}


def sex_of_name(name: str) -> str | None:
    """m or f for a name by its given names, None where they tell nothing.

    A single word counts only where it is no frequent surname: "Kevin", but not "Kelly".
    """
    words = name.replace("-", " ").split()
    given = words[:-1] if len(words) > 1 else [word for word in words if not is_surname(word)]
    found = (given_names.sex(word.strip(".")) for word in given)
    return next((sex for sex in found if sex in {"m", "f"}), None)


def sex_of_role(role_words: Iterable[str]) -> str | None:
    """m or f where one of `role_words` (lower case) is of one sex: "mr.", "congresswoman", "father"."""
    return next((sex for word in role_words if (sex := _nouns().get(word))), None)
