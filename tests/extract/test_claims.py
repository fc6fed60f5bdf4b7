from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import claims
from factsheet.kinds.claim import ClaimMention

Parse = Callable[..., Document]


def found(parse: Parse, text: str) -> list[ClaimMention]:
    document = parse(text)
    annotate(document)
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
        (
            "Maria Okafor said the bombing late Thursday, which tore a crater in the road, was revenge.",
            "the bombing late Thursday, which tore a crater in the road, was revenge",
        ),
        (
            "Maria Okafor said that the dam would hold, because it was new.",
            "that the dam would hold, because it was new",
        ),
        ("Maria Okafor did not say when the dam would open.", "when the dam would open"),
    ],
)
def test_what_is_reported(parse: Parse, text: str, reported: str) -> None:
    (claim,) = found(parse, text)
    assert claim.text == reported
    assert claim.by is not None
    assert claim.by.full == "Maria Okafor"


@pytest.mark.parametrize(
    "text",
    [
        "Maria Okafor said that Peter Lindqvist claimed that the dam was safe.",
        "Maria Okafor said that she had told Peter Lindqvist that the dam was safe.",
        "Maria Okafor said that Peter Lindqvist had urged her to close the dam.",
    ],
)
def test_what_somebody_is_only_said_to_have_said_is_no_claim_of_its_own(parse: Parse, text: str) -> None:
    (claim,) = found(parse, text)
    assert claim.statement == text.removesuffix(".")


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The clerk looks into a complaint that Maria Okafor failed to declare that she owned land.", False),
        ("Nobody believes that Maria Okafor said that the dam was safe.", False),
        ("Maria Okafor failed to declare that she owned land.", True),
        ("Maria Okafor reportedly said that the dam was safe.", True),
    ],
)
def test_what_may_never_have_been_said_is_not_stated(parse: Parse, text: str, stated: bool) -> None:
    claims = [claim for claim in found(parse, text) if claim.by is not None and claim.by.full == "Maria Okafor"]
    assert [bool(claim.statement) for claim in claims] == [stated]


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Asked whether the dam would hold, Maria Okafor laughed.", "whether the dam would hold"),
        ("Asked on Friday if the dam would hold, Maria Okafor laughed.", "if the dam would hold"),
        ("Asked about the dam, Maria Okafor laughed.", "the dam"),
        ("Maria Okafor is accused of taking nine million dollars.", "Maria Okafor taking nine million dollars"),
        ("The plan was announced on Friday.", "The plan"),
        ("People below the dam were told to leave their homes.", "to leave their homes"),
        ("The mayor has been criticized for her silence about the dam.", "The mayor her silence about the dam"),
    ],
)
def test_a_passive_reports_without_a_speaker(parse: Parse, text: str, reported: str) -> None:
    (claim,) = found(parse, text)
    assert claim.text == reported
    assert claim.by is None
    assert claim.statement == ""


def test_the_reporters_own_but_is_not_the_speakers(parse: Parse) -> None:
    (claim,) = found(parse, "Maria Okafor said the dam was safe, but records show that it leaked in May.")
    assert claim.text == "the dam was safe"


@pytest.mark.parametrize(
    "text",
    [
        "Maria Okafor said the dam will hold, but the road will not survive.",
        "Maria Okafor said the dam was safe, but the road would flood.",
        "Maria Okafor said the dam was safe, but that she worried about the road.",
    ],
)
def test_the_speakers_own_but_is_reported(parse: Parse, text: str) -> None:
    assert found(parse, text)[0].text == text.removeprefix("Maria Okafor said ").removesuffix(".")


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Maria Okafor said the dam was safe - a claim that engineers dispute.", "the dam was safe"),
        ("Maria Okafor said the dam was safe \u2014 despite the report in May.", "the dam was safe"),
        ("Maria Okafor said the dam was safe, and the crowd booed her.", "the dam was safe"),
        ("Maria Okafor praised the engineers, who had worked all night.", "the engineers"),
        ("Maria Okafor blamed the mayor in a speech.", "the mayor"),
        ("Maria Okafor called for a new dam, which would be dear.", "a new dam"),
        ("Maria Okafor denounced the plan and left the room.", "the plan"),
    ],
)
def test_the_reporters_own_remark_is_not_the_speakers(parse: Parse, text: str, reported: str) -> None:
    assert found(parse, text)[0].text == reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Maria Okafor praised Peter Lindqvist for the work.", "Peter Lindqvist for the work"),
        ("Maria Okafor blamed Lindqvist.", "Lindqvist"),
        ("Maria Okafor is convinced that the dam will hold.", "that the dam will hold"),
        ("Maria Okafor spoke about the dam on Monday.", "the dam"),
        ("Maria Okafor announced a fund in support of the town.", "a fund in support of the town"),
        ("Maria Okafor continued to criticize the plan.", "the plan"),
        ("Nine in 10 voters said the same of Lindqvist.", "the same of Lindqvist"),
        ("The plan was first reported by the Gazette.", "The plan"),
        ("As reported by the Gazette, the dam will close in May.", "the dam will close in May"),
        (
            "Maria Okafor, 44, a builder, of Tallis, who came late, said that the dam would hold.",
            "that the dam would hold",
        ),
        ("Lindqvist built a wall, which Maria Okafor said was too low.", "which was too low"),
    ],
)
def test_topics_and_ways_of_reporting(parse: Parse, text: str, reported: str) -> None:
    assert reported in [claim.text for claim in found(parse, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Okafor called both builders on Tuesday night.",
        "The crowd cheered as Maria Okafor replied.",
        "Lindqvist, an engineer who advised the town, left in May.",
    ],
)
def test_what_is_no_report(parse: Parse, text: str) -> None:
    assert found(parse, text) == []


