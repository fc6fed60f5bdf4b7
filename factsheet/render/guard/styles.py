"""Style sheets: what in them would load something. Read as browsers read them, escapes and comments included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import AtKeywordToken, FunctionBlock, Node, ParseError, StringToken, URLToken

from factsheet.render.fonts import SCHEME
from factsheet.render.guard import allowed
from factsheet.render.guard.pictures import wrong_data


def wrong_styles(css: str) -> list[str]:
    """What `css`, a style sheet or the value of an attribute, may not hold, in words."""
    return list(_wrong(tinycss2.parse_component_value_list(css)))


def _wrong(nodes: Iterable[Node]) -> Iterator[str]:
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ParseError):
            if node.kind in ("bad-url", "bad-string"):
                yield f"a {node.kind.removeprefix('bad-')} in the styles that does not end"
        elif isinstance(node, URLToken):
            yield from _address(node.value)
        elif isinstance(node, AtKeywordToken) and node.lower_value not in allowed.AT_RULES:
            yield f"@{node.value}"
        elif isinstance(node, FunctionBlock):
            yield from _function(node)
            waiting += node.arguments
        else:
            waiting += getattr(node, "content", None) or ()


def _function(node: FunctionBlock) -> Iterator[str]:
    texts = [one.value for one in node.arguments if isinstance(one, StringToken)]
    if node.lower_name == "url" and len(texts) == 1:
        yield from _address(texts[0])
    elif node.lower_name not in allowed.FUNCTIONS:
        yield f"{node.name}() in the styles"
    elif node.lower_name == "attr" and any(getattr(one, "lower_value", "") == "url" for one in node.arguments):
        yield "attr(… url) in the styles"


def _address(address: str) -> Iterator[str]:
    """A style may ask for a bundled typeface, for what stands in the page, and for what stands in the style itself."""
    if not address.startswith(("#", f"{SCHEME}:")):
        yield from wrong_data(address, (*allowed.PICTURES, *allowed.FACES), "url")
