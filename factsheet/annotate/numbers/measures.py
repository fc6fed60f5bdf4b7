"""What a number in a text measures: money, percent, an age, a distance, a vote, a score, or a count of something.

Decides by the words and marks right around the number (data/measures.yaml); a number that is a year, a time, an
address, a label or a part of a name measures nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from factsheet.annotate.data import listed, table
from factsheet.annotate.document import Document
from factsheet.annotate.numbers.numbers import Number, is_no_cue, value_of
from factsheet.annotate.tree import Doc, Token
from factsheet.limits import LARGEST_FIGURE
from factsheet.model.fractions import MIXED
from factsheet.model.spelled_numbers import spelled

_NUMBER = MIXED + r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_TALLY = re.compile(r"(?<![\w.,/$-])(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w/]|[-–,.]\d)")
_SCORE_CUES = re.compile(
    r"\b(?:win|won|beat|victory|score|game|lead|led|loss|lost|defeat|inning|match|final|tied|tie|series|half|set|goal)\w*",
    re.I,
)
_SET = rf"{_TALLY.pattern}(?:\s?\(\d{{1,2}}\))?"
"""A score, with the points of its tie-break: "7-6 (5)"."""
_TALLIES = re.compile(rf"{_SET}(?:(?:,\s|\s)(?:and\s)?{_SET})*")
_NO_TALLY = re.compile(r"\b(?:aged?|ages|between|pages?|from|\d{4})\s*$", re.IGNORECASE)
_TALLY_UNITS = {"vote": "votes", "score": "points", "set": "sets"}
_TALLY_MEASURES = {"vote": "vote", "score": "score", "set": "score"}
_VOTED = re.compile(
    r"\b(?:(?:vot(?:ed|ing|e)|ruled|split|decided)\s(?:by\s)?|majority of\s|(?:passed|approved|rejected)\sby\s)$",
    re.IGNORECASE,
)
"""Words before "six to three" that make it a vote."""
_STANDS = 24
"""Characters beside two numbers with a dash within which a word says what they are."""
_JOINING = frozenset({"and", "or", "but", "as", "when", "on", "in", "to", "while"})
_SUBJECT = 6
"""Words before it among which the subject stands."""
_CUE_REACH = 90
_LINES = frozenset({"240", "360", "480", "720", "1080", "1440", "2160"})
_PRICED = re.compile(r"\b(?:shares?|offers?|bids?|dividend|price|pence|cost|costs|paid|pay)\b", re.IGNORECASE)
"""Words of a sentence in which "360p" is a price and tells of no screen."""
_WORDS = 4
"""Words of what is counted at most."""
_LONGEST = 18
"""Characters of a sum in digits at most."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure at code points `start` to `end`: what it measures, its unit, its value as the fact base has it."""

    start: int
    end: int
    measure: str
    value: int | float | str | tuple[int | float, int | float]
    unit: str | None
    printed: str
    precision: str | None = None
    origin: int | float | None = None
    again: bool = False
    """Whether it is the figure before it in another unit ("65 miles (105 km)"), or what that was ("to 5 from 7")."""


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of `words`, of two the longer first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def scales() -> dict[str, int]:
    """What each word or letter behind a sum of money multiplies it with."""
    return {**table("number_words")["scales"], **table("measures")["money"]["scales"]}


@cache
def _money() -> re.Pattern[str]:
    signs = any_of(table("measures")["money"]["signs"])
    return re.compile(
        rf"(?<![\w$£€])({signs})\s?(-?(?:{_NUMBER}))((?:[\s-]?(?:{any_of(scales())})\b)?)(?![\w]|[.,]\d)", re.IGNORECASE
    )


def money(text: str) -> list[Measured]:
    """The sums of money that `text` writes with a sign."""
    data = table("measures")["money"]["signs"]
    found = []
    for match in _money().finditer(text):
        if len(match.group(2)) > _LONGEST:
            continue
        size = scales().get(match.group(3).strip(" -\t\n").lower(), 1) * (-1 if match.group(2)[0] == "-" else 1)
        value = float(value_of(match.group(2).strip("-")) or 0) * size
        if value > LARGEST_FIGURE:
            continue
        whole = round(value, 4)
        unit = next(name for sign, name in data.items() if sign.lower() == match.group(1).lower())
        precision, start = cue_before(text, match.start())
        found.append(
            Measured(
                start, match.end(), "money", int(whole) if whole.is_integer() else whole, unit, match.group(), precision
            )
        )
    return found


@cache
def _cues() -> re.Pattern[str]:
    cues = sorted(table("number_words")["before"], key=lambda cue: -len(cue))
    return re.compile(rf"\b({'|'.join(re.escape(cue) for cue in cues)})\s$", re.IGNORECASE)


def cue_before(text: str, start: int) -> tuple[str | None, int]:
    """The precision that the words right before `start` give, and where they begin."""
    found = _cues().search(text, max(0, start - 24), start)
    if found is None or is_no_cue(text, found.start(), found.group(1)):
        return None, start
    return table("number_words")["before"][found.group(1).lower()], found.start()


