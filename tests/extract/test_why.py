"""Why a fact was read: its clauses and its rules, worked out again from the text."""

from __future__ import annotations

from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
from factsheet.extract.why import frames_in, reasons
from factsheet.sources import from_text

TEXT = "Nils Arden, 34, was arrested near the shop, the sheriff said. Prosecutors may charge him.\n"


def test_the_rule_that_read_a_passage_is_told_with_its_reason() -> None:
    told = reasons(from_text(TEXT, id="ap"), "person", ["Nils Arden, 34, was arrested"])
    assert told[0] == "  ap: “Nils Arden, 34, was arrested”"
    assert told[1].startswith("    “arrest of Nils Arden, 34” is told as so; by the sheriff (unnamed)")
    assert told[2] == "    rule befell:arrested: the verb tells of an arrest"
    assert len(told) == 3


def test_a_passage_that_is_not_there_gives_nothing() -> None:
    assert reasons(from_text(TEXT, id="ap"), "person", ["Nils Arden was convicted"]) == []


def test_every_clause_has_a_row() -> None:
    rows = frames_in(from_text(TEXT, id="ap"), DEFAULT_MODEL)
    assert [(row["predicate"], row["certainty"]) for row in rows] == [
        ("arrest", "fact"),
        ("say", "fact"),
        ("charge", "possible"),
    ]
