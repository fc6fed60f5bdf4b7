"""What a text prints: its numbers and its words, in the form in which two ways of printing them are equal.

"Twelve" is 12, "1.5 million" is 1,500,000, "Jan." is January, "Colo." is Colorado.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from factsheet.model.calendar import WEEKDAYS, days
from factsheet.model.fractions import BROKEN, DENOMINATORS, MIXED, mixed, share_of
from factsheet.model.passage import fold
from factsheet.model.spelled_numbers import spelled

_TOKEN = re.compile(
    r"\d+(?:,\d{3})+(?:\.\d+)?|\d+,\d\d?(?=\s?%|\s(?:per ?cent|(?:m|b|tr)illion))|\d+(?:\.\d+)?"
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_]+"
)
_SCALES = {
    "hundred": 100, "dozen": 12, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 1_000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9, "tn": 10**12,
    "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_LINKS = frozenset({"to", "and", "or"})
"""What may stand between the ends of a range, beside a dash."""
_AMONG = (["in", "every"], ["out", "of", "every"], ["out", "of"], ["in"])
"""What stands between the two numbers of a share."""
_BROKEN = re.compile(rf"(?<![\w.,/])(?:{MIXED}|{BROKEN}(?=\s?%|\s(?:per\s?cent|percent|point)))")
_AND_A_HALF = ["and", "a", "half"]
_CENTURY = re.compile(r"(?P<century>\d\d)00/(?P=century)99")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number of a text, as printed, and where it begins."""

    text: str
    start: int

    @property
    def is_name(self) -> bool:
        """Whether it is written like a name."""
        return self.text[0].isupper() and len(self.text) > 1


def tokens(text: str) -> list[Token]:
    """The words and numbers of `text`, in their order."""
    return [Token(match[0], match.start()) for match in _TOKEN.finditer(text)]


@cache
def _same() -> dict[str, frozenset[str]]:
    text = (files("factsheet.model") / "same_words.txt").read_text(encoding="utf-8")
    same: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            short, _, long = line.partition(" = ")
            same.setdefault(short, set()).update(long.split())
    return {short: frozenset(long) for short, long in same.items()}


def forms(word: str) -> frozenset[str]:
    """The forms of one word that count as equal, lower case: itself, without 's, spelled out."""
    plain = fold(word).lower().rstrip(".").removesuffix("'s")
    return _same().get(plain, frozenset()) | {plain, plain.replace(".", "")}


def words(text: str) -> set[str]:
    """Every form of every word of `text`."""
    found: set[str] = set()
    for token in tokens(fold(text)):
        found |= forms(token.text)
    return found


@cache
def _spelled() -> dict[str, int]:
    return {word: number for number in range(100) for word in (spelled(number), spelled(number).replace("-", " "))}


def numbers(text: str) -> set[float]:
    """The numbers that `text` prints, in digits or words, in every reading of each."""
    return {value for readings in figures(text) for value in readings}


def figures(text: str) -> list[list[float]]:
    """Each number that `text` prints, in digits or words: its readings, without and then with the scale behind it.

    The scale of "5 to 7 million" is that of both numbers.
    """
    text = _BROKEN.sub(lambda found: f"{(mixed(found[0]) or (found[0],))[0]}", text)
    parts = [token.text.lower() for token in tokens(fold(text).replace("$", " "))]
    found: list[list[float]] = []
    at = 0
    while at < len(parts):
        value = 1.0 if parts[at] in _SCALES else _number(parts[at])
        if value is None:
            if parts[at] == "half" or parts[at] in DENOMINATORS:
                found.append([share_of(1, DENOMINATORS.get(parts[at], 2))])
            at += 1
            continue
        readings = [] if parts[at] in _SCALES else [value]
        at += parts[at] not in _SCALES
        unit = _word(parts, at)
        if value in range(20, 100, 10) and unit is not None and 0 < unit < 10:  # twenty-three
            value, at = value + unit, at + 1
            readings = [value]
        if parts[at : at + 3] == _AND_A_HALF:
            value, at = value + 0.5, at + 3
            readings = [value]
        while at < len(parts) and parts[at] in _SCALES:
            value *= _SCALES[parts[at]]
            readings.append(round(value, 4))
            at += 1
        rest = at + 1 if parts[at : at + 1] == ["and"] else at
        more = _word(parts, rest)
        if len(readings) > 1 and value < 1000 and more is not None and more < 100:  # two hundred and fifty
            readings, at = [value + more], rest + 1
        shares = _shares(parts, at, value)
        found.append([*shares, *(_carried(parts, at, value) if len(readings) == 1 else ()), *readings])
    return found


def _shares(parts: list[str], at: int, value: float) -> list[float]:
    """What `value`, which ends before `at`, is of one: "two thirds", "one in five", "two out of every three"."""
    if at < len(parts) and parts[at] in DENOMINATORS:
        return [share_of(value, DENOMINATORS[parts[at]])]
    link = next((words for words in _AMONG if parts[at : at + len(words)] == words), None)
    every = _number(parts[at + len(link)]) if link and at + len(link) < len(parts) else None
    return [share_of(value, every)] if every else []


def _carried(parts: list[str], at: int, value: float) -> list[float]:
    """`value`, which ends before `at`, in the scale of the number that follows there, as the lower end of a range."""
    at += parts[at : at + 1] != [] and parts[at] in _LINKS
    scale = parts[at + 1] if at + 1 < len(parts) and _number(parts[at]) is not None else ""
    return [round(value * _SCALES[scale], 4)] if scale in _SCALES else []


def _word(parts: list[str], at: int) -> float | None:
    """The number word at `at`, where there is one; digits begin a number of their own."""
    return _number(parts[at]) if at < len(parts) and not parts[at][0].isdecimal() else None


def _number(part: str) -> float | None:
    if part[0].isdecimal():
        return float(re.sub(r",(?=\d\d?$)", ".", part).replace(",", ""))
    if part in ("a", "an"):
        return None
    value = _spelled().get(part)
    return float(value) if value is not None else None


def dated(value: str) -> tuple[set[str], set[float]]:
    """The words and numbers with which a text may print the TIMEX3 `value`: month, weekday, day, year."""
    found_words: set[str] = set()
    found_numbers: set[float] = set()
    covered = days(value)
    if covered is not None:
        for day in covered:
            found_words |= {_MONTHS[day.month - 1], WEEKDAYS[day.weekday()]}
            found_numbers |= {float(day.year), float(day.day)}
    century = _CENTURY.fullmatch(value)
    if century:
        found_numbers.add(float(int(century[1]) + 1))
    return found_words, found_numbers | numbers(value.replace("-", " ").replace("/", " ").replace("T", " "))
