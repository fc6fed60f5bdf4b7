"""Quotations that stop before a word that turns them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.factbase.check import check

TEXT = "“We will pay for the bridge, but only if the state pays half,” the mayor said. “We are glad,” she said.\n"
BASE = """\
factsheet: 1
sources:
  globe:
    text: sources/globe.txt
facts:
- id: pay
  kind: quote
  statement: 'The mayor: "{words}"'
  value: {words}
  by: The mayor
  cites:
  - source: globe
    quote: >-
      {passage}
"""


def found(folder: Path, words: str, passage: str) -> list[str]:
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "sources" / "globe.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "facts.yaml"
    path.write_text(BASE.format(words=words, passage=passage), encoding="utf-8")
    return [finding.message for finding in check(path) if finding.rule == "quotation-cut"]


@pytest.mark.parametrize(
    "passage",
    ["“We will pay for the bridge, but only if the state pays half,” the mayor said.", "We will pay for the bridge"],
)
def test_a_quotation_cut_before_but_is_noticed(tmp_path: Path, passage: str) -> None:
    (message,) = found(tmp_path, "We will pay for the bridge", passage)
    assert "but only if the state pays half" in message


def test_a_whole_quotation_is_not(tmp_path: Path) -> None:
    whole = "We will pay for the bridge, but only if the state pays half"
    assert found(tmp_path, whole, f"“{whole},” the mayor said.") == []
    assert found(tmp_path, "We are glad", "“We are glad,” she said.") == []
