"""Reads a page as browsers do (the HTML standard's parsing), refuses what it may not hold, and writes it again.

What is written is the tree that was looked at, with every element closed and every sign of markup escaped: no browser
can read it in another way. The policy that forbids everything else stands first in its head.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from io import StringIO
from xml.etree.ElementTree import Element

import tinyhtml5
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import escape

from factsheet.errors import RenderError
from factsheet.render.guard import allowed
from factsheet.render.guard.pictures import wrong_data
from factsheet.render.guard.styles import wrong_styles

_HTML = "http://www.w3.org/1999/xhtml"
_SVG = "http://www.w3.org/2000/svg"
_XMLNS = "{http://www.w3.org/2000/xmlns/}"
_VOID = frozenset({"br", "col", "hr", "img", "input", "meta", "wbr"})
_DATA = {"type": "application/ld+json"}
"""How a script is marked that is none, but data."""
_DEEPEST = 200
"""Elements in one another. Chromium puts what stands deeper than 512 somewhere else."""
_SHOWN = 5

Event = tuple[str, str, tuple[tuple[str, str], ...]]
"""The start of an element with its attributes, a text, or the end of an element: "<", "" or ">", and what."""


def policy(script: str = "") -> str:
    """The Content-Security-Policy of a page: nothing runs but `script`, nothing is loaded that is not in the page."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    runs = f"script-src 'sha256-{digest}'; " if script else ""
    return (
        f"default-src 'none'; {runs}style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; "
        "form-action 'none'"
    )


def guarded(page: str, script: str = "") -> str:
    """`page` as anybody may open it, the only script in it `script`. Raises RenderError with what it may not hold."""
    root = _read(page)
    wrong = list(dict.fromkeys(_wrong(root, script)))
    if wrong:
        more = [f"and {len(wrong) - _SHOWN} more"] if len(wrong) > _SHOWN else []
        raise _refused("; ".join([*wrong[:_SHOWN], *more]))
    events = list(_events(root))
    written = _written(events, policy(script))
    if list(_events(_read(written))) != events:
        raise _refused("elements that browsers take apart: a link in a link, text between the rows of a table")
    return written


def _refused(what: str) -> RenderError:
    return RenderError(
        f"the page may not hold {what}",
        remedy="A template has put it there. A sheet is one file without a script of its own; links are http or https.",
    )


def _read(page: str) -> Element:
    """The tree of `page`. It is handed over as a stream: a short text would be taken for the name of a file."""
    return tinyhtml5.parse(StringIO(f"<!DOCTYPE html>{page}"))  # type: ignore[no-any-return]


def _wrong(root: Element, script: str) -> Iterator[str]:
    """What the tree may not hold, in words."""
    waiting: list[tuple[Element, str, int]] = [(root, _HTML, 1)]
    while waiting:
        node, around, depth = waiting.pop()
        if _left_out(node):
            continue
        if depth > _DEEPEST:
            yield "elements without end in one another"
            return
        space, name = _names(node.tag)
        known = _known(space, name, around)
        if (space, name) == (_HTML, "script"):
            yield from _wrong_script(node, script)
        elif known is None:
            yield f"<{name}>" if space == around else f"<{name}> in <svg>"
        else:
            yield from _wrong_attributes(node, name, known)
        if name == "style":
            yield from wrong_styles(node.text or "")
        waiting += [(child, space, depth + 1) for child in reversed(node)]


def _left_out(node: Element) -> bool:
    """Whether `node` is not written: a comment, or what a page says of itself that is said for it."""
    if not isinstance(node.tag, str):
        return True
    says = "charset" in node.attrib or node.get("http-equiv", "").lower() == "content-security-policy"
    return says and node.tag == f"{{{_HTML}}}meta"


def _names(tag: str) -> tuple[str, str]:
    """The namespace and the name of an element or an attribute."""
    space, _, name = tag.rpartition("}")
    return space[1:], name


def _known(space: str, name: str, around: str) -> frozenset[str] | None:
    """The attributes that an element may have; None for one that may not be. `around` is its parent's namespace.

    HTML inside of a drawing is refused: browsers and parsers agree least on where it ends.
    """
    if space == _HTML and around == _HTML:
        return allowed.HTML.get(name)
    if space == _SVG and (around == _SVG or name == "svg"):
        return allowed.SVG.get(name)
    return None


def _wrong_script(node: Element, script: str) -> Iterator[str]:
    text = node.text or ""
    if node.attrib == _DATA:
        try:
            json.loads(text)
        except (ValueError, RecursionError):
            yield "linked data that is no JSON"
    elif node.attrib or not script or text != script:
        yield "<script>"


def _wrong_attributes(node: Element, name: str, known: frozenset[str]) -> Iterator[str]:
    for key, value in node.attrib.items():
        words = allowed.VALUES.get((name, key))
        if key.startswith(_XMLNS):
            continue
        if key not in known and key not in allowed.GLOBAL and not allowed.NAMED.fullmatch(key):
            yield f"{_names(key)[1]}=… in <{name}>"
        elif words and not words.issuperset(value.lower().split()):
            yield f'{key}="{value[:60]}"'
        elif (name, key) == ("a", "href"):
            if not value.strip().lower().startswith(("#", "http://", "https://")):
                yield f'href="{value[:60]}"'
        elif key == "src":
            yield from wrong_data(value, allowed.PICTURES, key)
        elif key == "style" or _names(node.tag)[0] == _SVG:
            yield from wrong_styles(value)


def _events(root: Element) -> Iterator[Event]:
    """The tree in the order in which it is written, neighbouring texts as one."""
    text: list[str] = []
    for event in _pieces(root):
        if event[0] == "":
            text.append(event[1])
            continue
        if whole := "".join(text):
            yield "", whole, ()
        text.clear()
        yield event


def _pieces(node: Element) -> Iterator[Event]:
    if not _left_out(node):
        name = _names(node.tag)[1]
        given = ((key, value) for key, value in node.attrib.items() if not key.startswith(_XMLNS))
        yield "<", name, tuple((key, value.strip() if key in ("href", "src") else value) for key, value in given)
        data = name == "script" and node.attrib == _DATA
        yield "", htmlsafe_json_dumps(json.loads(node.text or "")) if data else node.text or "", ()
        for child in node:
            yield from _pieces(child)
        yield ">", name, ()
    yield "", node.tail or "", ()


def _written(events: list[Event], policy: str) -> str:
    out = ["<!DOCTYPE html>\n"]
    raw = False
    for kind, what, attributes in events:
        if kind == "<":
            out.append("".join((f"<{what}", *(f' {key}="{escape(value)}"' for key, value in attributes), ">")))
            raw = what in ("script", "style")
            if what == "head":
                out.append(f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">')
            elif what == "pre":
                out.append("\n")  # a browser leaves one out here
        elif kind == "":
            out.append(what if raw else str(escape(what)))
        elif what not in _VOID:
            out.append(f"</{what}>")
            raw = False
    return "".join(out)
