"""What the machine last read, kept beside the file: by comparison with it a run tells a person's hand from its own.

`facts.base.json` is named after the fact base and committed with it. While a run replaces the file, the sidecar holds
both states (`next`), so that a run killed in between leaves no doubt.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from factsheet.containment import contents
from factsheet.errors import FactBaseError
from factsheet.factbase.files import refuse_outside
from factsheet.factbase.load import Loaded
from factsheet.model.fact import Citation, Fact, FactBase, SourceEntry, first_fault, partly

VERSION = 1
LARGEST = 128 << 20
"""Bytes of a sidecar at most: it holds a fact base twice."""
FactData = dict[str, Any]


@dataclass
class Entry:
    """What the machine knows of one fact.

    `applied` is its reading that it last put into the file (None for a fact that a person wrote), `seen` its newest
    reading. `lost` is set while it finds the fact no more, `lost_cites` are citations that it no longer finds and that
    stay in the file. `removed_keys` and `removed_cites` are what a person took out of the fact, for good.
    """

    seen: FactData
    applied: FactData | None = None
    lost: bool = False
    lost_cites: list[FactData] = field(default_factory=list)
    removed_keys: list[str] = field(default_factory=list)
    removed_cites: list[FactData] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The entry with what is not empty; `applied` only where it is not what was seen."""
        written: dict[str, Any] = {"seen": self.seen}
        if self.applied != self.seen:
            written["applied"] = self.applied
        if self.lost:
            written["lost"] = True
        for key in ("lost_cites", "removed_keys", "removed_cites"):
            if getattr(self, key):
                written[key] = getattr(self, key)
        return written

    @classmethod
    def from_json(cls, written: dict[str, Any]) -> Entry:
        """The entry that `as_json` wrote."""
        return cls(**{"applied": written["seen"], **written})


@dataclass
class Base:
    """The last machine output: `head`, `sources` and facts by id, and what people removed of them.

    `signed` is what a signature of the whole sheet was given for: its `digest`, and those of the `facts` by id.
    """

    head: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, dict[str, Any]] = field(default_factory=dict)
    removed_sources: dict[str, dict[str, Any]] = field(default_factory=dict)
    facts: dict[str, Entry] = field(default_factory=dict)
    removed_facts: dict[str, Entry] = field(default_factory=dict)
    model: str | None = None
    signed: dict[str, Any] | None = None

    def as_json(self) -> dict[str, Any]:
        """The whole as JSON has it."""
        return {
            "factsheet_base": VERSION,
            **({"model": self.model} if self.model else {}),
            **({"signed": self.signed} if self.signed else {}),
            "head": self.head,
            "sources": dict(sorted(self.sources.items())),
            "removed_sources": dict(sorted(self.removed_sources.items())),
            "facts": {name: entry.as_json() for name, entry in sorted(self.facts.items())},
            "removed_facts": {name: entry.as_json() for name, entry in sorted(self.removed_facts.items())},
        }

    @classmethod
    def from_json(cls, written: dict[str, Any]) -> Base:
        """The base that `as_json` wrote."""
        return cls(
            written["head"],
            written["sources"],
            written["removed_sources"],
            {name: Entry.from_json(entry) for name, entry in written["facts"].items()},
            {name: Entry.from_json(entry) for name, entry in written["removed_facts"].items()},
            written.get("model"),
            written.get("signed"),
        )


Seen = Annotated[FactData, AfterValidator(partial(partly, Fact))]
Cited = Annotated[FactData, AfterValidator(partial(partly, Citation))]
Listed = Annotated[FactData, AfterValidator(partial(partly, SourceEntry))]
Head = Annotated[FactData, AfterValidator(partial(partly, FactBase))]


class _Shape(BaseModel):
    """The shape of what `as_json` writes: the sidecar may come from a stranger, or from a merge that went wrong."""

    model_config = ConfigDict(extra="forbid")


