"""Reporting verbs and their speakers: "the sheriff told reporters", "said Stanek", "according to the police".

Found on the parse, outside of quotation marks. What was said is not looked at here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factsheet.annotate.clauses.grammar import agent, is_passive, lemma_of
from factsheet.annotate.data import members, table
from factsheet.annotate.marks.quoted import Quoted
from factsheet.annotate.tree import Doc, Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.annotate.words.somebody import is_somebody

SUBJECTS = frozenset({"nsubj", "csubj"})
RELATIVES = frozenset({"who", "which", "that"})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "advmod"})
_SHARING = frozenset(
    {"conj", "xcomp", "advcl", "pcomp", "prep", "dep", "acl", "relcl", "dobj", "pobj", "attr", "oprd", "appos"}
)
"""Where a verb without a subject may take that of the verb above it."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_OPENS_ASIDE = frozenset({",", "(", "-", "--", "\u2013", "\u2014"})
_ENDS_ASIDE = frozenset({",", ")", "-", "--", "\u2013", "\u2014"})
_FARTHEST = 60
_PLACE = 3
_LONGEST_SENTENCE = 600
"""Tokens of a sentence at most; what is longer is a table, a list, or made to be slow."""
_FURTHEST = 6
"""Verbs up the tree at most in the search for the subject that a verb shares."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb (or "according") with its speaker; `start` and `end` are the tokens of the verb group.

    `particle` is the preposition or particle that makes the verb a cue ("call for"), `by` says that the speaker is
    the agent of a passive.
    """

    head: Token
    start: int
    end: int
    speaker: Span | None
    particle: Token | None = None
    passive: bool = False

    @property
    def lemma(self) -> str:
        """The verb in its basic form."""
        return lemma_of(self.head)


@cache
def verbs(list_name: str) -> frozenset[str]:
    """The lemmas of a list of `data/reporting.yaml`."""
    return frozenset(table("reporting")[list_name])


@cache
def prepositions() -> dict[str, frozenset[str]]:
    """The prepositions that make a verb a cue, by its lemma."""
    return {verb: frozenset(words) for verb, words in table("reporting")["prepositional"].items()}


@cache
def _all_verbs() -> frozenset[str]:
    lists = ("clause", "thought", "persuading", "minds", "document", "object", "infinitive", "naming", "before_marks")
    return frozenset().union(*(verbs(name) for name in lists), prepositions(), table("reporting")["phrasal"])


def cues(doc: Doc, quoted: Quoted) -> Iterator[Cue]:
    """Every reporting verb of `doc` outside of quotation marks, in order.

    None in a sentence that does not end: each step up and down its parse would take as long as it is.
    """
    for token in (token for sentence in doc.sents if len(sentence) <= _LONGEST_SENTENCE for token in sentence):
        if is_verb(token) and lemma_of(token) in _all_verbs() and not quoted.holds(token.idx):
            yield _cue(token, quoted)
        elif token.pos_ == "NOUN" and lemma_of(token) in verbs("nouns") and not quoted.holds(token.idx):
            noun = _noun(token, quoted)
            if noun:
                yield noun
        elif token.lower_ == "according" and not quoted.holds(token.idx):
            found = _according(token)
            if found:
                yield found


def _cue(verb: Token, quoted: Quoted) -> Cue:
    passive = is_participle(verb) or (is_passive(verb) and not _acts(verb))
    head = agent(verb) if passive else _subject(verb, quoted)
    head = quoted_in_turn(verb) or said_by_object(verb) or head
    speaker = speaker_phrase(head, verb, quoted) if head is not None else None
    start, end = verb.i, verb.i + 1
    first = verb.sent.start
    while start > first and verb.doc[start - 1].dep_ in _AUXILIARIES and verb.doc[start - 1].head == verb:
        start -= 1
    particle = _particle(verb)
    if particle is not None and particle.i == end:
        end += 1
    return Cue(verb, start, end, speaker, particle, passive)


def said_by_object(verb: Token) -> Token | None:
    """Who says it where somebody is seen, heard, remembered or spoken of as saying it: "footage of Hale saying …",
    "reminds me of Hale saying …", "recalled Hale telling the town …"."""
    before = verb.nbor(-1) if verb.i else verb
    if verb.tag_ != "VBG" or before.pos_ not in _NOMINAL:
        return None
    while before.dep_ in {"compound", "appos"} and before.head.i < verb.i:
        before = before.head
    above = before.head
    if before.dep_ == "dobj":
        return before if lemma_of(above) in verbs("recalling") and is_somebody(before) else None
    if before.dep_ != "pobj" or above.lower_ not in {"of", "with"} or not is_somebody(before):
        return None
    shown = above.lower_ == "with" or above.head.pos_ == "VERB" or lemma_of(above.head) in verbs("recordings")
    return before if shown else None


def quoted_in_turn(verb: Token) -> Token | None:
    """Whose words another only passes on: "the paper quoted Roe as saying …", 'the paper quotes Roe: "…"'."""
    passing = passed_on_by(verb) or verb
    if lemma_of(passing) not in verbs("passing_on"):
        return None
    whose = next((child for child in passing.rights if child.dep_ == "dobj"), None)
    if whose is None or not (is_somebody(whose) or lemma_of(whose) in verbs("document_nouns")):
        return None
    if passing.i == verb.i:
        return whose if verb.doc[min(whose.right_edge.i + 1, len(verb.doc) - 1)].text == ":" else None
    return whose if whose.i < verb.i else None


def passed_on_by(verb: Token) -> Token | None:
    """The verb that passes on what `verb` says: "quoted" in "quoted Roe as saying …", "was quoted saying …"."""
    above = verb.head
    if verb.tag_ != "VBG" or above.i >= verb.i:
        return None
    if above.lower_ == "as" and verb.dep_ == "pcomp":
        above = above.head
    elif verb.nbor(-1).text == ",":
        return None
    return above if lemma_of(above) in verbs("passing_on") and above.pos_ == "VERB" else None


def is_verb(token: Token) -> bool:
    """Whether `token` is a verb, or is used as one: tagged as a noun ("Hale claims that …"), "is convinced that …"."""
    if token.pos_ in {"VERB", "AUX"}:
        return True
    if token.pos_ == "ADJ":
        return lemma_of(token) in verbs("minds") and any(child.dep_ == "ccomp" for child in token.rights)
    return token.tag_ == "NNS" and {"nsubj", "ccomp"} <= {child.dep_ for child in token.children}


def _noun(noun: Token, quoted: Quoted) -> Cue | None:
    """A noun that stands for words, with a "that" clause: "his claim that …", "the warning by police that …"."""
    if not any(child.dep_ in {"acl", "ccomp", "relcl"} and has_that(child) for child in noun.rights):
        return None
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if owner is None:
        preposition = next((child for child in noun.rights if child.lower_ in {"by", "from"}), None)
        if preposition is not None:
            owner = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if owner is None or quoted.holds(owner.idx):
        return None
    return Cue(noun, noun.i, noun.i + 1, noun_phrase(owner))


def has_that(clause: Token) -> bool:
    """Whether `clause` is introduced by the conjunction "that"."""
    return any(child.lower_ == "that" and child.tag_ == "IN" for child in clause.lefts)


def is_participle(verb: Token) -> bool:
    """Whether the verb only describes a noun: "a letter posted there", "a letter posted there and emailed to Hale"."""
    first = verb.head if verb.dep_ == "conj" else verb
    bare = not any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in verb.children)
    if bare and verb.dep_ == "acl" and lemma_of(verb) == "ask" and verb.nbor(-1).text == "," and not _misread(verb):
        return True  # "said Hale, asked about the dam"
    return bare and first.dep_ == "acl" and first.tag_ == "VBN" and first.head.pos_ == "NOUN" and not _misread(first)


