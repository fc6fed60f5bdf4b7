"""The first hour of the documentation, word for word: every command ends as the page says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.pages import blocks, ends

PAGE = (Path(__file__).parent.parent / "docs" / "first-hour.md").read_text("utf-8")


def corrected(facts: Path, lines: str) -> None:
    """What an editor does: these lines stand in the place of the statement of the thirteen officials."""
    text = facts.read_text("utf-8")
    new, times = re.subn(r"(?<=- id: thirteen-officials\n)(  kind: .*\n)  statement: .*\n", rf"\1{lines}", text)
    assert times == 1
    facts.write_text(new, encoding="utf-8")


def test_every_step_does_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    facts, printed = tmp_path / "hour" / "facts.yaml", ""
    for sort, content in blocks(PAGE):
        if sort == "yaml":
            corrected(facts, content)
        elif sort == "markdown":
            (tmp_path / "hour" / "story.md").write_text(content, encoding="utf-8")
        else:
            for line in content.splitlines():
                command, _, remark = line.strip().partition("  #")
                program, *words = shlex.split(command)
                assert program == "factsheet"
                wanted = int(found[1]) if (found := re.search(r"exit code (\d)", remark)) else 0
                code, (out, err) = ends(*words), capsys.readouterr()
                assert code == wanted, f"{command}\n{out}{err}"
                printed += out
    assert "NBC News has 13" in printed
    assert "Thirteen officials met with Obama and Biden on Monday." in facts.read_text("utf-8")
    assert {"briefing.docx", "box.html", "facts.csv"} <= {path.name for path in (tmp_path / "hour").iterdir()}
    story = tmp_path / "hour" / "story.md"
    story.write_text(story.read_text("utf-8").replace("Fourteen", "Thirteen"), encoding="utf-8")
    assert ends("verify", str(story), str(facts)) == 0, "corrected, the story stands"
