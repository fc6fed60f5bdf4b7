from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheet.model.fact import FactBase
from factsheet.render.composing import demands, happened, text, title, told
from factsheet.render.standing import standing

WORDS = re.findall(r"\S+", "A tram in Dover , ; said police on Monday who left the and of was by")


@pytest.fixture
def titled(make: Callable[..., FactBase]) -> Callable[..., str]:
    def of(statement: str, **keys: object) -> str:
        base = make({"kind": "event", "statement": statement} | keys, title=None)
        return title(base, base.facts[0])

    return of


@pytest.mark.parametrize(
    ("statement", "keys", "wanted"),
    [
        ("A small plane crashed in Dover on Sunday.", {}, "Small plane crashed in Dover"),
        (
            "Norland agricultural machinery manufacturing company Hale Motors filed for bankruptcy and protection from"
            " its many creditors on Monday.",
            {"who": ["Hale Motors"]},
            "Hale Motors filed for bankruptcy and protection from its many creditors",
        ),
        (
            "The Harbor Party on Friday filed a multimillion-dollar lawsuit against senior officials of the campaign,"
            " the government and a newspaper of the capital.",
            {"who": ["Harbor Party"]},
            "Harbor Party filed a multimillion-dollar lawsuit",
        ),
        (
            "Jo Reed, who had come home, resigned on Monday in protest.",
            {"who": ["Jo Reed"]},
            "Jo Reed resigned in protest",
        ),
        ("Around 6 p.m., shots rang out in a yard in Dover.", {}, "Shots rang out in a yard in Dover"),
        (
            "Li Wei suffered a light, self-inflicted wound, police say.",
            {},
            "Li Wei suffered a light, self-inflicted wound, police say",
        ),
        (
            "Two guards were shot and killed inside the old court of the county by a man who wanted to escape.",
            {},
            "Two guards were shot and killed inside the old court of the county by a man",
        ),
        (
            "The mayor met the heads of all trade unions from three towns that had been flooded in spring.",
            {},
            "Mayor met the heads of all trade unions",
        ),
        ("Markets around the world have fallen today.", {}, "Markets around the world have fallen"),
        ("Ten people were shot, one of them fatally, police said.", {}, "Ten people were shot, police said"),
        ("Jo Reed fell into a well on Sunday while picking plums.", {"who": ["Jo Reed"]}, "Jo Reed fell into a well"),
        (
            "Governor Jo Reed met mayors from towns flooded by rain.",
            {"who": ["Jo Reed"]},
            "Jo Reed met mayors from towns flooded by rain",
        ),
        (
            "In the closest vote for years, the chairman, Jo Reed, was narrowly defeated on Tuesday by a teacher.",
            {"who": ["Jo Reed"]},
            "The chairman, Jo Reed, was narrowly defeated by a teacher",
        ),
        ("Shares in Norvale Tea plummeted after the maker said it may not pay.", {}, "Shares in Norvale Tea plummeted"),
        (
            "Velm Corp., a fast-growing, debt-laden maker of paint, raised its bid for Ostara to $57 a share, it said.",
            {"who": ["Velm Corp."]},
            "Velm Corp. raised its bid for Ostara to $57 a share, it said",
        ),
        (
            "Profit at Velm fell 50% to 75% of what four banks of the country foresaw, two said.",
            {},
            "Profit at Velm fell 50% to 75% of what four banks of the country foresaw, two said",
        ),
        (
            "Profit at Velm fell 5% to $40 million, two banks said.",
            {},
            "Profit at Velm fell 5% to $40 million, two banks said",
        ),
        (
            "Velm expects sales in the year ending June 30, 2027, to fall below last year's.",
            {"who": ["Velm"]},
            "Velm",
        ),
        (
            "The council asked Jo Reed to stop the ferry at once in both ports and to come with Li Wei to their aid.",
            {},
            "Council asked Jo Reed to stop the ferry at once",
        ),
        (
            "The navy struck the port of Dover during a drone and missile attack on Sunday that killed two guards.",
            {},
            "Navy struck the port of Dover",
        ),
        (
            "The unit of a port in Dover has agreed to buy eleven trams.",
            {},
            "Unit of a port in Dover has agreed to buy eleven trams",
        ),
        (
            "Jo Reed called the plan “a very odd idea in such rain, and one to drop now at any price,” and left.",
            {"who": ["Jo Reed"]},
            "Jo Reed",
        ),
        ("Despite the rain in the south, Jo Reed opened the pier.", {"who": ["Jo Reed"]}, "Jo Reed opened the pier"),
        ("As 1,237 fans left, Jo Reed opened the pier.", {"who": ["Jo Reed"]}, "Jo Reed opened the pier"),
        ("When the fans had left, Jo Reed opened the pier.", {"who": ["Jo Reed"]}, "Jo Reed opened the pier"),
        ("The council spent Monday cleaning the pier.", {}, "Council spent Monday cleaning the pier"),
        ("As fans left, his son opened the pier.", {"who": ["Jo Reed"]}, "Jo Reed"),
        (
            "The Reed Gallery said it had asked the heads of two towns and of many villages for the loan of pictures.",
            {"who": ["Reed Gallery"]},
            "Reed Gallery said it had asked the heads of two towns and of many villages",
        ),
        (
            "The firm raised its bid for a rival maker of trams to $121 million, the largest offer so far.",
            {},
            "Firm raised its bid for a rival maker of trams to $121 million",
        ),
    ],
)
def test_the_title_is_the_beginning_of_what_happened(
    titled: Callable[..., str], statement: str, keys: dict[str, object], wanted: str
) -> None:
    assert titled(statement, **keys) == wanted


