"""What a clause or a noun says of itself: not, could, nearly, attempted, if, allegedly, a question or an order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from factsheet.annotate.clauses.grammar import (
    PRESENT,
    SUBJECTS,
    auxiliaries,
    has_tense,
    is_imperative,
    is_negative,
    is_nobody,
    is_noun,
    is_predicate,
    lead,
    lemma_of,
    openers,
    own_subject,
)
from factsheet.annotate.marks.marks import Marked
from factsheet.annotate.told.cues import Cues, Row
from factsheet.annotate.tree import Token
from factsheet.annotate.words.people_words import is_person_noun

_NEVER = frozenset({"never", "neither", "nor"})
_TAKEN = frozenset({"declare", "pronounce", "report", "believe", "presume", "list", "assume", "certify"})
_ERRORS = frozenset({"wrongly", "mistakenly", "falsely", "erroneously", "mistake", "error"})
_TIMES = frozenset({"before", "when", "once", "after", "until", "till"})
_ADVERBIAL = frozenset({"advmod", "npadvmod", "prep"})
_AHEAD = frozenset({"week", "month", "year", "tomorrow"})
_PLOTS = {
    "about": {"film", "movie", "drama", "melodrama", "novel", "thriller", "comedy", "opera", "musical", "sitcom"},
    "as": {"star", "play", "portray", "cast"},
}
"""Prepositions, and over what they bring in a plot."""
_PLAYED = frozenset({"play", "portray", "voice"})
_TALES = _PLOTS["about"] | {"episode", "story", "play", "series"}
_RUNS = frozenset({"open", "begin", "start", "end", "close", "unfold"})
_PARTS_OF_TALES = frozenset({"end", "start", "beginning", "opening", "climax", "act", "scene", "episode", "course"})
_PLOT = 12
"""Steps up the parse at most to the work of which somebody's fate is the plot."""

Operator = tuple[Token, Row]


def operators(word: Token, cues: Cues, quotation: Marked | None) -> Iterator[Operator]:
    """The words within the clause of `word`, and the constructions, of which a row speaks; `quotation` is round it."""
    helpers, denied = auxiliaries(word), False
    shared = [helper for helper in helpers if helper.head.i != word.i]
    if word.dep_ == "conj":
        shared += [child for child in word.head.children if child.lower_ == "nor"]
    for child in (*word.children, *shared):
        row = _operator(word, child, cues)
        if row is not None and not (denied and row.kind == "negation"):  # "nor did he … any" denies once
            yield child, row
            denied = denied or row.kind == "negation"
    if word.dep_ == "conj" and own_subject(word) is None and is_predicate(word.head):
        inherited = (operator for operator in operators(word.head, cues, quotation))
        yield from ((cue, row) for cue, row in inherited if row.kind == "adverb" and row.teller)
    for name, cue in _constructions(word, quotation):
        row = cues.first("construction", name)
        if row is not None:
            yield cue, row


def _operator(word: Token, child: Token, cues: Cues) -> Row | None:
    """What `child` does to the clause of `word`."""
    if _denies(word, child):
        return cues.first("negation", "not")
    if child.tag_ == "MD":
        return _modal(word, child, cues)
    if child.dep_ == "amod" and is_noun(word):
        return cues.first("adjective", child.lower_)
    if (row := cues.first("setting", *_set_in(child))) is not None:
        return row
    return cues.first("adverb", child.lower_) if child.dep_ in _ADVERBIAL else None


def _set_in(child: Token) -> Iterator[str]:
    """What the clause is set in by its complement `child`: "in the play", "is behind bars in the play", "faces a charge
    in the play", "by the end of the play"."""
    things = [child] if child.dep_ in {"dobj", "attr", "acomp"} else []
    if child.dep_ == "prep":
        things = [inner for inner in child.children if inner.dep_ == "pobj"]
        yield from (name for thing in things for name in _settings(thing, whole=child.lower_ == "in"))
    yield from (name for thing in things for one in thing.children if one.dep_ == "prep" for name in _set_in(one))


def _settings(thing: Token, *, whole: bool) -> Iterator[str]:
    """The names of `thing`, where it happens in the `whole` of it ("in a play", "in a video game"), and of what it is
    a part of: "in the first scene of a play"."""
    if whole:
        yield from (f"{child.lower_}+{lemma_of(thing)}" for child in thing.children if child.dep_ == "compound")
        yield lemma_of(thing)
    if lemma_of(thing) in _PARTS_OF_TALES:
        wholes = (inner for of in thing.children if of.lower_ == "of" for inner in of.children if inner.dep_ == "pobj")
        yield from (name for one in wholes for name in _settings(one, whole=True))


def _denies(word: Token, child: Token) -> bool:
    if child.dep_ == "neg" or child.lower_ in _NEVER:
        return True
    if child.dep_ == "dobj":
        return is_nobody(child)
    if child.dep_ in SUBJECTS:
        return is_negative(child)
    return child.dep_ == "det" and child.lower_ == "no" and is_noun(word)