class _EntryShape(_Shape):
    seen: Seen
    applied: Seen | None = None
    lost: bool = False
    lost_cites: list[Cited] = []
    removed_keys: list[str] = []
    removed_cites: list[Cited] = []


class _SignedShape(_Shape):
    digest: str
    facts: dict[str, str]


class _BaseShape(_Shape):
    factsheet_base: Literal[1]
    model: str | None = None
    signed: _SignedShape | None = None
    head: Head
    sources: dict[str, Listed]
    removed_sources: dict[str, Listed]
    facts: dict[str, _EntryShape]
    removed_facts: dict[str, _EntryShape]


class _NextShape(_Shape):
    before: str
    after: str
    base: _BaseShape


class _FileShape(_BaseShape):
    next: _NextShape | None = None


def beside(path: Path) -> Path:
    """The sidecar of the fact base at `path`."""
    return path.with_name(f"{path.stem}.base.json")


def content(path: Path) -> dict[str, bytes]:
    """The bytes of the sidecar of the fact base at `path`, by its name; nothing where there is none.

    Raises FactBaseError for one that a link leads away from the folder, OSError for one that cannot be read.
    """
    sidecar = beside(path)
    refuse_outside(sidecar, sidecar.parent)
    try:
        return {sidecar.name: contents(sidecar, LARGEST)}
    except FileNotFoundError:
        return {}


def readable(content: bytes) -> bool:
    """Whether `content` is a sidecar at all; an empty one remembers nothing."""
    try:
        written = json.loads(content)
        return written == {} or bool(_FileShape.model_validate(written))
    except (ValueError, RecursionError):
        return False


def digest(text: str) -> str:
    """What tells one state of a fact base file from another."""
    return hashlib.sha256(text.encode()).hexdigest()


def dumps(base: Base, *, following: Base | None = None, before: str = "", after: str = "") -> str:
    """The sidecar's text; with `following`, of a run that is about to replace the text `before` by `after`."""
    written = base.as_json()
    if following is not None:
        written["next"] = {"before": digest(before), "after": digest(after), "base": following.as_json()}
    return "{\n" + ",\n".join(f"{json.dumps(key)}: {_lines(value)}" for key, value in written.items()) + "\n}\n"


def _lines(value: Any) -> str:
    """JSON with an entry a line: quickly written, and well compared by version control."""
    if not isinstance(value, dict) or not value:
        return json.dumps(value, ensure_ascii=False)
    entries = (f"  {json.dumps(key)}: {json.dumps(inner, ensure_ascii=False)}" for key, inner in value.items())
    return "{\n" + ",\n".join(entries) + "\n}"


def read(loaded: Loaded) -> Base | None:
    """The last machine output for a fact base; None where there is no sidecar.

    Where a run was killed while it replaced the file, and a person has edited the file since, the state counts that
    more of the facts still follow. Raises FactBaseError for a broken sidecar.
    """
    sidecar = beside(loaded.path)
    try:
        read = content(loaded.path)
        if not read:
            return None
        written = json.loads(read[sidecar.name])
        _FileShape.model_validate(written)
        base = Base.from_json(written)
        if "next" not in written:
            return base
        following = Base.from_json(written["next"]["base"])
    except (OSError, ValueError, RecursionError) as error:
        what = first_fault(error) if isinstance(error, ValidationError) else error
        raise FactBaseError(
            f"is broken ({what})",
            where=str(sidecar),
            remedy="Bring it back from version control, or delete it: a run without it only adds.",
        ) from None
    if digest(loaded.text) == written["next"]["before"]:
        return base
    if digest(loaded.text) == written["next"]["after"]:
        return following
    return following if _untouched(loaded.base, following) > _untouched(loaded.base, base) else base


def _untouched(file: FactBase, base: Base) -> int:
    """How many facts of the file say just what `base` last put there."""
    applied = {name: entry.applied for name, entry in base.facts.items()}
    return sum(fact.as_written() == applied.get(fact.id) for fact in file.facts)
