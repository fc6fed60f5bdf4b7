"""The day of a figure: that of its own clause, and of nothing that its sentence only mentions beside it."""

from __future__ import annotations

import re

from factsheet.annotate.data import listed, members
from factsheet.annotate.document import Document
from factsheet.annotate.numbers.measures import Measured
from factsheet.annotate.tree import Token
from factsheet.model.mention import When
from factsheet.model.spelled_numbers import spelled

_LIMIT = re.compile(
    r"\b(?:since|until|till|before|after|from|than|by|between|through|ended|ending|(?:first|second|third)\sand|(?:months|weeks|year|quarter)\sto)"
    r"\s(?:(?:the|early|late)\s)?$",
    re.IGNORECASE,
)
_FISCAL = re.compile(r"\bfiscal[\s-](?:first|second|third|fourth)\b", re.IGNORECASE)
"""A quarter of a firm's own year, which no calendar tells."""
_SMALLEST = "|".join(spelled(number) for number in range(1, 13))
_SUM = r"(?:[a-z]{1,3}\$|[$£€#])?\d"
_COMPARED = re.compile(
    r"\b(?:compared\s(?:with|to)|versus|vs\.?|against|(?:from|than|twice|double)\s(?:(?:about|nearly|some|around|roughly|just"
    rf"|a|an|the|its|his|her|their|net|loss|profit|income|of|what)\s)*(?:{_SUM}|(?:what|it|they|he|she|those)\b|{_SMALLEST}))",
    re.IGNORECASE,
)
"""Words between a figure and a date that make it another one's: "$24 million, up from $3 million a year ago"."""
_OTHER_THINGS = frozenset({"because", "although", "though", "unless", "if", "whereas", "once"})
"""What begins a clause that tells another time or thing than that of the figure; "when" and "as" tell the same one."""
_AHEAD = re.compile(
    r"\b(?:ahead\sof|in\stime\sfor|(?:scheduled|ready|planned)\sfor"
    r"|for\s(?:use|delivery|completion|release|opening|shipment)\s(?:in|on|by))\b[^,;.]*$",
    re.IGNORECASE,
)
"""Words between a figure and a date that make it one of what is to come."""
_DURING = frozenset({"in", "at", "during", "on", "for"})
_OWNING = ("'s", "’s")
_REACH = 24
"""Characters before a date within which such a word stands."""


def day_of(document: Document, start: int, end: int, figure: Measured) -> When | None:
    """The date of a figure: the only one of its clause, no limit of a time ("since 1985") and none compared with.

    The day on which somebody said it is none either: "as officials said on Monday"; nor one that only tells which
    thing is meant: "last year's runner-up", "the 2021 Norvale Star".
    """
    found = [place for place in document.whens_in(start, end) if place[2].reading.type in {"DATE", "TIME"}]
    verb = verb_of(document, figure.start, figure.end)
    aside = next((above for above in (verb, *verb.ancestors) if above.dep_ == "relcl"), None) if verb else None
    if aside is not None:  # "closed lower on Friday, the end of a week that saw it lose 4 percent"
        first, last = aside.left_edge.idx, aside.right_edge.idx
        found = [place for place in found if first <= place[0] <= last]
    if verb is not None and (len(found) > 1 or verb.dep_ == "relcl"):
        # "which paid £1 for it in 2022, closed on Monday"
        found = [place for place in found if verb_of(document, *place[:2]) == verb]
    if len(found) != 1:
        return None
    begin, stop, when = found[0]
    if (
        _tells_which(document, begin, stop)
        or _tells_when_said(document, begin, stop)
        or _stands_aside(document, begin, stop, figure)
        or _COMPARED.search(document.source.text, min(figure.end, begin), begin)
        or _AHEAD.search(document.source.text, min(figure.end, begin), begin)
        or (verb is not None and _goes_on(verb, verb_of(document, begin, stop)))
        or ("quarter" in when.reading.rule and _FISCAL.search(document.source.text))
    ):
        return None
    return None if _LIMIT.search(document.source.text, max(start, begin - _REACH), begin) else when


def _goes_on(verb: Token, other: Token | None) -> bool:
    """Whether `other`, the verb of a date, tells what came besides: "bought 40 mills and will open one in 1992"."""
    return other is not None and other.i != verb.i and other.dep_ == "conj" and verb in other.ancestors


def verb_of(document: Document, start: int, end: int) -> Token | None:
    """The nearest verb above the words at repaired offsets `start` to `end`."""
    token = document.doc.over(start, end).root
    while token.pos_ not in {"VERB", "AUX"}:
        if token.head.i == token.i:
            return None
        token = token.head
    return token


def _tells_which(document: Document, start: int, end: int) -> bool:
    """Whether the date only tells which thing is meant: it owns something, or is a part of a name or of the words for a
    thing that has no part in the time: "under a 1988 pact"; but "in the 1988 election"."""
    text = document.source.text
    if text[start:end].endswith(_OWNING) or text.startswith(_OWNING, end):
        return True
    root = document.doc.over(start, end).root
    thing = root.head
    if root.dep_ not in {"nummod", "compound", "nmod"} or thing.i < root.i:
        return False
    return thing.pos_ == "PROPN" or (thing.dep_ == "pobj" and thing.head.lower_ not in _DURING)


def _stands_aside(document: Document, start: int, end: int, figure: Measured) -> bool:
    """Whether the date belongs to a remark in which the figure has no part: "Roe & Co., founded in 1873, will pay"."""
    token = document.doc.over(start, end).root
    verb: Token | None = None
    while token.head.i != token.i:
        if token.pos_ == "VERB":
            verb = verb or token
        if _is_apart(token):
            return not _holds(token, figure)
        if token.dep_ in {"acl", "relcl", "appos"}:
            counted = token.head.left_edge.idx <= figure.start <= token.head.idx  # "13 officials who met on Monday"
            if counted:
                return verb is not None and verb.i != token.i  # "two men accused of killing her in 2011"
            return not _holds(token, figure)
        token = token.head
    return False


def _is_apart(token: Token) -> bool:
    """Whether what hangs on `token` is at another time or of another thing: "despite cutting its stake in April",
    "until the permit ends in 2026", "notes due May 1, 2039"."""
    if token.dep_ == "pcomp" and token.tag_ == "VBG":
        return True
    if token.dep_ == "prep":
        return token.lower_ in listed("other_times")
    if token.dep_ == "advcl":
        return any(
            child.dep_ == "mark" and child.lower_ in _OTHER_THINGS | listed("other_times") for child in token.children
        )
    return token.dep_ == "amod" and token.i > token.head.i


def _holds(token: Token, figure: Measured) -> bool:
    """Whether the figure stands among what hangs on `token`."""
    return token.left_edge.idx <= figure.start < token.right_edge.idx + len(token.right_edge)


def _tells_when_said(document: Document, start: int, end: int) -> bool:
    """Whether the date at repaired offsets `start` to `end` hangs on a verb of saying."""
    verb = verb_of(document, start, end)
    return verb is not None and verb.lemma_.lower() in members("reporting", "clause")
