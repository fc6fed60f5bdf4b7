"""Values to YAML in the style of a fact base: plain text, cited passages in folded blocks, short lists in brackets.

A text is quoted wherever any reader, YAML 1.1 or 1.2, might take it for something else or stumble over it; only days
stay plain under the keys that hold dates, which this project's reader never takes for anything but text.
"""

from __future__ import annotations

import json
import re
from typing import Any

from factsheet.factbase.plain import taken_for
from factsheet.model.fact import FactBase

MODELINE = "# yaml-language-server: $schema=./factbase.schema.json"
WIDTH = 80
FOLDED = frozenset({"quote"})
"""The keys whose text is always a folded block."""

_PRINTABLE = r"\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff"
_PLAIN = re.compile(rf"(?![-?:,\[\]{{}}#&*!|>'\"%@`=<~\s])[{_PRINTABLE}]*(?<![\s:])")
_ONE_LINE = re.compile(rf"[{_PRINTABLE}]+")
_BREAKS = re.compile(r":\s|\s#")
_FLOW = re.compile(r"[,\[\]{}:?]")
_BARE_EXPONENT = re.compile(r"^(-?[0-9]+)(e.*)")


def scalar(value: str | int | float | bool, *, key: str = "", flow: bool = False, style: str = "") -> str:
    """`value` on one line, as it stands under `key` (none: in a list, or as a key itself).

    In brackets (`flow`) more has to be quoted. `style` " or ' is kept where it can be.
    """
    if not isinstance(value, str):
        return _BARE_EXPONENT.sub(r"\1.0\2", json.dumps(value))  # 1e+22 is a text to PyYAML
    if style == '"':
        return _double(value)
    plain = _PLAIN.fullmatch(value) and not _BREAKS.search(value) and not (flow and _FLOW.search(value))
    if plain and not style and not taken_for(value, key):
        return value
    if _ONE_LINE.fullmatch(value):
        return "'" + value.replace("'", "''") + "'"
    return _double(value)


def _double(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return re.sub(rf"[^{_PRINTABLE}]", lambda match: f"\\u{ord(match[0]):04x}", quoted)


def folded(text: str, indent: int) -> str | None:
    """`text` as a folded block, its lines `indent` deep, no line end last; None where a block would change it."""
    if not _ONE_LINE.fullmatch(text) or "  " in text or text != text.strip():
        return None
    lines: list[str] = []
    for word in text.split(" "):
        if lines and indent + len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return ">-" + "".join(f"\n{' ' * indent}{line}" for line in lines)


def flow(value: Any, key: str = "") -> str:
    """`value`, which stands under `key`, in brackets, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, flow=True)}: {flow(inner, key)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    return scalar(value, key=key, flow=True)


def entry(key: str, value: Any, indent: int) -> str:
    """`key: value` as block lines; the first is not indented, the others `indent` and deeper. No last line end."""
    name = scalar(key)
    if isinstance(value, dict) and value:
        return f"{name}:\n{' ' * (indent + 2)}{mapping(value, indent + 2)}"
    if isinstance(value, list) and value and not _short(value, indent + len(name) + 2):
        return f"{name}:" + "".join(f"\n{' ' * indent}- {item(inner, indent + 2)}" for inner in value)
    if isinstance(value, dict | list):
        return f"{name}: {flow(value)}"
    if key in FOLDED and isinstance(value, str) and (block := folded(value, indent + 2)):
        return f"{name}: {block}"
    return f"{name}: {scalar(value, key=key)}"


def mapping(value: dict[str, Any], indent: int) -> str:
    """The entries of `value`, one a line; the first is not indented, the others by `indent`."""
    return f"\n{' ' * indent}".join(entry(key, inner, indent) for key, inner in value.items())


def item(value: Any, indent: int) -> str:
    """`value` as it stands after the dash of a list, its further lines `indent` deep."""
    if isinstance(value, dict) and value:
        return mapping(value, indent)
    if isinstance(value, dict | list):
        return flow(value)
    return scalar(value)


def _short(value: list[Any], column: int) -> bool:
    """Whether a list fits into brackets on its line: words, not sentences."""
    return all(not isinstance(inner, dict | list) for inner in value) and column + len(flow(value)) <= 110


def dump(base: FactBase) -> str:
    """A new fact base file for `base`."""
    written = base.as_written()
    facts = written.pop("facts", [])
    sources = written.pop("sources", {})
    head = mapping({"factsheet": base.factsheet, **written}, 0)
    parts = [f"{MODELINE}\n{head}\n", entry("sources", sources, 0) + "\n"]
    if not facts:
        return "\n".join([*parts, "facts: []\n"])
    return "\n".join([*parts, "facts:\n", *(f"- {item(fact, 2)}\n" for fact in facts)])