def tallies(text: str) -> list[Measured]:
    """Votes and scores that `text` writes with a dash ("218-206"), where a word nearby says what they are.

    Several in a row are the sets of one match; a team's record of wins is none.
    """
    found: list[Measured] = []
    for match in _TALLIES.finditer(text):
        before = text[max(0, match.start() - _STANDS) : match.start()]
        if _NO_TALLY.search(before) or text[match.end() :].startswith("-year"):
            continue
        sort = _tally_sort(text, match.start(), match.end())
        if sort != "record" and (len(_TALLY.findall(match.group())) > 1 or match.group().endswith(")")):
            sort = "set"
        if sort in _TALLY_UNITS:
            value = _TALLY.sub(r"\1-\2", match.group())
            unit = _TALLY_UNITS[sort]
            found.append(Measured(match.start(), match.end(), _TALLY_MEASURES[sort], value, unit, match.group()))
    return found


@cache
def _votes_to() -> re.Pattern[str]:
    number = rf"(?:\d{{1,3}}|{any_of(_counts())})"
    return re.compile(
        rf"(?<![\w.,$£€-])(?P<one>{number})(?P<votes>\svotes)?\sto\s(?P<other>{number})"
        r"(?![\w%]|[-–.,:]\d|\s(?:percent|per\scent|[mb]illion))",
        re.IGNORECASE,
    )


@cache
def _counts() -> dict[str, int]:
    return {spelled(number): number for number in range(21)}


def votes(text: str) -> list[Measured]:
    """Votes that `text` writes out: "by 214 votes to 187", "by a majority of seven to two", "voted six to three"."""
    found = []
    for match in _votes_to().finditer(text):
        if not match["votes"] and not _VOTED.search(text, max(0, match.start() - _STANDS), match.start()):
            continue
        ends = [_counts().get(match[key].lower(), match[key]) for key in ("one", "other")]
        value = "-".join(map(str, ends))
        found.append(Measured(match.start(), match.end(), "vote", value, "votes", match.group()))
    return found


def _tally_sort(text: str, start: int, end: int) -> str | None:
    """What two numbers with a dash are: by the word behind them, the verb before them, else by what is spoken of."""
    words: dict[str, str] = {word: sort for sort, known in table("measures")["tallied"].items() for word in known}
    behind = re.match(r"\s(\w+)(?:\s(\w+))?", text[end : end + _STANDS])
    for word in behind.groups() if behind and behind[1] not in _JOINING else ():
        if word and word.lower() in words:
            return words[word.lower()]
    before = re.findall(r"\w+", text[max(0, start - _CUE_REACH) : start].lower())
    near = text[max(0, start - _CUE_REACH) : end + _CUE_REACH]
    if _stands(text[:start], before):
        return "record"
    told = next((words[word] for word in reversed(before) if word in words), None)
    if told is not None and told != "record":
        return told
    score = _SCORE_CUES.search(near)
    return "score" if score else None


def _stands(before: str, words: list[str]) -> bool:
    """Whether what is counted so is how often a team has won and lost: "Arden are 12-3", "Arden (12-3)"."""
    if re.search(r"[A-Z]\w*\s\($", before):
        return True
    standing = re.search(rf"\b(?:{'|'.join(table('measures')['standing'])})\s(?:now\s)?$", before)
    spoken = {"it", "score", "vote", "tally", "result", "margin", "game", "match", "votes", "final", "count", "ruling"}
    return standing is not None and not spoken & set(words[-_SUBJECT:])


@cache
def units() -> dict[str, str]:
    """The measure of every unit, under each way of printing it."""
    data = table("measures")
    found: dict[str, str] = {}
    for measure in ("percent", "distance", "speed", "weight", "area", "volume", "temperature", "energy", "data"):
        for unit in data[measure]:
            found[unit] = measure
            found[unit + "s"] = measure
    for unit in data["money"]["words"]:
        found[unit] = found[unit + "s"] = "money"
    found.update(dict.fromkeys(data["money"]["codes"], "money"))
    return found


def unit_after(doc: Doc, at: int, stop: int) -> tuple[str, str, int] | None:
    """The measure and printed unit that tokens from `at` name ("65 miles", "70 miles an hour"), and where it ends."""
    known = units()
    for size in (3, 2, 1):
        if at + size > stop:
            continue
        words = doc[at : at + size].text.lower()
        if words in known:
            name = {"%": "percent", "per cent": "percent", **table("measures")["money"]["codes"]}.get(words, words)
            return known[words], name, at + size
    if at + 1 < stop and doc[at].text[:1].isupper() and known.get(doc[at + 1].lower_) == "money":
        own = doc[at].text not in listed("of_the_united_states")
        return "money", doc[at + 1 - own : at + 2].text, at + 2  # "16 Canadian dollars"
    return None


