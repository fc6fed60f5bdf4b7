"""Which sentences of the sources can stand on the sheet: whole, short, plain, and clear without what stood around them.

Better left out than printed wrong: what does not pass stays in the fact base and in the web page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.model.passage import QUOTED

_FEWEST, _MOST = 4, 34
"""Words of a sentence that fits into three lines."""
_LEANING = re.compile(
    r"(?:he|she|they|it|his|her|their|its|this|that|these|those|but|and|or|however|meanwhile|also|yet|so|instead|"
    r"both(?! (?-i:[A-Z]))|there|another|others|such|the (?:same|following|latter|former|next|other|two|pair|rest))\b"
    r"|\[(?:the|a|an|this) ",
    re.IGNORECASE,
)
"""First words that lean on the sentence before."""
_INNER = re.compile(
    r"\b(?:sa(?:id|ys?)|added|told \w+|confirmed|reported)(?: that)? "
    r"(?:others|it|this|these|those|they|the same)\b"
)
"""Words of what somebody said that lean on what was said before."""
_ITSELF = re.compile(r"\bit(?= (?:would|will|had|has|expects?|plans?)\b)")
"""What a body that speaks calls itself: "the bank said it would pay"."""
_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his)\b")
_NAME = re.compile(r"(?<![^A-Z][.?!] )(?<!^)\b[A-Z][\w’'-]+|^(?!Police\b)[A-Z][\w’'-]*[^\Ws] (?:[a-z]+ed|said)\b")
"""A name; the first word may be one, but hardly where it is a plural ("Officials said")."""
_OURS = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me|[Yy]our?)\b(?!\.)")
"""The speaker's own words without quotation marks."""
_GLUED = re.compile(
    r"^(?:[A-Z]\.){1,3} (?:The|An?|In|On|At) "
    r"|[a-z]['’]?s? (?:The|He|She|They|It|But|And|A|An|His|Her|With|In|On|At|When|While|After|For|This) [a-z]"
)
"""Where a headline or a caption ran into a sentence."""
_CUT_OFF = re.compile(
    r"\b(?:but|and|or|the|an?|of|to|with|for|that|which|who|as|by|at|from|because|than)[.?!]$|(?<=[a-z] )[b-z]\.$"
)
"""Last words that want more, and a word of which a letter is left."""
_PICTURED = re.compile(
    r"^[^,]{3,70}? (?<!would )(?<!will )(?<!could )(?<!to )(?:celebrates?|holds?|poses?|reacts?|waves?|gestures?"
    r"|embraces?|hugs?|kneels?|looks? on|surrounds?|stands?|walks?) (?!that\b)"
)
"""What a picture shows, told in the present: its caption."""
_FURNITURE = re.compile(
    r"\b(?:click|subscribe|whatsapp|newsletter|getty|sign up|read more|related|photos?|videos?|image|file -"
    r"|an? earlier version|(?:this|the) (?:article|story|post) (?:was|has been)|correction)\b|[#@]\w",
    re.IGNORECASE,
)
_OF_ITS_DAY = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|(?:last|this) night)\b", re.IGNORECASE)
"""Words that say another day in every article."""
_OF_ITS_WEEK = re.compile(
    r"\b(?:earlier this|later this|(?:last|this|next) (?:week|weekend|month|year))\b", re.IGNORECASE
)
"""Words that say another time in articles of other weeks."""
_PASSING = re.compile(
    r"\b(?:is|are) (?:(?:still|now|currently|also|not|yet|being|all) )*(?!going\b)"
    r"(?:[a-z]+ing|trapped|feared|thought)\b|\b(?:has|have) (?:so far|yet to|not yet)\b"
    r"|\bstill (?:[a-z]+ing|missing|trapped|unclear|unknown|at large|alive)\b"
    r"|(?<!would )(?<!will )(?<!could )(?<!must )(?<!may )(?<!to )\b"
    r"(?:continues? to [a-z]+|(?:remains?|stays?) (?:unknown|unclear|uncertain|missing|trapped|closed|shut|at large"
    r"|hospitali[sz]ed|critical|in (?:custody|hospital|(?:a )?(?:critical|serious|stable))))\b"
)
"""What is so while a report is written, and is told otherwise by the next: "crews are digging", "remains missing"."""
_ENDS = re.compile("[.?!…][\"'”’)]*$")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def fits(sentence: str, most: int = _MOST, *, body: bool = False, weeks: bool = False, days: bool = False) -> bool:
    """Whether `sentence` can stand alone on the sheet, at most `most` words long.

    `weeks` lets "last year" pass, `days` "yesterday", too; `body` says that a body speaks, which "it" may mean.
    """
    words = sentence.split()
    outside = QUOTED.sub("“…”", sentence)
    return (
        _FEWEST <= len(words) <= most
        and not sentence[:1].islower()
        and bool(_ENDS.search(sentence))
        and not _LEANING.match(sentence)
        and not _INNER.search(_ITSELF.sub("the body", outside) if body else outside)
        and not _OURS.search(outside)
        and _names_first(outside)
        and not any(pattern.search(outside) for pattern in (_GLUED, _FURNITURE, _CUT_OFF, _PICTURED))
        and (days or not _OF_ITS_DAY.search(outside))
        and (weeks or days or not _OF_ITS_WEEK.search(outside))
        and sentence.count('"') % 2 == 0
        and all(sentence.count(left) == sentence.count(right) for left, right in _PAIRS)
    )


def passes(sentence: str) -> bool:
    """Whether `sentence` tells, outside quotation marks, what holds for its hour and not for good."""
    return _PASSING.search(QUOTED.sub("“…”", sentence)) is not None


def _names_first(sentence: str) -> bool:
    """Whether somebody is named before "he" or "she" stands for a person."""
    somebody = _SOMEBODY.search(sentence)
    return somebody is None or _NAME.search(sentence[: somebody.start()]) is not None


_CONDITION = re.compile(
    r"(?:and |but |so )?(?:\w+,? )?(?:if|when|while|because|although|since|unless)\b[^,]*$", re.IGNORECASE
)
_SPOKEN = range(6, 37)


def stretches(spans: Sequence[str]) -> list[str]:
    """Those of the `spans` of a quotation that can stand alone: long enough to say something, short enough to be read.

    Not half a sentence, and none that goes on where the one before it broke off.
    """
    found = []
    for at, words in enumerate(spans):
        goes_on = at > 0 and not _ENDS.search(spans[at - 1])
        broken_off = at + 1 < len(spans) and spans[at + 1][:1].islower()
        if (
            len(words.split()) in _SPOKEN
            and words[:1].isupper()
            and not (goes_on or broken_off or _CONDITION.match(words))
        ):
            found.append(words)
    return found
