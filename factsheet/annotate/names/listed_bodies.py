"""Bodies with a list in their name: "Bureau of Alcohol, Tobacco, Firearms and Explosives"."""

from __future__ import annotations

from factsheet.annotate.names.common_words import is_common
from factsheet.annotate.tree import Doc

_LONGEST = 12


def list_end(doc: Doc, start: int, end: int) -> int:
    """Where the name of a body at tokens `start` to `end` ends, with the list that its last word opens.

    Only behind "of" or "for", and where all the words are everyday ones or the parser takes all for one body: else
    the list may be one of names. `end` where there is no such list.
    """
    words = [token.lower_ for token in doc[start:end]]
    if end >= len(doc) or doc[end].text != "," or not {"of", "for"} & set(words[1:-1]):
        return end
    at, closed = end, False
    while at + 1 < len(doc) and at - end < _LONGEST and (doc[at].text == "," or doc[at].lower_ in {"and", "&"}):
        closed = closed or doc[at].text != ","
        following = at + 1 + (doc[at].text == "," and doc[at + 1].lower_ in {"and", "&"})
        closed = closed or following > at + 1
        stop = following
        while stop < len(doc) and stop - end < _LONGEST and doc[stop].text[0].isupper() and doc[stop].is_alpha:
            stop += 1
        if stop == following:
            return end
        at = stop
        if closed:
            break
    added = [token for token in doc[end:at] if token.is_alpha]
    whole = all(token.ent_type_ == "ORG" for token in doc[end:at])
    everyday = all(token.is_lower or is_common(token.text) for token in added)
    return at if closed and (whole or everyday) else end
