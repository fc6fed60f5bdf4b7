"""A text as temporal tokens: words, numbers and signs, each with the classes that the grammar speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from factsheet import bundled
from factsheet.model.timex_recurrence import Recurrence


class Token(NamedTuple):
    """A word, number or sign at code points `start` to `end`; `classes` maps each class to what it stands for."""

    start: int
    end: int
    word: str
    classes: dict[str, Any]


@dataclass(frozen=True)
class Words:
    """The word lists: classes by word, and the holidays."""

    classes: dict[str, dict[str, Any]]
    abbreviations: frozenset[str]
    need_a_stop: frozenset[str]
    need_a_preposition: frozenset[str]
    references: dict[str, str]
    sets: dict[str, str]
    of_an_age: frozenset[str]
    of_business: frozenset[str]
    of_results: frozenset[str]
    of_comparison: frozenset[str]
    of_seasons: frozenset[str]
    befalls: frozenset[str]
    known_days: frozenset[tuple[int, int]]
    before_compared: frozenset[str]
    behind_weekdays: frozenset[str]
    before_sundays: frozenset[str]
    car_makes: frozenset[str]
    holidays: dict[str, Recurrence]


@lru_cache(maxsize=1)
def words() -> Words:
    """The word lists of `data/`, read once."""
    data = files("factsheet.annotate").joinpath("data")
    lists = bundled.table(data / "temporal_words.yaml")
    holidays = bundled.table(data / "holidays.yaml")
    classes: dict[str, dict[str, Any]] = {}
    for name, members in lists.items():
        if name.isupper():
            for word, value in members.items():
                classes.setdefault(word, {"WORD": True})[name] = value
    return Words(
        classes,
        frozenset(lists["abbreviations"]),
        frozenset(lists["need_a_stop"]),
        frozenset(lists["need_a_preposition"]),
        {phrase: value for value, phrases in lists["references"].items() for phrase in phrases},
        dict(lists["sets"]),
        frozenset(lists["of_an_age"]),
        frozenset(lists["of_business"]),
        frozenset(lists["of_results"]),
        frozenset(lists["of_comparison"]),
        frozenset(lists["of_seasons"]),
        frozenset(lists["befalls"]),
        frozenset((month, day) for month, day in lists["known_days"]),
        frozenset(lists["before_compared"]),
        frozenset(lists["behind_weekdays"]),
        frozenset(lists["before_sundays"]),
        frozenset(lists["car_makes"]),
        {name.lower(): _holiday(entry) for name, entry in holidays.items()},
    )


def _holiday(entry: dict[str, Any]) -> Recurrence:
    if "fixed" in entry:
        return Recurrence("day", entry["fixed"][0], entry["fixed"][1])
    if "easter" in entry:
        return Recurrence("easter", day=entry["easter"])
    return Recurrence("nth weekday", entry["month"], entry["weekday"], entry["nth"], entry.get("plus", 0))


FIRST_YEAR, LAST_YEAR = 1400, 2100
"""Numbers of four digits between these may be years."""

# Every alternative begins at a fixed place and ends by a bound or a class of its own, so a text is read in one pass.
# LOWER is a WORD that nothing before WORD can be; it stands first because most words are such.
_LEXER = r"""
  (?P<LOWER>[a-z]{3,}(?![^\W_]))
| (?P<BREAK>\n[^\S\n]*\n)
| (?P<HOLIDAY>\b(?:%s)(?!\w))
| (?P<ISO>(?<![\w.,/-])[0-9]{4}-[0-9][0-9]-[0-9][0-9](?:T[0-9][0-9]:[0-9][0-9](?::[0-9][0-9])?)?(?![\w/-]))
| (?P<NUMDATE>(?<![\w.,/:-])[0-9]{1,4}(?P<sign>[/.-])[0-9]{1,2}(?P=sign)[0-9]{1,4}(?!\w|[.,/:-][0-9]))
| (?P<CLOCK>(?<![\w.,:-])[0-9]{1,2}[:.][0-5][0-9](?=\s?[ap]\.?m\b|\s?[AP]\.?M\b)
           |(?<![\w.,:-])[0-9]{1,2}:[0-5][0-9](?![\w:]))
