"""Places where people are only cared for: "flown to a hospital in Lund" does not tell that it happened in Lund."""

from __future__ import annotations

import re

from factsheet.annotate.data import table
from factsheet.annotate.tree import Token

HOSPITALS = ("hospital", "infirmary", "clinic", "medical center", "medical centre")
_HOSPITAL = re.compile("|".join(HOSPITALS), re.IGNORECASE)
_LYING = frozenset({"die", "recover", "remain", "stay", "lie", "succumb", "hospitalize", "hospitalise", "pronounce"})
"""Besides bringing and treating: what people do in a hospital that happened to them elsewhere."""
_STEPS = 5


def is_in_care(place: Token) -> bool:
    """Whether `place` tells where a hospital is to which people were brought, or in which they lie or died."""
    token = place
    for _ in range(_STEPS):
        if token.head.i == token.i:
            return False
        if token.dep_ == "prep" and token.head.pos_ in {"VERB", "AUX"}:
            lemma = token.head.lemma_.lower()
            between = token.doc[token.i + 1 : place.i].text
            return bool(_HOSPITAL.search(between)) and (lemma in _LYING or lemma in table("harm")["carried"])
        token = token.head
    return False
