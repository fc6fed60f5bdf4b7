"""Steps back: what the last commands changed in a fact base, kept beside it (`facts.undo.json`).

Each step holds the stretch of text that a command took out and what it put there. A step is taken back only from a
file that still is as the command left it, so that no hand's work is lost.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from factsheet.containment import contents
from factsheet.errors import ChangedError, FactBaseError
from factsheet.factbase.files import locked, refuse_outside, replace
from factsheet.factbase.load import loads, read
from factsheet.factbase.sidecar import digest

_STEPS = 50
_LARGEST = 64 << 20


def beside(path: Path) -> Path:
    """Where the steps of the fact base at `path` are kept."""
    return path.with_name(f"{path.stem}.undo.json")


def keep(path: Path, before: str, after: str, said: str) -> None:
    """Notes that a command made `after` of the text `before` and said `said`; call it before the file is replaced."""
    start = _shared(before, after)
    tail = _shared(before[start:][::-1], after[start:][::-1])
    step = {
        "said": said,
        "after": digest(after),
        "at": start,
        "out": before[start : len(before) - tail],
        "in": after[start : len(after) - tail],
    }
    _write(path, [*_steps(path), step][-_STEPS:])


def _shared(one: str, other: str) -> int:
    """How many characters both texts begin with."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def last(path: Path, text: str) -> str | None:
    """What the step said that `undo` would take back from `text`, the file's; None where there is none."""
    steps = _steps(path)
    at = _last(steps, text)
    return None if at is None else str(steps[at]["said"])


def _last(steps: list[dict[str, Any]], text: str) -> int | None:
    return next((at for at in reversed(range(len(steps))) if steps[at]["after"] == digest(text)), None)


def undo(path: Path, *, seen: str | None = None) -> str:
    """Takes the last step back; gives a message that says which. `seen` is the digest of the text that the person has
    seen. Raises FactBaseError where there is none, or where the file has changed since: ChangedError where it is `seen`
    that it no longer is."""
    with locked(path.parent):
        text = read(path)
        if seen is not None and digest(text) != seen:
            raise ChangedError("the file was changed meanwhile, and nothing was taken back", where=str(path))
        steps = _steps(path)
        at = _last(steps, text)
        if at is None:
            problem = "was edited since the last command" if steps else "no command has changed it"
            raise FactBaseError(f"{problem}; there is nothing to take back", where=str(path))
        step = steps[at]
        before = text[: step["at"]] + step["out"] + text[step["at"] + len(step["in"]) :]
        loads(before, path)
        replace(path, before.encode(), expected=text.encode())
        _write(path, steps[:at])
        return f"taken back: {step['said']}"


def _write(path: Path, steps: list[dict[str, Any]]) -> None:
    text = json.dumps(steps, ensure_ascii=False, indent=1) + "\n"
    replace(beside(path), text.encode(), inside=path.parent)


def _steps(path: Path) -> list[dict[str, Any]]:
    refuse_outside(beside(path), path.parent)
    try:
        steps = json.loads(contents(beside(path), _LARGEST))
        keys = {"said": str, "after": str, "at": int, "out": str, "in": str}
        if all(isinstance(step[key], sort) for step in steps for key, sort in keys.items()):
            return list(steps)
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    raise FactBaseError("is broken", where=str(beside(path)), remedy="Delete it: only steps back are lost.")
