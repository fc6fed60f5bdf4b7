"""The sheet's own sentences: the title, what happened, one person's demands put together; no word without a passage.

Whatever is composed here is a stretch of a statement or a typed key; where a piece of it ends, the citations that carry
that piece follow.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby

from factsheet import bundled
from factsheet.model.calendar import days
from factsheet.model.fact import Citation, Fact, FactBase
from factsheet.model.judging import judges
from factsheet.model.overlap import content
from factsheet.model.passage import fold
from factsheet.model.slug import stopwords
from factsheet.model.timex_words import in_words
from factsheet.render.labels import date_words
from factsheet.render.standing import Standing, saying

_WORDS = bundled.table(files("factsheet.render") / "title_words.yaml")
_LONGEST_TITLE = 88
"""Characters that fit into two lines of the title ..."""
_THREE_LINES = 100
"""... and what one may have that else would be a mere name."""
_LINE = 56
"""Characters that fit into one."""
_TELLING = 4
"""Words that a title keeps at least."""
_SPARE = re.compile(r" (?:from|over|during) ")
"""What begins a phrase without which a title still says what happened."""
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = re.compile(
    rf"(?<!spent) (?:on |late |early |late on |early on )?(?:{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?"
    r"|today|yesterday|tonight|(?:this|last) (?:morning|evening|night|week|month|year))(?=[ ,.]|$)"
)
"""The day within a sentence: the line below the title has it."""
_CLAUSE_END = re.compile(
    r"[,;:]? [–—-]+ |[,;:] "
    r"| (?=(?:who|which|when|while|as(?! (?:an?|one|well|many|much)\b)|after|before|where|because|since"
    r"|in (?:an? )?(?:effort|attempt|bid|order))\b)"
)
_PHRASE_END = re.compile(
    r" (?=(?:to|from|in|at|on|into|with|by|for|during|over|around|near|inside|outside|under|and|against|amid|despite"
    r"|through|across|towards?)\b)"
)
_VERBAL = frozenset(["was", "were", "is", "are", "be", "been", "being", "has", "have", "had"])
_OPENING = re.compile(
    rf"(?:(?:{_WORDS['before'].replace(' ', '|')}) (?:[^,]|,(?=\d))*|(?:{_WORDS['adverbs'].replace(' ', '|')})), "
)
_SHOWN = re.compile(r", (?:shown|pictured|seen|left|right|center|centre|above|below)\b[^,]*,")
"""What a caption says of a picture."""
_DESCRIBING = re.compile(r", [\w-]*(?:ed|al|ous|ive|ic|ful|less|able|ible|ing|-\w+) \w")
"""An adjective after another: "an accidental, self-inflicted wound"."""
_ADJECTIVE = re.compile(r"\ban? [\w-]+$")
_ACTS = re.compile(r"[A-Z][\w.’'-]* [a-z]{2,}s\b|\b[a-z]+ed\b")
"""A name with a verb of the present ("Jo Reed meets"), or a regular verb of the past."""
_TELLS_WHO_SAYS = re.compile(
    rf"(?:, (?P<said>[^,]+ (?:said|says|say|told [^,]+|reported|announced)(?: (?:on )?{_WEEKDAY})?)"
    r"|,? (?P<by>according to [^,]+))\.?$"
)
_OPEN = re.compile(r"\b(?:if|unless|denied|denies|alleged|allegedly|reportedly)\b", re.IGNORECASE)
"""Words that a title may not leave behind ..."""
_OPEN_HERE = re.compile(r"\b(?:would|could|might|may|not|never)\b", re.IGNORECASE)
"""... and such as it may leave to another clause: "closed, after the rain would not stop"."""
_TIED = re.compile(r" (?:after|as|because|since|when|where|which|while|who)\b")
"""How a clause is tied to the one before it."""
_RANGE = re.compile(r" (?:to|and|or) [$#£€]?\d[\d.,]*(?P<unit>%| (?:percent|per cent|[mb]illion))?")
"""A second figure: "fell 50% to 75%", "between 3 and 5"."""
_OF_A_NOUN = re.compile(r" and (?!\w+ed\b)(?P<word>[\w’'-]+)")
"""What is joined by "and" and may belong to a noun before it: "a drone | and missile attack"."""
_TORN = re.compile(r" and [a-z]+$| to [a-z]+$")
"""A verb that wants what follows: "and call | on", "to come | to aid"."""
_HANGING = re.compile(r" (?:to|on|with|for|into|upon|from|in) ")
_HALF = re.compile(r"\b(?:expect|want|urge|ask|tell|told|order|allow|force|help)(?:s|ed)?\b(?!.* to )")
"""A verb without what somebody shall do: "expects profit in the year | to fall"."""
_POINTS_BACK = re.compile(r"(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those)\b|\[", re.IGNORECASE)
_VERBS = frozenset(_WORDS["verbs"].split())
_WANTING = frozenset(_WORDS["wanting"].split())
_FORWARD = frozenset(_WORDS["forward"].split())
_NAMED = re.compile(rf"(?<![\w-])[a-z]+ (?:{'|'.join(_WORDS['happenings'].split())})\b", re.IGNORECASE)
"""What happened, with the word before it: "tram crash"."""
_VAGUE = re.compile(rf"(?:\w+(?:ed|al|ous|ive|ic|ful|ing|ly|est)|magnitude|{'|'.join(sorted(stopwords()))}) ")
"""A word before it that says nothing of what it was: "massive crash", "deadly crash"."""
_FORMAL = re.compile(r"(?:[A-Z][\w.-]* )+")
_DESCRIBED = re.compile(r"(?:(?:A|An|The) )?(?:[A-Z][\w.’'-]* ){0,3}(?:[a-z][\w-]+ ){1,4}")
"""What a body is, before its name: "United States automobile maker Hale Motors"."""
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


def told(standing: Standing, *, day: str | None = None, literally: bool = False) -> tuple[Piece, ...]:
    """The statement of a fact with its citations; without the date before it where that is `day`, or said again.

    `literally`: with those alone whose passages have its words, where others of the fact only give a name.
    """
    statement = standing.fact.statement
    words = in_words(str(standing.fact.value)) or ""
    if words and statement.casefold().startswith(f"{words}: ".casefold()):
        rest = statement[len(words) + 2 :]
        if days(str(standing.fact.value)) == days(day) or content(words) <= content(rest):
            statement = rest
    cites = standing.carrying("statement")
    return (Piece(statement, (literally and saying(statement, cites)) or cites),)


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
    made = (make(base, main) for make in (_clause, _happening, _bare))
    return next((words for words in made if words and not judges(words)), "Fact sheet")


def _happening(base: FactBase, main: Fact) -> str:
    """What most sources call the event, and where it was: "Tram crash in Dover"; empty where they have no name for it.

    Their headlines and the passages that tell of the event count; two must have the noun and the word before it.
    """
    printed = {source: [entry.title or ""] for source, entry in base.sources.items()}
    for cite in main.cites:
        printed.get(cite.source, []).append(cite.quote)
    names: Counter[str] = Counter()
    for texts in printed.values():
        names.update({found[0].lower() for text in texts for found in _NAMED.finditer(fold(text))})
    kept = {name: count for name, count in names.items() if count > 1 and not _VAGUE.match(name)}
    if not kept:
        return ""
    name = max(kept, key=lambda name: (kept[name], name))
    told = main.where is None or name.split()[0] in main.where.casefold()
    return _capital(name if told else f"{name} in {main.where}")


def _bare(base: FactBase, main: Fact) -> str:
    """Who and where, where the statement gives no short title."""
    who = [name for name in main.who or () if name[:1].isupper()]
    return _capital(", ".join(filter(None, (" and ".join(who[:2]), main.where, date_words(main.when)))))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _clause(base: FactBase, main: Fact) -> str:
    """The core of what happened: the longest beginning of the statement that fits, with whoever says so."""
    statement = main.statement.rstrip(".")
    said = _TELLS_WHO_SAYS.search(statement)
    credit = f", {said['said'] or said['by']}" if said else ""
    core = statement[: said.start()] if said else statement
    core = _DAY.sub("", _OPENING.sub("", core, count=1))
    who = next((name for name in main.who or () if name in core), "")
    people = {fact.value for fact in base.facts if fact.kind == "person"}
    core = _without_inset(_without_rank(core, who) if not people or who in people else core, who)
    room = _LONGEST_TITLE - len(credit)
    least = core.find(who) + len(who) + 1 if who else len(core.split()[0]) + 1
    clauses = [
        end.start()
        for end in _CLAUSE_END.finditer(core)
        if end.start() > least and not (_ADJECTIVE.search(core[: end.start()]) and _DESCRIBING.match(core, end.start()))
    ] or [len(core)]
    phrases = [end.start() for end in _PHRASE_END.finditer(core) if least < end.start() < clauses[0]]
    best = _cut(core, [clauses[0], *reversed(phrases)], room)
    if len(best) > _LINE:
        spare = [end for end in reversed(phrases) if _SPARE.match(core, end) and len(core[:end].split()) > _TELLING]
        best = _cut(core, spare, min(room, _LINE)) or best
    at = core.find(who)
    if not best and who and who not in people and _DESCRIBED.fullmatch(core[:at]):
        best = _cut(core[at:], [end - at for end in (clauses[0], *reversed(phrases))], room)
        core = core[at:] if best else core
    best = best or _cut(core, [clauses[0], *reversed(phrases)], _THREE_LINES - len(credit))
    rest = core[len(best) :]
    behind = found.start() if (found := _TIED.search(rest)) is not None else len(rest)
    if not best or _POINTS_BACK.match(best) or _OPEN.search(rest) or _OPEN_HERE.search(rest[:behind]):
        return ""
    led = rf"^(?:A|An|The) (?=[a-z]{'|' + re.escape(who) if who else ''})"
    return _capital(re.sub(led, "", best)) + credit


def _cut(core: str, ends: Sequence[int], room: int) -> str:
    """The first beginning of `core`, up to one of `ends`, that is short enough, tells something and is no torso."""
    cuts = ((core[:end].rstrip(" ,;:"), core[end:]) for end in ends)
    return next(
        (
            cut
            for cut, rest in cuts
            if len(cut) <= room and len(cut.split()) > 2 and _tells(cut) and not _hangs(cut, rest)
        ),
        "",
    )


def _tells(cut: str) -> bool:
    """Whether somebody does something in `cut`: it has a verb."""
    return bool(_VERBS & set(cut.split()[1:])) or _ACTS.search(cut) is not None


def _hangs(cut: str, rest: str = "") -> bool:
    """Whether the end of `cut` wants more words: "communities scarred", "an end", "fell 50%" before "to 75%"."""
    *before, last = cut.casefold().split()
    joined, span = _OF_A_NOUN.match(rest), _RANGE.match(rest)
    torn = (
        (span is not None and cut.endswith(span["unit"] or tuple("0123456789")))
        or (joined is not None and (last in _VERBS or last.endswith("ed") or joined["word"] not in _VERBS))
        or (rest.startswith(" to ") and last in _FORWARD)
        or (_TORN.search(cut) and _HANGING.match(rest))
        or (_HALF.search(cut) and " to " in rest)
    )
    if torn or cut.count('"') % 2 or cut.count("\u201c") != cut.count("\u201d"):
        return True
    if last.endswith("ed") and _TIED.match(rest) and not _tells(" ".join(before)):
        return False  # "shares plummeted | after"
    return last in _WANTING or (last.endswith(("ed", "ing")) and not _VERBAL & set(before[-3:]))


def _without_inset(core: str, who: str) -> str:
    """`core` without what stands between commas before its verb: "Jo Reed, who had just come home, resigned"."""
    first, *parts = core.split(", ")
    if len(parts) < 2 or _tells(first):
        return core
    for at, part in enumerate(parts):
        inset = parts[:at]
        verb = part.split(" ", 1)[0]
        acts = verb in _VERBS or (verb.endswith("ed") and "-" not in verb)
        if inset and acts and not (who and who in ", ".join(inset)):
            return ", ".join([f"{first} {part}", *parts[at + 1 :]])
    return core


def _without_rank(core: str, who: str) -> str:
    """`core` from the name of whoever acts on, where only a title stands before it."""
    at = core.find(who) if who else -1
    return core[at:] if at > 0 and _FORMAL.fullmatch(core[:at]) and len(core[:at].split()) <= 3 else core


def happened(main: Standing) -> tuple[Piece, ...]:
    """What happened, without the place and day at its end that stand below the title anyway, and without a judgment
    before it: "In one of the most stunning upsets".
    """
    fact = main.fact
    known = content(f"{fact.where or ''} {date_words(fact.when)}") | content(_short(fact.when))
    opening = _OPENING.match(fact.statement)
    said = fact.statement[opening.end() :] if opening and judges(opening[0]) else fact.statement
    parts = _capital(_SHOWN.sub("", said)).rstrip(".").split(", ")
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
