"""Reporting clauses in parentheses ("The plan, he said, would fail") and "according to": the sentence around them."""

from __future__ import annotations

from factsheet.annotate.clauses.grammar import FINITE, PRESENT, is_finite, lemma_of
from factsheet.annotate.data import listed
from factsheet.annotate.speech.clause_after import CONDITIONS, LIMITS, Range, sentence_end
from factsheet.annotate.speech.cues import RELATIVES, SUBJECTS, Cue, prepositions, verbs
from factsheet.annotate.tree import Doc, Span, Token
from factsheet.annotate.words.somebody import is_somebody
from factsheet.sources.dateline import dateline

_BREAKS = frozenset({",", "-", "--", "\u2013", "\u2014", ";", ":", "\u201d", '"', "''", ")"})
_OPENING = frozenset({"\u201c", '"', "``", "''"})
_CLOSING = frozenset({"\u201d", '"', "''"})
_DEEP = 12
_GOES_ON = CONDITIONS | {"to", "before", "by", "despite"}
"""What goes on with the reported sentence behind the clause, though it is no sentence of its own."""
_RESUMING = frozenset({"that", "why", "how"})
"""What goes on with the sentence behind a clause that commas enclose: "It is false, he said, that …"."""
_ADJUNCT = 6
"""Tokens at most between a verb of saying and the comma that closes its clause: "said on Monday"."""
_LONGEST_CLAUSE = 30
"""Tokens at most of a reporting clause that stands in parentheses."""


def around(cue: Cue) -> list[Range]:
    """The sentence around a reporting clause in parentheses: "The plan, he said, would fail"."""
    doc, verb = cue.head.doc, cue.head
    by_agent = _as_by(cue)
    between_commas = is_parenthetical(cue)
    if cue.speaker is None or (_has_object(verb) and not between_commas) or not (_has_tense(verb) or by_agent):
        return []
    if not (is_somebody(cue.speaker.root) or is_document(cue)):
        return []
    if any(child.tag_ == "WRB" or (child.dep_ == "mark" and child.lower_ != "as") for child in verb.lefts):
        return []  # "…, when Hale responded"
    if verb.dep_ == "relcl" and cue.speaker[-1].lower_ in RELATIVES:
        return []  # "Hale, who wrote to the council"
    if cue.speaker[0].tag_ == "WP$":
        return []  # "Hale, whose father had ruled the town, left"
    first, last = min(cue.speaker.start, cue.start), max(cue.speaker.end, cue.end)
    sentence = verb.sent
    if last - first > _LONGEST_CLAUSE:
        return []
    if first > sentence.start and doc[first - 1].lower_ == "as":
        if cue.lemma in verbs("going_on"):
            return []  # "as the search continues"
        first -= 1
        if not (first == sentence.start or doc[first - 1].is_punct or doc[first - 1].dep_ == "cc"):
            return []  # "the crowd cheered as he replied"
        after_as = True
    else:
        after_as = False
    if not after_as and (first - sentence.start < 2 or not _breaks(doc[first - 1])):
        return []
    if _reported_before(doc, sentence.start, first):
        return []
    while last < sentence.end and not _breaks(doc[last]) and not doc[last].is_space and doc[last].text != ".":
        last += 1
    start = max(behind_dateline(sentence), _behind_another(doc, sentence.start, first))
    found = [(start, first - 1)] if first - 1 > start else []
    quoted = doc[sentence.start].text in _OPENING and any(token.text in _CLOSING for token in doc[first - 2 : first])
    another = _behind_another(doc, last + 1, sentence.end)
    goes_on = last + 2 < sentence.end and doc[last].text != ";" and not another  # behind that, the next sentence begins
    resumes = goes_on and (_resumes(doc, last + 1, verb) or (between_commas and _completes(doc[last + 1])))
    if not quoted and resumes and (cue.speaker.start < verb.i or doc[last + 1].tag_ in FINITE or by_agent):
        found.append((last + 1, sentence_end(verb)))
        if doc[start : first - 1].text.lower() in listed("tying"):
            del found[0]
    if not any(_is_main(token, verb) for start, end in found for token in doc[start:end]):
        return []
    if (
        len(found) == 2
        and doc[last + 1].text in _OPENING
        and not any(t.tag_ in FINITE for t in doc[sentence.start : first])
    ):
        return []
    return found


