"""What a reporting verb reports: the words of indirect speech, as ranges of tokens.

Read from the parse where it is clear, from commas and "that" where it is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from factsheet.extract.cues import Cue, prepositions, verbs
from factsheet.extract.somebody import is_somebody

Range = tuple[int, int]
"""First token and the one after the last."""

_OBJECTS = frozenset({"dobj", "obj", "dative", "oprd", "attr", "acomp", "ccomp", "xcomp"})
_BREAKS = frozenset({",", "-", "--", "\u2013", "\u2014", ";", ":", "\u201d", '"', "''", ")"})
_LONGEST_CLAUSE = 30
"""Tokens at most of a reporting clause that stands in parentheses."""


def complement(cue: Cue) -> list[Range]:
    """The ranges of tokens that `cue` reports, left to right; none where it reports nothing that stands there."""
    if cue.head.lower_ == "according":
        return _beside_according(cue)
    if cue.speaker is None and not cue.passive:
        return []
    lemma = cue.lemma
    if lemma in verbs("clause") | verbs("thought") or (lemma in verbs("document") and _is_document(cue)):
        found = _clause_after(cue) or _around(cue)
        if found:
            return found
    if not _asserted(cue):
        return []
    if lemma in verbs("infinitive"):
        found = _infinitive(cue)
        if found:
            return found
    if lemma in verbs("naming") | verbs("object"):
        return _object(cue)
    return _prepositional(cue)


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
        if child.i < end:
            continue
        if child.is_punct or child.is_space:
            continue
        if not _goes_on(child, verb):
            break
        end = child.right_edge.i + 1
    return end


def _goes_on(child: Token, verb: Token) -> bool:
    """Whether `child` of the reporting verb, after the clause, still belongs to what is reported."""
    before = child.doc[child.left_edge.i - 1].text
    if child.dep_ == "cc":
        return True
    if child.dep_ == "conj":
        return any(part.dep_ in {"nsubj", "nsubjpass"} for part in child.children)
    if child.dep_ == "advcl":
        return child.tag_ != "VBG" and before != ","
    return before != ","


def _around(cue: Cue) -> list[Range]:
    """The sentence around a reporting clause in parentheses: "The plan, he said, would fail"."""
    doc, verb = cue.head.doc, cue.head
    if cue.speaker is None or _has_object(verb):
        return []
    first, last = min(cue.speaker.start, cue.start), max(cue.speaker.end, cue.end)
    sentence = verb.sent
    if first < sentence.start or first - sentence.start < 2 or last - first > _LONGEST_CLAUSE:
        return []
    if doc[first - 1].text not in _BREAKS:
        return []
    while last < sentence.end and doc[last].text not in _BREAKS and not doc[last].is_space and doc[last].text != ".":
        last += 1
    found = [(sentence.start, first - 1)]
    goes_on = last + 2 < sentence.end and doc[last].text in _BREAKS and _resumes(doc, last + 1, verb)
    if goes_on and cue.speaker.start < verb.i:
        found.append((last + 1, _sentence_end(verb)))
    if not any(_is_finite(token) for start, end in found for token in doc[start:end]):
        return []
    return found


def _has_object(verb: Token) -> bool:
    """Whether what is reported stands after the verb, as its object."""
    return any(
        child.dep_ in {"ccomp", "xcomp", "acomp", "attr", "oprd"}
        or (child.dep_ in {"dobj", "obj"} and not is_somebody(child))
        for child in verb.rights
    )


def _is_finite(token: Token) -> bool:
    return token.tag_ in {"VBD", "VBZ", "VBP", "MD"}


def _resumes(doc: Doc, index: int, verb: Token) -> bool:
    """Whether the reported sentence goes on at `index`, after the reporting clause."""
    token = doc[index]
    if token.tag_ == "VBG" or token.lower_ in {"who", "which", "and", "but", "according", "as"}:
        return False
    if not any(_is_finite(other) for other in doc[index : verb.sent.end]):
        return False
    return not (token.head == verb and token.dep_ in {"conj", "advcl", "cc"})


def _beside_according(cue: Cue) -> list[Range]:
    doc, sentence = cue.head.doc, cue.head.sent
    if cue.start - sentence.start > 3:
        found = [(sentence.start, cue.start)]
        after = cue.speaker.end if cue.speaker is not None else cue.end
        if doc[cue.start - 1].text == "," and after < sentence.end and doc[after].text == "," and sentence.end - after > 4:
            nested = doc[after + 1]
            if nested.lower_ not in {"who", "which", "a", "an", "the"}:
                found.append((after + 1, _sentence_end(cue.head)))
        return found
    index = cue.speaker.end if cue.speaker is not None else cue.end
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
        child for child in cue.head.rights if child.dep_ in {"prep", "prt", "dative", "agent"} and child.lower_ in wanted
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
        if child.is_punct or child.dep_ in {"cc", "conj", "npadvmod"} or (child.dep_ == "advcl" and child.tag_ == "VBG"):
            break
        found.append(child)
    return found
