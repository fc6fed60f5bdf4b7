"""Places: rooms, buildings, cities, counties, states, countries; each knows what it lies in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Mention):
    """A passage that names a place. `type` is room, building, address, city, county, state, country or other."""

    kind: ClassVar[str] = "place"

    name: Name
    type: str = "other"
    within: str | None = None
