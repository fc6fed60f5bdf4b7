"""What a reporting verb reports: the words of indirect speech, as ranges of tokens."""

from __future__ import annotations

from factsheet.annotate.clauses.grammar import lemma_of
from factsheet.annotate.speech.clause_after import Range, clause_after, cut_short, rest_of_sentence
from factsheet.annotate.speech.cues import (
    RELATIVES,
    Cue,
    has_that,
    is_verb,
    noun_phrase,
    passed_on_by,
    quoted_in_turn,
    verbs,
)
from factsheet.annotate.speech.parenthetical import around, beside_according, is_document, is_parenthetical
from factsheet.annotate.speech.speech_acts import infinitive, objects, prepositional
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.somebody import is_somebody

_STOPS = frozenset({",", ".", ";", ":", "?", "!", "--", "\u2013", "\u2014", ")"})
_NOBODY = frozenset({"you", "'s", "\u2019s", "us", "nobody", "one"})


def complement(cue: Cue) -> tuple[str, list[Range]]:
    """How `cue` reports, and the ranges of tokens that it reports, left to right; none where nothing stands there."""
    if cue.head.lower_ == "according":
        return "according", beside_according(cue)
    if not is_verb(cue.head):
        return "noun", _told_by_noun(cue.head)
    if cue.speaker is None:
        return _by_nobody(cue) if cue.passive else ("", [])
    if _is_nobody(cue.speaker):
        return "", []
    verb = cue.lemma
    if verb in verbs("persuading") | verbs("minds"):
        return "object", clause_after(cue)
    rule, found = _whole_clause(cue)
    if found:
        return rule, found
    if not _asserted(cue):
        return "", []
    if verb in verbs("infinitive"):
        found = infinitive(cue)
        if found:
            return "infinitive", found
    if verb in verbs("passing_on") and _only_passes_on(cue.head):
        return "", []
    if verb in verbs("naming") | verbs("object"):
        found = objects(cue)
        if found:
            return "object", found
    if cue.passive and verb in verbs("made_known"):
        return "object", _acted_on(cue)
    return "preposition", prepositional(cue)


def _whole_clause(cue: Cue) -> tuple[str, list[Range]]:
    """The clause that a verb of saying or thinking reports: relative, behind it or around it."""
    verb, telling = cue.lemma, verbs("clause") | verbs("thought")
    found = _after_relative(cue) if verb in telling else []
    if found:
        return "relative", found
    if verb not in telling and not (verb in verbs("document") and is_document(cue)):
        return "", []
    found = [] if is_parenthetical(cue) else clause_after(cue)
    if found:
        return "clause", found
    found = around(cue)
    return ("around", found) if found else ("clause", rest_of_sentence(cue))


def _only_passes_on(verb: Token) -> bool:
    """Whether the words are another's: "quoted Roe as saying …", 'quotes Roe: "…"'."""
    saying = (token for token in verb.subtree if passed_on_by(token) == verb and lemma_of(token) in verbs("clause"))
    return quoted_in_turn(verb) is not None or any(quoted_in_turn(token) is not None for token in saying)


def _told_by_noun(noun: Token) -> list[Range]:
    """The clause of "the claim that he lied"."""
    clauses = (one for one in noun.rights if one.dep_ in {"acl", "ccomp", "relcl"} and has_that(one))
    return [(clause.left_edge.i, cut_short(noun, clause, clause.right_edge.i + 1)) for clause in clauses][:1]


def _is_nobody(speaker: Span) -> bool:
    """Whether the subject is nobody in particular: "you", "one"; "one of the engineers" is somebody."""
    head = speaker.root
    if head.lower_ not in _NOBODY:
        return False
    members = [
        part for child in head.children if child.dep_ == "prep" for part in child.children if part.dep_ == "pobj"
    ]
    return not any(is_somebody(part) or part.like_num for part in members)


def _by_nobody(cue: Cue) -> tuple[str, list[Range]]:
    """What a passive without an agent reports: "it was revealed that …", "asked whether …", "is accused of …"."""
    if _is_expletive(cue.head):
        return "clause", clause_after(cue)
    if cue.lemma in verbs("told"):
        found = clause_after(cue)
        if found:
            return "clause", found
        found = infinitive(cue)
        if found:
            return "infinitive", found
    if cue.lemma == "announce":
        return "object", _acted_on(cue)
    topic = prepositional(cue) if cue.lemma in verbs("spoken_of") else []
    return "preposition", [*_acted_on(cue), *topic] if topic and cue.lemma != "ask" else topic


def _acted_on(cue: Cue) -> list[Range]:
    """The subject of a passive: what was announced, who is accused; the noun before a participle."""
    verb = cue.head
    noun = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    if noun is None and verb.dep_ == "acl":
        noun = verb.head
    if noun is None or noun.lower_ == "it" or noun.lower_ in RELATIVES:
        return []
    phrase = noun_phrase(noun)
    return [(phrase.start, phrase.end)] if phrase.end <= cue.start else []


def _is_expletive(verb: Token) -> bool:
    """Whether the verb is in the passive with an "it" that stands for the clause: "it was revealed that …"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    return subject is not None and subject.lower_ == "it" and lemma_of(verb) in verbs("clause") | verbs("thought")


def _after_relative(cue: Cue) -> list[Range]:
    """What follows the verb up to the next mark, after a relative pronoun: "what he said was a disgrace"."""
    assert cue.speaker is not None
    doc, end = cue.head.doc, cue.end
    before = cue.speaker.start - 1
    if before < 0 or doc[before].tag_ not in {"WDT", "WP"} or cue.speaker.end != cue.start:
        return []
    if before and doc[before - 1].pos_ == "ADP" and doc[before].lower_ != "what":
        return []
    while end < cue.head.sent.end and not doc[end].is_space and doc[end].text not in _STOPS:
        if doc[end].text == "-" and doc[end].whitespace_:
            break
        end += 1
    if end == cue.end:
        return []
    pronoun = [(before, before + 1)] if doc[before].lower_ in {"which", "whom"} else []
    return [*pronoun, (cue.end, end)]


def _asserted(cue: Cue) -> bool:
    """Whether people or a text are said to have done it: no infinitive but one like "continued to blast"."""
    if cue.speaker is not None and not (is_somebody(cue.speaker.root) or is_document(cue)):
        return False
    governed = cue.head.tag_ == "VB" and any(child.lower_ == "to" for child in cue.head.lefts)
    return not governed or cue.head.dep_ == "xcomp"
