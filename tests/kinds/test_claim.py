from __future__ import annotations

from dataclasses import replace

import pytest

from factsheet.kinds.claim import ClaimKind, ClaimMention
from factsheet.model.fact import Fact
from factsheet.model.mention import Name, When
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.model.timex import Reading
from factsheet.reconcile import agreement

MAYOR = Name("she", None, "Ruth Delgado", "person")


def claim(
    source: str,
    text: str,
    by: Name | None = MAYOR,
    statement: str | None = None,
    anonymous: bool = False,
    when: str | None = None,
) -> ClaimMention:
    said = f"{by.shown if by else 'Somebody'} said {text}"
    return ClaimMention(
        source=source,
        spans=(Span(0, len(text)),),
        text=text,
        passage=Passage(Span(0, 100), f"{said} ({source})"),
        statement=said if statement is None else statement,
        by=by,
        anonymous=anonymous,
        when=When("then", Span(0, 4), Reading("DATE", "test"), when) if when else None,
    )


def facts(*mentions: ClaimMention) -> list[Fact]:
    return agreement.facts({"claim": ClaimKind()}, mentions)


def test_the_same_claim_in_two_sources_is_one_fact() -> None:
    (fact,) = facts(
        claim("one", "the dam would hold until the end of the summer"),
        claim("two", "that the dam would hold until the summer's end"),
    )
    assert fact.statement == "Ruth Delgado said the dam would hold until the end of the summer."
    assert fact.by == "Ruth Delgado"
    assert {cite.source for cite in fact.cites} == {"one", "two"}


@pytest.mark.parametrize(
    ("text", "printed"), [("Dave Hale", "Dave Hale said it rained."), ("Ann Hale", "David Hale said it rained.")]
)
def test_the_speaker_has_one_name_on_the_sheet(text: str, printed: str) -> None:
    (fact,) = facts(
        claim("one", "it rained", by=Name("Hale", None, text, "person"), statement="David Hale said it rained")
    )
    assert fact.statement == printed


def test_a_speaker_who_stands_apart_is_cited_as_well() -> None:
    mention = replace(claim("ap", "the dam will hold"), speaker_at=Passage(Span(0, 16), "Mayor Ruth Delgado"))
    (fact,) = facts(mention)
    assert [cited.quote for cited in fact.cites] == ["Mayor Ruth Delgado", "Ruth Delgado said the dam will hold (ap)"]
    assert {cited.source for cited in fact.cites} == {"ap"}


def test_claims_that_only_share_a_subject_stay_two() -> None:
    assert (
        len(facts(claim("one", "the dam would hold until May"), claim("two", "the dam cost nine million dollars"))) == 2
    )


def test_what_has_no_sentence_or_no_speaker_makes_no_fact() -> None:
    assert not facts(claim("one", "the plan", statement=""), claim("one", "it rained", by=None))
    assert not facts(claim("one", "it rained", by=Name("he")))


def test_a_source_without_a_name_is_held() -> None:
    (fact,) = facts(
        claim("one", "the plan was dropped", by=Name("a source", None, "a source", "unnamed"), anonymous=True)
    )
    assert fact.hold == "one unnamed source"


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("2013-01-28", "2013-01-28"),
        ("2013-01", "2013-01"),
        ("2013", "2013"),
        ("2013-W04", None),
        ("PT1H", None),
        ("PRESENT_REF", None),
        ("PXX", None),
    ],
)
def test_its_date_is_one_of_the_calendar(value: str, when: str | None) -> None:
    (fact,) = facts(claim("one", "it rained", when=value))
    assert fact.when == when


@pytest.mark.parametrize(
    ("statement", "printed"),
    [
        ("She said it rained", "She said it rained."),
        ('She said it was "wet."', 'She said it was "wet."'),
        ('She said it was "wet"', 'She said it was "wet".'),
        ("She said it rained in the U.S.", "She said it rained in the U.S."),
    ],
)
def test_it_ends_with_one_mark(statement: str, printed: str) -> None:
    (fact,) = facts(claim("one", "it rained", statement=statement))
    assert fact.statement == printed


@pytest.mark.parametrize(
    ("printed", "statement"),
    [
        ("Delgado said it rained", "Ruth Delgado said it rained."),
        ("Delgado and the council said it rained", "Ruth Delgado and the council said it rained."),
        ("It rained, Delgado told reporters", "It rained, Ruth Delgado told reporters."),
        (
            "Delgado Park would stay open, according to Delgado",
            "Delgado Park would stay open, according to Ruth Delgado.",
        ),
        ("Delgado's dam would hold, the council said", "Delgado's dam would hold, the council said."),
        ("Ruth Delgado said it rained", "Ruth Delgado said it rained."),
        ("It rained on Ruth Delgado, Delgado said", "It rained on Ruth Delgado, Delgado said."),
    ],
)
def test_a_surname_alone_is_printed_with_the_name_that_another_source_gives(printed: str, statement: str) -> None:
    (fact,) = facts(claim("one", "it rained", statement=printed))
    assert fact.statement == statement


def test_a_body_is_printed_as_its_source_has_it() -> None:
    bank = Name("the bank", None, "Bank of Elm", "organization")
    (fact,) = facts(claim("one", "it rained", bank, statement="Elm said it rained"))
    assert fact.statement == "Elm said it rained."
