"""What becomes of a named person, read from the order of the words where the parse goes wrong.

spaCy often takes a rare surname for an adverb and then knows no subject. These rules look at the words alone: what
follows the name behind its age and appositions ("Jane Roe, 34, a nurse from Ames, was killed"), what leads a list of
names ("The dead were Jane Roe, 34, and Joe Poe"; "Killed in the crash: Jane Roe"), and who is identified as whom.
"""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.annotate.data import listed
from factsheet.annotate.tree import Doc, Span, Token
from factsheet.annotate.words.people_words import is_person_noun

_FARTHEST = 40
"""Tokens that are looked at on either side of a name."""
_LONGEST_APPOSITION = 16
_TITLE = 6
"""Words of a title at most."""
_LEADS = frozenset({"are", "were", "is", "was", "as", "include", "included", "including", ":", "remain", "-", "–", "—"})
_DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"})
_ALL = frozenset({"all", "both", "each"})
_BE = frozenset({"be", "get", "have"})
_ONE = frozenset({"was", "is", "has"})
_MANY = frozenset({"were", "are", "have"})


def predicate(name: Span, described: bool = False) -> tuple[Token, bool] | None:
    """The verb that follows `name` as its subject, and whether it is passive.

    `described` looks behind a second apposition too ("Roe, 44, a clerk in Ames, was led away"): only where something
    else says that the name is the subject, for "shot Roe, 44, a clerk, and fled" is of another.
    """
    doc, end = name.doc, name.sent.end
    listed = [name.root]
    while listed[-1].dep_ == "conj" and listed[-1].head.pos_ == "PROPN":
        if not is_joined(listed[-1]):
            return None
        listed.append(listed[-1].head)  # "who shot Ann Poe, 20, and Jan Poe, 21, was arrested"
    if any(token.dep_ in {"pobj", "poss", "dobj"} for token in (*name, *listed)) or _is_of_whom(name.root):
        return None
    at = name.end
    while at < min(end, name.end + _FARTHEST):
        token = doc[at]
        if token.text == ",":
            following = _after_comma(doc, at, end, described)
            if following is None:
                return None
            at = following
        elif token.text == "(":
            close = next((i for i in range(at, min(end, at + 12)) if doc[i].text == ")"), None)
            if close is None:
                return None
            at = close + 1
        elif token.lower_ in {"and", "&"} or (
            token.lower_ in {"of", "from"} and at + 1 < end and _capital(doc[at + 1])
        ):
            if at + 1 < end and doc[at + 1].pos_ in {"VERB", "AUX"}:
                return None  # "He shot his son, Tom, 8, a pupil, and killed himself": Tom killed nobody
            at = _name_end(doc, at + 1, end)
        elif token.lower_ == "who" and of_another(name, token):
            return None
        elif token.lower_ == "who":
            at = _after_reporting(doc, at + 1, end)
        elif token.pos_ == "ADV" and token.tag_ != "WRB":
            at += 1
        else:
            return _verb(doc, at, end)
    return None


def _is_of_whom(name: Token) -> bool:
    """Whether the name tells of whose driver somebody is: "Poe, a driver of the boy's father, Jane Roe, fled"."""
    noun = name.head
    return name.dep_ == "appos" and noun.dep_ == "pobj" and noun.head.lower_ == "of" and is_person_noun(noun)


def is_joined(name: Token) -> bool:
    """Whether a name that the parse joins to a subject is one: "Cole, who shot Ann Poe and Jan Poe, 21, was arrested"
    tells of one arrest, and where the number of the verb does not tell, the name may go on the list before it."""
    head, verb = name.head, name.head.head
    if name.dep_ != "conj" or not head.i < name.i < verb.i:
        return True
    numbers = {token.lower_ for token in (verb, *verb.children)}
    if not numbers.isdisjoint(_ONE):
        return False
    inner = [child.i for child in head.children if child.dep_ in {"relcl", "acl"} and head.i < child.i < name.i]
    others = name.doc[inner[0] : name.i] if inner else ()
    return not numbers.isdisjoint(_MANY) or not any(token.ent_type_ == "PERSON" for token in others)


