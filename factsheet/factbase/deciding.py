"""A fact with a difference settled: what it says, what its statement prints, and what each passage reads."""

from __future__ import annotations

import re
from typing import Any

from factsheet.factbase.assignments import assigned
from factsheet.model.agreement import credited
from factsheet.model.fact import Citation, Fact, in_order
from factsheet.model.spelled_numbers import spelled

FactData = dict[str, Any]

_SPELLED = 13
"""Numbers below this one that a statement may print in words."""


def decided(fact: FactData, key: str, value: str) -> FactData:
    """`fact` with `value` (as typed at a command line) under `key`, and without its question.

    A passage that gave the old value without saying so says it from now on; one that gave the new one no longer has a
    reading of its own. The statement prints the new value where it printed the old one. Raises FactBaseError.
    """
    new = {name: given for name, given in assigned(fact, [f"{key}={value}"]).items() if name != "ask"}
    before, after = fact.get(key), new.get(key)
    if before == after:
        return new
    own = "says" if key == "value" else key
    model = Fact.model_validate(fact)
    silent = {id(cite) for cite in credited(model, key, model.cites)}
    given = [id(cite) in silent for cite in model.cites]
    new["cites"] = [
        _reread(cite, own, key, before if gave else None, after)
        for cite, gave in zip(fact["cites"], given, strict=True)
    ]
    if key == "value":
        new["statement"] = _printed(fact["statement"], before, after)
    return new


def _reread(cite: FactData, own: str, key: str, gave: object, value: object) -> FactData:
    """The citation beside the new value: `gave` is the old one, where the passage gave it without saying so."""
    new = dict(cite)
    if own in new and new[own] == value:
        del new[own]
        if "for" in new and key not in new["for"]:
            new["for"] = [*new["for"], key]
    elif own not in new and gave is not None:
        new[own] = gave
        new["for"] = [name for name in new.get("for", []) if name != key]
    return in_order(Citation, {name: given for name, given in new.items() if name != "for" or given})


def _printed(statement: str, before: object, after: object) -> str:
    """`statement` with the new value in the place of the old one, in digits or words as that stood there."""
    for old, new in _forms(before, after):
        found = re.search(rf"(?<![\w.,]){re.escape(old)}(?![\w]|[.,]\d)", statement, re.IGNORECASE)
        if found:
            shown = new[:1].upper() + new[1:] if found[0][0].isupper() else new
            return f"{statement[: found.start()]}{shown}{statement[found.end() :]}"
    return statement


def _forms(before: object, after: object) -> list[tuple[str, str]]:
    """The old value as a statement may print it, each time with the new one in that form."""
    if not (isinstance(before, int) and isinstance(after, int)):
        return [(str(before), str(after))]
    new = spelled(after) if 0 <= after < _SPELLED else f"{after:,}"
    return [(spelled(before), new)] * (0 <= before < 100) + [(f"{before:,}", f"{after:,}"), (str(before), str(after))]
