"""What happened then: the clause that an expression belongs to, in the source's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.annotate.clauses.clause import extent, subject
from factsheet.annotate.clauses.grammar import SUBJECTS, is_finite
from factsheet.annotate.data import listed, members
from factsheet.annotate.dates.direction import LONGEST_SENTENCE, after_measure
from factsheet.annotate.document import Document
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.tree import Token
from factsheet.extract.bearers import names_nobody
from factsheet.extract.dates.complete import is_complete
from factsheet.extract.printed import explained, fits
from factsheet.model.passage import Passage
from factsheet.model.timex import Leaning, Reading
from factsheet.model.timex_period import Unit

MAX_CLIMB = 12
"""Steps up the parse after which a verb has nothing to do with the expression."""

BESIDE = 20
"""Tokens on either side of an expression whose sentence is too long for a passage."""

SHORTEST = 4
"""Words that a clause worth printing has at least."""

FINENESS: Sequence[Unit] = ("century", "decade", "year", "half", "season", "quarter", "month", "week", "weekend", "day")
_ADVERBIAL = frozenset({"npadvmod", "pobj", "prep", "advmod", "dep", "pcomp", "agent"})
"""How a date, or the preposition before it, hangs on its verb."""
_PREDICATE = frozenset({"dobj", "pobj", "attr", "oprd", "dative", "prep"})
_NO_NEWS = SUBJECTS | {"punct", "aux", "advmod", "cc"}
"""What a verb of saying may have where its clause tells nothing else: "in 1997, Lund wrote"."""
_PERSONAL = frozenset({"he", "she", "it", "they"})
_BESIDE = frozenset({"ccomp", "parataxis", "conj"})
"""How a clause of its own hangs on the one behind it: "in 2014 he shot a man; a jury declined to charge him"."""
_FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "mine", "ours"})
_RELATIVE_ADVERBS = frozenset({"when", "where", "why", "how"})
_RANGE = re.compile(r"\s?[-–—/]\s?\d")
"""What follows the first part of "2015/16", "Oct. 5-7"."""
_YEAR = re.compile(r"[12]\d{3}")
_EDITING = re.compile(r"(?:correction|clarification|update[ds]?|editor['’]s note)\b", re.IGNORECASE)
"""How a newsroom's own remark on a text begins."""
_OPENING_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)")
_CLOSING_SINGLE = re.compile(r"(?<=[\w.,!?])['’](?!\w)")


def happened(document: Document, start: int, end: int, reading: Reading) -> tuple[str | None, Passage]:
    """The clause about the date at these repaired offsets, and the shortest passage that stands by itself.

    The clause is None where the expression is no calendar date, where no finite clause holds it, where that clause
    only says what may be, and where it cannot be printed alone (a pronoun for a subject, half a quotation).
    """
    tokens = document.doc.over(start, end)
    if not len(tokens) or len(tokens.sent) > LONGEST_SENTENCE:
        return None, document.passage(start, end)
    agenda = tokens.start == tokens.sent.start and document.source.text.startswith(":", end)
    opens_range = agenda or _RANGE.match(document.source.text, end) is not None  # "Friday: Brill Bank reports"
    narrated = document.narrative(start) and not document.in_quotation(start)
    if reading.unit is not None and narrated and not opens_range and not _leans_on_another(tokens, reading):
        found = _clause(document, tokens, reading.unit)
        if found is not None:
            return found[0], document.passage(found[1].start_char, found[1].end_char)
    around = _around(document, tokens)
    return None, document.passage(around.start_char, around.end_char) if around else document.passage(start, end)


def _leans_on_another(date: Tokens, reading: Reading) -> bool:
    """Whether the words count from another date ("the day before"): beside the day printed they would mislead."""
    anchored = isinstance(reading, Leaning) and reading.base is not None
    return anchored and any(token.lower_ in listed("counting_from_another") for token in date)


