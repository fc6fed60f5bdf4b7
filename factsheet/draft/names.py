"""Names, offices and places of a draft: whether the sources have them, in this spelling, for this person, there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from factsheet.draft.evidence import Evidence, Told
from factsheet.draft.item import Item
from factsheet.draft.verdict import Verdict, judged, nowhere, supported
from factsheet.model.passage import fold
from factsheet.model.person_name import compatible, surname
from factsheet.model.prints import forms, tokens
from factsheet.model.slug import stopwords

_SLIPS = 2
"""Letters in which a misspelt name may differ ..."""
_LETTERS = 4
"""... one for each so many of its letters."""
_STEMS, _NEAR, _FAR = 3, 0.55, 0.5
_OF = re.compile(r" (?:of|from|for|in|at|with|who) ")
"""What parts an office from where it is held."""
_FORMER = frozenset({"former", "ex", "retired", "late"})


def name(item: Item, evidence: Evidence) -> Verdict:
    """Whether the sources name somebody or something so."""
    slip = _corrected(item, evidence)
    if slip:
        return slip
    known = _standing(item.text, evidence)
    if known:
        return supported(item, known, evidence)
    if item.unit == "person":
        return _person(item, evidence)
    slips = _misspelt(item.text, _known(evidence, item.unit))
    return _spelled(item, slips, evidence) if slips else nowhere(item, "no fact and no source names it")


def _person(item: Item, evidence: Evidence) -> Verdict:
    """A person of whom no source prints the name as the draft does."""
    people = [told for told in _known(evidence, "person") if " " in str(told.item.value)]
    for told in people:
        if compatible(item.text, str(told.item.value)) and " " in item.text:
            return supported(item, told, evidence, f", as {told.item.value}")
    slips = _misspelt(item.text, people) or _misread(item.text, evidence)
    namesake = next((told for told in people if " " in item.text and _is_namesake(item.text, told)), None)
    found = slips or namesake
    return _spelled(item, found, evidence) if found else nowhere(item, "no fact and no source names this person")


def meant(person: str, evidence: Evidence) -> str:
    """The name of the fact base that a misspelt one is a slip of; else the name as it is."""
    if not person or _standing(person, evidence):
        return person
    told = _misspelt(person, _known(evidence, "person")) or _misread(person, evidence)
    return str(told.item.value) if told else person


def _is_namesake(text: str, told: Told) -> bool:
    return surname(text).casefold() == surname(str(told.item.value)).casefold()


def _spelled(item: Item, told: Told, evidence: Evidence) -> Verdict:
    return judged(item, "contradicted", f"{evidence.called(told.source)} has {told.item.value}", told)


def _corrected(item: Item, evidence: Evidence) -> Verdict | None:
    """A spelling that a source prints, and that the fact base gives otherwise."""
    for told in evidence.of("name"):
        if told.fact is None or told.fact.kind != "person":
            continue
        value, printed = str(told.fact.value), item.text.casefold()
        own = {word.casefold() for form in (value, *(told.fact.aliases or ())) for word in form.split()}
        slips = {str(cite.says).casefold() for cite in told.fact.cites if isinstance(cite.says, str)}
        if printed in slips and not set(printed.split()) <= own:
            status = "contradicted" if told.fact.decided or told.fact.checked else "disputed"
            return judged(item, status, f"the fact base has {value}; a source prints {item.text}", told)  # type: ignore[arg-type]
    return None


def _known(evidence: Evidence, sort: str) -> list[Told]:
    """The names that the fact base and its sources have for one sort."""
    return [told for told in (*evidence.of("name"), *evidence.of("place")) if told.item.unit == sort]


def _standing(text: str, evidence: Evidence) -> Told | None:
    """A fact that has the name, else the sentence of a source in which it stands, accents and abbreviations aside."""
    words = [forms(token.text) for token in tokens(fold(text)) if token.text.lower() not in stopwords()]
    if not words or not all(own & evidence.words for own in words):
        return None
    pattern = re.compile(rf"(?<!\w){re.escape(fold(text).removesuffix(chr(39) + 's'))}(?!\w)", re.IGNORECASE)
    facts = [told for told in (*evidence.of("name"), *evidence.of("place")) if told.fact]
    found = next((told for told in facts if pattern.search(fold(str(told.item.value)))), None)
    if found:
        return found
    return next((told for told in evidence.of("wording") if pattern.search(fold(told.item.sentence))), None)


def _misspelt(text: str, among: Iterable[Told]) -> Told | None:
    """The name of which `text` is a slip, the nearest first: a few letters lie between them, or between surnames."""
    best: tuple[float, Told] | None = None
    for told in among:
        for form in (str(told.item.value), surname(str(told.item.value)) if " " not in text else ""):
            if form and _is_slip(text, form):
                nearness = fuzz.ratio(text.casefold(), form.casefold())
                best = max(filter(None, (best, (nearness, told))), key=lambda found: found[0])
    return best[1] if best else None


def _misread(text: str, evidence: Evidence) -> Told | None:
    """The name of which that of a person is a slip, where the sources' one was read as something else than a person's.

    All but one of its words are the same.
    """
    others = (told for told in evidence.of("name") if told.item.unit != "person")
    return _misspelt(text, (told for told in others if _differ_in_one(text, str(told.item.value))))


def _differ_in_one(one: str, other: str) -> bool:
    mine, theirs = one.casefold().split(), other.casefold().split()
    return 1 < len(mine) == len(theirs) and sum(map(str.__ne__, mine, theirs)) == 1


def _is_slip(one: str, other: str) -> bool:
    given, known = one.casefold(), other.casefold()
    most = min(_SLIPS, max(1, min(len(given), len(known)) // _LETTERS))
    return given != known and DamerauLevenshtein.distance(given, known, score_cutoff=most) <= most


def place(item: Item, evidence: Evidence) -> Verdict:
    """Whether the sources name the place, and for what the draft puts there."""
    found = name(item, evidence)
    if found.status in ("contradicted", "disputed"):
        return found
    here = max((evidence.near(item, told) for told in evidence.of("wording") if _names(item.text, told)), default=0.0)
    for told in evidence.of("place"):
        near = evidence.near(item, told)
        enough = len(item.about & told.item.about) >= _STEMS and near >= _NEAR and here < _FAR * near
        if enough and not _overlap(item.text, told):
            return judged(item, "contradicted", f"{evidence.called(told.source)} has {told.item.value}", told)
    return found


def _names(text: str, told: Told) -> bool:
    return fold(text).casefold() in fold(told.item.sentence).casefold()


def _overlap(text: str, told: Told) -> bool:
    return (
        bool(_words(text) & _words(str(told.item.value)))
        or _names(text, told)
        or text.casefold() in told.quote.casefold()
    )


def office(item: Item, evidence: Evidence) -> Verdict:
    """Whether the person holds the office that the draft gives."""
    person = meant(item.who, evidence)
    held = [told for told in evidence.of("office") if _is_one(person, told.item.who)]
    for told in held:
        if _is_same_office(item, told.item):
            return supported(item, told, evidence)
    for told in evidence.of("wording"):
        words = told.item.sentence
        if re.search(rf"(?<!\w){re.escape(surname(person))}(?!\w)", words) and _role_in(item, words):
            return supported(item, told, evidence)
    if held:
        given = ", ".join(filter(None, (str(held[0].item.value), held[0].item.of)))
        return judged(item, "contradicted", f"{evidence.called(held[0].source)} has {given}", held[0])
    return nowhere(item, f"no fact and no source gives {person} this office")


def _is_one(one: str, other: str) -> bool:
    return compatible(one, other) or f" {one} ".casefold() in f" {other} ".casefold()


def _is_same_office(one: Item, other: Item) -> bool:
    """Whether the words of an office all stand in the one that is known, or in what it is an office of."""
    mine, theirs = _words(_OF.split(str(one.value))[0]), _words(f"{other.value} {other.of}")
    if bool(mine & _FORMER) != bool(theirs & _FORMER):
        return False
    of = _words(one.of)
    return mine <= theirs and (not of or not other.of or bool(of & _words(other.of)))


def _role_in(item: Item, sentence: str) -> bool:
    """Whether a sentence about the person has the office in one piece."""
    role = re.escape(_OF.split(fold(str(item.value)).casefold())[0])
    found = re.search(rf"(?<!\w){role}(?!\w)", fold(sentence).casefold())
    return bool(found) and (not item.of or bool(_words(item.of) & _words(sentence)))


def _words(text: str) -> frozenset[str]:
    """The words of an office or a place, those that mean one thing in one form."""
    found = (token.text.lower().rstrip(".") for token in tokens(fold(text)))
    return frozenset(form for word in found if word not in stopwords() for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    yield _same_offices().get(word, min(forms(word), key=lambda form: (-len(form), form)))


@cache
def _same_offices() -> dict[str, str]:
    """For each word of an office the one that stands for all that mean it."""
    text = (files("factsheet.draft") / "same_offices.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {word: row[0] for row in rows for word in row}
