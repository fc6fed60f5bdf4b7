"""What the clause around a name says of its bearer, by the name's place in the parse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from factsheet.annotate.clauses.grammar import is_negative, is_passive
from factsheet.annotate.data import members, table
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Doc, Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.extract.person.part_patterns import is_joined, of_another, of_several
from factsheet.extract.person.part_verbs import (
    BE,
    SUBJECTS,
    Part,
    befell,
    by_rule,
    called,
    clause_of,
    either,
    joined,
    object_of,
    relative,
    subject_of,
    undergoer,
)
from factsheet.extract.rules.engine import OBJECTS

_BEGINNING = 120
"""Tokens at the beginning of a text that tell what it is about."""
_SEVERAL = 3
_LEADING = frozenset({"lead", "contribute"})
"""Verbs that with "to" tell what comes of something."""
_DASHES = frozenset({"--", "\u2013", "\u2014", "\u2015"})
_FARTHEST = 6
"""How many links of a list or an apposition are followed from a name to the word that governs it."""


def by_clause(name: Span) -> Iterator[Part]:
    """Every reading of the clause of `name`, and of the lists and appositions in which it stands."""
    if _behind_dash(name):
        return
    yield from _before(name)
    chain = anchors(name.root)
    for place, anchor in enumerate(chain):
        listed = any(one.dep_ == "conj" for one in chain[:place])
        yield from _noun(anchor, name)
        yield from argument(anchor)
        for child in anchor.children:
            if child.i < name.start and child.dep_ in {"relcl", "acl"} and not is_apposed(name.root, anchor):
                continue  # "the man killed in the blast and Jane Roe"
            if child.dep_ == "relcl":
                other = of_another(name, child.left_edge) or of_several(name, child.left_edge)
                yield from () if other else relative(child)
                yield from _whose(child) if child.left_edge.tag_ == "WP$" else ()
            elif child.dep_ == "acl" and child.tag_ in {"VBN", "VBD"}:
                yield from clause_of(child)
            elif child.dep_ == "appos" and not _is_far(child, anchor) and not (listed and child.i < name.start):
                # before the name, in a list, it says who another of the list is
                yield from _noun(child, name)
                yield from () if any(of_another(name, one.left_edge) for one in child.children) else befell(child)


def _before(name: Span) -> Iterator[Part]:
    """What an adjective before the name says: "slain teacher John Doe", not "the slain man's brother John Doe"."""
    doc, at = name.doc, name.start - 1
    while at >= max(name.sent.start, name.start - _FARTHEST) and doc[at].pos_ in {"NOUN", "ADJ", "PROPN", "VERB"}:
        yield from by_rule("before", doc[at]) if doc[at].dep_ in {"amod", "compound", "nmod"} else ()
        at -= 1


def is_apposed(name: Token, anchor: Token) -> bool:
    """Whether the name, between commas, only says who `anchor` is: "a man arrested after the blast, Joe Poe, …"."""
    closed = name.i + 1 < len(name.doc) and name.nbor(1).text == ","
    return name.dep_ == "appos" and name.head == anchor and is_new(anchor) and closed


def anchors(token: Token) -> list[Token]:
    """`token` and the words that it stands beside in a list or an apposition: what is said of them holds of it."""
    found = [token]
    for _ in range(_FARTHEST):
        described = _described_before(found[-1])
        if described is not None:
            return [*found, described]
        head = found[-1].head
        if found[-1].dep_ not in {"conj", "appos"} or head == found[-1] or head.pos_ not in {"NOUN", "PROPN"}:
            break
        if _is_far(token, head) or not is_joined(found[-1]) or _is_named(head, found[-1]):
            break
        found.append(head)
    return found


def _is_named(noun: Token, name: Token) -> bool:
    """Whether a noun for one person has been named before `name`: "of his wife, Ann Poe, overpowered officer Roe"."""
    apposed = (one for one in noun.children if one.dep_ == "appos" and one.pos_ == "PROPN" and one.i < name.i)
    return name.dep_ == "appos" and noun.tag_ == "NN" and is_person_noun(noun) and next(apposed, None) is not None


def _is_far(name: Token, head: Token) -> bool:
    """Whether the verb of another name stands between the two: "Roe is charged with killing Ann Poe; Jan Poe; and Ben
    Cole", which the parse takes for Roe's names; or "whose": "of Ben Poe, whose widow, Jan Poe, said"."""
    if any(token.tag_ == "WP$" for token in name.doc[head.i : name.i]):
        return True
    return head.pos_ == "PROPN" and head.i < head.head.i < name.i and head.head.pos_ == "VERB"


