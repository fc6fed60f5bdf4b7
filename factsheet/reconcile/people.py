"""Whether two names in two sources are one person's."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from factsheet.annotate.names.given_names import is_given
from factsheet.model.person_name import SUFFIXES, compatible, is_initial, parts, surname, without_suffix
from factsheet.reconcile.forms import Form

_SHORTEST_SLIP = 4
"""The fewest letters of a name in which a slip of the pen is forgiven."""


def same(one: Form, other: Form) -> bool:
    """Whether the two forms are one person's, as far as the names and what is said of their bearers tell.

    A bare surname fits every full name with it. Names that differ by a slip of the pen, or in a suffix or a first
    name that one of them leaves out, need something else that agrees: an age, a part in the event, a role.
    """
    if one.ages and other.ages and not _near(one, other):
        return False
    if letters(one.full) == letters(other.full):
        return not _opposed(one, other)  # "Jae-in Moss" and "Jae In Moss"
    if one.sources.keys() & other.sources.keys():
        return False
    if _by_nickname(one, other) or _by_nickname(other, one):
        return True
    if compatible(one.full, other.full):
        return _given_fits(one.full, other.full)
    if letters(one.full) in beginnings(other.full) or letters(other.full) in beginnings(one.full):
        return not _opposed(one, other)
    if _but_suffix(one.full, other.full) and _formal(one.full, other.full):
        return not _opposed(one, other)
    if _but_suffix(one.full, other.full) or _but_first(one.full, other.full) or _slip(one.full, other.full):
        return bool(one.ages & other.ages or one.roles & other.roles) and not _opposed(one, other)
    return False


def _by_nickname(one: Form, other: Form) -> bool:
    """Whether `other` goes by a nickname that a source prints inside the name of `one`: Margaret "Peg" Roe, Peg Roe."""
    last = surname(one.full)
    return " " in other.full and any(compatible(f"{nickname} {last}", other.full) for nickname in one.nicknames)


def letters(full: str) -> str:
    """The letters of a name alone, in lower case: papers differ in its hyphens, blanks and apostrophes."""
    return "".join(filter(str.isalpha, full.lower()))


def beginnings(full: str) -> list[str]:
    """The letters of `full`, and those without a second family name: "Ada Moss" of "Ada Moss Araya"."""
    *first, last = full.split()
    short = len(first) > 1 and last.lower() not in SUFFIXES and not is_initial(first[-1]) and not is_given(first[-1])
    return [letters(full), *([letters(" ".join(first))] if short else [])]


def given_alone(one: Form, other: Form) -> bool:
    """Whether `one` is the given name alone of somebody of exactly the same age and part ("his wife, Carol, 58"), or of
    whom another source tells that the same befell ("their sons Otto and Karl were killed").
    """
    if " " in one.full or parts(other.full)[0][:1] != [one.full] or not one.parts & other.parts:
        return False
    if one.ages:
        return one.ages == other.ages
    return "victim" in one.parts & other.parts and not one.sources.keys() & other.sources.keys()


def best(forms: Sequence[Form]) -> str:
    """The form to print of one person: the spelling that most sources have, its fullest form, no given name alone."""

    def backing(form: Form) -> tuple[int, int]:
        bare = without_suffix(form.full)
        agreeing = [
            one
            for one in forms
            if compatible(bare, without_suffix(one.full)) or _but_first(bare, without_suffix(one.full))
        ]
        return len({source for one in agreeing for source in one.sources}), sum(one.uses for one in agreeing)

    def rank(form: Form) -> tuple[int | str, ...]:
        many, often = backing(form)
        return -many, -often, -len(form.full.split()), -len(form.sources), -len(form.full), form.full

    whole = [form for form in forms if not any(given_alone(form, other) for other in forms)]
    return min(whole or forms, key=rank).full


def _near(one: Form, other: Form) -> bool:
    return any(abs(age - other_age) <= 1 for age in one.ages for other_age in other.ages)


def _given_fits(one: str, other: str) -> bool:
    """A single word is a surname here: "Kim" is no short form of "Kim Jones" in another source."""
    return (" " in one and " " in other) or surname(one).lower() == surname(other).lower()


def _but_suffix(one: str, other: str) -> bool:
    return bool(parts(one)[2]) != bool(parts(other)[2]) and compatible(without_suffix(one), without_suffix(other))


def _but_first(one: str, other: str) -> bool:
    """Whether one is the other without the first of its given names: "Byron Todd Cole", who goes by "Todd Cole"."""
    short, long = sorted((one, other), key=lambda full: len(full.split()))
    first, _, rest = long.partition(" ")
    return is_given(first) and " " in rest and compatible(short, rest) and " " in short


def _formal(one: str, other: str) -> bool:
    """Whether the form with the suffix has a middle initial too: some papers print both where others print neither."""
    long = one if parts(one)[2] else other
    return any(is_initial(word) for word in parts(long)[0][1:])


def _slip(one: str, other: str) -> bool:
    """Whether the two names differ by at most two letters in one word, the others being equal."""
    given, last, suffix = parts(one)
    other_given, other_last, other_suffix = parts(other)
    if suffix != other_suffix or not given or not other_given:
        return False
    if last.lower() == other_last.lower():
        return _close(given[0], other_given[0], 2)
    return given[0].lower() == other_given[0].lower() and _close(last, other_last, 1)


def _close(one: str, other: str, slips: int) -> bool:
    shortest = min(len(one), len(other))
    return shortest >= _SHORTEST_SLIP and OSA.distance(one.lower(), other.lower()) <= min(slips, shortest // 3)


def _opposed(one: Form, other: Form) -> bool:
    return bool(one.parts and other.parts and not one.parts & other.parts)
