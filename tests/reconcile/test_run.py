"""Three articles about one fire: what they say together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from factsheet.annotate.document import Document
from factsheet.model.fact import Fact, FactBase
from factsheet.reconcile.run import reconcile
from tests.reconcile.clusters import FIRE, OTHER, PUBLISHED, UNDATED

Extract = Callable[..., Document]


def together(extract: Extract, texts: dict[str, str]) -> tuple[FactBase, Sequence[str]]:
    given = {name: {"published": PUBLISHED[name]} if name in PUBLISHED else {} for name in texts}
    documents = [extract(text, id=name, **given[name]) for name, text in texts.items()]
    mentions = [mention for document in documents for mention in document.mentions]
    done = reconcile([document.source for document in documents], mentions)
    return done.base, done.messages


@pytest.fixture(scope="module")
def base(extract: Extract) -> FactBase:
    return together(extract, FIRE)[0]


def toll(base: FactBase, outcome: str) -> Fact:
    return next(
        fact for fact in base.facts if fact.kind == "casualties" and fact.outcome == outcome and fact.event is None
    )


def test_a_publication_date_follows_from_one_that_is_printed(extract: Extract) -> None:
    base, _ = together(extract, {"courier": FIRE["courier"], "undated": UNDATED})
    assert base.sources["courier"].published_basis == "stated"
    undated = base.sources["undated"]
    assert (undated.published, undated.published_basis) == ("2021-03-04", "inferred from courier")


def test_the_sheet_is_as_new_as_its_newest_source(base: FactBase) -> None:
    assert base.as_of == "2021-03-05"


def test_the_main_event_is_the_fire_with_its_day_and_place(base: FactBase) -> None:
    event = base.facts[0]
    assert event.id == base.event
    assert "fire" in event.statement.lower()
    assert event.when == "2021-03-03"
    assert event.where is not None
    assert "Ashford, Ohio" in event.where


def test_what_all_agree_on_is_one_fact_with_every_source(base: FactBase) -> None:
    killed = toll(base, "killed")
    assert killed.value == 2
    assert {cite.source for cite in killed.cites} == {"courier", "wire", "globe"}
    assert all(cite.says is None for cite in killed.cites)


def test_a_difference_stands_on_the_citation_that_differs(base: FactBase) -> None:
    injured = toll(base, "injured")
    says = {cite.source: injured.value if cite.says is None else cite.says for cite in injured.cites}
    assert says == {"courier": 5, "wire": 6, "globe": 5}


def test_the_past_fire_is_an_event_of_its_own(base: FactBase) -> None:
    past = [fact for fact in base.facts if fact.kind == "casualties" and fact.event is not None]
    assert [(fact.value, fact.when) for fact in past] == [(3, "2009")]
    assert past[0].event in {fact.id for fact in base.facts if fact.kind == "event"}


def test_the_fire_chief_stands_once(base: FactBase) -> None:
    people = [fact for fact in base.facts if fact.kind == "person" and "Lind" in str(fact.value)]
    assert [fact.value for fact in people] == ["Rosa Lind"]
    assert {cite.source for cite in people[0].cites} == {"courier", "wire", "globe"}


def test_an_article_about_something_else_is_left_out_and_named(extract: Extract) -> None:
    base, messages = together(extract, {**FIRE, "other": OTHER})
    assert base.sources["other"].left_out is not None
    assert any("other" in message for message in messages)
    assert all(cite.source != "other" for fact in base.facts for cite in fact.cites)


def test_an_article_in_another_language_is_left_out_and_named(extract: Extract) -> None:
    german = (
        "Das Feuer in der Fabrik brach am Dienstag aus, und drei Menschen wurden dabei schwer verletzt. Die Polizei "
    )
    german += "sucht seit dem Abend nach einem Mann, der kurz zuvor auf das Gelände gekommen und dann geflohen sei.\n"
    base, messages = together(extract, {**FIRE, "other": german})
    assert base.sources["other"].left_out == "in German, and only English is read"
    assert "other: left out, in German, and only English is read" in messages
    assert all(cite.source != "other" for fact in base.facts for cite in fact.cites)


def test_one_more_article_changes_only_what_it_touches(extract: Extract) -> None:
    before, _ = together(extract, {name: FIRE[name] for name in ("courier", "wire")})
    after, _ = together(extract, FIRE)
    untouched = {
        fact.id: fact.as_written()
        for fact in after.facts
        if all(cite.source != "globe" for cite in fact.cites) and fact.id not in {before.event, after.event}
    }
    earlier = {fact.id: fact.as_written() for fact in before.facts}
    assert len(untouched) >= 5
    assert {key: earlier.get(key) for key in untouched} == untouched


def test_the_order_of_the_articles_does_not_matter(extract: Extract, base: FactBase) -> None:
    other, _ = together(extract, dict(reversed(FIRE.items())))
    assert {fact.id: fact.value for fact in other.facts} == {fact.id: fact.value for fact in base.facts}


def test_a_surname_that_speaks_gets_the_full_name_that_one_other_source_gives(extract: Extract) -> None:
    alone = (
        "Riverton voted on Monday to close the clinic. Tate, of the Health League, said his group would sue the city."
    )
    named = "Riverton closes the clinic. {} Tate of the Health League called the vote of Monday to close it shameful."
    one = together(extract, {"a": alone, "b": named.format("The Rev. Amos")})[0]
    said = [fact.statement for fact in one.facts if fact.kind == "claim"]
    assert said == ["Amos Tate said his group would sue the city."]
    two = {"a": alone, "b": named.format("The Rev. Amos"), "c": named.format("Dr. Ruth")}
    said = [fact.statement for fact in together(extract, two)[0].facts if fact.kind == "claim"]
    assert said == ["Tate said his group would sue the city."]


VAGUE = (
    "Fire at Ashford mill\n\nASHFORD, Ohio, March 4, 2021 — Fire tore through the Lund paper mill in Ashford on"
    " Wednesday, fire chief Rosa Lind said.\n\nRosa Lind has recently criticized Harbor Paper for its alarms. In the"
    " 1980s Harbor Paper bought three mills in Ohio. The mill was built in the 19th century by the Lund family."
)


def test_only_what_the_calendar_has_is_a_date_of_a_fact(extract: Extract) -> None:
    base, _ = together(extract, {"courier": VAGUE})
    whens = {fact.when for fact in base.facts} | {cite.when for fact in base.facts for cite in fact.cites}
    assert whens == {None, "2021-03-03", "1980/1989"}
    assert {fact.value for fact in base.facts if fact.kind == "date"} == {"1800/1899"}, "the other is a claim's"
    assert any("recently criticized" in fact.statement and fact.kind == "other" for fact in base.facts)
    assert all(set(cite.for_ or ()) <= {*fact.as_written(), "statement"} for fact in base.facts for cite in fact.cites)
