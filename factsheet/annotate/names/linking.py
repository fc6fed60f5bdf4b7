"""Short forms inside one source: "Stanek" is "Richard Stanek" where nothing else can be meant."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from factsheet.annotate.names import gazetteer
from factsheet.annotate.names.given_names import is_given, sex
from factsheet.model.person_name import compatible, parts, surname, without_particle

_BEARERS = frozenset({"country", "state"})
"""Types of places that speak and act under a name that people are given, too."""
_LONG_AGO = 150
"""Tokens after which a name in full no longer stands right before a surname."""
_SHORTEST_SLIP = 5
"""The fewest letters of a surname in which one slip of the pen is forgiven."""
_LONGEST_SLIP = 40
"""The letters of a surname among which a slip is looked for."""


@dataclass
class Person:
    """One person of a source: the fullest name, and the tokens at which it, a surname and a given name stand."""

    number: int
    full: str
    spelled_out: list[int] = field(default_factory=list)
    by_surname: list[int] = field(default_factory=list)
    by_given: list[int] = field(default_factory=list)


class People:
    """The people of one source, filled with the full names first; then short forms are asked for in order.

    Each question looks only at the people who share a surname, a given name or all but one letter of a surname.
    `meant` gives the name in full for each that is only another form of it.
    """

    def __init__(self, meant: Mapping[str, str] | None = None) -> None:
        self._number = 0
        self._forms = dict(meant or {})
        self._surnames: dict[str, list[Person]] = {}
        self._last_words: dict[str, list[Person]] = {}
        self._given: dict[str, dict[int, Person]] = {}
        self._slips: dict[str, list[Person]] = {}
        self._unspelled: dict[str, str] = {}
        self._addressed: dict[str, set[str]] = {}

    def add(self, full: str, at: int) -> None:
        """Enters a full name that stands at token `at`, in any order."""
        full = self._forms.get(full, full)
        fits = [person for person in self._with_surname(surname(full)) if _are_one(person.full, full)]
        if len(fits) != 1:
            self._enter(Person(self._number, full, [at]))
            return
        insort(fits[0].spelled_out, at)
        if len(full.split()) > len(fits[0].full.split()):
            fits[0].full = full
            self._enter_given(fits[0])

    def _enter(self, person: Person) -> None:
        self._number += 1
        last = surname(person.full)
        self._surnames.setdefault(last.lower(), []).append(person)
        self._last_words.setdefault(without_particle(last.split()[-1].lower()), []).append(person)
        for short in _one_less(last):
            self._slips.setdefault(short, []).append(person)
        self._enter_given(person)

    def _enter_given(self, person: Person) -> None:
        for word in parts(person.full)[0][:2]:
            self._given.setdefault(word, {})[person.number] = person

    def is_surname(self, text: str) -> bool:
        """Whether `text` of several words is somebody's whole surname: "De Luca" of "Ada De Luca"."""
        return bool(self._with_surname(text))

    def named(self, full: str) -> str | None:
        """The fullest form of the name `full`, where it was entered."""
        full = self._forms.get(full, full)
        bearers = self._with_surname(surname(full))
        return next((person.full for person in bearers if _are_one(person.full, full)), None)

    def addressed(self, word: str, gender: str, spouses: frozenset[str] = frozenset()) -> None:
        """Notes that somebody is called "Mr." or "Ms." `word` (`gender` m or f): perhaps nobody who is spelled out.

        `spouses` are the full names of wives and husbands of people of that sex: they are not meant.
        """
        self._addressed.setdefault(word, set()).add(gender)
        bearers = self._with_surname(word)
        if bearers and not _of_sex([person for person in bearers if person.full not in spouses], gender):
            self._unspelled[word] = gender

    def short(self, word: str, at: int, gender: str | None = None) -> tuple[bool, str | None]:
        """Whether `word` (at token `at`) is somebody's surname or given name, and whose, where that is clear.

        A given name is nobody's who is first named far below: "their sons Tom and Ned" are not Tom Reed's.
        `gender` (m or f) comes from an honorific. Where a man and a woman are called so, a bearer whose given name
        does not tell is neither.
        """
        if word in self._unspelled and gender in {None, "any", self._unspelled[word]}:
            return True, word
        soon = [person for person in self._with_given(word) if person.spelled_out[0] - at < _LONG_AGO]
        if gender is None and gazetteer.type_of(word) in _BEARERS:
            soon = []  # "Jordan" is the country where a minister is called Jordan Moss
        tails = self._last_words.get(word.lower(), [])  # "Rashid" of "Omar al-Rashid"
        for found, last in ((_by_surname(self._with_surname(word)), True), (soon, False), (tails, True)):
            if found:
                if len(self._addressed.get(word, ())) > 1:
                    found = [person for person in found if _sex(person) in {"m", "f"}]
                person = _meant(_of_sex(found, gender), at, gender in {"m", "f"}) if found else None
                if person is not None:
                    (person.by_surname if last else person.by_given).append(at)
                return True, person.full if person else None
        return False, None

    def slip(self, word: str, paragraph: range) -> str | None:
        """The person named at one of the tokens `paragraph` whose surname `word` misspells by one letter."""
        if len(word) < _SHORTEST_SLIP:
            return None
        alike = {person.number: person for short in _one_less(word) for person in self._slips.get(short, ())}
        found = [
            person.full
            for person in alike.values()
            if word[0] == surname(person.full)[0]
            and word != f"{surname(person.full)}s"
            and OSA.distance(word, surname(person.full)) == 1
            and (_stands_in(person.spelled_out, paragraph) or _stands_in(person.by_surname, paragraph))
        ]
        return found[0] if len(found) == 1 else None

    def _with_surname(self, word: str) -> list[Person]:
        return self._surnames.get(word.lower(), [])

    def _with_given(self, word: str) -> list[Person]:
        bearers = self._given.get(word, {})
        return [bearers[number] for number in sorted(bearers) if word in parts(bearers[number].full)[0][:2]]