def is_parenthetical(cue: Cue) -> bool:
    """Whether commas enclose the clause alone, so that the words begin before it: "If it rains, Hale said, it floods".

    In "It is false, Hale said, that …" the clause behind the comma alone would say the contrary.
    """
    doc, sentence = cue.head.doc, cue.head.sent
    if cue.speaker is None or cue.lemma not in verbs("clause"):
        return False
    first, last = min(cue.speaker.start, cue.start), max(cue.speaker.end, cue.end)
    while last < min(sentence.end, cue.end + _ADJUNCT) and not (doc[last].is_punct or doc[last].tag_ in FINITE):
        last += 1
    enclosed = first - 1 > sentence.start and last < sentence.end - 1 and doc[first - 1].text == doc[last].text == ","
    return enclosed and doc[last + 1].text not in _OPENING


def _completes(token: Token) -> bool:
    """Whether `token` opens what the words before the clause lack: "It is false, he said, that …", "when it rains"."""
    return token.lower_ in _RESUMING or (token.lower_ in {"when", "once"} and token.head.tag_ in PRESENT)


def behind_dateline(sentence: Span) -> int:
    """The first token of `sentence`, behind its dateline: "PORT ELLIS, Maine, May 4 (AP) \u2014 The pier sank".

    A new sentence stands behind it.
    """
    found = dateline(sentence.text)
    if found is None:
        return sentence.start
    first = next((token for token in sentence if token.idx - sentence.start_char >= found.end), None)
    return first.i if first is not None and not first.text[0].islower() else sentence.start


def _as_by(cue: Cue) -> bool:
    """Whether the clause is of the kind of "as reported by the Gazette"."""
    start = cue.start
    return cue.passive and start > 0 and cue.head.doc[start - 1].lower_ == "as"


def _has_tense(verb: Token) -> bool:
    """Whether the verb or an auxiliary of it is finite: not "citing", not "declined to comment"."""
    if verb.tag_ == "VB":
        # "advisers say" is tagged like an infinitive now and then.
        return any(child.dep_ == "nsubj" for child in verb.lefts) and not any(
            child.tag_ in {"TO", "MD"} for child in verb.lefts
        )
    return is_finite(verb)


def _breaks(token: Token) -> bool:
    """Whether `token` can bound a reporting clause; a hyphen within a word cannot."""
    if token.text in {"-", "\u2013"}:
        return token.i > 0 and bool(token.nbor(-1).whitespace_) and bool(token.whitespace_)
    return token.text in _BREAKS


def _behind_another(doc: Doc, start: int, end: int) -> int:
    """The token behind another clause in parentheses in tokens `start` to `end`, or 0.

    "The ferry left, the Gazette reported, while in Velm the port shut, the Post reported" has two speakers.
    """
    for verb in doc[start + 1 : end]:
        after = verb.nbor(1).text if verb.i + 1 < len(doc) else ""
        if verb.tag_ not in FINITE or lemma_of(verb) not in verbs("clause") or after not in {",", ";", "."}:
            continue
        subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
        if (
            subject is not None
            and is_somebody(subject)
            and start < subject.left_edge.i
            and subject.left_edge.nbor(-1).text == ","
        ):
            return verb.i + 2
    return 0


def _is_main(token: Token, verb: Token) -> bool:
    """Whether `token` is the finite verb of a clause that can stand alone: not "when …", "asked …" or a relative."""
    if token.tag_ not in FINITE:
        return False
    for _ in range(_DEEP):
        if (
            token.dep_ == "advcl"
            and token.tag_ in {"VBN", "VBG"}
            and not any(c.dep_ in SUBJECTS or c.tag_ in FINITE for c in token.lefts)
        ):
            return False
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
        elif closed and lemma_of(token) in verbs("clause") and token.pos_ == "VERB":
            return True
    return False


