"""`key=value` as people type it at a command line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factsheet.errors import FactBaseError
from factsheet.factbase.explain import nearest
from factsheet.factbase.load import TYPED, typed
from factsheet.factbase.nodes import Sequence, compose, core
from factsheet.model.fact import Fact

FactData = dict[str, Any]

FIXED = frozenset({"id", "cites", "suggests", "gone"})
"""The keys that no assignment sets; `gone` may be taken out."""
REQUIRED = frozenset({"kind", "statement"})


def assigned(fact: FactData, assignments: Iterable[str]) -> FactData:
    """The fact with each `key=value` in it; `key=` takes the key out. Raises FactBaseError."""
    new = dict(fact)
    for assignment in assignments:
        key, equals, text = (part.strip() for part in assignment.partition("="))
        if not equals:
            raise FactBaseError(f"`{assignment}` is no assignment", remedy="Write key=value, or key= to take it out.")
        _known(key)
        if text:
            if key in FIXED:
                raise FactBaseError(f"`{key}` cannot be set", remedy="Edit the file itself.")
            new[key] = _value(key, text)
        elif key in REQUIRED or key in FIXED - {"gone", "suggests"}:
            raise FactBaseError(f"`{key}` cannot be taken out")
        else:
            new.pop(key, None)
    return new


def _known(key: str) -> None:
    if key not in Fact.key_names():
        guess = nearest(key, Fact.key_names())
        keys = ", ".join(word for word in Fact.key_names() if word not in FIXED)
        remedy = f"Did you mean `{guess}`?" if guess else f"The keys are {keys}."
        raise FactBaseError(f"there is no key `{key}`", remedy=remedy)


def _value(key: str, text: str) -> Any:
    if _takes_list(key) and text.startswith("["):
        node = compose(text, key)
        if isinstance(node, Sequence):
            return typed(node, key)
    if key in ("who", "aliases", "replaces"):
        return [text]
    return core(text) if key in TYPED and not isinstance(core(text), bool | None) else text


def _takes_list(key: str) -> bool:
    return key in ("who", "aliases", "replaces", "value")
