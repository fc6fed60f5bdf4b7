"""Words that judge what they tell of: "the thugs", "Tragically, he fell"."""

from __future__ import annotations

import re
from importlib.resources import files

from factsheet import bundled
from factsheet.model.passage import QUOTED

_TABLE = bundled.table(files("factsheet.model") / "judging_words.yaml")
_JUDGING = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(' '.join(_TABLE.values()).split()))})(?![\w-])")
"""In lower case alone: Savage is a name."""
_FIRST = frozenset(f"{_TABLE['horror']} {_TABLE['wonder']}".split())
"""Those that are no names and may open a sentence: "Tragically, …"."""


def judges(words: str) -> bool:
    """Whether `words` judge outside quotation marks."""
    own = QUOTED.sub("", words)
    first = re.match(r"[\w-]+", own)
    return _JUDGING.search(own) is not None or (first is not None and first[0].lower() in _FIRST)
