"""What pydantic's errors mean to somebody who edits a fact base by hand: what is wrong, and what would be right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from factsheet.factbase.write import scalar
from factsheet.model.fact import Citation, Fact, FactBase, SourceEntry
from factsheet.model.slug import slug

Path = Sequence[int | str]


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The one of `known` that `word` is most likely a slip of, or None."""
    found = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return found[0] if found else None


def model_at(path: Path) -> type[FactBase | SourceEntry | Fact | Citation]:
    """The model of the mapping in which the last key of `path` stands."""
    if "cites" in path[:-1]:
        return Citation
    if path and path[0] == "facts":
        return Fact
    return SourceEntry if path and path[0] == "sources" else FactBase


def explain(error: ErrorDetails, path: Path) -> tuple[str, str]:
    """What is wrong at `path`, and what would be right."""
    kind, given = error["type"], error["input"]
    if kind == "extra_forbidden":
        return _unknown(str(error["loc"][-1]), path)
    if kind == "missing":
        return f"`{error['loc'][-1]}` is missing", _about(model_at([*path, ""]), str(error["loc"][-1]))
    if kind == "literal_error":
        allowed = re.findall(r"'([^']*)'", error["ctx"]["expected"]) or [error["ctx"]["expected"]]
        guess = nearest(str(given), allowed)
        return f"`{given}` is none of: {', '.join(allowed)}", f"did you mean `{guess}`?" if guess else ""
    if kind == "string_pattern_mismatch" and "http" in error["ctx"]["pattern"]:
        return f"`{given}` is no address", "an address begins with http:// or https://"
    if kind == "string_pattern_mismatch":
        return f"`{given}` is no id", f"an id has only a-z, 0-9 and -: `{slug(str(given))}`"
    if kind == "value_error":
        return error["msg"].removeprefix("Value error, "), ""
    return _wrong_type(kind, error)


def _unknown(key: str, path: Path) -> tuple[str, str]:
    known = model_at(path).key_names()
    guess = nearest(key, known)
    right = f"did you mean `{guess}`?" if guess else f"the keys here are {', '.join(known)}"
    return f"there is no key `{key}` here", right


def _about(model: type[BaseModel], key: str) -> str:
    field = next((f for name, f in model.model_fields.items() if (f.alias or name) == key), None)
    return f"{key}: {field.description[0].lower()}{field.description[1:-1]}" if field and field.description else ""


_SHAPES: dict[str, str] = {
    "string_type": "a text is wanted here",
    "int_type": "a whole number is wanted here",
    "int_parsing": "a whole number is wanted here",
    "int_parsing_size": "a whole number is wanted here, and a smaller one",
    "int_from_float": "a whole number is wanted here",
    "float_type": "a number or a text is wanted here",
    "list_type": "a list is wanted here",
    "dict_type": "keys with values are wanted here",
    "model_type": "keys with values are wanted here",
    "model_attributes_type": "keys with values are wanted here",
    "string_too_short": "this text is empty",
    "too_short": "this list is empty",
    "string_too_long": "this id is too long",
}


def _wrong_type(kind: str, error: ErrorDetails) -> tuple[str, str]:
    given = error["input"]
    what = _SHAPES.get(kind, error["msg"][0].lower() + error["msg"][1:])
    if isinstance(given, bool):
        return what, f'put it in quotes if it is a text: "{str(given).lower()}"'
    if kind == "list_type" and isinstance(given, str):
        return what, f"write [{given}], or one a line with a dash"
    if kind == "string_type" and isinstance(given, dict) and len(given) == 1:
        return what, f"put a text with a colon in quotes: `{scalar(': '.join(map(str, *given.items())))}`"
    if kind == "string_type" and isinstance(given, dict | list):
        return what, "put a text with a colon or brackets in quotes, or under `>-`"
    return what, ""
