"""A corrected article is a new version of the same source; another article never is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factsheet.model.source import Source
from factsheet.sources import from_text
from factsheet.sources.read import Known, read
from factsheet.sources.versions import corrects, is_newer

TEXT = "Nine people were killed when a ferry sank off the harbor on Monday, the coast guard said.\n"
LATER = TEXT.replace("Nine", "Twelve")
OTHER = "Mayor Lowe resigned over the budget after a long night of talks in the town hall.\n"


def source(text: str = TEXT, name: str = "a/ferry.txt", **keys: Any) -> Source:
    return from_text(text, id="a", file=Path(name), data=text.encode(), **keys)


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ({"url": "https://www.x.org/a/b/"}, {"url": "http://x.org/a/b#top", "text": OTHER, "name": "b.html"}, True),
        ({"url": "https://x.org/a?id=1"}, {"url": "https://x.org/a?id=2"}, False),
        ({"url": "https://x.org/a"}, {"url": "https://y.org/a"}, False),
        ({"url": "https://x.org/"}, {"url": "https://x.org", "text": OTHER}, False),
        ({}, {"text": LATER, "name": "b/ferry.txt"}, True),
        ({}, {"text": LATER, "name": "b/other.txt"}, False),
        ({}, {"text": OTHER, "name": "b/ferry.txt"}, False),
        ({"name": "a/index.html"}, {"text": LATER, "name": "b/index.html"}, False),
        ({"name": "a/003.txt"}, {"text": LATER, "name": "b/003.txt"}, False),
        ({"name": "a/article-2.txt"}, {"text": LATER, "name": "b/article-2.txt"}, False),
        ({"publisher": "X"}, {"text": LATER, "name": "b/ferry.txt", "publisher": "Y"}, False),
    ],
)
def test_what_a_version_is(old: dict[str, Any], new: dict[str, Any], same: bool) -> None:
    assert corrects(source(**new), source(**old)) is same


def test_an_older_text_is_no_newer_version(tmp_path: Path) -> None:
    old, new = source(published="2024-03-05"), source(LATER, published="2024-03-06")
    assert is_newer(new, old, [], None)
    assert not is_newer(old, new, [], None)
    assert not is_newer(source(updated="2024-03-07"), old, [], None)
    (tmp_path / "a-0.txt").write_text(LATER, "utf-8")
    assert not is_newer(new, old, [tmp_path / "a-0.txt"], tmp_path)
    assert is_newer(new, old, [tmp_path / "a-0.txt", tmp_path / "gone"], tmp_path / "elsewhere")


def test_a_new_text_takes_the_place_of_the_known_one(tmp_path: Path) -> None:
    paths = [tmp_path / day / "ferry.txt" for day in ("monday", "tuesday")]
    for path, text in zip(paths, (TEXT, LATER), strict=True):
        path.parent.mkdir()
        path.write_text(text, "utf-8")
    said: list[str] = []
    known = Known("ferry", file=paths[0], given={"title": "By hand", "published": "2024-03-05"})
    (found,) = read(paths[1:], known=[known], report=said.append)
    assert (found.id, found.original, found.file) == ("ferry", LATER, paths[1])
    assert (found.title, found.published, found.published_basis) == ("By hand", "2024-03-05", "given")
    assert said == [f"{paths[1]}: a new text of `ferry`, in place of {paths[0]}"]
    (tmp_path / "ferry-0.txt").write_text(TEXT, "utf-8")
    known = Known("ferry", file=paths[1], versions=(tmp_path / "ferry-0.txt",))
    (found,) = read([tmp_path / "monday", tmp_path / "tuesday"], known=[known], report=said.append)
    assert (found.id, found.original) == ("ferry", LATER)
    assert "it is not read" in said[-1]


def test_two_articles_of_one_run_stay_two(tmp_path: Path) -> None:
    for name, text in (("a", TEXT), ("b", LATER)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "ferry.txt").write_text(text, "utf-8")
    assert len(read([tmp_path])) == 2
