"""What a number in a sentence measures or counts: its unit, or the noun that says what they are."""

from __future__ import annotations

import re
from dataclasses import replace

from factsheet.annotate.data import listed, table
from factsheet.annotate.document import Document
from factsheet.annotate.numbers.measures import Measured, head_of, is_label, noun_after, unit_after, units
from factsheet.annotate.numbers.numbers import Number
from factsheet.annotate.tree import Doc, Token
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.words.people_words import is_person_noun

_LONGEST_UNIT = 4
_FEW = 12
_MINUS = re.compile(r"(?:\bplus or )?(?P<sign>\b(?:minus|negative)[\s-]|(?<![^\s(])[-−])$", re.IGNORECASE)
_REACH = 16
"""Characters before a number within which its sign stands."""
_ABBREVIATED = 3
"""Letters that the abbreviation of a unit has at most."""
_VOWEL = re.compile("[aeiou]")
_MAKING = frozenset({"new", "latest", "current", "old", "older", "newer"})
"""Adjectives that stand behind what counts, so that what stands behind them is a name: "40 new clerks"."""
_PLURAL = frozenset({"NNS", "NNPS"})
_INDEX = 1000
"""From here on points are those of an index, and no score."""
_APART = 10
"""Words at most between a part and all of it."""
_NEAR = 5
"""Words beside pounds within which something says that they are no money."""
_METRES = re.compile(r"\d[\d,]*m")
_EVENT = 3
"""Words behind a length within which the race that it names stands."""
_OWNER = 5
_OWNERS = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADJ"})
_STANDING = frozenset({"pobj", "attr", "dobj"})
_AT = frozenset({"to", "at", "from"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_DESCRIBING = frozenset({"other", "of", "the", "different", "such", "new"})
_ADDING = frozenset({"more", "additional", "another", "further", "extra"})
"""Words that make a count one of those who come to the others: "another 40 homes", "40 more homes"."""
_SOME = frozenset({"%", "percent", "half", "third", "thirds", "quarter", "quarters", "majority"})


def counted(document: Document, sentence: Tokens, number: Number) -> Measured | None:
    """What `number` measures or counts in `sentence`, with its other end or what it went from; None where nothing."""
    found = _measured(document, sentence, number)
    if found is None or number.value is None:
        return None
    return replace(found, value=found.value if number.low is None else (number.low, number.value), origin=number.origin)


def _measured(document: Document, sentence: Tokens, number: Number) -> Measured | None:
    doc, text = document.doc, document.source.text
    tokens = doc.over(number.digits, number.end)
    if number.value is None:
        return None
    printed = text[number.digits : number.end] if number.end > number.digits else number.text
    after = tokens.end
    hyphened = _is_hyphened(sentence, after)
    unit = (units()[number.unit], number.unit, tokens.end) if number.unit else _unit_of(sentence, tokens, number)
    sign = _MINUS.search(text, max(0, number.digits - _REACH), number.digits)
    if sign and (unit is None or number.low is not None or "plus" in sign[0].lower()):
        return None  # "plus or minus 3 points": the bare figure would say otherwise
    if _METRES.fullmatch(printed) and _names_discipline(doc, after):
        return None  # "the 100m hurdles": no hundred million
    if is_label(
        document,
        tokens.start,
        replace(number, digits=sign.start() if sign else number.digits),
        measured=unit is not None,
    ):
        return None
    if unit is not None:
        measure, words, end = unit
        if measure == "distance" and number.value == 1 and not number.text[:1].isdecimal():
            return None  # "one block from the square"
        if measure == "distance" and _names_discipline(doc, end):
            return None
        last = doc[end - 1]
        again = text[max(0, number.digits - 1) : number.digits] == "(" and measure != "percent"
        value, start = (-number.value, sign.start("sign")) if sign else (number.value, number.start)
        return Measured(start, last.idx + len(last), measure, value, words, printed, number.precision, again=again)
    magnitude = _magnitude(
        doc[tokens.start - 1] if tokens.start else None, doc[after + hyphened : after + hyphened + 1]
    )
    if magnitude:
        end = max(number.end, magnitude)
        return Measured(number.start, end, "magnitude", number.value, "magnitude", printed, number.precision)
    if hyphened or _is_title(document, number, tokens[0]):
        return None
    digits = doc.over(number.digits, number.digits + len(number.text))
    found = _count(sentence, number, digits, printed) if number.whole is not None else None
    how_many = _how_many(digits.root, number) if found is None else None
    changed = number.origin is not None and number.whole is not None
    if found is None and (changed or how_many is not None):
        measure, counts = how_many or ("count", None)
        return Measured(number.start, number.end, measure, number.value, counts, printed, number.precision)
    return found


def _how_many(token: Token, number: Number) -> tuple[str, str | None] | None:
    """The measure and unit of a bare number: "the number of students rose to 5,000", "the index closed at 4,312"."""
    link = token.head
    whole = whole_before(token) or (_whole_behind(token) if (number.value or 0) > 1 else None)
    if whole is not None:
        return "count", token.doc[_first(whole) : whole.i + 1].text
    if token.dep_ not in _STANDING or (token.dep_ == "pobj" and link.lower_ not in _AT):
        return None
    total = _subject_of(token)
    if total is None:
        return None
    if _is_index(total) and (total.lemma_ != "average" or (number.value or 0) >= _INDEX):
        return "index", "points"
    if total.lemma_.lower() not in listed("countings"):
        return None
    of = (child for child in total.children if child.lower_ == "of")
    nouns = (noun for word in of for noun in word.children if noun.tag_ in _PLURAL or noun.lemma_ == "people")
    counts = next(nouns, None)
    return "count", None if counts is None else token.doc[_first(counts) : counts.i + 1].text


def _subject_of(token: Token) -> Token | None:
    """The subject before `token` of the nearest verb above it, or of one that this is joined to."""
    for verb in token.ancestors:
        own = (child for child in verb.children if child.dep_ in _SUBJECTS and child.i < token.i)
        found = next(own, None)
        if found is not None or (verb.pos_ in {"VERB", "AUX"} and verb.dep_ != "conj"):
            return found
    return None


def _is_index(noun: Token) -> bool:
    return noun.lemma_.lower() in listed("indexes")


def _first(noun: Token) -> int:
    """Where `noun` begins with what describes it, without its article."""
    at = noun.i
    while at > noun.left_edge.i and noun.doc[at - 1].pos_ in {"ADJ", "NOUN", "PROPN"}:
        at -= 1
    return at


def _is_hyphened(sentence: Tokens, after: int) -> bool:
    """Whether a hyphen joins the number to the token behind `after`: "a 40-acre farm"."""
    doc = sentence.doc
    return after < sentence.end and doc[after].lower_ in ("-", "–") and not doc[after - 1].whitespace_


def _unit_of(sentence: Tokens, tokens: Tokens, number: Number) -> tuple[str, str, int] | None:
    """The measure and unit behind the number at `tokens`, and where it ends; an index stands at points."""
    doc, after = sentence.doc, tokens.end
    hyphened = _is_hyphened(sentence, after)
    found = unit_after(doc, after + hyphened, sentence.end)
    if found is None and after < sentence.end and doc[after].lower_ == "points":
        total = _subject_of(doc[after])
        stands = number.value is not None and (number.value >= _INDEX or number.whole is None)
        stands = stands or (total is not None and _is_index(total))
        return ("index", "points", after + 1) if stands else None
    return ("weight", *found[1:]) if found is not None and _is_weight(sentence, tokens, *found[1:]) else found


def _is_weight(sentence: Tokens, number: Tokens, unit: str, end: int) -> bool:
    """Whether pounds are no money: "weighed 65 pounds", "65 pounds (29 kg)", "a 200-pound man"."""
    doc = sentence.doc
    if not unit.lower().startswith("pound"):
        return False
    before = doc[max(sentence.start, number.start - _NEAR) : number.start]
    behind = doc[end : min(end + _NEAR, sentence.end)]
    again = behind[:1].text == "(" and any(units().get(token.lower_) == "weight" for token in behind[1:])
    whole = end < sentence.end and doc[end - 1].dep_ in {"amod", "compound", "npadvmod"} and is_person_noun(doc[end])
    return again or whole or any(token.lemma_ == "weigh" for token in before)


def _magnitude(before: Token | None, after: Tokens) -> int:
    """Where the words for an earthquake's magnitude end, 0 where there are none: "a 6.1-magnitude quake"."""
    if len(after) and after[0].lower_ == "magnitude":
        return after[0].idx + len(after[0])
    if before is None:
        return 0
    joined = before.text in ("-", "of") and before.i > 0 and before.nbor(-1).lower_ == "magnitude"
    return before.idx if before.lower_ == "magnitude" or joined else 0


def _count(sentence: Tokens, number: Number, digits: Tokens, printed: str) -> Measured | None:
    """A count of people or things: a number from two on with a noun that says what they are."""
    doc, token = sentence.doc, digits[-1]
    if number.value is None or number.value < 2:
        return None
    if _has_part(doc, token) or _has_part_behind(digits.root):
        return None  # "32 of the 159 members", "of the 159 members, 32 voted"
    known = bool(token.i) and doc[token.i - 1].lower_ in listed("counts_known_already")
    whole = _whole(doc, token.i)
    whole = whole if whole is not None and whole.i < sentence.end else None
    token = whole or token
    ended = max(token.i, doc.over(digits.start_char, number.end)[-1].i)
    joined = number.low is not None or number.is_part or ended > digits[-1].i  # "40 or more boats"
    head = noun_after(doc, ended + 1) if joined else head_of(doc, token if whole else digits.root)
    token = doc[ended]
    between = doc[token.i + 1 : head.i]
    if head.i <= token.i or sum(not t.is_punct for t in between) >= _LONGEST_UNIT or head.i >= sentence.end:
        return None
    if head.tag_ == "NNP" and head.ent_type_ != "NORP":
        return None  # "the 787 Dreamliner", "an iPhone 11 Pro Max"
    if number.text.isdecimal() and any(t.like_num and t.i < digits.start and t.dep_ == "nummod" for t in head.lefts):
        return None  # "two new 737 Max jets"
    if number.text.isdecimal() and number.precision is None and token.i and doc[token.i - 1].lower_ in _MAKING:
        return None  # "its new 486 machines"
    if number.text.isdecimal() and _is_named(head, between):
        return None  # "the 777 program"
    if head.pos_ not in ("NOUN", "PROPN") or head.ent_type_ in ("DATE", "TIME", "PERSON"):
        return None
    if number.value <= _FEW and known and not any(child.dep_ == "relcl" for child in head.children):
        return None
    lemma, empty = head.lemma_.lower(), table("measures")["plain"]
    if number.low is not None and any(lemma in words for words in table("measures")["tallied"].values()):
        return None
    if lemma in empty or any(t.is_punct and t.text not in "-–'’" for t in doc[token.i + 1 : head.i]):
        return None
    words = doc[token.i + 1 : head.i + 1]
    if len(words) and words[0].lower_ == "times":
        return Measured(number.start, words[0].idx + 5, "count", number.value, "times", printed, number.precision)
    adding = {doc[max(0, digits.start - 1)].lower_}
    while words and words[0].text in _DESCRIBING | _ADDING:
        adding.add(words[0].lower_)
        words = words[1:]
    if (
        not len(words)
        or (words[0].like_num and words[0].nbor(-1).lower_ == "of")
        or any(t.pos_ in ("VERB", "AUX", "ADP") and t.tag_ not in ("VBG", "VBN") for t in words)
    ):
        return None
    if _is_heading(words) or _is_harmed(head):
        return None
    last = _last_joined(head)
    end = last.idx + len(last)
    unit = " ".join(doc[words.start : last.i + 1].text.split())
    unit = f"more {unit}" if adding & _ADDING else unit
    return Measured(number.start, end, "count", number.value, unit, printed, number.precision)


def _last_joined(head: Token) -> Token:
    """The last noun that is counted with `head`: "95 nurses and porters"; not "95 nurses and 3 porters"."""
    last, collective = head, table("measures")["collective"]
    while (joined := next((child for child in last.children if child.dep_ == "conj"), None)) is not None:
        between = head.doc[last.i + 1 : joined.i]
        plural = all(word.tag_ in _PLURAL or word.lower_ in collective for word in (last, joined))
        own = any(child.dep_ in {"det", "nummod", "poss", "quantmod"} for child in joined.children)
        if not plural or own or len(between) >= _LONGEST_UNIT or any(token.like_num for token in between):
            break
        last = joined
    return last


def _is_named(head: Token, between: Tokens) -> bool:
    """Whether a number before the singular `head` is the name of one: no unit ("40 ppb"), no hyphen right behind it."""
    single = head.tag_ == "NN" and head.lower_ not in table("measures")["collective"]
    abbreviated = len(head) <= _ABBREVIATED and not _VOWEL.search(head.lower_[:-1])
    return single and not abbreviated and not (len(between) and between[0].is_punct)


def _is_title(document: Document, number: Number, token: Token) -> bool:
    """Whether a number word is a part of a title: written with a capital letter within a sentence."""
    spelled = number.text[:1].isupper() and not number.text.isupper()
    before = token.nbor(-1) if token.i > token.sent.start else None
    return spelled and before is not None and before.is_alpha and not document.in_headline(token.idx)


def _names_discipline(doc: Doc, at: int) -> bool:
    """Whether the length that ends before `at` only tells which race: "the 200 metres butterfly", "a 100m champion"."""
    for token in doc[at : at + _EVENT]:
        if token.lower_ in listed("disciplines"):
            return True
        if token.pos_ not in ("NOUN", "ADJ", "PROPN"):
            return False
    return False


def _whole(doc: Doc, at: int) -> Token | None:
    """The last word of the number of which the one that ends at `at` tells a part: "32 of the 159 members", "4 million
    of its 4.9 million shares"."""
    if doc[at].lower_ == "one" or doc[at + 1 : at + 2].text.lower() != "of":
        return None
    end = _number_of_all(doc, at + 2)
    if end is None:
        return None
    while end + 1 < len(doc) and doc[end + 1].like_num:
        end += 1
    return doc[end]


def _has_part(doc: Doc, last: Token) -> bool:
    """Whether another figure tells a part of the number that ends with `last`: "a third of its 900 jobs"."""
    first = last.i
    while first and doc[first - 1].like_num:
        first -= 1
    for at in range(first - 1, max(0, first - _APART), -1):
        if doc[at].lower_ == "of":
            some = doc[at - 1]
            told = (some.like_num and some.lower_ != "one") or some.lower_ in _SOME
            return told and _number_of_all(doc, at + 1) == first
    return False


def whole_before(part: Token) -> Token | None:
    """The noun of what the bare number `part` counts some of, told before it: "of the 40 ships, 12 sank"."""
    ofs = (child for child in part.head.lefts if child.lower_ == "of" and child.dep_ == "prep" and child.i < part.i)
    nouns = (noun for of in ofs for noun in of.children if noun.dep_ == "pobj")
    return next((noun for noun in nouns if noun.tag_ in _PLURAL or noun.lemma_ == "people"), None)


def _whole_behind(part: Token) -> Token | None:
    """The noun of what the bare number `part` counts some of, where nothing counts all: "40 of the jobs"."""
    of = next((child for child in part.children if child.lower_ == "of" and child.i == part.i + 1), None)
    nouns = (noun for noun in of.children if noun.dep_ == "pobj" and noun.tag_ in _PLURAL) if of is not None else ()
    return next(
        (noun for noun in nouns if noun.left_edge.pos_ in {"DET", "PRON"} or noun.left_edge.tag_ == "PRP$"), None
    )


def _has_part_behind(number: Token) -> bool:
    """Whether the noun that `number` counts stands before those of which a part is told."""
    of = number.head.head
    return of.lower_ == "of" and any(whole_before(part) == number.head for part in of.head.children if part.like_num)


def _number_of_all(doc: Doc, at: int) -> int | None:
    """Where the number stands before which "the", "its" or "Arden's" stands at token `at`; None where there is none."""
    end = at
    for token in doc[at : at + _OWNER]:
        if token.tag_ == "POS":
            end = token.i + 1
            break
        if token.pos_ not in _OWNERS:
            break
    if end == at and doc[at : at + 1].text.lower() in listed("counts_known_already"):
        end = at + 1
    if end == at and not doc[at : at + 1].text.replace(",", "").isdecimal():
        return None
    cues = {word for cue in table("number_words")["before"] for word in cue.split()}
    while end < len(doc) and doc[end].lower_ in cues | listed("stretches_of_a_count"):
        end += 1
    return end if end < len(doc) and doc[end].like_num else None


def _is_heading(words: Tokens) -> bool:
    """Whether a headline begins behind the number and not what it counts: "The port turns 300 Trading place of …"."""
    first = words[0]
    capital = first.text[:1].isupper() and first.pos_ not in ("PROPN",) and not first.ent_type_
    return capital and not first.text.isupper()


def _is_harmed(head: Token) -> bool:
    """Whether the people of `head` stand among those who are told to be dead or hurt: a part of a toll."""
    while head.dep_ in ("conj", "appos") and head.head.i != head.i:
        head = head.head
    if head.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb, harm = head.head, table("harm")
    passive = head.dep_ == "nsubjpass" and (verb.lemma_.lower() in harm["acts"] or verb.lemma_.lower() in harm["hurts"])
    return passive or any(t.lower_ in harm["states"] for t in verb.children if t.dep_ in ("acomp", "attr", "oprd"))
