"""The sheet's own sentences: the title, what happened, one person's demands put together; no word without a passage.

Whatever is composed here is a stretch of a statement or a typed key; where a piece of it ends, the citations that carry
that piece follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from factsheet.model.calendar import days
from factsheet.model.fact import Citation, Fact, FactBase
from factsheet.model.overlap import content
from factsheet.model.passage import fold
from factsheet.model.timex_words import in_words
from factsheet.render.labels import date_words
from factsheet.render.standing import Standing

_LONGEST_TITLE = 88
"""Characters that fit into two lines of the title."""
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = re.compile(
    rf" (?:on |late |early |late on |early on )?{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?(?=[ ,.]|$)"
)
"""The day within a sentence: the line below the title has it."""
_CLAUSE_END = re.compile(
    r"[,;:]? [–—-]+ |[,;:] "
    r"| (?=(?:who|which|when|while|as|after|before|where|because|since|in (?:an? )?(?:effort|attempt|bid|order))\b)"
)
_PHRASE_END = re.compile(r" (?=(?:to|from|in|at|on|into|with|by|for|during|over|around|near)\b)")
_WANTING = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "his",
        "her",
        "their",
        "its",
        "was",
        "were",
        "is",
        "are",
        "be",
        "been",
        "has",
        "have",
        "had",
        "that",
        "end",
        "part",
        "effort",
        "attempt",
    ]
)
_VERBAL = frozenset(["was", "were", "is", "are", "be", "been", "being", "has", "have", "had"])
_OPENING = re.compile(r"(?:In|On|At|After|During|With) [^,]*, ")
_TELLS_WHO_SAYS = re.compile(
    r"(?:, (?P<said>[^,]+ (?:said|says|say|told [^,]+|reported|announced))|,? (?P<by>according to [^,]+))\.?$"
)
_OPEN = re.compile(
    r"\b(?:if|unless|would|could|might|may|denied|denies|alleged|allegedly|reportedly|not|never)\b", re.IGNORECASE
)
"""Words that a title may not leave behind."""
_FORMAL = re.compile(r"(?:[A-Z][\w.-]* )+")
_WHENCE = frozenset(["in", "at", "on", "the", "of", "a", "an", "early", "late", "local", "time", "a.m", "p.m", "near"])


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, and the citations that follow them."""

    words: str
    cites: tuple[Citation, ...] = ()
    bold: bool = False


def text(pieces: Sequence[Piece]) -> str:
    """The words of `pieces`."""
    return "".join(piece.words for piece in pieces)


def told(standing: Standing, *, day: str | None = None) -> tuple[Piece, ...]:
    """The statement of a fact with its citations; without the date before it where that is `day`, or said again."""
    statement = standing.fact.statement
    words = in_words(str(standing.fact.value)) or ""
    if words and statement.casefold().startswith(f"{words}: ".casefold()):
        rest = statement[len(words) + 2 :]
        if days(str(standing.fact.value)) == days(day) or content(words) <= content(rest):
            statement = rest
    return (Piece(statement, standing.carrying("statement")),)


def demands(standings: Sequence[Standing]) -> list[tuple[tuple[Fact, ...], tuple[Piece, ...]]]:
    """What people ask for: demands that begin with the same words (who asks, and of whom) in one sentence."""
    found: list[tuple[tuple[Fact, ...], tuple[Piece, ...]]] = []
    for stem, group in groupby(sorted(standings, key=_stem), key=_stem):
        alike = list(group)
        if not stem or len(alike) == 1:
            found += [((one.fact,), told(one)) for one in alike]
            continue
        pieces = []
        for index, one in enumerate(alike):
            link = stem if not index else " and " if index == len(alike) - 1 else " "
            mark = "." if index == len(alike) - 1 else "," if index < len(alike) - 2 else ""
            pieces.append(Piece(f"{link}{one.fact.value}{mark}", one.carrying("value")))
        found.append((tuple(one.fact for one in alike), tuple(pieces)))
    order = {one.fact.id: at for at, one in enumerate(standings)}
    return sorted(found, key=lambda entry: order[entry[0][0].id])


