"""A draft against a fact base: each item of it, judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factsheet.draft.certainty import certainty
from factsheet.draft.evidence import Evidence
from factsheet.draft.figures import figure, when
from factsheet.draft.item import Item
from factsheet.draft.names import name, office, place
from factsheet.draft.quotations import quotation
from factsheet.draft.verdict import Verdict

_JUDGES: dict[str, Callable[[Item, Evidence], Verdict | None]] = {
    "figure": figure,
    "name": name,
    "office": office,
    "date": when,
    "place": place,
    "quotation": quotation,
    "wording": certainty,
}


def judge(draft: Iterable[Item], evidence: Evidence) -> list[Verdict]:
    """What the fact base says of each item of the draft, in the order of its text; what is said twice, once."""
    found: dict[tuple[str, int, int], Verdict] = {}
    for item in draft:
        verdict = _JUDGES[item.sort](item, evidence)
        if verdict:
            found.setdefault((item.sort, item.start, item.end), verdict)
    return sorted(found.values(), key=lambda verdict: (verdict.start, verdict.end, verdict.sort))
