"""Clauses of spaCy's parse: where one begins and ends, who acts in it, and how it can be printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from factsheet.extract.data import words
from factsheet.extract.document import Document
from factsheet.extract.identity.reference import referent
from factsheet.extract.identity.roles import role_word
from factsheet.extract.naming.titles import heads
from factsheet.extract.people_words import is_person_noun
from factsheet.model.mention import Name, When
from factsheet.model.passage import plain

LONGEST = 60
"""Words in a passage at most (the fact base's rule)."""
_COMPLEMENT = 6
"""Words after a group's noun that still belong to its name: "heads of the Major Cities Chiefs Association"."""
_CLIMB = 12
"""Steps up the parse after which a date has nothing to do with the verb."""
_TIME = frozenset({"npadvmod", "pobj", "prep", "advmod", "tmod", "dep", "pcomp"})
"""How a date, or the preposition before it, hangs on its verb."""
_PARTS = frozenset({"dobj", "pobj", "attr", "oprd", "dative", "prep", "agent"})
"""What a noun may be that a day stands behind, though it tells when the verb happened: "met the crew Monday"."""
_CLOSING = frozenset({'"', "\u201d"})
_BEFORE = frozenset({"DET", "PUNCT", "SPACE", "ADV", "ADP"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STARTERS = frozenset(
    {"the", "a", "an", "this", "these", "those", "he", "she", "they", "it", "his", "her", "their", "there", "when"}
    | {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "some", "many", "at", "in", "on"}
)
_TIMES = frozenset({"when", "once", "until", "till", "before", "after"})
_PRESENT = frozenset({"VBZ", "VBP"})
_DASHES = frozenset({"-", "--", "\u2013", "\u2014", "\u2015"})
_DATELINE = 12
"""Tokens of a sentence at most that a dateline takes, with the agency."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OUTSIDE = frozenset({"cc", "mark", "preconj"})
_PRONOUNS = frozenset({"he", "she", "they", "it"})


def finite_verbs(sentence: Span) -> Iterator[Token]:
    """Every verb of `sentence` that heads a finite clause, in order."""
    for token in sentence:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"} and is_finite(token):
            yield token


def is_finite(verb: Token) -> bool:
    """Whether `verb`, or an auxiliary of it, carries tense."""
    return verb.tag_ in _FINITE or any(
        child.tag_ in _FINITE for child in verb.children if child.dep_ in {"aux", "auxpass"}
    )


def is_hypothetical(verb: Token) -> bool:
    """Whether the clause is negated, conditional, modal or a question: nothing that is said to have happened."""
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    if any(child.tag_ == "MD" or child.lower_ in {"if", "unless", "whether"} for child in verb.children):
        return True
    if is_to_come(verb):
        return True
    if verb.dep_ in {"conj", "xcomp"} and verb.head.i != verb.i:
        return is_hypothetical(verb.head)
    return False


def is_to_come(verb: Token) -> bool:
    """Whether a clause of time in the present tense puts it into the future: "when he is sentenced in May"."""
    begins = any(child.lower_ in _TIMES and child.i < verb.i for child in verb.children)
    if verb.dep_ not in {"advcl", "relcl"} or not begins:
        return False
    helping = any(child.dep_ in {"aux", "auxpass"} and child.tag_ in _PRESENT for child in verb.children)
    return verb.tag_ in _PRESENT or helping


def subject(verb: Token) -> Token | None:
    """The subject of `verb`, its own or the one it shares with the verb it is joined to.

    Of two before the verb the nearer one: the parse takes the city of a dateline for one too.
    """
    own = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if own:
        return next((child for child in reversed(own) if child.i < verb.i), own[0])
    if verb.dep_ in {"conj", "xcomp"} and verb.head.i != verb.i:
        return subject(verb.head)
    return None


def noun_phrase(head: Token) -> Span:
    """The noun phrase of `head` without relative clauses, appositions and what follows a comma."""
    last = head.i
    for token in head.doc[head.i + 1 : head.right_edge.i + 1]:
        if token.dep_ in {"relcl", "acl", "appos", "cc"} or token.is_punct or token.is_space:
            break
        last = token.i
    return head.doc[head.left_edge.i : last + 1]


def extent(verb: Token) -> Span:
    """The clause of `verb`: its subtree without the conjunction before it, clauses joined to it, outer marks."""
    doc, sentence = verb.doc, verb.sent
    places = [token.i for token in _own(verb) if sentence.start <= token.i < sentence.end]
    first, last = min(places), max(places)
    while first < verb.i and (_is_outside(doc[first], verb) or doc[first].is_punct or doc[first].is_space):
        first += 1
    first = max(first, _after_dateline(verb, first))
    while last > verb.i and (_is_loose(doc[last]) or doc[last].dep_ == "cc"):
        if doc[last].text in _CLOSING and _closes(doc[first : last + 1]):
            break
        last -= 1
    return doc[first : last + 1]


def _after_dateline(verb: Token, first: int) -> int:
    """Where the clause begins behind a dash between spaces that stands before its subject: "Oct. 2 - The bank said"."""
    head = subject(verb)
    if head is None or not first <= head.i < verb.i or first - verb.sent.start > 2:
        return first
    dashes = (token for token in verb.doc[first : min(head.i, first + _DATELINE)] if token.text in _DASHES)
    spaced = [token.i for token in dashes if token.whitespace_ and token.i > first and token.nbor(-1).whitespace_]
    return spaced[-1] + 1 if spaced else first


def _is_loose(token: Token) -> bool:
    """Whether `token` is a mark or a break that no word before it needs."""
    return token.is_space or (token.is_punct and token.text not in {")", "%"})


def is_cut(tokens: Span) -> bool:
    """Whether the sentence goes on behind `tokens` with no mark or conjunction between: the parse lost the rest."""
    if tokens.end >= tokens.sent.end:
        return False
    after = tokens.doc[tokens.end]
    linked = after.dep_ in {"cc", "mark", "preconj"} or after.lower_ == "according"
    return not (linked or after.is_punct or after.is_space)


def _is_outside(token: Token, verb: Token) -> bool:
    """Whether `token` only ties the clause of `verb` to the one before it.

    "If" in "If rain falls, the river could rise", "With" in "With debt included, it costs more" and "Both" in "Both
    men fled" belong to other words of the clause: without them it would say something else.
    """
    if token.dep_ not in _OUTSIDE or token.head.i != verb.i:
        return False
    before = subject(verb)
    end = before.left_edge.i if before is not None and before.i > token.i else verb.i
    return not any(word.dep_ in _SUBJECTS and word.head.i != verb.i for word in token.doc[token.i + 1 : end])


def _closes(tokens: Span) -> bool:
    """Whether the quotation mark at the end of `tokens` belongs to one that opens among them."""
    text = tokens.text
    return text.count("\u201c") == text.count("\u201d") > 0 if text.endswith("\u201d") else text.count('"') % 2 == 0


def _own(verb: Token) -> Iterator[Token]:
    yield verb
    for child in verb.children:
        if child.dep_ in {"conj", "cc", "parataxis"} and child.i > verb.i:
            continue
        if child.lower_ == "according":
            continue
        yield from child.subtree


def fits(document: Document, tokens: Span) -> bool:
    """Whether `tokens` stand in one block, are short enough for a passage and hold no lost end of a sentence."""
    start, end = document.source.block_at(tokens.start_char), document.source.block_at(tokens.end_char - 1)
    if start is None or start != end or len(tokens.text.split()) > LONGEST:
        return False
    return not any(begins_sentence(token) for token in tokens[1:])


def begins_sentence(token: Token) -> bool:
    """Whether a sentence begins with `token` though no mark ends one before it.

    Captions run into the text ("Media caption The tram left the rails"): a capital on a word that has one nowhere else
    stands after a word without one. "The" may begin a title.
    """
    if token.lower_ not in _STARTERS or not token.is_title or token.i == 0:
        return False
    before = token.nbor(-1)
    if before.is_punct or before.is_space or not before.text[-1:].islower():
        return False
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return not after.text[:1].isupper() and before.text[:1].islower()


def printable(document: Document, tokens: Span, subject_of: Token | None = None) -> str:
    """The words of `tokens` as a sentence: its subject, where it is a pronoun or left out, in square brackets.

    `subject_of` is the verb whose subject must stand in the sentence, by default the root of `tokens`. Only that
    subject is explained: what a pronoun farther in the sentence means is for its reader to tell, as in the source. No
    mark at the end.
    """
    verb = subject_of if subject_of is not None else tokens.root
    head = subject(verb)
    if head is not None and tokens.start <= head.i < tokens.end:
        words = _explained(document, tokens, head)
    elif head is not None and subject_of is not None:
        words = f"[{_whole_subject(document, head)}] {plain(tokens.text)}"
    else:
        words = plain(tokens.text)
    return words[:1].upper() + words[1:] if words[:1].isalpha() else words


def _explained(document: Document, tokens: Span, head: Token) -> str:
    """The words of `tokens` with the name behind `head`, where that is a pronoun, in its place."""
    text = document.source.text
    name = _behind(document, head, tokens)
    if name is None:
        return plain(text[tokens.start_char : tokens.end_char])
    return plain(text[tokens.start_char : head.idx] + f"[{name}]" + text[head.idx + len(head) : tokens.end_char])


def _behind(document: Document, pronoun: Token, tokens: Span) -> str | None:
    """The name to print for `pronoun`; none that stands in `tokens` itself: there, the pronoun means another."""
    if pronoun.lower_ not in _PRONOUNS:
        return None
    name = referent(document, pronoun.doc[pronoun.i : pronoun.i + 1])
    if name is None or name.full is None:
        return None
    last = name.full.split()[-1]
    return None if any(token.text == last for token in tokens) else name.shown


def _whole_subject(document: Document, head: Token) -> str:
    """The subject with all that is joined to it ("Lund and Pike"); a single one by its name."""
    joined = list(_joined(head))
    if joined:
        last = noun_phrase(joined[-1])
        return plain(head.doc[head.left_edge.i : last.end].text)
    name = referent(document, noun_phrase(head))
    return name.shown if name else plain(noun_phrase(head).text)


def time_of(document: Document, tokens: Span, verb: Token) -> When | None:
    """The date that `verb` happened at: the first in its clause that hangs on it, not on a noun or another verb."""
    for start, end, when in document.whens_in(tokens.start_char, tokens.end_char):
        phrase = document.doc.char_span(start, end, alignment_mode="expand")
        if phrase is not None and when.reading.type in {"DATE", "TIME"} and _is_time_of(phrase, verb):
            return when
    return None


def _is_time_of(date: Span, verb: Token) -> bool:
    """Whether the way up from `date` to `verb` passes nothing that has a time of its own.

    "named the man shot on Monday", "Monday's vote" and "a shooting on Monday" do not say when somebody was named or
    what the vote led to. A day behind an object or a place is the verb's all the same: parsers attach it to the
    nearest noun.
    """
    token = date.root
    for _ in range(_CLIMB):
        if token.i == verb.i:
            return True
        outside = token.pos_ in {"NOUN", "PROPN"} and not date.start <= token.i < date.end
        hangs = token.dep_ in (_PARTS if outside else _TIME) and not (outside and _is_happening(token))
        if not hangs or token.head.i == token.i:
            return False
        if token.head.pos_ in {"VERB", "AUX"} and token.head.i != verb.i:
            return token.head.dep_ in {"xcomp", "conj", "auxpass", "aux"} and token.head.head.i == verb.i
        token = token.head
    return False


def _is_happening(noun: Token) -> bool:
    """Whether `noun` names something that happens, behind a preposition of its own: "after a shooting on Saturday"."""
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ in {"after", "before", "since", "in", "over", "for", "of", "from"}
        and (noun.lemma_.lower() in words("event_nouns"))
    )


def participants(document: Document, heads: Iterable[Token]) -> tuple[Name, ...]:
    """Names of the noun phrases of `heads` and of those joined to them by "and" or a comma, each once."""
    found: dict[str, Name] = {}
    for head in heads:
        for part in (head, *_joined(head)):
            name = _participant(document, part)
            if name is not None:
                found.setdefault(name.shown, name)
    return tuple(found.values())


def _joined(head: Token) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ == "conj":
            yield child
            yield from _joined(child)


def _participant(document: Document, head: Token) -> Name | None:
    phrase = noun_phrase(head)
    name = referent(document, phrase)
    if name is not None:
        return name if name.sort != "place" else None
    named = head.pos_ == "PROPN" and head.ent_type_ in {"ORG", "NORP"} and head.dep_ in _SUBJECTS
    if head.pos_ not in {"NOUN", "PROPN"} or not (named or _is_human(head)):
        return None
    words = document.doc[_core_start(head) : _core_end(head)]
    return Name(plain(words.text), document.span(words.start_char, words.end_char), None, "group")


def _core_end(head: Token) -> int:
    """Past `head`, or past its complement with "of" where that is short: "members of his cabinet"."""
    for child in head.children:
        if child.lower_ == "of" and child.i == head.i + 1:
            thing = next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
            if thing is not None and thing.i - head.i <= _COMPLEMENT:
                return head.i + 1 if any(token.is_quote for token in head.doc[head.i : thing.i + 1]) else thing.i + 1
    return head.i + 1


def _is_human(head: Token) -> bool:
    word = [role_word(head)]
    return is_person_noun(head) or heads(word) > 0 or heads(word, lower=True) > 0


def _core_start(head: Token) -> int:
    """Where the noun phrase of `head` begins without its article and without "at least" or "about"."""
    start = head.left_edge.i
    while start < head.i and (head.doc[start].pos_ in _BEFORE or head.doc[start].dep_ in {"poss", "advmod"}):
        start += 1
    return start if head.i - start <= _COMPLEMENT else head.i
