"""Whether a draft tells as certain what the sources only allege, deny or fear: the second reading, of its sentences."""

from __future__ import annotations

import re

from factsheet.draft.evidence import Evidence
from factsheet.draft.item import Item
from factsheet.draft.verdict import Verdict, judged
from factsheet.model.fact import Citation, Fact
from factsheet.model.second_reading import turned

_TOLD = re.compile(
    r"[\"“”]|\b(?:according to|sa(?:id|ys?)|alleg\w*|accus\w*|claim\w*|den(?:y|i\w+)|warn\w*|report\w*|suspect\w*)\b",
    re.IGNORECASE,
)
"""What shows that a draft puts something down to somebody."""
_DOUBTED = re.compile(
    r"\b(?:may|might|could) (?:not )?(?:be|have)\b|\b(?:fear(?:s|ed)?|possibl[ey]|apparently|reportedly)\b"
)
"""What a sentence doubts as a whole; the month of May is written otherwise."""
_ALIKE = 0.65
_STEMS = 4


def certainty(item: Item, evidence: Evidence) -> Verdict | None:
    """What the sentences that tell the same turn, and the draft does not; None where it may stand."""
    if _TOLD.search(item.sentence):
        return None
    near = [
        told
        for told in evidence.of("wording")
        if len(item.about & told.item.about) >= _STEMS and evidence.near(item, told) >= _ALIKE
    ]
    if not near:
        return None
    if not _DOUBTED.search(item.sentence) and all(_DOUBTED.search(told.quote) for told in near):
        return judged(item, "contradicted", "what it tells as certain is only possible or feared there", near[0])
    cites = [Citation(source=told.source, quote=told.quote) for told in near]
    faults = turned(Fact(id="draft", kind="other", statement=item.sentence, cites=cites), lambda cite: cite.quote)
    return judged(item, "contradicted", f"what it tells as certain {faults[0]}", near[0]) if faults else None
