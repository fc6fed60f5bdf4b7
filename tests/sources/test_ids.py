from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.sources.ids import mint


@pytest.mark.parametrize(
    ("publisher", "file", "title", "minted"),
    [
        ("The Associated Press", "002_9616c9c96f1c7eb7.txt", "Obama asks police", "ap"),
        ("ABC News", "x.txt", None, "abc"),
        ("Riverton Gazette", "x.txt", None, "riverton-gazette"),
        (None, "01-nbcnews-com.txt", None, "nbc"),
        (None, "07-kxyz-com.txt", None, "kxyz-com"),
        (None, "02-www-example-org.html", None, "example-org"),
        (None, "bridge story.txt", None, "bridge-story"),
        (None, "002_9616c9c96f1c7eb7.txt", "Council closes bridge", "council-closes-bridge"),
        (None, "0001.txt", None, "source"),
        (None, "новости.txt", None, "source"),
        ("Новости", "x.txt", None, "source"),
        (None, None, None, "source"),
    ],
)
def test_ids(publisher: str | None, file: str | None, title: str | None, minted: str) -> None:
    assert mint(publisher, Path(file) if file else None, title, ()) == minted


def test_ids_are_unique() -> None:
    assert mint("CNN", None, None, {"cnn"}) == "cnn-2"
    assert mint("CNN", None, None, {"cnn", "cnn-2", "cnn-4"}) == "cnn-3"