def _stem(standing: Standing) -> str:
    """What stands before the value in a statement that ends with it."""
    statement = standing.fact.statement.rstrip(".")
    value = str(standing.fact.value or "")
    return statement.removesuffix(value) if value and statement.endswith(value) else ""


def title(base: FactBase, main: Fact | None) -> str:
    """A person's title, else one made from the sheet's own event; never an outlet's headline."""
    headlines = {fold(entry.title or "").casefold() for entry in base.sources.values()}
    if base.title and fold(base.title).casefold() not in headlines:
        return base.title
    if main is None:
        return date_words(base.as_of) or "Fact sheet"
    return _clause(main) or _bare(main) or "Fact sheet"


def _bare(main: Fact) -> str:
    """Who and where, where the statement gives no short title."""
    return ", ".join(filter(None, (" and ".join((main.who or ())[:2]), main.where, date_words(main.when))))


def _clause(main: Fact) -> str:
    """The core of what happened: the longest beginning of the statement that fits, with whoever says so."""
    statement = main.statement.rstrip(".")
    said = _TELLS_WHO_SAYS.search(statement)
    credit = f", {said['said'] or said['by']}" if said else ""
    core = statement[: said.start()] if said else statement
    core = _DAY.sub("", _OPENING.sub("", core, count=1))
    who = next((name for name in main.who or () if name in core), "")
    core = _without_rank(core, who)
    room = _LONGEST_TITLE - len(credit)
    least = core.find(who) + len(who) + 1 if who else len(core.split()[0]) + 1
    clauses = [end.start() for end in _CLAUSE_END.finditer(core) if end.start() > least] or [len(core)]
    phrases = [end.start() for end in _PHRASE_END.finditer(core) if least < end.start() < clauses[0]]
    best = _cut(core, [clauses[0], *reversed(phrases)], room)
    if not best or _OPEN.search(core[len(best) :]) or best.count('"') % 2:
        return ""
    short = re.sub(r"^(?:A|An|The) (?=[a-z])", "", best)
    return short[:1].upper() + short[1:] + credit


def _cut(core: str, ends: Sequence[int], room: int) -> str:
    """The first beginning of `core`, up to one of `ends`, that is short enough and no torso."""
    cuts = (core[:end].rstrip(" ,;:") for end in ends)
    return next((cut for cut in cuts if len(cut) <= room and len(cut.split()) > 2 and not _hangs(cut)), "")


def _hangs(cut: str) -> bool:
    """Whether the end of `cut` wants more words: "communities scarred", "an end"."""
    *before, last = cut.casefold().split()
    return last in _WANTING or (last.endswith(("ed", "ing")) and not _VERBAL & set(before[-2:]))


def _without_rank(core: str, who: str) -> str:
    """`core` from the name of whoever acts on, where only a title stands before it."""
    at = core.find(who) if who else -1
    return core[at:] if at > 0 and _FORMAL.fullmatch(core[:at]) and len(core[:at].split()) <= 3 else core


def happened(main: Standing) -> tuple[Piece, ...]:
    """What happened, without the place and day at its end that stand below the title anyway."""
    fact = main.fact
    known = content(f"{fact.where or ''} {date_words(fact.when)}") | content(_short(fact.when))
    parts = fact.statement.rstrip(".").split(", ")
    while len(parts) > 1 and _is_known(parts[-1], known):
        parts.pop()
    return (Piece(", ".join(parts) + ".", main.carrying("statement")),)


def _is_known(part: str, known: frozenset[str]) -> bool:
    """Whether a part of a sentence is nothing but a place or a day that is `known`."""
    words = content(part.replace(".", "")) - _WHENCE
    return words <= known and (bool(words) or part[:1].isdigit())


def _short(value: str | None) -> str:
    covered = days(value)
    return f"{covered.first:%b %B %d %Y} {covered.first.day} {covered.first:%A}" if covered else ""
