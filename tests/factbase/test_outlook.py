"""The end of a run: the figures of the fact base, and only the commands that have something to show."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.factbase.outlook import Outlook, counted, outlook

FACTS = """\
sources:
  ap: {publisher: AP}
  nbc: {publisher: NBC}
  bbc: {left_out: another event}
facts:
- id: killed
  kind: casualties
  statement: 12 people were killed.
  value: 12
  ask: How many?
  cites: [{source: ap, quote: 12 were killed}, {source: nbc, quote: 14 were killed, says: 14}]
- id: decided
  kind: casualties
  statement: 2 people were hurt.
  value: 2
  decided: MR 2013-01-29
  cites: [{source: ap, quote: 2 were hurt}, {source: nbc, quote: 3 were hurt, says: 3}]
- {id: held, kind: other, statement: It is so., hold: why, cites: [{source: ap, quote: words}]}
- {id: plain, kind: other, statement: It is so., cites: [{source: ap, quote: words}]}
"""


def test_what_waits_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "my facts.yaml"
    path.write_text(FACTS, encoding="utf-8")
    left = outlook(path)
    assert left == Outlook(path, facts=4, sources=2, differing=1, open=1, held=1)
    assert left.summary == "4 facts from 2 sources: sources differ on 1, 1 waits for a decision, 1 is held"
    assert [step.split("   ")[0].strip() for step in left.steps] == [
        f"factsheet {words} '{path}'" for words in ("list --open", "list --differs", "check", "render")
    ]


def test_no_command_has_nothing_to_show() -> None:
    left = Outlook(Path("facts.yaml"), facts=1, sources=1, differing=0, open=0, held=0)
    assert left.summary == "1 fact from 1 source: nothing waits for a decision"
    assert [step.split()[1] for step in left.steps] == ["check", "render"]


@pytest.mark.parametrize(("number", "words"), [(0, "no facts"), (1, "1 fact"), (1200, "1,200 facts")])
def test_counts_in_words(number: int, words: str) -> None:
    assert counted(number, "fact") == words
