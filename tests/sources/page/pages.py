"""Pages for the tests of this folder, made up."""

from __future__ import annotations

BODY = """
<p>The city council voted on Tuesday to close the old harbor bridge to all traffic from next month, after engineers
found cracks in two of its five piers.</p>
{more}
<p>"Nobody wants to see this bridge shut," Mayor Ann Lee told reporters at City Hall, where she spoke for an hour.</p>
"""


def page(head: str = "", more: str = "", before: str = "") -> str:
    """A page with `head`, with `more` between its two paragraphs and `before` the article."""
    article = f"<article><h1>Council closes harbor bridge</h1>{BODY.format(more=more)}</article>"
    return f"<!doctype html><html><head>{head}</head><body>{before}{article}</body></html>"
