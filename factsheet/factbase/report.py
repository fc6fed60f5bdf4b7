"""Findings as people and other programs read them: text, JSON, GitHub's annotations, SARIF."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import PurePath

from factsheet.errors import FactBaseError
from factsheet.factbase.findings import RULES, Finding

_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_GITHUB = {"error": "error", "warning": "warning", "note": "notice"}


def render(findings: Sequence[Finding], form: str = "text", remarks: Sequence[str] = ()) -> str:
    """The findings in `form`: text (with `remarks` behind them), json, github or sarif. Raises FactBaseError for any
    other."""
    if form not in FORMS:
        raise FactBaseError(f"there is no report format `{form}`", remedy=f"The formats are {', '.join(FORMS)}.")
    told = FORMS[form](findings)
    return "\n".join([told, *remarks]) if form == "text" else told


def _text(findings: Sequence[Finding]) -> str:
    lines = [
        f"{found.file}:{found.line}:{found.column}: {found.level}: "
        f"{f'{found.fact}: ' if found.fact else ''}{found.message} [{found.rule}]"
        for found in findings
    ]
    return "\n".join([*lines, _counted(findings)])


def _counted(findings: Sequence[Finding]) -> str:
    counts: Counter[str] = Counter(finding.level for finding in findings)
    told = [f"{counts[level]} {level}{'s' if counts[level] > 1 else ''}" for level in _GITHUB if counts[level]]
    return ", ".join(told) or "Nothing to say: every citation was found."


def _json(findings: Sequence[Finding]) -> str:
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=1)


def _github(findings: Sequence[Finding]) -> str:
    """Workflow commands, the gravest first: GitHub shows ten of each level a step."""
    order = list(_GITHUB)
    lines = [
        f"::{_GITHUB[found.level]} file={_escaped(found.file, ':,')},line={found.line},col={found.column},"
        f"title={_escaped(found.fact or found.rule, ':,')}::{_escaped(f'{found.message} [{found.rule}]')}"
        for found in sorted(findings, key=lambda found: order.index(found.level))
    ]
    return "\n".join(lines)


def _escaped(text: str, more: str = "") -> str:
    for char in f"%\r\n{more}":
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def _sarif(findings: Sequence[Finding]) -> str:
    rules = [{"id": rule, "shortDescription": {"text": text}} for rule, text in RULES.items()]
    run = {
        "tool": {"driver": {"name": "factsheet", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding) for finding in findings],
    }
    return json.dumps({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _result(found: Finding) -> dict[str, object]:
    region = {"startLine": found.line, "startColumn": found.column}
    place = {"artifactLocation": {"uri": PurePath(found.file).as_posix()}, "region": region}
    return {
        "ruleId": found.rule,
        "level": found.level,
        "message": {"text": f"{found.fact}: {found.message}" if found.fact else found.message},
        "locations": [{"physicalLocation": place}],
    }


FORMS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "text": _text,
    "json": _json,
    "github": _github,
    "sarif": _sarif,
}
