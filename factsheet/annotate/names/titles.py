"""Titles before names: "Police Chief", "Sen.", "Obama campaign manager"."""

from __future__ import annotations

from functools import lru_cache

from factsheet.annotate.data import members, table


def honorific(word: str) -> str | None:
    """The sex that an honorific tells ("Mr." m, "Ms." f, "Dr." any), or None where `word` is none."""
    return _honorifics().get(word.lower())


def heads(words: list[str], *, lower: bool = False) -> int:
    """How many of the last `words` are the head of a title, 0 for none; `lower` takes lower-case heads."""
    known = members("titles", "lower" if lower else "capitalised")
    for size in (4, 3, 2, 1):
        if len(words) >= size and " ".join(words[-size:]).lower() in known:
            return size
    return 0


def singular(word: str) -> str | None:
    """The title of which `word` is the plural ("Senators", "Reps.", "spokesmen"), or None where it is none."""
    stop = "." * word.endswith(".")
    bare = word.removesuffix(".")
    for ending, one in (("men", "man"), ("ies", "y"), ("es", ""), ("s", "")):
        title = f"{bare.removesuffix(ending)}{one}{stop}"
        if bare.endswith(ending) and (heads([title]) or heads([title], lower=True)):
            return title
    return None


def modifier(word: str) -> bool:
    """Whether `word` can stand before the head inside a title ("acting", "police")."""
    return word.lower() in members("titles", "modifiers")


@lru_cache(maxsize=1)
def _honorifics() -> dict[str, str]:
    return {word: sex for sex, words in table("titles")["honorifics"].items() for word in words}
