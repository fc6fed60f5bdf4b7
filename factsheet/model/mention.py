"""What one passage of one source says. Each kind of fact adds its typed fields in `kinds/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Any, ClassVar

from factsheet.model.calendar import written
from factsheet.model.fact import Readings
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.model.timex import Reading


@dataclass(frozen=True, slots=True)
class Name:
    """Who or what a passage names.

    `text` is as printed ("he", "the president", "Stanek"); `full` the name behind it, first as far as the same source
    tells ("Richard Stanek"), after reconciliation the name that the fact base uses, or None where nothing tells.
    `sort` is person, organization, place, group (a description of several people) or unnamed (a source without a name).
    """

    text: str
    span: Span | None = None
    full: str | None = None
    sort: str = ""

    @property
    def shown(self) -> str:
        """The name to print: the full one where it is known."""
        return self.full or self.text


@dataclass(frozen=True, slots=True)
class When:
    """A temporal expression in a passage; `value` (a TIMEX3 value) is set once its anchor is settled."""

    text: str
    span: Span
    reading: Reading
    value: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One passage of one source, and what it says.

    `spans` are the exact words, in order (more than one only for a quotation that its cue cuts), `text` those words as
    they stand in the original (spans joined by a blank), `passage` the shortest stretch that carries the whole fact.
    """

    kind: ClassVar[str] = ""
    speech: ClassVar[bool] = False
    """Whether it holds what somebody says, which a reporting clause may cut in two."""

    of_value: ClassVar[str] = "value"
    """The field that a fact has as its `value`."""

    source: str
    spans: tuple[Span, ...]
    text: str
    passage: Passage
    root: str | None = None
    """The source or agency that this source goes back to, where it copies one; set by reconciliation."""
    elsewhere: bool = False
    """Whether its sentence tells of another event than its text."""
    rules: tuple[str, ...] = ()
    """The rows of tables that say so, each as table:row; `factsheet show --why` tells their reasons."""

    @property
    def start(self) -> int:
        """Where the mention begins in the original."""
        return self.spans[0].start

    @property
    def inside_another(self) -> bool:
        """Whether another mention of the same source holds these words as part of its own."""
        return False

    @property
    def voice(self) -> str:
        """Whose report it is: sources that copy one report have one voice."""
        return self.root or self.source

    @property
    def passages(self) -> tuple[tuple[Passage, frozenset[str] | None], ...]:
        """Every passage that a fact may cite for the mention, with the keys that it can carry (None: all)."""
        return ((self.passage, None),)

    def typed(self) -> Iterator[tuple[str, Any]]:
        """Its fields, each with its value."""
        names = tuple(self.__dataclass_fields__)
        return zip(names, _all(names)(self), strict=True)

    def says(self) -> dict[str, object]:
        """What the mention says under the typed keys of a fact, and nothing that is unset."""
        own = {field.name for field in fields(self)}
        keys = {"value": self.of_value, **{key: key for key in Readings.model_fields}}
        said = {key: _written(getattr(self, name)) for key, name in keys.items() if name in own}
        return {key: value for key, value in said.items() if value not in (None, [])}

    def row(self) -> dict[str, object]:
        """The mention as `factsheet mentions` prints it: where it stands, its words, its typed fields.

        `start` and `end` span the whole; `spans` gives the pieces of speech, or of whatever is in several.
        """
        place: dict[str, object] = {"start": self.spans[0].start, "end": self.spans[-1].end}
        if self.speech or len(self.spans) > 1:
            place["spans"] = [list(span) for span in self.spans]
        by = {"rules": list(self.rules)} if self.rules else {}
        return {**place, "text": self.text, **self.columns(), **by}

    def columns(self) -> dict[str, object]:
        """The typed fields as `factsheet mentions` prints them: names and dates in full, nothing that is unset."""
        own = (field.name for field in fields(self) if field.name not in Mention.__dataclass_fields__)
        shown = {name: _plain(getattr(self, name)) for name in own}
        return {name: value for name, value in shown.items() if value not in (None, [], False)}


@cache
def _all(names: tuple[str, ...]) -> attrgetter[tuple[Any, ...]]:
    """What reads all `names` of a mention at once."""
    return attrgetter(*names)


def _written(value: object) -> object:
    return written(value.value) or value.text if isinstance(value, When) else _plain(value)


def _plain(value: object) -> object:
    if isinstance(value, Name):
        return value.shown
    if isinstance(value, When):
        return value.value or value.text
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Passage):
        return value.quote
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)  # type: ignore[type-var]
    return value
