"""Whether two names in two sources are one organization's, or one place's."""

from __future__ import annotations

from factsheet.reconcile.forms import Form

_SMALL = frozenset({"the", "of", "and", "for", "in", "on", "&", "a"})
_LEGAL_FORMS = frozenset(
    {"inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "llp", "lp", "plc", "nv"}
    | {"sa", "ag", "se", "gmbh", "spa", "oyj", "ab", "asa", "bv", "pty"}
)
_ABBREVIATED = 4
_PLACE_SHORT = {"mt.": "mount", "mt": "mount", "ft.": "fort", "ft": "fort"}
_COMPASS = {"n.": "north", "s.": "south", "e.": "east", "w.": "west"}
_STREETS = {
    "st": "street",
    "ave": "avenue",
    "rd": "road",
    "blvd": "boulevard",
    "dr": "drive",
    "ln": "lane",
    "hwy": "highway",
    "pkwy": "parkway",
    "sq": "square",
}
_FEWEST = 3
"""The fewest words that must be shared where one name has a word that the other lacks."""


def same(one: Form, other: Form) -> bool:
    """Whether the two are one organization's: the same words, but for "Inc." and the like, an acronym and its words,
    or all words but one.
    """
    words, others = _words(one.full), _words(other.full)
    if words == others or without_legal_form(words) == without_legal_form(others):
        return True
    if _initials(words) == _letters(other.full) or _initials(others) == _letters(one.full):
        return True
    if one.full in other.acronyms or other.full in one.acronyms:
        return True
    return not one.sources.keys() & other.sources.keys() and _but_one(words, others)


def same_place(one: Form, other: Form) -> bool:
    """Whether the two are one place's: the same words, abbreviated or not, or a city with and without its state."""
    spelled, other_spelled = _spelled_out(one.full), _spelled_out(other.full)
    if spelled == other_spelled:
        return True
    short, long = sorted([spelled, other_spelled], key=len)
    return "," not in short and long.split(",")[0] == short


def without_legal_form(words: list[str]) -> list[str]:
    """`words`, lower case without marks, less the legal form at their end ("Birch Foods Inc"); one word stays."""
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words = words[:-1]
    return words


def has_legal_form(full: str) -> bool:
    """Whether a body's name ends in its legal form."""
    words = _words(full)
    return without_legal_form(words) != words


def _spelled_out(full: str) -> str:
    """A place's name in lower case, with what is abbreviated in streets and saints spelled out."""
    words = full.casefold().replace(",", " , ").split()
    if not words:
        return ""
    first = {"st.": "saint", "st": "saint"} | _COMPASS
    words[0] = _PLACE_SHORT.get(words[0], first.get(words[0], words[0]))
    end = words.index(",") if "," in words else len(words)
    if end > 1:
        words[end - 1] = _STREETS.get(words[end - 1].rstrip("."), words[end - 1])
    return " ".join(words).replace(" ,", ",")


def _words(full: str) -> list[str]:
    plain = full.casefold().replace("’", "'").replace("'s", "s").replace("s'", "s").replace("'", "").replace(".", "")
    return [word for word in plain.replace("-", " ").split() if word not in _SMALL]


def _but_one(words: list[str], others: list[str]) -> bool:
    short, long = sorted([words, others], key=len)
    if len(long) - len(short) != 1 or len(short) < _FEWEST or short[0] != long[0] or short[-1] != long[-1]:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1))


def _initials(words: list[str]) -> str:
    """The first letters of `words`; "Corp" has none in an acronym, "Corporation" does (the BBC's)."""
    words = [word for word in words if word not in _LEGAL_FORMS or len(word) > _ABBREVIATED]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def _letters(full: str) -> str:
    letters = full.replace(".", "")
    return letters.lower() if letters.isupper() and letters.isalpha() and len(letters) > 1 else "-"
