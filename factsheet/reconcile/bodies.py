"""Whether two names in two sources are one organization's, or one place's."""

from __future__ import annotations

from factsheet.reconcile.forms import Form

_SMALL = frozenset({"the", "of", "and", "for", "in", "on", "&", "a"})
_FEWEST = 3
"""The fewest words that must be shared where one name has a word that the other lacks."""


def same(one: Form, other: Form) -> bool:
    """Whether the two are one organization's: the same words, an acronym and its words, or all words but one."""
    words, others = _words(one.full), _words(other.full)
    if words == others:
        return True
    if _initials(words) == _letters(other.full) or _initials(others) == _letters(one.full):
        return True
    if one.full in other.acronyms or other.full in one.acronyms:
        return True
    return not one.sources.keys() & other.sources.keys() and _but_one(words, others)


def same_place(one: Form, other: Form) -> bool:
    """Whether the two are one place's: the same words, or a city with and without its state."""
    if one.full.casefold() == other.full.casefold():
        return True
    short, long = sorted([one.full, other.full], key=len)
    return "," not in short and long.split(",")[0].casefold() == short.casefold()


def _words(full: str) -> list[str]:
    plain = full.casefold().replace("’", "'").replace("'s", "s").replace("s'", "s").replace("'", "").replace(".", "")
    return [word for word in plain.replace("-", " ").split() if word not in _SMALL]


def _but_one(words: list[str], others: list[str]) -> bool:
    short, long = sorted([words, others], key=len)
    if len(long) - len(short) != 1 or len(short) < _FEWEST or short[0] != long[0] or short[-1] != long[-1]:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1))


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _letters(full: str) -> str:
    letters = full.replace(".", "")
    return letters.lower() if letters.isupper() and letters.isalpha() and len(letters) > 1 else "-"
