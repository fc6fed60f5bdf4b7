"""What happened then: the clause that an expression belongs to, in the source's own words."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from factsheet.extract.clause import extent, fits, is_finite, printable, subject
from factsheet.extract.document import Document
from factsheet.extract.reference import referent
from factsheet.model.passage import Passage
from factsheet.model.timex import Reading
from factsheet.model.timex_period import Unit

MAX_CLIMB = 12
"""Steps up the parse after which a verb has nothing to do with the expression."""

BESIDE = 20
"""Tokens on either side of an expression whose sentence is too long for a passage."""

SHORTEST = 4
"""Words that a clause worth printing has at least."""

_RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "what", "where", "when"})
_DANGLING = frozenset({"it", "this", "that", "these", "those", "they", "them", "we", "i", "you", "he", "she", "there"})
_ADVERBIAL = frozenset({"npadvmod", "pobj", "prep", "advmod", "tmod", "dep", "pcomp", "agent", "compound", "nummod"})
"""How a date, or the preposition before it, hangs on its verb; the last two inside the date itself."""
_PREDICATE = frozenset({"dobj", "pobj", "attr", "oprd", "dative", "prep"})
_RELATIVE_ADVERBS = frozenset({"when", "where", "why", "how"})
_UNCERTAIN = frozenset({"if", "unless", "whether"})
_OPEN_MODALS = frozenset({"may", "might", "could", "can", "should", "must"})


def happened(document: Document, start: int, end: int, reading: Reading) -> tuple[str | None, Passage]:
    """The clause about the date at these repaired offsets, and the shortest passage that stands by itself.

    The clause is None where the expression is no calendar date, where no finite clause holds it, where that clause
    only says what may be, and where it cannot be printed alone (a pronoun without a name, half a quotation).
    """
    tokens = document.doc.char_span(start, end, alignment_mode="expand")
    if tokens is None or not len(tokens):
        return None, document.passage(start, end)
    if reading.unit is not None and document.narrative(start) and not document.in_quotation(start):
        found = _clause(document, tokens, reading.unit)
        if found is not None:
            return found[0], document.passage(found[1].start_char, found[1].end_char)
    around = _around(document, tokens)
    return None, document.passage(around.start_char, around.end_char) if around else document.passage(start, end)


def _around(document: Document, tokens: Tokens) -> Tokens | None:
    """The sentence of the expression, or as many words of it around the expression as a passage may have."""
    sentence = _trimmed(tokens.sent)
    if not sentence.start <= tokens.start < tokens.end <= sentence.end:
        return None
    if fits(document, sentence):
        return sentence
    around = sentence.doc[max(sentence.start, tokens.start - BESIDE) : min(sentence.end, tokens.end + BESIDE)]
    return around if fits(document, around) else None


def _clause(document: Document, tokens: Tokens, unit: Unit) -> tuple[str, Tokens] | None:
    """The clause that the date belongs to; where that is reported speech, the clause that reports it."""
    verb = _dated_verb(tokens, unit)
    while verb is not None and verb.dep_ == "ccomp" and verb.head.i != verb.i:
        verb = verb.head
    return _statement(document, verb, tokens) if verb is not None else None


def _dated_verb(date: Tokens, unit: Unit) -> Token | None:
    """The finite verb that the date says the time of.

    None where the date belongs to a noun ("the shootings of 2012", "Monday's vote") or to a participle beside the
    clause ("scarred by shootings last year"). A day after "on" may hang on a noun before its verb's end: parsers
    attach it to the nearest noun.
    """
    inside = set(date)
    token = date.root
    for _ in range(MAX_CLIMB):
        if token.head.i == token.i or not (_late(token, unit) if _is_noun(token, inside) else token.dep_ in _ADVERBIAL):
            return None
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return _finite(token)
    return None


def _is_noun(token: Token, date: set[Token]) -> bool:
    return token.pos_ in ("NOUN", "PROPN") and token not in date


def _late(token: Token, unit: Unit) -> bool:
    """Whether a noun with a day behind it is itself only a part of the predicate."""
    return unit == "day" and token.dep_ in _PREDICATE


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
    """The clause of `verb` with its words, where it can be printed; a reported one only with who reports it."""
    if verb.dep_ in ("relcl", "csubj", "acl"):
        return None
    words = extent(verb)
    if words[0].lower_ in _RELATIVE_ADVERBS and len(words) > 1:
        words = words[1:]
    if not (words.start <= date.start and date.end <= words.end) or len(words) < SHORTEST or _uncertain(verb):
        return None
    head = subject(verb)
    if head is None or head.lower_ in _RELATIVE or not fits(document, words) or not _whole(words.text):
        return None
    if head.lower_ in _DANGLING and not _named(document, head):
        return None
    return printable(document, words, verb), words


def _named(document: Document, pronoun: Token) -> bool:
    """Whether the text tells the name behind a pronoun."""
    name = referent(document, pronoun.doc[pronoun.i : pronoun.i + 1])
    return name is not None and name.full is not None


def _uncertain(verb: Token) -> bool:
    """Whether the clause says what may be: "if he wins Tuesday", "could meet Monday", a question."""
    words = {child.lower_ for child in verb.children}
    if words & _UNCERTAIN or words & _OPEN_MODALS:
        return True
    return verb.sent.text.rstrip("\"'”’ ").endswith("?")


def _whole(text: str) -> bool:
    """Whether no quotation or bracket is cut."""
    return (
        text.count('"') % 2 == 0
        and text.count("“") == text.count("”")
        and text.count("(") == text.count(")")
        and text.count("``") == text.count("''")
    )


def _trimmed(sentence: Tokens) -> Tokens:
    """The sentence without white space around it."""
    first, last = sentence.start, sentence.end
    while first < last - 1 and sentence.doc[first].is_space:
        first += 1
    while last - 1 > first and sentence.doc[last - 1].is_space:
        last -= 1
    return sentence.doc[first:last]
