"""Ranges in running text: two figures that a dash or a word joins to one ("$5-$7 trillion", "between 10 and 20").

The scale and the unit of the second are those of the first, too. Kept apart is what only looks like a range: scores
(the higher number first), years, ages, codes, and what went from one figure to another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from factsheet.annotate.data import listed, table
from factsheet.annotate.numbers.direction import moves, way
from factsheet.annotate.numbers.measures import Measured, any_of, scales, units
from factsheet.annotate.numbers.numbers import Number
from factsheet.annotate.tree import Span, Token

_LINK = r"(?P<link>-?\s?–\s?|-|\s?-?\bto-|-?\s+(?:to|and|or)\s+|,\s(?:and|or)\s)"
_CODE = re.compile(r"[-–/]\d")
_YEAR = re.compile(r"[12]\d{3}")
_ON = re.compile(r"(?:\s?%|\s[a-z]+){0,3}\sto\s[$€£]?\d")
_FAMOUS = ("9", "11")
"""The attacks of September 2001."""
_FAR = 5
"""How many times the lower end the higher one is at most where the words before say that something went by it."""
_NEAR = 3
"""Tokens before a figure within which such a word stands."""
_ASIDE = 40
"""Characters at most between the old figure and the new one: "from 20 miles in 2008 to 29"."""
_CHAIN = 4
"""Words above "from" among which the one stands that says what went from one figure to another."""


@dataclass(frozen=True, slots=True)
class _End:
    """One of two figures that may be joined: the words of its number begin at `first`."""

    first: int
    end: int
    value: int | float
    words: str
    sign: str | None
    item: Measured | Number
    many: bool = False
    """Whether it is a range itself."""

    @property
    def scale(self) -> int:
        """What the number's last word multiplies it with, 1 where there is none."""
        word = re.search(r"[a-z]*$", self.words.lower())
        return int(scales().get(word.group(), 1)) if word else 1


@cache
def _between() -> re.Pattern[str]:
    names, cues = any_of(units()), any_of(table("number_words")["before"])
    return re.compile(rf"(?:[\s-]?(?P<unit>{names}))?{_LINK}(?:(?P<cue>{cues})\s)?", re.IGNORECASE)


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"[\s-]?(?P<unit>{any_of(units())})(?!\w)", re.IGNORECASE)


def joined(sentence: Span, sums: Sequence[Measured], counts: Sequence[Number]) -> tuple[list[Measured], list[Number]]:
    """The sums of money and the other numbers of `sentence`, two that are the ends of one range or change as one.

    Of a change ("fell from 7 to 5") the new figure is left, with the old one as its `origin`.
    """
    text = sentence.text
    kept = {end.first: end for end in _ends(sums, counts)}
    last: _End | None = None
    for one, other in pairwise(list(kept.values())):
        low = _lower(sentence, one, other) if one is not last else None
        if low is not None:
            last = other
            del kept[other.first]
            whole = _as_one(text, one, other, low)
            kept[one.first] = replace(one, end=other.end, value=low, words=other.words, item=whole, many=True)
    for one, other in pairwise([kept[first] for first in sorted(kept) if not _is_year(text, kept[first])]):
        link = _to().fullmatch(text, one.end, other.first)
        if (
            link
            and one.first in kept
            and not one.many
            and not _is_else(text, one, other)
            and _has_gone(sentence, one, other, link)
        ):
            del kept[one.first]
            kept[other.first] = replace(other, item=_gone(text, one, other, link["unit"]))
    found = [kept[first].item for first in sorted(kept)]
    return [m for m in found if isinstance(m, Measured)], [n for n in found if isinstance(n, Number)]


@cache
def _to() -> re.Pattern[str]:
    names, cues = any_of(units()), any_of(table("number_words")["before"])
    return re.compile(
        rf"(?:[\s-]?(?P<unit>{names})(?!\w))?(?P<aside>[^,;:()]{{0,{_ASIDE}}}?)\sto\s(?:(?:{cues})\s)?", re.IGNORECASE
    )


def _has_gone(sentence: Span, one: _End, other: _End, link: re.Match[str]) -> bool:
    """Whether something is told to have gone from the one to the other: "from $75 a barrel in May to $45"."""
    first = sentence.start_char + one.item.start
    before = next((token for token in reversed(list(sentence)) if token.idx < first), None)
    if before is None or before.lower_ != "from" or one.item.value == other.item.value:
        return False
    behind = _unit().match(sentence.text, other.end)
    if one.sign or other.sign:
        return one.sign == other.sign and any(moves(token) for token in _above(before))
    telling = moves if link["unit"] or behind else way
    apart = max(one.value, other.value) / max(1, min(one.value, other.value))
    return any(telling(token) for token in _above(before)) and (bool(link["unit"] or behind) or apart < _FAR)


def _gone(text: str, one: _End, other: _End, unit: str | None) -> Measured | Number:
    """The new figure, with the old one in its scale, and with its unit where it has none."""
    origin, scale = one.value, other.scale
    if one.scale == 1 < scale and "," not in one.words and origin < other.value / scale * _FAR:
        origin = origin * scale
    origin = int(origin) if float(origin).is_integer() else round(origin, 4)
    if isinstance(other.item, Measured):
        return replace(other.item, origin=origin)
    known = other.item.unit or (None if _unit().match(text, other.end) else unit and unit.lower())
    return replace(other.item, origin=origin, unit=known)