def _around(document: Document, tokens: Tokens) -> Tokens | None:
    """The sentence of the expression, or as many words of it around the expression as a passage may have."""
    sentence = _trimmed(tokens.sent)
    if not sentence.start <= tokens.start < tokens.end <= sentence.end:
        return None
    if fits(document, sentence):
        return sentence
    around = sentence.doc[max(sentence.start, tokens.start - BESIDE) : min(sentence.end, tokens.end + BESIDE)]
    return around if fits(document, around) else None


def _trimmed(sentence: Tokens) -> Tokens:
    """The sentence without white space around it."""
    first, last = sentence.start, sentence.end
    while first < last - 1 and sentence.doc[first].is_space:
        first += 1
    while last - 1 > first and sentence.doc[last - 1].is_space:
        last -= 1
    return sentence.doc[first:last]


def _clause(document: Document, tokens: Tokens, unit: Unit) -> tuple[str, Tokens] | None:
    """The clause that the date belongs to; where that is reported speech, the clause that reports it."""
    verb = _dated_verb(tokens, unit)
    if verb is not None and (_reports(verb, tokens) or _uncertain(verb)):
        return None
    while verb is not None and verb.dep_ == "ccomp" and verb.head.i != verb.i:
        verb = verb.head
    return _statement(document, verb, tokens) if verb is not None else None


def _reports(verb: Token, date: Tokens) -> bool:
    """Whether the date says when something was said that stands before: what happened need not be of that day.

    "Roe was shot twice, the chief said at a news conference Friday."
    """
    said = [child for child in verb.children if child.dep_ in ("ccomp", "parataxis", "nsubj")]
    return any(child.dep_ != "nsubj" and child.i < verb.i < date.start for child in said)


def _dated_verb(date: Tokens, unit: Unit) -> Token | None:
    """The finite verb that the date says the time of.

    None where the date belongs to a noun ("the shootings of 2012", "Monday's vote") or to a participle beside the
    clause ("scarred by shootings last year"). A day after "on" may hang on a noun before its verb's end: parsers
    attach it to the nearest noun. Not so behind "is": "the offer is above the price on Monday".
    """
    inside = set(date)
    token = date.root
    through_noun = False
    if token.head.dep_ == "prep" and (token.head.lower_ in listed("not_then") or after_measure(date)):
        return None
    for _ in range(MAX_CLIMB):
        outside_noun = token.pos_ in ("NOUN", "PROPN") and token not in inside
        hangs = unit == "day" and token.dep_ in _PREDICATE if outside_noun else token.dep_ in _ADVERBIAL
        if token.head.i == token.i or not hangs:
            return None
        through_noun = through_noun or outside_noun
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return None if through_noun and token.lemma_ == "be" else _finite(token)
    return None


def _finite(verb: Token) -> Token | None:
    """The finite verb with a subject that `verb` is, or is an infinitive or a part of."""
    for _ in range(MAX_CLIMB):
        if verb.dep_ in ("aux", "auxpass"):
            verb = verb.head
        elif is_finite(verb) and subject(verb) is not None:
            return verb
        elif verb.dep_ in ("xcomp", "conj") and verb.head.pos_ in ("VERB", "AUX"):
            verb = verb.head
        else:
            return None
    return None


