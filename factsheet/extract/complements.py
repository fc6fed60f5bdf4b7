"""What a reporting verb reports: the words of indirect speech, as ranges of tokens.

Read from the parse where it is clear, from commas and "that" where it is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from factsheet.extract.cues import RELATIVES, Cue, has_that, prepositions, shares_outer_subject, verbs
from factsheet.extract.somebody import is_somebody

Range = tuple[int, int]
"""First token and the one after the last."""

_OBJECTS = frozenset({"dobj", "obj", "dative", "oprd", "attr", "acomp", "ccomp", "xcomp"})
_BREAKS = frozenset({",", "-", "--", "\u2013", "\u2014", ";", ":", "\u201d", '"', "''", ")"})
_TELLING = frozenset({"tell", "remind", "assure", "inform", "advise", "notify", "caution", "warn", "ask"})
_NOBODY = frozenset({"you", "'s", "\u2019s", "us", "nobody", "one"})
_CIRCUMSTANCES = frozenset({"on", "in", "at", "during", "after", "before", "by", "from", "via", "through", "since"})
_OPENING = frozenset({"\u201c", '"', "``", "''"})
_CLOSING = frozenset({"\u201d", '"', "''"})
_DEEP = 12
_SHORTEST_REST = 4
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONGEST_CLAUSE = 30
"""Tokens at most of a reporting clause that stands in parentheses."""


def complement(cue: Cue) -> tuple[str, list[Range]]:
    """How `cue` reports, and the ranges of tokens that it reports, left to right; none where nothing stands there."""
    if cue.head.lower_ == "according":
        return "according", _beside_according(cue)
    if cue.head.pos_ == "NOUN":
        return "noun", [
            (clause.left_edge.i, _cut(cue.head, clause, clause.right_edge.i + 1))
            for clause in cue.head.rights
            if clause.dep_ in {"acl", "ccomp", "relcl"} and has_that(clause)
        ][:1]
    if cue.speaker is None:
        return ("clause", _clause_after(cue)) if cue.passive and _is_expletive(cue.head) else ("", [])
    if cue.speaker.root.lower_ in _NOBODY:
        return "", []
    lemma = cue.lemma
    if lemma in verbs("clause") | verbs("thought") or (lemma in verbs("document") and _is_document(cue)):
        found = _clause_after(cue)
        if found:
            return "clause", [*_relative(cue), *found]
        found = _around(cue) or _rest(cue)
        if found:
            return "around", found
    if not _asserted(cue):
        return "", []
    if lemma in verbs("infinitive"):
        found = _infinitive(cue)
        if found:
            return "infinitive", found
    if lemma in verbs("naming") | verbs("object"):
        found = _object(cue)
        if found:
            return "object", [*_relative(cue), *found]
    return "preposition", _prepositional(cue)


def _is_expletive(verb: Token) -> bool:
    """Whether the verb is in the passive with an "it" that stands for the clause: "it was revealed that …"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    return subject is not None and subject.lower_ == "it" and verb.lemma_.lower() in verbs("clause") | verbs("thought")


def _relative(cue: Cue) -> list[Range]:
    """The relative pronoun that belongs to what is reported: "the plan, which he said would fail"."""
    assert cue.speaker is not None
    before = min(cue.speaker.start, cue.start) - 1
    if before < cue.head.sent.start:
        return []
    token = cue.head.doc[before]
    if before and token.nbor(-1).pos_ == "ADP":
        return []
    return [(before, before + 1)] if token.tag_ in {"WDT", "WP"} and token.head != cue.head.head else []


def _rest(cue: Cue) -> list[Range]:
    """The rest of the sentence after "said", where the parse finds no clause in it though it has a finite verb."""
    doc, verb = cue.head.doc, cue.head
    assert cue.speaker is not None
    if cue.lemma != "say" or cue.speaker.start > verb.i:
        return []
    end = _sentence_end(verb)
    first = doc[cue.end] if cue.end < end else None
    if (
        first is None
        or end - cue.end < _SHORTEST_REST
        or first.pos_ not in {"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"}
    ):
        return []
    if first.ent_type_ in {"DATE", "TIME"} or not any(token.tag_ in _FINITE for token in doc[cue.end + 1 : end]):
        return []
    return [(cue.end, end)]


