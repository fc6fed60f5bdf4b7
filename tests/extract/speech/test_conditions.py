"""What limits or denies a statement stays with it, on whichever side of "Hale said" it stands.

Every speaker stands in every frame; without the words that are asked for, the statement would say the contrary.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import claims

Parse = Callable[..., Document]

SPEAKERS = ["Maria Okafor", "Mayor Maria Okafor", "police", "the company", "engineers at the dam"]
VERBS = ["said", "said on Monday", "says", "told reporters", "warned"]
BEFORE = [
    "If the rain goes on, {0}, the dam will break.",
    "Unless a wall is built, {0}, the dam will break.",
    "Until a wall is built, {0}, the dam will break.",
    "Without a wall, {0}, the dam will break.",
    "Contrary to reports, {0}, the dam will break.",
    "Although nobody noticed, {0}, the dam will break.",
    "It is not true, {0}, that the dam will break.",
    "It is a myth, {0}, that the dam will break.",
    "There is no proof, {0}, that the dam will break.",
    "There is no reason, {0}, why the dam will break.",
]
BEHIND = [
    "The dam will break, {0}, if no wall is built.",
    "The dam will break, {0}, unless a wall is built.",
    "The dam will break, {0}, but only if no wall is built.",
    "The dam will break, {0}, but not in May.",
    "The dam will break, {0}, even if a wall is built.",
    "The dam will break, {0}, provided that no wall is built.",
    "The dam will break, {0}, except for its tower.",
    "The dam will break, {0}, when it rains.",
    "{0} that the dam will break, but only if no wall is built.",
    "{0} that the dam will break, provided that no wall is built.",
]
REPORTERS = ["although nobody noticed", "and the crowd cheered", "but the crowd cheered", "which was old"]


def stated(parse: Parse, text: str) -> list[str]:
    document = parse(text[0].upper() + text[1:])
    annotate(document)
    return [claim.statement for claim in claims.extract(document)]


@pytest.mark.parametrize("frame", BEFORE + BEHIND)
@pytest.mark.parametrize(("speaker", "verb"), [*product(SPEAKERS, VERBS)])
def test_the_statement_keeps_its_condition(parse: Parse, frame: str, speaker: str, verb: str) -> None:
    (found,) = stated(parse, frame.format(f"{speaker} {verb}"))
    for word in [*frame.partition("{0}")[0].split()[-2:], *frame.rstrip(".").split()[-2:]]:
        assert word.strip(",") in found


@pytest.mark.parametrize("tail", REPORTERS)
def test_what_the_reporter_adds_is_not_the_speakers(parse: Parse, tail: str) -> None:
    found = stated(parse, f"The dam will break, Maria Okafor said, {tail}.")
    assert found == ["The dam will break, Maria Okafor said"]


def test_a_comma_stands_where_the_subject_begins(parse: Parse) -> None:
    assert stated(parse, "If it rains, Maria Okafor said, the dam will break.") == [
        "If it rains, the dam will break, Maria Okafor said"
    ]
    assert stated(parse, "The dam, Maria Okafor said, will break if it rains.") == [
        "The dam will break if it rains, Maria Okafor said"
    ]


@pytest.mark.parametrize("joined", ["and", "but", "while"])
def test_each_of_two_reporting_clauses_has_its_own_words(parse: Parse, joined: str) -> None:
    found = stated(parse, f"The dam broke, Maria Okafor said, {joined} in Arden the bridge fell, the Gazette reported.")
    assert found[0] == "The dam broke, Maria Okafor said"
    assert found[1:] in ([], [""], ["In Arden the bridge fell, the Gazette reported"])


@pytest.mark.parametrize("negation", ["don’t", "don't", "won’t", "can’t"])
def test_no_negation_is_cut_off(parse: Parse, negation: str) -> None:
    (found,) = stated(parse, f"Maria Okafor said some towns are not as safe as those who {negation}.")
    assert found.endswith(negation)
