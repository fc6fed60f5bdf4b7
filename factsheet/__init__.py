"""From the articles on one event to a cited fact base and a printed briefing."""

__version__ = "0.1.0"
