"""A name as the sources print it, and what they say of its bearer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from factsheet.kinds.person import PersonMention
from factsheet.model.person_name import nickname_in


@dataclass
class Form:
    """One spelling of a name: who uses it how often, and the ages, parts and roles beside it."""

    full: str
    sources: Counter[str] = field(default_factory=Counter)
    acronyms: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    nicknames: set[str] = field(default_factory=set)

    @property
    def uses(self) -> int:
        """How often the sources print it."""
        return sum(self.sources.values())

    def spelled(self, printed: str) -> None:
        """Takes in a name as a passage prints it: with the nickname in it, as in Margaret "Peg" Roe."""
        found = nickname_in(printed)
        if found:
            self.nicknames.add(found[0])

    def note(self, mention: PersonMention) -> None:
        """Takes in what a passage says of the person."""
        if mention.age is not None:
            self.ages.add(mention.age)
        if mention.part in {"victim", "suspect"}:
            self.parts.add(mention.part)
        if mention.role:
            self.roles.add(mention.role.lower().split()[-1])