def _acts(verb: Token) -> bool:
    """Whether who seems to undergo it speaks: "they are convinced that …", or a main verb taken for a participle."""
    minded = lemma_of(verb) in verbs("persuading") and any(child.dep_ == "ccomp" for child in verb.rights)
    return minded or _misread(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBD")


def _misread(verb: Token) -> bool:
    """Whether the parse took the main verb for a participle: nothing else in the sentence is finite."""
    return verb.dep_ == "acl" and verb.sent.root.pos_ in _NOMINAL | {"NUM"} and verb.sent.root.i < verb.i


def _particle(verb: Token) -> Token | None:
    """The particle of a phrasal verb ("went on", "shot back"), or any particle that the parse gives."""
    known = table("reporting")["phrasal"].get(lemma_of(verb), ())
    if verb.i + 1 < len(verb.doc) and verb.nbor().lower_ in known:
        return verb.nbor()
    return next((child for child in verb.children if child.dep_ == "prt"), None)


def _according(token: Token) -> Cue | None:
    doc = token.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    to = doc[token.i + 1]
    head = next((child for child in (*to.children, *token.children) if child.dep_ == "pobj"), None)
    if head is None or head.i <= to.i:
        return None
    return Cue(token, token.i, token.i + 2, doc[to.i + 1 : noun_phrase(head).end])


def _subject(verb: Token, quoted: Quoted) -> Token | None:
    """The subject of `verb`: its own, or the nearest up the tree that can speak; nothing in quotation marks."""
    if shares_outer_subject(verb):
        verb = verb.head.head
    if _closes_report(verb):
        verb = verb.head.head
    if verb.dep_ == "acomp" and lemma_of(verb) in verbs("minds") | verbs("persuading"):
        verb = verb.head
    first, own = verb, _own_subject(verb, quoted) or _made_to(verb)
    if own is not None and verb.tag_ == "VBG" and lemma_of(own) in verbs("pieces"):
        own = None
    fallback: Token | None = None
    for _ in range(_FURTHEST):
        if own is not None:
            if verb == first or is_somebody(own):
                return own
            fallback = fallback or own
        if own is None and verb.dep_ == "acl" and _misread(verb):
            return verb.sent.root
        noun = verb.head if verb.dep_ in {"acl", "relcl"} and verb.head.pos_ in _NOMINAL else None
        if noun is not None and own is None:
            if verb.dep_ == "relcl" or is_somebody(noun):
                return noun
            if noun.text[0].isupper() or lemma_of(noun) in verbs("document_nouns"):
                fallback = fallback or noun
        above = _verb_above(verb)
        if above is None:
            break
        verb = above
        own = _own_subject(verb, quoted)
    return fallback or _leading(first, quoted)


def _made_to(verb: Token) -> Token | None:
    """Who is led or forced to say it: "the fire led one man to call them thieves"; the fire says nothing."""
    if verb.dep_ not in {"xcomp", "ccomp", "advcl"} or verb.tag_ != "VB" or lemma_of(verb.head) not in verbs("causing"):
        return None
    return next((child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i), None)


def _closes_report(verb: Token) -> bool:
    """Whether a participle behind a comma goes on with the verb of speech, though the parse hangs it on its purpose.

    "He called it a sacrifice, so that their children could stay, concluding that …": the children conclude nothing.
    """
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.i == 0 or verb.nbor(-1).text != ",":
        return False
    above = verb.head
    outer = next((child for child in above.head.lefts if child.dep_ in SUBJECTS), None)
    own = next((child for child in above.lefts if child.dep_ in SUBJECTS), None)
    if outer is not None and own is not None and lemma_of(outer) in verbs("document_nouns") and is_somebody(own):
        return False  # "the suit says that the host used clips, telling his audience that …"
    marked = any(child.dep_ == "mark" for child in above.lefts)
    # Behind "said the firm lost money" without a "that", only "adding that" goes on for sure with who said so.
    subordinate = above.dep_ in {"advcl", "ccomp"} and (marked or lemma_of(verb) == "add")
    return subordinate and lemma_of(above.head) in _all_verbs() and lemma_of(above) not in _all_verbs()


def _leading(verb: Token, quoted: Quoted) -> Token | None:
    """The name or noun that leads the sentence, where the parse has lost it over what stands between: "Hale, 44, said".

    Only before a finite verb with a clause to report, behind the comma, bracket or dash that ends what is between.
    """
    doc, first = verb.doc, verb.sent.start
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or not any(child.dep_ == "ccomp" for child in verb.rights):
        return None
    before = verb.i - 1
    while before > first and (doc[before].dep_ in _AUXILIARIES or doc[before].ent_type_ == "DATE"):
        before -= 1
    if doc[before].text not in _ENDS_ASIDE or before - first > _FARTHEST:
        return None
    for token in doc[first:before]:
        if token.pos_ in {"VERB", "AUX"} or quoted.holds(token.idx):
            return None
        if token.pos_ in _NOMINAL and token.dep_ != "pobj" and token.nbor(1).text in _OPENS_ASIDE:
            return token if is_somebody(token) else None
    return None


def shares_outer_subject(verb: Token) -> bool:
    """Whether a reporting verb joined to a reported clause goes on with the outer speaker ("said A and noted that B").

    It has no subject of its own, the tense of the outer verb, and a clause to report.
    """
    if verb.dep_ != "conj" or verb.head.dep_ != "ccomp" or any(child.dep_ in SUBJECTS for child in verb.children):
        return False
    outer = verb.head.head
    if lemma_of(outer) not in verbs("clause") or outer.tag_ != verb.tag_:
        return False
    return any(child.dep_ == "ccomp" for child in verb.rights)


def _verb_above(verb: Token) -> Token | None:
    """The verb whose subject `verb` may share; over an adjective too ("was quick to add"), not from "it is hard"."""
    token, over = verb, False
    for _ in range(_FURTHEST):
        if token.head == token or token.dep_ not in (_SHARING | {"acomp"} if over else _SHARING):
            return None
        over = token.dep_ == "xcomp" and token.head.pos_ == "ADJ"
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            return token
        if over and any(child.lower_ == "it" for child in token.head.children):
            return None
    return None


def _own_subject(verb: Token, quoted: Quoted) -> Token | None:
    """The subject nearest to the verb (the parse sometimes gives it a second one, from the quotation before it)."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS and not quoted.holds(child.idx)]
    before = [child for child in found if child.i < verb.i]
    if before:
        nearest = before[-1]
        joined = [child for child in before if not any(token.is_punct for token in verb.doc[child.i : nearest.i])]
        return before[-2] if _is_in_list(nearest) and len(before) > 1 else joined[0]
    if found:
        return found[0]
    return next((child for child in verb.children if child.dep_ == "nsubjpass"), None)


def _is_in_list(place: Token) -> bool:
    """Whether the parse takes a place of a list for the subject: "Most voters in Arden, Velm and Salem said …"."""
    first = place.left_edge.i
    if place.ent_type_ != "GPE" or first < 2 or not any(child.dep_ == "conj" for child in place.rights):
        return False
    return place.doc[first - 1].text == "," and place.doc[first - 2].ent_type_ == "GPE"


def speaker_phrase(head: Token, verb: Token, quoted: Quoted) -> Span | None:
    """The noun phrase of the subject `head`; for "who", with what it stands for. None inside quotation marks."""
    if quoted.holds(head.idx):
        return None
    if head.lower_ in RELATIVES and verb.dep_ == "relcl":
        before = noun_phrase(_meant_by(head, verb.head))
        return head.doc[before.start : head.i + 1] if head.i - before.end < 2 else head.doc[head.i : head.i + 1]
    phrase = noun_phrase(head)
    start = phrase.start
    while start < head.i and quoted.holds(head.doc[start].idx):
        start += 1
    return head.doc[start : phrase.end]


def _meant_by(relative: Token, noun: Token) -> Token:
    """Whom "who" means: the person before a firm or town that the parse hangs it on: "a spokesman for Arden, who"."""
    person = noun.head.head if noun.dep_ == "pobj" else noun
    body = noun.ent_type_ in {"ORG", "GPE", "FAC"} and relative.lower_ == "who"
    return person if body and person.pos_ == "NOUN" and is_person_noun(person) else noun


def noun_phrase(head: Token) -> Span:
    """The noun phrase of `head`: modifiers and "of …" with it, no relative clause, nothing after a comma.

    A place before a name ("Hennepin County, Minnesota Sheriff Richard Stanek") is part of the person's phrase.
    """
    doc = head.doc
    end = head.i + 1
    if head.ent_type_ in {"GPE", "LOC"}:
        person = next((child for child in head.rights if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
        if person is not None and person.left_edge.i - head.i <= _PLACE:
            end = person.i + 1
    limit = min([head.right_edge.i + 1, *(child.left_edge.i for child in head.rights if _is_day(child))])
    close = next((child for child in head.rights if _is_close(child)), None)
    while end < limit and (doc[end - 1].tag_ == "HYPH" or not _ends_phrase(doc[end]) or doc[end] == close):
        end += 1
    if end < limit and _is_half_in(doc[end], head, end):
        end += 1
    start = head.i
    left = head.left_edge.i
    while start > left and not (doc[start - 1].is_punct and doc[start - 1].text not in {"-", "'", "’", '"'}):
        start -= 1
    if start > 1 and doc[start - 1].text == "-" and not (doc[start - 1].whitespace_ or doc[start - 2].whitespace_):
        start = doc[start - 2].left_edge.i  # "his ex-wife", of which the parse makes three words
    return doc[start:end]


def _is_day(child: Token) -> bool:
    """Whether `child` is the day on which it was said: "according to a statement Monday", "said an aide on Monday"."""
    days = [child] if child.dep_ == "npadvmod" else child.children if child.lower_ == "on" else []
    return any(day.ent_type_ in {"DATE", "TIME"} for day in days)


def _is_close(child: Token) -> bool:
    """Whether a relative clause has no pronoun and belongs to the noun: "a speech Hale gave", "the men we asked"."""
    lefts = {left.dep_ for left in child.lefts}
    return child.dep_ == "relcl" and "nsubj" in lefts and not any(left.tag_[0] == "W" for left in child.lefts)


def _is_half_in(name: Token, head: Token, end: int) -> bool:
    """Whether `name` stands right beside `head`, without a comma: its first words are in the phrase up to `end`, or it
    is the one word for a firm ("the telecoms company Arden")."""
    if name.dep_ != "appos" or name.head.i != head.i or name.pos_ != "PROPN":
        return False
    firm = name.left_edge.i == end and head.lower_ in members("organization_words", "common")
    return name.i == end and (name.left_edge.i < end or firm)


def _ends_phrase(token: Token) -> bool:
    if token.dep_ in {"relcl", "acl", "appos", "cc"} and token.text != "&":
        return True
    if token.tag_ in {"WP", "WDT"}:
        return True
    return token.is_space or (token.is_punct and token.text not in {"-", "'", "’"})