def _described_before(name: Token) -> Token | None:
    """The person of a longer phrase whom a name behind its comma spells out: "a friend of the mayor, Jane Roe"."""
    comma = name.left_edge.i - 1 if name.dep_ == "appos" else 0
    before = name.doc[comma - 1] if comma > 0 and name.doc[comma].text == "," else None
    if before is None or before == name.head or before.dep_ != "pobj" or not is_person_noun(before):
        return None
    definite = any(child.lower_ == "the" or child.dep_ in {"poss", "nummod"} for child in before.children)
    return before if definite and name.head in before.ancestors else None


def _behind_dash(name: Span) -> bool:
    """Whether a dash parts the name from another in one phrase: in "the officer who shot Lund - Bren Vinson, who fled"
    it tells who the officer is, and the parse takes both for one who was shot."""
    doc, dash = name.doc, name.start - 1
    if dash <= name.sent.start or doc[dash].text not in {"-", *_DASHES} or not doc[dash - 1].whitespace_:
        return False
    return doc[dash - 1].pos_ == "PROPN" and name.root.left_edge.i < dash


def signs(name: Span) -> bool:
    """Whether a dash that no other closes sets the name off as the speaker's: "my friend was dead — Ada Moss, 25"."""
    doc, sentence = name.doc, name.sent
    if name.start <= sentence.start + 1 or doc[name.start - 1].text not in _DASHES:
        return False
    return not any(token.text in _DASHES for token in doc[name.end : sentence.end])


def _noun(noun: Token, name: Span) -> Iterator[Part]:
    """ "victim John Doe", "the suspect, John Doe", "John Doe, the gunman"."""
    if name.start <= noun.i < name.end:
        before = noun.doc[name.start - 1] if name.start > name.sent.start else None
        if before is None or before.pos_ not in {"NOUN", "ADJ", "PROPN"}:
            return
        noun = before
    yield from () if is_of_somebody(noun) else called(noun)


def is_of_somebody(noun: Token) -> bool:
    """Whether a noun only tells whose kin or friend somebody is: "the wife of the suspect, Jane Roe, said"."""
    head = noun.head.head
    return noun.dep_ == "pobj" and noun.head.dep_ == "prep" and head.tag_ == "NN" and is_person_noun(head)


def argument(anchor: Token) -> Iterator[Part]:
    """What the verb or the noun that governs `anchor` says of it."""
    head = anchor.head
    if head.lower_ == "dead" and head.i == head.head.i + 1 and head.dep_ in {"ccomp", "xcomp", "oprd", "acomp"}:
        head = head.head  # "shot dead his landlady"
    if anchor.dep_ in SUBJECTS and _is_found_so(head):
        yield from object_of(head.head)
    elif anchor.dep_ in SUBJECTS:
        yield from _subject(head, anchor)
    elif anchor.dep_ in OBJECTS:
        yield from object_of(head)
    elif anchor.dep_ == "dative":
        yield from by_rule("given", head)
    elif anchor.dep_ == "attr" and head.lemma_ in BE:
        for child in head.children:
            if child.dep_ in SUBJECTS:
                yield from called(child)
    elif anchor.dep_ == "pobj":
        yield from _after_preposition(head)
    elif anchor.dep_ == "poss":
        yield from _owner(head)


def _is_found_so(state: Token) -> bool:
    """Whether an adjective only says how somebody was found: "found Roe guilty"."""
    bare = not any(child.dep_ in {"aux", "mark"} for child in state.children)
    return state.pos_ == "ADJ" and state.dep_ in {"ccomp", "oprd"} and state.i > state.head.i and bare