def _modal(word: Token, modal: Token, cues: Cues) -> Row | None:
    """The row of a modal: "could have", "could not" and "could … if" have rows of their own."""
    if any(opener.lower_ == "before" for opener in openers(lead(word))):
        return cues.first("construction", "before-could")
    name = modal.lower_.replace("’", "'")
    perfect = any(helper.lower_ in {"have", "'ve", "’ve"} and helper.tag_ == "VB" for helper in auxiliaries(word))
    if perfect:
        return cues.first("modal", f"{name}+have", name)
    if any(child.dep_ == "neg" for child in word.children):
        return cues.first("modal", f"{name}+not", name)
    clauses = (child for child in word.children if child.dep_ == "advcl")
    conditional = any(opener.lower_ in {"if", "unless"} for clause in clauses for opener in openers(clause))
    return cues.first("modal", *([f"{name}+if"] if conditional else []), name)


def _constructions(word: Token, quotation: Marked | None) -> Iterator[tuple[str, Token]]:
    """The names of the constructions that the clause of `word` stands in, each with the word that shows it."""
    yield from _subordinate(word)
    if (work := _work(word) or _in_a_tale(word)) is not None:
        yield "plot", work
    if is_imperative(word):
        yield "imperative", word
    if (error := _error(word)) is not None:
        yield "in-error", error
    if word.pos_ in {"VERB", "AUX"} and _is_asked(word, quotation):
        yield "question", word
    if word.dep_ == "pcomp":
        yield word.head.lower_, word.head
    if _is_present(word) and any(_is_ahead(child) for child in word.children):
        yield "next", word


def _work(word: Token) -> Token | None:
    """What tells that `word` belongs to a plot: the "drama" it is "about", the verb of who "plays" or "stars as"."""
    below = word
    for above in islice(word.ancestors, _PLOT):
        over = above.head
        if lemma_of(over) in _PLOTS.get(above.lower_, ()):
            return over
        somebody = below.i != word.i and (below.ent_type_ == "PERSON" or is_person_noun(below))
        if below.dep_ == "dobj" and somebody and lemma_of(above) in _PLOTS["as"]:
            return above
        below = above
    return None


def _in_a_tale(word: Token) -> Token | None:
    """What tells that the clause of `word` is of a tale: its subject is "played by" somebody or a "character", or it
    goes on "as the film opens"."""
    bearer = own_subject(word)
    for child in (bearer, *bearer.children) if bearer is not None else ():
        played = child.dep_ == "acl" and child.tag_ == "VBN" and lemma_of(child) in _PLAYED
        if child.lower_ == "character" or (played and any(one.dep_ == "agent" for one in child.children)):
            return child
    for child in word.children:
        tale = own_subject(child) if child.dep_ == "advcl" else None
        if tale is not None and lemma_of(tale) in _TALES and lemma_of(child) in _RUNS:
            return tale
    return None


def _error(word: Token) -> Token | None:
    """What tells that something was only taken to be so: "was wrongly declared dead", "is reported dead by mistake"."""
    if lemma_of(word) not in _TAKEN:
        return None
    phrases = (inner for child in word.children if child.lower_ in {"by", "in"} for inner in child.children)
    return next((one for one in (*word.children, *phrases) if one.lower_ in _ERRORS), None)


def _subordinate(word: Token) -> Iterator[tuple[str, Token]]:
    helpers, opening = auxiliaries(word), {opener.lower_ for opener in openers(lead(word))}
    opens = word.dep_ in {"advcl", "relcl"} or (word.dep_ == "ccomp" and word.i < word.head.i)
    joined = word.dep_ == "conj" and (lead(word).dep_ == "advcl" or openers(word))  # "if she were tried and convicted"
    if opens or joined:
        for mark in sorted(opening & {"if", "unless"}):
            yield mark, word
        if opening & _TIMES and _is_present(word) and not _in_headline_style(word, opening):
            yield "time-clause", word
    if word.dep_ in {"advcl", "ccomp"} and helpers and helpers[0].lower_ == "had" and not opening:
        subject = own_subject(word)
        if subject is not None and helpers[0].i < subject.i < word.i:
            yield "had-inversion", helpers[0]


def _in_headline_style(word: Token, opening: set[str]) -> bool:
    """Whether the present tense tells the past, as in headlines: "Town mourns after 10 die"."""
    return "after" in opening and word.dep_ == "advcl" and has_tense(word.head) and _is_present(word.head)


def _is_present(word: Token) -> bool:
    tags = {helper.tag_ for helper in auxiliaries(word)}
    return "MD" not in tags and (word.tag_ in PRESENT or bool(tags & PRESENT))


def _is_ahead(child: Token) -> bool:
    """Whether `child` is "next week", "tomorrow" or the like."""
    return child.lower_ in _AHEAD and any(word.lower_ in {"next", "tomorrow"} for word in (child, *child.children))


def _is_asked(verb: Token, quotation: Marked | None) -> bool:
    """Whether a question mark ends the main clause of `verb`."""
    if verb.dep_ not in {"ROOT", "ccomp", "conj"} or not has_tense(verb):
        return False
    if quotation is None:
        main = verb.sent.root.i == verb.i or verb.dep_ == "conj"
        return main and verb.sent[-1].text == "?"
    last = verb.doc.within(quotation.inner_start, quotation.inner_end)
    return len(last) > 0 and last[-1].text == "?"
