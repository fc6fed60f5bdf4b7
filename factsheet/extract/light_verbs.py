"""Where a verb that tells of no event by itself does so by the words behind it: "found dead", "went on trial"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from factsheet.annotate.clauses.clause import subject
from factsheet.annotate.data import words
from factsheet.extract.rules.engine import entries

TABLE = "happened"
_LOOKED_AT = 10
"""Tokens behind the verb whose words count."""


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    behind: re.Pattern[str]
    of_event: bool


def reports_event(verb: Token) -> bool:
    """Whether a row of `happened.yaml` holds of `verb`, one of the verbs of `no_events`."""
    candidates = _rows().get(verb.lemma_.lower(), ())
    if not candidates:
        return False
    end = min(verb.sent.end, verb.i + 1 + _LOOKED_AT)
    behind = verb.doc[verb.i + 1 : end].text.lower() if verb.i + 1 < end else ""
    head = subject(verb)
    happening = head is not None and head.lemma_.lower() in words("event_nouns")
    return any(row.behind.match(behind) and (happening or not row.of_event) for row in candidates)


@cache
def _rows() -> Mapping[str, Sequence[_Row]]:
    found: dict[str, list[_Row]] = defaultdict(list)
    for entry in entries(TABLE):
        row = _Row(entry["id"], re.compile(entry["behind"]), entry.get("subject") == "event")
        found[entry["verb"]].append(row)
    return found
