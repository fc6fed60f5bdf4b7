"""What a verb is in its clause: one definition each of predicate, passive, finite, helping words, subject, tense.

Answers are kept with the parse: chains of "and" would else be climbed anew from every link.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from factsheet.annotate.data import listed, table
from factsheet.annotate.tree import Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
ARTICLES = frozenset({"a", "an", "the"})
INDEFINITE = frozenset({"a", "an", "another", "one"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PRESENT = frozenset({"VBZ", "VBP"})
HELPING = frozenset({"aux", "auxpass"})
_NO_HEADS = HELPING | {"amod", "compound", "prep", "prt"}
_NOUN_PLACES = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr"})
_PRESUPPOSING = frozenset({"when", "after", "as", "while", "since", "because", "although", "though"})
_ROLES_IN_DEEDS = frozenset({"victim", "suspect", "survivor", "witness", "scene", "spree", "case", "trial", "charge"})
_NOT_MAIN = frozenset({"do", "not", "n't", "please", "never"})
_Answer = TypeVar("_Answer")


def once(read: Callable[[Token], _Answer]) -> Callable[[Token], _Answer]:
    """`read`, which asks once for each token of a text."""
    name = read.__name__

    @wraps(read)
    def remembered(token: Token) -> _Answer:
        known = token.doc.user_data.setdefault("factsheet.grammar", {})
        key = (name, token.i)
        if key not in known:
            known[key] = read(token)
        answer: _Answer = known[key]
        return answer

    return remembered


def lemma_of(token: Token) -> str:
    """The lemma in lower case; what spaCy's rules get wrong ("hopes": hop) is put right."""
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN" and token.is_sent_start and lemma.endswith("s"):
        lemma = lemma[:-1]  # "Rumours that": a capital makes the tagger see a name
    corrected: str | None = table("reporting")["lemmas"].get(lemma)
    if corrected is None or token.lower_.startswith(f"{lemma}{lemma[-1:]}"):
        return lemma  # "hopped" is of "hop"
    return corrected


def is_noun(token: Token) -> bool:
    """Whether `token` is used as a noun: by its place, since taggers read "dismissed reports that" as a verb."""
    return token.dep_ in _NOUN_PLACES or token.pos_ in {"NOUN", "PROPN"}


@once
def is_predicate(token: Token) -> bool:
    """Whether `token` heads a clause of its own, finite or not."""
    if token.dep_ in _NO_HEADS or token.lower_ in listed("participles_as_prepositions"):
        return False
    adjective = token.dep_ in {"oprd", "ccomp"} and token.pos_ == "ADJ"
    return token.pos_ in {"VERB", "AUX"} or adjective


def is_before_role(token: Token) -> bool:
    """Whether an -ing form only says in what somebody has a role: "shooting victim Ada Moss", "the bombing suspect"."""
    if not token.lower_.endswith("ing") or token.i + 1 >= len(token.doc):
        return False
    if any(child.dep_ == "aux" for child in token.children):
        return False  # "is facing charges"
    return token.nbor(1).lemma_.lower() in _ROLES_IN_DEEDS


@once
def is_passive(verb: Token) -> bool:
    """Whether the subject of `verb`, or the noun that it describes, undergoes it."""
    if verb.tag_ not in {"VBN", "VBD"} or _is_contracted_have(verb):
        return False
    marks = {child.dep_ for child in verb.children}
    if marks & {"auxpass", "nsubjpass"} or _is_helped(verb):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not marks & (SUBJECTS | {"aux"}):  # not "was hurt and had fled"
        return is_passive(verb.head)
    if verb.dep_ in {"amod", "advcl"}:  # "the accused man", "asked about it, she …"; none in the past opens a sentence
        return (verb.tag_ == "VBN" or verb.is_sent_start is True) and not marks & {"aux", "nsubj"}
    return verb.dep_ == "acl" and not marks & {"dobj", "nsubj"}  # "a tragedy that they died"


