"""Whether a document's dates in numerals put the day or the month first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.annotate.dates.grammar import Match


def day_first(matches: Sequence[Match]) -> bool | None:
    """True where 31/12/2012 stands among them, False where 12/31/2012 does, None where neither or both do."""
    votes: set[bool] = set()
    for match in matches:
        raw = match.text("NUMDATE")
        parts = re.split("[/.-]", raw) if raw else []
        if len(parts) == 3 and len(parts[0]) <= 2:
            first, second = int(parts[0]), int(parts[1])
            if 12 < first <= 31 and 1 <= second <= 12:
                votes.add(True)
            elif 12 < second <= 31 and 1 <= first <= 12:
                votes.add(False)
    return votes.pop() if len(votes) == 1 else None