def _asserted(cue: Cue) -> bool:
    """Whether somebody is said to have done it: no infinitive, no "should", nobody but people."""
    if cue.speaker is not None and not is_somebody(cue.speaker.root):
        return False
    if cue.head.tag_ == "VB" and any(child.lower_ in {"to", "not"} for child in cue.head.lefts):
        return False
    return not any(child.tag_ == "MD" for child in cue.head.lefts)


def _is_document(cue: Cue) -> bool:
    return cue.speaker is not None and cue.speaker.root.lemma_.lower() in verbs("document_nouns")


def _clause_after(cue: Cue) -> list[Range]:
    """The clause that follows the verb."""
    verb = cue.head
    clause = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    if clause is None or _infinitival(clause):
        that = _that(cue)
        return [(that, _sentence_end(verb))] if that is not None else []
    start = max(clause.left_edge.i, cue.end)
    if cue.speaker is not None and start < cue.speaker.end <= clause.i:
        start = cue.speaker.end
    return [(start, _end(verb, clause))]


def _infinitival(clause: Token) -> bool:
    return any(child.tag_ == "TO" for child in clause.children) and not any(
        child.lower_ in {"that", "whether", "how", "what"} and child.i < clause.i for child in clause.children
    )


def _that(cue: Cue) -> int | None:
    """The "that" that follows the verb within a few words, where the parse has no clause for it."""
    doc = cue.head.doc
    for index in range(cue.end, min(cue.end + 8, cue.head.sent.end)):
        token = doc[index]
        if token.lower_ == "that" and token.dep_ in {"mark", "nsubj", "pobj"} and token.tag_ == "IN":
            return index
        if token.text in {"."}:
            return None
    return None


def _sentence_end(token: Token) -> int:
    end = token.sent.end
    while end > token.i + 1 and (token.doc[end - 1].is_space or token.doc[end - 1].is_punct):
        end -= 1
    return end


def _end(verb: Token, clause: Token) -> int:
    """Where the reported clause ends: with its subtree, and with what the parse has hung on the verb instead."""
    end = clause.right_edge.i + 1
    for child in verb.rights:
        if child.i < end or child.is_punct or child.is_space or child.dep_ == "cc":
            continue
        if not _goes_on(child, verb):
            break
        end = child.right_edge.i + 1
    return _cut(verb, clause, end)


def _cut(verb: Token, clause: Token, end: int) -> int:
    """`end`, or earlier: before ", according to", before another thing that the same speaker says, before "and"."""
    doc = verb.doc
    for token in doc[clause.i + 1 : end]:
        if _turns(token) or _says_more(token, verb):
            end = max(clause.i + 1, token.i - (doc[token.i - 1].lower_ == "even"))
            break
    while end > clause.i + 1 and (doc[end - 1].dep_ == "cc" or doc[end - 1].is_punct or doc[end - 1].is_space):
        if doc[end - 1].text in {")", "%", '"', "\u201d", "''", "\u2019"}:
            break
        end -= 1
    return end


def _turns(token: Token) -> bool:
    """Whether the reporter's own "but" begins at `token`: after a comma, with a subject and a finite verb."""
    if token.lower_ not in {"but", "although", "though", "while"} or token.i < 2:
        return False
    before = token.nbor(-2) if token.nbor(-1).lower_ == "even" else token.nbor(-1)
    if before.text != ",":
        return False
    clause = token.head
    if token.dep_ == "cc":
        clause = next((child for child in token.head.rights if child.dep_ == "conj" and child.i > token.i), token)
    return any(child.dep_ in {"nsubj", "nsubjpass"} and child.i > token.i for child in clause.children)


