from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factsheet.kinds.casualties import CasualtiesKind, CasualtiesMention
from factsheet.kinds.claim import ClaimMention
from factsheet.model.mention import Mention, Name, When
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.model.timex import Reading
from factsheet.reconcile.tolls import settle


def toll(source: str, outcome: str, value: int, at: int = 10, **given: Any) -> CasualtiesMention:
    span = Span(at, at + 5)
    fields: dict[str, Any] = {"printed": str(value), "lead": True, "unit": "people", "say": f"were {outcome}", **given}
    return CasualtiesMention(
        source=source,
        spans=(span,),
        text="words",
        passage=Passage(span, f"{value} {outcome} at {at}"),
        outcome=outcome,
        value=value,
        **fields,
    )


def dated(value: str) -> When:
    return When(value, Span(0, 1), Reading("DATE", "test", value), value)


def place(name: str) -> Name:
    return Name(name, Span(0, 1), name, "place")


def main(mentions: list[Mention], published: dict[str, str | None], **given: Any) -> dict[tuple[str, str], int]:
    settled = settle(mentions, published, **given)
    return {
        (m.source, m.outcome): m.value for m in settled.mentions if isinstance(m, CasualtiesMention) and m.event is None
    }


DAYS: dict[str, str | None] = {"a": "2019-05-01"}


def test_the_largest_whole_toll_is_the_sources_figure() -> None:
    found = main([toll("a", "killed", 12), toll("a", "killed", 24, 50), toll("a", "killed", 30, 90, part=True)], DAYS)
    assert found == {("a", "killed"): 24}


def test_a_list_that_goes_on_from_those_whom_the_lead_counts_is_the_toll() -> None:
    lead = toll("a", "killed", 10, printed="10", unit="Norland tourists")
    for printed, killed in (("the 10 Norland tourists and two pilots", 12), ("two guides and two pilots", 10)):
        later = toll("a", "killed", 12, 90, printed=printed, unit=None, counted="list", lead=False)
        assert main([lead, later], DAYS) == {("a", "killed"): killed}


def test_the_rest_of_those_shot_is_worked_out_with_both_passages() -> None:
    mentions: list[Mention] = [
        toll("a", "harmed", 10, 10, printed="Ten", say="were shot"),
        toll("a", "killed", 1, 30, printed="one", part=True),
    ]
    settled = settle(mentions, DAYS)
    injured = next(m for m in settled.mentions if isinstance(m, CasualtiesMention) and m.outcome == "injured")
    assert (injured.value, injured.basis) == (9, "Ten shot, one of them killed")
    fact = CasualtiesKind().fact([injured])
    assert fact is not None
    assert [citation.quote for citation in fact.cites] == ["10 harmed at 10", "1 killed at 30"]


def test_shot_beside_killed_are_the_injured() -> None:
    found = main([toll("a", "harmed", 9, 10), toll("a", "killed", 1, 40, unit="man")], DAYS)
    assert found == {("a", "killed"): 1, ("a", "injured"): 9}


def test_shot_and_killed_later_in_the_text_stays_open() -> None:
    found = main([toll("a", "harmed", 4, 10), toll("a", "killed", 2, 400, unit="guards")], DAYS)
    assert found == {("a", "killed"): 2}


def test_a_total_that_elsewhere_stands_without_the_perpetrator() -> None:
    found = main([toll("a", "killed", 4), toll("a", "killed", 3, 40, taken_off=1)], DAYS)
    assert found == {("a", "killed"): 3}


def test_named_victims_are_counted_once_and_said_so() -> None:
    mentions: list[Mention] = [
        toll("a", "killed", 1, 10, counted="name", names=("Ann Lee",)),
        toll("a", "killed", 1, 30, counted="name", names=("Bo Ek",)),
        toll("a", "killed", 1, 50, counted="name", names=("Lee",)),
    ]
    (found,) = settle(mentions, DAYS).mentions
    assert isinstance(found, CasualtiesMention)
    assert (found.value, found.basis) == (2, "victims named: Ann Lee, Bo Ek")


def test_tolls_before_the_event_are_past_events() -> None:
    mentions: list[Mention] = [
        toll("a", "killed", 5, 10, when=dated("2019-04-30")),
        toll("a", "killed", 300, 90, when=dated("2009-09"), where=place("Aquila"), what="earthquake"),
    ]
    settled = settle(mentions, DAYS)
    values = {m.event: m.value for m in settled.mentions if isinstance(m, CasualtiesMention)}
    assert values == {None: 5, "aquila-earthquake": 300}
    (event,) = settled.past_events
    assert (event.id, event.when, event.where) == ("aquila-earthquake", "2009-09", "Aquila")


