"""Two versions of three articles: the sheet tells each change, and nothing that did not change."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet import pipeline
from factsheet.factbase import releases
from factsheet.factbase.load import load
from factsheet.factbase.texts import kept
from factsheet.render.changes import Changed, Turn
from factsheet.render.sheet import Sheet

MONDAY = {
    "courier": """\
Ferry sinks off Dunmore; nine people killed

DUNMORE, March 4, 2024 — Nine people were killed when a ferry sank off the harbor of Dunmore on Monday, police said.

"We will search until every person is found," said Coast Guard Commander Laura Finch.

Captain Peter Hale, 54, was arrested on Monday evening, police said.
""",
    "wire": """\
Nine dead as ferry sinks near Dunmore

March 4, 2024 — A ferry sank off Dunmore on Monday, killing nine people, officials said.

Governor Maria Stone said the state would open an inquiry on Wednesday.
""",
    "radio": """\
Ferry disaster off Dunmore harbor

March 4, 2024 — A ferry sank off the harbor of Dunmore on Monday.

Mayor John Tully said that the harbor would stay closed until Friday.
""",
}
TUESDAY = {
    "courier": MONDAY["courier"]
    .replace("nine people", "twelve people")
    .replace("Nine people", "Twelve people")
    .replace("March 4", "March 5")
    + "\nThe harbor master, Ellen Brook, was suspended on Tuesday, the port authority said.\n",
    "wire": MONDAY["wire"].replace("\nGovernor Maria Stone said the state would open an inquiry on Wednesday.\n", ""),
    "radio": MONDAY["radio"].replace("until Friday", "until Saturday"),
}


def run(folder: Path, articles: dict[str, str]) -> Path:
    (folder / "articles").mkdir(exist_ok=True)
    for name, text in articles.items():
        (folder / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    pipeline.extract([folder / "articles"], folder / "facts.yaml", pipeline.Options(), pipeline.Progress())
    return folder / "facts.yaml"


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fact base of Monday's articles, released, and of Tuesday's."""
    folder = tmp_path_factory.mktemp("history")
    path = run(folder, MONDAY)
    releases.release(path, "MR", "2024-03-04", lambda _, __: None)
    return run(folder, TUESDAY)


def told(path: Path) -> list[Changed]:
    changes = Sheet(load(path).base, before=releases.before(path)).changes
    return [*changes.told, *changes.rest] if changes else []


def test_each_change_is_told_and_nothing_else(facts: Path) -> None:
    found = told(facts)
    assert [one.turns for one in found if one.turns] == [(Turn("", "9", "12"),)]
    stays = "John Tully said that the harbor would stay closed until"
    assert [(one.what, one.words, one.was, one.by) for one in found] == [
        ("Figure", "Twelve people were killed.", "", "according to courier, whose article said 9 before"),
        (
            "Corrected",
            f"{stays} Saturday [March 9, 2024].",
            f"{stays} Friday [March 8, 2024].",
            "according to radio, whose article said otherwise before",
        ),
        (
            "Withdrawn",
            "Maria Stone said the state would open an inquiry on Wednesday [March 6, 2024].",
            "",
            "no longer in the article of wire",
        ),
        ("Withdrawn", "Maria Stone is governor.", "", "no longer in the article of wire"),
        (
            "New",
            "The harbor master, Ellen Brook, was suspended on Tuesday [March 5, 2024], the port authority said.",
            "",
            "",
        ),
        ("New", "Ellen Brook is the harbor master.", "", ""),
    ]


def test_the_earlier_texts_are_kept(facts: Path) -> None:
    for name, entry in load(facts).base.sources.items():
        assert entry.versions
        assert [kept(facts.parent, version) for version in entry.versions] == [MONDAY[name]]
        assert kept(facts.parent, entry.text) == TUESDAY[name]


def test_another_run_changes_nothing(facts: Path) -> None:
    before = {path: path.read_bytes() for path in facts.parent.rglob("*.*") if path.is_file()}
    run(facts.parent, TUESDAY)
    assert {path: path.read_bytes() for path in facts.parent.rglob("*.*") if path.is_file()} == before