def of_another(name: Span, opening: Token) -> bool:
    """Whether the clause that "who" opens is of another: "Ada Moss, the mother of Ben Cole, who was shot"."""
    at = opening.i - 1
    if opening.lower_ != "who" or at < name.end or opening.doc[at].text != ",":
        return False
    last = at - 1
    while at - 1 >= name.end and opening.doc[at - 1].pos_ == "PROPN":
        at -= 1
    person = opening.doc[last].ent_type_ == "PERSON" or is_person_noun(opening.doc[at - 2])
    return at <= last and opening.doc[at - 1].lower_ == "of" and person


def of_several(name: Span, opening: Token) -> bool:
    """Whether the clause that "who" opens is of several, not of the one named: "fans of Ada Moss, who were held"."""
    one = name.root.dep_ == "pobj" and not any(
        child.dep_ in {"conj", "appos"} and child.pos_ != "NUM" for child in name.root.children
    )
    following = opening.doc[opening.i + 1 : opening.i + 2]
    return one and opening.lower_ == "who" and any(token.lower_ in _MANY for token in following)


def _after_reporting(doc: Doc, at: int, end: int) -> int:
    """Where "police say" in "who police say fired first" ends; `at` where nothing of the kind stands there."""
    verb = next((i for i in range(at, min(end, at + 5)) if doc[i].tag_.startswith("V")), None)
    if verb is not None and doc[verb].lemma_ in listed("reporting_a_part") and verb > at and doc[at].pos_ != "AUX":
        return verb + 1
    return at


def _after_comma(doc: Doc, at: int, end: int, described: bool) -> int | None:
    """Where the sentence goes on behind what stands between the comma at `at` and the next one; None if nowhere."""
    first = at + 1
    if first >= end or _opens_other(doc[first]):
        return None
    if doc[first].lower_ in {"who", "and"} or (
        doc[first].pos_ in {"AUX", "VERB"} and doc[first].tag_ not in {"VBG", "VBN"}
    ):
        return first
    if doc[first].text.isdecimal() and (first + 1 >= end or doc[first + 1].text != ","):
        return first + 1
    if _capital(doc[first]) and (named := _name_end(doc, first, end)) < end and doc[named].lower_ in {",", "and"}:
        return named
    close = next((i for i in range(first, min(end, first + _LONGEST_APPOSITION)) if doc[i].text in {",", ";"}), None)
    if close is None or doc[close].text == ";" or any(doc[i].tag_ in {"VBD", "VBZ", "MD"} for i in range(first, close)):
        return None
    after = doc[close + 1] if close + 1 < end else None
    more = after is not None and (after.text.isdecimal() or _capital(after))
    more = more or (described and after is not None and after.lower_ in {"a", "an", "the"})
    return close if more else close + 1


def _opens_other(token: Token) -> bool:
    """Whether the word begins what has a subject of its own: "whose son, Tom, was …", "after his wife, Ann, was …"."""
    clause = token.tag_ in {"WP$", "WRB", "WDT"} or token.pos_ == "SCONJ"
    return clause or (token.pos_ == "ADP" and token.lower_ not in {"of", "from"})


def _name_end(doc: Doc, at: int, end: int) -> int:
    """Where the capitalised words (or "his wife", "a friend") that begin at `at` end."""
    while at < end and (doc[at].tag_ in {"PRP$", "DT"} or doc[at].lower_ in {"'s", "’s"}):
        at += 1
    start = at
    while at < end and (_capital(doc[at]) or (at == start and doc[at].pos_ == "NOUN")):
        at += 1
    return max(at, start)