def _is_helped(verb: Token) -> bool:
    """Whether "be" or "get" stands before the participle, adverbs between, whatever the parse makes of it."""
    at = verb.i - 1
    while at >= verb.sent.start and verb.doc[at].pos_ in {"ADV", "PART"}:
        at -= 1
    return at >= verb.sent.start and verb.doc[at].lemma_.lower() in {"be", "get"}


def _is_contracted_have(verb: Token) -> bool:
    """Whether a "has" is taken for an "is": "he's said it would be late"."""
    marks = {child.dep_: child for child in verb.lefts}
    if "auxpass" not in marks or marks["auxpass"].lower_ not in {"'s", "\u2019s"} or "nsubjpass" not in marks:
        return False
    lists = table("reporting")
    says = lemma_of(verb) in lists["clause"] and lemma_of(verb) not in lists["told"]
    return says and marks["nsubjpass"].lower_ != "it" and any(child.dep_ == "ccomp" for child in verb.rights)


@once
def auxiliaries(verb: Token) -> list[Token]:
    """The helping words of `verb`; those of the verb it is joined to where it has none: "could fall and hurt"."""
    own = [child for child in verb.children if child.dep_ in HELPING]
    bare = verb.dep_ == "conj" and not own and own_subject(verb) is None
    if bare and verb.tag_ in {"VB", "VBN"} and verb.head.tag_ == verb.tag_:
        return auxiliaries(verb.head)
    return own


def is_finite(verb: Token) -> bool:
    """Whether `verb`, or a helping word of its own, carries tense or is a modal."""
    helping = [child for child in verb.children if child.dep_ in HELPING]
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in helping) or (not helping and _is_past(verb))


def _is_past(verb: Token) -> bool:
    """Whether the parse took the past of a sentence's main verb for a participle: "Thousands protested in Velm"."""
    return verb.tag_ == "VBN" and verb.dep_ == "ROOT" and any(child.dep_ == "nsubj" for child in verb.lefts)


def has_tense(verb: Token) -> bool:
    """Whether the clause of `verb` carries tense or a modal, one shared with the verb it is joined to included."""
    helping = auxiliaries(verb)
    return verb.tag_ in FINITE or any(helper.tag_ in FINITE for helper in helping) or (not helping and _is_past(verb))


