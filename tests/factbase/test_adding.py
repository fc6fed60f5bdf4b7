"""A fact that a person adds has an id that nothing had, and words that stand in its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.errors import FactBaseError
from factsheet.factbase import edit, store
from factsheet.factbase.check import check
from factsheet.factbase.load import load
from tests.factbase.test_edit import differing
from tests.test_build import factsheet


def test_it_stands_behind_the_fact_that_is_named_or_last(tmp_path: Path) -> None:
    path = differing(tmp_path)
    assert edit.add(path, "Two were hurt.", "a", "Two people were\nhurt", behind="hurt") == "two-hurt: added"
    edit.add(path, "The road is open again.", "a", "The road is open", "event", ["when=2013-01", "who=drivers"])
    facts = load(path).base.facts
    assert [fact.id for fact in facts] == ["hurt", "two-hurt", "open", "road-open"]
    assert (facts[3].kind, facts[3].when, facts[3].who) == ("event", "2013-01", ["drivers"])
    assert not [finding for finding in check(path) if finding.level == "error"]


def test_an_id_that_a_fact_had_is_not_given_again(tmp_path: Path) -> None:
    path = differing(tmp_path)
    edit.add(path, "Hurt.", "a", "Two people were hurt")
    edit.drop(path, "hurt")
    edit.add(path, "Hurt.", "a", "Two people were hurt")
    assert [fact.id for fact in load(path).base.facts] == ["open", "hurt-2", "hurt-3"]


def test_it_stays_when_articles_are_read_again(tmp_path: Path) -> None:
    path = differing(tmp_path)
    base = load(path).base
    edit.add(path, "Traffic flows.", "a", "The road is open")
    before = path.read_bytes()
    store.merge_into(path, base)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("S.", "c", "x"), "there is no source `c`"),
        (("S.", "a", "nowhere to be found"), "do not stand in `a`"),
        (("S.", "a", " \n"), "a statement is wanted|a passage is wanted"),
        ((" ", "a", "The road"), "a statement is wanted"),
        (("S.", "a", "The road", "evnt"), "Did you mean `event`"),
        (("S.", "a", "The road", "other", ["id=x"]), "cannot be set"),
    ],
)
def test_what_rests_on_nothing_is_refused(tmp_path: Path, given: tuple[str, ...], told: str) -> None:
    path = differing(tmp_path)
    before = path.read_bytes()
    with pytest.raises(FactBaseError, match=told):
        edit.add(path, *given)  # type: ignore[arg-type]
    assert path.read_bytes() == before


def test_the_command_adds_it(tmp_path: Path) -> None:
    path = differing(tmp_path)
    words = ["The road is open again.", "when=2013", "--source", "a", "--quote", "The road is open", "-f", path]
    run = factsheet("add", *words)
    assert (run.returncode, run.stderr) == (0, "road-open: added\n")
    assert load(path).base.facts[-1].when == "2013"