| (?P<NUMBER>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+\.[0-9]+)
| (?P<FRACTION>1/2\b|[½¼¾])
| (?P<ORDNUM>[0-9]{1,2}(?:st|nd|rd|th)\b)
| (?P<DECADE>(?<!\w)(?:1[0-9]|20)[0-9]0['’]?s\b)
| (?P<SHORTDECADE>(?<!\w)['’]?[2-9]0s\b)
| (?P<OCLOCK>\bo['’]clock\b)
| (?P<SHORTYEAR>['’][0-9][0-9]\b(?!['’]))
| (?P<QCODE>(?<!\w)Q[1-4](?!\w))
| (?P<CODE>[0-9]+(?:\.[0-9]+){2,}|[0-9]+(?:-[0-9]+){2,}|[0-9]+(?![ap]\.?m\b|[AP]\.?M\b)[^\W\d_]\w*|[^\W\d_]+[0-9]\w*)
| (?P<DIGITS>[0-9]+)
| (?P<MERIDIEM>(?<![^\W\d_])[ap](?:\.\s?m\.?|m\b)|(?<![^\W\d_])[AP](?:\.\s?M\.?|M\b))
| (?P<GENITIVE>['’]s?(?!\w))
| (?P<WORD>[^\W\d_]+)
| (?P<DASH>--+|[—―])
| (?P<HYPHEN>[-–‐‑−])
| (?P<SIGN>[^\w\s])
"""


@lru_cache(maxsize=1)
def _lexer() -> re.Pattern[str]:
    names = sorted(words().holidays, key=lambda name: (-len(name), name))
    spelled = "|".join(_any_mark(name) for name in names)
    return re.compile(_LEXER % spelled, re.VERBOSE)


def _any_mark(name: str) -> str:
    """A pattern for a holiday's name: capitals as in titles, either apostrophe, any blank."""
    title = " ".join(word if word in ("of",) else word[:1].upper() + word[1:] for word in name.split())
    return re.escape(title).replace("'", "['’]").replace(r"\ ", r"\s").replace(" ", r"\s")


PLAIN: dict[str, Any] = {"WORD": True}
"""The classes of a word that no list holds."""


def tokens(text: str) -> list[Token]:
    """The temporal tokens of `text`, left to right; what is neither word, number nor sign is left out."""
    found: list[Token] = []
    lists = words()
    # A full stop that an abbreviation took is met again, and passed over.
    for match in _lexer().finditer(text):
        kind = match.lastgroup or ""
        if kind == "sign":
            kind = "NUMDATE"
        start, end = match.span()
        if found and start < found[-1].end:
            continue
        if kind in ("WORD", "LOWER"):
            token = _word(text, start, end, lists)
        else:
            token = Token(start, end, match[0].lower(), _sign(kind, match[0]))
        found.append(token)
    return found


def _word(text: str, start: int, end: int, lists: Words) -> Token:
    raw = text[start:end]
    word = raw.lower()
    classes = lists.classes.get(word)
    if classes is None:
        return Token(start, end, word, PLAIN)
    if "MONTH" in classes or "WEEKDAY" in classes:
        return _calendar_name(text, start, end, classes, lists)
    return Token(start, end, word, classes)


def _calendar_name(text: str, start: int, end: int, classes: dict[str, Any], lists: Words) -> Token:
    """A month or a weekday.

    LONE marks those that need no company, PREP those that need a preposition; a doubtful one without its capital is
    none at all.
    """
    raw, word = text[start:end], text[start:end].lower()
    name = "MONTH" if "MONTH" in classes else "WEEKDAY"
    stop = word in lists.abbreviations and text[end : end + 1] == "."
    if stop:
        end += 1
    if raw[:1].islower() and (word in lists.need_a_stop or word in lists.need_a_preposition):
        return Token(start, end, word, {key: value for key, value in classes.items() if key != name})
    if word in lists.need_a_preposition:
        return Token(start, end, word, {**classes, "PREP" + name: True})
    if stop or word not in lists.need_a_stop:
        return Token(start, end, word, {**classes, "LONE" + name: True})
    return Token(start, end, word, classes)


def _sign(kind: str, raw: str) -> dict[str, Any]:
    """The classes of what is no word."""
    match kind:
        case "DIGITS":
            return _digits(raw)
        case "ORDNUM":
            number = int(raw[:-2])
            return {"ORDNUM": number} | ({"DAY": number} if 1 <= number <= 31 else {})
        case "HOLIDAY":
            return {"HOLIDAY": words().holidays[" ".join(raw.lower().replace("’", "'").split())]}
        case "CLOCK":
            hour, minute = (int(part) for part in re.split("[:.]", raw))
            return {"CLOCK": (hour, minute)} if hour < 25 else {}
        case "NUMBER":
            return {"NUMBER": float(raw.replace(",", "")[:15])}
        case "FRACTION":
            return {"FRACTION": {"¼": 0.25, "¾": 0.75}.get(raw, 0.5)}
        case "MERIDIEM":
            return {"MERIDIEM": 12 if raw[0] in "pP" else 0}
        case "QCODE":
            return {"QCODE": int(raw[1]), "ORDINAL": int(raw[1])}
        case "SIGN" | "CODE":
            return {}
        case _:
            return {kind: raw}


def _digits(raw: str) -> dict[str, Any]:
    if len(raw) > 9:
        return {}
    number = int(raw)
    classes: dict[str, Any] = {"DIGITS": number}
    if len(raw) <= 2 and 1 <= number <= 31:
        classes["DAY"] = number
    if len(raw) <= 2 and number <= 24:
        classes["HOUR"] = number
    if len(raw) == 4 and number < 2400 and number % 100 < 60:
        classes["MILITARY"] = (number // 100, number % 100)
    if len(raw) == 2:
        classes["TWO"] = number
    if len(raw) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        classes["YEAR"] = number
    elif len(raw) > 2:
        classes["NOYEAR"] = number
    return classes


def samples() -> str:
    """A text that holds a token of every set of classes there is: what the grammar gives its letters from."""
    lists = words()
    forms = [form for word in sorted(lists.classes) for form in (word, word.title(), word.title() + ".")]
    years = "0000 1299 1370 1430 1459 1999 2222 2101 2170 2399"
    numbers = [*map(str, range(33)), *years.split(), "99", "100", "1234567890", "2,000", "1st", "32nd", "1/2"]
    dates = ["2013-01-28", "1/2/2013", "10:30", "99:30", "1990s", "'90s", " '98", "a.m.", "p.m.", "it's", "Q1", "\n\n"]
    return " . ".join([*forms, *numbers, *dates, "o'clock", "Christmas", "plain", "--", "-", "%"])
