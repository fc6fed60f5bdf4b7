"""The place of an event: the venue that its clause names, the town that the sources name, the state behind the town.

A town's name alone is seldom enough: there is a Springfield in many states. The places that the articles name are
looked up in a gazetteer together, and the region that most of them share is the one that is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from factsheet.kinds.place import PlaceMention
from factsheet.model.gazetteer import regions, state_name, state_region
from factsheet.model.mention import Mention, Name
from factsheet.model.overlap import content

_MAJORITY = 0.5
"""Share of the sources that name a town, at least, for it to be the event's."""
_NEAR = 3
"""One source in so many, at least, names the town beside the event."""
_SEVERAL = 2
"""Sources that name it there, at least, of three or more: a backdrop is named once."""
_STRONG = 0.6
"""What each source gives a town on the average, at least, where they do not name it beside the event."""
_EACH = 0.3
"""What each further name that lies in a region adds to it, however weak its votes."""
_MARGIN = 1.5
"""How many times the weight of the next region the chosen one has, at least."""


class _Vote(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def weight(self) -> float: ...
    @property
    def voters(self) -> tuple[Mention, ...]: ...
    @property
    def near(self) -> int: ...
    @property
    def hangs(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Scene:
    """Where it happened, as a fact base writes it; the passages that say so; how what they do not say was found."""

    where: str
    witnesses: tuple[Mention, ...]
    basis: str | None = None


def locate(venue: Name | None, places: Sequence[_Vote], sources: int, gazetteer: Callable[[], bytes]) -> Scene | None:
    """The scene of an event whose leading clause names `venue`, with all `places` and their votes of `sources`."""
    by_weight = sorted(places, key=lambda place: (-place.weight, place.key))
    known = regions({_bare(place) for place in places}, gazetteer()) if places else {}
    region = _region(by_weight, known)
    town = _of_venue(venue, by_weight, known) or _town(by_weight, region, known, sources)
    if town is None:
        return _elsewhere(by_weight, sources) if venue is None or _is_country(venue, by_weight) else None
    parts = [*_before(venue, town), town.key.split(",")[0]]
    state = town.key.partition(", ")[2] or (state_name(region) if region is not None else None)
    if state is None:
        return Scene(", ".join(parts), town.voters)
    printed = [place for place in by_weight if _names(place, state)]
    voters = (*town.voters, *(printed[0].voters[:1] if printed and state not in town.key else ()))
    basis = None
    if not printed:
        shared = [place.key for place in by_weight if region in known.get(_bare(place), ())]
        basis = f"{state} is the state with {_listed(shared[:3])} (GeoNames)"
    return Scene(", ".join([*parts, state]), voters, basis)


def _of_venue(venue: Name | None, places: Sequence[_Vote], known: Mapping[str, frozenset[str]]) -> _Vote | None:
    """The town that the venue is said to lie in: "Berrien County Courthouse, St. Joseph"."""
    if venue is None or not venue.full:
        return None
    behind = f"{venue.full}, ".partition(", ")[2]
    towns = [place for place in places if _type(place) == "city" and _bare(place) in known]
    return next((place for place in towns if behind.startswith(f"{_bare(place)}, ")), None)


def _is_country(venue: Name, places: Sequence[_Vote]) -> bool:
    return any(place.key == venue.shown and _type(place) == "country" for place in places)


def _elsewhere(places: Sequence[_Vote], sources: int) -> Scene | None:
    """Where no town is known: the province or place on which several reports of the event hang, with its country."""
    near = [place for place in places if place.near * 2 >= sources and place.near > 1]
    provinces = [place for place in near if place.hangs > 1 and _type(place) != "country"]
    if not provinces:
        return None
    place = min(provinces, key=lambda place: (-place.hangs, -place.weight, place.key))
    country = next((one for one in near if _type(one) == "country" and one.key not in place.key), None)
    if country is None:
        return Scene(place.key, place.voters)
    return Scene(f"{place.key}, {country.key}", (*place.voters, *country.voters[:1]))


def _region(places: Sequence[_Vote], known: Mapping[str, frozenset[str]]) -> str | None:
    """The region that the places share: each gives its weight to the regions that it may lie in, in equal parts."""
    shares: dict[str, float] = defaultdict(float)
    for place in places:
        name, _, whole = place.key.partition(", ")
        printed = state_region(whole) or state_region(name)
        if printed is not None:
            shares[printed] += place.weight
            continue
        possible = known.get(name, frozenset()) if _type(place) in {"city", "county", "other"} else frozenset()
        for region in possible:
            shares[region] += place.weight / len(possible) + _EACH
    ranked = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MARGIN * ranked[1][1]):
        return None
    return ranked[0][0]


def _town(
    places: Sequence[_Vote], region: str | None, known: Mapping[str, frozenset[str]], sources: int
) -> _Vote | None:
    """The town that most sources name, beside the event or far more than any other; a county where there is none."""
    named = [place for place in places if len(place.voters) >= _MAJORITY * sources]
    towns = [place for place in named if _is_town(place, known)]
    inside = [place for place in towns if region in known.get(_bare(place), ()) or region == _printed_region(place)]
    counties = [place for place in named if _type(place) == "county"]
    town = _one(inside, sources) or _one(counties, sources)
    return town if region is not None else _one(towns, sources)


def _is_town(place: _Vote, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether the place is a town: the gazetteer has it, or a state stands behind it ("Birch Falls, Ore.")."""
    if _type(place) in {"city", "other"} and _bare(place) in known:
        return True
    return _type(place) in {"city", "other", "area"} and _printed_region(place) is not None


def _printed_region(place: _Vote) -> str | None:
    return state_region(place.key.partition(", ")[2])


def _one(towns: Sequence[_Vote], sources: int) -> _Vote | None:
    beside = [town for town in towns if town.near * _NEAR >= sources and town.near >= min(_SEVERAL, sources - 1)]
    if beside:
        return min(beside, key=lambda town: (-town.near, -town.weight, town.key))
    ranked = sorted(towns, key=lambda town: (-town.weight, town.key))
    if sources == 1 or not ranked or ranked[0].weight < _STRONG * len(ranked[0].voters):
        return None
    return ranked[0] if len(ranked) == 1 or ranked[0].weight >= _MARGIN * ranked[1].weight else None


def _bare(place: _Vote) -> str:
    """The name of a place without the state or country behind it."""
    return place.key.split(",")[0]


def _type(place: _Vote) -> str:
    first = place.voters[0]
    return first.type if isinstance(first, PlaceMention) else "other"


def _names(place: _Vote, state: str) -> bool:
    return place.key == state or place.key.endswith(f", {state}")


def _before(venue: Name | None, town: _Vote) -> list[str]:
    """The venue by its own name, where it is not the town itself."""
    own = venue.text.removeprefix("the ") if venue is not None else ""
    return [] if not own or content(own) & content(town.key) else [own]


def _listed(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
