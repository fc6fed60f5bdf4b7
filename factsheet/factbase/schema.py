"""The JSON Schema of a fact base, made from the models: for editors that complete keys and mark slips."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from factsheet.model.fact import Citation, Fact, FactBase, SourceEntry

SCHEMA_FILE = "factbase.schema.json"


def schema() -> dict[str, Any]:
    """The JSON Schema, without the nulls and defaults that would fill every completion list."""
    made = _stripped(FactBase.model_json_schema(by_alias=True))
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
    made["required"] = ["factsheet"]
    for name in ("Fact", "Citation"):
        when = made["$defs"][name]["properties"]["when"]
        when["type"] = ["string", "integer"]  # a year alone; this program reads it as text
    for model in (FactBase, SourceEntry, Fact, Citation):
        part = made if model is FactBase else made["$defs"][model.__name__]
        part["properties"] = {key: part["properties"][key] for key in model.key_names()}
    return made


@cache
def schema_text() -> str:
    """The schema as it stands beside a fact base."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _stripped(node: Any) -> Any:
    """Without `null` alternatives, defaults and titles that only repeat a key."""
    if isinstance(node, list):
        return [_stripped(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _stripped(value) for key, value in node.items() if key != "default"}
    if isinstance(kept.get("title"), str) and "type" not in kept.get("properties", {}):
        kept.pop("title")
    choices = kept.get("anyOf")
    if isinstance(choices, list):
        choices = [choice for choice in choices if choice != {"type": "null"}]
        kept.pop("anyOf")
        kept = {**choices[0], **kept} if len(choices) == 1 else {**kept, "anyOf": choices}
    return kept
