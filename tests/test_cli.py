"""The command line: what a person gets wrong ends with a message that helps, and nothing is damaged."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factsheet.cli import _called, app
from factsheet.factbase.load import load
from factsheet.render.sheet import Sheet
from tests.test_build import factsheet

ARTICLE = (
    "Fire destroys mill\n\nA fire destroyed the Lund mill in Ashford, Oregon, on March 3, 2021. No one was hurt.\n"
)


@pytest.mark.parametrize("words", [["--help"], ["build", "--help"], ["render", "--help"]])
def test_help_imports_nothing_heavy(words: list[str]) -> None:
    code = (
        "import sys; from factsheet.cli import main\n"
        f"sys.argv = ['factsheet', *{words!r}]\n"
        "try:\n    main()\nexcept SystemExit as stop:\n"
        "    heavy = {'spacy', 'weasyprint', 'rich', 'yaml', 'dateparser'} & set(sys.modules)\n"
        "    sys.exit(f'imported {heavy}' if heavy or stop.code else 0)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def cost(*words: str) -> float:
    """The seconds of processor time that a Python process takes."""
    nothing = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    process = os.posix_spawn(sys.executable, [sys.executable, *words], os.environ, file_actions=nothing)
    _, status, used = os.wait4(process, 0)
    assert status == 0
    return used.ru_utime + used.ru_stime


def test_help_takes_no_more_than_eight_bare_starts_of_python() -> None:
    def ratio() -> float:
        bare, help_ = zip(*[(cost("-c", "pass"), cost("-m", "factsheet", "--help")) for _ in range(5)], strict=True)
        return min(help_) / min(bare)

    ratios: list[float] = []
    while len(ratios) < 5 and min(ratios, default=9) > 8:  # a busy machine gets more tries
        ratios.append(ratio())
    assert min(ratios) <= 8


def test_help_reads_the_options_of_no_command() -> None:
    light = _called(app, ["--help"])
    assert [command.name for command in light.registered_commands] == [
        command.name or command.callback.__name__ for command in app.registered_commands if command.callback
    ]
    assert not any(inspect.signature(command.callback).parameters for command in light.registered_commands)
    called = next(command for command in _called(app, ["-x", "sign"]).registered_commands if command.name == "sign")
    assert "by" in inspect.signature(called.callback).parameters


def test_what_libraries_log_and_warn_of_is_no_message(tmp_path: Path) -> None:
    """A sheet with a line before its beginning can be read; pypdf logs that it is odd."""
    base = load(Path(__file__).parent / "render" / "data" / "seeds.yaml").base
    (tmp_path / "odd.pdf").write_bytes(b"odd\n" + Sheet(base, {}, {"facts.yaml": b"facts: []"}).pdf)
    run = factsheet("open", tmp_path / "odd.pdf", "-o", tmp_path / "out", PYTHONWARNINGS="error")
    assert (run.returncode, run.stderr) == (0, f"Written: {tmp_path / 'out' / 'facts.yaml'}\n")


def test_every_command_has_help() -> None:
    listed = factsheet("--help").stdout
    for command in ("build", "extract", "mentions", "check", "render", "list", "find"):
        assert command in listed
        assert factsheet(command, "--help").returncode == 0


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    run = factsheet("build", tmp_path / "nothing.txt", "-o", tmp_path / "out")
    assert run.returncode == 2
    assert "nothing.txt" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_folder_without_articles(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    run = factsheet("build", tmp_path / "articles", "-o", tmp_path / "out")
    assert run.returncode == 2
    assert "articles" in run.stderr
    assert "Traceback" not in run.stderr


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (articles / "empty.txt").write_bytes(b"")
    (articles / "binary.txt").write_bytes(bytes(range(256)) * 40)
    run = factsheet("extract", articles, "-o", tmp_path / "facts.yaml")
    assert run.returncode == 0, run.stderr
    assert "empty.txt" in run.stderr
    assert "binary.txt" in run.stderr
    assert "Lund mill" in (tmp_path / "facts.yaml").read_text(encoding="utf-8")


def test_the_end_of_a_run_says_what_was_not_read_what_waits_and_what_to_do(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "good.txt").write_text(ARTICLE, encoding="utf-8")
    (articles / "photo.jpg").write_bytes(b"\xff\xd8")
    facts = tmp_path / "out" / "facts.yaml"
    told = factsheet("build", articles, "-o", tmp_path / "out").stderr
    unread, end = told.split(f"Fact base: {facts}")
    assert unread.splitlines()[-3:] == [
        "Not read:",
        f"  {articles / 'photo.jpg'}: files of the kind .jpg are not read",
        "    Give the article as .txt, .html, .pdf, .docx, .eml, .mhtml or .md",
    ]
    steps = end.split("Next:\n")[1].splitlines()
    for step in steps:
        words = step.split("   ")[0].split()
        assert words[0] == "factsheet"
        assert factsheet(*words[1:]).returncode == 0, step
    assert "Next:" not in factsheet("extract", articles, "-o", facts, "-q").stderr


def test_a_wrong_option_is_explained(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    run = factsheet("mentions", tmp_path / "a.txt", "--published", "yesterday")
    assert run.returncode == 2
    assert "--published: `yesterday` is no day" in run.stderr
    run = factsheet("mentions", tmp_path / "a.txt", "--published", "=2013-01-28")
    assert run.returncode == 2
    assert "neither DATE nor ID=DATE" in run.stderr


def test_a_sheet_goes_into_a_folder_that_is_not_named_like_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    run = factsheet("build", tmp_path / "a.txt", "-o", tmp_path / "sheet.pdf")
    assert run.returncode == 2
    assert "sheet.pdf: a sheet is written into a folder" in run.stderr
    assert f"-o {tmp_path / 'sheet'}" in run.stderr
    assert not (tmp_path / "sheet.pdf").exists()


def test_one_day_is_given_for_all_articles(tmp_path: Path) -> None:
    for name in "ab":
        text = f"Bridge {name} closed\n\nThe council closed bridge {name} on Monday, Mayor Joan Pike said.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    given = ("--published", "2016-11-10", "--published", "b=2016-11-17", "-q")
    rows = [json.loads(line) for line in factsheet("mentions", tmp_path, *given).stdout.splitlines()]
    mondays = {row["source"]: row["value"] for row in rows if row["text"] == "Monday"}
    assert mondays == {"a": "2016-11-07", "b": "2016-11-14"}


def test_a_damaged_fact_base_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    facts = tmp_path / "facts.yaml"
    facts.write_text("factsheet: 1\nfacts: [oops\n", encoding="utf-8")
    run = factsheet("extract", tmp_path / "a.txt", "-o", facts)
    assert run.returncode == 2
    assert "facts.yaml" in run.stderr
    assert "Traceback" not in run.stderr
    assert facts.read_text(encoding="utf-8") == "factsheet: 1\nfacts: [oops\n"


def test_mentions_are_lines_of_json_with_true_offsets(tmp_path: Path) -> None:
    import json

    path = tmp_path / "a.txt"
    path.write_bytes(ARTICLE.replace("\n", "\r\n").encode())
    run = factsheet("mentions", path)
    assert run.returncode == 0, run.stderr
    text = path.read_bytes().decode()
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    assert {"date", "place", "casualties"} <= {row["kind"] for row in rows}
    for row in rows:
        spans = row.get("spans") or [[row["start"], row["end"]]]
        assert (row["start"], row["end"]) == (spans[0][0], spans[-1][1])
        assert " ".join(text[start:end] for start, end in spans) == row["text"]


def test_small_commands_edit_the_fact_base_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert factsheet("extract", tmp_path / "a.txt", "-o", tmp_path / "output" / "facts.yaml").returncode == 0
    monkeypatch.chdir(tmp_path)
    facts = tmp_path / "output" / "facts.yaml"
    ids = [line.split()[-1] for line in facts.read_text(encoding="utf-8").splitlines() if line.startswith("- id")]
    name = ids[-1]
    assert factsheet("sign", name, "--by", "MR", "--on", "2021-03-05").returncode == 0
    assert "checked: MR 2021-03-05" in facts.read_text(encoding="utf-8")
    assert "checked: MR 2021-03-05" in factsheet("show", name).stdout
    run = factsheet("drop", name + "x")
    assert run.returncode == 2
    assert name in run.stderr
    assert factsheet("drop", name).returncode == 0
    assert f"- id: {name}\n" not in facts.read_text(encoding="utf-8")


def test_facts_are_listed_and_found_with_their_ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import json

    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    facts = tmp_path / "output" / "facts.yaml"
    assert factsheet("extract", tmp_path / "a.txt", "-o", facts).returncode == 0
    rows = [json.loads(line) for line in factsheet("list", "--json", facts).stdout.splitlines()]
    monkeypatch.chdir(tmp_path)
    listed = factsheet("list").stdout
    assert [line.split()[0] for line in listed.splitlines()] == [row["id"] for row in rows]
    assert "\t" not in listed
    event = next(row for row in rows if row["kind"] == "event")
    assert factsheet("list", "--kind", "event").stdout.split()[0] == event["id"]
    assert event["id"] in factsheet("find", "ashford", "mill").stdout.split()
    for words in (["list", "--held"], ["find", "Ashfort"]):
        run = factsheet(*words)
        assert (run.returncode, run.stdout) == (0, "")
    assert "did you mean ashford?" in factsheet("find", "Ashfort").stderr
    run = factsheet("list", "--kind", "evnt")
    assert run.returncode == 2
    assert "`event`" in run.stderr


def test_templates_are_listed_and_copied(tmp_path: Path) -> None:
    listed = factsheet("templates", "list").stdout.splitlines()
    assert "briefing.html.j2" in listed
    run = factsheet("templates", "copy", "style/theme.css", "-o", tmp_path / "ours")
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "ours" / "style" / "theme.css").exists()
    again = factsheet("templates", "copy", "style/theme.css", "-o", tmp_path / "ours")
    assert again.returncode == 2
    assert "there already" in again.stderr


def test_a_printed_sheet_proves_itself_and_gives_its_fact_base_back(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    out = tmp_path / "output"
    assert factsheet("build", tmp_path / "a.txt", "-o", out).returncode == 0
    alone = tmp_path / "elsewhere"
    alone.mkdir()
    sheet = alone / "briefing.pdf"
    sheet.write_bytes((out / "briefing.pdf").read_bytes())
    run = factsheet("check", sheet)
    assert run.returncode == 0, run.stdout
    assert "byte for byte" in run.stdout
    assert factsheet("open", sheet, "-o", alone / "opened").returncode == 0
    assert (alone / "opened" / "facts.yaml").read_bytes() == (out / "facts.yaml").read_bytes()


def test_show_tells_how_a_date_was_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    facts = tmp_path / "facts.yaml"
    assert factsheet("extract", tmp_path / "a.txt", "-o", facts).returncode == 0
    event = next(line for line in facts.read_text(encoding="utf-8").splitlines() if line.startswith("event: "))
    run = factsheet("show", event.removeprefix("event: "), "-f", facts)
    assert "“March 3, 2021” is 2021-03-03 (full date)" in run.stdout


def test_a_sheet_whose_citations_prove_nothing_is_printed_only_as_a_draft(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        "Bridge falls\n\nTwo people were killed when a bridge fell in Dover on Monday.\n", encoding="utf-8"
    )
    assert factsheet("extract", article, "-o", tmp_path / "out" / "facts.yaml").returncode == 0
    facts = tmp_path / "out" / "facts.yaml"
    text = facts.read_text(encoding="utf-8")
    assert "Two people were killed when" in text
    facts.write_text(text.replace("Two people were killed when", "Nobody was killed when"), encoding="utf-8")
    refused = factsheet("render", facts, "--to", "html")
    assert refused.returncode == 1
    assert "cannot be proved" in refused.stderr
    assert not (tmp_path / "out" / "briefing.html").exists()
    assert factsheet("render", facts, "--to", "html", "--draft").returncode == 0
    assert "not proved" in (tmp_path / "out" / "briefing.html").read_text(encoding="utf-8")
    final = factsheet("build", article, "-o", tmp_path / "other", "--final")
    assert final.returncode == 1
    assert "not signed off" in final.stderr


def test_a_system_without_utf8_reads_and_prints_the_same(tmp_path: Path) -> None:
    (tmp_path / "café.txt").write_text(ARTICLE + "\n“We lost José,” Mayor Anna Lund said.\n", encoding="utf-8")
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    there = factsheet("mentions", tmp_path, **bare)
    assert there.returncode == 0, there.stderr
    assert "“We lost José,”" in there.stdout
    assert there.stdout == factsheet("mentions", tmp_path).stdout


def test_what_an_output_cannot_show_is_escaped_as_in_json(tmp_path: Path) -> None:
    fact = "- id: a\n  kind: other\n  statement: José 😀 left.\n  cites: [{source: ap, quote: x}]\n"
    (tmp_path / "facts.yaml").write_text(f"facts:\n{fact}", encoding="utf-8")
    shown = factsheet("list", tmp_path / "facts.yaml", "--json", PYTHONIOENCODING="ascii").stdout
    assert json.loads(shown)["statement"] == "José 😀 left."
