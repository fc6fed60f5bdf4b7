"""Files that are wrong in some places: a text or a message, whatever the form, and never a traceback."""

from __future__ import annotations

import contextlib
import os
import random

import pytest

from factsheet.errors import SourceError
from factsheet.sources.forms import Read, endings, reader
from tests.sources.forms.made import HEADLINE, PARAGRAPHS, mail, pdf, word
from tests.sources.forms.test_newsroom import G2, ODT, RTF, VTT, item
from tests.sources.forms.test_saved import MARKDOWN, PAGE, saved

GOOD = {
    ".pdf": pdf(PAGE),
    ".docx": word(HEADLINE, *PARAGRAPHS),
    ".eml": mail("\n\n".join(PARAGRAPHS), html=PAGE, attached="a.pdf"),
    ".mhtml": saved(PAGE),
    ".md": MARKDOWN.encode(),
    ".rtf": RTF,
    ".odt": ODT,
    ".json": item(),
    ".xml": G2.encode(),
    ".vtt": VTT.encode(),
}
MANY = int(os.environ.get("FACTSHEET_EXAMPLES", 25))


def spoiled(data: bytes, draw: random.Random) -> bytes:
    """`data` with something wrong in some places."""
    for _ in range(draw.choice([1, 1, 3, 20])):
        at, what = draw.randrange(len(data) + 1), draw.random()
        if what < 0.4:
            data = data[:at] + bytes([draw.randrange(256)]) + data[at + 1 :]
        elif what < 0.6:
            data = data[:at] + data[at + draw.choice([1, 10, 500]) :]
        elif what < 0.8:
            data = data[:at] + data[at : at + 200] * draw.choice([2, 50]) + data[at:]
        elif what < 0.9:
            data = data[:at]
        else:
            junk = draw.choice(
                [b"\x00" * 50, b"\xff\xfe", b"<" * 500, b"=?utf-8?q?=ff?=", b"\r\n\r\n", "²\ud7ff".encode()]
            )
            data = data[:at] + junk + data[at:]
    return data


@pytest.mark.parametrize("ending", GOOD)
def test_spoiled_files(ending: str) -> None:
    for seed in range(MANY):
        data = spoiled(GOOD[ending], random.Random(seed))
        with contextlib.suppress(SourceError):
            assert isinstance(reader(ending)(data), Read), seed


def test_each_form_has_a_file_here() -> None:
    assert endings() <= {*GOOD, ".mht", ".markdown", ".srt"}
