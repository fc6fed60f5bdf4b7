"""Names without a description: told with what they have to do with the story, or not at all."""

from __future__ import annotations

from dataclasses import replace

from factsheet.kinds.other import DeedMention
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention, Name
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.reconcile.bare_names import settle

LUND = "Rosa Lund"


def fact(kind: str, statement: str, *sources: str, **keys: object) -> Fact:
    quote = str(keys.get("value") or statement)
    cites = [Citation(source=source, quote=quote) for source in sources or ("a",)]
    return Fact.model_validate({"id": "x", "kind": kind, "statement": statement, "cites": cites, **keys})


def named(kind: str, value: str, *sources: str, **keys: object) -> Fact:
    return fact(kind, f"{value} is named in the coverage.", *sources, value=value, **keys)


def deed(statement: str, who: str, sort: str = "person", source: str = "a", root: str | None = None) -> DeedMention:
    return DeedMention(
        source=source,
        spans=(Span(0, len(statement)),),
        text=statement,
        passage=Passage(Span(0, len(statement)), statement),
        root=root,
        statement=statement,
        who=(Name(who, full=who, sort=sort),),
    )


def statements(facts: list[Fact], mentions: list[Mention]) -> list[str]:
    return [one.statement for one in settle(facts, mentions)]


def test_a_person_is_told_by_a_sentence_of_what_the_person_does() -> None:
    does = deed("Rosa Lund opened the new bridge", LUND)
    told = settle([named("person", LUND)], [does])[0]
    assert told.statement == "Rosa Lund opened the new bridge."
    assert [cite.quote for cite in told.cites] == ["Rosa Lund opened the new bridge"]


def test_a_sentence_that_begins_with_the_surname_gets_the_whole_name() -> None:
    for opens in ("Lund", "Mr. Lund"):
        one = replace(deed(f"{opens} opened the new bridge", LUND), who=(Name("Lund", full=LUND, sort="person"),))
        assert statements([named("person", LUND)], [one]) == ["Rosa Lund opened the new bridge."]
    other = replace(deed("Lundby opened the new bridge", LUND), who=(Name("Lundby", full=LUND, sort="person"),))
    assert statements([named("person", LUND)], [other]) == ["Lundby opened the new bridge."]


def test_other_sources_that_give_the_name_are_credited_with_it_alone() -> None:
    told = settle([named("person", LUND, "a", "b")], [deed("Rosa Lund opened the new bridge", LUND)])[0]
    assert [(cite.source, cite.for_) for cite in told.cites] == [("a", None), ("b", ["value"])]


def test_a_sentence_that_cannot_stand_alone_is_none_for_a_name() -> None:
    for text in (
        "But Rosa Lund opened the new bridge",
        "Her sister Rosa Lund opened the bridge",
        "Rosa Lund spoke",
        "Rosa Lund " + "and so on " * 20,
    ):
        assert statements([named("person", LUND)], [deed(text, LUND)]) == []


def test_whom_a_sentence_only_names_is_told_by_the_shortest_such() -> None:
    person = named("person", LUND)
    long = deed("Ben Cole crossed the new bridge over the river before Rosa Lund.", "Ben Cole")
    short = deed("Ben Cole passed the boat of Rosa Lund.", "Ben Cole")
    own = deed("The mayor of Arden met Rosa Lund on Monday.", LUND)
    assert statements([person], [long, short]) == [short.statement]
    assert statements([person], [long, short, own]) == [own.statement]


def test_who_is_only_compared_with_or_gives_an_affair_a_name_is_not_told() -> None:
    person = named("person", LUND)
    for text in (
        "Ben Cole is just like Rosa Lund in every respect.",
        "Ben Cole spoke of the Rosa Lund affair for an hour.",
        "Ben Cole ran the harbour better than Rosa Lund in every respect.",
    ):
        assert statements([person], [deed(text, "Ben Cole")]) == []
    assert statements([named("person", "Ben Cole")], [deed("Ben Cole is much like Rosa Lund was.", "Ben Cole")]) == []


def test_what_no_other_fact_tells_goes_before_what_one_does() -> None:
    printed = fact("event", "Rosa Lund opened the bridge in May.", who=[LUND])
    does = [deed("Rosa Lund opened the bridge in May.", LUND), deed("Rosa Lund led the choir in a long song", LUND)]
    assert statements([named("person", LUND), printed], does)[0] == "Rosa Lund led the choir in a long song."
    assert statements([named("person", LUND), printed], does[:1])[0] == printed.statement


def test_a_report_about_the_person_alone_is_what_the_person_does() -> None:
    report = fact("other", "Rosa Lund led the choir in Dover.", who=[LUND])
    both = fact("other", "Rosa Lund and Ann Roe led the choir in Dover.", who=[LUND, "Ann Roe"])
    assert statements([named("person", LUND), report], []) == [report.statement]
    assert statements([named("person", LUND), both], []) == [both.statement]