@cache
def _glued() -> re.Pattern[str]:
    units = rf"{any_of(table('measures')['glued'])}|m(?=[\s-](?:{any_of(table('measures')['dimensions'])})\b)"
    return re.compile(rf"(?<![\w.,$£€#/:])({_NUMBER})({units})(?![\w/]|\.\w)")


def glued(text: str) -> list[Number]:
    """The numbers of `text` with their unit right behind them: "640bhp", "118.5p"; "1080p" tells of a screen."""
    found = []
    for match in _glued().finditer(text):
        lines = match[2] == "p" and match[1] in _LINES and not _PRICED.search(text)
        if len(match[1]) > _LONGEST or lines:
            continue
        value = float(value_of(match[1]) or 0)
        precision, start = cue_before(text, match.start())
        unit = table("measures")["glued"].get(match[2], "metres")
        whole = int(value) if value.is_integer() else value
        found.append(Number(start, match.end(), match.start(), whole, precision, match[1], unit=unit))
    return found


def is_label(document: Document, at: int, number: Number, *, measured: bool = False) -> bool:
    """Whether the number at token `at` names something: a flight, a room, a street, a year, a time.

    One that has a unit behind it is no year, and no part of the name before it.
    """
    doc, data = document.doc, table("measures")
    value, digits = number.whole, number.text[:1].isdecimal()
    plain = not measured and number.precision is None and number.text.isdecimal()
    if plain and value is not None and 1000 <= value <= 2100:
        return True
    before = doc[at - 1] if at else None
    if before is not None and (
        before.lower_ in data["labels"] or (before.lower_ == "." and at > 1 and doc[at - 2].lower_ == "no")
    ):
        return True
    if measured:
        return _part_of_code(document.source.text, number) or _street(doc, at, digits)
    if before is not None and digits and before.pos_ == "PROPN" and not before.is_punct and number.precision is None:
        return before.ent_type_ not in ("GPE", "NORP", "DATE", "TIME") and before.whitespace_ != ""
    token = doc[at]
    parsed = number.low is None and not number.is_part  # the ends of a range are seldom read right, "a quarter" neither
    if token.ent_type_ in ("DATE", "TIME") and parsed:
        return True
    if token.ent_type_ in ("FAC", "PRODUCT", "LAW", "WORK_OF_ART", "ORDINAL", "EVENT"):
        return True
    if token.ent_type_ in ("ORG", "PERSON", "GPE") and token.ent_iob_ == "I":
        return True
    return _part_of_code(document.source.text, number) or _street(doc, at, digits)


def describes(document: Document, figure: Measured) -> bool:
    """Whether a figure only tells what sort of thing is meant: "the 12-inch tablet", "a 61W charger"; or from where to
    where something is timed: "from zero to 60 mph in five seconds".
    """
    if figure.measure == "speed" and (figure.origin == 0 or (isinstance(figure.value, tuple) and figure.value[0] == 0)):
        return True
    if figure.unit not in table("measures")["describing"]:
        return False
    tokens = document.doc.over(figure.start, figure.end)
    if tokens.end >= len(document.doc):
        return False
    behind = noun_after(document.doc, tokens.end)
    return behind.i >= tokens.end and behind.sent.start == tokens.sent.start and behind.lemma_ not in listed("fallen")


def _part_of_code(text: str, number: Number) -> bool:
    around = text[max(0, number.digits - 1) : number.digits] + "|" + text[number.end : number.end + 2]
    left, right = around.split("|", 1)
    return (left != "" and left in "-–−/:#@×") or (right[:1] in ("/", "@", ":", "×", "−") and right[1:2].isdecimal())


def _street(doc: Doc, at: int, digits: bool) -> bool:
    if not digits:
        return False
    streets = table("measures")["streets"]
    for token in doc[at + 1 : at + 5]:
        if token.lower_.rstrip(".") in streets and token.pos_ == "PROPN":
            return True
        if token.pos_ not in ("PROPN", "ADJ", "NUM") and token.text not in "-–":
            return token.lower_ == "block"
    return False


def noun_after(doc: Doc, at: int) -> Token:
    """The last noun of the words that stand from token `at` on, as what a range counts; the token before where none."""
    head = doc[at - 1]
    for token in doc[at : at + _WORDS]:
        if token.pos_ in ("NOUN", "PROPN"):
            head = token
        elif token.pos_ != "ADJ" or head.i >= at:
            break
    return head


def head_of(doc: Doc, token: Token) -> Token:
    """The noun that the number `token` counts, by the parse; the token itself where it counts none."""
    head = token
    while (
        head.dep_ in ("nummod", "quantmod", "compound", "advmod", "amod")
        and head.head.i >= head.i
        and head.head != head
    ):
        head = head.head
        if head.pos_ in ("NOUN", "PROPN") and head.dep_ not in ("compound", "nummod", "quantmod"):
            break
    return head
