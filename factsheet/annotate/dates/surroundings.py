"""What the normaliser may ask about the place of an expression: its wording, its clause, the dates read before it."""

from __future__ import annotations

from dataclasses import dataclass

from factsheet.annotate.dates.direction import overtaken
from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.planned_events import dates_event, has_happened
from factsheet.annotate.dates.results import Results
from factsheet.annotate.dates.years import Years


@dataclass
class Surroundings(Results, Years):
    """All of it. `day_first` is the order of day and month in the document's numeric dates, where one of them tells."""

    day_first: bool | None = None

    def dates_event(self, match: Match) -> bool:
        """Whether it is the date of what was planned beforehand: "Monday's debate", "the election on Nov. 8"."""
        return dates_event(self._tokens(match))

    def has_happened(self, match: Match) -> bool:
        """Whether that event is told in the past tense."""
        return has_happened(self._tokens(match))

    def is_overtaken(self, match: Match) -> bool:
        """Whether the match dates what somebody "was to" do."""
        return overtaken(self._tokens(match))
