"""Whose words a line is: the sheet's own, or an outlet's, in quotation marks, where they judge what they tell of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files

from factsheet import bundled
from factsheet.model.fact import Citation, SourceEntry
from factsheet.model.passage import QUOTED
from factsheet.render.standing import Standing, printing

_TABLE = bundled.table(files("factsheet.render") / "judging_words.yaml")
_JUDGING = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(' '.join(_TABLE.values()).split()))})(?![\w-])")
"""In lower case alone: Savage is a name."""
_FIRST = frozenset(f"{_TABLE['horror']} {_TABLE['wonder']}".split())
"""Those that are no names and may open a sentence: "Tragically, …"."""


def judges(words: str) -> bool:
    """Whether `words` judge outside quotation marks: "the thugs", "Tragically, he fell"."""
    own = QUOTED.sub("", words)
    first = re.match(r"[\w-]+", own)
    return _JUDGING.search(own) is not None or (first is not None and first[0].lower() in _FIRST)


def quoted(
    words: str, standing: Standing, sources: Mapping[str, SourceEntry]
) -> tuple[str, tuple[Citation, ...]] | None:
    """`words` as those of the outlets that print them, with their passages; None where no passage has them so."""
    printed = printing(words, standing.fact.cites)
    if not printed:
        return None
    names = list(dict.fromkeys(sources[cite.source].publisher or cite.source for cite in printed))
    inner = QUOTED.sub(r"‘\1’", words)
    return f"{', '.join(names[:2])}: “{inner}”", tuple(printed)
