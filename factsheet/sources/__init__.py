"""Files and pages to sources: text, metadata, repaired layout with a map back to the original."""

from __future__ import annotations

from factsheet.sources.article import from_text

__all__ = ["from_text"]
