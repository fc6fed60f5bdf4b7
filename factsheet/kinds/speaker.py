"""What quotations and claims share: the speaker as `factsheet mentions` prints it, and why a fact is held."""

from __future__ import annotations

from factsheet.model.mention import Name

UNNAMED = "one unnamed source"
"""Why what a source without a name says is kept off the sheet."""
UNSPOKEN = "its speaker is not named"
"""Why words are kept off the sheet that a source prints and nothing tells who said them."""


def speaker_columns(by: Name | None, cue_text: str | None, unresolved: str | None) -> dict[str, object]:
    """Where the speaker stands (code points of the original), as printed, the name behind, and the reporting verb."""
    columns: dict[str, object] = {}
    if by is not None:
        if by.span is not None:
            columns |= {"speaker_start": by.span.start, "speaker_end": by.span.end}
        columns["speaker_text"] = by.text
        if by.full:
            columns["speaker_name"] = by.full
    if cue_text:
        columns["cue_text"] = cue_text
    if unresolved:
        columns["unresolved"] = unresolved
    return columns
