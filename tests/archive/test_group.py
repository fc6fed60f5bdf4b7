"""A mixed pile sorted into events, whatever the files are called: copies, undated articles and lists go with theirs."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factsheet.archive import group, pile
from factsheet.archive.events import _Events, sort
from factsheet.archive.group import LIST, grouped
from factsheet.archive.pile import Article, Pile, pack, unpack
from factsheet.archive.traits import is_name, traits
from factsheet.errors import FactsheetError
from factsheet.pipeline import Progress
from tests.archive.here import Here
from tests.test_build import factsheet

EVENTS = {
    "fire": "{fire} destroys the mill of {town}\n\n{date}A fire on {road} Road destroyed the old mill of {town}. Fire "
    "chief {who} said that nobody was hurt. {more}\n",
    "trial": "Jury in {town} convicts {who}\n\n{date}A jury in {town} convicted {who} of fraud. Prosecutor Leo Hart "
    "said that the former banker had stolen a million dollars. {more}\n",
}
CASES = (
    ("fire", "Ashford", "Ada Moss", "March 3"),
    ("fire", "Belmont", "Ben Cole", "March 4"),
    ("trial", "Carlow", "Ida Penn", "March 9"),
    ("trial", "Carlow", "Ida Penn", "Sept. 9"),
)
MORE = ("The weather was mild.", "An inquiry was opened on the same day.", "Nobody answered calls for comment.")


def texts() -> dict[str, list[str]]:
    """Two fires in two towns, and one trial in March and again in September."""
    told: dict[str, list[str]] = {}
    for kind, town, who, day in CASES:
        for number, more in enumerate(MORE if day != "Sept. 9" else MORE[:1]):
            given = {"town": town, "who": who, "road": f"{town}er", "more": more, "fire": "Blaze" if number else "Fire"}
            given["date"] = "" if number == 1 and kind == "fire" else f"{town.upper()}, {day}, 2021 — "
            told.setdefault(f"{town} {day}", []).append(EVENTS[kind].format(**given))
    told["Ashford March 3"].append(told["Ashford March 3"][0].replace("Fire destroys", "UPDATE: Fire destroys"))
    return told


def fill(folder: Path, names: Callable[[int], str]) -> dict[str, str]:
    """Writes the articles under `names`; gives the event of each file."""
    truth = {}
    for number, (event, text) in enumerate((event, text) for event, told in texts().items() for text in told):
        path = folder / names(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        truth[str(path)] = event
    return truth


def groups(folder: Path) -> list[set[str]]:
    with grouped([folder], Here(), Progress()) as events:
        return [{article.path for article in event.articles} for event in events]


def test_articles_go_to_their_events_whatever_the_files_are_called(tmp_path: Path) -> None:
    found = []
    for order, names in enumerate((lambda number: f"{number}.txt", lambda number: f"{number % 3}/{97 - number}.txt")):
        truth = fill(tmp_path / str(order), names)
        found.append([sorted(truth[path] for path in event) for event in groups(tmp_path / str(order))])
    assert found[0] == found[1]
    assert found[0] == [[f"{town} {day}"] * count for (_, town, _, day), count in zip(CASES, (4, 3, 3, 1), strict=True)]


def test_a_pile_on_one_event_is_one_event() -> None:
    whole = Pile()
    for number, text in enumerate(texts()["Ashford March 3"]):
        whole.add(Article(f"{number}", None, "", f"{number}", traits=traits(text)))
    sort(whole)
    assert len(list(whole.events())) == 1
    whole.close()


def test_no_trait_of_many_events_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factsheet.archive.events._LOOKED_AT", 0)
    whole = Pile()
    for number, text in enumerate(texts()["Ashford March 3"]):
        whole.add(Article(f"{number}", None, "", f"{number}", traits=traits(text)))
    sort(whole)
    assert len(list(whole.events())) == 4
    whole.close()


def test_an_event_is_found_by_what_is_rare_however_many_share_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factsheet.archive.events._LOOKED_AT", 10)
    events = _Events()
    for number in range(2, 60):
        events.add(None, {1: 0.8, number: 0.6}, 1, None, None)
    assert events.nearest({1: 0.8, 40: 0.6}, None, None) == 39
    assert events.nearest({1: 1.0}, None, None) is None
    events.close()


def test_names_are_capitals_within_sentences_and_nowhere_small() -> None:
    text = "Moss Wins Race\n\nAda Moss won on Monday. “The race was hers,” said Leo Hart. Race fans of Moss cheered.\n"
    names = {trait for trait in traits(text) if is_name(trait)}
    more = {trait for trait in traits(text + "They saw moss there.") if is_name(trait)}
    assert len(names) == 5  # Moss, Ada Moss, Leo, Hart, Leo Hart
    assert len(more) == 4
    assert len(traits("word " * 100_000)) == 1
    assert unpack(pack(traits(text))).keys() == traits(text).keys()
    assert len(pile.strongest(traits(text), 3)) == 3


def test_the_command_copies_each_event_into_a_folder(tmp_path: Path) -> None:
    fill(tmp_path / "pile", lambda number: f"{number}/same.txt")
    (tmp_path / "pile" / "empty.txt").write_bytes(b"")
    (tmp_path / "pile" / "10" / "sources.yaml").write_text("- file: same.txt\n", "utf-8")
    (tmp_path / "pile" / "sources.yaml").write_text("- file: 4/same.txt\n  publisher: The Gazette\n", "utf-8")
    out = tmp_path / "events"
    run = factsheet("group", tmp_path / "pile", "-o", out, "--jobs", "1", "-q")
    assert run.returncode == 0, run.stderr
    assert "empty.txt: the file is empty" in run.stderr
    assert f"11 articles on 4 events: {out}" in run.stderr
    rows = [json.loads(line) for line in (out / LIST).read_text("utf-8").splitlines()]
    assert rows[0]["event"] == "2021-03-03-blaze-destroys-mill-ashford"
    assert (rows[0]["first"], rows[0]["last"]) == ("2021-03-03", "2021-03-03")
    assert sorted(path.name for path in (out / rows[0]["event"]).iterdir()) == [
        "same-2.txt", "same-3.txt", "same-4.txt", "same.txt",
    ]  # fmt: skip
    [said] = json.loads((out / rows[1]["event"] / "sources.yaml").read_text("utf-8"))
    assert said["publisher"] == "The Gazette"
    assert "Belmont" in (out / rows[1]["event"] / said["file"]).read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["events", "pile"]
    with pytest.raises(FactsheetError, match="something here already"):
        group.refuse(out, [tmp_path / "pile"])


def test_events_need_a_folder_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    for out in (tmp_path / "pile", tmp_path / "pile" / "events"):
        with pytest.raises(FactsheetError, match="among the articles"):
            group.refuse(out, [tmp_path / "pile"])
    group.refuse(tmp_path / "new", [tmp_path / "pile"])


def test_what_strangers_wrote_names_no_folder_elsewhere(tmp_path: Path) -> None:
    for number, title in enumerate(("../../etc/passwd", "", "con", "..", "日本 " * 90)):
        (tmp_path / "pile").mkdir(exist_ok=True)
        (tmp_path / "pile" / f"{number}.txt").write_text(f"{title}\n\nIn Town{number} it was.\n", "utf-8")
    os.symlink("/etc/hostname", tmp_path / "pile" / "link.txt")  # noqa: PTH211
    unread: list[str] = []
    with grouped([tmp_path / "pile"], Here(), Progress(unread=unread.append)) as events:
        group.write(events, tmp_path / "out")
    assert {path.parent.parent for path in (tmp_path / "out").rglob("*.txt")} == {tmp_path / "out"}
    assert not any("hostname" in path.name or path.name == "link.txt" for path in tmp_path.rglob("out/*/*"))
    assert "lead out of the folder" in " ".join(unread)
