"""Fact bases with every mark of punctuation in every key."""

from __future__ import annotations

import string

from hypothesis import reject
from hypothesis import strategies as st
from pydantic import ValidationError

from factsheet.model.fact import FactBase
from tests.factbase.handwriting import NASTIER

MARKS = (
    string.punctuation
    + "\u00a0\u2013\u2019\u201c\u2026\u00bf\u3000\ufeff\u2028\x85\x00\x7f\t\r\n\U0001f600 ab01eEoxyn._-:"
)
PRINTABLE = st.characters(exclude_categories=["Cs"])
DAYS = ["2013-01-28", "2013-02-30", "2012-07", "2012", "2013-W04", "2013-01-28/2013-02-03", "2013-01-28T14:30"]

texts = st.one_of(
    st.sampled_from(NASTIER),
    st.sampled_from(DAYS),
    st.text(st.sampled_from(MARKS), min_size=1, max_size=12),
    st.lists(st.text(st.sampled_from(MARKS), max_size=6), min_size=1, max_size=30).map(" ".join),
    st.text(PRINTABLE, min_size=1, max_size=20),
)
slugs = st.one_of(
    st.sampled_from(["no", "on", "y", "null", "2012", "1e3", "2013-01-28", "0x1f", "0o7", "true", "ap"]),
    st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True),
)
lists = st.lists(texts, min_size=1, max_size=4)
numbers = st.one_of(st.integers(-(2**53), 2**53), st.floats(allow_nan=False, allow_infinity=False))
values = st.one_of(numbers, texts, lists)

_READINGS = {
    **dict.fromkeys(("unit", "by", "role", "of", "part", "status", "when", "where", "why", "how"), texts),
    "age": st.integers(0, 130),
    "who": lists,
}
_FACT = {
    **_READINGS,
    **dict.fromkeys(("basis", "ask", "checked", "hold", "note", "gone"), texts),
    "value": values,
    "aliases": lists,
    "event": slugs,
    "replaces": st.lists(slugs, min_size=1, max_size=3),
    "suggests": st.fixed_dictionaries({}, optional={"value": values, "when": texts, "who": lists, "statement": texts}),
}
_CITE = {**_READINGS, "says": values, "for": lists, "occurrence": st.integers(1, 9)}
_SOURCE = dict.fromkeys(("publisher", "byline", "published", "updated", "file", "wire", "digest"), texts)
_HEAD = dict.fromkeys(("title", "as_of", "slug", "desk", "embargo"), texts)

_cites = st.fixed_dictionaries({"source": slugs, "quote": texts}, optional=_CITE)
_facts = st.fixed_dictionaries(
    {"id": slugs, "kind": texts, "statement": texts, "cites": st.lists(_cites, min_size=1, max_size=2)}, optional=_FACT
)
_bases = st.fixed_dictionaries(
    {
        "sources": st.dictionaries(slugs, st.fixed_dictionaries({"title": texts}, optional=_SOURCE), max_size=3),
        "facts": st.lists(_facts, max_size=3, unique_by=lambda fact: str(fact["id"])),
    },
    optional=_HEAD,
)


@st.composite
def fact_bases(draw: st.DrawFn) -> FactBase:
    """A fact base as a run or a person may write it."""
    try:
        return FactBase.model_validate(draw(_bases))
    except ValidationError:  # a text of blanks alone
        reject()
