from __future__ import annotations

from factsheet.kinds.quote import QuoteKind, QuoteMention
from factsheet.model.fact import Fact
from factsheet.model.mention import Name
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.reconcile import agreement

OBAMA = Name("he", None, "Ruth Delgado", "person")


def quote(source: str, *words: str, by: Name | None = OBAMA, unresolved: str | None = None) -> QuoteMention:
    text = " ".join(f'"{part}"' for part in words)
    return QuoteMention(
        source=source,
        spans=tuple(Span(number * 100, number * 100 + len(part) + 2) for number, part in enumerate(words)),
        text=text,
        passage=Passage(Span(0, 1000), f"{text} said {by.text if by else 'nobody'} in {source}"),
        words=words,
        by=by,
        unresolved=unresolved,
    )


def facts(*mentions: QuoteMention) -> list[Fact]:
    return agreement.facts({"quote": QuoteKind()}, mentions)


def test_the_same_words_in_two_sources_are_one_fact() -> None:
    (fact,) = facts(quote("one", "The dam will hold,"), quote("two", "The dam will hold."))
    assert fact.value == "The dam will hold"
    assert fact.statement == 'Ruth Delgado: "The dam will hold"'
    assert fact.ask is None
    assert [(cite.source, cite.says) for cite in fact.cites] == [("one", None), ("two", None)]


def test_different_words_stand_on_the_citation_and_are_asked_about() -> None:
    (fact,) = facts(
        quote("one", "They're where rubber hits the road,"), quote("two", "They are where the rubber hits the road.")
    )
    assert fact.value == "They are where the rubber hits the road."
    assert [(cite.source, cite.says) for cite in fact.cites] == [
        ("one", "They're where rubber hits the road"),
        ("two", None),
    ]
    assert fact.ask == "{two} and {one} print different words. Which are right?"


def test_the_wording_that_most_sources_print_leads() -> None:
    (fact,) = facts(
        quote("one", "The old dam will surely hold until the spring."),
        quote("two", "The dam will surely hold until spring."),
        quote("three", "The dam will surely hold until spring."),
    )
    assert fact.value == "The dam will surely hold until spring."


def test_one_source_prints_as_one_what_another_prints_as_two() -> None:
    first = ("No one is more important to us than the people who live here.", "They are where the water comes in.")
    second = "Hopefully, if everybody pays a little more, the dam is going to be repaired."
    found = facts(
        quote("nbc", f"{first[0]} They're where water comes in,", f"And {second[0].lower()}{second[1:]}"),
        quote("abc", *first),
        quote("abc", second),
    )
    assert [fact.value for fact in found] == [[*first], f"And {second[0].lower()}{second[1:]}"]
    assert found[0].cites[0].says == [first[0], "They're where water comes in"]
    assert {cite.source for cite in found[1].cites} == {"nbc", "abc"}


def test_a_span_that_another_source_prints_alone_is_a_fact_of_both() -> None:
    found = facts(
        quote("one", "I have slept on a chair for three weeks.", "I would do it again tomorrow, and the day after."),
        quote("two", "I would do it again tomorrow, and the day after."),
    )
    assert [{cite.source for cite in fact.cites} for fact in found] == [{"one"}, {"one", "two"}]


def test_a_part_of_a_span_that_another_source_prints_is_no_other_fact() -> None:
    (fact,) = facts(
        quote("one", "I have slept on a chair for three weeks. I would do it again tomorrow."),
        quote("two", "I have slept on a chair for three weeks."),
    )
    assert fact.value == "I have slept on a chair for three weeks. I would do it again tomorrow."
    assert fact.cites[1].says == "I have slept on a chair for three weeks."
    assert fact.ask is None


def test_two_speakers_are_two_facts() -> None:
    assert (
        len(facts(quote("one", "The dam will hold."), quote("two", "The dam will hold.", by=Name("x", None, "Y Z"))))
        == 2
    )