def test_whose_words_alone_are_told_is_told_by_deeds_of_their_own_first() -> None:
    quote = fact("quote", 'Rosa Lund: "No."', value="No.", by=LUND)
    about_others = deed("Ann Roe opened the bridge that Rosa Lund built", "Ann Roe")
    about_others = replace(about_others, who=(*about_others.who, Name(LUND, full=LUND, sort="person")))
    does = deed("Rosa Lund opened the new bridge", LUND)
    for deeds, told in (
        ([about_others, does], "Rosa Lund opened the new bridge."),
        ([about_others], f"{LUND} is quoted."),
    ):
        assert statements([named("person", LUND), quote], list(deeds))[0] == told
    held = quote.model_copy(update={"hold": "one unnamed source"})
    assert statements([named("person", LUND), held], []) == [held.statement]


def test_a_body_or_place_is_told_where_two_independent_sources_name_it_and_no_other_fact_does() -> None:
    does = deed("The Birch Society opened the new bridge", "Birch Society", "organization")
    copy = deed("It is so.", "Nobody", source="b", root="a")
    other = fact("event", "The bridge of the Birch Society burned.")
    for sources, around, extra, kept in (
        (("a", "b"), [], [], True),
        (("a",), [], [], False),
        (("a", "b"), [], [copy], False),
        (("a", "b"), [other], [], False),
    ):
        body = named("organization", "Birch Society", *sources)
        found = statements([body, *around], [does, *extra])
        assert ("The Birch Society opened the new bridge." in found) == kept
    assert settle([named("place", "Dover", "a", "b")], [does]) == []


def test_a_question_about_a_name_keeps_its_body_wherever_a_sentence_has_the_name() -> None:
    asked = named("organization", "Birch Society", ask="Birch Society or Birch Club?")
    inside = deed("The hall of the Birch Society burned down", "Ann Roe")
    assert settle([asked], []) == []
    assert settle([asked], [inside])[0].ask == asked.ask


def test_whoever_is_described_stays_as_they_are() -> None:
    facts = [
        fact("person", "Rosa Lund is a nurse.", value=LUND, role="nurse"),
        fact("place", "A is in B.", "a", "b", value="A"),
    ]
    assert settle(facts, [deed("Rosa Lund opened the new bridge", LUND)]) == facts


def test_where_a_place_lies_is_told_where_two_sources_name_it() -> None:
    lies, fire = fact("place", "A is in B.", value="A"), fact("other", "A shop burned down.", where="A, B")
    assert settle([lies], []) == []
    assert settle([lies, fire], []) == [fire], "the fire tells where it was"
    twice = fact("place", "A is in B.", "a", "b", value="A")
    assert settle([twice, fire], [deed("Rosa Lund opened the new bridge", LUND)]) == [twice, fire]


def test_where_the_event_happened_is_a_fact_with_the_passages_that_say_so() -> None:
    event = fact("event", "A fire in Dover destroyed a bakery.", "a", "b", where="Old Mill, Dover")
    event = event.model_copy(update={"id": "fire"})
    event.cites[1].for_ = ["statement"]
    place, other = named("place", "Dover", "a", "c"), named("place", "Ames")
    found = settle([event, place, other], [], "fire")
    assert [one.statement for one in found] == [event.statement, "Dover is where it happened."]
    assert [(cite.source, cite.for_) for cite in found[1].cites] == [("a", None), ("c", ["value"])]
    assert settle([event, place], []) == [event], "of another event than the sheet's"
    event.cites[0].quote = "A fire destroyed a bakery"
    assert settle([event, place], [], "fire") == [event], "no passage says where"


def test_nobody_is_told_by_what_only_a_group_can_be() -> None:
    branded, spoke = (
        deed("[Rosa Lund] is branded a terrorist group in the north", LUND),
        deed("Rosa Lund spoke to the crowd", LUND),
    )
    assert statements([named("person", LUND)], [branded]) == []
    assert statements([named("person", LUND)], [branded, spoke]) == ["Rosa Lund spoke to the crowd."]


def test_in_what_a_place_lies_is_told_of_the_place_of_the_event_and_of_what_most_sources_name() -> None:
    event = fact("event", "A ferry sank off Tarn.", "a", where="Tarn")
    mentions: list[Mention] = [deed("Nobody was hurt", LUND, source=source) for source in "abcd"]

    def kept(value: str, *sources: str) -> bool:
        place = fact("place", f"{value} is in Velm.", *sources, value=f"{value}, Velm")
        return place in settle([event, place], mentions, "x")

    event = event.model_copy(update={"where": "the sea"})
    assert kept("Tarn", "a", "b")
    assert kept("Lisk", "a", "b", "c")
    assert not kept("Lisk", "a", "b")
    assert not kept("Tarn", "a")
