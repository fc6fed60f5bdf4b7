"""Places: rooms, buildings, cities, counties, states, countries; each knows what it lies in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from factsheet.kinds.base import Kind, cite
from factsheet.kinds.sentence import named
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention, Name
from factsheet.model.slug import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention(Mention):
    """A passage that names a place. `type` is room, building, street, address, city, county, area, state, country or
    other; `within` what the passage says it lies in, articles included ("the White House"); `article` marks a name
    that the source prints with "the", `home` one where somebody only comes from ("Jane Roe of Dover", "a Dover man"),
    `dateline` the place from which an article was filed, `there` one behind "in", "at" or "near".
    """

    kind: ClassVar[str] = "place"
    of_value: ClassVar[str] = "name"

    name: Name
    type: str = "other"
    within: str | None = None
    article: bool = False
    home: bool = False
    dateline: bool = False
    there: bool = False


class PlaceKind(Kind[PlaceMention]):
    """A place is one fact, whatever number of passages name it."""

    name = "place"
    heading = "Places"
    order = 70
    place = "scenes"
    named_by = "value"

    def key(self, mention: PlaceMention) -> Hashable | None:
        """The settled name."""
        return mention.name.full

    def fact(self, mentions: Sequence[PlaceMention]) -> Fact | None:
        """The place, and what it lies in where a passage says so; none for a name once that tells nothing."""
        value = _printed(mentions)
        leading = next((mention for mention in mentions if _lies(mention, value)), mentions[0])
        within = leading.within if _lies(leading, value) else None
        if len(mentions) == 1 and leading.type == "other" and within is None:
            return None
        bare = value.removesuffix(f", {within}") if within else value
        subject = f"The {bare}" if leading.article and not bare.lower().startswith("the ") else bare
        forms = dict.fromkeys(mention.name.text for mention in mentions)
        aliases = [form for form in forms if form.casefold() not in {value.casefold(), bare.casefold()}]
        best: dict[str, PlaceMention] = {}
        for mention in mentions:
            kept = best.get(mention.source)
            if kept is None or (mention.within is not None and kept.within is None):
                best[mention.source] = mention
        return Fact(
            id=slug(value),
            kind=self.name,
            statement=f"{subject} is in {within}." if within else named(subject),
            value=value,
            of=within,
            aliases=aliases or None,
            cites=[cite(mention) for mention in best.values()],
        )

    def weight(self, fact: Fact) -> float:
        """A place of which the sources say where it lies weighs more than a mere name."""
        return 12.0 if fact.of else 6.0


def _printed(mentions: Sequence[PlaceMention]) -> str:
    """The place's name, or where no passage has it ("America" for the United States) what is printed most; letters
    that stand for it ("U.S.") are the name."""
    value = mentions[0].name.shown
    forms = Counter(mention.name.text for mention in mentions)
    if any(form.casefold() == value.casefold() or form.replace(".", "").isupper() for form in forms):
        return value
    return value if any(_holds(form, value) for form in forms) else min(forms, key=lambda form: (-forms[form], form))


def _holds(form: str, value: str) -> bool:
    """Whether the two share a word: "Brooklyn" and "Brooklyn, New York"."""
    return bool(set(form.casefold().split()) & set(value.casefold().replace(",", " ").split()))


def _lies(mention: PlaceMention, value: str) -> bool:
    """Whether the passage says what the place lies in, and not that it lies in itself ("U.S., America")."""
    return mention.within is not None and mention.within.casefold() != value.casefold()
