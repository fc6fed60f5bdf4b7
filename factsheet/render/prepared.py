"""A fact base made ready for every form: what may print, what stands where, and the numbers of sources and passages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from factsheet.model.fact import Fact, FactBase
from factsheet.model.review import Review, printable, review
from factsheet.render.attachments import accounted, text_name
from factsheet.render.citations import Numbering
from factsheet.render.placement import Layout


@dataclass
class Prepared:
    """`base` with the full `texts` of its sources by id, as far as they are at hand.

    `unsound` gives the facts whose citations prove nothing, by id, with the reason.
    All forms number sources alike: in the order in which the sheet first uses them, then the inventory.
    """

    base: FactBase
    texts: Mapping[str, str]
    unsound: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def facts(self) -> list[Fact]:
        """The facts that may print."""
        return printable(self.base)

    @cached_property
    def review(self) -> Review:
        """How far people have looked."""
        return review(self.base)

    @cached_property
    def layout(self) -> Layout:
        """What stands where on the sheet."""
        return Layout(self.base, self.facts)

    @cached_property
    def attached(self) -> frozenset[str]:
        """The sources whose texts travel with the printed sheet."""
        names = accounted(self.base, self.texts)
        return frozenset(source for source in self.base.sources if text_name(source) in names)

    @cached_property
    def numbering(self) -> Numbering:
        """The numbers of sources and passages."""
        shown = {fact.id for fact in self.facts}
        withheld = [fact for fact in self.base.facts if fact.id not in shown]
        placed = self.layout.placed
        return Numbering([*placed.facts(), *placed.rest], self.base.sources, self.texts, withheld)
