"""What a source says is read once, and comes back exactly as it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
from factsheet.cache.store import Store
from factsheet.draft.item import Item
from factsheet.draft.items import items
from factsheet.draft.kept import _decoded, kept
from factsheet.model.source import Source
from factsheet.sources import from_text

TEXT = """ASHFORD (March 4, 2021) - A fire killed three people and hurt 4 to 6 at the Lund mill in Ashford on Wednesday.

"We had flames through the roof," Fire Chief Ada Lund, 54, said."""


def test_a_source_is_read_once(tmp_path: Path) -> None:
    source, read = from_text(TEXT, id="post", published="2021-03-04"), []

    def reading(one: Source) -> list[Item]:
        read.append(one.id)
        return items(one)

    store = Store(tmp_path)
    first = kept(store, source, DEFAULT_MODEL, reading)
    assert {item.sort for item in first} == {"figure", "name", "office", "date", "place", "quotation", "wording"}
    assert kept(store, source, DEFAULT_MODEL, reading) == first == items(source)
    assert read == ["post"]
    kept(store, from_text(TEXT, id="post", published="2021-03-05"), DEFAULT_MODEL, reading)
    kept(None, source, DEFAULT_MODEL, reading)
    kept(store, source, str(tmp_path), reading)  # a model in a folder may change under its name
    assert read == ["post"] * 4


def test_what_somebody_else_wrote_is_none() -> None:
    assert [_decoded(content) for content in (None, b"", b"{}", b"x" * 50)] == [None] * 4


def test_what_is_kept_is_told_without_the_language_model() -> None:
    code = (
        "import sys, factsheet.draft.told, factsheet.draft.run, factsheet.draft.kept; sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