def test_an_undated_toll_after_a_recalled_one_does_not_beat_the_lead() -> None:
    mentions: list[Mention] = [
        toll("a", "killed", 5, 10),
        toll("a", "killed", 300, 90, lead=False, background=True),
        toll("a", "killed", 41, 120, lead=False),
    ]
    assert main(mentions, DAYS) == {("a", "killed"): 5}


def test_a_later_figure_beyond_an_exact_lead_is_not_taken_unless_it_is_called_the_toll() -> None:
    assert main([toll("a", "killed", 5), toll("a", "killed", 41, 120, lead=False)], DAYS) == {("a", "killed"): 5}
    total = toll("a", "killed", 41, 120, lead=False, total=True)
    assert main([toll("a", "killed", 5), total], DAYS) == {("a", "killed"): 41}


def test_off_topic_sources_change_nothing() -> None:
    mentions: list[Mention] = [toll("a", "killed", 5), toll("b", "killed", 99)]
    assert main(mentions, {"a": "2019-05-01", "b": "2019-05-02"}, off_topic={"b"}) == {("a", "killed"): 5}


def test_an_event_without_tolls_in_the_lead_has_none() -> None:
    mentions: list[Mention] = [toll("a", "killed", 12, lead=False, where=place("Aurora, Colo."), what="shooting")]
    settled = settle(mentions, DAYS)
    assert [m.event for m in settled.mentions if isinstance(m, CasualtiesMention)] == ["aurora-shooting"]


@pytest.mark.parametrize(
    ("mentions", "injured"),
    [
        # wounded a photographer; two cameramen and a driver were also hurt
        ([toll("a", "injured", 1, counted="name"),
          toll("a", "injured", 3, 90, counted="list", unit=None, also=True)], 4),
        ([toll("a", "injured", 2, unit="soldiers"), toll("a", "injured", 5, 90, unit="civilians", also=True)], 7),
        ([toll("a", "injured", 12), toll("a", "injured", 5, 90, unit="children", also=True)], 12),
        # two officers were shot; one died
        ([toll("a", "harmed", 2, unit="officers"), toll("a", "killed", 1, 60, unit=None, say="died")], 1),
        ([toll("a", "harmed", 9), toll("a", "killed", 1, 40, unit=None)], 9),
        # 27 of those missing were found dead; 812 others were injured
        ([toll("a", "killed", 114), toll("a", "killed", 27, 40, part=True), toll("a", "injured", 812, 90)], 812),
        # a man was killed and his brother wounded; both were shot
        ([toll("a", "killed", 1, counted="name"), toll("a", "injured", 1, 60, counted="definite"),
          toll("a", "harmed", 2, 90, counted="pair")], None),
    ],
)  # fmt: skip
def test_who_else_was_hurt(mentions: list[CasualtiesMention], injured: int | None) -> None:
    assert main([*mentions], DAYS).get(("a", "injured")) == injured


@pytest.mark.parametrize(
    ("share", "stands"),
    [
        ({"unit": "Germans"}, "Among those killed were four Germans."),
        ({"unit": "members of the Roe family"}, "Among those killed were four members of the Roe family."),
        ({"unit": "children"}, "Among those killed were four children."),
        ({"in_hospital": True}, None),
        ({"unit": "people"}, "differs"),
        ({"unit": "children", "day": "2019-04-30"}, "differs"),  # the toll may have risen since
    ],
)
def test_a_share_is_no_rival_of_the_whole(share: dict[str, Any], stands: str | None) -> None:
    day = share.pop("day", "2019-05-01")
    part = toll("b", "killed", 4, counted="count", **{"printed": "Four", **share})
    settled = settle([toll("a", "killed", 12, counted="count"), part], {"a": "2019-05-01", "b": day})
    tolls = [m for m in settled.mentions if isinstance(m, CasualtiesMention)]
    whole = CasualtiesKind().fact([m for m in tolls if m.whole])
    parts = [CasualtiesKind().fact([m]) for m in tolls if not m.whole]
    assert whole is not None
    assert whole.value == 12
    said = [fact.statement for fact in parts if fact is not None]
    if any(cite.says is not None for cite in whole.cites):
        said.append("differs")
    assert said == ([stands] if stands else [])


