"""The clause of a figure as a sentence that can be printed: the source's own words, no more than carry the figure."""

from __future__ import annotations

import re

from factsheet.annotate.clauses.clause import extent, is_apposed, is_cut, noun_phrase, subject
from factsheet.annotate.clauses.grammar import is_finite
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.numbers.measures import Measured
from factsheet.annotate.speech.cues import RELATIVES
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.tree import Token
from factsheet.extract.bearers import names_nobody, speaks
from factsheet.extract.figure_firms import owner_of
from factsheet.extract.printed import fits, is_balanced, printable
from factsheet.kinds.figures import sentence_number
from factsheet.model.passage import plain

_SHORTEST = 4
_SHORT = 25
"""Words of a sentence that may stand as it is."""
_NAMING = frozenset({"NOUN", "PROPN"})
_QUESTION_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_SET_OFF = frozenset({"relcl", "acl", "advcl"})
_POINTED = re.compile(
    r"\b(?:this|these|those)\s(?!(?:past|coming|last|next|year|month|week|weekend|day|days|morning|afternoon|evening|"
    r"night|spring|summer|fall|autumn|winter|season|quarter|half|century|decade|time|is|was|were|are|who|in|of|with)\b)[a-z]"
)
"""What only the sentence before names, within a clause: "the best in this sector"; a time is known without it."""


def clause_of(document: Document, sentence: Tokens, figure: Measured) -> tuple[str, int, int] | None:
    """The statement for `figure` and the repaired offsets of its passage; None where no clause is fit."""
    tokens = document.doc.over(figure.start, figure.end)
    at_most = figure.precision == "at most"  # "as many as 40 people who paid may get nothing" says of none what he did
    found = (None if at_most else _counted_who(document, tokens)) or _above(document, sentence, tokens)
    if found is None or not _stands_alone(found[0]) or speaks(document, document.doc.over(*found[1:])):
        return None
    return found


def _stands_alone(statement: str) -> bool:
    """Whether a reader can take in a statement alone: whole quotations, no first word that points elsewhere."""
    whole = is_balanced(statement) and all(statement.count(a) == statement.count(b) for a, b in ("()", "[]"))
    return whole and statement.partition(" ")[0].lower() not in listed("pointing") and not _POINTED.search(statement)


def _above(document: Document, sentence: Tokens, tokens: Tokens) -> tuple[str, int, int] | None:
    """The statement of the nearest clause above the figure at `tokens` that can stand alone."""
    verb = _verb(tokens.root, sentence)
    if verb is None:
        return _whole(document, sentence)
    while verb is not None:
        if verb.dep_ == "ROOT" or not (_is_bound(verb) or _is_reported(verb)):
            found = _statement(document, verb, tokens)
            if found is not None:
                return found
            if verb.dep_ in ("ROOT", "conj"):
                return None
        verb = _verb(verb.head, sentence) if verb.head.i != verb.i else None
    return _whole(document, sentence) if _is_broken(sentence) else None


def _is_broken(sentence: Tokens) -> bool:
    """Whether the parse takes the verb behind a remark for a part of it: "the firm, which sold 40 boats, fled"."""
    root = sentence.root
    behind = [child for child in root.children if child.dep_ == "acl" and child.nbor(-1).text == ","]
    told = any(is_finite(verb) or verb.text.endswith("ed") for verb in behind)
    return root.pos_ in _NAMING and told and any(child.dep_ == "relcl" for child in root.children)


def _whole(document: Document, sentence: Tokens) -> tuple[str, int, int] | None:
    """The whole sentence, where the parse finds no verb in it and it is short and complete."""
    text = plain(sentence.text)
    if not (text.endswith(".") and text[:1].isupper() and len(text.split()) <= _SHORT):
        return None
    if sentence.root.tag_ == "VB":
        return None  # "Sign up for $1."
    if sentence[0].lower_ in listed("dangling_in_clauses"):
        return None
    return text, sentence.start_char, sentence.start_char + len(sentence.text.rstrip())


