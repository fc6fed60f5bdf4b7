"""Checks citations against the texts that are kept: exactly, never fuzzily; a near miss shows the nearest passage."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from factsheet.factbase.findings import Checked, Finding
from factsheet.model.fact import Citation, Fact
from factsheet.model.passage import Folded, fold

LONGEST = 60
"""Words that a passage has at most, but for a quotation."""

_NEAR_ENOUGH = 55.0
_SHOWN = 300
_NEAREST_AT_MOST = 25
"""Near misses for which the nearest passage is looked up: that takes time, and the first few tell the rest."""


def citations(checked: Checked) -> Iterator[Finding]:
    """Passages that are not found, stand more than once, are too long, or come from no listed source."""
    left = _NEAREST_AT_MOST
    for number, fact in enumerate(checked.facts):
        for place, cite in enumerate(fact.cites):
            path = ("facts", number, "cites", place)
            for finding in _citation(checked, fact, cite, path, nearest=left > 0):
                left -= finding.rule == "citation-not-found"
                yield finding


def _citation(
    checked: Checked, fact: Fact, cite: Citation, path: tuple[str | int, ...], *, nearest: bool
) -> Iterator[Finding]:
    sources = checked.loaded.base.sources
    if cite.source not in sources:
        known = ", ".join(sources) or "none"
        message = f"the source `{cite.source}` is not listed under `sources` (there: {known})"
        yield checked.at("error", "source-unknown", message, *path, "source", fact=fact)
        return
    if sources[cite.source].left_out:
        message = f"cites `{cite.source}`, which is left out: {sources[cite.source].left_out}"
        yield checked.at("note", "source-left-out", message, *path, "source", fact=fact)
    count = len(cite.quote.split())
    if fact.kind != "quote" and count > LONGEST:
        message = f"the passage has {count} words; at most {LONGEST}: keep those that carry the fact"
        yield checked.at("warning", "citation-long", message, *path, "quote", fact=fact)
    text = checked.texts.get(cite.source)
    if text is None or cite.gone:
        return
    places = len(text.find(cite.quote))
    if not places:
        message = f"this passage does not stand in `{cite.source}`{_nearest(cite.quote, text) if nearest else ''}"
        yield checked.at("error", "citation-not-found", message, *path, "quote", fact=fact)
    elif cite.occurrence and cite.occurrence > places:
        message = f"`occurrence: {cite.occurrence}`, but the passage stands in `{cite.source}` {_times(places)}"
        yield checked.at("error", "citation-not-found", message, *path, "occurrence", fact=fact)
    elif places > 1 and not cite.occurrence:
        message = f"this passage stands in `{cite.source}` {_times(places)}: add `occurrence: 1`, or quote more words"
        yield checked.at("warning", "citation-ambiguous", message, *path, "quote", fact=fact)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _nearest(quote: str, text: Folded) -> str:
    """The passage of the text that is most like `quote`, to be shown and nothing else."""
    wanted = fold(quote)
    found = fuzz.partial_ratio_alignment(wanted, text.folded, score_cutoff=_NEAR_ENOUGH)
    if found is None:
        return ", nor anything like it"
    start, end = found.dest_start, found.dest_end
    start = text.folded.rfind(" ", 0, start) + 1
    end = text.folded.find(" ", end)
    nearest = text.folded[start : end if end >= 0 else len(text.folded)]
    nearest = nearest if len(nearest) <= _SHOWN else f"{nearest[:_SHOWN]} …"
    return f"; the nearest there is: {nearest}"