@pytest.mark.parametrize(
    "statement",
    [
        "The bridge was closed to all traffic in both directions if what the engineers wrote in May is to be believed.",
        "The mill told Jo Reed, the mayor of Dover and of all the villages around it in the valley, it would not shut.",
        "A man was arrested in the harbor in the morning and charged with what the police allegedly did not see.",
    ],
)
def test_what_would_turn_the_sense_is_not_left_behind(titled: Callable[..., str], statement: str) -> None:
    assert titled(statement, who=["Jo Reed"], where="Dover", when="2024-05-06") == "Jo Reed, Dover, May 6, 2024"


def test_a_person_s_title_stands_and_an_outlet_s_headline_never(make: Callable[..., FactBase]) -> None:
    event = {"kind": "event", "statement": "A tram left the rails.", "cites": [{"source": "a", "quote": "x"}]}
    sources = {"a": {"title": "Tram horror!"}}
    assert title(make(event, title="Our title", sources=sources), None) == "Our title"
    headline = make(event, title="Tram  horror!", sources=sources)
    assert title(headline, headline.facts[0]) == "Tram left the rails"
    assert title(make({}, title=None), None) == "May 1, 2024"
    assert title(make({}, title=None, as_of=None), None) == "Fact sheet"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(WORDS), min_size=1))
def test_any_statement_gives_a_title_of_its_own_words(titled: Callable[..., str], words: list[str]) -> None:
    statement = " ".join(words) + "."
    made = titled(statement)
    assert made
    assert len(made) <= 100
    assert made == "Fact sheet" or set(made.lower().replace(",", "").split()) <= set(
        statement.lower().strip(".").replace(",", " ").split()
    )


@pytest.mark.parametrize(
    ("statement", "wanted"),
    [
        ("Jo Reed met mayors, in the Red Room of Dover Castle, Jan. 28, 2013.", "Jo Reed met mayors."),
        ("Jo Reed met mayors in Leeds.", "Jo Reed met mayors in Leeds."),
        ("Jo Reed met mayors, among them Li Wei.", "Jo Reed met mayors, among them Li Wei."),
    ],
)
def test_place_and_day_below_the_title_do_not_stand_again(
    make: Callable[..., FactBase], statement: str, wanted: str
) -> None:
    fact = {"kind": "event", "statement": statement, "when": "2013-01-28", "where": "Red Room, Dover Castle"}
    base = make(fact)
    assert text(happened(standing(base.facts[0], base.sources))) == wanted


@pytest.mark.parametrize(
    ("value", "statement", "day", "wanted"),
    [
        ("2013-01-28", "January 28, 2013: The dam broke.", "2013-01-28", "The dam broke."),
        ("2013-01-27", "January 27, 2013: The dam broke.", "2013-01-28", "January 27, 2013: The dam broke."),
        ("2012", "2012: In 2012, the dam was built.", "2013-01-28", "In 2012, the dam was built."),
    ],
)
def test_a_date_that_is_known_is_not_said_again(
    make: Callable[..., FactBase], value: str, statement: str, day: str, wanted: str
) -> None:
    base = make({"kind": "date", "value": value, "statement": statement})
    assert text(told(standing(base.facts[0], base.sources), day=day)) == wanted


def test_demands_that_begin_alike_are_one_sentence_each_with_its_own_sources(make: Callable[..., FactBase]) -> None:
    base = make(
        *(
            {
                "kind": "proposal",
                "statement": f"Jo Reed wants the council to {value}.",
                "value": value,
                "by": "Jo Reed",
                "cites": [{"source": source, "quote": f"the council must {value}"} for source in sources],
            }
            for value, sources in (("plant trees", "ab"), ("close the road", "b"), ("pay", "ac"))
        ),
        {"kind": "proposal", "statement": "Li Wei wants to wait.", "value": "wait", "by": "Li Wei"},
    )
    together, alone = demands([standing(fact, base.sources) for fact in base.facts])
    assert text(together[1]) == "Jo Reed wants the council to plant trees, close the road and pay."
    assert [{cite.source for cite in piece.cites} for piece in together[1]] == [{"a", "b"}, {"b"}, {"a", "c"}]
    assert text(alone[1]) == "Li Wei wants to wait."


def test_where_the_sentence_gives_no_title_the_event_has_the_name_that_two_sources_give_it(
    make: Callable[..., FactBase],
) -> None:
    event = {
        "kind": "event",
        "statement": "The powerful quake.",
        "where": "Dover",
        "cites": [{"source": "a", "quote": "x"}],
    }
    sources = {"a": {"title": "Massive tram crash: ten dead"}, "b": {"title": "After the tram crash"}}
    base = make(event, title=None, sources=sources)
    assert title(base, base.facts[0]) == "Tram crash in Dover"
    alone = make(event, title=None, sources={"a": {"title": "Tram crash"}})
    assert title(alone, alone.facts[0]) == "Dover"


def test_what_a_caption_says_of_a_picture_is_not_what_happened(make: Callable[..., FactBase]) -> None:
    statement = "Jo Reed, shown with a friend, was shot in Dover."
    base = make({"kind": "event", "statement": statement, "cites": [{"source": "a", "quote": "x"}]})
    assert text(happened(standing(base.facts[0], base.sources))) == "Jo Reed was shot in Dover."