def test_a_pair_of_dashes_within_what_is_said_ends_nothing(parse: Parse) -> None:
    (claim,) = found(parse, "Maria Okafor said the dam - the oldest in the state - would hold.")
    assert claim.text == "the dam - the oldest in the state - would hold"


def test_has_is_told_from_is(parse: Parse) -> None:
    (claim,) = found(parse, "Maria Okafor came to the dam. She's said it will hold.")
    assert claim.text == "it will hold"
    assert claim.by is not None


def test_what_somebody_is_quick_to_say_is_said(parse: Parse) -> None:
    (claim,) = found(parse, "Maria Okafor was quick to add that the dam would hold.")
    assert claim.by is not None
    assert claim.by.full == "Maria Okafor"
    assert not [claim for claim in found(parse, "It is too soon to say that the dam will hold.") if claim.by]


def test_what_another_says_after_and_is_not_the_first_speakers(parse: Parse) -> None:
    claims_found = found(parse, "Maria Okafor said the dam was safe, and Peter Lindqvist replied that it leaked.")
    assert [(claim.text, claim.by.full) for claim in claims_found if claim.by] == [
        ("the dam was safe", "Maria Okafor"),
        ("that it leaked", "Peter Lindqvist"),
    ]


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


@pytest.mark.parametrize("speaker", ["Maria Okafor", "the sheriff's office", "police", "the report", "state officials"])
def test_a_body_or_a_document_is_no_source_without_a_name(parse: Parse, speaker: str) -> None:
    assert not found(parse, f"The plan was dropped last week, according to {speaker}.")[0].anonymous


def test_a_descriptions_name_between_commas_is_the_speaker(parse: Parse) -> None:
    (claim,) = found(parse, "The council's lawyer, Peter Lindqvist, said the plan was legal.")
    assert claim.by is not None
    assert claim.by.full == "Peter Lindqvist"


@pytest.mark.parametrize(
    "text",
    [
        "In April, the company reported a loss.",
        "The dam holds nine million gallons.",
        "You could say that it rained.",
        "The younger Lindqvist, whose father has ruled since 2009, left the room.",
    ],
)
def test_what_nobody_said_is_no_claim(parse: Parse, text: str) -> None:
    assert not [claim for claim in found(parse, text) if claim.statement]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Maria Okafor said on Monday that the dam would hold.", "Monday"),
        ("On Monday, Maria Okafor said that the dam would hold.", "Monday"),
        ("The dam would hold, Maria Okafor said on Friday.", "Friday"),
        ("Maria Okafor said that the dam broke on Monday.", None),
        ("Maria Okafor said she felt badly for Peter Lindqvist, whom she dismissed in February.", None),
        ("Maria Okafor said her 2016 rival had lied.", None),
        ("Maria Okafor now says the dam shook for 15 seconds.", None),
        ("The plan was dropped last week, according to Maria Okafor.", None),
    ],
)
def test_a_claim_has_the_date_of_its_reporting_verb_alone(parse: Parse, text: str, when: str | None) -> None:
    claim = found(parse, text)[0]
    assert (claim.when.text if claim.when else None) == when


def test_the_passage_carries_the_date(parse: Parse) -> None:
    (claim,) = found(parse, "On Monday, Maria Okafor said that the dam would hold.")
    assert "Monday" in claim.passage.quote


def test_a_passage_is_never_longer_than_a_fact_base_allows(parse: Parse) -> None:
    aside = " ".join(["who has lived beside the river for thirty years and built boats there"] * 4)
    text = f"Maria Okafor, {aside}, said that the dam would hold for years and that the town was safe from the flood."
    assert all(len(claim.passage.quote.split()) <= 60 for claim in found(parse, text))


def test_the_passage_has_whom_it_was_told(parse: Parse) -> None:
    (claim,) = found(parse, "The dam in the valley would hold, Maria Okafor told the Reno Herald, a paper.")
    assert claim.statement.endswith("Maria Okafor told the Reno Herald")
    assert claim.passage.quote.endswith("told the Reno Herald")


def test_a_speaker_whom_the_passage_cannot_hold_has_one_of_his_own(parse: Parse) -> None:
    beside = ", one of the thirteen officials who met with the governor and the ministers of the interior on Monday,"
    words = "that both leaders did a lot more listening than talking and that the talks soon turned to health, to " * 2
    (claim,) = found(parse, f"Police Chief Maria Okafor of Marlow{beside} said {words}money.")
    assert claim.passage.quote.startswith("said that both leaders")
    assert claim.speaker_at is not None
    assert claim.speaker_at.quote == "Police Chief Maria Okafor of Marlow"
    (near,) = found(parse, "Maria Okafor said that the dam would hold.")
    assert near.speaker_at is None
