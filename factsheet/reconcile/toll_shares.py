"""Tolls of a share of those harmed: one nation's, the children, a family, the wounded in one hospital.

Where another source counts all, such a figure is no rival of theirs: it stands as a part of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factsheet.kinds.casualties import CasualtiesMention
from factsheet.reconcile.toll_choice import EXPLICIT

_SOME = frozenset(
    {
        *(
            "child",
            "children",
            "woman",
            "women",
            "man",
            "men",
            "boy",
            "boys",
            "girl",
            "girls",
            "baby",
            "babies",
            "infants",
        ),
        *(
            "toddler",
            "toddlers",
            "teenager",
            "teenagers",
            "civilian",
            "civilians",
            "foreigner",
            "foreigners",
            "tourist",
        ),
        *(
            "tourists",
            "journalist",
            "journalists",
            "soldier",
            "soldiers",
            "troops",
            "policeman",
            "policemen",
            "officer",
        ),
        *("officers", "firefighter", "firefighters", "pilot", "pilots", "crew", "national", "nationals", "citizens"),
        *("rescuer", "rescuers", "paramedic", "paramedics", "diver", "divers", "volunteers", "medics", "firemen"),
    }
)
"""Whom a toll counts apart from the others: by age, sex, trade or nation."""
_OF_FAMILY = re.compile(r"\bmembers of\b.*\bfamily\b")


def apart(tolls: Sequence[CasualtiesMention]) -> list[CasualtiesMention]:
    """The figures of all sources for the sheet's event, those of a share as parts of the whole that another counts.

    An earlier figure stays one: the toll may have risen since. One hospital's is left out where there is a whole.
    """
    wholes = {
        outcome: max((m for m in tolls if m.outcome == outcome and _counts_all(m)), key=lambda m: m.value, default=None)
        for outcome in {m.outcome for m in tolls}
    }
    found = []
    for toll in tolls:
        whole = wholes[toll.outcome]
        if _is_rest(toll) and ((whole is not None and toll.value < whole.value) or _is_beaten(toll, tolls)):
            continue
        if whole is None or not _is_share(toll) or toll.value >= whole.value or _is_earlier(toll, whole):
            found.append(toll)
        elif not toll.in_hospital:
            found.append(replace(toll, whole=False, part_of=whole.value))
    return found


def _counts_all(toll: CasualtiesMention) -> bool:
    return toll.whole and toll.counted in EXPLICIT and not _is_share(toll) and not _is_rest(toll)


def _is_beaten(toll: CasualtiesMention, tolls: Sequence[CasualtiesMention]) -> bool:
    """Whether "both" stands against a number: of whom it tells the text has said, and they are not all."""
    return toll.counted == "pair" and any(
        m.outcome == toll.outcome and m.counted == "count" and m.value > toll.value for m in tolls
    )


def _is_rest(toll: CasualtiesMention) -> bool:
    """Whether the hurt are some by the text's own words: "11 are still in hospital", "both escaped with cuts"."""
    return toll.outcome == "injured" and toll.whole and (toll.part or toll.counted == "pair")


def _is_share(toll: CasualtiesMention) -> bool:
    """Whether a figure counts one sort of people alone, by its own words."""
    if not toll.whole or toll.counted != "count":
        return False
    words = (toll.unit or "").split()
    named = any(word[:1].isupper() for word in words)
    return (
        toll.in_hospital or (bool(words) and (named or words[-1] in _SOME)) or bool(_OF_FAMILY.search(toll.unit or ""))
    )


def _is_earlier(toll: CasualtiesMention, whole: CasualtiesMention) -> bool:
    return bool(toll.published and whole.published and toll.published < whole.published)
