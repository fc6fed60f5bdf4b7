"""What other YAML readers refuse in a file written by hand is a warning, what they read otherwise a note."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.factbase.check import check, exit_code
from tests.factbase.readers import PYTHON, meant, said

FILE = """\
factsheet: 1
sources:
  ap: {title: News}
facts:
- id: a
  kind: other
  statement: It is so.
%s
  cites:
  - source: ap
    quote: >-
      so it is
"""


def found(path: Path, line: str) -> list[tuple[str, int, str]]:
    path.write_text(FILE % line, encoding="utf-8", newline="")
    return [(one.level, one.line, one.message) for one in check(path) if one.rule == "other-readers"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("  who: [the chief, who?]", "refuse a question mark in brackets; put `who?` in quotes"),
        ("  who: [http://x.org/?a]", "refuse a question mark in brackets"),
        ("  suggests: {?when: x}", "refuse a question mark here"),
        ("  note: a\tb", "refuse a tab here; put"),
        ("  note:\tb", "refuse a tab here; take it out, or write blanks"),
        ("  note: b\t# mine", "refuse a tab here"),
        ("  note: 'b'# mine", "want a blank before the # of a comment"),
        ("  who: [b,# mine\n   c]", "want a blank before the # of a comment"),
        ("  note: a\n\ufeff  # mine", "refuse a hidden mark (U+FEFF) here"),
        ("  note: >-\n   \n       text", "refuse blanks in an empty line right below >"),
        ("  note: =", "take this for a key of its own grammar; put `=` in quotes"),
        ("  when: 2013-02-30", "take this for a date; put `2013-02-30` in quotes"),
        ("  note: 'a\u2028b'", "a line end (U+2028) that only some YAML readers take for one"),
        ("  note: 'a'\r  hold: 'b'", "a line end (U+000D) that only some YAML readers take for one"),
    ],
)
def test_what_some_reader_refuses_is_a_warning(tmp_path: Path, line: str, message: str) -> None:
    [(level, number, told)] = found(tmp_path / "facts.yaml", line)
    assert level == "warning"
    assert message in told
    assert number == 8 + ("\n" in line and ("\n\ufeff" in line or ">" in line))


@pytest.mark.parametrize(
    "line", ["  who: [b,\n  c]", "  who: [b,\n   c\n]", "  note: 'b\n  c'", '  note: "b\n c"', "  note:\n  |\n     c"]
)
def test_lines_that_are_not_indented_are_a_warning(tmp_path: Path, line: str) -> None:
    [(level, number, told)] = found(tmp_path / "facts.yaml", line)
    assert (level, number) == ("warning", 8 + line.count("\n") - line.endswith("   c"))
    assert "want this line indented deeper" in told


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("  note: NO", "yes or no; put `NO` in quotes"),
        ("  unit: y", "yes or no"),
        ("  note: ~", "nothing at all"),
        ("  when: 2012", "a number; put `2012` in quotes"),
        ("  when: 12:30", "a number"),
        ("  note: 0123", "a number"),
        ("  note: 0o7", "a number"),
        ("  note: .inf", "a number"),
        ("  who: [1_000]", "a number"),
        ("  note: 2013-01-28", "a date"),
        ("  when: 2013-01-28 10:00:00", "a date"),
        ("  suggests: {unit: no}", "yes or no"),
        ("  value: 1e3", "`1e3` as this number"),
        ("  value: 90071992547409931", "as this number"),
    ],
)
def test_what_some_reader_takes_for_something_else_is_a_note(tmp_path: Path, line: str, taken: str) -> None:
    [(level, number, told)] = found(tmp_path / "facts.yaml", line)
    assert (level, number) == ("note", 8)
    assert taken in told


@pytest.mark.parametrize(
    "line",
    [
        "  when: 2013-01-28",
        "  value: 2013-01-28",
        "  value: 1.5e+22",
        "  ask: Who?",
        "  who: ['who?', b]   # mine, \t? [x]",
        "  who:\n  - who?",
        "  note: |\n    a\tb\n\n    ? c",
        "  note: >-   # mine\n\n      text\n   ",
        "  who: [b,   # mine\n    c\n    ]",
        "  note: 'a\n   b'",
        "  replaces: []",
    ],
)
def test_what_every_reader_reads_is_not_mentioned(tmp_path: Path, line: str) -> None:
    path = tmp_path / "facts.yaml"
    assert not found(path, line)
    text = path.read_text(encoding="utf-8")
    assert all(said(read(text)) == said(meant(text)) for read in PYTHON.values())


def test_a_warning_makes_a_strict_check_fail(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(("\ufeff" + FILE % "  who: [who?]").replace("\n", "\r\n").encode())
    findings = check(path, strict=True)
    assert [(one.line, one.column) for one in findings if one.rule == "other-readers"] == [(8, 9)]
    assert exit_code(findings, strict=True) == 1
