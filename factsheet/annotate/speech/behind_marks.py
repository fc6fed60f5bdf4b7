"""The reporting clause behind quotation marks by its words alone, where the parse sees none in them.

Behind '…," ' English has the speaker and a verb, or the verb and the speaker, whatever the verb: 'Mr. Hale grumbled',
'tweeted a reader from Leeds'. Looked for only where the words end with a comma, a question or an exclamation mark.
"""

from __future__ import annotations

from factsheet.annotate.clauses.grammar import lemma_of
from factsheet.annotate.speech.cues import Cue, verbs
from factsheet.annotate.tree import Doc, Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.annotate.words.somebody import is_somebody

_PHRASE = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})
_WITHIN = frozenset({"of", "for", "from", "in", "at", "with", "on", "&", "-", "\u2019s", "'s", "\u2019", "'"})
_LONGEST = 14
_APPOSITION = 30
_VERBS = frozenset({"VBD", "VBZ", "VBP"})
_ONE = frozenset({"one", "another", "others", "many", "some", "both"})
_TERMINAL = frozenset(".?!")


def clause_by_words(doc: Doc, first: int, limit: int) -> Cue | None:
    """The reporting clause that begins at token `first` and ends before `limit`, or None where the words are none."""
    if first >= min(limit, len(doc)):
        return None
    return _verb_first(doc, first, limit) or _speaker_first(doc, first, limit)


def _verb_first(doc: Doc, first: int, limit: int) -> Cue | None:
    """'tweeted a reader from Leeds', 'mused the host', 'read one'."""
    verb = doc[first]
    if not (verb.is_lower and verb.tag_ in _VERBS | {"VBN", "VB"}) or verb.lemma_ in {"be", "have", "do"}:
        return None
    known = lemma_of(verb) in verbs("clause")
    speaker = _speaker(doc[first + 1 : _phrase_end(doc, first + 1, limit)], anything=known)
    if speaker is None or not (known or _is_person(speaker.root)):
        return None
    return Cue(verb, verb.i, verb.i + 1, speaker)


def _speaker_first(doc: Doc, first: int, limit: int) -> Cue | None:
    """'an angry reader retaliated', 'the 43-year-old asked', 'the host, a Democrat, wondered aloud'."""
    end = _phrase_end(doc, first, limit)
    at = _past_apposition(doc, end, limit)
    while at < limit and doc[at].pos_ == "ADV":
        at += 1
    if at >= limit or not doc[at].is_lower or doc[at].tag_ not in _VERBS | {"VBN", "VB"}:
        if end - first < 2 or doc[end - 1].tag_ not in {"NN", "NNS"} or doc[end].text not in _TERMINAL:
            return None
        end = at = end - 1  # "the email read.", "the ad states.": the parse took the verb for a noun
    verb = doc[at]
    known = lemma_of(verb) in verbs("clause")
    speaker = _speaker(doc[first:end], anything=known)
    if speaker is None:
        return None
    if known:
        return Cue(verb, at, at + 1, speaker)
    if not _is_person(speaker.root) or verb.tag_ not in _VERBS or verb.lemma_ in {"be", "have", "do"}:
        return None
    return Cue(verb, at, at + 1, speaker) if _without_object(verb, limit) else None


def _phrase_end(doc: Doc, start: int, limit: int) -> int:
    """Where the noun phrase that begins at `start` ends."""
    at = start
    while at < min(limit, start + _LONGEST) and not doc[at].is_space:
        token = doc[at]
        if token.pos_ not in _PHRASE and token.lower_ not in _WITHIN and token.tag_ != "POS":
            break
        at += 1
    while at > start and doc[at - 1].pos_ == "ADP":
        at -= 1
    return at


def _speaker(phrase: Span, anything: bool) -> Span | None:
    """`phrase` where it can stand for somebody who speaks; beside a verb of saying `anything` can."""
    if not len(phrase) or phrase[0].pos_ in {"ADP", "PUNCT"}:
        return None
    if phrase[-1].lower_ == "old":
        return phrase
    root = phrase.root
    if anything or root.lower_ in _ONE or lemma_of(root) in verbs("document_nouns"):
        return phrase
    return phrase if is_somebody(root) or is_person_noun(root) or root.text[0].isupper() else None


def _is_person(token: Token) -> bool:
    """Whether a person is meant, as far as the words tell; a capital is a name, whatever the parse makes of it."""
    return token.text[0].isupper() or token.lower_ in {"he", "she", "they"} | _ONE or is_person_noun(token)


def _past_apposition(doc: Doc, end: int, limit: int) -> int:
    """The token behind the second of two commas, where the first stands at `end`; else `end`."""
    if end >= limit or doc[end].text != ",":
        return end
    for at in range(end + 1, min(limit, end + _APPOSITION)):
        if doc[at].text in _TERMINAL or doc[at].is_space:
            return end
        if doc[at].text == "," and at + 1 < limit and doc[at + 1].tag_ in _VERBS | {"RB"}:
            return at + 1
    return end


def _without_object(verb: Token, limit: int) -> bool:
    """Whether nothing that `verb` acts on follows it: the sentence ends, or goes on with "in", "on", "after" …."""
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if after is None or after.i >= limit or after.is_punct or after.is_space:
        return True
    return after.pos_ in {"ADP", "ADV", "SCONJ"} and not any(child.dep_ == "dobj" for child in verb.children)
