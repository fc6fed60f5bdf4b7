"""Lists what waits for a person: conflicts, questions, suggestions, what the newest run did not find, what is held."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.factbase.findings import Checked, Finding, Level
from factsheet.model.agreement import agreement
from factsheet.model.fact import Fact
from factsheet.model.figure import value_words


def waiting(checked: Checked) -> Iterator[Finding]:
    """What only a person can decide, fact by fact."""
    for number, fact in enumerate(checked.facts):
        if fact.ask:
            yield checked.at("warning", "question", fact.ask, "facts", number, "ask", fact=fact)
        if fact.suggests:
            keys = ", ".join(fact.suggests)
            message = f"the newest run reads otherwise: {keys}; `factsheet accept {fact.id}`, or take `suggests` out"
            yield checked.at("warning", "suggestion", message, "facts", number, "suggests", fact=fact)
        if fact.gone:
            message = f"{fact.gone}; `factsheet drop {fact.id}`, or take the line `gone` out"
            yield checked.at("warning", "gone", message, "facts", number, "gone", fact=fact)
        for place, cite in enumerate(fact.cites):
            if cite.gone:
                message = f"{cite.gone}; take the citation out, or its line `gone`"
                yield checked.at("warning", "gone", message, "facts", number, "cites", place, "gone", fact=fact)
        if fact.hold:
            yield checked.at("note", "hold", f"kept off the sheet: {fact.hold}", "facts", number, "hold", fact=fact)
        if not fact.ask:
            yield from _differing(checked, fact, number)


def _differing(checked: Checked, fact: Fact, number: int) -> Iterator[Finding]:
    """A conflict that nobody has asked about; one that a person has decided or signed off is only noted."""
    found = agreement(fact, checked.loaded.base.sources)
    if found.status != "differs":
        return
    parts = []
    for key, readings in found.readings.items():
        if any(reading.state == "disputed" for reading in readings):
            said = (
                f"{value_words(r.value)} ({', '.join(sorted({c.source for c in r.cites})) or 'this file'})"
                for r in readings
            )
            parts.append(f"{key}: {' or '.join(said)}")
    if parts:
        level: Level = "note" if fact.decided or fact.checked else "warning"
        message = f"sources differ on {'; '.join(parts)}"
        yield checked.at(level, "sources-differ", message, "facts", number, "value", fact=fact)
