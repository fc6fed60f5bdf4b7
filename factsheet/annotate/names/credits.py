"""Names that are no actors of the story: photographers, reporters, agencies in credits."""

from __future__ import annotations

from factsheet.annotate.data import listed
from factsheet.annotate.tree import Span

_AHEAD = 12


def credited(name: Span) -> str | None:
    """ "photographer" or "reporter" where `name` stands in a credit, else None.

    Credits stand in parentheses with a slash or the word photo ("(John Doe / Tribune)"), after "By" at the start of
    a line, before "contributed to this report" or "reported from Velm".
    """
    doc = name.doc
    opening = next(
        (at for at in range(name.start - 1, max(name.start - 8, -1), -1) if doc[at].text in {"(", "["}), None
    )
    if opening is not None and not any(doc[at].text in {")", "]"} for at in range(opening, name.start)):
        inside = [token.lower_ for token in doc[opening + 1 : min(name.end + 6, len(doc))]]
        closed = inside[: inside.index(")")] if ")" in inside else inside[:8]
        if listed("words_of_credits") & set(closed) or "/" in closed:
            return "photographer"
    after = [token.lower_ for token in doc[name.end : min(name.end + _AHEAD, len(doc))]]
    if after[:1] == ["/"]:
        return "photographer"
    if "contributed" in after[:8] and {"report", "story", "article"} & set(after):
        return "reporter"
    if after[:2] in (["reported", "from"], ["reports", "from"]) and doc[name.end + 2].text[0].isupper():
        return "reporter"
    before = doc[name.start - 1] if name.start else None
    opens = before is not None and before.lower_ in {"by", "photo"} and (before.i == 0 or before.nbor(-1).is_space)
    return "reporter" if opens else None
