"""The clause after a reporting verb: where it begins, and where the reporter's own words go on.

Read from the parse where it is clear, from "that" where it is not.
"""

from __future__ import annotations

from factsheet.annotate.clauses.grammar import FINITE, HELPING, PRESENT, is_finite, lemma_of
from factsheet.annotate.data import listed
from factsheet.annotate.speech.cues import Cue, is_participle, shares_outer_subject, verbs
from factsheet.annotate.tree import Token

Range = tuple[int, int]
"""First token and the one after the last."""

_REACH = 8
"""Tokens at most between a reporting verb and its "that"."""
CONDITIONS = frozenset({"because", "if", "unless", "even", "provided", "providing", "assuming", "until", "except"})
"""What carries reported words on after a comma: it tells their reason or condition."""
LIMITS = frozenset({"if", "only", "not", "unless", "until"})
"""What tells so behind an "and" or "but": "said it would close, but only if …"."""
_CLOSING = frozenset({"\u201d", '"', "''"})
_CONTRASTS = frozenset({"while", "whereas"})
_CONCESSIONS = frozenset({"although", "though"})
RELATIVE_WORDS = frozenset({"which", "who", "whom", "whose", "where", "when"})
_DEEP = 6
_DASHES = frozenset({"-", "--", "\u2013", "\u2014"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_NOT_IN_NAMES = frozenset({"VERB", "AUX", "CCONJ", "SCONJ", "PUNCT"})
_FARTHEST = 60
"""Tokens at most between an "and" and what it joins, and between a dash and the one that closes it."""
_LONGEST = 400
"""Tokens of a reported clause that are looked at for its end; what is longer is no clause."""
_SHORTEST_REST = 4
_OPENS_CLAUSE = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"})


def clause_after(cue: Cue) -> list[Range]:
    """The clause that follows the verb."""
    verb = cue.head
    clause = next((child for child in verb.rights if child.dep_ == "ccomp"), None) or _question(cue)
    if clause is not None and _is_resumed(clause):
        return []
    clause = clause or _resumed(verb)
    if clause is None or is_infinitival(clause):
        that = _that(cue)
        return [(that, sentence_end(verb))] if that is not None else []
    if cue.lemma in verbs("serving") and not _is_told(verb, clause):
        return []
    start = max(_left_edge(clause, verb), cue.end)
    if cue.speaker is not None and start < cue.speaker.end <= clause.i:
        start = cue.speaker.end
    before = verb.doc[start - 1]
    topic = before.dep_ == "pobj" and before.head.head == verb and before.head.lower_ in {"of", "about"}
    if before.text == ";" or (topic and not any(child.dep_ == "mark" for child in clause.lefts)):
        return []  # '"It was late," Hale said; the crowd left', "said of advice you may get"
    return [(start, end_of_clause(verb, clause))]


def _resumed(verb: Token) -> Token | None:
    """The "that" clause which the parse hangs on a participle between commas: "said, citing a report, that …"."""
    for child in verb.rights:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.left_edge.nbor(-1).text == ",":
            return next((clause for clause in child.rights if clause.dep_ == "ccomp" and _is_resumed(clause)), None)
    return None


def _is_resumed(clause: Token) -> bool:
    """Whether the clause goes on, behind a comma and with "that", with what the verb over the participle says."""
    participle, first = clause.head, clause.left_edge
    if participle.tag_ != "VBG" or participle.dep_ != "advcl" or not any(c.dep_ == "dobj" for c in participle.rights):
        return False
    above = participle.head
    own = any(child.dep_ == "ccomp" for child in above.children)
    return first.lower_ == "that" and first.nbor(-1).text == "," and lemma_of(above) in verbs("clause") and not own


def _is_told(verb: Token, clause: Token) -> bool:
    """Whether the verb has a hearer or "that": in "the bank advised Lund and the firm advised Pike" nobody speaks."""
    hearer = any(child.dep_ in {"dobj", "dative", "nsubjpass"} for child in verb.children)
    return hearer or any(child.dep_ in {"mark", "advmod"} or child.tag_ in {"WP", "WRB"} for child in clause.lefts)


def _left_edge(clause: Token, verb: Token) -> int:
    """The first token of the clause, with a subject that the parse has hung on the reporting verb instead.

    "said the bombing, which tore a crater in the road, was revenge": the parse may take the bombing for what was said.
    """
    if any(child.dep_ in {"nsubj", "nsubjpass", "expl", "csubj", "mark"} for child in clause.lefts):
        return clause.left_edge.i
    if not is_finite(clause):
        return clause.left_edge.i
    nouns = (child for child in verb.rights if child.dep_ in {"dobj", "nsubj", "nsubjpass"})
    first = next(nouns, None)
    return min(first.left_edge.i, clause.left_edge.i) if first is not None else clause.left_edge.i


def _question(cue: Cue) -> Token | None:
    """The clause after "did not say when …" or "asked her if …", which the parse takes for an adverbial one."""
    asks = cue.lemma in verbs("asking") and not any(child.dep_ == "xcomp" for child in cue.head.rights)
    for clause in cue.head.rights:
        if clause.dep_ == "advcl":
            first = clause.left_edge
            left_open = asks or any(child.dep_ == "neg" for child in cue.head.lefts)
            if first.i == cue.end and first.tag_ == "WRB" and (left_open or first.lower_ not in {"when", "where"}):
                return clause
            if asks and first.lower_ in {"if", "whether"}:
                return clause
    return None


def is_infinitival(clause: Token) -> bool:
    """Whether the clause is an infinitive, with no question word before it."""
    return any(child.tag_ == "TO" for child in clause.children) and not any(
        child.lower_ in {"that", "whether", "how", "what"} for child in clause.children
    )


def _that(cue: Cue) -> int | None:
    """The "that" that follows the verb within a few words, where the parse has no clause for it."""
    doc, limit = cue.head.doc, cue.end + _REACH
    for token in doc[cue.end : cue.head.sent.end]:
        if is_participle(token):
            limit = token.i + _REACH  # "said in a letter posted there and sent to Hale that …"
        elif token.i >= limit or token.pos_ in {"VERB", "AUX"} or token.text in {",", "."}:
            return None
        elif token.lower_ == "that" and (token.tag_ == "IN" or token.dep_ == "mark"):
            return token.i
    return None


def rest_of_sentence(cue: Cue) -> list[Range]:
    """The rest of the sentence after "said", where the parse finds no clause in it though it has a finite verb."""
    doc, verb = cue.head.doc, cue.head
    assert cue.speaker is not None
    if cue.lemma != "say" or cue.speaker.start > verb.i:
        return []
    end = sentence_end(verb)
    first = doc[cue.end] if cue.end < end else None
    if first is None or end - cue.end < _SHORTEST_REST or first.pos_ not in _OPENS_CLAUSE:
        return []
    if first.ent_type_ in {"DATE", "TIME"} or not any(token.tag_ in FINITE for token in doc[cue.end + 1 : end]):
        return []
    return [(cue.end, end)]


def sentence_end(token: Token) -> int:
    """The token after the last word of the sentence of `token`."""
    end = token.sent.end
    while end > token.i + 1 and (token.doc[end - 1].is_space or token.doc[end - 1].is_punct):
        end -= 1
    return end


def end_of_clause(verb: Token, clause: Token) -> int:
    """Where the reported clause ends: with its subtree, and with what the parse has hung on the verb instead."""
    end = clause.right_edge.i + 1
    for child in verb.rights:
        if child.i < end or child.is_punct or child.is_space or child.dep_ == "cc":
            continue
        if not _goes_on(child, clause, verb):
            break
        end = child.right_edge.i + 1
    return cut_short(verb, clause, end)


def cut_short(verb: Token, clause: Token, end: int) -> int:
    """`end`, or earlier: before ", according to", before another thing that the same speaker says, before "and"."""
    doc = verb.doc
    for token in doc[clause.i + 1 : min(end, clause.i + _LONGEST)]:
        if (
            _turns(token, clause, verb)
            or _says_more(token, verb)
            or _another_says(token, verb)
            or is_aside(token, clause.i, end)
            or _is_background(token, clause, end)
        ):
            end = max(clause.i + 1, token.i - (doc[token.i - 1].lower_ == "even"))
            break
    while end > clause.i + 1 and (doc[end - 1].dep_ == "cc" or doc[end - 1].is_punct or doc[end - 1].is_space):
        if doc[end - 1].text in {")", "%", '"', "\u201d", "''", "\u2019"}:
            break
        end -= 1
    return end


def _turns(token: Token, reported: Token, verb: Token) -> bool:
    """Whether the reporter's own "but" begins at `token`: after a comma, with a subject and a finite verb.

    In "he said it would hold, but it broke" the reporter goes on; "he said it will hold, but it will leak" and "it
    held, but it would leak" are the speaker's.
    """
    if (
        token.lower_ not in {"but", *_CONTRASTS, *_CONCESSIONS}
        or token.i < 2
        or token.nbor(1).lower_ in {"that", *LIMITS}
    ):
        return False
    first = token.nbor(-1) if token.nbor(-1).lower_ == "even" else token
    if not _after_comma(first):
        return False
    clause = token.head
    if token.dep_ == "cc":
        clause = conjunct(token) or token
    if not any(child.dep_ in {"nsubj", "nsubjpass"} for child in clause.children):
        return False
    return (
        token.lower_ in _CONCESSIONS or lemma_of(clause) in verbs("clause") or not _in_his_tense(clause, reported, verb)
    )


def _in_his_tense(clause: Token, reported: Token, verb: Token) -> bool:
    """Whether `clause` has the tense of the reported words, and not that of the reporting verb."""
    tense = _tense(clause)
    return _tense(verb) == "past" and (tense == "would" or tense == "present" == _tense(reported))


def _tense(verb: Token) -> str:
    """Past, present, or would; a reporting verb in "-ing" tells of the past."""
    helpers = [child for child in verb.lefts if child.dep_ in HELPING]
    modal = next((helper.lower_ for helper in helpers if helper.tag_ == "MD"), None)
    if modal is not None:
        return "would" if modal in {"would", "could", "might", "should", "'d", "\u2019d"} else "present"
    tags = {verb.tag_, *(helper.tag_ for helper in helpers)}
    return "present" if tags & PRESENT and "VBD" not in tags else "past"


def _is_background(token: Token, clause: Token, end: int) -> bool:
    """Whether `token` opens a relative clause that ends the words and only says who or what the last name is.

    "said they would meet Hale, who was elected in May"; after a common noun only where it is the longer part.
    """
    if token.nbor(-1).text != "," or token.lower_ not in RELATIVE_WORDS:
        return False
    relative = token
    for _ in range(_DEEP):
        if relative.dep_ == "relcl" or relative.head.i == relative.i:
            break
        relative = relative.head
    if relative.dep_ != "relcl" or relative.right_edge.i < end - 1:
        return False
    of_name = relative.head.pos_ == "PROPN" and token.lower_ not in {"where", "when"}
    return of_name or end - token.i > token.i - clause.left_edge.i


def is_aside(token: Token, after: int, end: int) -> bool:
    """Whether the reporter's own remark begins at `token`, before `end`: behind a dash that no other closes.

    "said the dam was safe - a claim that experts dispute".
    """
    doc = token.doc
    before = token.nbor(-1)
    if before.text not in _DASHES or not (token.nbor(-2).whitespace_ or before.text != "-"):
        return False
    near = doc[max(after, token.i - _FARTHEST) : min(end, token.i + _FARTHEST)]
    if any(other.text in _DASHES and other.i != before.i for other in near):
        return False
    if token.lower_ in listed("opening_asides") or (token.tag_ == "VBG" and lemma_of(token) in verbs("clause")):
        return True
    if token.dep_ == "cc":
        said = conjunct(token)
        if said is None:
            return False
        return lemma_of(said) in verbs("clause") or said.tag_ == "VBG" or any(c.dep_ in _SUBJECTS for c in said.lefts)
    return False


def conjunct(conjunction: Token) -> Token | None:
    """What the "and" joins to the word before it."""
    head = conjunction.head.i
    following = conjunction.doc[conjunction.i + 1 : conjunction.i + _FARTHEST]
    return next((token for token in following if token.dep_ == "conj" and token.head.i == head), None)


def _after_comma(token: Token) -> bool:
    """Whether a comma stands before `token`, inside of closing quotation marks too."""
    before = token.nbor(-1)
    if before.text in _CLOSING and before.i > 0:
        before = before.nbor(-1)
    return before.text == ","


def _says_more(token: Token, verb: Token) -> bool:
    """Whether another reporting clause begins at `token`: ", according to", ", noting that", "and said"."""
    before = token.nbor(-1)
    if token.lower_ == "according":
        return before.text == ","
    if lemma_of(token) not in verbs("clause") or token.pos_ != "VERB":
        return False
    if token.tag_ == "VBG" and token.dep_ in {"advcl", "acl", "conj", "prep"}:
        return _after_comma(token) or (before.dep_ == "cc" and verb.tag_ == "VBG" and token.dep_ == "conj")
    return before.dep_ == "cc" and token.dep_ == "conj" and shares_outer_subject(token)


def _another_says(token: Token, verb: Token) -> bool:
    """Whether ", and" at `token` leads over to what somebody else said: "said A, and the mayor replied that B".

    Or to what happened next, where the parse joins it to the reporting verb: "said A, and the crowd cheered".
    """
    if token.dep_ != "cc" or token.nbor(1).lower_ == "that":
        return False
    said = conjunct(token)
    if said is None or not any(child.dep_ in _SUBJECTS for child in said.lefts):
        return _says_beside(token, verb)
    if token.head == verb and _after_comma(token):
        return lemma_of(said) in verbs("clause") or _tense(said) == _tense(verb)
    return lemma_of(said) in verbs("clause") and said.tag_ == verb.tag_


def _says_beside(token: Token, verb: Token) -> bool:
    """Whether soon after the "and" at `token` a verb follows that the parse takes for a second thing reported."""
    for index, word in enumerate(token.doc[token.i + 1 : token.i + 1 + _REACH]):
        if word.head == verb and word.dep_ in {"ccomp", "conj"} and index:
            return word.tag_ == verb.tag_ and lemma_of(word) in verbs("clause")
        if word.pos_ in _NOT_IN_NAMES and word.text != "-":
            return False
    return False


def _goes_on(child: Token, clause: Token, verb: Token) -> bool:
    """Whether `child` of the reporting verb, after the clause, still belongs to what is reported."""
    before = child.doc[child.left_edge.i - 1].text
    if child.dep_ == "conj":
        own = any(part.dep_ in {"nsubj", "nsubjpass"} for part in child.children)
        return own and not (lemma_of(child) in verbs("clause") and before != "that")
    if child.dep_ == "advcl":
        contrast = child.left_edge.lower_ in _CONTRASTS and _in_his_tense(child, clause, verb)
        return child.tag_ != "VBG" and (before != "," or child.left_edge.lower_ in CONDITIONS or contrast)
    return before != "," or child.lower_ in CONDITIONS