def _says_more(token: Token, verb: Token) -> bool:
    """Whether another reporting clause begins at `token`: ", according to", ", noting that", "and said"."""
    before = token.nbor(-1)
    if token.lower_ == "according":
        return before.text == ","
    if token.lemma_.lower() not in verbs("clause") or token.pos_ != "VERB":
        return False
    if token.tag_ == "VBG":
        return before.text == "," and token.dep_ == "advcl"
    return before.dep_ == "cc" and token.dep_ == "conj" and shares_outer_subject(token)


def _goes_on(child: Token, verb: Token) -> bool:
    """Whether `child` of the reporting verb, after the clause, still belongs to what is reported."""
    before = child.doc[child.left_edge.i - 1].text
    if child.dep_ == "conj":
        own = any(part.dep_ in {"nsubj", "nsubjpass"} for part in child.children)
        return own and not (child.lemma_.lower() in verbs("clause") and before != "that")
    if child.dep_ == "advcl":
        return child.tag_ != "VBG" and before != ","
    return before != ","


def _around(cue: Cue) -> list[Range]:
    """The sentence around a reporting clause in parentheses: "The plan, he said, would fail"."""
    doc, verb = cue.head.doc, cue.head
    if cue.speaker is None or _has_object(verb) or not _has_tense(verb):
        return []
    if not (is_somebody(cue.speaker.root) or _is_document(cue)):
        return []
    first, last = min(cue.speaker.start, cue.start), max(cue.speaker.end, cue.end)
    sentence = verb.sent
    if first < sentence.start or last - first > _LONGEST_CLAUSE:
        return []
    if first > sentence.start and doc[first - 1].lower_ == "as":
        first -= 1
        after_as = True
    else:
        after_as = False
    if not after_as and (first - sentence.start < 2 or not _breaks(doc[first - 1])):
        return []
    if _reported_before(doc, sentence.start, first):
        return []
    while last < sentence.end and not _breaks(doc[last]) and not doc[last].is_space and doc[last].text != ".":
        last += 1
    found = [(sentence.start, first - 1)] if first - 1 > sentence.start else []
    quoted = doc[sentence.start].text in _OPENING and any(token.text in _CLOSING for token in doc[first - 2 : first])
    if not quoted and last + 2 < sentence.end and _resumes(doc, last + 1, verb) and cue.speaker.start < verb.i:
        found.append((last + 1, _sentence_end(verb)))
    if not any(_is_main(token, verb) for start, end in found for token in doc[start:end]):
        return []
    return found


def _has_tense(verb: Token) -> bool:
    """Whether the verb or an auxiliary of it is finite: not "citing", not "declined to comment"."""
    return verb.tag_ in _FINITE or any(child.tag_ in _FINITE for child in verb.lefts if child.dep_ == "aux")


def _breaks(token: Token) -> bool:
    """Whether `token` can bound a reporting clause; a hyphen within a word cannot."""
    if token.text in {"-", "\u2013"}:
        return token.i > 0 and bool(token.nbor(-1).whitespace_) and bool(token.whitespace_)
    return token.text in _BREAKS


def _is_main(token: Token, verb: Token) -> bool:
    """Whether `token` is the finite verb of a clause that can stand alone: no "when …", no relative clause."""
    if not _is_finite(token):
        return False
    for _ in range(_DEEP):
        if token.dep_ in {"advcl", "relcl", "acl"} and any(
            child.dep_ in {"mark", "advmod"} or child.lower_ in RELATIVES for child in token.lefts
        ):
            return False
        if token.head in (token, verb):
            return True
        token = token.head
    return True


def _reported_before(doc: Doc, start: int, end: int) -> bool:
    """Whether the sentence so far is a quotation with a reporting clause of its own ('"No," he said, but …')."""
    closed = False
    for token in doc[start:end]:
        if token.text in _CLOSING and token.i > start:
            closed = True
        elif closed and token.lemma_.lower() in verbs("clause") and token.pos_ == "VERB":
            return True
    return False


