from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.extract import claims, dates, names
from factsheet.extract.document import Document
from factsheet.kinds.claim import ClaimMention

Parse = Callable[..., Document]


def found(parse: Parse, text: str) -> list[ClaimMention]:
    document = parse(text)
    list(dates.extract(document))
    names.extract(document)
    return list(claims.extract(document))


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Maria Okafor said that the dam would hold.", "that the dam would hold"),
        ("Maria Okafor said the dam would hold.", "the dam would hold"),
        ("Maria Okafor told reporters on Friday that the dam would hold.", "that the dam would hold"),
        ("The dam would hold, said Maria Okafor.", "The dam would hold"),
        ("The dam would hold, Maria Okafor said on Friday.", "The dam would hold"),
        ("The dam, Maria Okafor said, would hold.", "The dam would hold"),
        ("The dam would hold, according to Maria Okafor.", "The dam would hold"),
        ("According to Maria Okafor, the dam would hold for years.", "the dam would hold for years"),
        ("Maria Okafor asked whether the dam would hold.", "whether the dam would hold"),
        ("Maria Okafor did not say when the dam would open.", "when the dam would open"),
    ],
)
def test_what_is_reported(parse: Parse, text: str, reported: str) -> None:
    (claim,) = found(parse, text)
    assert claim.text == reported
    assert claim.by is not None
    assert claim.by.full == "Maria Okafor"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Maria Okafor also said that the dam would hold.", "Maria Okafor said that the dam would hold"),
        ("The dam, Maria Okafor said, would hold.", "The dam would hold, Maria Okafor said"),
        (
            "Maria Okafor came. Peter Lindqvist came later. She said that he would pay.",
            "Maria Okafor said that [Peter Lindqvist] would pay",
        ),
        ("Maria Okafor said that she would pay.", "Maria Okafor said that she would pay"),
        ("The dam would hold, according to the report.", "The dam would hold, according to the report"),
        ("Maria Okafor said it was the plan she had hoped for.", "Maria Okafor said it was the plan she had hoped for"),
        ("Maria Okafor said that the dam needs the", ""),
        ("Sales rose, he said.", ""),
        ("Maria Okafor urged the council to pay.", ""),
    ],
)
def test_the_statement_can_stand_in_print(parse: Parse, text: str, statement: str) -> None:
    assert found(parse, text)[-1].statement == statement


def test_the_reporters_own_but_is_not_the_speakers(parse: Parse) -> None:
    (claim,) = found(parse, "Maria Okafor said the dam was safe, but records show that it leaked in May.")
    assert claim.text == "the dam was safe"


def test_the_same_speaker_goes_on_with_a_second_verb(parse: Parse) -> None:
    claims_found = found(parse, "Maria Okafor said the dam was safe and added that the road was closed.")
    assert [claim.text for claim in claims_found] == ["the dam was safe", "that the road was closed"]
    assert {claim.by.full for claim in claims_found if claim.by} == {"Maria Okafor"}


@pytest.mark.parametrize(
    "speaker",
    [
        "a person familiar with the talks",
        "two officials who asked not to be named",
        "a source close to the governor",
        "people briefed on the plan",
    ],
)
def test_a_source_without_a_name_is_marked(parse: Parse, speaker: str) -> None:
    claim = found(parse, f"The plan was dropped last week, according to {speaker}.")[0]
    assert claim.anonymous
    assert claim.when is not None


@pytest.mark.parametrize("speaker", ["Maria Okafor", "the sheriff's office", "police", "the report", "state officials"])
def test_a_body_or_a_document_is_no_source_without_a_name(parse: Parse, speaker: str) -> None:
    assert not found(parse, f"The plan was dropped last week, according to {speaker}.")[0].anonymous


def test_a_descriptions_name_between_commas_is_the_speaker(parse: Parse) -> None:
    (claim,) = found(parse, "The council's lawyer, Peter Lindqvist, said the plan was legal.")
    assert claim.by is not None
    assert claim.by.full == "Peter Lindqvist"


@pytest.mark.parametrize(
    "text",
    ["In April, the company reported a loss.", "The dam holds nine million gallons.", "You could say that it rained."],
)
def test_what_nobody_said_is_no_claim(parse: Parse, text: str) -> None:
    assert not [claim for claim in found(parse, text) if claim.statement]
