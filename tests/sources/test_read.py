"""Files, folders and manifests as people give them, bad ones first of all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factsheet import pipeline
from factsheet.errors import SourceError
from factsheet.factbase.load import load
from factsheet.limits import TEXT_CHARACTERS
from factsheet.pipeline import Options, Progress
from factsheet.sources.forms import version
from factsheet.sources.read import Known, read
from tests.conftest import SEEDS

ARTICLE = "Council closes harbor bridge\n\nThe city council voted on Tuesday to close the old harbor bridge.\n"
OTHER = "Ferry to cross the harbor\n\nThe ferry will cross the harbor twice an hour, the mayor said on Tuesday.\n"


@pytest.fixture
def messages() -> list[str]:
    return []


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_the_seeds() -> None:
    sources = read([SEEDS])
    assert [source.id for source in sources] == ["abc", "nbc", "ap"]
    assert all(source.file and source.file.read_bytes().decode() == source.original for source in sources)
    assert [source.published for source in sources] == [None, "2013-01-28", None]


def missing(folder: Path) -> Path:
    return folder / "goood.txt"


def empty(folder: Path) -> Path:
    path = folder / "empty.txt"
    path.touch()
    return path


def blank(folder: Path) -> Path:
    path = folder / "blank.txt"
    path.write_text(" \n\n\t\n")
    return path


def wordless(folder: Path) -> Path:
    path = folder / "wordless.txt"
    path.write_text("*** 12 *** 13 ***\n")
    return path


def binary(folder: Path) -> Path:
    path = folder / "binary.txt"
    path.write_bytes(bytes(range(256)) * 20)
    return path


def pdf(folder: Path) -> Path:
    path = folder / "article.txt"
    path.write_bytes(b"%PDF-1.7 and so on")
    return path


def foreign(folder: Path) -> Path:
    path = folder / "foreign.txt"
    path.write_bytes("Привет всем, кто это читает".encode("koi8-r"))
    return path


def giant(folder: Path) -> Path:
    path = folder / "giant.txt"
    with path.open("wb") as stream:
        stream.truncate(50 << 20)
    return path


def empty_folder(folder: Path) -> Path:
    path = folder / "nothing"
    path.mkdir()
    (path / ".hidden.txt").write_text(ARTICLE)
    return path


def spreadsheet(folder: Path) -> Path:
    path = folder / "table.xlsx"
    path.write_bytes(b"x")
    return path


def loop(folder: Path) -> Path:
    path = folder / "loop.txt"
    path.symlink_to(path)
    return path


def pipe(folder: Path) -> Path:
    path = folder / "pipe.txt"
    os.mkfifo(path)
    return path


def hollow_page(folder: Path) -> Path:
    path = folder / "page.html"
    path.write_text("<html><body><nav>Home</nav></body></html>")
    return path


def unwritable(folder: Path) -> Path:
    path = Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt"))
    try:
        path.write_text(OTHER)
    except OSError:
        pytest.skip("this file system has no such names")
    return path


def broken_manifest(folder: Path) -> Path:
    path = folder / "sources.yaml"
    path.write_text("- title: x\n")
    return path


BAD: list[tuple[Callable[[Path], Path], str]] = [
    (missing, "there is no such file"),
    (empty, "empty"),
    (blank, "empty"),
    (wordless, "holds no words"),
    (binary, "binary data"),
    (pdf, "this is a PDF"),
    (foreign, "neither UTF-8 nor Windows-1252"),
    (giant, "50 MB is too large"),
    (empty_folder, "there is no article in this folder"),
    (spreadsheet, ".xlsx are not read"),
    (loop, "cannot be read"),
    (pipe, "this is no file"),
    (hollow_page, "no article was found"),
    (unwritable, "the name of this file is no UTF-8"),
    (broken_manifest, "`file` is missing"),
]


@pytest.mark.parametrize(("make", "says"), BAD)
def test_a_bad_file_is_named_and_the_others_are_read(
    make: Callable[[Path], Path], says: str, tmp_path: Path, good: Path, messages: list[str]
) -> None:
    bad = make(tmp_path)
    assert [source.file for source in read([bad, good], report=messages.append)] == [good]
    (message,) = messages
    assert message.startswith(f"{bad}: ")
    assert says in message


@pytest.mark.parametrize(("make", "says"), BAD)
def test_nothing_but_a_bad_file_is_an_error_that_is_told_once(
    make: Callable[[Path], Path], says: str, tmp_path: Path, messages: list[str]
) -> None:
    bad = make(tmp_path)
    with pytest.raises(SourceError) as caught:
        read([bad], report=messages.append)
    assert says in str(caught.value)
    assert str(bad) in str(caught.value)
    assert messages == []


def test_only_bad_files_are_all_named(tmp_path: Path, messages: list[str]) -> None:
    with pytest.raises(SourceError, match="none of the articles"):
        read([empty(tmp_path), binary(tmp_path)], report=messages.append)
    assert [message.split(": ")[0] for message in messages] == [
        str(tmp_path / "empty.txt"),
        str(tmp_path / "binary.txt"),
    ]


def test_a_missing_file_with_a_near_name(tmp_path: Path, good: Path) -> None:
    with pytest.raises(SourceError, match=r"Did you mean .*good\.txt"):
        read([missing(tmp_path)])


def test_a_file_without_permission(
    tmp_path: Path, good: Path, messages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(OTHER)
    opened = Path.open

    def refuse(path: Path, *how: Any) -> Any:  # root, who runs many a test, may read everything
        if path == secret:
            raise PermissionError(13, "Permission denied")
        return opened(path, *how)

    monkeypatch.setattr(Path, "open", refuse)
    assert len(read([secret, good], report=messages.append)) == 1
    assert "no permission" in messages[0]


def test_the_largest_article_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(("The bridge is shut. " * (TEXT_CHARACTERS // 20))[:TEXT_CHARACTERS])
    assert len(read([path])[0].original) == TEXT_CHARACTERS


def test_a_run_of_marks_without_end_is_told(tmp_path: Path, messages: list[str]) -> None:
    path = tmp_path / "marks.txt"
    path.write_text(ARTICLE + "(" * 20_000)
    (source,) = read([path], report=messages.append)
    assert messages[0].startswith(f"{path}: runs of more than 200 marks")
    assert source.original == ARTICLE + "(" * 20_000


def test_windows_1252_is_read_with_a_note(tmp_path: Path, messages: list[str]) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("“It’s shut,” the mayor said.".encode("cp1252"))
    assert read([path], report=messages.append)[0].original.startswith("“It’s")
    assert "Windows-1252" in messages[0]


def test_the_same_text_twice_is_read_once(tmp_path: Path, good: Path, messages: list[str]) -> None:
    twin = tmp_path / "twin.txt"
    shutil.copy(good, twin)
    assert len(read([good, twin, good, tmp_path / "." / "good.txt"], report=messages.append)) == 1
    (message,) = messages
    assert message.startswith(f"{twin}: the same text as `good`")


def test_a_folder_is_read_by_name_and_to_the_bottom(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(ARTICLE)
    (tmp_path / "a.md").write_text(OTHER)
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "d.text").write_text("Mayor speaks\n\nThe mayor spoke on Tuesday.")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("Hidden words of another kind")
    (tmp_path / "notes.json").write_text("{}")
    assert [source.id for source in read([tmp_path])] == ["a", "b", "d"]


def test_what_is_left_alone_in_a_folder_is_named_with_the_reason(tmp_path: Path, messages: list[str]) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    for name in ("2.JPG", "1.jpg", "3.jpg", "4.jpg", "letter.odt", "NOTES", ".DS_Store", "sources.yaml"):
        (tmp_path / name).write_text("- file: letter.odt\n" if name == "sources.yaml" else "")
    read([tmp_path], report=pytest.fail, unread=messages.append)
    heads = [message.replace(f"{tmp_path}{os.sep}", "").split("\n")[0] for message in messages]
    assert heads == [
        "letter.odt: the file is empty",  # the list names it
        "1.jpg, 2.JPG, 3.jpg and 1 more: files of the kind .jpg are not read",
        "NOTES: files without an ending are not read from a folder",
    ]


def test_a_folder_of_nothing_but_pictures(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    with pytest.raises(SourceError, match=r"a\.jpg: files of the kind \.jpg are not read"):
        read([tmp_path])


def test_what_a_run_wrote_is_no_article(tmp_path: Path, messages: list[str]) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    for folder in (tmp_path, tmp_path / "output"):
        (folder / "sources").mkdir(parents=True)
        (folder / "sources" / "b.txt").write_text(f"{OTHER}{folder}")
        for name in (
            ".factsheet.lock",
            "briefing.html",
            "briefing.md",
            "facts.yaml",
            "facts.base.json",
            "onepager.pdf",
        ):
            (folder / name).write_text(OTHER)
        (folder / "facts.releases" / "1" / "sources").mkdir(parents=True)
        (folder / "facts.releases" / "1" / "sources" / "c.txt").write_text(f"{OTHER} {folder}")
        (folder / "facts.releases" / "1" / "briefing.html").write_text(OTHER)
    earlier = [Known("b", tmp_path / "gone.html", tmp_path / "sources" / "b.txt", skip="left out")]
    (source,) = read([tmp_path], known=earlier, unread=messages.append)
    assert source.id == "a"
    assert messages == []


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path, messages: list[str]) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(OTHER)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE)
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "inside.txt").symlink_to(folder / "a.txt")
    (folder / "deep").symlink_to(outside)
    (folder / "self").symlink_to(folder)
    assert [source.original for source in read([folder], unread=messages.append)] == [ARTICLE]
    links = f"{folder / 'deep'}, {folder / 'link.txt'}: links that lead out of the folder are not followed"
    assert messages == [f"{links}\n  Name the file itself"]


@pytest.mark.parametrize("name", ["page.html", "page.htm", "saved.txt"])
def test_a_page(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(
        "<html><head><title>Council closes bridge</title><meta property='og:site_name' content='Riverton Gazette'>"
        "<meta property='article:published_time' content='2014-05-06T08:00:00Z'></head><body><article>"
        "<h1>Council closes bridge</h1><p>The city council voted on Tuesday to close the old harbor bridge, after "
        "engineers had found cracks in two of its five piers.</p><p>Repairs could take three years, the city said in a "
        "report that it handed to the council last week.</p></article></body></html>"
    )
    (source,) = read([path])
    assert (source.id, source.published, source.published_basis) == ("riverton-gazette", "2014-05-06", "metadata")
    block = source.blocks[-1]
    span = source.span(block.start, block.end)
    assert source.original[span.start : span.end].startswith("Repairs could take")


def test_a_manifest_says_what_the_text_does_not(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE)
    (folder / "b.txt").write_text(OTHER)
    listing = tmp_path / "sources.yaml"
    listing.write_text(
        "- file: texts/b.txt\n  id: gazette\n  publisher: Riverton Gazette\n  published: 6 May 2014\n"
        "  url: https://example.com/ferry\n  title: A ferry\n  byline: Bob Roe\n"
    )
    (source,) = read([listing])
    assert (source.id, source.publisher, source.title, source.byline) == (
        "gazette",
        "Riverton Gazette",
        "A ferry",
        "Bob Roe",
    )
    assert (source.published, source.published_basis) == ("2014-05-06", "given")
    assert source.url == "https://example.com/ferry"


def test_a_manifest_in_a_folder_adds_to_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "b.txt").write_text(OTHER)
    (tmp_path / "sources.yaml").write_text("- file: b.txt\n  id: a\n")
    assert [(source.id, source.file and source.file.name) for source in read([tmp_path])] == [
        ("a-2", "a.txt"),
        ("a", "b.txt"),
    ]


def test_a_file_that_a_manifest_lists_and_that_is_gone(tmp_path: Path, good: Path, messages: list[str]) -> None:
    (tmp_path / "sources.yaml").write_text("- file: good.txt\n- file: gone.txt\n")
    assert len(read([tmp_path / "sources.yaml"], report=messages.append)) == 1
    assert messages[0].startswith(f"{tmp_path / 'gone.txt'}: there is no such file")


def test_dates_that_are_given(good: Path) -> None:
    (source,) = read([good], published={"good": "May 6, 2014"})
    assert (source.published, source.published_basis) == ("2014-05-06", "given")


def test_one_day_for_all_gives_way_to_what_is_given_for_one(tmp_path: Path) -> None:
    for name, text in {"a": ARTICLE, "b": OTHER, "c": f"{ARTICLE}So it said.", "d": f"{OTHER}So it said."}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    page = "<html><head><meta property='article:published_time' content='2014-01-01'></head><body><article>"
    (tmp_path / "e.html").write_text(f"{page}<h1>Bridge</h1><p>{ARTICLE * 3}</p></article></body></html>", "utf-8")
    (tmp_path / "sources.yaml").write_text("- file: c.txt\n  published: 2014-05-03\n", encoding="utf-8")
    known = [
        Known("b", tmp_path / "b.txt", given={"published": "2014-05-02"}),
        Known("d", tmp_path / "d.txt", told="2014-05-04"),
    ]
    sources = read([tmp_path], published={"a": "2014-05-01"}, day="Nov. 10, 2016", known=known)
    assert {source.id: source.published for source in sources} == {
        "a": "2014-05-01",
        "b": "2014-05-02",
        "c": "2014-05-03",
        "d": "2016-11-10",
        "e": "2016-11-10",
    }
    assert {source.published_basis for source in sources} == {"given"}


def test_one_day_for_all_is_not_for_sources_that_are_not_named(good: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    known = [Known("old", good, told="2014-05-04"), Known("undated", tmp_path / "other.txt")]
    new = tmp_path / "new.txt"
    new.write_text("Trams return\n\nTrams return to the harbor on Monday, the mayor said.\n", encoding="utf-8")
    sources = read([new], day="2016-11-10", known=known)
    assert [source.published for source in sources] == ["2014-05-04", None, "2016-11-10"]


@pytest.mark.parametrize(
    ("published", "says"),
    [
        ({"good": "yesterday"}, "`yesterday` is no day"),
        ({"good": "03/04/2014"}, "is no day"),
        ({"goood": "2014-05-06"}, "there is no source `goood`"),
    ],
)
def test_dates_that_cannot_be(good: Path, published: dict[str, str], says: str) -> None:
    with pytest.raises(SourceError, match=says):
        read([good], published=published)


def test_one_day_for_all_that_cannot_be(good: Path) -> None:
    with pytest.raises(SourceError, match="`yesterday` is no day"):
        read([good], day="yesterday")


def test_an_agency_story_in_a_file_named_after_its_outlet(tmp_path: Path) -> None:
    path = tmp_path / "03-dailymail-co-uk.txt"
    path.write_text("Bridge closed\n\nRIVERTON, Ohio (AP) - A bridge was closed on Tuesday.\n")
    (source,) = read([path])
    assert (source.id, source.publisher, source.wire) == ("daily-mail", "Daily Mail", "The Associated Press")


def test_known_sources_are_read_again_under_their_ids(tmp_path: Path, good: Path, messages: list[str]) -> None:
    other = tmp_path / "other.txt"
    other.write_text(OTHER)
    before = Known("bridge", file=good, given={"published": "2014-05-06", "title": "The bridge"})
    sources = read([tmp_path], known=[before], report=messages.append)
    assert [source.id for source in sources] == ["bridge", "other"]
    assert (sources[0].published, sources[0].published_basis, sources[0].title) == ("2014-05-06", "given", "The bridge")
    assert messages == []


def test_a_known_source_that_changed(good: Path, messages: list[str]) -> None:
    (first,) = read([good])
    good.write_text(ARTICLE + "\nIt was built in 1931.\n")
    (again,) = read([], known=[Known(first.id, file=good, digest=first.digest)], report=messages.append)
    assert again.id == first.id
    assert "changed" in messages[0]


def test_a_known_source_whose_file_is_gone_is_read_from_its_copy(
    tmp_path: Path, good: Path, messages: list[str]
) -> None:
    (first,) = read([good])
    copy = tmp_path / "kept.txt"
    good.rename(copy)
    (again,) = read([], known=[Known("good", good, copy, first.digest)], report=messages.append)
    assert (again.id, again.file, again.digest, again.original) == ("good", good, first.digest, ARTICLE)
    assert "read from the copy" in messages[0]


def test_what_an_original_said_about_itself_stays_when_it_is_gone(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    head = '<meta property="og:url" content="https://gazette.example/a"><meta name="author" content="Bob Roe">'
    dates = '<meta property="article:published_time" content="2014-05-06">'
    page.write_text(f"<html><head>{head}{dates}</head><body><h1>Council</h1><p>{ARTICLE * 3}</p></body></html>")
    facts = tmp_path / "out" / "facts.yaml"
    pipeline.extract([page], facts, Options(), Progress())
    before = load(facts).base.sources
    page.unlink()
    pipeline.extract([], facts, Options(), Progress())
    after = load(facts).base.sources
    assert {key: entry.as_written() for key, entry in after.items()} == {
        key: entry.as_written() for key, entry in before.items()
    }
    (entry,) = after.values()
    assert (entry.url, entry.byline, entry.published) == ("https://gazette.example/a", "Bob Roe", "2014-05-06")
    assert entry.published_basis == "metadata"
    assert entry.reader == version(".html")


def test_a_known_source_that_is_gone_altogether(tmp_path: Path, good: Path, messages: list[str]) -> None:
    sources = read([good], known=[Known("lost", tmp_path / "lost.txt", tmp_path / "kept.txt")], report=messages.append)
    assert [source.id for source in sources] == ["good"]
    assert "`lost` is gone" in messages[0]


def test_a_source_that_a_person_left_out_stays_out(tmp_path: Path, good: Path, messages: list[str]) -> None:
    other = tmp_path / "other.txt"
    other.write_text(OTHER)
    twin = tmp_path / "twin.txt"
    shutil.copy(good, twin)
    (first,) = read([good])
    out = Known("good", file=good, digest=first.digest, skip="you left it out")
    assert [source.id for source in read([tmp_path], known=[out], report=messages.append)] == ["other"]
    assert messages[0] == f"{good}: you left it out"
    assert messages[1].startswith(f"{twin}: the same text as `good`")