def _has_object(verb: Token) -> bool:
    """Whether what is reported stands after the verb, as its object."""
    return any(
        child.dep_ in {"ccomp", "xcomp", "acomp", "attr", "oprd"}
        or (child.dep_ in {"dobj", "obj"} and not (is_somebody(child) and verb.lemma_.lower() in _TELLING))
        for child in verb.rights
    )


def _is_finite(token: Token) -> bool:
    return token.tag_ in _FINITE


def _resumes(doc: Doc, index: int, verb: Token) -> bool:
    """Whether the reported sentence goes on at `index`, after the reporting clause."""
    token = doc[index]
    if token.lower_ in {"who", "which", "and", "but", "according", "as"}:
        return False
    if token.tag_ == "VBG" and token.dep_ not in {"csubj", "nsubj", "amod"}:
        return False
    if token.lower_ in {"to", "before", "because"} and token.i + 1 < verb.sent.end:
        return True
    if not any(_is_main(other, verb) for other in doc[index : verb.sent.end]):
        return False
    return not (token.head == verb and token.dep_ in {"conj", "advcl", "cc"})


def _beside_according(cue: Cue) -> list[Range]:
    doc, sentence = cue.head.doc, cue.head.sent
    after = cue.speaker.end if cue.speaker is not None else cue.end
    lead = cue.start - (doc[cue.start - 1].text == ",")
    if cue.start - sentence.start > 3 and doc[lead - 1].lower_ != "that":
        found = [(sentence.start, cue.start)]
        resumes = doc[cue.start - 1].text == "," and after < sentence.end and doc[after].text == ","
        if resumes and sentence.end - after > 4 and _resumes(doc, after + 1, cue.head):
            found.append((after + 1, _sentence_end(cue.head)))
        return found
    index = after
    while index < sentence.end and doc[index].text != ",":
        index += 1
    return [(index + 1, _sentence_end(cue.head))] if sentence.end - index > 4 else []


def _infinitive(cue: Cue) -> list[Range]:
    verb = cue.head
    clause = next(
        (child for child in verb.rights if child.dep_ in {"xcomp", "ccomp", "advcl"} and _infinitival(child)), None
    )
    if clause is None:
        return []
    start = clause.left_edge.i
    for child in verb.rights:
        if child.dep_ in {"dobj", "dative"} and child.i < start:
            start = child.left_edge.i
            break
    return [(max(start, cue.end), _end(verb, clause))]


def _object(cue: Cue) -> list[Range]:
    return _from_children(cue, [child for child in cue.head.rights if child.dep_ in _OBJECTS]) or _prepositional(cue)


def _prepositional(cue: Cue) -> list[Range]:
    wanted = prepositions().get(cue.lemma, frozenset())
    found = [
        child
        for child in cue.head.rights
        if child.dep_ in {"prep", "prt", "dative", "agent"} and child.lower_ in wanted
    ]
    if not found:
        return []
    first = found[0]
    start = first.i + 1
    end = max(first.right_edge.i + 1, *(child.right_edge.i + 1 for child in _kept(cue.head, first.i)), start)
    return [(start, end)] if end > start else []


def _from_children(cue: Cue, objects: Sequence[Token]) -> list[Range]:
    if not objects:
        return []
    start = max(objects[0].left_edge.i, cue.end)
    end = max(child.right_edge.i + 1 for child in (*objects[:1], *_kept(cue.head, objects[0].i)))
    return [(start, end)] if end > start else []


def _kept(verb: Token, after: int) -> list[Token]:
    """What stands after the object and belongs to it: everything up to a comma, a conjunction or a participle."""
    found: list[Token] = []
    for child in verb.rights:
        if child.i <= after or child.is_space:
            continue
        if (
            child.is_punct
            or child.dep_ in {"cc", "conj", "npadvmod"}
            or (child.dep_ == "advcl" and child.tag_ == "VBG")
        ):
            break
        if child.dep_ == "prep" and child.lower_ in _CIRCUMSTANCES:
            break
        found.append(child)
    return found
