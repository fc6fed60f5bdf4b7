"""What is attached to a printed sheet: its fact base, the sidecar, and the texts of its sources."""

from __future__ import annotations

from collections.abc import Mapping

from factsheet.model.digest import digest
from factsheet.model.fact import FactBase


def text_name(source: str) -> str:
    """What the text of the source with the id `source` is called among the attachments."""
    return f"{source}.txt"


def accounted(base: FactBase, texts: Mapping[str, str]) -> dict[str, bytes]:
    """The `texts` (by the ids of their sources) whose digest `base` records, as attachments by their names."""
    found = {}
    for source, entry in base.sources.items():
        content = texts.get(source, "").encode("utf-8")
        if content and not entry.left_out and digest(content) in (entry.text_digest, entry.digest):
            found[text_name(source)] = content
    return found
