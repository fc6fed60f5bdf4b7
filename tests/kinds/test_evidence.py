"""What each citation carries, worked out from the mentions that stand on its passage."""

from __future__ import annotations

from factsheet.kinds.evidence import with_evidence
from factsheet.kinds.person import PersonKind
from factsheet.kinds.quantity import QuantityKind
from factsheet.model.fact import Fact
from tests.kinds.test_person import mention
from tests.kinds.test_quantity import figure


def credited(*mentions) -> list[list[str] | None]:  # type: ignore[no-untyped-def]
    fact = PersonKind().fact(mentions)
    assert isinstance(fact, Fact)
    return [cite.for_ for cite in with_evidence(PersonKind(), fact, mentions).cites]


def test_a_passage_that_says_all_needs_no_for() -> None:
    assert credited(mention("a", "Lena Hofstad, 31, was charged", age=31, status="charged")) == [None]


def test_a_passage_carries_what_its_mention_says() -> None:
    whole = mention("a", "Lena Hofstad, 31, was charged", age=31, status="charged")
    assert credited(whole, mention("b", "Lena Hofstad moved to Dover")) == [None, ["value"]]


def test_what_a_passage_reads_otherwise_is_not_among_what_it_carries() -> None:
    whole = mention("a", "Lena Hofstad, 31, was charged", age=31, status="charged")
    assert credited(whole, mention("b", "Lena Hofstad, 32, was charged", age=32, status="charged")) == [None, None]


def test_a_passage_that_only_reads_otherwise_is_credited_with_that_alone() -> None:
    whole = mention("a", "Lena Hofstad, 31, was charged", age=31, status="charged")
    assert credited(whole, mention("b", "The 32-year-old smiled", text="Lena Hofstad", age=32)) == [None, ["age"]]


def test_a_pronoun_names_nobody_and_a_status_needs_a_word_of_it() -> None:
    named = mention("a", "Lena Hofstad, 31", age=31)
    pronoun = mention("a", "she was charged", text="she", status="charged")
    silent = mention("b", "Lena Hofstad smiled", status="charged")
    assert credited(named, pronoun, silent) == [["value", "age"], ["status"], ["value"]]


def figures(*passages: str) -> Fact:
    mentions = [figure(f"s{at}", 12, passage, unit="nurses", measure="count") for at, passage in enumerate(passages)]
    fact = QuantityKind().fact(mentions)
    assert isinstance(fact, Fact)
    return with_evidence(QuantityKind(), fact, mentions)


def test_a_figure_is_credited_to_the_passages_that_print_it() -> None:
    fact = figures("The firm hired 12 nurses", "The firm hired all of the nurses")
    assert [(cite.source, cite.for_) for cite in fact.cites] == [("s0", None), ("s1", ["unit"])]
    assert fact.basis is None


def test_a_figure_that_no_passage_prints_says_that_it_was_counted() -> None:
    assert figures("The firm hired all of the nurses").basis == "counted from the words of its passages"


def test_both_are_two() -> None:
    mentions = [figure("a", 2, "Both nurses were hired", unit="nurses", measure="count")]
    fact = QuantityKind().fact(mentions)
    assert isinstance(fact, Fact)
    assert with_evidence(QuantityKind(), fact, mentions).basis is None
