"""Numbers in running text: digits and words, with the value and how exact it is.

Closed grammar over regular expressions, linear in the length of the text: digits with thousands separators and an
optional scale ("3.5 million"), number words ("twenty-three", "two hundred and ten"), dozens, and words that count
without a number ("dozens"), which have no value.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from factsheet.annotate.data import table
from factsheet.limits import LARGEST_FIGURE
from factsheet.model.fractions import BROKEN, MIXED, mixed

_TEN = 10
_HUNDRED = 100
_AND = re.compile(r"[^\S\n]and[^\S\n]", re.IGNORECASE)
_LONGEST = 18
"""Characters of a number in digits at most: longer ones are codes."""
_BROUGHT = re.compile(
    r"\b(?:bring|brought)(?:s|ing)?\s(?:the|its|their|his|her|that|this)\s(?:[\w-]+\s){1,5}$", re.IGNORECASE
)
_BEFORE = 60
"""Characters before "up to" within which a verb that makes it a way stands."""
_PART_OF = r"(?P<n>a|two|three)[\s-](?P<d>quarter|third)s?\s+of\s+an?\s+"
"""A part of a million: "a quarter of a million", "three-quarters of a billion"."""
_HALVES = re.compile(r"(.+)\sand\s(?:a|one)[\s-]half\b\s?(.*)", re.IGNORECASE)
_POINT = r"(?=\s(?:percentage\s|basis\s|per\s?cent\b|points?\b|miles?\b))"
_HALF = r"(?:half\s+an?|an?\s+half|an?\s+quarter\s+of\s+an?|three[\s-]quarters\s+of\s+an?)"
"""A part of one: "half a percentage point", "a quarter of a point"."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at code points `start` to `end` of a text (the cue included, digits from `digits`).

    `value` is None for a vague one ("dozens"); `precision` as the fact base names it, None = exact; `text` the words
    without the cue.
    """

    start: int
    end: int
    digits: int
    value: int | float | None
    precision: str | None
    text: str
    low: int | float | None = None
    """The lower end, where the value is the upper one of a range."""
    origin: int | float | None = None
    """What it was before, where the value is what something went to."""
    unit: str | None = None
    """The unit, where only the figure that it went from prints it."""

    @property
    def whole(self) -> int | None:
        """The value as a count of people or things; None where it is vague or broken."""
        return int(self.value) if self.value is not None and float(self.value).is_integer() else None

    @property
    def is_part(self) -> bool:
        """Whether it is written with a part of a round one: "a quarter of a million", "two and a half million"."""
        return " of " in self.text or " and a" in self.text


def is_no_cue(text: str, start: int, cue: str) -> bool:
    """Whether the cue at `start` says something else than how exact a number is.

    It tells what is spoken of ("a comment about 12 jobs") or who is beaten ("chosen over 12 others"), or which way
    something went ("wages picked up to 5 percent", "which brings the toll up to 14").
    """
    cue = cue.lower()
    words = re.findall(r"\w+", text[max(0, start - _LONGEST) : start].lower())
    if not words or cue not in ("about", "over", "up to"):
        return False
    if cue != "up to":
        return words[-1] in table("number_words")["topics" if cue == "about" else "rivals"]
    return (
        words[-1] in table("number_words")["upward"]
        or _BROUGHT.search(text, max(0, start - _BEFORE), start) is not None
    )


def _alternatives(words: Sequence[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda w: (-len(w), w)))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = table("number_words")
    small = _alternatives([*data["units"], *data["tens"]])
    scales = _alternatives(list(data["scales"]))
    long_scales = _alternatives([scale for scale in data["scales"] if len(scale) > 2])
    part = re.sub(r"\?P<\w>", "?:", _PART_OF)
    spelled = (
        rf"(?:{part}(?:million|billion|trillion)|(?:half\s+an?|an?(?:\s+half)?)\s+(?:{long_scales})|(?:{small}))"
        rf"(?:(?:-|[^\S\n]+)(?:and[^\S\n]+)?(?:{small}|{long_scales}))*"
    )
    tenths = _alternatives([word for word, value in data["units"].items() if value < _TEN])
    measured = rf"(?:{long_scales}|per\s?cent|degrees)"
    decimal = rf"(?<!\bat\s)(?:{small})\s+point(?:\s+(?:{tenths}))+(?=\s{measured}\b)"
    decimal = rf"{decimal}(?:\s+(?:{long_scales})\b)?"
    comma = rf"\d+,\d\d?(?=\s?%|\s(?:per\s?cent|{long_scales})\b)(?:\s(?:{long_scales})\b)?"  # decimal: "8,26%"
    digits = rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|\.\d\d+)(?:(?:\s+|-)?(?:{scales})\b(?!')){{0,2}}"
    half = rf"(?:\d{{1,3}}|{small})\sand\s(?:a|one)[\s-]half\b(?:\s(?:{long_scales})\b)?"
    mixed = rf"{MIXED}(?:[\s-](?:{long_scales})\b)?|{BROKEN}(?=\s?%|{_POINT[3:-1]})"
    number = (
        rf"(?<![\w.,$£€#/:])(?:{mixed}|{half}|{comma}|{digits}(?!\w|[.,/]\d)|{_HALF}{_POINT}|{decimal}|(?:{spelled})\b"
        rf"|(?:{_alternatives(data['vague'])})\b)"
    )
    before = rf"\b({_alternatives(list(data['before']))})\s*$"
    after = rf"(?:\s+|(?=-))({_alternatives(list(data['after']))})\b"
    return tuple(re.compile(p, re.IGNORECASE) for p in (number, before, after))  # type: ignore[return-value]


def _spelled(words: list[str]) -> int | None:
    """The value of number words ("two hundred and ten"), None where they do not make one number."""
    data = table("number_words")
    total = part = 0
    last = 1000
    for word in words:
        if word in ("a", "an"):
            part = 1
        elif word in data["units"] or word in data["tens"]:
            value = data["units"].get(word, data["tens"].get(word))
            size = 1 if word in data["units"] and value < 10 else 10
            if last <= size:
                return None
            part, last = part + value, size if word in data["units"] else 10
            if word in data["units"]:
                last = 1
        elif word in data["scales"]:
            scale = data["scales"][word]
            if part >= scale >= _HUNDRED:
                return None  # "two hundred and two hundred"
            part, last = max(part, 1) * scale, 1000
            if scale >= 1000:
                total, part = total + part, 0
            if total + part > LARGEST_FIGURE:
                return None
        elif word not in ("and", "half"):
            return None
    return total + part


@lru_cache(maxsize=1024)
def value_of(text: str) -> int | float | None:
    """The value of a number in digits or in words; None where it is none."""
    data = table("number_words")
    broken = _broken(text)
    if broken is not None:
        return broken
    text = re.sub(r"^(\d+),(\d\d?)(?!\d)", r"\1.\2", text)
    found = re.match(r"([\d,]*(?:\.\d+)?)[\s-]*([a-z]*)[\s-]*([a-z]*)", text.lower())
    if found and found.group(1).strip(","):
        if len(found.group(1)) > _LONGEST:
            return None
        scale = data["scales"].get(found.group(2), 1) * data["scales"].get(found.group(3), 1)
        number = round(float(found.group(1).replace(",", "")) * scale, 4)
        if number > LARGEST_FIGURE:
            return None
        return int(number) if number.is_integer() else number
    part = re.match(_PART_OF, text, re.IGNORECASE)
    if part:
        some: int = data["units"].get(part["n"].lower(), 1) * data["scales"][text[part.end() :].lower()]
        return round(some / (4 if part["d"].lower() == "quarter" else 3))
    words = re.findall(r"[a-z]+", text.lower())
    if "point" in words:
        at = words.index("point")
        tenths = [str(data["units"][word]) for word in words[at + 1 :] if word in data["units"]]
        said = float(f"{_spelled(words[:at])}.{''.join(tenths)}") * data["scales"].get(words[-1], 1)
        return int(said) if said.is_integer() else round(said, 4)
    value = _spelled(words)
    return value // 2 if value is not None and "half" in words[:2] else value


def _broken(text: str) -> float | int | None:
    """The value of a number with a part of one in it: "8 1/2", "two and a half million", "half a" point."""
    scaled = {**table("number_words")["scales"], "": 1}
    found, halves = mixed(text), _HALVES.fullmatch(text)
    if halves:
        whole = value_of(halves[1])
        found = (whole + 0.5, halves[2]) if whole is not None else None
    if found is not None:
        value = round(found[0] * scaled.get(found[1].strip(" -").lower(), 1), 4)
        return int(value) if float(value).is_integer() else value
    if re.fullmatch(_HALF, text, re.IGNORECASE):
        return 0.5 if "half" in text.lower() else 0.75 if text[0] in "tT" else 0.25
    return None


@lru_cache(maxsize=512)
def numbers(text: str) -> tuple[Number, ...]:
    """Every number in `text`, left to right, none inside another; times, dates and names are not told apart here."""
    number, before, after = _patterns()
    data = table("number_words")
    found: list[Number] = []
    for at, words in (place for match in number.finditer(text) for place in _apart(match)):
        start, end = at, at + len(words)
        vague = words.lower() in data["vague"]
        if vague and text[max(0, at - 3) : at].lower().strip() == "as":
            continue
        value = None if vague else value_of(words)
        if value is None and not vague:
            continue
        cue = before.search(text, max(0, at - 24), at)
        tail = after.match(text, end)
        precision = None
        if cue and not is_no_cue(text, cue.start(), cue.group(1)):
            precision, start = data["before"][" ".join(cue.group(1).lower().split())], cue.start()
        elif tail:
            precision, end = data["after"][" ".join(tail.group(1).lower().split())], tail.end()
        found.append(Number(start, end, at, value, precision, words))
    return tuple(found)


def _apart(match: re.Match[str]) -> list[tuple[int, str]]:
    """Where the number words of `match` begin, and the words; two numbers that "and" joins ("three and five") apart."""
    at, words = match.start(), match.group()
    joints = _AND.finditer(words) if words[:1].isalpha() and value_of(words) is None else ()
    for joint in joints:
        if value_of(words[: joint.start()]) is not None and value_of(words[joint.end() :]) is not None:
            return [(at, words[: joint.start()]), (at + joint.end(), words[joint.end() :])]
    return [(at, words)]


def moved(number: Number, by: int) -> Number:
    """`number` so many code points further on: one of a sentence in its text."""
    return replace(number, start=number.start + by, end=number.end + by, digits=number.digits + by)


class NumberIndex:
    """The numbers of one text, to be asked by offset."""

    def __init__(self, text: str) -> None:
        self.found = numbers(text)
        self._digits = [number.digits for number in self.found]

    def at(self, offset: int) -> Number | None:
        """The number whose digits or words begin at `offset`."""
        index = bisect_left(self._digits, offset)
        if index < len(self.found) and self._digits[index] == offset:
            return self.found[index]
        return None
