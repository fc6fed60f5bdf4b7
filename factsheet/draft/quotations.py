"""Quotations of a draft: to the letter, and by whom the sources say that they were said."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from factsheet.draft.evidence import Evidence, Told
from factsheet.draft.item import Item
from factsheet.draft.names import meant
from factsheet.draft.verdict import Verdict, judged, nowhere, supported
from factsheet.model.excerpt import is_excerpt
from factsheet.model.figure import value_words
from factsheet.model.passage import fold
from factsheet.model.person_name import surname

_CUT = re.compile(r"\s*(?:\[[^\[\]]*\]|…|\.\s?\.\s?\.)\s*")
_WORD = re.compile(r"\w+(?:'\w+)*")
_NEAR = 78.0
"""From here on words are another printing of a source's, not somebody else's."""
_AROUND = 4
"""Words that a slip may add to a quotation, or leave out of it."""
_FIRST = 6
_ALTERED = 3
"""Words from which a quotation that stands nowhere is looked for in other words."""


def quotation(item: Item, evidence: Evidence) -> Verdict:
    """Whether a source prints the words of a quotation, to the letter."""
    words = str(item.value).rstrip(" ,.;:!?")
    spoken = [told for told in evidence.of("quotation") if _holds(words, told)]
    if spoken:
        return _spoken(item, spoken, evidence)
    pieces = [piece for piece in _CUT.split(words) if piece]
    for source, text in evidence.texts.items():
        if pieces and all(_stands(piece, text.folded) for piece in pieces):
            told = _sentence(source, pieces[0], evidence)
            return judged(item, "supported", evidence.called(source), told)
    return _near(item, words, evidence) or nowhere(item, "no source prints these words")


def _holds(words: str, told: Told) -> bool:
    value = told.item.value
    return is_excerpt(words, value) or f" {_plain(words)} " in f" {_plain(value_words(value))} "


def _sentence(source: str, words: str, evidence: Evidence) -> Told | None:
    """The sentence of a source in which `words` begin."""
    first = " ".join(words.split()[:_FIRST])
    found = (told for told in evidence.of("wording") if told.source == source and _stands(first, told.quote))
    return next(found, None)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(fold(text).casefold()))


def _stands(words: str, text: str) -> bool:
    return f" {_plain(words)} " in f" {_plain(text)} "


def _spoken(item: Item, spoken: list[Told], evidence: Evidence) -> Verdict:
    """The verdict on words that somebody said: in dispute, by somebody else, or as the draft has it."""
    named = [told for told in spoken if told.item.who]
    who = meant(item.who, evidence)
    if who and named and not any(_is_one(who, told.item.who) for told in named):
        message = f"{evidence.called(named[0].source)} has {named[0].item.who} say it"
        return judged(item, "contradicted", message, named[0])
    first = next((told for told in spoken if told.fact), spoken[0])
    if first.standing == "disputed":
        return judged(item, "disputed", f"sources print different words: {first.others}", first)
    return supported(item, first, evidence)


def _is_one(one: str, other: str) -> bool:
    return surname(one).casefold() == surname(other).casefold()


def _near(item: Item, words: str, evidence: Evidence) -> Verdict | None:
    """The passage that the draft alters, with the words in which it does; None where nothing is like it."""
    wanted = fold(words)
    if len(wanted.split()) < _ALTERED:
        return None
    found = [(match, source) for source, text in sorted(evidence.texts.items())
             if (match := fuzz.partial_ratio_alignment(wanted, text.folded, score_cutoff=_NEAR))]  # fmt: skip
    if not found:
        return None
    match, source = max(found, key=lambda one: one[0].score)
    text = evidence.texts[source].folded
    start = text.rfind(" ", 0, match.dest_start) + 1
    end = text.find(" ", match.dest_end - 1)
    passage = text[start : end if end >= 0 else len(text)].strip(' "')
    changes = _changes(wanted, passage)
    message = f"{evidence.called(source)} prints “{passage}”" + (f" ({changes})" if changes else "")
    told = _sentence(source, passage, evidence)
    return judged(item, "contradicted", message, told)


def _changes(mine: str, theirs: str) -> str:
    """The words in which the draft departs from a passage, the ends of which may lie elsewhere."""
    one, other = _WORD.findall(mine), _WORD.findall(theirs)
    steps = SequenceMatcher(
        a=[w.casefold() for w in one], b=[w.casefold() for w in other], autojunk=False
    ).get_opcodes()
    told = []
    for number, (tag, a, b, c, d) in enumerate(steps):
        edge = number in (0, len(steps) - 1) and tag == "insert"
        if tag != "equal" and not edge and max(b - a, d - c) <= _AROUND:
            told.append(f"“{' '.join(one[a:b])}” for “{' '.join(other[c:d])}”")
    return ", ".join(told)
