"""Which sentences of the sources can stand on the sheet: whole, short, plain, and clear without what stood around them.

Better left out than printed wrong: what does not pass stays in the fact base and in the web page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_FEWEST, _MOST = 4, 34
"""Words of a sentence that fits into three lines."""
_LEANING = re.compile(
    r"(?:he|she|they|it|his|her|their|its|this|that|these|those|but|and|or|however|meanwhile|also|yet|so|instead|"
    r"both|there|another|others|such|the same)\b",
    re.IGNORECASE,
)
"""First words that lean on the sentence before."""
_GLUED = re.compile(
    r"[a-z]['’]?s? (?:The|He|She|They|It|But|And|A|An|His|Her|With|In|On|At|When|While|After|For|This) [a-z]"
)
"""Where a headline or a caption ran into a sentence."""
_FURNITURE = re.compile(
    r"\b(?:click|subscribe|whatsapp|newsletter|getty|sign up|read more|related|photo|video|image|file -)\b",
    re.IGNORECASE,
)
_OF_ITS_DAY = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|earlier this|later this"
    r"|(?:last|this|next) (?:night|week|weekend|month|year))\b",
    re.IGNORECASE,
)
"""Words that say another day in every article."""
_QUOTED = re.compile('["“][^"”]*["”]')
_ENDS = re.compile("[.?!…][\"'”’)]*$")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def fits(sentence: str, most: int = _MOST, *, days: bool = False) -> bool:
    """Whether `sentence` can stand alone on the sheet, at most `most` words long; `days` lets "last year" pass."""
    words = sentence.split()
    outside = _QUOTED.sub("“…”", sentence)
    return (
        _FEWEST <= len(words) <= most
        and not sentence[:1].islower()
        and bool(_ENDS.search(sentence))
        and not _LEANING.match(sentence)
        and not any(pattern.search(outside) for pattern in (_GLUED, _FURNITURE))
        and (days or not _OF_ITS_DAY.search(outside))
        and sentence.count('"') % 2 == 0
        and all(sentence.count(left) == sentence.count(right) for left, right in _PAIRS)
    )


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