def _verb(doc: Doc, at: int, end: int) -> tuple[Token, bool] | None:
    """The main verb of the verb group that begins at `at`."""
    be = False
    while at < end and (doc[at].pos_ in {"AUX", "ADV", "PART"} or doc[at].lemma_ in _BE or doc[at].lower_ in _ALL):
        if doc[at].tag_ == "MD" or doc[at].dep_ == "neg" or doc[at].lower_ in {"not", "n't", "n’t", "never"}:
            return None
        if doc[at].lemma_ in {"be", "get"}:
            be = True
        if doc[at].pos_ in {"AUX", "VERB"} and (
            at + 1 >= end or (doc[at + 1].pos_ not in {"AUX", "ADV", "PART", "VERB"} and doc[at + 1].lower_ not in _ALL)
        ):
            return doc[at], False
        at += 1
    if at < end and doc[at].tag_.startswith("V") and doc[at].tag_ != "VBG":
        return doc[at], be and doc[at].tag_ in {"VBN", "VBD"}
    return None


def lead(name: Span) -> list[Token]:
    """The words that say who is in the list to which `name` belongs, the nearest to the list first; [] for no list."""
    doc, first = name.doc, _block_start(name)
    if acts(name) or _is_governed(name.root):
        return []  # "one of the dead was a cousin of Jane Roe"
    at = name.start - 1
    while at >= max(first, name.start - _FARTHEST) and _listable(doc[at]):
        at -= 1
    if at > first and doc[at].lower_ == "them" and doc[at - 1].lower_ == "among":
        at -= 1  # "Six people were killed, among them Jane Roe"
    elif at < first or doc[at].lower_ not in _LEADS:
        return []
    if doc[at].lower_ == "as":
        return list(_identified(doc, at, first))
    before = list(_back(doc, at, first))
    opening = doc[first + 0] if before else None
    if opening is not None and opening.lower_ in listed("leading_a_list") and before[-1].i == opening.i:
        return [opening]
    if doc[at].text in {"-", "–", "—"}:
        return []
    telling = (token for token in before if token.pos_ in {"NOUN", "ADJ", "PROPN", "VERB"})
    return [token for token in telling if not _has_name(token.head if token.pos_ == "ADJ" else token)][:8]


def _has_name(verb: Token) -> bool:
    """Whether one name is the passive subject: "Roe was charged with killing two girls:" tells of the girls who follow
    that they were killed, not that they were charged."""
    subjects = (child for child in verb.children if child.dep_ == "nsubjpass" and child.pos_ == "PROPN")
    return any(not any(child.dep_ == "conj" for child in one.children) for one in subjects)


def _is_governed(noun: Token) -> bool:
    """Whether "of" stands over the noun or the list that it goes on."""
    for _ in range(_TITLE):
        if noun.dep_ not in {"conj", "appos"}:
            break
        noun = noun.head
    return noun.dep_ == "pobj" and noun.head.lower_ == "of"


def noun_of(name: Span) -> Token | None:
    """The noun before "of" and what describes the name: "the deaths of husband and wife Joe Poe and Jane Roe"."""
    doc, at = name.doc, name.start - 1
    if at > name.sent.start + 1 and doc[at].text == "," and _is_somebodys(doc[at - 1]) and not acts(name):
        at -= 1  # "for the manslaughter of his flatmate, Tim Rowe"
    while at > name.sent.start and (doc[at].pos_ in _DESCRIBING or (doc[at].lower_ == "and" and doc[at + 1].is_lower)):
        at -= 1
    found = at > name.sent.start and doc[at].lower_ == "of" and doc[at - 1].pos_ == "NOUN"
    return doc[at - 1] if found else None


def _is_somebodys(noun: Token) -> bool:
    """Whether a noun is for people who are told by whose they are or how many: "his flatmate", "two recruits"."""
    told = any(child.tag_ == "PRP$" or child.dep_ == "nummod" for child in noun.children)
    return told and noun.tag_ in {"NN", "NNS"} and is_person_noun(noun)


