"""What facts are worth on the first page."""

from __future__ import annotations

from factsheet.kinds.registry import kinds
from factsheet.model.fact import Citation, Fact, SourceEntry
from factsheet.model.source import Source
from factsheet.reconcile.weight import Worth
from factsheet.sources.article import from_text

LEAD = "The Harbor bridge collapsed into the river on Monday."
LATE = "The river was frozen in the winter."
FILLER = "\n\n".join(f"Officials spoke about matter number {number} for an hour." for number in range(40))


def article(name: str, title: str, *sentences: str) -> Source:
    return from_text("\n\n".join([title, *sentences]) + "\n", id=name)


ONE = article("one", "Harbor bridge collapses", LEAD, FILLER, LATE)
TWO = article("two", "Bridge falls into river", "The Harbor bridge collapsed, the mayor said.", LATE, FILLER)
THREE = article("three", "Collapse of a bridge", "The bridge at Harbor is gone.", FILLER)
SOURCES = [ONE, TWO, THREE]


def entries(**keys: dict[str, str]) -> dict[str, SourceEntry]:
    return {source.id: SourceEntry.model_validate(keys.get(source.id, {})) for source in SOURCES}


def worth(when: str | None = None, **keys: dict[str, str]) -> Worth:
    return Worth(kinds(), SOURCES, entries(**keys), when)


def fact(statement: str, *sources: str, kind: str = "other") -> Fact:
    cites = [Citation(source=source, quote=statement.rstrip(".")) for source in sources or ("one",)]
    return Fact(id="x", kind=kind, statement=statement, cites=cites)


def test_what_stands_early_weighs_more() -> None:
    early, late = worth().parts(fact(LATE, "two")), worth().parts(fact(LATE, "one"))
    assert early["early"] > 0.8 > 0.5 > late["early"]


def test_the_words_that_several_sources_lead_with_are_the_topic() -> None:
    about, aside = worth().parts(fact(LEAD)), worth().parts(fact("Nobody knows how to mend a roof."))
    assert about["topic"] > aside.get("topic", 0.0)


def test_independent_sources_weigh_and_copies_do_not() -> None:
    assert worth().parts(fact(LATE, "one", "two"))["sources"] > 0
    assert "sources" not in worth(two={"wire": "one"}).parts(fact(LATE, "one", "two"))


def test_what_the_newest_source_tells_and_what_is_of_another_year() -> None:
    dated = worth("2021-03-01", one={"published": "2021-03-01"}, two={"published": "2021-03-02"})
    assert "newest" not in dated.parts(fact(LEAD, "one"))
    assert dated.parts(fact(LATE, "two"))["newest"] > 0
    assert dated.parts(fact("The bridge was built in 1964."))["another year"] < 0
    assert "another year" not in dated.parts(fact("The bridge fell in 2021, after standing since 1964."))


def test_what_became_of_somebody_weighs() -> None:
    told = fact("Rosa Lund was killed.", kind="person")
    assert "fate" not in worth().parts(told)
    assert worth().parts(told.model_copy(update={"status": "killed"}))["fate"] > 0


def test_of_two_facts_in_the_same_words_the_second_comes_later() -> None:
    first, again, other = fact(LEAD), fact(f"On Monday {LEAD[0].lower()}{LEAD[1:]}"), fact("Mayor Rosa Lund resigned.")
    assert worth().ordered([first, again, other]) in ([first, other, again], [again, other, first])


def test_equals_keep_their_order() -> None:
    facts = [fact("Nobody was hurt."), fact("Nobody was hurt.")]
    assert all(one is other for one, other in zip(worth().ordered(facts), facts, strict=True))


def test_what_somebody_is_costs_beside_what_somebody_did() -> None:
    role = fact("Rosa Lund, 44, is a goalkeeper.", kind="person").model_copy(update={"value": "Rosa Lund"})
    assert worth().parts(role)["office"] < 0
    assert "office" not in worth().parts(role.model_copy(update={"statement": "Rosa Lund saved twice."}))