def _are_one(one: str, other: str) -> bool:
    """Whether both can be one person's name: also "Costa Lima" for Rui Costa Lima, who has two family names."""
    shorter, longer = sorted((one, other), key=len)
    doubled = " " in shorter and longer.endswith(f" {shorter}") and not is_given(shorter.split()[0])
    return doubled or compatible(one, other)


def _one_less(word: str) -> set[str]:
    """`word` in lower case, whole and without each of its letters: words one slip apart have one of these in common."""
    word = word.lower()
    return {word, *(word[:at] + word[at + 1 :] for at in range(min(len(word), _LONGEST_SLIP)))}


def _stands_in(places: list[int], paragraph: range) -> bool:
    """Whether one of `places`, in ascending order, lies in `paragraph`."""
    at = bisect_left(places, paragraph.start)
    return at < len(places) and places[at] < paragraph.stop


def _of_sex(people: list[Person], gender: str | None) -> list[Person]:
    if gender not in {"m", "f"}:
        return people
    return [person for person in people if _sex(person) in {gender, "mf", None}]


def _sex(person: Person) -> str | None:
    return sex((parts(person.full)[0] or [""])[0])


def _by_surname(people: list[Person]) -> list[Person]:
    """Those of `people` whom the surname can mean that they share: no child whom the text calls by the given name where
    a father or mother of that surname is named, too."""
    return [person for person in people if person.by_surname or not person.by_given] or people


def _meant(people: list[Person], at: int, addressed: bool = False) -> Person | None:
    """The one of `people` whom a short form at token `at` means: the one named so far, or the name's owner.

    With "Mr." or "Ms." (`addressed`) it is the owner even where a relative was just spelled out.

    After a first mention in full, newspapers use the surname alone; a relative named later keeps the full name.
    Where the relative was the last to be spelled out right before, nothing tells.
    """
    before = [person for person in people if person.spelled_out[0] < at] or people
    if len(before) == 1:
        return before[0]
    if not before:
        return None
    owners = [person for person in before if person.by_surname]
    newest = max(before, key=lambda person: _last_before(person, at) or 0)
    if len(owners) == 1 and owners[0] is newest:
        return newest
    return owners[0] if len(owners) == 1 and (addressed or _long_ago(newest, at)) else None


def _long_ago(person: Person, at: int) -> bool:
    last = _last_before(person, at)
    return at - (-_LONG_AGO if last is None else last) > _LONG_AGO


def _last_before(person: Person, at: int) -> int | None:
    """The last token before `at` at which the person is spelled out."""
    place = bisect_left(person.spelled_out, at)
    return person.spelled_out[place - 1] if place else None