def acts(name: Span) -> bool:
    """Whether a finite verb follows the name, whose subject it is: "among the dead were three children, Roe said"."""
    after = name.doc[name.end] if name.end < name.sent.end else None
    if after is not None and after.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    verb = name.root.head
    if name.root.dep_ == "nsubj" and verb.i > name.end and verb.lemma_ in listed("reporting_a_part"):
        nearer = (child for child in verb.children if child.dep_ == "nsubj" and name.end <= child.i < verb.i)
        return next(nearer, None) is None  # "Two were hurt: Jan Poe, 30, and Ann Roe, police said"
    found = predicate(name) if after is not None and after.text == "," else None
    return found is not None and found[0].lemma_ in listed("reporting_a_part") and not found[1]


def opening_participle(name: Span, verb: Token) -> Token | None:
    """The participle before the subject of `verb` that begins a sentence: "Charged with murder, Roe, 34, was led"."""
    opening = name.sent[0]
    if verb.lemma_ in listed("reporting_a_part"):
        return None  # "Shot in the head, the boy died, Roe said"
    between = name.doc[opening.i + 1 : name.start]
    if opening.tag_ != "VBN" or not between or between[-1].text != ",":
        return None
    return None if any(word.tag_ in {"VBD", "VBZ", "VBP", "MD"} for word in between) else opening


def opens_clause(name: Span) -> bool:
    """Whether a comma stands before the name and the title before it: "…, police chief Jan Poe said"."""
    at = name.start - 1
    while at > name.sent.start and name.start - at < _TITLE and name.doc[at].pos_ in {"NOUN", "PROPN", "ADJ"}:
        at -= 1
    return name.doc[at].text == ","


def _identified(doc: Doc, at: int, first: int) -> Iterator[Token]:
    """The noun that "identified … as" is about: its object, else what stands before the verb."""
    verb = next((i for i in range(at - 1, max(first, at - 12) - 1, -1) if doc[i].lemma_ in {"identify", "name"}), None)
    if verb is None:
        return
    objects = [doc[i] for i in range(verb + 1, at) if doc[i].pos_ in {"NOUN", "ADJ", "PRON"} or doc[i].tag_ == "VBN"]
    yield from reversed(objects)
    if not objects and any(token.lemma_ == "be" for token in doc[max(first, verb - 3) : verb]):
        yield from (
            token for token in _back(doc, verb, first) if token.pos_ in {"NOUN", "ADJ", "PROPN", "VERB", "PRON"}
        )


def _back(doc: Doc, at: int, first: int) -> Iterator[Token]:
    """The tokens before `at`, backwards to the sentence's start, a quotation or another finite clause."""
    for index in range(at - 1, max(first, at - 25) - 1, -1):
        token = doc[index]
        if token.is_quote or token.text in {";", "."} or token.tag_ in {"VBZ", "VBP", "MD"}:
            return
        yield token


def _block_start(name: Span) -> int:
    """The first token of the line of `name`, or of its sentence where that begins later and not after a colon."""
    start = name.sent.start
    while start > 0 and not name.doc[start - 1].is_space and name.doc[start - 1].text not in {".", "!", "?"}:
        start -= 1
        if name.start - start > _FARTHEST:
            break
    return start


def _listable(token: Token) -> bool:
    return (
        token.text in {",", ";", "&", "-", "(", ")"}
        or token.tag_ == "POS"
        or (token.lower_ in {"and", "a", "an", "of", "old", "year", "unidentified", "his", "her", "their", "the"})
        or token.text.isdecimal()
        or _capital(token)
        or (token.pos_ in {"NOUN", "ADJ", "NUM"} and token.lower_ not in _LEADS)
    ) and not (token.text == "-" and bool(token.whitespace_))


def _capital(token: Token) -> bool:
    return token.text[0].isupper()