def _statement(document: Document, verb: Token, date: Tokens) -> tuple[str, Tokens] | None:
    """The clause of `verb` with its words, where it can be printed: with its own subject, which is no pronoun."""
    words = extent(verb)
    if words[0].lower_ in _RELATIVE_ADVERBS and len(words) > 1:
        words = words[1:]
    words = _without_outcome(words, verb, date)
    head = subject(verb)
    if head is None or len(words) < SHORTEST or not (words.start <= date.start and date.end <= words.end):
        return None
    if not words.start <= head.i < words.end or head.doc[head.left_edge.i].tag_ == "PRP$":
        return None
    if document.in_caption(date.start_char) and _is_shown(verb):
        return None
    if _EDITING.match(words.text) or _YEAR.fullmatch(head.text) or _is_empty(verb, date):
        return None
    if verb.dep_ in ("relcl", "csubj", "acl") or head.lower_ in listed("dangling_subjects") or _uncertain(verb):
        return None
    if any(token.lower_ in _PERSONAL and token.i < head.i and token.head.dep_ in _BESIDE for token in words):
        return None
    if not fits(document, words) or not _whole(words.text) or _speaks(document, words):
        return None
    if not _leads(document, date, words) or not is_complete(words, verb) or names_nobody(document, words):
        return None
    text = explained(document, words)
    text = text[:1].upper() + text[1:]
    return text, words


def _is_empty(verb: Token, date: Tokens) -> bool:
    """Whether nothing is told to have happened then: "today, infections are rare", "in 1997, Lund wrote"."""
    children = list(verb.children)
    now = date.text.lower() == "today" and verb.tag_ in {"VBZ", "VBP"}
    if now and not any(child.dep_ in {"aux", "auxpass"} for child in children):
        return verb.lemma_ in listed("lasting")
    rest = [child for child in children if child.dep_ not in _NO_NEWS and not _holds(child, date)]
    return verb.lemma_.lower() in members("reporting", "clause") and not rest


def _holds(token: Token, date: Tokens) -> bool:
    """Whether `token` is an adverbial that the date stands in."""
    return token.dep_ in _ADVERBIAL and token.left_edge.i <= date.start <= token.right_edge.i


def _is_shown(verb: Token) -> bool:
    """Whether the clause tells in the present what a picture shows: "Ann Lee is seen in Dover on May 3, 2021"."""
    return any(token.tag_ in {"VBZ", "VBP"} for token in (verb, *verb.children))


def _without_outcome(words: Tokens, verb: Token, date: Tokens) -> Tokens:
    """The words of a subordinate clause without the participle behind it, which mostly belongs to the main clause.

    "Teachers walked out after talks broke down on Monday, closing all schools": the talks closed none.
    """
    if verb.dep_ != "advcl":
        return words
    for child in verb.children:
        first = child.left_edge.i
        if child.tag_ == "VBG" and date.end < first < words.end and verb.doc[first - 1].text == ",":
            return verb.doc[words.start : first - 1]
    return words


def _leads(document: Document, date: Tokens, words: Tokens) -> bool:
    """Whether no finer date, and none as fine before it, stands in the clause: what happened then is that one's."""
    own = document.when_in(date.start_char, date.end_char)
    if own is None:
        return True
    for start, _, when in document.whens_in(words.start_char, words.end_char):
        fineness = _fineness(when.reading) - _fineness(own.reading)
        if when is not own and (fineness > 0 or (fineness == 0 and start < date.start_char)):
            return False
    return True


def _fineness(reading: Reading) -> int:
    """How fine a date is, from century to day; -1 for what is no calendar date."""
    return FINENESS.index(reading.unit) if reading.unit is not None else -1


def _uncertain(verb: Token) -> bool:
    """Whether the clause says what may be: "if he wins Tuesday", "could meet Monday", a question."""
    return told(verb).open or verb.sent.text.rstrip("\"'”’ ").endswith("?")


def _whole(text: str) -> bool:
    """Whether no quotation or bracket is cut."""
    return (
        text.count('"') % 2 == 0
        and text.count("“") == text.count("”")
        and text.count("(") == text.count(")")
        and text.count("``") == text.count("''")
        and len(_OPENING_SINGLE.findall(text)) <= len(_CLOSING_SINGLE.findall(text))
    )


def _speaks(document: Document, words: Tokens) -> bool:
    """Whether somebody speaks of himself outside quotation marks: words whose speaker the layout has lost."""
    own = (token for token in words if token.lower_ in _FIRST_PERSON)
    return any(not document.in_quotation(token.idx) for token in own)