def _subject(verb: Token, anchor: Token) -> Iterator[Part]:
    for one in joined(verb):
        passive = is_passive(one) or (one is verb and anchor.dep_ == "nsubjpass")
        yield from undergoer(one) if passive else subject_of(one)
        yield from _meanwhile(one)
        yield from _before_or_after(one)


def _meanwhile(verb: Token) -> Iterator[Part]:
    """ "Doe is recovering after he was shot": a clause of time or place whose subject is a pronoun for the person."""
    for child in verb.children:
        inner = [child] if child.dep_ == "advcl" else []
        if child.dep_ == "prep":  # "was taken to the hospital, where she died"
            inner = [word for word in child.subtree if word.dep_ == "relcl"]
        for clause in inner:
            pronoun = any(word.lower_ in {"he", "she"} and word.dep_ in SUBJECTS for word in clause.children)
            others = verb.doc[verb.i + 1 : clause.left_edge.i]  # "was with Jane Roe when she was shot"
            if pronoun and not any(word.ent_type_ == "PERSON" for word in others):
                yield from either(clause)


def _before_or_after(verb: Token) -> Iterator[Part]:
    """ "Doe opened fire, killing two, before taking his own life", "Doe resigned after being charged"."""
    for one in (verb, *(child for child in verb.children if child.dep_ == "advcl" and child.tag_ == "VBG")):
        for child in one.children:
            if child.dep_ == "prep" and child.lower_ in {"before", "after"}:
                yield from (part for inner in child.children if inner.dep_ == "pcomp" for part in either(inner))


def _after_preposition(preposition: Token) -> Iterator[Part]:
    """ "the death of John Doe", "identified the gunman as John Doe", "charges against John Doe"."""
    governor, lower = preposition.head, preposition.lower_
    if lower == "of" and governor.pos_ == "NOUN":
        yield from by_rule("wanted" if only_wanted(governor) else "of", governor)
    elif lower == "of" and governor.lower_ in {"that", "those"}:
        yield from (reading for noun in _stood_for(governor) for reading in by_rule("of", noun))
    elif lower == "including":
        yield from _group(governor)
    elif lower == "alongside" or (lower == "with" and preposition.nbor(-1).lower_ in {"along", "together"}):
        yield from either(governor) if governor.pos_ == "VERB" else argument(governor)
    elif lower == "to" and governor.lemma_ == "belong":
        for one in governor.children:
            if one.dep_ in SUBJECTS and one.lemma_.lower() in members("parts", "bodies"):
                yield from by_rule("of", one)
    elif lower in {"for", "against"}:
        # "filed charges against": the parse may hang the preposition on the verb
        nouns = [governor, *(child for child in governor.children if child.dep_ in {"nsubjpass", "dobj", "nsubj"})]
        yield from (reading for noun in nouns for reading in by_rule(lower, noun))


def _group(governor: Token) -> Iterator[Part]:
    """What befell those of whom somebody is one: "12 people were killed, including John Doe"."""
    if governor.pos_ == "VERB":
        people = [child for child in governor.children if child.dep_ in SUBJECTS]
        yield from either(governor) if any(is_several(one) for one in people) else ()
    elif is_several(governor):
        yield from befell(governor)
        yield from argument(governor)


def _stood_for(pronoun: Token) -> Iterator[Token]:
    """The nouns that "that" may stand for: "the body is that of Roe", "identified the body as that of Roe"."""
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    inner = [child for child in verb.children if child.dep_ == "csubj"]  # "the body found in the river is"
    if verb.dep_ == "conj" and pronoun.dep_ in SUBJECTS:
        inner.append(verb.head)  # the same, where the parse takes "found" for the first of two verbs
    for one in (verb, *inner):
        yield from (child for child in one.children if child.dep_ in {*SUBJECTS, *OBJECTS} and child.i < pronoun.i)


def _owner(noun: Token) -> Iterator[Part]:
    """ "John Doe's death", "John Doe's arrest"."""
    of = any(child.dep_ == "prep" and child.lower_ == "of" for child in noun.children)  # "Doe's arrest of a clerk"
    if not of:
        yield from by_rule("wanted" if only_wanted(noun) else "owner", noun)


