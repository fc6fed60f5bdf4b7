"""Checks a fact base: its shape, its citations, its statements, its links, and what waits for a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from factsheet.factbase.check_citations import citations
from factsheet.factbase.check_links import links
from factsheet.factbase.check_quotations import quotations
from factsheet.factbase.check_readers import readers
from factsheet.factbase.check_sources import sources
from factsheet.factbase.check_statements import statements
from factsheet.factbase.check_waiting import waiting
from factsheet.factbase.findings import Checked, Finding, in_order
from factsheet.factbase.load import Loaded, load
from factsheet.factbase.nodes import uncollected
from factsheet.factbase.originals import originals, proved
from factsheet.factbase.problems import UnreadableError

__all__ = ["Finding", "check", "examined", "exit_code", "found_in", "unsound"]

_PROOF = frozenset({"citation-not-found", "source-unknown", "quotation-altered", "value-not-carried"})
"""The rules without which a number beside a statement means nothing."""
FAMILIES = (readers, sources, links, citations, statements, quotations, waiting)


def check(path: Path, *, strict: bool = False) -> list[Finding]:
    """Everything that there is to say about the fact base at `path`, by its place in the file.

    A file that is no fact base has schema errors and no other findings. With `strict`, warnings are errors. Raises
    FactBaseError where the file is not there.
    """
    return examined(path, strict=strict)[0]


def examined(path: Path, *, strict: bool = False) -> tuple[list[Finding], str]:
    """As `check`; and in words what the citations were looked for in, where an original was read for it."""
    try:
        loaded = load(path)
    except UnreadableError as error:
        found = [
            Finding(
                "error", "schema", str(path), p.line, p.column, None, f"{p.key}: {p.message}" if p.key else p.message
            )
            for p in error.problems
        ]
        return found, ""
    checked = Checked(loaded, originals=originals(loaded))
    return _found(checked, strict), proved(checked)


def found_in(loaded: Loaded, *, strict: bool = False, attached: Mapping[str, str] | None = None) -> list[Finding]:
    """Everything that there is to say about a fact base that has been read, by its place in the file.

    `attached` are its sources' texts by id, where they came with it: then no file is read.
    """
    return _found(Checked(loaded, attached), strict)


def _found(checked: Checked, strict: bool) -> list[Finding]:
    with uncollected():
        found = in_order(finding for family in FAMILIES for finding in family(checked))
    return [replace(finding, level="error") if strict and finding.level == "warning" else finding for finding in found]


def unsound(loaded: Loaded, *, attached: Mapping[str, str] | None = None) -> dict[str, str]:
    """By id the facts whose citations prove nothing, each with the first reason: these may not print as they are."""
    found: dict[str, str] = {}
    for finding in found_in(loaded, attached=attached):
        if finding.level == "error" and finding.fact and finding.rule in _PROOF:
            found.setdefault(finding.fact, finding.message)
    return found


def exit_code(findings: Sequence[Finding], strict: bool = False) -> int:
    """1 where something is wrong (with `strict`: or doubtful), else 0. Raises nothing."""
    counted = ("error", "warning") if strict else ("error",)
    return int(any(finding.level in counted for finding in findings))
