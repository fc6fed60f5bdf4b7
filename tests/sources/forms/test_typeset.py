"""Pages that are set to make their reader fail or take long: letters all over, frames over frames, senseless sizes."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator
from random import Random

import pydyf
import pytest

from factsheet.errors import SourceError
from factsheet.sources.forms import pdf

WORDS = "Police said 3 died."
LONGEST = 30
"""Seconds of the processor: twenty times what the slowest of them takes, which grows with the page and no faster."""

Draw = Callable[[pydyf.Stream], None]


def made(draw: Draw) -> bytes:
    """A PDF of one page on which `draw` has drawn."""
    file, stream = pydyf.PDF(), pydyf.Stream()
    font = pydyf.Dictionary({"Type": "/Font", "Subtype": "/Type1", "Name": "/F1", "BaseFont": "/Helvetica"})
    draw(stream)
    for one in (font, stream):
        file.add_object(one)
    fonts = pydyf.Dictionary({"Font": pydyf.Dictionary({"F1": font.reference})})
    box = pydyf.Array([0, 0, 600, 800])
    page = {"Type": "/Page", "Parent": file.pages.reference, "MediaBox": box, "Contents": stream.reference}
    file.add_page(pydyf.Dictionary({**page, "Resources": fonts}))
    written = io.BytesIO()
    file.write(written)
    return written.getvalue()


def places(count: int) -> Iterator[tuple[float, float, int]]:
    """Places on a page, and a size for the letters there."""
    chance = Random(7)
    for _ in range(count):
        yield chance.uniform(0, 590), chance.uniform(0, 790), chance.choice((4, 6, 8, 10))


def scattered(stream: pydyf.Stream, turned: bool = False) -> None:
    stream.begin_text()
    for left, bottom, size in places(8_000):
        stream.set_font_size("F1", size)
        stream.set_text_matrix(*((0, 1, -1, 0) if turned else (1, 0, 0, 1)), left, bottom)
        stream.show_text_string(WORDS)
    stream.end_text()


def framed(stream: pydyf.Stream) -> None:
    for left, bottom, _ in places(4_000):
        stream.rectangle(left / 2, bottom / 2, 300, 400)
        stream.stroke()
    scattered(stream)


def raised(stream: pydyf.Stream) -> None:
    stream.begin_text()
    stream.set_text_matrix(1, 0, 0, 1, 10, 700)
    for at in range(10_000):
        stream.set_font_size("F1", 10 if at % 2 else 5)
        stream.set_text_rise(0 if at % 2 else 4)
        stream.show_text_string(f"said 3{at % 10}")
    stream.end_text()


@pytest.mark.parametrize("draw", [scattered, lambda stream: scattered(stream, turned=True), framed, raised])
def test_a_page_full_of_letters_is_read_in_time(draw: Draw) -> None:
    data = made(draw)
    start = time.process_time()
    text = pdf.read(data).text
    assert time.process_time() - start < LONGEST
    assert "said" in text


def test_letters_of_a_size_without_sense_are_none() -> None:
    def huge(stream: pydyf.Stream) -> None:
        stream.begin_text()
        stream.set_font_size("F1", 1e30)
        stream.set_text_matrix(1e20, 0, 0, 1e-30, 1e30, -1e30)
        stream.show_text_string(WORDS)
        stream.end_text()

    with pytest.raises(SourceError):
        pdf.read(made(huge))
