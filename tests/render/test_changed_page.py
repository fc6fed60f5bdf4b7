"""What changed between two versions, as a page that any browser opens and no article can put markup into."""

from __future__ import annotations

from pathlib import Path

from factsheet import pipeline
from factsheet.factbase.releases import called
from factsheet.factbase.write import dump
from factsheet.render.changed_page import page
from tests.render.test_changes import ROSE, TOLL, made, other
from tests.render.test_html import Page


def test_the_page_tells_what_the_sheet_says_otherwise_and_every_key() -> None:
    old = made(TOLL, other("gone", "<script>alert(1)</script> fled."), other("said", "It rained."))
    text = page(old, made(ROSE, other("said", "It snowed."), more=True), "version 1", "<now>")
    Page(text)
    assert "<del>9</del> → <ins>12</ins>" in text
    assert "<del>It rained.</del>" in text
    assert "<ins>It snowed.</ins>" in text
    assert "<del>&lt;script&gt;alert(1)&lt;/script&gt; fled.</del>" in text
    assert "toll: value was 9, is now 12" in text
    assert "&lt;now&gt;" in text
    assert "<script" not in text
    headings = [text.index(heading) for heading in ("Figures that moved", "Corrected", "Withdrawn", "New source")]
    assert headings == sorted(headings)


def test_where_nothing_changed_the_page_says_so() -> None:
    text = page(made(TOLL), made(TOLL), "a.yaml", "b.yaml")
    assert "Nothing that a sheet prints of its facts has changed." in text
    assert "Every change in the file" not in text


def test_files_and_versions_are_called_by_their_names(tmp_path: Path) -> None:
    paths = [tmp_path / "facts.releases" / "3" / "facts.yaml", tmp_path / "facts.yaml"]
    paths[0].parent.mkdir(parents=True)
    for path, fact in zip(paths, (TOLL, ROSE), strict=True):
        path.write_text(dump(made(fact, more=True)), "utf-8")
    (paths[0].parent / "release.json").write_text('{"number": 3, "on": "2024-03-04", "by": "MR"}', "utf-8")
    assert [called(path) for path in paths] == ["version 3 (MR, 2024-03-04)", str(paths[1])]
    pipeline.diff_page(*paths, tmp_path / "diff.html")
    assert "version 3 (MR, 2024-03-04)" in (tmp_path / "diff.html").read_text("utf-8")