def _ends(sums: Sequence[Measured], counts: Sequence[Number]) -> list[_End]:
    """Every figure that may be an end of a range, left to right."""
    ends = [
        _End(m.end - len(m.printed), m.end, m.value, m.printed, m.unit, m)
        for m in sums
        if isinstance(m.value, int | float)
    ]
    taken = [(end.first, end.end) for end in ends]
    ends += [
        _End(n.digits, n.digits + len(n.text), n.value, n.text, None, n)
        for n in counts
        if n.value is not None and not any(start < n.end and n.digits < end for start, end in taken)
    ]
    return sorted(ends, key=lambda end: end.first)


def _as_one(text: str, one: _End, other: _End, low: int | float) -> Measured | Number:
    item, precision = one.item, one.item.precision or other.item.precision
    end, printed = other.item.end, text[one.first : other.end]
    if isinstance(item, Measured):
        assert isinstance(other.value, int | float)
        return replace(item, end=end, value=(low, other.value), printed=printed, precision=precision)
    return Number(
        item.start,
        end,
        one.first,
        other.value,
        precision,
        printed,
        low,
        unit=other.item.unit if isinstance(other.item, Number) else None,
    )


def _lower(sentence: Span, one: _End, other: _End) -> int | float | None:
    """The lower end of the range that the two are the ends of, in the scale of the upper one; None if they are none."""
    text = sentence.text
    link = _between().fullmatch(text, one.end, other.first)
    if link is None or _is_else(text, one, other) or not _of_one_unit(text, one, other, link["unit"]):
        return None
    word = link["link"].strip(" -,").lower()
    low = one.value
    if one.scale == 1 < other.scale and "," not in one.words and one.value < other.value / other.scale:
        low = one.value * other.scale
    if not low < other.value:
        return None
    before = text[: one.item.start].rstrip().lower()
    open_ = (link["cue"] or "").lower() in listed("perhaps")  # "at least 40 and perhaps 50"
    if word == "and" and not (before.endswith("between") or open_):
        return None
    if (
        word == "or"
        and not open_
        and (link["unit"] or one.sign or not _side_by_side(low / other.scale, other.value / other.scale))
    ):
        return None
    if word == "to" and _has_moved(sentence, one, other, low, own=bool(link["unit"] or one.sign)):
        return None
    return int(low) if float(low).is_integer() else round(low, 4)


def _is_year(text: str, end: _End) -> bool:
    """Whether a number is a year that says when: "from 20 miles in 2008 to 29"."""
    return _YEAR.fullmatch(end.words) is not None and text[: end.first].lower().endswith(" in ")


def _side_by_side(low: float, high: float) -> bool:
    """Whether "or" joins neighbors: "three or four", "20 or 30"."""
    return high - low == 1 or (low % 10 == high % 10 == 0 and high - low == 10)


def _is_else(text: str, one: _End, other: _End) -> bool:
    """Whether the two are a season, two years, ages, a telephone number, a date or a code."""
    before, after = text[: one.first], text[other.end :]
    if _CODE.match(after) or re.search(r"[\w)][-–/.]$", before) or (one.words, other.words) == _FAMOUS:
        return True
    if re.search(r"\b(?:aged?|ages|scale of|scale from)\s$", before, re.I) or re.match(
        r"[\s-]years?[\s-](?:old|of age)", after
    ):
        return True
    if any(re.match(r"0\d", end.words) for end in (one, other)):
        return True
    plain = not one.sign and one.words.isdecimal() and other.words.isdecimal()
    years = len(one.words) == 4 and one.words[0] in "12" and not _unit().match(after)
    return plain and (years or (len(one.words), len(other.words)) == (3, 4))


def _of_one_unit(text: str, one: _End, other: _End, printed: str | None) -> bool:
    """Whether both are measured in the same: the unit or sign of one of them is not another one's than the other's."""
    behind = _unit().match(text, other.end)
    if printed:
        return not one.sign and behind is not None and units()[printed.lower()] == units()[behind["unit"].lower()]
    if one.sign and other.sign:
        return one.sign == other.sign
    if other.sign:
        return False
    link = text[one.end : other.first]
    return not one.sign or ("to" not in link and behind is None) or one.scale == 1 < other.scale


def _has_moved(sentence: Span, one: _End, other: _End, low: float, *, own: bool) -> bool:
    """Whether the words before say that something went from one to the other, or by the one to the other."""
    first = sentence.start_char + one.item.start
    tokens = [token for token in sentence if token.idx < first]
    if not tokens or tokens[-1].pos_ == "DET":  # "down from the $89 to $93 million that it had expected"
        return False
    if tokens[-1].lower_ == "from":
        if _ON.match(sentence.text, other.end):  # "from 5 to 7 percent to 3 to 5 percent"
            return False
        if tokens[-2:][0].lower_ in listed("anything_between"):  # "anywhere from 40 to 50"
            return False
        above = _above(tokens[-1])
        return any(moves(token) for token in above) and not any(way(token) == "down" for token in above)
    by = any(way(token) for token in tokens[-_NEAR:])
    own = own and tokens[-1].lower_ != "of"  # "a loss of $17 million to $19 million"
    return by and (own or other.value > low * _FAR)


def _above(token: Token) -> list[Token]:
    """The words that `token` hangs on, up to the verb."""
    found: list[Token] = []
    while len(found) < _CHAIN and token.head.i != token.i:
        token = token.head
        found.append(token)
        if token.pos_ in ("VERB", "AUX"):
            break
    return found
