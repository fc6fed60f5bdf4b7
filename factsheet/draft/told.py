"""The verdicts on a draft, told: text, JSON, GitHub's annotations, SARIF, and the draft itself as a page."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from html import escape

from factsheet.draft.verdict import STATUSES, Status, Verdict
from factsheet.factbase import report
from factsheet.factbase.findings import Finding, Level

_LEVELS: dict[Status, Level] = {"contradicted": "error", "disputed": "warning", "not in the fact base": "note"}
_QUOTED = 160
"""Characters of a passage that a line shows."""
_STYLE = """
body { font: 17px/1.55 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
h1 { font-size: 1.3rem; } .draft { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; background: none; border-bottom: 2px solid; padding-bottom: 1px; }
mark sup { font: 700 .65rem sans-serif; margin-left: 1px; } mark a { color: inherit; text-decoration: none; }
.contradicted { border-color: #b3261e; background: #fbe4e2; } .disputed { border-color: #8a5a00; background: #fdf0d5; }
.absent { border-color: #6b6b6b; border-bottom-style: dotted; } .supported { border-color: #2e7d4f; border-width: 1px; }
ol { padding-left: 2.2rem; font: .9rem/1.45 sans-serif; } li { margin: .5rem 0; } q, .where { color: #555; }
"""


@dataclass(frozen=True)
class Checked:
    """A draft, `text` of the file `file`, and what the fact base says of it."""

    file: str
    text: str
    verdicts: list[Verdict]

    def exit_code(self, strict: bool) -> int:
        """1 where the draft contradicts the fact base; with `strict` also where it is not borne out."""
        bad = set(_LEVELS) if strict else {"contradicted"}
        return int(any(verdict.status in bad for verdict in self.verdicts))

    def told(self, form: str) -> str:
        """The verdicts in `form`: text, json, github or sarif. Raises FactBaseError for any other."""
        return told([self], form)

    @property
    def lines(self) -> list[str]:
        """A line for each verdict, and one that counts them."""
        return [*(self._line(verdict) for verdict in self.verdicts), self.counted]

    @property
    def rows(self) -> list[dict[str, object]]:
        """An object for each verdict."""
        return [self._row(verdict) for verdict in self.verdicts]

    @property
    def findings(self) -> list[Finding]:
        """What is not borne out."""
        return [self._finding(verdict) for verdict in self.verdicts if verdict.status != "supported"]

    @cached_property
    def counted(self) -> str:
        """How many items of the draft are what."""
        counts = Counter(verdict.status for verdict in self.verdicts)
        told = [f"{counts[status]} {status}" for status in STATUSES if counts[status]]
        return ", ".join(told) or "Nothing in it can be held against the fact base."

    def _line(self, verdict: Verdict) -> str:
        line, column = self._place(verdict.start)
        return f"{self.file}:{line}:{column}: {verdict.status}: {_message(verdict)}{_cited(verdict)}"

    def _row(self, verdict: Verdict) -> dict[str, object]:
        line, column = self._place(verdict.start)
        given = {key: value for key, value in asdict(verdict).items() if value is not None}
        return {"file": self.file, "line": line, "column": column, **given}

    def _finding(self, verdict: Verdict) -> Finding:
        line, column = self._place(verdict.start)
        rule = verdict.status.replace(" ", "-")
        return Finding(_LEVELS[verdict.status], rule, self.file, line, column, verdict.fact, _message(verdict))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(at + 1 for at, char in enumerate(self.text) if char == "\n")]

    def page(self) -> str:
        """The draft as a page of HTML by itself: what the fact base says of it is marked, and told below."""
        notes: list[Verdict] = []
        body = "".join(self._marked(notes))
        listed = "".join(
            f'<li id="n{number}" value="{number}"><strong>{escape(verdict.status)}</strong>: '
            f'{escape(_message(verdict))}{_source(verdict)} <a class="where" href="#m{number}">↑</a></li>'
            for number, verdict in enumerate(notes, start=1)
        )
        title = f"{escape(self.file)} against the fact base"
        return (
            f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
            f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>'
            f'<body><h1>{title}</h1><p>{escape(self.counted)}</p><div class="draft">{body}</div>'
            f"<ol>{listed}</ol></body></html>\n"
        )

    def _marked(self, notes: list[Verdict]) -> Iterator[str]:
        """The text with its marks; where two lie over each other, the graver stands."""
        at = 0
        for verdict in self._apart():
            yield escape(self.text[at : verdict.start])
            notes.append(verdict)
            number = len(notes)
            shape = "absent" if verdict.status == "not in the fact base" else verdict.status
            yield (
                f'<mark id="m{number}" class="{shape}" title="{escape(f"{verdict.status}: {verdict.message}")}">'
                f'{escape(self.text[verdict.start : verdict.end])}<sup><a href="#n{number}">{number}</a></sup></mark>'
            )
            at = verdict.end
        yield escape(self.text[at:])

    def _apart(self) -> list[Verdict]:
        kept: list[Verdict] = []
        for verdict in sorted(self.verdicts, key=lambda one: (STATUSES.index(one.status), one.start, one.end)):
            if all(verdict.end <= other.start or other.end <= verdict.start for other in kept):
                kept.append(verdict)
        return sorted(kept, key=lambda one: one.start)


def told(drafts: Sequence[Checked], form: str) -> str:
    """The verdicts on several drafts in `form`: text, json, github or sarif. Raises FactBaseError for any other."""
    if form == "text":
        return "\n".join(line for one in drafts for line in one.lines)
    if form == "json":
        return json.dumps([row for one in drafts for row in one.rows], ensure_ascii=False, indent=1)
    return report.render([finding for one in drafts for finding in one.findings], form)


def _message(verdict: Verdict) -> str:
    return f"{verdict.sort} “{_cut(verdict.text)}”: {verdict.message}"


def _cited(verdict: Verdict) -> str:
    """The passage that a line rests on."""
    fact = f" [{verdict.fact}]" if verdict.fact else ""
    return f": “{_cut(verdict.quote)}”{fact}" if verdict.quote else fact


def _source(verdict: Verdict) -> str:
    where = " · ".join(filter(None, (verdict.source, verdict.fact)))
    passage = f"<br><q>{escape(verdict.quote)}</q>" if verdict.quote else ""
    return f'{passage} <span class="where">{escape(where)}</span>'


def _cut(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED].rsplit(' ', 1)[0]} …"
