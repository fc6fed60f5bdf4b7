"""A line as an outlet's words, in quotation marks: where they judge what they tell of, they are not the sheet's own."""

from __future__ import annotations

from collections.abc import Mapping

from factsheet.model.fact import Citation, SourceEntry
from factsheet.model.passage import QUOTED
from factsheet.render.standing import Standing, printing


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