def own_subject(verb: Token) -> Token | None:
    """The subject that `verb` has itself; of two before it the nearer, since datelines are taken for subjects too."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS or child.dep_ == "expl"]
    before = [child for child in found if child.i < verb.i]
    return before[-1] if before else (found[0] if found else None)


@once
def about(verb: Token) -> Token | None:
    """Who or what the clause of `verb` is about: its subject, one of a verb above, or the noun that it describes."""
    found = own_subject(verb)
    if found is not None or verb.head.i == verb.i:
        return found
    if verb.dep_ in {"conj", "xcomp", "advcl"}:
        return about(verb.head)
    return verb.head if verb.dep_ in {"acl", "relcl"} else None


def agent(verb: Token) -> Token | None:
    """Who does what the passive `verb` tells: the noun behind its "by"."""
    by = (child for child in verb.children if child.dep_ == "agent")
    return next((noun for child in by for noun in child.children if noun.dep_ == "pobj"), None)


def phrase(head: Token) -> Span:
    """The noun phrase of `head` without relative clauses; appositions stay ("the aide, Petra Nool")."""
    last = head.i
    for child in head.children:
        if child.i > head.i and child.dep_ in {"prep", "appos", "conj", "cc", "nummod"}:
            last = max(last, child.right_edge.i)
    return head.doc[head.left_edge.i : last + 1]


@once
def openers(verb: Token) -> list[Token]:
    """The words that open the clause of `verb`: "if", "before", "when", "that"."""
    return [child for child in verb.children if child.i < verb.i and (child.dep_ == "mark" or child.tag_ == "WRB")]


@once
def form_of(verb: Token) -> str:
    """The shape of the clause of `verb` as a complement: to, that, whether, wh or ing."""
    if any(child.tag_ == "TO" for child in auxiliaries(verb)):
        return "to"
    if {mark.lower_ for mark in openers(verb)} & {"whether", "if"}:
        return "whether"
    if any(child.tag_ in {"WP", "WRB"} and child.i < verb.i for child in verb.children):
        return "wh"
    gerund = any(word.lower_.endswith("ing") for word in (verb, *auxiliaries(verb)))  # "escaped being hurt", too
    return "ing" if gerund and not has_tense(verb) else "that"


@once
def lead(verb: Token) -> Token:
    """The first of the verbs joined to `verb` that share its subject: their "if" and "that" open its clause too."""
    if verb.dep_ != "conj" or not is_predicate(verb.head):
        return verb
    opened = openers(verb.head) and verb.head.dep_ in {"advcl", "ccomp"} and not openers(verb)
    return lead(verb.head) if own_subject(verb) is None or opened else verb


def predicatives(verb: Token) -> list[Token]:
    """What a copula says of its subject: "unclear" in "is unclear", and "yet" of "have yet to"."""
    if verb.lemma_.lower() not in listed("copulas"):
        return []
    places = {"acomp", "attr", "oprd", "advmod", "dobj"}
    return [child for child in verb.children if child.dep_ in places and child.i > verb.i]


def tense_of(verb: Token) -> str:
    """Past, present, future or none, from the form alone."""
    helpers = auxiliaries(verb)
    if any(helper.lower_ in {"will", "'ll", "’ll", "shall"} for helper in helpers):
        return "future"
    tags = {verb.tag_, *(helper.tag_ for helper in helpers)}
    if "VBD" in tags or any(helper.lemma_.lower() == "have" for helper in helpers):
        return "past"
    return "present" if tags & PRESENT else "none"


def is_presupposed(verb: Token) -> bool:
    """Whether an adverbial clause only reminds of what is known: one of time or reason in the past tense."""
    return tense_of(verb) == "past" and any(opener.lower_ in _PRESUPPOSING for opener in openers(lead(verb)))


def is_negative(noun: Token) -> bool:
    """Whether a noun phrase says that there is none: "nobody", "neither driver", "none of them", "not one man"."""
    first = noun.left_edge
    before = first if first.lower_ == "not" or first.i == first.sent.start else first.nbor(-1)
    if before.lower_ == "not" and not is_more_than_one(before):
        return True
    if any(child.lower_ in {"few", "only"} for child in noun.children):
        return False
    none = any(child.lower_ in {"no", "neither"} and child.dep_ in {"det", "preconj"} for child in noun.children)
    return is_nobody(noun) or none


def is_more_than_one(no: Token) -> bool:
    """Whether "not" before a noun leaves some: "not all", "not one but two"; none is left of "not one man"."""
    words = [token.lower_ for token in no.doc[no.i + 1 : min(no.i + 4, no.sent.end)]]
    return words[:1] not in (["one"], ["a"]) or not {"but", "few"}.isdisjoint(words)


def is_nobody(noun: Token) -> bool:
    """Whether `noun` is "nobody", "nothing", "no one" or the like."""
    following = noun.nbor(1).lower_ if noun.i + 1 < len(noun.doc) else ""
    if following in {"but", "except"}:
        return False  # "nothing but trouble"
    return noun.lower_ in {"nobody", "none", "nothing", "neither"} or (
        noun.lower_ == "one" and any(child.lower_ == "no" for child in noun.children)
    )


def is_imperative(verb: Token) -> bool:
    """Whether `verb` gives an order: a bare form without a subject that opens a sentence or a quotation."""
    if verb.tag_ not in {"VB", "VBP"} or own_subject(verb) is not None:
        return False
    if any(helper.tag_ in {"TO", "MD"} for helper in auxiliaries(verb)):
        return False
    if verb.dep_ == "conj":
        return is_predicate(verb.head) and is_imperative(verb.head)
    if verb.dep_ in {"xcomp", "pcomp"} or (verb.dep_ == "ccomp" and verb.i > verb.head.i) or openers(verb):
        return False
    opening = verb.doc[verb.sent.start : verb.i]
    return sum(not token.is_punct and token.lower_ not in _NOT_MAIN for token in opening) <= 1
