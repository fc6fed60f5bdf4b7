"""Places: each mention of a name, with its type and what the passage says it lies in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factsheet.annotate.data import listed, table
from factsheet.annotate.document import Document
from factsheet.annotate.names.gazetteer import is_city
from factsheet.annotate.names.place_names import Key, region_of, type_of
from factsheet.annotate.tree import Span
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.extract.care import is_in_care
from factsheet.extract.scenes import describes
from factsheet.kinds.place import PlaceMention
from factsheet.model.mention import Mention, Name
from factsheet.sources.dateline import dateline

_INSIDE = frozenset({"room", "building", "street", "area"})
"""Types after which "in" and "at" name what the place lies in."""
_AREA = re.compile(r" (neighbou?rhood|district|section|area|suburb|borough|quarter|province|region)\b")
_IN_TOWN = frozenset({"street", "building"})
"""Types after which a city behind a comma is where the place lies: "Elm Street, Dover"."""
_HEAD = 80
"""Code points at the head of a paragraph in which a dateline's place stands."""
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|on|outside|inside|across|off|around|through|throughout)(?: the)?(?: \w+(?:ern|al))? $",
    re.IGNORECASE,
)
"""What stands before a place where something is told to be or to happen there."""
_BASED = re.compile(r"\s?[-\u2010\u2011\u2013]\s?based\b", re.IGNORECASE)
_SEATED = re.compile(r"\b(?:based|headquartered) (?:in|at|near)(?: the)? $", re.IGNORECASE)
_BEFORE = 40
_CLIMB = 8
"""Steps up the parse from a place at most."""
_ARTICLED = frozenset({"room", "building", "area", "other"})


def extract(document: Document) -> Iterable[Mention]:
    """One mention for every place; a state behind its city belongs to the city and gives none of its own."""
    regions: set[Key] = set()
    keys = sorted(document.names)
    for key, after in zip(keys, [*keys[1:], None], strict=False):
        name = document.names[key]
        if name.sort != "place" or key in regions:
            continue
        region = region_of(document, key, after)
        if region:
            regions.add(region)
            yield _mention(document, key, name, (key[0], region[1]), document.names[region].full)
        else:
            within, end = _within(document, key, name, after)
            yield _mention(document, key, name, (key[0], end), within)


def _mention(document: Document, key: Key, name: Name, extent: tuple[int, int], within: str | None) -> PlaceMention:
    kind = type_of(name)
    before = document.source.text[max(0, key[0] - 4) : key[0]].lower()
    article = kind in _ARTICLED and before.strip() == "the"
    start = key[0] - 4 if article else extent[0]
    return PlaceMention(
        source=document.source.id,
        spans=(document.span(*key),),
        text=document.words(document.span(*key)),
        passage=document.passage(start, extent[1]),
        name=name,
        type=kind,
        within=within,
        article=article,
        home=_is_home(document, key),
        there=_LOCATIVE.search(document.source.text, max(0, key[0] - _BEFORE), key[0]) is not None
        and not _is_farther(document, key),
        dateline=_in_dateline(document, key),
    )


def _is_farther(document: Document, key: Key) -> bool:
    """Whether the place belongs to what a thing comes from, or to what is only said in a clause below another.

    "Rang a bell from a church in Dover", "met after Hale said he believes Roe was born in Dover"; nor is where the
    hospital is to which people were brought. "On U.S. relations" is nowhere, "in the Dover suburbs" is.
    """
    tokens = document.doc.over(*key)
    token = tokens.root
    if is_in_care(token) or describes(tokens) or _is_beside_a_thing(tokens):
        return True
    for _ in range(_CLIMB):
        if token.dep_ == "prep" and token.lower_ == "from":
            return True
        below = token.head.dep_ in {"advcl", "relcl", "ccomp", "acl"} and token.head.pos_ == "VERB"
        if token.pos_ in {"VERB", "AUX"} and token.dep_ == "ccomp" and below:
            return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def _is_beside_a_thing(place: Span) -> bool:
    """Whether `place` only tells which thing is meant: "on Norvale relations", "at Norvale's refusal"."""
    behind = place.root.head
    if behind.i < place.end or behind.pos_ != "NOUN" or place.root.dep_ not in {"compound", "nmod", "amod", "poss"}:
        return False
    before = place.doc[place.root.left_edge.i - 1].lower_ if place.root.left_edge.i else ""
    sited = any(noun in nouns for nouns in table("place_words").values() for noun in (behind.lemma_, behind.lower_))
    return before in {"on", "at"} and not sited and (place.root.dep_ == "poss" or before == "on") and behind.is_lower


def _in_dateline(document: Document, key: Key) -> bool:
    """Whether the place stands before the dash at the head of a paragraph ("LIMA, Sept 14 (Reuters) - ")."""
    block = document.source.block_at(key[0])
    if block is None or key[0] - block.start > _HEAD:
        return False
    line = dateline(document.source.text[block.start : block.end])
    return line is not None and key[0] < block.start + line.end


def _is_home(document: Document, key: Key) -> bool:
    """Whether somebody only comes from the place: "Jane Roe, 29, of Dover", "a Dover man", "the Dover-based firm"."""
    text = document.source.text
    if _BASED.match(text, key[1]) or _SEATED.search(text, max(0, key[0] - _BEFORE), key[0]):
        return True
    tokens = document.doc.over(*key)
    doc, at = document.doc, tokens.start - 1
    if tokens.end < len(doc) and tokens.root.dep_ in {"compound", "nmod"} and is_person_noun(doc[tokens.end]):
        return True
    if at < 1 or doc[at].lower_ != "of":
        return False
    before = at - 1
    while before > 0 and (doc[before].is_punct or doc[before].like_num):
        before -= 1
    start = doc[before].idx
    return any(name.sort == "person" for _, _, name in document.names_over(start, start + 1))


def _within(document: Document, key: Key, name: Name, after: Key | None) -> tuple[str | None, int]:
    """What the words right after the place say it lies in ("of the White House"), and where they end."""
    if after is None or document.names[after].sort != "place":
        return None, key[1]
    between = document.source.text[key[1] : after[0]].split()
    if between == [","] and type_of(name) in _IN_TOWN and is_city(document.names[after].text):
        return document.names[after].full or document.names[after].text, after[1]
    links = {"of", "in", "at"} if type_of(name) in _INSIDE else {"of"}
    if not between or between[0] not in links or between[1:] not in ([], ["the"]):
        return None, key[1]
    if between[0] == "of" and (type_of(name) == "country" or name.text.lower() in listed("called_a_state")):
        return None, key[1]
    larger = document.names[after].full or document.names[after].text
    if between[1:]:
        noun = _AREA.match(document.source.text, after[1])
        if noun:
            return f"the {larger} {noun[1]}", noun.end()
        if type_of(document.names[after]) not in _ARTICLED | {"other"}:
            between = between[:1]
    return " ".join([*between[1:], larger]), after[1]
