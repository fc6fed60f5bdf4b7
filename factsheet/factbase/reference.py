"""The reference page of the documentation: every key of a fact base, made from the models.

`python -m factsheet.factbase.reference > docs/reference.md` writes it.
"""

from __future__ import annotations

import sys
from typing import Any

from factsheet.factbase.findings import RULES
from factsheet.factbase.schema import schema

_HEAD = """\
# The keys of a fact base

Made from the models by `python -m factsheet.factbase.reference`; do not edit it. [Editing](editing.md) teaches the
format by example.
"""

_PARTS = (
    ("The file", None, "The keys at the left margin."),
    ("A source", "SourceEntry", "Under `sources`, by its id."),
    ("A fact", "Fact", "An item of `facts`."),
    ("A citation", "Citation", "An item of `cites`. A typed key here is what this passage says differently."),
)


def reference() -> str:
    """The page, as Markdown."""
    made = schema()
    parts = [_HEAD]
    for title, name, about in _PARTS:
        model = made if name is None else made["$defs"][name]
        rows = [_row(key, field, key in model.get("required", ())) for key, field in model["properties"].items()]
        parts.append(
            "\n".join([f"## {title}\n", f"{about}\n", "| key | value | meaning |", "|---|---|---|", *rows, ""])
        )
    rules = "\n".join(f"| `{rule}` | {text} |" for rule, text in RULES.items())
    parts.append(f"## What `factsheet check` looks at\n\n| rule | what it wants |\n|---|---|\n{rules}\n")
    return "\n".join(parts)


def _row(key: str, field: dict[str, Any], required: bool) -> str:
    name = f"`{key}` (required)" if required else f"`{key}`"
    return f"| {name} | {_type(field)} | {field.get('description', '')} |"


def _type(field: dict[str, Any]) -> str:
    if "enum" in field:
        return ", ".join(map(str, field["enum"]))
    if "const" in field:
        return str(field["const"])
    if "anyOf" in field:
        return " or ".join(dict.fromkeys(_type(choice) for choice in field["anyOf"]))
    if field.get("maxItems") == 2:
        return "range `[low, high]`"
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}s" if "$ref" not in field["items"] else "list"
    names = {"string": "text", "integer": "number", "number": "number", "object": "keys"}
    kinds = field.get("type", "object")
    return " or ".join(names[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds))


if __name__ == "__main__":
    sys.stdout.write(reference())