def test_without_a_speaker_the_fact_asks() -> None:
    (fact,) = facts(quote("one", "The dam will hold.", by=Name("he"), unresolved="the text does not tell who “he” is"))
    assert fact.by is None
    assert fact.ask == "Who says this? The text does not tell who “he” is."
    assert fact.statement.endswith('"The dam will hold."')
    assert fact.hold == "its speaker is not named"


def test_a_source_without_a_name_is_held() -> None:
    (fact,) = facts(quote("one", "The dam will hold.", by=Name("an official", None, "an official", "unnamed")))
    assert fact.hold == "one unnamed source"


def test_a_source_that_leaves_words_out_is_not_asked_about() -> None:
    whole = "We ran for the doors as fast as we could. It was dark. I lost both of my shoes, and my glasses."
    (fact,) = facts(
        quote("one", whole), quote("two", "We ran for the doors as fast as we could … I lost both of my shoes")
    )
    assert fact.value == whole
    assert fact.ask is None


def test_two_house_styles_are_not_asked_about() -> None:
    (fact,) = facts(
        quote("one", "100% police officers carrying on in their retirement"),
        quote("two", "100 percent police officers carrying on in their retirement"),
    )
    assert [cite.says for cite in fact.cites].count(None) == 1
    assert fact.ask is None


def test_two_halves_of_a_quotation_are_no_rival_readings() -> None:
    first, second = "I lost both of my shoes in the crowd", "my brother carried me up all of the stairs"
    (fact,) = facts(
        quote("one", f"{first}, and {second}."), quote("two", first), quote("three", first), quote("four", second)
    )
    assert fact.value == f"{first}, and {second}."
    assert fact.ask is None
    assert {cite.source for cite in fact.cites} == {"one", "two", "three", "four"}


LUND = Name("Lund", None, "Rosa Lund", "person")
WORDS = "The wall held through the night, and so did we."


def test_a_speaker_whom_one_source_names_speaks_in_the_others_too() -> None:
    (fact,) = facts(quote("one", WORDS, by=None, unresolved="two people are near"), quote("two", WORDS))
    assert (fact.by, fact.ask) == ("Ruth Delgado", None)
    assert [cite.by for cite in fact.cites] == [None, None]


def test_the_speaker_is_the_one_whom_most_independent_sources_name() -> None:
    (fact,) = facts(quote("one", WORDS, by=LUND), quote("two", WORDS), quote("three", WORDS))
    assert (fact.by, fact.cites[0].by) == ("Ruth Delgado", "Rosa Lund")
    assert fact.ask == "Who says this, Ruth Delgado or Rosa Lund?"


def test_where_as_many_name_another_each_stays_with_its_own() -> None:
    assert [fact.by for fact in facts(quote("one", WORDS, by=LUND), quote("two", WORDS))] == [
        "Rosa Lund",
        "Ruth Delgado",
    ]


def test_few_words_may_be_anybodys() -> None:
    assert len(facts(quote("one", "It will hold.", by=None), quote("two", "It will hold."))) == 2


SENTENCE = "I must say that she surprised me"
SPOKEN = ("I must say she surprised me today.", "There were many nights in which nobody believed it.")
FATHER = Name("father", None, "father", "person")


def test_the_father_is_whom_another_source_names_for_one_of_his_sentences() -> None:
    told = quote("one", SENTENCE, "I have seen many boats, and this was a fine one.", by=FATHER)
    (fact,) = facts(told, quote("two", *SPOKEN))
    assert fact.by == "Ruth Delgado"
    assert fact.ask is not None
    assert "print different words" in fact.ask
    assert sum(cite.says is not None for cite in fact.cites) == 1


def test_a_sentence_for_which_two_names_are_given_names_nobody() -> None:
    told = quote("one", SENTENCE, "I have seen many boats, and this was a fine one.", by=FATHER)
    found = facts(told, quote("two", *SPOKEN), quote("three", *SPOKEN, by=Name("Moss", None, "Ada Moss", "person")))
    assert {fact.by for fact in found} == {"father", "Ruth Delgado", "Ada Moss"}