def _whose(verb: Token) -> Iterator[Part]:
    """ "Roe, whose conviction was quashed in May", "Roe, whose body was found"."""
    for noun in verb.children:
        if noun.dep_ in {"nsubj", "nsubjpass"} and any(child.tag_ == "WP$" for child in noun.children):
            yield from _owner(noun)


def only_wanted(deed: Token) -> bool:
    """Whether a noun names what has not been done: "called for the arrest of Roe", "sought Roe's death"."""
    while deed.dep_ == "conj" and deed.head.pos_ == "NOUN":
        deed = deed.head  # "called for the arrest and conviction of Roe"
    head = deed.head
    if is_negative(deed) or (deed.dep_ == "attr" and any(child.dep_ == "neg" for child in head.children)):
        return True  # "the figures are no indictment of Roe"
    if deed.dep_ == "pobj" and head.lower_ in {"for", "about", "against", "without"}:
        above = [
            head.head,
            *(child for child in head.head.children if child.dep_ == "nsubjpass"),
        ]  # "a warrant was issued"
        return any(one.lemma_.lower() in members("parts", "wanted_for") for one in above)
    if deed.dep_ == "pobj" and head.lower_ == "to" and head.head.lemma_.lower() in _LEADING:
        return _only_may_lead(head.head)
    if deed.dep_ in {*OBJECTS, "nsubjpass"} and head.lemma_.lower() in members("parts", "averted"):
        return True  # "the killing of Roe was averted"
    return deed.dep_ in OBJECTS and head.lemma_.lower() in members("parts", "wanted_done")


def _only_may_lead(verb: Token) -> bool:
    """Whether what leads to a deed is looked for or thought of: "a reward for information leading to Roe's arrest"."""
    of_help = verb.dep_ in {"acl", "relcl"} and verb.head.lemma_.lower() in members("parts", "of_help")
    return not told(verb).happened or (of_help and verb.tag_ not in {"VBD", "VBN"})


def violent(doc: Doc) -> bool:
    """Whether the text is about an incident that kills: its beginning or several places name one."""
    quoted = quoted_in(doc)  # "“He was murdered,” she wrote": he died
    found = [token.i for token in doc if _tells_of_incident(token) and not quoted.holds(token.idx)]
    return bool(found) and (found[0] < _BEGINNING or len(found) > _SEVERAL)


def tells_of_incident(tokens: Iterable[Token]) -> bool:
    """Whether one of `tokens` names an incident that kills."""
    return any(_tells_of_incident(token) for token in tokens)


def _tells_of_incident(token: Token) -> bool:
    deadly = token.lemma_.lower() in members("parts", "incidents") or (
        token.pos_ == "VERB"
        and token.lemma_ in members("harm", "acts")
        and token.lemma_ not in members("parts", "figurative")
    )
    return deadly and told(token).certainty != "unreal"


def opens_with(doc: Doc, name: str) -> bool:
    """Whether a word of the list `name` of data/parts.yaml is the news: the beginning of the text has one. Else those
    once fired are background."""
    lemmas = [token.lemma_.lower() for token in doc[:_BEGINNING]]
    return not {*lemmas, *map(" ".join, pairwise(lemmas))}.isdisjoint(table("parts")[name])


def unnamed_dead(doc: Doc) -> bool:
    """Whether the text tells of the death of somebody whom it does not name there ("a man was killed")."""
    people = (token for token in doc if token.tag_ == "NN" and is_person_noun(token) and is_new(token))
    return any(reading.status == "killed" for token in people for reading in (*befell(token), *argument(token)))


def is_new(noun: Token) -> bool:
    """Whether a noun phrase brings in somebody: "a man", "another nurse", "one man"."""
    return noun.tag_ == "NN" and any(child.lower_ in {"a", "an", "another", "one"} for child in noun.children)


def is_several(noun: Token) -> bool:
    """Whether a noun phrase brings in several people: "two men", "both pilots", "five of the dead"."""
    if noun.pos_ == "ADJ":
        return noun.lower_ in members("parts", "killed_nouns") | members("parts", "injured_nouns")
    counted = any(child.dep_ in {"nummod", "det", "poss", "predet", "preconj"} for child in noun.children)
    return noun.pos_ in {"NOUN", "PROPN"} and noun.tag_.endswith("S") and counted
