"""What a frame holds of its clause."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.annotate.document import Document
from factsheet.annotate.frames.frame import Frame, frames
from factsheet.annotate.run import annotate

TEXT = (
    "Ada Moss spoke on Monday. She said a van was burned by rebels near Ames, and that guards could not stop them. "
    "“The town must pay,” she told the court."
)


def read(parse: Callable[..., Document]) -> dict[str, Frame]:
    return {frame.predicate: frame for frame in frames(annotate(parse(TEXT)))}


def test_who_does_what_to_whom_where_and_when(parse: Callable[..., Document]) -> None:
    found = read(parse)
    burn, speak = found["burn"].row(), found["speak"].row()
    assert (burn["voice"], burn["subject"], burn["agent"], burn["places"]) == (
        "passive",
        "a van",
        "rebels near Ames",
        ["Ames"],
    )
    assert (speak["subject"], speak["times"], speak["time"], speak["zone"]) == (
        "Ada Moss",
        ["Monday"],
        "past",
        "paragraph",
    )
    assert found["say"].row()["subject"] == "She [Ada Moss]"
    assert [found[name].sort for name in ("say", "speak", "stop")] == ["speech", "event", "event"]


def test_how_far_it_is_told_as_so_and_by_whom(parse: Callable[..., Document]) -> None:
    found = read(parse)
    stop, pay = found["stop"], found["pay"]
    assert (stop.row()["certainty"], stop.row()["polarity"]) == ("fact", "-")
    assert stop.told.startswith("is told as not so; by She (unnamed)")
    assert (pay.row()["certainty"], pay.quoted, pay.objects) == ("unreal", True, ())
    assert "quoted" not in stop.row()


def test_only_the_clauses_of_a_stretch_are_read(parse: Callable[..., Document]) -> None:
    document = annotate(parse(TEXT))
    assert [frame.predicate for frame in frames(document, 0, TEXT.index("She said"))] == ["speak"]
    span = document.source.original
    spoke = next(frames(document))
    assert span[spoke.start : spoke.end] == "Ada Moss spoke on Monday"