def _verb(token: Token, sentence: Tokens) -> Token | None:
    """The nearest verb above `token` that has a subject of its own or shares one."""
    for _ in range(12):
        if token.pos_ in ("VERB", "AUX") and subject(token) is not None and token.dep_ not in ("aux", "auxpass"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _is_bound(verb: Token) -> bool:
    """Whether the clause cannot stand alone: an infinitive, or one that "after", "if", "where" or "that" begins."""
    if not is_finite(verb) or verb.dep_ in ("advcl", "pcomp", "csubj", "acl") or is_apposed(verb):
        return True
    return any(child.dep_ == "mark" or child.tag_ == "WRB" for child in verb.children)


def _is_reported(verb: Token) -> bool:
    """Whether somebody is told to have said the clause: without that it would say more than the source does.

    Of a verb that shares its subject ("said the fine was unfair and threatened tariffs of 15 percent") it is open who
    does it, too.
    """
    if verb.dep_ == "conj" and verb.head.i != verb.i and subject(verb) == subject(verb.head):
        return _is_reported(verb.head)
    joined = any(token.text == ";" for token in verb.doc[verb.i : max(verb.i, verb.head.i)])
    return verb.dep_ == "ccomp" and verb.head.i != verb.i and not joined


def _statement(document: Document, verb: Token, figure: Tokens) -> tuple[str, int, int] | None:
    """The clause of `verb`; a relative one gets the noun that it belongs to as its subject."""
    words = extent(verb)
    if not figure.end <= words.end or is_cut(words) or not fits(document, words):
        return None
    head = subject(verb)
    if head is None or len(words) < _SHORTEST or (head.i < words.start and _leans(verb)):
        return None
    if head.lower_ in RELATIVES and verb.dep_ == "relcl":
        return _relative(document, verb, head, figure)
    alone = len(noun_phrase(head)) == 1 and document.name_of(words.doc[head.i : head.i + 1]) is None
    if head.lower_ in listed("dangling_in_clauses") | listed("shares_alone") and alone:
        return None
    if any(token.tag_ in _QUESTION_TAGS for token in words[:2]) or _is_of_whom(head):
        return None  # "in which at least 12 shots were fired", "40 percent of whom are farmers"
    words = _without_tail(words, verb, figure)
    owner = owner_of(document, words, head)
    if names_nobody(document, words) or owner is None:
        return None
    text = printable(document, words, verb)
    if owner:
        noun = document.source.text[head.idx : head.idx + len(head)]
        text = re.sub(rf"\b{re.escape(noun)}\b", f"{noun} [of {owner}]", text, count=1, flags=re.IGNORECASE)
    return text, words.start_char, words.end_char


def _is_of_whom(head: Token) -> bool:
    """Whether a subject is a part of those whom only the clause before names."""
    parts = [child for child in head.children if child.dep_ == "prep"]
    return any(noun.tag_ in _QUESTION_TAGS for part in parts for noun in part.children)


def _leans(verb: Token) -> bool:
    """Whether what the verb before it has stands for both: "could face a trial and pay $10", "did not stop and pay"."""
    if (
        verb.dep_ != "conj"
        or verb.tag_ in {"VBD", "VBZ"}
        or any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    ):
        return False
    return any(
        child.dep_ == "neg" or child.tag_ in {"MD", "TO"} or child.lemma_ == "do" for child in verb.head.children
    )


def _without_tail(words: Tokens, verb: Token, figure: Tokens) -> Tokens:
    """A long clause without the last ones that a comma sets off behind the figure: ", which …", ", while …"."""
    while len(words.text.split()) > _SHORT:
        semicolon = next((t.i for t in words if t.text == ";" and t.i >= figure.end), None)
        tail = next((t.left_edge.i - 1 for t in words[1:] if _sets_off(t, words, verb, figure)), semicolon)
        if tail is None:
            break
        words = words.doc[words.start : tail]
    return words


def _sets_off(token: Token, words: Tokens, verb: Token, figure: Tokens) -> bool:
    """Whether `token` heads a clause behind `figure` that ends `words` and can be left out."""
    start = token.left_edge.i
    if token.dep_ not in _SET_OFF or token.right_edge.i < words.end - 1 or start <= max(verb.i, figure.end):
        return False
    opening = token.doc[start : start + 2]
    return token.doc[start - 1].text == "," and not any(word.lower_ in listed("binding_clauses") for word in opening)


def _relative(document: Document, verb: Token, pronoun: Token, figure: Tokens) -> tuple[str, int, int] | None:
    """ "…, a coalition that now has 800 mayors": the coalition's name, which the text gives, is the subject."""
    antecedent = verb.head
    phrase = document.doc[noun_phrase(antecedent).start : min(noun_phrase(antecedent).end, pronoun.i)]
    name = antecedent.head if antecedent.dep_ == "appos" else None
    named = document.name_of(noun_phrase(name)) if name is not None else None
    words = extent(verb)
    rest = document.doc[pronoun.i + 1 : words.end]
    if not len(rest):
        return None
    if named is None and not phrase.start <= figure.start < phrase.end:
        return None  # "a fastball that averages 100 mph": whose, only the whole sentence says
    start = phrase.start
    if named is not None and named.span is not None:
        start = document.doc.over(document.source.offsets.repaired(named.span.start), phrase.end_char).start
    whole = document.doc[start : words.end]
    if not fits(document, whole):
        return None
    who = named.shown if named else plain(phrase.text)
    return f"{who[:1].upper()}{who[1:]} {plain(rest.text)}", whole.start_char, whole.end_char


def _counted_who(document: Document, tokens: Tokens) -> tuple[str, int, int] | None:
    """ "one of the 13 officials who met with the president": the people counted are the subject."""
    head = tokens.root
    if _is_cleft(head) or _is_but_one(head) or (head.dep_ == "conj" and _is_counted(head.head)):
        return None  # "two brothers and two sisters who have fled": both did
    for child in head.children:
        if child.dep_ == "relcl" and child.lemma_ != "be":  # "120 jobs that are not in schools"
            pronoun = subject(child)
            words = extent(child)
            if pronoun is None or pronoun.lower_ not in RELATIVES:
                continue
            if pronoun.lower_ != "who" and _has_rival(head, pronoun):
                continue  # "900 students at three schools that closed": which of them, the whole sentence says
            if pronoun.nbor(-1).is_punct:
                continue  # "$40 million, which is more than …": what costs so much, only the clause before says
            whole = document.doc[tokens.start : words.end]
            if not fits(document, whole):
                return None
            text = f"{plain(tokens.text)} {plain(document.doc[pronoun.i + 1 : words.end].text)}"
            return _started(text), whole.start_char, whole.end_char
    return None


def _is_but_one(noun: Token) -> bool:
    """Whether one of those counted alone is told of: "the only one of the 168 members who voted no"."""
    one = noun.head.head if noun.head.lower_ == "of" else noun
    return any(child.lower_ == "only" for child in one.children)


def _is_counted(noun: Token) -> bool:
    """Whether a number of its own stands before the noun."""
    return any(child.dep_ == "nummod" for child in noun.children)


def _is_cleft(noun: Token) -> bool:
    """Whether "it was" stands before the noun: "it was the votes of ten members which decided it" counts none who."""
    verb = next((above for above in noun.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and verb.lemma_ == "be" and any(child.lower_ == "it" for child in verb.lefts)


def _has_rival(head: Token, pronoun: Token) -> bool:
    """Whether "that" may mean another noun than `head`: one behind it, or before it ("a pact with two towns")."""
    before = head.dep_ == "pobj" and head.head.lower_ != "of" and head.head.head.pos_ in _NAMING
    return before or any(token.pos_ in _NAMING for token in head.doc[head.i + 1 : pronoun.i])


def _started(text: str) -> str:
    """`text` as a sentence: AP style begins none with digits."""
    first, _, rest = text.partition(" ")
    return f"{sentence_number(first, None)} {rest}" if first.isdecimal() else text[:1].upper() + text[1:]
