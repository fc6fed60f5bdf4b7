"""What is said of somebody of whom only words are told: to whom or where they were spoken, or what is claimed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.kinds.sentence import ended
from factsheet.model.fact import Citation, Fact
from factsheet.model.person_name import surname

_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
_SAID = r"(?:said|says|added|wrote|announced|explained)(?: {who})?(?: [A-Z]\w+day)? "
_NAMES = r"(?:[A-Z][\w.&'’-]*)(?: (?:[A-Z][\w.&'’-]*|of))* ?"
_THEY = r"(?:{who}|he|she|He|She) (?:\w+ly |later |also |then )?"
_OCCASIONS = (
    (_THEY + rf"(?:told|tells) ((?:the |The )?(?:{_NAMES}|reporters|journalists|lawmakers|jurors))", "spoke to {}"),
    (_SAID + r"in an? (?:\w+ )?(?:statement|(?:news|press) release)\b", "made a statement"),
    (_SAID + r"(?:in|during) an? (?:\w+ )?interview\b", "gave an interview"),
    (_SAID + r"(?:at|in|during) a (?:news|press) conference\b", "spoke at a news conference"),
    (_THEY + r"(?:testified|testifies)\b", "testified"),
    (_THEY + r"(?:tweeted|tweets|(?:said|wrote) on Twitter)\b", "wrote on Twitter"),
)
"""Patterns of the words around a saying, and what each tells of who said it."""


def told(name: str, sayings: Sequence[Fact]) -> tuple[str, list[Citation]]:
    """The sentence that tells of `name` by what the passages around `sayings` say, and those passages."""
    who = re.escape(surname(name))
    for pattern, does in _OCCASIONS:
        around = re.compile(pattern.replace("{who}", who))
        for fact in sayings:
            for cite in fact.cites:
                found = around.search(_QUOTED.sub(" ", " ".join(cite.quote.split())))
                if found:
                    return ended(f"{name} {does.format(*(group.strip() for group in found.groups()))}"), [bare(cite)]
    shortest = min(sayings, key=lambda fact: (fact.kind == "quote", len(fact.statement.split())))
    return _words(name, shortest), [bare(cite) for cite in shortest.cites]


def _words(name: str, fact: Fact) -> str:
    """The statement of a claim, without whose relative or aide `name` is; the words of a quotation stand there."""
    if fact.kind == "quote":
        return f"{name} is quoted."
    return re.sub(rf"^(?:Her|His|Its|Our|Their) (?:[\w-]+,? ){{1,4}}?{re.escape(name)},? ", f"{name} ", fact.statement)


def bare(cite: Citation) -> Citation:
    """`cite` without readings and keys of another fact."""
    return Citation(source=cite.source, quote=cite.quote, occurrence=cite.occurrence)
