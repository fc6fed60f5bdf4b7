"""Checks that no quotation is cut where the speaker goes on to take it back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheet.factbase.findings import Checked, Finding
from factsheet.model.fact import Citation, Fact, Value
from factsheet.model.passage import Folded, fold

_TURN = re.compile(r"""[\s,;.…'"-]{0,6}(but|unless|if|except|although|though|provided that|only if)\b""", re.IGNORECASE)
"""What follows the printed words in the source: a turn, with at most a comma or the end of a sentence before it."""
_AHEAD = 40


def quotations(checked: Checked) -> Iterator[Finding]:
    """Quotations whose source goes on with "but", "unless" or "if" inside the same marks."""
    for number, fact in enumerate(checked.facts):
        if fact.kind != "quote":
            continue
        for place, cite in enumerate(fact.cites):
            turn = _turn(fact, cite, checked.texts.get(cite.source))
            if turn is not None:
                message = f"the quotation stops before “{turn}”: do the words behind it turn its meaning?"
                yield checked.at("warning", "quotation-cut", message, "facts", number, "cites", place, fact=fact)


def _turn(fact: Fact, cite: Citation, text: Folded | None) -> str | None:
    """The words with which the speaker goes on, where they turn the meaning."""
    passages = text.find(cite.quote) if text is not None else []
    if text is None or not passages:
        return None
    words = _last(cite.says if cite.says is not None else fact.value)
    ends = [place.end for place in text.find(words) if place.within(passages[0])]
    if not words or not ends:
        return None
    ahead = fold(text.text[ends[-1] : ends[-1] + _AHEAD])
    found = _TURN.match(ahead) if not _closes(ahead) else None
    return ahead.strip(" ,;") if found else None


def _last(value: Value | None) -> str:
    """The last words that are printed, without the mark that ends them."""
    last = value[-1] if isinstance(value, list) and value else value
    return str(last).rstrip(".,;!? ") if last is not None else ""


def _closes(ahead: str) -> bool:
    """Whether the quotation marks close before anything else is said."""
    return re.match(r"""[.,;!?…]{0,3}\s?["']""", ahead) is not None
