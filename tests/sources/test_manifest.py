from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.errors import SourceError
from factsheet.sources.manifest import load


def write(folder: Path, text: str) -> Path:
    path = folder / "sources.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_entries(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "- file: texts/one.txt\n  id: gazette\n  publisher: Riverton Gazette\n  published: May 6, 2014\n"
        "  url: https://example.com/1\n- file: ../two.txt\n  title: 'NO: the bridge'\n- three.txt\n",
    )
    first, second, third = load(path)
    assert first.file == tmp_path / "texts/one.txt"
    assert (first.id, first.publisher, first.published) == ("gazette", "Riverton Gazette", "2014-05-06")
    assert first.url == "https://example.com/1"
    assert (second.title, second.id, second.line) == ("NO: the bridge", None, 6)
    assert third.file == tmp_path / "three.txt"


def test_values_are_texts(tmp_path: Path) -> None:
    (entry,) = load(write(tmp_path, "- file: 0123\n  title: NO\n  byline: 12:30\n  published: 2014-05-06\n"))
    assert (entry.file.name, entry.title, entry.byline, entry.published) == ("0123", "NO", "12:30", "2014-05-06")


def test_a_mapping_with_sources_is_read_too(tmp_path: Path) -> None:
    assert len(load(write(tmp_path, "sources:\n- file: one.txt\n"))) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- title: no file\n", "line 1: `file` is missing"),
        (
            "- file: a.txt\n  publisher: x\n- file: b.txt\n  publised: 2014-05-06\n",
            "line 4: there is no key `publised`",
        ),
        ("- file: a.txt\n  publised: 2014-05-06\n", "did you mean `published`"),
        ("- file: a.txt\n  published: 03/04/2014\n", "write it as 2013-01-28"),
        ("- file: a.txt\n  published: 2014-05\n", "`2014-05` is no day"),
        ("- file: a.txt\n  published: 2014-02-30\n", "is no day"),
        ("- file: a.txt\n  published: yesterday\n", "is no day"),
        ("- file: a.txt\n  id: The Paper\n", "is no id"),
        ("- file: a.txt\n  id: x\n- file: b.txt\n  id: x\n", "line 3: the id `x` stands in line 1, too"),
        ("- file: a.txt\n  url: example.com\n", "is no address"),
        ("- file: a.txt\n  file: b.txt\n", "stands twice"),
        ("- file: [a.txt]\n", "wants a text"),
        ("- [a.txt]\n", "an entry needs keys"),
        ("just words\n", "no list of articles"),
        ("", "no list of articles"),
        ("- file: 'a\n", "no YAML that can be read"),
        ("- file: a\n\tid: b\n", "no YAML that can be read"),
        ("- &a file: x\n", "anchors, aliases and tags"),
        ("- !!python/object:os.system x\n", "anchors, aliases and tags"),
        ("[" * 100_000, "too deep"),
        ('- "a\\0.txt"\n', "line 1: "),
        ('- "a\\ud800.txt"\n', "line 1: "),
        ('- file: "a\\udc80.txt"\n', "line 1: "),
        ("- x\n" * 12_000, "too long"),
        ("%PDF-1.4", "PDF"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(SourceError) as caught:
        load(write(tmp_path, text))
    assert says in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "sources.yaml"))


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        load(write(tmp_path, "- title: x\n- file: a\n  id: A B\n"))
    assert "line 1" in str(caught.value)
    assert "line 3" in str(caught.value)


def test_a_giant_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="larger than 1 MB"):
        load(write(tmp_path, "- file: a.txt\n" * 80_000))