@pytest.mark.parametrize(
    ("some", "stands"),
    [
        ({"counted": "pair"}, False),  # "both escaped with cuts"
        ({"part": True}, False),  # "four remain in hospital"
        ({"unit": "rescuers", "counted": "count"}, False),
        ({"weak": True}, True),  # "four were taken to hospital"
    ],
)
def test_some_of_the_hurt_are_no_rival_of_all(some: dict[str, Any], stands: bool) -> None:
    tolls = [toll("a", "injured", 12, counted="count"), toll("b", "injured", 4, **some)]
    settled = settle(tolls, {"a": "2019-05-01", "b": "2019-05-01"}).mentions
    fact = CasualtiesKind().fact([m for m in settled if isinstance(m, CasualtiesMention) and m.whole])
    assert fact is not None
    assert (fact.value, fact.ask) == (12, None)
    assert ("b" in {cite.source for cite in fact.cites}) == stands


def test_both_are_no_rival_of_a_number_that_is_not_of_all() -> None:
    tolls: list[Mention] = [toll("a", "injured", 6, part=True), toll("b", "injured", 2, counted="pair")]
    assert main(tolls, {"a": "2019-05-01", "b": "2019-05-02"}) == {("a", "injured"): 6}


def test_the_foes_that_a_side_counts_are_told_as_it_tells_them() -> None:
    fighters = toll("a", "killed", 23, 40, unit="militants", counted="fighters", printed="23")
    claim = ClaimMention(
        source="a",
        spans=(Span(30, 60),),
        text="x",
        passage=Passage(Span(30, 60), "x"),
        statement="",
        by=Name("Army", Span(0, 4), "Army", "organization"),
    )

    def told(*others: Mention) -> str | None:
        found = settle([toll("a", "killed", 19), fighters, *others], DAYS).mentions
        fact = CasualtiesKind().fact([m for m in found if isinstance(m, CasualtiesMention) and m.counted == "fighters"])
        return fact and fact.statement

    assert told(claim) == "Twenty-three militants were killed, the army said."
    shown = CasualtiesKind().fact([replace(fighters, by=claim.by)])
    assert shown is not None
    assert CasualtiesKind().label(shown) == "militants killed, the army said"
    assert told() == "Twenty-three militants were killed."


def test_what_a_stretch_of_years_counts_is_no_past_event() -> None:
    counted = toll("a", "killed", 13, 90, lead=False, background=True, where=place("Velm"), scope="statistics")
    assert settle([toll("a", "killed", 5), counted], DAYS).past_events == []


def test_the_toll_of_a_war_is_none_of_a_strike_in_it() -> None:
    war = toll("b", "killed", 14000, scope="in-war")
    assert main([toll("a", "killed", 12), war], {**DAYS, "b": "2019-05-01"}) == {("a", "killed"): 12}
    assert main([war], {"b": "2019-05-01"}) == {("b", "killed"): 14000}


def test_a_toll_that_a_side_denies_elsewhere_is_the_events_all_the_same() -> None:
    span = Span(0, 9)
    days = dict.fromkeys("abcd", "2019-05-01")

    def denied(number: int) -> list[Mention]:
        passage = Passage(span, f"The army denied that {number} people had been killed in the market")
        return [ClaimMention(source=s, spans=(span,), text="x", passage=passage, statement="") for s in "bcd"]

    assert main([toll("a", "killed", 12), *denied(12)], days) == {("a", "killed"): 12}
    assert main([toll("a", "killed", 12), *denied(15)], days) == {}


def test_the_newest_figure_leads_and_older_ones_stand_beside_it() -> None:
    mentions: list[Mention] = [toll("b", "killed", 6, precision="at least"), toll("a", "killed", 2)]
    settled = settle(mentions, {"a": "2019-05-01", "b": "2019-05-02"}).mentions
    newest_first = sorted(
        (m for m in settled if isinstance(m, CasualtiesMention)), key=lambda m: m.source, reverse=True
    )
    fact = CasualtiesKind().fact(newest_first)
    assert fact is not None
    assert (fact.value, fact.precision, fact.ask) == (6, "at least", None)
    assert [(c.source, c.says, c.precision) for c in fact.cites] == [("b", None, None), ("a", 2, None)]


def test_different_figures_of_one_day_are_asked_about() -> None:
    mentions: list[Mention] = [toll("a", "killed", 6), toll("b", "killed", 4)]
    settled = settle(mentions, {"a": "2019-05-01", "b": "2019-05-01"}).mentions
    fact = CasualtiesKind().fact([m for m in settled if isinstance(m, CasualtiesMention)])
    assert fact is not None
    assert fact.ask is not None
    assert "4" in fact.ask
    assert "6" in fact.ask


