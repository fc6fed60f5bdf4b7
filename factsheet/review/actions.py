"""What a person does on the page: each order is one splice of `facts.yaml`, made by the function of its command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from factsheet.errors import FactBaseError
from factsheet.factbase import edit
from factsheet.factbase import undo as steps
from factsheet.model.fact import first_fault


class Order(BaseModel):
    """What is to be done, and to which fact (with `add`: behind which).

    `seen` is the digest of the fact, or for `undo` and `sign_all` of the text and the print, that the person has seen.
    The other keys are those that the commands take.
    """

    model_config = ConfigDict(extra="forbid", strict=True)

    do: str
    id: str = ""
    seen: str = Field(min_length=1)
    by: str = ""
    why: str = ""
    key: str = ""
    value: str = ""
    other: str = ""
    source: str = ""
    quote: str = ""
    before: str = ""
    passages: list[int] = Field(default_factory=list, max_length=1000)
    keys: dict[str, str] = Field(default_factory=dict)

    @field_validator("do")
    @classmethod
    def _known(cls, do: str) -> str:
        if do not in _DOES:
            raise ValueError(f"it is none of {', '.join(_DOES)}")
        return do


def read_order(content: bytes) -> Order:
    """The order that `content` (JSON) is. Raises FactBaseError for anything else."""
    try:
        return Order.model_validate_json(content)
    except ValidationError as error:
        raise FactBaseError(f"this is no order of the page: {first_fault(error)}") from None


def act(path: Path, order: Order, on: date | None = None) -> str:
    """Does what `order` says, on the day `on` (today), and gives the message of it.

    Raises ChangedError, and does nothing, where the file says by now something else than the person has seen.
    """
    return _DOES[order.do](path, order, on)


def _take(path: Path, order: Order, _: date | None) -> str:
    return edit.accept(path, order.id, seen=order.seen)


def _sign(path: Path, order: Order, on: date | None) -> str:
    return edit.sign(path, order.id, order.by, on, seen=order.seen)


def _decide(path: Path, order: Order, on: date | None) -> str:
    return edit.decide(path, order.id, order.value, order.by, on, order.key or None, seen=order.seen)


def _answer(path: Path, order: Order, on: date | None) -> str:
    return edit.answer(path, order.id, order.by, on, _assignments(order.keys), seen=order.seen)


def _set(path: Path, order: Order, _: date | None) -> str:
    return edit.set(path, order.id, _assignments(order.keys), seen=order.seen)


def _hold(path: Path, order: Order, _: date | None) -> str:
    return edit.hold(path, order.id, order.why, seen=order.seen)


def _drop(path: Path, order: Order, _: date | None) -> str:
    return edit.drop(path, order.id, seen=order.seen)


def _merge(path: Path, order: Order, _: date | None) -> str:
    return edit.merge(path, order.id, order.other, seen=order.seen)


def _split(path: Path, order: Order, _: date | None) -> str:
    return edit.split(path, order.id, order.passages, _assignments(order.keys), seen=order.seen)


def _without(key: str, said: str) -> Callable[[Path, Order, date | None], str]:
    """Takes `key` out of the fact."""

    def do(path: Path, order: Order, _: date | None) -> str:
        edit.set(path, order.id, [f"{key}="], seen=order.seen)
        return f"{order.id}: {said}"

    return do


def _add(path: Path, order: Order, _: date | None) -> str:
    keys = {key: value for key, value in order.keys.items() if key not in ("kind", "statement") and value.strip()}
    kind, statement = order.keys.get("kind", "other"), order.keys.get("statement", "")
    assignments = _assignments(keys)
    behind = order.id or None
    return edit.add(path, statement, order.source, order.quote, kind, assignments, before=order.before, behind=behind)


def _undo(path: Path, order: Order, _: date | None) -> str:
    return steps.undo(path, seen=order.seen)


def _sign_all(path: Path, order: Order, on: date | None) -> str:
    said = edit.sign_all(path, order.by, on, seen=order.seen)
    return said[said.index("signed off by") :]


def _unsign(path: Path, _: Order, __: date | None) -> str:
    return edit.unsign(path)


def _assignments(keys: Mapping[str, str]) -> list[str]:
    """`keys` as the command line takes them: what was typed on several lines is one."""
    return [f"{key}={' '.join(value.split())}" for key, value in keys.items()]


_DOES: Mapping[str, Callable[[Path, Order, date | None], str]] = {
    "sign": _sign,
    "reopen": _without("checked", "no longer checked"),
    "take": _take,
    "decline": _without("suggests", "the suggestion is declined"),
    "decide": _decide,
    "answer": _answer,
    "set": _set,
    "hold": _hold,
    "release": _without("hold", "no longer held"),
    "keep": _without("gone", "kept, though no longer found"),
    "drop": _drop,
    "merge": _merge,
    "split": _split,
    "add": _add,
    "undo": _undo,
    "sign_all": _sign_all,
    "unsign": _unsign,
}