def _has_object(verb: Token) -> bool:
    """Whether what is reported stands after the verb, as its object or behind its preposition ("boasts of")."""
    topics = prepositions().get(lemma_of(verb), frozenset())
    after = verb.nbor(1) if verb.i + 2 < len(verb.doc) else verb
    if after.dep_ == "prep" and after.lower_ in topics and after.nbor(1).ent_type_ not in {"DATE", "TIME"}:
        return True
    return any(
        child.dep_ in {"ccomp", "xcomp", "acomp", "attr", "oprd"}
        or (child.dep_ == "dobj" and not _is_hearer(child, verb))
        for child in verb.rights
    )


def _is_hearer(noun: Token, verb: Token) -> bool:
    """Whether `noun` is who was told; a name behind "advised" is rather a client's."""
    client = noun.pos_ == "PROPN" and lemma_of(verb) in verbs("serving")
    return is_somebody(noun) and lemma_of(verb) in verbs("telling") | verbs("to_somebody") and not client


def _resumes(doc: Doc, index: int, verb: Token) -> bool:
    """Whether the reported sentence goes on at `index`, after the reporting clause."""
    token = doc[index]
    limits = token.dep_ == "cc" and index + 1 < len(doc) and doc[index + 1].lower_ in LIMITS
    if token.lower_ in {"who", "which", "and", "but", "according", "as"}:
        return limits
    if token.tag_ == "VBG" and token.dep_ not in {"csubj", "nsubj", "amod"}:
        return False
    if token.lower_ in _GOES_ON and token.i + 1 < verb.sent.end and not _is_means(token):
        return True
    if not any(_is_main(other, verb) for other in doc[index : verb.sent.end]):
        return False
    return not (token.head == verb and token.dep_ in {"conj", "advcl", "cc"})


def _is_means(by: Token) -> bool:
    """Whether the phrase tells how it was said: "by telephone"."""
    return any(child.dep_ == "pobj" and lemma_of(child) in listed("means_of_speech") for child in by.children)


def beside_according(cue: Cue) -> list[Range]:
    """The sentence before the phrase, or after its speaker."""
    doc, sentence = cue.head.doc, cue.head.sent
    after = cue.speaker.end if cue.speaker is not None else cue.end
    lead = cue.start - (doc[cue.start - 1].text == ",")
    if cue.start - sentence.start > 3 and doc[lead - 1].lower_ != "that":
        found = [(behind_dateline(sentence), cue.start)]
        resumes = doc[cue.start - 1].text == "," and after < sentence.end and doc[after].text == ","
        if resumes and sentence.end - after > 4 and _resumes(doc, after + 1, cue.head):
            found.append((after + 1, sentence_end(cue.head)))
        return found
    index = _comma(doc, after, sentence.end)
    named = _comma(doc, index + 1, sentence.end)
    if _is_apposed(doc[index + 1 : named]) and _is_clause(doc[named + 1 : _comma(doc, named + 1, sentence.end)]):
        index = named  # "According to the judge, Ann Roe, the dam would hold"
    return [(index + 1, sentence_end(cue.head))] if sentence.end - index > 4 else []


def _comma(doc: Doc, index: int, end: int) -> int:
    while index < end and doc[index].text != ",":
        index += 1
    return index


def _is_apposed(words: Span) -> bool:
    """Whether `words` between two commas are names alone: "the judge, Ann Roe, …", "in Arden, Velm and Salem, …"."""
    return len(words) > 0 and all(token.pos_ == "PROPN" or token.dep_ == "cc" for token in words)


def _is_clause(words: Span) -> bool:
    """Whether `words` have a subject of their own before their verb: "the dam would hold", not "was ill", "who fled".

    One that is a name may be joined to those before: "Roe, Hale and Lund fled".
    """
    finite = next((token for token in words if token.tag_ in FINITE), None)
    if finite is None or words[0].pos_ == "PROPN" or words[0].tag_ in {"WP", "WDT", "WP$", "WRB"}:
        return False
    return any(token.pos_ in {"NOUN", "PROPN", "PRON"} for token in words.doc[words.start : finite.i])


def is_document(cue: Cue) -> bool:
    """Whether the speaker is a text: a report, a letter, a poll."""
    return cue.speaker is not None and lemma_of(cue.speaker.root) in verbs("document_nouns")