def test_a_part_stands_beside_its_whole_and_no_other() -> None:
    mentions: list[Mention] = [
        toll("a", "killed", 26, 10),
        toll("a", "killed", 20, 30, unit="children", whole=False, part_of=26),
        toll("a", "killed", 9, 50, unit="guards", whole=False, part_of=12),
    ]
    settled = [m for m in settle(mentions, DAYS).mentions if isinstance(m, CasualtiesMention)]
    assert [(m.value, m.whole) for m in settled] == [(26, True), (20, False)]
    fact = CasualtiesKind().fact([settled[1]])
    assert fact is not None
    assert (fact.statement, fact.part_of) == ("Among those killed were 20 children.", "killed")


def test_one_past_event_under_two_names_of_its_place() -> None:
    fire: dict[str, Any] = {"when": dated("1959"), "what": "fire", "lead": False}
    mentions: list[Mention] = [
        toll("a", "killed", 3, 90, where=place("Glasgow"), **fire),
        toll("b", "killed", 3, 90, where=place("Shettleston Road"), **fire),
        toll("b", "killed", 12, 120, where=place("Leeds"), **fire),
    ]
    settled = settle(mentions, {"a": "2019-05-01", "b": "2019-05-01"})
    assert [event.id for event in settled.past_events] == ["glasgow-fire", "leeds-fire"]


def test_a_toll_of_many_countries_and_that_of_one_are_two_figures() -> None:
    wave: dict[str, Any] = {"when": dated("2004"), "what": "tsunami", "lead": False, "where": place("Japan")}
    mentions: list[Mention] = [
        toll("a", "killed", 230_000, 90, wide=True, **wave),
        toll("b", "killed", 170_000, 90, **wave),
    ]
    settled = settle(mentions, {"a": "2019-05-01", "b": "2019-05-01"})
    assert len(settled.past_events) == 1
    tolls = [m for m in settled.mentions if isinstance(m, CasualtiesMention)]
    keys = {CasualtiesKind().key(m) for m in tolls}
    assert len(keys) == 2
    (wide,) = (CasualtiesKind().fact([m]) for m in tolls if m.wide)
    assert wide is not None
    assert wide.where is None


def test_a_past_event_is_told_in_its_own_clause() -> None:
    given: dict[str, Any] = {"when": dated("2009"), "where": place("Aquila"), "what": "quake", "lead": False}
    plain = toll("a", "killed", 300, 90, **given)
    told = toll("b", "killed", 300, 90, event_clause="a quake shook Aquila", **given)
    settled = settle([plain, told], {"a": "2019-05-01", "b": "2019-05-01"})
    (event,) = settled.past_events
    assert event.statement == "A quake shook Aquila in 2009."
    assert [citation.source for citation in event.cites] == ["b"]


def test_a_past_event_that_only_its_toll_names_is_not_told_twice() -> None:
    named = toll("a", "killed", 25, 90, when=dated("2004"), where=place("Velm"), told_event="a landslide")
    settled = settle([replace(named, lead=False, at="in Velm")], {"a": "2019-05-01"})
    assert [event.statement for event in settled.past_events] == ["There was a landslide in Velm in 2004."]


def more(first: str, then: str, **given: Any) -> int:
    """The toll of a text in which four died on `first` and two more on `then`."""
    four = toll("a", "killed", 4, counted="count", when=dated(first))
    two = toll("a", "killed", 2, 90, counted="count", more=True, when=dated(then))
    others = [toll("a", "killed", value, 200, counted="count") for value in given.values()]
    return main([four, two, *others], {"a": "2025-06-18"})["a", "killed"]


def test_two_more_on_a_later_day_add_to_the_toll_before() -> None:
    assert more("2025-06-15", "2025-06-16") == 6


def test_more_without_a_day_of_their_own_may_be_in_the_toll() -> None:
    assert more("2025-06-16", "PRESENT_REF") == 4


def test_two_more_of_the_same_day_may_be_in_the_toll() -> None:
    assert more("2025-06-16", "2025-06-16") == 4


def test_nothing_is_added_where_the_text_gives_the_sum() -> None:
    assert more("2025-06-15", "2025-06-16", whole=6) == 6
    assert more("2025-06-15", "2025-06-16", whole=7) == 7
